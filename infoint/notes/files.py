"""Files read and heard one after the other: what a process does with its part of hundreds.

Keep in step with `infoint.readers.registry`, which reads as well. Knows no format.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic

from infoint.errors import ReadError
from infoint.notes.heard import Heard, hear
from infoint.notes.mentions import Rates
from infoint.questions import Bank
from infoint.readers import Limits, read_file
from infoint.readers.dispatch import problem_reading
from infoint.readers.files.collect import Found, find_files, show_name
from infoint.schema import Contact, Problem, Reading

Listed = Found | ReadError

_MOST = 64  # files read before they are heard
_LONGEST = 0.3  # seconds of reading after which the next sign of progress is due


@dataclass(frozen=True, slots=True)
class Rules:
    """How files are read and heard; the same for all of a reading."""

    bank: Bank
    limits: Limits
    rates: Rates
    country: str | None = None


@dataclass(frozen=True, slots=True)
class HeardFile:
    """What one file gave; ``source`` names it as the user would."""

    source: str
    interviews: list[Heard]
    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]


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


def hear_files(listed: Iterable[Listed], rules: Rules) -> Iterator[HeardFile]:
    """Each file read and heard; what a file does wrong is among its problems."""
    rest = iter(listed)
    while heard := _hear_some(rest, rules):
        yield from heard


def _hear_some(rest: Iterator[Listed], rules: Rules) -> list[HeardFile]:
    """The next files, without looking for garbage meanwhile: the tables that load now all stay."""
    is_looking = gc.isenabled()
    gc.disable()
    try:
        return list(heard_files(list(_read_some(rest, rules)), rules))
    finally:
        if is_looking:
            gc.enable()


def _read_some(listed: Iterator[Listed], rules: Rules) -> Iterator[tuple[str, Reading]]:
    """Source and reading of the next files: some, for a process is faster at one thing at a time."""
    begun = monotonic()
    for item in islice(listed, _MOST):
        if isinstance(item, ReadError):
            yield item.where, problem_reading(item)
            continue
        try:
            reading = read_file(item.path, source=item.source, bank=rules.bank, limits=rules.limits)
        except ReadError as error:
            reading = problem_reading(error)
        yield item.source, reading
        if monotonic() - begun > _LONGEST:
            return


def heard_files(read: Sequence[tuple[str, Reading]], rules: Rules) -> Iterator[HeardFile]:
    """The interviews of some readings, heard."""
    notes = [note for _, reading in read for note in reading.notes]
    heard = iter(hear(notes, rules.bank, rules.rates, rules.country))
    for source, reading in read:
        interviews = list(islice(heard, len(reading.notes)))
        yield HeardFile(source, interviews, reading.contacts, reading.problems)
