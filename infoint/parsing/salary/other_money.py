"""Money that is not base pay, and pay that is denied.

Bonuses, raises, commission, loans, tuition, rent, budgets, prices: told by the noun that
the amount belongs to, directly after it ("a $5k raise", "$40k in loans") or before it in
the same clause ("a bonus of $5,000", "tuition was about $12,000 a year").
"""

from __future__ import annotations

from itertools import pairwise

from infoint.parsing.salary.differences import COMPARING, is_difference
from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.rates import RATES, is_other_rate
from infoint.parsing.salary.sentence import Sentence
from infoint.parsing.salary.stipends import LIVING_FROM, PURPOSES, STIPENDS_FOR, is_living
from infoint.parsing.salary.terms import Term, words_of
from infoint.parsing.salary.tokens import Tokens

BREAKS = frozenset(["comma", "semi", "question", "plus", "end", "stop", "close"])
_LINKS = frozenset(["of", "in", "a", "an", "my", "your", "the", "their", "our", "her", "his"])
_POSSESSIVES = frozenset(["my", "your", "their", "our", "her", "his"])
_PROPERTY = frozenset(["home", "house", "houses", "homes", "apartments", "condos"])
_BILLS = frozenset(["bill", "bills"])
_CONTRACTS = frozenset(["contract", "contracts"])  # "contract: $40/hr"
_PAID_FOR = words_of("paid_for")
_NAMING_KINDS = frozenset(["other_money", "moved", "plus"])
_BEFORE_SUBJECT = frozenset(["func", "hedge", "quote", "and", "pay"])
_ADJECTIVES = frozenset(["target", "typical", "expected", "potential", "possible", "average"])
_ADDING = frozenset(["add", "adds", "added", "adding"])
_NAMING = _PAID_FOR | RATES | _ADDING | {"paid", "took", "takes", "pay", "paying"} | COMPARING
CHANGES = frozenset(["raise", "raises", "cut", "pay cut", "increase", "bump", "hike", "jump"])
_IN_OTHER_WORDS = frozenset(["open", "hedge"])  # "an allowance of HK$14,000 (about $2,000)"
_AGAIN = frozenset(["it's", "it", "they're"])
REACH_AGAIN, REACH_SUBJECT = 5, 24
_PAY, _PAYERS = frozenset(["pay", "paying"]), frozenset(["i", "i'm", "you", "you'll"])
_PASSIVE = frozenset(["get", "gets", "got", "getting", "is", "are", "was", "were", "be", "been"])
_TAKING = frozenset(["took", "takes", "take"])
_CHANGED = frozenset(["up", "down"])
_PAUSES = frozenset(["comma", "and"])
_GOING_ON = frozenset(["hedge", "number", "currency", "bound", "from", "between", "tens"])
_TALK_OF_PAY = frozenset(["pay", "salary", "semi", "question"])
_OTHERS = frozenset(["i", "we", "you", "they", "she", "he", "people"])  # of whom it is said
_ENDS_DENIAL = frozenset(["but", "if", "-", "--"])
_TURNS = frozenset(["but", "so", "now", "while"])
REACH_AFTER, REACH_BEFORE, REACH_DENIAL = 5, 10, 7
REACH_PRICE_BEFORE = 16
NOUN_REACH = 6  # a word that is other money only as a noun must stand this near


def names_other_money(sentence: Sentence) -> bool:
    """Whether a sentence has any word that `is_other_money` goes by."""
    if not sentence.kinds.isdisjoint(_NAMING_KINDS):
        return True
    return not _NAMING.isdisjoint(sentence.words)


def is_other_money(sentence: Sentence, figure: Figure, previous: int) -> bool:
    """Whether the amount belongs to a noun that is not base pay."""
    tokens = sentence.tokens
    if tokens.words[figure.end] == "for" and _is_price(tokens, figure):
        return True
    if tokens.words[figure.start - 1] in _PAY and _is_paid_out(tokens, figure):
        return True
    if "moved" in sentence.kinds and _is_rise(tokens, figure):
        return True
    if tokens.kinds[figure.start - 1] == "and" and _is_spent(tokens, figure):
        return True
    if (
        is_difference(tokens, figure)
        or _is_addition(sentence, figure)
        or _is_of_subject(sentence, figure)
    ):
        return True
    return _noun_after(sentence, figure) or _noun_before(tokens, figure, previous)


def goes_on_from(sentence: Sentence, figure: Figure, end: int) -> bool:
    """ "Rent went from $1,400 to $1,900", "and now it's $1,900"; not "a raise from 50k to 60k"."""
    tokens = sentence.tokens
    if tokens.kinds[end] == "open" and _IN_OTHER_WORDS.issuperset(tokens.kinds[end : figure.start]):
        return True
    if figure.start == end + 1 and tokens.kinds[end] == "to":
        first = max(sentence.start, end - REACH_PRICE_BEFORE)
        return any(
            _is_never_pay(tokens.terms[i]) and tokens.words[i] not in CHANGES
            for i in range(first, end)
        )
    if figure.start > end + REACH_AGAIN or _AGAIN.isdisjoint(tokens.words[end : figure.start]):
        return False
    return end > sentence.start and _TALK_OF_PAY.isdisjoint(tokens.kinds[end : figure.end + 2])


def _is_paid_out(tokens: Tokens, figure: Figure) -> bool:
    """ "I pay $640 a month"; not "I pay $22 an hour"."""
    is_mine = tokens.words[figure.start - 2] in _PAYERS
    return is_mine and figure.period in {None, "week", "month"} and figure.top < LIVING_FROM["year"]


def _is_rise(tokens: Tokens, figure: Figure) -> bool:
    """ "Each year it goes up about two dollars"; not "goes up to $18"."""
    i = figure.start - 1
    while tokens.kinds[i] == "hedge" or tokens.words[i] == "by":
        i -= 1
    return tokens.words[i] in _CHANGED and tokens.kinds[i - 1] == "moved"


def _is_addition(sentence: Sentence, figure: Figure) -> bool:
    """ "$41.50 an hour plus $5 on nights", "that adds $3,000 to it"."""
    kinds, i = sentence.tokens.kinds, figure.start - 1
    while kinds[i] == "hedge":
        i -= 1
    is_next = kinds[i] == "plus" and figure is not sentence.figures[0]
    return is_next or sentence.tokens.words[i] in _ADDING


def _is_spent(tokens: Tokens, figure: Figure) -> bool:
    """ "The degree took 5 years and $80,000"."""
    is_time = tokens.kinds[figure.start - 2] in {"years", "unit", "counted", "period"}
    first = max(figure.start - 6, 0)
    return is_time and not _TAKING.isdisjoint(tokens.words[first : figure.start])


def _is_of_subject(sentence: Sentence, figure: Figure) -> bool:
    """ "Raises are 3 percent, maybe 1,500 dollars": what the sentence begins with, all of it."""
    tokens, i = sentence.tokens, sentence.start
    if figure.start > i + REACH_SUBJECT:
        return False
    while tokens.kinds[i] in _BEFORE_SUBJECT and i < figure.start:
        i += 1
    is_subject = _is_never_pay(tokens.terms[i]) or tokens.words[i] in _PROPERTY
    if not is_subject or _is_per_diem_work(tokens, i):
        return False
    if is_living(tokens, i, figure):
        return False
    words = tokens.words[i : figure.start]
    if not (_TURNS.isdisjoint(words) and _OTHERS.isdisjoint(words)):
        return False
    between = tokens.kinds[i + 1 : figure.start + 1]
    return _TALK_OF_PAY.isdisjoint(between) and not any(
        kind in _PAUSES and after not in _GOING_ON for kind, after in pairwise(between)
    )


def _is_price(tokens: Tokens, figure: Figure) -> bool:
    """ "I paid $60 for the exam book", "paid 80 thousand for the shop"; not "got paid"."""
    words, start = tokens.words, figure.start
    if words[start - 1] != "paid" or figure.period is not None:
        return False
    return (
        words[figure.end + 1] in _POSSESSIVES | {"the", "it"} and words[start - 2] not in _PASSIVE
    )


def _noun_after(sentence: Sentence, figure: Figure) -> bool:
    tokens, has_purpose = sentence.tokens, False
    last = min(figure.end + REACH_AFTER, sentence.end)
    has_noun = "other_money" in tokens.kinds[figure.end : last]
    if not has_noun and _PAID_FOR.isdisjoint(tokens.words[figure.end : last]):
        return False
    for j in range(figure.end, last):
        term, word = tokens.terms[j], tokens.words[j]
        if term.kind == "other_money":
            if (word in _CONTRACTS or word == "per diem") and figure.period in {"hour", "day"}:
                return False  # "$35/hr contract"
            if is_living(tokens, j, figure) or (
                term.shade and "open" in tokens.kinds[figure.end : j]
            ):
                return False  # "$4,500 (degree)"
            is_only_noun = term.shade == "noun"
            is_mine = tokens.words[j - 1] in _POSSESSIVES  # "for her apartment"
            return is_mine or not (is_only_noun and (has_purpose or _goes_on(tokens, j)))
        if has_purpose and word in _PAID_FOR and not _goes_on(tokens, j):
            return not sentence.has_salary  # "a salary of 70k for a PhD"
        is_named = j > figure.end or _is_named(tokens, j) or _is_pay_change(tokens, j)
        if word in _ADJECTIVES and _is_never_pay(tokens.terms[j + 1]):
            continue
        if (
            (term.kind in {"other", "stage"} or _is_pay_change(tokens, j))
            and is_named
            and not has_purpose
        ):
            continue  # "in student loans", "£2,000 joining bonus"
        if word in PURPOSES:
            has_purpose = True
        elif word not in _LINKS and term.kind not in {"period", "filler", "open"}:
            return False
    return False


def _is_never_pay(term: Term) -> bool:
    return term.kind == "other_money" and not term.shade


def _is_named(tokens: Tokens, i: int) -> bool:
    """ "£2,000 joining bonus", "$12,000 health insurance stipend"."""
    is_two = tokens.words[i + 1] in STIPENDS_FOR and _is_never_pay(tokens.terms[i + 2])
    return is_two or _is_never_pay(tokens.terms[i + 1])


def _is_pay_change(tokens: Tokens, i: int) -> bool:
    """ "A 40k pay bump"."""
    return tokens.kinds[i] == "pay" and tokens.kinds[i + 1] == "other_money"


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a noun follows: "sales reps", "account managers"."""
    return tokens.kinds[i + 1] in {"other", "counted", "stage"}


def _noun_before(tokens: Tokens, figure: Figure, previous: int) -> bool:
    first = max(previous, figure.start - REACH_BEFORE)
    has_noun = "other_money" in tokens.kinds[first : figure.start]
    if not has_noun and RATES.isdisjoint(tokens.words[first : figure.start]):
        return False
    is_inserted = tokens.words[figure.start - 2 : figure.start] == [",", "at"]  # "rent, at $900"
    for i in range(figure.start - (3 if is_inserted else 1), first - 1, -1):
        term = tokens.terms[i]
        if is_other_rate(tokens, i):
            return True
        if term.kind in {"pay", "salary"}:  # "an increase in earnings of $5,000"
            return tokens.words[i - 1] == "in" and tokens.words[i - 2] in CHANGES
        if term.kind in BREAKS or term.kind == "stage" or tokens.words[i] in _TURNS:
            return False
        if term.kind == "other_money" and not _is_per_diem_work(tokens, i):
            if tokens.kinds[i + 1] == "to":
                return False  # "a raise to 60k"
            if tokens.words[i] in _CONTRACTS or is_living(tokens, i, figure):
                return False
            if _is_charged(tokens, i, figure):
                return False
            is_far = i < figure.start - NOUN_REACH or tokens.kinds[i + 1] == "other"
            is_far = is_far and tokens.words[i] not in _BILLS
            if not (term.shade == "noun" and is_far):
                return True
    return False


def _is_per_diem_work(tokens: Tokens, i: int) -> bool:
    """ "Per diem nurses get $58/hr"."""
    return tokens.words[i] == "per diem" and tokens.kinds[i + 1] in {
        "other",
        "pay",
        "stage",
        "counted",
    }


def _is_charged(tokens: Tokens, i: int, figure: Figure) -> bool:
    """ "She bills $650/day": what she charges for her work, no bills that she has."""
    if tokens.words[i] not in _BILLS or tokens.words[i - 1] in _POSSESSIVES:
        return False
    between = range(i + 1, figure.start)
    return figure.period is not None and all(
        tokens.kinds[j] in {"hedge", "bound", "from", "between"} or tokens.words[j] in {"at", "out"}
        for j in between
    )


def is_denied(tokens: Tokens, figure: Figure, previous: int) -> bool:
    """ "You won't make six figures"; not "jobs that do not need a degree pay 20"."""
    is_told = others = 0
    for i in range(figure.first - 1, max(previous, figure.first - REACH_DENIAL) - 1, -1):
        kind = tokens.kinds[i]
        if kind == "not":
            return not (figure.is_denial_read or (is_told and others > 1))
        if kind in BREAKS or kind == "colon" or tokens.words[i] in _ENDS_DENIAL:
            return False
        is_told = is_told or kind == "pay"
        others += kind == "other" and bool(is_told)
    return False
