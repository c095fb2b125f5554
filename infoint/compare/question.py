"""Topic by interview: what each person answered, what is open, what to ask next.

Compares no meanings: two answers in prose stand side by side, and the reader decides.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import flat, gathered, rows_of, text_of, unique
from infoint.compare.finding import findings
from infoint.compare.interviewee import labels
from infoint.compare.topic import TOPICS, UNASKED, Topic, key_of, topics_of
from infoint.schema import Notes

ANSWERED = "answered"
BLANK = "asked, not answered"
OPEN = "not in the note"
LAST = next(topic for topic in TOPICS if topic.key == "referrals")
_GRID = ["topic", "label", "interview_id", "interviewee", "state", "text", "source", "line"]


def evidence(notes: Notes, *, questions: list[str] | None = None) -> pd.DataFrame:
    """The evidence matrix, long: every topic by every interview.

    Parameters
    ----------
    questions : list of str, optional
        Question ids, in the order wanted. Empty or None takes the question
        bank's order and adds the custom questions that were asked.

    Returns
    -------
    DataFrame
        One row a (topic, interview), complete: ``topic``, its short ``label``,
        ``interview_id``, ``interviewee``, ``state`` ("answered", "asked, not
        answered", "not in the note"), ``text`` the whole answer (several answers
        to one topic joined with " / "), ``source``, ``line``; ``n`` interviews
        that answered the topic, ``of`` how many.

    Raises
    ------
    ParameterError
        A question that looks like a misspelled one; the message names it.
    """
    names = labels(notes)
    said = _answers(notes)
    rows: list[dict[str, Any]] = []
    for topic in topics_of(notes, questions):
        cells = [_cell(topic, key, name, said) for key, name in names.items()]
        n = sum(cell["state"] == ANSWERED for cell in cells)
        rows += [cell | {"n": n, "of": len(names)} for cell in cells]
    return pd.DataFrame(rows, columns=[*_GRID, "n", "of"]).astype({"line": "Int64"})


def coverage(notes: Notes, *, questions: list[str] | None = None) -> pd.DataFrame:
    """Which questions were answered, by whom; what stands before the first question is none.

    Returns
    -------
    DataFrame
        One row a topic: ``topic``, ``label``, ``n`` interviews that answered it,
        ``of`` how many, ``answered_by`` and ``open_with`` (labels, in the order
        read).
    """
    rows = []
    grid = evidence(notes, questions=questions)
    cells = rows_of(grid if questions else grid[~grid["topic"].isin(UNASKED)])
    for (topic, label), part in gathered(cells, lambda row: (row.topic, row.label)).items():
        answered_by = tuple(row.interviewee for row in part if row.state == ANSWERED)
        open_with = tuple(row.interviewee for row in part if row.state != ANSWERED)
        rows.append((topic, label, len(answered_by), len(part), answered_by, open_with))
    return pd.DataFrame(rows, columns=["topic", "label", "n", "of", "answered_by", "open_with"])


def next_questions(
    notes: Notes,
    *,
    questions: list[str] | None = None,
    minutes: int = 30,
    found: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """What to ask in the next interview.

    What nobody answered, where people differ, and what only one of several
    answered, in the order of importance; cut to the time there is. "Who else
    should I talk to" is always kept, as the last question. Questions without an
    id are left out: they were for one person.

    Parameters
    ----------
    questions : list of str, optional
        Question ids in the student's order of importance.
    minutes : int
        Length of the talk.
    found : DataFrame, optional
        What `findings` returned for these notes, to save the time.

    Returns
    -------
    DataFrame
        One row a question in the order to ask: ``topic``, ``label``, ``why``,
        ``minutes`` it takes, ``is_within``: whether it fits the time.
    """
    order = {topic.key: topic for topic in topics_of(notes, questions) if not topic.is_custom}
    differ = _contested(findings(notes) if found is None else found)
    last = order.pop(LAST.key, LAST)
    left = minutes - last.minutes
    plan: list[tuple[str, str, str, int, bool]] = []
    reasons = dict.fromkeys(order, "nobody was asked yet")
    if order and len(notes.interviews):
        covered = coverage(notes, questions=list(order))
        reasons = {row.topic: _why(row, differ) for row in rows_of(covered)}
    for key, why in reasons.items():
        if why:
            need = order[key].minutes
            plan.append((key, order[key].label, why, need, need <= left))
            left -= need if need <= left else 0
    plan.append((last.key, last.label, "always the last question", last.minutes, True))
    plan.sort(key=lambda row: not row[-1])
    return pd.DataFrame(plan, columns=["topic", "label", "why", "minutes", "is_within"])


def _contested(found: pd.DataFrame) -> dict[str, str]:
    rows = (row for row in rows_of(found) if row.finding == "differ")
    return {
        topic: ", ".join(unique(row.claim for row in part))
        for topic, part in gathered(rows, lambda row: str(row.topic)).items()
    }


def _why(row: Any, differ: dict[str, str]) -> str:
    if row.n == 0:
        return "nobody answered it yet" if row.of > 1 else "not answered yet"
    if row.topic in differ:
        return f"people differ: {differ[row.topic]}"
    if row.n == 1 and row.of > 1:
        return f"only {row.answered_by[0]} answered it"
    return ""


def _answers(notes: Notes) -> dict[tuple[str, str], list[Any]]:
    return gathered(
        rows_of(notes.answers),
        lambda row: (key_of(row.question_id, row.question), row.interview_id),
    )


def _cell(
    topic: Topic, key: str, name: str, said: dict[tuple[str, str], list[Any]]
) -> dict[str, Any]:
    rows = said.get((topic.key, key), [])
    words = [flat(row.text) for row in rows if text_of(row.text)]
    return {
        "topic": topic.key,
        "label": topic.label,
        "interview_id": key,
        "interviewee": name,
        "state": ANSWERED if words else BLANK if rows else OPEN,
        "text": " / ".join(words),
        "source": rows[0].source if rows else None,
        "line": rows[0].line if rows else None,
    }
