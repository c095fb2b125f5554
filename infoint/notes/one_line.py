"""Quick facts of which one line holds several, or of which a label says too little.

"Ana Bell, Nurse, City Clinic" beside "Interviewee", "10/14, 20 min by phone" beside "Date".
Nothing is guessed: a part is taken where it is plainly of that kind, else the line stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from infoint.parsing import parse_location, parse_people
from infoint.parsing.fact import MEDIA, parse_date, parse_medium, parse_minutes
from infoint.schema import Fact, Note

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATE = re.compile(
    r"(?<![\d/.-])(?:\d{4}-\d\d?-\d\d?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}})(?!\d)",
    re.I,
)
LENGTH = re.compile(
    r"\b\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?[\s-]?min(?:ute)?s?\b|\bhalf an hour\b"
    r"|\b(?:an|one) hour\b",
    re.I,
)
_CLOCKS = re.compile(
    r"\b\d{1,2}:\d\d ?(?:[ap]\.?m\.?)? ?(?:-|–|to) ?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?", re.I
)
# A table's head that stands where a name would: "Interviewee | Interview facts".
_NO_NAME = re.compile(
    r"(?:the|interview|facts?|details?|answers?|responses?|notes?|information|info|value|\W)+", re.I
)


def part_facts(note: Note) -> Note:
    """The note with combined facts parted; every word stays in one of them."""
    return replace(note, facts=tuple(_employer_or_place(list(_parted(note)))))


def _parted(note: Note) -> Iterator[Fact]:
    known = {fact.field for fact in note.facts if fact.text.strip()}
    for fact in note.facts:
        parts: dict[str, str] = {}
        if fact.field == "interviewee":
            if _NO_NAME.fullmatch(fact.text):
                continue
            if not {"job_title", "organization"} & known:
                parts = name_and_work(fact.text)
        elif fact.field in ("date", "minutes"):
            parts = when_and_how(fact.text)
        yield replace(fact, text=parts.pop(fact.field, fact.text))
        for field in parts.keys() - known:
            known.add(field)
            yield Fact(field, parts[field], fact.line)


def _employer_or_place(facts: list[Fact]) -> list[Fact]:
    """ "Ahmed Mansour, electrical engineer, Cairo" names a place and no employer."""
    known = {fact.field for fact in facts if fact.text.strip()}
    return [
        replace(fact, field="location")
        if fact.field == "organization" and "location" not in known and is_place(fact.text)
        else fact
        for fact in facts
    ]


def is_place(words: str) -> bool:
    """Whether the words, all of them, are one known place.

    >>> is_place("Cairo"), is_place("Bergen, Norway"), is_place("City of Cairo Clinic")
    (True, True, False)
    """
    place = parse_location(words)
    return bool(
        place
        and not place.ambiguous
        and place.kind in ("city", "metro")
        and len(place.text) >= len(words.strip(" .,"))
    )


def name_and_work(text: str) -> dict[str, str]:
    """Interviewee, job title, organization and place of a line on one person with a title.

    >>> name_and_work("Ana Bell, welder, Nairobi")
    {'interviewee': 'Ana Bell', 'job_title': 'welder', 'location': 'Nairobi'}
    """
    people = parse_people(text)
    if len(people) != 1 or not people[0].name or not people[0].job_title:
        return {}
    person = people[0]
    found = (person.name, person.job_title, person.organization)
    fields = ("interviewee", "job_title", "organization")
    parts = {field: words for field, words in zip(fields, found, strict=True) if words}
    last = text.rpartition(",")[2].strip(" .")
    if last != person.organization and is_place(last):
        parts["location"] = last
    return parts


def when_and_how(text: str) -> dict[str, str]:
    """Date, length and medium that stand in one line.

    >>> when_and_how("Oct 22 2026, 4:00-4:30pm (phone)")
    {'date': 'Oct 22 2026', 'minutes': '4:00-4:30pm', 'medium': 'phone'}
    """
    parts = {}
    dates = DATE.findall(text)
    if len(dates) == 1 and (parse_date(dates[0]).day or parse_date(dates[0]).doubt):
        parts["date"] = dates[0]
    length = LENGTH.search(text) or _CLOCKS.search(text)
    if length and parse_minutes(length[0]):
        parts["minutes"] = length[0]
    if (medium := parse_medium(text)) in MEDIA:
        parts["medium"] = medium
    return parts
