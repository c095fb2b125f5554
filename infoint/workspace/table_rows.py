"""A CSV text row by row: a changed row is written anew, every other one stays as it was typed.

Text in, text out: a cell that a spreadsheet program would run as a formula gets an apostrophe in the
text, and is given without it. Nothing here knows what a column means or opens a file.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from infoint.questions import load_bank
from infoint.readers.delimited import find_delimiter, split_rows
from infoint.report.tables import guard, unguard

# with one of these the file would be no text any more
_UNTYPED = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_TOP = 12  # rows above which a header is looked for


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells, and its text with the line end."""

    cells: tuple[str, ...]
    raw: str

    @property
    def is_empty(self) -> bool:
        """Whether no cell has anything in it."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class TableText:
    """A table: what stands above the header, the header, the rows below it."""

    above: str
    header: TableRow
    rows: tuple[TableRow, ...]
    delimiter: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns as written."""
        return tuple(cell.strip() for cell in self.header.cells)

    @property
    def names(self) -> list[str]:
        """The same without case, for looking one up."""
        return [name.lstrip("\ufeff").casefold() for name in self.columns]

    def cell(self, row: TableRow, name: str) -> str:
        """What stands in a column; empty where the row is shorter or the column is not there."""
        at = self.names.index(name) if name in self.names else len(row.cells)
        return row.cells[at].strip() if at < len(row.cells) else ""

    @property
    def text(self) -> str:
        """The whole as text again."""
        return self.above + self.header.raw + "".join(row.raw for row in self.rows)

    def with_cell(self, row: int, column: int, value: str) -> TableText:
        """The table with another value in a cell."""
        cells = [*self.rows[row].cells]
        cells += [""] * (len(self.columns) - len(cells))
        cells[column] = value
        rows = [*self.rows]
        rows[row] = _made(cells, self.delimiter)
        return replace(self, rows=tuple(rows))

    def with_row(self, values: Mapping[int, str], at: int | None = None) -> TableText:
        """The table with one more row, at the end where no place is named."""
        cells = [values.get(place, "") for place in range(len(self.columns))]
        rows = [replace(row, raw=_ended(row.raw)) for row in self.rows]
        rows.insert(len(rows) if at is None else at, _made(cells, self.delimiter))
        header = replace(self.header, raw=_ended(self.header.raw))
        return replace(self, header=header, rows=tuple(rows))

    def without_row(self, row: int) -> TableText:
        """The table without a row."""
        return replace(self, rows=(*self.rows[:row], *self.rows[row + 1 :]))

    def with_column(self, name: str) -> TableText:
        """The table with one more column at the right; every row gets an empty cell."""
        width = len(self.columns)
        header = _made([*self.header.cells, name], self.delimiter)
        rows = tuple(row if row.is_empty else self._wider(row, width) for row in self.rows)
        return replace(self, header=header, rows=rows)

    def _wider(self, row: TableRow, width: int) -> TableRow:
        missing = max(width + 1 - len(row.cells), 0)
        body = row.raw.removesuffix("\n")
        return TableRow(
            (*row.cells, *[""] * missing), body + self.delimiter * missing + row.raw[len(body) :]
        )


def read_rows(text: str, *, is_header: Callable[[Sequence[str]], bool] | None = None) -> TableText:
    """Cut a CSV text into rows.

    Parameters
    ----------
    is_header : callable, optional
        Says of the cells of a row whether they are the names of the columns; the first
        such row near the top is it, else the first row that is not empty.

    >>> table = read_rows("Name;Asked\\nAnna;\\"1;2\\"\\n")
    >>> table.columns, table.rows[0].cells, table.with_cell(0, 0, "Eva").text
    (('Name', 'Asked'), ('Anna', '1;2'), 'Name;Asked\\nEva;"1;2"\\n')
    """
    delimiter, plain = find_delimiter(text, load_bank())
    offset = len(text) - len(plain)  # a line such as sep=; names the delimiter
    lines = plain.splitlines(keepends=True) if plain else []
    cut = list(split_rows(plain, delimiter))
    starts = [line for line, _ in cut]
    rows = [
        TableRow(
            tuple(map(unguard, cells)),
            "".join(lines[start - 1 : (starts[at + 1] - 1 if at + 1 < len(cut) else None)]),
        )
        for at, (start, cells) in enumerate(cut)
    ]
    filled = [at for at, row in enumerate(rows) if not row.is_empty]
    if not filled:
        return TableText(text, TableRow((), ""), (), delimiter)
    named = (at for at in filled[:_TOP] if is_header and is_header(rows[at].cells))
    top = next(named, filled[0])
    above = text[:offset] + "".join(row.raw for row in rows[:top])
    return TableText(above, rows[top], tuple(rows[top + 1 :]), delimiter)


def _made(cells: Sequence[str], delimiter: str) -> TableRow:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerow(
        guard(_UNTYPED.sub("", cell)) for cell in cells
    )
    return TableRow(tuple(cells), out.getvalue())


def _ended(raw: str) -> str:
    return raw if not raw or raw.endswith("\n") else f"{raw}\n"
