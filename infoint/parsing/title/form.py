"""The words of one title to its clean form: abbreviations, level, casing.

The caller has found where the title begins and ends. This module invents no words: "PM" stays
"PM", for it is a product manager here and a project manager there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from infoint.parsing.title.words import (
    ABBREVIATIONS,
    AT_END,
    CASED,
    LEVELS,
    NOT_LEVEL_BEFORE,
    ONLY_BEFORE,
    OWN_RANKS,
    ROMAN,
    SMALL_WORDS,
    WEAK_LEVELS,
    heads,
    may_be_head,
    strong_heads,
)
from infoint.reference.titles import load_titles, singular, title_key
from infoint.schema import Title

_PAIRS = {
    ("entry", "level"): "entry-level",
    ("mid", "level"): "mid-level",
    ("senior", "level"): "senior-level",
    ("junior", "level"): "junior-level",
    ("mid", "senior"): "mid-senior",
    ("new", "grad"): "new-grad",
    ("new", "graduate"): "new-grad",
    ("early", "career"): "early-career",
}
TRAILING = {
    "senior", "junior", "lead", "intern", "apprentice", "trainee", "journeyman", "entry-level",
    "mid-level", "senior-level", "junior-level", "entry",
}  # fmt: skip
_AFTER = {"intern", "apprentice", "trainee", "lead"}  # stay behind the title
_GRADE_NAMES = {"level", "lvl", "grade", "tier", "band"}
_GRADE = re.compile(r"(?:[1-9]|[LlEe][1-9]|[1-9][/–-][1-9]|[IV]{1,3}[/–-][IV]{1,3})")
_FIELDS = {
    "eng": "engineering",
    "dev": "development",
    "admin": "administration",
    "tech": "technology",
}
_PARTS = re.compile(r"([/-])")


def merge_pairs(words: Sequence[str]) -> list[str]:
    """Two-word levels as one word: "entry level" to "entry-level"."""
    merged: list[str] = []
    for word in words:
        pair = (merged[-1].lower(), word.lower()) if merged else ("", "")
        if pair in _PAIRS:
            merged[-1] = _PAIRS[pair]
        else:
            merged.append(word)
    return merged


def expand(words: Sequence[str]) -> list[str]:
    """The words with sure abbreviations written out; others keep their case.

    >>> expand(["Sr.", "Tech", "Writer"]), expand(["Vet", "Tech"])
    (['senior', 'technical', 'Writer'], ['veterinary', 'technician'])
    """
    core = len(words)
    while core > 1 and (is_grade(words[core - 1]) or words[core - 1].lower() in TRAILING - _AFTER):
        core -= 1
    spread: list[str] = []
    for i, word in enumerate(words):
        low = word.lower().rstrip(".,")
        is_last = i == core - 1 or word.endswith(",")
        following = words[i + 1].lower().rstrip(".") if i + 1 < len(words) else ""
        is_field = i > 1 and words[i - 1].lower() == "of" and low in _FIELDS  # "VP of Eng"
        long = (_FIELDS[low] if is_field else AT_END.get(low)) if is_last else None
        if not long and low in ABBREVIATIONS and following in ONLY_BEFORE.get(low, {following}):
            long = ABBREVIATIONS[low]
        comma = "," if word.endswith(",") else ""
        spread.extend((long + comma).split() if long else [word.rstrip(".")])
    return _with_of(spread)


def _with_of(words: list[str]) -> list[str]:
    """ "vice president marketing" to "vice president of marketing"; "Director IT" likewise."""
    low = [word.lower() for word in words]
    for rank in (["vice", "president"], ["director"]):
        for start in (0, 1):
            end = start + len(rank)
            rest = low[end:]
            if low[start:end] != rank or not rest or is_grade(rest[0]) or rest[0] in SMALL_WORDS:
                continue
            if (start and low[0] not in LEVELS | {"executive": ""}) or rest[-1] in heads():
                continue
            return [*words[:end], "of", *words[end:]]
    return words


def is_grade(word: str) -> bool:
    """A numeral after a title: "II", "3", "L4"."""
    return word.lower() in ROMAN or bool(_GRADE.fullmatch(word))


def _is_level(word: str, rest: Sequence[str]) -> bool:
    """Whether the first word is a level of the rest and no part of another title."""
    low, after = word.lower(), [w.lower() for w in rest]
    if low not in LEVELS or not after:
        return False
    if (
        after[0] in NOT_LEVEL_BEFORE.get(low, ())
        or title_key(f"{low} {' '.join(rest)}") in load_titles()
    ):
        return False
    head = next((w for w in reversed(after) if singular(w) in heads()), "")
    if low == "associate" and singular(head) in OWN_RANKS:
        return False
    if low in WEAK_LEVELS:
        known = title_key(" ".join(rest)) in load_titles()
        return (
            known
            or (len(rest) > 1 and singular(head) in strong_heads())
            or (
                singular(head)
                in {"engineer", "scientist", "developer", "designer", "writer", "editor"}
            )
        )
    return True


def split_level(words: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Level words before, the base, level words after.

    >>> split_level(["Senior", "Technical", "Writer", "II"])
    (['Senior'], ['Technical', 'Writer'], ['II'])
    >>> split_level(["Senior", "Living", "Advisor"])[1]
    ['Senior', 'Living', 'Advisor']
    """
    base, before = list(words), list[str]()
    while len(base) > 1:
        if base[0].lower() in _GRADE_NAMES and base[1].isdecimal() and len(base) > 2:
            before.append(f"{base[0].title()} {base[1]}")
            del base[:2]
        elif _is_level(base[0], base[1:]):
            before.append(LEVELS[base[0].lower()])
            del base[0]
        else:
            break
    return before, base, _cut_level_after(base, before)


def _cut_level_after(base: list[str], before: list[str]) -> list[str]:
    """Take levels off the end of the base; "Writer, Senior" goes before it."""
    after: list[str] = []
    while len(base) > 1:
        last, named = base[-1].lower(), base[-2].lower()
        if is_grade(last) and named in _GRADE_NAMES and len(base) > 2:
            name = "Level" if named == "lvl" else named.title()
            after.insert(0, f"{name} {last.upper()}")
            del base[-2:]
        elif is_grade(last):
            after.insert(0, last.upper())
            del base[-1]
        elif (
            last in TRAILING
            and title_key(" ".join(base)) not in load_titles()
            and singular(named) in heads()
        ):
            (after if last in _AFTER else before).insert(0, LEVELS[last])
            del base[-1]
        else:
            break
    return after


def cased(words: Sequence[str], *, shouted: bool = False) -> str:
    """Words cased as on a resume.

    >>> cased("ux content designer".split()), cased("director of it".split())
    ('UX Content Designer', 'Director of IT')
    """
    done = []
    for i, word in enumerate(words):
        if i and word.lower() in SMALL_WORDS and word not in ("OR", "AT") and i < len(words) - 1:
            done.append(word.lower())
        else:
            done.append("".join(_cased_part(part, shouted) for part in _parts(word)))
    return " ".join(done)


def _parts(word: str) -> list[str]:
    return [word] if word.lower() in CASED else _PARTS.split(word)


def _cased_part(part: str, shouted: bool) -> str:
    known = CASED.get(part.lower())
    if known:
        return known
    if not shouted and any(letter.isupper() for letter in part[1:]):
        return part
    return part[:1].upper() + part[1:].lower()


def is_shouted(words: Sequence[str]) -> bool:
    """All in capitals, so that capitals say nothing of how a word is cased."""
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(word.isupper() for word in words if word.isalpha() and len(word) > 1)


def build_title(words: Sequence[str], text: str) -> Title:
    """The record of one title.

    >>> build_title(["Sr.", "tech", "writers"], "Sr. tech writers")
    Title(title='Senior Technical Writer', base='Technical Writer', level='Senior', text='Sr. tech writers')
    """
    return _built(tuple(words), text)


@lru_cache(maxsize=4096)  # the same titles are said in many interviews
def _built(words: tuple[str, ...], text: str) -> Title:
    shouted = is_shouted(words)
    before, base, after = split_level(expand(merge_pairs(words)))
    base = _in_singular(base)
    name = cased(base, shouted=shouted)
    level = " ".join([*before, *after]) or None
    return Title(" ".join([*before, name, *after]), name, level, text)


def _in_singular(base: list[str]) -> list[str]:
    """The head in the singular: "Directors of Marketing" to "Director of Marketing"."""
    stop = next(
        (i for i, word in enumerate(base) if i and word.lower() in ("of", "in", "to", ",")),
        len(base),
    )
    head = base[stop - 1].rstrip(",")
    one = singular(head)
    if one != head and (one.lower() in heads() or may_be_head(one)):
        base = [*base[: stop - 1], one + base[stop - 1][len(head) :], *base[stop:]]
    return base
