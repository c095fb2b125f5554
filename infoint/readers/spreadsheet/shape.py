"""How far the sheets of a workbook reach and how their numbers are shown, before they are loaded.

A workbook library keeps the whole area between the first and the last used cell in memory: one
cell in the last corner of a sheet would take gigabytes and end the program. So the area is measured
first. Reads no cell values.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError, fromstring
from xml.parsers import expat

from infoint.errors import ReadError
from infoint.readers.files.limits import ZIP_DAMAGE, Limits, open_zip

_CELL = re.compile(rb"<(?:[\w.-]+:)?(row|c)\b([^<>]*)>")
_REF = re.compile(rb'(?:^|\s)r\s*=\s*["\']\s*([A-Za-z]*)(\d*)')
_COUNT = re.compile(rb'\b(?:unique)?count\s*=\s*["\']\s*(\d+)', re.I)
_STYLE = re.compile(rb'(?:^|\s)s\s*=\s*["\'](\d{1,6})["\']')
_REPEAT = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^<>]*)>")
_TIMES = re.compile(rb'table:number-(rows|columns)-repeated\s*=\s*["\']\s*(\d+)')
_BLANKS = re.compile(rb'text:c\s*=\s*["\'](\d+)')
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
    except (*ZIP_DAMAGE, ParseError) as error:
        raise ReadError(
            source,
            f"The workbook is damaged ({str(error)[:200]})",
            "Expected a whole Excel or OpenDocument file",
            "Open it and save it again as .xlsx",
        ) from error


def _check_members(archive: zipfile.ZipFile, source: str, limits: Limits) -> CellStyles:
    """Look at every part by what it holds: where a workbook keeps its sheets is its own choice."""
    names = archive.namelist()
    formats = _read_formats(archive) if "xl/styles.xml" in names else {}
    shown: dict[str, dict[tuple[int, int], str]] = {}
    for member in names:
        with archive.open(member) as stream:
            start = stream.read(64)
            if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
                part = start + stream.read()
                _check_xml(part)
                _check_counts(part, source)
                if b"sheetData" in part:
                    shown[member] = _scan_sheet(part, source, limits, formats)
                elif b"office:spreadsheet" in part:
                    shown |= _scan_open_document(part, source, limits)
            elif start[:2] == b"\x81\x01":  # BrtBeginSheet: a sheet of an .xlsb
                _check_area(*_scan_binary(start + stream.read()), source, limits)
            elif start[:2] == b"\x9f\x01":  # BrtBeginSst: its strings
                _check_counts(start + stream.read(), source)
    if "xl/workbook.xml" not in names:
        return CellStyles(shown)  # an OpenDocument file: by name already
    by_name = _sheet_files(archive) if formats else {}
    return CellStyles({name: shown[path] for name, path in by_name.items() if path in shown})


def _check_xml(part: bytes) -> None:
    """Refuse XML that is not well formed, declares entities or asks for very many blanks.

    Raises
    ------
    ParseError
        The library that loads the workbook could wait for ever, or fill the memory.
    """
    if b"<!ENTITY" in part or b"<!DOCTYPE" in part:
        raise ParseError("the workbook declares XML entities")
    try:
        expat.ParserCreate().Parse(part, True)
    except expat.ExpatError as error:
        raise ParseError(str(error)) from error
    if sum(_number(count) for count in _BLANKS.findall(part)) > 1_000_000:
        raise ParseError("the workbook asks for millions of blanks")


def _check_area(height: int, width: int, source: str, limits: Limits) -> None:
    if height * width > limits.max_cells:
        raise ReadError(
            source,
            f"A sheet reaches over {height:,} rows and {width:,} columns",
            f"Expected at most {limits.max_cells:,} cells",
            "Delete what stands far away from the notes, and save again",
            code="too_large",
        )


def _check_counts(part: bytes, source: str) -> None:
    """Refuse a part that says it holds more items than bytes: room is made for all of them."""
    counts = [_number(count) for count in _COUNT.findall(part)]
    if part[:2] == b"\x9f\x01":  # BrtBeginSst: the strings of an .xlsb, two counts
        counts += [int.from_bytes(part[at : at + 4], "little") for at in (3, 7)]
    if any(count > max(100, len(part)) for count in counts):
        raise ReadError(
            source,
            "The workbook is damaged (it claims more entries than it has)",
            "Expected a whole Excel or OpenDocument file",
            "Open it and save it again as .xlsx",
        )


def _scan_sheet(
    xml: bytes, source: str, limits: Limits, formats: Mapping[int, str]
) -> dict[tuple[int, int], str]:
    """Check the area of a sheet, and note the cells that show a currency or percent."""
    height = width = row = column = 0
    shown = {}
    for match in _CELL.finditer(xml):
        tag, attributes = match.groups()
        ref = _REF.search(attributes)
        if tag == b"row":
            row, column = (_number(ref.group(2)) if ref and ref.group(2) else row + 1), 0
            continue
        if ref is not None:
            row, column = _number(ref.group(2)), _column_number(ref.group(1))
        height, width = max(height, row), max(width, column + 1)
        style = _STYLE.search(attributes)
        if style and (code := formats.get(int(style.group(1)))):
            shown[row, column] = code
        column += 1
    _check_area(height, width, source, limits)
    return shown


def _number(digits: bytes) -> int:
    """A row number; one of more digits than any sheet has rows is only very large."""
    return int(digits[:12] or b"0")


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters[:8].upper():
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
        repeat = {kind: _number(n) for kind, n in _TIMES.findall(attributes)}
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
    part = archive.read("xl/styles.xml")
    _check_xml(part)
    root = fromstring(part)
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
        for relation in fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    files = {}
    for sheet in fromstring(archive.read("xl/workbook.xml")).iter(f"{_NS}sheet"):
        target = targets.get(sheet.get(_REL), "").lstrip("/")
        files[sheet.get("name", "")] = target if target.startswith("xl/") else f"xl/{target}"
    return files
