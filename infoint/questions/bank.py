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

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal, cast

from rapidfuzz import fuzz, process

from infoint.errors import QuestionBankError

Kind = Literal["list", "prose"]
KINDS = ("list", "prose")
READS = ("salaries", "titles", "keywords", "places", "people", "organizations")
_QUESTION_KEYS = ("id", "text", "wordings", "kind", "reads", "minutes", "after")
_FIELD_KEYS = ("id", "wordings")
_TOP_KEYS = ("question", "field", "delete", "order")
_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")


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
        raise QuestionBankError("question bank", *_unknown("question", question_id, self.ids))


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
    return bank if course is None else _change(bank, _parse(course, where), where)


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


def _parse(text: str, where: str) -> dict[str, Any]:
    try:
        table = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise QuestionBankError(
            where,
            f"this is no TOML: {error}",
            "a list such as [[question]] with id and text",
            "Correct that line",
        ) from error
    _check_keys(table, _TOP_KEYS, where)
    return table


def _change(bank: Bank, table: dict[str, Any], where: str) -> Bank:
    questions = list(bank.questions)
    seen: set[str] = set()
    for entry in _tables(table, "question", where):
        question_id = _id_of(entry, _QUESTION_KEYS, where)
        if question_id in seen:
            raise QuestionBankError(
                f'{where}, question "{question_id}"',
                "the id stands there twice",
                "one entry for a question",
                "Join the two",
            )
        seen.add(question_id)
        _put(questions, entry, question_id, where)
    ids = [question.id for question in questions]
    gone = _ids(table, "delete", ids, where)
    first = _ids(table, "order", [i for i in ids if i not in gone], where)
    kept = [question for question in questions if question.id not in gone]
    ordered = sorted(kept, key=lambda q: first.index(q.id) if q.id in first else len(first))
    fields = _more_labels(bank.fields, _tables(table, "field", where), where)
    return Bank(tuple(ordered), fields)


def _put(questions: list[Question], entry: dict[str, Any], question_id: str, where: str) -> None:
    here = f'{where}, question "{question_id}"'
    old = next((q for q in questions if q.id == question_id), None)
    text = entry.get("text", old.text if old else None)
    if not isinstance(text, str) or not text.strip():
        near = _nearest(question_id, [q.id for q in questions])
        raise QuestionBankError(
            here,
            "there is no text",
            "text, or an id of the bank",
            f'Add text = "..."; if you meant "{near}", write that id' if near else "Add text",
        )
    base = old or Question(question_id, text)
    wordings = _strings(entry, "wordings", here)
    if old and old.text != text:
        wordings = (*wordings, old.text)
    changed = replace(
        base,
        text=text.strip(),
        wordings=tuple(dict.fromkeys((*base.wordings, *wordings))),
        kind=cast(Kind, _one_of(entry.get("kind", base.kind), KINDS, "kind", here)),
        reads=tuple(_one_of(r, READS, "reads", here) for r in _strings(entry, "reads", here))
        if "reads" in entry
        else base.reads,
        minutes=_minutes(entry.get("minutes", base.minutes), here),
    )
    if "after" not in entry:
        if old:
            questions[questions.index(old)] = changed
        else:
            questions.append(changed)
        return
    if old:
        questions.remove(old)
    ids = [question.id for question in questions]
    if entry["after"] not in ids:
        raise QuestionBankError(here, *_unknown("question", entry["after"], ids))
    questions.insert(ids.index(entry["after"]) + 1, changed)


def _more_labels(
    fields: tuple[Field, ...], entries: list[dict[str, Any]], where: str
) -> tuple[Field, ...]:
    by_id = {field.id: field for field in fields}
    for entry in entries:
        field_id = _id_of(entry, _FIELD_KEYS, where)
        here = f'{where}, field "{field_id}"'
        if field_id not in by_id:
            raise QuestionBankError(here, *_unknown("field", field_id, by_id))
        old = by_id[field_id]
        by_id[field_id] = replace(old, wordings=(*old.wordings, *_strings(entry, "wordings", here)))
    return tuple(by_id.values())


def _tables(table: dict[str, Any], key: str, where: str) -> list[dict[str, Any]]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise QuestionBankError(
            where, f"{key} is a single value", f"[[{key}]]", "Write two square brackets around it"
        )
    return value


def _id_of(entry: dict[str, Any], keys: tuple[str, ...], where: str) -> str:
    value = entry.get("id")
    named = value if isinstance(value, str) else entry.get("text", "without id")
    _check_keys(entry, keys, f'{where}, "{named}"')
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise QuestionBankError(
            f'{where}, "{named}"',
            f"the id is {value!r}" if "id" in entry else "there is no id",
            "small letters, digits and underscores, such as remote_work",
            "Give it an id",
        )
    return value


def _ids(table: dict[str, Any], key: str, ids: list[str], where: str) -> list[str]:
    chosen = _strings(table, key, where)
    for value in chosen:
        if value not in ids:
            raise QuestionBankError(f"{where}, {key}", *_unknown("question", value, ids))
    return list(chosen)


def _strings(entry: dict[str, Any], key: str, here: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise QuestionBankError(
            here, f"{key} is {value!r}", "a list of texts", f'Write {key} = ["...", "..."]'
        )
    return tuple(item.strip() for item in value if item.strip())


def _minutes(value: object, here: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 120:
        raise QuestionBankError(here, f"minutes is {value!r}", "a number from 0 to 120")
    return float(value)


def _one_of(value: object, allowed: tuple[str, ...], key: str, here: str) -> str:
    if value not in allowed:
        raise QuestionBankError(here, *_unknown(key, value, allowed))
    return str(value)


def _check_keys(table: dict[str, Any], allowed: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in allowed:
            raise QuestionBankError(where, *_unknown("key", key, allowed))


def _unknown(kind: str, value: object, known: Iterable[str]) -> tuple[str, str, str]:
    known = list(known)
    near = _nearest(str(value), known)
    expected = f'Closest is "{near}"' if near else f"There are {', '.join(known)}"
    return f'there is no {kind} "{value}"', expected, "Correct the spelling"


def _nearest(value: str, known: Iterable[str]) -> str | None:
    found = process.extractOne(value, list(known), scorer=fuzz.WRatio, score_cutoff=60)
    return found[0] if found else None
