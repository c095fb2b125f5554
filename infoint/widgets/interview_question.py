"""One question of the form: its field, the box to ask it by email, its line in the jump list."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from infoint.widgets import style
from infoint.workspace.note_fields import QuestionField

_MARKS = {"answered": "✓", "later": "✉", "open": "○"}
_WORDS = {"answered": "answered", "later": "to be asked by email", "open": "open"}


class QuestionPart:
    """The parts of one question; ``get`` gives the words of a field as the note has them."""

    def __init__(
        self, question: QuestionField, get: Callable[[str], str], *, is_last: bool = False
    ) -> None:
        self._question = question
        label = f"{question.number}. {question.text}"
        self._answer = style.area_field(label, get(question.answer))
        self._later = style.tick_field(
            f"Ask question {question.number} by email later", bool(get(question.later))
        )
        self._conflict = widgets.HTML()
        self.inputs = {question.answer: self._answer, question.later: self._later}
        self.jump = style.button("", self.focus, at_once=True).add_class("ii-jump")
        self._due = widgets.HTML()
        parts = [self._due, self._answer, self._conflict, self._later]
        self.view = style.column(*parts).add_class("ii-question")
        if is_last:
            self.view.add_class("ii-last")
        self._state = ""

    def focus(self) -> None:
        """Bring the field into view, ready to type in."""
        self._answer.focus()

    def mark(self, state: str) -> None:
        """Show whether the question is answered; nothing is sent where nothing changed."""
        if state == self._state:
            return
        for part in (self.view, self.jump):
            part.remove_class(f"ii-{self._state}").add_class(f"ii-{state}")
        self._state = state
        self.jump.description = f"{_MARKS[state]} {self._question.number} {self._question.short}"
        self.jump.tooltip = f"Question {self._question.number}: {_WORDS[state]}"

    def stand_out(self, is_due: bool) -> None:
        """Make the question stand out, or not any more."""
        if is_due == ("ii-due" in self.view._dom_classes):
            return
        for part in (self.view, self.jump):
            style.mark(part, "ii-due", is_due)
        text = "Time for the last question." if is_due else ""
        self._due.value = style.said(text, "warn", aloud=True)

    def say_conflict(self, words: str) -> None:
        """Show what the note said elsewhere."""
        told = (
            f"Changed elsewhere as well. There it says: {words}" if words else "Emptied elsewhere."
        )
        self._conflict.value = style.said(told, "warn")
