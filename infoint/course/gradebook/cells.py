"""A CSV file as text and the places of its cells, so that one cell can change and no other byte.

Knows nothing of grades. Python's own csv module reads values but not where they stand.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass

from infoint.errors import GradebookError

LARGEST = 50_000_000  # bytes; a gradebook of 10,000 students has about 5 MB
_DELIMITERS = ",;\t"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# what a spreadsheet program would take for a formula
_FORMULA = re.compile(r"^[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠\t\r]")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value, and where its text stands, quotes included."""

    value: str
    start: int
    end: int
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSV file. Rows keep the order of the file; blank lines are no rows."""

    text: str
    encoding: str
    delimiter: str
    rows: tuple[tuple[Cell, ...], ...]

    def value(self, row: int, column: int) -> str:
        """A cell's value; "" where the row is shorter."""
        cells = self.rows[row]
        return cells[column].value if column < len(cells) else ""

    def replaced(self, values: Mapping[tuple[int, int], str]) -> bytes:
        """The file with other values in some cells, all else as it was.

        Raises
        ------
        GradebookError
            The cell is not there, or the file's encoding lacks a letter of the value.
        """
        pieces, at = [], 0
        for row, column in sorted(values):
            if column >= len(self.rows[row]):
                raise GradebookError(
                    f"row {row + 1}",
                    f"the row has {len(self.rows[row])} cells and none in column {column + 1}",
                    todo="Export the gradebook again",
                )
            cell = self.rows[row][column]
            pieces += [self.text[at : cell.start], self._written(values[row, column], cell)]
            at = cell.end
        pieces.append(self.text[at:])
        return self._encoded("".join(pieces))

    def _written(self, value: str, cell: Cell) -> str:
        value = value.replace("\0", "")  # a file with one is no text
        safe = f" {value}" if _FORMULA.match(value) and not _is_number(value) else value
        if cell.is_quoted or any(c in safe for c in (self.delimiter, '"', "\n", "\r")):
            return '"' + safe.replace('"', '""') + '"'
        return safe

    def _encoded(self, text: str) -> bytes:
        mark = next((mark for mark, name in _MARKS if name == self.encoding), b"")
        encoding = "utf-8" if self.encoding == "utf-8-sig" else self.encoding
        try:
            return mark + text.encode(encoding)
        except UnicodeEncodeError as error:
            raise GradebookError(
                "gradebook",
                f"its encoding ({self.encoding}) has no {error.object[error.start]!r}",
                todo="Export it as UTF-8 and run again",
            ) from error


def read_sheet(data: bytes, where: str) -> Sheet:
    """Take a CSV file apart.

    Raises
    ------
    GradebookError
        It is too large, binary, empty, or ends within quotes.
    """
    if len(data) > LARGEST:
        raise GradebookError(where, f"it holds {len(data) / 1e6:.0f} MB", "expected a gradebook")
    text, encoding = _decoded(data, where)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda sign: _outside_quotes(first).count(sign))
    rows = _rows(text, delimiter, where)
    if not rows:
        raise GradebookError(where, "it is empty", "expected the CSV file that the LMS exported")
    return Sheet(text, encoding, delimiter, tuple(rows))


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            plain = "utf-8" if encoding == "utf-8-sig" else encoding
            return _strictly(data[len(mark) :], plain, where), encoding
    if b"\0" in data[:4096]:
        raise _binary(where)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(data, "cp1252", where), "cp1252"


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _binary(where) from error


def _binary(where: str) -> GradebookError:
    return GradebookError(
        where,
        "this is no CSV file",
        "expected the file that Canvas or Moodle exports for grading",
        "Export it as CSV, not as a workbook",
    )


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _rows(text: str, delimiter: str, where: str) -> list[tuple[Cell, ...]]:
    plain_end = re.compile(f"[{re.escape(delimiter)}\r\n]")
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    at, size = 0, len(text)
    while at < size or row:
        cell = _cell(text, at, plain_end, where)
        row.append(cell)
        at = cell.end
        if text[at : at + 1] == delimiter:
            at += 1
            if at < size:
                continue
            row.append(Cell("", at, at, False))
        if len(row) > 1 or row[0].value:
            rows.append(tuple(row))
        row = []
        at += 2 if text.startswith("\r\n", at) else 1
    return rows


def _cell(text: str, start: int, plain_end: re.Pattern[str], where: str) -> Cell:
    if text[start : start + 1] != '"':
        found = plain_end.search(text, start)
        end = found.start() if found else len(text)
        return Cell(text[start:end], start, end, False)
    at = start + 1
    while True:
        quote = text.find('"', at)
        if quote < 0:
            line = text.count("\n", 0, start) + 1
            raise GradebookError(
                f"{where}, line {line}", "a quote is never closed", todo="Export the file again"
            )
        if text[quote + 1 : quote + 2] != '"':
            break
        at = quote + 2
    found = plain_end.search(text, quote + 1)  # stray text after the quote stays in the cell
    end = found.start() if found else len(text)
    value = text[start + 1 : quote].replace('""', '"') + text[quote + 1 : end]
    return Cell(value, start, end, True)


def _is_number(value: str) -> bool:
    return re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", value) is not None
