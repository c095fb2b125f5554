"""Stipends: those to live on are pay, those for a purpose are not."""

from __future__ import annotations

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.terms import words_of
from infoint.parsing.salary.tokens import Tokens

STIPENDS_FOR = words_of("stipends_for")
PURPOSES = frozenset(["for", "to", "on", "toward", "towards"])
_STIPENDS = frozenset(["stipend", "stipends"])
# What a stipend to live on is at least.
LIVING_FROM = {"year": 12_000, "a semester": 1_500, "month": 600, "week": 150, "day": 50}
_REACH_TRAINEE = 12  # tokens
_TRAINEES = words_of("trainees")


def is_living(tokens: Tokens, i: int, figure: Figure) -> bool:
    """A stipend to live on is pay; one for housing, or of a few thousand, is not."""
    words, before = tokens.words, tokens.words[max(i - _REACH_TRAINEE, 0) : figure.end + 3]
    if words[i] not in _STIPENDS or words[i - 1] in STIPENDS_FOR:
        return False
    if words[i + 1] in PURPOSES and words[i + 2] in STIPENDS_FOR:
        return False
    period = figure.other_period or figure.period or "year"
    if tokens.kinds[i - 1] == "period":
        return figure.top >= LIVING_FROM.get(str(tokens.terms[i - 1].value), LIVING_FROM["day"])
    if period == "year" and not _TRAINEES.isdisjoint(before):
        period = "a semester"
    return figure.top >= LIVING_FROM.get(period, LIVING_FROM["day"])
