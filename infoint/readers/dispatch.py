"""Which reader reads which file: by what its bytes are, zips member by member.

Knows no format itself: readers are loaded when the first file of their kind occurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Protocol, cast

from infoint.errors import InfointError, ReadError
from infoint.readers.blank import without_blanks
from infoint.readers.files.archive import Blob, read_members
from infoint.readers.files.collect import CONTACTS_FILE, KIT_FILES
from infoint.readers.files.limits import DEFAULT_LIMITS, Limits, check_size, check_text, megabytes
from infoint.readers.files.sniff import Kind, sniff, suffix_of
from infoint.schema import Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

_MODULES: dict[Kind, str] = {
    "markdown": "infoint.readers.markdown",
    "text": "infoint.readers.text",
    "webpage": "infoint.readers.webpage",
    "word": "infoint.readers.word",
    "delimited": "infoint.readers.delimited",
    "spreadsheet": "infoint.readers.spreadsheet",
}
_TEXT = ("markdown", "text", "webpage", "delimited")
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
    try:
        return _read_kind(data, name, source, bank, room)
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


def _read_kind(data: bytes, name: str, source: str, bank: Bank, room: _Room) -> Reading:
    check_size(len(data), source, room.limits)
    kind = sniff(data, name, source, room.limits)
    if kind == "zip":
        return _read_zip(data, name, source, bank, room)
    if kind in _TEXT:
        check_text(data, source, room.limits, is_page=kind == "webpage")
    is_list = kind == "delimited" and name.lower() == CONTACTS_FILE
    module = import_module(_MODULES[kind])
    if kind == "spreadsheet":
        reading = module.read(data, source, bank=bank, limits=room.limits)
    else:
        reader = cast(Reader, module.read_contacts if is_list else module.read)
        reading = reader(data, source, bank=bank)
    reading = replace(reading, notes=tuple(map(without_blanks, reading.notes)))
    if is_list or reading.notes or reading.contacts or reading.problems:
        return reading  # a list of people to ask may be empty still
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
            yield problem_reading(error)
            if error.where == source:
                return  # the zip itself is too much


def merge(readings: Sequence[Reading]) -> Reading:
    """Several readings as one, in their order."""
    return Reading(
        tuple(chain.from_iterable(reading.notes for reading in readings)),
        tuple(chain.from_iterable(reading.contacts for reading in readings)),
        tuple(chain.from_iterable(reading.problems for reading in readings)),
    )


def problem_reading(error: ReadError) -> Reading:
    """A file that cannot be read, as the problem that it is."""
    is_beside = error.code == "own_output" or (
        error.code == "unknown_format" and suffix_of(error.where) in _BESIDE
    )
    message = str(error).removeprefix(f"{error.where}: ")
    problem = Problem(error.where, None, error.code, message, "missing" if is_beside else "error")
    return Reading(problems=(problem,))
