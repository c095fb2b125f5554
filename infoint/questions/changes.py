"""A course's changes to the question bank, checked entry by entry.

Nothing here opens a file; what the format is stands in `infoint.questions.bank`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from typing import Any, cast

from infoint.errors import QuestionBankError
from infoint.questions.records import KINDS, READS, Bank, Field, Kind, Question
from infoint.questions.spelling import nearest, unknown

_QUESTION_KEYS = ("id", "text", "wordings", "kind", "reads", "minutes", "after")
_FIELD_KEYS = ("id", "wordings")
_TOP_KEYS = ("question", "field", "delete", "order")
_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")


def change_bank(bank: Bank, text: str, where: str) -> Bank:
    """The bank as a course's file changes it.

    Raises
    ------
    QuestionBankError
        The text is no TOML, or names a key, id or kind that there is not.
    """
    return _change(bank, _parse(text, where), where)


def _parse(text: str, where: str) -> dict[str, Any]:
    try:
        table = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:  # of a number or a nesting without end, too
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
        near = nearest(question_id, [q.id for q in questions])
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
        raise QuestionBankError(here, *unknown("question", entry["after"], ids))
    questions.insert(ids.index(entry["after"]) + 1, changed)


def _more_labels(
    fields: tuple[Field, ...], entries: list[dict[str, Any]], where: str
) -> tuple[Field, ...]:
    by_id = {field.id: field for field in fields}
    for entry in entries:
        field_id = _id_of(entry, _FIELD_KEYS, where)
        here = f'{where}, field "{field_id}"'
        if field_id not in by_id:
            raise QuestionBankError(here, *unknown("field", field_id, by_id))
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
            raise QuestionBankError(f"{where}, {key}", *unknown("question", value, ids))
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
        raise QuestionBankError(here, *unknown(key, value, allowed))
    return str(value)


def _check_keys(table: dict[str, Any], allowed: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in allowed:
            raise QuestionBankError(where, *unknown("key", key, allowed))
