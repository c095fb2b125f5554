"""Find the statements of demand in a sentence, with "not" taken in.

Which place a statement is about is for `direction` to say.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from infoint.parsing.place.cues import ADJECTIVES, BEGINNINGS, JOBS, NEGATIONS, NOUNS, find_cue
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
_MOVERS = {"everyone", "everybody", "people", "jobs", "work", "companies", "firms", "employers"}
_WAS = {"was", "were"}
_NO = ("not", "no ", "hardly")
_HEDGES = frozenset({"a bit", "a little", "some", "a few"})


def find_cues(tokens: list[Token], first: int, last: int, taken: set[int]) -> list[Cue]:
    """The statements of a sentence in order, longest first, none overlapping a place."""
    cues: list[Cue] = []
    is_past = _is_long_ago(tokens, first, last)
    index = first
    while index <= last:
        if index in taken or tokens[index].raw not in BEGINNINGS:
            index += 1
            continue
        window = [token.raw for token in tokens[index : min(index + 5, last + 1)]]
        found = find_cue(window)
        if found is None:
            index += 1
            continue
        size, says = found
        if window[:2] == ["hard", "to"] and not _is_about_jobs(tokens, first, last):
            says = "open"  # "nurses are hard to find" is no lack of jobs
        if (
            window[:2] == ["going", "to"]
            and index + 2 in taken
            and _MOVERS & {token.raw for token in tokens[max(first, index - 4) : index]}
        ):
            size, says = 1, "move"  # "everyone is going to Florida"
        hedged = cues and cues[-1].words in _HEDGES and cues[-1].last == index - 1
        if hedged and says:  # "a bit behind", "some growth"
            cues.pop()
        words = " ".join(window[:size])
        if says and _is_attribute(tokens, index + size - 1, last, words, taken):
            index += 1  # "the best" of "the best places" says nothing, "best places" does
            continue
        if says and not (cues and cues[-1].last == index - 1 and _completes(cues[-1], words)):
            used = cues[-1].last + 1 if cues and cues[-1].words.startswith(_NO) else first
            said = _negated(tokens, used, index, words, says)
            if is_past and _is_was(tokens, first, index):
                said = {"high": "declining", "growing": "declining", "low": "open"}.get(said, said)
            cues.append(Cue(index, index + size - 1, words, said))
        index += size
    return cues


_WORK = JOBS | {"it", "it's"}


def _is_about_jobs(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a sentence speaks of jobs, or of "it"."""
    return any(token.raw in _WORK for token in tokens[first : last + 1])


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


def _completes(before: Cue, words: str) -> bool:
    """Whether a noun only completes the cue before it: "less demand", "slow growth"."""
    return before.says == "low" or words in {"demand", "opportunity", "opportunities"}


def _is_attribute(tokens: list[Token], index: int, last: int, words: str, taken: set[int]) -> bool:
    """Whether an adjective is about a noun that is no job: "a big university"."""
    if words not in ADJECTIVES or index >= last or index + 1 in taken:
        return False
    after = tokens[index + 1]
    return after.gap == " " and after.raw not in NOUNS


def _negated(tokens: list[Token], first: int, index: int, words: str, says: str) -> str:
    """What a cue says after a "not" shortly before it."""
    before = [token.raw for token in tokens[max(first, index - 4) : index]]
    if not any(word in NEGATIONS for word in before) or words.startswith(_NO):
        return says
    if {"just", "only", "necessarily"} & set(before):
        return "open"
    if {"but", "and", "while"} & set(before[-2:]):
        return says
    return {"high": "low", "low": "high", "move": "open"}.get(says, "open")
