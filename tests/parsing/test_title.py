import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.parsing.title import parse_titles
from infoint.parsing.title.form import build_title, cased, expand, split_level
from infoint.parsing.title.split import split_runs

CASES = Path(__file__).parent.parent / "cases" / "title.tsv"
HELDOUT = CASES.with_name("title_heldout.tsv")


def read_cases():
    with CASES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            marks = [pytest.mark.xfail(reason="known gap")] if row["origin"] == "gap" else []
            expected = [tuple(item) for item in json.loads(row["expected"])]
            yield pytest.param(row["text"], expected, marks=marks, id=row["text"][:50])


@pytest.mark.parametrize(("text", "expected"), list(read_cases()))
def test_reads_titles_as_people_give_them(text, expected):
    assert [(t.title, t.base, t.level) for t in parse_titles(text)] == expected


def test_table_has_many_rows_and_negatives():
    cases = list(read_cases())
    assert len(cases) >= 250
    assert sum(not case.values[1] for case in cases) >= 40


def test_held_out_texts_are_seldom_read_wrong():
    right = missing = wrong = 0
    with HELDOUT.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            expected = {title.casefold() for title in json.loads(row["expected"])}
            read = {t.title.casefold() for t in parse_titles(row["text"].replace("\\n", "\n"))}
            right += len(expected & read)
            missing += len(expected - read)
            wrong += len(read - expected)
    assert wrong <= 0.01 * (right + wrong)
    assert missing <= 0.05 * (right + missing)


def test_words_are_kept_as_said():
    (title,) = parse_titles("I'd say Sr. Tech Writer, or so")
    assert title.text == "Sr. Tech Writer"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "—", "()", "I", "or", "the the the", "???", "\0"]
)
def test_text_without_words_gives_nothing(text):
    assert parse_titles(text) == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text):
    for title in parse_titles(text):
        assert title.title
        assert title.base


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Sr.",
                "Technical",
                "Writer",
                "/",
                ",",
                "or",
                "and",
                "of",
                "the",
                "II",
                "(",
                ")",
                "-",
                "UX",
                "VP",
            ]
        )
    )
)
def test_any_mix_of_title_words_is_read_without_error(words):
    for title in parse_titles(" ".join(words)):
        assert title.base in title.title or "," in title.title or title.level


def test_abbreviations_are_written_out_only_where_they_are_sure():
    assert expand(["Bus", "Driver"]) == ["Bus", "Driver"]
    assert expand(["Bus.", "Analyst"]) == ["business", "Analyst"]
    assert expand(["RN", "Case", "Manager"]) == ["RN", "Case", "Manager"]
    assert expand(["PM"]) == ["PM"]


@pytest.mark.parametrize(
    ("words", "level", "base"),
    [
        ("Senior Technical Writer II", "Senior II", "Technical Writer"),
        ("Lead Technical Writer", "Lead", "Technical Writer"),
        ("Technical Writing Lead", None, "Technical Writing Lead"),
        ("Technical Writer Lead", "Lead", "Technical Writer"),
        ("Junior High Teacher", None, "Junior High Teacher"),
        ("Help Desk Technician Level 2", "Level 2", "Help Desk Technician"),
        ("Tier 2 Help Desk Technician", "Tier 2", "Help Desk Technician"),
        ("Software Engineer L5", "L5", "Software Engineer"),
        ("Associate Director", None, "Associate Director"),
        ("Assistant Professor", None, "Assistant Professor"),
    ],
)
def test_level_is_apart_from_the_work(words, level, base):
    title = build_title(words.split(), words)
    assert (title.level, title.base) == (level, base)


def test_casing_follows_the_users_of_a_word():
    assert cased(["r&d", "api", "documentation", "writer"]) == "R&D API Documentation Writer"
    assert cased(["SENIOR", "IOS", "DEVELOPER"], shouted=True) == "Senior iOS Developer"
    assert cased(["devops/sre", "engineer"]) == "DevOps/SRE Engineer"


def test_split_level_keeps_one_word():
    assert split_level(["Senior"]) == ([], ["Senior"], [])


def test_runs_know_what_was_advised_against():
    runs = split_runs("I wouldn't look under editor, but try technical writer")
    assert [(" ".join(run.words), run.is_negated) for run in runs] == [
        ("editor", True),
        ("technical writer", False),
    ]
