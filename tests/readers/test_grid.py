"""Layouts of tables, from the cases in tests/cases/tables."""

import tomllib
from pathlib import Path

import pytest

from infoint.questions import load_bank
from infoint.readers.grid import build_grid, read_grid
from infoint.readers.grid_label import form_columns, label_of
from infoint.readers.grid_note import is_total

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
