"""Quick facts of which one line holds several, or of which a label says too little.

"Ana Bell, Nurse, City Clinic" beside "Interviewee", "10/14, 20 min by phone" beside "Date".
Nothing is guessed: a part is taken where it is plainly of that kind. Words that no part has are
kept under the fact's label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from infoint.parsing import parse_location, parse_people
from infoint.parsing.fact import MEDIA, parse_date, parse_medium, parse_minutes
from infoint.parsing.title.shape import is_listed
from infoint.readers.outline.byline import listed_work, part_location
from infoint.readers.outline.date_forms import DATE
from infoint.readers.outline.shapes import ends_as_employer, words
from infoint.readers.outline.title import is_name
from infoint.schema import Answer, Fact, Note

LENGTH = re.compile(
    r"(?<![\d/.-])\b\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?[\s-]?min(?:ute)?s?\b|\bhalf an hour\b|(?<![\d/.])\b[1-9]\d ?m\b"
    r"|\b(?:an|one|1) h(?:ou)?r(?: and (?:a )?\w+(?: min(?:ute)?s?)?)?\b|(?<=[•·] )\d{1,3}:\d\d(?::\d\d)?$",
    re.I,
)
_CLOCKS = re.compile(
    r"\b\d{1,2}:\d\d ?(?:[ap]\.?m\.?)? ?(?:-|–|to) ?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?", re.I
)
_TIMED = re.compile(r"\d|hour", re.I)  # without which there is neither date nor length
# A table's head that stands where a name would: "Interviewee | Interview facts".
_NO_NAME = re.compile(
    r"(?:the|interview|facts?|details?|answers?|responses?|notes?|information|info|value|\W)+", re.I
)
WHEN_WORDS = re.compile(
    r"\b(?:the|date|time|when|length|duration|medium|format|how|interview(?:ed)?|over|via|by|on|at|in"
    r"|about|approx|ca|video|phone|telephone|zoom|teams|meet|google|microsoft|skype|whatsapp"
    r"|facetime|face|to|person|call|chat|e-?mail|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|[ap]m)\b"
    r"|(?<=\d)[ap]m\b",
    re.I,
)
_SEGMENT = re.compile(r"\s*(?:[;|•·()]|(?<=\s)[–—-]+(?=\s)|,(?=\s))\s*")
_DROP = re.compile(r"\W+$")
_TOWN_IN = re.compile(r",?\s(?:based\s|located\s)?in\s(?=[A-Z][\w.'-]+(?:,?\s[A-Z]\w+){0,2}$)")
_CREDENTIAL = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,4}|Ph\.?D|M\.?Ed|Esq)\.?")
_NOW = re.compile(r"^(?:now|currently|an?|the)\s", re.I)
# "University of California, Davis", "Town of Rockport, Maine"
_CAMPUS = re.compile(r"\b(?:university|town|city|county|village|state) of\s\w+(?:\s\w+)?$", re.I)
_IN = re.compile(r"^(?:(?:remote|based|located|working)\s)?(?:in|near|from|outside)\s(?=[A-Z])")
_VENUE = re.compile(r"(?:(?:in|at)\s)?(?:his|her|their|my|our|the|a)\s.{0,30}\b(?:office|house|home|shop|room|lobby|library|campus|cafe|café|kitchen|truck|school|store)\b(?!.*,)", re.I)  # fmt: skip
_STEPS = re.compile(r"\b(?:a|an|the|and|of|at|in|on|for|with|from|by|about|around|approx|ca|like|almost|just|over|based|located|remote)\b", re.I)  # fmt: skip
_WORK = ("interviewee", "job_title", "organization", "location")
_LONGEST = 200


def part_facts(note: Note) -> Note:
    """The note with combined facts parted; every word stays in one of them, or in an answer."""
    facts = _employer_or_place(list(_parted(note)))
    dropped = [answer for fact in note.facts if (answer := _dropped(fact, facts))]
    return replace(note, facts=tuple(facts), answers=(*note.answers, *dropped))


def _parted(note: Note) -> Iterator[Fact]:
    known = {fact.field for fact in note.facts if fact.text.strip()}
    if any(fact.field == "location" and _VENUE.match(fact.text) for fact in note.facts):
        known.discard("location")
    for fact in note.facts:
        if fact.field == "interviewee" and _NO_NAME.fullmatch(fact.text):
            continue
        if fact.field == "medium" and is_name(fact.text) and parse_medium(fact.text) not in MEDIA:
            fact = replace(fact, field="student")  # "Conducted by: Kim Lee"
        elif fact.field == "student" and parse_medium(fact.text) in MEDIA:
            fact = replace(fact, field="medium")  # "By: Teams"
        elif (place := _no_place(fact, known)) is not None:
            yield from place
            known |= {one.field for one in place}
            continue
        parts: dict[str, str] = {}
        if fact.field in _WORK:
            parts = part_line(fact.field, fact.text, known)
        elif fact.field in ("date", "minutes", "medium"):
            parts = when_and_how(fact.text)
            if fact.field == "medium" and parts:
                parts.setdefault("medium", _DROP.sub("", LENGTH.sub("", fact.text)).strip())
        yield replace(fact, text=parts.pop(fact.field)) if fact.field in parts else fact
        for field in parts.keys() - known:
            known.add(field)
            yield Fact(field, parts[field], fact.line)


def _no_place(fact: Fact, known: set[str]) -> list[Fact] | None:
    """What a line labeled as a place says where it names a room or an employer, else None."""
    if fact.field != "location":
        return None
    if _VENUE.match(fact.text):  # "their office on Pratt Street" is no place to work in
        return [] if "medium" in known else [replace(fact, field="medium", text="in person")]
    found = {} if "organization" in known else part_location(fact.text)
    return [Fact(field, text, fact.line) for field, text in found.items()] or None


def _dropped(fact: Fact, facts: list[Fact]) -> Answer | None:
    """A line of which a word stands in no fact any more, as an answer under its label."""
    if any(one is fact or one.text == fact.text for one in facts):
        return None
    here = [one.text for one in facts if one.line == fact.line]
    kept = set(re.findall(r"\w+", " ".join(here).casefold()))
    said = re.findall(r"[^\W\d_]{3,}", WHEN_WORDS.sub("", _STEPS.sub("", fact.text.casefold())))
    if all(word in kept for word in said):
        return None
    return Answer(None, fact.field.replace("_", " ").capitalize(), fact.text, fact.line)


def _employer_or_place(facts: list[Fact]) -> list[Fact]:
    """ "Ahmed Mansour, electrical engineer, Cairo" names a place and no employer."""
    known = {fact.field for fact in facts if fact.text.strip()}
    return [
        replace(fact, field="location")
        if fact.field == "organization"
        and "location" not in known
        and is_place(fact.text)
        and " of " not in fact.text
        else fact
        for fact in facts
    ]


def is_place(words: str, *, surely: bool = True) -> bool:
    """Whether the words, all of them, are one known place; ``surely`` where only one has the name.

    >>> is_place("Cairo"), is_place("Bergen, Norway"), is_place("City of Cairo Clinic")
    (True, True, False)
    """
    place = parse_location(words)
    return bool(
        place
        and not (surely and place.ambiguous)
        and place.kind in ("city", "metro")
        and len(place.text) >= len(words.strip(" .,"))
    )


def part_line(field: str, text: str, known: set[str]) -> dict[str, str]:
    """The parts of a labeled line on a person's work, {} where it has no more than one.

    >>> part_line("job_title", "Tax Manager, Kessler Boyd LLP (Columbus, OH)", set())
    {'job_title': 'Tax Manager', 'organization': 'Kessler Boyd LLP', 'location': 'Columbus, OH'}
    >>> part_line("job_title", "Vice President, Marketing", set())
    {}
    """
    if len(text) > _LONGEST or "\n" in text:
        return {}
    text = text.strip(" .") if text.count(".") == 1 else text.strip()
    if field == "organization":
        text = _TOWN_IN.sub(", ", text)
    parts, segments = _take_when(text)
    place, head = _take_place(segments, surely=field not in ("organization", "location"))
    if not head or (field == "organization" and _CAMPUS.search(head[-1])):
        return {}
    if field == "interviewee":
        parts |= _name_first(head, known, alone=not (place or parts))
    elif field == "job_title":
        parts |= _work_first(head, known, place)
    elif len(head) < len(segments) and (field == "organization" or _is_employer(head)):
        parts["organization"] = ", ".join(head)
    if place and len(head) < len(segments) and field in parts | {"location": ""}:
        parts["location"] = place
    alone = set(parts) == {"interviewee"} or (
        set(parts) == {"location"} and not is_place(head[-1], surely=False)
    )
    return parts if len(parts) > 1 or alone else {}


def _take_when(text: str) -> tuple[dict[str, str], list[str]]:
    """Date, length and medium that stand apart in a line, and its other segments."""
    bare = text
    if _TIMED.search(text):
        bare = _CLOCKS.sub("", LENGTH.sub("", DATE.sub("", text)))
    segments = [one for one in _SEGMENT.split(bare) if one]
    kept = [
        one
        for one in segments
        if one in words()["codes"]
        or (re.search(r"[^\W\d_]", WHEN_WORDS.sub("", one)) and not _VENUE.fullmatch(one))
    ]  # "CA", "IN" and "ON" behind a town are states
    return (when_and_how(text), kept) if bare != text or len(kept) < len(segments) else ({}, kept)


def _take_place(segments: list[str], *, surely: bool) -> tuple[str, list[str]]:
    """The place with which a line ends, and the segments before it."""
    for count in (2, 1):
        words = _IN.sub("", ", ".join(segments[-count:]))
        if len(segments) > count and is_place(words, surely=surely):
            return words, segments[:-count]
    return "", segments


def _is_employer(head: list[str]) -> bool:
    """Whether what stands before a place is the name of an employer: "Boise Police Department"."""
    return head[0][:1].isupper() and ends_as_employer(head[-1])


def _name_first(head: list[str], known: set[str], *, alone: bool) -> dict[str, str]:
    """Name, title and employer of a line that begins with the name."""
    if alone and all(_CREDENTIAL.fullmatch(one) for one in head[1:]):
        return {}  # "Ana Bell, RN" stays
    if len(head) > 2 and head[1].strip(".").isupper():
        return _name_first([head[0], *head[2:]], known, alone=alone)  # "Ana Bell, USCG, now pilot"
    head = [head[0], *(_NOW.sub("", one) for one in head[1:])]
    found = name_and_work(", ".join(head)) if "job_title" not in known else {}
    if found or len(head) == 1:
        return found or ({} if alone else {"interviewee": head[0]})
    if not is_name(head[0]) or head[1].isupper():
        return {}
    if ends_as_employer(head[1]) and head[1][:1].isupper() and " at " not in head[1]:
        return {"interviewee": head[0], "organization": head[1]}
    return {"interviewee": head[0], **listed_work(", ".join(head[1:]))}


def _work_first(head: list[str], known: set[str], place: str) -> dict[str, str]:
    """Title and employer of a line that begins with the title.

    >>> _work_first(["Children's Librarian"], set(), ""), _work_first(["Nurse at Mercy"], set(), "")
    ({}, {'job_title': 'Nurse', 'organization': 'Mercy'})
    """
    if len(head) == 1 and is_listed(head):  # a whole title names no employer
        return {"job_title": head[0]} if place else {}
    found = name_and_work(f"Dana Ruiz, {', '.join(head)}")
    title, employer = found.get("job_title", ""), found.get("organization", "")
    if title not in head[0] or not title or (employer and "organization" in known):
        return {}
    if employer:
        return {"job_title": title, "organization": employer}
    return {"job_title": head[0]} if place and len(head) == 1 and not employer else {}


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
    medium = parse_medium(text)
    if medium in MEDIA:
        parts["medium"] = medium
    return parts
