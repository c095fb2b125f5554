"""Which occupation a title has, and what a student may type for one."""

import csv
from pathlib import Path

import pytest

from infoint.parsing.occupation import label, read_occupation, sure_occupation
from infoint.reference.onet import oews_code

CASES = Path(__file__).parent.parent / "cases"


@pytest.fixture(autouse=True)
def no_added_titles(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "none"))


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("occupations_*.tsv")), ids=lambda path: path.stem
)
def test_no_title_of_the_sets_has_a_wrong_occupation(path):
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong, right = [], 0
    for row in rows:
        found = sure_occupation(row["title"])
        accepted = {code for soc in row["soc"].split(";") for code in (soc, oews_code(soc))}
        if found.is_sure and not accepted & {*found.soc, *found.oews}:
            wrong.append((row["title"], found.soc))
        right += found.is_sure
    assert not wrong
    assert right >= 0.65 * len(rows)


@pytest.mark.parametrize(
    ("title", "code", "how"),
    [
        ("Senior Technical Writer", "27-3042", 'the title table lists "Technical Writer"'),
        ("Bridge Painter", "47-2141", 'the Occupational Outlook Handbook lists "Bridge Painter"'),
        ("Travel ICU Registered Nurse", "29-1141", 'it ends in the known title "Registered Nurse"'),
        ("Nonprofit Accountant", "13-2011", 'it ends in the known title "Accountant"'),
        ("Customs Broker", "13-1041", 'the title table lists "Customs Broker"'),
    ],
)
def test_sure_with_its_reason(title, code, how):
    found = sure_occupation(title)
    assert (found.soc, found.is_sure, found.reason) == ((code,), True, how)


@pytest.mark.parametrize(
    "title",
    [
        "Vibe Curator",
        "Consultant",
        "UX Writer",
        "Medical Receptionist",
        "Assistant Electrician",
        "Chief Pharmacist",
        "Certified Marine Mechanic",  # the handbook's page is about several occupations
        "Former Lawyer",
        "Head Civil Engineer",
        "",
    ],
)
def test_not_sure_is_open(title):
    assert not sure_occupation(title).is_sure


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("27-3042", "27-3042"),
        ("27-3042.00", "27-3042"),
        (" 273042 ", "27-3042"),
        ("27-3042 Technical Writers", "27-3042"),
        ("27-3042 tech. writers", "27-3042"),
        ("Technical Writers", "27-3042"),
        ("TECHNICAL WRITER", "27-3042"),
        ("accountants", "13-2011"),
        ("bookkeeping clerks", "43-3031"),
        ("13-1020", "13-1020"),
        ("registered nurses", "29-1141"),
        ("", ""),
        ("none", ""),
        ("?", ""),
    ],
)
def test_what_may_be_typed(typed, code):
    assert read_occupation(typed).code == code
    assert read_occupation(typed).message == ""


def test_message_says_what_to_do():
    assert read_occupation("27-9999").message == (
        'Found "27-9999", a code of no occupation (SOC 2018).'
    )
    assert read_occupation("27-3044").message.startswith(
        'Found "27-3044", a code of no occupation (SOC 2018). Near it: 27-3041 Editors; '
    )
    assert read_occupation("software").message == (
        '"software" fits several occupations: 15-1252 Software Developers; '
        "15-1253 Software Quality Assurance Analysts and Testers. Write one code."
    )
    assert read_occupation("x" * 100_000).code == ""


def test_label_has_code_and_name():
    assert label("29-1141") == "29-1141 Registered Nurses"
