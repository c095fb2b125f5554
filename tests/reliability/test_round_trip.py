"""Interviews to a file and back in every format; parsers take whatever text there is."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from note_writers import WRITERS
from reliability.strategies import FACTS, hard_text, interviews

import infoint as ii
from infoint.parsing import (
    parse_keywords,
    parse_location,
    parse_organizations,
    parse_people,
    parse_places,
    parse_salaries,
    parse_titles,
)
from infoint.questions import match_field, match_question

MORE = int(os.environ.get("INFOINT_EXAMPLES", "1"))  # times as many examples
PARSERS = (parse_keywords, parse_location, parse_organizations, parse_people, parse_places,
           parse_salaries, parse_titles, match_field, match_question)  # fmt: skip


def read_back(writer, told):
    with tempfile.TemporaryDirectory() as folder:
        for name, data in writer(told).items():
            (Path(folder) / name).write_bytes(data)
        return ii.read_notes(folder)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_what_was_written_is_read(writer):
    @settings(
        max_examples=4 * MORE,
        deadline=None,
        derandomize=MORE == 1,
        suppress_health_check=list(HealthCheck),
    )
    @given(interviews())
    def check(told):
        notes = read_back(writer, told)
        assert len(notes.interviews) == len(told)
        for one, row in zip(told, notes.interviews.to_dict("records"), strict=True):
            assert {name: row[name] for name in FACTS} == {name: one.facts[name] for name in FACTS}
            assert row["date"].date().isoformat() == one.facts["date"]
            said = notes.answers[notes.answers["interview_id"] == row["interview_id"]]
            assert sorted(zip(said["question"], said["text"], strict=True)) == sorted(one.answers)
        assert not (notes.problems["severity"] == "error").any()

    check()


def letters(text):
    """The text without space, and without the marks of bold words, which no finding keeps."""
    return "".join(text.replace("**", "").split())


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_a_parser_takes_any_text(parse):
    @settings(
        max_examples=60 * MORE,
        deadline=None,
        derandomize=MORE == 1,
        suppress_health_check=list(HealthCheck),
    )
    @given(hard_text())
    def check(text):
        found = parse(text)
        for one in found if isinstance(found, (list, tuple)) else ():
            assert letters(getattr(one, "text", "")) in letters(text)

    check()
