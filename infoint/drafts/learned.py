"""What one person told, as far as it can be named in a note of thanks.

Reads this person's own note only. What is not surely a course, a person or an organization is
left out: a note without it is better than one that names something wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import pandas as pd

from infoint.compare import referrals
from infoint.drafts.letter import article
from infoint.schema import Notes

_ANSWERS = ("education", "advice", "resume_gain", "resume_missing", "skills")
_KEYWORDS = ("keywords", "skills")
_SENTENCE = re.compile(r"[^.!?;\n]+")
_KIND = r"(?:courses?|class(?:es)?|certificates?|certifications?|workshops?|boot ?camps?)"
_IN = re.compile(
    rf"\b(?:(?P<before>(?:[\w'’+#&-]+ ){{0,3}}))(?P<kind>{_KIND}) (?P<link>in|on) (?P<what>[^,.;:()!?\n]{{2,80}})",
    re.I,
)
_PLAIN = re.compile(rf"\b(?P<what>an? (?:[\w'’+#&-]+ ){{1,3}}{_KIND})\b", re.I)
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|none|without|waste|skip|avoid|instead|unnecessary|useless|overrated|don['’]?t|doesn['’]?t|didn['’]?t|isn['’]?t|wasn['’]?t|won['’]?t|can['’]?t|hardly)\b",
    re.I,
)
_LISTS = tomllib.loads(files("infoint.drafts").joinpath("learned_words.toml").read_text("utf-8"))
_STOP = frozenset(_LISTS["stop"].split())
_NO_PART = _STOP | frozenset(_LISTS["before"].split())
_SMALL = frozenset(["and", "of", "for"])
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Learned:
    """What can be named.

    Attributes
    ----------
    courses : tuple of str
        As they stand in a sentence: "a course in XML authoring".
    people : tuple of str
        Referred and not met before this interview: "Tom Becker at Fernhill".
    met : tuple of str
        Of those, whom the student talked with since; names only.
    organizations, keywords : tuple of str
    """

    courses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


def learned_from(notes: Notes, interview_id: str) -> Learned:
    """What the person of one interview told."""
    answers = _mine(notes.answers, interview_id)
    told = [
        str(row["text"])
        for question in _ANSWERS
        for row in answers
        if row["question_id"] == question and isinstance(row["text"], str)
    ]
    firms = [_short(row["organization"]) for row in _mine(notes.organizations, interview_id)]
    keywords = [
        str(row["keyword"])
        for row in _mine(notes.keywords, interview_id)
        if row["question_id"] in _KEYWORDS
    ]
    people, met = _referred(notes, interview_id)
    return Learned(
        courses=_unique([course for text in told for course in find_courses(text)]),
        people=people,
        met=met,
        organizations=_unique(firms),
        keywords=_unique(keywords),
    )


def find_courses(text: str) -> list[str]:
    """Courses and certificates that an answer names, as one would write them in a sentence.

    Sentences that advise against or deny name none.

    >>> find_courses("She said a course in XML authoring stood out more than the degree.")
    ['a course in XML authoring']
    >>> find_courses("A UX certificate or a human-computer interaction course helps.")
    ['a UX certificate', 'a human-computer interaction course']
    >>> find_courses("You don't need a certificate in UX. Take a few courses.")
    []
    """
    found: list[str] = []
    for sentence in _SENTENCE.findall(text[:20_000]):
        if _NOT.search(sentence):
            continue
        ends = 0
        for match in _either(sentence):
            if match.start() < ends:
                continue
            words = _with_subject(match) if "link" in match.groupdict() else _named(match["what"])
            if words:
                found.append(words)
                ends = match.end("kind") if "kind" in match.groupdict() else match.end()
    return found


def _either(sentence: str) -> Iterator[re.Match[str]]:
    with_subject = list(_IN.finditer(sentence))
    taken = [(match.start("kind"), match.end("kind")) for match in with_subject]
    plain = [
        match
        for match in _PLAIN.finditer(sentence)
        if not any(start <= match.end() <= end for start, end in taken)
    ]
    yield from sorted([*with_subject, *plain], key=lambda match: match.end())


def _with_subject(match: re.Match[str]) -> str:
    """ "a course in XML authoring": the subject ends at the first word that is none."""
    subject: list[str] = []
    for word in match["what"].split():
        lower = word.lower().strip("'\"“”’")
        is_verb = bool(subject) and lower.endswith("ed") and len(lower) > 4
        if (lower in _STOP and not (lower in _SMALL and subject)) or is_verb:
            break
        subject.append(word)
    else:
        if len(subject) > _MOST_WORDS:
            return ""  # no end in sight
    if "and" in subject and subject.index("and") > 2:
        subject = subject[: subject.index("and")]
    while subject and subject[-1].lower() in _SMALL:
        subject.pop()
    if not subject or len(subject) > _MOST_WORDS:
        return ""
    kind = match["kind"].lower()
    before = [word for word in (match["before"] or "").split()[-1:] if _qualifies(word)]
    is_plural = kind.endswith("s") and not kind.endswith("ss")
    one = "" if is_plural else article(" ".join([*before, kind]))
    words = [one, *before, kind, match["link"].lower(), *subject]
    return " ".join(word for word in words if word)


def _qualifies(word: str) -> bool:
    """Whether a word before "course" is a part of its name: "postgraduate", "evening"."""
    lower = word.lower()
    return lower not in _NO_PART and word.isalpha()


def _named(words: str) -> str:
    parts = words.split()
    inside = [part.lower() for part in parts[1:-1]]
    if not inside or not _NO_PART.isdisjoint(inside):
        return ""
    rest = " ".join(parts[1:])
    return f"{article(rest)} {rest}"


def _referred(notes: Notes, interview_id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    days = dict(zip(notes.interviews["interview_id"], notes.interviews["date"], strict=True))
    people, met = [], []
    for row in _mine(referrals(notes), interview_id):
        name = row["name"] if isinstance(row["name"], str) else ""
        if not name:
            continue
        firm = row["organization"] if isinstance(row["organization"], str) else ""
        if not isinstance(row["met_id"], str):
            people.append(f"{name} at {firm}" if firm else name)
            continue
        mine, theirs = days.get(interview_id), days.get(row["met_id"])
        if not pd.isna(mine) and not pd.isna(theirs) and theirs > mine:
            met.append(name)
    return _unique(people), _unique(met)


def _mine(frame: pd.DataFrame, interview_id: str) -> list[dict[Any, Any]]:
    return frame[frame["interview_id"] == interview_id].to_dict("records")


def _short(organization: object) -> str:
    """A name without the long form in parentheses behind it."""
    return re.sub(r"\s*\([^()]{0,120}\)\s*$", "", str(organization)).strip()


def _unique(items: list[str]) -> tuple[str, ...]:
    return tuple({item.casefold(): item for item in reversed(items) if item}.values())[::-1]
