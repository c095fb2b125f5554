"""Dollars and cents that a rate is said in, without the hour: "she makes $41.20".

Says that such an amount stands as it was said; takes no period, for none was said.
"""

from __future__ import annotations

from itertools import pairwise

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.sentence import Sentence
from infoint.parsing.salary.terms import words_of
from infoint.parsing.salary.tokens import Tokens

RATE_FROM, RATE_TO = 7, 200  # dollars
REACH_RATE, REACH_PRICE = 8, 16  # tokens
RATES = frozenset(["rate", "rates", "wage", "wages", "scale", "payrate"])
OTHER_RATES = words_of("other_rates")
_TRADES = words_of("trades_on_scale")
_PAID = frozenset(["paid", "pay"])
BUYERS = frozenset(["i", "we", "you", "she", "he", "they"])
_BREAKS = frozenset(["other_money", "number", "semi", "currency"])


def is_said_rate(figure: Figure, sentence: Sentence) -> bool:
    """Whether an amount with cents belongs to "rate" or "wage" near it, or to talk of pay."""
    if figure.multiplier or figure.period is not None or figure.other_period:
        return False
    if not RATE_FROM <= figure.bottom <= figure.top < RATE_TO or not figure.has_cents():
        return False
    tokens = sentence.tokens
    is_typed = "," in tokens.words[figure.first]  # "$70,00" may lack a zero
    is_told = sentence.is_about_pay or sentence.is_alone or sentence.is_scale
    is_told = is_told or not sentence.words.isdisjoint(_TRADES)
    if is_told and not is_typed:
        return not _is_bought(sentence, figure)
    first = max(sentence.start, figure.start - REACH_RATE)
    last = min(sentence.end, figure.end + REACH_RATE)
    for places in (range(figure.start - 1, first - 1, -1), range(figure.end, last)):
        for i in places:
            if tokens.kinds[i] in _BREAKS or tokens.words[i] in OTHER_RATES:
                break
            if tokens.words[i].rpartition(" ")[2] in RATES:  # "contract rate" too
                return not is_other_rate(tokens, i)
    return False


def _is_bought(sentence: Sentence, figure: Figure) -> bool:
    """ "I paid the plumber $41.20", "the hotel"; not "I get paid $41.20"."""
    first = max(sentence.start, figure.start - REACH_PRICE)
    near = sentence.tokens.words[first : min(sentence.end, figure.end + REACH_PRICE)]
    if not OTHER_RATES.isdisjoint(near):
        return True
    return any(word in _PAID and before in BUYERS for before, word in pairwise(near))


def is_other_rate(tokens: Tokens, i: int) -> bool:
    """ "Shipping rate", "late fee rate": no rate of pay."""
    return tokens.words[i] in RATES and tokens.words[i - 1] in OTHER_RATES
