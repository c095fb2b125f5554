"""Which figures are base pay, in what unit a bare number was meant, and at what stage.

Refuses what is no base pay: counts, years, ages, percentages, and money that is a bonus,
a raise, a loan, tuition, rent, a budget or revenue. Where the words leave a bare number
open ("about 25": dollars an hour or thousands a year?), it is left out.
"""

from __future__ import annotations

from infoint.parsing.salary_figures import THOUSAND, Figure
from infoint.parsing.salary_terms import NO_TERM, Term
from infoint.parsing.salary_tokens import Tokens
from infoint.parsing.salary_words import PAID_FOR

# Bare numbers in this span are read as thousands a year: below, an hourly rate is as
# likely; above, nobody says "five hundred" for a salary.
BARE_FROM, BARE_TO = 30, 400
# With a currency sign but no "k": from here an hourly rate is unlikely, to there a yearly one sure.
SIGNED_THOUSANDS_FROM, SIGNED_AS_SAID_TO = 50, 30
# Pay in units below 1/20 of a dollar has other orders of magnitude.
SMALL_UNITS = set(
    "JPY KRW INR PKR HUF IDR VND CLP COP ISK PHP KES NGN RUB THB TWD LKR NPR BDT".split()
)
SMALL_SIGNS = {"kr", "Rs", "¥", "peso", "shilling", "crown", "R", "franc", "dinar"}
PERIOD_SPAN = {
    "hour": (2, 999), "day": (15, 9_999), "week": (60, 30_000), "month": (150, 150_000),
    "year": (1_000, 5_000_000),
}  # fmt: skip
_BREAKS = {"comma", "semi", "question", "plus", "end", "stop", "close"}
_OF_AND_SO = {
    "of",
    "in",
    "for",
    "a",
    "an",
    "my",
    "your",
    "the",
    "their",
    "on",
    "toward",
    "towards",
    "to",
    "our",
    "her",
    "his",
}


_ABBREVIATIONS = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "dept",
    "inc",
    "no",
    "vs",
    "est",
    "avg",
    "e",
    "g",
}
_PAID_FOR = frozenset(PAID_FOR.split("|"))


class Context:
    """The words around the figures of one text."""

    def __init__(self, tokens: Tokens, figures: list[Figure], *, explicit_only: bool) -> None:
        self.tokens = tokens
        self.terms = tokens.terms
        self.size = len(tokens.terms)
        self.figures = figures
        self.explicit_only = explicit_only
        self.ends = self._sentence_ends()

    def at(self, i: int) -> Term:
        return self.terms[i] if 0 <= i < self.size else NO_TERM

    def kind(self, i: int) -> str:
        return self.terms[i].kind if 0 <= i < self.size else ""

    def word(self, i: int) -> str:
        return self.tokens.word(i) if 0 <= i < self.size else ""

    def _sentence_ends(self) -> list[int]:
        """Token places at which a sentence ends; a line after a colon goes on."""
        ends = []
        for i, term in enumerate(self.terms):
            if term.kind == "end" and self.kind(i - 1) != "colon":
                ends.append(i)
            elif term.kind == "stop" and not (i + 1 < self.size and self.tokens.glued(i + 1)):
                if self.kind(i - 1) != "stop" and self.word(i - 1) not in _ABBREVIATIONS:
                    ends.append(i)
        ends.append(self.size)
        return ends

    def pay(self) -> list[Figure]:
        """The figures that are base pay, scaled, each with period and stage."""
        kept: list[Figure] = []
        start = n = 0
        for end in self.ends:
            here = []
            while n < len(self.figures) and self.figures[n].first < end:
                here.append(self.figures[n])
                n += 1
            if here:
                kept += Sentence(self, start, end, here, bool(kept)).pay()
            start = end + 1
        return kept


class Sentence:
    """One sentence with its figures."""

    def __init__(
        self, context: Context, start: int, end: int, figures: list[Figure], is_going_on: bool
    ) -> None:
        self.context, self.start, self.end = context, start, end
        self.figures = figures
        self.is_going_on = is_going_on  # pay was read in an earlier sentence
        kinds = {term.kind for term in context.terms[start:end]}
        self.has_salary = "salary" in kinds
        self.has_pay_word = bool(kinds & {"pay", "salary"})
        self.has_stage = "stage" in kinds
        self.hedged = sum(
            not f.is_explicit and context.kind(f.start - 1) == "hedge" and f.bottom >= BARE_FROM
            for f in figures
        )
        self.is_about_money = any(f.is_explicit and f.top >= 10_000 for f in figures) or not (
            kinds & {"other", "counted", "other_money"}
        )
        self.is_alone = len(figures) == 1 and kinds <= {
            "number", "tens", "hedge", "to", "currency", "mult", "between", "and", "bound", "plus",
            "func", "filler", "ish", "comma", "band", "or", "from", "period", "question", "quote",
        }  # fmt: skip

    def pay(self) -> list[Figure]:
        previous = self.start
        kept = []
        for figure in self.figures:
            self._period_before(figure, previous)
            if self._is_pay(figure, previous):
                kept.append(figure)
                figure.is_anchor = True
            elif figure.marks or figure.multiplier:
                figure.is_anchor = True
            previous = figure.end
        kept = self._scaled(kept)
        for figure in kept:
            if figure.period is None and not figure.is_other_period and self.has_salary:
                if is_plausibly_yearly(figure):
                    figure.period = "year"
        return kept

    # --- period before -------------------------------------------------------

    def _period_before(self, figure: Figure, previous: int) -> None:
        """ "Hourly rate of $22": an adverb or adjective before the figure."""
        if figure.period is not None or figure.is_other_period:
            return
        for i in range(figure.start - 1, max(previous, figure.start - 9) - 1, -1):
            term = self.context.at(i)
            if term.kind in {"semi", "question", "number", "plus"}:
                return
            if term.kind == "period" and term.shade == "both":
                if self.context.kind(i + 1) != "other_money":
                    figure.period = str(term.value)
                return

    # --- is it pay -----------------------------------------------------------

    def _is_pay(self, figure: Figure, previous: int) -> bool:
        if not figure.is_explicit and self.context.explicit_only:
            return False
        if figure.shade == "year" and not (figure.marks or figure.multiplier):
            if figure.period in {None, "year"}:
                return False
        if figure.shade == "cents" and figure.period != "hour":
            return False
        if self._is_other_money(figure, previous) or self._is_denied(figure, previous):
            return False
        if self.context.kind(figure.end) == "piece":
            return False
        if not figure.marks and not self._is_free_standing(figure):
            return False
        return self._is_plausible(figure)

    def _is_other_money(self, figure: Figure, previous: int) -> bool:
        at, kind = self.context.at, self.context.kind
        # after: "$40k in debt", "a $5k raise", "$12k a year in tuition"
        linked = False
        for j in range(figure.end, min(figure.end + 5, self.end)):
            term = at(j)
            if term.kind == "other_money":
                if term.shade == "noun" and (linked or kind(j + 1) in {"other", "counted"}):
                    break
                return True
            if term.kind in {"other", "stage"} and j > figure.end and not linked:
                continue  # "in student loans"
            if linked and self.context.word(j) in _PAID_FOR and kind(j + 1) != "other":
                return True
            if self.context.word(j) in _OF_AND_SO:
                linked = linked or self.context.word(j) in {"for", "to", "on"}
            elif term.kind not in {"period", "filler", "open"}:
                break
        # before: "a bonus of $5,000", "tuition was about $12,000"
        for i in range(figure.start - 1, max(previous, figure.start - 10) - 1, -1):
            term = at(i)
            if term.kind in _BREAKS or term.kind in {"pay", "salary", "stage"}:
                return False
            if self.context.word(i) in {"but", "so", "now", "while"}:
                return False
            if term.kind == "other_money":
                if kind(i + 1) == "to" or (term.shade == "noun" and kind(i + 1) == "other"):
                    return False
                return not (term.shade == "noun" and i < figure.start - 6)
        return False

    def _is_denied(self, figure: Figure, previous: int) -> bool:
        """ "You won't make six figures"."""
        for i in range(figure.first - 1, max(previous, figure.first - 7) - 1, -1):
            kind = self.context.kind(i)
            if kind == "not":
                return not figure.is_denial_read
            if kind in _BREAKS or self.context.word(i) in {"but", "if"}:
                return False
        return False

    def _is_free_standing(self, figure: Figure) -> bool:
        """Whether a number without a currency stands where pay stands and counts nothing."""
        context = self.context
        after, before = context.at(figure.end), context.at(figure.start - 1)
        if after.kind in {"counted", "years", "other_money", "unit", "experience", "skip"}:
            return False
        if before.kind in {"age", "label", "counted"} or context.word(figure.end) == "of":
            return False
        if figure.is_band:
            return not self._is_someones(figure)
        if figure.period is not None and (figure.multiplier or figure.top >= THOUSAND):
            return True
        unknown_after = after.kind in {"other", "figures", "number", "tens"}
        if figure.multiplier or (figure.top >= 10_000 and figure.shade in {"grouped", "thousands"}):
            return not unknown_after or self.has_pay_word or self.has_stage
        if figure.top < THOUSAND and after.kind == "stage" and context.word(figure.end)[-1:] == "s":
            return False  # "80 graduates"
        if figure.period == "year":
            return not unknown_after and (self.has_pay_word or self.has_stage or self.is_alone)
        if figure.period is not None:
            return not unknown_after and (figure.period != "week" or figure.top >= 150)
        return self._is_bare_pay(figure, unknown_after)

    def _is_someones(self, figure: Figure) -> bool:
        """ "In my mid-40s" is an age."""
        return self.context.word(figure.start - 1) in {"my", "his", "her", "their", "your"}

    def _is_bare_pay(self, figure: Figure, unknown_after: bool) -> bool:
        """A number and nothing else: "45 to 50", "I started at 42"."""
        context = self.context
        before = context.at(figure.start - 1)
        if unknown_after or before.kind in {"number", "skip", "and"}:
            return False
        if before.kind == "other" and not (
            figure.is_open and (self.has_pay_word or self.has_stage)
        ):
            return False
        if figure.top >= THOUSAND:
            if figure.top < 10_000 or (figure.shade != "grouped" and figure.top % 100):
                return figure.shade == "grouped" and self.has_pay_word
            return True
        if not BARE_FROM <= figure.bottom <= figure.top <= BARE_TO:
            figure.is_anchor = bool(10 <= figure.bottom < BARE_FROM)
            return False
        if figure.bottom != figure.bottom.to_integral_value() and not self.has_pay_word:
            return False
        if context.word(figure.start - 1) == "of" and not (
            context.kind(figure.start - 2) in {"filler", "hedge"}
            or self.has_pay_word
            or self.has_stage
        ):
            return False  # "a team of 40 to 50"
        if figure.is_range:
            return figure.top <= 2 * figure.bottom
        figure.is_anchor = True
        hedged = (
            "hedge" in {context.kind(figure.start - 1), context.kind(figure.start)}
            or figure.is_open
            or context.kind(figure.end - 1) == "ish"
        )
        return (
            self.has_pay_word
            or self.has_stage
            or self.is_alone
            or (hedged and (self.is_going_on or self.hedged > 1 or self.is_about_money))
        )

    def _is_plausible(self, figure: Figure) -> bool:
        """Whether the amount can be pay for its period at all."""
        top = figure.top
        if figure.is_band and top < THOUSAND:
            return figure.period is not None or figure.bottom >= BARE_FROM
        if is_small_unit(figure):
            return top >= 20
        if figure.period is None:
            if figure.multiplier and not figure.marks and top < 12_000:
                return figure.is_other_period or self.has_pay_word
            return 2 <= top < 2_000_000 or (self.has_salary and top < 5_000_000)
        low, high = PERIOD_SPAN[figure.period]
        if figure.period == "year" and top < THOUSAND:
            return not figure.marks and 20 <= top
        return low <= top <= high

    # --- what a bare number means --------------------------------------------

    def _scaled(self, figures: list[Figure]) -> list[Figure]:
        """Bare numbers in thousands where they are; what stays open is left out."""
        in_thousands = self.is_going_on or any(f.top >= 10_000 for f in figures)
        kept = []
        for figure in figures:
            if figure.is_band and figure.top < THOUSAND:
                if figure.period is None or figure.period == "year":
                    self._in_thousands(figure)
            elif figure.top < THOUSAND and figure.period in {None, "year"}:
                if not self._scale_bare(figure, figures, in_thousands):
                    continue
            kept.append(figure)
        return kept

    def _scale_bare(self, figure: Figure, figures: list[Figure], in_thousands: bool) -> bool:
        if is_small_unit(figure):
            return True
        hourly = [f for f in figures if f.period == "hour" and f.top < THOUSAND]
        if figure.is_other_period:
            return True
        if figure.period is None and hourly and figure.top < 4 * hourly[0].top:
            figure.period = "hour"
            figure.notes.append("hour taken from the figure beside it")
            return True
        if figure.marks and figure.period is None:
            if figure.top < SIGNED_AS_SAID_TO:
                return True
            sure = self.has_stage or self.has_pay_word or figure.is_range or in_thousands
            if figure.bottom < SIGNED_THOUSANDS_FROM and not in_thousands or not sure:
                return False
            if figure.top > BARE_TO:
                return False
        self._in_thousands(figure)
        return True

    def _in_thousands(self, figure: Figure) -> None:
        words = self.context.tokens.words(figure.start, figure.end)
        figure.scale(THOUSAND)
        figure.notes.append(f"“{words}” read as thousands")


def is_small_unit(figure: Figure) -> bool:
    """Whether the currency's unit is worth so little that a year's pay has more digits."""
    if figure.multiplier in {100_000, 10_000_000}:
        return True
    return any(mark.value in SMALL_UNITS or mark.value in SMALL_SIGNS for mark in figure.marks)


def is_plausibly_yearly(figure: Figure) -> bool:
    """Whether "salary" beside the amount can mean a year's."""
    floor = 300_000 if is_small_unit(figure) else 12_000
    return figure.top >= floor
