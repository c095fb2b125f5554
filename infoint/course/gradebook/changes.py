"""What would be written into a gradebook, what is left alone and why; and the writing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from infoint.course.gradebook.book import Column, Gradebook, GradebookRow
from infoint.errors import GradebookError


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell: row and column in the sheet, whose it is, what stood there, what will."""

    row: int
    column: int
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """One mark that is not written, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a run would change; nothing is written by making it."""

    cells: tuple[CellChange, ...]
    skipped: tuple[Skipped, ...]


def plan(
    book: Gradebook,
    column: Column,
    marks: Mapping[int, tuple[Decimal, str]],
    *,
    overwrite: bool = False,
) -> Changes:
    """Say which cells change.

    Parameters
    ----------
    book, column
        As read and found.
    marks : mapping
        Points and feedback by the row of the student in the sheet (`GradebookRow.at`).
    overwrite : bool
        Whether a mark that stands there already is replaced.

    Raises
    ------
    GradebookError
        The column is a scale of words, which points cannot be written into.
    """
    if column.scale:
        words = ", ".join(column.scale)
        raise GradebookError(
            book.where,
            f"the column {column.header!r} takes words ({words}), not points",
            todo="Set the assignment to points in the LMS and export the worksheet again",
        )
    cells: list[CellChange] = []
    skipped: list[Skipped] = []
    for row in book.students:
        if row.at not in marks:
            continue
        points, feedback = marks[row.at]
        reason = _why_not(book, column, row, points, overwrite)
        if reason:
            skipped.append(Skipped(row.name, reason))
        else:
            cells += _cells(book, column, row, points, feedback, overwrite)
    return Changes(tuple(cells), tuple(skipped))


def apply(book: Gradebook, changes: Changes) -> bytes:
    """The file with the changes, byte for byte the same elsewhere."""
    return book.sheet.replaced({(c.row, c.column): c.after for c in changes.cells})


def _why_not(
    book: Gradebook, column: Column, row: GradebookRow, points: Decimal, overwrite: bool
) -> str:
    if not row.is_editable:
        return "the gradebook says that this grade can't be changed"
    if column.of is not None and points > column.of:
        return f"the mark {_number(points)} is more than the {_number(column.of)} that the column takes"
    before = book.grade(row, column)
    if before.upper() == "EX":
        return "the student is excused"
    if before and not overwrite and not _is_same(before, points):
        return f"there is a mark already ({before}); --overwrite replaces it"
    return ""


def _is_same(before: str, points: Decimal) -> bool:
    try:
        return Decimal(before.replace(",", ".")) == points
    except ArithmeticError:
        return False


def _cells(
    book: Gradebook,
    column: Column,
    row: GradebookRow,
    points: Decimal,
    feedback: str,
    overwrite: bool,
) -> list[CellChange]:
    """Grade and feedback together: a grade alone erases feedback on some Moodle sites."""
    after = _number(points)
    after = after.replace(".", ",") if book.has_decimal_comma else after
    is_there = _is_same(book.grade(row, column), points)
    wanted = {} if is_there else {column.at: after}
    if book.feedback is not None:
        there = "" if overwrite else book.sheet.value(row.at, book.feedback).strip()
        wanted[book.feedback] = _joined(there, feedback) or "-"
    return [
        CellChange(row.at, at, row.name, book.sheet.value(row.at, at), value)
        for at, value in wanted.items()
        if book.sheet.value(row.at, at) != value
    ]


def _joined(there: str, feedback: str) -> str:
    """What a person wrote stays, and ours follows, once."""
    if not there or there in feedback:
        return feedback
    return there if feedback in there else f"{there}\n\n{feedback}"


def _number(points: Decimal) -> str:
    """Points without an exponent and with at most two places, halves up."""
    rounded = points.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{rounded.normalize():f}"
