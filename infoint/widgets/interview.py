"""The form of `02_interview`: choose a note or start one, then hold the talk with it open.

A form that is shown again in the same kernel is the same form, so that two tabs show the same
words. Nothing here reads or writes a note: `infoint.workspace` does.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from infoint.errors import InfointError
from infoint.questions import load_bank
from infoint.widgets import style
from infoint.widgets.interview_note import NoteForm
from infoint.workspace import new_note
from infoint.workspace.note_choice import last_open, list_notes, remember_open
from infoint.workspace.note_store import OpenNote
from infoint.workspace.questions_file import NAME, read_questions
from infoint.workspace.reading import notes_folder
from infoint.workspace.start import notes_folder_of

_FORMS: dict[Path, Interview] = {}


class Interview:
    """The whole form; shows itself in a notebook, and as a plain page where none runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.form: NoteForm | None = None
        self._asked = ""
        self._message = widgets.HTML()
        self._place = widgets.Box().add_class("ii-place")
        look = style.look("interview.css")
        self.view = style.frame(look, self._message, self._place, name="interview")

    def open(self, name: str) -> None:
        """Open a note of the folder by its file name."""
        if not self._leave():
            return
        path = self.folder / name
        try:
            questions = read_questions(self.folder)
            self._asked = questions.text
            bank = load_bank(questions.text, where=NAME)
            self.form = NoteForm(OpenNote(path, bank), questions.questions, self._another)
        except InfointError as error:
            self._say(str(error))
            self._choose()
            return
        self._say("")
        self._place.children = [self.form.view]

    def show(self, name: str = "") -> None:
        """Show the note of that name, else the one that is or was open, else a choice."""
        last = last_open(self.folder, datetime.now(UTC))
        name = name or (self.form.note.path.name if self.form else "")
        if name:
            if not self._is_open(name):
                self.open(name)
        elif last is not None:
            self.open(last.name)
        else:
            self._choose()

    def _is_open(self, name: str) -> bool:
        """Whether the note is open with the questions as they are now."""
        try:
            asked = read_questions(self.folder).text
        except InfointError:
            return False
        is_this = self.form is not None and self.form.note.path.name == name
        return is_this and asked == self._asked

    def _another(self) -> None:
        if self._leave():
            remember_open(None, self.folder)
            self._choose()

    def _choose(self) -> None:
        parts: list[widgets.Widget] = []
        try:
            notes = list_notes(self.folder, load_bank())
        except InfointError as error:
            self._say(str(error))
            notes = ()
        if notes:
            listed = style.list_field(
                "Notes, the latest first", [(n.label, n.path.name) for n in notes]
            )
            listed.value = notes[0].path.name
            opening = style.button("Open this note", lambda: self._open_chosen(listed.value))
            parts += [style.heading("Go on with a note"), listed, style.row(opening)]
        name = style.entry_field("Name of the person")
        day = widgets.DatePicker(description="Day of the talk", value=datetime.now().date())
        start = style.button(
            "Start a new note", lambda: self._start(name.value, day.value), main=True
        )
        parts += [style.heading("Start a new note"), style.grid(name, day), style.row(start)]
        self._place.children = [style.column(*parts)]

    def _open_chosen(self, name: str) -> None:
        remember_open(self.folder / name, self.folder)
        self.open(name)
        if self.form is not None:
            self.form.focus()

    def _start(self, name: str, day: Any) -> None:
        try:
            path = new_note(self.folder, interviewee=" ".join(name.split()), day=day)
        except (InfointError, OSError) as error:
            self._say(str(error))
            return
        self._open_chosen(path.name)

    def _say(self, text: str) -> None:
        self._message.value = style.said(text, "bad", aloud=True)

    def _leave(self) -> bool:
        """Close the open note; False where it cannot be written."""
        if self.form is not None and not self.form.close():
            return False
        self.form = None
        return True

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        bundle = self.view._repr_mimebundle_()
        bundle["text/plain"] = "The interview form: open this notebook in JupyterLab and run it."
        return bundle


def interview_form(notes_path: str | Path, note: str = "") -> Interview:
    """The form on the notes of a folder.

    Parameters
    ----------
    notes_path : path
        The notes folder, or the workspace.
    note : str
        File name of the note to open; without it the one that was open last, else a choice.
    """
    folder = notes_folder_of(notes_folder(notes_path)).resolve()
    form = _FORMS.get(folder)
    if form is None or form.view.comm is None:
        form = _FORMS[folder] = Interview(folder)
    form.show(note)
    return form
