"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_numbered() -> None:
    """A report with numbered headings and the person in a line beneath the title."""
    document = docx.Document()
    document.add_heading("Informational Interview Report", 0)
    document.add_paragraph("Marcus Tan – MGMT 301 – Spring 2026")
    document.add_heading("1. Interviewee", 1)
    document.add_paragraph(
        "Yolanda Brooks, Logistics Operations Manager, Port Freeport, Freeport, Texas. Interviewed by phone on March 12, 2026 (26 minutes)."
    )
    for heading, text in (
        ("2. Why I chose her", "I want to work around ships without being on one."),
        (
            "3. What she does",
            "She schedules berths, trucks and cranes, and takes the call when one of the three is late.",
        ),
        (
            "4. What she needed to get there",
            "A logistics degree from Sam Houston State and five years on the night desk.",
        ),
        ("5. Compensation", "Coordinators start at $50,000; managers are around $95,000."),
        ("6. Pluses and minuses", "Plus: no two days. Minus: hurricanes."),
        ("7. Industry trends", "LNG and containers are both up along the Gulf."),
        ("8. Her advice", "Work nights first."),
        ("9. Next contact", "Eddie Salinas, terminal superintendent."),
        ("10. Reflection", "I am more interested than before."),
    ):
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    document.save(str(HERE / "report.docx"))


def write_tabs() -> None:
    """A sheet for each interview, a label beside each value."""
    book = xlsxwriter.Workbook(str(HERE / "tabs.xlsx"))
    for name, rows in (
        (
            "Quincy",
            (
                ("Interviewee", "Quincy Adair"),
                ("Position", "Golf course superintendent"),
                ("Organization", "Pebble Creek Golf Club"),
                ("Location", "Becker, MN"),
                ("Date", "2026-06-03"),
                ("Minutes", 30),
                ("Typical day", "Mow, water, scout for disease, fix irrigation"),
                ("Education", "Turf science, 2 or 4 years"),
                ("Salary", "Assistants 48k"),
                ("Likes", "Sunrise"),
                ("Dislikes", "Dollar spot"),
                ("Referral", "Ann at the extension office"),
            ),
        ),
        (
            "Rhea",
            (
                ("Interviewee", "Rhea Castillo"),
                ("Position", "Arborist"),
                ("Organization", "City of Saint Cloud"),
                ("Location", "Saint Cloud, MN"),
                ("Date", "2026-06-05"),
                ("Minutes", 25),
                ("Typical day", "Inspects ash trees, climbs, argues about stumps"),
                ("Education", "ISA certification"),
                ("Salary", "$27/hr"),
                ("Likes", "Climbing"),
                ("Dislikes", "Emerald ash borer"),
                ("Referral", "Nobody yet"),
            ),
        ),
    ):
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_numbered()
    write_tabs()
