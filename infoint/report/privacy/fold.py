"""Text to words that compare equal however they were typed.

Knows nothing of names. Case, accents, invisible signs and a word broken at a
line's end make no difference; look-alike letters of another alphabet do.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# A word goes on after accents and other marks, and, where a letter follows, after
# invisible signs or a hyphen at a line's end. Possessive: a hostile line costs linear time.
_WORD = re.compile(
    r"[^\W_]++(?:[\u0300-\u036f]++|[\u00ad\u200b-\u200f\u2060\ufeff]++(?=[^\W_])"
    r"|-[ \t]{0,4}\r?\n[ \t>]{0,8}(?=[^\W\d_])|[^\W_]++)*+"
)
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, and its folded form."""

    start: int
    end: int
    folded: str


def fold(word: str) -> str:
    """A word without case, accents and signs.

    >>> fold("O’Brien"), fold("Sølvi"), fold("ＲＵＩＺ"), fold("Ru\\u00adiz")
    ('obrien', 'solvi', 'ruiz', 'ruiz')
    """
    if word.isascii():
        return word.lower() if word.isalnum() else "".join(filter(str.isalnum, word.lower()))
    plain = unicodedata.normalize("NFKD", word.casefold()).casefold().translate(_PLAIN)
    return "".join(filter(str.isalnum, plain))


def words_of(text: str) -> list[Word]:
    """All words of a text in order.

    >>> [word.folded for word in words_of("Da\\u00adna Rui-\\nz's e-mail")]
    ['dana', 'ruiz', 's', 'e', 'mail']
    """
    return [
        Word(match.start(), match.end(), folded)
        for match in _WORD.finditer(text)
        if (folded := fold(match.group()))
    ]
