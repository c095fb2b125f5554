"""The forms in which a name is written: whole, in part, turned around, as initials or in a handle.

Reads no text of a note. Which form stands for whom is all that is known here.

Notes
-----
The choice made for names that are words too (Mark, Will, May, Park, Target): alone they count
only with a capital, and not where the words around make another reading sure (`infoint.report.
privacy.search`). In doubt they count: privacy goes before a smooth sentence. All other names
count however they are written. The lists are our own (2026-11-23); a name that is missing here
is only hidden more often.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from infoint.report.privacy.fold import words_of
from infoint.report.privacy.words import load_words

HONORIFICS = load_words("honorifics")
_SUFFIXES = load_words("suffixes")
_PARTICLES = load_words("particles")
_LEGAL = load_words("legal")
_SMALL = load_words("small")
GENERIC = load_words("generic")
_SHARED = load_words("shared")
WORDS = load_words("words")
PRODUCTS = load_words("products")


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name: its words folded, and on what terms they count.

    ``terms``: "any" wherever they stand; "word" only where it is read as a name;
    "acronym" in capitals; "label" as a speaker's initials at the start of a line.
    ``may_widen``: other names may stand between the first and the last word.
    ``has_comma``: a comma may stand between the words, as in "Ruiz, Dana".
    """

    words: tuple[str, ...]
    pseudonym: str
    terms: str = "any"
    may_widen: bool = False
    has_comma: bool = False


def name_words(name: str, kind: str) -> tuple[str, ...]:
    """The words that make a name, for comparing two of them.

    >>> name_words("Dr. Dana M. Ruiz", "person") == name_words("dana RUIZ", "person")
    True
    >>> name_words("Larkspur Systems, Inc.", "organization")
    ('larkspur', 'systems')
    """
    words = [word.folded for word in words_of(name.replace("'", "").replace("’", ""))]
    if kind == "person":
        kept = [word for word in words if word not in HONORIFICS | _SUFFIXES]
        inner = [w for w in kept[1:-1] if len(w) > 1]
        return (*kept[:1], *inner, *kept[-1:]) if len(kept) > 1 else tuple(kept or words)
    if kind == "organization":
        return tuple(word for word in words if word not in _LEGAL) or tuple(words)
    return tuple(words)


def person_forms(name: str, pseudonym: str, places: Collection[str] = ()) -> Iterator[Form]:
    """Every form of a person's name; ``places`` are words of the notes that are places."""
    whole = tuple(word.folded for word in words_of(name))
    if len(whole) > 1:
        yield Form(whole, pseudonym)
    words = name_words(name, "person")
    for part in name.split():  # O'Brien, Smith-Jones
        if len(parts := tuple(word.folded for word in words_of(part))) > 1:
            yield Form(parts, pseudonym)
    for part in {*words, *_spelled(name)} - _PARTICLES:
        if len(part) > 1:
            is_word = len(part) < 3 or part in WORDS or part in places
            yield Form((part,), pseudonym, "word" if is_word else "any")
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    yield Form(words, pseudonym)
    yield Form((first, last), pseudonym, may_widen=True)
    yield Form((last, first), pseudonym, has_comma=True)
    yield Form((first[0], last), pseudonym, "word" if last in WORDS else "any")
    yield Form((first, last[0]), pseudonym, "word")
    for start in range(1, len(words) - 1):  # van der Berg, Garcia Lopez, Jose Maria Garcia
        yield Form(words[start:], pseudonym)
        yield Form((first, *words[start:]), pseudonym)
        yield Form(words[: start + 1], pseudonym)
        yield Form((first, words[start]), pseudonym)
        yield Form((first[0], words[start]), pseudonym)
    yield Form(("".join(word[0] for word in words),), pseudonym, "label")
    yield Form((first[0], last[0]), pseudonym, "label")
    for raw in (name, f"{name[:1]} {name.split()[-1]}"):  # #DanaO'Neill
        yield Form(tuple(word.folded for word in words_of("".join(raw.split()))), pseudonym)
    joined = {first + last, last + first, first[0] + last, last + first[0], "".join(words)}
    for handle in joined:
        if len(handle) > 4 and handle not in WORDS:
            yield Form((handle,), pseudonym)


def organization_forms(name: str, pseudonym: str, common: Collection[str] = ()) -> Iterator[Form]:
    """Every form of an organization's name; ``common`` are words that say nothing of it."""
    for part in re.split(r"[()/|]", name):
        words = name_words(part, "organization")
        if not words or " ".join(words) in GENERIC:
            continue
        whole = tuple(word.folded for word in words_of(part))
        yield Form(whole, pseudonym, _terms(words, common), has_comma=True)
        yield Form(words, pseudonym, _terms(words, common), has_comma=True)
        if len(words) < 2:
            continue
        yield Form(("".join(words),), pseudonym)
        if words[0] == "university" and words[1:2] == ("of",) and len(words) == 3:
            yield Form(("u", "of", words[2]), pseudonym)
            yield Form(("univ", "of", words[2]), pseudonym)
            yield Form(("u", "of", words[2][0]), pseudonym)
            yield Form((f"u{words[2][0]}",), pseudonym, "acronym")
            yield Form((f"uof{words[2][0]}",), pseudonym)
        heads = [word for word in words if word not in _SMALL]
        acronym = "".join(word[0] for word in heads)
        if len(acronym) > 2:
            yield Form((acronym,), pseudonym, "acronym")
        shared = words[0] in _SHARED | _SMALL | GENERIC or words[0] in common
        if not shared and len(words[0]) > 2:
            yield Form(words[:1], pseudonym, "word" if words[0] in WORDS else "any")
        elif len(heads) > 2:
            yield Form(words[:2], pseudonym, "word")


def _terms(words: tuple[str, ...], common: Collection[str]) -> str:
    is_word = words[0] in WORDS or words[0] in common or words[0] in _SHARED or len(words[0]) < 3
    return "word" if len(words) == 1 and is_word else "any"


def _spelled(name: str) -> set[str]:
    """The words of a name with umlauts written the other way: Mueller and Muller for Müller."""
    written = name.casefold().translate(_UMLAUTS)
    words = name_words(written, "person")
    return {*words, *(re.sub("(?<=[aou])e", "", word) for word in words if len(word) > 4)}
