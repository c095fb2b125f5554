"""Quick facts that a note tells without a label.

"I interviewed Teresa Whitfield, a charge nurse in Tulsa, Oklahoma. We spoke over Zoom on
November 3, 2026." Read are sentences about the talk itself, short lines at the head of a note
that are nothing but a date, a place or a length, and answers to "what is your title?". A
labeled fact always comes first, and what was taken is said in a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from infoint.notes.one_line import (
    LENGTH,
    WHEN_WORDS,
    is_place,
    part_facts,
    part_line,
    when_and_how,
)
from infoint.parsing import parse_location, parse_people, parse_titles
from infoint.readers.outline.byline import part_location
from infoint.readers.outline.date_forms import DATE
from infoint.readers.outline.shapes import ends_as_employer, words
from infoint.readers.outline.title import is_name
from infoint.readers.outline.when import POSTED
from infoint.readers.outline.who import asks_who
from infoint.schema import Answer, Fact, Note, Problem

Found = Iterator[tuple[str, str]]

_INTRODUCTION = "Introduction"  # keep in step with infoint.readers.outline
_IDENTITY = re.compile(
    r"\b(?:your|their|his|her|job) (?:exact |current |official )?(?:title|position|role)\b"
    r"|about yourself|introduce yourself|who (?:are|is) (?:you|he|she|this)",
    re.I,
)
_TALK = re.compile(
    r"\b(?:interview(?:ed|ing)?|spoke|spoken|talked|talk|met|chatted|conversation|call(?:ed)?"
    r"|sat down|zoomed|meeting|chat|(?:on|over|off) the phone)\b",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:i|we)(?: have| had)?(?: the (?:chance|pleasure|opportunity|privilege) (?:to|of))?"
    r"(?: recently| decided to| chose to| was able to| got to)?"
    r" (?:interview(?:ed|ing)?|sp(?:oke|eak|oken|eaking)|talk(?:ed|ing)?|met|meet|sat down"
    r"|chat(?:ted)?)(?: on the phone| over \w+| via \w+)?(?: (?:with|to))? (?=\w)"
    r"|^(?:talked|spoke|met|chatted|interviewed)(?: (?:with|to))? (?=[A-Z])",
    re.I,
)
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bM[rs]\.)(?<!\bMrs\.)(?<!\b[DS][rt]\.)\s+|\n+"
)
_IN_PLACE = re.compile(r"\b(?:in|near|out of|based in) ((?:[A-Z][\w.'’-]+[ ,]*){1,5})")
_IN_BRACKETS = re.compile(r"\(([^()]{3,120})\)")
_HEADED = re.compile(r"^.{0,40}?\binterview\b[\s#\d]{0,6}[—–:-]+\s*(?P<name>\S.{2,60})$", re.I)
# A memo's date is the day of writing, not of the talk.
_MEMO = re.compile(r"^(?:to|from|subject|re)\s*:\s", re.I | re.M)
_PIECES = re.compile(r"\s(?:[|•·/]|[–—-]+)\s")
# What is no line on somebody's work: a sentence, a label, a greeting.
_NO_WORK = re.compile(
    r": |[.?!:,]$|^(?:hi|hey|hello|dear|thanks?|best|regards|cheers|sincerely)\b", re.I
)
_PIECE = re.compile(r",\s(?=(?:[A-Z][a-z]{2,8}\.?\s)?\d)|\s[|•·–—-]\s")
# "School: Roosevelt HS, Portland OR"
_EMPLOYER_LABEL = re.compile(
    r"(?:school|practice|shop|clinic|hospital|firm|agency|studio|lab|office|store|restaurant|hotel|farm)\s?:\s(?P<value>\S.{2,80})$",
    re.I,
)
# "her bakery in Troy, NY"
_VENUE_IN = re.compile(
    r"(?:(?:in|at)\s)?(?:his|her|their|the|an?)\s[\w\s’']{2,30}?\s(?:in|near)\s(?P<town>[A-Z].+)"
)
_PEOPLE = ("interviewee", "student")
_LONGEST_ROW = 200
_MOST_PARTS = 3  # commas of a line on title, employer and place
_LONGEST = 2_000  # characters; more is an essay and no introduction
_SHORT_LINE, _SHORT_LINES = 80, 8


def complete_facts(note: Note) -> tuple[Note, list[Problem]]:
    """Part combined facts and add those that no label gives.

    Returns
    -------
    note : Note
        With the added facts behind the labeled ones.
    problems : list of Problem
        One "unclear" row that names what was taken, if anything was.
    """
    note = part_facts(note)
    known = {fact.field: fact.text for fact in note.facts if fact.text.strip()}
    found: dict[str, Fact] = {}
    opening = True
    for answer in note.answers:
        opening = opening and answer.question_id is None
        if answer.question_id is None:
            for field, text in _read(answer, known.get("interviewee"), opens=opening):
                found.setdefault(field, Fact(field, text, answer.line))
    if not (_is_memo(note) and "date" in found):
        found = {field: fact for field, fact in found.items() if field not in known}
    else:
        found = {f: fact for f, fact in found.items() if f not in known or f == "date"}
        note = replace(note, facts=tuple(fact for fact in note.facts if fact.field != "date"))
    people = {
        fact.text.casefold() for fact in (*note.facts, *found.values()) if fact.field in _PEOPLE
    }
    found = {
        f: one for f, one in found.items() if f in _PEOPLE or one.text.casefold() not in people
    }
    if not found:
        return note, []
    listed = ", ".join(f"{field} {fact.text!r}" for field, fact in found.items())
    first = next(iter(found.values()))
    message = (
        f"Found no label for it, so it was read from the text: {listed}. Expected lines such as "
        "'location: Portland, OR' at the top; add them if this is not right."
    )
    problem = Problem(note.source, first.line, "from_sentence", message, "unclear", note.note_id)
    return replace(note, facts=(*note.facts, *found.values())), [problem]


def _is_memo(note: Note) -> bool:
    return any(
        answer.question == _INTRODUCTION and len(_MEMO.findall(answer.text[:_LONGEST])) >= 2
        for answer in note.answers
    )


def _read(answer: Answer, name: str | None, *, opens: bool) -> Found:
    text = answer.text[:_LONGEST]
    if _IDENTITY.search(answer.question):
        yield from _held(text)
    elif answer.question == _INTRODUCTION or (opens and not answer.question.endswith("?")):
        for sentence in _SENTENCE.split(text):
            if _TALK.search(sentence) or _is_when(sentence):
                for field, said in _about_the_talk(sentence):
                    name = said if field == "interviewee" else name
                    yield field, said
        if not (answer.question == _INTRODUCTION or asks_who(answer.question)):
            return
        for line in [one.strip(" -*•") for one in text.split("\n") if one.strip()][:_SHORT_LINES]:
            for field, said in _head_line(line, name):
                name = said if field == "interviewee" else name
                yield field, said


def _head_line(line: str, name: str | None) -> Found:
    """What a short line at the head of a note says, whole or in the pieces that marks set apart."""
    if _MEMO.match(line) or POSTED.match(line):
        return
    if not name and (row := _parted_row(line)):
        yield from row.items()
    elif labeled := _EMPLOYER_LABEL.match(line):
        yield from part_line("organization", labeled["value"], set()).items()
    else:
        pieces = _PIECES.split(line)
        longest = _LONGEST_ROW if len(pieces) > 2 else _SHORT_LINE
        for piece in dict.fromkeys((line, *pieces)):
            if len(piece) <= longest:
                yield from _short_line(piece.strip(), name)


def _is_when(sentence: str) -> bool:
    """Whether a short sentence tells when and how: "FaceTime, Nov 2, 2025, maybe 35 minutes"."""
    told = when_and_how(sentence) if len(sentence) <= _SHORT_LINE * 2 else {}
    return "medium" in told and len(told) > 1


def _held(text: str) -> Found:
    """Title and place out of an answer to "what is your title?"."""
    titles = parse_titles(text)
    if len(titles) == 1:
        yield "job_title", titles[0].text
        yield from _place(text)


def _about_the_talk(sentence: str) -> Found:
    if told := _TOLD.search(sentence):
        rest = DATE.sub("", sentence[told.end() :])
        people = [person for person in parse_people(rest) if person.name]
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
    yield from when_and_how(sentence).items()


def _place(sentence: str) -> Found:
    """The one place after "in", or the last part of what stands in brackets."""
    candidates = [match[1] for match in _IN_PLACE.finditer(sentence)]
    candidates += [match[1].rpartition(",")[2] for match in _IN_BRACKETS.finditer(sentence)]
    for said in candidates:
        said = said.strip(" ,.")
        place = parse_location(said)
        if place and not place.ambiguous and place.kind in ("city", "metro", "state"):
            yield "location", said if len(place.text) >= len(said) or "," in said else place.text
            return


def _in_capitals(line: str) -> Found:
    """Name, title, employer and place of a line jotted in small letters: "dev patel, roaster, ..."."""
    capital = re.sub(r"(?:^|(?<=[\s/-]))[a-z]", lambda found: found[0].upper(), line)
    if capital[-2:].upper() in words()["codes"] and capital[-3:-2] == " ":
        capital = capital[:-2] + capital[-2:].upper()  # "bend or"
    parts = part_line("interviewee", capital, set())
    if "job_title" in parts:
        for field, said in parts.items():
            at = capital.find(said)
            if at >= 0:
                yield field, line[at : at + len(said)]


def _parted_row(line: str) -> dict[str, str]:
    """ "Ana Bell | Larkspur Hotel | El Paso, TX | 28 minutes": a name, work and when, set apart."""
    pieces = [piece.strip() for piece in _PIECES.split(line)]
    found: dict[str, str] = {}
    if len(line) > _LONGEST_ROW or len(pieces) < 3:
        return {}
    for piece in pieces:
        name = re.sub(r"\s\([^()]*\)$", "", piece)
        if is_place(piece):
            found.setdefault("location", piece)
        elif told := when_and_how(piece):
            found |= told
        elif [one.text.casefold() for one in parse_titles(piece)] == [piece.casefold()]:
            found.setdefault("job_title", piece)
        elif ends_as_employer(piece):
            found.setdefault("organization", piece)
        elif is_name(name):
            found.setdefault("interviewee", name)
    known = found.keys() & {"location", "date", "minutes", "job_title"}
    return found if known and "interviewee" in found else {}


def _short_line(line: str, name: str | None) -> Found:
    """A line at the head that is nothing but a date, a place, a length or a title."""
    if headed := _HEADED.match(line):
        people = parse_people(headed["name"])
        if len(people) == 1 and people[0].name == headed["name"].strip():
            yield "interviewee", headed["name"].strip()
        return
    facts = when_and_how(line)
    rest = DATE.sub("", LENGTH.sub("", line))
    alone = not re.search(r"[^\W\d_]", WHEN_WORDS.sub("", rest))
    if facts and (alone or {"date", "minutes"} <= facts.keys()):
        yield from facts.items()
        first = _PIECE.split(line, maxsplit=1)[0]
        for town in (first, first.partition(", ")[2]):  # "Larkspur Surveying, Missoula, Montana"
            if first != line and WHEN_WORDS.sub("", town).strip(" .") and is_place(town):
                yield "location", town
    elif (venue := _VENUE_IN.fullmatch(line)) and is_place(venue["town"]):
        yield "location", venue["town"]
    elif is_place(line):
        yield from (part_location(line) or {"location": line}).items()
    elif name and name not in line and line.count(",") <= _MOST_PARTS and not _NO_WORK.search(line):
        work = part_line("interviewee", f"{name}, {line.lstrip('-*• ')}", set())
        if work.pop("interviewee", None) == name and "job_title" in work:
            yield from work.items()
        else:
            yield from part_line("location", line, set()).items()
    elif not name and line.count(",") >= 2 and line.islower():
        yield from _in_capitals(line)
