"""Take in the state or country that stands with a town: "Portland, Maine", "Jackson, WY".

With a state said, the town is the one in that state, whether a table has it or
not. Refuses to make a pair of a list of places ("Denver, Utah and Idaho").
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.place.names import GUARDED, Mention, longest_at
from infoint.parsing.place.words import FUNCTION, Token, words
from infoint.reference.gazetteer import Spot, fold, lookup
from infoint.schema.records import PlaceKind

_AFTER_COMMA = re.compile(r"\s{0,2},\s{0,2}|\s|\s?\(|\s{0,2},\s{0,2}\(|\s?[-–|/]\s?")
_COMMA = re.compile(r"\s{0,2},\s{0,2}|\s?\(")


def said_after(tokens: list[Token], mention: Mention, *, is_field: bool = False) -> Mention:
    """Take in a state or country said after a city: "Portland, Maine", "Austin TX".

    ``is_field`` tells that the text is a form field, which holds one place and no list.
    """
    index = mention.last + 1
    if index >= len(tokens) or not _AFTER_COMMA.fullmatch(tokens[index].gap):
        return mention
    step = index
    if tokens[index].key in {"the", "in"} and index + 1 < len(tokens) and tokens[index].gap == " ":
        step = index + 1
    found = longest_at(tokens, step)
    if found is None:
        return mention
    last, owners = found
    tight = _COMMA.fullmatch(tokens[index].gap) is not None or tokens[step].is_capital
    for owner in owners:
        if owner.kind not in {"state", "country"} and owner.admin1 != "DC":
            continue
        cities = tuple(
            s for s in mention.spots if s.kind in {"city", "metro"} and _lies_in(s, owner)
        )
        if not cities and owner.kind == "country":  # "Ontario, Canada"
            cities = tuple(s for s in mention.spots if s.kind == "state" and _lies_in(s, owner))
            tight = tight and "," in tokens[index].gap
        if not cities or not tight or _is_known_apart(cities[0], owner, mention):
            continue
        grown = replace(mention, last=last, spots=cities[:1], said=True)
        return said_after(tokens, grown) if owner.kind == "state" else grown
    if "(" in tokens[index].gap and not mention.said:
        return _in_brackets(tokens, mention, owners[0], last)
    if not mention.said and tight:
        town = _in_no_table(tokens, mention, (owners[0], last), is_field=is_field)
        return town if town is not None else mention
    return mention


_NO_OWNER = words("la ny dc")  # codes that are cities as often
_LIST = re.compile(r"\s?[,;/&]\s?|\s")
BIG = 500_000  # people; a city that everybody knows stands in a list beside a state


def _in_no_table(
    tokens: list[Token], mention: Mention, said: tuple[Spot, int], *, is_field: bool
) -> Mention | None:
    """A town that the table has only elsewhere: "Jackson, Wyoming"; but not a list of places."""
    owner, last = said
    index = mention.last + 1
    if any(spot.kind != "city" or spot.rule for spot in mention.spots):
        return None
    if tokens[index].gap not in {" ", ",", ", ", " , "} or tokens[index].key in _NO_OWNER:
        return None
    if owner.kind != "state" and not (is_field and owner.kind == "country"):
        return None
    if owner.rule not in {"", "abbreviation", "code"}:
        return None
    if not is_field and _is_in_list(tokens, mention, owner, last):
        return None
    town = Spot(mention.spots[0].name, "city", owner.country, owner.admin1)
    for spot in mention.spots:  # a country whose cities the table has without their parts
        if spot.country == owner.country and spot.admin1 is None:
            town = spot
    return replace(mention, last=last, spots=(town,), said=True)


def _is_in_list(tokens: list[Token], mention: Mention, owner: Spot, last: int) -> bool:
    """Whether a town and the state after it are two places of a list."""
    after = _name_after(tokens, last)
    if any(spot.kind == "state" for spot in after):
        return True  # "Boise, Wyoming and Utah"
    people = max(spot.population for spot in mention.spots)
    homes = sum(spot.country == owner.country for spot in mention.spots)
    if people < BIG and homes > 1:
        return False
    is_after = (
        mention.first > 0
        and "," in tokens[mention.first].gap
        and tokens[mention.first - 1].is_capital
        and bool(lookup(tokens[mention.first - 1].key))
    )
    return bool(after) or is_after or (homes < 2 and "," not in tokens[mention.last + 1].gap)


def _name_after(tokens: list[Token], last: int) -> tuple[Spot, ...]:
    """The places of the name that a list goes on with, if it does."""
    index = last + 1
    while index < len(tokens) and tokens[index].key in {"and", "or", "plus", "then"}:
        if not _LIST.match(tokens[index].gap):
            return ()
        index += 1
    if index >= len(tokens) or index > last + 3 or not _LIST.fullmatch(tokens[index].gap):
        return ()
    if index == last + 1 and tokens[index].gap.isspace():
        return ()
    found = longest_at(tokens, index)
    return found[1] if found is not None else ()


def _in_brackets(tokens: list[Token], mention: Mention, owner: Spot, last: int) -> Mention:
    """A town in no table with its state: "Warsaw (Indiana)"."""
    is_closed = last + 1 == len(tokens) or tokens[last + 1].gap.startswith(")")
    city = mention.spots[-1]
    if owner.kind != "state" or owner.rule or city.kind != "city" or not is_closed:
        return mention
    town = Spot(city.name, "city", owner.country, owner.admin1)
    return replace(mention, last=last, spots=(town,), said=True)


def _is_known_apart(city: Spot, owner: Spot, mention: Mention) -> bool:
    """New York beside a state of the same name is no city in a state."""
    return owner.kind == "state" and owner.name == city.name and mention.said


def _lies_in(spot: Spot, owner: Spot) -> bool:
    if owner.kind == "country":
        return spot.country == owner.country
    if spot.country != owner.country:
        return False
    return spot.admin1 == owner.admin1 or owner.admin1 in spot.parts


_NO_TOWNS = FUNCTION | words("hi hello hey thanks hmm um wow gosh")
_TOWN_COMMA = re.compile(r"\s?, ?")


def small_town(tokens: list[Token], first: int) -> Mention | None:
    """A name in no table with its state: "Peterborough, NH", "near Peterborough, New Hampshire"."""
    last = first
    while (
        last + 1 < len(tokens)
        and last - first < 3
        and tokens[last + 1].gap in {" ", "-"}
        and tokens[last + 1].is_capital
    ):
        last += 1
    index = last + 1
    if index >= len(tokens) or not _TOWN_COMMA.fullmatch(tokens[index].gap):
        return None
    if not tokens[index].is_upper or len(tokens[index].text) not in (2, 3):
        return _before_state(tokens, first, index)
    ended = index + 1 == len(tokens) or not tokens[index + 1].gap.isspace()
    for owner in lookup(tokens[index].key):
        if owner.rule == "code" and (ended or tokens[index].key not in GUARDED):
            words = [token.text for token in tokens[first:index]]
            if any(fold(word) in _NO_TOWNS or word.isupper() for word in words):
                return None
            kind: PlaceKind = "region" if words[-1] == "County" else "city"
            town = Spot(" ".join(words), kind, owner.country, owner.admin1)
            return Mention(first, index, first, (town,), said=True)
    return None


_LEAD = words("in near around outside from to not like")


def _is_short_for_state(
    tokens: list[Token], first: int, found: tuple[int, tuple[Spot, ...]] | None
) -> bool:
    """Whether a list's item ends in a state with its period: "Dayton, Ohio, and Erie, Pa." """
    if found is None or found[1][0].rule != "abbreviation" or not tokens[found[0]].has_period:
        return False
    return not first or "," in tokens[first].gap or tokens[first - 1].key in {"and", "or"}


def _before_state(tokens: list[Token], first: int, index: int) -> Mention | None:
    """The same with the state in full, after a word of where: nothing else tells it from a list."""
    found = longest_at(tokens, index)
    is_led = first > 0 and tokens[first].gap == " " and tokens[first - 1].key in _LEAD
    if not is_led and not _is_short_for_state(tokens, first, found):
        return None
    if found is None or found[1][0].kind != "state" or found[1][0].rule not in {"", "abbreviation"}:
        return None
    after = tokens[found[0] + 1].gap if found[0] + 1 < len(tokens) else ""
    if after.isspace() and tokens[first - 1].key not in {"near", "around", "outside"}:
        return None  # "in healthcare, Ohio leads"
    owner, names = found[1][0], [token.text for token in tokens[first:index]]
    if any(spot.kind == "state" for spot in _name_after(tokens, found[0])):
        return None
    if any(lookup(fold(" ".join(names))) or fold(name) in _NO_TOWNS for name in names):
        return None
    kind: PlaceKind = "region" if names[-1] == "County" else "city"
    town = Spot(" ".join(names), kind, owner.country, owner.admin1)
    return Mention(first, found[0], first, (town,), said=True)


def is_smaller(mention: Mention, town: Mention) -> bool:
    """Whether a postal code tells of a town and not of the next place: not "Chicago, LA"."""
    if mention.said or town.last <= mention.last:
        return False
    here = [spot for spot in mention.spots if spot.country == town.spots[0].country]
    return all(spot.kind == "city" and spot.population < 50_000 for spot in here)
