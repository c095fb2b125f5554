"""The demand on a map: each place that was said, where it lies, what is counted there.

One row a place said or a state counted, with its point on one of two maps
(`infoint.reference.outlines`). Draws nothing. Refuses to choose between places of one name
and to give a region borders that it does not have: those rows say why they have no point.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import one_per_interview, rows_of, text_of
from infoint.compare.demand_counted import Counted, counted, step_of
from infoint.compare.official_area import row_of_place
from infoint.compare.place import ANYWHERE, NOT_SAID, demand
from infoint.reference.gazetteer import Spot, find_point, fold, lookup
from infoint.reference.outlines import load_outlines
from infoint.reference.outlines_projection import albers_usa, equal_earth
from infoint.reference.wages import Estimate
from infoint.schema import Notes

US, WORLD = "us", "world"
_HOME = ("US", "PR")
_NO_POINT = {"region": "no borders of it are known", "country": "no outline of it is known"}
_COUNTS = {"high": "high", "growing": "growing", "declining": "declining", "low": "low", NOT_SAID: "named"}  # fmt: skip
_FIGURES = ("area", "employment", "location_quotient", "step")
_DTYPES = {
    **dict.fromkeys((*_COUNTS.values(), "place_n", "of", "step"), "Int64"),
    **dict.fromkeys(("x", "y", "employment", "location_quotient"), "float64"),
    **dict.fromkeys(
        ("country", "admin1", "view", "off_map", "area", "no_figure", "occupation", "citation"),
        "str",
    ),
}
_COLUMNS = [
    "place", "name", "kind", "country", "admin1", "states", "view", "x", "y", "off_map",
    "high", "growing", "declining", "low", "named", "place_n", "of", "who", "words",
    *_FIGURES, "no_figure", "occupation", "basis", "citation",
]  # fmt: skip


def demand_map(
    notes: Notes, *, kinds: list[str] | None = None, occupation: str | None = None
) -> pd.DataFrame:
    """What was said of each place, where it lies, and what is officially counted there.

    Parameters
    ----------
    kinds : list of str, optional
        As for `compare.demand`: only places of these kinds.
    occupation : str, optional
        Code of the occupation whose figures stand beside, such as "27-3042"; "" or None takes the
        one that most interviewees are sure to hold.

    Returns
    -------
    DataFrame
        One row a place said, in the order of `compare.demand`, then one a state that nobody named
        but that has a figure, highest location quotient first. ``place``, ``name``, ``kind``,
        ``country``, ``admin1``; ``states``: codes of the states or countries whose border was
        named; ``view``: "us", "world" or missing, with the point ``x``, ``y`` of a place said on
        that map; ``off_map``: why there is none. Interviews by direction in ``high``,
        ``growing``, ``declining``, ``low`` and ``named`` (without one), ``place_n`` interviews that
        named the place, ``of`` how many, ``who`` and, in step, ``words``. ``area``: the official
        area, its ``employment`` and ``location_quotient`` (share of jobs against the nation's,
        which is 1), ``step`` 0 to 4 of it, ``no_figure``: why there is none. ``occupation``,
        ``basis`` (how it was chosen, or why there is none) and ``citation`` are alike in all rows.

    Raises
    ------
    ParameterError
        ``occupation`` is none that an interviewee is sure to hold.
    """
    official = counted(notes, occupation)
    said = demand(notes, kinds=kinds)
    rows = [_place(part, official) for _, part in said.groupby("place", sort=False)]
    if not _is_about_home(notes, rows):
        official = Counted("", official.name, _abroad(official))
        rows = [row | _figures(row, official) for row in rows]
    named = {row["admin1"] for row in rows if row["kind"] == "state" and row["country"] in _HOME}
    states = [row for row in official.rows if row.area.kind == "state"]
    others = [_state(row) for row in states if row.area.states[0] not in named]
    others.sort(key=lambda row: (-(row["location_quotient"] or -1), row["place"]))
    alike = {
        "of": len(notes.interviews),
        "occupation": official.name or None,
        "basis": official.basis,
        "citation": official.citation or None,
    }
    frame = pd.DataFrame([row | alike for row in rows + others], columns=_COLUMNS)
    return frame.astype(_DTYPES)


def _is_about_home(notes: Notes, rows: list[dict[str, Any]]) -> bool:
    """Whether someone works in the United States or named a place there."""
    return any(row.get("view") == US for row in rows) or bool(
        notes.interviews["country"].isin(_HOME).any()
    )


def _abroad(official: Counted) -> str:
    if not official.code:
        return official.basis
    return "Official figures are those of the United States, and nobody works there or named a place there"


def _place(part: pd.DataFrame, official: Counted) -> dict[str, Any]:
    first = part.iloc[0]
    country, admin1 = text_of(first["country"]), text_of(first["admin1"])
    claims = list(rows_of(part))
    who, words = one_per_interview(
        pair for claim in claims for pair in zip(claim.who, claim.words, strict=True)
    )
    named = dict.fromkeys(_COUNTS.values(), 0)
    named |= {_COUNTS[claim.direction]: claim.n for claim in claims}
    name, kind = str(first["name"]), str(first["kind"])
    if (kind, country) == ("country", "PR"):  # counted as the states are
        kind, admin1 = "state", "PR"
    row = {
        **{"place": first["place"], "name": name, "kind": kind, "country": country},
        **{"admin1": admin1, "place_n": int(first["place_n"]), "who": who, "words": words},
        **named,
    }
    if bool(first["is_ambiguous"]):
        return row | dict.fromkeys(("off_map", "no_figure"), "the name fits several places")
    return row | _where(name, kind, country, admin1) | _figures(row, official)


def _figures(place: dict[str, Any], official: Counted) -> dict[str, Any]:
    """The figures of a place's own area, or why there are none."""
    kind, country = place["kind"], place["country"]
    row, why = None, ""
    if not official.code:
        why = "no occupation to look up"
    elif kind == "remote":
        why = "tied to no one place"
    elif country not in _HOME:
        why = "no official table of that country"
    else:
        row, why = row_of_place(official.rows, kind, place["name"], place["admin1"], country)
    if row and row.location_quotient is None and row.employment is None:
        why = "not released"
    return (_counted(row) if row else dict.fromkeys(_FIGURES)) | {"no_figure": why or None}


def _counted(row: Estimate) -> dict[str, Any]:
    quotient = row.location_quotient
    step = None if quotient is None else step_of(quotient)
    return dict(zip(_FIGURES, (row.area.name, row.employment, quotient, step), strict=True))


def _state(row: Estimate) -> dict[str, Any]:
    """A state that nobody named: it has a shade and no sign."""
    code, name = row.area.states[0], row.area.name
    return {
        **{"place": name, "name": name, "kind": "state", "country": "US", "admin1": code},
        **{"states": (code,), "view": US, "who": (), "words": ()},
        **dict.fromkeys((*_COUNTS.values(), "place_n"), 0),
        **_counted(row),
        "no_figure": None if row.location_quotient is not None else "not released",
    }


def _where(name: str, kind: str, country: str | None, admin1: str | None) -> dict[str, Any]:
    """View, point and border of a place; why it has none."""
    view = US if country in _HOME else WORLD
    if kind in ANYWHERE or (kind == "country" and country == "US"):
        return {"off_map": "tied to no one place"}
    codes = _codes(name, kind, country, admin1)
    point = None if codes else find_point(name, country, admin1)
    if point is not None:
        x, y = _on_map(view, point, "PR" if country == "PR" else admin1)
        return {"states": (), "view": view, "x": x, "y": y}
    middle = _middle(view, codes)
    if middle is None:
        return {"off_map": _NO_POINT.get(kind, "where it lies is not known")}
    bordered = tuple(code for code in codes if "-" not in code)
    return {"states": bordered, "view": view, "x": middle[0], "y": middle[1]}


def _codes(name: str, kind: str, country: str | None, admin1: str | None) -> tuple[str, ...]:
    """The states or countries that a name stands for, and parts of countries ("CA-ON").

    None where a name has one point of its own.
    """
    if kind == "country" and country:
        return (country,)
    parts: tuple[str | None, ...] = ()
    if kind == "state":
        parts = (admin1,)
    elif kind == "region" and not admin1 and find_point(name, country) is None:
        # a region within one part ("Cornwall") is not that part
        parts = _spot(name, kind, country, admin1).parts
    is_home = country in _HOME
    return tuple(part if is_home else f"{country}-{part}" for part in parts if part)


def _spot(name: str, kind: str, country: str | None, admin1: str | None) -> Spot:
    """The entry of the gazetteer that a place was read from; one without anything if it is not there."""
    found = [
        spot
        for spot in lookup(fold(name))
        if (spot.kind, spot.country) == (kind, country) and admin1 in (None, spot.admin1)
    ]
    return next((spot for spot in found if spot.parts), Spot(name, "region", country, admin1))


def _on_map(view: str, point: tuple[float, float], part: str | None) -> tuple[float, float]:
    return albers_usa(*point, part) if view == US else equal_earth(*point)


def _middle(view: str, codes: tuple[str, ...]) -> tuple[float, float] | None:
    """The middle of one area; of several the middle of the one nearest to them all."""
    outlines = load_outlines("us" if view == US else "world")
    middles = [middle for code in codes if (middle := outlines.middle(code))]
    if not middles:
        return None
    x, y = (sum(part) / len(middles) for part in zip(*middles, strict=True))
    return min(middles, key=lambda middle: (middle[0] - x) ** 2 + (middle[1] - y) ** 2)
