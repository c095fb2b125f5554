"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_interview_log() -> None:
    """A table with a row for each question and a column for the student's thoughts."""
    document = docx.Document()
    document.add_paragraph("Interview Log").runs[0].bold = True
    document.add_paragraph(
        "Interviewee: Charlotte Nguyen – Insurance underwriter at Great Lakes Mutual (Grand Rapids, Michigan)"
    )
    document.add_paragraph("Contact: cnguyen@greatlakes.example, 616-555-0142")
    document.add_paragraph(
        "Interviewed Thursday, March 5, 2026, 3:00-3:30 p.m., via Microsoft Teams"
    )
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Question", "Answer", "My thoughts"), strict=True):
        cell.text = text
    for row in (
        (
            "Walk me through a normal day.",
            "Reads submissions, prices risks, talks brokers down",
            "Sounds quiet",
        ),
        ("What does an underwriting trainee make?", "Fifty-six to sixty", "More than I thought"),
        ("Which majors do you hire?", "Any, but risk management or math is a plus", ""),
        ("Where does the job lead?", "Senior, then manager, or over to brokerage", ""),
        ("Anything you can't stand?", "The legacy system from 1994", "Ha"),
        ("Which letters should I get after my name?", "CPCU", "Expensive"),
        ("Who should I connect with?", "Omar Farah, claims", "Emailed him 3/6"),
    ):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    document.save(str(HERE / "log.docx"))


def write_essay() -> None:
    """Five paragraphs without headings, the interviewee named in the second."""
    document = docx.Document()
    document.add_heading("Interview Essay", 0)
    for text in (
        "Ever since my little brother was born early, I have wanted to work in a neonatal unit. That is why I chose to interview a NICU nurse for this class.",
        "I interviewed Shanice Waller, RN, who has worked in the neonatal intensive care unit at Grady Memorial Hospital in Atlanta for six years. We met at a coffee shop on October 25, 2025 and talked for an hour.",
        "Ms. Waller takes care of two or three babies each shift. She weighs diapers, changes lines thinner than spaghetti and teaches parents to hold a two-pound child. She works three twelve-hour nights a week.",
        "She told me that a BSN is expected now, and that new graduates are hired into the NICU only after a residency. New nurses at Grady begin at about $36 an hour. She loves discharge day. She still has trouble with the days when a baby does not make it.",
        "Ms. Waller thinks there will always be a need for nurses. She told me to work as a tech first and offered to introduce me to the unit's nurse educator, Paulette Simms. I left the coffee shop more certain than before.",
    ):
        document.add_paragraph(text)
    document.save(str(HERE / "nicu.docx"))


def write_form() -> None:
    """A sheet with the label left and the value two columns right, merged titles between."""
    book = xlsxwriter.Workbook(str(HERE / "form.xlsx"))
    sheet = book.add_worksheet("Form")
    rows = (
        ("INFORMATIONAL INTERVIEW FORM", "", ""),
        ("SECTION 1: WHO", "", ""),
        ("Interviewee", "", "Thaddeus Bell"),
        ("Occupation", "", "Piano tuner"),
        ("Business name", "", "Bell & Daughter Piano Service"),
        ("City/State", "", "Asheville, NC"),
        ("Interview date", "", "2026-02-02"),
        ("How (phone, in person...)", "", "in person"),
        ("SECTION 2: QUESTIONS", "", ""),
        ("What do you do on the job?", "", "Tunes three pianos a day, rebuilds one a month"),
        ("What training did you need?", "", "Two years at North Bennet Street"),
        ("What are the hours like?", "", "His own"),
        ("What can a beginner charge?", "", "$120 a tuning"),
        ("What is rewarding?", "", "The first chord"),
        ("What is frustrating?", "", "Mice"),
        ("Is demand going up or down?", "", "Down for uprights, steady for schools"),
        ("SECTION 3: AFTER", "", ""),
        ("Next contact", "", "The Piano Technicians Guild chapter"),
        ("Thank-you note sent?", "", "yes, 2/5/2026 by mail"),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_interview_log()
    write_essay()
    write_form()
