"""What was said in some interviews, each by itself: facts, pay, places, people, titles, words.

What only all interviews together tell (families of titles, the form of a keyword that most people
used) is not settled here, so that notes can be heard in any number of parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from infoint.notes import mentions
from infoint.notes.interview import Interview, read_interview
from infoint.notes.introduction import complete_facts
from infoint.notes.people import referral_rows
from infoint.questions import Bank
from infoint.schema import Answer, Note, Problem, Title

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Heard:
    """Rows and records by interview, in the order of the notes."""

    interviews: list[Interview] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    salaries: list[Row] = field(default_factory=list)
    places: list[Row] = field(default_factory=list)
    referrals: list[Row] = field(default_factory=list)
    titles: list[tuple[Row, Title]] = field(default_factory=list)
    keywords: list[tuple[Interview, Answer, str]] = field(default_factory=list)
    organizations: list[tuple[Interview, Answer, str]] = field(default_factory=list)


def hear(
    notes: Iterable[Note], bank: Bank, rates: mentions.Rates, country: str | None = None
) -> Heard:
    """Interpret the facts and the answers of some notes, each by itself."""
    interviews, problems = [], []
    for note in notes:
        complete, taken = complete_facts(note)
        interview, doubts = read_interview(complete, country=country)
        interviews.append(interview)
        problems += [*taken, *doubts]
    salaries, without_figure = mentions.salary_rows(interviews, bank, rates)
    places, ambiguous = mentions.place_rows(interviews, bank)
    return Heard(
        interviews,
        [*problems, *without_figure, *ambiguous],
        salaries,
        places,
        referral_rows(interviews, bank),
        mentions.titles_said(interviews, bank),
        mentions.keywords_said(interviews, bank),
        mentions.organizations_said(interviews, bank),
    )


def join(parts: Sequence[Heard]) -> Heard:
    """Several parts as one, in their order."""
    if len(parts) == 1:
        return parts[0]
    return Heard(
        *([row for part in parts for row in getattr(part, each.name)] for each in fields(Heard))
    )
