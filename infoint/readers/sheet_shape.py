"""How far the sheets of a workbook reach and how their numbers are shown, before they are loaded.

A workbook library keeps the whole area between the first and the last used cell in memory: one
cell in the last corner of a sheet would take gigabytes and end the program. So the area is measured
first. Reads no cell values.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from infoint.errors import ReadError
from infoint.readers.limits import Limits, open_zip

_CELL = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>")
_ROW = re.compile(rb"<(?:\w+:)?row\s([^<>]*)>")
_REF = re.compile(rb'(?:^|\s)r\s*=\s*["\']([A-Z]{1,3})(\d{1,7})["\']')
_STYLE = re.compile(rb'(?:^|\s)s\s*=\s*["\'](\d{1,6})["\']')
_REPEAT = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^<>]*)>")
_TIMES = re.compile(rb'table:number-(rows|columns)-repeated\s*=\s*"(\d{1,9})"')
_TABLE_NAME = re.compile(rb'table:name\s*=\s*"([^"]{0,300})"')
_MONEY = re.compile(rb'office:currency\s*=\s*"([A-Z]{3})"')
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
# The formats without code that show a currency or percent, ECMA-376 part 1, 18.8.30.
_BUILT_IN = {9: "0%", 10: "0.00%"} | dict.fromkeys((5, 6, 7, 8, 42, 44), '"$"#,##0')
_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True, slots=True)
class CellStyles:
    """Number formats of cells by sheet name, then (1-based row, 0-based column)."""

    sheets: Mapping[str, Mapping[tuple[int, int], str]] = field(default_factory=dict)

    def of_sheet(self, name: str) -> Mapping[tuple[int, int], str]:
        """The formats of one sheet; empty where nothing is known."""
        return self.sheets.get(name, {})


def check_shape(data: bytes, source: str, limits: Limits) -> CellStyles:
    """Measure the sheets of a workbook.

    Raises
    ------
    ReadError
        Code ``too_large`` where a sheet reaches over more than ``limits.max_cells``,
        ``unreadable`` where the file is damaged.
    """
    if not data.startswith(b"PK"):
        return CellStyles()  # an old .xls: 65,536 rows of 256 columns at most
    archive = open_zip(data, source, limits)
    try:
        return _check_members(archive, source, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, KeyError, ParseError) as error:  # fmt: skip
        raise ReadError(
            source,
            f"The workbook is damaged ({str(error)[:200]})",
            "Expected a whole Excel or OpenDocument file",
            "Open it and save it again as .xlsx",
        ) from error


def _check_members(archive: zipfile.ZipFile, source: str, limits: Limits) -> CellStyles:
    names = archive.namelist()
    if "content.xml" in names:
        return CellStyles(_scan_open_document(archive.read("content.xml"), source, limits))
    formats = _read_formats(archive) if "xl/styles.xml" in names else {}
    shown: dict[str, dict[tuple[int, int], str]] = {}
    for member in names:
        if not member.startswith("xl/worksheets/"):
            continue
        if member.endswith(".xml"):
            shown[member] = _scan_sheet(archive.read(member), source, limits, formats)
        elif member.endswith(".bin"):
            _check_area(*_scan_binary(archive.read(member)), source, limits)
    by_name = _sheet_files(archive) if formats and "xl/workbook.xml" in names else {}
    return CellStyles({name: shown[path] for name, path in by_name.items() if path in shown})


def _check_area(height: int, width: int, source: str, limits: Limits) -> None:
    if height * width > limits.max_cells:
        raise ReadError(
            source,
            f"A sheet reaches over {height:,} rows and {width:,} columns",
            f"Expected at most {limits.max_cells:,} cells",
            "Delete what stands far away from the notes, and save again",
            code="too_large",
        )


def _scan_sheet(
    xml: bytes, source: str, limits: Limits, formats: Mapping[int, str]
) -> dict[tuple[int, int], str]:
    """Check the area of a sheet, and note the cells that show a currency or percent."""
    height = width = 0
    shown = {}
    for match in _CELL.finditer(xml):
        attributes = match.group(1)
        ref = _REF.search(attributes)
        if ref is None:
            continue
        row, column = int(ref.group(2)), _column_number(ref.group(1))
        height, width = max(height, row), max(width, column + 1)
        style = _STYLE.search(attributes)
        if style and (code := formats.get(int(style.group(1)))):
            shown[row, column] = code
    for match in _ROW.finditer(xml):
        if number := re.search(rb'(?:^|\s)r\s*=\s*["\'](\d{1,7})["\']', match.group(1)):
            height = max(height, int(number.group(1)))
    _check_area(height, width, source, limits)
    return shown


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _scan_binary(data: bytes) -> tuple[int, int]:
    """Rows and columns of an ``.xlsb`` sheet, from its row and cell records (MS-XLSB 2.1.4)."""
    at, height, width = 0, 0, 0
    while at < len(data):
        kind, at = _varint(data, at, 2)
        size, at = _varint(data, at, 4)
        if size >= 4 and kind <= 11:
            number = int.from_bytes(data[at : at + 4], "little")
            if kind == 0:
                height = max(height, number + 1)
            else:
                width = max(width, number + 1)
        at += size
    return height, width


def _varint(data: bytes, at: int, longest: int) -> tuple[int, int]:
    value = 0
    for place in range(longest):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            break
    return value, at


def _scan_open_document(
    xml: bytes, source: str, limits: Limits
) -> dict[str, dict[tuple[int, int], str]]:
    """Check the area of each table, and note the cells that show a currency or percent.

    Rows and columns that repeat count as often; empty ones at the end do not.
    """
    height = width = columns = 0
    shown: dict[str, dict[tuple[int, int], str]] = {}
    name = ""
    for match in _REPEAT.finditer(xml):
        tag, attributes = match.groups()
        repeat = {kind: int(n) for kind, n in _TIMES.findall(attributes)}
        if tag == b"table":
            height = width = 0
            found = _TABLE_NAME.search(attributes)
            name = html.unescape(found.group(1).decode("utf-8", "replace")) if found else ""
        elif tag == b"table-row":
            columns = 0
            height += repeat.get(b"rows", 1)
        else:
            columns += repeat.get(b"columns", 1)
            if not attributes.rstrip().endswith(b"/") or b"office:value" in attributes:
                width = max(width, columns)
                _check_area(height, width, source, limits)
                if code := _open_format(attributes):
                    shown.setdefault(name, {})[height, columns - 1] = code
    return shown


def _open_format(attributes: bytes) -> str | None:
    """The number format, as Excel would write it, of a cell that holds a share or money."""
    if b'office:value-type="percentage"' in attributes:
        return "0%"
    if currency := _MONEY.search(attributes):
        code = currency.group(1).decode("ascii")
        return f"[${_SIGNS.get(code, code)}]#,##0"
    return None


def _read_formats(archive: zipfile.ZipFile) -> dict[int, str]:
    """Style numbers of cells that show a currency or percent, and the code of each."""
    root = _parse(archive.read("xl/styles.xml"))
    codes = dict(_BUILT_IN)
    for item in root.iter(f"{_NS}numFmt"):
        codes[int(item.get("numFmtId", "0"))] = item.get("formatCode", "")
    styles = root.find(f"{_NS}cellXfs")
    formats = {}
    for number, style in enumerate(styles if styles is not None else ()):
        code = codes.get(int(style.get("numFmtId", "0")), "")
        if "%" in code or re.search(r'[$€£¥₹]|"[^"]{1,5}"', code):
            formats[number] = code
    return formats


def _sheet_files(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet names and the members that hold them."""
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in _parse(archive.read("xl/_rels/workbook.xml.rels"))
    }
    files = {}
    for sheet in _parse(archive.read("xl/workbook.xml")).iter(f"{_NS}sheet"):
        target = targets.get(sheet.get(_REL), "").lstrip("/")
        files[sheet.get("name", "")] = target if target.startswith("xl/") else f"xl/{target}"
    return files


def _parse(xml: bytes) -> Element:
    """Parse a small part of a workbook; one that declares entities is no workbook."""
    from xml.etree.ElementTree import fromstring

    if b"<!ENTITY" in xml or b"<!DOCTYPE" in xml:
        raise ParseError("the workbook declares XML entities")
    return fromstring(xml)
