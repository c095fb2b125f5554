"""Numbers that say neither currency nor "k": whether they are pay.

Where the words leave it open ("about 25": dollars an hour or thousands a year?), the
number is left out.
"""

from __future__ import annotations

from infoint.parsing.salary.bounds import BENEFITS, LABELS
from infoint.parsing.salary.figures import LAKHS, THOUSAND, Figure
from infoint.parsing.salary.rates import RATE_FROM, RATE_TO
from infoint.parsing.salary.sentence import ABBREVIATIONS, BARE_FROM, Sentence
from infoint.parsing.salary.size import NET, goes_on_monthly, words_near
from infoint.parsing.salary.terms import Term, words_of

# Bare numbers from BARE_FROM to here are thousands; nobody says "five hundred" for a salary.
BARE_TO = 400
LEAST_BARE = {"week": 150, "day": 100}  # "40 a week" are hours, "25 a day" patients
PAYDAYS = frozenset(["every two weeks", "twice a month", "a paycheck"])
LEAST_PAYCHECK = 200
_NOT_AFTER = frozenset(["counted", "years", "other_money", "unit", "experience", "skip"])
_NOT_BEFORE = frozenset(["age", "label", "counted"])
_CONDITIONS = frozenset(["after", "once", "if", "when", "for", "with"])
_CLOSING = frozenset(["comma", "semi", "stop", "end", ""])
_TO_START = Term("stage", "entry", "weak")
_SCALES = frozenset(["scale", "wage", "wages"])
_ACCEPTING = frozenset(["accept", "accepting", "take", "taking", "settle", "ask"])
_GETTING = frozenset(["get", "gets", "getting"])
_HAVING = frozenset(["is", "are", "was", "were", "have", "had", "has", "got"])
_IT_WAS = frozenset([("it", "was"), ("it", "is")])
_HAVERS = frozenset(["there", "we", "they", "i", "you"])
_VERBS_OF_PAY = words_of("verbs_of_pay")
_EXPECTING = frozenset(["expect", "expects", "expecting"])
_RATED = frozenset(["hour", "year"])  # "25 an hour doing hair"
_JOBS = frozenset(["job", "jobs", "position", "positions", "role", "roles"])
LONGEST_REMARK = 3  # words: "in the thirties, sadly"
_WEIGHED = frozenset(["is", "be", "are", "sounds", "seems", "feels", "was"])
_MODIFIERS = frozenset(["pretty", "very", "quite", "more", "about", "still", "probably"])
_NO_WEIGHTS = frozenset(["game", "number", "amount"])
_WEIGHTS = words_of("weights")
_THE_WHOLE = frozenset(["that", "which", "it"])  # "145 of that is base"
_POPULATIONS = words_of("populations")
_COUNTED = _POPULATIONS | {"employment", "openings", "vacancies", "jobs"}
_OF_COUNT = frozenset(["of", "is", "size", "."])
_BEFORE_COUNT = frozenset(["hedge", "bound", "colon", "between", "from"])
_NOT_COUNTED = frozenset(["pay", "salary", "stage", "currency", "semi", "question"])
_SOMEONES = frozenset(["my", "his", "her", "their", "your"])


def is_free_standing(figure: Figure, sentence: Sentence) -> bool:
    """Whether a number without a currency stands where pay stands and counts nothing."""
    tokens = sentence.tokens
    after, before = tokens.kinds[figure.end], tokens.kinds[figure.start - 1]
    if after in _NOT_AFTER or before in _NOT_BEFORE or _is_measured(figure, sentence):
        return False
    if tokens.words[figure.end] == "of" and tokens.words[figure.end + 1] not in _THE_WHOLE:
        return False
    if figure.is_loose:
        return _is_loose_pay(figure, sentence)
    if figure.is_band:
        return tokens.words[figure.start - 1] not in _SOMEONES  # "in my mid-40s"
    if figure.period is not None and (figure.multiplier or figure.top >= THOUSAND):
        return True
    is_followed = after in {"other", "figures", "number", "tens"}
    is_followed &= figure.period not in _RATED or tokens.words[figure.start - 1] == "a"
    if (figure.multiplier or figure.period) and tokens.words[figure.end] in _JOBS:
        return True  # "it's a 60k job"
    if figure.multiplier or (figure.top >= 10_000 and figure.shade in {"grouped", "thousands"}):
        return not is_followed or sentence.is_about_pay
    if is_followed or (after == "stage" and tokens.words[figure.end].endswith("s")):
        return False  # "80 graduates"
    if figure.other_period in PAYDAYS and figure.top >= LEAST_PAYCHECK:
        return True
    if figure.period == "year":
        return (
            sentence.is_about_pay
            or sentence.is_alone
            or _is_judged(figure, sentence)
            or _is_got(figure, sentence)
            or sentence.last is not None
        )
    if figure.period is not None:
        is_told = figure.period == "day" and sentence.is_about_pay
        return is_told or figure.top >= LEAST_BARE.get(figure.period, 0)
    return _is_bare_pay(figure, sentence)


def _is_bare_pay(figure: Figure, sentence: Sentence) -> bool:
    """A number and nothing else: "45 to 50", "I started at 42"."""
    if not _may_begin(figure, sentence):
        is_closed = sentence.tokens.kinds[figure.end] in _CLOSING
        figure.is_anchor = is_closed and sentence.last is not None and figure.bottom >= BARE_FROM
        return False
    if figure.has_cents():  # "we hire at 19.75"
        is_told = figure.is_open or sentence.tokens.kinds[figure.start - 1] == "pay"
        is_told = is_told or sentence.tokens.words[figure.start - 1] == "@"
        is_told = is_told or not sentence.words.isdisjoint(_SCALES)
        return is_told and RATE_FROM <= figure.bottom <= figure.top < RATE_TO
    if figure.top >= THOUSAND:
        is_round = figure.shade == "grouped" or not figure.top % 100
        if figure.top >= 10_000 and is_round:
            return True
        is_net = sentence.tokens.words[figure.end] in NET
        if is_net or (is_round and goes_on_monthly(figure, sentence)):
            return True
        return figure.shade == "grouped" and sentence.has_pay_word
    if _is_next_rate(figure, sentence) or _is_next_lakhs(figure, sentence):
        return True
    if not BARE_FROM <= figure.bottom <= figure.top <= BARE_TO:
        figure.is_anchor = bool(10 <= figure.bottom < BARE_FROM)
        return False
    if _is_made_of(figure, sentence) or _is_counted(figure, sentence):
        return False
    if _is_of_heads(figure, sentence):
        return False
    if figure.is_range:
        return figure.top <= 2 * figure.bottom
    figure.is_anchor = True
    return _is_single_pay(figure, sentence)


def _may_begin(figure: Figure, sentence: Sentence) -> bool:
    """Whether a bare amount may stand after the word before it."""
    before = sentence.tokens.kinds[figure.start - 1]
    if before == "and":
        return sentence.last is not None and sentence.has_pay_word
    words, last = sentence.tokens.words, figure.start - 1
    is_short = words[last] == "." and words[last - 1] in ABBREVIATIONS  # "ext. 45"
    if is_short or before in {"number", "skip"} or words[last] in LABELS:
        return False
    is_expected = figure.is_open or words[last] in _EXPECTING or _is_next_range(figure, sentence)
    if before != "other" or figure.is_denial_read:
        return True
    if sentence.tokens.terms[figure.end] == _TO_START:
        return True
    return is_expected and sentence.is_about_pay


def _is_next_range(figure: Figure, sentence: Sentence) -> bool:
    """ "A paralegal makes about 48, an associate attorney 85 to 95"; "journeymen clear 1,400"."""
    is_closed = sentence.tokens.kinds[figure.end] in _CLOSING
    is_next = figure.is_range and sentence.last is not None
    return is_closed and (is_next or goes_on_monthly(figure, sentence))


def _is_single_pay(figure: Figure, sentence: Sentence) -> bool:
    """One bare number: where the sentence talks of pay, begins with it, or has read pay."""
    if sentence.is_about_pay or sentence.is_alone or sentence.leads(figure):
        return True
    if sentence.goes_on_to(figure) or sentence.tokens.words[figure.end - 1] == "ish":
        return True
    if _is_told_again(figure, sentence):
        return True
    if sentence.tokens.kinds[figure.end] == "plus":
        return sentence.tokens.words[figure.end + 1] in BENEFITS  # "85 plus bonus"
    if figure.is_denial_read and not _ACCEPTING.isdisjoint(words_near(figure, sentence)):
        return True
    if _is_judged(figure, sentence):
        return True
    has_money_talk = sentence.has_money_talk or sentence.last is not None
    return has_money_talk and _is_hedged(figure, sentence)


def _is_got(figure: Figure, sentence: Sentence) -> bool:
    """ "Residents get about 65 a year"."""
    tokens, i = sentence.tokens, figure.start - 1
    while tokens.kinds[i] == "hedge":
        i -= 1
    return tokens.words[i] in _GETTING and figure.bottom >= BARE_FROM


def _is_told_again(figure: Figure, sentence: Sentence) -> bool:
    """ "... and then it's 61", "it was 61", "Attendings are at 350 or so", once pay was told."""
    words = sentence.tokens.words
    if sentence.last is not None and words[figure.start - 1] in _VERBS_OF_PAY:
        return True
    if not (sentence.last or sentence.before) or sentence.tokens.kinds[figure.end] == "other":
        return False
    two = words[figure.start - 2], words[figure.start - 1]
    return two in _IT_WAS or (two[0] in _HAVING and two[1] == "at")


def _is_judged(figure: Figure, sentence: Sentence) -> bool:
    """ "58 is fair for someone new": an answer that begins with its amount and weighs it."""
    words = sentence.tokens.words
    i = figure.end + (2 if words[figure.end] == "would" else 1)
    if words[i - 1] not in _WEIGHED or not sentence.begins_with(figure):
        return False
    while words[i] in _MODIFIERS:
        i += 1
    return words[i] in _WEIGHTS and words[i + 1] not in _NO_WEIGHTS


def _is_loose_pay(figure: Figure, sentence: Sentence) -> bool:
    """ "They pay in the thirties", "it's in the 60s"; not "in the 90s we used", "in her forties"."""
    tokens, start = sentence.tokens, figure.start
    if tokens.words[start - 1] == "the":
        start -= 2
        verb = tokens.words[start - 1]
        if tokens.kinds[start - 1] == "pay" or verb in _VERBS_OF_PAY - {"is", "are"}:
            return True
    elif sentence.is_about_pay or sentence.leads(figure):
        return True
    is_closed = tokens.kinds[figure.end] in {"comma", "stop", "end", ""}
    is_short = sentence.end - figure.end <= LONGEST_REMARK + 1
    return start == sentence.start and is_closed and is_short


def _is_next_rate(figure: Figure, sentence: Sentence) -> bool:
    """ "22 an hour to start, then 26 after a year": hourly as the one before it."""
    hourly = sentence.hourly
    if (
        hourly is None
        or figure.is_range
        or not hourly / 2 <= figure.bottom <= figure.top <= 4 * hourly
    ):
        return False
    tokens = sentence.tokens
    before, after = tokens.kinds[figure.start - 1], tokens.kinds[figure.end]
    if tokens.words[figure.start - 1] == "at" and tokens.kinds[figure.start - 2] == "period":
        return False  # "£10 an hour at 17": an age
    if before == "comma":  # "18 an hour, 20 after probation"
        return after in {"time", "stage", "now"} or tokens.words[figure.end] in _CONDITIONS
    return before in {"hedge", "func", "now", "pay"} and (
        after in {"func", "time", "comma", "end", "stop", "stage", ""}
    )


def _is_next_lakhs(figure: Figure, sentence: Sentence) -> bool:
    """ "3.5 LPA, after four years 9-10": lakhs as the one before it."""
    last = sentence.last or sentence.before
    by = last.multiplier if last else None
    if last is None or by not in LAKHS or sentence.tokens.words[figure.start - 1] == "at":
        return False  # "12 LPA at 24": an age
    if not last.bottom / 2 <= figure.bottom * by <= figure.top * by <= 10 * last.top:
        return False
    figure.scale(by)
    figure.multiplier, figure.period = by, last.period
    figure.notes += ("lakhs taken from the figure before it",)
    return True


def _is_made_of(figure: Figure, sentence: Sentence) -> bool:
    """ "A team of 40 to 50", but "a range of 40 to 50"."""
    tokens = sentence.tokens
    if tokens.words[figure.start - 1] != "of" or sentence.is_about_pay:
        return False
    return tokens.kinds[figure.start - 2] not in {"filler", "hedge"}


def _is_counted(figure: Figure, sentence: Sentence) -> bool:
    """ "There were 80 to 100", "we have about 45"."""
    words = sentence.tokens.words
    return any(
        words[i] in _HAVING and words[i - 1] in _HAVERS
        for i in range(figure.start - 1, figure.start - 4, -1)
    )


def _is_of_heads(figure: Figure, sentence: Sentence) -> bool:
    """ "We hired 300 freshers, 40 were from here": a part of those who were counted."""
    return not sentence.has_pay_word and sentence.counts_people


def _is_measured(figure: Figure, sentence: Sentence) -> bool:
    """ "Pop: 100,001-250,000", "a population of about 85,000", the liters of "55L"."""
    words, kinds = sentence.tokens.words, sentence.tokens.kinds
    if figure.multiplier and "l" in words[figure.first : figure.end]:
        return not sentence.has_pay_word
    counted = _POPULATIONS if figure.multiplier else _COUNTED
    if sentence.words.isdisjoint(counted):
        return False
    if sentence.has_counted and not sentence.has_pay_word:
        return True  # "Jobs in 2023: 88,400; projected: 93,100"
    i = figure.start - 1
    if kinds[i] == "colon":  # "Number of jobs in 2018: 112,300"
        while words[i] not in counted and i > sentence.start and kinds[i] not in _NOT_COUNTED:
            i -= 1
    while kinds[i] in _BEFORE_COUNT or words[i] in _OF_COUNT:
        i -= 1
    sentence.has_counted = words[i] in counted and kinds[i + 1] != "other_money"
    return sentence.has_counted


def _is_hedged(figure: Figure, sentence: Sentence) -> bool:
    tokens = sentence.tokens
    near = {tokens.kinds[figure.start - 1], tokens.kinds[figure.start]}
    return "hedge" in near or figure.is_open or tokens.kinds[figure.end - 1] == "ish"
