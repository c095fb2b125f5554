"""Places out of an answer about where the jobs are.

Reads names of cities, metropolitan areas, regions, states and countries, and
"remote" and "nationwide", with what was said of the demand there. Refuses to
read "here" and "this area" (where the interviewee works is no demand), kinds of
places without a name ("big cities"), hybrid work, nationalities, and a name
that is likelier a word, a person, a school or a company.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

from infoint.parsing.place.direction import read_directions
from infoint.parsing.place.evidence import with_evidence
from infoint.parsing.place.guard import (
    NEEDS_OWN,
    NEVER,
    is_in_a_name,
    is_listed,
    is_person_speaking,
    rank,
)
from infoint.parsing.place.mentions import find_mentions
from infoint.parsing.place.names import Mention
from infoint.parsing.place.persons import find_person_words
from infoint.parsing.place.remote import Unbound, find_unbound, is_bound
from infoint.parsing.place.settle import COMPASS_REGIONS, Setting, choose
from infoint.parsing.place.words import (
    Token,
    has_shouting,
    tokenize,
    words_between,
)
from infoint.reference.gazetteer import Spot, word_lists
from infoint.schema import Place

__all__ = ["parse_places"]

_Found = tuple[Mention, Spot, bool]


def parse_places(
    text: str, *, country: str | None = None, admin1: str | None = None
) -> list[Place]:
    """Read the places that an answer names, with what it says of the demand there.

    Parameters
    ----------
    text : str
        An answer, spoken or in notes.
    country, admin1 : str, optional
        Where the interviewee works (ISO 3166-1 alpha-2; postal or ISO 3166-2
        part). Settles names that several places share. Never a place itself.

    Returns
    -------
    list of Place
        In the order said; empty where no place is named.

    Notes
    -----
    A bare list ("Seattle, Boston, Austin") names places and says nothing of
    more or less: ``direction`` is None. "Competitive" too leaves it None;
    "saturated" is low. "New York", "New York City" and "NYC" are all the city "New York";
    "New York state" and a New York among states are the state. A city that has
    ten times the people of the next of its name is that city; otherwise, where
    neither the words nor the interviewee's region settle it, the biggest is
    given and ``ambiguous`` is true.

    Examples
    --------
    >>> for place in parse_places("mostly Seattle and the Research Triangle, less in Ohio"):
    ...     print(place.name, place.kind, place.admin1, place.direction)
    Seattle city WA high
    Research Triangle metro NC high
    Ohio state OH low
    >>> [(p.admin1, p.ambiguous) for p in parse_places("Portland")]
    [('OR', True)]
    >>> [(p.admin1, p.ambiguous) for p in parse_places("Portland, Maine")]
    [('ME', False)]
    >>> parse_places("We write in Markdown, or in Word; reading helps.")
    []
    """
    tokens = tokenize(text)
    if not tokens:
        return []
    unbound = find_unbound(tokens)
    named = _accepted(text, tokens, country, admin1)
    found = _in_order(tokens, named, unbound, country)
    if not found:
        return []
    directions = read_directions(text, tokens, [mention for mention, _, _ in found])
    places = []
    for (mention, spot, is_open), said in zip(found, directions, strict=True):
        if said.is_own and spot.kind not in {"remote", "nationwide"}:
            continue
        words = words_between(text, tokens, mention.first, mention.last)
        place = Place(
            spot.name, spot.kind, spot.country, spot.admin1, said.direction, is_open, words
        )
        places.append(_changed(place, mention))
    return _once(places)


def _once(places: list[Place]) -> list[Place]:
    """Each place once, where it was first named, with the first thing said of it.

    What differs is kept: "Boston was big, Boston is slowing".
    """
    kept: dict[tuple[str, str, str | None, str | None], list[Place]] = {}
    for place in places:
        same = kept.setdefault((place.name, place.kind, place.country, place.admin1), [])
        if same and same[-1].direction is None:
            same[-1] = replace(same[-1], direction=place.direction)
        elif not same or place.direction not in {None, same[-1].direction}:
            same.append(place)
    return [place for same in kept.values() for place in same]


def _in_order(
    tokens: list[Token], named: list[_Found], unbound: list[Unbound], country: str | None
) -> list[_Found]:
    """Named places with the remote and nationwide ones; a wider phrase swallows the name in it."""
    taken = {i for phrase in unbound for i in range(phrase.first, phrase.last + 1)}
    named = [item for item in named if not taken & set(range(item[0].first, item[0].last + 1))]
    found = [
        _spread(tokens, item)
        for item, after in itertools.zip_longest(named, named[1:])
        if not _leads_to(tokens, item, after)
    ]
    heads = {item[0].first: item for item in named}
    for phrase in unbound:
        if named and tokens[phrase.last].key == "anywhere" and is_bound(tokens, phrase.last):
            continue  # "Norfolk, San Diego, anywhere with a shipyard"
        inside = _inside(tokens, phrase, heads)
        if inside is not None:  # "anywhere in Germany", "all over Texas"
            if inside[1].kind != "country":
                continue
            found = [item for item in found if item[0].last != inside[0].last]
            phrase = replace(phrase, last=inside[0].last, country=inside[1].country)
        name = "Remote" if phrase.kind == "remote" else "Nationwide"
        land = None if phrase.kind == "remote" else phrase.country or country
        spot = Spot(name, phrase.kind, land, None)
        found.append((Mention(phrase.first, phrase.last, phrase.first, (spot,)), spot, False))
    return sorted(found, key=lambda item: item[0].first)


def _leads_to(tokens: list[Token], item: _Found, after: _Found | None) -> bool:
    """Whether a compass word only tells where the next place lies: "up north in Duluth"."""
    if after is None or item[1].name not in COMPASS_REGIONS:
        return False
    between = [token.gap.strip() + token.key for token in tokens[item[0].last + 1 : after[0].first]]
    return between in (["in"], ["in", "the"], ["around"], ["near"])


_ABOUT = {"in", "on", "along", "around", "across", "the"}


def _inside(tokens: list[Token], phrase: Unbound, heads: dict[int, _Found]) -> _Found | None:
    """The place that "anywhere in" or "all over" is about."""
    index = phrase.last + 1
    while index < len(tokens) and tokens[index].key in _ABOUT and tokens[index].gap == " ":
        index += 1
    return heads.get(index) if index > phrase.last + 1 and phrase.kind == "nationwide" else None


def _spread(tokens: list[Token], item: _Found) -> _Found:
    """A country after "all over" or "across" is named as a whole."""
    mention, spot, is_open = item
    if spot.kind != "country":
        return item
    first = mention.first - (1 if mention.first and tokens[mention.first - 1].key == "the" else 0)
    before = " ".join(token.key for token in tokens[max(0, first - 2) : first])
    if not before.endswith(("all over", "across", "throughout")):
        return item
    start = first - (2 if before.endswith("all over") else 1)
    return (
        replace(mention, first=start),
        Spot("Nationwide", "nationwide", spot.country, None),
        is_open,
    )


def _changed(place: Place, mention: Mention) -> Place:
    """The place as a compass word or "area" beside it makes it."""
    if mention.modifier:
        name = (
            place.name
            if place.name.startswith(mention.modifier)
            else f"{mention.modifier} {place.name}"
        )
        if name == "Northern Ireland":
            return replace(place, name=name, kind="state", country="GB", admin1="NIR")
        return replace(place, name=name, kind="region")
    if mention.is_area and place.kind == "city":
        return replace(place, kind="metro")
    return place


def _accepted(
    text: str, tokens: list[Token], country: str | None, admin1: str | None
) -> list[_Found]:
    """The mentions that are meant as places, each with its place and whether that is open."""
    is_shouting = has_shouting(tokens)
    mentions = list(find_mentions(tokens))
    setting = _setting(mentions, country, admin1)
    likely = []
    for number, mention in enumerate(mentions):
        spot, is_open = choose(mention.spots, setting)
        if spot.rule == "code":
            city = next((s for s in mention.spots if s.kind == "city" and s.rule), None)
            if city is not None and not _is_beside(tokens, mentions, number):
                spot = city
        likely.append((mention, spot, is_open, rank(tokens, mention, spot, country, is_shouting)))
    firsts = {item[0].first for item in likely if item[3] > NEEDS_OWN}
    lasts = {item[0].last for item in likely if item[3] > NEEDS_OWN}
    told = {mention.last for mention in mentions if mention.said}
    kept = []
    people = find_person_words(tokens) if likely else set()
    for mention, spot, is_open, need in likely:
        touching = (mention.first - 1 in lasts, mention.last + 1 in firsts)
        if not mention.said and mention.first - 2 in told and _is_not(tokens, mention):
            continue
        if need == NEVER or is_in_a_name(tokens, mention, touching):
            continue
        if people and not people.isdisjoint(range(mention.head, mention.last + 1)):
            continue
        if is_person_speaking(tokens, mention) and spot.kind == "city":
            continue
        kept.append((mention, spot, is_open, need))
    return [item[:3] for item in with_evidence(text, tokens, kept, country, admin1)]


def _is_not(tokens: list[Token], mention: Mention) -> bool:
    """Whether a place only says which town is meant: "Portland, Maine, not Oregon"."""
    return tokens[mention.first - 1].raw == "not"


def _is_beside(tokens: list[Token], mentions: list[Mention], number: int) -> bool:
    """Whether a name stands in a list: LA is a state there, and a city elsewhere."""
    around = mentions[max(0, number - 1) : number + 2]
    return any(is_listed(tokens, *pair) for pair in itertools.pairwise(around))


def _setting(mentions: list[Mention], country: str | None, admin1: str | None) -> Setting:
    """The interviewee's place and those that the text names beyond doubt."""
    setting = Setting(country, admin1)
    start = Setting(country, admin1)
    common = word_lists()["common"]
    for mention in mentions:
        spot, is_open = choose(mention.spots, start)
        if not is_open:
            if spot.rule == "code" or spot.name.casefold() in common:
                continue
            if spot.country and (spot.kind != "city" or spot.population > 100_000 or mention.said):
                setting.countries.add(spot.country)
                setting.parts.add((spot.country, spot.admin1))
        kinds = {spot.kind for spot in mention.spots}
        if len(kinds) == 1 and kinds <= {"state", "city", "metro"}:
            setting.kinds.append(kinds.pop())
    return setting
