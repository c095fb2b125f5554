"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_bullets() -> None:
    """Questions as a bulleted list, answers as plain paragraphs."""
    document = docx.Document()
    document.add_paragraph("Interview with Sgt. Maeve Corcoran").runs[0].bold = True
    document.add_paragraph("Coast Guard Station Cape May, New Jersey – by phone, 3/18/2026, 22 min")
    for question, answer in (
        (
            "What's a day in your shoes like?",
            "Boat checks at six, training, maintenance, and then the alarm goes when you sit down to eat.",
        ),
        ("Which qualities matter most?", "Calm, fit, and not seasick."),
        ("How do you get in?", "Eight weeks of boot camp, then A school for your rate."),
        ("What do E-3s make?", "Around $2,600 a month plus housing."),
        ("What's the best memory you have?", "A fishing crew of five, all alive."),
        ("What would you change?", "The paperwork."),
        ("Who else could I learn from?", "Chief Dario Lund at the recruiting office."),
    ):
        document.add_paragraph(question, style="List Bullet")
        document.add_paragraph(answer)
    document.save(str(HERE / "bullets.docx"))


def write_narrative() -> None:
    """Three paragraphs after a title, the person in the second."""
    document = docx.Document()
    document.add_heading("Career Report: Food Scientist", 0)
    document.add_paragraph("By Tamsin Drew, Consumer Science, Period 2")
    document.add_paragraph(
        "I have always wondered who decides what a chip should taste like. For this report I contacted Priscilla Ong, a senior food "
        "scientist with Prairie Crisp Foods in Omaha, Nebraska. She answered my questions over Zoom on January 21, 2026."
    )
    for heading, text in (
        (
            "Job description",
            "Mrs. Ong runs the fryer in the pilot plant, writes recipes to the tenth of a gram and sits on the taste panel.",
        ),
        (
            "Education and training",
            "She has a master's in food science. Interns need at least a year of chemistry.",
        ),
        ("Salary and benefits", "Graduates start at about $64,000, and the snacks are free."),
        ("Working conditions", "It is loud and it smells of onion."),
        (
            "Future of the occupation",
            "Companies want less salt and less oil, so there is a lot to do.",
        ),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(HERE / "narrative.docx"))


def write_sheet() -> None:
    """One row an answer, the interviewee in the first row only."""
    book = xlsxwriter.Workbook(str(HERE / "log.xlsx"))
    sheet = book.add_worksheet("log")
    rows = (
        ("Interviewee", "Job title", "Company", "City", "Date", "Question", "Answer"),
        (
            "Petra Holm",
            "Furniture conservator",
            "Holm Studio",
            "Asheville, NC",
            "2025-12-01",
            "What does your week look like?",
            "Three days at the bench, one of quotes, one of hauling.",
        ),
        (
            "Petra Holm",
            "Furniture conservator",
            "Holm Studio",
            "Asheville, NC",
            "2025-12-01",
            "What do you charge / earn?",
            "Apprentices get $18 an hour.",
        ),
        (
            "Petra Holm",
            "Furniture conservator",
            "Holm Studio",
            "Asheville, NC",
            "2025-12-01",
            "What should I study?",
            "Chemistry, drawing, and a year with a cabinetmaker.",
        ),
        (
            "Darnell Oakes",
            "Upholsterer",
            "Seat of the Pants LLC",
            "Greenville, SC",
            "2025-12-08",
            "What does your week look like?",
            "Strip, tie, stuff, sew.",
        ),
        (
            "Darnell Oakes",
            "Upholsterer",
            "Seat of the Pants LLC",
            "Greenville, SC",
            "2025-12-08",
            "What should I study?",
            "Nothing. Come sweep.",
        ),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_bullets()
    write_narrative()
    write_sheet()
