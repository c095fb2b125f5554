"""A table of text cells: rows, columns, cells as a person sees them.

Knows neither CSV nor workbooks nor layouts, and changes no answer.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_GUARD = re.compile(r"^'(?=[\s'\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠\t\r])")
_BLANKS = re.compile(r"[\s\u00a0\u200b\ufeff]+")


def unguard(text: str) -> str:
    """A cell without the apostrophe that keeps it from being run as a formula.

    >>> unguard("'=1+1"), unguard("'tis")
    ('=1+1', "'tis")
    """
    return _GUARD.sub("", text)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its 1-based number in the file and its cells, all rows of a grid equally long."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that hold anything, without the empty columns.

    ``source`` cites the file or sheet, ``stem`` begins the ids of its interviews, ``columns``
    are the 0-based places of the columns in the file.
    """

    source: str
    stem: str
    rows: tuple[Row, ...]
    columns: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.columns)

    def column(self, index: int) -> list[str]:
        """One column from top to bottom."""
        return [row.cells[index] for row in self.rows]


def build_grid(table: Iterable[tuple[int, Sequence[str]]], *, source: str, stem: str) -> Grid:
    """Make a grid of (line, cells): cells stripped, rows padded, empty rows and columns left out.

    Examples
    --------
    >>> grid = build_grid([(1, ["a", "", "b "]), (2, ["", ""]), (3, ["c"])], source="x", stem="x")
    >>> [(row.line, row.cells) for row in grid.rows]
    [(1, ('a', 'b')), (3, ('c', ''))]
    """
    rows = [(line, [clean_cell(cell) for cell in cells]) for line, cells in table]
    rows = [(line, cells) for line, cells in rows if any(cells)]
    used = sorted({at for _, cells in rows for at, cell in enumerate(cells) if cell})
    return Grid(
        source,
        stem,
        tuple(
            Row(line, tuple(cells[at] if at < len(cells) else "" for at in used))
            for line, cells in rows
        ),
        tuple(used),
    )


def clean_cell(text: str) -> str:
    """A cell as a person sees it: no blanks around it, no invisible marks, plain line ends."""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    return text.strip("\ufeff\u200b\u00a0 \t\n\v\f")


def clean_heading(text: str) -> str:
    """A header cell on one line, without the HTML that form programs leave in it.

    Examples
    --------
    >>> clean_heading("<p><b>What is the pay?</b>&nbsp;</p>")
    'What is the pay?'
    """
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(" ", text[:4000]))
    return _BLANKS.sub(" ", text).strip()


def column_letter(index: int) -> str:
    """The letters of a 0-based column.

    Examples
    --------
    >>> column_letter(0), column_letter(27)
    ('A', 'AB')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
