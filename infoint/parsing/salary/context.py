"""The words around figures: where sentences end, and what each of them talks of.

States facts of the words and decides nothing; `pay` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.tokens import Tokens

HOURLY_TO = 1000
LONGEST_LEAD = 24  # tokens from the beginning of an answer to its figure
_CONDITIONS = frozenset(["if", "depending", "with", "for", "as", "when"])
BARE_FROM = 30  # below, a bare number is as likely an hourly rate as thousands a year
ABBREVIATIONS = frozenset(["mr", "mrs", "ms", "dr", "prof", "st", "dept", "inc", "no", "vs", "avg"])
NOTHING_ELSE = frozenset({
    "number", "tens", "hedge", "to", "currency", "mult", "between", "and", "bound", "plus", "func",
    "filler", "ish", "comma", "band", "or", "from", "period", "question", "quote",
})  # fmt: skip


class Context:
    """The terms of one text, with its figures and sentences."""

    def __init__(self, tokens: Tokens, figures: list[Figure]) -> None:
        self.tokens = tokens
        self.terms = tokens.terms
        self.size = len(tokens.starts)
        self.at = tokens.terms.__getitem__  # an empty term beyond the text
        self.word = tokens.small.__getitem__  # the small letters of a token
        self.figures = figures
        self.ends = self._sentence_ends()

    def kind(self, i: int) -> str:
        """The kind of token `i`; nothing beyond the text."""
        return self.terms[i].kind

    def sentences(self, figures: list[Figure]) -> Iterator[tuple[int, int, list[Figure]]]:
        """Start, end and figures of every sentence that has any of these."""
        start = n = 0
        for end in self.ends:
            first = n
            while n < len(figures) and figures[n].first < end:
                n += 1
            if n > first:
                yield start, end, figures[first:n]
            start = end + 1

    def _sentence_ends(self) -> list[int]:
        """Token places at which a sentence ends; a line after a colon goes on."""
        ends = []
        for i, term in enumerate(self.terms[: self.size]):
            is_end = term.kind == "end" and self.kind(i - 1) != "colon"
            if term.kind == "stop":
                is_last = not self.tokens.glued(i + 1) and self.kind(i - 1) != "stop"
                is_end = is_last and self.word(i - 1) not in ABBREVIATIONS
            if is_end:
                ends.append(i)
        ends.append(self.size)
        return ends


class Sentence:
    """What one sentence talks of."""

    def __init__(
        self, context: Context, start: int, end: int, figures: list[Figure], is_going_on: bool
    ) -> None:
        self.context, self.start, self.end, self.figures = context, start, end, figures
        self.is_going_on = is_going_on  # pay was read in an earlier sentence
        kinds = {term.kind for term in context.terms[start:end]}
        self.last: Figure | None = None  # the last one that is pay
        self.has_salary = "salary" in kinds
        self.is_about_pay = bool(kinds & {"pay", "salary", "stage"})
        self.has_pay_word = bool(kinds & {"pay", "salary"})
        self.has_large = any(
            f.is_explicit and (f.top >= 10_000 or f.period == "hour") for f in figures
        )
        hedged = sum(
            not f.is_explicit and f.bottom >= BARE_FROM and context.kind(f.start - 1) == "hedge"
            for f in figures
        )
        self.has_money_talk = (
            is_going_on
            or hedged > 1
            or self.has_large
            or not kinds & {"other", "counted", "other_money", "age", "years"}
        )
        self.hourly = next(
            (f.top for f in figures if f.period == "hour" and f.top < HOURLY_TO), None
        )
        self.is_alone = len(figures) == 1 and kinds <= NOTHING_ELSE

    def goes_on_to(self, figure: Figure) -> bool:
        """Whether the figure goes on with the one before: "you're at eighty, eighty-five"."""
        context, last = self.context, self.last
        if last is None or last.end >= figure.start or not last.top <= figure.top <= 2 * last.top:
            return False
        return all(context.kind(i) in {"comma", "hedge"} for i in range(last.end, figure.start))

    def leads(self, figure: Figure) -> bool:
        """Whether the answer begins with the figure: "At least 60, don't take anything less"."""
        follows = self.context.kind(figure.end)
        is_closed = follows in {"comma", "semi", "stop", "end", "question", ""}
        is_closed = is_closed or self.context.word(figure.end) in _CONDITIONS
        return is_closed and self.begins_with(figure)

    def begins_with(self, figure: Figure) -> bool:
        """Whether nothing but hedges and their like stands before the figure."""
        if figure.end - self.start > LONGEST_LEAD:
            return False
        return {term.kind for term in self.context.terms[self.start : figure.end]} <= NOTHING_ELSE
