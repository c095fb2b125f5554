"""What a note says so far, as a plain page to read, print and export.

Shows; reads the note through `infoint.workspace` and changes nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from pathlib import Path

from IPython.display import HTML

from infoint.questions import load_bank
from infoint.workspace.note_choice import last_open, list_notes
from infoint.workspace.note_fields import fact_fields, question_fields, state_of
from infoint.workspace.note_store import OpenNote
from infoint.workspace.questions_file import NAME, read_questions
from infoint.workspace.reading import notes_folder
from infoint.workspace.start import notes_folder_of

_OPEN = {"open": "open", "later": "to be asked by email"}


def interview_page(notes_path: str | Path, note: str = "") -> HTML:
    """The note's facts and answers; the bare question list where there is no note yet.

    Parameters as for `interview_form`; without ``note`` and an open one, the one changed last.

    Raises
    ------
    WorkspaceError, QuestionBankError
        The note or the question list cannot be read.
    """
    folder = notes_folder_of(notes_folder(notes_path)).resolve()
    questions = read_questions(folder)
    bank = load_bank(questions.text, where=NAME)
    notes = list_notes(folder, bank)
    last = last_open(folder, datetime.now(UTC))
    path = folder / note if note else last or (notes[0].path if notes else None)
    if path is None:
        asked = "".join(f"<li>{escape(one.text)}</li>" for one in questions.questions)
        return HTML(
            f"<p>No note was started in this form yet. The questions, in your order:</p><ol>{asked}</ol>"
        )
    open_note = OpenNote(path, bank)
    parts = [f"<h3>{escape(path.name)}</h3>"]
    facts = [
        f"<tr><th scope='row'>{escape(field.label)}</th><td>{escape(value)}</td></tr>"
        for field in fact_fields(bank)
        if (value := open_note.get(field.name))
    ]
    parts += [f"<table><tbody>{''.join(facts)}</tbody></table>"] if facts else []
    for question in question_fields(open_note.text, bank, questions.questions):
        state = state_of(question, open_note.shown)
        words = escape(open_note.get(question.answer)).replace("\n", "<br>")
        told = words if state == "answered" else f"<i>{_OPEN[state]}</i>"
        parts.append(f"<p><b>{question.number}. {escape(question.text)}</b><br>{told}</p>")
    return HTML("".join(parts))
