"""The tidy frames as one workbook, a sheet a frame, and a sheet that says what the columns mean.

Writes no file and changes no value.

Notes
-----
The workbook holds text as text cells, which never run whatever they begin with, so nothing is put
before them. Its line ends are line feeds, and control characters become U+FFFD. Excel's limit of
32,767 characters a cell holds: a longer text is cut there and says so.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from infoint.schema import FRAMES, Column, FrameSchema, Notes

if TYPE_CHECKING:
    import pandas as pd

_UNSEEN = re.compile("\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST = 32_767  # characters of a cell, Excel specifications and limits
_WIDEST = 60
_KINDS = {"str": "text", "float": "number", "int": "whole number", "bool": "yes or no", "date": "day"}  # fmt: skip


def plain_rows(frame: pd.DataFrame, schema: FrameSchema) -> Iterator[list[Any]]:
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


def workbook_bytes(notes: Notes) -> bytes:
    """The workbook, to be written whole."""
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
    for count, row in enumerate(plain_rows(frame, schema), start=1):
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
