"""Words of demand that say nothing of it where they stand.

"I expanded my network", "most of it is down along the coast", "more cows than
jobs". Looks at the words beside a phrase; refuses to say what the phrase means.
"""

from __future__ import annotations

from infoint.parsing.place.cues import BREAKS, JOBS, PAY, find_cue
from infoint.parsing.place.words import Token
from infoint.reference.demand import demand_words

_HIRED = frozenset({"hire", "employ", "recruit", "dominate", "lead", "boom", "thrive"})
_THE_PLACE = frozenset({"the", "where", "it", "there", "that", "in"})
_PERSONS = frozenset({"i", "he", "she", "i've", "who", "i'm", "i'd"})
_SELF = frozenset({"i", "i'm", "my", "he", "she", "we", "people"})
_RIVALS = frozenset({"competition", "applicants", "candidates", "competitors", "traffic"})
_NO_WORK = demand_words("not_work")
_COUNTED = frozenset(
    {"demand", "hiring", "numbers", "postings", "openings", "employment", "enrollment", "vacancies"}
)
_WHERE = frozenset(
    {"in", "along", "around", "near", "at", "by", "on", "there", "here", "north", "south", "the"}
)


def is_unsaid(
    tokens: list[Token], first: int, index: int, last: int, found: tuple[int, str]
) -> bool:
    """Whether somebody tells of himself ("I expanded my network"), or "has gone" goes on."""
    size, says = found
    after = index + size
    if size > 1 and tokens[after - 1].raw == "gone" and after <= last:
        return tokens[after].gap == " " and tokens[after].raw not in BREAKS  # "has gone to Texas"
    around = {tokens[at].raw for at in (index - 1, after) if first <= at <= last}
    if says in {"high", "low"} and around & (PAY | _RIVALS):
        return True  # "jobs pay more in Alaska", "higher salaries"
    of = [token.raw for token in tokens[after : min(after + 2, last + 1)]]
    if of[:1] == ["of"] and of[-1] in _NO_WORK:
        return True  # "a lot of snow"
    if tokens[after - 1].raw == "where" and after <= last and tokens[after].raw in _SELF:
        return True  # "that's where I grew up"
    if says not in {"growing", "declining"} or index == first:
        return False
    teller = index - 2 if tokens[index - 1].raw == "moved" else index - 1  # "I moved away from"
    return tokens[max(teller, first)].raw in _PERSONS


def was_low(tokens: list[Token], first: int, last: int) -> bool:
    """Whether one of the next three words says that there was little."""
    rest = [token.raw for token in tokens[first : min(first + 5, last + 1)]]
    return any((find_cue(rest[at:]) or (0, ""))[1] == "low" for at in range(min(3, len(rest))))


def _was_high(tokens: list[Token], verb: int, last: int, taken: set[int]) -> bool:
    """Whether "used to be", "used to hire" tells of more: not "used to be timber country"."""
    if verb > last or tokens[verb].raw not in {"be", "have"}:
        return verb <= last and tokens[verb].raw in _HIRED
    rest = [token.raw for token in tokens[verb + 1 : min(verb + 6, last + 1)]]
    if tokens[verb].raw == "have" or not rest or rest[0] in _THE_PLACE:
        return True
    if any(at in taken for at in range(verb + 1, verb + 1 + len(rest))):
        return True
    return any((find_cue(rest[at:]) or (0, ""))[1] == "high" for at in range(min(3, len(rest))))


def is_aside(tokens: list[Token], index: int, size: int, last: int, taken: set[int]) -> bool:
    """Whether a cue counts something else: "used to be all steel", "more cows than jobs"."""
    after = index + size
    if after > last or after in taken:
        return False
    if tokens[index].raw == "used":
        return not _was_high(tokens, index + 2, last, taken)
    if tokens[index].raw != "more" or tokens[index + 1].raw == "than":
        return False
    ahead = [token.raw for token in tokens[after : min(after + 7, last + 1)]]
    if "than" not in ahead:
        return False
    than = ahead.index("than")
    return not JOBS & set(ahead[:than]) and bool(JOBS & set(ahead[than:]))


def is_whereabouts(tokens: list[Token], index: int, size: int, last: int) -> bool:
    """Whether "is up" and "is down" only tell where: "most of the work is down along the coast"."""
    after = index + size
    if tokens[after - 1].raw not in {"up", "down"} or after > last or size > 2:
        return False
    if tokens[index].raw not in {"is", "are", "s"} or tokens[index - 1].raw in _COUNTED:
        return False
    return tokens[after].raw in _WHERE
