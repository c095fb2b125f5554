"""The question list of 01_prepare: order, words, time, and the sheet to take along.

Every change goes to questions.toml at once, by `infoint.workspace.questions_file`; this module
only shows what that gives back.
"""

from __future__ import annotations

from pathlib import Path

import ipywidgets as widgets

from infoint.drafts import plan_time, sheet_page
from infoint.drafts.question_sheet_word import sheet_document
from infoint.drafts.time_plan import MINUTES, TimePlan, minute_words
from infoint.errors import WorkspaceError
from infoint.widgets import style
from infoint.widgets.prepare_parts import Chooser, Telling, kept_list, kit, reporting
from infoint.workspace import questions_file as store
from infoint.workspace.outbox import write_paper
from infoint.workspace.reading import notes_folder

_SAVED = "Saved in questions.toml."
_MARK = "(mark)"  # the entry that marks the end of the time; no id has such signs


def question_form(notes_path: str | Path) -> widgets.VBox:
    """The question list of a notes folder, to be changed.

    Raises
    ------
    QuestionBankError
        questions.toml is there and cannot be read.
    """
    return _QuestionForm(notes_folder(notes_path)).form


def question_options(plan: TimePlan) -> list[tuple[str, str]]:
    """Entries of the list: a question a line, and the mark at which the time is over.

    >>> from infoint.questions import load_bank
    >>> question_options(plan_time(load_bank().questions[:1]))
    [('1 · 4 min · What are the day-to-day tasks for someone in this position?', 'tasks')]
    """
    entries = []
    for one in plan.planned:
        if one.number == plan.mark_before:
            entries.append((f"──── {MINUTES} minutes: what stands below may not fit ────", _MARK))
        last = "always last · " if one.question.id == store.LAST else ""
        words = f"{one.number} · {one.question.minutes:g} min · {last}{one.question.text}"
        entries.append((words, one.question.id))
    return entries


class _QuestionForm:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.list = store.read_questions(folder)
        self.before: store.QuestionList | None = None
        self.filling = style.Filling()
        self.tell = Telling()
        self._make_fields()
        self.form = kit(
            self.time,
            self.box.box,
            style.row(*self.buttons).add_class("ii-after"),
            self.tell.box,
            style.row(self.words.add_class("ii-grow"), self.minutes.add_class("ii-narrow")),
            style.heading("Add a question"),
            style.row(self.own.add_class("ii-grow"), self.tell.button("Add", self._add)),
            self.deleted_part,
            style.heading("Take it along"),
            style.words(
                "One page with room for your notes. It goes into the folder outbox.", quiet=True
            ),
            style.row(
                self.tell.button("Sheet to print", self._save_page),
                self.tell.button("Sheet for Word", self._save_word),
            ).add_class("ii-after"),
            self.told_sheet.box,
            name="questions",
            kept=self._kept(),
        )
        self._draw("")

    def _make_fields(self) -> None:
        self.told_sheet = Telling()
        self.time = widgets.HTML()
        self.box = Chooser("Your questions, the most important first", self._show_chosen, rows=14)
        self.buttons = [
            self.tell.button("Move up", lambda: self._move(-1)),
            self.tell.button("Move down", lambda: self._move(1)),
            self.tell.button("Delete", self._delete),
            self.tell.button("Undo", self._undo),
        ]
        words = style.area_field("The words of the question", lines=2).add_class("ii-words-field")
        self.words = reporting(words, self.tell.guard(self._reword))
        self.minutes = reporting(style.text_field("Minutes"), self.tell.guard(self._retime))
        self.own = style.entry_field(
            "Your own question", hint="such as: How much is done from home?"
        )
        self.left_out = style.list_field("Left out", [])
        self.deleted_part = style.row(
            self.left_out, self.tell.button("Ask it again", self._restore)
        )

    def _kept(self) -> str:
        plan = plan_time(self.list.questions)
        words = [
            f"{one.question.text} ({minute_words(one.question.minutes)})" for one in plan.planned
        ]
        return kept_list(plan.words, words, "There are no questions.")

    def _draw(self, chosen: str) -> None:
        plan = plan_time(self.list.questions)
        self.time.value = style.said(plan.words, "" if plan.within == len(plan.planned) else "warn")
        self.box.fill(question_options(plan), chosen)
        self.left_out.options = [(question.text, question.id) for question in self.list.deleted]
        self.left_out.value = self.list.deleted[0].id if self.list.deleted else None
        style.show(self.deleted_part, bool(self.list.deleted))
        self.buttons[3].disabled = self.before is None
        self._show_chosen()

    def _show_chosen(self) -> None:
        question = next((q for q in self.list.questions if q.id == self.box.value), None)
        with self.filling:
            self.words.value = question.text if question else ""
            self.minutes.value = f"{question.minutes:g}" if question else ""
        is_movable = question is not None and question.id != store.LAST
        for part in self.buttons[:3]:
            part.disabled = not is_movable
        for field in (self.words, self.minutes):
            field.disabled = question is None

    def _take(self, change: store.QuestionChange, told: str) -> None:
        self.before, self.list = self.list, change.list
        if change.is_changed_elsewhere:
            self.before = None
            told = f"questions.toml was changed elsewhere meanwhile; both changes are kept. {told}"
        self._draw(change.question_id)
        self.tell.say(told, "warn" if change.is_changed_elsewhere else "")

    def _move(self, steps: int) -> None:
        self._take(store.move_question(self.list, self._chosen(), steps), _SAVED)

    def _delete(self) -> None:
        chosen = self._chosen()
        ids = self.list.ids
        after = ids[min(ids.index(chosen) + 1, len(ids) - 1)]
        words = next(q.text for q in self.list.questions if q.id == chosen)
        self._take(store.delete_question(self.list, chosen), f'Left out: "{words}"')
        self._draw(after)

    def _undo(self) -> None:
        if self.before is None:
            return
        before, self.before = self.before, None
        chosen = self.box.value
        self.list = store.undo_change(self.list, before)
        self._draw(chosen or "")
        self.tell.say("Undone.")

    def _restore(self) -> None:
        if self.left_out.value:
            chosen = str(self.left_out.value)
            self._take(store.restore_question(self.list, chosen), "It is asked again.")

    def _reword(self, words: str) -> None:
        if not self.filling.is_on:
            self._take(store.reword_question(self.list, self._chosen(), words), "Words saved.")

    def _retime(self, text: str) -> None:
        if self.filling.is_on:
            return
        question = next(q for q in self.list.questions if q.id == self._chosen())
        minutes = _number(text)
        change = store.reword_question(self.list, question.id, question.text, minutes=minutes)
        self._take(change, "Minutes saved.")

    def _add(self) -> None:
        self._take(store.add_question(self.list, self.own.value), "Added before the last question.")
        self.own.value = ""

    def _chosen(self) -> str:
        if self.box.value in (None, _MARK):
            raise WorkspaceError("Question list", "no question is chosen", todo="Choose one")
        return str(self.box.value)

    def _save_page(self) -> None:
        page = sheet_page(plan_time(self.list.questions))
        path = write_paper(self.folder, "question_sheet.html", page)
        self.told_sheet.saved("The sheet is made: open it and print it.", path, page)

    def _save_word(self) -> None:
        data = sheet_document(plan_time(self.list.questions))
        path = write_paper(self.folder, "question_sheet.docx", data)
        self.told_sheet.saved("The sheet is made.", path, data)


def _number(text: str) -> float:
    try:
        minutes = float(text.strip().replace(",", "."))
    except ValueError:
        minutes = -1.0
    if not 0 <= minutes <= 120:
        raise WorkspaceError("Minutes", f'found "{text}"', "Expected a number from 0 to 120")
    return minutes
