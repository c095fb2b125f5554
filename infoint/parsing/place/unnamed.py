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

_KINDS = demand_words("kinds_of_place") | {"elsewhere"}
_LEADS = words("in outside around")
_SPELL = words("like such as including especially particularly of namely of where")
_SPOTS = (Spot("", "region", None, None),)
_MOST = 4  # words between "in" and the kind


def with_unnamed(tokens: list[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the places that have no name among them, in order."""
    found = [i for i, token in enumerate(tokens) if token.raw in _KINDS]
    if not found:
        return list(mentions)
    taken = {i for one in mentions for i in range(one.first, one.last + 1)}
    unnamed = [Mention(i, i, i, _SPOTS) for i in found if _is_unnamed(tokens, i, taken)]
    return sorted([*mentions, *unnamed], key=lambda one: one.first)


def _is_unnamed(tokens: list[Token], index: int, taken: set[int]) -> bool:
    """Whether a kind of place stands after "in" and no name spells it out."""
    if index in taken or tokens[index].raw == "elsewhere":
        return index not in taken
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and (index + 1 in taken or after.raw in _SPELL or "(" in after.gap):
        return False
    for at in range(index - 1, max(index - 1 - _MOST, -1), -1):
        if at in taken or tokens[at + 1].gap not in {" ", "-"}:
            return False
        if tokens[at].raw in _LEADS:
            return True
    return False
