"""Which figures are base pay.

Refuses counts, years, ages, percentages, prices by the piece and money that is not base
pay; each refusal is a rule of `other_money` or `bare`.
"""

from __future__ import annotations

from decimal import Decimal

from infoint.parsing.salary.bare import is_free_standing
from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.other_money import (
    goes_on_from,
    is_denied,
    is_other_money,
    names_other_money,
)
from infoint.parsing.salary.sentence import Sentence, by_sentence
from infoint.parsing.salary.size import fits, is_plausible, is_yearly_salary
from infoint.parsing.salary.terms import LISTS, split
from infoint.parsing.salary.tokens import LETTERS, Tokens
from infoint.parsing.salary.units import scaled

_HUNDRED = Decimal(100)
_IN_ALL = frozenset(["total", "all in"])
_TOTALS = _IN_ALL | frozenset(split(LISTS["terms"]["pay - total"]))
_NAMED = frozenset(["pay", "salary"])
LONGEST_SHORT = 4  # letters
REACH_PERIOD, REACH_NAMED = 9, 24  # tokens between "hourly", "hourly rate" and the figure


def pay_figures(tokens: Tokens, figures: list[Figure], *, explicit_only: bool) -> list[Figure]:
    """The figures of a text that are base pay, each with its unit and period."""
    kept: list[Figure] = []
    for start, end, found in by_sentence(tokens.ends, figures):
        sentence = Sentence(tokens, start, end, found, kept[-1] if kept else None)
        kept += _pay(sentence, explicit_only)
    return kept


def _pay(sentence: Sentence, explicit_only: bool) -> list[Figure]:
    previous = sentence.start
    may_be_other = names_other_money(sentence)
    has_period, is_exchange = "period" in sentence.kinds, sentence.is_exchange()
    may_be_total = not _TOTALS.isdisjoint(sentence.words)
    other_end = sentence.end
    kept = []
    for figure in sentence.figures:
        if has_period and figure.period is None and not figure.other_period:
            _read_period_before(sentence, figure, previous)
        is_left = explicit_only and not figure.is_explicit
        is_left = is_left or (is_exchange and figure.period is None)
        is_other = may_be_other and (
            is_other_money(sentence, figure, previous) or goes_on_from(sentence, figure, other_end)
        )
        if is_other:
            other_end = figure.end
        if not (is_left or is_other) and _is_pay(figure, sentence, previous):
            kept.append(figure)
            figure.is_anchor = True
            sentence.last = figure
            if may_be_total:
                figure.is_total = _is_total(sentence.tokens, figure, previous)
        elif figure.marks or figure.multiplier:
            figure.is_anchor = True
        previous = figure.end
    kept = scaled(kept, sentence)
    if sentence.has_salary:
        for figure in kept:
            is_unsaid = figure.period is None and not figure.other_period
            if is_unsaid and is_yearly_salary(figure):
                figure.period = "year"
                figure.notes += ("“salary” read as a year",)
    return kept


def _read_period_before(sentence: Sentence, figure: Figure, previous: int) -> None:
    """ "Hourly rate of $22", "Per hour: 21.75", "per day £150": an adverb, an adjective, a heading."""
    tokens, heading = sentence.tokens, figure.start - 1
    is_parted = tokens.kinds[heading] in {"colon", "to"}
    heading -= is_parted
    if heading >= previous and (is_parted or figure.marks):
        term = tokens.terms[heading]
        if term.kind == "period" and term.shade != "other":
            figure.period = str(term.value)
            return
    first = max(previous, figure.start - REACH_NAMED)
    for i in range(figure.start - 1, first - 1, -1):
        term = tokens.terms[i]
        if term.kind in {"semi", "question", "number", "plus"}:
            return
        if term.kind == "period" and term.shade in {"both", "other"}:
            if len(tokens.words[i]) <= LONGEST_SHORT and tokens.words[i].isascii():
                return  # "pm", "p.a." stand after an amount
            is_named = tokens.kinds[i + 1] in _NAMED or i >= figure.start - REACH_PERIOD
            if not is_named or tokens.kinds[i + 1] == "other_money" or not fits(figure, term):
                return
            if term.shade == "other":
                figure.other_period = str(term.value)
            else:
                figure.period = str(term.value)
            return


def _is_total(tokens: Tokens, figure: Figure, previous: int) -> bool:
    """ "OTE $80K", "total comp is about 165", "150k all in"."""
    first, last = max(previous, figure.start - REACH_PERIOD), figure.end + 4
    for j in range(figure.end, last):
        if tokens.terms[j].shade == "total" or tokens.words[j] in _IN_ALL:
            return True
        if tokens.kinds[j] not in {"filler", "open", "period"} and tokens.words[j] != "in":
            break
    for i in range(figure.start - 1, first - 1, -1):
        if tokens.terms[i].shade == "total":
            return i > previous or tokens.kinds[i - 1] not in {"mult", "number", "period"}
        if tokens.words[i] in {"base", "basic", "salary"} or tokens.kinds[i] in {
            "semi",
            "question",
        }:
            return False
    return False


def _is_pay(figure: Figure, sentence: Sentence, previous: int) -> bool:
    tokens = sentence.tokens
    if figure.shade == "year" and figure.period in {None, "year"}:
        if not (figure.marks or figure.multiplier):
            return False
    elif figure.shade == "cents" and figure.period is None and _is_next_hourly(figure, sentence):
        figure.period = "hour"
        figure.notes += ("hour taken from the figure beside it",)
    elif figure.shade == "cents" and figure.period != "hour":
        if figure.period not in {"day", "week"} or not 2 <= figure.bottom <= figure.top < 10:
            return False
        figure.scale(_HUNDRED)  # "three fifty a day"
    if figure.marks and _is_name(figure, sentence):
        return False
    if tokens.kinds[figure.end] == "piece":
        return False
    if tokens.words[figure.end] == "per" and tokens.kinds[figure.end + 1] in {"stage", "counted"}:
        return False  # "$15,500 per apprentice"
    if "not" in sentence.kinds and is_denied(tokens, figure, previous):
        return False
    if not figure.marks and not is_free_standing(figure, sentence):
        return False
    return is_plausible(figure, sentence)


def _is_next_hourly(figure: Figure, sentence: Sentence) -> bool:
    """ "Thirty-one an hour, thirty-one fifty on nights"."""
    hourly = sentence.hourly
    return hourly is not None and hourly / 2 <= figure.bottom <= figure.top <= 2 * hourly


def _is_name(figure: Figure, sentence: Sentence) -> bool:
    """ "Section N12,000", "the R2500 model": a letter and a number in no talk of pay."""
    if figure.marks[0].value not in LETTERS or sentence.is_about_pay:
        return False
    if figure.period or figure.other_period or figure.is_range:
        return False
    kinds = sentence.tokens.kinds
    before = kinds[figure.start - 1]
    return before == "other" or (before == "func" and kinds[figure.end] == "other")
