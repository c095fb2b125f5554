"""Where someone works, out of a form field or a line of front matter.

The field is about a place, so a lone name needs nothing beside it here. Refuses
to guess from words that name no place ("home", "HQ", "Zoom").
"""

from __future__ import annotations

import re
from functools import lru_cache

from infoint.parsing.place.guard import is_in_a_name
from infoint.parsing.place.mentions import find_mentions
from infoint.parsing.place.names import Mention
from infoint.parsing.place.remote import is_remote
from infoint.parsing.place.settle import Setting, choose
from infoint.parsing.place.words import FUNCTION, Token, tokenize, words, words_between
from infoint.reference.gazetteer import Spot, word_lists
from infoint.schema import Place

_LIMIT = 400  # a longer text is no form field
_TOWN = re.compile(r"[^\W\d_][^\d,;()/|]{1,40}")
_NO_TOWN = words("""office headquarters hq home house room remote hybrid downtown suite building campus university college hospital school
    inc llc corp corporation company co ltd gmbh agency department dept state bank clinic center centre virtual online zoom
    phone based near outside rural somewhere area street avenue various multiple corporate group""")
_OFFICE = re.compile(r"(?<=\w)\s(?:office|branch|hq|headquarters)\b", re.IGNORECASE)
_COUNTY = re.compile(r"\b(?:county|co\.?)\s|\scounty\b", re.IGNORECASE)
_ORDER = {"city": 0, "metro": 1, "region": 2, "state": 3, "country": 4}


def parse_location(text: str) -> Place | None:
    """Read where someone works.

    Parameters
    ----------
    text : str
        A form field: "Portland, OR", "Remote (based in Boise)", "Cork, Ireland".

    Returns
    -------
    Place or None
        One place, of several the first and most exact; ``direction`` is None.
        A town in no table is taken as written where its state or country stands
        with it. "Remote" is a place of kind "remote" unless a city or area is
        named with it; a state or country named with it is kept in ``country``
        and ``admin1``. None where no place is named.

    Examples
    --------
    >>> parse_location("Portland, OR").admin1, parse_location("Cork, Ireland").country
    ('OR', 'IE')
    >>> place = parse_location("Remote (based in Boise)")
    >>> place.name, place.kind
    ('Boise', 'city')
    >>> parse_location("Remote - US").kind, parse_location("Greater Boston area").kind
    ('remote', 'metro')
    >>> parse_location("at home") is None
    True
    """
    return _location(text[:_LIMIT])


@lru_cache(maxsize=2048)  # most people of a class work in the same few towns
def _location(text: str) -> Place | None:
    text = _OFFICE.sub("", text).strip()
    tokens = tokenize(text)
    found = _best(text, tokens)
    remote = is_remote(text)
    if remote and (found is None or found.kind in {"state", "country", "region"}):
        country, admin1 = (found.country, found.admin1) if found else (None, None)
        return Place("Remote", "remote", country, admin1, None, False, text)
    if found is None or found.kind in {"state", "country"}:
        return _unlisted_town(text, found) or found
    return found


def _best(text: str, tokens: list[Token]) -> Place | None:
    """The most exact place named, the first among equals."""
    mentions = list(find_mentions(tokens, is_field=True))
    setting = Setting()
    for mention in mentions:
        kinds = {spot.kind for spot in mention.spots}
        if kinds <= {"state", "country"}:
            setting.countries |= {spot.country for spot in mention.spots if spot.country}
    places = []
    for number, mention in enumerate(mentions):
        if not _is_meant(tokens, mentions, number):
            continue
        spot, is_open = choose(mention.spots, setting)
        kind = "metro" if mention.is_area and spot.kind == "city" else spot.kind
        kind = "region" if mention.modifier else kind
        name = f"{mention.modifier} {spot.name}".strip()
        words = words_between(text, tokens, mention.first, mention.last)
        places.append(Place(name, kind, spot.country, spot.admin1, None, is_open, words))
    said = [place for place, m in zip(places, mentions, strict=False) if m.said]
    return min(said or places, key=lambda place: _ORDER.get(place.kind, 5), default=None)


def _is_meant(tokens: list[Token], mentions: list[Mention], number: int) -> bool:
    mention = mentions[number]
    touching = (
        number > 0 and mentions[number - 1].last == mention.first - 1,
        number + 1 < len(mentions) and mentions[number + 1].first == mention.last + 1,
    )
    if is_in_a_name(tokens, mention, touching):
        return False
    if mention.said:
        return True
    words = tokens[mention.head : mention.last + 1]
    spot: Spot = mention.spots[0]
    alone = len(words) == len(tokens)
    if spot.rule == "code":
        return alone or number > 0 or (mention.first > 0 and "," in tokens[mention.first].gap)
    key = " ".join(token.key for token in words)
    if spot.kind == "city" and key in word_lists()["common"]:
        return alone and words[0].is_capital and spot.population > 100_000
    return words[0].is_capital or spot.kind != "city" or spot.population > 50_000


def _unlisted_town(text: str, owner: Place | None) -> Place | None:
    """A town in no table, written before its state or country."""
    if owner is None or "," not in text:
        return None
    town = text.split(",")[0].strip()
    words = re.findall(r"[^\W\d_]+", town)
    if not _TOWN.fullmatch(town) or not 0 < len(words) <= 4 or owner.text in town:
        return None
    lower = {word.lower() for word in words}
    if lower & _NO_TOWN or lower & FUNCTION - {
        "la",
        "new",
        "big",
        "two",
        "great",
        "of",
        "the",
        "on",
        "upon",
        "under",
    }:
        return None
    if not words[0][0].isupper() or not words[-1][0].isupper():
        return None
    kind = "region" if _COUNTY.search(town) else "city"
    return Place(town, kind, owner.country, owner.admin1, None, False, text)  # type: ignore[arg-type]
