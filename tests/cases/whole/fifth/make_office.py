"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_letter() -> None:
    """A letter to the class, questions in italics, answers beneath."""
    document = docx.Document()
    document.add_heading("Informational Interview Assignment", 0)
    table = document.add_table(rows=0, cols=2)
    for left, right in (
        ("Your name", "Katie Bowen"),
        ("Interviewee's name and title", "Louis Abernathy, Senior Loan Officer"),
        ("Company & location", "First Prairie Credit Union, Lincoln, Nebraska"),
        ("Date and length of interview", "March 17, 2026 / 25 minutes"),
        ("Method", "In person"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = left, right
    document.add_heading("Part A: Questions and answers", 1)
    for question, answer in (
        (
            "What are your major responsibilities?",
            "Mr. Abernathy meets with members who want mortgages and car loans, pulls credit, and decides.",
        ),
        ("What do you find most satisfying?", "Handing over keys, in a manner of speaking."),
        ("What do you find most frustrating?", "Rates he has no say in."),
        (
            "What educational background is needed?",
            "A bachelor's in finance helps; he came up from teller.",
        ),
        (
            "What is the salary range for someone starting?",
            "Loan processors about $40,000, officers 50 plus commission.",
        ),
        ("What is the career ladder?", "Teller, processor, officer, branch manager."),
        ("What is the employment outlook?", "Online lenders are eating the easy loans."),
        ("Could you refer me to someone else?", "Jeanne Tully, underwriting."),
    ):
        document.add_paragraph().add_run(question).italic = True
        document.add_paragraph(answer)
    document.add_heading("Part B: Reflection", 1)
    document.add_paragraph(
        "I was nervous, but he made me feel at ease. I could see doing this job in my home town."
    )
    document.save(str(HERE / "worksheet_b.docx"))


def write_column() -> None:
    """One column an interviewee, the questions down the side."""
    book = xlsxwriter.Workbook(str(HERE / "side_by_side.xlsx"))
    sheet = book.add_worksheet("Interviews")
    rows = (
        ("Interviews for CAREER 210", "", ""),
        ("", "Person 1", "Person 2"),
        ("Name", "Odessa Grimes", "Viktor Hahn"),
        ("Job title", "Respiratory therapist", "Sleep technologist"),
        ("Employer", "Baptist Memorial", "Dreamwell Sleep Center"),
        ("Location", "Memphis, TN", "Germantown, TN"),
        ("Date of interview", "11/4/2025", "11/13/2025"),
        ("Length", "30 min", "20 min"),
        (
            "What are your daily duties?",
            "Vents, nebulizers, ABGs, codes",
            "Wires on, wires off, watch screens all night",
        ),
        ("What is the pay?", "27-29 to start", "About 25 an hour"),
        (
            "What training is needed?",
            "Associate degree, RRT exam",
            "RPSGT after on the job training",
        ),
        ("Pros", "You save people", "Quiet"),
        ("Cons", "You don't save all of them", "Nights"),
        ("Other people to contact", "Sheila in pulmonary rehab", ""),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


def write_prose() -> None:
    """Headings in sentences, an interview told in the first person."""
    document = docx.Document()
    document.add_paragraph("Maya Sorenson")
    document.add_paragraph("COMM 250")
    document.add_paragraph("Informational Interview Paper")
    document.add_paragraph(
        "On Friday, February 20, 2026 I spoke with Jerome Whitley, who works as a sports broadcaster for KTVO in Kirksville, "
        "Missouri. My uncle went to school with him and gave me his number. We spoke by phone for 35 minutes."
    )
    for heading, text in (
        (
            "A Day on the Job",
            "Jerome gets in at two, writes, edits and anchors at six and ten, and on Fridays he drives to three football games.",
        ),
        (
            "How He Got There",
            "He studied communication at Truman State and shot high school games for free.",
        ),
        (
            "What It Takes",
            "You need to write fast, shoot your own video and not mind being recognized at the grocery store.",
        ),
        (
            "The Paycheck",
            "He told me small-market reporters start at about $32,000, and that I should have a roommate.",
        ),
        ("Looking Ahead", "Local TV is shrinking, but streaming of college sports is growing."),
        ("Parting Advice", "Send your reel to everyone and move anywhere."),
        ("Final Thoughts", "This interview made me want to join the campus station."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(HERE / "broadcaster.docx"))


if __name__ == "__main__":
    write_letter()
    write_column()
    write_prose()
