"""How much can be pay: for an hour, a month, a year, in units of what size.

Refuses what nobody is paid and what is more likely a price.
"""

from __future__ import annotations

from infoint.parsing.salary.figures import LAKHS, THOUSAND, Figure
from infoint.parsing.salary.rates import RATE_FROM
from infoint.parsing.salary.sentence import BARE_FROM, NOTHING_ELSE, Sentence
from infoint.parsing.salary.terms import Term, words_of

SMALL_UNITS = words_of("small_units")
# What pay can be for a period, in units of a dollar's size.
PERIOD_SPAN = {
    "hour": (2, 999), "day": (15, 9_999), "week": (60, 30_000), "month": (150, 150_000),
    "year": (1_000, 5_000_000),
}  # fmt: skip
MILLION, LARGEST, LARGEST_SALARY = 1_000_000, 2_000_000, 5_000_000
# Between these an amount without a period may be a price; nobody is paid so little a year.
LEAST_TOLD, LEAST_YEARLY = 1_000, 10_000
_TOLD_YEARLY = frozenset(["$", "USD", "GBP", "CAD", "AUD", "NZD"])  # not month by month
LEAST_BARE_K = 12_000  # "a 5k", "10k": a run, not pay
MIDDLING_UNITS = words_of("middling_units")
# "Salary" beside it says a year, from here on:
YEARLY_FROM, YEARLY_FROM_MIDDLING, YEARLY_FROM_SMALL = 12_000, 100_000, 150_000
REACH_NEAR = 8  # words
NET = frozenset([
    "net", "nett", "netto", "nets", "brutto", "bruto", "brut", "bruts", "neto", "gross", "take home",
    "take-home", "after tax", "after taxes", "before tax", "before taxes", "in hand",
])  # fmt: skip


def is_small_unit(figure: Figure) -> bool:
    """Whether the currency's unit is small, by its sign or by lakhs."""
    if figure.multiplier is not None and figure.multiplier in LAKHS:
        return True
    return bool(figure.marks) and any(mark[1] in SMALL_UNITS for mark in figure.marks)


def is_yearly_salary(figure: Figure) -> bool:
    """Whether "salary" beside the amount can mean a year's."""
    if is_small_unit(figure):
        return figure.top >= YEARLY_FROM_SMALL
    is_middling = any(mark[1] in MIDDLING_UNITS for mark in figure.marks)
    return figure.top >= (YEARLY_FROM_MIDDLING if is_middling else YEARLY_FROM)


def is_plausible(figure: Figure, sentence: Sentence) -> bool:
    """Whether the amount can be pay for its period at all."""
    top = figure.top
    if figure.is_band and top < THOUSAND:
        return figure.period is not None or figure.bottom >= BARE_FROM
    if is_small_unit(figure):
        return top >= 20
    if figure.period is None:
        if LEAST_TOLD <= top < LEAST_YEARLY and not _is_told_as_pay(figure, sentence):
            return False
        if figure.multiplier and not figure.marks and top < LEAST_BARE_K:
            is_told = sentence.has_pay_word or not NET.isdisjoint(words_near(figure, sentence))
            is_told = is_told or goes_on_monthly(figure, sentence)
            return bool(figure.other_period) or is_told
        if top < MILLION:
            return top >= RATE_FROM or (figure.has_cents() and sentence.is_about_pay)
        return sentence.has_pay_word and top < (LARGEST_SALARY if sentence.has_salary else LARGEST)
    if figure.period == "year" and top < THOUSAND:
        return not figure.marks and top >= 20
    low, high = PERIOD_SPAN[figure.period]
    return low <= top <= high


def fits(figure: Figure, period: Term) -> bool:
    """Whether an amount with a sign can be pay for the period: not "we meet weekly; it's $62,000"."""
    if period.shade == "other" or not figure.marks or is_small_unit(figure):
        return True
    low, high = PERIOD_SPAN[str(period.value)]
    return low <= figure.top <= high


def _is_told_as_pay(figure: Figure, sentence: Sentence) -> bool:
    """ "€3.200", "£900 a fortnight", "$2,300 take home"; "a camera is $2,500" is a price."""
    if figure.other_period or sentence.is_about_pay or sentence.before or sentence.last:
        return True
    if any(mark[1] not in _TOLD_YEARLY for mark in figure.marks):
        return True
    return "filler" in sentence.kinds or sentence.kinds <= NOTHING_ELSE


def goes_on_monthly(figure: Figure, sentence: Sentence) -> bool:
    """ "$650 a week as an apprentice, journeymen clear 1,400"."""
    last = sentence.last
    if last is None or last.period not in {"week", "month"}:
        return False
    return last.bottom <= figure.bottom <= figure.top <= 4 * last.top


def words_near(figure: Figure, sentence: Sentence) -> list[str]:
    """The words of a sentence around a figure."""
    first = max(sentence.start, figure.start - REACH_NEAR)
    return sentence.tokens.words[first : figure.end + REACH_NEAR]
