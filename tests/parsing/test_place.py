import csv
import json
from pathlib import Path

import pytest

from infoint.parsing import parse_location, parse_places
from infoint.schema import Place

CASES = Path(__file__).parent.parent / "cases"


def cases(name):
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            is_gap = row["origin"] == "gap"
            marks = [pytest.mark.xfail(reason="known gap", strict=True)] if is_gap else []
            yield pytest.param(row, marks=marks, id=row["text"][:60])


def told(place: Place) -> dict:
    """The facts of a place that a case states: those that say something."""
    facts = {
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "direction": place.direction,
        "ambiguous": place.ambiguous,
    }
    return {key: value for key, value in facts.items() if value not in (None, False)}


@pytest.mark.parametrize("row", list(cases("place.tsv")))
def test_places_are_read_as_the_case_says(row):
    text = row["text"].replace("\\n", "\n")
    found = parse_places(text, country=row["country"] or None, admin1=row["admin1"] or None)
    assert [told(place) for place in found] == json.loads(row["expected"])


@pytest.mark.parametrize("row", list(cases("place_location.tsv")))
def test_location_is_read_as_the_case_says(row):
    found = parse_location(row["text"])
    assert (None if found is None else told(found)) == json.loads(row["expected"])


def test_a_quarter_of_the_cases_are_negative():
    rows = [case.values[0] for case in cases("place.tsv")]
    assert len(rows) >= 300
    assert sum(row["expected"] == "[]" for row in rows) >= len(rows) / 4


def test_words_read_stand_in_the_text():
    text = "Mostly the Bay Area, Washington, D.C. and L.A.; less in northern Virginia."
    words = [place.text for place in parse_places(text)]
    assert words == ["Bay Area", "Washington, D.C.", "L.A.", "northern Virginia"]
    assert all(word in text for word in words)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "…", "12345", "\x00"])
def test_text_without_words_names_no_place(text):
    assert parse_places(text) == []
    assert parse_location(text) is None


def test_where_the_interviewee_works_is_no_demand():
    assert parse_places("I work in Portland.", country="US", admin1="OR") == []


@pytest.mark.parametrize(
    ("country", "admin1", "expected"),
    [
        (None, None, ("GB", "ENG", True)),
        ("US", None, ("US", "MA", False)),
        ("US", "MA", ("US", "MA", False)),
        ("GB", None, ("GB", "ENG", False)),
        ("CA", "ON", ("CA", "ON", False)),
    ],
)
def test_same_name_is_settled_by_where_the_interviewee_works(country, admin1, expected):
    (place,) = parse_places("Cambridge", country=country, admin1=admin1)
    assert (place.country, place.admin1, place.ambiguous) == expected


def test_same_name_is_settled_by_a_place_beside_it():
    places = parse_places("Boston and Cambridge")
    assert [(place.admin1, place.ambiguous) for place in places] == [("MA", False)] * 2


# traps of the blind sets that still catch the parser
CAUGHT = (
    "Houston said the same thing",
    "I moved from Dallas to Tulsa",
    "I did my residency in Cleveland",
    "Most of our work is for clients",
    "We opened an office in Salt Lake",
    "The show shoots in Vancouver",
    "They filed the suit in Delaware",
)


def test_held_out_answers_without_a_place_name_none():
    rows = [case.values[0] for case in cases("place_heldout.tsv")]
    traps = [row for row in rows if row["task"] == "places" and row["expected"] == "[]"]
    assert len(traps) > 70
    caught = [
        row["text"]
        for row in traps
        if parse_places(row["text"], country=row["country"] or None, admin1=row["admin1"] or None)
    ]
    assert [text for text in caught if not text.startswith(CAUGHT)] == []
