"""Which official figures belong to an interviewee or to a place: occupation, area, release.

Refuses to take one area for another in silence, and a country without a table for one with.
"""

from __future__ import annotations

import re
from typing import Any

from infoint.compare.cell import text_of
from infoint.compare.place import country_name
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.wages import Area, Estimate, find_estimate, load_wages
from infoint.reference.wages_places import find_metro

_BETWEEN = re.compile(r"[,;/()|·]| - |\b(?:based in|outside|near)\b", re.I)
_AROUND = re.compile(
    r"\b(?:greater|metro|metropolitan|area|region|downtown|remote|hybrid|the|city of)\b", re.I
)
_KINDS = {
    "metro": "metropolitan area",
    "nonmetro": "area outside the metropolitan ones",
    "state": "state",
    "nation": "whole country",
    "other": "area",
}


def described(found: Estimate) -> dict[str, Any]:
    """Which area, occupation and release a figure is of, in words."""
    area = found.area
    is_dc = area.kind == "state" and area.states[:1] == ("DC",)
    return {
        "area": area.name,
        "area_kind": "District of Columbia" if is_dc else _KINDS.get(area.kind, "area"),
        "occupation": found.occupation,
        "occupation_name": found.name,
        "release": found.source.release,
        "citation": found.source.citation,
    }


def city_of(location: object, admin1: object, country: object) -> str | None:
    """The city of a location as written; None where it names none.

    Of several names the first that lies in a metropolitan area counts, else the first.

    >>> city_of("Remote (Austin, TX)", "TX", "US"), city_of("Greater Boston", "MA", "US")
    ('Austin', 'Boston')
    >>> city_of("Oregon", "OR", "US") is None
    True
    """
    whole, part = text_of(location), text_of(admin1)
    if whole is None:
        return None
    table = load_wages(text_of(country) or "")
    areas = tuple(table.areas.values()) if table else ()
    land = text_of(country)
    pieces = [_bare(piece, part, land) for piece in _BETWEEN.split(whole[:200])]
    named = [piece for piece in pieces if piece and not _is_no_city(piece, part, land)]
    placed = (name for name in named if areas and find_metro(areas, name, part))
    return next(placed, named[0] if named else None)


def _bare(piece: str, part: str | None, country: str | None) -> str:
    """One piece without words around a name and without a state behind it."""
    words = _AROUND.sub(" ", piece).split()
    if len(words) > 1 and _is_no_city(words[-1], part, country):
        words = words[:-1]
    return " ".join(words)


def _is_no_city(name: str, part: str | None, country: str | None) -> bool:
    """Whether a name is that of the state or the country, or of its short form."""
    if name.upper() in (part, country, "USA", "UK"):
        return True
    spots = lookup(fold(name))
    own = [spot for spot in spots if spot.country == country and spot.admin1 in (part, None)]
    return bool(own) and all(spot.kind in ("state", "country") for spot in own)


def figures_for(
    occupation: str, location: object, admin1: object, country: object
) -> tuple[Estimate | None, str]:
    """The figures of the nearest area, or None and why there are none."""
    land = text_of(country)
    if land is None:
        if text_of(location) is None:
            return None, "the note says no place"
        return None, f"it is not known in which country {text_of(location)} lies"
    if load_wages(land) is None:
        return None, f"no official figures for {country_name(land)}: none are shipped or added"
    part = text_of(admin1)
    city = city_of(location, part, land)
    found = find_estimate(occupation, city=city, admin1=part, country=land)
    if found is None:
        return None, f"nothing is published for occupation {occupation} there"
    return found, ""


def row_of_place(
    rows: tuple[Estimate, ...], kind: str, name: str, admin1: str | None, country: str
) -> tuple[Estimate | None, str]:
    """The row of a place's own area among the rows of an occupation, or None and why.

    A city has the row of its metropolitan area, never that of its state; what reaches over several
    areas ("Bay Area") has none.
    """
    table = load_wages(country)
    areas = tuple(table.areas.values()) if table else ()
    area: Area | None = None
    part = "PR" if country == "PR" else admin1
    if kind in ("city", "metro"):
        area = find_metro(areas, name, part)
        if area is None:
            return None, f"{name} is no metropolitan area that figures are published for"
    elif kind == "state":
        area = next((a for a in areas if a.kind == "state" and part in a.states), None)
    elif kind in ("country", "nationwide"):
        area = next((a for a in areas if a.kind == "nation"), None)
    if area is None:
        return None, f"no figures are published for {name} as a whole"
    row = next((row for row in rows if row.area == area), None)
    return row, "" if row else f"nothing about this occupation is published for {area.name}"
