"""Which metropolitan area a city lies in; a wrong one is worse than none."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from infoint.reference.wages import load_wages
from infoint.reference.wages_places import find_metro, principal_cities

ROWS = list(
    csv.DictReader(
        (Path(__file__).parent.parent / "cases" / "wages_metros.tsv")
        .read_text(encoding="utf-8")
        .splitlines(),
        delimiter="\t",
    )
)


@pytest.fixture(scope="module")
def areas():
    return tuple(load_wages().areas.values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['city']}-{row['state']}")
def test_city(areas, row):
    found = find_metro(areas, row["city"], row["state"] or None)
    assert (found.name if found else "") == row["metro"]


def test_areas_of_another_year_go_by_their_own_names(areas):
    other = [
        replace(area, name=area.name.replace("Portland-Vancouver-Hillsboro", "Portland-Vancouver"))
        for area in areas
    ]
    assert find_metro(other, "Portland", "OR").name == "Portland-Vancouver, OR-WA"
    assert find_metro(other, "Vancouver", "WA").name == "Portland-Vancouver, OR-WA"
    assert find_metro(other, "Beaverton", "OR") is None  # a suburb of areas that are not known
    assert find_metro(other, "Seattle", "WA").name == "Seattle-Tacoma-Bellevue, WA"


def test_principal_city_of_another_state_is_not_taken(areas):
    other = [replace(a, code=f"9{a.code}") for a in areas]
    assert find_metro(other, "Ashland", "OH") is None
    assert find_metro(other, "Ashland", "KY").name == "Huntington-Ashland, WV-KY-OH"


def test_every_metro_is_reached_by_a_city_it_is_named_after(areas):
    reached = set()
    for area in areas:
        if area.kind == "metro":
            for city in principal_cities(area.name):
                for state in area.states:
                    found = find_metro(areas, city, state)
                    reached.add(found.name if found else "")
    missed = {a.name for a in areas if a.kind == "metro"} - reached
    assert missed == set()
