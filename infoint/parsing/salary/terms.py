"""One table of terms: what every known word, phrase and sign is.

Built once, at the first use, from the lists of ``words.toml``. Decides nothing about a text.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import NamedTuple, cast

LISTS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)


def split(cell: str) -> list[str]:
    """The words and phrases of one list."""
    return [phrase.strip() for phrase in cell.split("|")]


def words_of(name: str) -> frozenset[str]:
    """One of the lists that are no terms."""
    return frozenset(split(LISTS["lists"][name]))


class Term(NamedTuple):
    """What a word or phrase is: its kind, its value, and a shade of the kind."""

    kind: str
    value: object = None
    shade: str = ""

    @property
    def number(self) -> Decimal:
        """The value of a number, a multiplier or a band."""
        return cast(Decimal, self.value)


NO_TERM = Term("")
OTHER = Term("other")
SKIP = Term("skip")
END = Term("end")
MARKS = {
    "comma": ",", "semi": ";|•·", "colon": ":", "question": "?", "open": "([", "close": ")]",
    "slash": "/", "percent": "%", "label": "#", "func": "*", "quote": "'\"“”", "stop": ".!",
}  # fmt: skip
# Of these, the first unit also stands without "a" or "per", with what it is short for.
UNITS_ALONE = 2
NUMBERS_FROM = {"ones": (0, 1), "teens": (10, 1), "tens": (20, 10)}


def _periods() -> Iterator[tuple[str, Term]]:
    time, after_years = Term("time"), words_of("after_years")
    for period, cell in LISTS["period_units"].items():
        units, term = split(cell), Term("period", period, "after")
        for before, unit in product(split(LISTS["lists"]["before_unit"]), units):
            said = f"{before} {unit}"
            yield said, term
            for later in after_years:
                yield f"{said} {later}", time
        for before in words_of("before_time"):
            yield f"{before} {units[0]}", time
        for unit in units[:UNITS_ALONE]:
            yield unit, Term("unit", period)
    for shade, name in (("both", "period_adverbs"), ("other", "other_periods")):
        for period, cell in LISTS[name].items():
            for word in split(cell):
                yield word, Term("period", period, shade)
    for before, piece in product(("a", "an", "per", "/", "each"), words_of("pieces")):
        yield f"{before} {piece}", Term("piece")


def _numbers() -> Iterator[tuple[str, Term]]:
    for shade, cell in LISTS["number_words"].items():
        first, step = NUMBERS_FROM[shade]
        for i, word in enumerate(split(cell)):
            yield word, Term("numword", first + i * step, shade)
            if shade == "tens":
                yield word[:-1] + "ies", Term("tens", Decimal(first + i * step))
    yield "hundreds", Term("tens", Decimal(100))
    yield "fourty", Term("numword", 40, "tens")
    yield "ninty", Term("numword", 90, "tens")
    yield "hundred", Term("numword", 100, "hundred")
    for value, cell in LISTS["multipliers"].items():
        for word in split(cell):
            yield word, Term("mult", Decimal(value))
    for word in words_of("lakhs_a_year"):
        yield word, Term("mult", Decimal(100_000), "year")
    yield "mil", Term("doubtful")  # a thousand or a million
    yield "kpa", Term("mult", Decimal(1000), "year")
    for count, word in enumerate(("four", "five", "six", "seven"), start=4):
        for n, noun in product((word, str(count)), ("figure", "figures")):
            yield f"{n} {noun}", Term("figures", Decimal(10) ** (count - 1))


def _currencies() -> Iterator[tuple[str, Term]]:
    """Words and signs; the shade "shared" marks a doubtful one."""
    for word in ("t€", "teur"):
        yield word, Term("currency", "EUR", "1000")
    for word, code in (("万円", "JPY"), ("万元", "CNY"), ("만원", "KRW")):
        yield word, Term("currency", code, "10000")
    for name, shade in (("currencies", ""), ("shared_words", "shared")):
        for code, cell in LISTS[name].items():
            for word in split(cell):
                yield word, Term("currency", code, shade)


def build_terms() -> dict[str, Term]:
    """All words and phrases with their terms; a later row replaces an earlier one."""
    table = {mark: Term(kind) for kind, marks in MARKS.items() for mark in marks}
    for name, cell in LISTS["terms"].items():
        kind, value, shade = f"{name}  ".split(" ")[:3]
        term = Term(kind, value.strip("-") or None, shade)
        table.update(dict.fromkeys(split(cell), term))
    table.update(_periods())
    table.update(_numbers())
    for code in split(LISTS["capitals"]["codes"]):
        table.setdefault(code.lower(), Term("code", code))
    table.update(_currencies())
    return table
