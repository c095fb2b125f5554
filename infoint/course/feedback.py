"""Marks in words, as a student reads them. Gives no points."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from infoint.course.records import CriterionMark


def feedback(lines: Sequence[CriterionMark]) -> str:
    """What stands in the gradebook beside the grade: a line a criterion."""
    return "\n".join(
        f"{line.title}: {_gained(line)}{f' ({line.reason})' if line.reason else ''}"
        for line in lines
    )


def _gained(line: CriterionMark) -> str:
    if line.points is None:
        return "open"
    if line.points < 0:
        return f"{number(-line.points)} off"
    return f"{number(line.points)} of {number(line.of)}"


def number(points: Decimal) -> str:
    """Points without needless zeros.

    >>> number(Decimal("7.50")), number(Decimal("10"))
    ('7.5', '10')
    """
    return f"{points.normalize():f}"
