"""Which reader reads which file, and what becomes of a file that none can read.

Knows no format itself: readers are loaded when the first file of their kind occurs. A file that
cannot be read becomes a `Problem`; with ``strict=True`` the first one is raised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from infoint.errors import InfointError, NoNotesError, ReadError
from infoint.readers.files.archive import Blob, read_members
from infoint.readers.files.collect import (
    CONTACTS_FILE,
    KIT_FILES,
    Found,
    find_files,
    read_bytes,
    show_name,
)
from infoint.readers.files.limits import DEFAULT_LIMITS, Limits, check_size, megabytes
from infoint.readers.files.sniff import Kind, sniff, suffix_of
from infoint.schema import Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

Progress = Callable[[str, int, int], None]

_MODULES: dict[Kind, str] = {
    "markdown": "infoint.readers.markdown",
    "text": "infoint.readers.text",
    "webpage": "infoint.readers.webpage",
    "word": "infoint.readers.word",
    "delimited": "infoint.readers.delimited",
    "spreadsheet": "infoint.readers.spreadsheet",
}
_LOOKED_FOR = "Markdown, text, Word, HTML, CSV/TSV, Excel, OpenDocument sheets or a zip of those"
# Files that tell about a folder; nobody expects answers in them.
_ABOUT = re.compile(r"(?:read[ _-]?me|license|licence|copying|changelog|instructions|rubric|syllabus|resume|cv)\b", re.I)  # fmt: skip
# Programs and settings that lie beside notes: no lost interview.
_BESIDE = {
    *(".ipynb", ".py", ".r", ".toml", ".json", ".yaml", ".yml", ".ini", ".cfg", ".css", ".js"),
    *(".lock", ".log", ".bib", ".tex", ".sh", ".bat", ".ps1", ".lnk", ".tmp", ".bak"),
}


class Reader(Protocol):
    """What every format's module offers as ``read``."""

    def __call__(self, data: bytes, source: str, *, bank: Bank) -> Reading:
        """Read the notes of one file; ReadError where it can't be read as a whole."""


def read_data(
    data: bytes,
    name: str,
    *,
    source: str,
    bank: Bank,
    limits: Limits = DEFAULT_LIMITS,
) -> Reading:
    """Read the bytes of one file by what they are; ``name`` only helps to tell.

    Returns
    -------
    Reading
        Of a zip, all its members' notes, contacts and problems together.

    Raises
    ------
    ReadError
        The file as a whole cannot be read.
    """
    return _read_data(data, name, source, bank, _Room(limits))


@dataclass
class _Room:
    """How deep in zips a file lies, and what those may still unpack together."""

    limits: Limits
    depth: int = 0
    unpacked: int = 0
    members: int = 0

    def take(self, size: int, source: str) -> None:
        """Count one unpacked file."""
        self.unpacked += size
        self.members += 1
        if self.unpacked > self.limits.max_unpacked or self.members > self.limits.max_members:
            raise ReadError(
                source,
                f"The zips in this zip hold {megabytes(self.unpacked)} in {self.members:,} files",
                f"Expected at most {megabytes(self.limits.max_unpacked)} in "
                f"{self.limits.max_members:,} files",
                "Put the notes alone into a smaller archive",
                code="too_large",
            )


def _read_data(data: bytes, name: str, source: str, bank: Bank, room: _Room) -> Reading:
    check_size(len(data), source, room.limits)
    kind = sniff(data, name, source, room.limits)
    if kind == "zip":
        return _read_zip(data, name, source, bank, room)
    try:
        reader = cast(Reader, import_module(_MODULES[kind]).read)
        if kind == "delimited" and name.lower() == CONTACTS_FILE:
            reader = cast(Reader, import_module(_MODULES[kind]).read_contacts)
        reading = reader(data, source, bank=bank)
    except InfointError:
        raise
    except Exception as error:
        # The reader or its library met what nobody foresaw: the cause is kept, other files go on.
        raise ReadError(
            source,
            f"The file cannot be read ({type(error).__name__}: {str(error)[:200]})",
            "Expected interview notes",
            "Save it again, or copy its text into a .txt file",
        ) from error
    if reading.notes or reading.contacts or reading.problems:
        return reading
    return Reading(problems=(_no_answers(name, source),))


def _no_answers(name: str, source: str) -> Problem:
    message = (
        "Found no answers to interview questions. Expected a heading or label for each question "
        "with its answer beneath. Start from the template (infoint new), or move the file out."
    )
    is_about = _ABOUT.match(name) is not None
    return Problem(source, None, "no_answers", message, "missing" if is_about else "error")


def _read_zip(data: bytes, name: str, source: str, bank: Bank, room: _Room) -> Reading:
    if room.depth > room.limits.max_depth:
        raise ReadError(
            source,
            f"This zip lies in {room.depth} others",
            f"Expected at most {room.limits.max_depth}",
            "Unpack it, and pack the notes once",
            code="too_deep",
        )
    room.depth += 1
    try:
        readings = list(
            _read_members(read_members(data, source, limits=room.limits), source, bank, room)
        )
    finally:
        room.depth -= 1
    return merge(readings) if readings else Reading(problems=(_no_answers(name, source),))


def _read_members(
    members: Iterable[Blob | ReadError], source: str, bank: Bank, room: _Room
) -> Iterator[Reading]:
    for member in members:
        try:
            if isinstance(member, ReadError):
                raise member
            if member.name.lower() in KIT_FILES:
                continue
            room.take(len(member.data), source)
            yield _read_data(member.data, member.name, member.source, bank, room)
        except ReadError as error:
            yield _as_reading(error)
            if error.where == source:
                return  # the zip itself is too much


def merge(readings: Sequence[Reading]) -> Reading:
    """Several readings as one, in their order."""
    return Reading(
        tuple(chain.from_iterable(reading.notes for reading in readings)),
        tuple(chain.from_iterable(reading.contacts for reading in readings)),
        tuple(chain.from_iterable(reading.problems for reading in readings)),
    )


def _as_reading(error: ReadError) -> Reading:
    is_beside = error.code == "unknown_format" and suffix_of(error.where) in _BESIDE
    message = str(error).removeprefix(f"{error.where}: ")
    problem = Problem(error.where, None, error.code, message, "missing" if is_beside else "error")
    return Reading(problems=(problem,))


def read_file(path: Path, *, source: str, bank: Bank, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read one file; ``source`` is how its notes and problems cite it.

    Raises
    ------
    ReadError
        The file as a whole cannot be read.
    """
    data = read_bytes(Found(path, source), limits.max_bytes)
    return read_data(data, path.name, source=source, bank=bank, limits=limits)


def iter_readings(
    paths: Sequence[str | PathLike[str]],
    *,
    bank: Bank,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    progress: Progress | None = None,
) -> Iterator[tuple[str, Reading]]:
    """Read files one after the other: (source, Reading) each, holding no more than one.

    Files of a folder come sorted by name, their sources relative to it; where several folders
    are read, the source begins with the folder's name.
    """
    folders = [Path(path) for path in paths]
    found = [
        item
        for folder in folders
        for item in find_files(folder, _prefix(folder) if len(folders) > 1 else "")
    ]
    for number, item in enumerate(found, start=1):
        source = item.where if isinstance(item, ReadError) else item.source
        try:
            if isinstance(item, ReadError):
                raise item
            reading = read_file(item.path, source=source, bank=bank, limits=limits)
        except ReadError as error:
            if strict and _as_reading(error).problems[0].severity == "error":
                raise
            reading = _as_reading(error)
        if strict:
            _raise_first(reading.problems)
        yield source, reading
        if progress is not None:
            progress(source, number, len(found))


def _prefix(path: Path) -> str:
    return f"{show_name(path.name)}/" if path.is_dir() and path.name else ""


def _raise_first(problems: Sequence[Problem]) -> None:
    for problem in problems:
        if problem.severity == "error":
            raise ReadError(problem.source, problem.message, code=problem.code)


def read_paths(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    bank: Bank,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    progress: Progress | None = None,
) -> Reading:
    """Read a file, a folder with all below it, a zip, or a list of those.

    Parameters
    ----------
    paths : path or sequence of paths
    bank : Bank
        Questions and fields that headings are matched with.
    limits : Limits
        Sizes beyond which a file is refused.
    strict : bool
        Raise the first error instead of keeping it as a problem.
    progress : callable, optional
        Called after each file with (source, number read, number in all).

    Returns
    -------
    Reading
        Notes in order: paths as given, files by name, position in the file.

    Raises
    ------
    NoNotesError
        There is nothing under the paths that could be notes.
    ReadError
        With ``strict=True``: the first file that cannot be read.
    """
    listed = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    where = ", ".join(show_name(str(path)) for path in listed) or "(no path)"
    readings = list(
        iter_readings(listed, bank=bank, limits=limits, strict=strict, progress=progress)
    )
    reading = merge([reading for _, reading in readings])
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    if reading.notes or reading.contacts or any(p.code != "not_found" for p in errors):
        return reading
    if errors:
        raise NoNotesError(where, errors[0].message)
    raise NoNotesError(
        where,
        f"Found no interview notes{_among(readings)}",
        f"Looked for {_LOOKED_FOR}",
        "Name the folder that holds the notes, or make one with: infoint init",
    )


def _among(readings: Sequence[tuple[str, Reading]]) -> str:
    """What there was instead, by name; at most five."""
    names = [source for source, _ in readings]
    if not names:
        return " (nothing but empty folders or hidden files)"
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f" among {', '.join(names[:5])}{more}"
