"""Notes in, frames out: what both readers and parsers have to know together."""

import datetime as dt

import pandas as pd
import pytest

import infoint as ii
from infoint.errors import NoNotesError, QuestionBankError, ReadError
from infoint.schema import FRAMES

NOTE = """---
interviewee: Ana Sample
job_title: Sr. Technical Writer
location: {location}
date: {date}
in_office: {in_office}
---
## Pay?
{pay}

## Where are the jobs?
{places}

## Do you have a dog?
Two.
"""


def write(folder, name="ana.md", **parts):
    parts = {"location": "Portland, OR", "date": "2026-10-14", "in_office": "regularly",
             "pay": "55k to start", "places": "Seattle"} | parts  # fmt: skip
    (folder / name).write_text(NOTE.format(**parts), encoding="utf-8")
    return folder


def test_every_frame_has_its_columns_even_when_empty(tmp_path):
    notes = ii.read_notes(write(tmp_path))
    for name, schema in FRAMES.items():
        frame = getattr(notes, name)
        assert list(frame.columns) == schema.names
        for column in schema.columns:
            if not column.nullable:
                assert frame[column.name].notna().all(), (name, column.name)


def test_own_question_is_kept(tmp_path):
    answers = ii.read_notes(write(tmp_path)).answers
    own = answers[answers["question_id"].isna()]
    assert own[["question", "text"]].to_numpy().tolist() == [["Do you have a dog?", "Two."]]


def test_dollar_is_settled_by_location_and_says_so(tmp_path):
    notes = ii.read_notes(write(tmp_path, location="Toronto, ON", pay="$60k"))
    row = notes.salaries.iloc[0]
    assert row["currency"] == "CAD"
    assert "CA" in row["assumptions"]


def test_dollar_without_a_place_has_no_currency(tmp_path):
    notes = ii.read_notes(write(tmp_path, location="", pay="$60k"))
    assert notes.salaries["currency"].isna().all()
    assert "no_location" in set(notes.problems["code"])


def test_annual_figure_names_its_hours(tmp_path):
    notes = ii.read_notes(write(tmp_path, pay="$30 an hour"), hours_per_week=35)
    row = notes.salaries.iloc[0]
    assert row["annual_low"] == 30 * 35 * 52
    assert "35" in row["assumptions"]


@pytest.mark.parametrize(
    ("question", "pay", "stages"),
    [
        ("Reasonable beginning salary?", "45k, I make 70k now", ["entry", None]),
        ("What would a beginner earn?", "seniors get $90k, most people get $60k", ["senior", None]),
        ("Pay?", "45k", [None]),
    ],
)
def test_stage_asked_for_is_taken_for_the_first_figure_only(tmp_path, question, pay, stages):
    write(tmp_path, pay=pay)
    path = tmp_path / "ana.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Pay?", question), encoding="utf-8")
    salaries = ii.read_notes(tmp_path).salaries
    assert [stage if pd.notna(stage) else None for stage in salaries["stage"]] == stages
    if stages[0] == "entry":
        assert "stage taken from the question" in salaries.loc[0, "assumptions"]


def test_pay_answer_without_figure_is_pointed_out(tmp_path):
    notes = ii.read_notes(write(tmp_path, pay="She did not want to say."))
    assert notes.salaries.empty
    problem = notes.problems[notes.problems["code"] == "no_figure"].iloc[0]
    assert problem["severity"] == "missing"
    assert problem["interview_id"] == "ana"


def test_second_note_of_the_same_id_keeps_both(tmp_path):
    write(tmp_path)
    write(tmp_path, name="ana.txt", pay="60k")
    notes = ii.read_notes(tmp_path)
    assert list(notes.interviews["interview_id"]) == ["ana", "ana-2"]
    assert "duplicate_id" in set(notes.problems["code"])


@pytest.mark.parametrize(
    ("in_office", "by"), [("regularly", "handwritten"), ("travels", "email"), ("", None)]
)
def test_thank_you_is_due_after_a_week_by_the_rule(tmp_path, in_office, by):
    row = ii.read_notes(write(tmp_path, in_office=in_office)).follow_ups.iloc[0]
    assert row["due"] == pd.Timestamp(dt.date(2026, 10, 21))
    assert row["status"] == "open"
    assert (row["by"] if pd.notna(row["by"]) else None) == by


def test_order_of_an_ambiguous_date_is_taken_from_the_country(tmp_path):
    notes = ii.read_notes(write(tmp_path, date="'03/04/2026'", location="Cork, Ireland"))
    assert notes.interviews.loc[0, "date"] == pd.Timestamp(2026, 4, 3)
    assert "unclear_date" in set(notes.problems["code"])


def test_broken_file_costs_only_itself(tmp_path):
    write(tmp_path)
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 not a document")
    notes = ii.read_notes(tmp_path)
    assert len(notes.interviews) == 1
    error = notes.problems[notes.problems["severity"] == "error"]
    assert list(error["source"]) == ["broken.docx"]
    with pytest.raises(ReadError, match=r"broken\.docx"):
        ii.read_notes(tmp_path, strict=True)


def test_folder_without_notes_is_an_error(tmp_path):
    with pytest.raises(NoNotesError):
        ii.read_notes(tmp_path)


def test_course_questions_are_found_in_the_folder(tmp_path):
    (tmp_path / "questions.toml").write_text(
        '[[question]]\nid = "dog"\ntext = "Do you have a dog?"\n', encoding="utf-8"
    )
    answers = ii.read_notes(write(tmp_path)).answers
    assert "dog" in set(answers["question_id"])


def test_named_question_file_has_to_be_there(tmp_path):
    with pytest.raises(QuestionBankError, match=r"nothere\.toml"):
        ii.read_notes(write(tmp_path), questions=tmp_path / "nothere.toml")


def test_confirmed_family_counts(tmp_path):
    (tmp_path / "titles.csv").write_text(
        "title,family,status,reason\nSenior Technical Writer,Scribe,confirmed,me\n",
        encoding="utf-8",
    )
    titles = ii.read_notes(write(tmp_path)).titles
    assert list(titles["family"]) == ["Scribe"]
    assert list(titles["origin"]) == ["held"]


def test_a_copy_of_an_interview_is_pointed_out(tmp_path):
    said = "## Advice\n\n" + "Read the work of others, ask why it is so, and show yours early. " * 2
    for name, text in {
        "a": said,
        "a (1)": said,
        "b": said + "Rest.",
        "c": "## Advice\n\nRead.",
    }.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    notes = ii.read_notes(tmp_path)
    assert len(notes.interviews) == 4
    (copy,) = notes.problems[notes.problems["code"] == "same_answers"].to_dict("records")
    assert {copy["source"], copy["message"].split(";")[0].removeprefix("Found the same answers as in ")} == {"a.md", "a (1).md"}  # fmt: skip
