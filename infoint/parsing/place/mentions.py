"""Find the words of a text that may name places; longest name first, one pass.

Nothing here decides whether a name is meant as a place, or which place of that
name: `guard` and `settle` do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infoint.parsing.place.names import AREA_WORDS, COMPASS, Mention, longest_at
from infoint.parsing.place.owner import is_smaller, said_after, small_town
from infoint.parsing.place.words import FUNCTION, Token, words

_NO_BEGINNING = words(
    "a an and are as at but by for from has have if in is it more not of or so that there they to you"
)
_POINTS = {"ne": "northeast", "nw": "northwest", "se": "southeast", "sw": "southwest"}


def _around(tokens: list[Token], mention: Mention) -> Mention:
    """Take in the words that change what is meant: "greater", "area", "northern", "state"."""
    first, last = mention.first, mention.last
    spots, modifier, is_area = mention.spots, "", False
    kinds = {spot.kind for spot in spots}
    if first > 0 and tokens[first].gap in {" ", "-"}:
        before = tokens[first - 1].key
        if tokens[first - 1].is_upper:
            before = _POINTS.get(before, before)  # "SE Michigan"
        if before in {"greater", "metro", "metropolitan"} and kinds & {"city", "metro"}:
            first, is_area = first - 1, True
        elif before in COMPASS and kinds & {"state", "country"}:
            first, modifier = first - 1, COMPASS[before]
            spots = tuple(spot for spot in spots if spot.kind in {"state", "country"})
    gaps = {" ", "-", ". "} if len(tokens[last].text) == 1 else {" ", "-"}  # "D.C. area"
    while last + 1 < len(tokens) and tokens[last + 1].gap in gaps and last - mention.last < 2:
        if tokens[last + 1].key not in AREA_WORDS:
            break
        last, is_area = last + 1, True
    if last == mention.last and last + 1 < len(tokens) and tokens[last + 1].gap == " ":
        states = tuple(spot for spot in spots if spot.kind == "state")
        if tokens[last + 1].key == "state" and states and not _is_university(tokens, last + 1):
            last, spots = last + 1, states
    if first > 1 and tokens[first - 1].key == "of" and tokens[first - 2].text == "state":
        spots = tuple(spot for spot in spots if spot.kind == "state") or spots
    is_area = is_area or mention.is_area
    is_same = (first, last, is_area) == (mention.first, mention.last, mention.is_area)
    if is_same and spots is mention.spots and not modifier:
        return mention
    return replace(
        mention,
        first=first,
        last=last,
        spots=spots,
        modifier=modifier,
        is_area=is_area,
    )


def _is_university(tokens: list[Token], index: int) -> bool:
    """Whether "State" belongs to a school: "Oregon State", "Washington State University"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if (
        after is not None
        and after.gap == " "
        and after.key in {"university", "univ", "college", "grad"}
    ):
        return True
    return tokens[index].is_capital and tokens[index - 1].key not in {"washington", "york"}


def _is_little(token: Token) -> bool:
    """ "Of", "To" and "Most" are towns somewhere; "OK" and "OR" in capitals are states."""
    return token.key in FUNCTION and not (token.is_upper and len(token.text) == 2)


def find_mentions(tokens: list[Token], *, is_field: bool = False) -> Iterator[Mention]:
    """Every name in order, none overlapping; ``is_field`` for a form field."""
    index = 0
    while index < len(tokens):
        if tokens[index].text in _NO_BEGINNING:
            index += 1
            continue
        found = longest_at(tokens, index)
        if found is not None and found[0] == index and _is_little(tokens[index]):
            found = None  # "Of", "To", "Most" are towns somewhere
        town = small_town(tokens, index) if tokens[index].is_capital else None
        if found is None:
            if town is None:
                index += 1
                continue
            mention = town
        else:
            mention = said_after(
                tokens, Mention(index, found[0], index, found[1]), is_field=is_field
            )
            if town is not None and is_smaller(mention, town):
                mention = town
        mention = _around(tokens, mention)
        yield mention
        index = max(mention.last, index) + 1
