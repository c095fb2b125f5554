"""Which row of the gradebook a hand-in belongs to: by the LMS's own ids, then by one clear name.

Never by similarity: a mark in another student's row is worse than one left to a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infoint.course.gradebook.book import Gradebook, GradebookRow, fold
from infoint.course.records import Submission

# which id of the gradebook a layout's key is
_KEYS = {
    "canvas": ("user",),
    "moodle": ("participant",),
    "blackboard": ("login", "sis_user", "id_number"),
    "nbgrader": ("login", "sis_user", "id_number", "user"),
    "plain": ("login", "sis_user", "id_number", "user", "participant"),
}


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows by the key of the hand-in, and what found none.

    Attributes
    ----------
    rows : mapping of str to GradebookRow
    unknown : mapping of str to str
        Hand-ins without a row: key to the reason, in words.
    absent : tuple of GradebookRow
        Students of the gradebook who handed in nothing.
    """

    rows: Mapping[str, GradebookRow]
    unknown: Mapping[str, str]
    absent: tuple[GradebookRow, ...]


def match(
    book: Gradebook, submissions: Sequence[Submission], told: Mapping[str, str] | None = None
) -> Matches:
    """Find each hand-in's row.

    Parameters
    ----------
    book : Gradebook
    submissions : sequence of Submission
    told : mapping, optional
        Student ids that stand inside hand-ins (their manifest), by key.
    """
    told = told or {}
    rows: dict[str, GradebookRow] = {}
    unknown: dict[str, str] = {}
    for one in submissions:
        inside = told.get(one.key, "")
        found = _candidates(book, one, inside)
        if len(found) == 1:
            rows[one.key] = found[0]
        elif found:
            names = "; ".join(row.name for row in found)
            why = f" (the id in the hand-in is {inside})" if inside else ""
            unknown[one.key] = f"several students of the gradebook fit: {names}{why}"
        else:
            unknown[one.key] = "no student of the gradebook has this id or name"
    _drop_shared(rows, unknown)
    taken = {row.at for row in rows.values()}
    absent = tuple(row for row in book.students if row.at not in taken)
    return Matches(rows, unknown, absent)


def _candidates(book: Gradebook, one: Submission, told: str) -> list[GradebookRow]:
    kinds = _KEYS[one.layout]
    by_key = [row for row in book.students if _has_id(row, one.key, kinds)]
    by_id = [row for row in book.students if told and _has_id(row, told, tuple(row.ids))]
    if by_key or by_id:
        # the id inside may be of another student: then a person has to say whose this is
        return [*by_key, *(row for row in by_id if row not in by_key)]
    name = fold(one.name)
    return [row for row in book.students if name and name in _spellings(row.name)]


def _has_id(row: GradebookRow, value: str, kinds: Sequence[str]) -> bool:
    wanted = value.strip().casefold()
    own = {row.ids[kind].casefold() for kind in kinds if kind in row.ids}
    if row.email and len(kinds) > 1:
        own |= {row.email.casefold(), row.email.partition("@")[0].casefold()}
    return bool(wanted) and wanted in own


def _spellings(name: str) -> set[str]:
    """A name as given, and the other way round where a comma parts it."""
    last, comma, first = name.partition(",")
    return {fold(name), fold(first + last)} if comma else {fold(name)}


def _drop_shared(rows: dict[str, GradebookRow], unknown: dict[str, str]) -> None:
    """Two hand-ins in one row: a person has to say which one counts."""
    by_row: dict[int, list[str]] = {}
    for key, row in rows.items():
        by_row.setdefault(row.at, []).append(key)
    for keys in by_row.values():
        if len(keys) > 1:
            for key in keys:
                others = ", ".join(other for other in keys if other != key)
                unknown[key] = f"{rows.pop(key).name} handed in more than once: also {others}"
