"""Frozen records that travel through the course room, from the LMS download to the gradebook.

They hold what was found and decided; they decide nothing themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

from infoint.schema import Problem

Layout = Literal["canvas", "moodle", "blackboard", "nbgrader", "plain"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of a hand-in as the LMS gave it.

    ``container`` is the file itself, or the downloaded zip in which ``member`` lies; ``name`` is
    what the student called it, as far as the layout tells.
    """

    container: Path
    name: str
    member: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Submission:
    """What one student handed in.

    Attributes
    ----------
    key : str
        What tells the student apart in this layout: Canvas user id, Moodle participant number,
        Blackboard login, folder name. The folder of the student's results is named after it.
    name : str
        The name as the layout gives it ("lastfirst", "First Last"); may be empty.
    layout : str
    pieces : tuple of Piece
        The files of the last attempt.
    is_late : bool
        Whether the LMS marked it as late.
    submitted : datetime or None
        When, where the layout tells; local time.
    problems : tuple of Problem
        What was wrong already at the listing (an empty folder, two ids, a scanner's leftover).
    """

    key: str
    name: str
    layout: Layout
    pieces: tuple[Piece, ...] = ()
    is_late: bool = False
    submitted: datetime | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of the policy, held against one student's notes.

    ``is_met`` is None where the notes cannot tell. ``message`` is written to the student: what was
    found, what is expected, what to do. ``source`` names the note, where it is about one.
    """

    id: str
    title: str
    is_met: bool | None
    message: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class CriterionMark:
    """One criterion of the rubric for one student.

    ``points`` is None where a person has to mark it. ``reason`` says what the points come from.
    """

    id: str
    title: str
    points: Decimal | None
    of: Decimal
    level: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """All criteria of one student. ``points`` is the sum of those that are marked."""

    criteria: tuple[CriterionMark, ...]
    feedback: str = ""

    @property
    def points(self) -> Decimal:
        """Sum of the criteria that are marked."""
        return sum((c.points for c in self.criteria if c.points is not None), Decimal(0))

    @property
    def of(self) -> Decimal:
        """Most points that can be had."""
        return sum((c.of for c in self.criteria), Decimal(0))

    @property
    def is_complete(self) -> bool:
        """Whether no criterion waits for a person."""
        return all(c.points is not None for c in self.criteria)


@dataclass(frozen=True, slots=True)
class StudentResult:
    """What became of one submission; small enough to send between processes."""

    key: str
    name: str
    requirements: tuple[Requirement, ...] = ()
    mark: Mark | None = None
    problems: tuple[Problem, ...] = ()
    pages: tuple[str, ...] = ()
    interviews: int = 0
    differences: tuple[str, ...] = ()  # parts of the handed-in report that its notes don't give
    facts: Mapping[str, str] = field(default_factory=dict)
