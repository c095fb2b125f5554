"""Listing files and reading some of them, for several processes that share hundreds.

Keep in step with `infoint.readers.registry`, which does both at once. Knows no format.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from infoint.errors import ReadError
from infoint.questions import Bank
from infoint.readers import Limits, read_file
from infoint.readers.dispatch import problem_reading
from infoint.readers.files.collect import Found, find_files, show_name
from infoint.schema import Reading

Listed = Found | ReadError


def list_files(folders: Sequence[Path], limits: Limits) -> list[Listed]:
    """Every file under the paths in the order of reading; one that cannot be, as its error."""
    return [
        item
        for folder in folders
        for item in find_files(
            folder,
            _prefix(folder) if len(folders) > 1 else "",
            max_folders=limits.max_folders,
        )
    ]


def _prefix(path: Path) -> str:
    return f"{show_name(path.name)}/" if path.is_dir() and path.name else ""


def read_files(listed: Sequence[Listed], bank: Bank, limits: Limits) -> list[tuple[str, Reading]]:
    """Source and reading of each; what a file does wrong is a problem of its reading."""
    readings = []
    for item in listed:
        if isinstance(item, ReadError):
            readings.append((item.where, problem_reading(item)))
            continue
        try:
            reading = read_file(item.path, source=item.source, bank=bank, limits=limits)
        except ReadError as error:
            reading = problem_reading(error)
        readings.append((item.source, reading))
    return readings
