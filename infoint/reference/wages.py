"""Official wages and employment of an occupation, by area.

The kit has those of the United States (OEWS, see `wages_NOTICE.md`); for another country, or a
newer release, the user adds a table with `infoint reference add` (see `wages_add`), and that one is
used in place of the kit's. Occupations stand under the codes of the table: for the United States
the SOC 2018 codes of `soc.csv`.

This module refuses to estimate: no figure is made from others, an area is never taken for another
without saying so, and a wage that is not a number stays None with its reason (`Estimate.missing`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from infoint.reference.gazetteer import fold
from infoint.reference.onet import oews_code
from infoint.reference.store import data_folder
from infoint.reference.wages_places import find_metro, find_state
from infoint.reference.wages_table import (
    PERCENTILES,
    Area,
    AreaKind,
    Estimate,
    Missing,
    TableSource,
    WageTable,
)

__all__ = [
    "PERCENTILES",
    "Area",
    "AreaKind",
    "Estimate",
    "Listed",
    "Missing",
    "TableSource",
    "WageTable",
    "estimates",
    "find_estimate",
    "list_wages",
    "load_wages",
    "release",
]

SHIPPED = Path(__file__).with_name("wages_us.zip")
# Territories that OEWS counts as it does states; the national figures leave them out.
_TERRITORIES = ("PR", "GU", "VI")


@dataclass(frozen=True, slots=True)
class Listed:
    """One table that is there. ``is_used``: it is the one that `load_wages` gives."""

    path: Path
    source: TableSource
    rows: int
    is_used: bool


def load_wages(country: str = "US") -> WageTable | None:
    """The table that is used for a country: the newest that the user added, else the kit's own.

    Raises
    ------
    ReferenceDataError
        An added table is damaged.
    """
    home = _home(country)
    added = [path for path in added_files() if path.name.startswith(f"wages_{home}_")]
    if added:
        return _load(added[-1], added[-1].stat().st_mtime_ns)
    return _load(SHIPPED, 0) if home == "US" else None


def added_files() -> list[Path]:
    """The tables that the user added, by country, the newest of each last."""
    return sorted(data_folder().glob("wages_??_*.zip"))


def list_wages() -> tuple[Listed, ...]:
    """Every table that is there: the kit's own, then those added.

    Raises
    ------
    ReferenceDataError
        An added table is damaged.
    """
    tables = [WageTable(path) for path in (SHIPPED, *added_files())]
    used = {table.source.country: table.path for table in tables}  # the last is the newest
    return tuple(
        Listed(t.path, t.source, t.count_rows(), used[t.source.country] == t.path) for t in tables
    )


@lru_cache(maxsize=4)
def _load(path: Path, stamp: int) -> WageTable:
    """``stamp`` tells one written file from another: a table added anew is read anew."""
    return WageTable(path)


def _home(country: str) -> str:
    return "US" if country in _TERRITORIES else country


def release(country: str = "US") -> TableSource | None:
    """Where the figures of a country come from; None where there are none.

    >>> release("US").release, release("US").date
    ('May 2025', '2026-05-15')
    """
    table = load_wages(country)
    return table.source if table else None


def estimates(occupation: str, *, country: str = "US") -> tuple[Estimate, ...]:
    """All areas of one occupation, the nation first, then states, metropolitan and other areas.

    Parameters
    ----------
    occupation : str
        The code as published. A SOC code that OEWS publishes only joined with others gives the
        joined one, and the result says so: ``Estimate.occupation`` and ``name`` are those published.
    country : str
        ISO 3166-1 alpha-2.

    Returns
    -------
    tuple of Estimate
        Empty where nothing is published.

    Examples
    --------
    >>> nation = estimates("27-3042")[0]
    >>> nation.area.name, nation.employment, nation.p50
    ('United States', 45500.0, 90390.0)
    >>> estimates("29-2011")[0].name
    'Clinical Laboratory Technologists and Technicians'
    """
    table = load_wages(country)
    if table is None:
        return ()
    return _rows(table, table.path.stat().st_mtime_ns, _published(table, occupation))


@lru_cache(maxsize=32)
def _rows(table: WageTable, stamp: int, code: str) -> tuple[Estimate, ...]:
    return table.estimates(code) if code else ()


def _published(table: WageTable, occupation: str) -> str:
    """The code under which a table has an occupation; empty for none."""
    if occupation in table.names:
        return occupation
    code = oews_code(occupation)
    return code if code in table.names else ""


def find_estimate(
    occupation: str, *, city: str | None, admin1: str | None, country: str | None
) -> Estimate | None:
    """The figures of the nearest area that has some: metropolitan area, else state, else nation.

    Parameters
    ----------
    occupation : str
        As for `estimates`.
    city, admin1, country : str or None
        As in a `Place`: "Portland", "OR", "US".

    Returns
    -------
    Estimate or None
        ``area.kind`` says which area it is, ``fallback`` why a nearer one was passed over. None
        where the country is not known or has no table, or nothing is published about pay there.

    Examples
    --------
    >>> found = find_estimate("27-3042", city="Portland", admin1="OR", country="US")
    >>> found.area.name, found.area.kind, found.fallback
    ('Portland-Vancouver-Hillsboro, OR-WA', 'metro', ())
    >>> found = find_estimate("27-3042", city="Bend", admin1="OR", country="US")
    >>> found.area.name, found.fallback
    ('Oregon', ('No wages released for Bend, OR.',))
    >>> find_estimate("27-3042", city="Dublin", admin1=None, country="IE") is None
    True
    """
    table = load_wages(country) if country else None
    if table is None or country is None:
        return None
    if country in _TERRITORIES:
        admin1 = country
    elif country == "US" and city and not admin1:
        admin1 = find_state(city)
    rows = {row.area: row for row in estimates(occupation, country=country)}
    passed: list[str] = []
    for area in _nearest(table, city, admin1, passed):
        row = rows.get(area)
        if row is not None and row.has_wages:
            return replace(row, fallback=tuple(passed))
        passed.append(f"No wages released for {area.name}.")
    return None


def _nearest(
    table: WageTable, city: str | None, admin1: str | None, passed: list[str]
) -> list[Area]:
    """Areas of a place from near to far; what is not known is said in ``passed``."""
    areas = tuple(table.areas.values())
    city_area = _city_area(areas, table.source.country, city, admin1) if city else None
    state = next((a for a in areas if a.kind == "state" and _is_state(a, admin1)), None)
    nation = next((a for a in areas if a.kind == "nation"), None)
    if city and city_area is None:
        passed.append(f"No metropolitan area known for {city}.")
    if admin1 and state is None:
        passed.append(f"No figures by state for {admin1}.")
    if admin1 in _TERRITORIES:
        nation = None
    return [area for area in (city_area, state, nation) if area is not None]


def _city_area(areas: tuple[Area, ...], country: str, city: str, admin1: str | None) -> Area | None:
    """The metropolitan area of a US city; elsewhere the one area that bears the city's name."""
    if country == "US":
        return find_metro(areas, city, admin1)
    named = [
        area
        for area in areas
        if area.kind in ("metro", "other")
        and fold(area.name) == fold(city)
        and (not admin1 or not area.states or admin1 in area.states)
    ]
    return named[0] if len(named) == 1 else None


def _is_state(area: Area, admin1: str | None) -> bool:
    return bool(admin1) and (admin1 in area.states or fold(area.name) == fold(admin1 or ""))
