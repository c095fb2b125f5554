"""In what unit a figure was said: as it stands, or in thousands.

Leaves out a number with a sign of which neither is sure ("about $40").
"""

from __future__ import annotations

from decimal import Decimal

from infoint.parsing.salary.bare import BARE_TO
from infoint.parsing.salary.currency import SHARED
from infoint.parsing.salary.figures import THOUSAND, Figure
from infoint.parsing.salary.rates import RATES, REACH_RATE, is_said_rate
from infoint.parsing.salary.sentence import Sentence
from infoint.parsing.salary.size import is_small_unit

_PERMANENT = frozenset(
    ["perm", "permanent", "full-time", "full time", "salaried", "salary", "staff"]
)
FACTOR_BARE = Decimal("2.5")
REACH_BESIDE = 3  # figures
# With a sign but no "k": to the first as said (an hourly rate), from the second thousands.
SIGNED_AS_SAID_TO, SIGNED_THOUSANDS_FROM, SIGNED_THOUSANDS_TO = 30, 50, 140


def scaled(figures: list[Figure], sentence: Sentence) -> list[Figure]:
    """Bare numbers in thousands where they are; what stays open is left out."""
    kept = []
    for n, figure in enumerate(figures):
        is_alone = len(figures) == 1 and sentence.before is None
        if figure.top >= THOUSAND and (is_alone or figure.period):
            kept.append(figure)
            continue
        near = _neighbors(figures, n, sentence)
        beside = [other for other in near if not _is_other_currency(figure, other)]
        is_converted = len(beside) < len(near)
        if beside and figure.period is None:
            _take_period_beside(figure, beside, sentence)
        if figure.top >= THOUSAND or is_converted or _is_in_units(figure, sentence, beside):
            kept.append(figure)
        elif figure.is_band or not figure.marks or _is_signed_thousands(figure, sentence, beside):
            said = sentence.tokens.said(figure.start, figure.end)
            figure.scale(THOUSAND)
            figure.notes += (f"“{said}” read as thousands",)
            kept.append(figure)
    return kept


def _is_other_currency(figure: Figure, other: Figure) -> bool:
    """ "100,000 naira, less than 100 USD": the size of one says nothing of the other."""
    if figure.marks == other.marks or not (figure.marks and other.marks):
        return False
    mine, others = (
        frozenset[str]().union(*(SHARED.get(str(mark.value), {str(mark.value)}) for mark in marks))
        for marks in (figure.marks, other.marks)
    )
    return mine.isdisjoint(others)


def _is_in_units(figure: Figure, sentence: Sentence, beside: list[Figure]) -> bool:
    """Whether the amount is meant as it was said, not in thousands."""
    if figure.period not in {None, "year"} or figure.other_period:
        return True
    if not figure.marks and figure.has_cents():
        return True
    for other in beside:  # "$26, tops at $38", "19.75 to start, 22 after a year"
        is_rate = other.period is figure.period is None and (other.marks or other.has_cents())
        if is_rate and figure.top / 2 <= other.top < SIGNED_AS_SAID_TO:
            return True
    is_marked = bool(figure.marks) and not figure.is_band
    return is_small_unit(figure) or (is_marked and _is_as_said(figure, sentence))


def _neighbors(figures: list[Figure], n: int, sentence: Sentence) -> list[Figure]:
    """The figures beside the one at `n`, those before it first; else that of a sentence before."""
    if len(figures) > 1:
        return figures[max(0, n - REACH_BESIDE) : n][::-1] + figures[n + 1 : n + 1 + REACH_BESIDE]
    figure, before = figures[0], sentence.before
    # "19 an hour. Journeymen are at 42": a bare amount must be nearer than one with a sign.
    if before and (figure.marks or figure.top < FACTOR_BARE * before.top):
        return [before]
    return []


def _take_period_beside(figure: Figure, others: list[Figure], sentence: Sentence) -> None:
    """ "$450 a day, $650 for an operator": a period said once, for amounts of one size."""
    if figure.period is not None or figure.other_period or figure.is_band:
        return
    for other in others:
        if other.period in {None, "year"} or other.notes:
            continue
        if figure.top < 4 * other.top and other.top < 4 * figure.top:
            words = sentence.tokens.words
            if any(words[i] in _PERMANENT for i in range(figure.start - 4, figure.end + 3)):
                return
            figure.period = other.period
            figure.notes += (f"{other.period} taken from the figure beside it",)
            return


def _is_as_said(figure: Figure, sentence: Sentence) -> bool:
    """ "$18", "25 to 30 dollars": an hourly rate without its hour, not thousands."""
    if figure.top < SIGNED_AS_SAID_TO or is_said_rate(figure, sentence):
        return True
    is_in_words = any(
        str(sentence.tokens.words[i]).isalpha() for i in range(figure.first + 1, figure.end)
    )
    return is_in_words and figure.is_range and figure.bottom < SIGNED_AS_SAID_TO


def _is_signed_thousands(figure: Figure, sentence: Sentence, beside: list[Figure]) -> bool:
    """ "$65 to $70" to start: a sign, no "k", and too much for an hour."""
    if figure.top > BARE_TO or figure.has_cents():
        return False
    if any(other.top >= 10_000 for other in beside):
        return True
    if figure.top > SIGNED_THOUSANDS_TO or figure.bottom < SIGNED_THOUSANDS_FROM:
        return False
    near = sentence.tokens.words[max(sentence.start, figure.start - REACH_RATE) : figure.start]
    if not RATES.isdisjoint(near):
        return False
    if figure.is_range:
        return sentence.is_about_pay or sentence.begins_with(figure)
    return sentence.has_salary
