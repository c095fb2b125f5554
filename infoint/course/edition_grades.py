"""Grades out of nbgrader into the LMS's own gradebook file.

Writes a copy in which the grade and feedback cells alone are changed, by the same rules as
``infoint class``. A grade that still waits for a person is not written. nbgrader is not needed:
the plugin that calls this stands in the course's nbgrader_config.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from infoint.atomic import write_whole
from infoint.course.gradebook import (
    Column,
    Gradebook,
    apply,
    find_column,
    match,
    plan,
    read_gradebook,
)
from infoint.course.records import Submission
from infoint.errors import GradebookError


@dataclass(frozen=True, slots=True)
class EditionGrade:
    """One student's grade. ``pages`` are the points of each notebook: had, and at most."""

    points: float
    of: float
    is_complete: bool
    pages: Mapping[str, tuple[float, float]]

    @property
    def feedback(self) -> str:
        """The points of each notebook in words."""
        parts = (f"{name} {had:g} of {most:g}" for name, (had, most) in sorted(self.pages.items()))
        return f"Points: {'; '.join(parts)}."


def fill_gradebook(
    gradebook: Path,
    output: Path,
    grades: Mapping[str, EditionGrade],
    *,
    column: str = "",
    title: str = "",
) -> tuple[str, ...]:
    """Write a copy of the gradebook with the grades in it.

    Parameters
    ----------
    gradebook : Path
        The file that the LMS gave; it stays as it is.
    output : Path
        The copy. Not written where nothing changes.
    grades : mapping
        By the student's id in nbgrader, which is what the LMS's download is named by.
    column : str
        The column to fill; else ``title`` is looked for.
    title : str

    Returns
    -------
    tuple of str
        What was written, and who was not and why.

    Raises
    ------
    GradebookError
        The file is no gradebook, its column is not clear, or takes another number of points.
    """
    book = read_gradebook(gradebook)
    found = _column(book, column, title)
    _check_points(book, found, grades)
    waiting = [key for key, one in grades.items() if not one.is_complete]
    ready = {key: one for key, one in grades.items() if one.is_complete}
    matches = match(book, [Submission(key, "", "plain") for key in ready])
    marks = {
        row.at: (Decimal(str(ready[key].points)), ready[key].feedback)
        for key, row in matches.rows.items()
    }
    changes = plan(book, found, marks)
    if changes.cells:
        write_whole(output, apply(book, changes))
    written = len({cell.row for cell in changes.cells})
    return (
        f"{output.name}: {written} grade{'' if written == 1 else 's'} in the column {found.header!r}",
        *(f"Not written: {key}: an answer waits for a person" for key in waiting),
        *(f"Not written: {key}: {why}" for key, why in matches.unknown.items()),
        *(f"Not written: {one.name}: {one.reason.partition('; --')[0]}" for one in changes.skipped),
    )


def _column(book: Gradebook, column: str, title: str) -> Column:
    try:
        return find_column(book, column or None, title or None)
    except GradebookError as error:
        todo = "Name one as COLUMN in nbgrader_config.py; nothing was written"
        raise GradebookError(error.where, error.found, error.expected, todo) from error


def _check_points(book: Gradebook, column: Column, grades: Mapping[str, EditionGrade]) -> None:
    of = max((Decimal(str(one.of)) for one in grades.values()), default=None)
    if of is not None and column.of is not None and column.of != of:
        raise GradebookError(
            book.where,
            f"the column {column.header!r} takes {column.of:f} points, the assignment has {of:f}",
            todo="Give the assignment that many points in the LMS and export the gradebook again; "
            "nothing was written",
        )
