"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_three() -> None:
    """Three short interviews in one document, each beneath its own heading."""
    document = docx.Document()
    document.add_heading("Career Research: Three Interviews", 0)
    document.add_paragraph("Submitted by Noor Haidari")
    for name, work, when, answers in (
        (
            "Interview #1 – Clive Barrow",
            "Locomotive engineer, BNSF, Galesburg, Illinois",
            "September 14, 2025 (phone, 20 min)",
            (
                "Moves freight between Galesburg and Chicago, on call around the clock.",
                "Conductor first, then six months of engineer school.",
                "About $70,000 the first year.",
                "The view. Never the schedule.",
            ),
        ),
        (
            "Interview #2 – Dolores Quintana",
            "Train dispatcher, Metra, Chicago, Illinois",
            "September 20, 2025 (Zoom, 30 min)",
            (
                "Watches four lines on eight screens and decides who waits.",
                "Nine months of training, paid.",
                "$85,000 after you qualify.",
                "Untangling a mess. Not snow.",
            ),
        ),
        (
            "Interview #3 – Gil Ferrer",
            "Signal maintainer, Amtrak, Chicago, Illinois",
            "September 27, 2025 (in person, 25 min)",
            (
                "Tests relays and crossings, digs out switches.",
                "Electronics certificate or the Navy.",
                "$32 an hour.",
                "Being outside. Being outside in January.",
            ),
        ),
    ):
        document.add_heading(name, 1)
        document.add_paragraph(work)
        document.add_paragraph(when)
        for question, answer in zip(
            ("What do you do?", "How did you train?", "What does it pay?", "Best and worst?"),
            answers,
            strict=True,
        ):
            document.add_heading(question, 2)
            document.add_paragraph(answer)
    document.save(str(HERE / "three.docx"))


def write_sections() -> None:
    """Bold section names with paragraphs, a signature at the end."""
    document = docx.Document()
    document.add_paragraph("Informational Interview Report")
    document.add_paragraph(
        "Interviewee: Mrs. Bernadette Kwan, Title I reading specialist at Harriet Tubman Elementary, Trenton NJ"
    )
    document.add_paragraph("Interview date: Jan. 30, 2026 (in person, about 40 minutes)")
    for heading, text in (
        (
            "Occupation overview",
            "Mrs. Kwan pulls small groups of first graders all day and tests everybody three times a year.",
        ),
        (
            "Preparation needed",
            "A teaching license, then a reading endorsement, usually as part of a master's.",
        ),
        ("Earnings", "She is on the teachers' scale; step one is $61,200 with a master's."),
        ("Job satisfaction", "She would not do anything else, except in testing week."),
        ("Employment prospects", "Every district wants reading specialists since the new law."),
        ("Words of wisdom", "Tutor one child for one year."),
        ("Additional contacts", "Ms. Farrow, literacy coach at the district office."),
        ("What this means for me", "I will tutor this spring."),
    ):
        document.add_paragraph().add_run(heading).bold = True
        document.add_paragraph(text)
    document.save(str(HERE / "sections.docx"))


def write_chart() -> None:
    """People down the side, a sheet for the questions' full wording that holds no interview."""
    book = xlsxwriter.Workbook(str(HERE / "chart.xlsx"))
    sheet = book.add_worksheet("Chart")
    rows = (
        (
            "Who",
            "Job",
            "Company",
            "When",
            "A day",
            "How they got in",
            "Pay",
            "Pros",
            "Cons",
            "Next contact",
        ),
        (
            "Marguerite Sloan",
            "Perfusionist",
            "Baystate Medical Center",
            "2/10/2026",
            "Two or three open heart cases",
            "Certificate after a biology BS",
            "$120k",
            "Quiet room",
            "Call nights",
            "Ed, chief perfusionist",
        ),
        (
            "Anton Weiss",
            "Prosthetist",
            "Hanger Clinic",
            "2/17/2026",
            "Casting, fitting, fiddling",
            "Master's and two residencies",
            "72k",
            "First steps",
            "Insurance",
            "Dr. Cobb",
        ),
    )
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_three()
    write_sections()
    write_chart()
