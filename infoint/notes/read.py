"""Notes in, tidy frames out.

This room joins readers and parsers and adds what only both together know: the
interviewee's country settles "$" and "Portland", families group titles across
interviews. It compares nothing and draws nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from os import PathLike
from pathlib import Path

from infoint.errors import ReadError
from infoint.notes import mentions
from infoint.notes.files import HeardFile, Rules, hear_files, heard_files, list_files
from infoint.notes.heard import Heard
from infoint.notes.many import over
from infoint.notes.people import contact_rows
from infoint.notes.settings import Settings, load_settings
from infoint.readers import Limits, read_paths
from infoint.schema import FRAMES, Contact, Notes, Packed, Problem

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
        Processes for hundreds of files, in a program that can be forked; one a core by default.

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
    rates = mentions.Rates(hours_per_week, weeks_per_year, months_per_year)
    rules = Rules(settings.bank, limits or Limits(), rates, country)
    told = _Told()
    if not strict:
        found = list_files(folders, rules.limits)
        for number, file in enumerate(over(partial(hear_files, rules=rules), found, jobs), 1):
            told.take(file)
            if progress is not None:
                progress(file.source, number, len(found))
    if strict or told.is_nothing:
        reading = read_paths(
            folders, bank=rules.bank, limits=rules.limits, strict=strict, progress=progress
        )
        told = _Told()
        for file in heard_files([("", reading)], rules):
            told.take(file)
    problems = [*settings.problems, *told.read, *told.renamed, *told.heard]
    if strict and (first := next((p for p in problems if p.severity == "error"), None)):
        raise ReadError(first.source, first.message, code=first.code)
    return _as_frames(told, settings, problems)


def _as_paths(paths: PathOrPaths) -> list[Path]:
    if isinstance(paths, (str, PathLike)):
        return [Path(paths)]
    return [Path(path) for path in paths]


_TEXT = FRAMES["answers"].names.index("text")
_ENOUGH = 20  # words of all answers; fewer may be the same by chance


@dataclass(slots=True)
class _Told:
    """What all files told, in their order; problems by where they were found."""

    rows: dict[str, list[Packed]] = field(default_factory=lambda: defaultdict(list))
    titles: list[mentions.TitleSaid] = field(default_factory=list)
    keywords: list[mentions.Said] = field(default_factory=list)
    organizations: list[mentions.Said] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    read: list[Problem] = field(default_factory=list)
    renamed: list[Problem] = field(default_factory=list)
    heard: list[Problem] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    said: dict[int, str] = field(default_factory=dict)  # where all answers together were first
    numbers: dict[str, int] = field(default_factory=dict)  # where to go on, for thousands of an id

    @property
    def is_nothing(self) -> bool:
        """Whether there was neither interview nor contact."""
        return not self.ids and not self.contacts

    def take(self, file: HeardFile) -> None:
        """Add a file's interviews, contacts and problems."""
        self.contacts += file.contacts
        self.read += file.problems
        for heard in map(self._unique, file.interviews):
            self._compare(heard)
            for frame, rows in heard.rows.items():
                self.rows[frame] += rows
            self.titles += heard.titles
            self.keywords += heard.keywords
            self.organizations += heard.organizations
            self.heard += heard.problems

    def _compare(self, heard: Heard) -> None:
        """Say where an interview has the answers of an earlier one, word for word."""
        texts = tuple(row[_TEXT] for row in heard.rows["answers"])
        if len(" ".join(map(str, texts)).split()) < _ENOUGH:
            return
        first = self.said.setdefault(hash(texts), heard.source)
        if first == heard.source:
            return
        message = (
            f"Found the same answers as in {first}; both count. "
            "Move one of them out if it is a copy."
        )
        self.heard.append(
            Problem(heard.source, heard.line, "same_answers", message, "unclear", heard.note_id)
        )

    def _unique(self, heard: Heard) -> Heard:
        """Give a second interview of the same id a number, and say so."""
        note_id, number = heard.note_id, self.numbers.get(heard.note_id, 2)
        while note_id in self.ids:
            note_id, number = f"{heard.note_id}-{number}", number + 1
        self.ids.add(note_id)
        self.numbers[heard.note_id] = number
        if note_id == heard.note_id:
            return heard
        message = (
            f"Found a second interview with the id {heard.note_id!r}; it is kept as "
            f"{note_id!r}. Give each interview an id or file name of its own."
        )
        self.renamed.append(
            Problem(heard.source, heard.line, "duplicate_id", message, "unclear", note_id)
        )
        return heard.under(note_id)


def _as_frames(told: _Told, settings: Settings, problems: Sequence[Problem]) -> Notes:
    rows = told.rows
    more: dict[str, Iterable[dict[str, object]]] = {
        "titles": mentions.title_rows(told.titles, settings.families, settings.decisions),
        "keywords": mentions.keyword_rows(told.keywords, settings.bank),
        "organizations": mentions.organization_rows(told.organizations),
        "people": contact_rows(told.contacts),
        "problems": map(_problem_row, _sorted(problems)),
    }
    for frame, said in more.items():
        rows[frame] += map(FRAMES[frame].pack, said)
    due = FRAMES["follow_ups"].names.index("due")
    rows["follow_ups"].sort(key=lambda row: str(row[due] or "9999"))  # without a date last
    return Notes(**{name: FRAMES[name].build_packed(rows.pop(name, ())) for name in FRAMES})


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
