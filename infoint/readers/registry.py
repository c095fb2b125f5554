"""Files, folders and zips to one reading, and what becomes of a file that none can read.

Knows no format itself. A file that cannot be read becomes a `Problem`; with ``strict=True`` the
first one is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from infoint.errors import NoNotesError, ReadError
from infoint.readers.dispatch import merge, problem_reading, read_data
from infoint.readers.files.collect import Found, find_files, read_bytes, show_name
from infoint.readers.files.limits import DEFAULT_LIMITS, Limits
from infoint.schema import Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

Progress = Callable[[str, int, int], None]

_LOOKED_FOR = "Markdown, text, Word, HTML, CSV/TSV, Excel, OpenDocument sheets or a zip of those"


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
        for item in find_files(
            folder,
            _prefix(folder) if len(folders) > 1 else "",
            max_folders=limits.max_folders,
        )
    ]
    for number, item in enumerate(found, start=1):
        source = item.where if isinstance(item, ReadError) else item.source
        try:
            if isinstance(item, ReadError):
                raise item
            reading = read_file(item.path, source=source, bank=bank, limits=limits)
        except ReadError as error:
            if strict and problem_reading(error).problems[0].severity == "error":
                raise
            reading = problem_reading(error)
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
    bank : Bank
        What headings are matched with.
    limits : Limits
        Sizes beyond which a file is refused.
    strict : bool
        Raise the first error instead of keeping it as a problem.
    progress : callable, optional
        Called after each file with (source, number read, number in all).

    Notes come in order: paths as given, files by name, position in the file.

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
    raise _nothing(where, readings, errors)


def _nothing(
    where: str, readings: Sequence[tuple[str, Reading]], errors: Sequence[Problem]
) -> NoNotesError:
    if errors:
        return NoNotesError(where, errors[0].message)
    return NoNotesError(
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
