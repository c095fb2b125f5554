"""From text to terms: numbers, currency marks, and the words that stand around pay.

Knows what a token is, not what it means for pay. Every pattern here has bounded
repetition or eats what it has scanned, so the time grows with the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from infoint.parsing.salary_currency import CODES, DOLLAR_PREFIXES, currency_terms
from infoint.parsing.salary_numbers import read_digits, read_words
from infoint.parsing.salary_words import Term, build_terms

_TOKEN = re.compile(
    r"""
    ([ \t\r\f\v]*)                                     # leading blanks
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
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2003\u2002\u200a\u3000", " "),
    **dict.fromkeys("–—‒―−‐‑", "-"),
    **dict.fromkeys("’‘ʼ´`", "'"),
    "＄": "$", "￡": "£", "…": ",", "İ": "i",
})  # fmt: skip
_NUMBER = re.compile(r"[0-9]")
_SKIPPED = re.compile(r"[0-9]+(?:st|nd|rd|th)|.*[/:(].*|.*[ap]\.?m\.?|[0-9]+k|.*[0-9]-[0-9].*")
_WORDS = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]")

ENDS = {".", "!", "\n"}
MARKS = {
    ",": Term("comma"), ";": Term("semi"), ":": Term("colon"), "?": Term("question"),
    "(": Term("open"), ")": Term("close"), "[": Term("open"), "]": Term("close"),
    "/": Term("slash"), "%": Term("percent"), "#": Term("label"), "*": Term("func"),
    "'": Term("quote"), '"': Term("quote"), "“": Term("quote"), "”": Term("quote"),
    "|": Term("semi"), "•": Term("semi"), "·": Term("semi"),
}  # fmt: skip
OTHER = Term("other")
SKIP = Term("skip")
END = Term("end")
STOP = Term("stop")


@dataclass(slots=True)
class Tokens:
    """Parallel lists: term, start and end of each token in the text."""

    text: str
    lower: str
    terms: list[Term] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, term: Term, start: int, end: int) -> None:
        self.terms.append(term)
        self.starts.append(start)
        self.ends.append(end)

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def word(self, i: int) -> str:
        return self.lower[self.starts[i] : self.ends[i]]


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, Term], dict[str, list[tuple[tuple[str, ...], Term]]]]:
    """Single tokens, and phrases by their first token, longest first."""
    single: dict[str, Term] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    rows = {**build_terms(), **dict(currency_terms())}
    for words, term in rows.items():
        parts = tuple(
            token
            for _, token in _TOKEN.findall(words)
            if token.strip() and (token != "-" or words == "-")
        )
        if len(parts) == 1:
            single[parts[0]] = term
        else:
            phrases.setdefault(parts[0], []).append((parts[1:], term))
    for code in CODES.split():
        single.setdefault(code.lower(), Term("code", code))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    for mark, term in MARKS.items():
        single.setdefault(mark, term)
    return single, phrases


def plain(text: str) -> str:
    """Small letters, plain blanks, dashes and quotes; every character stays in its place."""
    if not text.isascii():
        text = text.translate(_PLAIN)
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    if "://" in lower or "www." in lower or "@" in lower:
        lower = _LINK.sub(lambda match: "_" * len(match.group()), lower)
    return lower


def tokenize(text: str) -> Tokens:
    """Terms of a text with their places."""
    lower = plain(text)
    raw, starts = [], []
    position = 0
    for blanks, token in _TOKEN.findall(lower):
        position += len(blanks)
        raw.append(token)
        starts.append(position)
        position += len(token)
    tokens = Tokens(text, lower)
    single, phrases = _tables()
    i = 0
    while i < len(raw):
        token = raw[i]
        if token in phrases:
            taken, term = _phrase(raw, i, phrases[token])
            if term is not None:
                tokens.add(term, starts[i], starts[i + taken - 1] + len(raw[i + taken - 1]))
                i += taken
                continue
        term = single.get(token)
        if term is None:
            term = _classify(token)
        if term.kind == "numword":
            taken, number = read_words(raw, i, single)
            tokens.add(number, starts[i], starts[i + taken - 1] + len(raw[i + taken - 1]))
            i += taken
            continue
        if term.kind == "code":
            upper = text[starts[i] : starts[i] + len(token)].isupper()
            term = Term("currency", term.value) if upper else OTHER
        elif term.kind == "currency" and term.value == "$":
            term = _prefixed(tokens, raw, i, starts, term)
        tokens.add(term, starts[i], starts[i] + len(token))
        i += 1
    return tokens


def _phrase(
    raw: list[str], i: int, entries: list[tuple[tuple[str, ...], Term]]
) -> tuple[int, Term | None]:
    """How many raw tokens the longest phrase at `i` takes; hyphens inside do not count."""
    for rest, term in entries:
        j = i + 1
        for word in rest:
            if j + 1 < len(raw) and raw[j] == "-" and word != "-":
                j += 1
            if j >= len(raw) or raw[j] != word:
                break
            j += 1
        else:
            return j - i, term
    return 1, None


def _prefixed(tokens: Tokens, raw: list[str], i: int, starts: list[int], term: Term) -> Term:
    """A$, US$, $US: the letters say whose dollar it is."""
    before = raw[i - 1] if i and starts[i - 1] + len(raw[i - 1]) == starts[i] else ""
    if before in DOLLAR_PREFIXES and tokens.terms and tokens.ends[-1] == starts[i]:
        tokens.terms[-1] = SKIP
        if len(before) == tokens.ends[-1] - tokens.starts[-1]:
            tokens.terms.pop()
            tokens.starts.pop()
            tokens.ends.pop()
        return Term("currency", DOLLAR_PREFIXES[before])
    return term


def _classify(token: str) -> Term:
    first = token[0]
    if first.isdigit():
        return _number(token)
    if first == "\n":
        return END
    if first in ENDS:
        return STOP
    if first == "(" and len(token) > 1:
        return SKIP
    if _LETTERS.match(first):
        return OTHER
    return Term("mark")


def _number(token: str) -> Term:
    if _SKIPPED.fullmatch(token) or len(token) > 20:
        return SKIP
    if token[-1] == "s":
        return Term("tens", Decimal(token.rstrip("s'"))) if len(token.rstrip("s'")) < 4 else SKIP
    value = read_digits(token)
    if value is None:
        return SKIP
    shade = "grouped" if len(token) > 4 and not token.isdigit() else ""
    if len(token) == 4 and token.isdigit() and 1900 <= int(token) < 2100:
        shade = "year"
    return Term("number", value, shade)


def has_numbers(text: str) -> bool:
    """Whether a text can hold an amount at all."""
    if _NUMBER.search(text):
        return True
    return not _number_hints().isdisjoint(_WORDS.findall(text.lower()))


@lru_cache(maxsize=1)
def _number_hints() -> frozenset[str]:
    single, _ = _tables()
    return frozenset(w for w, term in single.items() if term.kind in {"numword", "tens"})
