"""Notes of thanks, drafted from what a person told: a card by hand, an email, or both.

A card and an email to the same person say different things. Nothing is promised or praised that
the note does not hold; what is not known is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from infoint.drafts.learned import Learned
from infoint.drafts.letter import Draft, ending, greeting, listed, paragraphs, sentences, spoken_day

HANDWRITTEN, EMAIL, BOTH = "handwritten", "email", "both"
_KIND = "It was generous of you to share what you know."
_BODY = re.compile(r"\b(?:Association|Society|Guild|Institute|Council|Federation|Board|Chapter)\b")
_MOST = 2  # things of a kind that a short note names


@dataclass(frozen=True, slots=True)
class Thanks:
    """What is known of a talk; None or empty where it is not.

    ``medium`` is in person, phone, video or email; ``is_late`` says that the week is over.
    """

    name: str = ""
    day: date | None = None
    medium: str = ""
    learned: Learned = field(default_factory=Learned)
    is_late: bool = False
    your_name: str = ""


def thank_you(thanks: Thanks, by: str) -> dict[str, Draft]:
    """The drafts to send, by how they go.

    Parameters
    ----------
    by : str
        "handwritten", "email" or "both".

    Returns
    -------
    dict of str to Draft
        For "both" two drafts that name different things.
    """
    if by == BOTH:
        named = _named(thanks.learned)
        return {
            HANDWRITTEN: _card(thanks, named[:1]),
            EMAIL: _email(thanks, named[1:], is_second=True),
        }
    if by == HANDWRITTEN:
        return {HANDWRITTEN: _card(thanks, _named(thanks.learned)[:2])}
    return {EMAIL: _email(thanks, _named(thanks.learned)[:3])}


def _named(learned: Learned) -> list[str]:
    """Sentences about what was learned, the most personal first."""
    found = []
    if learned.courses:
        courses = [definite(course) for course in learned.courses[:_MOST]]
        found.append(f"I made a note of {listed(courses)} that you mentioned.")
    if learned.met:
        found.append(f"I have since talked with {listed(learned.met[:_MOST])}, as you suggested.")
    if learned.people:
        found.append(
            f"It was kind of you to suggest that I talk with {listed(learned.people[:_MOST])}."
        )
    if learned.organizations:
        firms = [_with_article(firm) for firm in learned.organizations[:_MOST]]
        kind = "organizations" if len(firms) > 1 else "organization"
        found.append(
            f"I have written down the professional {kind} that you named, {listed(firms)}."
        )
    if learned.keywords and len(found) < _MOST:
        words = listed(learned.keywords[:3])
        found.append(f"The keywords that you gave me, {words} among them, help me to read job ads.")
    return found


def definite(course: str) -> str:
    """ "a course in X" as "the course in X"."""
    return re.sub(r"^(?:an? |the )?", "the ", course, count=1)


def _with_article(name: str) -> str:
    is_spelled_out = len(name.split()) > 2 and _BODY.search(name)
    return f"the {name}" if is_spelled_out and not name.lower().startswith("the ") else name


def _card(thanks: Thanks, named: list[str]) -> Draft:
    text = paragraphs(
        greeting(thanks.name),
        sentences(_opening(thanks), _sorry(thanks), *named, _KIND),
        ending("With thanks,", thanks.your_name),
    )
    return Draft(text, "", _missing(thanks, named))


def _email(thanks: Thanks, named: list[str], *, is_second: bool = False) -> Draft:
    card = "A card will follow by mail." if is_second else _sorry(thanks)
    text = paragraphs(
        greeting(thanks.name),
        sentences(_opening(thanks), card),
        sentences(*named),
        "Thank you again for your time and your answers.",
        ending("Best regards,", thanks.your_name),
    )
    subject = "Thank you for your time"
    if thanks.medium == "email":
        subject = "Thank you for your answers"
    elif thanks.day:
        subject = f"Thank you for our talk on {spoken_day(thanks.day)}"
    return Draft(text, subject, _missing(thanks, named))


def _opening(thanks: Thanks) -> str:
    on = f" on {spoken_day(thanks.day)}" if thanks.day else ""
    done = {
        "in person": f"Thank you for meeting with me{on}.",
        "phone": f"Thank you for talking with me on the phone{on}.",
        "video": f"Thank you for the video call{on}.",
        "email": "Thank you for answering my questions by email.",
    }
    return done.get(thanks.medium, f"Thank you for taking the time to talk with me{on}.")


def _sorry(thanks: Thanks) -> str:
    return "I am sorry that my thanks come late." if thanks.is_late else ""


def _missing(thanks: Thanks, named: list[str]) -> tuple[str, ...]:
    wanted = {
        "their name": thanks.name,
        "your own name": thanks.your_name,
        "one thing that you learned from this talk": named,
    }
    return tuple(what for what, value in wanted.items() if not value)
