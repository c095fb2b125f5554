"""A chunk of a list made into a keyword: talk, praise and labels taken off, clauses refused.

Refuses what is a clause, a number, pay, a name of a person or no noun phrase at all; it
does not look for keywords inside a clause (`infoint.parsing.keyword.prose` does).
"""

from __future__ import annotations

import re
from functools import lru_cache

from infoint.parsing.keyword.clause import (
    ABOUT,
    CLAUSE_WORDS,
    IMPERATIVE,
    IMPERATIVE_NOUN,
    NO_START,
    NOTHING,
)
from infoint.parsing.keyword.words import DEGREE_WORDS, DISCOURSE, OBJECT_LEAD, TRAILING
from infoint.reference.people_names import is_clear_given_name, is_surname
from infoint.reference.skills import find_skill
from infoint.reference.skills_text import find_skills

_EDGE = " \t\n.,;:!?\"'“”‘’«»*_–—-·•…()[]"
_DISCOURSE = re.compile(rf"(?:{DISCOURSE})(?:,|:)?\s+(?=\S)", re.I)
_PRAISE = re.compile(rf"(?:{DEGREE_WORDS})\s+(?=\S)", re.I)
_OBJECT = re.compile(rf"(?:{OBJECT_LEAD}):?\s+(?=\S)", re.I)
_TRAILING = re.compile(rf"[\s,(-]+(?:{TRAILING})[).!]*$", re.I)
_NUMBERS = re.compile(
    r"(?!\d{1,2}\s(?:cfr|usc)\b)[$€£₹]?\d[\d,.\s–k-]*(?:k|%|\+|years?|yrs?|hours?|hrs?|usd|eur)?(?:\s.*)?$",
    re.I,
)
_WORD = re.compile(r"[\w'’+#.&/-]+")
_DOTTED = re.compile(r"\.(?:[A-Za-z]{2,})")
_EXAMPLES = re.compile(r"\s(?:like|such as|including)\s", re.I)
_OWNED = re.compile(r"\b(?:your|my|our|their|her|his)\b", re.I)
# "ADDIE" in the ads; a dangling half of a quotation is no item.
_QUOTED_START = re.compile(r"\s*[\"“]([^\"“”]{2,40})[\"”](?=\s|$)")
_ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\S)", re.I)
_LY_NOUNS = ("family", "assembly", "supply", "reply", "fly")
_AFTER_KNOWN = ("experience", "knowledge", "proficiency", "matter", "help")
_NO_END = ("of", "with", "to", "the", "a", "for", "and")
_NO_SIGN = re.compile(r"[?@]|\d\s?(?:lbs?|pounds|kg)\b", re.I)
MAX_WORDS = 5


@lru_cache(maxsize=4096)
def clean_item(chunk: str) -> str:
    """Take talk, praise and closing words off a chunk until a known term or nothing is left.

    >>> clean_item("and also strong knowledge of structured authoring, of course")
    'structured authoring'
    >>> clean_item("excellent communication skills")
    'communication'
    >>> clean_item("general ledger")
    'general ledger'
    """
    quoted = _QUOTED_START.match(chunk)
    text = _trim(quoted.group(1) if quoted else chunk)
    for _ in range(12):
        if find_skill(text) is not None:
            break
        shorter = text
        for pattern in (_DISCOURSE, _OBJECT, _PRAISE):
            found = pattern.match(shorter)
            if found:
                shorter = _trim(shorter[found.end() :])
                break
        else:
            shorter = _without_trailing(shorter)
        if shorter == text or not shorter:
            break
        text = shorter
    return _ARTICLE.sub("", _without_source(_known_start(_without_skills(text))))


_MORE = re.compile(
    r"\s(?:in|at|on|for|from|to|under|with|right|too|also|during|within|[-–—])(?:\s|$)", re.I
)
_IN = re.compile(r"(?:in|with|using|on|of)\s+", re.I)
_REPEATED = re.compile(r"([\w+#.]{2,30})(?:[\s,]+\1){1,9}", re.I)


def _without_trailing(text: str) -> str:
    """Take closing talk off; "experience" only after a known term."""
    shorter = _trim(_TRAILING.sub("", text))
    last = text.rpartition(" ")[2].casefold()
    if last in _AFTER_KNOWN and find_skill(shorter) is None:
        return text
    return shorter


def _known_start(text: str) -> str:
    """Keep a known term at the start of a phrase: "SQL for reporting", "in marketing"."""
    if find_skill(text) is not None:
        return text
    repeated = _REPEATED.fullmatch(text)
    if repeated:
        return repeated.group(1)
    lead = _IN.match(text)
    if lead and any(hit.start == lead.end() for hit in find_skills(text)):
        return _known_start(text[lead.end() :])
    more = _MORE.search(text)
    start = find_skill(text[: more.start()]) if more else None
    if more is None or start is None or (start.kind == "credential" and "in" in more.group()):
        return text
    if not any(hit.end == more.start() for hit in find_skills(text)):
        return text  # "It's in the ad" is not "IT in the ad"
    return text[: more.start()]


_WHERE = re.compile(r"\s(?:in|at|on) (?:an?|the|your|our)\s")
_SOURCE = re.compile(r"\s(?:through|via|from|if|unless)\s")


def _without_source(text: str) -> str:
    """Take off where a thing is got: "CPC certification through AAPC"."""
    if find_skill(text) is not None:
        return text
    kept = _SOURCE.split(text, maxsplit=1)[0]
    where = _WHERE.search(kept)
    if where and " " in kept[: where.start()]:
        kept = kept[: where.start()]
    return kept if kept.strip() else text


def _trim(text: str) -> str:
    text = text.strip()
    kept = text.strip(_EDGE)
    start = text.find(kept)
    if (
        start > 0
        and text[start - 1] == "."
        and re.match(r"[A-Za-z]", kept)
        and text[start - 2 : start - 1] in ("", " ")
    ):
        kept = f".{kept}"  # ".NET"
    return kept


def _without_skills(text: str) -> str:
    """Take "skills" off a known term: "communication skills", but not "people skills"."""
    found = re.fullmatch(r"(.{3,60}?)\s+(?:skills?|abilities|person)", text, re.I)
    if found is None:
        return text
    skill = find_skill(text)
    shorter = find_skill(found.group(1))
    if shorter is None or (skill is not None and text.casefold() in map(str.casefold, skill.forms)):
        return text
    return found.group(1)


@lru_cache(maxsize=4096)
def is_item_text(chunk: str, *, longest: int = MAX_WORDS) -> bool:
    """Whether a chunk as said, cleaned, is an item: not "Great question", not an advice."""
    bare = _trim(chunk)
    if bare.casefold().replace("’", "'") in ("it's", "its") or bare in ("it", "It"):
        return False
    if _is_known(bare):
        return True
    if _MORE.search(bare) and len(find_skills(bare)) > 1:
        return False
    if _EXAMPLES.search(clean_item(chunk)) or (
        _OWNED.search(bare) and find_skill(clean_item(chunk)) is None
    ):
        return False
    if NOTHING.fullmatch(bare) or _is_advice(bare):
        return False
    term = clean_item(chunk)
    return term.casefold() not in ("it's", "it’s") and is_noun_phrase(term, longest=longest)


def _is_known(text: str) -> bool:
    """Whether the vocabulary has it: "Word", but not "words"."""
    skill = find_skill(text)
    if skill is None:
        return False
    return text.casefold() in map(str.casefold, skill.forms) or not NOTHING.fullmatch(text)


def _is_advice(bare: str) -> bool:
    """Whether a chunk tells somebody to do something: "email her", not "email flows"."""
    words = bare.casefold().split()
    if len(words) < 2 or words[0] not in IMPERATIVE:
        return False
    return words[0] not in IMPERATIVE_NOUN or words[1] in ABOUT


def _is_name(words: list[str]) -> bool:
    """Whether words are the name of a person: "Anna Berg"."""
    return (
        2 <= len(words) <= 3
        and all(word[0].isupper() for word in words)
        and is_clear_given_name(words[0])
        and is_surname(words[-1])
    )


def _is_name_part(words: list[str], at: int) -> bool:
    """Whether a word is one by its capitals: "IT", the second of "Quality Matters", "Phase I"."""
    word = words[at]
    if word == "I":
        return at > 0 and words[at - 1] in ("Phase", "Level", "Type", "Class", "Part", "Tier")
    return len(word) > 1 and (word.isupper() or (at > 0 and word[0].isupper() and word.isalpha()))


@lru_cache(maxsize=4096)
def is_noun_phrase(text: str, *, longest: int = MAX_WORDS) -> bool:
    """Whether cleaned text can be an item of a list: short, no clause, no number, no talk."""
    if _is_known(text):
        return True
    words = _WORD.findall(text)
    if not 1 <= len(words) <= longest or len(text) > 60 or NOTHING.fullmatch(text):
        return False
    if _NUMBERS.match(text) or not re.search(r"[^\W\d_]", text) or _NO_SIGN.search(text):
        return False
    lower = [word.casefold().replace("’", "'") for word in words]
    if len(words) == 1 and lower[0].endswith("ly") and lower[0] not in _LY_NOUNS:
        return False
    if lower[0] in NO_START or lower[-1] in _NO_END:
        return False
    if len(words) > 1 and lower[-1] in ("daily", "weekly", "monthly"):
        return False
    if lower[-1] == "in" and not (len(words) == 2 and lower[0].endswith("ing")):
        return False
    if len(text) == 1 or '"' in text or _is_name(words):
        return False
    return not any(
        low in CLAUSE_WORDS and not _is_name_part(words, at) for at, low in enumerate(lower)
    ) and not any(low.endswith(("n't", "'ll", "'ve", "'re", "'m", "'d")) for low in lower)
