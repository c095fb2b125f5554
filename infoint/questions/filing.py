"""One heading and its answer, filed under the questions of the bank.

Every reader files through here, so that the same words end under the same
question whatever the format. Nothing here reads files or changes an answer.
"""

from __future__ import annotations

from infoint.questions.bank import Bank
from infoint.questions.match import match_question
from infoint.schema import Answer


def file_answer(
    question: str, text: str, line: int | None = None, *, bank: Bank | None = None
) -> tuple[Answer, ...]:
    """The answer under the question that its heading asks, or under a custom one.

    "What do you like best and least?" is one heading with two questions: where
    the answer tells the two apart, two answers come back, else one under ``best``.
    """
    match = match_question(question, bank=bank)
    return (Answer(match.question_id, question, text, line),)
