"""The tidy frames as CSV files and one workbook, safe to open in a spreadsheet program.

Changes no value: what a spreadsheet program would run as a formula is written so that it stays text,
and `read_table` gives every value back as it was. Computes nothing and formats no report.

Notes
-----
CSV files are UTF-8 with a byte order mark, because Excel takes a file without one for Windows-1252;
pandas skips the mark by itself. Numbers, days (ISO 8601) and True/False stand as they are; an empty
cell is a missing value. In text an apostrophe goes before ``=``, ``+``, ``-``, ``@``, a tab or a
carriage return at the start of a cell, and before the same signs after a semicolon, tab or line
end, where a program that splits at semicolons would begin a new cell. A bullet ("- " in a later
line) is left alone. Lone surrogates, which no UTF-8 file can hold, become U+FFFD.

The workbook holds text as text cells, which never run whatever they begin with, so nothing is put
before them. Its line ends are line feeds, and control characters become U+FFFD. Excel's limit of
32,767 characters a cell holds: a longer text is cut there and says so.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.atomic import write_whole
from infoint.errors import ReportError
from infoint.schema import FRAMES, Column, FrameSchema, Notes

if TYPE_CHECKING:
    import pandas as pd

WORKBOOK = "tables.xlsx"
_SIGNS = "=+\\-@＝＋－＠\t\r"
# At the start blanks and what nobody sees do not help: programs drop them. In the middle "- " is
# a bullet.
_DROPPED = r"\s'\x00-\x1f\u200b-\u200f\u2060\ufeff"
_START = re.compile(rf"^(?=[{_DROPPED}]*[{_SIGNS}])")
_INNER = re.compile(r"(?<=[;\t\n\r])(?=[ ']*(?:[=+@＝＋＠]|[-－](?! )))")
_UNSTART = re.compile(rf"^'(?=[{_DROPPED}]*[{_SIGNS}])")
_UNINNER = re.compile(r"(?<=[;\t\n\r])'(?=[ ']*(?:[=+@＝＋＠]|[-－](?! )))")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile("\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST = 32_767  # characters of a cell, Excel specifications and limits
_WIDEST = 60
_KINDS = {"str": "text", "float": "number", "int": "whole number", "bool": "yes or no", "date": "day"}  # fmt: skip


def export_tables(notes: Notes, folder: Path) -> list[Path]:
    """Write each frame as CSV and all of them as one workbook.

    Parameters
    ----------
    notes : Notes
    folder : Path
        Made where it is missing. Files of the same names are replaced, each as a whole: an
        interrupted run leaves the former file or the new one, never a part.

    Returns
    -------
    list of Path
        One CSV a frame in the order of `infoint.schema.FRAMES`, then the workbook.

    Raises
    ------
    ReportError
        The folder or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for name, schema in FRAMES.items():
            path = folder / f"{name}.csv"
            write_whole(path, _csv_bytes(getattr(notes, name), schema))
            paths.append(path)
        path = folder / WORKBOOK
        write_whole(path, _workbook_bytes(notes))
    except OSError as error:
        raise ReportError(
            str(folder),
            f"The tables cannot be written ({error.strerror or error})",
            "Expected a folder that you may write to, with space left",
            "Choose another folder, or close the file where it is open",
        ) from error
    return [*paths, path]


def guard(text: str) -> str:
    """Text that no spreadsheet program runs: an apostrophe before the signs of a formula.

    Examples
    --------
    >>> guard("=1+1"), guard("+1 555 0100"), guard("pay: 50k"), guard("'=1")
    ("'=1+1", "'+1 555 0100", 'pay: 50k', "''=1")
    >>> guard("a;=1+1"), guard("tasks\\n- write")
    ("a;'=1+1", 'tasks\\n- write')
    """
    return _START.sub("'", _INNER.sub("'", _SURROGATE.sub("\ufffd", text)))


def unguard(text: str) -> str:
    """The text before `guard`.

    Examples
    --------
    >>> [unguard(guard(text)) for text in ("=1+1", "'=1", "it's", "a;=1")]
    ['=1+1', "'=1", "it's", 'a;=1']
    """
    return _UNINNER.sub("", _UNSTART.sub("", text))


def read_table(path: Path) -> pd.DataFrame:
    """Read a CSV of `export_tables` back into the frame that it was.

    The file's stem names the frame; an empty cell is missing, except in columns that always hold
    text, where it is empty text.

    Raises
    ------
    ReportError
        The file is none of the kit's tables, or its columns are others.
    """
    schema = FRAMES.get(path.stem)
    if schema is None:
        raise ReportError(
            path.name,
            "This is none of the kit's tables",
            f"Expected one of {', '.join(f'{name}.csv' for name in FRAMES)}",
        )
    with path.open(encoding="utf-8-sig", newline="") as stream:
        before = csv.field_size_limit(2**31 - 1)
        try:
            rows = list(csv.reader(stream))
        finally:
            csv.field_size_limit(before)
    if not rows or rows[0] != schema.names:
        raise ReportError(
            path.name,
            f"Found the columns {', '.join(rows[0]) if rows else '(none)'}",
            f"Expected {', '.join(schema.names)}",
            "Write the tables again: infoint tables",
        )
    return schema.build(
        {
            column.name: _read_cell(cell, column)
            for column, cell in zip(schema.columns, row, strict=True)
        }
        for row in rows[1:]
    )


def _is_always_text(column: Column) -> bool:
    return column.dtype == "str" and (not column.nullable or column.name == "assumptions")


def _read_cell(cell: str, column: Column) -> Any:
    if column.dtype == "str":
        return unguard(cell) if cell or _is_always_text(column) else None
    if not cell:
        return None
    match column.dtype:
        case "float":
            return float(cell)
        case "int":
            return int(cell)
        case "bool":
            return cell == "True"
        case _:
            return datetime.fromisoformat(cell)


def _csv_bytes(frame: pd.DataFrame, schema: FrameSchema) -> bytes:
    stream = io.StringIO(newline="")
    # RFC 4180 line ends: with "\n" alone the csv module leaves a lone "\r" without quotes
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(schema.names)
    for row in _values(frame, schema):
        writer.writerow(
            [_write_cell(value, column) for value, column in zip(row, schema.columns, strict=True)]
        )
    return stream.getvalue().encode("utf-8-sig")


def _write_cell(value: Any, column: Column) -> str:
    if value is None:
        return ""
    if column.dtype == "str":
        return guard(value)
    if column.dtype == "date":
        return str(value.date().isoformat())
    return repr(value)


def _values(frame: pd.DataFrame, schema: FrameSchema) -> Iterator[list[Any]]:
    """Rows as plain Python values, None for a missing one."""
    import pandas as pd  # late: the module is imported where no table is written

    columns = []
    for column in schema.columns:
        series = frame[column.name]
        cast = {"str": str, "float": float, "int": int, "bool": bool}.get(column.dtype)
        columns.append(
            [
                None if missing else cast(value) if cast else pd.Timestamp(value)
                for value, missing in zip(series, series.isna(), strict=True)
            ]
        )
    yield from (list(row) for row in zip(*columns, strict=True))


def _workbook_bytes(notes: Notes) -> bytes:
    import xlsxwriter  # late, as above

    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }
    with xlsxwriter.Workbook(stream, options) as book:
        styles = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "plain": book.add_format({"valign": "top"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        }
        for name, schema in FRAMES.items():
            _write_sheet(book.add_worksheet(name), getattr(notes, name), schema, styles)
        _write_about(book.add_worksheet("About"), notes, styles)
    return stream.getvalue()


def _write_sheet(sheet: Any, frame: pd.DataFrame, schema: FrameSchema, styles: Any) -> None:
    widths = [len(name) + 2 for name in schema.names]
    for at, name in enumerate(schema.names):
        sheet.write_string(0, at, name, styles["head"])
    count = 0
    for count, row in enumerate(_values(frame, schema), start=1):
        for at, (value, column) in enumerate(zip(row, schema.columns, strict=True)):
            if value is None:
                continue
            _write_value(sheet, count, at, value, column, schema.name, styles)
            widths[at] = max(widths[at], min(_WIDEST, _length(value, column)))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, count), len(widths) - 1)


def _length(value: Any, column: Column) -> int:
    if column.dtype == "date":
        return 11
    return max(map(len, str(value)[:2000].split("\n"))) + 1


def _write_value(
    sheet: Any, row: int, at: int, value: Any, column: Column, name: str, styles: Any
) -> None:
    if column.dtype == "bool":
        sheet.write_boolean(row, at, value, styles["plain"])
    elif column.dtype in ("int", "float") and abs(value) != float("inf"):
        sheet.write_number(row, at, value, styles["plain"])
    elif column.dtype == "date" and 1900 < value.year <= 9999:  # Excel's calendar
        sheet.write_datetime(row, at, value.to_pydatetime(), styles["date"])
    else:
        text = _write_day(value) if column.dtype == "date" else str(value)
        style = styles["text" if column.name in ("text", "message", "question") else "plain"]
        sheet.write_string(row, at, _fit(_UNSEEN.sub(_seen, text), name), style)


def _seen(match: re.Match[str]) -> str:
    """A workbook's form of what it cannot hold: line ends as line feeds, no controls."""
    return "\n" if match.group().startswith("\r") else "\ufffd"


def _write_day(value: Any) -> str:
    return str(value.date().isoformat())


def _fit(text: str, name: str) -> str:
    """Text of at most as many UTF-16 units as a cell holds."""
    if len(text.encode("utf-16-le")) // 2 <= _LONGEST:
        return text
    note = f" … (cut here; the whole text is in {name}.csv)"
    room = (_LONGEST - len(note)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + note


def _write_about(sheet: Any, notes: Notes, styles: Any) -> None:
    """What each sheet and column means, from the one statement of the columns."""
    heads = ("sheet", "column", "meaning", "unit", "kind", "may be missing")
    lines: list[tuple[str, ...]] = [
        (
            f"{len(notes.interviews)} interviews read with infoint. An empty cell is a missing value.",
        ),
        (),
        heads,
    ]
    for name, schema in FRAMES.items():
        lines.append((name, "", f"One row is {schema.row}; {schema.order}.", "", "", ""))
        for column in schema.columns:
            missing = "yes" if column.nullable else "no"
            kind = _KINDS[column.dtype]
            lines.append((name, column.name, column.meaning, column.unit, kind, missing))
    for row, cells in enumerate(lines):
        for at, cell in enumerate(cells):
            sheet.write_string(row, at, cell, styles["head" if cells == heads else "plain"])
    for at, width in enumerate((16, 16, 60, 24, 14, 14)):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(3, 0)
