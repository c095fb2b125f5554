"""What stands around a figure: open ends, "low" and "mid", and the period after it.

A period is read only where it belongs to the figure: directly after it, or past words
such as "gross" or "base". Nothing is taken from another sentence.
"""

from __future__ import annotations

from infoint.parsing.salary.figures import LAKHS, Figure
from infoint.parsing.salary.terms import words_of
from infoint.parsing.salary.tokens import Tokens

BENEFITS = words_of("benefits")
_BEFORE_FIGURE = frozenset(["hedge", "filler", "pay", "currency"])
READ_BEFORE = _BEFORE_FIGURE | {"bound", "band", "between", "from", "to"}
_BEFORE_PERIOD = frozenset([
    "filler", "hedge", "pay", "currency", "ish", "open", "close", "stage", "plus", "bound",
])  # fmt: skip
_MAY_BRING_PERIOD = _BEFORE_PERIOD | {"period", "unit", "comma"}
_MAY_BRING_CURRENCY = frozenset(["currency", "open"])
_BOUND_AFTER = frozenset(["to", "ish", "bound", "plus"])
READ_AFTER = _MAY_BRING_PERIOD | _BOUND_AFTER  # and "currency", which is among them
_DETERMINERS = frozenset(["a", "an", "the", "my", "your", "our", "their", "another", "about"])
_OF = frozenset(["von", "vom", "de", "du"])
_OPENING = frozenset(["", "colon", "pay", "salary", "end", "stop", "open", "semi"])
LABELS = words_of("labels")
REACH_DENIAL = 7  # tokens
_ENDS_DENIAL = frozenset(["comma", "semi", "question", "plus", "end", "stop", "close"])
_MEANS, _MAY_FOLLOW = (
    frozenset(["mean", "median"]),
    frozenset(["currency", "number", "pay", "other"]),
)
_MOVES = frozenset(["up to", "upto"])
_COMPARED = frozenset([
    "less than", "more than", "lower than", "higher than", "below", "under", "above", "over",
])  # fmt: skip
_CLOSES = frozenset([
    "", "comma", "end", "stop", "func", "stage", "period", "semi", "close", "question", "now",
])  # fmt: skip


class Around:
    """Reads what stands around a figure of a token list."""

    __slots__ = ("kinds", "terms", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.terms, self.kinds, self.words = tokens.terms, tokens.kinds, tokens.words

    def read_around(self, figure: Figure, done: int) -> None:
        """Set the bounds and the period of a figure from the tokens around it."""
        kinds = self.kinds
        if kinds[figure.start - 1] in READ_BEFORE:
            self._read_before(figure, done)
        if not figure.is_range and kinds[figure.end] in _BOUND_AFTER:
            self._read_after(figure)
        if kinds[figure.end] in _MAY_BRING_PERIOD:
            self._read_period(figure, figure.end)
        if kinds[figure.end] in _MAY_BRING_CURRENCY:
            self._read_currency(figure)
        if not (figure.is_range or figure.is_open) and kinds[figure.end] in _BOUND_AFTER:
            self._read_after(figure)

    def _read_before(self, figure: Figure, done: int) -> None:
        """Up to, at least, mid 50k, between."""
        kinds = self.kinds
        start = figure.start
        for i in range(figure.start - 1, max(done, figure.start - 6) - 1, -1):
            kind = kinds[i]
            if kind not in READ_BEFORE:
                break
            if kind == "bound" and self.terms[i].shade != "after":
                if not figure.is_range and not self._has_moved_to(figure, i):
                    figure.open(self._bound(figure, i))
                start = i
            elif kind == "band" and not figure.is_range:
                if not self._is_stage(i):
                    figure.narrow(str(self.terms[i].value))
                    start = i
            elif kind in {"between", "from"}:
                if kind == "from" and not figure.is_range and self._is_floor(i):
                    figure.open("floor")
                start = i
                break
            elif kind == "to" and kinds[i - 1] == "band":
                continue  # the hyphen of "mid-50k"
            elif kind not in _BEFORE_FIGURE:
                break
        figure.start = start

    def _is_floor(self, i: int) -> bool:
        """ "Salary: from £30k"; not "ein Gehalt von 30.000", "ranges from $20 for helpers to $40"."""
        is_end = self.words[i] in _OF or self.words[i].startswith("rang")
        return self.kinds[i - 1] in _OPENING and not is_end

    def _has_moved_to(self, figure: Figure, i: int) -> bool:
        """ "Went up to 60k", "up to 60k now" is a move, not a cap."""
        kinds = self.kinds
        return kinds[figure.end] == "now" or (
            self.words[i] in _MOVES and "moved" in {kinds[i - 1], kinds[i - 2]}
        )

    def _bound(self, figure: Figure, i: int) -> str:
        """Which end is named; "would not take less than 55k" names the lower one."""
        bound = str(self.terms[i].value)
        if self._is_denied(i) and self.words[i] in _COMPARED:
            figure.is_denial_read = True
            return "floor" if bound == "cap" else "cap"
        return bound

    def _is_denied(self, i: int) -> bool:
        """ "Nobody in our shop earns less than 52k"."""
        for j in range(i - 1, max(i - REACH_DENIAL, 0) - 1, -1):
            if self.kinds[j] in _ENDS_DENIAL or self.words[j] in {"but", "if"}:
                return False
            if self.kinds[j] == "not":
                return True
        return False

    def _is_stage(self, i: int) -> bool:
        """ "Junior 45k, mid 60k": a level among levels, not a band."""
        return self.words[i] == "mid" and any(
            self.kinds[j] == "stage" and not self.terms[j].shade for j in range(i - 12, i + 12)
        )

    def _read_after(self, figure: Figure) -> None:
        """Or so, and up, or more, +."""
        kinds = self.kinds
        if kinds[figure.end] == "to" and kinds[figure.end + 1] == "ish":
            figure.end += 1
        if kinds[figure.end] == "ish":
            figure.end += 1
        kind, term = kinds[figure.end], self.terms[figure.end]
        if kind == "bound" and term.shade != "before":
            is_of_next = kinds[figure.end + 1] in {"number", "currency", "colon"}
            if term.shade == "after" or not is_of_next:
                figure.open(str(term.value))
                figure.end += 1
        elif kind == "plus" and self._opens(figure.end):
            figure.open("floor")
            figure.end += 1

    def _opens(self, i: int) -> bool:
        """Whether "+" or "plus" means "or more" and not "and benefits"."""
        kinds, words = self.kinds, self.words
        if words[i + 1] in _DETERMINERS:
            return False
        for j in range(i + 1, i + 4):
            if kinds[j] == "period" or words[j] in {"for", "in", "at", "if"}:
                break
            if words[j] in BENEFITS:
                return False
            if kinds[j] not in {"func", "filler", "hedge", "other"}:
                break
        after = kinds[i + 1]
        if words[i] == "+" and self.tokens.is_glued(i):
            return after not in {"number", "currency"}
        return after in _CLOSES

    def _read_rest(self, amount: Figure, i: int) -> int:
        """How many tokens go on with lakhs: "3 lakh 60 thousand"."""
        is_multiplied = self.kinds[i + 1] == "mult"
        rest = self.terms[i].number * (self.terms[i + 1].number if is_multiplied else 1)
        if amount.multiplier not in LAKHS or not 10_000 <= rest < amount.multiplier:
            return 0
        amount.value += rest / amount.multiplier
        return 1 + is_multiplied

    def _says_again(self, amount: Figure, i: int) -> int:
        """ "Fifty thousand (50,000) dollars", "fifty dollars ($50)": the token that closes it."""
        i += self.kinds[i] == "currency"
        is_number = self.kinds[i : i + 2] == ["number", "close"]
        return i + 1 if is_number and self.terms[i].value in {amount.total(), amount.value} else 0

    def _is_said_after_comma(self, j: int) -> bool:
        """ "$50,000, annually"; not "$65, hourly $29" and not "50k, a year"."""
        is_of_next = self.kinds[j + 1] in {"currency", "number"}
        return not is_of_next and (self.terms[j].shade == "both" or self.terms[j].value == "hour")

    def _is_of_next(self, figure: Figure, j: int) -> bool:
        """ "Per day £180 / per week £850", "9,870 hourly mean wage: $27"."""
        kinds, i = self.kinds, j + 1
        if kinds[figure.start - 1] == "period":
            return kinds[i] in {"currency", "number"}
        i += self.words[i] in _MEANS
        is_heading = kinds[i] == "pay" and kinds[i + 1] == "colon"
        is_heading = is_heading or (self.words[i - 1] in _MEANS and kinds[i] == "currency")
        return is_heading and self.terms[j].shade == "both"

    def _read_currency(self, figure: Figure) -> None:
        """A currency after the period: "$30/hr CAD", "30/hr (CAD)"."""
        is_open = self.kinds[figure.end] == "open"
        end = figure.end + is_open
        if self.kinds[end] == "currency" and self.kinds[end + 1] != "number":
            figure.marks += (self.terms[end],)
            figure.end = end + 1 + (is_open and self.kinds[end + 1] == "close")

    def _read_period(self, figure: Figure, i: int) -> None:
        """A period after token `i`, past words that may stand between."""
        kinds = self.kinds
        if figure.period is not None or figure.other_period:
            return
        commas = 0
        for j in range(i, i + 9):
            kind = kinds[j]
            if kind == "period":
                term = self.terms[j]
                if kinds[j + 1] in _MAY_FOLLOW and self._is_of_next(figure, j):
                    return
                if term.shade == "other":
                    figure.other_period = str(term.value)
                elif commas and not self._is_said_after_comma(j):
                    return
                else:
                    figure.period = str(term.value)
                figure.end = j + 1
                return
            if kind == "unit":
                is_said = j == i and bool(figure.marks or figure.multiplier)
                if is_said and kinds[j + 1] != "number":
                    figure.period, figure.end = str(self.terms[j].value), j + 1
                return
            if kind == "comma":
                commas += 1
            if commas > 1 or (kind != "comma" and kind not in _BEFORE_PERIOD):
                return
