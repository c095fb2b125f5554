"""From text to terms: numbers, currency marks, and the words that stand around pay.

Knows what a token is, not what it means for pay. Every pattern here has bounded
repetition or eats what it has scanned, so the time grows with the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from infoint.parsing.salary.currency import DOLLAR_PREFIXES
from infoint.parsing.salary.numbers import read_digits, read_words
from infoint.parsing.salary.terms import END, NO_TERM, OTHER, SKIP, STOP, Term, build_terms

_TOKEN = re.compile(
    r"""
    (                                                  # what parts two tokens:
      (?: [ \t\r\f\v]+ | (?<=[^\W\d_])-(?=[^\W\d_]) )? # blanks, or a hyphen between letters
    )
    (
      p\.\ ?[adhmw]\b\.?(?:\ ?a\b)? | l\.p\.a\.? | u\.s\.  # p.a.  p. m.  u.s.
    | [^\W\d_]+(?:'[^\W\d_]+)?                         # a word; i'd, don't
    | \(?[0-9]{3}\)?[-.\ ][0-9]{3}[-.\ ][0-9]{4}(?![0-9])     # phone
    | [0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4}(?![0-9])       # date
    | [0-9]{1,2}:[0-9]{2}(?:\ ?[ap]\.?m\b\.?)?         # time of day
    | [0-9]{1,2}\ ?(?:am\b|[ap]\.m\.)                  # 9 am
    | (?:401|403|457)\ ?(?:[kb]\b|\([kb]\))            # retirement plans
    | [0-9]+(?:st|nd|rd|th)\b                          # 1st
    | [0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,2})?(?:,-{1,2})?(?![0-9])   # 42,000  1,234.50
    | [0-9]{1,3}(?:\.[0-9]{3}){1,4}(?:,[0-9]{1,2}|,-{1,2})?(?![0-9])       # 3.200  3.200,50  2.500,-
    | [0-9]{1,3}(?:'[0-9]{3}){1,4}(?:\.[0-9]{1,2})?(?![0-9])               # 95'000
    | [0-9]{1,3}(?:\ [0-9]{3}){1,4}(?:[.,][0-9]{1,2})?(?![0-9])            # 40 000
    | [0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?:\.[0-9]{1,2})?(?![0-9])      # 12,00,000
    | [0-9]{1,3},\ 000(?![0-9])                                            # 50, 000
    | [0-9]{2,4}'?s(?![^\W_])                          # 50s  50's  1990s
    | [0-9]+(?:\.[0-9]+){2,6}                          # versions, addresses
    | [0-9]{1,2}/[0-9]{1,2}(?![0-9/k,])                # 24/7
    | [0-9]+[.,][0-9]{1,2}(?![0-9])                    # 52.5  22,50
    | [0-9]+(?:,-{1,2}(?!\ ?[0-9]))?                   # 42000  2500,-
    | \+\ ?/\ ?-|\+-|<=|>=|--                          # signs of two marks
    | \n\s*
    | .
    )
    """,
    re.VERBOSE,
)
_LINK = re.compile(
    r"(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,80}\.[\w.-]{2,80}", re.IGNORECASE
)
_PLAIN = str.maketrans({
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2003\u2002\u200a\u3000\u200b", " "),
    **dict.fromkeys("–—‒―−‐‑", "-"),
    **dict.fromkeys("’‘ʼ´`", "'"),
    "＄": "$", "￡": "£", "…": ",", "İ": "i",
})  # fmt: skip
_NUMBER = re.compile(r"[0-9]")
_SKIPPED = re.compile(r"[0-9]+(?:st|nd|rd|th)|.*[/:(].*|.*[ap]\.?m\.?|[0-9]+ ?[kb]|.*[0-9]-[0-9].*")
# Empty terms after the last one, and so before the first: as far as any rule looks around.
PADDING = [NO_TERM] * 48
# Capitals right before an amount, and what they are elsewhere: R25 000, N250,000; "rock n roll".
LETTERS = {"R": OTHER, "N": Term("and")}
_UNSETTLED = frozenset(["numword", "code", "letter"])
_GROUPED = re.compile(r"[0-9]{5}|[0-9]{1,3},[0-9]{3}")
_THOUSANDS = re.compile(r"[0-9]{4}|[0-9]{1,3}[ ,.][0-9]{3}")
_WORDS = re.compile(r"[^\W\d_]+")
# German compounds say the period at their end: Bruttojahresgehalt.
_COMPOUNDS = {
    "jahresgehalt": Term("period", "year", "both"),
    "jahresbrutto": Term("period", "year", "both"),
    "monatsgehalt": Term("period", "month", "both"),
    "stundenlohn": Term("period", "hour", "both"),
    "gehalt": Term("pay"),
}
_COMPOUND_ENDS = tuple(_COMPOUNDS)


@dataclass(slots=True)
class Tokens:
    """Parallel lists: term, start and end of each token in the text."""

    text: str
    lower: str
    terms: list[Term] = field(default_factory=list)  # padded, so that a look around needs no check
    small: list[str] = field(default_factory=list)  # small letters of each token, padded too
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def word(self, i: int) -> str:
        """The small letters of token `i`, or nothing beyond the text."""
        return self.small[i]

    def words(self, i: int, j: int) -> str:
        """The text as written from token `i` to before token `j`."""
        return self.text[self.starts[i] : self.ends[j - 1]]


class Table(NamedTuple):
    """Terms of single tokens, and of phrases by their first and second token."""

    single: dict[str, Term]
    phrases: dict[str, dict[str, list[tuple[list[str], Term]]]]
    hints: frozenset[str]  # words without which there is no number in words


@lru_cache(maxsize=1)
def table() -> Table:
    """The table of terms, built at the first use; longer phrases come first."""
    single: dict[str, Term] = {}
    phrases: dict[str, dict[str, list[tuple[list[str], Term]]]] = {}
    for words, term in build_terms().items():
        first, *rest = [token for _, token in _TOKEN.findall(words) if token]
        if rest:
            phrases.setdefault(first, {}).setdefault(rest[0], []).append((rest[1:], term))
        else:
            single[first] = term
    for seconds in phrases.values():
        for entries in seconds.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    single.update({letter.lower(): Term("letter", letter) for letter in LETTERS})
    hints = frozenset(w for w, t in single.items() if t.kind in {"numword", "tens"})
    return Table(single, phrases, hints)


def has_numbers(text: str) -> bool:
    """Whether a text can hold an amount at all."""
    if _NUMBER.search(text):
        return True
    return not table().hints.isdisjoint(_WORDS.findall(text.lower()))


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


def tokenize(text: str) -> Tokens:
    """Terms of a text with their places."""
    lower = plain(text)
    raw = _Raw(text, lower)
    single, phrases, _ = table()
    tokens = Tokens(text, lower)
    terms, small, starts, ends = tokens.terms, tokens.small, tokens.starts, tokens.ends
    words, size = raw.words, len(raw.words)
    i = 0
    while i < size:
        word = words[i]
        end = i + 1
        term = None
        if word in phrases and end < size:
            entries = phrases[word].get(words[end])
            if entries:
                taken, term = _phrase(words, i + 2, entries)
                end = i + taken
        if term is None:
            term = single.get(word) or _classify(word)
            if term.kind in _UNSETTLED:
                end, term = raw.settle(i, term, single)
        if word == "$" and raw.is_prefixed(i) and ends[-1] == raw.starts[i]:
            term = Term("currency", DOLLAR_PREFIXES[words[i - 1]])
            for cells in (terms, small, ends):
                cells.pop()
        else:
            starts.append(raw.starts[i])
        terms.append(term)
        ends.append(raw.ends[end - 1])
        small.append(word if end == i + 1 else lower[starts[-1] : ends[-1]])
        i = end
    terms += PADDING
    small += [""] * len(PADDING)
    return tokens


class _Raw:
    """The words of a text as cut, with their places, and what needs more than one of them."""

    __slots__ = ("ends", "lower", "starts", "text", "words")

    def __init__(self, text: str, lower: str) -> None:
        self.text, self.lower = text, lower
        pairs = _TOKEN.findall(lower)
        edges = list(accumulate(map(len, chain.from_iterable(pairs))))
        self.words = [word for _, word in pairs]
        self.starts, self.ends = edges[::2], edges[1::2]

    def settle(self, i: int, term: Term, single: dict[str, Term]) -> tuple[int, Term]:
        """The end and the term of a number in words, a currency code, or the R of R25 000."""
        if term.kind == "numword":
            taken, term = read_words(self.words, i, single, self)
            return i + taken, term
        start = self.starts[i]
        if term.kind == "code":
            is_upper = self.text[start : self.ends[i]].isupper()
            return i + 1, Term("currency", term.value) if is_upper else OTHER
        letter = str(term.value)
        is_sign = self.text[start] == letter and self.is_amount(i + 1, letter)
        return i + 1, Term("currency", letter, "shared") if is_sign else LETTERS[letter]

    def is_amount(self, i: int, letter: str) -> bool:
        """Whether word `i` is what a letter of money stands before; "N95" is a mask."""
        word, *after = [*self.words[i : i + 2], ""]
        if letter == "R":
            return bool(_THOUSANDS.match(word))
        is_glued = i < len(self.starts) and self.starts[i] == self.ends[i - 1]
        is_thousands = word[:1].isdecimal() and after[0] in {"k", "m", "million"}
        return is_glued and (is_thousands or bool(_GROUPED.match(word)))

    def is_prefixed(self, i: int) -> bool:
        """Whether the letters of a dollar (US, A, C) stand before word `i`."""
        return i > 0 and self.words[i - 1] in DOLLAR_PREFIXES

    def __contains__(self, i: object) -> bool:
        """Whether a hyphen stands right before word `i`."""
        return isinstance(i, int) and i < len(self.starts) and self.lower[self.starts[i] - 1] == "-"


def _phrase(
    raw: list[str], i: int, entries: list[tuple[list[str], Term]]
) -> tuple[int, Term | None]:
    """The longest phrase whose first two tokens stand before raw token `i`."""
    for rest, term in entries:
        if not rest or raw[i : i + len(rest)] == rest:
            return 2 + len(rest), term
    return 1, None


def _classify(token: str) -> Term:
    first = token[0]
    if first.isdecimal():
        return _number(token)
    if first == "\n":
        return END
    if first in ".!":
        return STOP
    if first == "(":
        return SKIP
    if token.endswith(_COMPOUND_ENDS):
        return next(term for end, term in _COMPOUNDS.items() if token.endswith(end))
    return OTHER if first.isalpha() else Term("mark")


def _number(token: str) -> Term:
    if token.isdecimal():
        if len(token) > 12:
            return SKIP
        value = Decimal(token)
        return Term("number", value, "year" if len(token) == 4 and 1900 <= value < 2100 else "")
    if token[-1] == "s":
        tens = token.rstrip("s'")
        return Term("tens", Decimal(tens)) if len(tens) < 4 else SKIP
    if len(token) > 20 or _SKIPPED.fullmatch(token):
        return SKIP
    number = read_digits(token)
    if number is None:
        return SKIP
    return Term("number", number, "grouped" if len(token) > 4 else "")
