"""Attach the statements of one sentence to the places in it.

A statement governs the places that follow it in its clause ("fewer in Ohio"),
or the place that is its subject ("Austin is booming"). Finds no statements
itself, and looks at no other sentence than its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from infoint.parsing.place.clauses import Clauses
from infoint.parsing.place.cues import (
    AMPLIFIERS,
    BREAKS,
    ECHO,
    FLIP,
    LEADING,
    STRICT_AMPLIFIERS,
    SUBJECT,
    SURE,
)
from infoint.parsing.place.guard import is_listed
from infoint.parsing.place.names import Mention
from infoint.parsing.place.statements import Cue
from infoint.parsing.place.turns import (
    AGAINST,
    Group,
    compared,
    has_except,
    is_own,
    is_refused,
    moved,
    plain,
)
from infoint.parsing.place.words import Token
from infoint.schema.records import Direction

_SINGULAR = re.compile(
    r"\s*(?:is|has|isn['’]t|doesn['’]t|hasn['’]t|['’]s|seems|keeps|was|(?:a bit )?less so|not so much|not as much|not really)\b",
    re.IGNORECASE,
)

_NOW = frozenset({"now", "nowadays", "today", "lately", "anymore"})
_ITS = frozenset({"it", "it's", "they", "they're", "that", "that's"})
_GIVEN_UP = (
    "losing",
    "lost",
    "loses",
    "lose",
    "moved out",
    "moving out",
    "moved away",
    "moving away",
)
# begins to tell something else
_TELLS = frozenset(
    {
        "everyone",
        "everybody",
        "people",
        "i",
        "i'd",
        "you",
        "you'd",
        "they",
        "he",
        "she",
        "we",
        "goes",
        "go",
        "try",
        "look",
    }
)
_ENDING = frozenset({"growing", "booming", "expanding", "declining", "shrinking", "emerging"})

_OPENS = re.compile(r"\s[-–—]+\s|—|:|\(")  # begins a list that spells out

_APART = re.compile(r",|\s[-–—]+\s|—|:|\(")


@dataclass(frozen=True, slots=True)
class Said:
    """The result for one place; ``is_own`` where it is the interviewee's own, not demand."""

    direction: Direction | None
    is_own: bool = False


class Sentence:
    """Attaches the statements of one sentence to its places."""

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
        self.latest: Direction | None = None

    def read(self, here: list[int]) -> dict[int, Said]:
        """The result for every place of the sentence."""
        groups = self._groups(here)
        said: dict[int, Said] = {}
        latest = self.latest
        for number, group in enumerate(groups):
            following = groups[number + 1].first if number + 1 < len(groups) else self.last + 1
            preceding = groups[number - 1] if number else None
            own = is_own(self.tokens, group, self.first, self.clauses)
            direction = None if own else self._direction(group, preceding, following)
            if direction is None and not own and self._takes_over(group, preceding):
                direction = latest
            latest = direction
            said.update(dict.fromkeys(group.members, Said(direction, own)))
        self.latest = latest
        return said

    def _takes_over(self, group: Group, preceding: Group | None) -> bool:
        """Whether what was said of the places before holds here: "so is Boston", "Seattle too"."""
        lead = [t.raw for t in self.tokens[max(self.first, group.first - 3) : group.first]]
        if ECHO & {" ".join(lead[-2:]), " ".join(lead), " ".join(lead[-1:])}:
            return True
        after = [t.raw for t in self.tokens[group.last + 1 : min(group.last + 3, self.last + 1)]]
        is_last = group.last + len(after) == self.last
        if is_last and after in (["too"], ["as", "well"], ["also"]):
            return True
        if preceding is None or self._is_subject(group):
            return False
        return group.last == self.last and self._spells_out(group, preceding)

    def _spells_out(self, group: Group, preceding: Group) -> bool:
        """Whether a list only names what was said before: "the East Coast - NYC, Boston"."""
        between = self.tokens[preceding.last + 1 : group.first + 1]
        return any(_OPENS.search(token.gap) for token in between[-2:])

    def _groups(self, here: list[int]) -> list[Group]:
        groups: list[Group] = []
        for number in here:
            mention = self.mentions[number]
            last = groups[-1] if groups else None
            if (
                last is not None
                and is_listed(self.tokens, self.mentions[last.members[-1]], mention)
                and not self.clauses.is_break(mention.first)
                and not self.clauses.between(last.last + 1, mention.first - 1)
                and not self._are_set_apart(last, mention.first)
            ):
                last.members.append(number)
                last.last = mention.last
            else:
                groups.append(Group([number], mention.first, mention.last))
        return [part for group in groups for part in self._split(group)]

    def _are_set_apart(self, group: Group, first: int) -> bool:
        """Whether "to", "as in" or a new "in" parts two places: "it's Bonn, in the east there's less"."""
        between = {token.key for token in self.tokens[group.last + 1 : first]}
        if "to" in between or ("as" in between and "well" not in between):
            return True
        before = {
            token.key for token in self.tokens[max(self.first, group.first - 2) : group.first]
        }
        return "in" in between and "in" not in before and "and" not in between

    def _split(self, group: Group) -> list[Group]:
        """Cut off the last place where it alone is the subject of what follows."""
        rest = self.text[self.tokens[group.last].end : self.tokens[group.last].end + 20]
        if len(group.members) < 2 or not _SINGULAR.match(rest):
            return [group]
        if self._before(group, None) is None:
            return [group]
        *rest, lone = group.members
        head = Group(rest, group.first, self.mentions[rest[-1]].last)
        return [head, Group([lone], self.mentions[lone].first, group.last)]

    def _before(self, group: Group, preceding: Group | None) -> Cue | None:
        """The nearest statement before a group in its clause."""
        start, _ = self.clauses.bounds(group.first)
        if self.tokens[start].raw == "unless":  # "not much, unless you're in Denver"
            start = self.first
        cues = self.clauses.between(start, group.first - 1)
        cues = [cue for cue in cues if not self._is_bracketed(cue)]
        if not cues:
            return None
        cue = self._amplified(cues)
        past = [c for c in cues if c.words.startswith("used to")]
        if past and self._is_now(past[-1], group):
            return Cue(cue.first, cue.last, cue.words, "growing")
        if past and cue.says in {"high", "low"}:
            return Cue(
                cue.first, cue.last, cue.words, "declining" if cue.says == "high" else "growing"
            )
        if preceding is not None and cue.last < preceding.first and self._is_new(preceding, group):
            return None
        if preceding is not None and cue.first > preceding.last and self._is_subject(preceding):
            between = {token.raw for token in self.tokens[cue.last + 1 : group.first]}
            apart = "," in self.tokens[group.first].gap
            leads = not apart and self._leads(cue, group.first)
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
            if earlier.words in AMPLIFIERS:
                continue
            if earlier.says in {"growing", "declining"} or (
                earlier.says == "low" and cue.words in STRICT_AMPLIFIERS
            ):
                return Cue(cue.first, cue.last, earlier.words, earlier.says)
            return cue
        return cue

    def _after(self, group: Group, following: int) -> Cue | None:
        """The nearest statement after a group, if it is not about the next."""
        for cue in self.clauses.after(group.last + 1, following - 1):
            if cue.words in AMPLIFIERS:
                if self._closes(cue, group):
                    return cue
                continue
            if self._is_bracketed(cue):
                return cue if cue.first == group.last + 1 else None
            # a dash right after the place is no break: "Seattle - lots of jobs"
            is_but = self.tokens[group.last + 1].raw in BREAKS
            if self.clauses.has_break(group.last + (1 if is_but else 2), cue.first):
                return None
            if not self._leads(cue, following):
                return self._pointed(cue, following)
            return cue if self._is_predicate(group, cue, following) else None
        return None

    def _pointed(self, cue: Cue, following: int) -> Cue:
        """The cue, or what it points at: "the South is where it's growing"."""
        if cue.words not in {"is where", "are where", "that s where"}:
            return cue
        ahead = self.clauses.between(cue.last + 1, min(cue.last + 4, following - 1))
        return next((other for other in ahead if other.says in {"growing", "declining"}), cue)

    def _stands_behind(self, before: Cue | None, group: Group, after: Cue) -> bool:
        """Whether a place has its word behind it: "with Leeds growing", "west fewer, east more"."""
        if after.first == group.last + 1 and after.words in _ENDING:
            return True
        if before is None:
            return False
        between = self.tokens[before.last + 1 : group.first + 1]
        return "," in between[0].gap and self._closes(after, group)

    def _resumed(self, group: Group) -> Cue | None:
        """A statement about the last place after "but it": "San Diego, but it has cooled"."""
        for cue in self.clauses.after(group.last + 1, self.last):
            start, _ = self.clauses.bounds(cue.first)
            opening = self.tokens[start + 1].raw if start < self.last else ""
            _, end = self.clauses.bounds(cue.first)
            is_there = self.tokens[min(cue.last + 1, end)].raw == "there"
            if opening == "now" or "now" in {t.raw for t in self.tokens[cue.first - 5 : cue.first]}:
                is_there = True
            if max(start, cue.first - 6) > group.last and (opening in _ITS or is_there):
                return cue if cue.says in {"growing", "declining"} else None
        return None

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
        tells = cue.first == group.last + 1 and cue.says in {"growing", "declining"}
        if not (tells or self._is_subject(group)) or cue.first - group.last > 5:
            return False
        if cue.first - group.last <= 3:
            between = self.tokens[cue.last + 1 : following]
            if any(t.raw in {"in", "of"} for t in between):
                return True  # "the Twin Cities have most of the jobs in Minnesota"
        return following > self.last or any(
            _APART.search(token.gap) for token in self.tokens[cue.last + 1 : following + 1]
        )

    def _leads(self, cue: Cue, first: int) -> bool:
        """Whether only small words stand between a cue and the group after it."""
        if first > self.last:
            return False
        between = self.tokens[cue.last + 1 : first]
        return len(between) <= 6 and all(t.raw in LEADING for t in between)

    def _is_subject(self, group: Group) -> bool:
        return SUBJECT.match(self.text, self.tokens[group.last].end) is not None

    def _against(self, group: Group, preceding: Group | None, following: int) -> Direction | None:
        """What one place against the next says: "New York beats Chicago", "Chicago trails New York"."""
        for cue in self.clauses.after(group.last + 1, following - 1):
            is_near = cue.says in AGAINST and cue.first - group.last <= 5
            if is_near and (cue.says == "trails" or self._leads(cue, following)):
                return AGAINST[cue.says][0]
        if preceding is None:
            return None
        cues = self.clauses.between(preceding.last + 1, group.first - 1)
        is_last = bool(cues) and cues[-1].says in AGAINST and self._leads(cues[-1], group.first)
        return AGAINST[cues[-1].says][1] if is_last else None

    def _direction(self, group: Group, preceding: Group | None, following: int) -> Direction | None:
        """What is said of a group; a later "but it's growing there" has the last word."""
        against = self._against(group, preceding, following)
        if against is not None:
            return against
        said = self._stated(group, preceding, following)
        later = self._resumed(group) if following > self.last and said != "growing" else None
        return said if later is None else plain(later.says)

    def _stated(self, group: Group, preceding: Group | None, following: int) -> Direction | None:
        before = self._before(group, preceding)
        after = self._after(group, following)
        lead = [t.raw for t in self.tokens[max(self.first, group.first - 3) : group.first]]
        if before is None and preceding is not None and self._is_excepted(group, lead):
            kinds = {self.mentions[n].spots[0].kind for n in preceding.members}
            return "low" if "nationwide" in kinds else None
        if is_refused(lead):
            return "low"
        if self._is_won(group, lead):
            return "growing"
        if before is not None and before.says == "move":
            return moved(self.tokens, before, group, self.first)
        if has_except(lead):
            # "outside of Denver there's nothing"; "there's plenty" there tells nothing of Denver
            told = before.says if before else "low" if after and after.says == "low" else ""
            return {"low": "high", "high": "low"}.get(told)  # type: ignore[return-value]
        if self._is_subject(group) and after is not None and not self._leads_now(before, group):
            return plain(after.says)
        if after is not None and self._stands_behind(before, group, after):
            return plain(after.says)
        if before is not None:
            return compared(self.tokens, before, group, preceding)
        is_away = after is not None and after.says != "declining" and "from" in lead[-2:]
        if after is None and self._is_affirmed(group):
            return "high"
        return None if after is None or is_away else plain(after.says)

    def _is_affirmed(self, group: Group) -> bool:
        """Whether a place is all of an answer, and stressed: "Texas, hands down", "definitely LA"."""
        if self.clauses.cues or group.first - self.first > 3:
            return False
        before = {t.raw for t in self.tokens[self.first : group.first]}
        after = [t.raw for t in self.tokens[group.last + 1 : self.last + 1][:3]]
        return bool(before & SURE) or (
            bool(set(after) & SURE or " ".join(after[:2]) in SURE) and before <= LEADING
        )

    def _is_won(self, group: Group, lead: list[str]) -> bool:
        """Whether jobs were lost to this place: "Ohio is losing people to Texas"."""
        if lead[-1:] not in (["to"], ["into"]):
            return False
        start, _ = self.clauses.bounds(group.first)
        cues = self.clauses.between(start, group.first - 1)
        return any(cue.words.startswith(_GIVEN_UP) for cue in cues)

    def _is_excepted(self, group: Group, lead: list[str]) -> bool:
        """ "Everywhere except Alaska", "anywhere but here"."""
        if {"except", "excluding"} & set(lead):
            return True
        return lead[-1:] == ["but"] and group.last == self.last

    def _leads_now(self, before: Cue | None, group: Group) -> bool:
        if before is None or plain(before.says) is None or len(group.members) < 2:
            return False
        return self._leads(before, group.first)
