"""Writes the Word and Excel notes among these cases, which no diff could show.

    python tests/cases/make_office.py [FOLDER]

Their words stand in `office.txt`, a line a paragraph: `@` a file, `=` a title, `#` a heading,
`-` a bullet, `1.` a number, `| a | b |` a table's row, `**bold**`, `*italic*`, `---` a new page,
`<br>` a line break, `[Sheet]` a sheet. Refuses to invent: what it does not know is a paragraph.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import docx
import xlsxwriter
from docx.document import Document
from docx.enum.text import WD_BREAK

HERE = Path(__file__).parent
_MARKED = re.compile(r"(?P<mark>=|#+|-|1\.) (?P<words>.+)")
_RUNS = re.compile(r"(?:\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*)?(?P<plain>.*)")
_STYLES = {"-": "List Bullet", "1.": "List Number"}


def write_all(folder: Path) -> None:
    """Write every file of `office.txt` into a folder."""
    for part in (HERE / "office.txt").read_text(encoding="utf-8").split("\n\n"):
        name, *lines = part.strip().splitlines()
        path = folder / name.removeprefix("@ ")
        path.parent.mkdir(parents=True, exist_ok=True)
        (write_word if path.suffix == ".docx" else write_book)(path, lines)


def write_word(path: Path, lines: list[str]) -> None:
    """Write a document; rows of as many cells right beneath one another are one table."""
    document, above = docx.Document(), 0
    for line in lines:
        cells = cells_of(line)
        if cells:
            if len(cells) != above:
                table = document.add_table(rows=0, cols=len(cells))
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
        else:
            add_paragraph(document, line)
        above = len(cells)
    document.save(str(path))


def add_paragraph(document: Document, line: str) -> None:
    """Add a heading, an item, a new page or words, of which the first may be bold or italic."""
    marked = _MARKED.fullmatch(line)
    if line == "---":
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif marked and marked["mark"] in _STYLES:
        document.add_paragraph(marked["words"], style=_STYLES[marked["mark"]])
    elif marked:
        document.add_heading(marked["words"], marked["mark"].count("#"))
    else:
        paragraph = document.add_paragraph()
        for kind, text in _RUNS.fullmatch(line).groupdict().items():
            if text and text != "<br>":
                run = paragraph.add_run(unmarked(text))
                if kind != "plain":
                    setattr(run, kind, True)


def write_book(path: Path, lines: list[str]) -> None:
    """Write a workbook; cells of digits alone are numbers."""
    book = xlsxwriter.Workbook(str(path))
    for line in lines:
        if line.startswith("["):
            sheet, at = book.add_worksheet(line.strip("[]")), 0
        else:
            row = [int(cell) if cell.isdecimal() else cell for cell in cells_of(line)]
            sheet.write_row(at, 0, row)
            at += 1
    book.close()


def cells_of(line: str) -> list[str]:
    """The cells of a table's row; none where a line is no row."""
    return [unmarked(cell.strip()) for cell in line[1:].split("|")[:-1]] if line[:1] == "|" else []


def unmarked(text: str) -> str:
    """Words with their line breaks and no-break spaces."""
    return text.replace("<br>", "\n").replace("&nbsp;", "\u00a0")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
