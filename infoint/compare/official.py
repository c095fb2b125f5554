"""Beginning pay as it was said, beside what is officially counted for that work and area.

The percentiles are of all workers in an occupation, beginners and seniors together: a beginner in
the lowest quarter is nothing odd. Converts no currency, makes no hour of a year, and compares
nothing for a title whose occupation is neither sure nor confirmed: such rows say why.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import number_of, rows_of, text_of
from infoint.compare.occupation import NAMED, OPEN, by_interview, occupations
from infoint.compare.official_area import described, figures_for
from infoint.compare.official_words import cuts_of, not_numbers, standing
from infoint.compare.salary import salaries
from infoint.reference.wages import Estimate
from infoint.schema import Notes

COMPARED, LEFT_OUT = "compared", "left out"
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
_COLUMNS = {
    **dict.fromkeys(("interview_id", "interviewee", "job_title", "text", "sentence"), "str"),
    **{"assumptions": "str", "low": "float64", "high": "float64", "currency": "str", "per": "str"},
    **dict.fromkeys(("occupation", "occupation_name", "state", "area", "area_kind"), "str"),
    **dict.fromkeys(PERCENTILES, "float64"),
    **dict.fromkeys(("standing", "part", "reason", "release", "citation", "source"), "str"),
    "line": "Int64",
}


def official_salaries(notes: Notes) -> pd.DataFrame:
    """Each interviewee's beginning pay beside the official percentiles of that work and area.

    Returns
    -------
    DataFrame
        One row a statement about beginning pay, and one row an interview that has none that can be
        compared. ``part`` is "compared" or "left out", with the ``reason`` in one line; a compared
        row may have a ``reason`` too: why this occupation, why this area, what is published
        otherwise. ``low`` and ``high`` as said, ``p10`` to ``p90`` as counted, all in ``currency``
        ``per`` "year", or "hour" where both were given by the hour only. ``area`` is the
        metropolitan area where one is known, else the state, else the nation; ``area_kind`` says
        which. ``standing`` says in words where the statement lies. Percentiles are of all workers
        in the occupation, not of beginners. ``release`` and ``citation`` name the official table.
        By interview as read, compared rows first.
    """
    known = {row["interview_id"]: row for row in occupations(notes).to_dict("records")}
    places = {row.interview_id: row for row in rows_of(notes.interviews)}
    pay = by_interview(salaries(notes, stage="entry"))
    rows: list[dict[str, Any]] = []
    for key, place in places.items():
        rows += [_row(said, known[key], place) for said in _statements(pay.get(key, []))]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
    order = frame.assign(_left=frame["part"] == LEFT_OUT)
    return order.sort_values("_left", kind="stable")[list(_COLUMNS)].reset_index(drop=True)


def _statements(own: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    """What an interview said of beginning pay: all that can be compared, else one that says why."""
    fit = [row for row in own if row["part"] == "compared"]
    if fit:
        return fit
    for part in ("not comparable", "no figure"):
        if rows := [row for row in own if row["part"] == part]:
            return rows[:1]
    return [row | {"reason": _no_beginning(row)} for row in own[:1]]


def _no_beginning(row: dict[Any, Any]) -> str:
    return f"no figure for beginning pay: this one is {row['reason']}".replace(
        "is stage was not said", "does not say for which stage"
    )


def _row(said: dict[Any, Any], known: dict[Any, Any], place: Any) -> dict[str, Any]:
    why_open = known["reason"] if known["state"] == OPEN else ""
    row = {column: said.get(column) for column in _COLUMNS} | {
        "job_title": known["job_title"],
        "low": said["annual_low"],
        "high": said["annual_high"],
        "per": "year",
        **{name: known[name] for name in ("occupation", "occupation_name", "state")},
        "standing": "",
        "part": LEFT_OUT,
        "reason": said["reason"] if said["part"] != COMPARED else why_open,
    }
    if row["reason"]:
        return row
    estimate, why = figures_for(known["occupation"], place.location, place.admin1, place.country)
    if estimate is None:
        return row | {"reason": why}
    row |= described(estimate) | {name: getattr(estimate, name) for name in PERCENTILES}
    if estimate.currency != said["currency"]:
        why = f"said in {said['currency']}, counted in {estimate.currency}"
        return row | {"reason": why} | dict.fromkeys(PERCENTILES)
    return row | _compared(said, known, estimate)


def _compared(said: dict[Any, Any], known: dict[Any, Any], estimate: Estimate) -> dict[str, Any]:
    hourly = not cuts_of(estimate).known and bool(estimate.hourly)
    if hourly and text_of(said["period"]) != "hour":
        amounts = estimate.hourly.values()
        shown = " to ".join(f"{value:,.2f}" for value in (min(amounts), max(amounts)))
        why = f"official pay is by the hour only there ({shown} {estimate.currency} an hour)"
        return {"reason": why}
    low, high = (
        number_of(said[name])
        for name in (("low", "high") if hourly else ("annual_low", "annual_high"))
    )
    words = standing(low, high, cuts_of(estimate, hourly=hourly))
    notes = [*estimate.fallback]
    if known["origin"] == NAMED:
        notes.append(known["reason"])
    if not hourly and (missing := not_numbers(estimate)):
        notes.append(missing)
    reason = " ".join(_sentence(note) for note in notes)
    if not words or "not placed" in words:
        return {"reason": reason or "nothing that it could be held against is published"}
    found: dict[str, Any] = {"standing": words, "part": COMPARED, "reason": reason}
    if hourly:
        found |= {"per": "hour", "low": low, "high": high}
        found |= {name: estimate.hourly.get(name) for name in PERCENTILES}
    return found


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
