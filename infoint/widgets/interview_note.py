"""The form of one note: quick facts, a field a question, the clock.

Callbacks gather what was typed and hand it to `infoint.workspace.note_store`; what comes back is
shown. A field is never written into while somebody types in it. What is typed arrives in one thread,
what happens by itself in another: `_lock` lets one at a time in.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import ipywidgets as widgets

from infoint.errors import InfointError
from infoint.questions import Question
from infoint.widgets import style
from infoint.widgets.clock import ClockBar
from infoint.widgets.interview_facts import FactsPart
from infoint.widgets.interview_later import LaterPart
from infoint.widgets.interview_question import QuestionPart
from infoint.widgets.timer import Timer
from infoint.workspace.clock import LAST_QUESTION, change_clock, face_of, minutes_of, read_clock
from infoint.workspace.note_fields import fact_fields, is_last_due, question_fields, state_of
from infoint.workspace.note_store import OpenNote, Saved
from infoint.workspace.questions_toml import LAST

SAVE_AFTER = 0.25  # seconds from the first unsaved key to the file
TYPING = 5.0  # seconds after a key in which a field counts as being typed in
AGAIN = 1.0  # seconds until a save that failed is tried again


def _now() -> datetime:
    return datetime.now(UTC)


class NoteForm:
    """One open note on the screen.

    ``questions`` are in the student's order, ``close`` is what "Choose another note" does; for
    ``now`` and ``timer``, the time and what calls later, tests give their own.
    """

    def __init__(
        self,
        note: OpenNote,
        questions: Sequence[Question],
        close: Callable[[], object],
        *,
        now: Callable[[], datetime] = _now,
        timer: Timer | None = None,
    ) -> None:
        self.note = note
        self._now = now
        self._timer = timer or Timer()
        self._lock = threading.RLock()
        self._is_due = self._is_closed = False
        self._filling = style.Filling()
        self._touched: dict[str, datetime] = {}
        self._given: dict[str, tuple[datetime, str]] = {}  # taken over: when, and the words before
        self._clock = read_clock(note.path)
        self.questions = question_fields(note.text, note.bank, questions)
        self._facts = FactsPart(fact_fields(note.bank), note.get)
        self.inputs: dict[str, widgets.ValueWidget] = dict(self._facts.inputs)
        self._parts = {
            question.key: QuestionPart(question, note.get, is_last=question.key == LAST)
            for question in self.questions
        }
        for part in self._parts.values():
            self.inputs |= part.inputs
        for name, field in self.inputs.items():
            field.observe(lambda change, name=name: self._typed(name, change["new"]), names="value")
        self._next = style.button("Next open question", self._go_on, at_once=True)
        self.bar = ClockBar(self.press, self._next)
        self._alerts = widgets.HTML()
        self._later = LaterPart()
        self.view = self._build(close)
        self.refresh()
        self.bar.say_saved(f"{note.path.name} is open")
        self._tick()

    # building

    def _build(self, close: Callable[[], object]) -> widgets.Box:
        jumps = [part.jump for part in self._parts.values()]
        nav = widgets.Box([style.heading("Questions"), *jumps]).add_class("ii-jumps")
        asked = style.column(*(part.view for part in self._parts.values())).add_class("ii-asked")
        return style.column(
            self.bar.view,
            style.row(
                style.words(f"Note: {self.note.path.name}"),
                style.button("Choose another note", close),
            ),
            self._alerts,
            self._facts.view,
            widgets.Box([widgets.Box([nav, asked]).add_class("ii-talk")]).add_class("ii-hold"),
            self._later.view,
        ).add_class("ii-note")

    # typing and saving

    def _typed(self, name: str, value: Any) -> None:
        with self._lock:
            if self._filling.is_on:
                return
            moment = self._now()
            given, before = self._given.pop(name, (None, ""))
            if given and (moment - given).total_seconds() < TYPING:
                self.note.shown[name] = before  # typed over words that had only just come in
            self._touched[name] = moment
            self.note.put(name, _words(value))
            if self._is_closed:
                self.note.save()  # a key that was on its way while another note was chosen
                return
            self.refresh(name)
            if self._timer.runs:
                self._save_in(SAVE_AFTER)
            else:
                self.save()

    def _save_in(self, seconds: float) -> None:
        if not self._is_due:
            self._is_due = True
            self._timer.later(seconds, self.save)

    def save(self) -> None:
        """Write what was typed, show what was changed elsewhere, and say how it went."""
        with self._lock:
            self._is_due = False
            if self._is_closed:
                return
            moment = self._now()
            typing = {
                name for name, at in self._touched.items() if (moment - at).total_seconds() < TYPING
            }
            try:
                self._show(self.note.save(hold=typing), moment)
            except InfointError as error:
                self.bar.say_saved(f"NOT saved. {error}", bad=True)
                self._save_in(AGAIN)

    def _show(self, saved: Saved, moment: datetime) -> None:
        for name, words in saved.taken.items():
            self._give(name, words, moment)
        for name, words in saved.conflicts.items():
            part = self._parts.get(name.partition(":")[2])
            if part and name.startswith("answer:"):
                part.say_conflict(words)
        if saved.kept:
            names = ", ".join(path.name for path in saved.kept)
            what = "This note was changed elsewhere, too. Your words are in the note"
            self._alerts.value = style.said(
                f"{saved.notice or what}; the other version is kept as {names}.",
                "warn",
                aloud=True,
            )
        elif saved.notice:
            self._alerts.value = style.said(saved.notice, "warn", aloud=True)
        if saved.wrote:
            self.bar.say_saved(f"Saved {moment.astimezone():%H:%M:%S}")
        if saved.taken:
            self.refresh()

    def _give(self, name: str, words: str, moment: datetime) -> None:
        field = self.inputs.get(name)
        if field is None:
            return
        before = field.value
        with self._filling:
            field.value = bool(words) if isinstance(before, bool) else words
        if field.value != before:
            self._given[name] = (moment, _words(before))

    # the clock

    def press(self, word: str) -> None:
        """What a button of the clock does."""
        with self._lock:
            moment = self._now()
            try:
                self._clock = change_clock(self.note.path, word, moment)
            except OSError as error:
                self.bar.say_saved(f"The clock cannot be written ({error.strerror})", bad=True)
                self._clock = self._clock.after(word, moment)
            if word == "end":
                self._fill_minutes(moment)
            self.show_clock()

    def _fill_minutes(self, moment: datetime) -> None:
        minutes = minutes_of(self._clock, moment)
        field = self.inputs["fact:minutes"]
        if minutes is not None and not field.value.strip():
            field.value = str(minutes)

    def show_clock(self) -> None:
        """Draw the clock as it is now."""
        moment = self._now()
        self.bar.show(self._clock, face_of(self._clock, moment))
        self._mark_last(moment)

    def _tick(self) -> None:
        self._timer.later(1.0, self._tick)
        with self._lock:
            if self._is_closed:
                return
            self._clock = read_clock(self.note.path)
            self.show_clock()
            if not self._is_due:
                self.save()

    # marks

    def values(self) -> dict[str, str]:
        """The words of every field as the form shows them."""
        return {name: _words(field.value) for name, field in self.inputs.items()}

    def refresh(self, name: str = "") -> None:
        """Mark what is answered; only parts whose state changed are drawn anew."""
        values = self.values()
        for question in self.questions:
            if not name or name in (question.answer, question.later):
                self._parts[question.key].mark(state_of(question, values))
        self._later.show(self.questions, values)
        self._mark_last(self._now())

    def _mark_last(self, moment: datetime) -> None:
        if LAST in self._parts:
            minutes = self._clock.seconds(moment) / 60 if self._clock.state != "ready" else 0.0
            due = is_last_due(self.questions, self.values(), minutes, LAST_QUESTION)
            self._parts[LAST].stand_out(due)

    def focus(self) -> None:
        """Put the cursor into the first fact, as soon as the form is on the screen.

        Who types already keeps the cursor: it is never taken away.
        """
        self._timer.later(0.5, self._focus_unless_typing)

    def _focus_unless_typing(self) -> None:
        if not self._touched:
            self.inputs["fact:interviewee"].focus()

    def _go_on(self) -> None:
        values = self.values()
        still_open = [one for one in self.questions if state_of(one, values) == "open"]
        if still_open:
            self._parts[still_open[0].key].focus()

    def close(self) -> bool:
        """Write what is left and stop; False, and no stop, where it cannot be written."""
        with self._lock:
            self.save()
            if not self.note.pending:
                self._is_closed = True
                self._timer.stop()
            return self._is_closed


def _words(value: Any) -> str:
    return ("yes" if value else "") if isinstance(value, bool) else str(value)
