"""What several interviews agree on, where they differ, what only one of them said.

Judges structured claims only: pay ranges, titles, keywords, places,
organizations, people. A claim is "said by 3 of 5", never confirmed; nothing is
concluded from answers in prose, and silence contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from infoint.compare.cell import gathered, number_of, rows_of, unique
from infoint.compare.interviewee import labels
from infoint.compare.keyword import keywords
from infoint.compare.organization import organizations
from infoint.compare.place import NOT_SAID, demand
from infoint.compare.salary import salaries
from infoint.compare.title import titles
from infoint.compare.topic import TOPICS
from infoint.schema import Notes

AGREE = "agree"
DIFFER = "differ"
ONE = "only one said"
_LABELS = {
    "keywords": "Keyword",
    "titles": "Job title",
    "salary": "Beginning pay",
    "geographic_demand": "Where the jobs are",
    "organizations": "Organization",
}
_COLUMNS = ["topic", "label", "claim", "finding", "n", "of", "said_by", "who", "words", "against"]


def findings(notes: Notes) -> pd.DataFrame:
    """Every structured claim and how many interviews bear it.

    A claim *agrees* when at least two interviews said it and nobody said
    otherwise. It *differs* when interviews contradict each other: more jobs and
    fewer jobs in one place, or beginning pay in one currency and title family
    whose ranges do not all overlap. It is *only one said* otherwise.

    Returns
    -------
    DataFrame
        One row a claim: ``topic``, ``label``, ``claim``, ``finding`` ("agree",
        "differ", "only one said"), ``n`` interviews, ``of`` how many,
        ``said_by`` in words ("said by 3 of 5"), ``who`` and, in step, ``words``;
        ``against`` names those on the other side. In the question bank's order,
        then agree, differ, only one, then most interviews.
    """
    rows = _counted(notes) + _pay(notes) + _places(notes)
    order = [topic.key for topic in TOPICS]
    ranks = {AGREE: 0, DIFFER: 1, ONE: 2}
    rows.sort(key=lambda row: (order.index(row["topic"]), ranks[row["finding"]], -row["n"]))
    of = len(notes.interviews)
    rows = [
        row | {"label": _LABELS[row["topic"]], "of": of, "said_by": f"said by {row['n']} of {of}"}
        for row in rows
    ]
    return pd.DataFrame(rows, columns=_COLUMNS)


def only_one_said(notes: Notes) -> pd.DataFrame:
    """What a single interviewee said, gathered.

    Returns
    -------
    DataFrame
        One row an (interviewee, topic): ``interviewee``, ``topic``, ``label``,
        ``claims``; in the order the interviews were read.
    """
    found = findings(notes)
    single = gathered(rows_of(found[found["finding"] == ONE]), lambda row: row.who[0])
    rows = []
    for name in labels(notes).values():
        mine = gathered(single.get(name, ()), lambda row: (row.topic, row.label))
        for (topic, label), part in mine.items():
            rows.append((name, topic, label, unique(row.claim for row in part)))
    return pd.DataFrame(rows, columns=["interviewee", "topic", "label", "claims"])


def _claim(
    topic: str,
    claim: str,
    who: tuple[str, ...],
    words: tuple[str, ...],
    *,
    against: tuple[str, ...] = (),
    finding: str | None = None,
) -> dict[str, Any]:
    state = finding or (DIFFER if against else AGREE if len(who) > 1 else ONE)
    return {
        "topic": topic,
        "claim": claim,
        "finding": state,
        "n": len(who),
        "who": who,
        "words": words,
        "against": against,
    }


def _counted(notes: Notes) -> list[dict[str, Any]]:
    """Claims that nobody can contradict: a name was named."""
    rows = [_claim("keywords", row.keyword, row.who, row.words) for row in rows_of(keywords(notes))]
    rows += [
        _claim("titles", row.title, row.who, row.words)
        for row in rows_of(titles(notes))
        if row.named
    ]
    rows += [
        _claim("organizations", row.organization, row.who, row.words)
        for row in rows_of(organizations(notes))
    ]
    return rows


def _pay(notes: Notes) -> list[dict[str, Any]]:
    """Beginning pay, one claim a (currency, title family): other jobs pay otherwise."""
    rows = []
    pay = salaries(notes, by="family", stage="entry")
    compared = rows_of(pay[pay["part"] == "compared"])
    groups = gathered(compared, lambda row: (row.currency, row.group))
    for (currency, family), part in groups.items():
        heard = gathered(part, lambda row: row.interviewee)
        words = tuple(" / ".join(unique(row.text for row in own)) for own in heard.values())
        each = gathered(part, lambda row: row.interview_id).values()
        lows = [min(said) for own in each if (said := _amounts(own, "annual_low"))]
        highs = [max(said) for own in each if (said := _amounts(own, "annual_high"))]
        # An open end excludes nothing.
        apart = len(heard) > 1 and bool(lows and highs) and max(lows) > min(highs)
        amounts = _amounts(part, "annual_low") + _amounts(part, "annual_high")
        work = "" if family == NOT_SAID else f"{family}: "
        claim = f"{work}{span(amounts)} {currency} a year"
        rows.append(_claim("salary", claim, tuple(heard), words, finding=DIFFER if apart else None))
    return rows


def _amounts(rows: list[Any], column: str) -> list[float]:
    found = (number_of(getattr(row, column)) for row in rows)
    return [amount for amount in found if amount is not None]


def span(amounts: Iterable[float]) -> str:
    """From the lowest to the highest of some amounts: "50,000–80,000", or the one that there is."""
    low, high = min(amounts), max(amounts)
    return f"{low:,.0f}" if low == high else f"{low:,.0f}–{high:,.0f}"


def _places(notes: Notes) -> list[dict[str, Any]]:
    sides = {"high": "more", "growing": "more", "low": "fewer", "declining": "fewer"}
    rows = []
    said = [row for row in rows_of(demand(notes)) if row.direction in sides]
    for place, whole in gathered(said, lambda row: row.place).items():
        parts = gathered(whole, lambda row: sides[row.direction])
        for side, part in parts.items():
            heard = {
                who: words for row in part for who, words in zip(row.who, row.words, strict=True)
            }
            others = (row for other in parts if other != side for row in parts[other])
            against = unique(name for row in others for name in row.who)
            said_so = (f"{place}: {side} jobs", tuple(heard), tuple(heard.values()))
            rows.append(_claim("geographic_demand", *said_so, against=against))
    return rows
