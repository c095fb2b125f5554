"""Find the statements of demand in a sentence, with "not" taken in.

Which place a statement is about is for `direction` to say.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from infoint.parsing.place.advice import ADVISED, is_advice
from infoint.parsing.place.asides import is_aside, is_unsaid, is_whereabouts, was_low
from infoint.parsing.place.cues import (
    ADJECTIVES,
    BEGINNINGS,
    COMPARATIVES,
    NOUNS,
    RANKED,
    SUPERLATIVES,
    find_cue,
)
from infoint.parsing.place.hiring import FAILING, hiring_cue
from infoint.parsing.place.negation import NO, is_supposed, negated
from infoint.parsing.place.words import Token


@dataclass(frozen=True, slots=True)
class Cue:
    """One statement of demand: its words (token numbers) and what it says.

    ``says`` is a direction, "move", or "open" for a statement that tells of no
    direction and keeps others away.
    """

    first: int
    last: int
    words: str
    says: str


_OVER = {("back", "when"), ("back", "then"), ("not", "anymore"), ("but", "now"), ("any", "longer")}
_SELVES = ("i'm", "we're", "you're", "he", "she")
_WAS = {"was", "were"}
_LEVELS = frozenset({"flat", "steady", "stable", "up", "down"})
_TRENDS = {"up": "growing", "down": "declining", "hiring": "high"}
_ANSWERS = dict(yes="high", yep="high", no="low", nope="low", nah="low")
_VERDICTS = {**_TRENDS, **_ANSWERS}
_OPENINGS = _VERDICTS.keys() | BEGINNINGS | FAILING | ADVISED.keys()
_COMPLETING = frozenset({"demand", "opportunity", "opportunities"})
_MARKETS = frozenset({"scene", "market", "markets", "industry", "sector", "demand", "cluster"})
_DEGREES = frozenset({"a lot", "a ton", "quite a bit", "much", "a bit", "a little", "badly"})
_MOVES = frozenset({"growing", "declining"})
_SIZES = frozenset({"small", "smaller"})
_HEDGES = frozenset({"a bit", "a little", "some", "a few"})


def find_cues(tokens: list[Token], first: int, last: int, taken: set[int]) -> list[Cue]:
    """The statements of a sentence in order, longest first, none overlapping a place."""
    cues: list[Cue] = []
    is_past = _is_long_ago(tokens, first, last)
    index = first
    while index <= last:
        raw = tokens[index].raw
        if index in taken or not (raw in _OPENINGS or raw.isdecimal()):
            index += 1
            continue
        found = _said_at(tokens, first, index, last, taken)
        if found is None:
            index += 1
            continue
        size, says = found
        hedged = cues and cues[-1].words in _HEDGES and cues[-1].last == index - 1
        if hedged and says:  # "a bit behind", "some growth"
            cues.pop()
        words = " ".join(token.raw for token in tokens[index : index + size])
        if words in _DEGREES and cues and cues[-1].last == index - 1 and cues[-1].says in _MOVES:
            index += size  # "slowed down a lot"
            continue
        if says and _is_attribute(tokens, index + size - 1, last, words, taken):
            index += 1  # "the best" of "the best places" says nothing, "best places" does
            continue
        if says and not (cues and _completes(tokens, cues[-1], index, words)):
            used = cues[-1].last + 1 if cues and cues[-1].words.startswith(NO) else first
            used = max(
                [
                    used,
                    *(i for i in range(max(index - 4, used), index) if _begins(tokens, i, taken)),
                ]
            )
            said = negated(tokens, used, index, words, says)
            if is_past and _is_was(tokens, first, index):
                said = {"high": "declining", "growing": "declining", "low": "open"}.get(said, said)
            if is_supposed(tokens, used, index, last, taken):
                said = "open"
            cues.append(Cue(index, index + size - 1, words, said))
        index += size
    return cues


def _begins(tokens: list[Token], index: int, taken: set[int]) -> bool:
    """Whether something else begins at a place after a comma: "isn't bad, Minneapolis is better"."""
    return index in taken and index - 1 not in taken and "," in tokens[index].gap


def _said_at(
    tokens: list[Token], first: int, index: int, last: int, taken: set[int]
) -> tuple[int, str] | None:
    """How many words from one on are a statement, and what it says where it stands."""
    window = [token.raw for token in tokens[index : min(index + 6, last + 1)]]
    if window[:3] == ["some", "of", "the"] and window[3:] and _superlative(window[3:]):
        return 3, ""  # "some of the hot new spots"
    if window[:2] == ["a", "lot"] and window[2:3] and window[2] in COMPARATIVES:
        return 2, ""  # "a lot smaller"
    if window[0] in ADVISED and is_advice(tokens, first, index, last, taken):
        return 1, ADVISED[window[0]]
    if window[0] in _VERDICTS and _is_verdict(tokens, first, index, last, taken):
        return 1, _VERDICTS[window[0]]
    found = (
        hiring_cue(tokens, index, last) if window[0] in FAILING or window[0].isdecimal() else None
    )
    found = found or _superlative(window) or find_cue(window)
    if found is None or is_unsaid(tokens, first, index, last, found):
        return None
    size, says = found
    if window[size - 1 : size] == ["any"] and set(window[size : size + 1]) & COMPARATIVES:
        return None  # "isn't any higher"
    if says == "high" and "growth" in window[size : size + 2]:
        return None  # "higher job growth" is growth
    if says and is_whereabouts(tokens, index, size, last):
        return size, ""
    if window[:2] == ["going", "to"] and index + 2 in taken and index > first:
        return (size, says) if tokens[index - 1].raw.startswith(_SELVES) else (1, "move")
    if window[0] == "used" and was_low(tokens, index + size, last):
        return size, "growing"  # "used to be sleepy", "there used to be nothing in Boise"
    return size, "open" if is_aside(tokens, index, size, last, taken) else says


def _is_verdict(tokens: list[Token], first: int, index: int, last: int, taken: set[int]) -> bool:
    """Whether "up" or "no" is what is said of a place: "Ohio up", "flat in Tampa but up in Reno".

    It is all of its sentence, or closes it after the place, or is set against another.
    """
    before = index - 2 if tokens[index - 1].raw == "way" else index - 1
    if (before in taken or first == last) and (index == last or "," in tokens[index + 1].gap):
        return True
    word = tokens[index]
    if word.raw not in _TRENDS or index in {first, last} or tokens[index + 1].raw != "in":
        return False
    if word.raw == "hiring":
        return True
    is_apart = tokens[index - 1].raw in {"but", "and"} or "," in word.gap
    earlier = {token.raw for token in tokens[max(first, index - 12) : index]}
    return is_apart and bool(earlier & _LEVELS)


def _superlative(window: list[str]) -> tuple[int, str] | None:
    """ "Best places", "best job market": an adjective that ranks, up to its noun."""
    says = SUPERLATIVES.get(window[0])
    if says is None:
        return None
    for at, word in enumerate(window[1:3], 1):
        if word in RANKED:
            return at + 1, says
    return None


def _is_long_ago(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a sentence tells of a time that is over: "ten years ago", "back when", "not anymore"."""
    said = [token.raw for token in tokens[first : last + 1]]
    if "still" in said:
        return False
    pairs = set(itertools.pairwise(said))
    return bool(pairs & _OVER) or {"years", "ago"} <= set(said)


def _is_was(tokens: list[Token], first: int, index: int) -> bool:
    """Whether a cue stands shortly after "was", with nothing of the present in between."""
    return bool(_WAS & {token.raw for token in tokens[max(first, index - 3) : index]})


def _completes(tokens: list[Token], before: Cue, index: int, words: str) -> bool:
    """Whether a noun only completes the cue before it: "less demand", "not a lot of demand"."""
    if "," in tokens[index].gap:
        return False  # "Reno is full, try Elko"
    if before.last != index - 1 and not (
        before.last == index - 2 and tokens[index - 1].raw == "of" and words in _COMPLETING
    ):
        return False
    return before.says == "low" or words in _COMPLETING


def _is_attribute(tokens: list[Token], index: int, last: int, words: str, taken: set[int]) -> bool:
    """Whether an adjective is about a noun that is no job: "a big university"."""
    if words not in ADJECTIVES or index >= last or index + 1 in taken:
        return False
    like = [token.raw for token in tokens[index + 1 : min(index + 3, last + 1)]][1:]
    if words in _SIZES and like in (["like"], ["such"]):
        return True  # "a smaller market like Reno"
    for at in range(index + 1, min(index + 5, last + 1)):  # "a strong life-sciences scene"
        if at in taken or tokens[at].gap not in {" ", "-"}:
            break
        if tokens[at].raw in (NOUNS if at == index + 1 else _MARKETS):
            return False
    return tokens[index + 1].gap == " "
