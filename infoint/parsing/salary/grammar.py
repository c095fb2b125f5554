"""From terms to figures: numbers with their marks, joined to ranges and bands.

Reads how an amount is put together. What stands around it is read in `bounds`;
whether it is pay at all, and at what stage, in `context` and `stage`.
"""

from __future__ import annotations

from infoint.parsing.salary.bounds import read_around
from infoint.parsing.salary.figures import (
    THOUSAND,
    Amount,
    Figure,
    figures_span,
    range_of,
    tens_span,
)
from infoint.parsing.salary.tokens import Tokens

_RANGE_CAPS = {"up to", "upto", "bis zu", "hasta", "as much as", "as high as"}
_BEFORE_NAMES = {
    "other", "number", "skip", "counted", "stop", "slash", "func", "unit", "and", "mult",
}  # fmt: skip


class Grammar:
    """Figures of a token list, read from left to right."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.terms = tokens.terms
        self.at = tokens.terms.__getitem__  # an empty term beyond the text

    def figures(self) -> list[Figure]:
        """All figures, pay or not, in the order said."""
        found: list[Figure] = []
        done = 0
        for i, term in enumerate(self.terms):
            if i < done or term.kind not in {"number", "tens", "figures"}:
                continue
            figure = self._number_figure(i) if term.kind == "number" else self._band(i, done)
            if figure is None:
                continue
            read_around(self.tokens, figure, done)
            done = figure.end
            found.append(figure)
        return found

    # --- one amount ----------------------------------------------------------

    def amount(self, i: int) -> Amount | None:
        """The amount whose number is token `i`, or None where the number is part of a name."""
        term = self.at(i)
        if term.kind != "number" or self._is_part_of_name(i):
            return None
        amount = Amount(term.number, term.shade, i, i + 1)
        before, further = self.at(i - 1), self.at(i - 2)
        if self.tokens.word(i - 1) == "buck" and self.tokens.word(i - 2) == "a":
            amount.start, amount.value = i - 2, 100 + amount.value  # "a buck twenty": 120
        elif before.kind == "currency":
            amount.start, amount.marks = i - 1, [before]
            if further.kind == "mult" and self.tokens.glued(i - 1):
                amount.start, amount.multiplier = i - 2, further.number
            elif further.kind == "currency":
                amount.start, amount.marks = i - 2, [further, before]
        self._read_suffixes(amount)
        return amount

    def _is_part_of_name(self, i: int) -> bool:
        """GS-9, A4, #12, 3D, 45%."""
        before, after, tokens = self.at(i - 1), self.at(i + 1), self.tokens
        if before.kind == "label" or after.kind == "percent" or not self.at(i).value:
            return True
        if tokens.glued(i):
            if before.kind in _BEFORE_NAMES or tokens.word(i - 1) == "'":
                return True
            if before.kind in {"to", "colon"} and tokens.glued(i - 1):
                return self.at(i - 2).kind in {"other", "skip"}
        if tokens.glued(i + 1):
            if after.kind == "other":
                return tokens.word(i + 1)[0].isalpha()
            return after.kind in {"skip", "years", "colon", "counted"}
        return tokens.word(i + 1) in {"percent", "percentage"}

    def _read_suffixes(self, amount: Amount) -> None:
        """Multiplier and currency after the number: 55k€, 60k CAD, 60,000 (USD), 6 lakhs."""
        j = amount.end
        while True:
            term = self.at(j)
            if term.kind == "mult" and amount.multiplier is None and self._multiplies(j):
                amount.multiplier = term.number
                amount.period = term.shade or None
            elif term.kind == "currency" and len(amount.marks) < 3:
                if self.at(j + 1).kind == "number" and not self.tokens.glued(j):
                    return  # it belongs to the next number
                amount.marks.append(term)
                if term.shade == "thousand":
                    amount.multiplier = THOUSAND
            elif term.kind == "open" and self._kinds(j + 1) == ("currency", "close"):
                amount.marks.append(self.at(j + 1))
                j += 2
            elif term.kind == "open" and self._says_again(amount, j + 1):
                j += 2
            else:
                return
            j += 1
            amount.end = j

    def _kinds(self, i: int) -> tuple[str, str]:
        return self.at(i).kind, self.at(i + 1).kind

    def _says_again(self, amount: Amount, i: int) -> bool:
        """ "Fifty thousand (50,000) dollars"."""
        same = self.at(i).value in {amount.total(), amount.value}
        return self._kinds(i) == ("number", "close") and same

    def _multiplies(self, j: int) -> bool:
        """A lone m multiplies only where it touches the number; k may stand apart."""
        return self.tokens.word(j) not in {"m", "mm"} or self.tokens.glued(j)

    def _is_something(self, amount: Amount) -> bool:
        j = amount.end + 1 if self.at(amount.end).kind == "to" else amount.end
        return (
            self.tokens.word(j) == "something"
            and amount.multiplier is None
            and not (amount.value % 10 or not 20 <= amount.value <= 190)
        )

    def _vague(self, amount: Amount) -> Figure:
        """ "Sixty something", "60-something thousand"."""
        end = amount.end + (2 if self.at(amount.end).kind == "to" else 1)
        low, high = tens_span(amount.value, [])
        multiplier = self.at(end).number if self.at(end).kind == "mult" else None
        figure = Figure(low, high, amount.start, end + bool(multiplier), amount.start, amount.marks)
        figure.is_range = figure.is_band = figure.is_loose = True
        return figure

    # --- ranges --------------------------------------------------------------

    def _number_figure(self, i: int) -> Figure | None:
        first = self.amount(i)
        if first is None:
            return None
        joined = self._range(first)
        if joined is not None:
            return joined
        if self._is_something(first):
            return self._vague(first)
        value = first.total()
        return Figure(
            value, value, first.start, first.end, i, first.marks, first.multiplier, first.shade,
            first.period,
        )  # fmt: skip

    def _range(self, first: Amount) -> Figure | None:
        j = first.end
        period = None
        if self.at(j).kind == "period" and self.at(j).shade != "other":
            period, j = str(self.at(j).value), j + 1
        if self.at(j).kind == "comma" and self.at(j + 1).kind == "plusminus":
            j += 1
        joint = self._joint(first, j)
        if not joint:
            return None
        k = j + 1
        while k < j + 4 and (
            self.at(k).kind in {"hedge", "from", "bound"}
            or (self.tokens.word(k) == "a" and self.at(k + 1).kind == "number")
            or (self.at(k).kind == "currency" and self.at(k + 1).kind in {"number", "currency"})
            or (self.at(k).kind == "mult" and self.at(k + 1).kind == "currency")
        ):
            k += 1
        second = self.amount(k)
        figure = range_of(first, second, joint) if second is not None else None
        if figure is not None:
            figure.period = figure.period or period
        return figure

    def _joint(self, first: Amount, j: int) -> str:
        """What joins two amounts to a range at token `j`; nothing where nothing does."""
        kind = self.at(j).kind
        if kind in {"to", "or", "plusminus"}:
            return "" if kind == "to" and self._has_moved(first.start) else kind
        if kind == "slash":
            return kind if first.multiplier or first.value >= THOUSAND else ""
        if kind == "bound":
            return kind if self.tokens.word(j) in _RANGE_CAPS else ""
        if kind == "comma":
            return kind if first.multiplier is None and first.value < THOUSAND else ""
        if kind == "and" or self.tokens.word(j) == "a":
            return kind if self._is_between(first.start) else ""
        return ""

    def _has_moved(self, start: int) -> bool:
        """ "Went from 45 to 60" is two figures at two times."""
        return self.at(start - 1).kind == "from" and any(
            self.at(start - k).kind == "moved" for k in (2, 3)
        )

    def _is_between(self, start: int) -> bool:
        i = start - 1
        while i > start - 5 and self.at(i).kind in {"hedge", "func", "filler", "currency"}:
            i -= 1
        if self.at(i).kind == "from":
            return self.tokens.word(i) in {"de", "desde"}
        return self.at(i).kind == "between"

    # --- bands ---------------------------------------------------------------

    def _band(self, i: int, done: int) -> Figure | None:
        """Mid-50s, low sixties, mid to high 50s, six figures, high five figures."""
        term = self.at(i)
        start = i - 1 if self.at(i - 1).kind == "currency" else i
        marks = self.terms[start:i]
        bands: list[str] = []
        j = start - 1
        while j >= done and j > i - 6 and self.at(j).kind in {"band", "to"}:
            if self.at(j).kind == "band":
                bands.insert(0, str(self.at(j).value))
                start = j
            j -= 1
        value = term.number
        if term.kind == "figures":
            low, high = figures_span(value, bands)
            return Figure(low, high, start, i + 1, i, marks, shade="figures", is_band=True)
        is_loose = not bands and not marks and not self._is_in_the(start)
        if is_loose and self._words(start - 2, start) != ["in", "the"]:
            return None
        low, high = tens_span(value, bands)
        end = i + 2 if self.at(i + 1).kind == "mult" else i + 1
        figure = Figure(
            low, high, start, end, i, marks, is_range=True, is_band=True, is_loose=is_loose
        )
        self._read_second_band(figure)
        return figure

    def _is_in_the(self, start: int) -> bool:
        """ "Somewhere in the 50s": a decade or an age has no such hedge."""
        return self._words(start - 2, start) == ["in", "the"] and self.at(start - 3).kind == "hedge"

    def _words(self, start: int, end: int) -> list[str]:
        return [self.tokens.word(k) for k in range(start, end)]

    def _read_second_band(self, figure: Figure) -> None:
        """ "High 50s to low 60s"."""
        j = figure.end
        if self.at(j).kind != "to" or self.at(j + 1).kind != "band":
            return
        k = j + 2
        while k < j + 4 and self.at(k).kind in {"to", "currency"}:
            k += 1
        if self.at(k).kind != "tens":
            return
        _, high = tens_span(self.at(k).number, [str(self.at(j + 1).value)])
        if high > figure.bottom:
            figure.high, figure.end = high, k + 1
