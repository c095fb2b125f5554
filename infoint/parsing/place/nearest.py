"""The statement nearest to a place in its sentence, before it and behind it.

Finds which words may govern a group of places; what they say of it, turned
round or not, is for `sentence` to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from infoint.parsing.place.clauses import Clauses
from infoint.parsing.place.cues import (
    ADJECTIVES,
    AMPLIFIERS,
    BREAKS,
    FLIP,
    JOBS,
    LEADING,
    NEGATIONS,
    STRICT_AMPLIFIERS,
    SUBJECT,
    SURE,
)
from infoint.parsing.place.names import Mention
from infoint.parsing.place.statements import Cue
from infoint.parsing.place.turns import Group
from infoint.parsing.place.words import Token, words

_GOES_ON = words("but so though although because since")
_FILLERS = words("so um uh oh well yeah like gosh honestly hmm okay the")
_SAID = frozenset({"high", "low", "growing", "declining"})
_TELLERS = words("i i'm i've my we we've he she his her people")
_NOW = words("now nowadays today lately anymore")
_ITS = words("it it's they they're that that's")
# begins to tell something else
_TELLS = words("everyone everybody people i i'd you you'd they he she we goes go try look")
_POINTERS = frozenset(
    {"is where", "are where", "that s where", "growth", "demand", "opportunities"}
)
_TRENDS = words("growing declining open")
_OPENS = re.compile(r"\s[-–—]+\s|—|:|\(")  # begins a list that spells out
_ASIDE = re.compile(r"\s\([^()\n]{1,40}\)")
_APART = re.compile(r",|\s[-–—]+\s|—|:|\(")


class Nearest:
    """The statements of one sentence as its places see them."""

    def __init__(
        self,
        text: str,
        tokens: list[Token],
        mentions: Sequence[Mention],
        bounds: tuple[int, int],
        clauses: Clauses,
    ) -> None:
        self.text, self.tokens, self.mentions = text, tokens, mentions
        self.first, self.last = bounds
        self.clauses = clauses

    def before(self, group: Group, preceding: Group | None) -> Cue | None:
        """The nearest statement before a group in its clause."""
        start, _ = self.clauses.bounds(group.first)
        if self.tokens[start].raw == "unless":  # "not much, unless you're in Denver"
            start = self.first
        cues = self.clauses.between(start, group.first - 1)
        cues = [cue for cue in cues if not self._is_bracketed(cue)]
        if not cues:
            return None
        if cues[-1].words == "most" and self.tokens[cues[-1].first - 2].raw == "than":
            cues = cues[:-1] or cues  # "more here than in most of Texas"
        cue = self._amplified(cues)
        if cue.words in STRICT_AMPLIFIERS:
            earlier = self.clauses.between(self.first, cue.first - 1)
            if earlier and earlier[-1].says == "open":
                return Cue(cue.first, cue.last, cue.words, "open")
        past = [c for c in cues if c.words.startswith("used to")]
        if past and self._is_now(past[-1], group):
            return Cue(cue.first, cue.last, cue.words, "growing")
        if past and cue.says in {"high", "low"}:
            return Cue(
                cue.first, cue.last, cue.words, "declining" if cue.says == "high" else "growing"
            )
        if preceding is not None and cue.last < preceding.first and self._is_new(preceding, group):
            return None
        if preceding is not None and cue.first > preceding.last and self.is_subject(preceding):
            between = {token.raw for token in self.tokens[cue.last + 1 : group.first]}
            apart = "," in self.tokens[group.first].gap
            leads = not apart and self.leads(cue, group.first)
            return cue if leads or FLIP & between else None
        return cue

    def _is_new(self, preceding: Group, group: Group) -> bool:
        """Whether something else is told after a comma: "nothing in Kerala, everyone goes to Pune"."""
        between = self.tokens[preceding.last + 1 : group.first]
        return (
            bool(between)
            and "," in between[0].gap
            and any(token.raw in _TELLS for token in between)
        )

    def _is_now(self, past: Cue, group: Group) -> bool:
        """Whether "now" parts a place from what used to be: "used to be Reno, now it's more Boise"."""
        between = {token.raw for token in self.tokens[past.last + 1 : group.first]}
        return bool(between & _NOW)

    @staticmethod
    def _amplified(cues: list[Cue]) -> Cue:
        """The last cue, or the one that it only narrows: "fewer jobs, especially in Ohio"."""
        cue = cues[-1]
        for earlier in reversed(cues[:-1]):
            if cue.words not in AMPLIFIERS or cue.says != "high":
                return cue
            if earlier.says in {"growing", "declining"} or (
                earlier.says == "low" and cue.words in STRICT_AMPLIFIERS
            ):
                return Cue(cue.first, cue.last, earlier.words, earlier.says)
            return cue
        return cue

    def after(self, group: Group, following: int) -> Cue | None:
        """The nearest statement after a group, if it is not about the next."""
        for cue in self.clauses.after(group.last + 1, following - 1):
            if cue.words in AMPLIFIERS:
                if self._closes(cue, group):
                    return cue
                continue
            if self._opens_own(cue, following):
                return None
            # a dash right after the place is no break: "Seattle - lots of jobs"
            is_but = self.tokens[group.last + 1].raw in BREAKS
            if self.clauses.has_break(group.last + (1 if is_but else 2), cue.first):
                return None
            if not self.leads(cue, following):
                return self._pointed(cue, following)
            return cue if self._is_predicate(group, cue, following) else None
        return None

    def _pointed(self, cue: Cue, following: int) -> Cue:
        """The cue, or what it points at: "the South is where it's growing"."""
        if cue.words not in _POINTERS:
            return cue
        ahead = self.clauses.between(cue.last + 1, min(cue.last + 4, following - 1))
        return next((other for other in ahead if other.says in _TRENDS), cue)

    def _opens_own(self, cue: Cue, following: int) -> bool:
        """Whether a cue after a comma is the next place's: "opening in Boise, closing in Salem"."""
        ahead = self.tokens[cue.last + 1 : following]
        is_led = bool(ahead) and ahead[0].raw in {"in", "around", "near"} and ahead[0].gap == " "
        return is_led and "," in self.tokens[cue.first].gap and self.leads(cue, following)

    def stands_behind(self, before: Cue | None, group: Group, after: Cue) -> bool:
        """Whether a place has its word behind it: "with Leeds growing", "west fewer, east more"."""
        if before is None:
            return False
        between = self.tokens[before.last + 1 : group.first + 1]
        return "," in between[0].gap and self._closes(after, group)

    def resumed(self, group: Group, *, is_open: bool) -> Cue | None:
        """A statement about the last place in a later clause: "San Diego, but it has cooled"."""
        for cue in self.clauses.after(group.last + 1, self.last):
            start, end = self.clauses.bounds(cue.first)
            opening = self.tokens[start + 1].raw if start < self.last else ""
            if is_open and start > group.last and self._goes_on(cue, group, start, end):
                return cue
            is_there = self.tokens[min(cue.last + 1, end)].raw == "there"
            if max(start, cue.first - 6) > group.last and (opening in _ITS or is_there):
                return cue if cue.says in {"growing", "declining"} else None
        return None

    def _goes_on(self, cue: Cue, group: Group, start: int, end: int) -> bool:
        """Whether a later clause tells of the place before: "pricey, but there are jobs"."""
        said = {token.raw for token in self.tokens[start : end + 1]}
        if self.tokens[start].raw not in _GOES_ON or cue.says not in _SAID or "here" in said:
            return False
        lead = self.tokens[max(self.first, group.first - 3) : group.first]
        if FLIP & {token.raw for token in lead} or {"was", "were"} & said:
            return False  # "cheaper than Austin, but there's less"
        return cue.words not in ADJECTIVES or bool(said & JOBS)

    def _is_bracketed(self, cue: Cue) -> bool:
        """Whether a cue stands alone in brackets: "Dallas (lots)"."""
        if "(" not in self.tokens[cue.first].gap:
            return False
        return cue.last == self.last or ")" in self.tokens[cue.last + 1].gap

    def _closes(self, cue: Cue, group: Group) -> bool:
        """ "Dublin mainly," but not "Salem is mainly government"."""
        if cue.first != group.last + 1:
            return False
        return cue.last == self.last or not self.tokens[cue.last + 1].gap.isspace()

    def _is_predicate(self, group: Group, cue: Cue, following: int) -> bool:
        """Whether a cue closes its own statement: "Phoenix is growing, Denver has slowed"."""
        tells = cue.first == group.last + 1 and (
            cue.says in {"growing", "declining"} or self._closes(cue, group)
        )
        if not (tells or self.is_subject(group)) or cue.first - group.last > 8:
            return False
        if cue.first - group.last <= 3:
            between = self.tokens[cue.last + 1 : following]
            if any(t.raw in {"in", "of", "than", "as"} for t in between):
                return True  # "the Twin Cities have most of the jobs in Minnesota"
        return following > self.last or any(
            _APART.search(token.gap) for token in self.tokens[cue.last + 1 : following + 1]
        )

    def leads(self, cue: Cue, first: int) -> bool:
        """Whether only small words stand between a cue and the group after it."""
        if first > self.last:
            return False
        between = self.tokens[cue.last + 1 : first]
        return len(between) <= 6 and all(t.raw in LEADING for t in between)

    def is_subject(self, group: Group) -> bool:
        end = self.tokens[group.last].end
        aside = _ASIDE.match(self.text, end)  # "Cambridge (the MA one) is"
        return SUBJECT.match(self.text, aside.end() if aside else end) is not None

    def is_affirmed(self, group: Group) -> bool:
        """Whether a place is all of an answer, and stressed: "Texas, hands down", "definitely LA"."""
        start, end = self.clauses.bounds(group.first)
        lead = [t.raw for t in self.tokens[self.first : group.first]]
        if self.clauses.between(start, end) or sum(raw not in _FILLERS for raw in lead) > 3:
            return False
        if NEGATIONS - {"no", "without"} & {t.raw for t in self.tokens[self.first : self.last + 1]}:
            return False  # "Ohio is certainly not on the list"
        before = set(lead)
        after = [t.raw for t in self.tokens[group.last + 1 : self.last + 1][:3]]
        said = {*after, " ".join(after[:2]), " ".join(after)}
        return bool(before & SURE) or (bool(said & SURE) and before <= LEADING)

    def spells_out(self, group: Group, preceding: Group) -> bool:
        """Whether a list only names what was said before: "the East Coast - NYC, Boston"."""
        between = self.tokens[preceding.last + 1 : group.first + 1]
        return any(_OPENS.search(token.gap) for token in between[-2:])

    def is_excepted(self, group: Group, lead: list[str]) -> bool:
        """ "Everywhere except Alaska", "anywhere but here"."""
        if {"except", "excluding"} & set(lead):
            return True
        return lead[-1:] == ["but"] and group.last == self.last
