"""Word documents, made here with python-docx."""

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from infoint.errors import ReadError
from infoint.questions import load_bank
from infoint.readers import word

BANK = load_bank()


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(document):
    return word.read(saved(document), "a.docx", bank=BANK)


def answers(document):
    return [(a.question_id, a.text) for note in read(document).notes for a in note.answers]


PAIRS = (("What does it pay?", "50k"), ("Any advice?", "Read."))
EXPECTED = [("salary", "50k"), ("advice", "Read.")]


def headings(document, question, answer):
    document.add_heading(question, 2)
    document.add_paragraph(answer)


def bold(document, question, answer):
    document.add_paragraph().add_run(question).bold = True
    document.add_paragraph(answer)


def bold_in_one(document, question, answer):
    paragraph = document.add_paragraph()
    paragraph.add_run(question).bold = True
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run(answer)


def numbered(document, question, answer):
    document.add_paragraph(question, style="List Number")
    document.add_paragraph(answer)


def plain(document, question, answer):
    document.add_paragraph(question)
    document.add_paragraph(answer)


def italic(document, question, answer):
    document.add_paragraph().add_run(question).italic = True
    document.add_paragraph(answer)


def label(document, question, answer):
    paragraph = document.add_paragraph()
    paragraph.add_run(question).bold = True
    paragraph.add_run(f" {answer}")


def table(document, question, answer):
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = question, answer


def one_column(document, question, answer):
    rows = document.add_table(rows=2, cols=1).rows
    rows[0].cells[0].text, rows[1].cells[0].text = question, answer


@pytest.mark.parametrize(
    "write", [headings, bold, bold_in_one, numbered, plain, italic, label, table, one_column]
)
def test_layouts_give_the_same_answers(write):
    document = docx.Document()
    for question, answer in PAIRS:
        write(document, question, answer)
    assert answers(document) == EXPECTED


def test_lists_become_items():
    document = docx.Document()
    document.add_heading("Skills", 1)
    document.add_paragraph("Git", style="List Bullet")
    document.add_paragraph("flow", style="List Bullet 2")
    document.add_paragraph("DITA", style="List Number")
    assert answers(document) == [("skills", "- Git\n  - flow\n- DITA")]


def test_order_of_paragraphs_and_tables_is_kept():
    document = docx.Document()
    document.add_heading("Where are the jobs?", 1)
    document.add_paragraph("See here.")
    grid = document.add_table(rows=2, cols=2)
    for row, texts in zip(grid.rows, (("Boise", "few"), ("Reno", "many")), strict=True):
        for cell, words in zip(row.cells, texts, strict=True):
            cell.text = words
    document.add_paragraph("That is all.")
    assert answers(document) == [
        ("geographic_demand", "See here.\n\nBoise | few\nReno | many\n\nThat is all.")
    ]


def test_text_box_and_link_are_read_and_deleted_text_is_not():
    document = docx.Document()
    document.add_heading("Pay?", 1)
    paragraph = document.add_paragraph("50k ")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    gone = OxmlElement("w:delText")
    gone.text = "70k"
    run.append(gone)
    deleted.append(run)
    paragraph._p.append(deleted)
    link = OxmlElement("w:hyperlink")
    target = document.part.relate_to(
        "https://pay.example", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(qn("r:id"), target)
    inner = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "source"
    inner.append(words)
    link.append(inner)
    paragraph._p.append(link)
    assert answers(document) == [("salary", "50k source (https://pay.example)")]


def test_bold_words_inside_an_answer_open_nothing():
    document = docx.Document()
    document.add_heading("Pay?", 1)
    paragraph = document.add_paragraph()
    paragraph.add_run("Entry level:").bold = True
    paragraph.add_run(" 50k")
    document.add_heading("Advice", 1)
    document.add_paragraph().add_run("READ!").bold = True
    assert answers(document) == [("salary", "Entry level: 50k"), ("advice", "READ!")]


def test_page_break_parts_interviews():
    document = docx.Document()
    for number in (1, 2):
        if number == 2:
            document.add_page_break()
        for question, answer in PAIRS:
            bold(document, question, f"{answer} {number}")
    assert [note.note_id for note in read(document).notes] == ["a-1", "a-2"]


def test_large_type_alone_is_text():
    document = docx.Document()
    document.add_heading("Pay?", 1)
    document.add_paragraph().add_run("50k").font.size = Pt(30)
    assert answers(document) == [("salary", "50k")]


def test_locked_document_says_what_to_do():
    with pytest.raises(ReadError) as caught:
        word.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.docx", bank=BANK)
    assert caught.value.code == "locked"
    assert str(caught.value) == (
        "a.docx: The document is locked with a password, or in the old .doc format. Expected a .docx file that "
        "opens without a password. Open it in Word and save a copy as .docx without a password."
    )


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return buffer.getvalue()


def cut_short():
    return saved(docx.Document())[:2000]


def broken_xml():
    whole = io.BytesIO(saved(docx.Document()))
    buffer = io.BytesIO()
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(buffer, "w") as target:
        for item in source.namelist():
            data = source.read(item)
            target.writestr(item, data[:100] if item == "word/document.xml" else data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"no zip at all", zipped(a_xml="x"), cut_short(), broken_xml()],
    ids=["empty", "start", "text", "zip", "cut", "xml"],
)
def test_damaged_documents_are_refused(data):
    with pytest.raises(ReadError) as caught:
        word.read(data, "a.docx", bank=BANK)
    assert caught.value.code == "unreadable"
