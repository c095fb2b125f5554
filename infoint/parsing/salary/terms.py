"""One table of terms: what every known word, phrase and sign is.

Built once, at the first use, from the cells of `words` and `currency`.
Decides nothing about a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import NamedTuple, cast

from infoint.parsing.salary import currency as money
from infoint.parsing.salary import words as say


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
STOP = Term("stop")
MARKS = {
    ",": Term("comma"), ";": Term("semi"), ":": Term("colon"), "?": Term("question"),
    "(": Term("open"), ")": Term("close"), "[": Term("open"), "]": Term("close"),
    "/": Term("slash"), "%": Term("percent"), "#": Term("label"), "*": Term("func"),
    "'": Term("quote"), '"': Term("quote"), "“": Term("quote"), "”": Term("quote"),
    ".": STOP, "!": STOP, "|": Term("semi"), "•": Term("semi"), "·": Term("semi"),
}  # fmt: skip


def _rows(cell: str, term: Term) -> Iterator[tuple[str, Term]]:
    for words in cell.split("|"):
        yield words.strip(), term


def _period_rows() -> Iterator[tuple[str, Term]]:
    time, after_years = Term("time"), say.AFTER_YEARS.split("|")
    for period, units in say.PERIOD_UNITS.items():
        term = Term("period", period, "after")
        for before, unit in product(say.BEFORE_UNIT.split("|"), units.split("|")):
            said = f"{before} {unit}"
            yield said, term
            for later in after_years:
                yield f"{said} {later}", time
        english, *short = units.split("|")[:2]
        for before in say.BEFORE_TIME.split("|"):
            yield f"{before} {english}", time
        for unit in [english, *short]:
            yield unit, Term("unit", period)
    for period, cell in say.PERIOD_ADVERBS.items():
        yield from _rows(cell, Term("period", period, "both"))
    for said, cell in say.OTHER_PERIODS.items():
        yield from _rows(cell, Term("period", said, "other"))
    for before, piece in product(("a", "an", "per", "/", "each"), say.PIECES.split("|")):
        yield f"{before} {piece}", Term("piece")


def _number_rows() -> Iterator[tuple[str, Term]]:
    for shade, (first, step, cell) in say.NUMBER_WORDS.items():
        for i, word in enumerate(cell.split()):
            yield word, Term("numword", first + i * step, shade)
            if shade == "tens":
                yield word[:-1] + "ies", Term("tens", Decimal(first + i * step))
    yield "hundreds", Term("tens", Decimal(100))
    yield "fourty", Term("numword", 40, "tens")
    yield "ninty", Term("numword", 90, "tens")
    yield "hundred", Term("numword", 100, "hundred")
    for value, cell in say.MULTIPLIERS.items():
        yield from _rows(cell, Term("mult", Decimal(value)))
    yield from _rows(say.LAKHS_A_YEAR, Term("mult", Decimal(100_000), "year"))
    yield "mil", Term("doubtful")  # a thousand or a million
    yield from _rows("kpa", Term("mult", Decimal(1000), "year"))
    for count, word in enumerate(("four", "five", "six", "seven"), start=4):
        for n, noun in product((word, str(count)), ("figure", "figures")):
            yield f"{n} {noun}", Term("figures", Decimal(10) ** (count - 1))


def _currency_rows() -> Iterator[tuple[str, Term]]:
    """Words and signs; the shade "shared" marks a doubtful one."""
    for code in money.CODES.split():
        yield code.lower(), Term("code", code)
    for sign, code in money.SIGNS.items():
        yield sign, Term("currency", code)
    yield from _rows("t€|teur", Term("currency", "EUR", "1000"))
    for word, code in (("万円", "JPY"), ("万元", "CNY"), ("만원", "KRW")):
        yield word, Term("currency", code, "10000")
    for code, cell in money.WORDS.items():
        yield from _rows(cell, Term("currency", code))
    for name, cell in money.SHARED_WORDS.items():
        yield from _rows(cell, Term("currency", name, "shared"))


def build_terms() -> dict[str, Term]:
    """All words and phrases with their terms; a later row replaces an earlier one."""
    table: dict[str, Term] = dict(MARKS)
    plain = [
        (say.FUNCTION_WORDS, Term("func")),
        (say.COUNTED, Term("counted")),
        (say.NOT_BASE_PAY, Term("other_money", None, "noun")),
        (say.NEVER_PAY, Term("other_money")),
        (say.FILLERS, Term("filler")),
        (say.PAY_WORDS, Term("pay")),
        (say.HEDGES, Term("hedge")),
        (say.NEGATIONS, Term("not")),
        (say.NOW, Term("now")),
        (say.MOVED, Term("moved")),
        (say.AGE_BEFORE, Term("age")),
        (say.TO, Term("to")),
        (say.AND, Term("and")),
        (say.OR, Term("or")),
        (say.BETWEEN, Term("between")),
        (say.FROM, Term("from")),
        (say.PLUS_MINUS, Term("plusminus")),
        (say.FLOOR_BEFORE, Term("bound", "floor", "before")),
        (say.CAP_BEFORE, Term("bound", "cap", "before")),
        (say.FLOOR_AFTER, Term("bound", "floor", "after")),
        (say.CAP_AFTER, Term("bound", "cap", "after")),
        (say.FLOOR_ANYWHERE, Term("bound", "floor", "both")),
        (say.CAP_ANYWHERE, Term("bound", "cap", "both")),
        (say.ABOUT_AFTER, Term("ish")),
        (say.SALARY_NOUNS, Term("salary")),
        (say.TOTAL_PAY, Term("pay", None, "total")),
        (say.STAND_INS, Term("stand_in")),
        (say.YEARS, Term("years")),
        (say.EXPERIENCE, Term("experience")),
        ("+|plus", Term("plus")),
        (say.STARTING, Term("stage", "entry", "weak")),
        *[(cell, Term("stage", stage)) for stage, cell in say.STAGES.items()],
        *[(cell, Term("band", band)) for band, cell in say.BANDS.items()],
        (say.NOT_STAGES, Term("other")),
    ]
    for cell, term in plain:
        table.update(_rows(cell, term))
    table.update(_rows(say.TIMES, Term("time")))
    table.update(_period_rows())
    table.update(_number_rows())
    for word, term in _currency_rows():
        if term.kind == "code":
            table.setdefault(word, term)
        else:
            table[word] = term
    return table
