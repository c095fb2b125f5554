"""Workbooks as people save them, and workbooks made to break a reader."""

import datetime as dt
import io
import re
import zipfile

import pytest
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from infoint.errors import ReadError
from infoint.questions import load_bank
from infoint.readers.files.limits import Limits
from infoint.readers.spreadsheet import read

BANK = load_bank()
ROWS = [["Name", "Tasks", "Salary"], ["Anna Berg", "Edits", "50k"], ["Ben Okoro", "Writes", "60k"]]
SHEET = [["Interviewee", "Anna Berg"], ["Tasks", "Edits"], ["Salary", "50k"]]


def workbook(sheets, formats=None):
    """An .xlsx of {sheet name: rows}; ``formats`` gives number formats by (sheet, row, column)."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for at, cell in enumerate(cells):
                    code = (formats or {}).get((name, row, at))
                    style = book.add_format({"num_format": code}) if code else None
                    if isinstance(cell, (dt.date, dt.time, dt.timedelta)):
                        sheet.write_datetime(row, at, cell, style)
                    elif isinstance(cell, str):
                        sheet.write_string(row, at, cell, style)
                    elif cell is not None:
                        sheet.write(row, at, cell, style)
    return stream.getvalue()


def ods(sheets):
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for cells in rows:
            row = TableRow()
            for cell in cells:
                if isinstance(cell, float):
                    row.addElement(TableCell(valuetype="float", value=cell))
                else:
                    item = TableCell(valuetype="string")
                    item.addElement(P(text=cell))
                    row.addElement(item)
            table.addElement(row)
        document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def with_part(data, name, change):
    """The same zip with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for item in old.infolist():
            part = old.read(item)
            new.writestr(item.filename, change(part) if item.filename == name else part)
    return stream.getvalue()


def answers(reading):
    return [(note.note_id, [answer.text for answer in note.answers]) for note in reading.notes]


@pytest.mark.parametrize("write", [workbook, ods])
def test_a_row_an_interview(write):
    reading = read(write({"Sheet1": ROWS}), "class.xlsx", bank=BANK)
    assert answers(reading) == [("class-1", ["Edits", "50k"]), ("class-2", ["Writes", "60k"])]
    assert not reading.problems
    assert reading.notes[0].source == "class.xlsx"
    assert [note.line for note in reading.notes] == [2, 3]


@pytest.mark.parametrize("write", [workbook, ods])
def test_a_sheet_an_interview(write):
    other = [["Interviewee", "Ben Okoro"], ["Tasks", "Writes"]]
    reading = read(write({"Anna": SHEET, "Ben": other, "Empty": []}), "class.xlsx", bank=BANK)
    assert answers(reading) == [("Anna", ["Edits", "50k"]), ("Ben", ["Writes"])]
    assert reading.notes[1].source == "class.xlsx, sheet Ben"
    assert not reading.problems


def test_default_sheet_names_follow_the_stem():
    sheets = {"Sheet1": SHEET, "Sheet2": SHEET}
    assert [note.note_id for note in read(workbook(sheets), "a/x.xlsx", bank=BANK).notes] == [
        "x-Sheet1",
        "x-Sheet2",
    ]


def test_one_sheet_takes_the_stem():
    assert read(workbook({"Anna": SHEET}), "berg.xlsx", bank=BANK).notes[0].note_id == "berg"


def test_contacts_and_interviews_in_one_workbook():
    people = [
        ["Name", "Company", "Email", "Status"],
        ["Cora Diaz", "Press", "c@p.example", "asked"],
    ]
    reading = read(workbook({"Notes": ROWS, "People": people}), "x.xlsx", bank=BANK)
    assert len(reading.notes) == 2
    assert reading.contacts[0].name == "Cora Diaz"
    assert reading.contacts[0].source == "x.xlsx, sheet People"


def test_a_cover_sheet_is_left_out_silently():
    cover = [["Career project"], ["Kim Lee, section 4"], ["Due in October"]]
    reading = read(workbook({"Cover": cover, "Notes": ROWS}), "x.xlsx", bank=BANK)
    assert len(reading.notes) == 2
    assert not reading.problems


def test_a_sheet_in_no_layout_with_answers_is_unclear():
    odd = [["Pencils", "Rent", "Salary"], ["12", "3", "50k"], ["7", "4", "60k"]]
    reading = read(workbook({"Notes": ROWS, "Odd": odd}), "x.xlsx", bank=BANK)
    (problem,) = reading.problems
    assert (problem.code, problem.severity) == ("unknown_layout", "unclear")
    assert problem.source == "x.xlsx, sheet Odd"


def test_values_come_as_a_person_would_write_them():
    cells = [
        45000.0,
        0.1 + 0.2,
        True,
        dt.date(2026, 10, 14),
        dt.datetime(2026, 10, 14, 9, 30),
        dt.time(9, 30),
        55000,
        0.25,
        1234.5,
        28,
        " two\nlines ",
    ]
    codes = {3: "yyyy-mm-dd", 4: "yyyy-mm-dd hh:mm", 5: "hh:mm", 6: '"$"#,##0', 7: "0%"}
    codes |= {8: "#,##0.00 [$€-407]", 9: "_-[$$-409]* #,##0.00_ ;-[$$-409]* #,##0.00 "}
    rows = [["Tasks", *(f"What about {n} then?" for n in range(len(cells)))], ["x", *cells]]
    formats = {("S", 1, at + 1): code for at, code in codes.items()}
    (note,) = read(workbook({"S": rows}, formats), "x.xlsx", bank=BANK).notes
    assert [answer.text for answer in note.answers] == [
        "x",
        "45000",
        "0.3",
        "TRUE",
        "2026-10-14",
        "2026-10-14 09:30",
        "09:30",
        "$55,000",
        "25%",
        "1,234.50 €",
        "$28",
        "two\nlines",
    ]


def test_a_table_away_from_the_corner_keeps_its_row_numbers():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        money = book.add_format({"num_format": '"$"#,##0'})
        for row, cells in enumerate(ROWS):
            sheet.write_row(row + 4, 3, cells)
        sheet.write_number(5, 5, 50000, money)
    reading = read(stream.getvalue(), "x.xlsx", bank=BANK)
    assert [note.line for note in reading.notes] == [6, 7]
    assert reading.notes[0].answers[1].text == "$50,000"


def test_merged_cells_count_once():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 3, "Interviews 2026")
        for row, cells in enumerate(
            [["Interviewee", "Question", "Answer"], ["", "Tasks", "Edits"]]
        ):
            sheet.write_row(row + 1, 0, cells)
        sheet.write_row(3, 1, ["Salary", "50k"])
        sheet.merge_range(2, 0, 3, 0, "Anna Berg")
    (note,) = read(stream.getvalue(), "x.xlsx", bank=BANK).notes
    assert note.fact("interviewee") == "Anna Berg"
    assert [answer.question_id for answer in note.answers] == ["tasks", "salary"]


def test_a_formula_error_gives_no_answer():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ROWS[0])
        sheet.write_row(1, 0, ["Anna Berg", "Edits"])
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    (note,) = read(stream.getvalue(), "x.xlsx", bank=BANK).notes
    assert [answer.text for answer in note.answers] == ["Edits"]


def test_one_cell_in_the_last_corner_is_refused_before_it_takes_the_memory():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Notes")
        sheet.write(0, 0, "Name")
        sheet.write(1048575, 16383, "far")
    with pytest.raises(ReadError) as caught:
        read(stream.getvalue(), "x.xlsx", bank=BANK)
    assert caught.value.code == "too_large"
    assert str(caught.value) == (
        "x.xlsx: A sheet reaches over 1,048,576 rows and 16,384 columns. Expected at most "
        "4,000,000 cells. Delete what stands far away from the notes, and save again."
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<c r="A1"', b'<c r="A2147483648"'),
        (b'<c r="A1"', b'<c r="A99999999999999999999"'),
        (b'<c r="A1"', b'<c r="a99999999"'),
        (b'<c r="A1"', b"<c r = 'ZZZZZZ1'"),
        (b'<row r="1"', b'<row r="4000000000"'),
    ],
)
def test_cells_beyond_the_last_corner_are_refused_too(old, new):
    def change(xml):
        xml = xml.replace(old, new)
        return xml.replace(b' r="A1"', b"").replace(b' r="B1"', b"") if b"row" in old else xml

    data = with_part(workbook({"S": ROWS}), "xl/worksheets/sheet1.xml", change)
    with pytest.raises(ReadError) as caught:
        read(data, "x.xlsx", bank=BANK)
    assert caught.value.code == "too_large"


def test_broken_xml_is_refused_before_the_library_waits_for_ever():
    def change(xml):
        return xml.replace(b"office:value-type", b"office:v\x08lue-type", 1)

    with pytest.raises(ReadError, match="damaged"):
        read(with_part(ods({"S": ROWS}), "content.xml", change), "x.ods", bank=BANK)


def test_millions_of_blanks_are_refused():
    def change(xml):
        return xml.replace(b"<text:p>", b'<text:p>a<text:s text:c="99999999"/>', 1)

    with pytest.raises(ReadError, match="millions of blanks"):
        read(with_part(ods({"S": ROWS}), "content.xml", change), "x.ods", bank=BANK)


def test_a_count_that_lies_takes_no_memory():
    data = with_part(
        workbook({"S": ROWS}),
        "xl/sharedStrings.xml",
        lambda xml: re.sub(rb'uniqueCount="\d+"', b'uniqueCount="2147483648"', xml),
    )
    with pytest.raises(ReadError, match="claims more entries"):
        read(data, "x.xlsx", bank=BANK)


def test_repeated_cells_of_an_open_document_are_measured_too():
    data = with_part(
        ods({"S": ROWS}),
        "content.xml",
        lambda xml: xml.replace(
            b"<table:table-row>",
            b'<table:table-row table:number-rows-repeated="1000000">',
            1,
        ).replace(
            b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="900" ', 1
        ),
    )
    assert b"1000000" in zipfile.ZipFile(io.BytesIO(data)).read("content.xml")
    with pytest.raises(ReadError) as caught:
        read(data, "x.ods", bank=BANK)
    assert caught.value.code == "too_large"


def test_money_and_shares_of_an_open_document_keep_their_signs():
    def money(xml):
        xml = xml.replace(
            b'office:value-type="float" office:value="50000.0"',
            b'office:value-type="currency" office:currency="USD" office:value="50000"',
        )
        return xml.replace(
            b'office:value-type="float" office:value="0.25"',
            b'office:value-type="percentage" office:value="0.25"',
        )

    rows = [["Tasks", "Salary", "Outlook", "Advice"], ["Edits", 50000.0, 0.25, 7.0]]
    data = with_part(ods({"A & B": rows}), "content.xml", money)
    (note,) = read(data, "x.ods", bank=BANK).notes
    assert [answer.text for answer in note.answers] == ["Edits", "$50,000", "25%", "7"]


def test_the_empty_rest_of_an_open_document_does_not_count():
    def rest(xml):
        row = (
            b'<table:table-row table:number-rows-repeated="1048000">'
            b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        )
        return xml.replace(b"</table:table>", row + b"</table:table>")

    reading = read(with_part(ods({"S": ROWS}), "content.xml", rest), "x.ods", bank=BANK)
    assert len(reading.notes) == 2


def test_xml_entities_are_not_followed():
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    )
    money = {("S", 1, 2): '"$"#,##0'}
    data = with_part(
        workbook({"S": [ROWS[0], ["Anna Berg", "Edits", 50000]]}, money),
        "xl/workbook.xml",
        lambda xml: re.sub(rb"(<\?xml[^>]*>)", rb"\1" + bomb, xml, count=1),
    )
    with pytest.raises(ReadError, match="entities"):
        read(data, "x.xlsx", bank=BANK)


@pytest.mark.parametrize("keep", [10, 200, 2000, -30])
def test_a_truncated_workbook_is_an_error_with_a_message(keep):
    with pytest.raises(ReadError, match="damaged"):
        read(workbook({"S": ROWS})[:keep], "x.xlsx", bank=BANK)


def test_a_workbook_without_its_parts_is_an_error():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(ReadError, match="damaged"):
        read(stream.getvalue(), "x.xlsx", bank=BANK)


def test_limits_can_be_changed():
    with pytest.raises(ReadError, match="at most 5 cells"):
        read(workbook({"S": ROWS}), "x.xlsx", bank=BANK, limits=Limits(max_cells=5))
