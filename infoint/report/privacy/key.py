"""The key: which stable name stands for which real one. A file that stays home.

Looks for no names in text. A name that has its pseudonym keeps it; new ones get
the next letter or number, and rows that a student adds are kept.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from infoint.atomic import write_whole
from infoint.errors import ReportError
from infoint.report.privacy.forms import GENERIC, name_words
from infoint.report.tables import guard, unguard
from infoint.schema import Notes

KEY_FILE = "pseudonyms.csv"
HEADER = ("pseudonym", "real_name", "kind")
KINDS = ("person", "organization", "note", "other")
_COUNTER = re.compile(r"(Person|Organization|Note) ([A-Z]+|\d+)\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the key. Several real names may share a pseudonym."""

    pseudonym: str
    real_name: str
    kind: str


def read_key(path: Path) -> tuple[Entry, ...]:
    """Read a key; without a file it is empty.

    Raises
    ------
    ReportError
        The file cannot be read, has other columns, or gives one name two pseudonyms.
    """
    if not path.is_file():
        return ()
    todo = "Mend that row, or move the file away for a new one"
    try:
        text = _decode(path.read_bytes())
        first = text.partition("\n")[0]
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(first)))
    except (OSError, csv.Error) as error:
        raise ReportError(path.name, f"the key cannot be read ({error})", todo=todo) from error
    columns = [cell.strip().lower().replace(" ", "_") for cell in rows[0]] if rows else []
    if not {"pseudonym", "real_name"} <= set(columns):
        raise ReportError(path.name, "these are not the columns of a key", ", ".join(HEADER), todo)
    entries: dict[tuple[str, ...], Entry] = {}
    for number, row in enumerate(rows[1:], start=2):
        cells = dict(zip(columns, (unguard(cell).strip() for cell in row), strict=False))
        pseudonym, real = cells.get("pseudonym", ""), cells.get("real_name", "")
        if not pseudonym and not real:
            continue
        where = f"{path.name}, row {number}"
        if not pseudonym or not real:
            raise ReportError(where, "a cell is empty", "a pseudonym and a real name", todo)
        kind = cells.get("kind", "").lower() or _kind_of(pseudonym)
        if kind not in KINDS:
            raise ReportError(where, f"kind {kind!r}", f"one of {', '.join(KINDS)}", todo)
        entry = Entry(pseudonym, real, kind)
        known = entries.setdefault((kind, *name_words(real, kind)), entry)
        if known.pseudonym != pseudonym:
            found = f"a name that stands for {known.pseudonym} already stands for {pseudonym}, too"
            raise ReportError(where, found, "one pseudonym a name", todo)
    return tuple(entries.values())


def write_key(path: Path, entries: Iterable[Entry]) -> None:
    """Write the key whole; an unchanged one is left as it is.

    Raises
    ------
    ReportError
        The file cannot be written.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows([guard(e.pseudonym), guard(e.real_name), e.kind] for e in entries)
    data = stream.getvalue().encode("utf-8-sig")  # without the mark Excel would misread accents
    try:
        if path.is_file() and path.read_bytes() == data:
            return
        write_whole(path, data)
    except OSError as error:
        raise ReportError(
            str(path),
            f"the key of the pseudonyms cannot be written ({error.strerror})",
            todo="Name a place for it with --key FILE, outside the report",
        ) from error


def extend_key(entries: Iterable[Entry], notes: Notes) -> tuple[Entry, ...]:
    """The key with everybody of the notes in it.

    Interviewees come first, then referred people, then contacts, each in the order
    read; then their organizations; then notes whose file or id names one of them.
    """
    key = _Growing(entries)
    for name in [*_values(notes.interviews["interviewee"]), *_values(notes.people["name"])]:
        key.add(name, "person")
    organizations = (notes.interviews["organization"], notes.people["organization"])
    for name in (name for column in organizations for name in _values(column)):
        if name.casefold() not in GENERIC:
            key.add(name, "organization")
    return tuple(key.entries)


def add_notes(entries: Iterable[Entry], stems: Iterable[str]) -> tuple[Entry, ...]:
    """The key with names for notes whose own name holds somebody's."""
    key = _Growing(entries)
    for stem in stems:
        key.add(stem, "note")
    return tuple(key.entries)


class _Growing:
    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = list(entries)
        self.known = {(e.kind, *name_words(e.real_name, e.kind)): e for e in self.entries}

    def add(self, real: str, kind: str) -> None:
        words = name_words(real, kind)
        if not words or (kind, *words) in self.known:
            return
        entry = Entry(self._same(words, kind) or self._next(kind), real, kind)
        self.known[(kind, *words)] = entry
        self.entries.append(entry)

    def _same(self, words: tuple[str, ...], kind: str) -> str | None:
        """The one person whose first name alone this is."""
        if kind != "person" or len(words) != 1:
            return None
        found = {
            entry.pseudonym
            for (kind, *known), entry in self.known.items()
            if kind == "person" and len(known) > 1 and known[0] == words[0]
        }
        return found.pop() if len(found) == 1 else None

    def _next(self, kind: str) -> str:
        label = kind.capitalize()
        taken = [
            number_of(match[2])
            for entry in self.entries
            if (match := _COUNTER.match(entry.pseudonym)) and match[1] == label
        ]
        number = max(taken, default=0) + 1
        return f"{label} {letters_of(number) if kind == 'person' else number}"


def letters_of(number: int) -> str:
    """Letters as columns of a sheet have them.

    >>> [letters_of(number) for number in (1, 26, 27, 703)]
    ['A', 'Z', 'AA', 'AAA']
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def number_of(letters: str) -> int:
    """The number of `letters_of`, or the number itself.

    >>> number_of("AB"), number_of("12")
    (28, 12)
    """
    if letters.isdecimal():
        return int(letters)
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _values(column: Iterable[object]) -> Iterator[str]:
    for value in column:
        if isinstance(value, str) and value.strip():
            yield " ".join(value.split())


def _kind_of(pseudonym: str) -> str:
    word = pseudonym.partition(" ")[0].lower()
    return word if word in KINDS else "other"


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # as spreadsheet programs save CSV


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)
