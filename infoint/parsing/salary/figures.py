"""Amounts and figures under construction, and the arithmetic of ranges and bands.

Counts, and reads no words: `grammar` and `bounds` put figures together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from infoint.parsing.salary.terms import Term

THOUSAND = Decimal(1000)
# Begins the clause of a period that the record has no word for ("every two weeks").
OTHER_PERIOD = "stated for another period:"
# "low", "mid" and "high" of a band, as the digits that follow its first one.
BAND_DIGITS = {"low": (0, 3), "mid": (4, 6), "high": (7, 9), "": (0, 9)}
FIRST_DIGITS = {"low": (1, 3), "mid": (4, 6), "high": (7, 9)}
WIDEST_RANGE = 10  # times the lower bound
WIDEST_CHOICE = Decimal("1.6")  # "50 or 60", "50, 55 thousand" are ranges; "20 or 60" is not


@dataclass(slots=True)
class Amount:
    """One number with the multiplier and currency marks that belong to it."""

    value: Decimal
    shade: str
    start: int
    end: int
    multiplier: Decimal | None = None
    marks: list[Term] = field(default_factory=list)
    period: str | None = None  # only of LPA and its like

    def total(self, shared: Decimal | None = None) -> Decimal:
        """The value times its multiplier, or times a shared one."""
        return self.value * (self.multiplier or shared or 1)


@dataclass(slots=True)
class Figure:
    """One pay figure under construction; `start`, `end` and `first` are token places."""

    low: Decimal | None
    high: Decimal | None
    start: int
    end: int
    first: int  # the token of the first number
    marks: list[Term] = field(default_factory=list)
    multiplier: Decimal | None = None
    shade: str = ""
    period: str | None = None
    stage: str | None = None
    is_range: bool = False
    is_band: bool = False
    is_open: bool = False
    is_denial_read: bool = False  # its "not" belongs to its bound
    is_anchor: bool = False  # may be pay: a stage word beside it is its own
    is_total: bool = False  # total compensation
    is_loose: bool = False  # a band in words that may be a decade or an age
    other_period: str = ""  # a period that the record has no word for
    notes: list[str] = field(default_factory=list)

    @property
    def top(self) -> Decimal:
        """The upper bound, or the lower one of an open figure."""
        return self.high if self.high is not None else self.low or Decimal(0)

    @property
    def bottom(self) -> Decimal:
        """The lower bound, or the upper one of an open figure."""
        return self.low if self.low is not None else self.high or Decimal(0)

    @property
    def is_explicit(self) -> bool:
        """Whether the words say that this is money or pay."""
        return bool(
            self.marks
            or self.multiplier
            or self.period
            or self.other_period
            or (self.is_band and not self.is_loose)
        )

    def scale(self, by: Decimal) -> None:
        """Multiply both ends."""
        self.low = None if self.low is None else self.low * by
        self.high = None if self.high is None else self.high * by

    def open(self, bound: str) -> None:
        """Leave one end open: the figure is a "floor" or a "cap"."""
        if bound == "floor":
            self.low, self.high = self.bottom, None
        else:
            self.low, self.high = None, self.top
        self.is_open = True

    def narrow(self, band: str) -> None:
        """ "Mid 50k": the band of a round figure in thousands."""
        if self.low is None or self.low % 10_000 or not 10_000 <= self.low < 1_000_000:
            return
        low, high = tens_span(self.low / THOUSAND, [band])
        self.low, self.high = low * THOUSAND, high * THOUSAND
        self.is_range = self.is_band = True


def shared_scale(first: Amount, second: Amount) -> tuple[Decimal, Decimal]:
    """The k of "120-150k" belongs to both; so do the thousands of "$50-60,000"."""
    low, high = first.total(), second.total()
    if second.multiplier and not first.multiplier and first.value < THOUSAND:
        low = first.value * second.multiplier
    elif first.multiplier and not second.multiplier and second.value < THOUSAND:
        high = second.value * first.multiplier
    elif not (first.multiplier or second.multiplier):
        if low < THOUSAND <= high and low * THOUSAND <= high:
            low *= THOUSAND
        elif high < THOUSAND <= low and high * THOUSAND >= low:
            high *= THOUSAND
    return low, high


def range_of(first: Amount, second: Amount, joint: str) -> Figure | None:
    """The figure that two joined amounts make, or None where they make no range."""
    shared = second.multiplier or first.multiplier
    if joint == "plusminus":
        middle, margin = first.total(shared), second.total(shared)
        low, high = middle - margin, middle + margin
    else:
        low, high = shared_scale(first, second)
    if not 0 < low <= high or high > WIDEST_RANGE * low:
        return None
    if joint in {"or", "comma"} and not low < high <= low * WIDEST_CHOICE:
        return None
    if joint == "comma" and second.multiplier is None:
        return None
    number = first.end - 1 if first.shade else first.start
    return Figure(
        low,
        high,
        first.start,
        second.end,
        number,
        first.marks + second.marks,
        shared,
        second.shade or first.shade,
        first.period or second.period,
        is_range=True,
    )


def tens_span(value: Decimal, bands: list[str]) -> tuple[Decimal, Decimal]:
    """Low sixties are 60 to 63, mid-50s 54 to 56, the high 100s 170 to 190."""
    unit = 10 if value >= 100 and value % 100 == 0 else 1
    bands = bands or [""]
    return value + BAND_DIGITS[bands[0]][0] * unit, value + BAND_DIGITS[bands[-1]][1] * unit


def figures_span(value: Decimal, bands: list[str]) -> tuple[Decimal, Decimal | None]:
    """Six figures are 100,000 and more; low six figures 100,000 to 300,000."""
    if bands:
        return value * FIRST_DIGITS[bands[0]][0], value * FIRST_DIGITS[bands[-1]][1]
    return value, None if value >= 100_000 else value * 10 - 1
