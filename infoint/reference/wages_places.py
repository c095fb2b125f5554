"""Which metropolitan area a US city lies in, as far as that is known.

Two ways: the table `wages_cities.csv.gz` (cities and suburbs of the areas of July 2023, see
`wages_cities_rebuild.py`), and the areas' own names, for a table with other areas: "Portland", OR
is in Portland-Vancouver-Hillsboro, OR-WA. This module refuses to guess: of two cities of one
name, or of a city that neither way places, it knows no area, because a wrong one is worse than
the state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from infoint.reference.gazetteer import fold, lookup
from infoint.reference.table import read_table
from infoint.reference.wages_table import Area

CITIES = "wages_cities.csv.gz"
# Names with a hyphen inside, and joined cities under the name that people use for them.
_WHOLE = {
    "Winston-Salem": ("Winston-Salem",),
    "Wilkes-Barre": ("Wilkes-Barre",),
    "Nashville-Davidson": ("Nashville", "Nashville-Davidson"),
    "Lexington-Fayette": ("Lexington", "Lexington-Fayette"),
    "Boise City": ("Boise", "Boise City"),
}
_WHOLE_NAME = re.compile("|".join(map(re.escape, _WHOLE)))
_BETWEEN = re.compile(r"\s*(?:-+|/)\s*")
# What a name carries beside what people call the city: "Amherst Town", "Urban Honolulu".
_BESIDE = re.compile(r"^Urban | (?:Town|Corridor)$")
# What the gazetteer calls it, and what metropolitan areas and the mail do.
_CAPITAL = {"washington d c": "washington"}
# Names of `places_areas.csv` that lie in one metropolitan area, their center's. Not among them:
# the San Francisco Bay Area, the Research Triangle and others that reach over several, nor names
# that several places go by (Orange County, Tri-Cities).
_IN_ONE = frozenset(
    {
        "Boston",
        "Chicago",
        "Dallas-Fort Worth",
        "Denver Tech Center",
        "Detroit",
        "East Bay",
        "Hampton Roads",
        "Inland Empire",
        "Lehigh Valley",
        "Los Angeles County",
        "New York",
        "Quad Cities",
        "Silicon Beach",
        "Silicon Forest",
        "Silicon Hills",
        "Tampa Bay",
        "Twin Cities",
        "Valley of the Sun",
        "Washington metropolitan area",
    }
)


def principal_cities(name: str) -> tuple[str, ...]:
    """The cities that an area is named after.

    >>> principal_cities("Portland-Vancouver-Hillsboro, OR-WA")
    ('Portland', 'Vancouver', 'Hillsboro')
    >>> principal_cities("Scranton--Wilkes-Barre, PA"), principal_cities("Urban Honolulu, HI")
    (('Wilkes-Barre', 'Scranton'), ('Honolulu',))
    >>> principal_cities("Athens-Clarke County, GA"), principal_cities("Amherst Town-Northampton, MA")
    (('Athens',), ('Amherst', 'Northampton'))
    """
    cities = name.rpartition(", ")[0] or name
    found = [said for whole in _WHOLE_NAME.findall(cities) for said in _WHOLE[whole]]
    rest = _BETWEEN.split(_WHOLE_NAME.sub("", cities))
    found += [_BESIDE.sub("", part) for part in rest if part and not part.endswith(" County")]
    return tuple(found)


@cache
def _placed() -> Mapping[tuple[str, str], tuple[str, str]]:
    """Code and name of the metropolitan area by folded city and state."""
    return {
        (city, state): (metro, name)
        for metro, name, state, cities in read_table(CITIES, ("metro", "name", "state", "cities"))
        for city in cities.split("|")
    }


@lru_cache(maxsize=8)
def _named(areas: tuple[Area, ...]) -> Mapping[str, tuple[Area, ...]]:
    index: dict[str, list[Area]] = {}
    for area in areas:
        if area.kind == "metro":
            for city in principal_cities(area.name):
                index.setdefault(fold(city), []).append(area)
    return {key: tuple(found) for key, found in index.items()}


def find_metro(areas: Iterable[Area], city: str, admin1: str | None) -> Area | None:
    """The metropolitan area of a US city; None where it is not known.

    Without a state, the city has to be the only one of its name over 15,000 people, or all of
    them in one area.
    """
    listed = tuple(areas)
    found = {_metro(listed, key, state) for key, state in _candidates(fold(city), admin1)}
    return found.pop() if len(found) == 1 else None


def find_state(city: str) -> str | None:
    """The state of a city said without one, where there is only one city of that name.

    >>> find_state("Boston"), find_state("Portland")
    ('MA', None)
    """
    states = {state for _, state in _candidates(fold(city), None)}
    return states.pop() if len(states) == 1 else None


def _candidates(key: str, admin1: str | None) -> list[tuple[str, str]]:
    """Folded names and states that a city may stand for."""
    said = [(_CAPITAL.get(key, key), admin1)] if admin1 else []
    if said and said[0] in _placed():
        return said
    found = []
    for spot in lookup(key):
        state = (spot.admin1 if spot.country == "US" else spot.country) or ""
        if spot.country not in ("US", "PR") or admin1 not in (None, state, *spot.parts):
            continue
        if spot.kind == "city":
            name = fold(spot.name)
            found.append((_CAPITAL.get(name, name), state))
        elif spot.name in _IN_ONE:
            name, _, state = spot.center.split("|")
            found.append((_CAPITAL.get(fold(name), fold(name)), state))
    return found or said


def _metro(areas: tuple[Area, ...], key: str, state: str) -> Area | None:
    code, name = _placed().get((key, state), ("", ""))
    for area in areas:
        if area.kind == "metro" and area.code == code and area.name == name:
            return area
    # Areas of another year: over several states, the city of that name has to be the one in this.
    is_principal = key in map(fold, principal_cities(name))
    found = [
        area
        for area in _named(areas).get(key, ())
        if state in area.states and (len(area.states) == 1 or is_principal)
    ]
    return found[0] if len(found) == 1 else None
