import pandas as pd
from bs4 import BeautifulSoup

from infoint import compare, figures


def soup(shown):
    return BeautifulSoup(shown._repr_html_(), "html.parser")


def test_a_table_is_read_out_with_caption_and_scope():
    frame = pd.DataFrame({"who": ["Ana"], "n": [2], "left_out": [1.5]})
    page = soup(figures.table(frame, caption="Who <said> it", columns={"who": "Who", "n": "Times"}))
    region = page.find("div", class_="ii-scroll")
    assert (region["role"], region["aria-label"], region["tabindex"]) == (
        "region", "Who <said> it", "0",
    )  # fmt: skip
    assert page.caption.text == "Who <said> it"
    assert [cell.text for cell in page.select("thead th[scope=col]")] == ["Who", "Times"]
    assert [cell.text for cell in page.select("tbody th[scope=row]")] == ["Ana"]
    assert page.td["class"] == ["ii-num"]


def test_a_table_without_rows_says_so():
    frame = pd.DataFrame({"who": []})
    assert soup(figures.table(frame, caption="Who")).p.text == "Who: nothing in these notes."
    assert soup(figures.table(frame, caption="Who", none="Nobody.")).p.text == "Nobody."


def test_cells_are_escaped_and_missing_ones_empty():
    frame = pd.DataFrame(
        {
            "a": ["<img onerror=x>", None],
            "b": [float("nan"), 1250.5],
            "c": [pd.Timestamp("2026-10-05"), pd.NaT],
            "d": [("x", "<y>"), ()],
        }
    )
    page = soup(figures.table(frame, caption="Cells"))
    rows = [[cell.text for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr")]
    assert rows == [
        ["<img onerror=x>", "", "Oct 5, 2026", "x; <y>"],
        ["", "1,250.50", "", ""],
    ]
    assert not page.find("img")


def test_quotes_name_who_said_it(notes, no_notes):
    page = soup(figures.quotes(compare.quotes(notes, "advice")))
    assert page.blockquote.text == "Publish something."
    assert page.figcaption.text == "Ana Ruiz, Senior Technical Writer"
    none = figures.quotes(compare.quotes(no_notes, "advice"), none="Nobody gave advice.")
    assert soup(none).p.text == "Nobody gave advice."


def test_the_evidence_matrix_stands_side_by_side(notes):
    page = soup(figures.evidence_matrix(compare.evidence(notes)))
    head = [cell.text for cell in page.select("thead th")]
    assert head == ["Topic", "Answered", *compare.labels(notes).values()]
    first = [cell.text for cell in page.select("tbody tr")[0].find_all(["th", "td"])]
    assert first[:3] == ["Day-to-day tasks", "2 of 6", "Release notes, API reference, tutorials."]
    assert first[-1] == "—"


def test_with_many_interviews_each_topic_is_a_fold(notes, make_notes):
    people = [{"interview_id": f"{n}", "source": "x"} for n in range(12)]
    said = [
        {"interview_id": "3", "question_id": "tasks", "question": "T", "text": "<b>", "source": "x"}
    ]
    page = soup(
        figures.evidence_matrix(
            compare.evidence(make_notes({"interviews": people, "answers": said}))
        )
    )
    assert page.details.summary.text == "Day-to-day tasks: answered by 1 of 12"
    assert page.details.td.text == "<b>"


def test_groups_show_money_and_a_middle_of_three_only(notes):
    groups = compare.salary_groups(compare.salaries(notes, by="stage"))
    page = soup(figures.salary_groups(groups))
    cells = [cell.text for cell in page.select("tbody tr")[0].find_all("td")]
    assert cells[:4] == ["entry", "4", "$54k–$73k", "$56.5k–$61k"]
    assert page.select("tbody tr")[1].find_all("td")[3].text == ""


def test_a_long_table_folds_its_rest_and_loses_no_row():
    frame = pd.DataFrame({"who": [f"Person {n}" for n in range(20)]})
    page = soup(figures.table(frame, caption="Who", most=8))
    assert [caption.text for caption in page.find_all("caption")] == ["Who", "Who, continued"]
    assert page.details.summary.text == "Show 12 more rows"
    assert [cell.text for cell in page.select("tbody th")] == list(frame["who"])
    assert not soup(figures.table(frame, caption="Who", most=18)).details  # two rows are no fold


def test_many_sentences_of_a_cell_fold_and_stand_on_lines_of_their_own():
    said = tuple(f"Sentence number {n} is longer than forty signs are." for n in range(6))
    page = soup(figures.table(pd.DataFrame({"a": ["x"], "b": [said]}), caption="Words"))
    assert [part.text for part in page.select(".ii-part")] == list(said)
    assert page.details.summary.text == "and 3 more"


def test_a_wide_matrix_is_folded(notes):
    page = soup(figures.evidence_matrix(compare.evidence(notes)))
    assert page.details.summary.text.endswith(" in 6 interviews")
    assert page.details.find("table")
