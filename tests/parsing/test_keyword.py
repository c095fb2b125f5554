"""Keywords from the case table, and what holds for any text."""

import csv
import json
import runpy
from pathlib import Path

import pytest

from infoint.parsing.keyword import display_forms, fold_keyword, parse_keywords
from infoint.reference.skills import KINDS, find_skill, load_skills

CASES = Path(__file__).parent.parent / "cases"
TABLE = CASES / "keyword.tsv"
ACCURACY = Path(__file__).parent.parent / "benchmarks" / "accuracy_keywords.py"
GAP = pytest.mark.xfail(reason="known gap")


def cases():
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            marks = [GAP] if row["origin"] == "gap" else []
            text = row["text"].replace("\\n", "\n")
            yield pytest.param(text, json.loads(row["expected"]), marks=marks, id=text[:60])


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_reads_the_keywords_said(text, expected):
    found = [fold_keyword(keyword) for keyword in parse_keywords(text)]
    assert found == [fold_keyword(keyword) for keyword in expected]


def test_table_is_large_and_has_negatives():
    rows = list(cases())
    tricky = sum(not row.values[1] for row in rows)
    assert len(rows) >= 250
    assert tricky >= len(rows) / 4


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("keyword_heldout*.tsv")), ids=lambda path: path.stem
)
def test_held_out_tables_stay_read(path):
    total = runpy.run_path(str(ACCURACY))["measure"](path, parse_keywords, fold_keyword, False)
    assert total["right"] >= 0.96 * (total["right"] + total["missing"])
    assert total["wrong"] <= 0.02 * total["right"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "-", "...", "•", ",,,;;", "\x00", "( )", ":"])
def test_nothing_gives_nothing(text):
    assert parse_keywords(text) == []


def test_keeps_the_form_as_written_and_each_once():
    assert parse_keywords("dita, DITA, docs as code, Docs-as-code") == ["dita", "docs as code"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("doc-as-code", "docs as code"),
        ("QA", "quality assurance"),
        ("JS", "JavaScript"),
        ("CMS", "content management systems"),
        ("R&D", "research and development"),
        ("APIs", "API"),
        ("communication skills", "Communication"),
        ("problem-solving", "problem solving"),
        ("B.A. in English", "bachelor's degree in English"),
        ("UX/UI", "UI/UX"),
        ("structured-authoring", "Structured Authoring"),
    ],
)
def test_folds_the_same(one, other):
    assert fold_keyword(one) == fold_keyword(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C#", "C++"),
        ("C", "C#"),
        ("R", "R&D"),
        ("Java", "JavaScript"),
        ("editing", "copyediting"),
        ("Canva", "Canvas"),
        ("bachelor's in English", "master's in English"),
        ("React", "React Native"),
    ],
)
def test_folds_apart(one, other):
    assert fold_keyword(one) != fold_keyword(other)


def test_display_is_what_most_people_said():
    forms = ["docs-as-code", "Docs as Code", "docs-as-code", "QA", "quality assurance"]
    assert list(display_forms(forms).values()) == ["docs-as-code", "quality assurance"]


def test_display_has_no_capital_of_a_line_start():
    forms = ["Patience", "Structured authoring", "Compliance matrix", "dita", "Shipley", "Pyxis"]
    expected = ["patience", "structured authoring", "compliance matrix", "DITA", "Shipley", "Pyxis"]
    assert list(display_forms(forms).values()) == expected


def test_vocabulary_names_nothing_twice():
    skills = load_skills()
    assert len(skills) >= 1000
    assert {skill.kind for skill in skills} == set(KINDS)
    for skill in skills:
        assert skill.cased <= set(skill.forms)
        assert skill.listed <= set(skill.forms)
        for form in skill.forms:
            assert find_skill(form) is skill, form
