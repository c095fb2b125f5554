"""What was said in interviews, each by itself: facts, pay, places, people, titles, words.

What only all interviews together tell (families of titles, the form of a keyword that most people
used) is not settled here, so that notes can be heard in any number of parts, in any process.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from infoint.notes import mentions
from infoint.notes.interview import Interview, read_interview
from infoint.notes.introduction import complete_facts
from infoint.notes.people import follow_up_rows, referral_rows
from infoint.questions import Bank
from infoint.schema import FRAMES, Note, Packed, Problem


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said in one interview.

    ``rows`` are complete rows by frame, packed; each begins with the interview's id. Titles,
    keywords and organizations become rows where all are known.
    """

    note_id: str
    source: str
    line: int | None
    rows: dict[str, list[Packed]]
    titles: list[mentions.TitleSaid]
    keywords: list[mentions.Said]
    organizations: list[mentions.Said]
    problems: list[Problem]

    def under(self, note_id: str) -> Heard:
        """The same, of an interview with another id."""
        return replace(
            self,
            note_id=note_id,
            rows={
                frame: [(note_id, *row[1:]) for row in rows] for frame, rows in self.rows.items()
            },
            titles=[one._replace(interview_id=note_id) for one in self.titles],
            keywords=[one._replace(interview_id=note_id) for one in self.keywords],
            organizations=[one._replace(interview_id=note_id) for one in self.organizations],
            problems=[replace(problem, interview_id=note_id) for problem in self.problems],
        )


def hear(
    notes: Sequence[Note], bank: Bank, rates: mentions.Rates, country: str | None = None
) -> list[Heard]:
    """Interpret the facts and the answers of some notes.

    Each by itself; but all are read for one kind, then for the next: the same code on the same
    tables is a third faster than all code on one note after the other.
    """
    complete = [complete_facts(note) for note in notes]
    read = [read_interview(note, country=country) for note, _ in complete]
    interviews = [interview for interview, _ in read]
    salaries = [mentions.salary_rows(one, bank, rates) for one in interviews]
    places = [mentions.place_rows(one, bank) for one in interviews]
    rows = {
        "interviews": [[one.row()] for one in interviews],
        "answers": [_answer_rows(one) for one in interviews],
        "salaries": [said for said, _ in salaries],
        "places": [said for said, _ in places],
        "people": [referral_rows(one, bank) for one in interviews],
        "follow_ups": [follow_up_rows(one) for one in interviews],
    }
    titles = [mentions.titles_said(one, bank) for one in interviews]
    keywords = [mentions.keywords_said(one, bank) for one in interviews]
    organizations = [mentions.organizations_said(one, bank) for one in interviews]
    return [
        Heard(
            note.note_id,
            note.source,
            note.line,
            {frame: _packed(frame, said[i]) for frame, said in rows.items()},
            titles[i],
            keywords[i],
            organizations[i],
            [*complete[i][1], *read[i][1], *salaries[i][1], *places[i][1]],
        )
        for i, note in enumerate(notes)
    ]


def _packed(frame: str, rows: Iterable[dict[str, object]]) -> list[Packed]:
    return list(map(FRAMES[frame].pack, rows))


def _answer_rows(interview: Interview) -> list[dict[str, object]]:
    return [
        {
            "interview_id": interview.interview_id,
            "question_id": answer.question_id,
            "question": answer.question,
            "text": answer.text,
            "source": interview.note.source,
            "line": answer.line,
        }
        for answer in interview.note.answers
    ]
