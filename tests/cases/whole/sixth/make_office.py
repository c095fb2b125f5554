"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_packet() -> None:
    """A form with a table of facts and questions in bold with answers on the same line."""
    document = docx.Document()
    document.add_paragraph("CTE Work-Based Learning")
    document.add_heading("Informational Interview Packet", 1)
    table = document.add_table(rows=0, cols=4)
    for row in (
        ("Student:", "Dominic Reyes", "Class:", "Auto Tech 2"),
        ("Person interviewed:", "Hank Schumacher", "Position:", "Service manager"),
        ("Company:", "Schumacher Ford", "City:", "Fond du Lac, WI"),
        ("Date:", "October 8, 2025", "Length:", "20 minutes"),
    ):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    document.add_paragraph()
    for question, answer in (
        (
            "What does your job involve?",
            "Writing repair orders, keeping eleven techs busy and customers calm.",
        ),
        ("What certifications should a technician have?", "ASE A1 to A8. Ford pays for its own."),
        (
            "What hand tools or skills should I have on day one?",
            "Your own sockets, and know how to use a multimeter.",
        ),
        ("How are technicians paid?", "Flat rate. Lube techs about $17 an hour, masters over $40."),
        (
            "How does a technician move up?",
            "Lube, line tech, master, shop foreman, service manager.",
        ),
        ("What do you like most about your job?", "Fixing what three shops could not."),
        ("What is the worst part?", "Telling somebody it needs an engine."),
        ("Is there a shortage?", "Every dealer in Wisconsin is looking."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(question).bold = True
        paragraph.add_run(f" {answer}")
    document.add_paragraph()
    document.add_paragraph(
        "What did you learn about yourself? I like the diagnostic part more than the wrenching."
    )
    document.save(str(HERE / "packet.docx"))


def write_apa() -> None:
    """A paper in the third person under headings."""
    document = docx.Document()
    for line in (
        "Informational Interview: Genetic Counseling",
        "Imani Brooks",
        "Department of Biology, Weston College",
        "BIO 199: Careers in Biology",
        "Dr. Fallon",
        "May 1, 2026",
    ):
        document.add_paragraph(line)
    document.add_page_break()
    document.add_paragraph(
        "For this paper I interviewed Shira Feldman, MS, CGC, a prenatal genetic counselor at Lakeside Women's Health in Madison, Wisconsin. "
        "The interview was conducted over the phone on April 20, 2026 and lasted approximately 45 minutes."
    )
    for heading, text in (
        (
            "Roles and Responsibilities",
            "Ms. Feldman sees six couples a day, takes family histories and explains results in plain words.",
        ),
        (
            "Educational Requirements",
            "A master's degree in genetic counseling and board certification are required.",
        ),
        (
            "Salary and Job Outlook",
            "New counselors earn between $75,000 and $82,000. She called the outlook excellent.",
        ),
        (
            "Rewarding and Challenging Aspects",
            "The most rewarding part is a calm face at the end. The most challenging is bad news at 4:45 on a Friday.",
        ),
        ("Advice to Students", "She recommended volunteering on a crisis line."),
        ("Personal Reflection", "Before this interview I had never heard the word proband."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(HERE / "apa.docx"))


def write_log() -> None:
    """A row a question, answers of one person, the facts above."""
    book = xlsxwriter.Workbook(str(HERE / "sheet.xlsx"))
    sheet = book.add_worksheet("Brewer")
    rows = (
        ("Informational interview", ""),
        ("With", "Annelise Gruber"),
        ("Job", "Head brewer"),
        ("At", "Three Foxes Brewing Co."),
        ("In", "Bend, Oregon"),
        ("On", "2026-08-19"),
        ("For", "30 minutes"),
        ("", ""),
        ("Q", "A"),
        ("What do you do every day?", "Mash in at five, clean, clean, clean, pay taxes"),
        ("What do you look for in an assistant brewer?", "Back strength and curiosity"),
        ("What could I make?", "$18 an hour and free beer"),
        ("Is it a good time to get in?", "No, breweries are closing"),
        ("Best part?", "First pour"),
        ("Worst part?", "Wet feet"),
        ("Who else?", "The hop lab at OSU"),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_packet()
    write_apa()
    write_log()
