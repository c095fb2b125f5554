"""How far a list of questions gets in the time of a talk.

Adds up the minutes that the question list says; knows nothing of how a talk really went.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infoint.questions import Question

LAST = "referrals"
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Planned:
    """A question with its number, and whether it fits with the last question still to ask."""

    number: int
    question: Question
    is_within: bool

    @property
    def room(self) -> float:
        """Its share of the room on a sheet."""
        return max(self.question.minutes, 0.5)


@dataclass(frozen=True, slots=True)
class TimePlan:
    """The questions in time, and how long all of them take."""

    planned: tuple[Planned, ...]
    total: float

    @property
    def mark_before(self) -> int | None:
        """The number of the first question that does not fit, None where all do."""
        return next((one.number for one in self.planned if not one.is_within), None)

    @property
    def within(self) -> int:
        """How many questions fit."""
        return sum(one.is_within for one in self.planned)

    @property
    def words(self) -> str:
        """The estimate as one sentence or two."""
        total = f"{len(self.planned)} questions, about {minute_words(self.total)}."
        left = len(self.planned) - self.within
        if not left:
            return f"{total} They fit into {MINUTES} minutes."
        stay = "1 question stands" if left == 1 else f"{left} questions stand"
        them = "it" if left == 1 else "them"
        return (
            f"{total} {stay} below the mark at {MINUTES} minutes: ask {them} by email, or move up "
            "what matters more."
        )


def plan_time(questions: Sequence[Question]) -> TimePlan:
    """Put questions in time, the last question's share kept free.

    >>> from infoint.questions import load_bank
    >>> plan = plan_time(load_bank().questions[:3])
    >>> plan.within, plan.total
    (3, 8.0)
    """
    last = sum(question.minutes for question in questions if question.id == LAST)
    planned = []
    used, is_full = 0.0, False
    for number, question in enumerate(questions, start=1):
        is_last = question.id == LAST
        used += question.minutes
        is_full = is_full or (not is_last and used + last > MINUTES)
        planned.append(Planned(number, question, is_last or not is_full))
    return TimePlan(tuple(planned), used)


def minute_words(minutes: float) -> str:
    """Minutes as one says them.

    >>> minute_words(1), minute_words(2.5), minute_words(31.0)
    ('1 minute', '2.5 minutes', '31 minutes')
    """
    figure = f"{minutes:g}"
    return f"{figure} minute" if figure == "1" else f"{figure} minutes"
