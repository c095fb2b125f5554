"""`people.csv` of a workspace: the people to ask, and what came of asking.

A change is one cell or one row, made on the file as it stands at that moment: rows that another
program wrote meanwhile stay, columns and rows keep their order, cells of unknown columns stay.
Nothing here reads an interview; two names are one person only where name and employer agree.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from infoint.errors import WorkspaceError
from infoint.questions import match_field
from infoint.workspace.plain_text import change_plain, read_plain
from infoint.workspace.table_rows import TableText, read_rows

NAME = "people.csv"
COLUMNS = {
    "name": "Name",
    "job_title": "Job title",
    "organization": "Organization",
    "department": "Department",
    "email": "Email",
    "phone": "Phone",
    "link": "Link",
    "found_through": "Found through",
    "connection": "Connection",
    "asked_on": "Asked on",
    "asked_by": "Asked by",
    "answer": "Answer",
    "appointment": "Appointment",
    "meeting_place": "Meeting place",
}
# other names of the columns that the question bank does not know
_OTHER = {
    key: re.compile(words, re.IGNORECASE)
    for key, words in {
        "asked_on": r"(?:date )?(?:asked|contacted|reached out|first contact)(?: on| date)?|date (?:asked|contacted|of request)",
        "asked_by": r"(?:how )?(?:asked|contacted)(?: by| how| via)?|how (?:asked|contacted)",
        "answer": r"answer(?:ed)?|response|reply|replied|their answer",
        "appointment": r"appointment|meeting|meeting (?:date|time)|interview (?:on|at|appointment)|scheduled(?: for)?",
        "meeting_place": r"(?:meeting )?place|meet(?:ing)? (?:at|where|place)",
        "link": r"(?:profile|linkedin|web) ?(?:link|page|url|profile)?|url|link",
    }.items()
}
HEADER = ",".join([*list(COLUMNS.values())[:8], "Asked on", "Answer"]) + "\n"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person of the list.

    ``row`` counts from 0 below the header, ``facts`` has the filled cells by field of
    `COLUMNS`, ``others`` those of columns that the kit does not know, ``raw`` the row as typed.
    """

    row: int
    facts: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)
    raw: str = ""

    def value(self, name: str) -> str:
        """The cell of that field, or empty text."""
        return self.facts.get(name, "")

    @property
    def key(self) -> tuple[str, str]:
        """Name and employer, folded for comparing."""
        return person_key(self.value("name"), self.value("organization"))


def person_key(name: str, organization: str) -> tuple[str, str]:
    """Fold a name and an employer for comparing.

    >>> person_key("Dr. Ana  Ruiz", "Acme, Inc.") == person_key("ana ruiz", "ACME")
    True
    """
    plain = re.sub(r"(?i)^(?:(?:prof(?:essor)?|dr|mr|mrs|ms|mx)\b\.?\s*)+", "", name.strip())
    firm = re.sub(r"(?i)[\s,]+(?:inc|llc|ltd|gmbh|corp|co|plc)\.?$", "", organization.strip())
    return _folded(plain), _folded(re.sub(r"(?i)^the\s+", "", firm))


def is_same_person(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two keys are one person: the same name, and no two different employers."""
    return bool(one[0]) and one[0] == other[0] and (one[1] == other[1] or not (one[1] and other[1]))


def read_people(notes_folder: Path) -> tuple[PersonRow, ...]:
    """Read the people of a notes folder, in the order of the file; none without a file.

    Raises
    ------
    WorkspaceError
        The file cannot be opened or is no text.
    """
    plain = read_plain(notes_folder / NAME)
    return _people(_table(plain.text if plain else ""))


def add_person(notes_folder: Path, values: Mapping[str, str]) -> PersonRow:
    """Write a person below the others; whoever is there already is left as is and given back.

    Raises
    ------
    WorkspaceError
        Nobody is named, or the file cannot be written.
    """
    told = {name: _cell(text) for name, text in values.items() if _cell(text)}
    person = PersonRow(sys.maxsize, told)
    if not person.key[0]:
        raise WorkspaceError(NAME, "there is no name", todo="Type whom you mean to ask")
    return put_back(notes_folder, person)


def change_person(notes_folder: Path, person: PersonRow, name: str, text: str) -> PersonRow:
    """Write one cell, a field of `COLUMNS`, of a person as it was read.

    Raises
    ------
    WorkspaceError
        The cell or the person was changed elsewhere meanwhile; the file is left alone and the
        message says what stands there.
    """
    text = _cell(text)
    found: list[int] = []

    def change(table: TableText) -> TableText:
        now = _same_row(_people(table), person)
        found.append(now.row)
        there = now.value(name)
        if there == text:
            return table
        if there != person.value(name):
            raise WorkspaceError(
                NAME,
                f'"{COLUMNS[name]}" of {now.value("name") or "this person"} was changed elsewhere: '
                f'it is "{there}" now, yours is "{text}"',
                todo="The file keeps theirs; type yours again if it is right",
            )
        table = _with_column(table, name)
        return table.with_cell(now.row, _places(table)[name], text)

    table = _change(notes_folder, change)
    return next(one for one in _people(table) if one.row == found[0])


def remove_person(notes_folder: Path, person: PersonRow) -> None:
    """Take a person off the list; `put_back` undoes it."""
    _change(notes_folder, lambda table: table.without_row(_same_row(_people(table), person).row))


def put_back(notes_folder: Path, person: PersonRow) -> PersonRow:
    """Put a person back where they stood, with every cell they had, if they are not there."""

    def change(table: TableText) -> TableText:
        if any(is_same_person(person.key, one.key) for one in _people(table)):
            return table
        for name in person.facts:
            table = _with_column(table, name)
        places = _places(table)
        cells = {places[name]: text for name, text in person.facts.items()}
        cells |= {
            table.columns.index(name): text
            for name, text in person.others.items()
            if name in table.columns
        }
        return table.with_row(cells, min(person.row, len(table.rows)))

    table = _change(notes_folder, change)
    return next(one for one in _people(table) if is_same_person(person.key, one.key))


def _change(notes_folder: Path, change: Callable[[TableText], TableText]) -> TableText:
    text = change_plain(notes_folder / NAME, lambda text: change(_table(text)).text, new=HEADER)
    return _table(text)


def _table(text: str) -> TableText:
    return read_rows(text or HEADER, is_header=_is_header)


def _is_header(cells: Sequence[str]) -> bool:
    return sum(_field(cell) is not None for cell in cells) >= min(2, len(cells))


def _field(column: str) -> str | None:
    """The field that a column holds: by the kit's own name for it, then by other names."""
    plain = column.strip().casefold().rstrip(":?")
    own = next((name for name, label in COLUMNS.items() if label.casefold() == plain), None)
    if own:
        return own
    known = match_field(column)
    if known == "interviewee":
        return "name"
    if known in COLUMNS:
        return known
    return next((name for name, words in _OTHER.items() if words.fullmatch(plain)), None)


def _places(table: TableText) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, column in enumerate(table.columns):
        if (name := _field(column)) is not None:
            places.setdefault(name, at)
    return places


def _with_column(table: TableText, name: str) -> TableText:
    return table if name in _places(table) else table.with_column(COLUMNS[name])


def _people(table: TableText) -> tuple[PersonRow, ...]:
    places = _places(table)
    known = set(places.values())
    people = []
    for at, row in enumerate(table.rows):
        cells = [cell.strip() for cell in row.cells]
        values = {name: cells[at] for name, at in places.items() if at < len(cells) and cells[at]}
        others = {
            table.columns[at]: cell
            for at, cell in enumerate(cells)
            if at not in known and cell and at < len(table.columns)
        }
        if values:
            people.append(PersonRow(at, values, others, row.raw))
    return tuple(people)


def _same_row(people: Sequence[PersonRow], person: PersonRow) -> PersonRow:
    """The row as it stands now: where it stood, as it was typed, or the only one of that name."""
    typed = [one for one in people if one.raw == person.raw]
    here = [one for one in typed if one.row == person.row]
    named = [one for one in people if one.key == person.key]
    if found := here or typed or (named if len(named) == 1 else []):
        return found[0]
    raise WorkspaceError(
        NAME,
        f"{person.value('name') or 'this person'} is not in the list as before: it was changed "
        "elsewhere",
        todo="Look at the list as it stands now",
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    text = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[\w+&]+", text.casefold()))


def _cell(text: str) -> str:
    """A cell on one line."""
    return " ".join(str(text).split())
