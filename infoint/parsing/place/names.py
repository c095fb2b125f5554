"""The longest name that begins at a word, as the tables have it and as it has to be written.

Nothing here decides whether a name is meant as a place (`guard` does), which
place of that name (`settle` does), or takes in the words around it (`mentions` does).
"""

from __future__ import annotations

from dataclasses import dataclass

from infoint.parsing.place.words import FUNCTION, Token, ends_sentence, joins, words
from infoint.reference.gazetteer import Spot, longest_name, lookup, word_lists

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
        return all(token.is_upper or token.text.isdecimal() for token in words)
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
        tokens[last + 1].is_capital and tokens[last + 1].key not in _NO_NAMES
    )


_NO_NAMES = FUNCTION | AREA_WORDS
_ON = words(
    "of one ones half side end bank wing campus tower office building door entrance coast team group"
)


def longest_at(tokens: list[Token], first: int) -> tuple[int, tuple[Spot, ...]] | None:
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
