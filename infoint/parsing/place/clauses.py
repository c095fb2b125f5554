"""One sentence cut into clauses, with the statements of demand in each.

Everything is worked out once per sentence, so that a sentence of any length
takes time in proportion. Which place a statement is about is for `direction`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from infoint.parsing.place.cues import BREAKS, JOBS, PAY, SOFT_BREAKS
from infoint.parsing.place.statements import Cue
from infoint.parsing.place.words import Token
from infoint.reference.demand import demand_words

_DASHES = (" - ", "—", " – ")
_ANEW = demand_words("begins_anew")  # after "so"
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
        self._starts = [first] + [i for i in range(first + 1, last + 1) if self.is_break(i)]
        self.cues = self._about_jobs(cues)
        self._at = [cue.first for cue in self.cues]

    def is_break(self, index: int) -> bool:
        """Whether a clause begins at a word: at "but", or at a dash between two places."""
        token = self._tokens[index]
        if token.raw in BREAKS:
            after = self._tokens[index + 1].raw if index < self._last else ""
            return after not in SOFT_BREAKS
        if token.raw == "so" and index < self._last:
            return self._tokens[index + 1].raw in _ANEW  # "tiny, so I'd look at Dallas"
        if not any(mark in token.gap for mark in _DASHES):
            return False
        return self._inner[0] < index <= self._inner[1]

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
        """Cues without those of a clause about pay or cost."""
        kept: list[Cue] = []
        known: dict[int, bool] = {}
        for cue in cues:
            start, end = self.bounds(cue.first)
            if start not in known:
                words = {token.raw for token in self._tokens[start : end + 1]}
                known[start] = bool(words & PAY) and not words & JOBS
            if not (known[start] and cue.says in {"high", "low"}):
                kept.append(cue)
        return kept
