"""From text to terms: numbers, currency marks, and the words that stand around pay.

Knows what a token is, not what it means for pay. Every word is looked up at once; only
where a phrase, a number in words or a currency code may stand is there a second look.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import compress, count, pairwise
from operator import itemgetter
from typing import NamedTuple

from infoint.parsing.salary.cut import Cut
from infoint.parsing.salary.numbers import read_digits, read_words
from infoint.parsing.salary.terms import END, LISTS, NO_TERM, OTHER, SKIP, Term, build_terms, split

_NUMBER = re.compile(r"[0-9]")
_WORDS = re.compile(r"[^\W\d_]+")
_BLANKS = {i: " " for i in range(128) if not chr(i).isalpha()}
_GROUPED = re.compile(r"[0-9]{5}|[0-9]{1,3}, ?[0-9]{3}")
_THOUSANDS = re.compile(r"[0-9]{4}|[0-9]{1,3}[ ,.][0-9]{3}")
# Empty terms after the last one, and so before the first: as far as any rule looks around (12).
_NO_TERMS = [NO_TERM] * 16
_NOTHING = [""] * len(_NO_TERMS)
# Capitals right before an amount, and what they are elsewhere: R25 000, P18,000; "rock n roll".
LETTERS = {"R": OTHER, "N": Term("and"), "P": OTHER}
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
MOST_WORDS, LONGEST_KEPT = 20_000, 24  # words kept, letters of a word kept


class Tokens:
    """Parallel lists: the term of each token, its kind and its small letters.

    The lists are padded, so that a look around needs no check.
    """

    __slots__ = ("cut", "ends", "firsts", "kinds", "own_kinds", "size", "terms", "words")

    ends: list[int]  # where sentences end, once they are known

    def __init__(
        self, cut: Cut, terms: list[Term], words: list[str], firsts: Sequence[int]
    ) -> None:
        self.cut = cut
        self.size = len(terms)
        self.firsts = firsts  # the first word of each token in the cut, and the end of all
        self.terms = terms + _NO_TERMS
        self.own_kinds = list(map(_KIND, terms))  # without padding
        self.kinds = self.own_kinds + _NOTHING
        self.words = words + _NOTHING

    def places(self, kinds: frozenset[str]) -> list[int]:
        """The tokens of these kinds."""
        return list(compress(count(), map(kinds.__contains__, self.own_kinds)))

    def is_glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        if not 0 < i < self.size:
            return False
        before = self.firsts[i] - 1
        return self.cut.pieces[before] == self.cut.words[before]

    def is_hyphened(self, i: int) -> bool:
        """Whether a hyphen between letters stands right before token `i`."""
        return self.cut.is_hyphened(self.firsts[i])

    def said(self, i: int, j: int) -> str:
        """The text as written from token `i` to before token `j`."""
        return self.cut.written(self.firsts[i], self.firsts[j])


class Lexicon(dict[str, Term]):
    """Terms of single words; that of a word which no table has comes from its form.

    Such a term is kept, for the first words met and up to `MOST_WORDS`.
    """

    def __missing__(self, word: str) -> Term:
        is_plain = word.isalpha() and not word.endswith(_COMPOUND_ENDS)
        term = OTHER if is_plain else _classify(word)
        if len(self) < MOST_WORDS and len(word) < LONGEST_KEPT:
            self[word] = term
        return term


class Phrase(NamedTuple):
    """What follows the first two words of a phrase, and what it is; `said` is "" for "US$"."""

    rest: list[str]
    term: Term
    said: str


class Table(NamedTuple):
    """Terms of single words, and of phrases by their first two words."""

    single: Lexicon
    phrases: dict[tuple[str, str], list[Phrase]]
    unsettled: frozenset[str]  # words whose term hangs on the words beside them
    hints: frozenset[str]  # words without which there is no number in words
    large: frozenset[str]  # those of ten and more
    money: frozenset[str]  # words without which a smaller number is no pay


@lru_cache(maxsize=1)
def table() -> Table:
    """The table of terms, built at the first use; longer phrases come first."""
    single = Lexicon({"": END})
    phrases: dict[tuple[str, str], list[Phrase]] = {}
    money = set()
    for phrase, term in build_terms().items():
        is_plain = phrase.isascii() and phrase.replace(" ", "").isalpha()
        first, *rest = phrase.split(" ") if is_plain else Cut(phrase).words
        if term.kind in _MONEY:
            money.update(_WORDS.findall(phrase)[-1:])
        if rest:
            said = phrase if is_plain else " ".join([first, *rest])
            phrases.setdefault((first, rest[0]), []).append(Phrase(rest[1:], term, said))
        else:
            single[first] = term
    for code, cell in LISTS["dollar_prefixes"].items():
        for prefix in split(cell):
            phrases.setdefault((prefix, "$"), []).append(Phrase([], Term("currency", code), ""))
    for entries in phrases.values():
        if len(entries) > 1:
            entries.sort(key=lambda entry: -len(entry.rest))
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
    known = table()
    terms = list(map(known.single.__getitem__, words))
    entries = list(map(known.phrases.get, pairwise(words)))
    hits = list(compress(count(), entries))
    if not known.unsettled.isdisjoint(words):
        hits = sorted({*hits, *compress(count(), map(known.unsettled.__contains__, words))})
    if not hits:
        return Tokens(cut, terms, words, range(len(words) + 1))
    entries.append(None)
    joined: list[Term] = []
    said: list[str] = []
    firsts: list[int] = []
    done = 0
    for i in hits:
        if i < done:
            continue
        end, term, phrase = _look_again(cut, i, terms[i], entries[i])
        terms[i] = term
        if end > i + 1:
            joined += terms[done : i + 1]
            said += words[done:i]
            said.append(phrase)
            firsts += range(done, i + 1)
            done = end
    joined += terms[done:]
    said += words[done:]
    firsts += range(done, len(words) + 1)
    return Tokens(cut, joined, said, firsts)


def _look_again(
    cut: Cut, i: int, term: Term, entries: list[Phrase] | None
) -> tuple[int, Term, str]:
    """The token at word `i`: its end, term and words; the longest phrase, or what settles it."""
    words = cut.words
    for rest, long_term, said in entries or ():
        if not rest:
            if said or cut.is_glued(i + 1) or (len(words[i]) > 1 and _is_upper(cut, i)):
                return i + 2, long_term, said or f"{words[i]}$"
        elif words[i + 2 : i + 2 + len(rest)] == rest:
            return i + 2 + len(rest), long_term, said
    kind = term[0]
    if kind == "numword":
        taken, number = read_words(words, i, table().single, cut.is_hyphened)
        return i + taken, number, " ".join(words[i : i + taken])
    if kind == "code":
        return i + 1, Term("currency", term.value) if _is_upper(cut, i) else OTHER, words[i]
    if kind == "letter":
        letter = str(term.value)
        is_sign = cut.written(i, i + 1) == letter and _is_amount(cut, i + 1, letter)
        return i + 1, Term("currency", letter, "shared") if is_sign else LETTERS[letter], words[i]
    return i + 1, term, words[i]


def _is_upper(cut: Cut, i: int) -> bool:
    """Whether word `i` is in capitals: "US $50", "MAD 50"; not "pays us $50"."""
    return cut.written(i, i + 1).isupper()


def _is_amount(cut: Cut, i: int, letter: str) -> bool:
    """Whether word `i` is what a letter of money stands before; "N95" is a mask."""
    word, after, *_ = [*cut.words[i : i + 2], "", ""]
    if cut.is_glued(i) and word[:1].isdecimal() and after in {"k", "m", "million"}:
        return True
    if cut.is_glued(i) and word.isdecimal() and after in {"per", "/", "an"}:
        return True
    if letter == "R":
        return bool(_THOUSANDS.match(word))
    return cut.is_glued(i) and bool(_GROUPED.match(word))


def _classify(word: str) -> Term:
    """The term of a word that no table has, by its form."""
    first = word[0]
    if first.isalpha():
        return next((term for end, term in _COMPOUNDS.items() if word.endswith(end)), OTHER)
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
