"""The occupation under which each interviewee's work is counted, where it is sure or confirmed.

Looks nothing up by itself: the occupations stand beside the titles, and where they do not, none
is known.
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from infoint.compare.cell import gathered, rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.reference.titles import load_occupations
from infoint.schema import Notes

OPEN, SURE, CONFIRMED = "open", "sure", "confirmed"
HELD, NAMED = "held", "named"
_COLUMNS = [
    "interview_id", "interviewee", "job_title", "occupation", "occupation_name", "state", "origin",
    "reason",
]  # fmt: skip
# Titles of those who lead the work that they talk about.
_LEADS = re.compile(r"\b(?:manager|director|supervisor|head|chief|vice president|vp)\b", re.I)


def occupations(notes: Notes) -> pd.DataFrame:
    """The occupation of each interviewee.

    It is that of the title they hold. Who leads others ("Documentation Manager") talks of the
    beginners' work and not of their own: there the titles named in the answer about job titles
    count, where all that are sure have one occupation.

    Returns
    -------
    DataFrame
        One row an interview as read: ``job_title`` as written, ``occupation`` (SOC 2018 code,
        missing where it is open) with its name, ``state`` ("confirmed" by the student, "sure" by
        the title tables, "open"), ``origin`` ("held", or "named"), ``reason``.
    """
    names = labels(notes)
    has = "occupation" in notes.titles.columns
    titles = by_interview(notes.titles)
    rows = []
    for row in rows_of(notes.interviews):
        own = titles.get(row.interview_id, [])
        title = text_of(row.job_title) or ""
        found = _of_titles(own, title) if has else _open("no occupation was looked up")
        key = row.interview_id
        rows.append({"interview_id": key, "interviewee": names[key], "job_title": title} | found)
    return pd.DataFrame(rows, columns=_COLUMNS)


def by_interview(frame: pd.DataFrame) -> dict[str, list[dict[Any, Any]]]:
    """The rows of each interview, in order."""
    return gathered(frame.to_dict("records"), lambda row: row["interview_id"])


def _of_titles(titles: list[dict[Any, Any]], written: str) -> dict[str, Any]:
    held = next((row for row in titles if row["origin"] == HELD), None)
    if held is None:
        why = f"no occupation is sure for {written}: it was not read as a job title"
        return _open(why if written else "the note says no job title")
    if _LEADS.search(str(held["title"])) and held["occupation_state"] != CONFIRMED:
        named = [
            row
            for row in titles
            if row["origin"] == NAMED
            and row["occupation_state"] != OPEN
            and not _is_leading(row["occupation"])
        ]
        if len({row["occupation"] for row in named}) == 1:
            who, work = held["title"], named[0]["title"]
            return _known(named[0], NAMED, f"a {who} leads others; the title named, {work}, counts")
    if held["occupation_state"] == OPEN:
        why = f"no occupation is sure or confirmed for {held['title']}"
        return _open(f"{why}: {held['occupation_reason']}")
    return _known(held, HELD, f"{held['title']}: {held['occupation_reason']}")


def _is_leading(code: str) -> bool:
    name = load_occupations().get(code, "")
    return code.startswith("11-") or name.startswith("First-Line Supervisors")


def _known(row: dict[Any, Any], origin: str, reason: str) -> dict[str, Any]:
    found = {name: row[name] for name in ("occupation", "occupation_name")}
    return found | {"state": row["occupation_state"], "origin": origin, "reason": reason}


def _open(reason: str) -> dict[str, Any]:
    return dict.fromkeys(_COLUMNS[3:]) | {"state": OPEN, "reason": reason}
