"""Layouts of tables, from the cases in tests/cases/tables."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.questions import load_bank
from infoint.readers.grid import build_grid, read_grid
from infoint.readers.grid.label import form_columns, label_of
from infoint.readers.grid.note import is_total

FOLDER = Path(__file__).parent.parent / "cases" / "tables"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
BANK = load_bank()


def grid_of(text):
    rows = [
        [cell.strip(" ").replace("\\n", "\n") for cell in line.split(" | ")]
        for line in (f"{line} " for line in text.splitlines())
    ]
    return build_grid(enumerate(rows, start=1), source="t.csv", stem="t")


def as_text(pairs):
    return " ; ".join(f"{name}={text}" for name, text in pairs)


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    reading = read_grid(grid_of(case["table"]), bank=BANK)
    assert [problem.code for problem in reading.problems] == case.get("problems", [])
    assert [note.note_id for note in reading.notes] == case["ids"]
    answers = [
        as_text((a.question_id or f"?{a.question}", a.text) for a in note.answers)
        for note in reading.notes
    ]
    assert answers == case.get("answers", [])
    facts = [as_text((f.field, f.text) for f in note.facts) for note in reading.notes]
    assert facts == case.get("facts", [])
    contacts = [
        as_text(
            (name, getattr(contact, name))
            for name in contact.__slots__
            if name not in ("source", "line") and getattr(contact, name)
        )
        for contact in reading.contacts
    ]
    assert sorted_parts(contacts) == sorted_parts(case.get("contacts", []))


def sorted_parts(lines):
    return [sorted(line.split(" ; ")) for line in lines]


def test_there_are_enough_cases():
    assert len(CASES) >= 40


def test_rows_of_answers_are_numbered_as_in_the_file():
    grid = grid_of("Title\n\nName | Tasks | Salary\n\nAnna Berg | Edits | 50k\n")
    (note,) = read_grid(grid, bank=BANK).notes
    assert note.line == 5
    assert {answer.line for answer in note.answers} == {5}


def test_an_unknown_layout_says_what_was_found_and_what_to_do():
    (problem,) = read_grid(grid_of("Product | Units\nPencil | 12"), bank=BANK).problems
    assert problem.severity == "error"
    assert problem.line == 1
    assert problem.message.startswith(
        'Found no layout that holds interviews; the headers are "Product", "Units".'
    )
    assert problem.message.endswith(
        "Name the columns after the questions, or add them to questions.toml."
    )


def test_every_cell_of_an_interview_is_kept():
    headers = ["Name", "Tasks", "Salary", *(f"Own heading {n}" for n in range(30))]
    cells = ["Anna Berg", *(f"text {n}" for n in range(32))]
    grid = build_grid([(1, headers), (2, cells)], source="t", stem="t")
    (note,) = read_grid(grid, bank=BANK).notes
    assert {f.text for f in note.facts} | {a.text for a in note.answers} == set(cells)


def test_a_form_column_needs_a_column_that_only_the_form_has():
    assert form_columns(["Status", "Name", "Salary"]) == (frozenset(), frozenset())
    assert form_columns(["Timestamp", "Email Address", "Name"]) == (frozenset({0}), frozenset({1}))


def test_a_long_cell_is_no_label_and_takes_no_time():
    assert label_of("salary " * 150_000, BANK).kind == "other"


def test_a_row_named_total_with_words_is_an_interview():
    assert not is_total(["Total", "writes", "50k"])
    assert is_total(["n = 5"])


PIECES = [
    *("", "Name", "Job title", "Tasks", "Salary", "Advice", "Question", "Answer", "Interviewee"),
    *(
        "Interview",
        "Timestamp",
        "Start time",
        "Completion time",
        "Respondent ID",
        "Speaker",
        "Text",
    ),
    *(
        "Anna Berg",
        "50k",
        "What surprised you most?",
        "Average",
        "5",
        "a\nb",
        "Date: May 3",
        ":",
        "#",
    ),
    '{"ImportId":"QID1"}',
]


@settings(derandomize=True, deadline=None, max_examples=400)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=5), max_size=7), st.booleans())
def test_any_table_is_read_or_reported(rows, as_contacts):
    grid = build_grid(enumerate(rows, start=1), source="t", stem="t")
    reading = read_grid(grid, bank=BANK, as_contacts=as_contacts)
    lines = {row.line for row in grid.rows}
    for note in reading.notes:
        assert note.facts or note.answers
        assert {answer.line for answer in note.answers} <= lines
        assert all(answer.text and answer.text == answer.text.strip() for answer in note.answers)
    assert all(problem.code and problem.message for problem in reading.problems)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(st.lists(st.text("abc 5$-", min_size=2, max_size=9), min_size=4, max_size=4), min_size=1, max_size=5))  # fmt: skip
def test_no_cell_of_a_form_is_lost(rows):
    table = [["Tasks", "Salary", "Advice", "What surprised you most?"], *rows]
    reading = read_grid(build_grid(enumerate(table, 1), source="t", stem="t"), bank=BANK)
    kept = {answer.text for note in reading.notes for answer in note.answers}
    assert {cell.strip() for row in rows for cell in row} - {""} <= kept | {
        problem.message.split('"')[1] for problem in reading.problems if '"' in problem.message
    }


FACTS = ["Name", "Job title", "Organization", "Date"]
ASKED = ["Tasks", "Salary", "Advice", "What surprised you most?"]
PEOPLE = [
    ["Anna Berg", "Editor", "Verlag", "2026-10-14", "Edits", "50k", "Read", "The noise"],
    ["Ben Okoro", "Writer", "Press", "2026-10-15", "Writes", "60k", "Write", "The quiet"],
]


def table_of(layout):
    heads = FACTS + ASKED
    if layout == "wide":
        return [heads, *PEOPLE]
    if layout == "chart":
        return [
            [head, *column] for head, column in zip(heads, zip(*PEOPLE, strict=True), strict=True)
        ]
    if layout == "long":
        rows = [["Interview", "Question", "Answer"]]
        return rows + [
            [p[0], head, cell] for p in PEOPLE for head, cell in zip(heads, p, strict=True)
        ]
    stacked = [[head, cell] for p in PEOPLE for head, cell in zip(heads, p, strict=True)]
    if layout == "stacked":
        return stacked
    return [["", "", ""], ["Notes of fall", "", ""], *([("", *row)] for row in stacked)][:2] + [
        ["", *row] for row in stacked
    ]


@pytest.mark.parametrize("layout", ["chart", "long", "stacked", "shifted"])
def test_the_same_interviews_in_every_layout(layout):
    def content(name):
        reading = read_grid(
            build_grid(enumerate(table_of(name), 1), source="t", stem="t"), bank=BANK
        )
        assert not reading.problems
        return [
            (
                {fact.field: fact.text for fact in note.facts if fact.field != "interview_id"},
                [(a.question_id, a.question, a.text) for a in note.answers],
            )
            for note in reading.notes
        ]

    assert content(layout) == content("wide")
    assert len(content("wide")) == 2
