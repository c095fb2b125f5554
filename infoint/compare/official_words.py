"""Where an amount stands among official percentiles, in words.

Percentiles are of all workers in an occupation, not of beginners. An amount is never given a
rank between two of them, and a percentile that is not a number is never filled in.
"""

from __future__ import annotations

from dataclasses import dataclass

from infoint.reference.wages import Estimate

# Percentiles that beginning pay is held against, and what they are called.
CUTS = (("p10", "the lowest tenth"), ("p25", "the lowest quarter"), ("p50", "the middle"))


@dataclass(frozen=True, slots=True)
class Cuts:
    """Amounts of the lowest tenth, the lowest quarter and the middle, as far as published.

    ``known`` has (amount, words); ``bounds`` has (amount, words) of those that are only known to
    be at or above an amount (top-coded).
    """

    known: tuple[tuple[float, str], ...]
    bounds: tuple[tuple[float, str], ...] = ()


def cuts_of(estimate: Estimate, *, hourly: bool = False) -> Cuts:
    """The cuts of an estimate a year; with ``hourly`` those published by the hour."""
    known, bounds = [], []
    for name, words in CUTS:
        value = estimate.hourly.get(name) if hourly else getattr(estimate, name)
        if value is not None:
            known.append((value, words))
        elif estimate.missing.get(name) == "top-coded" and name in estimate.at_least:
            bounds.append((estimate.at_least[name], words))
    return Cuts(tuple(known), tuple(bounds))


def standing(low: float | None, high: float | None, cuts: Cuts) -> str:
    """Where a statement stands, in words; a range that crosses a cut is said as such.

    Examples
    --------
    >>> cuts = Cuts(((50.0, "the lowest tenth"), (60.0, "the lowest quarter"), (80.0, "the middle")))
    >>> standing(45, 45, cuts), standing(90, 90, cuts)
    ('below the lowest tenth', 'above the middle')
    >>> standing(62, 75, cuts), standing(80, 80, cuts)
    ('between the lowest quarter and the middle', 'between the lowest quarter and the middle')
    >>> standing(45, 55, cuts), standing(55, 85, cuts)
    ('on both sides of the lowest tenth', 'from below the lowest quarter to above the middle')
    >>> standing(55, None, cuts)
    'between the lowest tenth and the lowest quarter, or more'
    """
    if low is None or high is None:
        only = low if low is not None else high
        if only is None:
            return ""
        return f"{_band(only, cuts)}, or {'more' if high is None else 'less'}"
    first, last = _band(low, cuts), _band(high, cuts)
    if first == last:
        return first
    over = set(_above(high, cuts))
    crossed = [words for words in _below(low, cuts) if words in over]
    if not crossed:
        return f"{first} to {last}"
    if len(crossed) == 1:
        return f"on both sides of {crossed[0]}"
    return f"from below {crossed[0]} to above {crossed[-1]}"


def _above(value: float, cuts: Cuts) -> list[str]:
    """The cuts that an amount is at or over; the middle itself belongs to the band beneath it."""
    return [
        words for cut, words in cuts.known if cut < value or (cut == value and words != CUTS[-1][1])
    ]


def _below(value: float, cuts: Cuts) -> list[str]:
    """The cuts that an amount is under, lowest first."""
    over = set(_above(value, cuts))
    known = [words for _, words in cuts.known if words not in over]
    return known + [words for cut, words in cuts.bounds if value < cut]


def _band(value: float, cuts: Cuts) -> str:
    above, below = _above(value, cuts), _below(value, cuts)
    if above and below:
        return f"between {above[-1]} and {below[0]}"
    if below:
        return f"below {below[0]}"
    return f"above {above[-1]}" if above else "not placed"


def not_numbers(estimate: Estimate) -> str:
    """What of the percentiles is published otherwise than as an amount a year, in words.

    Empty where all three are amounts a year.
    """
    said = []
    for name, words in CUTS:
        why = estimate.missing.get(name)
        if why == "top-coded" and name in estimate.at_least:
            said.append(f"{words} is published only as {estimate.at_least[name]:,.0f} or more")
        elif why == "top-coded":
            said.append(f"{words} is so high that it is not published")
        elif why == "hourly only":
            said.append(f"{words} is published by the hour only")
        elif why:
            said.append(f"{words} is {why}")
    return "; ".join(said)
