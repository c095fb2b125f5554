"""The interviewee's facts that a note tells without labels: in its introduction or first answer.

A label or title always comes first; a problem says what was read from sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from infoint.readers.outline.shapes import ends_as_employer, is_job, is_place, is_role
from infoint.readers.outline.title import is_name
from infoint.readers.outline.told import (
    employer_and_place,
    listed_work,
    told_date,
    told_facts,
    told_length,
)
from infoint.schema import Answer, Fact, Note, Problem

_ASKS_WHO = re.compile(
    r"\bwho\b.{0,40}\b(?:interview|talk|speak|spoke|meet|met)\b|^(?:background|biography|bio|about|profile|the\sinterviewee|my\sinterviewee|overview|about\s.{3,40})$"
    r"|\b(?:your|their|his|her|the)\s(?:full\s)?name\b|\babout yourself\b|\bintroduce yourself\b|^who (?:are you|is (?:he|she|this))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:i|we)\s(?:\w+\s){0,4}(?:interviewed|talked|spoke|met|chatted|sat\sdown|zoomed)\b|\binterview\s(?:with|of)\b",
    re.I,
)
_WORK = re.compile(
    r"\b(?:job|work|works|pay|paid|career|salary|hour|hours|degree|school|company|shift|shop)\b",
    re.I,
)
_NO_BYLINE = re.compile(r"\s[–—-]\s|\binterviews?\b", re.IGNORECASE)
_YEARS = re.compile(r"^\(?\d+\+?\s(?:years?|yrs)\s(?:at|with|for)\s(?P<where>[^()]+)\)?$")
_IN_BRACKETS = re.compile(r"^(?P<text>.{3,150}?)\s\((?P<place>[^()]{3,60})\)$")
_JOTTED = re.compile(
    r"^(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,2})\s?(?:[-–—:,]\s)(?P<role>[^\W\d_][\w&/'’ -]{2,50}?)"
    r"(?:,?\s\d+\+?\s?(?:yrs?|years?))?\s(?:@|at)\s?(?P<org>[^\W_][\w&.'’ -]{1,50})$"
)
_NO_NAME = frozenset("i we me my the a an notes note interview call chat met talked spoke what who where when how she he they".split())  # fmt: skip  # noqa: SIM905
_LINES = 4  # lines at the head among which one may be "Senior Analyst, Ministry of Energy, Rabat"
FIELDS = ("interviewee", "job_title", "organization", "location", "minutes", "date")


def find_who(
    facts: Sequence[Fact], answers: Sequence[Answer], introduction: str
) -> tuple[Fact, ...]:
    """Facts that no label gave, from the introduction, else from an answer on who it is."""
    given = {fact.field: fact.text for fact in facts if fact.text.strip()}
    if all(field in given for field in FIELDS):
        return ()
    for answer in answers:
        is_first = answer.question_id is None and answer.question == introduction
        if not is_first and not (answer.question_id is None and _ASKS_WHO.search(answer.question)):
            continue
        found = told_facts(answer.text, given.get("interviewee", ""))
        if is_first and given.get("interviewee") and "job_title" not in {**given, **found}:
            found = {**_byline(answer.text), **found}
        elif is_first and not found:
            found = _jotted(answer.text)
        if "date" not in given and (day := told_date(answer.text)):
            found["date"] = day
        if is_first and "minutes" not in given and (length := told_length(answer.text)):
            found["minutes"] = length
        new = [(field, found[field]) for field in FIELDS if field in found and field not in given]
        if new and {"interviewee", "job_title", "organization"} & {field for field, _ in new}:
            return tuple(Fact(field, words, answer.line) for field, words in new)
    return ()


def who_beneath(text: str) -> dict[str, str]:
    """Name and work in the lines beneath "Who I talked to"."""
    lines = _head_lines(text)
    if len(lines) < 2 or len(text) > 200 or not is_name(lines[0]):
        return {}
    rest = ", ".join(lines[1:]).replace(" (", ", ").replace(")", "")
    return {"interviewee": lines[0], **listed_work(rest)}


def _byline(text: str) -> dict[str, str]:
    """Work in the lines beneath a name: title, employer and place, in one line or two."""
    found: dict[str, str] = {}
    for line in _head_lines(text):
        if _NO_BYLINE.search(line):
            continue
        years = _YEARS.match(line)
        if years:
            found.update(employer_and_place(years["where"]))
            continue
        listed = listed_work(line)
        if len(listed) >= 2:
            return listed
        work = employer_and_place(line)
        if work.get("location") and ends_as_employer(work.get("organization", "")):
            found.update(work)
        elif listed and is_job(re.sub(r"\s\([^()]*\)$", "", line)):
            found["job_title"] = line
    return found


def is_told(answers: Sequence[Answer]) -> bool:
    """Whether words that name no question tell of a talk: "i talked to an elevator mechanic"."""
    text = " ".join(answer.text for answer in answers)[:2_000]
    return len(text.split()) >= 25 and bool(_TOLD.search(text) and _WORK.search(text))


def _head_lines(text: str) -> list[str]:
    lines = [line.strip(" -*•\t") for line in text.split("\n") if line.strip()][:_LINES]
    return [line for line in lines if len(line) <= 120 and not line.endswith((".", "?", "!"))]


def _jotted(text: str) -> dict[str, str]:
    """A first line such as "dana r - peds nurse 12 yrs @ st lukes"."""
    found = _JOTTED.match(next(iter(_head_lines(text)), ""))
    if not found or not is_role(found["role"]) or set(found["name"].casefold().split()) & _NO_NAME:
        return {}
    return {"interviewee": found["name"], "job_title": found["role"], "organization": found["org"]}


def part_work(field: str, text: str) -> dict[str, str]:
    """Employer and place that stand in one labeled line, ``field`` and ``text`` of the first.

    >>> part_work("organization", "Larkspur Steel in Gary, Indiana")["location"]
    'Gary, Indiana'
    >>> part_work("location", "Cheyenne Police Department")["field"]
    'organization'
    """
    found = employer_and_place(text.strip(" ."))
    org = found.get("organization", "")
    if field == "organization":
        more = {"location": found["location"]} if org and found.get("location") else {}
        return {"text": org, **more} if more else {}
    if org and not is_place(text) and ends_as_employer(org):
        place = {"location": found["location"]} if found.get("location") else {}
        return {"field": "organization", "text": org if place else text, **place}
    return {}


def part_place(text: str) -> tuple[str, str]:
    """A line on a person without the place in its last brackets, and the place.

    >>> part_place("Ana Bell, editor, Earshot (Leeds, UK)"), part_place("Ana Bell (she/her)")
    (('Ana Bell, editor, Earshot', 'Leeds, UK'), ('Ana Bell (she/her)', ''))
    """
    found = _IN_BRACKETS.match(text)
    if found and is_place(found["place"]):
        return found["text"], found["place"]
    return text, ""


def doubt(note: Note, found: Sequence[Fact]) -> Problem:
    """The problem that says what was read from sentences."""
    listed = ", ".join(f"{fact.field} {fact.text!r}" for fact in found)
    message = (
        f"Found no label for it, so it was read from the text: {listed}. Expected lines such as "
        "'location: Portland, OR' at the top; add them if this is not right."
    )
    return Problem(note.source, found[0].line, "from_sentence", message, "unclear", note.note_id)
