"""What `infoint check` says: a block an interview, then what could not be read."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from infoint.schema import Notes

_HEADINGS = {
    "error": "Could not be read",
    "unclear": "Unclear",
    "missing": "Not there",
}
_COUNTED = ("salaries", "titles", "keywords", "places", "people", "organizations")


def check_lines(notes: Notes) -> Iterator[str]:
    """Lines to print: interviews with their counts, then problems by severity."""
    total = len(notes.interviews)
    yield f"{total} interview{'' if total == 1 else 's'} read."
    for row in notes.interviews.to_dict("records"):
        yield from _interview_lines(notes, row)
    for severity, heading in _HEADINGS.items():
        problems = notes.problems[notes.problems["severity"] == severity]
        if len(problems):
            yield ""
            yield f"{heading}:"
            for problem in problems.to_dict("records"):
                yield f"  {_place(problem)}: {problem['message']}"


def _interview_lines(notes: Notes, row: dict[str, object]) -> Iterator[str]:
    interview_id = row["interview_id"]
    who = [row[name] for name in ("interviewee", "job_title", "location") if pd.notna(row[name])]  # type: ignore[call-overload]
    yield ""
    yield f"{interview_id}: {', '.join(map(str, who)) or 'nobody named'}"
    answers = notes.answers[notes.answers["interview_id"] == interview_id]
    known = answers["question_id"].notna()
    custom = f", {(~known).sum()} of your own" if (~known).any() else ""
    yield f"  answers: {answers.loc[known, 'question_id'].nunique()} to the kit's questions{custom}"
    counts = []
    for name in _COUNTED:
        frame = getattr(notes, name)
        if count := int((frame["interview_id"] == interview_id).sum()):
            counts.append(f"{count} {name}")
    if counts:
        yield f"  found: {', '.join(counts)}"


def _place(problem: dict[str, object]) -> str:
    line = problem["line"]
    return str(problem["source"]) if pd.isna(line) else f"{problem['source']}:{line}"  # type: ignore[call-overload]
