"""Frozen records that travel between readers, parsers and frames.

Records hold words and values; they do not interpret themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Period = Literal["hour", "day", "week", "month", "year"]
Stage = Literal["entry", "mid", "senior"]
PlaceKind = Literal["city", "metro", "region", "state", "country", "remote", "nationwide"]
Direction = Literal["high", "low", "growing", "declining"]
Severity = Literal["error", "unclear", "missing"]


@dataclass(frozen=True, slots=True)
class Salary:
    """One pay statement as it was said: nothing converted, nothing annualized.

    Attributes
    ----------
    low, high : Decimal or None
        Bounds in units of the currency per period; None for an open end.
        A single figure has ``low == high``.
    currency : str or None
        ISO 4217 code, None where it was not said and the sign is ambiguous.
    period : {"hour", "day", "week", "month", "year"} or None
    stage : {"entry", "mid", "senior"} or None
    text : str
        The words that were read.
    assumptions : tuple of str
        What was taken for granted, one short clause each.
    """

    low: Decimal | None
    high: Decimal | None
    currency: str | None
    period: Period | None
    stage: Stage | None
    text: str
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """One job title.

    ``title`` is the form a person would write on a resume ("Senior Technical
    Writer"), ``base`` the same without level ("Technical Writer"), ``level``
    what was taken off ("Senior", "II") or None, ``text`` the words.
    """

    title: str
    base: str
    level: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """One place and what was said of the demand there.

    ``country`` is ISO 3166-1 alpha-2, ``admin1`` the postal or ISO 3166-2 part
    ("WA", "ON"). ``direction`` is None where none was stated. ``ambiguous`` is
    true where the name fits several places and neither the words nor the
    interviewee's own region settled it.
    """

    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    direction: Direction | None
    ambiguous: bool
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person named or described; ``name`` is None for a role without a name."""

    name: str | None
    job_title: str | None
    organization: str | None
    email: str | None
    phone: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Which question a heading asks: ``question_id`` is None where nothing fits well enough.

    ``score`` runs from 0 to 1; ``reason`` says in words what matched.
    """

    question_id: str | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One labeled quick fact of a note, such as location or date, text untouched.

    ``field`` is an id of `infoint.questions.FIELDS`.
    """

    field: str
    text: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its answer, text untouched.

    ``question_id`` is None for a custom question; ``line`` is the 1-based line
    or sheet row at which the question stands.
    """

    question_id: str | None
    question: str
    text: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One interview as a reader found it.

    ``source`` names the file as the user would ("interviews.xlsx, sheet Notes"
    or "notes.zip/anna.md"); ``note_id`` is the id written in the note, or the
    file's stem, or the stem and a number where a file holds several.
    """

    note_id: str
    source: str
    facts: tuple[Fact, ...] = ()
    answers: tuple[Answer, ...] = ()
    line: int | None = None

    def fact(self, name: str) -> str | None:
        """The first fact of that field, or None."""
        return next((fact.text for fact in self.facts if fact.field == name), None)


@dataclass(frozen=True, slots=True)
class Contact:
    """One row of a contact tracker: a person to ask, text untouched."""

    name: str | None
    source: str
    job_title: str | None = None
    organization: str | None = None
    department: str | None = None
    email: str | None = None
    phone: str | None = None
    link: str | None = None
    found_through: str | None = None
    text: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, or not surely.

    ``severity``: "error" lost a file or an interview, "unclear" was read with a
    doubt, "missing" was not there. ``message`` says what was found, what was
    expected and what to do.
    """

    source: str
    line: int | None
    code: str
    message: str
    severity: Severity = "error"
    interview_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got out of one file."""

    notes: tuple[Note, ...] = ()
    contacts: tuple[Contact, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
