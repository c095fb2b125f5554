"""Write the same interviews in every format that people hand in, for reader tests.

Each writer takes interviews as (facts, answers) pairs and returns file name -> bytes.
"""

import csv
import html
import io
import zipfile
from dataclasses import dataclass

import docx
import xlsxwriter
import yaml
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


@dataclass(frozen=True)
class Told:
    """One interview: facts by field id, labels by field id, answers by question."""

    interview_id: str
    facts: dict[str, str]
    labels: dict[str, str]
    answers: list[tuple[str, str]]

    @property
    def labeled(self) -> list[tuple[str, str]]:
        return [(self.labels[field], text) for field, text in self.facts.items()]


def markdown(interviews):
    return {f"{told.interview_id}.md": _markdown(told).encode() for told in interviews}


def _markdown(told):
    front = yaml.safe_dump(told.facts, allow_unicode=True, sort_keys=False)
    body = "\n\n".join(f"## {question}\n\n{text}" for question, text in told.answers)
    return f"---\n{front}---\n\n{body}\n"


def markdown_in_one_file(interviews):
    return {"all.md": "\n".join(_markdown(told) for told in interviews).encode()}


def text(interviews):
    return {f"{told.interview_id}.txt": _text(told).encode("cp1252") for told in interviews}


def _text(told):
    facts = "\n".join(f"{label}: {value}" for label, value in told.labeled)
    body = "\n\n".join(
        f"{number}. {question}\n{text}" for number, (question, text) in enumerate(told.answers, 1)
    )
    return f"{facts}\n\n{body}\n"


def text_utf16(interviews):
    return {f"{told.interview_id}.txt": _text(told).encode("utf-16") for told in interviews}


def questions_and_answers(interviews):
    def one(told):
        facts = "\n".join(f"{label}: {value}" for label, value in told.labeled)
        pairs = "\n\n".join(f"Q: {question}\nA: {text}" for question, text in told.answers)
        return f"{facts}\n\n{pairs}\n"

    return {f"{told.interview_id}.txt": one(told).encode("utf-8-sig") for told in interviews}


def web_page(interviews):
    def one(told):
        rows = "".join(
            f"<tr><th>{html.escape(label)}</th><td>{html.escape(value)}</td></tr>"
            for label, value in told.labeled
        )
        parts = "".join(
            f"<h2>{html.escape(question)}</h2>{_html_answer(text)}"
            for question, text in told.answers
        )
        return (
            "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Notes</title></head><body>"
            f"<nav><a href='/'>Home</a></nav><main><table>{rows}</table>{parts}</main>"
            "<footer>Imprint</footer></body></html>"
        )

    return {f"{told.interview_id}.html": one(told).encode() for told in interviews}


def _html_answer(text):
    lines = text.split("\n")
    if all(line.startswith("- ") for line in lines):
        return "<ul>" + "".join(f"<li>{html.escape(line[2:])}</li>" for line in lines) + "</ul>"
    return f"<p>{html.escape(text)}</p>"


def word(interviews):
    files = {}
    for told in interviews:
        document = docx.Document()
        table = document.add_table(rows=0, cols=2)
        for label, value in told.labeled:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, value
        for question, text in told.answers:
            document.add_heading(question, 2)
            for line in text.split("\n"):
                if line.startswith("- "):
                    document.add_paragraph(line[2:], style="List Bullet")
                else:
                    document.add_paragraph(line)
        files[f"{told.interview_id}.docx"] = _saved(document.save)
    return files


def _saved(save):
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


def _wide(interviews):
    """Header and rows of a form's export: one row an interview, every question a column."""
    fields = {
        f: label for told in interviews for f, label in told.labels.items() if f in told.facts
    }
    questions = list(dict.fromkeys(q for told in interviews for q, _ in told.answers))
    header = ["Timestamp", *fields.values(), *questions]
    rows = []
    for told in interviews:
        answers = dict(told.answers)
        facts = [told.facts.get(field, "") for field in fields]
        rows.append(["10/30/2026 10:00:00", *facts, *(answers.get(q, "") for q in questions)])
    return [header, *rows]


def _delimited(rows, delimiter):
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue()


def form_export(interviews):
    return {"responses.csv": _delimited(_wide(interviews), ",").encode("utf-8-sig")}


def form_export_semicolon(interviews):
    return {"responses.csv": _delimited(_wide(interviews), ";").encode("cp1252")}


def form_export_tab(interviews):
    return {"responses.tsv": _delimited(_wide(interviews), "\t").encode()}


def long_table(interviews):
    rows = [["Interview ID", "Question", "Answer"]]
    for told in interviews:
        for label, text in (*told.labeled, *told.answers):
            if label != "Interview ID":
                rows.append([told.interview_id, label, text])
    return {"long.csv": _delimited(rows, ",").encode()}


def workbook_of_rows(interviews):
    return {"responses.xlsx": _workbook({"Form Responses 1": _wide(interviews)})}


def workbook_of_sheets(interviews):
    sheets = {
        told.interview_id: [*told.labeled, ("", ""), ("Question", "Answer"), *told.answers]
        for told in interviews
    }
    return {"interviews.xlsx": _workbook(sheets)}


def transposed(interviews):
    columns = [dict((*told.labeled, *told.answers)) for told in interviews]
    labels = list(dict.fromkeys(label for column in columns for label in column))
    rows = [[label, *(column.get(label, "") for column in columns)] for label in labels]
    return {"chart.xlsx": _workbook({"Chart": rows})}


def _workbook(sheets):
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_urls": False}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name[:31])
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return buffer.getvalue()


def open_document(interviews):
    document = OpenDocumentSpreadsheet()
    table = Table(name="Responses")
    for row in _wide(interviews):
        line = TableRow()
        for text in row:
            cell = TableCell(valuetype="string")
            for paragraph in text.split("\n"):
                cell.addElement(P(text=paragraph))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    return {"responses.ods": _saved(document.write)}


def archive(interviews):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name, data in markdown(interviews).items():
            zipped.writestr(f"my notes/{name}", data)
    return {"notes.zip": buffer.getvalue()}


WRITERS = (
    markdown, markdown_in_one_file, text, text_utf16, questions_and_answers, web_page, word,
    form_export, form_export_semicolon, form_export_tab, long_table, workbook_of_rows,
    workbook_of_sheets, transposed, open_document, archive,
)  # fmt: skip
