"""Find the words of a text that may name places; longest name first, one pass.

Nothing here decides whether a name is meant as a place, or which place of that
name: `guard` and `settle` do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from infoint.parsing.place.words import FUNCTION, Token, ends_sentence, joins, words
from infoint.reference.gazetteer import Spot, fold, longest_name, lookup, word_lists
from infoint.schema.records import PlaceKind

_AFTER_COMMA = re.compile(r"\s{0,2},\s{0,2}|\s|\s?\(|\s{0,2},\s{0,2}\(|\s?[-–|/]\s?")
_COMMA = re.compile(r"\s{0,2},\s{0,2}|\s?\(")
AREA_WORDS = words("area areas metro metros metropolitan metroplex region suburbs suburb corridor")
# postal codes that are words, degrees, companies or jobs: only beside a city of that state or in a list
GUARDED = words(
    "or in me hi ok oh al co de id la ma md mo ms mt pa va pr ar ct ia nd wv ga mi sa nt act on nl pe as no"
)
COMPASS = {
    word: word.capitalize()
    for word in words("""north south east west central northern southern eastern western northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern upstate downstate coastal
    rural mid northcentral""")
}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may name a place.

    ``first`` and ``last`` are token numbers of all words read, ``head`` the
    number of the first word of the bare name. ``spots`` are the places the name
    may stand for. ``said`` is true where a state or country said with it
    settled which, ``is_area`` where "area" or "greater" made it a metropolitan
    area, ``modifier`` a compass word before it.
    """

    first: int
    last: int
    head: int
    spots: tuple[Spot, ...]
    said: bool = False
    is_area: bool = False
    modifier: str = ""


def _is_written_right(spot: Spot, tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words are written as the rule of the name asks."""
    words = tokens[first : last + 1]
    if spot.rule in {"upper", "code"}:
        return all(token.is_upper or token.text.isdigit() for token in words)
    if spot.rule == "capital":
        return words[0].is_capital
    if spot.rule == "abbreviation":
        return words[0].is_capital and words[-1].has_period
    if spot.rule == "beside":
        return True
    if spot.rule == "the":
        if _is_label(tokens, first, last):
            return True
        if not words[0].is_capital and words[0].key not in _LOOSE:
            return False
        return _has_the(tokens, first) and not _goes_on(tokens, last)
    return words[0].is_capital or words[0].key not in word_lists()["small"] or len(words) > 1


def _is_label(tokens: list[Token], first: int, last: int) -> bool:
    """ "South: fewer. West: more." """
    if last + 1 == len(tokens) or not tokens[first].is_capital:
        return False
    return ":" in tokens[last + 1].gap[:2] and (
        first == 0 or ends_sentence(tokens[first - 1], tokens[first])
    )


# names after "the" that are places in small letters too: "the midwest", not "the states"
_LOOSE = words(
    """north south east west northeast northwest southeast southwest midwest southland heartland coasts
    rockies carolinas dakotas maritimes prairies midlands netherlands caribbean nordics balkans valley
    ruhr okanagan highlands ozarks mideast"""
)


def _has_the(tokens: list[Token], first: int) -> bool:
    if first == 0:
        return False
    before = tokens[first - 1].key
    if before in COMPASS and first > 1 and " " not in tokens[first - 1].gap.strip(" "):
        before = tokens[first - 2].key
    return before == "the" and not ends_sentence(tokens[first - 1], tokens[first])


def _goes_on(tokens: list[Token], last: int) -> bool:
    """Whether "the South" goes on as "the South of", "the West side"."""
    if last + 1 == len(tokens) or not tokens[last + 1].gap.isspace():
        return False
    return tokens[last + 1].key in _ON or (
        tokens[last + 1].is_capital and tokens[last + 1].key not in FUNCTION | AREA_WORDS
    )


_ON = words("of side end bank wing campus tower office building door entrance coast team group")


def _longest(tokens: list[Token], first: int) -> tuple[int, tuple[Spot, ...]] | None:
    """The longest name that begins at a word: its last word and its places."""
    after = tokens[first + 1].key if first + 1 < len(tokens) else ""
    limit = min(longest_name(tokens[first].key, after), len(tokens) - first)
    if not limit:
        return None
    last, key, keys = first, tokens[first].key, [tokens[first].key]
    while len(keys) < limit and joins(tokens[last], tokens[last + 1]):
        last += 1
        key = f"{key} {tokens[last].key}"
        keys.append(key)
    for size in range(len(keys), 0, -1):
        end = first + size - 1
        spots = tuple(s for s in lookup(keys[size - 1]) if _is_written_right(s, tokens, first, end))
        if spots:
            return end, spots
    return None


def _said_after(tokens: list[Token], mention: Mention) -> Mention:
    """Take in a state or country said after a city: "Portland, Maine", "Austin TX"."""
    index = mention.last + 1
    if index >= len(tokens) or not _AFTER_COMMA.fullmatch(tokens[index].gap):
        return mention
    step = index
    if tokens[index].key in {"the", "in"} and index + 1 < len(tokens) and tokens[index].gap == " ":
        step = index + 1
    found = _longest(tokens, step)
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
        if not cities or not tight or _is_known_apart(cities[0], owner, mention):
            continue
        grown = replace(mention, last=last, spots=cities[:1], said=True)
        return _said_after(tokens, grown) if owner.kind == "state" else grown
    if "(" in tokens[index].gap and not mention.said:
        return _in_brackets(tokens, mention, owners[0], last)
    return mention


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


_HELLO = words("hi hello hey thanks hmm um wow gosh")


def _small_town(tokens: list[Token], first: int) -> Mention | None:
    """A name in no table with a comma and a postal code: "Peterborough, NH"."""
    last = first
    while (
        last + 1 < len(tokens)
        and last - first < 3
        and tokens[last + 1].gap in {" ", "-"}
        and tokens[last + 1].is_capital
    ):
        last += 1
    index = last + 1
    if index >= len(tokens) or not re.fullmatch(r"\s?, ?", tokens[index].gap):
        return None
    if not tokens[index].is_upper or len(tokens[index].text) not in (2, 3):
        return None
    ended = index + 1 == len(tokens) or not tokens[index + 1].gap.isspace()
    for owner in lookup(tokens[index].key):
        if owner.rule == "code" and (ended or tokens[index].key not in GUARDED):
            words = [token.text for token in tokens[first:index]]
            if any(fold(word) in FUNCTION | _HELLO or word.isupper() for word in words):
                return None
            kind: PlaceKind = "region" if words[-1] == "County" else "city"
            town = Spot(" ".join(words), kind, owner.country, owner.admin1)
            return Mention(first, index, first, (town,), said=True)
    return None


def _around(tokens: list[Token], mention: Mention) -> Mention:
    """Take in the words that change what is meant: "greater", "area", "northern", "state"."""
    first, last = mention.first, mention.last
    spots, modifier, is_area = mention.spots, "", False
    kinds = {spot.kind for spot in spots}
    if first > 0 and tokens[first].gap in {" ", "-"}:
        before = tokens[first - 1].key
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
    return replace(
        mention,
        first=first,
        last=last,
        spots=spots,
        modifier=modifier,
        is_area=is_area or mention.is_area,
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


def _is_smaller(mention: Mention, town: Mention) -> bool:
    """Whether a postal code tells of a town and not of the next place: not "Chicago, LA"."""
    if mention.said or town.last <= mention.last:
        return False
    here = [spot for spot in mention.spots if spot.country == town.spots[0].country]
    return all(spot.kind == "city" and spot.population < 50_000 for spot in here)


def _is_little(token: Token) -> bool:
    """ "Of", "To" and "Most" are towns somewhere; "OK" and "OR" in capitals are states."""
    return token.key in FUNCTION and not (token.is_upper and len(token.text) == 2)


def find_mentions(tokens: list[Token]) -> Iterator[Mention]:
    """Every name in order, none overlapping."""
    index = 0
    while index < len(tokens):
        found = _longest(tokens, index)
        if found is not None and found[0] == index and _is_little(tokens[index]):
            found = None  # "Of", "To", "Most" are towns somewhere
        town = _small_town(tokens, index) if tokens[index].is_capital else None
        if found is None:
            if town is None:
                index += 1
                continue
            mention = town
        else:
            mention = _said_after(tokens, Mention(index, found[0], index, found[1]))
            if town is not None and _is_smaller(mention, town):
                mention = town
        mention = _around(tokens, mention)
        yield mention
        index = max(mention.last, index) + 1
