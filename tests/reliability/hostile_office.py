"""Hostile Word files, workbooks, zips and PDFs; built when asked for."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import docx
import xlsxwriter
from reliability.ground import KEPT, SECRET, file_case

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MB = 1_000_000


def saved(save) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def zipped(members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(data: bytes, members: dict[str, bytes | str | None]) -> bytes:
    """A zip with some members replaced, added, or (None) left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        there = {name: archive.read(name) for name in archive.namelist()}
    return zipped({k: v for k, v in {**there, **members}.items() if v is not None})


# --- Word
def sound_word() -> bytes:
    document = docx.Document()
    document.add_heading("Advice", 2)
    document.add_paragraph(KEPT)
    return saved(document.save)


def word(body: str, doctype: str = "") -> bytes:
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Advice</w:t></w:r></w:p>'
    text = f'<?xml version="1.0"?>{doctype}<w:document {W}><w:body>{heading}{para(KEPT)}{body}</w:body></w:document>'
    return changed(sound_word(), {"word/document.xml": text})


def para(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def linked(*targets: tuple[str, str, str]) -> bytes:
    """A document that has relations of such a kind, target and mode."""
    name, kinds = "word/_rels/document.xml.rels", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(sound_word())) as archive:
        before = archive.read(name).decode()
    more = "".join(
        f'<Relationship Id="x{n}" Type="{kinds}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for n, (kind, target, mode) in enumerate(targets)
    )
    return changed(word(""), {name: before.replace("</Relationships>", more + "</Relationships>")})


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
DTD = f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"A" * 500_000}">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY s SYSTEM "../outside/secret.md"><!ENTITY t SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
CELL = "<w:tbl><w:tr><w:tc>"
WORD = {
    "empty zip": lambda: zipped({}),
    "no document in it": lambda: changed(sound_word(), {"word/document.xml": None}),
    "no content types": lambda: changed(sound_word(), {"[Content_Types].xml": None}),
    "no relations": lambda: changed(sound_word(), {"_rels/.rels": None}),
    "no styles": lambda: changed(sound_word(), {"word/styles.xml": None}),
    "document that is no XML": lambda: changed(sound_word(), {"word/document.xml": b"\0\1\2"}),
    "document cut off": lambda: changed(
        sound_word(), {"word/document.xml": word("")[:0] + b"<w:document"}
    ),
    "entities that laugh": lambda: word(para("&a11;"), DTD),
    "entity 50,000 times": lambda: word(para("&a;" * 50_000), QUADRATIC),
    "entity of a file": lambda: word(para("&s;&t;"), OUTSIDE),
    "DTD from afar": lambda: word(para("x"), REMOTE),
    "tables 3,000 deep": lambda: word(CELL * 3_000 + para("x") + "</w:tc></w:tr></w:tbl>" * 3_000),
    "tables 200 deep": lambda: word(CELL * 80 + para("x") + "</w:tc></w:tr></w:tbl>" * 80),
    "text boxes in text boxes": lambda: word(
        "<w:p><w:r><w:pict><w:txbxContent>" * 60
        + para("x")
        + "</w:txbxContent></w:pict></w:r></w:p>" * 60
    ),
    "insertions 3,000 deep": lambda: word("<w:ins>" * 200 + para("x") + "</w:ins>" * 200),
    "200,000 paragraphs": lambda: word(para("x") * 200_000),
    "paragraph of 200,000 runs": lambda: word(
        "<w:p>" + "<w:r><w:t>x</w:t></w:r>" * 200_000 + "</w:p>"
    ),
    "table of 300,000 cells": lambda: word(
        "<w:tbl>" + ("<w:tr>" + f"<w:tc>{para('x')}</w:tc>" * 30 + "</w:tr>") * 5_000 + "</w:tbl>"
    ),
    "span of 1,000,000,000": lambda: word(
        CELL
        + '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
        + para("x")
        + "</w:tc></w:tr></w:tbl>"
    ),
    "list level of 1,000,000,000": lambda: word(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1000000000"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    ),
    "levels that are no numbers": lambda: word(
        '<w:p><w:pPr><w:outlineLvl w:val="x"/><w:numPr><w:ilvl w:val="y"/><w:numId w:val="z"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    ),
    "digits without end": lambda: word(
        f'<w:p><w:pPr><w:outlineLvl w:val="{"9" * 5000}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    ),
    "digits of another script": lambda: word(
        '<w:p><w:pPr><w:pStyle w:val="Heading²"/><w:outlineLvl w:val="²"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    ),
    "link without target": lambda: word(
        '<w:p><w:hyperlink r:id="rId999" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
    ),
    "style of itself": lambda: changed(
        word(""),
        {
            "word/styles.xml": f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Heading2"><w:basedOn w:val="Heading2"/></w:style></w:styles>'
        },
    ),
    "all that is linked": lambda: linked(
        ("attachedTemplate", "http://127.0.0.1:9/x.dotm", "External"),
        ("oleObject", "file:///etc/passwd", "External"),
        ("subDocument", "../outside/secret.md", "External"),
        ("image", "../../../../outside/secret.md", "Internal"),
        ("image", "media/none.png", "Internal"),
        ("image", "", "Internal"),
    ),
    "fields that fetch": lambda: word(
        '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;../outside/secret.md&quot;"/></w:p>'
    ),
    "comments and instructions": lambda: word("<!-- x --><?x y?>" * 1_000),
    "members that lead out": lambda: changed(
        sound_word(), {"../../canary": b"x", "/tmp/canary": b"x"}
    ),
    "macro": lambda: changed(sound_word(), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 1_000}),
    "bomb of XML": lambda: changed(sound_word(), {"word/document.xml": b"<w:x/>" * 40 * MB}),
    "bomb of pictures": lambda: changed(sound_word(), {"word/media/x.png": b"\0" * 400 * MB}),
    "5,000 members": lambda: changed(
        sound_word(), {f"word/media/{n}.png": b"x" for n in range(5_000)}
    ),
    "old .doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000,
    "text named .docx": lambda: f"Advice?\n{KEPT}\n".encode(),
}
for name, made in WORD.items():
    file_case("Word", name, "bad.docx", made, keeps=KEPT, seconds=60)
for share in (1, 10, 30, 50, 70, 90, 99):
    file_case(
        "Word",
        f"cut off at {share} %",
        "bad.docx",
        lambda s=share: sound_word()[: len(sound_word()) * s // 100],
    )


def flipped(data: bytes, seed: int) -> bytes:
    """The same bytes with some of them other."""
    changed = bytearray(data)
    for at in range(seed * 37 % 101, len(changed), 997 + seed * 13):
        changed[at] ^= 1 + (at * 7 + seed) % 255
    return bytes(changed)


for seed in range(8):
    file_case("Word", f"damaged {seed}", "bad.docx", lambda s=seed: flipped(sound_word(), s))


# --- workbooks
def sound_book(rows=(("Name", "Advice"), ("Eva Stone", KEPT))) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Notes")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheet(rows: str, more: str = "", doctype: str = "") -> bytes:
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Advice</t></is></c></row>'
    kept = f'<row r="2"><c r="A2" t="inlineStr"><is><t>Eva</t></is></c><c r="B2" t="inlineStr"><is><t>{KEPT}</t></is></c></row>'
    text = f'<?xml version="1.0"?>{doctype}<worksheet {S}>{more}<sheetData>{head}{kept}{rows}</sheetData></worksheet>'
    return changed(sound_book(), {SHEET: text})


def cell(ref: str, value: str, kind: str = "n") -> str:
    number = "".join(filter(str.isdigit, ref)) or "3"
    return f'<row r="{number}"><c r="{ref}" t="{kind}"><v>{value}</v></c></row>'


BOOKS = {
    "last cell of all": lambda: sheet(cell("XFD1048576", "1")),
    "row beyond": lambda: sheet(cell("A99999999999", "1")),
    "column beyond": lambda: sheet(cell("ZZZZZZZZ3", "1")),
    "dimension that lies": lambda: sheet(cell("A3", "1"), '<dimension ref="A1:XFD1048576"/>'),
    "string that is not there": lambda: sheet(cell("A3", "999999", "s")),
    "negative string": lambda: sheet(cell("A3", "-1", "s")),
    "number too large": lambda: sheet(cell("A3", "1e999")),
    "no number": lambda: sheet(cell("A3", "x")),
    "not a number": lambda: sheet(cell("A3", "NaN")),
    "error": lambda: sheet(cell("A3", "#REF!", "e")),
    "truth that is none": lambda: sheet(cell("A3", "7", "b")),
    "day that is none": lambda: sheet(cell("A3", "x", "d")),
    "formula": lambda: sheet('<row r="3"><c r="A3"><f>WEBSERVICE("http://127.0.0.1:9")</f><v>1</v></c></row>'),
    "entities that laugh": lambda: sheet(cell("A3", "&a11;", "str"), "", DTD),
    "entity of a file": lambda: sheet(cell("A3", "&s;", "str"), "", OUTSIDE),
    "strings that laugh": lambda: changed(sound_book(), {STRINGS: f'<?xml version="1.0"?>{DTD}<sst {S}><si><t>&a11;</t></si></sst>'}),
    "counts that lie": lambda: changed(sound_book(), {STRINGS: f'<sst {S} count="4000000000" uniqueCount="4000000000"><si><t>x</t></si></sst>'}),
    "no strings": lambda: changed(sound_book(), {STRINGS: None}),
    "no styles": lambda: changed(sound_book(), {"xl/styles.xml": None}),
    "styles that are none": lambda: changed(sound_book(), {"xl/styles.xml": b"\0<x"}),
    "no workbook": lambda: changed(sound_book(), {"xl/workbook.xml": None}),
    "no sheet": lambda: changed(sound_book(), {SHEET: None}),
    "sheet cut off": lambda: changed(sound_book(), {SHEET: b"<worksheet><sheetData><row"}),
    "2,500 sheets": lambda: many_sheets(2_500),
    "500 sheets": lambda: many_sheets(500),
    "merged to the end": lambda: sheet("", "") .replace(b"x", b"x"),
    "cell of 10 MB": lambda: sheet(f'<row r="3"><c r="A3" t="inlineStr"><is><t>{"x" * 10 * MB}</t></is></c></row>'),
    "300,000 rows": lambda: sheet("".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(3, 300_000))),
    "bomb of XML": lambda: changed(sound_book(), {SHEET: b"<row/>" * 40 * MB}),
    "members that lead out": lambda: changed(sound_book(), {"../../canary": b"x"}),
    "days of every kind": lambda: sheet("".join(f'<row r="{n}"><c r="A{n}" s="0"><v>{v}</v></c></row>' for n, v in enumerate(("-1", "2958466", "1e300", "-1e300", "60"), 3))),
    "CSV named .xlsx": lambda: f"Name,Advice\nEva,{KEPT}\n".encode(),
}  # fmt: skip
del BOOKS["merged to the end"]


def many_sheets(count: int) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for number in range(count):
            page = book.add_worksheet(f"s{number}")
            page.write_row(0, 0, ("Name", "Advice"))
            page.write_row(1, 0, ("Eva", KEPT))
    return stream.getvalue()


for name, made in BOOKS.items():
    file_case("workbooks", name, "bad.xlsx", made, seconds=60)
for share in (1, 10, 30, 50, 70, 90, 99):
    file_case(
        "workbooks",
        f"cut off at {share} %",
        "bad.xlsx",
        lambda s=share: sound_book()[: len(sound_book()) * s // 100],
    )
for seed in range(8):
    file_case("workbooks", f"damaged {seed}", "bad.xlsx", lambda s=seed: flipped(sound_book(), s))

O = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'  # noqa: E741


def ods(rows: str, doctype: str = "") -> bytes:
    text = f'<?xml version="1.0"?>{doctype}<office:document-content {O}><office:body><office:spreadsheet><table:table table:name="a">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": text,
            "META-INF/manifest.xml": manifest,
        }
    )


def ods_cell(attributes: str, text: str = "x") -> str:
    return f'<table:table-cell {attributes} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


SHEETS = {
    "2^31 columns": lambda: ods(f'<table:table-row>{ods_cell("table:number-columns-repeated=" + chr(34) + "2147483647" + chr(34))}</table:table-row>'),
    "2^31 rows": lambda: ods(f'<table:table-row table:number-rows-repeated="2147483647">{ods_cell("")}</table:table-row>'),
    "2^70 rows": lambda: ods(f'<table:table-row table:number-rows-repeated="{2**70}">{ods_cell("")}</table:table-row>'),
    "in single quotes": lambda: ods(f"<table:table-row table:number-rows-repeated='900000000'>{ods_cell('')}</table:table-row>"),
    "blanks without end": lambda: ods(f'<table:table-row>{ods_cell("", "<text:s text:c=" + chr(34) + "4000000000" + chr(34) + "/>")}</table:table-row>'),
    "entities that laugh": lambda: ods(f"<table:table-row>{ods_cell('', '&a11;')}</table:table-row>", DTD),
    "entity of a file": lambda: ods(f"<table:table-row>{ods_cell('', '&s;')}</table:table-row>", OUTSIDE),
    "tables in tables": lambda: ods("<table:table-row><table:table-cell><table:table>" * 2_000),
    "nothing": lambda: ods(""),
    "no content": lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
}  # fmt: skip
for name, made in SHEETS.items():
    file_case("workbooks", f"OpenDocument, {name}", "bad.ods", made, seconds=60)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
file_case(
    "workbooks",
    "old .xls, empty",
    "bad.xls",
    lambda: OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"),
)
file_case(
    "workbooks",
    "old .xls, in a circle",
    "bad.xls",
    lambda: OLE + b"\xfe\xff" * 2_000 + "Workbook".encode("utf-16-le") + b"\x01\0\0\0" * 4_000,
)
file_case(
    "workbooks",
    "binary .xlsb",
    "bad.xlsb",
    lambda: changed(
        sound_book(),
        {"xl/workbook.bin": b"\x9c\x01\xff\xff\xff\x7f" * 100, "xl/workbook.xml": None},
    ),
)

# --- zips
NOTE = f"## Advice\n\n{KEPT}\n"


def raw(
    name: bytes,
    data: bytes,
    *,
    method: int = 0,
    size: int | None = None,
    flags: int = 0,
    mode: int = 0,
) -> bytes:
    """A zip of one stored member whose headers say whatever is asked."""
    shown = len(data) if size is None else size
    crc = zlib.crc32(data)
    local = struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, flags, method, 0, 33, crc, len(data), shown, len(name), 0
    )
    central = struct.pack(
        "<IHHHHHHIIIHHHHHII",
        0x02014B50,
        0x0314,
        20,
        flags,
        method,
        0,
        33,
        crc,
        len(data),
        shown,
        len(name),
        0,
        0,
        0,
        0,
        mode << 16,
        0,
    )
    start = len(local) + len(name) + len(data)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, len(central) + len(name), start, 0)
    return local + name + data + central + name + end


def overlapping(copies: int) -> bytes:
    """Many names for the one compressed stream, as in a bomb that does not nest."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(b"\0" * 5 * MB) + packer.flush()
    crc = zlib.crc32(b"\0" * 5 * MB)
    local = (
        struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 33, crc, len(data), 5 * MB, 1, 0)
        + b"a"
    )
    central = b"".join(
        struct.pack(
            "<IHHHHHHIIIHHHHHII",
            0x02014B50,
            20,
            20,
            0,
            8,
            0,
            33,
            crc,
            len(data),
            5 * MB,
            5,
            0,
            0,
            0,
            0,
            0,
            0,
        )
        + b"%05d" % n
        for n in range(copies)
    )
    end = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, copies, copies, len(central), len(local) + len(data), 0
    )
    return local + data + central + end


def nested(depth: int, inner: dict[str, bytes | str]) -> bytes:
    data = zipped(inner)
    for _ in range(depth):
        data = zipped({"in.zip": data})
    return data


def fan(depth: int) -> bytes:
    """Zips in zips, sixteen in each: 42.zip in small."""
    data = zipped({"x.txt": b"\0" * 10 * MB})
    for _ in range(depth):
        data = zipped({f"{n}.zip": data for n in range(16)})
    return data


ZIPS = {
    "bomb of one file": lambda: zipped({"a.md": NOTE, "x.txt": b"\0" * 400 * MB}),
    "bomb of many": lambda: zipped({f"{n}.txt": b"\0" * 10 * MB for n in range(100)}),
    "bomb in zips": lambda: fan(3),
    "bomb that overlaps": lambda: overlapping(1_500),
    "bomb in LZMA": lambda: zipped({"x.txt": b"\0" * 200 * MB}, zipfile.ZIP_LZMA),
    "bomb in bzip2": lambda: zipped({"x.txt": b"\0" * 200 * MB}, zipfile.ZIP_BZIP2),
    "10,000 members": lambda: zipped({f"{n}.md": "x" for n in range(10_000)}),
    "10 deep": lambda: nested(10, {"a.md": NOTE}),
    "paths that lead out": lambda: zipped({"../../canary": NOTE, "../canary.md": NOTE, "a/../../../canary.md": NOTE}),
    "absolute paths": lambda: zipped({"/tmp/canary.md": NOTE, "C:/canary.md": NOTE, "//x/y/canary.md": NOTE}),
    "backslashes": lambda: zipped({"..\\..\\canary.md": NOTE, "a\\b.md": NOTE}),
    "link to a file outside": lambda: raw(b"link.md", b"../outside/secret.md", mode=0o120777),
    "link to /etc/passwd": lambda: raw(b"link.md", b"/etc/passwd", mode=0o120777),
    "device": lambda: raw(b"dev.md", NOTE.encode(), mode=0o020666),
    "one name twice": lambda: raw_twice(),
    "one name in two cases": lambda: zipped({"A.md": NOTE, "a.md": NOTE}),
    "name of a line end": lambda: zipped({"a\nb.md": NOTE, "a\x1b[31m.md": NOTE}),
    "name that is no text": lambda: raw(b"\xff\xfe\x80.md", NOTE.encode()),
    "name of 60,000 letters": lambda: zipped({"a" * 60_000 + ".md": NOTE}),
    "name of 500 folders": lambda: zipped({"a/" * 500 + "b.md": NOTE}),
    "empty name": lambda: raw(b"", NOTE.encode()),
    "names of devices": lambda: zipped({"CON.md": NOTE, "aux.txt": NOTE, "nul": NOTE}),
    "size that lies, small": lambda: raw(b"a.md", NOTE.encode(), size=3),
    "size that lies, large": lambda: raw(b"a.md", NOTE.encode(), size=2**32 - 2),
    "method that is none": lambda: raw(b"a.md", NOTE.encode(), method=99),
    "locked": lambda: raw(b"a.md", NOTE.encode(), flags=1),
    "patched data": lambda: raw(b"a.md", NOTE.encode(), flags=0x20),
    "strong encryption": lambda: raw(b"a.md", NOTE.encode(), flags=0x40),
    "wrong sum": lambda: raw(b"a.md", NOTE.encode()).replace(KEPT.encode(), KEPT.encode()[::-1], 1),
    "only its end": lambda: struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 9, 9, 99, 99, 0),
    "comment of 60 kB": lambda: zipped({"a.md": NOTE})[:-2] + struct.pack("<H", 60_000) + b"x" * 60_000,
    "behind a program": lambda: b"PK\x03\x04" + b"MZ" * 5_000 + zipped({"a.md": NOTE}),
    "rubbish": lambda: b"PK\x03\x04" + bytes(n * 31 % 256 for n in range(5_000)),
    "text": lambda: b"no zip at all",
}  # fmt: skip


def raw_twice() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for text in (NOTE, NOTE.replace("Advice", "Pay")):
            with archive.open(zipfile.ZipInfo("a.md" if text is NOTE else "b.md"), "w") as member:
                member.write(text.encode())
    return stream.getvalue().replace(b"b.md", b"a.md")


for name, made in ZIPS.items():
    file_case("zips", name, "bad.zip", made, seconds=60)
for share in (1, 30, 60, 90, 99):
    file_case(
        "zips",
        f"cut off at {share} %",
        "bad.zip",
        lambda s=share: zipped({"a.md": NOTE * 50})[: 200 * s // 100],
    )

# --- other files that nobody reads as notes
OTHERS = {"bad.pdf": b"%PDF-1.7\n" + b"1 0 obj" * 1_000, "bad.rtf": b"{\\rtf1" + b"{" * 10_000, "bad.doc": OLE,
          "bad.png": b"\x89PNG" + b"\0" * 100, "bad.gz": b"\x1f\x8b" + b"\0" * 100, "bad.xml": b"<x/>",
          "bad.svg": f"<svg onload='x'>{SECRET[:3]}</svg>".encode(), "bad.exe": b"MZ" + b"\0" * 100, "bad": b"\x7fELF" + b"\0" * 100}  # fmt: skip
for file, data in OTHERS.items():
    file_case("other files", file, file, data)
