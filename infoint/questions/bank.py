"""The question bank: the list that ships with the kit, and a course's changes to it.

A course states its changes in a ``questions.toml``::

    delete = ["promotion"]             # leave these out
    order = ["salary", "tasks"]        # these first, the others follow as they stood

    [[question]]                       # an id of the bank: what is stated replaces what was there
    id = "salary"
    text = "What would a first job here pay?"

    [[question]]                       # a new id: added at the end, or where after says
    id = "remote_work"
    text = "How much of this work is done from home?"
    wordings = ["Remote?", "Home office"]
    after = "tasks"

    [[field]]                          # more labels for a quick fact
    id = "organization"
    wordings = ["Host organization"]

Nothing here opens a file of the user or matches a heading.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from infoint.questions.changes import change_bank
from infoint.questions.records import Bank, Field, Question


def load_bank(course: str | None = None, *, where: str = "questions.toml") -> Bank:
    """The shipped bank, changed as a course's ``questions.toml`` says.

    Parameters
    ----------
    course : str, optional
        The text of the course's file.
    where : str
        Its name, for messages.

    Raises
    ------
    QuestionBankError
        The text is no TOML, or names a key, id or kind that there is not; the
        message has the line or the id and the nearest that there is.

    >>> load_bank().ids[:3]
    ('tasks', 'skills', 'education')
    >>> load_bank('order = ["salary"]').ids[:2]
    ('salary', 'tasks')
    """
    bank = _shipped()
    return bank if course is None else change_bank(bank, course, where)


@lru_cache(maxsize=1)
def _shipped() -> Bank:
    text = files("infoint.questions").joinpath("bank.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    questions = tuple(
        Question(
            id=entry["id"],
            text=entry["text"],
            wordings=tuple(entry["wordings"]),
            kind=entry["kind"],
            reads=tuple(entry["reads"]),
            minutes=float(entry["minutes"]),
        )
        for entry in table["question"]
    )
    fields = tuple(
        Field(entry["id"], entry["label"], tuple(entry["wordings"])) for entry in table["field"]
    )
    return Bank(questions, fields)
