"""Cues: rows of words that tell what a heading asks, read from cues.toml.

The rules of writing them stand in that file. Nothing here decides a match.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, NamedTuple

Tier = Literal["sure", "likely", "hint", "never", "firm", "soft"]
_GAP = 6  # words that ".." may skip
_PREFIX = 3  # letters by which beginnings are looked up


class Element(NamedTuple):
    """One place in a cue: the words and beginnings that fit it."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Whether a word of the heading fits here."""
        return word in self.words or word.startswith(self.beginnings or ("\0",))


class Cue(NamedTuple):
    """One row of words for one question or topic.

    ``gaps`` tells for each element whether words may be skipped before it.
    """

    target: str
    is_topic: bool
    tier: Tier
    elements: tuple[Element, ...]
    gaps: tuple[bool, ...]
    at_start: bool
    at_end: bool

    def end(self, words: Sequence[str], start: int) -> int | None:
        """Index after the last word where the cue fits, its first element at ``start``, else None."""
        if self.at_start and start != 0:
            return None
        ends = {start + 1}
        for element, gap in zip(self.elements[1:], self.gaps[1:], strict=True):
            if not element.beginnings and element.words.isdisjoint(words):
                return None
            reach = _GAP if gap else 0
            ends = {
                place + 1
                for end in ends
                for place in range(end, min(end + reach + 1, len(words)))
                if element.fits(words[place])
            }
            if not ends:
                return None
        if self.at_end:
            return len(words) if len(words) in ends else None
        return min(ends)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a heading, from word ``start`` up to, not with, ``end``."""

    cue: Cue
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class CueIndex:
    """All cues by the words with which they begin."""

    by_word: dict[str, tuple[Cue, ...]]
    by_beginning: dict[str, tuple[Cue, ...]]
    vocabulary: frozenset[str]
    beginnings: tuple[str, ...]
    common: frozenset[str]
    sentence: frozenset[str]
    fillers: frozenset[str]

    def find(self, words: Sequence[str]) -> Iterator[Hit]:
        """Every cue that fits somewhere in these words."""
        for start, (word, after) in enumerate(pairwise((*words, ""))):
            for cue in _begun(self, word, after):
                end = cue.end(words, start)
                if end is not None:
                    yield Hit(cue, start, end)


@lru_cache(maxsize=8192)
def _begun(index: CueIndex, word: str, after: str) -> tuple[Cue, ...]:
    """Cues that may begin with this word before that one; rows of words share most beginnings."""
    cues = list(index.by_word.get(word, ()))
    for size in range(1, min(len(word), _PREFIX) + 1):
        for cue in index.by_beginning.get(word[:size], ()):
            if cue.elements[0].fits(word) and word not in cue.elements[0].words:
                cues.append(cue)
    return tuple(
        cue for cue in cues if len(cue.gaps) == 1 or cue.gaps[1] or cue.elements[1].fits(after)
    )


@lru_cache(maxsize=1)
def load_cues() -> CueIndex:
    """The cues that ship with the kit."""
    text = files("infoint.questions").joinpath("cues.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    cues = [
        _compile(row, target, kind == "topic", tier)
        for kind in ("question", "topic")
        for target, tiers in table[kind].items()
        for tier, rows in tiers.items()
        for row in rows
    ]
    return _index(
        cues, *(frozenset(table[key].split()) for key in ("common", "sentence", "fillers"))
    )


def _compile(row: str, target: str, is_topic: bool, tier: Tier) -> Cue:
    parts = row.split()
    at_start, at_end = parts[0] == "<", parts[-1] == ">"
    elements, gaps = [], []
    gap = False
    for part in parts[1 if at_start else 0 : len(parts) - (1 if at_end else 0)]:
        if part == "..":
            gap = True
            continue
        elements.append(_element(part))
        gaps.append(gap)
        gap = False
    if at_end and gap:
        at_end = False  # ".. >" only says that more may follow
    return Cue(target, is_topic, tier, tuple(elements), tuple(gaps), at_start, at_end)


@cache
def _element(part: str) -> Element:
    options = part.split("|")
    words = [one for one in options if one[-1:] != "*"]
    if len(words) == len(options):
        return Element(frozenset(words), ())
    return Element(frozenset(words), tuple(one[:-1] for one in options if one[-1:] == "*"))


def _index(cues: Sequence[Cue], *words: frozenset[str]) -> CueIndex:
    by_word: dict[str, list[Cue]] = {}
    by_beginning: dict[str, list[Cue]] = {}
    vocabulary: set[str] = set()
    beginnings: set[str] = set()
    for cue in cues:
        for word in cue.elements[0].words:
            by_word.setdefault(word, []).append(cue)
        for key in {one[:_PREFIX] for one in cue.elements[0].beginnings}:
            by_beginning.setdefault(key, []).append(cue)
        for element in cue.elements:
            vocabulary |= element.words
            beginnings.update(element.beginnings)
    return CueIndex(
        {word: tuple(found) for word, found in by_word.items()},
        {key: tuple(found) for key, found in by_beginning.items()},
        frozenset(vocabulary),
        tuple(sorted(beginnings)),
        *words,
    )
