"""Find the statements of demand in a sentence, with "not" taken in.

Which place a statement is about is for `direction` to say.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from infoint.parsing.place.cues import ADJECTIVES, BEGINNINGS, JOBS, NEGATIONS, NOUNS, find_cue
from infoint.parsing.place.hiring import FAILING, hiring_cue
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
_DENIALS = {
    (no, verb)
    for no in ("don't", "wouldn't", "can't", "didn't", "not", "couldn't", "never")
    for verb in ("say", "think", "believe", "saying", "thinking")
} | {
    ("not", "that"),
    ("not", "like"),
    ("not", "because"),
    ("not", "as"),
    ("isn't", "that"),
    ("n't", "as"),
}
_OVERCOME = frozenset(
    {
        "hard",
        "difficult",
        "tough",
        "hard to get into",
        "hard to break into",
        "hard to break in",
        "hard in",
        "hard for",
        "hard there",
        "lacking",
        "scarce",
        "limited",
        "rare",
        "struggling",
        "hard to come by",
        "hard to land",
    }
)
_ALL = frozenset({"all", "just", "only", "about", "nothing"})
_OPENINGS = BEGINNINGS | FAILING
_PERSONS = frozenset({"i", "he", "she", "i've", "who", "i'm", "i'd"})
_COUNTED = frozenset(
    {"demand", "hiring", "numbers", "postings", "openings", "employment", "enrollment", "vacancies"}
)
_WHERE = frozenset(
    {"in", "along", "around", "near", "at", "by", "on", "there", "here", "north", "south", "the"}
)
_HEDGES = frozenset({"a bit", "a little", "some", "a few"})


def find_cues(tokens: list[Token], first: int, last: int, taken: set[int]) -> list[Cue]:
    """The statements of a sentence in order, longest first, none overlapping a place."""
    cues: list[Cue] = []
    is_past = _is_long_ago(tokens, first, last)
    index = first
    while index <= last:
        if index in taken or tokens[index].raw not in _OPENINGS:
            index += 1
            continue
        window = [token.raw for token in tokens[index : min(index + 5, last + 1)]]
        found = hiring_cue(tokens, index, last) if window[0] in FAILING else None
        found = found or find_cue(window)
        if found is None or _is_personal(tokens, first, index, found[1]):
            index += 1
            continue
        size, says = found
        if says and _is_whereabouts(tokens, index, size, last):
            index += size
            continue
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
        if _is_aside(tokens, index, size, last, taken):
            says = "open"
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


def _is_personal(tokens: list[Token], first: int, index: int, says: str) -> bool:
    """Whether somebody tells of himself: "I expanded my network", "she lost her job"."""
    if says not in {"growing", "declining"} or index == first:
        return False
    return tokens[index - 1].raw in _PERSONS


def _is_aside(tokens: list[Token], index: int, size: int, last: int, taken: set[int]) -> bool:
    """Whether a cue counts something else: "used to be all steel", "more cows than jobs"."""
    after = index + size
    if after > last or after in taken:
        return False
    if tokens[index].raw == "used":
        is_where = tokens[min(after + 1, last)].raw in _WHERE
        return tokens[after].raw in _ALL and after + 1 not in taken and not is_where
    if tokens[index].raw != "more":
        return False
    rest = [token.raw for token in tokens[after : min(after + 7, last + 1)]]
    if "than" not in rest:
        return False
    than = rest.index("than")
    return not JOBS & set(rest[:than]) and bool(JOBS & set(rest[than:]))


def _is_whereabouts(tokens: list[Token], index: int, size: int, last: int) -> bool:
    """Whether "is up" and "is down" only tell where: "most of the work is down along the coast"."""
    after = index + size
    if tokens[after - 1].raw not in {"up", "down"} or after > last or size > 2:
        return False
    if tokens[index].raw not in {"is", "are", "s"} or tokens[index - 1].raw in _COUNTED:
        return False
    return tokens[after].raw in _WHERE


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
    """What a cue says after a "not" shortly before it, or after "I wouldn't say"."""
    wide = [token.raw for token in tokens[max(first, index - 9) : index]]
    if _is_denied(wide):
        return "low" if says == "high" else "open"
    before = wide[-4:]
    if not any(word in NEGATIONS for word in before) or words.startswith(_NO):
        return says
    if {"just", "only", "necessarily"} & set(before):
        return "open"
    if {"but", "and", "while"} & set(before[-2:]):
        return says
    if says == "low" and words not in _OVERCOME:
        return "open"  # "isn't dead" is no demand; "isn't hard" is
    return {"high": "low", "low": "high", "move": "open"}.get(says, "open")


def _is_denied(before: list[str]) -> bool:
    """Whether a whole statement is denied: "I wouldn't say that", "not that", "don't think"."""
    return any(pair in _DENIALS for pair in itertools.pairwise(before))
