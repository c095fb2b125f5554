"""From terms to figures: amounts joined to ranges, bounds, bands, and their period.

Reads how an amount is put together. Whether it is pay at all, at what stage, and in
which currency is decided in `salary_context` and `salary`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from infoint.parsing.salary_tokens import Tokens
from infoint.parsing.salary_words import BENEFITS, Term

THOUSAND = Decimal(1000)
MILLION = Decimal(1_000_000)
NO_TERM = Term("")
# "low", "mid" and "high" of a band, as the digits that follow its first one.
BAND_DIGITS = {"low": (0, 3), "mid": (4, 6), "high": (7, 9), None: (0, 9)}
FIGURE_DIGITS = {"low": (1, 3), "mid": (4, 6), "high": (7, 9)}
_RANGE_CAPS = {"up to", "upto", "bis zu", "hasta"}
_LEAD_IN = {"hedge", "filler", "pay", "currency"}


@dataclass(slots=True)
class Amount:
    """One number with the multiplier and currency marks that belong to it."""

    value: Decimal
    shade: str
    start: int
    end: int
    multiplier: Decimal | None = None
    marks: list[Term] = field(default_factory=list)
    is_lpa: bool = False

    def total(self, multiplier: Decimal | None = None) -> Decimal:
        return self.value * (self.multiplier or multiplier or 1)


@dataclass(slots=True)
class Figure:
    """One pay figure under construction; `start` and `end` are token places."""

    low: Decimal | None
    high: Decimal | None
    start: int
    end: int
    first: int  # the token of the first number
    marks: list[Term] = field(default_factory=list)
    multiplier: Decimal | None = None
    shade: str = ""
    is_range: bool = False
    is_band: bool = False
    is_open: bool = False
    is_other_period: bool = False
    period: str | None = None
    stage: str | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def top(self) -> Decimal:
        return self.high if self.high is not None else self.low or Decimal(0)

    @property
    def bottom(self) -> Decimal:
        return self.low if self.low is not None else self.high or Decimal(0)

    def scale(self, by: Decimal) -> None:
        self.low = None if self.low is None else self.low * by
        self.high = None if self.high is None else self.high * by


class Grammar:
    """Figures of a token list, read from left to right."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.terms = tokens.terms
        self.size = len(tokens.terms)

    def at(self, i: int) -> Term:
        return self.terms[i] if 0 <= i < self.size else NO_TERM

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
        done = 0
        for i, term in enumerate(self.terms):
            if i < done or term.kind not in {"number", "tens", "figures"}:
                continue
            figure = self._number_figure(i) if term.kind == "number" else self._band(i, done)
            if figure is None:
                continue
            self._look_before(figure, done)
            self._look_after(figure)
            done = figure.end
            found.append(figure)
        return found

    # --- one amount ----------------------------------------------------------

    def amount(self, i: int) -> Amount | None:
        """The amount whose number is token `i`, or None where the number is part of a name."""
        term = self.at(i)
        if term.kind != "number" or self._is_part_of_name(i):
            return None
        amount = Amount(Decimal(str(term.value)), term.shade, i, i + 1)
        before = self.at(i - 1)
        if before.kind == "currency":
            amount.start, amount.marks = i - 1, [before]
            if self.at(i - 2).kind == "mult" and self.tokens.glued(i - 1):
                amount.start, amount.multiplier = i - 2, Decimal(str(self.at(i - 2).value))
            elif self.at(i - 2).kind == "currency":
                amount.start, amount.marks = i - 2, [self.at(i - 2), before]
        elif self.tokens.text[self.tokens.starts[i - 1] : self.tokens.ends[i - 1]] == "R" and i:
            if amount.value >= THOUSAND:
                amount.start, amount.marks = i - 1, [Term("currency", "R", "shared")]
        return self._suffixes(amount)

    def _is_part_of_name(self, i: int) -> bool:
        """GS-9, A4, #12, 3D, 45%."""
        before, after, tokens = self.at(i - 1), self.at(i + 1), self.tokens
        if before.kind == "label" or after.kind == "percent" or tokens.word(i) == "0":
            return True
        if tokens.glued(i):
            if before.kind in {"other", "number", "skip", "counted", "stop", "slash"}:
                return tokens.word(i - 1) != "r"
            if before.kind in {"to", "colon"} and tokens.glued(i - 1):
                return self.at(i - 2).kind in {"other", "skip"}
        if i + 1 < self.size and tokens.glued(i + 1):
            if after.kind == "other" and tokens.word(i + 1)[0].isalpha():
                return True
            return after.kind in {"skip", "years", "colon", "counted"}
        return after.kind == "counted" and tokens.word(i + 1) in {"percent", "percentage"}

    def _suffixes(self, amount: Amount) -> Amount:
        """Multiplier and currency after the number: 55k€, 60k CAD, 60,000 (USD), 6 lakhs."""
        j = amount.end
        while True:
            term = self.at(j)
            if term.kind == "mult" and amount.multiplier is None and self._multiplies(j):
                amount.multiplier = Decimal(str(term.value))
                amount.is_lpa = term.shade == "lpa"
                if term.shade == "year":
                    amount.is_lpa = True
            elif term.kind == "currency" and len(amount.marks) < 3:
                if self.at(j + 1).kind == "number" and not self.tokens.glued(j):
                    break  # it belongs to the next number
                amount.marks.append(term)
            elif term.kind == "open" and self.at(j + 1).kind == "currency":
                if self.at(j + 2).kind != "close":
                    break
                amount.marks.append(self.at(j + 1))
                j += 2
            else:
                break
            j += 1
            amount.end = j
        return amount

    def _multiplies(self, j: int) -> bool:
        """A lone letter multiplies only where it touches the number (k may stand apart)."""
        return self.tokens.word(j) not in {"m", "mm", "cr"} or self.tokens.glued(j)

    # --- ranges --------------------------------------------------------------

    def _number_figure(self, i: int) -> Figure | None:
        first = self.amount(i)
        if first is None:
            return None
        joined = self._range(first)
        if joined is not None:
            return joined
        value = first.total()
        return Figure(
            value, value, first.start, first.end, i, first.marks, first.multiplier, first.shade,
            period="year" if first.is_lpa else None,
        )  # fmt: skip

    def _range(self, first: Amount) -> Figure | None:
        j = first.end
        period = None
        if self.at(j).kind == "period":
            period, j = self.at(j).value, j + 1
        joint = self.at(j)
        if self._joint_kind(first, j) is None:
            return None
        k = j + 1
        while k < j + 4 and (
            self.at(k).kind in {"hedge", "from", "band"}
            or (self.at(k).kind == "currency" and self.at(k + 1).kind in {"number", "currency"})
        ):
            k += 1
        second = self.amount(k)
        if second is None:
            return None
        if joint.kind == "plusminus":
            return self._plus_minus(first, second)
        low, high = _shared_scale(first, second)
        if not _is_range(low, high, joint.kind, first, second):
            return None
        figure = Figure(low, high, first.start, second.end, first.start, is_range=True)
        figure.first = k if first.shade == "" and second.shade != "" else first.end - 1
        figure.first = first.start
        while self.at(figure.first).kind != "number":
            figure.first += 1
        figure.marks = first.marks + second.marks
        figure.multiplier = second.multiplier or first.multiplier
        figure.shade = second.shade or first.shade
        figure.period = "year" if first.is_lpa or second.is_lpa else str(period) if period else None
        return figure

    def _joint_kind(self, first: Amount, j: int) -> str | None:
        """What joins two amounts to a range at token `j`, if anything does."""
        term = self.at(j)
        kind = term.kind
        if kind in {"to", "plusminus", "or"}:
            return kind
        if kind == "slash":
            return kind if first.multiplier or first.value >= THOUSAND else None
        if kind == "bound" and self.tokens.word(j) in _RANGE_CAPS:
            return kind
        if kind == "comma" and first.multiplier is None and first.value < THOUSAND:
            return kind
        if kind == "and" and self._is_between(first.start):
            return kind
        return None

    def _is_between(self, start: int) -> bool:
        i = start - 1
        while i > start - 5 and self.at(i).kind in {"hedge", "func", "filler", "currency"}:
            i -= 1
        return self.at(i).kind == "between"

    def _plus_minus(self, first: Amount, second: Amount) -> Figure | None:
        shared = second.multiplier or first.multiplier
        middle, margin = first.total(shared), second.total(shared)
        if not 0 < margin < middle:
            return None
        figure = Figure(
            middle - margin, middle + margin, first.start, second.end, first.start,
            first.marks + second.marks, shared, first.shade, is_range=True,
        )  # fmt: skip
        while self.at(figure.first).kind != "number":
            figure.first += 1
        return figure

    # --- bands ---------------------------------------------------------------

    def _band(self, i: int, done: int) -> Figure | None:
        """Mid-50s, low sixties, mid to high 50s, six figures, high five figures."""
        term = self.at(i)
        start, marks = i, []
        if self.at(i - 1).kind == "currency":
            start, marks = i - 1, [self.at(i - 1)]
        bands: list[str] = []
        j = start - 1
        while j >= done and j > start - 5 and self.at(j).kind in {"band", "to"}:
            if self.at(j).kind == "band":
                bands.insert(0, str(self.at(j).value))
                start = j
            j -= 1
        value = Decimal(str(term.value))
        end = i + 1
        if self.at(end).kind == "mult":
            end += 1
        if term.kind == "figures":
            low, high = _figures_span(value, bands)
        else:
            if not bands and not marks and not self._in_the(start):
                return None
            low, high = _tens_span(value, bands)
        multiplier = None if term.kind == "figures" else THOUSAND
        figure = Figure(low, high, start, end, i, marks, multiplier, "band", is_band=True)
        figure.is_range = low is not None and high is not None
        return self._second_band(figure)

    def _in_the(self, start: int) -> bool:
        """ "Somewhere in the 50s": a decade or an age has no such hedge."""
        words = [self.tokens.word(k) for k in range(max(0, start - 3), start)]
        return words[-2:] == ["in", "the"] and self.at(start - 3).kind == "hedge"

    def _second_band(self, figure: Figure) -> Figure:
        """ "High 50s to low 60s"."""
        j = figure.end
        if self.at(j).kind != "to" or self.at(j + 1).kind != "band" or figure.shade != "band":
            return figure
        k = j + 2
        if self.at(k).kind == "to":
            k += 1
        if self.at(k).kind == "currency":
            k += 1
        if self.at(k).kind == "tens" and figure.low is not None and figure.low < THOUSAND:
            _, high = _tens_span(Decimal(str(self.at(k).value)), [str(self.at(j + 1).value)])
            if high is not None and high > figure.low:
                figure.high, figure.end, figure.is_range = high, k + 1, True
        return figure

    # --- what stands around --------------------------------------------------

    def _look_before(self, figure: Figure, done: int) -> None:
        """Bounds and bands before the number: up to, at least, mid 50k, between."""
        i = figure.start - 1
        start = figure.start
        while i >= done and i > figure.start - 6:
            term = self.at(i)
            if term.kind == "bound" and term.shade != "after":
                if not figure.is_range and not self._moved_before(i):
                    _open(figure, str(term.value))
                start = i
            elif term.kind == "band" and figure.multiplier and not figure.is_range:
                self._narrow(figure, str(term.value))
                start = i
            elif term.kind == "to" and self.at(i - 1).kind == "band" and self.tokens.glued(i):
                pass
            elif term.kind in {"between", "from"}:
                start = i
                break
            elif term.kind not in _LEAD_IN:
                break
            i -= 1
        figure.start = start

    def _moved_before(self, i: int) -> bool:
        """ "Went up to 60k" is a move, not a cap."""
        return self.at(i - 1).kind == "moved" or self.at(i - 2).kind == "moved"

    def _narrow(self, figure: Figure, band: str) -> None:
        """Mid 50k: the band of a round figure in thousands."""
        if figure.low is None or figure.low % 10_000 or figure.low >= MILLION:
            return
        tens = figure.low / THOUSAND
        low, high = _tens_span(tens, [band])
        if low is not None and high is not None:
            figure.low, figure.high = low * THOUSAND, high * THOUSAND
            figure.is_range = True
            figure.shade = "band"

    def _look_after(self, figure: Figure) -> None:
        """Open ends after the number, then the period."""
        term = self.at(figure.end)
        self._period(figure, figure.end)
        if figure.is_range:
            return
        if term.kind == "ish":
            figure.end += 1
            term = self.at(figure.end)
        if term.kind == "bound" and term.shade in {"after", "both"}:
            nearer = self.at(figure.end + 1).kind in {"number", "currency"}
            if not (term.shade == "both" and nearer):
                _open(figure, str(term.value))
                figure.end = max(figure.end, figure.end + 1)
        elif term.kind == "plus" and self._opens(figure.end):
            _open(figure, "floor")
            figure.end += 1
        self._period(figure, figure.end)

    def _opens(self, i: int) -> bool:
        """Whether "+" or "plus" means "or more" and not "and benefits"."""
        for j in range(i + 1, i + 4):
            word = self.tokens.word(j) if j < self.size else ""
            if word in BENEFIT_WORDS and self.at(j).kind not in {"period"}:
                return False
            if self.at(j).kind not in {"func", "filler", "hedge", "other"}:
                break
        after = self.at(i + 1).kind
        if self.tokens.word(i) == "+" and self.tokens.glued(i):
            return after not in {"number", "currency"}
        return after in {"", "comma", "end", "stop", "func", "stage", "period", "semi", "close"}

    def _period(self, figure: Figure, i: int) -> None:
        """A period after the figure, past words that may stand between."""
        if figure.period is not None or figure.is_other_period:
            return
        commas = 0
        for j in range(i, i + 9):
            term = self.at(j)
            if term.kind == "period":
                if term.shade == "other":
                    figure.is_other_period = True
                elif not (commas and term.shade == "after" and self.at(j).value != "hour"):
                    figure.period = str(term.value)
                figure.end = j + 1
                return
            if term.kind == "unit" and j == i and (figure.marks or figure.multiplier):
                if self.at(j + 1).kind != "number":
                    figure.period, figure.end = str(term.value), j + 1
                return
            if term.kind == "comma":
                commas += 1
                if commas > 1:
                    return
            elif term.kind not in _BETWEEN_PERIOD:
                return


_BETWEEN_PERIOD = {
    "filler", "hedge", "pay", "currency", "ish", "open", "close", "stage", "plus", "bound",
}  # fmt: skip
BENEFIT_WORDS = frozenset(BENEFITS.split("|"))


def _open(figure: Figure, bound: str) -> None:
    figure.is_open = True
    if bound == "floor":
        figure.high = None
    else:
        figure.low, figure.high = None, figure.top


def _shared_scale(first: Amount, second: Amount) -> tuple[Decimal, Decimal]:
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


def _is_range(low: Decimal, high: Decimal, joint: str, first: Amount, second: Amount) -> bool:
    if not 0 < low <= high or high > 10 * low:
        return False
    if joint == "or":
        return low < high <= low * Decimal("1.6")
    if joint == "comma":
        return second.multiplier is not None and low < high <= low * Decimal("1.6")
    return first.shade != "year" or bool(first.marks) or second.shade != "year"


def _tens_span(value: Decimal, bands: list[str]) -> tuple[Decimal | None, Decimal | None]:
    unit = 10 if value >= 100 and value % 100 == 0 else 1
    lows = [BAND_DIGITS[band] for band in bands] or [BAND_DIGITS[None]]
    return value + lows[0][0] * unit, value + lows[-1][1] * unit


def _figures_span(value: Decimal, bands: list[str]) -> tuple[Decimal | None, Decimal | None]:
    if bands:
        return value * FIGURE_DIGITS[bands[0]][0], value * FIGURE_DIGITS[bands[-1]][1]
    if value >= 100_000:
        return value, None
    return value, value * 10 - 1
