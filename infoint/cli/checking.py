"""What `infoint check` says: a block an interview, then what could not be read."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

import pandas as pd

from infoint.questions import Bank
from infoint.schema import FRAMES, Notes

_HEADINGS = {
    "error": "Could not be read",
    "unclear": "Unclear",
    "missing": "Not there",
}
_COUNTED = ("salaries", "titles", "keywords", "places", "people", "organizations")


def check_lines(notes: Notes, bank: Bank) -> Iterator[str]:
    """Lines to print: interviews with their counts, then problems by severity."""
    yield f"{FRAMES['interviews'].count(len(notes.interviews))} read."
    for row in notes.interviews.to_dict("records"):
        yield from _interview_lines(notes, row, bank)
    for severity, heading in _HEADINGS.items():
        problems = notes.problems[notes.problems["severity"] == severity]
        if len(problems):
            yield ""
            yield f"{heading}:"
            for problem in problems.to_dict("records"):
                yield f"  {_place(problem)}: {problem['message']}"


def _interview_lines(notes: Notes, row: dict[Hashable, Any], bank: Bank) -> Iterator[str]:
    interview_id = row["interview_id"]
    who = [row[name] for name in ("interviewee", "job_title", "location") if pd.notna(row[name])]
    yield ""
    yield f"{interview_id}: {', '.join(map(str, who)) or 'nobody named'}"
    answers = notes.answers[notes.answers["interview_id"] == interview_id]
    answered = set(answers["question_id"].dropna())
    own = int(answers["question_id"].isna().sum())
    total = len(bank.questions)
    yield f"  answered: {len(answered)} of {total} questions{f', and {own} of your own' if own else ''}"
    open_questions = [question.id for question in bank.questions if question.id not in answered]
    if open_questions:
        yield f"  not answered: {', '.join(open_questions)}"
    rows = {
        name: int((getattr(notes, name)["interview_id"] == interview_id).sum()) for name in _COUNTED
    }
    if found := [FRAMES[name].count(count) for name, count in rows.items() if count]:
        yield f"  found: {', '.join(found)}"


def _place(problem: dict[Hashable, Any]) -> str:
    line = problem["line"]
    return str(problem["source"]) if pd.isna(line) else f"{problem['source']}:{line}"
