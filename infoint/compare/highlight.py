"""The few things to know first, gathered from the other comparisons.

Counts nothing by itself and concludes nothing: what stands here stands in full,
with the people behind it, further down.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import rows_of, text_of, unique
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
        five of them ("DITA (4 of 8)"; of a single interview no count). Beginning pay
        stands by currency as the lowest and the highest amount that was said, never
        as a mean, and who gave none that can be compared is counted beside it. Empty without interviews.
    """
    of = len(notes.interviews)
    if not of:
        return pd.DataFrame(columns=["label", "points"])
    found = findings(notes)
    ask = next_questions(notes, questions=questions, minutes=minutes, found=found)
    points = {
        "Beginning pay": _pay(notes),
        "Titles to search for": [
            f"{row.title}{_share(row.n, of)}"
            for row in rows_of(titles(notes).sort_values("n", ascending=False, kind="stable"))
        ],
        "Keywords heard most": [
            f"{row.keyword}{_share(row.n, of)}" for row in rows_of(keywords(notes))
        ],
        **_places(notes),
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


def _share(n: int, of: int) -> str:
    return f" ({n} of {of})" if of > 1 else ""


def _pay(notes: Notes) -> list[str]:
    pay, of = salaries(notes, stage="entry"), len(notes.interviews)
    compared = pay[pay["part"] == "compared"]
    said = []
    for currency, part in compared.groupby("currency", sort=False):
        bounds = pd.concat([part["annual_low"], part["annual_high"]]).dropna()
        if len(bounds):
            n = part["interview_id"].nunique()
            said.append(f"{span(bounds)} {currency} a year{_share(n, of)}")
    left = pay[
        (pay["part"] == "not comparable") & ~pay["interview_id"].isin(compared["interview_id"])
    ]
    if n := left["interview_id"].nunique():
        said.append(f"not compared{_share(n, of)}: {', '.join(unique(left['reason']))}")
    return said


def _places(notes: Notes) -> dict[str, list[str]]:
    """Places with more jobs, and those that were only named."""
    frame = demand(notes)
    frame = frame[~frame["kind"].isin(ANYWHERE)]
    more = frame[frame["more"] > frame["fewer"]]
    named = frame[(frame["more"] + frame["fewer"]) == 0]
    return {
        "More jobs": [f"{row.place}{_share(row.more, row.of)}" for row in rows_of(more)],
        "Places only named": [f"{row.place}{_share(row.n, row.of)}" for row in rows_of(named)],
    }


def _people(notes: Notes) -> list[str]:
    """Who was named and not met yet, those with a name first."""
    frame = referrals(notes)
    left = frame[frame["status"] != "interviewed"]
    names, roles = (left[column].map(text_of).dropna() for column in ("name", "job_title"))
    return [*names, *(f"somebody ({role})" for role in roles[~roles.index.isin(names.index)])]


def _due(row: Any) -> str:
    day = pd.Timestamp(row.due) if text_of(row.due) else None
    return (
        f"{row.interviewee} ({f'{day:%b} {day.day}' if day is not None else 'no date in the note'})"
    )
