"""One sentence cut into clauses, with the statements of demand in each.

Everything is worked out once per sentence, so that a sentence of any length
takes time in proportion. Which place a statement is about is for `direction`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from infoint.parsing.place.cues import BREAKS, JOBS, PAY, SOFT_BREAKS
from infoint.parsing.place.statements import Cue
from infoint.parsing.place.words import Token

_DASHES = (" - ", "—", " – ")
_IS = frozenset({"is", "are", "has", "have"})
_LEVELS = frozenset({"high", "low"})
_TOLD = _LEVELS | {"growing", "declining"}
NEAR = 6  # words over which pay is what a statement is about
REACH = 40  # words over which a statement governs a place


class Clauses:
    """Clause bounds and cues of the sentence from token ``first`` to token ``last``.

    ``places`` are the first and last tokens of the places in it.
    """

    def __init__(
        self,
        tokens: list[Token],
        first: int,
        last: int,
        cues: list[Cue],
        places: list[tuple[int, int]],
    ) -> None:
        self._tokens, self._first, self._last = tokens, first, last
        self._inner = (places[0][1], places[-1][0]) if places else (last, first)
        self._labels = {cue.last for cue in cues if self._is_label(cue)}
        self._starts = [first] + [i for i in range(first + 1, last + 1) if self.is_break(i)]
        self.cues = self._about_jobs(cues)
        self._at = [cue.first for cue in self.cues]

    def is_break(self, index: int) -> bool:
        """Whether a clause begins at a word: at "but", or at a dash between two places."""
        token = self._tokens[index]
        if token.raw in BREAKS:
            after = self._tokens[index + 1].raw if index < self._last else ""
            return after not in SOFT_BREAKS
        if token.gap in {" ", ", "} or index - 1 in self._labels:
            return False
        if not any(mark in token.gap for mark in _DASHES):
            return False
        return self._inner[0] < index <= self._inner[1]

    def _is_label(self, cue: Cue) -> bool:
        """Whether a statement begins a line or an item: "strong - Reno / weak - Elko"."""
        gap = self._tokens[cue.first].gap
        return cue.first == self._first or "/" in gap or "|" in gap

    def bounds(self, index: int) -> tuple[int, int]:
        """First and last word of the clause that a word stands in."""
        number = bisect_right(self._starts, index)
        start = self._starts[number - 1] if number else self._first
        end = self._starts[number] - 1 if number < len(self._starts) else self._last
        return start, end

    def has_break(self, first: int, last: int) -> bool:
        """Whether a clause begins at one of these words."""
        number = bisect_left(self._starts, first)
        return number < len(self._starts) and self._starts[number] <= last

    def between(self, first: int, last: int) -> list[Cue]:
        """The cues that lie within these words, at most the last `REACH` words of them."""
        first = max(first, last - REACH)
        low, high = bisect_left(self._at, first), bisect_right(self._at, last)
        return [cue for cue in self.cues[low:high] if cue.last <= last]

    def after(self, first: int, last: int) -> list[Cue]:
        """The cues within the first `REACH` of these words."""
        return self.between(first, min(last, first + REACH))

    def _about_jobs(self, cues: list[Cue]) -> list[Cue]:
        """Cues without those about pay or cost: a word of it stands near, and none of jobs."""
        return [cue for cue in cues if not self._is_pay(cue)]

    def _is_pay(self, cue: Cue) -> bool:
        if cue.says not in _TOLD:
            return False
        start, end = self.bounds(cue.first)
        start = max(start, cue.first - NEAR)
        for at in range(start, cue.first):  # "pays best and is always short"
            if self._tokens[at].raw == "and" and self._tokens[at + 1].raw in _IS:
                start = at
        end = min(end, cue.last + NEAR) if cue.says in _LEVELS else cue.first
        near = self._tokens[start : end + 1]
        said = {token.raw for token in near}
        return bool(said & PAY) and not said & JOBS
