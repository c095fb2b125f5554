"""Markdown: front matter, markup and what people do with it."""

import pytest

from infoint.questions import load_bank
from infoint.readers import markdown

BANK = load_bank()


def read(text):
    return markdown.read(text.encode(), "note.md", bank=BANK)


def facts(text):
    return {fact.field: fact.text for note in read(text).notes for fact in note.facts}


def answers(text):
    return [
        (answer.question_id, answer.text) for note in read(text).notes for answer in note.answers
    ]


def test_front_matter_keeps_words_and_flattens_maps():
    found = facts(
        "---\ninterviewee: Ann Lee\ndate: 2026-10-14\nminutes: 028\nin_office: yes\n"
        "thank_you: {sent: 2026-10-16, by: handwritten}\n---\n## Pay?\n5\n"
    )
    assert found == {
        "interviewee": "Ann Lee",
        "date": "2026-10-14",
        "minutes": "028",
        "in_office": "yes",
        "thank_you_sent": "2026-10-16",
        "thank_you_by": "handwritten",
    }


def test_front_matter_that_is_no_yaml_is_read_line_by_line():
    found = facts(
        "---\nlocation: Leeds: city\ninterviewee: 'O''Neil'\nconnection: @home\n---\n# Pay\n5"
    )
    assert found["location"] == "Leeds: city"
    assert found["connection"] == "@home"


def test_front_matter_with_anchors_multiplies_nothing():
    bomb = (
        "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ninterviewee: Al Poe\n---\n## Pay\n5\n"
    )
    assert facts(bomb)["interviewee"] == "Al Poe"


def test_empty_values_are_no_facts():
    assert facts("---\njob_title:\nlocation: ''\ndate: 2026-01-02\n---\n## Pay\n5") == {
        "date": "2026-01-02"
    }


def test_other_front_matter_is_kept_as_custom():
    text = "---\ninterviewee: Al Poe\nmood: sunny\ntags: [a, b]\n---\n## Pay\n5\n"
    notes = read(text).notes
    assert ("mood", "sunny") in [(a.question, a.text) for a in notes[0].answers]
    assert ("tags", "a, b") in [(a.question, a.text) for a in notes[0].answers]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("**Git** and *DITA*", "Git and DITA"),
        ("[docs](https://a.example)", "docs (https://a.example)"),
        ("<https://a.example>", "https://a.example"),
        ("`git push`", "git push"),
        ("one  \ntwo", "one\ntwo"),
        ("* a\n* b\n    * c", "- a\n- b\n  - c"),
        ("1. a\n2. b", "- a\n- b"),
        ("- [x] done", "- [x] done"),
        ("> said\n> so", "said\nso"),
        ("para\n\npara", "para\n\npara"),
        ("    indented by hand", "indented by hand"),
        ("```\ncode\n```", "code"),
        ("a <br> b", "a\nb"),
        ("text <!-- a hint --> more", "text more"),
        ("an answer that someone underlined.\n---", "an answer that someone underlined."),
        ("&amp; &euro;5", "& €5"),
        ("snake_case_word 2*3*4", "snake_case_word 2*3*4"),
        ("$40-50k ~~60k~~", "$40-50k ~~60k~~"),
    ],
)
def test_answer_loses_markup_and_no_words(body, text):
    assert answers(f"## Pay?\n{body}\n") == [("salary", text)]


def test_heading_without_blank_after_the_hash():
    assert answers("##Pay?\n5\n\n#Advice\nRead.") == [("salary", "5"), ("advice", "Read.")]


def test_windows_line_ends_and_line_numbers():
    reading = read("---\r\ndate: 2026-01-02\r\n---\r\n\r\n## Pay\r\n5\r\n")
    assert reading.notes[0].answers[0].line == 5
    assert reading.notes[0].answers[0].text == "5"


def test_html_inside_markdown():
    text = "## Skills\n<ul><li>Git</li></ul>\n\n<details><summary>Pay?</summary>\n50k\n</details>\n"
    assert answers(text) == [("skills", "- Git"), ("salary", "50k")]


def test_table_inside_an_answer_stays_there():
    text = "## Where are the jobs?\n| City | Jobs |\n|--|--|\n| Boise | few |\n| Reno | many |\n"
    assert answers(text) == [("geographic_demand", "City | Jobs\nBoise | few\nReno | many")]


def test_note_id_is_the_one_written():
    assert read("---\ninterview_id: 07_x\n---\n## Pay\n5").notes[0].note_id == "07_x"
    assert read("## Pay\n5").notes[0].note_id == "note"


def test_template_without_answers_is_a_problem():
    headings = "\n\n".join(f"## {question.text}" for question in BANK.questions)
    reading = read(f"---\ninterviewee: Al Poe\n---\n{headings}\n")
    assert reading.notes[0].answers == ()
    assert [problem.code for problem in reading.problems] == ["no_answers"]


def test_every_question_of_the_bank_is_read_from_its_template():
    body = "\n\n".join(f"## {q.text}\nanswer {i}" for i, q in enumerate(BANK.questions))
    assert [question_id for question_id, _ in answers(body)] == list(BANK.ids)


@pytest.mark.parametrize(
    "text", [">" * 5000 + " a", "- " * 5000, "[" * 20_000, "*" * 20_000, "---\n" * 5000, "{" * 3000]
)
def test_hostile_nesting_ends(text):
    read(f"## Pay\n5\n\n{text}")
    read(f"---\na: {text}\n---\n## Pay\n5")
