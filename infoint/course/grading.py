"""Marks of a class against the gradebook: what would change, and whom it does not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from infoint.course.gradebook import Changes, Column, Gradebook, Matches, match, plan
from infoint.course.records import StudentResult, Submission
from infoint.schema import Problem


def grade(
    results: Sequence[StudentResult],
    submissions: Sequence[Submission],
    book: Gradebook,
    column: Column,
    *,
    overwrite: bool = False,
    partial: bool = False,
) -> tuple[list[StudentResult], Changes, Matches]:
    """Plan the changes of the gradebook.

    Parameters
    ----------
    results, submissions
        In the same order.
    book, column
        As read and found.
    overwrite : bool
        Whether marks that stand there already are replaced.
    partial : bool
        Whether sums are written that wait for a person.

    Returns
    -------
    results, changes, matches
        The results with names as the gradebook has them, and with a problem added for each
        hand-in that is not in it.
    """
    told = {one.key: one.facts.get("student_id", "") for one in results}
    matches = match(book, submissions, told)
    marks: dict[int, tuple[Decimal, str]] = {}
    for one in results:
        row = matches.rows.get(one.key)
        if row is not None and one.mark and (one.mark.is_complete or partial):
            marks[row.at] = (max(Decimal(0), one.mark.points), one.mark.feedback)
    changes = plan(book, column, marks, overwrite=overwrite)
    listed = []
    for one in results:
        if row := matches.rows.get(one.key):
            one = replace(one, name=row.name or one.name)  # the LMS may fold names in a download
        elif why := matches.unknown.get(one.key):
            problem = Problem(book.where, None, "not_in_gradebook", f"Found that {why}; nothing is written. Enter the mark by hand.")  # fmt: skip
            one = replace(one, problems=(*one.problems, problem))
        listed.append(one)
    return listed, changes, matches
