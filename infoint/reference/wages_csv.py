"""A national table of wages as plain CSV, for `infoint reference add`.

It has a header row and a row an occupation and area; text in UTF-8, with commas, semicolons
or tabs between:

occupation
    The code under which titles are confirmed: the SOC 2018 code (27-3042), or the country's own
    code where the titles are confirmed with that one.
area
    The name of a city, region or state; empty for the whole country.
p10, p25, p50, p75, p90
    Pay a year below which that part of the people earn; p50 is the median. One column at least.
    Plain digits, with a point before cents (45000 or 45000.50); `*` not released, `#` too high to be
    published, empty for not given.
currency, country
    ISO 4217 (EUR) and ISO 3166-1 alpha-2 (IE), the same in every row.
source, date
    Where the figures are from and of when (2025, 2025-10 or 2025-10-31), the same in every row.

May be there too: name (of the occupation), kind (metro, state, nation or other), admin1 (the code of
the state or province), employment, location_quotient, and publisher, release and license of the
table. Other columns are refused, because a misspelled name would be lost without a word.

This module refuses half a file, and numbers that could be read in two ways (45.000, 45,000).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

from infoint.errors import ReferenceDataError
from infoint.reference.table import read_table
from infoint.reference.wages_table import (
    FIELDS,
    NOT_RELEASED,
    PERCENTILES,
    TOP_CODED,
    Area,
    AreaKind,
    NewTable,
    TableSource,
)

_SAME = ("country", "currency", "source", "date")
_REQUIRED = ("occupation", "area", *_SAME)
_OPTIONAL = (
    "name",
    "kind",
    "admin1",
    "employment",
    "location_quotient",
    "publisher",
    "release",
    "license",
)
_KINDS = ("metro", "state", "nation", "other")
_LARGEST = 256 * 2**20  # bytes of a CSV
_LONGEST = 200  # characters of a cell
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,29}")
_NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,4})?")
_PAY = re.compile(r"\d{1,12}(?:\.\d{1,2})?")
_SIGNS = ("", NOT_RELEASED, TOP_CODED)
_HELP = "`infoint reference add --help` shows the columns"


def read_csv(path: Path) -> NewTable:
    """Read a national table; the layout stands in the module's docstring.

    Raises
    ------
    ReferenceDataError
        The first thing that is wrong, with its row.
    """
    text = _read_text(path)
    line = text.split("\n", 1)[0]
    comma = max(",;\t", key=line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=comma, strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        _check_header(path, header)
        table = _Table(path, header)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                table.add(reader.line_num, cells)
    except csv.Error as error:
        raise ReferenceDataError(
            f"{path.name}, row {reader.line_num}",
            f"no readable CSV ({error})",
            "Expected a header row and a row an occupation and area",
            _HELP,
        ) from error
    return table.finish()


def _read_text(path: Path) -> str:
    expected = "Expected a CSV in UTF-8 of at most 256 MB"
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ReferenceDataError(str(path), "more than 256 MB", expected)
        return data.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ReferenceDataError(str(path), "no such file", expected) from error
    except OSError as error:
        raise ReferenceDataError(
            str(path), f"it cannot be read ({error.strerror})", expected
        ) from error
    except UnicodeDecodeError as error:
        raise ReferenceDataError(
            str(path), "text that is not UTF-8", expected, 'Save it as "CSV UTF-8"'
        ) from error


def _check_header(path: Path, header: list[str]) -> None:
    known = {*_REQUIRED, *_OPTIONAL, *PERCENTILES}
    missing = [name for name in _REQUIRED if name not in header]
    if not missing and not set(PERCENTILES) & set(header):
        missing = ["p50"]
    odd = [name for name in header if name not in known or header.count(name) > 1]
    if missing or odd:
        found = f'Found the columns "{", ".join(header)[:200]}"'
        wrong = f"without {', '.join(missing)}" if missing else f'with "{odd[0][:40]}"'
        raise ReferenceDataError(
            f"{path.name}, row 1",
            f"{found}, {wrong}",
            f"Expected {', '.join(_REQUIRED)} and p10 to p90; optional {', '.join(_OPTIONAL)}",
            _HELP,
        )


class _Table:
    """The rows of a CSV so far."""

    def __init__(self, path: Path, header: list[str]) -> None:
        self.path, self.header = path, header
        self.first: dict[str, str] = {}
        self.areas: dict[str, Area] = {}
        self.names: dict[str, str] = {}
        self.rows: dict[str, list[tuple[str, ...]]] = {}
        self.seen: set[tuple[str, str]] = set()

    def wrong(self, line: int, column: str, found: str, expected: str) -> ReferenceDataError:
        return ReferenceDataError(
            f"{self.path.name}, row {line}, column {column}",
            f'Found "{found[:80]}"',
            f"Expected {expected}",
            "Correct the row and add the file again; nothing was stored",
        )

    def add(self, line: int, cells: Sequence[str]) -> None:
        if len(cells) != len(self.header):
            expected = f"{len(self.header)} cells as in the header"
            raise self.wrong(line, "all", f"{len(cells)} cells", expected)
        row = {name: cell.strip() for name, cell in zip(self.header, cells, strict=True)}
        for name, cell in row.items():
            if not cell.isprintable() or len(cell) > _LONGEST:
                raise self.wrong(line, name, cell, f"at most {_LONGEST} characters on one line")
        self._check_facts(line, row)
        code = row["occupation"]
        if not _CODE.fullmatch(code):
            raise self.wrong(line, "occupation", code, "a code such as 27-3042")
        area = self._area(line, row)
        if (code, area.code) in self.seen:
            raise self.wrong(line, "area", row["area"], "an occupation and area only once")
        self.seen.add((code, area.code))
        self.names.setdefault(code, row.get("name", ""))
        self.rows.setdefault(code, []).append((area.code, *self._figures(line, row)))

    def _check_facts(self, line: int, row: dict[str, str]) -> None:
        if not self.first:
            self.first = row
            if row["country"] not in _countries():
                raise self.wrong(line, "country", row["country"], "two letters such as IE")
            if not re.fullmatch("[A-Z]{3}", row["currency"]):
                raise self.wrong(line, "currency", row["currency"], "three letters such as EUR")
            if not row["source"]:
                raise self.wrong(
                    line, "source", "", "the name of the table, to stand under figures"
                )
            if not _is_date(row["date"]):
                expected = "a year, month or day such as 2025, 2025-10 or 2025-10-31"
                raise self.wrong(line, "date", row["date"], expected)
        for name in _SAME:
            if row[name] != self.first[name]:
                raise self.wrong(
                    line, name, row[name], f'"{self.first[name]}" as in the rows above'
                )

    def _area(self, line: int, row: dict[str, str]) -> Area:
        name, country = row["area"], row["country"]
        kind = row.get("kind", "").lower() or ("other" if name else "nation")
        if kind not in _KINDS or (not name and kind != "nation"):
            raise self.wrong(line, "kind", kind, f"one of {', '.join(_KINDS)}, and an area's name")
        states = (row["admin1"],) if row.get("admin1") else ()
        if kind == "nation":
            area = Area(country, name or _countries()[country], "nation", country)
        else:
            code = ":".join((*states, name))
            area = Area(code, name, cast(AreaKind, kind), country, states)
        known = self.areas.setdefault(area.code, area)
        if known != area:
            raise self.wrong(line, "kind", kind, f'"{known.kind}" as for this area above')
        return area

    def _figures(self, line: int, row: dict[str, str]) -> Iterator[str]:
        last = 0.0
        for name in FIELDS:
            cell = row.get(name, "")
            pattern = _PAY if name in PERCENTILES else _NUMBER
            if cell not in _SIGNS and not pattern.fullmatch(cell):
                expected = "digits with a point before cents (45000 or 45000.50), *, # or nothing"
                raise self.wrong(line, name, cell, expected)
            if name in PERCENTILES and cell not in _SIGNS:
                if float(cell) < last:
                    raise self.wrong(
                        line, name, cell, f"no less than the percentile before ({last:g})"
                    )
                last = float(cell)
            yield cell

    def finish(self) -> NewTable:
        if not self.rows:
            raise ReferenceDataError(
                self.path.name, "no rows", "Expected a row an occupation and area", _HELP
            )
        first = self.first
        source = TableSource(
            name=first["source"],
            release=first.get("release", "") or first["date"],
            date=first["date"],
            publisher=first.get("publisher", ""),
            country=first["country"],
            currency=first["currency"],
            period=first["date"],
            license=first.get("license", "") or "not stated",
        )
        areas = sorted(self.areas.values(), key=lambda area: (area.kind != "nation", area.code))
        return NewTable(source, areas, self.names, self.rows)


def _is_date(text: str) -> bool:
    """Whether it is a year, a month or a day that there is.

    >>> _is_date("2025-10"), _is_date("2025-02-30"), _is_date("10/2025")
    (True, False, False)
    """
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return len(text) in (4, 7, 10) and text.isascii() and text.replace("-", "").isdecimal()


@cache
def _countries() -> dict[str, str]:
    return {code: name for name, code in read_table("places_countries.csv", ("name", "country"))}
