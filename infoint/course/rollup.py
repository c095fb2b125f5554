"""What a class heard, counted by students, with small groups left out.

A number stands only for enough students, and nobody can be found by subtraction. Interviewees and
their employers are not part of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median, quantiles
from typing import Any

import pandas as pd

from infoint.compare.place import DIRECTIONS
from infoint.questions import Bank
from infoint.schema import Notes

HIDDEN = "--"
QUARTILES_FROM = 5  # students
TOPICS = {"titles": "family", "keywords": "keyword", "organizations": "organization"}


def contribution(notes: Notes, bank: Bank) -> dict[str, Any]:
    """What one student adds to the class: counts and amounts; marks of the text and of names, which name nobody."""
    from infoint.course.similar import people_marks, shingles

    held = notes.titles[notes.titles["origin"] == "held"].drop_duplicates("interview_id")
    family = dict(zip(held["interview_id"], held["family"], strict=True))
    places = dict(zip(notes.interviews["interview_id"], notes.interviews["admin1"], strict=True))
    countries = dict(zip(notes.interviews["interview_id"], notes.interviews["country"], strict=True))  # fmt: skip
    pay = []
    for row in notes.salaries.to_dict("records"):
        key = row["interview_id"]
        low, high = row["annual_low"], row["annual_high"]
        if pd.isna(row["currency"]) or (pd.isna(low) and pd.isna(high)):
            continue
        where = [str(v) for v in (places.get(key), countries.get(key)) if v and not pd.isna(v)]
        stage = "stage not said" if pd.isna(row["stage"]) else str(row["stage"])
        amounts = [float(v) for v in (low, high) if not pd.isna(v)]
        pay.append([family.get(key, "not said"), ", ".join(where) or "not said", row["currency"], stage, amounts])  # fmt: skip
    told: dict[str, Any] = {"pay": pay}
    for frame, column in TOPICS.items():
        told[frame] = sorted({str(v) for v in getattr(notes, frame)[column].dropna()})
    demand = notes.places.dropna(subset=["direction"])
    told["demand"] = sorted({(str(r["name"]), str(r["direction"])) for r in demand.to_dict("records")})  # fmt: skip
    told["shingles"] = shingles(notes, bank)
    told["people"] = people_marks(notes)
    return told


def pay_groups(class_: Mapping[str, Mapping[str, Any]], by: str, minimum: int) -> pd.DataFrame:
    """Pay by title family or place.

    Parameters
    ----------
    class_ : mapping
        Contribution by student.
    by : {"family", "place"}
    minimum : int
        Students that a group needs.

    Returns
    -------
    DataFrame
        One row a (group, currency, stage): ``students``, and ``lower``, ``middle`` and ``upper``,
        the quartiles of the students' middle amounts a year; "--" for quartiles of few
        students, and for the rest together, where there is one.
    """
    at = 0 if by == "family" else 1
    groups: dict[tuple[str, str, str], dict[str, list[float]]] = defaultdict(dict)
    for student, told in class_.items():
        for row in told.get("pay", ()):
            groups[row[at], row[2], row[3]].setdefault(student, []).extend(row[4])
    shown, is_rest = keep({key: set(own) for key, own in groups.items()}, max(3, minimum))
    rows = []
    for key in sorted(shown, key=lambda key: (-len(groups[key]), key)):
        # a middle value a student first: one who asked many people counts once
        values = [median(amounts) for amounts in groups[key].values()]
        rows.append((*key, str(len(values)), *_quartiles(values, max(QUARTILES_FROM, minimum))))
    if is_rest:
        rows.append(("others", *[HIDDEN] * 6))
    return pd.DataFrame(
        rows, columns=[by, "currency", "stage", "students", "lower", "middle", "upper"]
    )


def _quartiles(values: list[float], least: int) -> tuple[str, str, str]:
    """Lower quartile, median and upper quartile as text; of few values the median alone.

    >>> _quartiles([40_000, 50_000, 60_000, 70_000, 99_000], 5)
    ('50,000', '60,000', '70,000')
    >>> _quartiles([40_000, 50_000, 60_000], 5)
    ('--', '50,000', '--')
    """
    if len(values) < least:
        return HIDDEN, f"{median(values):,.0f}", HIDDEN
    lower, middle, upper = quantiles(values, n=4, method="inclusive")
    return f"{lower:,.0f}", f"{middle:,.0f}", f"{upper:,.0f}"


def topic_counts(class_: Mapping[str, Mapping[str, Any]], topic: str, minimum: int) -> pd.DataFrame:
    """Students who heard each title family, keyword, organization or (place, direction)."""
    groups: dict[str, set[str]] = defaultdict(set)
    for student, told in class_.items():
        for item in told.get(topic, ()):
            name = item if isinstance(item, str) else f"{item[0]}: {DIRECTIONS[item[1]]}"
            groups[name].add(student)
    shown, is_rest = keep(groups, minimum)
    rows = [(name, str(len(groups[name]))) for name in sorted(shown, key=lambda n: (-len(groups[n]), n))]  # fmt: skip
    if is_rest:
        rows.append(("others", HIDDEN))
    return pd.DataFrame(rows, columns=["name", "students"])


def keep(groups: Mapping[Any, Iterable[str]], minimum: int) -> tuple[set[Any], bool]:
    """The groups that may be shown, and whether a rest is hidden.

    Where the hidden groups together are fewer students than the minimum, the smallest group
    that could be shown is hidden with them: a total less the shown ones must not tell of few.

    >>> keep({"a": "xyzw", "b": "xyz", "c": "v"}, 3)
    ({'a'}, True)
    >>> keep({"a": "xyz"}, 3)
    ({'a'}, False)
    """
    members = {name: set(own) for name, own in groups.items()}
    hidden = {name for name, own in members.items() if len(own) < minimum}
    shown = sorted(set(members) - hidden, key=lambda name: (len(members[name]), str(name)))
    together = {student for name in hidden for student in members[name]}
    while hidden and len(together) < minimum and shown:
        name = shown.pop(0)
        hidden.add(name)
        together |= members[name]
    return set(shown), bool(hidden)
