"""`titles.csv` in the notes folder: which titles are the same work, as the student decides.

A row a title of the notes, with its family and its occupation: proposed with its reason, or
confirmed. What the student decided stays whatever the notes say later; proposals are made anew.
This module decides no family and no occupation itself (`infoint.parsing.family` and
`title.decision` do) and never writes over a file that it cannot read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from infoint.atomic import write_whole
from infoint.errors import WorkspaceError
from infoint.notes.read import read_notes
from infoint.notes.settings import read_titles_file, titles_path
from infoint.parsing.family import Family, group_titles, member_reason
from infoint.parsing.occupation import label, read_occupation
from infoint.parsing.title.decision import (
    Decisions,
    proposed,
    read_decisions,
    settle,
)
from infoint.parsing.title.table import (
    CONFIRMED,
    PROPOSED,
    TableRow,
    TitleTable,
    decided_families,
    proposal,
    write_table,
)
from infoint.reference.titles import title_key
from infoint.schema import Title


@dataclass(frozen=True, slots=True)
class TitlesUpdate:
    """What `update_titles` wrote and what is other than before.

    Attributes
    ----------
    path : Path
    table : TitleTable
        The rows as they stand in the file now.
    families : int
        Families of the titles in the notes.
    added : tuple of TableRow
        Titles that had no row.
    renewed : tuple of (TableRow, TableRow)
        Proposals of another family or occupation than before, before and after.
    taken : tuple of TableRow
        Rows in which the student wrote another family or occupation: confirmed now.
    dropped : tuple of TableRow
        Proposals for titles that are in the notes no more.
    confirmed : int
        Confirmed rows, all of them kept.
    unclear : tuple of (TableRow, str)
        Rows in which the student wrote something that is no one occupation, with what to do.
    is_written : bool
        False where nothing was other than before.
    """

    path: Path
    table: TitleTable
    families: int
    added: tuple[TableRow, ...]
    renewed: tuple[tuple[TableRow, TableRow], ...]
    taken: tuple[TableRow, ...]
    dropped: tuple[TableRow, ...]
    confirmed: int
    unclear: tuple[tuple[TableRow, str], ...]
    is_written: bool


def update_titles(paths: Sequence[Path]) -> TitlesUpdate:
    """Write `titles.csv` for the notes, or bring the one that is there up to date.

    Parameters
    ----------
    paths : sequence of Path
        Notes as for `read_notes`. The file is the one in the first folder that has one, else
        it is made in the first.

    Raises
    ------
    NoNotesError
        There are no notes.
    ReadError
        The titles.csv that is there cannot be read; it is left alone.
    WorkspaceError
        The file cannot be written.
    """
    path = titles_path(paths)
    earlier = read_titles_file(path) if path.is_file() else TitleTable()
    titles = _titles(read_notes(list(paths)).titles)
    families = group_titles(titles, confirmed=decided_families(earlier.rows))
    rows = tuple(_rows(families, earlier, read_decisions(earlier.rows)))
    table = replace(earlier, rows=rows)
    is_written = rows != earlier.rows
    if is_written:
        _write(path, write_table(table))
    before = {title_key(row.title): row for row in earlier.rows}
    after = {title_key(row.title) for row in rows}
    return TitlesUpdate(
        path=path,
        table=table,
        families=len(families),
        added=tuple(row for row in rows if title_key(row.title) not in before),
        renewed=tuple(
            (old, row)
            for row in rows
            if not row.is_confirmed
            and (old := before.get(title_key(row.title)))
            and (old.family, old.occupation or "") != (row.family, row.occupation or "")
        ),
        taken=tuple(_as_confirmed(r) for r in earlier.rows if r.is_decided and not r.is_confirmed),
        dropped=tuple(row for row in earlier.rows if title_key(row.title) not in after),
        confirmed=sum(row.is_confirmed for row in rows),
        unclear=tuple((row, said) for row in rows if (said := _doubt(row))),
        is_written=is_written,
    )


def _titles(frame: pd.DataFrame) -> list[Title]:
    return [
        Title(
            title=str(row["title"]),
            base=str(row["base"]),
            level=None if pd.isna(row["level"]) else str(row["level"]),
            text=str(row["text"]),
        )
        for row in frame.to_dict("records")
    ]


def _rows(
    families: Sequence[Family], earlier: TitleTable, decisions: Decisions
) -> Iterator[TableRow]:
    """Rows family by family; then what the student decided or noted on other titles."""
    decided: dict[str, list[TableRow]] = {}
    for row in earlier.rows:
        if row.is_decided:
            decided.setdefault(title_key(row.title), []).append(_as_confirmed(row))
    noted = {title_key(row.title): row.others for row in earlier.rows if any(row.others.values())}
    written = set()
    for family in families:
        for member in family.members:
            key = title_key(member)
            if key in written:
                continue
            written.add(key)
            if key in decided:
                yield from decided[key]
                continue
            settled = settle(member, family.name, decisions)
            why = proposal(family.name, member_reason(member, family)) + proposed(settled)
            own = noted.get(key, {})
            yield TableRow(member, family.name, PROPOSED, why, own, label(settled.code))
    for row in earlier.rows:
        key = title_key(row.title)
        if key in written:
            continue
        if row.is_decided:
            yield _as_confirmed(row)
        elif key in noted:
            yield row


def _as_confirmed(row: TableRow) -> TableRow:
    """A decided row with the status that says so, its occupation with code and name."""
    code = read_occupation(row.occupation or "").code
    row = replace(row, occupation=label(code) or row.occupation or "")
    if row.is_confirmed:
        return row
    return replace(row, status=CONFIRMED, reason=f"yours; was {row.reason}" if row.reason else "")


def _doubt(row: TableRow) -> str:
    return read_occupation(row.occupation or "").message


def _write(path: Path, text: str) -> None:
    # spreadsheet programs take letters beyond ASCII for Windows-1252 without the mark
    encoding = "utf-8" if text.isascii() else "utf-8-sig"
    try:
        write_whole(path, text.encode(encoding))
    except OSError as error:
        raise WorkspaceError(
            str(path),
            f"it cannot be written ({error.strerror})",
            "expected a folder that you may write to",
            "close the file where it is open, or copy the notes to a folder of your own",
        ) from error
