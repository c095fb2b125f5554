"""What the interviews say about the resume, as single things to do.

Words stay as they were said; an answer is cut only where the person made a list of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from infoint.compare.cell import rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.compare.keyword_gap import keyword_gap
from infoint.compare.topic import RESUME, TOPICS
from infoint.schema import Notes

_COLUMNS = ["item", "who", "about", "n", "source", "line"]
_LABELS = {topic.key: topic.label for topic in TOPICS if topic.key in RESUME}
_ITEM = re.compile(r"^\s{0,12}(?:[-*•·–]|\d{1,2}[.)])\s+(.*)$")
_MOST_KEYWORDS, _MOST_NAMES = 12, 4
_NOTHING = re.compile(
    r"(?:no|nothing|none|n/?a|looks? (?:good|fine|great)|(?:it )?(?:is|was) fine|-+|\?+)\W*", re.I
)


def resume_checklist(notes: Notes, *, resume: str = "", ads: Sequence[str] = ()) -> pd.DataFrame:
    """What to do about the resume.

    Parameters
    ----------
    resume, ads : str, sequence of str
        As for `keyword_gap`; without a resume no keyword can be missing from it.

    Returns
    -------
    DataFrame
        One row an item: ``item`` the words, ``who`` said it, ``about`` the resume question
        or "Keyword", ``n`` interviews, ``source``, ``line``. Answers come first, in the
        order of the questions, then at most 12 keywords that two people named, or one person
        and an ad, from the most interviews.
    """
    rows = [row for key in _LABELS for row in _advice(notes, key)]
    if resume.strip():
        rows += _keywords(keyword_gap(notes, resume=resume, ads=ads))
    return pd.DataFrame(rows, columns=_COLUMNS).astype({"n": "Int64", "line": "Int64"})


def _advice(notes: Notes, key: str) -> list[dict[str, Any]]:
    names = labels(notes)
    return [
        {
            "item": item,
            "who": names.get(row.interview_id, row.interview_id),
            "about": _LABELS[key],
            "n": 1,
            "source": row.source,
            "line": row.line,
        }
        for row in rows_of(notes.answers)
        if text_of(row.question_id) == key
        for item in split_advice(str(row.text))
    ]


def split_advice(text: str) -> list[str]:
    """Items of an answer that is a list, else the answer as one; "nothing" is none.

    >>> split_advice("Tools. Name Git outright.")
    ['Tools. Name Git outright.']
    >>> split_advice("Two things:\\n- one page\\n- a link on\\n  top"), split_advice("Looks good!")
    (['one page', 'a link on top'], [])
    """
    items: list[str] = []
    prose: list[str] = []
    for line in text.splitlines():
        found = _ITEM.match(line)
        if found:
            items.append(found[1])
        elif items and line.startswith((" ", "\t")) and line.strip():
            items[-1] += f" {line.strip()}"
        else:
            prose.append(line)
    whole = " ".join(" ".join(prose).split())
    if items and not whole.endswith(":") and whole:
        items.insert(0, whole)
    elif not items:
        items = [whole]
    tidy = [" ".join(item.split()) for item in items]
    return [item for item in tidy if item and not _NOTHING.fullmatch(item)]


def _keywords(gap: pd.DataFrame) -> list[dict[str, Any]]:
    rows = []
    for row in rows_of(gap):
        is_backed = row.n_interviews >= 2 or row.n_ads >= 1
        if not row.in_resume and is_backed:
            rows.append(
                {
                    "item": f"Name {row.keyword}, if you can back it",
                    "who": _few(row.interviews),
                    "about": "Keyword",
                    "n": row.n_interviews,
                }
            )
    return rows[:_MOST_KEYWORDS]


def _few(names: str) -> str:
    every = names.split("; ")
    rest = len(every) - _MOST_NAMES
    return ", ".join(every) if rest <= 1 else f"{', '.join(every[:_MOST_NAMES])} and {rest} more"
