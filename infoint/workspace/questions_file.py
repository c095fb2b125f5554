"""`questions.toml` of a workspace: the student's own question list, changed entry by entry.

What a person wrote into the file stays: comments, order of keys, keys that the kit does not
know. A change is made on the file as it stands at that moment, so one made elsewhere is kept.
Nothing here asks a question or matches a heading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from infoint.errors import WorkspaceError
from infoint.questions import Question, load_bank
from infoint.workspace import questions_toml
from infoint.workspace.plain_text import change_plain, read_plain
from infoint.workspace.questions_toml import LAST

NAME = "questions.toml"
_NEW = (
    "# Your own question list. delete leaves questions out, order says which come first,\n"
    "# [[question]] rewords a question or adds one of your own.\n\n"
)


@dataclass(frozen=True, slots=True)
class QuestionList:
    """The questions to ask.

    Attributes
    ----------
    path : Path
        The file, whether it is there yet or not.
    questions : tuple of Question
        In the student's order of importance, "who else should I talk to" last.
    deleted : tuple of Question
        Left out, in the order of the bank.
    text : str
        The file as it was read.
    """

    path: Path
    questions: tuple[Question, ...]
    deleted: tuple[Question, ...]
    text: str

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the questions to ask, in order."""
        return tuple(question.id for question in self.questions)


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """The list after a change, the question it was about, and whether someone else changed it."""

    list: QuestionList
    question_id: str
    is_changed_elsewhere: bool


def read_questions(notes_folder: Path) -> QuestionList:
    """Read the question list of a notes folder; without a file the kit's own.

    Raises
    ------
    QuestionBankError
        The file is no question list; the message has the line or the entry.
    """
    path = notes_folder / NAME
    plain = read_plain(path)
    return _as_list(path, plain.text if plain else "")


def move_question(seen: QuestionList, question_id: str, steps: int) -> QuestionChange:
    """Move a question up (negative) or down by places; the last one stays last.

    Raises
    ------
    QuestionBankError, WorkspaceError
        The file says nonsense, the question is not in it any more, or it stays last.
    """
    _not_last(seen, question_id, "stays the last question of every talk")

    def change(text: str, now: QuestionList) -> str:
        ids = [key for key in now.ids if key != LAST]
        at = ids.index(question_id)
        ids.insert(max(at + steps, 0), ids.pop(at))
        return questions_toml.put_in_order(text, ids)

    return _change(seen, question_id, change)


def delete_question(seen: QuestionList, question_id: str) -> QuestionChange:
    """Leave a question out; its words stay in the file."""
    _not_last(seen, question_id, "is always asked")
    return _change(seen, question_id, lambda text, now: questions_toml.leave_out(text, question_id))


def restore_question(seen: QuestionList, question_id: str) -> QuestionChange:
    """Ask a question again that was left out, after all others but the last."""

    def change(text: str, now: QuestionList) -> str:
        text = questions_toml.bring_back(text, question_id)
        ids = [key for key in _as_list(now.path, text).ids if key not in (LAST, question_id)]
        return questions_toml.put_in_order(text, [*ids, question_id])

    return _change(seen, question_id, change, among=seen.deleted)


def reword_question(
    seen: QuestionList, question_id: str, words: str, *, minutes: float | None = None
) -> QuestionChange:
    """Ask a question in other words, or give it other minutes.

    The words before stay in the file as a wording, so that notes taken with them are still read.
    """
    words = _checked(words, seen, question_id)
    return _change(
        seen,
        question_id,
        lambda text, now: questions_toml.reword(text, question_id, words, minutes),
    )


def add_question(seen: QuestionList, words: str) -> QuestionChange:
    """Add a question of the student's own, before the last one.

    Raises
    ------
    WorkspaceError
        It is empty, or in the list already.
    """
    words = _checked(words, seen)
    ids = [question.id for question in (*seen.questions, *seen.deleted)]
    question_id = questions_toml.new_id(words, ids)
    return _change(
        seen, question_id, lambda text, now: questions_toml.add(text, question_id, words)
    )


def undo_change(now: QuestionList, before: QuestionList) -> QuestionList:
    """Put the file back as it was before a change.

    Raises
    ------
    WorkspaceError
        It was changed again meanwhile, perhaps elsewhere.
    """

    def back(text: str) -> str:
        if text != now.text:
            raise WorkspaceError(
                now.path.name, "it was changed meanwhile", todo="Undo by hand what you want undone"
            )
        return before.text or _NEW

    return _as_list(now.path, change_plain(now.path, back, new=now.text))


def _change(
    seen: QuestionList,
    question_id: str,
    change: Callable[[str, QuestionList], str],
    *,
    among: Sequence[Question] = (),
) -> QuestionChange:
    before = ""

    def apply(text: str) -> str:
        nonlocal before
        before = text
        now = _as_list(seen.path, text)
        there = {question.id for question in (*now.questions, *now.deleted)}
        known = {question.id for question in (*seen.questions, *among)}
        if question_id in known and question_id not in (there if among else now.ids):
            raise WorkspaceError(
                seen.path.name,
                f'the question "{question_id}" is not in the list any more: it was changed elsewhere',
                todo="Look at the list as it stands now",
            )
        after = change(text, now)
        _as_list(seen.path, after)  # never write what the kit cannot read
        return after

    text = change_plain(seen.path, apply, new=seen.text or _NEW)
    is_other = before != (seen.text or _NEW)
    return QuestionChange(_as_list(seen.path, text), question_id, is_other)


def _as_list(path: Path, text: str) -> QuestionList:
    bank = load_bank(text, where=path.name)
    last = [question for question in bank.questions if question.id == LAST]
    others = [question for question in bank.questions if question.id != LAST]
    everything = load_bank(questions_toml.without_choice(text), where=path.name)
    deleted = tuple(q for q in everything.questions if q.id not in bank.ids)
    return QuestionList(path, (*others, *last), deleted, text)


def _not_last(seen: QuestionList, question_id: str, why: str) -> None:
    if question_id == LAST:
        words = next((q.text for q in seen.questions if q.id == LAST), "Who else?")
        raise WorkspaceError(seen.path.name, f'"{words}" {why}')


def _checked(words: str, seen: QuestionList, question_id: str = "") -> str:
    plain = " ".join(words.split())
    if not plain:
        raise WorkspaceError(seen.path.name, "the question has no words", todo="Type the question")
    for question in seen.questions:
        if question.id != question_id and question.text.casefold() == plain.casefold():
            raise WorkspaceError(seen.path.name, f'"{question.text}" is in the list already')
    return plain
