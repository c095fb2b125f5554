"""Places without a name: "in smaller towns", "elsewhere", "the rest of the state".

They are no result, but what is said of them is not said of the places named beside them: "too
many lawyers in Calgary, but they are in demand in smaller communities". Refuses a kind that names
spell out ("in big cities like Chicago") or that belongs to one ("the rural parts of Ohio").
"""

from __future__ import annotations

from collections.abc import Sequence

from infoint.parsing.place.names import Mention
from infoint.parsing.place.words import Token, words
from infoint.reference.demand import demand_words
from infoint.reference.gazetteer import Spot

_KINDS = demand_words("kinds_of_place")
_ALONE = words("elsewhere")
_LEADS = words("in outside around")
_SPELL = words("like such as including especially particularly of namely of where")
_SPOTS = (Spot("", "region", None, None),)
_MOST = 4  # words between "in" and the kind


def with_unnamed(tokens: list[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the places that have no name among them, in order."""
    taken = {i for one in mentions for i in range(one.first, one.last + 1)}
    found = [
        Mention(index, index, index, _SPOTS)
        for index, token in enumerate(tokens)
        if index not in taken and _is_unnamed(tokens, index, token, taken)
    ]
    return sorted([*mentions, *found], key=lambda one: one.first) if found else list(mentions)


def _is_unnamed(tokens: list[Token], index: int, token: Token, taken: set[int]) -> bool:
    if token.raw in _ALONE:
        return True
    if token.raw not in _KINDS or (index + 1 < len(tokens) and tokens[index + 1].raw in _SPELL):
        return False
    if index + 1 in taken or (index + 1 < len(tokens) and "(" in tokens[index + 1].gap):
        return False
    for at in range(index - 1, max(index - 1 - _MOST, -1), -1):
        if at in taken or tokens[at + 1].gap not in {" ", "-"}:
            return False
        if tokens[at].raw in _LEADS:
            return True
    return False
