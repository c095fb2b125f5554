"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_question_table() -> None:
    """A worksheet with a table of questions and answers."""
    document = docx.Document()
    document.add_paragraph("HSC 110 Career Exploration").runs[0].bold = True
    document.add_paragraph("Informational Interview Worksheet")
    document.add_paragraph("Student name: Lucia Ferrante")
    document.add_paragraph("Professional interviewed: Dr. Samuel Adeyemi, DPT")
    document.add_paragraph("Title/Position: Physical Therapist")
    document.add_paragraph("Facility: Peachtree Orthopedics, Decatur, GA")
    document.add_paragraph("Date & time: 02/18/2026, 12:30-1:00 pm")
    rows = (
        ("Question", "Response"),
        (
            "1. What are the primary duties of your position?",
            "Evaluations, treatment plans, hands-on work, notes.",
        ),
        ("2. What degree/licensure is required?", "Doctor of Physical Therapy and the NPTE."),
        ("3. What personal qualities are important?", "Empathy, a loud voice, strong thumbs."),
        (
            "4. What is the salary range for new graduates in this area?",
            "$74,000-$80,000 in outpatient.",
        ),
        ("5. What is the most rewarding aspect?", "Seeing someone walk down the aisle."),
        ("6. What is the most challenging aspect?", "Insurance denials."),
        ("7. Would you choose this career again?", "Yes, but I'd go to a cheaper school."),
        (
            "8. Recommendations for observation hours?",
            "Start as a sophomore, three different settings.",
        ),
    )
    table = document.add_table(rows=0, cols=2)
    for row in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row
    document.save(str(HERE / "worksheet.docx"))


def write_pasted() -> None:
    """Pasted from a web page: bold lines, no-break spaces, line breaks within a paragraph."""
    document = docx.Document()
    title = document.add_paragraph()
    title.add_run("Informational\u00a0Interview: Technical Recruiter").bold = True
    document.add_paragraph("Interviewed Monday,\u00a0January 12, 2026 by phone (18 minutes)")
    document.add_paragraph(
        "My interviewee was Kelsey Drummond. She is a technical recruiter for Northwind "
        "Staffing in Austin, TX and hires mostly engineers."
    )
    for heading, text in (
        (
            "Nature of the work:\u00a0",
            "Sourcing, phone screens, and\u00a0a lot of follow-up.\nAbout 30 calls a day.",
        ),
        ("Background needed:", "Any degree. Sales helps."),
        ("Likes:", "Calling someone with an offer."),
        ("Dislikes:", "Being ghosted by both sides."),
        ("Compensation:", "Base of 50K plus commission; first year total around 70K."),
        ("Future of the field:", "Software will do the searching, people will do the convincing."),
        ("Suggested contacts:", "Her old boss, Ned Fairchild, at Corvid Search."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(heading).bold = True
        paragraph.add_run("\n" + text)
    document.save(str(HERE / "recruiter.docx"))


def write_letter() -> None:
    """A summary in paragraphs, no question anywhere."""
    document = docx.Document()
    for text in (
        "Brandon Lutz",
        "BUS 301-02",
        "Informational Interview Summary",
        "On Wednesday, October 15, 2025, I interviewed Ms. Yolanda Prescott, Regional Supply "
        "Chain Director for Keystone Foods in Harrisburg, Pennsylvania. The interview took "
        "place in her office and lasted 40 minutes.",
        "Ms. Prescott oversees six warehouses. Her mornings go to calls with the sites and her "
        "afternoons to planning. She told me that the best preparation is a job on the dock.",
        "When I asked about money she laughed and said that analysts start at $58,000 and that "
        "directors do fine.",
        "She recommended that I join ASCM and that I talk to Peter Lindqvist, who runs their "
        "transportation desk.",
    ):
        document.add_paragraph(text)
    document.save(str(HERE / "summary.docx"))


def write_columns() -> None:
    """Questions down the side, one column an interview, a title above."""
    book = xlsxwriter.Workbook(str(HERE / "compare.xlsx"))
    sheet = book.add_worksheet("Interviews")
    rows = (
        ("Info interviews - spring 2026", "", ""),
        ("", "Interview 1", "Interview 2"),
        ("Name", "Oksana Melnyk", "Trevor Finch"),
        ("Job", "GIS analyst", "Land surveyor"),
        ("Works at", "City of Winnipeg", "Prairie Geomatics Ltd."),
        ("Where", "Winnipeg, MB", "Brandon, MB"),
        ("When", "2026-03-04", "2026-03-11"),
        ("How long (min)", 30, 22),
        (
            "What do you do?",
            "Makes maps, cleans data, answers 311 requests.",
            "Field work till noon, drafting after.",
        ),
        ("Software / tools", "ArcGIS Pro, FME, Python", "Total station, Civil 3D"),
        ("Schooling", "Geography BSc + GIS diploma", "Geomatics degree and articling"),
        ("Pay to start", "$58k", "$27/h"),
        ("Would you recommend it?", "Yes if you like detail", "Yes if you like mosquitoes"),
        ("Other people to talk to", "Jodi Penner at the province", "nobody"),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


def write_rows() -> None:
    """One row an interview under headers of the student's own."""
    book = xlsxwriter.Workbook(str(HERE / "tracker.xlsx"))
    sheet = book.add_worksheet()
    header = (
        "#", "Person", "Their role", "Org", "Based in", "Talked on", "Mins", "Day-to-day",
        "Skills to build", "$ (entry)", "Likes", "Gripes", "Where are the jobs", "Next people", "My rating",
    )  # fmt: skip
    rows = (
        (1, "Nia Campbell", "Museum educator", "Baltimore Museum of Industry", "Baltimore, MD", "11/05/2025", 30,
         "School groups, writing programs, cleaning up glue", "Public speaking, Spanish", "42-45k", "Kids asking why",
         "Grant reports", "DC, NYC, Chicago", "Omar Reese (Walters)", 4),
        (2, "Jules Fontaine", "Exhibit fabricator", "self-employed", "Philadelphia, PA", "11/19/2025", 45,
         "CNC, paint, load-ins at midnight", "Rhino, carpentry", "$25/hr", "Opening night", "Clients who change their mind",
         "wherever the big museums are", "", 5),
    )  # fmt: skip
    sheet.write_row(0, 0, header)
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_question_table()
    write_pasted()
    write_letter()
    write_columns()
    write_rows()
