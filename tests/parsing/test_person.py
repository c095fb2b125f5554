"""People from the case tables, and what holds for any text."""

import csv
import json
from pathlib import Path

import pytest

from infoint.parsing.person import parse_people

TABLE = Path(__file__).parent.parent / "cases" / "person.tsv"
HELD_OUT = TABLE.with_name("person_heldout.tsv")
BLIND = sorted(TABLE.parent.glob("person_heldout_*.tsv"))
BLIND += sorted(TABLE.parent.glob("blind/people_*.tsv"))
GAP = pytest.mark.xfail(reason="known gap")
FIELDS = ("name", "job_title", "organization", "email", "phone")


def cases(table=TABLE):
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            marks = [GAP] if row.get("origin") == "gap" else []
            text = row["text"].replace("\\n", "\n")
            yield pytest.param(text, json.loads(row["expected"]), marks=marks, id=text[:60])


def values_of(text):
    return [
        {field: value for field in FIELDS if (value := getattr(person, field)) is not None}
        for person in parse_people(text)
    ]


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_reads_the_people_named(text, expected):
    assert values_of(text) == expected


def test_table_is_large_and_has_negatives():
    rows = list(cases())
    assert len(rows) >= 200
    assert sum(not row.values[1] for row in rows) >= len(rows) / 4


def test_held_out_answers_are_read_with_few_wrong_values():
    rows = list(cases(HELD_OUT))
    right = wrong = asked = 0
    for row in rows:
        text, expected = row.values
        said = {(p.get("name"), f, v) for p in values_of(text) for f, v in p.items()}
        wanted = {(p.get("name"), f, v) for p in expected for f, v in p.items()}
        right, wrong, asked = (
            right + len(said & wanted),
            wrong + len(said - wanted),
            asked + len(wanted),
        )
    assert len(rows) >= 250
    assert right >= 0.9 * asked
    assert wrong <= 0.05 * right


@pytest.mark.parametrize("path", BLIND, ids=lambda path: path.stem)
def test_names_of_blind_answers_are_read_and_nobody_else(path):
    asked = read = wrong = 0
    for row in cases(path):
        text, expected = row.values
        said = {person.get("name") for person in values_of(text)} - {None}
        allowed = [
            name if isinstance(name, list) else [name]
            for name in (one.get("name") for one in expected)
        ]
        names = [set(some) - {None} for some in allowed]
        asked += sum(
            bool(some) and not one.get("optional")
            for some, one in zip(names, expected, strict=True)
        )
        read += sum(bool(some & said) for some in names)
        wrong += len(said - set().union(*names))
    assert read >= 0.93 * asked
    assert wrong <= 0.05 * asked


@pytest.mark.parametrize(("typed", "printed"), [("'", "’"), (" ", "\u00a0")])
def test_marks_as_word_processors_print_them_change_nothing(typed, printed):
    for row in cases():
        text, _ = row.values
        found = json.dumps(values_of(text.replace(typed, printed)), ensure_ascii=False)
        assert found.replace(printed, typed) == json.dumps(values_of(text), ensure_ascii=False)


def test_words_are_kept_as_written():
    (person,) = parse_people("Talk to Siobhán O’Brien,\u00a0an editor at Wiley’s Press.")
    assert person.name == "Siobhán O’Brien"
    assert person.text == "Talk to Siobhán O’Brien,\u00a0an editor at Wiley’s Press."


@pytest.mark.parametrize("text", ["", " ", "\n\n", "-", "...", "@", "()", "\x00", "\x01"])
def test_nothing_gives_nothing(text):
    assert parse_people(text) == []


def test_parts_set_off_by_tabs_are_no_row():
    assert "Name" not in {person.name for person in parse_people("Name\nAna\tNurse\t\t\t")}


def test_words_stay_with_the_person():
    (person,) = parse_people("We talked about pay. Then she named Rosa Meyer, an editor at Wiley.")
    assert person.text == "Then she named Rosa Meyer, an editor at Wiley."


def test_the_same_name_is_one_person():
    (person,) = parse_people("Talk to Rosa Meyer. Rosa Meyer is an editor at Wiley.")
    assert (person.job_title, person.organization) == ("editor", "Wiley")


def test_a_row_without_marks_is_kept_as_it_stood():
    (person,) = parse_people("Ana Ruiz Intel Labs")
    assert (person.organization, person.text) == ("Intel Labs", "Ana Ruiz Intel Labs")
