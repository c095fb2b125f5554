"""Numbers in digits and in words, as amounts are written and spoken.

Reads one number; knows nothing of pay. Digits that follow no known grouping
("70,0000") give None rather than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from decimal import Decimal

from infoint.parsing.salary.terms import Term

_DECIMAL = re.compile(r"[0-9]+[.,][0-9]{1,2}")
_TAIL = re.compile(r"[.,](?P<cents>[0-9]{1,2})$")


def read_digits(token: str) -> Decimal | None:
    """The value of a number in digits.

    A group of exactly three digits after a point or comma is thousands, one or two
    digits are decimals.

    >>> [str(read_digits(t)) for t in ("42,000", "3.200", "22,50", "95'000", "12,00,000", "2.500,-")]
    ['42000', '3200', '22.50', '95000', '1200000', '2500']
    """
    if token.isdigit():
        return Decimal(token)
    token = token.rstrip("-").rstrip(",")
    if token.isdigit():
        return Decimal(token)
    if _DECIMAL.fullmatch(token):
        return Decimal(token.replace(",", "."))
    cents = _TAIL.search(token)
    whole = token[: cents.start()] if cents else token
    digits = re.sub(r"[,.' ]+", "", whole)
    if not digits.isdigit():
        return None
    return Decimal(digits + (f".{cents['cents']}" if cents else ""))


def read_words(
    raw: Sequence[str], i: int, terms: Mapping[str, Term], hyphens: Container[int] = ()
) -> tuple[int, Term]:
    """The number that the words from `raw[i]` on spell: tokens taken, and its term.

    The shade is "words", or "cents" for two numbers in a row ("twenty-two fifty"),
    which are dollars and cents an hour. Thousands inside are taken in. `hyphens` holds
    the tokens right before which a hyphen stands: "fifty-sixty" is two numbers.
    """
    total = Decimal(0)  # closed groups: thousands
    group = 0  # the group being spelled
    last = ""  # what the last word was
    cents: int | None = None
    j = i
    end = i
    while j < len(raw):
        word = raw[j]
        if word == "and" and last in {"hundred", "thousand"}:
            j += 1
            continue
        term = terms.get(word)
        kind = term.shade if term is not None and term.kind == "numword" else ""
        value = int(str(term.value)) if kind and term is not None else 0
        if kind and not _fits(last, kind, group):
            if j in hyphens and last == "tens":
                break  # "fifty-sixty" is a range
            if (
                last == kind == "ones"
                and group > 20
                and not total
                and value
                and j + 1 not in hyphens
            ):
                # "sixty-two five" is 62,500
                return j + 1 - i, Term("number", Decimal(group * 1000 + value * 100), "thousands")
            if last in {"ones", "teens", "tens"} and kind in {"tens", "teens"} and cents is None:
                cents, end, last = value, j + 1, "cents-" + kind
                j += 1
                continue
            if last == "cents-tens" and kind == "ones" and cents is not None:
                cents, end, last = cents + value, j + 1, "done"
                j += 1
                continue
            break
        if kind == "hundred":
            group = max(group, 1) * 100
        elif kind:
            group += value
        elif word == "thousand" and last not in {"", "thousand"} and cents is None and not total:
            total, group = Decimal(group) * 1000, 0
            kind = "thousand"
        else:
            break
        last, end = kind, j + 1
        j += 1
    if cents is not None:
        return end - i, _two_numbers(group, cents)
    return end - i, Term("number", total + group, "thousands" if total else "words")


def _fits(last: str, kind: str, group: int) -> bool:
    """Whether a number word of this kind goes on with the number, or starts another."""
    if kind == "hundred":
        return last in {"", "ones", "teens"}
    if last in {"", "hundred", "thousand"}:
        return True
    return last == "tens" and kind == "ones"


def _two_numbers(group: int, second: int) -> Term:
    """ "One twenty" is 120; "twenty-two fifty" stays two numbers, to be read only by the hour."""
    if group == 1 and 10 <= second < 100:
        return Term("number", Decimal(100 + second), "words")
    return Term("number", Decimal(f"{group}.{second:02d}"), "cents")
