"""From text to terms: numbers, currency marks, and the words that stand around pay.

Knows what a token is, not what it means for pay. Every word is looked up at once; only
where a phrase, a number in words or a currency code may stand is there a second look.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import compress, count, pairwise
from operator import itemgetter, not_
from typing import NamedTuple

from infoint.parsing.salary.currency import DOLLAR_PREFIXES
from infoint.parsing.salary.cut import Cut
from infoint.parsing.salary.numbers import read_digits, read_words
from infoint.parsing.salary.terms import END, NO_TERM, OTHER, SKIP, Term, build_terms

_NUMBER = re.compile(r"[0-9]")
_WORDS = re.compile(r"[^\W\d_]+")
_BLANKS = {i: " " for i in range(128) if not chr(i).isalpha()}
_GROUPED = re.compile(r"[0-9]{5}|[0-9]{1,3},[0-9]{3}")
_THOUSANDS = re.compile(r"[0-9]{4}|[0-9]{1,3}[ ,.][0-9]{3}")
# Empty terms after the last one, and so before the first: as far as any rule looks around (12).
_NO_TERMS = [NO_TERM] * 16
_NOTHING = [""] * len(_NO_TERMS)
# Capitals right before an amount, and what they are elsewhere: R25 000, N250,000; "rock n roll".
LETTERS = {"R": OTHER, "N": Term("and")}
_MARK = Term("mark")
_KIND = itemgetter(0)
_MONEY = frozenset(["currency", "code", "mult", "period", "unit", "figures"])
# German compounds say the period at their end: Bruttojahresgehalt.
_COMPOUNDS = {
    "jahresgehalt": Term("period", "year", "both"),
    "jahresbrutto": Term("period", "year", "both"),
    "monatsgehalt": Term("period", "month", "both"),
    "stundenlohn": Term("period", "hour", "both"),
    "gehalt": Term("pay"),
}
_COMPOUND_ENDS = tuple(_COMPOUNDS)


class Tokens:
    """Parallel lists: the term of each token, its kind and its small letters.

    The lists are padded, so that a look around needs no check.
    """

    __slots__ = ("cut", "firsts", "kinds", "size", "terms", "words")

    def __init__(self, cut: Cut, terms: list[Term], words: list[str], firsts: list[int]) -> None:
        self.cut = cut
        self.size = len(terms)
        self.firsts = firsts  # the first word of each token in the cut, and the end of all
        self.terms = terms + _NO_TERMS
        self.kinds = list(map(_KIND, self.terms))
        self.words = words + _NOTHING

    def places(self, kinds: frozenset[str]) -> list[int]:
        """The tokens of these kinds."""
        return list(compress(count(), map(kinds.__contains__, self.kinds)))

    def is_glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < self.size and self.cut.is_glued(self.firsts[i])

    def said(self, i: int, j: int) -> str:
        """The text as written from token `i` to before token `j`."""
        return self.cut.written(self.firsts[i], self.firsts[j])


class Table(NamedTuple):
    """Terms of single words, and of phrases by their first two words."""

    single: dict[str, Term]
    phrases: dict[tuple[str, str], list[tuple[list[str], Term]]]
    unsettled: frozenset[str]  # words whose term hangs on the words beside them
    hints: frozenset[str]  # words without which there is no number in words
    large: frozenset[str]  # those of ten and more
    money: frozenset[str]  # words without which a smaller number is no pay


@lru_cache(maxsize=1)
def table() -> Table:
    """The table of terms, built at the first use; longer phrases come first."""
    single = {"": END}
    phrases: dict[tuple[str, str], list[tuple[list[str], Term]]] = {}
    money = set()
    for phrase, term in build_terms().items():
        first, *rest = Cut(phrase).words
        if term.kind in _MONEY:
            money.update(_WORDS.findall(phrase)[-1:])
        if rest:
            phrases.setdefault((first, rest[0]), []).append((rest[1:], term))
        else:
            single[first] = term
    for prefix, code in DOLLAR_PREFIXES.items():
        phrases.setdefault((prefix, "$"), []).append(([], Term("dollar", code)))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    single.update({letter.lower(): Term("letter", letter) for letter in LETTERS})
    unsettled = [w for w, t in single.items() if t.kind in {"numword", "code", "letter"}]
    hints = [w for w, t in single.items() if t.kind in {"numword", "tens"}]
    large = [w for w in hints if single[w].shade != "ones"]
    return Table(single, phrases, *map(frozenset, (unsettled, hints, large, money)))


def has_numbers(text: str) -> bool:
    """Whether a text can hold an amount at all; "two writers" alone is none."""
    if _NUMBER.search(text):
        return True
    known, lower = table(), text.lower()
    if not text.isascii():
        return not known.hints.isdisjoint(_WORDS.findall(lower))
    words = lower.translate(_BLANKS).split()
    if known.hints.isdisjoint(words):
        return False
    is_small = known.large.isdisjoint(words)
    return not is_small or "$" in text or not known.money.isdisjoint(words)


def tokenize(text: str) -> Tokens:
    """Terms of a text with their places."""
    cut = Cut(text)
    words = cut.words
    single, phrases, unsettled, *_ = table()
    terms = _terms(words, single)
    entries = list(map(phrases.get, pairwise(words)))
    hits = list(compress(count(), entries))
    if not unsettled.isdisjoint(words):
        hits = sorted({*hits, *compress(count(), map(unsettled.__contains__, words))})
    entries.append(None)
    joined: list[Term] = []
    small: list[str] = []
    firsts: list[int] = []
    done = 0
    for i in hits:
        if i < done:
            continue
        end, terms[i] = _look_again(cut, i, terms, entries[i])
        if end > i + 1:
            joined += terms[done : i + 1]
            small += words[done:i]
            small.append(cut.small(i, end))
            firsts += range(done, i + 1)
            done = end
    joined += terms[done:]
    small += words[done:]
    firsts += range(done, len(words) + 1)
    return Tokens(cut, joined, small, firsts)


def _terms(words: list[str], single: dict[str, Term]) -> list[Term]:
    """The terms of single words; that of a word which no table has comes from its form."""
    found = list(map(single.get, words))
    for i in compress(count(), map(not_, found)):
        word = words[i]
        is_plain = word.isalpha() and not word.endswith(_COMPOUND_ENDS)
        found[i] = OTHER if is_plain else _classify(word)
    return found  # type: ignore[return-value]


def _look_again(
    cut: Cut, i: int, terms: list[Term], entries: list[tuple[list[str], Term]] | None
) -> tuple[int, Term]:
    """The end and the term of the token at word `i`: the longest phrase, or what settles it."""
    words = cut.words
    for rest, term in entries or ():
        end = i + 2 + len(rest)
        if term.kind == "dollar":
            if cut.is_glued(i + 1):
                return end, Term("currency", term.value)  # US$
        elif not rest or words[i + 2 : end] == rest:
            return end, term
    term = terms[i]
    if term.kind == "numword":
        taken, number = read_words(words, i, table().single, cut.is_hyphened)
        return i + taken, number
    if term.kind == "code":
        is_upper = cut.written(i, i + 1).isupper()
        return i + 1, Term("currency", term.value) if is_upper else OTHER
    if term.kind == "letter":
        letter = str(term.value)
        is_sign = cut.written(i, i + 1) == letter and _is_amount(cut, i + 1, letter)
        return i + 1, Term("currency", letter, "shared") if is_sign else LETTERS[letter]
    return i + 1, term


def _is_amount(cut: Cut, i: int, letter: str) -> bool:
    """Whether word `i` is what a letter of money stands before; "N95" is a mask."""
    word, after, *_ = [*cut.words[i : i + 2], "", ""]
    if cut.is_glued(i) and word[:1].isdecimal() and after in {"k", "m", "million"}:
        return True
    if letter == "R":
        return bool(_THOUSANDS.match(word))
    return cut.is_glued(i) and bool(_GROUPED.match(word))


def _classify(word: str) -> Term:
    """The term of a word that no table has."""
    first = word[0]
    if first.isalpha():
        if word.endswith(_COMPOUND_ENDS):
            return next(term for end, term in _COMPOUNDS.items() if word.endswith(end))
        return OTHER
    if first.isdecimal():
        return _number(word)
    return SKIP if first == "(" else _MARK


def _number(token: str) -> Term:
    if token.isdecimal():
        if len(token) > 12:
            return SKIP
        is_year = len(token) == 4 and "1900" <= token < "2100"
        return Term("number", Decimal(token), "year" if is_year else "")
    if token[-1] == "s":
        tens = token.rstrip("s'")
        return Term("tens", Decimal(tens)) if len(tens) < 4 else SKIP
    number = read_digits(token) if len(token) <= 20 else None
    if number is None:
        return SKIP
    return Term("number", number, "grouped" if len(token) > 4 else "")
