"""Writes the Word and Excel notes of this set, which no diff could show.

Refuses to invent: the words of every note stand in this file.
"""

from __future__ import annotations

from pathlib import Path

import docx
import xlsxwriter

HERE = Path(__file__).parent


def write_transcript() -> None:
    """Speakers in bold at the start of each paragraph."""
    document = docx.Document()
    document.add_paragraph("Transcript of interview – Feb 24 2026")
    document.add_paragraph(
        "Participants: Noor Siddiqui (student), Gabe Lawson (forensic accountant, Lawson Reyes LLP, Tampa)"
    )
    for speaker, words in (
        (
            "Noor",
            "Thanks for meeting with me. Could you start by telling me what you do on a regular day?",
        ),
        (
            "Gabe",
            "I follow money. Bank statements, spreadsheets, then I write it up so that a jury can understand it.",
        ),
        ("Noor", "What kind of background do people in your firm have?"),
        ("Gabe", "Accounting degree, CPA, and most have the CFE too."),
        ("Noor", "Okay. And what would an entry-level person make in Tampa?"),
        ("Gabe", "Sixty, sixty-five. New York you add thirty."),
        ("Noor", "What's something about the work you don't enjoy?"),
        ("Gabe", "Depositions. Seven hours of somebody trying to make me mad."),
        ("Noor", "Are there organizations I should join?"),
        ("Gabe", "ACFE. Student membership is like twenty-five bucks."),
        ("Noor", "Perfect. Thank you so much."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{speaker}: ").bold = True
        paragraph.add_run(words)
    document.save(str(HERE / "transcript.docx"))


def write_facts_table() -> None:
    """A table of facts, then numbered questions with the answers beneath."""
    document = docx.Document()
    document.add_heading("Informational Interview Report", 1)
    table = document.add_table(rows=0, cols=2)
    for row in (
        ("Interviewee", "Captain Rosa Delgado"),
        ("Position", "Harbor pilot"),
        ("Organization", "Columbia Bar Pilots"),
        ("City", "Astoria, OR"),
        ("Interview date", "March 5, 2026"),
        ("Method / length", "Phone, 32 minutes"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row
    for question, answer in (
        (
            "Describe your job duties.",
            "Boarding ships by ladder or helicopter and bringing them over the bar.",
        ),
        (
            "What experience is required to get into this job?",
            "A master's license and years at sea. There is no shortcut.",
        ),
        ("What personality is best suited for this work?", "Calm. Loud when needed."),
        (
            "What is the compensation like?",
            "Very good, she would not say a number. Deckhands start near 60.",
        ),
        ("What are the drawbacks?", "Weather and sleep."),
        (
            "How do you see demand changing over the next ten years?",
            "Ships get bigger, not more. A handful of openings a decade.",
        ),
        ("Additional comments", "She let me hold the radio."),
    ):
        document.add_paragraph(question, style="List Number")
        document.add_paragraph(answer)
    document.save(str(HERE / "report.docx"))


def write_essay() -> None:
    """Heading styles with headings of the student's own over paragraphs."""
    document = docx.Document()
    document.add_heading("Informational Interview: Behind the Scenes of a Costume Shop", 0)
    document.add_paragraph("Wyatt Sorrell, THEA 210, December 1, 2025")
    for heading, text in (
        (
            "Background",
            "I interviewed Lorraine Petty, costume shop manager at Northlight Repertory in Milwaukee, Wisconsin, by phone on November 21, 2025. She has a BFA and started as a stitcher.",
        ),
        (
            "Daily responsibilities",
            "Her day is fittings, budgets and laundry. In tech week it is all three at once.",
        ),
        (
            "Skills and training",
            "She looks for people who can drape and who can count. An MFA is nice but a portfolio matters more.",
        ),
        (
            "Earnings",
            "Stitchers start at $19 an hour in Milwaukee and overhire pays a little more.",
        ),
        (
            "What she loves, what she doesn't",
            "She loves opening night from the back row. She does not love lost buttons.",
        ),
        ("Advice for students", "Work at a summer stock theater at least once."),
        ("References", "Petty, L. (2025, November 21). Personal communication."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(HERE / "essay.docx"))


def write_sheets() -> None:
    """One sheet an interviewee, labels left, answers right."""
    book = xlsxwriter.Workbook(str(HERE / "sheets.xlsx"))
    for name, rows in (
        ("Maureen", (("Interviewee", "Maureen Tighe"), ("Job", "Court stenographer"), ("Where", "Albany, NY"), ("Date", "2026-02-03"),
                     ("What do you do all day?", "Take down every word, then read it again at night."),
                     ("What do you need?", "225 words a minute."), ("Starting pay", "$56k"), ("Hiring?", "Desperately."))),
        ("Curtis", (("Interviewee", "Curtis Vann"), ("Job", "Bailiff"), ("Where", "Troy, NY"), ("Date", "2026-02-05"),
                    ("What do you do all day?", "Keep order, move jurors, stand."),
                    ("What do you need?", "Academy, clean record."), ("Starting pay", "$49k"), ("Hiring?", "Once a year there is an exam."))),
    ):  # fmt: skip
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()


def write_form() -> None:
    """A form's export with long headers."""
    book = xlsxwriter.Workbook(str(HERE / "form_responses.xlsx"))
    sheet = book.add_worksheet("Form Responses 1")
    header = (
        "Timestamp", "Username", "Please enter YOUR name (Last, First)", "Name of the professional you interviewed",
        "Professional's job title and employer", "In which city and state does this person work?", "On what date did the interview take place?",
        "Describe the main tasks this professional performs. (2-3 sentences)",
        "According to your interviewee, what education or certification would you need?",
        "What salary did your interviewee mention for someone just starting out?",
        "What did your interviewee like best about the job?", "What did your interviewee like least about the job?",
        "Did the interview change how you feel about this career? Explain.",
    )  # fmt: skip
    rows = (
        ("2/20/2026 10:15:03", "tbell@student.example", "Bell, Tyrese", "Marguerite Landry", "Dental hygienist, Bayou Smiles", "Lafayette, LA",
         "2/16/2026", "She cleans teeth, takes x-rays and teaches people to floss.", "Associate degree and the board exams.", "$33 an hour",
         "Flexible days", "Her neck hurts", "Yes, I want to do it more now."),
        ("2/20/2026 11:40:55", "jpark@student.example", "Park, Jina", "Eugene Whitaker", "Diesel mechanic, Gulf Haul", "Beaumont, TX",
         "2/18/2026", "He fixes trucks, diagnoses with a laptop and does inspections.", "A certificate program and ASE tests.", "22 dollars an hour",
         "When it starts", "August", "No, too hot."),
    )  # fmt: skip
    sheet.write_row(0, 0, header)
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row)
    book.close()


if __name__ == "__main__":
    write_transcript()
    write_facts_table()
    write_essay()
    write_sheets()
    write_form()
