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
from infoint.notes.files import list_files, read_files
from infoint.notes.heard import Heard, hear, join
from infoint.notes.interview import Interview
from infoint.notes.many import MANY, Helpers, open_helpers
from infoint.notes.people import contact_rows, follow_up_rows
from infoint.notes.settings import load_settings
from infoint.questions import Bank
from infoint.readers import Limits, read_paths
from infoint.readers.dispatch import merge
from infoint.schema import FRAMES, Note, Notes, Problem, Reading

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
    jobs: int | None = None,
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
    jobs : int, optional
        Processes, where there are hundreds of files; one a core by default.

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
    bank, limits = settings.bank, limits or Limits()
    rates = mentions.Rates(hours_per_week, weeks_per_year, months_per_year)
    with open_helpers(jobs) as helpers:
        reading = None if strict else _read_many(folders, bank, limits, progress, helpers)
        if reading is None:
            reading = read_paths(
                folders, bank=bank, limits=limits, strict=strict, progress=progress
            )
        notes, renamed = _unique_ids(reading.notes)
        heard = join([*helpers.over(hear, notes, bank, rates, country)] or [Heard()])
    interviews = heard.interviews
    problems = [*settings.problems, *reading.problems, *renamed, *heard.problems]
    if strict and (first := next((p for p in problems if p.severity == "error"), None)):
        raise ReadError(first.source, first.message, code=first.code)

    rows: dict[str, list[dict[str, object]]] = {
        "interviews": [interview.row() for interview in interviews],
        "answers": _answer_rows(interviews),
        "salaries": heard.salaries,
        "titles": mentions.title_rows(heard.titles, settings.families, settings.decisions),
        "keywords": mentions.keyword_rows(heard.keywords, bank),
        "places": heard.places,
        "people": heard.referrals + contact_rows(reading.contacts),
        "organizations": mentions.organization_rows(heard.organizations),
        "follow_ups": follow_up_rows(interviews),
        "problems": [_problem_row(problem) for problem in _sorted(problems)],
    }
    return Notes(**{name: FRAMES[name].build(rows[name]) for name in FRAMES})


def _read_many(
    folders: Sequence[Path],
    bank: Bank,
    limits: Limits,
    progress: Callable[[str, int, int], None] | None,
    helpers: Helpers,
) -> Reading | None:
    """Hundreds of files, by the helpers; None where there are fewer, or nothing was in them."""
    found = list_files(folders, limits)
    if len(found) < MANY:
        return None
    readings: list[Reading] = []
    for part in helpers.over(read_files, found, bank, limits):
        for source, reading in part:
            readings.append(reading)
            if progress is not None:
                progress(source, len(readings), len(found))
    reading = merge(readings)
    return reading if reading.notes or reading.contacts else None


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
