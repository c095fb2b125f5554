"""What a gradebook holds, whichever LMS it comes from: its students and the columns to fill."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Literal

from infoint.course.gradebook.cells import Sheet
from infoint.errors import GradebookError


@dataclass(frozen=True, slots=True)
class Column:
    """A column that can take a grade.

    ``at`` is its index, ``name`` the header without the LMS's number, ``header`` as written,
    ``of`` the most points, ``scale`` the words of a scale, best last; empty for points.
    """

    at: int
    name: str
    header: str
    of: Decimal | None = None
    scale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GradebookRow:
    """One student: ``at`` is the row in the sheet, ``ids`` values by kind ("user", "login" ...)."""

    at: int
    name: str
    ids: Mapping[str, str] = field(default_factory=dict)
    email: str = ""
    is_editable: bool = True


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A gradebook. ``feedback`` is the column for comments, where the file has one."""

    where: str
    lms: Literal["canvas", "moodle"]
    sheet: Sheet
    students: tuple[GradebookRow, ...]
    columns: tuple[Column, ...]
    feedback: int | None = None
    has_decimal_comma: bool = False

    def grade(self, row: GradebookRow, column: Column) -> str:
        """What stands in the cell now; "" for Moodle's dash, too."""
        value = self.sheet.value(row.at, column.at).strip()
        return "" if value in ("-", "–") else value


def find_column(book: Gradebook, name: str | None = None, title: str | None = None) -> Column:
    """The column of the assignment.

    Parameters
    ----------
    book : Gradebook
    name : str, optional
        What the user asked for: the header, the header without its number, or the number alone.
    title : str, optional
        The policy's title, asked for where there is no ``name``.

    Raises
    ------
    GradebookError
        None fits or several do; all columns are listed. Nothing has been written.
    """
    wanted = name or title
    if wanted is None and len(book.columns) == 1:
        return book.columns[0]
    if wanted is None:
        raise _unclear(book, "which column takes the marks is not said")
    if name is None and book.lms == "moodle" and len(book.columns) == 1:
        return book.columns[0]  # a worksheet belongs to one assignment and does not name it
    for same in (_is_header, _is_number, _is_name):
        found = [column for column in book.columns if same(column, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise _unclear(book, f"{len(found)} columns are called {wanted!r}")
    near = get_close_matches(fold(wanted), [fold(c.name) for c in book.columns], n=1, cutoff=0.6)
    close = next((c.header for c in book.columns if near and fold(c.name) == near[0]), "")
    hint = f"; did you mean {close!r}?" if close else ""
    raise _unclear(book, f"there is no column {wanted!r}{hint}")


def _is_header(column: Column, wanted: str) -> bool:
    return column.header == wanted


def _is_number(column: Column, wanted: str) -> bool:
    return wanted.isdecimal() and column.header.endswith(f"({wanted})")


def _is_name(column: Column, wanted: str) -> bool:
    return fold(wanted) in (fold(column.name), fold(column.header))


def _unclear(book: Gradebook, found: str) -> GradebookError:
    return GradebookError(
        book.where,
        found,
        f"Its columns are: {_listed([column.header for column in book.columns])}",
        "Name one with --column; nothing was written",
    )


def _listed(names: Sequence[str]) -> str:
    return "; ".join(names) or "none that takes a grade"


def fold(text: str) -> str:
    """Letters and digits only, without accents and case, for comparing names.

    >>> fold("Müller-Lüdenscheidt, Zoë")
    'mullerludenscheidtzoe'
    """
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain.casefold() if c.isalnum())
