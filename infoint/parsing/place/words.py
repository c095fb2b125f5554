"""Words of a text as the readers of places need them: folded, with what stands between.

Nothing here knows a place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from infoint.reference.demand import demand_words
from infoint.reference.gazetteer import WORD, fold_word, is_abbreviation


def words(block: str) -> frozenset[str]:
    """The words of a block of text as a set."""
    return frozenset(block.split())


_SENTENCE_END = re.compile(r"[.!?…]+[\"')\]”’]*\s|\n\s*\n|\n\s*\||\n\s*(?:[-*•·‣–—]|\d+[.)])\s|;")
_PLAIN_GAPS = frozenset({" ", ", ", "-"})  # most of them; no sentence ends there
# what may stand between the words of one name
_INSIDE = re.compile(r"[ \t\u00a0]{1,3}|[ ]?[-–‐/][ ]?|\n")
_AFTER_SHORT = re.compile(r"\.[ ]?")
_SHORT_WORDS = {"st", "ft", "mt", "ste", "dr"}
_TITLES = {"mr", "mrs", "ms", "dr", "prof", "sr", "jr"}
# words with a capital that only begin a sentence or hold it together
FUNCTION = demand_words("function")


class Token(NamedTuple):
    """One word: as written, folded, where it stands, the text since the word before.

    ``raw`` is the word in small letters with its apostrophe; ``has_period`` tells whether a
    period follows at once, ``is_capital`` whether it begins with a capital, ``is_upper``
    whether it is all capitals.
    """

    text: str
    key: str
    start: int
    end: int
    gap: str
    raw: str
    has_period: bool
    is_capital: bool
    is_upper: bool


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[str, str, bool, bool]:
    """A word folded, in small letters, and whether it begins with or is capitals."""
    return fold_word(word), word.lower().replace("’", "'"), word[0].isupper(), word.isupper()


def tokenize(text: str) -> list[Token]:
    """The words of a text in order."""
    tokens = []
    last = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        word, gap = match.group(), text[last:start]
        key, raw, is_capital, is_upper = _forms(word)
        after = text[end : end + 1]
        if raw == "i" and after == "-":
            raw = "i-"  # "I-35", no person
        tokens.append(Token(word, key, start, end, gap, raw, after == ".", is_capital, is_upper))
        last = end
    return tokens


def joins(before: Token, after: Token) -> bool:
    """Whether two neighboring words may belong to one name.

    Examples
    --------
    >>> [joins(*tokenize(t)) for t in ("St. Paul", "Salt Lake", "Reno. Boise", "Reno, Boise")]
    [True, True, False, False]
    """
    gap = after.gap
    if gap == " " or _INSIDE.fullmatch(gap):
        return True
    if gap in {"'", "’", ", "} and after.key in {"s", "d", "dc"}:
        return True
    short = len(before.key) == 1 or before.key in _SHORT_WORDS
    return short and _AFTER_SHORT.fullmatch(gap) is not None


def ends_sentence(before: Token | None, after: Token) -> bool:
    """Whether a sentence, a list item or a part set off by ";" ends between two words."""
    if before is None:
        return True
    gap = after.gap
    if gap in _PLAIN_GAPS or not _SENTENCE_END.search(gap):
        return False
    if gap.startswith(". ") and "\n" not in gap:
        # "St. Paul", "U.S. market", "Wash. and"
        if is_abbreviation(before.key) and before.is_capital and not after.is_capital:
            return False
        if before.key == "no":
            return not after.text[0].isdecimal()  # "no. 1"
        if before.key in _SHORT_WORDS or before.key in _TITLES:
            return False
        if len(before.text) == 1 and before.is_upper:
            return after.is_capital and after.key in FUNCTION
    return True


def begins_sentence(tokens: list[Token], index: int) -> bool:
    """Whether a word is the first of its sentence, line or quotation."""
    if index == 0:
        return True
    gap = tokens[index].gap
    return ends_sentence(tokens[index - 1], tokens[index]) or "\n" in gap or ":" in gap


def has_shouting(tokens: list[Token]) -> bool:
    """Whether a text is in capitals throughout, so that they tell nothing."""
    long = 0
    for token in tokens:
        if len(token.text) > 3:
            if not token.is_upper:
                return False
            long += 1
    return long > 1


def words_between(text: str, tokens: list[Token], first: int, last: int) -> str:
    """The text from one word to another, with the last period of an abbreviation."""
    end = tokens[last].end
    is_initial = len(tokens[last].text) == 1 and tokens[last].gap[:1] == "."
    if tokens[last].has_period and (is_initial or is_abbreviation(tokens[last].key)):
        end += 1
    return text[tokens[first].start : end]
