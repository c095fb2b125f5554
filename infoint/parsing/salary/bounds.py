"""What stands around a figure: open ends, "low" and "mid", and the period after it.

A period is read only where it belongs to the figure: directly after it, or past words
such as "gross" or "base". Nothing is taken from another sentence.
"""

from __future__ import annotations

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.tokens import Tokens
from infoint.parsing.salary.words import BENEFITS

_BENEFITS = frozenset(BENEFITS.split("|"))
_BEFORE_FIGURE = {"hedge", "filler", "pay", "currency"}
_BEFORE_PERIOD = {
    "filler", "hedge", "pay", "currency", "ish", "open", "close", "stage", "plus", "bound",
}  # fmt: skip
_DETERMINERS = {"a", "an", "the", "my", "your", "our", "their", "another", "about"}
_OPENING = {"", "colon", "pay", "salary", "end", "stop", "open", "semi"}
_COMPARED = {
    "less than",
    "more than",
    "lower than",
    "higher than",
    "below",
    "under",
    "above",
    "over",
}
_CLOSES = {
    "",
    "comma",
    "end",
    "stop",
    "func",
    "stage",
    "period",
    "semi",
    "close",
    "question",
    "now",
}


def read_around(tokens: Tokens, figure: Figure, done: int) -> None:
    """Set the bounds and the period of a figure from the tokens around it."""
    around = _Around(tokens, figure)
    around.read_before(done)
    if not figure.is_range:
        around.read_after()
    around.read_period(figure.end)
    around.read_currency()
    if not (figure.is_range or figure.is_open):
        around.read_after()


class _Around:
    def __init__(self, tokens: Tokens, figure: Figure) -> None:
        self.tokens, self.figure = tokens, figure
        self.terms = tokens.terms
        self.at = tokens.terms.__getitem__  # an empty term beyond the text

    def read_before(self, done: int) -> None:
        """Up to, at least, mid 50k, between."""
        figure = self.figure
        start = figure.start
        for i in range(figure.start - 1, max(done, figure.start - 6) - 1, -1):
            term = self.at(i)
            if term.kind == "bound" and term.shade != "after":
                if not figure.is_range and not self._has_moved(i):
                    figure.open(self._bound(i))
                start = i
            elif term.kind == "band" and not figure.is_range:
                if not self._is_stage(i):
                    figure.narrow(str(term.value))
                    start = i
            elif term.kind in {"between", "from"}:
                if term.kind == "from" and not figure.is_range and self.at(i - 1).kind in _OPENING:
                    figure.open("floor")
                start = i
                break
            elif term.kind == "to" and self.at(i - 1).kind == "band":
                continue  # the hyphen of "mid-50k"
            elif term.kind not in _BEFORE_FIGURE:
                break
        figure.start = start

    def _has_moved(self, i: int) -> bool:
        """ "Went up to 60k", "up to 60k now" is a move, not a cap."""
        around = {self.at(i - 1).kind, self.at(i - 2).kind}
        return "moved" in around or self.at(self.figure.end).kind == "now"

    def _bound(self, i: int) -> str:
        """Which end is named; "would not take less than 55k" names the lower one."""
        bound = str(self.terms[i].value)
        denied = any(self.at(i - k).kind == "not" for k in (1, 2, 3))
        if denied and self.tokens.word(i) in _COMPARED:
            self.figure.is_denial_read = True
            return "floor" if bound == "cap" else "cap"
        return bound

    def _is_stage(self, i: int) -> bool:
        """ "Junior 45k, mid 60k": a level among levels, not a band."""
        return self.tokens.word(i) == "mid" and any(
            self.at(j).kind == "stage" and not self.at(j).shade for j in range(i - 12, i + 12)
        )

    def read_after(self) -> None:
        """Or so, and up, or more, +."""
        figure = self.figure
        if self.at(figure.end).kind == "to" and self.at(figure.end + 1).kind == "ish":
            figure.end += 1
        if self.at(figure.end).kind == "ish":
            figure.end += 1
        term = self.at(figure.end)
        if term.kind == "bound" and term.shade != "before":
            is_of_next = self.at(figure.end + 1).kind in {"number", "currency"}
            if term.shade == "after" or not is_of_next:
                figure.open(str(term.value))
                figure.end += 1
        elif term.kind == "plus" and self._opens(figure.end):
            figure.open("floor")
            figure.end += 1

    def _opens(self, i: int) -> bool:
        """Whether "+" or "plus" means "or more" and not "and benefits"."""
        if self.tokens.word(i + 1) in _DETERMINERS:
            return False
        for j in range(i + 1, i + 4):
            if self.at(j).kind == "period" or self.tokens.word(j) in {"for", "in", "at", "if"}:
                break
            if self.tokens.word(j) in _BENEFITS:
                return False
            if self.at(j).kind not in {"func", "filler", "hedge", "other"}:
                break
        after = self.at(i + 1).kind
        if self.tokens.word(i) == "+" and self.tokens.glued(i):
            return after not in {"number", "currency"}
        return after in _CLOSES

    def _is_said_after_comma(self, j: int) -> bool:
        """ "$50,000, annually"; not "$65, hourly $29" and not "50k, a year"."""
        is_of_next = self.at(j + 1).kind in {"currency", "number"}
        return not is_of_next and (self.terms[j].shade == "both" or self.terms[j].value == "hour")

    def read_currency(self) -> None:
        """A currency after the period: "$30/hr CAD"."""
        end = self.figure.end
        if self.at(end).kind == "currency" and self.at(end + 1).kind != "number":
            self.figure.marks.append(self.at(end))
            self.figure.end += 1

    def read_period(self, i: int) -> None:
        """A period after token `i`, past words that may stand between."""
        figure = self.figure
        if figure.period is not None or figure.other_period:
            return
        commas = 0
        for j in range(i, i + 9):
            term = self.at(j)
            if term.kind == "period":
                if term.shade == "other":
                    figure.other_period = str(term.value)
                elif commas and not self._is_said_after_comma(j):
                    return
                else:
                    figure.period = str(term.value)
                figure.end = j + 1
                return
            if term.kind == "unit":
                is_said = j == i and bool(figure.marks or figure.multiplier)
                if is_said and self.at(j + 1).kind != "number":
                    figure.period, figure.end = str(term.value), j + 1
                return
            if term.kind == "comma":
                commas += 1
            if commas > 1 or (term.kind != "comma" and term.kind not in _BEFORE_PERIOD):
                return
