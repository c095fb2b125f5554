"""The same sheet as a Word document. Gives bytes; opens and writes no file."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from infoint.drafts.question_sheet import CLOSING, FACTS, MARK, SMALL_FROM, TITLE, printable
from infoint.drafts.time_plan import LAST, TimePlan

_ROOM = 205.0  # mm for the questions on A4 and on Letter, below the facts
_LINE = 5.6  # mm; a question is never lower than one line of its text
_MARK_ROOM = 5.0
_WIDTHS = (9, 153, 18)  # mm: number, question, minutes
_STAMP = datetime(2000, 1, 1)  # the same questions make the same file


def sheet_document(plan: TimePlan) -> bytes:
    """The sheet as the bytes of a .docx file, one page with up to about 35 questions."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = TITLE, ""
    properties.created = properties.modified = _STAMP
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(279)  # prints on A4 and on Letter
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(11)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10)
    normal.paragraph_format.space_after = Pt(0)
    title = document.add_paragraph()
    title.add_run(TITLE).bold = True
    title.runs[0].font.size = Pt(13)
    title.paragraph_format.space_after = Pt(4)
    _facts(document)
    _questions(document, plan)
    closing = document.add_paragraph(CLOSING)
    closing.paragraph_format.space_before = Pt(3)
    closing.runs[0].font.size = Pt(9)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _facts(document: Any) -> None:
    table = document.add_table(rows=(len(FACTS) + 1) // 2, cols=2)
    for at, name in enumerate(FACTS):
        cell = table.cell(at // 2, at % 2)
        cell.paragraphs[0].add_run(f"{name}: ").font.size = Pt(8.5)
        _border(cell, bottom=4)
    for row in table.rows:
        row.height, row.height_rule = Mm(7), WD_ROW_HEIGHT_RULE.AT_LEAST
    gap = document.add_paragraph()
    gap.paragraph_format.line_spacing = Pt(6)


def _questions(document: Any, plan: TimePlan) -> None:
    planned = plan.planned
    table = document.add_table(rows=0, cols=3)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for made, width in zip(table.columns, _WIDTHS, strict=True):
        made.width = Mm(width)
    room = _ROOM - _LINE * len(planned) - (_MARK_ROOM if plan.mark_before else 0)
    shares = sum(one.room for one in planned) or 1.0
    small = len(planned) > SMALL_FROM
    for one in planned:
        if one.number == plan.mark_before:
            _mark(table)
        row = table.add_row()
        row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        row.height = Mm(_LINE + max(room, 0.0) * one.room / shares)
        is_last = one.question.id == LAST
        words = (str(one.number), printable(one.question.text), f"{one.question.minutes:g} min")
        for at, (cell, text, width) in enumerate(zip(row.cells, words, _WIDTHS, strict=True)):
            cell.width = Mm(width)
            run = cell.paragraphs[0].add_run(text)
            run.bold = at == 0 or (is_last and at == 1)
            run.font.size = Pt(8.5) if at == 2 or small else Pt(10)
            _border(cell, top=12 if is_last else 2, bottom=12 if is_last else 0)


def _mark(table: Any) -> None:
    row = table.add_row()
    cell = row.cells[0].merge(row.cells[2])
    run = cell.paragraphs[0].add_run(MARK)
    run.italic = True
    run.font.size = Pt(8.5)
    _border(cell, top=8)


def _border(cell: Any, **sides: int) -> None:
    """Lines of a cell, in eighths of a point; python-docx has no words for them."""
    borders = OxmlElement("w:tcBorders")
    for side in ("top", "bottom"):
        if size := sides.get(side, 0):
            line = OxmlElement(f"w:{side}")
            for name, value in {"val": "single", "sz": str(size), "color": "777777"}.items():
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)
