"""Writes the Word and Excel notes of the exam, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_headings() -> None:
    """Heading styles, facts in one line each."""
    document = docx.Document()
    document.add_heading("Interview with a paramedic", 0)
    for line in (
        "Name: Curtis Bell",
        "Job title: Paramedic",
        "Agency: Wake County EMS",
        "Location: Raleigh, NC",
        "Date: Oct. 2, 2026",
        "Length: 30 minutes",
    ):
        document.add_paragraph(line)
    for heading, text in (
        ("What is a typical day like?", "Truck check, calls, reports, more calls."),
        ("Which skills are a must?", "Driving, IVs, talking to scared people."),
        ("How does promotion work?", "Field training officer, then supervisor."),
        ("What do you do to relax?", "Fishing."),
        ("What is the least enjoyable part?", "Lifting people down three flights."),
        ("What is your best advice?", "Ride along before you sign up."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(HERE / "paramedic.docx"))


def write_bold() -> None:
    """Bold questions in plain paragraphs, the facts in a sentence."""
    document = docx.Document()
    document.add_paragraph(
        "On 5 October 2026 I talked with Nomvula Dlamini, Quantity Surveyor at Umhlanga "
        "Projects in Durban, South Africa. The call took 26 minutes."
    )
    for heading, text in (
        ("What are your responsibilities?", "Cost plans, tenders and valuations every month."),
        ("What should I study?", "BSc in quantity surveying, then register with the council."),
        ("What can a beginner expect to earn?", "R22 000 a month before tax."),
        ("What is the office like?", "Open plan and loud."),
        ("Is there work?", "Government projects are slow, private work is picking up."),
    ):
        document.add_paragraph().add_run(heading).bold = True
        document.add_paragraph(text)
    document.save(str(HERE / "surveyor.docx"))


def write_table() -> None:
    """A worksheet as instructors hand it out: one table, question left, answer right."""
    document = docx.Document()
    document.add_heading("Career Exploration Worksheet", 1)
    rows = (
        ("Student", "Kayla Brandt"),
        ("Person interviewed", "Hector Lozano"),
        ("Job title", "Radio News Producer"),
        ("Employer", "KVLT Public Radio"),
        ("Location", "Tucson, AZ"),
        ("Date", "October 27, 2026"),
        ("Length of interview", "20 minutes"),
        ("Describe your daily tasks.", "Booking guests, cutting tape, writing intros."),
        ("What skills are needed?", "Editing audio and asking short questions."),
        ("What are other job titles in this field?", "Associate producer, reporter, host."),
        ("What was your worst day on air?", "The transmitter died during pledge week."),
        ("What is the chain of command?", "Host, senior producer, news director."),
        ("Who else should I interview?", "Tina Brooks, the news director."),
    )
    table = document.add_table(rows=0, cols=2)
    for left, right in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = left, right
    document.save(str(HERE / "producer.docx"))


def write_sheet_rows() -> None:
    """One row an interview, headings on the first row."""
    book = xlsxwriter.Workbook(str(HERE / "three_rows.xlsx"))
    sheet = book.add_worksheet("Interviews")
    rows = (
        (
            "Interviewee",
            "Position",
            "Where",
            "Interviewed on",
            "Min.",
            "Typical day",
            "Pay",
            "Hobbies",
        ),
        (
            "Lena Brandt",
            "Actuarial Analyst",
            "Hartford, CT",
            "2026-10-01",
            25,
            "Models and meetings",
            "$72k",
            "Chess",
        ),
        (
            "Omar Farouk",
            "Underwriter",
            "Columbus, OH",
            "2026-10-03",
            22,
            "Reviews applications",
            "$61k",
            "Golf",
        ),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


def write_sheet_columns() -> None:
    """Questions down the side and the answers in the second column."""
    book = xlsxwriter.Workbook(str(HERE / "down_the_side.xlsx"))
    sheet = book.add_worksheet("Notes")
    rows = (
        ("Interviewee", "Gwen Parry"),
        ("Job title", "Marine Biologist"),
        ("Location", "Swansea, Wales"),
        ("Date", "9 October 2026"),
        ("Minutes", 29),
        ("What do you do day to day?", "Dives in summer, statistics in winter."),
        ("What skills do you need?", "R, a boat license, writing grants."),
        ("Do you get seasick?", "Every time."),
        ("Is the field growing?", "Offshore wind surveys are growing."),
        ("What organizations should I join?", "Marine Biological Association"),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    for write in (write_headings, write_bold, write_table, write_sheet_rows, write_sheet_columns):
        write()
