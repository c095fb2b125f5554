"""One note's quick facts as one row of ``interviews``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from infoint.parsing import parse_location
from infoint.parsing.fact import (
    DateReading,
    parse_date,
    parse_found_through,
    parse_in_office,
    parse_medium,
    parse_minutes,
    parse_thanked_by,
)
from infoint.schema import Answer, Note, Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Interview:
    """A note with its facts interpreted. Days are dates, the length is in minutes."""

    note: Note
    place: Place | None
    country: str | None
    admin1: str | None
    day: date | None
    minutes: float | None
    thanked: date | None
    thanked_by: str | None

    @property
    def interview_id(self) -> str:
        """The id that all frames share."""
        return self.note.note_id

    def words(self, field: str) -> str | None:
        """A fact as written, without blanks around it; None where it is empty."""
        return (self.note.fact(field) or "").strip() or None

    def answers_with(self, question_ids: frozenset[str]) -> list[Answer]:
        """Answers to these questions, in the order of the note."""
        return [answer for answer in self.note.answers if answer.question_id in question_ids]

    def read_as(self, field: str, parse: Callable[[str], str | None]) -> str | None:
        """A fact through one of the parsers of `infoint.parsing.fact`."""
        words = self.words(field)
        return parse(words) if words else None

    def row(self) -> dict[str, object]:
        """The row of ``interviews``."""
        as_written = (
            "interviewee",
            "job_title",
            "organization",
            "industry",
            "location",
            "connection",
            "email",
            "phone",
        )
        return {
            "interview_id": self.interview_id,
            **{field: self.words(field) for field in as_written},
            "country": self.country,
            "admin1": self.admin1,
            "date": self.day,
            "minutes": self.minutes,
            "medium": self.read_as("medium", parse_medium),
            "found_through": self.read_as("found_through", parse_found_through),
            "in_office": self.read_as("in_office", parse_in_office),
            "source": self.note.source,
            "line": self.note.line,
        }


def read_interview(note: Note, *, country: str | None = None) -> tuple[Interview, list[Problem]]:
    """Interpret the facts of one note.

    Parameters
    ----------
    note : Note
    country : str, optional
        Counts where the note names neither location nor country.

    Returns
    -------
    interview : Interview
        What could not be told is None.
    problems : list of Problem
        One for each fact that is missing or doubtful.
    """
    place = _place(note)
    told = place.country if place and place.country else country
    reading = parse_date(note.fact("date") or "", country=told)
    minutes = parse_minutes(note.fact("minutes") or "")
    thanked = parse_date(note.fact("thank_you_sent") or "", country=told)
    by = note.fact("thank_you_by") or note.fact("thank_you_sent") or ""
    interview = Interview(
        note,
        place,
        told,
        place.admin1 if place else None,
        reading.day,
        minutes,
        thanked.day,
        parse_thanked_by(by) if by else None,
    )
    doubts = (_place_doubt(note, place), _date_doubt(note, reading), _minutes_doubt(note, minutes))
    return interview, [doubt for doubt in doubts if doubt]


def _doubt(note: Note, field: str, code: str, message: str) -> Problem:
    """A problem about one fact: "missing" where the fact is not there at all."""
    fact = next((fact for fact in note.facts if fact.field == field), None)
    severity: Severity = "unclear" if fact else "missing"
    line = fact.line if fact else note.line
    return Problem(note.source, line, code, message, severity, note.note_id)


def _place_doubt(note: Note, place: Place | None) -> Problem | None:
    if place is None:
        words = note.fact("location") or note.fact("country")
        found = f"{words!r}, which is no place that the kit knows" if words else "no location"
        message = (
            f"Found {found}. Expected a line such as 'location: Portland, OR'; without it a "
            "bare $ has no currency."
        )
        return _doubt(note, "location", "unknown_location" if words else "no_location", message)
    if place.ambiguous:
        read_as = ", ".join(filter(None, (place.name, place.admin1, place.country)))
        message = (
            f"Found {place.text!r}, which fits several places; read as {read_as}. "
            "Add the state or country."
        )
        return _doubt(note, "location", "ambiguous_location", message)
    return None


def _date_doubt(note: Note, reading: DateReading) -> Problem | None:
    if reading.day is not None and not reading.doubt:
        return None
    words = note.fact("date")
    found = reading.doubt or (repr(words) if words else "no date of the interview")
    code = "unclear_date" if words else "no_date"
    return _doubt(note, "date", code, f"Found {found}. Expected a day such as 2026-10-14.")


def _minutes_doubt(note: Note, minutes: float | None) -> Problem | None:
    words = (note.fact("minutes") or "").strip()
    if not words or minutes is not None:
        return None
    message = f"Found {words!r}. Expected the length of the talk in minutes, such as 28."
    return _doubt(note, "minutes", "unclear_minutes", message)


def _place(note: Note) -> Place | None:
    """Where the interviewee works: location and country together, then each alone."""
    location, country = note.fact("location"), note.fact("country")
    candidates = [", ".join(filter(None, (location, country))), location, country]
    if location and country and country.casefold() in location.casefold():
        candidates = [location]
    for words in candidates:
        if words and (place := parse_location(words)) is not None:
            return place
    return None
