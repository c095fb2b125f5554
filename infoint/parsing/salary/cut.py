"""A text cut into words and signs, all at once by one pattern.

Knows what stands together ("42,000", "p.a.", "24/7"), not what it means. The pattern has
bounded repetition or eats what it has scanned, so the time grows with the length of the text.
"""

from __future__ import annotations

import re

# One word with what parts it from the next; the alternatives that occur most stand first, and an
# empty one is quicker than a group that may be missing.
_PIECE = r"""
    (?: p\.\ ?[adhmw]\b\.?(?:\ ?a\b)? | l\.p\.a\.? | u\.s\.  # p.a.  p. m.  u.s.
    | LETTER+(?:'LETTER+|)                             # a word; i'd, don't
    | [^\w\s(+<>-]                                     # a sign that begins nothing longer
    | (?:401|403|457)\ ?(?:[kb]\b|\([kb]\))            # retirement plans
    | [0-9]+(?=[k$€£%+]|\Z|\ [^0-9ap])                 # 45k, 45 to: what no number below is
    | \(?[0-9]{3}\)?[-.\ ][0-9]{3}[-.\ ][0-9]{4}(?![0-9])     # phone
    | [0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}(?![0-9])       # date
    | [0-9]{1,2}:[0-9]{2}(?:\ ?[ap]\.?m\b\.?)?         # time of day
    | [0-9]{1,2}\ ?(?:am\b|[ap]\.m\.)                  # 9 am
    | [0-9]+(?:st|nd|rd|th)\b                          # 1st
    | [0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,2})?(?:,-{1,2}|/-)?(?![0-9])   # 42,000  1,234.50  22,000/-
    | [0-9]{1,3}(?:\.[0-9]{3}){1,4}(?:,[0-9]{1,2}|,-{1,2})?(?![0-9])       # 3.200  3.200,50  2.500,-
    | [0-9]{1,3}(?:'[0-9]{3}){1,4}(?:\.[0-9]{1,2}|\.-{1,2})?(?![0-9])      # 95'000  5'800.-
    | [0-9]{1,3}(?:\ [0-9]{3}){1,4}(?:[.,][0-9]{1,2})?(?![0-9])            # 40 000
    | [0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?:\.[0-9]{1,2})?(?:/-)?(?![0-9])      # 12,00,000
    | [0-9]{1,3},\ 000(?:,[0-9]{3}){0,2}(?![0-9])                          # 50, 000
    | [0-9]{2,4}'?s(?![^\W_])                          # 50s  50's  1990s
    | [0-9]+(?:\.[0-9]+){2,6}                          # versions, addresses
    | [0-9]{1,2}/[0-9]{1,2}(?![0-9/k,])                # 24/7
    | [0-9]+[.,][0-9]{1,2}(?![0-9])                    # 52.5  22,50
    | [0-9]+(?:[,.]-{1,2}(?!\ ?[0-9]))?                   # 42000  2500,-
    | \+\ ?/\ ?-|\+-|<=|>=|--                          # signs of two marks
    | \n\s*
    | \S
    )
    (?: [^\S\n]+ | -(?<=LETTER-)(?=LETTER) | )      # blanks, or a hyphen between letters
    """
# Hiragana stands between words: "月給は22万円です".
_PIECES = re.compile(_PIECE.replace("LETTER", r"[^\W\d_ぁ-ゖ]"), re.VERBOSE).findall
# The same for ASCII, in three quarters of the time.
_ASCII_PIECES = re.compile(_PIECE.replace("LETTER", "[a-z]"), re.VERBOSE | re.ASCII).findall
_LINK = re.compile(
    r"(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,80}\.[\w.-]{2,80}", re.IGNORECASE
)
_PLAIN = str.maketrans({
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2003\u2002\u200a\u3000\u200b", " "),
    **dict.fromkeys("–—‒―−‐‑", "-"),
    **dict.fromkeys("’‘ʼ´`", "'"),
    "＄": "$", "￡": "£", "…": ",", "İ": "i",
})  # fmt: skip


class Cut:
    """The words of a text in small letters, and what parts them."""

    __slots__ = ("_reached", "pieces", "text", "words")

    def __init__(self, text: str) -> None:
        lower = plain(text)
        self.text = text
        self._reached = 0, 0  # a word, and where it begins
        # Each word with the blanks or the hyphen after it:
        self.pieces = (_ASCII_PIECES if text.isascii() else _PIECES)(lower)
        self.words = list(map(str.rstrip, self.pieces))  # a line break is an empty word
        if "-" in lower:
            self.words = [
                word[:-1] if word[-1:] == "-" and word[-2:-1].isalnum() else word
                for word in self.words
            ]

    def written(self, i: int, j: int) -> str:
        """The text as written from word `i` to before word `j`; quickest when asked in order."""
        at, place = self._reached
        text, pieces = self.text, self.pieces
        if i < at or not at:
            # Blanks before the first word are in no piece.
            at, place = 0, len(text) - len("".join(pieces)) if text[0].isspace() else 0
        place += len("".join(pieces[at:i]))
        self._reached = i, place
        return text[place : place + len("".join(pieces[i : j - 1])) + len(self.words[j - 1])]

    def is_glued(self, i: int) -> bool:
        """Whether nothing stands between word `i` and the one before it."""
        return 0 < i < len(self.words) and self.pieces[i - 1] == self.words[i - 1]

    def is_hyphened(self, i: int) -> bool:
        """Whether a hyphen stands right before word `i`."""
        return 0 < i < len(self.words) and self.pieces[i - 1][-1] == "-"


def plain(text: str) -> str:
    """Small letters, plain blanks, dashes and quotes; every character stays in its place."""
    if text.isascii():
        lower = text.lower()
    else:
        lower = text.translate(_PLAIN).lower()
        if len(lower) != len(text):  # a letter whose small form is two
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_PLAIN))
    if "://" in lower or "www." in lower or "@" in lower:
        lower = _LINK.sub(lambda match: "_" * len(match.group()), lower)
    return lower
