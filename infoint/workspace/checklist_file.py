"""`resume_checklist.csv` beside the notes: what to do about the resume, and what is done.

The kit adds rows and writes the column ``done``; rows and columns of the student's own stay.
Nothing here knows where an item came from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from infoint.workspace.plain_text import change_plain, read_plain
from infoint.workspace.table_rows import TableText, read_rows

NAME = "resume_checklist.csv"
_COLUMNS = ("done", "item", "who", "about")
_HEADER = ",".join(_COLUMNS) + "\n"
_NO = frozenset(["", "no", "n", "false", "0", "open", "not yet", "-"])


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing to do: ``item`` in words, ``who`` said it, ``about`` which question."""

    item: str
    who: str = ""
    about: str = ""
    is_done: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same item in the file and in the notes."""
        return " ".join(self.item.casefold().split()), " ".join(self.who.casefold().split())


def checklist_path(notes_folder: Path) -> Path:
    """Where the list is: beside the folder of notes, as the resume is."""
    return notes_folder.resolve().parent / NAME


def read_checklist(notes_folder: Path) -> tuple[CheckItem, ...]:
    """The items of the file, in its order; none without a file.

    An item is done where the column ``done`` says anything but no.
    """
    plain = read_plain(checklist_path(notes_folder))
    return _items(read_rows(plain.text)) if plain else ()


def merge_checklist(
    suggested: Iterable[CheckItem], written: Iterable[CheckItem]
) -> tuple[CheckItem, ...]:
    """What the notes suggest with the marks of the file, then what stands in the file alone.

    >>> merge_checklist([CheckItem("Name Git", "Ana")], [CheckItem("name git", "Ana", is_done=True)])
    (CheckItem(item='Name Git', who='Ana', about='', is_done=True),)
    """
    marks = {one.key: one.is_done for one in written}
    from_notes = tuple(
        CheckItem(one.item, one.who, one.about, marks.get(one.key, one.is_done))
        for one in {one.key: one for one in suggested}.values()
    )
    known = {one.key for one in from_notes}
    return from_notes + tuple(one for one in written if one.key not in known)


def mark_item(
    notes_folder: Path, item: CheckItem, is_done: bool, *, others: Iterable[CheckItem] = ()
) -> tuple[CheckItem, ...]:
    """Write the mark of one item and give the items of the file.

    Parameters
    ----------
    others : iterable of CheckItem
        Items to write too where the file lacks them, so that it is the whole list.

    Raises
    ------
    WorkspaceError
        The file cannot be read or written.
    """

    def change(text: str) -> str:
        table = _complete(read_rows(text or _HEADER))
        for one in (*others, item):
            if one.key not in {known.key for known in _items(table)}:
                table = table.with_row(_cells(table, one))
        row = next(at for at, one in _numbered(table) if one.key == item.key)
        return table.with_cell(row, table.names.index("done"), "yes" if is_done else "").text

    return _items(read_rows(change_plain(checklist_path(notes_folder), change, new=_HEADER)))


def _complete(table: TableText) -> TableText:
    for name in _COLUMNS:
        if name not in table.names:
            table = table.with_column(name)
    return table


def _cells(table: TableText, one: CheckItem) -> dict[int, str]:
    told = {"item": one.item, "who": one.who, "about": one.about}
    told["done"] = "yes" if one.is_done else ""
    return {table.names.index(name): " ".join(text.split()) for name, text in told.items()}


def _items(table: TableText) -> tuple[CheckItem, ...]:
    return tuple(one for _, one in _numbered(table))


def _numbered(table: TableText) -> list[tuple[int, CheckItem]]:
    items = []
    for at, row in enumerate(table.rows):
        done, item, who, about = (table.cell(row, name) for name in _COLUMNS)
        if item:
            items.append((at, CheckItem(item, who, about, done.casefold() not in _NO)))
    return items
