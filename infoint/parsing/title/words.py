"""The words that titles are made of: abbreviations, levels, heads, casing, and what is no title.

The lists stand in `infoint/reference/titles_words.toml`; heads and field words come out of the
title tables, so a title added there is also recognized. This module looks words up; it decides
nothing.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from infoint.reference.titles import (
    TitleRow,
    load_handbook_titles,
    load_title_words,
    load_titles,
)

_WORDS = load_title_words()


def _set(name: str, sep: str | None = None) -> frozenset[str]:
    return frozenset(" ".join(part.split()) for part in _WORDS[name].split(sep))


def _sets(name: str) -> dict[str, frozenset[str]]:
    return {word: frozenset(others.split()) for word, others in _WORDS[name].items()}


ABBREVIATIONS: dict[str, str] = _WORDS["abbreviations"]
AT_END: dict[str, str] = _WORDS["at_end"]
ONLY_BEFORE = _sets("only_before")
LEVELS: dict[str, str] = _WORDS["levels"]
NOT_LEVEL_BEFORE = _sets("not_level_before")
WEAK_LEVELS = _set("weak_levels")
OWN_RANKS = _set("own_ranks")
ROMAN = _set("roman")
GENERIC = _set("generic")
PLAIN_WORDS = _set("plain_words") | GENERIC
NOT_TITLES = _set("not_titles", "|")
CASED = {word.lower(): word for word in _WORDS["cased"].split()}
SMALL_WORDS = _set("small")
ACRONYMS = _set("acronyms")
LEAD_INS = _set("lead_ins")
NO_SUFFIX = _set("no_suffix")
SOFT_STOP = _set("stop_soft")
FILLERS = _set("fillers")
NEGATIONS = _set("negations")
NO_NEGATION = _set("no_negation")
BACK = _set("back")
STOP = _set("stop") | SOFT_STOP | NEGATIONS
IN_PLACES = _set("in_places")
IT_BEFORE = _set("it_before")
OF_HEADS = _set("of_heads")
FIELD_USES = _sets("field_uses")
PHRASES = _sets("phrases")
_NO_HEADS = _set("no_heads")
_MORE_HEADS = _set("more_heads")
PRAISE = _set("praise")
ITEM_HEADS = _set("item_heads")
STEPS = _set("steps")
BESIDES = _set("besides")
SHORT_RANKS = _set("short_ranks")
NOT_LED = _set("not_led")
_OF = re.compile(r" (?:of|to|in|for|de) ")
_AGENT = re.compile(
    r"(?:er|or|ist|ian|man|woman|eer|ant|wright|smith|person|hand|maid|mistress|nurse|cook|eur|trice|ière|ienne|erin)$"
)


@cache
def _listed_words() -> list[str]:
    """The words of all titles in the tables in small letters, a line break after each title."""
    rows = (*load_titles().values(), *load_handbook_titles().values())
    return " ".join([f"{row.title} \n" for row in rows]).lower().split(" ")


def _last_words(titles: Mapping[str, TitleRow]) -> list[str]:
    return [_OF.split(row.title.lower(), 1)[0].rpartition(" ")[2] for row in titles.values()]


@cache
def heads() -> frozenset[str]:
    """Last words of the titles in the tables that name a worker: writer, nurse, clerk."""
    own = set(_last_words(load_titles()))
    agents = {word for word in set(_last_words(load_handbook_titles())) if _AGENT.search(word)}
    learners = {"intern", "trainee", "apprentice", "extern"}
    return frozenset((own | agents) - _NO_HEADS) | _MORE_HEADS | learners


@cache
def strong_heads() -> frozenset[str]:
    """Heads that several listed titles share: with a field before them they are a title."""
    counts = Counter(_last_words(load_titles()))
    shared = frozenset(word for word, n in counts.items() if n >= 3) | _MORE_HEADS
    return shared & heads() - {
        "host", "model", "leader", "partner", "owner", "guide", "maker", "helper", "member",
    }  # fmt: skip


@cache
def field_words() -> frozenset[str]:
    """Words that stand before or after the head in listed titles."""
    words = set(" ".join(_listed_words()).replace("/", " ").split())
    extra = {"web", "app", "multimedia", "cross-functional", "enterprise", "global", "regional"}
    return frozenset(words - SMALL_WORDS | extra | CASED.keys()) - {"us", "a", "i", "other"}


@cache
def field_pairs() -> frozenset[tuple[str, str]]:
    """A soft stop word and the word after it in a listed title: ("real", "estate")."""
    words = itertools.pairwise(_listed_words())
    pairs = {pair for pair in words if pair[0] in SOFT_STOP and pair[1] != "\n"}
    extra = {(word, other) for word, others in FIELD_USES.items() for other in others}
    return frozenset(pairs | extra)


def may_be_head(word: str) -> bool:
    """Whether a word that no table has names a worker by its ending: "typesetter", "oboist"."""
    low = word.lower()
    return len(low) > 5 and bool(_AGENT.search(low)) and low not in _NO_HEADS


def is_specific_head(word: str) -> bool:
    """Whether the head alone carries the work, so that a known title before it decides.

    "Writer", "nurse", "electrician", but not "manager" or "specialist". "Engineer", "designer"
    and "developer" do together with the word before them ("Software Engineer").
    """
    low = word.lower()
    return low in heads() and (low not in GENERIC or low in {"engineer", "developer", "architect"})
