"""Referrals, contacts and thank-you notes as rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from infoint.notes.interview import Interview
from infoint.notes.mentions import answers_for
from infoint.parsing import parse_people
from infoint.parsing.fact import parse_found_through, parse_in_office
from infoint.questions import Bank
from infoint.schema import Contact

Row = dict[str, object]

THANK_WITHIN = timedelta(days=7)  # one week, the rule of the domain

# Handwritten if the person is regularly in the office, email if they travel.
_ADVISED = {"regularly": "handwritten", "travels": "email"}


def referral_rows(interview: Interview, bank: Bank) -> list[Row]:
    """Rows of ``people`` for everybody whom an interviewee named."""
    return [
        {
            "interview_id": interview.interview_id,
            "name": person.name,
            "job_title": person.job_title,
            "organization": person.organization,
            "email": person.email,
            "phone": person.phone,
            "relation": "referral",
            "text": person.text,
            "source": interview.note.source,
            "line": answer.line,
        }
        for answer in answers_for(interview, bank, "people")
        for person in parse_people(answer.text)
    ]


def contact_rows(contacts: Iterable[Contact]) -> list[Row]:
    """Rows of ``people`` for the student's own contact list."""
    return [
        {
            "name": contact.name,
            "job_title": contact.job_title,
            "organization": contact.organization,
            "email": contact.email,
            "phone": contact.phone,
            "relation": "contact",
            "found_through": (
                parse_found_through(contact.found_through) if contact.found_through else None
            ),
            "text": contact.text,
            "source": contact.source,
            "line": contact.line,
        }
        for contact in contacts
    ]


def follow_up_rows(interview: Interview) -> list[Row]:
    """The row of ``follow_ups`` of an interview, if anything is known of its day or thanks."""
    if interview.day is None and interview.thanked is None:
        return []
    due = _due(interview.day)
    advised = _ADVISED.get(interview.read_as("in_office", parse_in_office) or "")
    if interview.thanked is None:
        status = "open"
    else:
        status = "sent late" if due and interview.thanked > due else "sent"
    return [
        {
            "interview_id": interview.interview_id,
            "interviewee": interview.words("interviewee"),
            "due": due,
            "sent": interview.thanked,
            "by": interview.thanked_by or advised,
            "status": status,
        }
    ]


def _due(day: date | None) -> date | None:
    """A week later; None without a day, and for one at the end of all calendars."""
    return None if day is None or day > date.max - THANK_WITHIN else day + THANK_WITHIN
