"""From terms to figures: numbers with their marks, joined to ranges and bands.

Reads how an amount is put together. What stands around it is read in `bounds`;
whether it is pay at all, and at what stage, in `context` and `stage`.
"""

from __future__ import annotations

from decimal import Decimal

from infoint.parsing.salary.bounds import LABELS, READ_AFTER, READ_BEFORE, Around
from infoint.parsing.salary.figures import THOUSAND, Figure, figures_span, tens_span

_RANGE_CAPS = frozenset(["up to", "upto", "bis zu", "hasta", "as much as", "as high as"])
# A number that touches one of these is part of a name: GS-9, A4, 3D.
_BEFORE_NAMES = frozenset([
    "other", "number", "skip", "counted", "stop", "slash", "func", "unit", "and", "mult", "quote",
])  # fmt: skip
_AFTER_NAMES = frozenset(["other", "skip", "years", "colon", "counted"])
MOST_BANDS = 13
_PERCENT = frozenset(["percent", "percentage", "%"])
_RISKY_BEFORE = _BEFORE_NAMES | {"label", "to", "colon"}
_RISKY_AFTER = _AFTER_NAMES | {"percent", "doubtful"}
_NUMBERS = frozenset(["number", "tens", "figures"])
_SUFFIXES = frozenset(["mult", "currency", "open", "half"])
_JOINTS = frozenset(["to", "or", "plusminus", "slash", "bound", "comma", "and", "currency"])
_ROMANCE = frozenset(["BRL", "MXN", "CLP", "COP", "ARS", "PEN", "EUR", "peso"])
_SOFT = frozenset(["hedge", "from", "bound"])
_AND_OTHERS = frozenset(["a", "do"])  # "entre 30 a 40", "od 30 do 40"
_MAY_BE_RANGE = _JOINTS | {"period"}
_CLAUSE_JOINTS = frozenset(["and", "comma"])
_SPANS = {"tens": tens_span, "figures": figures_span}
_BRIDGES = _AND_OTHERS | {"something"}
_BEFORE_BETWEEN = frozenset(["hedge", "func", "filler", "currency"])


class Grammar(Around):
    """Figures of a token list, read from left to right."""

    __slots__ = ()

    def figures(self) -> list[Figure]:
        """All figures, pay or not, in the order said."""
        found: list[Figure] = []
        done, kinds = 0, self.kinds
        for i in self.tokens.places(_NUMBERS):
            if i < done:
                continue
            figure = self.amount(i) if kinds[i] == "number" else self._band(i, done)
            if figure is None:
                continue
            end = figure.end
            if not figure.is_band and (kinds[end] in _MAY_BE_RANGE or self.words[end] in _BRIDGES):
                done = self._read_range(figure) or done
            if not (figure.value or figure.is_range) or i < done:
                continue
            if figure.low is None:
                figure.low = figure.high = figure.top = figure.bottom = figure.total()
            if kinds[figure.start - 1] in READ_BEFORE or kinds[figure.end] in READ_AFTER:
                self.read_around(figure, done)
            done = figure.end
            if figure.low is None and found and self._is_floor_of(found[-1], figure):
                found[-1].reach(found[-1].low, figure.high)
                found[-1].end = done
            else:
                found.append(figure)
        return found

    def _is_floor_of(self, floor: Figure, cap: Figure) -> bool:
        """ "Not less than $50,000 and not more than $65,000"."""
        is_next = _CLAUSE_JOINTS.issuperset(self.kinds[floor.end : cap.start])
        return floor.high is None and floor.bottom < cap.top and is_next

    def amount(self, i: int) -> Figure | None:
        """The amount whose number is token `i`, or None where the number is part of a name."""
        kinds, terms = self.kinds, self.terms
        if kinds[i] != "number" or self._is_part_of_name(i):
            return None
        _, value, shade = terms[i]
        amount = Figure(value, shade, i, i + 1, i)  # type: ignore[arg-type]
        if kinds[i - 1] == "currency":
            self._read_currency_before(amount, i)
        if kinds[i + 1] in _SUFFIXES:
            self._read_suffixes(amount)
        return amount

    def _read_currency_before(self, amount: Figure, i: int) -> None:
        """ "$50", "K€ 50", "US $50", "a buck twenty"."""
        kinds, terms = self.kinds, self.terms
        if self.words[i - 1] == "buck" and self.words[i - 2] == "a":
            amount.start, amount.value = i - 2, 100 + amount.value  # "a buck twenty": 120
        elif kinds[i - 2] == "mult" and self.tokens.is_glued(i - 1):
            amount.start, amount.marks = i - 2, (terms[i - 1],)
            amount.multiplier = terms[i - 2].number
        elif kinds[i - 2] == "currency":
            amount.start, amount.marks = i - 2, (terms[i - 2], terms[i - 1])
        else:
            amount.start, amount.marks = i - 1, (terms[i - 1],)

    def _is_part_of_name(self, i: int) -> bool:
        """GS-9, A4, #12, 3D, 45%, Band 5."""
        before, after, tokens = self.kinds[i - 1], self.kinds[i + 1], self.tokens
        value, word = self.terms[i].number, self.words[i - 1]
        is_nothing = not (value or after == "to")
        if before == "currency":
            if after not in _RISKY_AFTER:
                return is_nothing
        elif word.isalpha() and tokens.is_glued(i):
            return before != "period" or word.isascii()  # "年収400万円"
        if word in LABELS and value < MOST_BANDS and after not in _SUFFIXES:
            return True
        if before not in _RISKY_BEFORE and after not in _RISKY_AFTER:
            return is_nothing
        if is_nothing or before == "label" or after in {"percent", "doubtful"}:
            return True
        if before in _BEFORE_NAMES:
            if tokens.is_glued(i) and (before != "quote" or self.words[i - 1] == "'"):
                return True
        elif before in {"to", "colon"} and tokens.is_glued(i) and tokens.is_glued(i - 1):
            return self.kinds[i - 2] in {"other", "skip"}
        if after not in _AFTER_NAMES:
            return False
        if tokens.is_glued(i + 1):
            return after != "other" or self.words[i + 1][0].isalpha()
        return self.words[i + 1] in _PERCENT

    def _read_suffixes(self, amount: Figure) -> None:
        """Multiplier and currency after the number: 55k€, 60k CAD, 60,000 (USD), 6 lakhs."""
        kinds, j = self.kinds, amount.end
        while True:
            kind, term = kinds[j], self.terms[j]
            if kind == "mult" and amount.multiplier is None and self._multiplies(j):
                amount.multiplier = term.number
                amount.period = term.shade or None
                if kinds[j + 1] == "number":
                    j += self._read_rest(amount, j + 1)
            elif kind == "half":
                amount.value += Decimal("0.5")
            elif kind == "currency" and len(amount.marks) < 3:
                if kinds[j + 1] == "number" and not self.tokens.is_glued(j):
                    return  # it belongs to the next number
                amount.marks += (term,)
                if term.shade.isdecimal():
                    amount.multiplier = Decimal(term.shade)
                elif self.words[j + 3] == "cents" and kinds[j + 1 : j + 3] == ["and", "number"]:
                    amount.value += self.terms[j + 2].number / 100
                    j += 3
            elif kind == "open" and kinds[j + 1 : j + 3] == ["currency", "close"]:
                amount.marks += (self.terms[j + 1],)
                j += 2
            elif kind == "open" and (end := self._says_again(amount, j + 1)):
                j = end
            else:
                return
            j += 1
            amount.end = j

    def _multiplies(self, j: int) -> bool:
        """A lone m or l multiplies only where it touches the number; k may stand apart."""
        return self.words[j] not in {"m", "mm", "l"} or self.tokens.is_glued(j)

    def _is_something(self, amount: Figure) -> bool:
        j = amount.end + 1 if self.kinds[amount.end] == "to" else amount.end
        return (
            self.words[j] == "something"
            and amount.multiplier is None
            and not (amount.value % 10 or not 20 <= amount.value <= 190)
        )

    def _read_range(self, first: Figure) -> int:
        """Let the amount become the range that it begins, where it begins one.

        Gives the token after a range of percents, of which no amount is left.
        """
        kinds, j = self.kinds, first.end
        period = None
        if kinds[j] == "period" and self.terms[j].shade != "other":
            period, j = str(self.terms[j].value), j + 1
        if kinds[j] == "comma" and kinds[j + 1] == "plusminus":
            j += 1
        joint = ""
        if kinds[j] in _JOINTS or self.words[j] in _AND_OTHERS:
            joint = self._joint(first, j)
        k = self._after_joint(j) if joint else 0
        second = self.amount(k) if joint else None
        if joint == "comma" and second is not None and self.terms[second.end].value == "hour":
            joint = "or"  # "16, 17 an hour"
        if second is not None and first.join(second, joint):
            first.period = first.period or period
        elif self._is_something(first):
            self._widen(first)
        elif joint and second is None and self.words[k + 1] in _PERCENT:
            return k + 1
        return 0

    def _widen(self, figure: Figure) -> None:
        """ "Sixty something", "60-something thousand"."""
        end = figure.end + (2 if self.kinds[figure.end] == "to" else 1)
        figure.widen(end + (self.kinds[end] == "mult"))

    def _after_joint(self, j: int) -> int:
        """Where the second number is to be looked for: past "about", "a", "$"."""
        kinds, k = self.kinds, j + 1
        while k < j + 5 and (
            kinds[k] in _SOFT
            or (self.words[k] == "a" and kinds[k + 1] == "number")
            or (kinds[k] == "comma" and "hedge" in {kinds[k - 1], kinds[k + 1]})
            or (kinds[k] == "currency" and kinds[k + 1] in {"number", "currency"})
            or (kinds[k] == "mult" and kinds[k + 1] == "currency")
        ):
            k += 1
        return k

    def _joint(self, first: Figure, j: int) -> str:
        """What joins two amounts to a range at token `j`; nothing where nothing does."""
        kind = self.kinds[j]
        if kind == "slash":
            holds = bool(first.multiplier) or first.value >= THOUSAND
        elif kind == "bound":
            holds = self.words[j] in _RANGE_CAPS
        elif kind == "comma":
            holds = first.multiplier is None and first.value < THOUSAND
        elif kind == "to":
            holds = not self._has_moved(first.start)
        elif kind == "currency":  # "A$110k-A$125k": a hyphen between letters
            return "to" if self.tokens.is_hyphened(j) else ""
        elif kind in {"or", "plusminus"}:
            holds = True
        elif self.words[j] == "a" and not _ROMANCE.isdisjoint([mark[1] for mark in first.marks]):
            return "to"  # "R$ 3.000 a R$ 4.500"
        else:  # "between 45 and 50", "entre 30 a 40"
            holds = self._is_between(first.start)
        return kind if holds else ""

    def _has_moved(self, start: int) -> bool:
        """ "Went from 45 to 60" is two figures at two times."""
        kinds = self.kinds
        return kinds[start - 1] == "from" and "moved" in {kinds[start - 2], kinds[start - 3]}

    def _is_between(self, start: int) -> bool:
        i = start - 1
        while i > start - 5 and self.kinds[i] in _BEFORE_BETWEEN:
            i -= 1
        if self.kinds[i] == "from":
            return self.words[i] in {"de", "desde", "od"}
        return self.kinds[i] == "between"

    def _band(self, i: int, done: int) -> Figure | None:
        """Mid-50s, low sixties, mid to high 50s, six figures, high five figures."""
        kinds, term = self.kinds, self.terms[i]
        start = i - 1 if kinds[i - 1] == "currency" else i
        marks = tuple(self.terms[start:i])
        bands: list[str] = []
        j = start - 1
        while j >= done and j > i - 6 and kinds[j] in {"band", "to"}:
            if kinds[j] == "band":
                bands.insert(0, str(self.terms[j].value))
                start = j
            j -= 1
        value = term.number
        if term.kind == "figures":
            figure = Figure(value, "figures", start, i + 1, i)
            figure.reach(*figures_span(value, bands))
            figure.marks, figure.is_band = marks, True
            if bands:
                self._read_second_band(figure)
            return figure
        is_in_the = self.words[start - 1] == "the" and self.words[start - 2] == "in"
        # "Somewhere in the 50s": a decade or an age has no such hedge.
        is_loose = not (bands or marks or (is_in_the and kinds[start - 3] == "hedge"))
        if is_loose and not is_in_the:
            return None
        figure = Figure(value, "", start, i + 2 if kinds[i + 1] == "mult" else i + 1, i)
        figure.reach(*tens_span(value, bands))
        figure.marks, figure.is_loose = marks, is_loose
        figure.is_range = figure.is_band = True
        self._read_second_band(figure)
        return figure

    def _read_second_band(self, figure: Figure) -> None:
        """ "High 50s to low 60s", "high five figures to the low six figures"."""
        kinds, j = self.kinds, figure.end
        if kinds[j] != "to" and not (kinds[j] == "and" and self._is_between(figure.start)):
            return
        j += 1 + (self.words[j + 1] == "the")
        if kinds[j] != "band":
            return
        k = j + 1
        while k < j + 3 and kinds[k] in {"to", "currency"}:
            k += 1
        if kinds[k] not in _SPANS:
            return
        _, high = _SPANS[kinds[k]](self.terms[k].number, [str(self.terms[j].value)])
        if high is not None and high > figure.bottom:
            figure.reach(figure.low, high)
            figure.end = k + 1
