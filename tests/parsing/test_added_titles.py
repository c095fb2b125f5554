"""What titles that the user added change, and what they don't; the titles here are invented."""

import pytest

from infoint.parsing.family import (
    family_of,
    group_titles,
    occupation_of,
    suggest_titles,
)
from infoint.reference import store
from infoint.reference.store import About, AddedTitle, added_titles, save_titles

ABOUT = About("O*NET", "29.2", "2026-11-23", "CC BY 4.0", "words of attribution")
TITLES = [
    AddedTitle("Technical Writers", ("27-3042",), "occupation"),
    AddedTitle("Segmental Pavers", ("47-4091",), "occupation"),
    AddedTitle("Leaflet Whisperer", ("27-3042",), "alternate"),
    AddedTitle("Pamphlet Bard", ("27-3042",), "reported"),
    AddedTitle("Verse Smith", ("27-3042", "27-3043"), "alternate"),
    AddedTitle("Thing Doer", ("11-1021", "13-1082", "27-3042"), "alternate"),
    AddedTitle("Cobble Layer Deluxe", ("47-4091",), "alternate"),
    AddedTitle("Martian Technical Writer", ("27-3043",), "alternate"),
    AddedTitle("Consultant", ("13-1111",), "alternate"),
    AddedTitle("Registered Nurse", ("27-3042",), "alternate"),
]


@pytest.fixture
def nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "data"))


@pytest.fixture
def added(nothing):
    save_titles("onet", ABOUT, TITLES)


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize(
    ("title", "soc", "reason"),
    [
        ("Senior Leaflet Whisperer", ("27-3042",), 'O*NET lists "Leaflet Whisperer"'),
        ("verse smiths", ("27-3042", "27-3043"), 'O*NET lists "Verse Smith"'),
        ("Thing Doer", (), "no table knows it"),
        ("Martian Technical Writer", ("27-3043",), 'O*NET lists "Martian Technical Writer"'),
        ("Consultant", (), 'the title table lists "Consultant", which names no one occupation'),
        ("Registered Nurse", ("29-1141",), 'the title table lists "Registered Nurse"'),
    ],
)
def test_occupation_comes_from_the_added_table_where_the_kit_knows_none(title, soc, reason):
    occupation = occupation_of(title)
    assert (occupation.soc, occupation.reason) == (soc, reason)
    assert occupation.is_sure == (title == "Registered Nurse")


@pytest.mark.usefixtures("added")
def test_code_that_only_the_added_table_has_is_named_and_mapped():
    occupation = occupation_of("Cobble Layer Deluxe")
    assert occupation.name == "Segmental Pavers"
    assert occupation.oews == ("47-4090",)


@pytest.mark.usefixtures("added")
def test_suggestions_go_on_with_the_added_table():
    assert suggest_titles("Leaflet Whisperer", limit=2)[0] == "Technical Writer"
    assert "Pamphlet Bard" in suggest_titles("Leaflet Whisperer", limit=999)
    assert suggest_titles("Technical Writer", limit=999)[-1] == "Pamphlet Bard"
    assert suggest_titles("Verse Smith") == []


@pytest.mark.usefixtures("added")
def test_families_stay_the_kits_own_and_say_what_is_listed():
    families = group_titles(["Leaflet Whisperer", "Pamphlet Bard", "Technical Writer"])
    assert [family.name for family in families] == [
        "Leaflet Whisperer",
        "Pamphlet Bard",
        "Technical Writer",
    ]
    assert families[0].reason == (
        'the only title of its kind; O*NET lists "Leaflet Whisperer" under Technical Writers'
    )
    assert family_of("Martian Technical Writer") == "Technical Writer"


@pytest.mark.usefixtures("nothing")
def test_without_an_added_table_nothing_is_read(monkeypatch):
    monkeypatch.setattr(store, "load_titles_file", None)
    assert added_titles() is None
    assert occupation_of("Leaflet Whisperer").soc == ()
    assert suggest_titles("Leaflet Whisperer") == []
    assert group_titles(["Leaflet Whisperer"])[0].reason == "the only title of its kind"


@pytest.mark.usefixtures("added")
def test_table_is_read_once(monkeypatch):
    added_titles()
    monkeypatch.setattr(store, "load_titles_file", None)
    assert occupation_of("Leaflet Whisperer").soc == ("27-3042",)
