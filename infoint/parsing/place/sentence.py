"""Attach the statements of one sentence to the places in it.

A statement governs the places that follow it in its clause ("fewer in Ohio"),
or the place that is its subject ("Austin is booming"). Finds no statements
itself, and looks at no other sentence than its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.place.advice import is_refused
from infoint.parsing.place.cues import (
    ALSO,
    ECHO,
    LEADING,
    OTHERWISE,
)
from infoint.parsing.place.guard import is_listed
from infoint.parsing.place.nearest import Nearest
from infoint.parsing.place.statements import Cue
from infoint.parsing.place.turns import (
    AGAINST,
    CONTRARY,
    UNMATCHED,
    Group,
    compared,
    draws_all,
    has_except,
    is_own,
    moved,
    plain,
)
from infoint.parsing.place.words import words
from infoint.schema.records import Direction

_SINGULAR = re.compile(
    r"\s*(?:is|has|isn['’]t|doesn['’]t|hasn['’]t|['’]s|seems|keeps|was|(?:a bit )?less so|"
    r"not so much|not as much|not really)\b",
    re.IGNORECASE,
)
_FIRST = words("best biggest fastest highest hottest largest most strongest top")
_GIVEN_UP = (
    *("losing", "lost", "loses", "lose"),
    *("moved out", "moving out", "moved away", "moving away"),
)


@dataclass(frozen=True, slots=True)
class Said:
    """The result for one place; ``is_own`` where it is the interviewee's own, not demand."""

    direction: Direction | None
    is_own: bool = False


class Sentence(Nearest):
    """Attaches the statements of one sentence to its places."""

    latest: Direction | None = None

    def read(self, here: list[int]) -> dict[int, Said]:
        """The result for every place of the sentence."""
        groups = self._groups(here)
        said: dict[int, Said] = {}
        for number, group in enumerate(groups):
            following = groups[number + 1].first if number + 1 < len(groups) else self.last + 1
            preceding = groups[number - 1] if number else None
            own = is_own(self.tokens, group, self.first, self.clauses)
            direction = None if own else self._direction(group, preceding, following)
            if preceding is not None and not own and self._is_instead(group, preceding):
                direction = "high"
            elif preceding is not None and not own and self._is_otherwise(group):
                direction = CONTRARY.get(self.latest)
            elif direction is None and not own and self._takes_over(group, preceding):
                direction = self.latest
            self.latest = direction
            said.update(dict.fromkeys(group.members, Said(direction, own)))
        return said

    def _takes_over(self, group: Group, preceding: Group | None) -> bool:
        """Whether what was said of the places before holds here: "so is Boston", "Seattle too"."""
        lead = [t.raw for t in self.tokens[max(self.first, group.first - 3) : group.first]]
        if ECHO & {" ".join(lead[-2:]), " ".join(lead), " ".join(lead[-1:])}:
            return True
        after = [t.raw for t in self.tokens[group.last + 1 : min(group.last + 3, self.last + 1)]]
        if preceding is not None and self._is_measured(group):
            return True
        is_last = group.last + len(after) == self.last
        if is_last and " ".join(after) in ALSO:
            return True
        if preceding is None or self.is_subject(group):
            return False
        return group.last == self.last and self.spells_out(group, preceding)

    def _is_instead(self, group: Group, preceding: Group) -> bool:
        """Whether a place is set in the place of another: "not in Ohio but in Iowa"."""
        between = [t.raw for t in self.tokens[preceding.last + 1 : group.first]]
        lead = {t.raw for t in self.tokens[max(self.first, preceding.first - 3) : preceding.first]}
        if self.latest != "low" or "but" not in between or not lead & {"not", "isn't", "aren't"}:
            return False
        return LEADING.issuperset(between[between.index("but") + 1 :])

    def _is_otherwise(self, group: Group) -> bool:
        """Whether a place only differs from the one before: "Reno is hiring, Elko isn't"."""
        if group.last + 3 < self.last:
            return False
        return " ".join(t.raw for t in self.tokens[group.last + 1 : self.last + 1]) in OTHERWISE

    def _is_measured(self, group: Group) -> bool:
        """Whether only the amount is said anew: "Reno's grew by 9 percent, Boise's by 7"."""
        rest = [t.raw for t in self.tokens[group.last + 1 : group.last + 4]]
        rest = rest[1:] if rest[:1] == ["s"] else rest
        return rest[:1] == ["by"] and rest[1:2] != [] and rest[1][:1].isdecimal()

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
        if ">" in self.tokens[first].gap:
            return True
        between = {token.key for token in self.tokens[group.last + 1 : first]}
        lead = {token.raw for token in self.tokens[max(self.first, group.first - 3) : group.first]}
        if {"compared", "unlike"} & lead:
            return True
        if "to" in between or ("as" in between and "well" not in between):
            return True
        before = {
            token.key for token in self.tokens[max(self.first, group.first - 2) : group.first]
        }
        return "in" in between and "in" not in before and "and" not in between

    def _split(self, group: Group) -> list[Group]:
        """Cut off the last place where it alone is the subject of what follows."""
        end = self.tokens[group.last].end
        if len(group.members) < 2 or not _SINGULAR.match(self.text[end : end + 20]):
            return [group]
        *rest, lone = group.members
        if self.before(group, None) is None and not self._is_cut(group, lone):
            return [group]
        head = Group(rest, group.first, self.mentions[rest[-1]].last)
        return [head, Group([lone], self.mentions[lone].first, group.last)]

    def _is_cut(self, group: Group, lone: int) -> bool:
        """Whether a comma cuts off the last place: "jobs in Boise, remote is drying up"."""
        first = self.mentions[lone].first
        lead = [t.raw for t in self.tokens[max(self.first, group.first - 3) : group.first]]
        has_comma = any(t.gap == ", " for t in self.tokens[first - 1 : first + 1])
        is_led = lead[-1:] == ["in"] or has_except(lead)
        return is_led and len(group.members) == 2 and has_comma

    def _against(self, group: Group, preceding: Group | None, following: int) -> Direction | None:
        """What one place against the next says: "New York beats Chicago", "Chicago trails New York"."""
        for cue in self.clauses.after(group.last + 1, following - 1):
            is_near = cue.says in AGAINST and cue.first - group.last <= 5
            if is_near and (cue.says == "trails" or self.leads(cue, following)):
                return AGAINST[cue.says][0]
        if preceding is None:
            return "high" if self._is_unbeaten(group) else None
        cues = self.clauses.between(preceding.last + 1, group.first - 1)
        is_last = bool(cues) and cues[-1].says in AGAINST and self.leads(cues[-1], group.first)
        return AGAINST[cues[-1].says][1] if is_last else None

    def _is_unbeaten(self, group: Group) -> bool:
        """ "Nothing beats Reno", "you can't beat Reno"."""
        lead = [t.raw for t in self.tokens[max(self.first, group.first - 4) : group.first]]
        return lead[-1:] in (["beats"], ["beat"]) and bool(UNMATCHED & set(lead))

    def _direction(self, group: Group, preceding: Group | None, following: int) -> Direction | None:
        """What is said of a group; a later "but it's growing there" has the last word."""
        gap = self.tokens[group.first].gap
        if "↑" in gap or "↓" in gap:
            return "growing" if "↑" in gap else "declining"
        if ">" in gap or ">" in self._gap(group):
            return self._rank(group, preceding)
        against = self._against(group, preceding, following)
        if against is not None:
            return against
        if preceding is not None and self._is_whole(group, preceding):
            return None
        said = self._stated(group, preceding, following)
        if following <= self.last or said == "growing":
            return said
        later = self.resumed(group, is_open=said is None)
        return said if later is None else plain(later.says)

    def _rank(self, group: Group, preceding: Group | None) -> Direction | None:
        """ "Reno > Elko" is more and less; between the ends of a longer ranking nothing is said."""
        if ">" not in self.tokens[group.first].gap:
            return "high"
        is_second = preceding is not None and ">" not in self.tokens[preceding.first].gap
        return "low" if is_second and ">" not in self._gap(group) else None

    def _stated(self, group: Group, preceding: Group | None, following: int) -> Direction | None:
        before = self.before(group, preceding)
        after = self.after(group, following)
        lead = [t.raw for t in self.tokens[max(self.first, group.first - 3) : group.first]]
        if before is None and preceding is not None and self.is_excepted(group, lead):
            kinds = {self.mentions[n].spots[0].kind for n in preceding.members}
            is_all = "nationwide" in kinds or self.latest == "high"
            return "low" if is_all else "high" if self.latest == "low" else None
        if is_refused(lead):
            return "low"
        if self._is_set_down(group, lead):
            own = (
                self.clauses.after(group.last + 1, following - 1) if "=" in self._gap(group) else []
            )
            return plain(own[0].says) if own else None
        if self._is_won(group, lead):
            return "growing"
        if draws_all(self.tokens, group, self.first, self.last):
            return "high"
        if before is not None and before.says == "move":
            return moved(self.tokens, before, group, self.first)
        if has_except(lead):
            # "outside of Denver there's nothing"; "there's plenty" there tells nothing of Denver
            later = [cue.says for cue in self.clauses.after(group.last + 1, self.last)]
            told = before.says if before else "low" if later[:1] == ["low"] else ""
            return "growing" if told == "growing" else CONTRARY.get(told)
        if self.is_subject(group) and after is not None and not self._leads_now(before, group):
            return plain(after.says)
        if after is not None and (
            self.stands_behind(before, group, after) or self._is_counted(before, group, after)
        ):
            return plain(after.says)
        if before is not None:
            return compared(self.tokens, before, group)
        is_away = after is not None and after.says != "declining" and "from" in lead[-2:]
        if after is None and self.is_affirmed(group):
            return "high"
        return None if after is None or is_away else plain(after.says)

    def _is_whole(self, group: Group, preceding: Group) -> bool:
        """Whether a country only says among whom a place is first: "the most in the nation"."""
        kinds = {self.mentions[n].spots[0].kind for n in group.members}
        if not kinds <= {"nationwide", "country"}:
            return False
        between = self.tokens[preceding.last + 1 : group.first]
        return any(token.raw in _FIRST for token in between)

    @staticmethod
    def _is_counted(before: Cue | None, group: Group, after: Cue) -> bool:
        """ "More and more Ohio papers are folding": the count is of those that fold."""
        if before is None or after.says not in {"declining", "growing"}:
            return False
        is_count = before.words in {"more", "more and more", "half the", "most", "a lot of"}
        return is_count and before.last == group.first - 1 and after.first - group.last <= 4

    def _gap(self, group: Group) -> str:
        return self.tokens[group.last + 1].gap if group.last < self.last else ""

    def _is_set_down(self, group: Group, lead: list[str]) -> bool:
        """ "Ohio = high" says what it says; "compared with Boston, ..." nothing of Boston."""
        is_base = {"compared", "unlike"} & set(lead) and "," in self._gap(group)
        return bool(is_base) or "=" in self._gap(group)

    def _is_won(self, group: Group, lead: list[str]) -> bool:
        """Whether jobs were lost to this place: "Ohio is losing people to Texas"."""
        if lead[-1:] not in (["to"], ["into"]):
            return False
        start, _ = self.clauses.bounds(group.first)
        cues = self.clauses.between(start, group.first - 1)
        return any(cue.words.startswith(_GIVEN_UP) for cue in cues)

    def _leads_now(self, before: Cue | None, group: Group) -> bool:
        if before is None or plain(before.says) is None or len(group.members) < 2:
            return False
        return self.leads(before, group.first)
