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
"""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.atomic import write_whole
from infoint.errors import ReportError
from infoint.report.workbook import plain_rows, workbook_bytes
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


def export_tables(notes: Notes, folder: Path) -> list[Path]:
    """Write each frame as CSV and all of them as one workbook.

    Parameters
    ----------
    notes : Notes
    folder : Path
        Made where it is missing. Tables of the same names are replaced, each as a whole: an
        interrupted run leaves the former file or the new one, never a part.

    Returns
    -------
    list of Path
        One CSV a frame in the order of `infoint.schema.FRAMES`, then the workbook.

    Raises
    ------
    ReportError
        The folder or a file cannot be written, or a file of a table's name is none of the kit's
        tables: a notes folder has a people.csv and a titles.csv of its own.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _check_whose(folder)
        paths = []
        for name, schema in FRAMES.items():
            path = folder / f"{name}.csv"
            write_whole(path, _csv_bytes(getattr(notes, name), schema))
            paths.append(path)
        path = folder / WORKBOOK
        write_whole(path, workbook_bytes(notes))
    except OSError as error:
        raise ReportError(
            str(folder),
            f"The tables cannot be written ({error.strerror or error})",
            "Expected a folder that you may write to, with space left",
            "Choose another folder, or close the file where it is open",
        ) from error
    return [*paths, path]


def _check_whose(folder: Path) -> None:
    for name, schema in FRAMES.items():
        path = folder / f"{name}.csv"
        if not path.is_file():
            continue
        with path.open("rb") as stream:
            start = stream.readline(1_000).decode("utf-8-sig", "replace")
        if start.strip() and start.partition(",")[0] != schema.names[0]:
            raise ReportError(
                str(path),
                "This file is no table of the kit and would be written over",
                "Expected a folder for the tables alone",
                "Choose another folder",
            )


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
    for row in plain_rows(frame, schema):
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
