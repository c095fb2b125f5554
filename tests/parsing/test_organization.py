"""Professional organizations from the case table, and what holds for any text."""

import csv
import json
from pathlib import Path

import pytest

from infoint.parsing.organization import (
    display_organizations,
    fold_organization,
    parse_organizations,
)
from infoint.reference.associations import find_association, load_associations

TABLE = Path(__file__).parent.parent / "cases" / "organization.tsv"
HELD_OUT = TABLE.with_name("organization_heldout.tsv")
GAP = pytest.mark.xfail(reason="known gap")


def cases(table=TABLE):
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            marks = [GAP] if row["origin"] == "gap" else []
            text = row["text"].replace("\\n", "\n")
            yield pytest.param(text, json.loads(row["expected"]), marks=marks, id=text[:60])


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_reads_the_organizations_named(text, expected):
    found = [fold_organization(name) for name in parse_organizations(text)]
    assert found == [fold_organization(name) for name in expected]


def test_table_is_large_and_has_negatives():
    rows = list(cases())
    assert len(rows) >= 80
    assert sum(not row.values[1] for row in rows) >= len(rows) / 4


def test_held_out_answers_are_read_with_few_wrong_names():
    right = wrong = asked = 0
    for row in cases(HELD_OUT):
        text, expected = row.values
        said = {fold_organization(name) for name in parse_organizations(text)}
        wanted = {fold_organization(name) for name in expected}
        right += len(said & wanted)
        wrong += len(said - wanted)
        asked += len(wanted)
    assert right >= 0.9 * asked
    assert wrong <= 0.05 * right


@pytest.mark.parametrize(("typed", "printed"), [("'", "’"), (" ", "\u00a0")])
def test_marks_as_word_processors_print_them_change_nothing(typed, printed):
    for row in cases():
        text, _ = row.values
        found = [
            name.replace(printed, typed)
            for name in parse_organizations(text.replace(typed, printed))
        ]
        assert found == parse_organizations(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "-", "...", "()", "\x00"])
def test_nothing_gives_nothing(text):
    assert parse_organizations(text) == []


def test_names_and_acronyms_fold_to_one():
    names = ["STC", "Society for Technical Communication (STC)", "the STC", "STC chapter"]
    assert len({fold_organization(name) for name in names}) == 1


def test_an_acronym_spelled_out_once_counts_everywhere():
    forms = display_organizations(["FBG", "Fox Brush Guild (FBG)", "Fox Brush Guild"])
    assert len(set(forms.values())) == 1


def test_table_of_associations_names_nothing_twice():
    associations = load_associations()
    assert len(associations) >= 150
    for association in associations:
        for form in association.forms:
            assert find_association(form) is association, form
