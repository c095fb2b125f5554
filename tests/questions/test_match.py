"""Headings and the questions that they ask."""

import csv
import time
from pathlib import Path

import pytest

from infoint.questions import load_bank, match_question

CASES = Path(__file__).parent.parent / "cases"


def rows():
    for table in sorted(CASES.glob("question*.tsv")):
        with table.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                marks = [pytest.mark.xfail(strict=True)] if row["origin"] == "gap" else []
                yield pytest.param(row["text"], row["expected"] or None, marks=marks)


ROWS = list(rows())


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_heading_asks(text, expected):
    assert match_question(text).question_id == expected


def test_table_is_large_and_a_third_matches_nothing():
    assert len(ROWS) >= 300
    assert sum(row.values[1] is None for row in ROWS) * 3 >= len(ROWS)
    assert {row.values[1] for row in ROWS} == {None, *load_bank().ids}


@pytest.mark.parametrize(
    "write",
    [
        str.upper,
        str.lower,
        "  {}  ".format,
        "**{}**".format,
        "3. {}".format,
        "Q7: {}".format,
        "{}:".format,
    ],
)
def test_marks_numbers_and_case_do_not_matter(write):
    for question in load_bank().questions:
        assert match_question(write(question.text)).question_id == question.id


def test_reason_says_what_matched():
    assert match_question("Pay?").reason == 'is the wording "Pay"'
    assert match_question("So, how much would a new nurse get paid?").reason == (
        'asks "how much would a new nurse get"'
    )
    assert match_question("How did you get promoted?").reason == (
        'asks about the interviewee\'s own path ("how did you"), which is no question of the bank'
    )
    assert match_question("zxcv").reason == "nothing fits well enough"


def test_both_sides_in_one_heading_are_said():
    match = match_question("What do you like best and least?")
    assert match.question_id == "best"


def test_several_questions_in_one_heading_take_the_first_that_is_known():
    match = match_question("How did you start? What does it pay? Any advice?")
    assert match.question_id == "salary"
    assert match.reason.endswith("also asks advice")


def test_question_that_a_course_deleted_matches_nothing():
    bank = load_bank('delete = ["salary"]')
    assert match_question("Pay?", bank=bank).question_id is None
    assert match_question("What is the starting salary?", bank=bank).question_id is None


def test_question_of_a_course_beats_the_topic_it_asks_about():
    bank = load_bank(
        '[[question]]\nid = "balance"\ntext = "How do you balance work and life?"\nwordings = ["Hours"]'
    )
    assert (
        match_question("How do you balance your life and work?", bank=bank).question_id == "balance"
    )
    assert match_question("hours:", bank=bank).question_id == "balance"
    assert match_question("How do you balance work and life?").question_id is None


def test_reworded_question_keeps_its_cues():
    bank = load_bank('[[question]]\nid = "salary"\ntext = "Was verdient man?"')
    assert match_question("Was verdient man?", bank=bank).question_id == "salary"
    assert match_question("How much do beginners earn?", bank=bank).question_id == "salary"


@pytest.mark.parametrize(
    "text", ["", "   ", "???", "12", "😀", "\0", "—", "a" * 100_000, "what " * 50_000, "(" * 50_000]
)
def test_text_that_is_no_heading_matches_nothing(text):
    started = time.perf_counter()
    assert match_question(text).question_id is None
    assert time.perf_counter() - started < 2
