"""What was said of pay and places, beside what is counted: in line, differs, or no figure.

What "in line" means
--------------------
Beginning pay is in line where it and the span from the lowest tenth to the middle of all workers
in that occupation and area have an amount in common; it differs where all of it lies below that
span or above it. Other pay has no figure: nobody counts mid-career or senior pay apart.

"More jobs in X" is in line where X has a location quotient of 1.25 or more, or is among the five
states or ten metropolitan areas that employ the most in that occupation; "fewer jobs in X" where
the quotient is below 0.8 and X is not among those. Each differs where the count says the other.
Between the two, no figure tells: such a share is too near the nation's. The location quotient is
the occupation's share of the jobs there against its share in the nation. The bounds are those
between which the map shades a state "about as usual" (`infoint.compare.demand_counted`).

Growing and declining have no figure, for one release shows no trend; nor have remote work, regions
of several states, names that fit several places, and countries without a table. A claim is held
against the count, never the person, and a count is not more true than somebody's own street.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import number_of, rows_of, text_of
from infoint.compare.demand_counted import USUAL, step_of
from infoint.compare.interviewee import labels
from infoint.compare.occupation import OPEN, by_interview, occupations
from infoint.compare.official import COMPARED, official_salaries
from infoint.compare.official_area import described, row_of_place
from infoint.compare.official_words import CUTS
from infoint.compare.place import country_name
from infoint.compare.salary import salaries
from infoint.compare.sentence import Sentences
from infoint.reference.wages import Estimate, estimates, load_wages
from infoint.schema import Notes

IN_LINE, DIFFERS, NO_FIGURE = "in line", "differs", "no figure"
TOP_STATES, TOP_METROS = 5, 10
_CLAIMS = {
    "high": "more jobs in {}",
    "low": "fewer jobs in {}",
    "growing": "a growing number of jobs in {}",
    "declining": "a falling number of jobs in {}",
}
_STAGES = {"entry": "beginning pay", "mid": "pay in mid-career", "senior": "senior pay"}
_FIGURE = ("area", "area_kind", "occupation", "occupation_name", "release", "citation")
_COLUMNS = [
    "topic", "interview_id", "interviewee", "claim", "words", "finding", "official", *_FIGURE[:4],
    "reason", *_FIGURE[4:], "source", "line",
]  # fmt: skip


def claims_and_counts(notes: Notes) -> pd.DataFrame:
    """Each claim about pay or a place beside the official figure.

    Returns
    -------
    DataFrame
        One row a claim: ``topic`` ("salary" or "geographic_demand"), ``claim`` in short, ``words``
        as said, ``finding`` ("in line", "differs", "no figure"; see this module for what they
        mean), ``official`` figure in words with its ``area`` and ``area_kind``, the ``reason`` in
        one line, ``release`` and ``citation`` of the official table, and where the words stand.
        Pay first, then places; by interview as read, then in the order said.
    """
    rows = _pay(notes) + _places(notes)
    return pd.DataFrame(rows, columns=_COLUMNS)


def _pay(notes: Notes) -> list[dict[str, Any]]:
    official = official_salaries(notes).to_dict("records")
    begin = {(row["interview_id"], row["line"], row["text"]): row for row in official}
    rows = []
    said = salaries(notes)
    pay = by_interview(said[said["part"] != "no figure"])
    for key in notes.interviews["interview_id"]:
        for row in pay.get(key, []):
            beside = begin.get((key, row["line"], row["text"])) if row["stage"] == "entry" else None
            rows.append(_pay_claim(row, beside))
    return rows


def _pay_claim(said: dict[Any, Any], beside: dict[Any, Any] | None) -> dict[str, Any]:
    stage = _STAGES.get(said["stage"], "pay, stage not said")
    row = dict.fromkeys(_COLUMNS) | {
        "topic": "salary",
        "interview_id": said["interview_id"],
        "interviewee": said["interviewee"],
        "claim": f"{stage}: {said['text']}",
        "words": said["sentence"],
        "finding": NO_FIGURE,
        "official": "",
        "source": said["source"],
        "line": said["line"],
    }
    if beside is None:
        why = "the figures are of all workers, so only beginning pay is held against them"
        return row | {"reason": said["reason"] or why}
    row |= {name: beside[name] for name in _FIGURE}
    if beside["part"] != COMPARED:
        return row | {"reason": beside["reason"]}
    finding, why = _pay_finding(beside)
    return row | {"finding": finding, "official": _span(beside), "reason": why}


def _pay_finding(beside: dict[Any, Any]) -> tuple[str, str]:
    low, high = number_of(beside["low"]), number_of(beside["high"])
    first, last = number_of(beside["p10"]), number_of(beside["p50"])
    why = f"it is {beside['standing']}"
    is_below = high is not None and first is not None and high < first
    if is_below or (low is not None and last is not None and low > last):
        return DIFFERS, why
    if first is None or last is None:
        return NO_FIGURE, f"{why}; {beside['reason'] or 'not all percentiles are published'}"
    if low is None or high is None:
        is_inside = first <= (low if low is not None else high or 0) <= last
        return (IN_LINE, why) if is_inside else (NO_FIGURE, f"an open end: {why}")
    return IN_LINE, why


def _span(row: dict[Any, Any]) -> str:
    """The percentiles of a compared row in words."""
    digits, period = (0, "a year") if row["per"] == "year" else (2, "an hour")
    parts = [
        f"{words.removeprefix('the ')} {row[name]:,.{digits}f}"
        for name, words in CUTS
        if number_of(row[name]) is not None
    ]
    return f"{', '.join(parts)} {row['currency']} {period}"


def _places(notes: Notes) -> list[dict[str, Any]]:
    known = {row["interview_id"]: row for row in occupations(notes).to_dict("records")}
    names = labels(notes)
    sentences = Sentences(notes)
    rows = []
    for place in rows_of(notes.places):
        claim = _CLAIMS.get(text_of(place.direction) or "")
        if claim is None:
            continue
        finding, found, why = _place_finding(place, known[place.interview_id])
        rows.append(
            dict.fromkeys(_COLUMNS)
            | {
                "topic": "geographic_demand",
                "interview_id": place.interview_id,
                "interviewee": names[place.interview_id],
                "claim": _shown(place, claim),
                "words": sentences.around(place.interview_id, place.question_id, place.text),
                "finding": finding,
                "official": _counted(found) if found else "",
                "reason": why,
                "source": place.source,
                "line": place.line,
            }
            | (described(found) if found else {})
        )
    return rows


def _shown(place: Any, claim: str) -> str:
    """The claim with its place: "fewer jobs in Portland, OR", "more remote jobs"."""
    name, part = text_of(place.name) or "?", text_of(place.admin1)
    if place.kind == "remote":
        return claim.replace("jobs in {}", "remote jobs")
    if place.kind == "nationwide":
        return claim.replace(" in {}", " all over the country")
    with_part = place.kind in ("city", "metro") and part and place.country in ("US", "CA")
    return claim.format(f"{name}, {part}" if with_part and "," not in name else name)


def _place_finding(place: Any, known: dict[Any, Any]) -> tuple[str, Estimate | None, str]:
    if why := _why_no_figure(place, known):
        return NO_FIGURE, None, why
    country = str(text_of(place.country))
    rows = estimates(known["occupation"], country=country)
    if not rows:
        return NO_FIGURE, None, f"nothing is published for {known['occupation_name']}"
    name = text_of(place.name) or ""
    row, why = row_of_place(rows, place.kind, name, text_of(place.admin1), country)
    if row is None:
        return NO_FIGURE, None, why
    if place.direction in ("growing", "declining"):
        return NO_FIGURE, row, "one release shows no trend"
    return _shared(row, rows, place.direction == "high")


def _why_no_figure(place: Any, known: dict[Any, Any]) -> str:
    """Why a claim cannot be held against a count at all; empty where it may."""
    country = text_of(place.country)
    if place.kind == "remote":
        return "jobs are counted by the place of the employer, remote ones with them"
    whole = "the whole country is what places are held against"
    if place.kind == "nationwide":
        return whole
    if bool(place.is_ambiguous):
        return "the name fits several places"
    if country is None or (place.kind == "region" and not text_of(place.admin1)):
        return "nothing is counted for regions of several states"
    if load_wages(country) is None:
        return f"no official figures for {country_name(country)}: none are shipped or added"
    if place.kind == "country":
        return whole
    return str(known["reason"]) if known["state"] == OPEN else ""


def _shared(
    row: Estimate, rows: tuple[Estimate, ...], says_more: bool
) -> tuple[str, Estimate, str]:
    """Whether the share of jobs in an area is in line with "more" or "fewer"."""
    rank, top = _rank(row, rows), TOP_STATES if row.area.kind == "state" else TOP_METROS
    quotient = row.location_quotient
    is_top = rank is not None and rank <= top
    kind = "states" if row.area.kind == "state" else "metropolitan areas"
    beside = f"; rank {rank} of the {kind} by jobs" if is_top else ""
    if quotient is None:
        if is_top and says_more:
            return IN_LINE, row, f"no share of the jobs is released{beside}"
        return NO_FIGURE, row, "no share of the jobs there is released"
    why = f"its share of jobs there is {quotient:.2f} times the nation's{beside}"
    step = step_of(quotient)
    if step > USUAL or is_top:
        return (IN_LINE if says_more else DIFFERS), row, why
    if step < USUAL:
        return (DIFFERS if says_more else IN_LINE), row, why
    return NO_FIGURE, row, f"{why}, too near it to tell"


def _rank(row: Estimate, rows: tuple[Estimate, ...]) -> int | None:
    """Place of an area among those of its kind by jobs, 1 for the most."""
    if row.employment is None:
        return None
    same = [one.employment for one in rows if one.area.kind == row.area.kind]
    return 1 + sum(jobs > row.employment for jobs in same if jobs is not None)


def _counted(row: Estimate) -> str:
    parts = []
    if row.employment is not None:
        parts.append(f"{row.employment:,.0f} jobs")
    if row.location_quotient is not None:
        parts.append(f"location quotient {row.location_quotient:.2f}")
    return ", ".join(parts)
