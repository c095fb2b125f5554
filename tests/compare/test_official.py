"""Beginning pay and claims beside official figures, from notes as people write them."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import infoint as ii
from infoint import compare
from infoint.compare import official as module
from infoint.compare.official_area import city_of
from infoint.compare.official_words import Cuts, cuts_of, standing
from infoint.reference.wages import estimates, find_estimate

PAY = "What is a reasonable beginning salary in this geographic area?"
WHERE = "Are there more jobs in certain parts of the country?"
TITLES = "What are likely specific job titles for this work?"


@pytest.fixture
def read(tmp_path):
    """Notes of one interview each, with the occupations beside the titles."""
    folder = tmp_path / "notes"
    folder.mkdir()

    def read(*interviews, table=None):
        for number, (title, location, pay, *rest) in enumerate(interviews):
            where, titles = (*rest, "", "")[:2]
            head = "".join(
                f"{name}: {value}\n"
                for name, value in (("job_title", title), ("location", location))
                if value
            )
            parts = ((PAY, pay), (WHERE, where), (TITLES, titles))
            body = "".join(f"## {question}\n{text}\n\n" for question, text in parts if text)
            path = folder / f"{number:02}.md"
            path.write_text(f"---\n{head}---\n{body}", encoding="utf-8")
        if table:
            (folder / "titles.csv").write_text(table, encoding="utf-8")
        return ii.read_notes(folder)

    return read


def only(frame):
    assert len(frame) == 1
    return frame.iloc[0]


def test_statement_stands_beside_the_figures_of_its_metropolitan_area(read):
    row = only(compare.official_salaries(read(("Technical Writer", "Portland, OR", "$65k"))))
    assert (row["part"], row["reason"]) == ("compared", "")
    assert (row["occupation"], row["occupation_name"]) == ("27-3042", "Technical Writers")
    assert row["area"] == "Portland-Vancouver-Hillsboro, OR-WA"
    assert row["area_kind"] == "metropolitan area"
    assert row[["p10", "p25", "p50"]].tolist() == [58990, 70640, 81540]
    assert row["standing"] == "between the lowest tenth and the lowest quarter"
    assert row["release"] == "May 2025"
    assert "U.S. Bureau of Labor Statistics, published 2026-05-15" in row["citation"]


@pytest.mark.parametrize(
    ("location", "area", "kind", "said"),
    [
        ("Bend, OR", "Oregon", "state", "No wages released for Bend, OR."),
        ("Casper, WY", "United States", "whole country", "No wages released for Wyoming."),
        ("Oregon", "Oregon", "state", ""),
        ("Remote (Austin, TX)", "Austin-Round Rock-San Marcos, TX", "metropolitan area", ""),
        ("Bay Area, CA", "California", "state", "No metropolitan area known for"),
    ],
)
def test_nearest_area_that_has_figures_counts_and_is_named(read, location, area, kind, said):
    row = only(compare.official_salaries(read(("Technical Writer", location, "$65k a year"))))
    assert (row["area"], row["area_kind"]) == (area, kind)
    assert said in row["reason"]


@pytest.mark.parametrize(
    ("interview", "why"),
    [
        (
            ("Technical Author", "Cork, Ireland", "€34,000 a year to start"),
            "no official figures for Ireland: none are shipped or added",
        ),
        (
            ("Vibe Curator", "Portland, OR", "$50k"),
            "no occupation is sure or confirmed for Vibe Curator: no table knows it",
        ),
        (
            ("UX Writer", "Portland, OR", "$70k"),
            "no occupation is sure or confirmed for UX Writer: it may be 27-3042 Technical Writers"
            " or 27-3043 Writers and Authors",
        ),
        (("", "Portland, OR", "$50k"), "the note says no job title"),
        (
            ("Prozessingenieurin", "Portland, OR", "$50k"),
            "no occupation is sure for Prozessingenieurin: it was not read as a job title",
        ),
        (("Technical Writer", "", "$50k USD a year"), "the note says no place"),
        (("Technical Writer", "Portland, OR", "I'd rather not say"), "no amount in the answer"),
        (("Technical Writer", "Portland, OR", ""), "no answer in the note"),
        (
            ("Technical Writer", "Portland, OR", "€50,000 a year to start"),
            "said in EUR, counted in USD",
        ),
        (
            ("Actor", "Los Angeles, CA", "$50,000 a year to start"),
            "official pay is by the hour only there (21.97 to 145.47 USD an hour)",
        ),
        (
            ("Technical Writer", "Portland, OR", "Seniors make $120k"),
            "no figure for beginning pay: this one is about senior pay",
        ),
    ],
)
def test_left_out_with_the_reason_in_one_line(read, interview, why):
    row = only(compare.official_salaries(read(interview)))
    assert row["part"] == "left out"
    assert row["reason"] == why
    assert row[["p10", "p25", "p50"]].isna().all() or "hour" in why


def test_pay_by_the_hour_is_held_against_figures_by_the_hour(read):
    row = only(compare.official_salaries(read(("Actor", "Los Angeles, CA", "$22 an hour"))))
    assert (row["per"], row["low"], row["p10"], row["p50"]) == ("hour", 22, 21.97, 55.29)
    assert row["standing"] == "between the lowest tenth and the lowest quarter"


def test_who_leads_others_speaks_of_the_work_that_the_titles_name(read):
    notes = read(
        ("Documentation Manager", "Raleigh, NC", "$55k", "", "Technical Writer, Medical Writer"),
        ("Store Manager", "Raleigh, NC", "$45k", "", ""),
        ("Nurse Manager", "Raleigh, NC", "$70k", "", "Registered Nurse or Paramedic"),
    )
    found = compare.occupations(notes)
    assert found["occupation"].tolist() == ["27-3042", "41-1011", "11-9111"]
    assert found["origin"].tolist() == ["named", "held", "held"]
    first = compare.official_salaries(notes).iloc[0]
    assert first["reason"] == (
        "A Documentation Manager leads others; the title named, Technical Writer, counts."
    )


def test_unknown_title_is_not_guessed_from_those_named(read):
    notes = read(("Vibe Curator", "Raleigh, NC", "$55k", "", "Technical Writer"))
    assert only(compare.official_salaries(notes))["part"] == "left out"


def test_student_decides(read):
    table = "title,family,occupation,status,reason\nVibe Curator,Curators,registered nurses,confirmed,\n"
    notes = read(("Vibe Curator", "Honolulu, HI", "$85k"), table=table)
    row = only(compare.official_salaries(notes))
    assert (row["occupation"], row["state"]) == ("29-1141", "confirmed")
    assert row["area"] == "Urban Honolulu, HI"
    assert row["standing"] == "between the lowest tenth and the lowest quarter"


def test_without_a_look_at_occupations_nothing_is_compared(read):
    notes = read(("Technical Writer", "Portland, OR", "$65k"))
    bare = replace(notes, titles=notes.titles.drop(columns=list(notes.titles.filter(like="occ"))))
    assert only(compare.official_salaries(bare))["reason"] == "no occupation was looked up"


def test_no_interview_and_never_an_altered_frame(no_notes, read):
    assert compare.official_salaries(no_notes).empty
    assert compare.claims_and_counts(no_notes).empty
    assert compare.occupations(no_notes).empty
    notes = read(("Technical Writer", "Portland, OR", "$65k", "More jobs in Seattle."))
    before = {name: frame.copy() for name, frame in vars(notes).items()}
    compare.official_salaries(notes)
    compare.claims_and_counts(notes)
    for name, frame in vars(notes).items():
        pd.testing.assert_frame_equal(frame, before[name])


def test_several_statements_are_rows_and_other_stages_are_not(read):
    pay = "$50k to start in an agency, $62k to start in tech. Seniors get $120k."
    frame = compare.official_salaries(read(("Technical Writer", "Portland, OR", pay)))
    assert frame["low"].tolist() == [50000, 62000]
    assert set(frame["part"]) == {"compared"}


CUTS = Cuts(((50, "the lowest tenth"), (60, "the lowest quarter"), (80, "the middle")))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (49, 49, "below the lowest tenth"),
        (50, 50, "between the lowest tenth and the lowest quarter"),
        (60, 60, "between the lowest quarter and the middle"),
        (80, 80, "between the lowest quarter and the middle"),
        (81, 200, "above the middle"),
        (49, 50, "on both sides of the lowest tenth"),
        (70, 90, "on both sides of the middle"),
        (40, 65, "from below the lowest tenth to above the lowest quarter"),
        (40, 99, "from below the lowest tenth to above the middle"),
        (90, None, "above the middle, or more"),
        (None, 45, "below the lowest tenth, or less"),
        (None, None, ""),
    ],
)
def test_standing_in_words(low, high, words):
    assert standing(low, high, CUTS) == words


def test_top_coded_is_a_bound_and_not_a_number():
    row = estimates("27-3042")[0]
    high = replace(row, p50=None, missing={"p50": "top-coded"}, at_least={"p50": 239200.0})
    cuts = cuts_of(high)
    assert standing(100_000, 100_000, cuts) == "between the lowest quarter and the middle"
    assert standing(300_000, 300_000, cuts) == "above the lowest quarter"
    none = replace(
        row, p10=None, p25=None, p50=None, missing=dict.fromkeys(("p10", "p25", "p50"), "not given")
    )
    assert standing(1, 1, cuts_of(none)) == "not placed"


@pytest.mark.parametrize(
    ("missing", "said", "part"),
    [
        ({"p50": "top-coded"}, "The middle is published only as 239,200 or more.", "compared"),
        ({"p25": "not released"}, "The lowest quarter is not released.", "compared"),
        (
            dict.fromkeys(("p10", "p25", "p50"), "not released"),
            "The lowest tenth is not released; the lowest quarter is not released;"
            " the middle is not released.",
            "left out",
        ),
    ],
)
def test_cells_that_are_no_numbers_are_said(read, monkeypatch, missing, said, part):
    row = find_estimate("27-3042", city="Portland", admin1="OR", country="US")
    changed = replace(row, **dict.fromkeys(missing), missing=missing, at_least={"p50": 239200.0})
    monkeypatch.setattr(module, "figures_for", lambda *_: (changed, ""))
    found = only(compare.official_salaries(read(("Technical Writer", "Portland, OR", "$65k"))))
    assert (found["reason"], found["part"]) == (said, part)


@pytest.mark.parametrize(
    ("location", "part", "city"),
    [
        ("New York", "NY", "New York"),
        ("Seattle area", "WA", "Seattle"),
        ("Washington, D.C.", "DC", "Washington"),
        ("Dayton Ohio", "OH", "Dayton"),
        ("Portland, Oregon, USA", "OR", "Portland"),
        ("USA", None, None),
        ("Oregon", "OR", None),
        (None, None, None),
        ("x" * 100_000, None, "x" * 200),
    ],
)
def test_city_of_a_location(location, part, city):
    assert city_of(location, part, "US") == city


def claim(notes, words):
    frame = compare.claims_and_counts(notes)
    return only(frame[frame["claim"].str.contains(words, regex=False)])


@pytest.mark.parametrize(
    ("pay", "finding", "why"),
    [
        ("$50k", "differs", "it is below the lowest tenth"),
        ("$55-60k", "in line", "it is on both sides of the lowest tenth"),
        ("$75k", "in line", "it is between the lowest quarter and the middle"),
        ("$95k to $99k", "differs", "it is above the middle"),
        ("$40k to $120k", "in line", "it is from below the lowest tenth to above the middle"),
    ],
)
def test_beginning_pay_is_in_line_between_the_lowest_tenth_and_the_middle(read, pay, finding, why):
    row = claim(read(("Technical Writer", "Portland, OR", pay)), "beginning pay")
    assert (row["finding"], row["reason"]) == (finding, why)
    assert row["official"] == (
        "lowest tenth 58,990, lowest quarter 70,640, middle 81,540 USD a year"
    )
    assert row["area"] == "Portland-Vancouver-Hillsboro, OR-WA"
    assert row["release"] == "May 2025"


def test_other_pay_has_no_figure(read):
    notes = read(("Technical Writer", "Portland, OR", "$60k to start. Seniors get $120k."))
    row = claim(notes, "senior pay")
    assert row["finding"] == "no figure"
    assert row["reason"] == (
        "the figures are of all workers, so only beginning pay is held against them"
    )


@pytest.mark.parametrize(
    ("where", "words", "finding", "why"),
    [
        (
            "There are more jobs in Seattle.",
            "more jobs in Seattle, WA",
            "in line",
            "its share of jobs there is 2.00 times the nation's; rank 5 of the metropolitan areas",
        ),
        (
            "There are fewer jobs in Portland.",
            "fewer jobs in Portland, OR",
            "differs",
            "its share of jobs there is 1.31 times the nation's",
        ),
        (
            "There are fewer jobs in Ohio.",
            "fewer jobs in Ohio",
            "no figure",
            "its share of jobs there is 0.83 times the nation's, too near it to tell",
        ),
        (
            "There are more jobs in California.",
            "more jobs in California",
            "in line",
            "rank 1 of the states by jobs",
        ),
        (
            "The number of jobs in Austin is growing.",
            "a growing number of jobs in Austin, TX",
            "no figure",
            "one release shows no trend",
        ),
        (
            "There are more jobs in Germany.",
            "more jobs in Germany",
            "no figure",
            "no official figures for Germany: none are shipped or added",
        ),
        (
            "There are fewer jobs in the Midwest.",
            "fewer jobs in Midwest",
            "no figure",
            "nothing is counted for regions of several states",
        ),
        (
            "There are more remote jobs.",
            "more remote jobs",
            "no figure",
            "jobs are counted by the place of the employer, remote ones with them",
        ),
        (
            "There are more jobs in the Bay Area.",
            "more jobs in San Francisco Bay Area, CA",
            "no figure",
            "no metropolitan area that figures are published for",
        ),
    ],
)
def test_places_beside_the_share_of_jobs(read, where, words, finding, why):
    row = claim(read(("Technical Writer", "Portland, OR", "$60k", where)), words)
    assert row["finding"] == finding
    assert why in row["reason"]
    assert row["words"] == where
    assert (row["official"] != "") == (isinstance(row["area"], str))


def test_claims_without_a_known_occupation_or_country_have_no_figure(read):
    notes = read(
        ("Vibe Curator", "Portland, OR", "$60k", "There are more jobs in Seattle."),
        ("Technical Author", "Cork, Ireland", "€34,000 to start", "There are more jobs in Cork."),
    )
    frame = compare.claims_and_counts(notes)
    assert len(frame) == 4
    assert set(frame["finding"]) == {"no figure"}
    assert frame["reason"].ne("").all()
    assert frame["official"].eq("").all()


def test_sample_notes_show_the_rows_that_the_bureau_published():
    folder = Path(__file__).parents[2] / "data" / "interviews"
    notes = ii.read_notes(folder)
    frame = compare.official_salaries(notes).set_index("interviewee")
    assert frame.loc["Dana Ruiz", ["p10", "p25", "p50"]].tolist() == [58990, 70640, 81540]
    assert frame.loc["Grace Amadi", "occupation_name"] == "Instructional Coordinators"
    assert frame.loc["Aoife Brennan", "part"] == "left out"
    assert "Ireland" in frame.loc["Aoife Brennan", "reason"]
    assert frame.loc["Marcus Oyelaran", "reason"].startswith("no occupation is sure or confirmed")
