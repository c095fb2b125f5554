"""`titles.csv` of a workspace: a title that the student adds or takes back.

Only rows that the student added are taken back; families are decided elsewhere
(`infoint.notes.families`), and whatever else stands in the file stays.
"""

from __future__ import annotations

from pathlib import Path

from infoint.errors import WorkspaceError
from infoint.workspace.plain_text import change_plain, read_plain
from infoint.workspace.table_rows import TableRow, TableText, read_rows

NAME = "titles.csv"
_HEADER = "title,family,status,reason\n"
_OWN = "added by you"


def own_titles(notes_folder: Path) -> tuple[str, ...]:
    """Titles that the student added, in the order of the file."""
    plain = read_plain(notes_folder / NAME)
    if plain is None:
        return ()
    table = _checked(plain.text)
    return tuple(table.cell(row, "title") for row in table.rows if _is_own(table, row))


def add_title(notes_folder: Path, title: str, family: str) -> tuple[str, ...]:
    """Add a title under a family; one that is in the file becomes the student's own.

    Raises
    ------
    WorkspaceError
        The title is empty, or the file is no table of titles.
    """
    words = " ".join(title.split())
    if not words:
        raise WorkspaceError(NAME, "there is no title", todo="Type a job title")

    def change(text: str) -> str:
        table = _checked(text)
        told = {"title": words, "family": family or words, "status": "confirmed", "reason": _OWN}
        for at, row in enumerate(table.rows):
            if table.cell(row, "title").casefold() == words.casefold():
                if not _is_own(table, row):
                    for name in ("status", "reason"):
                        table = table.with_cell(at, table.names.index(name), told[name])
                return table.text
        return table.with_row({table.names.index(name): told[name] for name in told}).text

    change_plain(notes_folder / NAME, change, new=_HEADER)
    return own_titles(notes_folder)


def remove_title(notes_folder: Path, title: str) -> tuple[str, ...]:
    """Take back a title that the student added."""

    def change(text: str) -> str:
        table = _checked(text)
        for at, row in reversed(list(enumerate(table.rows))):
            is_it = table.cell(row, "title").casefold() == title.casefold()
            if is_it and _is_own(table, row):
                table = table.without_row(at)
        return table.text

    change_plain(notes_folder / NAME, change, new=_HEADER)
    return own_titles(notes_folder)


def _checked(text: str) -> TableText:
    table = read_rows(text if text.strip() else _HEADER)
    if not {"title", "family", "status"} <= set(table.names):
        raise WorkspaceError(
            f"{NAME}, row 1",
            f'found the columns "{", ".join(table.columns)[:200]}"',
            f"Expected {_HEADER.strip()}",
            "Put these names into the first row",
        )
    return table if "reason" in table.names else table.with_column("reason")


def _is_own(table: TableText, row: TableRow) -> bool:
    return table.cell(row, "reason").casefold() == _OWN
