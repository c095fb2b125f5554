"""The words around figures: where sentences end, and what each of them talks of.

States facts of the words and decides nothing; `pay` does.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.terms import words_of
from infoint.parsing.salary.tokens import Tokens

HOURLY_TO = 1000
SCALE_FROM = 12  # dollars an hour
LONGEST_LEAD = 24  # tokens from the beginning of an answer to its figure
_CONDITIONS = frozenset(["if", "depending", "with", "for", "as", "when"])
BARE_FROM = 30  # below, a bare number is as likely an hourly rate as thousands a year
ABBREVIATIONS = words_of("abbreviations")
NOTHING_ELSE = frozenset({
    "number", "tens", "hedge", "to", "currency", "mult", "between", "and", "bound", "plus", "func",
    "filler", "ish", "comma", "band", "or", "from", "period", "question", "quote",
})  # fmt: skip


_OTHER_TALK = frozenset(["other", "counted", "other_money", "age", "years"])
_ENDING = frozenset(["stop", "end"])
_CLOSING = frozenset(["comma", "semi", "stop", "end", "question", ""])
_JOINING = frozenset(["comma", "hedge"])
_EQUALS = frozenset(["is", "=", "equals", "was"])


def sentence_ends(tokens: Tokens) -> list[int]:
    """Token places at which a sentence ends; a line after a colon goes on."""
    kinds, words = tokens.kinds, tokens.words
    ends: list[int] = []
    if not _ENDING.isdisjoint(tokens.own_kinds):
        for i in tokens.places(_ENDING):
            before = kinds[i - 1]
            if kinds[i] == "end":
                is_end = before != "colon"
            else:
                is_end = before != "stop" and words[i - 1] not in ABBREVIATIONS
                is_end = is_end and not tokens.is_glued(i + 1)
            if is_end:
                ends.append(i)
    ends.append(tokens.size)
    return ends


def by_sentence(ends: list[int], figures: list[Figure]) -> list[tuple[int, int, list[Figure]]]:
    """Start, end and figures of every sentence that has any of these."""
    if len(ends) == 1:
        return [(0, ends[0], figures)]
    found = []
    start = n = 0
    for end in ends:
        first = n
        while n < len(figures) and figures[n].first < end:
            n += 1
        if n > first:
            found.append((start, end, figures[first:n]))
        start = end + 1
    return found


class Sentence:
    """What one sentence talks of."""

    def __init__(
        self, tokens: Tokens, start: int, end: int, figures: list[Figure], before: Figure | None
    ) -> None:
        self.tokens, self.start, self.end, self.figures = tokens, start, end, figures
        self.before = before  # the last one that was pay in an earlier sentence
        self.has_counted = False  # whether one of its figures counts people or jobs
        self.last: Figure | None = None  # the last one that is pay
        self.words = frozenset(tokens.words[start:end])
        kinds = self.kinds = frozenset(tokens.kinds[start:end])
        self.has_salary = "salary" in kinds
        self.has_pay_word = self.has_salary or "pay" in kinds
        # It speaks of pay or of a stage at which people are paid:
        self.is_about_pay = self.has_pay_word or "stage" in kinds

    @property
    def is_alone(self) -> bool:
        """Whether it is one figure and nothing else."""
        return len(self.figures) == 1 and self.kinds <= NOTHING_ELSE

    @cached_property
    def counts_people(self) -> bool:
        """ "We hired 300 freshers"."""
        kinds, words = self.tokens.kinds, self.tokens.words
        return any(
            kinds[i] == "number" and kinds[i + 1] == "stage" and words[i + 1].endswith("s")
            for i in range(self.start, self.end)
        )

    @cached_property
    def hourly(self) -> Decimal | None:
        """The first hourly rate: "$22 an hour"; "19.75 to start", once that was read as pay."""
        for figure in self.figures:
            is_rate = figure.period is None and figure.is_anchor and figure.has_cents()
            if (is_rate or figure.period == "hour") and figure.top < HOURLY_TO:
                return figure.top
        return None

    def is_exchange(self) -> bool:
        """ "About ₹84 to a dollar", "1 USD is 84 rupees": what money costs."""
        kinds, words = self.tokens.kinds, self.tokens.words
        for figure in self.figures:
            i = figure.end
            if words[i] == "to" and kinds[i + 2] == "currency" and kinds[i + 1] != "number":
                return True
            if words[i] in _EQUALS and figure.top == 1:
                return True
        return False

    @cached_property
    def is_scale(self) -> bool:
        """ "$31.42 for first-years, $34.91 for second-years": wages, not what lunch was."""
        rates = [figure for figure in self.figures if figure.has_cents()]
        return len(rates) > 1 and all(figure.bottom >= SCALE_FROM for figure in rates)

    @cached_property
    def has_money_talk(self) -> bool:
        """Whether its figures are likely to be money."""
        if self.before or self.kinds.isdisjoint(_OTHER_TALK):
            return True
        hedged = 0
        for figure in self.figures:
            if figure.is_explicit:
                if figure.top >= 10_000 or figure.period == "hour":
                    return True
            elif self.tokens.kinds[figure.start - 1] == "hedge" and figure.bottom >= BARE_FROM:
                hedged += 1
        return hedged > 1

    def goes_on_to(self, figure: Figure) -> bool:
        """Whether the figure goes on with the one before: "you're at eighty, eighty-five"."""
        last = self.last
        if last is None or last.end >= figure.start or not last.top <= figure.top <= 2 * last.top:
            return False
        return _JOINING.issuperset(self.tokens.kinds[last.end : figure.start])

    def leads(self, figure: Figure) -> bool:
        """Whether the answer begins with the figure: "At least 60, don't take anything less"."""
        tokens = self.tokens
        is_closed = tokens.kinds[figure.end] in _CLOSING or tokens.words[figure.end] in _CONDITIONS
        return is_closed and self.begins_with(figure)

    def begins_with(self, figure: Figure) -> bool:
        """Whether nothing but hedges and their like stands before the figure."""
        if figure.end - self.start > LONGEST_LEAD:
            return False
        return NOTHING_ELSE.issuperset(self.tokens.kinds[self.start : figure.end])
