"""The yearly OEWS workbook of the U.S. Bureau of Labor Statistics, as a table of wages.

It is `all_data_M_YYYY.xlsx`, in `oesmYYall.zip`, from https://www.bls.gov/oes/tables.htm ("All
data"). Kept are all industries and owners together: detailed occupations, major groups and the
total, in the nation, the states and territories, metropolitan and nonmetropolitan areas.

This module refuses releases before May 2021 (other occupation codes), another layout, and a cell
that is neither a number nor one of the signs that BLS explains: `*` and `**` not released, `#`
top-coded.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import IO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from infoint.errors import ReferenceDataError
from infoint.reference.wages_table import Area, AreaKind, NewTable, TableSource

_EXPECTED = "Expected all_data_M_YYYY.xlsx or the zip that holds it, from bls.gov/oes"
_LARGEST = 400 * 2**20  # bytes of the workbook; that of a year has some 60 to 80 MB
_OLDEST = 2021  # the first release with all occupations as in SOC 2018
_FACTS = ("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "OCC_CODE", "OCC_TITLE")
_ANNUAL = ("A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90")
_BY_HOUR = ("H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90")
_COLUMNS = (
    *_FACTS,
    "NAICS",
    "OWN_CODE",
    "O_GROUP",
    "TOT_EMP",
    "LOC_QUOTIENT",
    *_ANNUAL,
    *_BY_HOUR,
    "HOURLY",
)
_AREA_TYPES: dict[str, tuple[AreaKind, int]] = {
    "1": ("nation", 2),
    "2": ("state", 2),
    "3": ("state", 2),
    "4": ("metro", 5),
    "6": ("nonmetro", 7),
}
_GROUPS = ("total", "major", "detailed")
_ALL_OWNERS = "1235"  # federal, state and local government, and private
_ORDER = ("nation", "state", "metro", "nonmetro")
_CODE = re.compile(r"\d\d-\d{4}")
_YEAR = re.compile(r"(?:all_data_m_|_m|oesm|May )(20\d\d|\d\d(?=all))", re.IGNORECASE)
_BOUND = re.compile(r"\$([\d,]{5,})(?:\.00)? (?:per|a) year")
_STEP = 5000  # rows between two words on the progress
Row = Sequence[object]
Progress = Callable[[int, int], None]


def read_workbook(path: Path, progress: Progress | None = None) -> NewTable:
    """Read the workbook or the zip that it comes in.

    Raises
    ------
    ReferenceDataError
        It is something else, too old or damaged.
    """
    name, stream = _open(path)
    try:
        book = CalamineWorkbook.from_filelike(stream)
        return _read_book(path, name, book, progress)
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile, zlib.error) as error:
        raise ReferenceDataError(
            str(path), f"no readable workbook ({error})", _EXPECTED, "Download it again"
        ) from error


def _open(path: Path) -> tuple[str, IO[bytes]]:
    """Name and bytes of the workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            if "xl/workbook.xml" in archive.namelist():
                _refuse_huge(path, sum(member.file_size for member in archive.infolist()) // 8)
                return path.name, io.BytesIO(path.read_bytes())
            books = [m for m in archive.infolist() if m.filename.lower().endswith(".xlsx")]
            books.sort(key=lambda m: "all_data" not in m.filename.lower())
            if not books:
                raise ReferenceDataError(str(path), "no workbook in the zip", _EXPECTED)
            _refuse_huge(path, books[0].file_size)
            return PurePosixPath(books[0].filename).name, io.BytesIO(archive.read(books[0]))
    except FileNotFoundError as error:
        raise ReferenceDataError(str(path), "no such file", _EXPECTED) from error
    except (OSError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile) as error:
        raise ReferenceDataError(
            str(path), f"no readable workbook or zip ({error})", _EXPECTED, "Download it again"
        ) from error


def _refuse_huge(path: Path, size: int) -> None:
    if size > _LARGEST:
        raise ReferenceDataError(str(path), f"a workbook of {size // 2**20:,} MB", _EXPECTED)


def _read_book(
    path: Path, name: str, book: CalamineWorkbook, progress: Progress | None
) -> NewTable:
    if progress:
        progress(0, 0)
    sheets = {title: book.get_sheet_by_name(title) for title in book.sheet_names}
    for title, sheet in sheets.items():
        rows = sheet.iter_rows()
        header = [str(cell).strip().upper().replace(" ", "_") for cell in next(rows, [])]
        header = ["O_GROUP" if cell == "OCC_GROUP" else cell for cell in header]
        if {"AREA", "OCC_CODE"} <= set(header):
            where = f'{path.name}, sheet "{title}"'
            columns = _find_columns(where, header)
            year = _year(path, (name, title, path.name))
            kept = _Kept(where, columns)
            total = sheet.height
            for number, row in enumerate(rows, 2):
                kept.add(number, row)
                if progress and number % _STEP == 0:
                    progress(number, total)
            if progress:
                progress(total, total)
            return kept.finish(_source(year, _bound(sheets, title)))
    raise ReferenceDataError(
        path.name,
        f"no sheet with the columns AREA and OCC_CODE among {', '.join(sheets)[:120]}",
        _EXPECTED,
        'Choose "All data" among the downloads there',
    )


def _find_columns(where: str, header: list[str]) -> dict[str, int]:
    missing = [name for name in _COLUMNS if name not in header]
    if missing:
        raise ReferenceDataError(
            f"{where}, row 1",
            f"no column {', '.join(missing)}",
            f"Expected {', '.join(_COLUMNS)}",
            "Use the workbook as it is",
        )
    return {name: header.index(name) for name in _COLUMNS}


def _year(path: Path, names: Sequence[str]) -> int:
    match = next((found for name in names if (found := _YEAR.search(name))), None)
    if match is None:
        raise ReferenceDataError(
            path.name, "no year in its name", _EXPECTED, "Keep the name that BLS gives it"
        )
    year = int(match[1]) + (2000 if len(match[1]) == 2 else 0)
    if year < _OLDEST:
        raise ReferenceDataError(
            path.name,
            f"the release of May {year}",
            f"Expected May {_OLDEST} or newer, whose occupations are those of SOC 2018",
            "Download a newer one from bls.gov/oes",
        )
    return year


def _bound(sheets: dict[str, CalamineSheet], data: str) -> float | None:
    """The annual wage from which on wages are top-coded, as the workbook explains its signs."""
    for title, sheet in sheets.items():
        if title != data and sheet.height < 1000:
            for row in sheet.iter_rows():
                match = _BOUND.search(" ".join(str(cell) for cell in row)[:2000])
                if match:
                    return float(match[1].replace(",", ""))
    return None


def _source(year: int, bound: float | None) -> TableSource:
    return TableSource(
        name="Occupational Employment and Wage Statistics (OEWS)",
        release=f"May {year}",
        date=f"{year}-05",
        publisher="U.S. Bureau of Labor Statistics",
        country="US",
        currency="USD",
        period=f"{year}-05",
        license="public domain",
        top_coded_annual=bound,
    )


class _Kept:
    """The rows that count so far."""

    def __init__(self, where: str, columns: dict[str, int]) -> None:
        self.where, self.at = where, columns
        self.areas: dict[str, Area] = {}
        self.names: dict[str, str] = {}
        self.rows: dict[str, list[tuple[str, ...]]] = {}
        self.seen: dict[tuple[str, str], tuple[str, ...]] = {}

    def wrong(self, number: int, column: str, found: str, expected: str) -> ReferenceDataError:
        return ReferenceDataError(
            f"{self.where}, row {number}, column {column}",
            f'Found "{found[:60]}"',
            f"Expected {expected}",
            "Download it again; nothing was stored",
        )

    def add(self, number: int, row: Row) -> None:
        at = self.at
        if _text(row[at["NAICS"]]).strip("0") or row[at["O_GROUP"]] not in _GROUPS:
            return
        if _text(row[at["OWN_CODE"]]) != _ALL_OWNERS:
            return
        kind = _AREA_TYPES.get(_text(row[at["AREA_TYPE"]]))
        if kind is None:
            return
        code = _text(row[at["OCC_CODE"]])
        if not _CODE.fullmatch(code):
            raise self.wrong(number, "OCC_CODE", code, "a code such as 27-3042")
        area = self._area(number, row, *kind)
        figures = (
            self._figure(number, row, "TOT_EMP"),
            *self._wages(number, row),
            self._figure(number, row, "LOC_QUOTIENT"),
        )
        earlier = self.seen.setdefault((code, area.code), figures)
        if earlier != figures:
            raise self.wrong(number, "AREA", area.code, f"the figures of {code} there only once")
        if earlier is figures:  # the same row twice says nothing else
            self.names.setdefault(code, _text(row[at["OCC_TITLE"]]))
            self.rows.setdefault(code, []).append((area.code, *figures))

    def _area(self, number: int, row: Row, kind: AreaKind, digits: int) -> Area:
        code = _text(row[self.at["AREA"]]).zfill(digits)
        if not (code.isascii() and code.isdecimal() and len(code) == digits):
            raise self.wrong(number, "AREA", code, f"a code of {digits} digits")
        if code not in self.areas:
            name, state = (_text(row[self.at[column]]) for column in ("AREA_TITLE", "PRIM_STATE"))
            states: tuple[str, ...] = (state,) if state else ()
            if kind == "nation":
                name, states = "United States", ()
            elif kind == "metro" and ", " in name:
                states = tuple(name.rpartition(", ")[2].split("-"))
            self.areas[code] = Area(code, name, kind, "US", states)
        return self.areas[code]

    def _wages(self, number: int, row: Row) -> list[str]:
        by_hour = _text(row[self.at["HOURLY"]]).lower() in ("true", "1")
        if not by_hour:
            return [self._figure(number, row, column) for column in _ANNUAL]
        cells = [self._figure(number, row, column) for column in _BY_HOUR]
        return [cell if cell in ("", "*") else f"{cell}h" for cell in cells]

    def _figure(self, number: int, row: Row, column: str) -> str:
        value = row[self.at[column]]
        if isinstance(value, float) and 0 <= value < 1e12:
            return repr(value) if value % 1 else str(int(value))
        text = _text(value).replace(",", "")
        if text in ("*", "**"):
            return "*"
        if text in ("", "#") or re.fullmatch(r"\d{1,12}(\.\d{1,4})?", text):
            return text
        raise self.wrong(number, column, text, "a number, *, ** or #")

    def finish(self, source: TableSource) -> NewTable:
        if not self.rows:
            raise ReferenceDataError(
                self.where,
                "no rows of all industries together (NAICS 000000)",
                _EXPECTED,
                'Choose "All data" among the downloads there',
            )
        areas = sorted(self.areas.values(), key=lambda a: (_ORDER.index(a.kind), a.code))
        return NewTable(source, areas, self.names, self.rows)


def _text(value: object) -> str:
    """A cell as text; codes that were stored as numbers without their point.

    >>> _text(99.0), _text(" 27-3042 "), _text(True)
    ('99', '27-3042', 'True')
    """
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
