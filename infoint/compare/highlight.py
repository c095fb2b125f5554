"""The few things to know first, gathered from the other comparisons.

Counts nothing by itself and concludes nothing: what stands here stands in full,
with the people behind it, further down.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import rows_of, text_of
from infoint.compare.finding import DIFFER, findings, span
from infoint.compare.interviewee import follow_ups
from infoint.compare.keyword import keywords
from infoint.compare.place import ANYWHERE, demand
from infoint.compare.question import next_questions
from infoint.compare.referral import referrals
from infoint.compare.salary import salaries
from infoint.compare.title import titles
from infoint.schema import Notes

MOST = 5


def highlights(
    notes: Notes, *, questions: list[str] | None = None, minutes: int = 30
) -> pd.DataFrame:
    """The first things of each topic, in a line each.

    Parameters
    ----------
    questions : list of str, optional
        Question ids in the student's order of importance.
    minutes : int
        Length of the next talk.

    Returns
    -------
    DataFrame
        One row a topic with something to say: ``label`` and ``points``, at most
        five of them ("DITA (4 of 8)"). Beginning pay stands by currency as the
        lowest and the highest amount that was said, never as a mean. Empty
        without interviews.
    """
    of = len(notes.interviews)
    if not of:
        return pd.DataFrame(columns=["label", "points"])
    found = findings(notes)
    ask = next_questions(notes, questions=questions, minutes=minutes, found=found)
    points = {
        "Beginning pay": _pay(notes),
        "Titles to search for": [
            f"{row.title} ({row.n} of {of})"
            for row in rows_of(titles(notes).sort_values("n", ascending=False, kind="stable"))
        ],
        "Keywords heard most": [
            f"{row.keyword} ({row.n} of {of})" for row in rows_of(keywords(notes))
        ],
        "More jobs": _places(notes),
        "Where they differ": list(found.loc[found["finding"] == DIFFER, "claim"]),
        "Talk to next": _people(notes),
        "Ask next": [row.label for row in rows_of(ask) if row.is_within],
        "Thank-you notes due": [_due(row) for row in rows_of(follow_ups(notes))],
    }
    rows = [{"label": label, "points": _first(said)} for label, said in points.items() if said]
    return pd.DataFrame(rows, columns=["label", "points"])


def _first(said: list[str]) -> tuple[str, ...]:
    said = list(dict.fromkeys(said))
    return tuple(said if len(said) <= MOST else [*said[:MOST], f"and {len(said) - MOST} more"])


def _pay(notes: Notes) -> list[str]:
    pay = salaries(notes, stage="entry")
    said = []
    for currency, part in pay[pay["part"] == "compared"].groupby("currency", sort=False):
        bounds = pd.concat([part["annual_low"], part["annual_high"]]).dropna()
        if len(bounds):
            n = part["interview_id"].nunique()
            said.append(f"{span(bounds)} {currency} a year ({n} of {len(notes.interviews)})")
    return said


def _places(notes: Notes) -> list[str]:
    frame = demand(notes)
    frame = frame[(frame["more"] > frame["fewer"]) & ~frame["kind"].isin(ANYWHERE)]
    return [f"{row.place} ({row.more} of {row.of})" for row in rows_of(frame)]


def _people(notes: Notes) -> list[str]:
    frame = referrals(notes)
    said = (
        text_of(row.name) or text_of(row.job_title)
        for row in rows_of(frame[frame["status"] != "interviewed"])
    )
    return [words for words in said if words]


def _due(row: Any) -> str:
    day = pd.Timestamp(row.due) if text_of(row.due) else None
    return f"{row.interviewee} ({day:%b} {day.day})" if day is not None else str(row.interviewee)
