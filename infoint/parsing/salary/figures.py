"""Figures under construction, and the arithmetic of ranges and bands.

Counts, and reads no words: `grammar` and `bounds` put figures together.
"""

from __future__ import annotations

from decimal import Decimal

from infoint.parsing.salary.terms import Term

THOUSAND = Decimal(1000)
LAKHS = frozenset([100_000, 10_000_000])  # a lakh, a crore
# Begins the clause of a period that the record has no word for ("every two weeks").
OTHER_PERIOD = "stated for another period:"
# "low", "mid" and "high" of a band, as the digits that follow its first one.
BAND_DIGITS = {"low": (0, 3), "mid": (4, 6), "high": (7, 9), "": (0, 9)}
FIRST_DIGITS = {"low": (1, 3), "mid": (4, 6), "high": (7, 9)}
WIDEST_RANGE = 10  # times the lower bound
WIDEST_SIGNED = 150  # where both ends have the same sign
WIDEST_CHOICE = Decimal("1.6")  # "50 or 60", "50, 55 thousand" are ranges; "20 or 60" is not


class Figure:
    """One pay figure under construction; `start`, `end` and `first` are token places.

    What most figures have not is an attribute of the class, so that a figure is made quickly.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    # The upper bound, or the lower one of an open figure; and the other way round.
    top: Decimal
    bottom: Decimal
    marks: tuple[Term, ...] = ()
    multiplier: Decimal | None = None
    period: str | None = None
    stage: str | None = None
    is_range = False
    is_band = False
    is_open = False
    is_denial_read = False  # its "not" belongs to its bound
    is_anchor = False  # may be pay: a stage word beside it is its own
    is_total = False  # total compensation
    is_loose = False  # a band in words that may be a decade or an age
    other_period = ""  # a period that the record has no word for
    notes: tuple[str, ...] = ()

    def __init__(self, value: Decimal, shade: str, start: int, end: int, first: int) -> None:
        self.value = value  # the first number, as it was said
        self.shade = shade
        self.start, self.end = start, end
        self.first = first  # the token of the first number

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

    def has_cents(self) -> bool:
        """Whether an end is said to the cent; thousands never are."""
        return str(self.low)[-3:-2] == "." or str(self.high)[-3:-2] == "."

    def total(self, shared: Decimal | None = None) -> Decimal:
        """The number times its multiplier, or times a shared one."""
        by = self.multiplier or shared
        return self.value * by if by else self.value

    def reach(self, low: Decimal | None, high: Decimal | None) -> None:
        """Set both ends; one of them may be open."""
        self.low, self.high = low, high
        self.top = high if high is not None else low or Decimal(0)
        self.bottom = low if low is not None else self.top

    def widen(self, end: int) -> None:
        """Make it the decade that begins with it, loosely said, in words up to ``end``."""
        self.end, self.shade = end, ""
        self.reach(*tens_span(self.value, []))
        self.is_range = self.is_band = self.is_loose = True

    def scale(self, by: Decimal) -> None:
        """Multiply both ends."""
        low, high = self.low, self.high
        self.reach(None if low is None else low * by, None if high is None else high * by)

    def open(self, bound: str) -> None:
        """Leave one end open: the figure is a "floor" or a "cap"."""
        if bound == "floor":
            self.reach(self.bottom, None)
        else:
            self.reach(None, self.top)
        self.is_open = True

    def narrow(self, band: str) -> None:
        """ "Mid 50k": the band of a round figure in thousands."""
        if self.low is None or self.low % 10_000 or not 10_000 <= self.low < 1_000_000:
            return
        low, high = tens_span(self.low / THOUSAND, [band])
        self.reach(low * THOUSAND, high * THOUSAND)
        self.is_range = self.is_band = True

    def join(self, second: Figure, joint: str) -> bool:
        """Become the range that ends with a second number; False where they make none."""
        shared = second.multiplier or self.multiplier
        if joint == "plusminus":
            middle, margin = self.total(shared), second.total(shared)
            low, high = middle - margin, middle + margin
        else:
            low, high = shared_scale(self, second)
        if low == 0 < high and joint == "to":
            low = high  # "zero to two hundred thousand"
        is_signed = joint == "to" and bool(self.marks) and self.marks == second.marks
        if not 0 < low <= high or high > (WIDEST_SIGNED if is_signed else WIDEST_RANGE) * low:
            return False
        if joint in {"or", "comma"} and not low < high <= low * WIDEST_CHOICE:
            return False
        if joint == "comma" and second.multiplier is None:
            return False
        self.end, self.multiplier = second.end, shared
        self.marks += second.marks
        self.shade = second.shade or self.shade
        self.period = self.period or second.period
        self.is_range = True
        self.reach(low, high)
        if not self.value:
            self.open("cap")
        return True


def shared_scale(first: Figure, second: Figure) -> tuple[Decimal, Decimal]:
    """The k of "120-150k" belongs to both; so do the thousands of "$50-60,000"."""
    low, high = first.total(), second.total()
    if second.multiplier and not first.multiplier and first.value < THOUSAND:
        low = first.value * second.multiplier
    elif first.multiplier and not second.multiplier and second.value < THOUSAND:
        high = second.value * first.multiplier
    elif not (first.multiplier or second.multiplier):
        if low < 10 and second.shade in {"words", "thousands"}:
            low *= _hundreds(high)
        elif low < THOUSAND <= high and low * THOUSAND <= high:
            low *= THOUSAND
        elif high < THOUSAND <= low and high * THOUSAND >= low:
            high *= THOUSAND
    return low, high


def _hundreds(high: Decimal) -> int:
    """ "Three to four hundred thousand": what belongs to both."""
    for unit in (100_000, 1_000, 100):
        if high >= unit and not high % unit:
            return unit
    return 1


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
