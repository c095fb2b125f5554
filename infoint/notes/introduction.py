"""Quick facts that a note tells in a sentence, or several in one line.

"I interviewed Teresa Whitfield, a charge nurse in Tulsa, Oklahoma. We spoke over
Zoom on November 3, 2026." Only sentences about the talk itself, and answers to
"what is your title?", are read; a labeled fact always comes first, and what was
taken from a sentence is said in a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from infoint.parsing import parse_location, parse_people, parse_titles
from infoint.parsing.fact import MEDIA, parse_date, parse_medium, parse_minutes
from infoint.schema import Answer, Fact, Note, Problem

_INTRODUCTION = "Introduction"  # keep in step with infoint.readers.outline
_IDENTITY = re.compile(
    r"\b(?:your|their|his|her|job) (?:exact |current |official )?(?:title|position|role)\b"
    r"|about yourself|introduce yourself|who (?:are|is) (?:you|he|she|this)",
    re.I,
)
_TALK = re.compile(
    r"\b(?:interview(?:ed|ing)?|spoke|spoken|talked|met|chatted|conversation|called|sat down|zoomed)\b",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:i|we)(?: have| had)?(?: the (?:chance|pleasure|opportunity|privilege) (?:to|of))?"
    r"(?: recently| decided to| chose to| was able to| got to)?"
    r" (?:interview(?:ed|ing)?|sp(?:oke|eak|oken|eaking)|talk(?:ed|ing)?|met|meet|sat down|chat(?:ted)?)"
    r"(?: on the phone| over \w+| via \w+)?(?: (?:with|to))? (?=\w)",
    re.I,
)
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bM[rs]\.)(?<!\bMrs\.)(?<!\b[DS][rt]\.)\s+|\n+"
)
_IN_PLACE = re.compile(
    r"\b(?:in|near|out of|based in) ((?:[A-Z][\w.'’-]+[ ,]*){1,5})"
)  # fmt: skip
_DATE = re.compile(
    r"\b(?:\d{4}-\d\d?-\d\d?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? \d{4})",
)
_LENGTH = re.compile(
    r"\b\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?[\s-]?min(?:ute)?s?\b|\bhalf an hour\b|\b(?:an|one) hour\b",
    re.I,
)
_CLOCKS = re.compile(
    r"\b\d{1,2}:\d\d ?(?:[ap]\.?m\.?)? ?(?:-|–|to) ?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?", re.I
)
_LONGEST = 2_000  # characters; more is an essay and no introduction


def complete_facts(note: Note) -> tuple[Note, list[Problem]]:
    """Add facts that only a sentence tells.

    Returns
    -------
    note : Note
        With the added facts behind the labeled ones.
    problems : list of Problem
        One "unclear" row that names what was taken, if anything was.
    """
    note = replace(note, facts=tuple(_parted(note)))
    known = {fact.field for fact in note.facts if fact.text.strip()}
    found: dict[str, Fact] = {}
    for answer in note.answers:
        if answer.question_id is not None:
            continue
        for field, text in _read(answer):
            if field not in known:
                found.setdefault(field, Fact(field, text, answer.line))
    if not found:
        return note, []
    listed = ", ".join(f"{field} {fact.text!r}" for field, fact in found.items())
    first = next(iter(found.values()))
    message = (
        f"Found no label for it, so a sentence was read: {listed}. Expected lines such as "
        "'location: Portland, OR' at the top; add them if this is not right."
    )
    problem = Problem(note.source, first.line, "from_sentence", message, "unclear", note.note_id)
    return replace(note, facts=(*note.facts, *found.values())), [problem]


def _parted(note: Note) -> Iterator[Fact]:
    """Facts of which one line holds several: "Ana Bell, Nurse, City Clinic", "10/14, 20 min"."""
    known = {fact.field for fact in note.facts if fact.text.strip()}
    for fact in note.facts:
        parts: dict[str, str] = {}
        if fact.field == "interviewee" and not {"job_title", "organization"} & known:
            parts = _name_and_work(fact.text)
        elif fact.field in ("date", "minutes"):
            parts = _length_and_medium(fact.text)
        yield replace(fact, text=parts.pop(fact.field, fact.text))
        for field in parts.keys() - known:
            known.add(field)
            yield Fact(field, parts[field], fact.line)


def _name_and_work(text: str) -> dict[str, str]:
    people = parse_people(text)
    if len(people) != 1 or not people[0].name or not people[0].job_title:
        return {}
    person = people[0]
    found = (person.name, person.job_title, person.organization)
    fields = ("interviewee", "job_title", "organization")
    return {field: words for field, words in zip(fields, found, strict=True) if words}


def _length_and_medium(text: str) -> dict[str, str]:
    parts = {}
    if length := _LENGTH.search(text) or _CLOCKS.search(text):
        parts["minutes"] = length[0]
    if (medium := parse_medium(text)) in MEDIA:
        parts["medium"] = medium
    return parts


def _read(answer: Answer) -> Iterator[tuple[str, str]]:
    text = answer.text[:_LONGEST]
    if _IDENTITY.search(answer.question):
        yield from _held(text)
    elif answer.question == _INTRODUCTION:
        for sentence in _SENTENCE.split(text):
            if _TALK.search(sentence):
                yield from _about_the_talk(sentence)


def _held(text: str) -> Iterator[tuple[str, str]]:
    """Title and place out of an answer to "what is your title?"."""
    titles = parse_titles(text)
    if len(titles) == 1:
        yield "job_title", titles[0].text
        yield from _place(text)


def _about_the_talk(sentence: str) -> Iterator[tuple[str, str]]:
    if told := _TOLD.search(sentence):
        people = [person for person in parse_people(sentence[told.end() :]) if person.name]
        if len(people) == 1:
            person = people[0]
            for field, value in (
                ("interviewee", person.name),
                ("job_title", person.job_title),
                ("organization", person.organization),
            ):
                if value:
                    yield field, value
            yield from _place(sentence)
    dates = _DATE.findall(sentence)
    if len(dates) == 1 and (parse_date(dates[0]).day or parse_date(dates[0]).doubt):
        yield "date", dates[0]
    if (length := _LENGTH.search(sentence)) and parse_minutes(length[0]):
        yield "minutes", length[0]
    if (medium := parse_medium(sentence)) in MEDIA:
        yield "medium", medium


def _place(sentence: str) -> Iterator[tuple[str, str]]:
    for match in _IN_PLACE.finditer(sentence):
        words = match[1].strip(" ,.")
        place = parse_location(words)
        if place and not place.ambiguous and place.kind in ("city", "metro", "state"):
            yield "location", words
            return
