"""Notes in, tidy frames out.

This room joins readers and parsers and adds what only both together know: the
interviewee's country settles "$" and "Portland", families group titles across
interviews. It compares nothing and draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path

from infoint.errors import ReadError
from infoint.notes import mentions
from infoint.notes.interview import Interview, read_interview
from infoint.notes.introduction import complete_facts
from infoint.notes.people import contact_rows, follow_up_rows, referral_rows
from infoint.notes.settings import load_settings
from infoint.readers import Limits, read_paths
from infoint.schema import FRAMES, Note, Notes, Problem

PathOrPaths = str | PathLike[str] | Sequence[str | PathLike[str]]


def read_notes(
    paths: PathOrPaths,
    *,
    strict: bool = False,
    country: str | None = None,
    questions: str | PathLike[str] | None = None,
    hours_per_week: float = 40,
    weeks_per_year: float = 52,
    months_per_year: float = 12,
    limits: Limits | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Notes:
    """Read interview notes in any of the kit's formats into tidy frames.

    Parameters
    ----------
    paths : path or sequence of paths
        A file, a folder, a zip, or a list of those.
    strict : bool
        Raise the first error instead of keeping it as a row of ``problems``.
    country : str, optional
        ISO 3166-1 alpha-2 country of the interviewees whose location says none.
    questions : path, optional
        A course's questions.toml. Without it the one in the notes folder counts.
    hours_per_week, weeks_per_year, months_per_year : float
        For annual figures; they stand among the assumptions of each.
    limits : Limits, optional
        Sizes beyond which a file is not read.
    progress : callable, optional
        Called with (source, number read, number in all).

    Returns
    -------
    Notes
        Frames as documented in `infoint.schema.FRAMES`. What could not be read
        is in ``problems``.

    Raises
    ------
    NoNotesError
        There is nothing to read under the paths.
    ReadError
        With ``strict=True``: a file that cannot be read.
    QuestionBankError
        The course's questions.toml is not one.
    """
    folders = _as_paths(paths)
    settings = load_settings(folders, questions=questions)
    reading = read_paths(
        folders,
        bank=settings.bank,
        limits=limits or Limits(),
        strict=strict,
        progress=progress,
    )
    problems = [*settings.problems, *reading.problems]
    notes, renamed = _unique_ids(reading.notes)
    problems += renamed
    interviews = []
    for note in notes:
        complete, taken = complete_facts(note)
        interview, doubts = read_interview(complete, country=country)
        interviews.append(interview)
        problems += [*taken, *doubts]
    if strict and (first := next((p for p in problems if p.severity == "error"), None)):
        raise ReadError(first.source, first.message, code=first.code)

    rates = mentions.Rates(hours_per_week, weeks_per_year, months_per_year)
    salaries, doubts = mentions.salary_rows(interviews, settings.bank, rates)
    problems += doubts
    places, doubts = mentions.place_rows(interviews, settings.bank)
    problems += doubts
    rows: dict[str, list[dict[str, object]]] = {
        "interviews": [interview.row() for interview in interviews],
        "answers": _answer_rows(interviews),
        "salaries": salaries,
        "titles": mentions.title_rows(
            interviews, settings.bank, settings.families, settings.decisions
        ),
        "keywords": mentions.keyword_rows(interviews, settings.bank),
        "places": places,
        "people": referral_rows(interviews, settings.bank) + contact_rows(reading.contacts),
        "organizations": mentions.organization_rows(interviews, settings.bank),
        "follow_ups": follow_up_rows(interviews),
        "problems": [_problem_row(problem) for problem in _sorted(problems)],
    }
    return Notes(**{name: FRAMES[name].build(rows[name]) for name in FRAMES})


def _as_paths(paths: PathOrPaths) -> list[Path]:
    if isinstance(paths, (str, PathLike)):
        return [Path(paths)]
    return [Path(path) for path in paths]


def _unique_ids(notes: Iterable[Note]) -> tuple[list[Note], list[Problem]]:
    """Give a second note of the same id a number, and say so."""
    taken: set[str] = set()
    numbers: dict[str, int] = {}  # where to go on, for thousands of the same id
    unique, problems = [], []
    for note in notes:
        note_id, number = note.note_id, numbers.get(note.note_id, 2)
        while note_id in taken:
            note_id, number = f"{note.note_id}-{number}", number + 1
        taken.add(note_id)
        numbers[note.note_id] = number
        if note_id != note.note_id:
            message = (
                f"Found a second interview with the id {note.note_id!r}; it is kept as "
                f"{note_id!r}. Give each interview an id or file name of its own."
            )
            problems.append(
                Problem(note.source, note.line, "duplicate_id", message, "unclear", note_id)
            )
            note = replace(note, note_id=note_id)
        unique.append(note)
    return unique, problems


def _answer_rows(interviews: Iterable[Interview]) -> list[dict[str, object]]:
    return [
        {
            "interview_id": interview.interview_id,
            "question_id": answer.question_id,
            "question": answer.question,
            "text": answer.text,
            "source": interview.note.source,
            "line": answer.line,
        }
        for interview in interviews
        for answer in interview.note.answers
    ]


def _problem_row(problem: Problem) -> dict[str, object]:
    return {
        "source": problem.source,
        "line": problem.line,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "interview_id": problem.interview_id,
    }


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda p: (p.source, p.line or 0, p.code))
