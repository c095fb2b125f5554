"""Where known skills, or any given keywords, stand in running text.

One pass over the words, longest term first; a term never reaches across a comma. Refuses to
say whether a found term is a keyword of the answer: `infoint.parsing.keyword` weighs that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from infoint.reference.skills import (
    Skill,
    Word,
    degrees_of,
    find_skill,
    fold_keyword,
    keyed_forms,
    term_gap,
    words_of,
)


class Hit(NamedTuple):
    """A vocabulary term in a text: its words, where they stand, and how sure the form is.

    ``is_listed`` marks a form that counts only as an item of a list.
    """

    skill: Skill
    text: str
    start: int
    end: int
    is_listed: bool


# A capitalized word, or nothing, before a letter with a dot makes the letter an initial.
_COUNTED = re.compile(
    r"\b(?:plan|vitamin|series|grade|level|type|class|option|hepatitis|appendix|section|gen|exhibit|tier|team|group|part|unit|rated|b-)\s$",
    re.I,
)
_AFTER_NAME = re.compile(r"(?:^|[A-Z]\w{1,20}[ .])\s?$")

_Form = tuple[Skill, str]


@cache
def _forms() -> tuple[Mapping[tuple[str, ...], list[_Form]], dict[str, int]]:
    table: dict[tuple[str, ...], list[_Form]] = {}
    longest: dict[str, int] = {}
    for skill, text, keys in keyed_forms():
        table.setdefault(tuple(keys), []).append((skill, text))
        if len(keys) > longest.get(keys[0], 0):
            longest[keys[0]] = len(keys)
    return table, longest


@lru_cache(maxsize=2048)
def find_skills(text: str) -> tuple[Hit, ...]:
    """Find vocabulary terms in running text, in order, the longest at each place.

    Forms marked ``cased`` are found only in exactly their capitals.

    >>> [hit.text for hit in find_skills("We access files in Word, R and c++, in a word: docs as code")]
    ['Word', 'R', 'c++', 'docs as code']
    """
    table, longest = _forms()
    words = list(words_of(text))
    keys = tuple(word.key for word in words)
    hits: list[Hit] = []
    at = 0
    while at < len(words):
        step = 1
        for size in range(min(longest.get(keys[at], 0), len(words) - at), 0, -1):
            forms = table.get(keys[at : at + size])
            if forms is None:
                continue
            run = words[at : at + size]
            if not _holds_together(text, run):
                continue
            said = text[run[0].start : run[-1].end]
            form = _fitting(forms, said)
            if form is not None and not (len(said) == 1 and _is_part(text, run[0])):
                skill, known = form
                hits.append(Hit(skill, said, run[0].start, run[-1].end, known in skill.listed))
                step = size
                break
        at += step
    return tuple(hits)


def _fitting(forms: list[_Form], said: str) -> _Form | None:
    return next((form for form in forms if form[1] == said or form[1] not in form[0].cased), None)


def _holds_together(text: str, run: list[Word]) -> bool:
    return all(term_gap(text[left.end : right.start]) for left, right in pairwise(run))


def _is_part(text: str, word: Word) -> bool:
    """Whether a single letter belongs to something larger, as in "C-level" or "R. Smith"."""
    before = text[word.start - 1 : word.start]
    after = text[word.end : word.end + 2]
    is_initial = after == ". " and _AFTER_NAME.search(text, max(0, word.start - 30), word.start)
    if _COUNTED.search(text, max(0, word.start - 12), word.start):
        return True
    return before in tuple("-'’&") or after[:1] in tuple("-'’&") or bool(is_initial)


def texts_with(keywords: Iterable[str], texts: Iterable[str]) -> dict[str, int]:
    """Count for each keyword in how many texts it stands, in any way of writing.

    Keys are folded keywords. Every alias of a known term counts for it.

    >>> texts_with(["QA", "Git"], ["Quality assurance lead", "git, QA"])
    {'quality assurance': 2, 'git': 1}
    """
    wanted = list(dict.fromkeys(fold_keyword(keyword) for keyword in keywords))
    found = [_keys_in(text, wanted) for text in texts]
    return {key: sum(key in keys for keys in found) for key in wanted}


# A resume out of a PDF breaks its lines inside a term.
_WRAP = re.compile(r"(?<=[A-Za-z,])[ \t]?\r?\n[ \t]?(?=[a-z])")
# "B.S., Biology", "MA in History"; "MS Word" and a "BA" who analyzes are no degrees.
_LEVELS = {
    "bachelor's degree": re.compile(r"\bB\.\s?(?:A|Sc?)\.|\bB(?:A|Sc?)(?= in\b| degree\b)"),
    "master's degree": re.compile(r"\bM\.\s?(?:A|Sc?)\.|\bM(?:A|Sc?)(?= in\b| degree\b)"),
}


def _keys_in(text: str, wanted: list[str]) -> set[str]:
    text = _WRAP.sub(" ", text)
    keys = {key for hit in find_skills(text) for key in _keys_of(hit)}
    keys |= {fold_keyword(level) for level, form in _LEVELS.items() if form.search(text)}
    words = [word.key for word in words_of(text)]
    running = f" {' '.join(words)} {' '.join(degrees_of(words))} "
    unknown = [key for key in wanted if find_skill(key) is None]
    return keys | {key for key in unknown if f" {key} " in running}


def _keys_of(hit: Hit) -> Iterator[str]:
    """Keys of a term and of what it plainly includes.

    "UI/UX" has UX, "written communication" has communication; "React Native" has no React.
    """
    yield fold_keyword(hit.skill.term)
    parts = hit.text.split("/") if "/" in hit.text else []
    if hit.skill.kind == "soft" and " " in hit.text:
        parts.append(hit.text.rpartition(" ")[2])
    for part in parts:
        skill = find_skill(part)
        if skill is not None and (skill.kind == "soft" or "/" in hit.text):
            yield fold_keyword(skill.term)
