"""The question bank as records.

Nothing here reads a file or matches a heading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from infoint.errors import QuestionBankError
from infoint.questions.spelling import unknown

Kind = Literal["list", "prose"]
KINDS = ("list", "prose")
READS = ("salaries", "titles", "keywords", "places", "people", "organizations")


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes
    ----------
    id : str
        Short name, fixed; frames use it.
    text : str
        The question as it is asked.
    wordings : tuple of str
        Other ways in which people write it.
    kind : {"list", "prose"}
        Whether the answer is mostly items or told.
    reads : tuple of str
        What is parsed out of the answer, of `READS`.
    minutes : float
        Its share of a 30-minute talk.
    """

    id: str
    text: str
    wordings: tuple[str, ...] = ()
    kind: Kind = "prose"
    reads: tuple[str, ...] = ()
    minutes: float = 2.0


@dataclass(frozen=True, slots=True)
class Field:
    """One quick fact of an interview; ``wordings`` are the other labels that mean it."""

    id: str
    label: str
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bank:
    """Questions in the order in which they are asked, and the quick facts."""

    questions: tuple[Question, ...]
    fields: tuple[Field, ...]

    def __hash__(self) -> int:
        # hashing every wording at each match would cost more than comparing now and then
        return hash((len(self.questions), self.questions[0].id if self.questions else ""))

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the questions in order."""
        return tuple(question.id for question in self.questions)

    def question(self, question_id: str) -> Question:
        """The question of that id.

        Raises
        ------
        QuestionBankError
            No question has that id; the message names the nearest.
        """
        for question in self.questions:
            if question.id == question_id:
                return question
        raise QuestionBankError("question bank", *unknown("question", question_id, self.ids))
