"""Which facts and questions a form shows, in which order and with which words.

The facts are those of the note template with its hints, then the rest of the question bank's
fields; the questions are the student's list and the headings of one's own that the note has.
So the list, the template and the form state one thing once. Nothing here draws.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infoint.questions import Bank, Question
from infoint.workspace.note_file import headings_of, own_headings
from infoint.workspace.note_layout import lay_out
from infoint.workspace.questions_toml import LAST
from infoint.workspace.start import note_template

_FIRST = ("email",)  # the rest of the questions and the thanks go there
_ELSEWHERE = {"interview_id", "student", "thank_you", "thank_you_sent", "thank_you_by"}
_CLOSED = {"medium", "found_through", "in_office"}  # whose hints list what one may write


@dataclass(frozen=True, slots=True)
class FactField:
    """One quick fact: its field name, label, hint and proposals; ``is_first`` in the short list."""

    name: str
    label: str
    hint: str = ""
    options: tuple[str, ...] = ()
    is_first: bool = True


@dataclass(frozen=True, slots=True)
class QuestionField:
    """One question: the key of its answer, its number, whole words and a short name."""

    key: str
    number: int
    text: str
    short: str

    @property
    def answer(self) -> str:
        """Name of the field with the answer."""
        return f"answer:{self.key}"

    @property
    def later(self) -> str:
        """Name of the field that tells whether it is asked by email."""
        return f"later:{self.key}"


def fact_fields(bank: Bank) -> tuple[FactField, ...]:
    """The quick facts of a form.

    >>> from infoint.questions import load_bank
    >>> fields = {field.name: field for field in fact_fields(load_bank())}
    >>> fields["fact:medium"].options
    ('in person', 'phone', 'video', 'email')
    >>> fields["fact:location"].hint, fields["fact:phone"].is_first
    ('city and state, or city and country', False)
    """
    labels = {field.id: field.label for field in bank.fields}
    hints = {}
    for line in lay_out(note_template(bank), bank).front:
        name, _, hint = line.partition(":")
        hints[name] = hint.strip().lstrip("# ")
    order = [*hints, *_FIRST, *labels]
    return tuple(
        FactField(
            f"fact:{name}",
            labels[name],
            hints.get(name, ""),
            tuple(re.split(r",\s*(?:or:\s*)?", hints.get(name, ""))) if name in _CLOSED else (),
            name in hints or name in _FIRST,
        )
        for name in dict.fromkeys(order)
        if name in labels and name not in _ELSEWHERE
    )


def question_fields(
    text: str, bank: Bank, questions: Sequence[Question]
) -> tuple[QuestionField, ...]:
    """The questions of a form: the student's order, the note's own headings, the last question."""
    headings = headings_of(text, bank)
    keys = [question.id for question in questions if question.id != LAST]
    keys += [key for key in own_headings(text, bank) if key not in keys]
    keys += [LAST] if any(question.id == LAST for question in questions) else []
    words = {question.id: question.text for question in questions}
    return tuple(
        QuestionField(key, number, words.get(key) or headings[key], _short(key, words))
        for number, key in enumerate(keys, 1)
    )


def _short(key: str, words: Mapping[str, str]) -> str:
    """A name for the list of questions: "chain_of_command" is "Chain of command"."""
    if key in words:
        name = key.replace("_", " ")
        return name[:1].upper() + name[1:]
    name = key.removeprefix("own:")
    return name if len(name) <= 28 else f"{name[:27].rstrip()}…"


def state_of(question: QuestionField, values: Mapping[str, str]) -> str:
    """Where a question stands: "answered", "later" or "open"."""
    if values.get(question.answer, "").strip():
        return "answered"
    return "later" if values.get(question.later) else "open"


def is_last_due(
    questions: Sequence[QuestionField], values: Mapping[str, str], minutes: float, mark: float
) -> bool:
    """Whether it is time for the last question: after so many minutes, or all others are done."""
    last = [question for question in questions if question.key == LAST]
    others = [question for question in questions if question.key != LAST]
    if not last or state_of(last[0], values) != "open":
        return False
    return minutes >= mark or (
        bool(others) and all(state_of(question, values) != "open" for question in others)
    )
