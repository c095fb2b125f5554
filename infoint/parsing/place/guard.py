"""Decide whether a name is meant as a place at all.

A wrong place is worse than a missing one: names that are also words, people,
schools and companies need something beside them that speaks for a place.
"""

from __future__ import annotations

import re

from infoint.parsing.place.names import AREA_WORDS, COMPASS, GUARDED, Mention
from infoint.parsing.place.words import FUNCTION, Token, begins_sentence, ends_sentence, words
from infoint.reference.demand import demand_words
from infoint.reference.gazetteer import Spot, is_abbreviation, word_lists

# Countries whose bigger cities an English speaker names without their country.
FAMILIAR = frozenset({"US", "CA", "GB", "IE", "AU", "NZ", "SG"})
LARGE, WORLD = 100_000, 700_000  # people; chosen on the case table, November 2026
SMALL_LANDS = {"IE": 40_000, "NZ": 40_000}  # where smaller cities are household names

NEVER, NEEDS_OWN, NEEDS_WORD, FREE = 0, 1, 2, 3

WHERE = words(
    "in around near outside throughout across within towards toward over inside surrounding"
)
_TITLES = words("mr ms mrs dr prof professor miss sir")
_SAYS = words(
    "said says told tells thinks thought mentioned agreed agrees replied recommended suggested suggests knows who whom"
)
_ROLES = demand_words("roles")
_OF = demand_words("organization_of")
_ORGANIZATION = demand_words("organization")
_UNITS = demand_words("units")
_STARTS = demand_words("starts")
_LIST_WORDS = demand_words("list_words")
_NO_NAMES = FUNCTION | AREA_WORDS | set(COMPASS)
_LIST_GAP = re.compile(r"(?:[\s,;/&|+()•·*‣–—:\-]|(?<![-=])>)*")


def is_listed(tokens: list[Token], before: Mention, after: Mention) -> bool:
    """Whether two mentions stand side by side in one list."""
    if after.first == before.last + 1 and tokens[after.first].gap == ", ":
        return True
    between = tokens[before.last + 1 : after.first]
    if len(between) > 4 or any(
        token.key not in _LIST_WORDS and not token.text.isdecimal() for token in between
    ):
        return False
    gaps = [token.gap for token in (*between, tokens[after.first])]
    if len(tokens[before.last].text) == 1 or is_abbreviation(tokens[before.last].key):
        gaps[0] = gaps[0].removeprefix(".")  # "L.A. or New York"
    return all(_LIST_GAP.fullmatch(gap) for gap in gaps)


def previous(tokens: list[Token], mention: Mention) -> Token | None:
    """The word before a mention in its sentence."""
    if mention.first == 0 or ends_sentence(tokens[mention.first - 1], tokens[mention.first]):
        return None
    return tokens[mention.first - 1]


def following(tokens: list[Token], mention: Mention) -> Token | None:
    """The word after a mention in its sentence."""
    index = mention.last + 1
    if index >= len(tokens) or ends_sentence(tokens[index - 1], tokens[index]):
        return None
    return tokens[index]


def is_in_a_name(tokens: list[Token], mention: Mention, neighbors: tuple[bool, bool]) -> bool:
    """Whether the words are part of another name: Boston Scientific, University of Ohio, Mr. Orlando.

    ``neighbors`` tells whether the words right before and after are places too.
    """
    before, after = previous(tokens, mention), following(tokens, mention)
    if after is not None and re.match(r"\s?['’]s\b", after.gap):
        after = None
    if not mention.is_area and _goes_on_as_name(tokens, mention, after, neighbors[1]):
        return True
    if before is None or mention.modifier:
        return False
    gap = tokens[mention.first].gap
    if before.key in _TITLES and gap in {" ", ". "}:
        return True
    if before.key == "of" and mention.first > 1:
        owner = tokens[mention.first - 2]
        if owner.key in _OF and (
            owner.is_capital or owner.key not in {"city", "state", "town", "county"}
        ):
            return True
    if before.key == "in" and mention.first > 1:
        school = tokens[mention.first - 2]
        if school.text in {"University", "College"} and not mention.said:
            return True  # "Washington University in St. Louis"
    if gap not in {" ", "-", "&", " & "} or neighbors[0] or before.key in _NO_NAMES:
        return False
    if mention.said or not tokens[mention.first].is_capital:
        return False
    if begins_sentence(tokens, mention.first - 1):
        return before.is_capital and not before.key.endswith("ly") and before.key not in _STARTS
    return before.is_capital


def _goes_on_as_name(
    tokens: list[Token], mention: Mention, after: Token | None, place_next: bool
) -> bool:
    is_code = mention.spots[0].rule == "code" and not mention.said
    if (
        after is not None
        and is_code
        and after.gap == " "
        and after.is_capital
        and not after.is_upper
    ):
        return True  # "MD Anderson"
    if after is None or place_next:
        return False
    if after.gap in {"-", " & ", "&"} and after.is_capital and not mention.said:
        return True
    if after.gap != " " and not (after.gap == ". " and len(tokens[mention.last].text) == 1):
        return False
    if after.key in _UNITS or (after.key in _ORGANIZATION and after.is_capital):
        return True
    if not tokens[mention.first].is_capital:
        return after.key in {"university", "college"}
    if after.text == "A" and mention.last + 2 < len(tokens):
        return tokens[mention.last + 2].gap.strip() == "&"  # "Texas A&M"
    if after.text == "I" or after.raw.startswith("i'") or after.key in FUNCTION or mention.said:
        return False
    return after.is_capital


def rank(
    tokens: list[Token], mention: Mention, spot: Spot, country: str | None, is_shouting: bool
) -> int:
    """How much a name needs beside it to be a place: FREE, NEEDS_WORD, NEEDS_OWN or NEVER.

    NEEDS_OWN is met only by its own state or country said, or by where the
    interviewee works; NEEDS_WORD also by a place beside it, a word of where
    before it, or a statement about it.
    """
    words = tokens[mention.head : mention.last + 1]
    key = words[0].key if len(words) == 1 or mention.is_area else " ".join(t.key for t in words)
    lists = word_lists()
    if mention.said:
        return FREE
    if spot.rule == "code":
        return NEEDS_OWN if is_shouting or key in GUARDED else NEEDS_WORD
    if spot.rule in {"beside", "abbreviation"}:
        return NEEDS_WORD
    if words[0].key == key and key in lists["common"] and spot.kind == "city" and not spot.rule:
        if not words[0].is_capital or is_shouting:
            return NEVER
        return NEEDS_WORD if spot.country == country != "US" else NEEDS_OWN
    if spot.kind != "city":
        return NEEDS_WORD if key in lists["doubtful"] else FREE
    if spot.rule:
        return FREE
    is_small_letters = is_shouting or not words[0].is_capital
    if is_small_letters and any(key in lists[name] for name in ("known", "small", "half")):
        return NEVER
    if key in lists["half"]:
        return NEEDS_WORD
    return _rank_city(spot, key, country, is_small_letters)


def _rank_city(spot: Spot, key: str, country: str | None, is_small_letters: bool) -> int:
    at_home = spot.country == country
    large = SMALL_LANDS.get(spot.country or "", LARGE) if at_home else LARGE
    is_known = spot.population >= (large if at_home or spot.country in FAMILIAR else WORLD)
    if is_small_letters and not is_known:
        is_near = spot.country in FAMILIAR or at_home
        return NEEDS_WORD if is_near and len(key) > 4 else NEVER
    if key in word_lists()["persons"]:  # but Paris is Paris in France
        is_home = spot.country == country != "US" and spot.population >= WORLD
        return FREE if is_home else NEEDS_WORD
    if is_known:
        return FREE
    if at_home or spot.country in FAMILIAR or spot.population >= LARGE:
        return NEEDS_WORD
    return NEEDS_OWN


def is_person_speaking(tokens: list[Token], mention: Mention) -> bool:
    """Whether the name is somebody's: "Austin said", "talk to Madison"."""
    before, after = previous(tokens, mention), following(tokens, mention)
    if before is not None and before.key in WHERE:
        return False
    if after is not None and after.key in _SAYS and after.gap == " ":
        return True
    rest = [token.key for token in tokens[mention.last + 1 : mention.last + 4]]
    if rest[:1] in (["is"], ["was"]) and rest[-1] in _ROLES:
        return True  # "Orlando is my mentor"
    if rest in (["is", "the", "name"], ["is", "a", "name"], ["was", "the", "name"]):
        return True  # "Phoenix is the name of our software"
    if before is None or mention.is_area:
        return False
    if before.key in _ROLES and tokens[mention.first].gap in {" ", ", "}:
        return True
    if mention.first < 2:
        return False
    verb = tokens[mention.first - 2].key
    named = {
        "named",
        "called",
        "ask",
        "asked",
        "emailed",
        "thanked",
        "texted",
        "email",
        "contact",
        "meet",
        "met",
        "call",
        "know",
    }
    talk = {"talk", "speak", "talked", "spoke", "reach", "write", "introduce", "thanks", "thank"}
    return before.key in named or (before.key in {"to", "with", "out"} and verb in talk)
