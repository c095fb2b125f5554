"""Excel and OpenDocument workbooks to grids, one a sheet.

Runs no formula and no macro: cells come with the values that were saved. Reads no charts, comments
or hidden text. A cell that a person sees as "$55,000" or "25%" is written that way again, because a
number alone has lost its currency; that works for ``.xlsx``, ``.xlsm`` and ``.ods``, not for
``.xls`` and ``.xlsb``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import python_calamine as calamine

from infoint.errors import ReadError
from infoint.readers.files.limits import DEFAULT_LIMITS, Limits
from infoint.readers.files.sniff import locked
from infoint.readers.grid import Grid, build_grid, read_grid
from infoint.readers.grid.cells import unguard
from infoint.readers.grid.label import is_asking, label_of
from infoint.readers.grid.note import is_total
from infoint.readers.spreadsheet.shape import CellStyles, check_shape
from infoint.schema import Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

_DEFAULT_NAME = re.compile(r"(?:sheet|tabelle|feuil(?:le)?|hoja|foglio|planilha|blad|arkusz|table)\s*_?\d{0,3}$", re.I)  # fmt: skip


def read(data: bytes, source: str, *, bank: Bank, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read the interviews and contacts of a workbook, sheet by sheet.

    A sheet that is one interview has the sheet's name as its id, or the file's stem where the
    file has one sheet. Empty sheets are passed over; a sheet in no known layout is an error, or
    unclear where other sheets hold interviews and it has questions, else a cover that is left out.

    Raises
    ------
    ReadError
        The workbook is damaged, locked or too large.
    """
    styles = check_shape(data, source, limits)
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        tables = [(name, _read_sheet(workbook, name, source, styles, limits)) for name in names]
    except calamine.PasswordError as error:
        raise locked(source) from error
    except (calamine.CalamineError, OSError, ValueError, UnicodeError) as error:
        raise _damaged(source, error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the library's own kind, no Exception
            raise
        raise _damaged(source, error) from error
    used = [(name, rows) for name, rows in tables if rows]
    grids = [_grid(name, rows, source, len(used)) for name, rows in used]
    return _combine([(grid, read_grid(grid, bank=bank)) for grid in grids], bank)


def _damaged(source: str, error: BaseException) -> ReadError:
    return ReadError(
        source,
        f"The workbook is damaged ({str(error)[:200]})",
        "Expected a whole Excel or OpenDocument file",
        "Open it and save it again as .xlsx",
    )


def _grid(name: str, rows: list[tuple[int, list[str]]], source: str, sheets: int) -> Grid:
    stem = PurePosixPath(source).stem
    if sheets > 1:
        stem = f"{stem}-{name}" if _DEFAULT_NAME.match(name) else name
    where = source if sheets == 1 else f"{source}, sheet {name}"
    return build_grid(rows, source=where, stem=stem)


def _read_sheet(
    workbook: calamine.CalamineWorkbook,
    name: str,
    source: str,
    styles: CellStyles,
    limits: Limits,
) -> list[tuple[int, list[str]]]:
    """Rows of a sheet that hold anything, numbered as the person sees them."""
    sheet = workbook.get_sheet_by_name(name)
    if sheet.total_height * sheet.total_width > limits.max_cells:
        raise too_many_cells(f"{source}, sheet {name}", limits)
    if sheet.start is None:
        return []
    left = sheet.start[1]
    shown = styles.of_sheet(name)
    rows = []
    for line, values in enumerate(sheet.iter_rows(), start=1):
        cells = [
            write_value(value, shown.get((line, left + at))) for at, value in enumerate(values)
        ]
        if any(cells):
            rows.append((line, [""] * left + cells))
            if len(rows) > limits.max_lines:
                raise _too_many_rows(f"{source}, sheet {name}", limits)
    return rows


def too_many_cells(where: str, limits: Limits) -> ReadError:
    """The error for a sheet whose used area is over the limit."""
    return ReadError(
        where,
        f"The sheet reaches over more than {limits.max_cells:,} cells",
        "Expected the notes alone",
        "Delete the empty rows and columns beyond them, and save again",
        code="too_large",
    )


def _too_many_rows(where: str, limits: Limits) -> ReadError:
    return ReadError(
        where,
        f"The sheet holds more than {limits.max_lines:,} rows",
        "Expected the notes alone",
        "Split the sheet",
        code="too_large",
    )


def write_value(value: object, number_format: str | None = None) -> str:
    """A cell's value as a person would write it.

    Examples
    --------
    >>> write_value(45000.0), write_value(0.1 + 0.2), write_value(True)
    ('45000', '0.3', 'TRUE')
    >>> write_value(datetime(2026, 10, 14)), write_value(time(9, 30)), write_value(timedelta(minutes=90))
    ('2026-10-14', '09:30', '1:30')
    >>> write_value(55000.0, '"$"#,##0'), write_value(0.25, "0%"), write_value(0.125, "0.0%")
    ('$55,000', '25%', '12.5%')
    """
    if isinstance(value, str):
        return unguard(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _write_number(float(value), number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else _write_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"
    return "" if value is None else str(value)


def _write_time(value: datetime) -> str:
    return value.isoformat(" ", "seconds" if value.second else "minutes")


_CURRENCY = re.compile(r'\[\$([^\]-]{1,5})(?:-[0-9A-Fa-f]+)?\]|"([^"]{1,5})"|\\?([$€£¥₹])')
_SIGN = re.compile(r"[$€£¥₹₩₽₺₪฿]|\b[A-Z]{3}\b|\bkr\b|\bR\$|\bzł\b|\bFr\.?")


def _write_number(value: float, number_format: str | None) -> str:
    plain = f"{value:.0f}" if value == int(value) and abs(value) >= 1e15 else f"{value:.15g}"
    if not number_format:
        return plain
    section = number_format.split(";")[0]
    if section.rstrip().endswith("%"):
        return f"{value * 100:.10g}%"
    found = _CURRENCY.search(section)
    sign = next(filter(None, found.groups()), "").strip() if found else ""
    if not found or not _SIGN.search(sign):
        return plain
    amount = f"{abs(value):,.0f}" if value == int(value) else f"{abs(value):,.2f}"
    minus = "-" if value < 0 else ""
    if section.find("0") < found.start():
        return f"{minus}{amount} {sign}"
    return f"{minus}{sign}{' ' if sign[-1].isalpha() else ''}{amount}"


def _combine(parts: Sequence[tuple[Grid, Reading]], bank: Bank) -> Reading:
    """All sheets together; a sheet in no layout weighs less where others were read."""
    has_notes = any(reading.notes or reading.contacts for _, reading in parts)
    problems: list[Problem] = []
    for grid, reading in parts:
        for problem in reading.problems:
            if problem.code != "unknown_layout" or not has_notes:
                problems.append(problem)
            elif _looks_answered(grid, bank):
                problems.append(
                    Problem(problem.source, problem.line, problem.code, problem.message, "unclear")
                )
    return Reading(
        tuple(note for _, reading in parts for note in reading.notes),
        tuple(contact for _, reading in parts for contact in reading.contacts),
        tuple(problems),
    )


def _looks_answered(grid: Grid, bank: Bank) -> bool:
    """Whether a sheet in no layout has questions with text beside or beneath them."""
    if all(is_total(row.cells) for row in grid.rows):
        return False
    return any(_asked(grid.rows[at].cells, bank) for at in range(min(50, len(grid.rows))))


def _asked(cells: Sequence[str], bank: Bank) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and any(
        is_asking(cell) or label_of(cell, bank).kind == "question"
        for cell in filled
        if len(cell) < 300
    )
