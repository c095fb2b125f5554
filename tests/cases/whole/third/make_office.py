"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter
from docx.enum.text import WD_BREAK

HERE = Path(__file__).parent


def write_memo() -> None:
    """A memo with headings in bold over paragraphs."""
    document = docx.Document()
    for line in (
        "DATE: March 3, 2026",
        "TO: Mr. Halvorsen",
        "FROM: Emilia Banks",
        "SUBJECT: Interview with a dental lab technician",
    ):
        document.add_paragraph(line)
    document.add_paragraph(
        "I interviewed Victor Salas, who is a dental laboratory technician at Brightline Dental Lab in Spokane, to learn more about the field. "
        "Mr. Salas has made crowns for nineteen years. We talked on February 27, 2026 for about half an hour."
    )
    for heading, text in (
        (
            "A day at the bench",
            "He starts with the scans that came in overnight. He designs on the screen until ten, then mills, stains and glazes.",
        ),
        (
            "Training and certification",
            "He learned on the job. The CDT exam is optional but he says it is worth a dollar fifty an hour.",
        ),
        ("Pay and benefits", "Trainees in Spokane earn $18 an hour. A ceramist can make $40."),
        (
            "The future",
            "Printers will take over dentures first. He thinks that people with good eyes will always be needed.",
        ),
        ("My reaction", "I was surprised by how much of it is art."),
    ):
        document.add_paragraph().add_run(heading).bold = True
        document.add_paragraph(text)
    document.save(str(HERE / "memo.docx"))


def write_form() -> None:
    """A form of one table whose cells hold label and value."""
    document = docx.Document()
    document.add_paragraph("INFORMATIONAL INTERVIEW RECORD").runs[0].bold = True
    table = document.add_table(rows=3, cols=2)
    for number, text in enumerate(
        (
            "Name of contact: Bridget O'Malley",
            "Date: 1/30/2026",
            "Job title: Harbor Master",
            "Phone/email: 207-555-0142",
            "Organization: Town of Rockport, Maine",
            "Referred by: Uncle Pat",
        )
    ):
        table.rows[number // 2].cells[number % 2].text = text
    second = document.add_table(rows=0, cols=1)
    for text in (
        "What are the major responsibilities of this job?",
        "Moorings, permits, rescues, and telling people they can't park there.",
        "What training is required?",
        "A captain's license helps. The state has a harbor master course.",
        "What is the salary range?",
        "About 48 to 62 in small towns.",
        "What do you find most enjoyable?",
        "Four in the morning in June.",
        "What is least enjoyable?",
        "The town meeting.",
        "Whom else would you suggest I contact?",
        "Her counterpart in Camden, Will Thurston.",
    ):
        second.add_row().cells[0].text = text
    document.save(str(HERE / "record.docx"))


def write_two() -> None:
    """Two interviews, a page each, under titles."""
    document = docx.Document()
    for number, (name, facts, answers) in enumerate(
        (
            (
                "Interview #1: Dolores Pike",
                "Dolores is a parole officer with the State of Ohio in Akron. We met on October 7, 2025.",
                (
                    ("Responsibilities", "Home visits, drug tests, court, reports."),
                    ("Education", "A bachelor's in anything."),
                    ("Salary", "$47,000 at the start."),
                    ("Stress", "She runs marathons."),
                    ("Advice", "Do ride-alongs."),
                ),
            ),
            (
                "Interview #2: Ned Garrity",
                "Ned is a public defender in Toledo, Ohio. We spoke by phone on October 14, 2025.",
                (
                    (
                        "Responsibilities",
                        "Hearings in the morning, jail in the afternoon, motions at night.",
                    ),
                    ("Education", "JD, obviously."),
                    ("Salary", "$61,000 and a loan that will be forgiven in 2031."),
                    ("Stress", "He does not run marathons."),
                    ("Advice", "Clerk for a judge."),
                ),
            ),
        )
    ):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(name, 1)
        document.add_paragraph(facts)
        for heading, text in answers:
            document.add_heading(heading, 2)
            document.add_paragraph(text)
    document.save(str(HERE / "two.docx"))


def write_numbered_sheet() -> None:
    """A title, facts above, then number, question and answer."""
    book = xlsxwriter.Workbook(str(HERE / "worksheet.xlsx"))
    sheet = book.add_worksheet("Info interview")
    rows = (
        ("CAREER 101 - Informational Interview",),
        (),
        ("", "Interviewee", "Ottilie Brandvold"),
        ("", "Occupation", "Meteorologist"),
        ("", "Employer", "KVLY-TV"),
        ("", "City", "Fargo, ND"),
        ("", "Date of interview", "2/24/2026"),
        (),
        ("#", "Question", "Answer"),
        (
            1,
            "What does your typical workday involve?",
            "In at 2, models, graphics, three shows, home at 11.",
        ),
        (
            2,
            "What skills are most important?",
            "Calculus you will never use again and a face that doesn't panic.",
        ),
        (3, "What is the entry-level salary?", "Small market: 38-42."),
        (4, "What do you like least?", "Emails about my dress."),
        (5, "Do you storm chase?", "Once."),
        (6, "What is the job outlook?", "TV is shrinking, energy companies are hiring."),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


def write_airtable() -> None:
    """An export of a student's own base."""
    book = xlsxwriter.Workbook(str(HERE / "airtable.xlsx"))
    sheet = book.add_worksheet("Grid view")
    header = (
        "Person",
        "Headline",
        "Company",
        "Location",
        "Chat date",
        "Source",
        "What they do",
        "Comp",
        "Tools",
        "Best advice",
        "Intro to",
        "Vibe",
        "Attachments",
    )
    rows = (
        (
            "Anjali Rao",
            "Product Marketing Manager",
            "Kiteworks Energy",
            "Denver, CO",
            "2026-01-15",
            "Alumni",
            "Launches, messaging, sales decks, begging for case studies",
            "80-90 base for an associate",
            "HubSpot, Figma, Gong",
            "Write one page, not ten slides",
            "Miles Carrow",
            "10/10",
            "IMG_2231.png",
        ),
        (
            "Ben Stroud",
            "Growth Marketer",
            "Fable Tea",
            "Remote (Tucson, AZ)",
            "2026-01-22",
            "LinkedIn",
            "Ads, landing pages, spreadsheets",
            "65k",
            "Meta, Klaviyo, GA4",
            "Run your own tiny shop",
            "",
            "8/10",
            "",
        ),
    )
    sheet.write_row(0, 0, header)
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_memo()
    write_form()
    write_two()
    write_numbered_sheet()
    write_airtable()
