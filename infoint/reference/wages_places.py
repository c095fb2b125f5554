"""Which metropolitan area a city lies in, as far as that is known.

A metropolitan area is known for a city that the area is named after: "Portland", OR is in
Portland-Vancouver-Hillsboro, OR-WA. This module refuses to guess: of two cities of one name, or
of a city that no table places, it knows no area, because a wrong one is worse than the state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from infoint.reference.gazetteer import fold, lookup
from infoint.reference.wages_table import Area

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
_BESIDE = re.compile(r"^Urban | (?:Town|County|Corridor)$")
_ALSO = {"washington d c": "washington", "washington dc": "washington", "new york city": "new york"}


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

    Without a state, the city has to be the only one of its name, or all of them in one area.
    """
    key = _ALSO.get(fold(city), fold(city))
    named = _named(tuple(areas)).get(key, ())
    if not named:
        return None
    there = {spot.admin1 for spot in lookup(key) if spot.kind == "city" and spot.country == "US"}
    there |= {"DC"} if key == "washington" else set()
    states = {admin1} if admin1 else there
    found: set[Area | None] = set()
    for state in states:
        found.update(_in_state(named, state, there) or [None])
    return found.pop() if len(found) == 1 else None


def _in_state(named: tuple[Area, ...], state: str | None, there: set[str | None]) -> list[Area]:
    """Areas that reach into the state; over several states, the city has to be known in this one."""
    return [
        area for area in named if state in area.states and (len(area.states) == 1 or state in there)
    ]
