"""Numbers in digits and in words, as amounts are written and spoken.

Reads one number; knows nothing of pay. Digits that follow no known grouping
("70,0000") give None rather than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from infoint.parsing.salary.terms import Term

_DECIMAL = re.compile(r"[0-9]+[.,][0-9]{1,2}")
_GROUPS = re.compile(r"[0-9]{1,3}(?:[,.' ]+[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_TAIL = re.compile(r"[.,](?P<cents>[0-9]{1,2})$")


def read_digits(token: str) -> Decimal | None:
    """The value of a number in digits.

    A group of exactly three digits after a point or comma is thousands, one or two
    digits are decimals.

    >>> [str(read_digits(t)) for t in ("42,000", "3.200", "22,50", "95'000", "12,00,000", "2.500,-")]
    ['42000', '3200', '22.50', '95000', '1200000', '2500']
    """
    digits = token.replace(",", "") if token[-4:-3] == "," else token
    if digits.isdecimal():
        return Decimal(digits)
    token = token.rstrip("-").rstrip(",./")
    if token.isdecimal():
        return Decimal(token)
    if _DECIMAL.fullmatch(token):
        return Decimal(token.replace(",", "."))
    cents = _TAIL.search(token)
    whole = token[: cents.start()] if cents else token
    if not _GROUPS.fullmatch(whole):
        return None  # a version, a date
    digits = "".join(filter(str.isdigit, whole))
    return Decimal(digits + (f".{cents['cents']}" if cents else ""))


def read_words(
    raw: Sequence[str], i: int, terms: Mapping[str, Term], is_hyphened: Callable[[int], bool]
) -> tuple[int, Term]:
    """The number that the words from `raw[i]` on spell: tokens taken, and its term.

    The shade is "words", or "cents" for two numbers in a row ("twenty-two fifty"),
    which are dollars and cents an hour. Thousands inside are taken in. `is_hyphened`
    tells the tokens right before which a hyphen stands: "fifty-sixty" is two numbers.
    """
    spelled = _Spelled()
    j = end = i
    while j < len(raw):
        if raw[j] == "and" and spelled.last in {"hundred", "thousand"}:
            j += 1
            continue
        term = terms.get(raw[j])
        if raw[j] == "thousand":
            is_taken = spelled.close()
        elif term is not None and term.kind == "numword":
            value = int(str(term.value))
            is_taken = spelled.add(term.shade, value, is_hyphened(j), is_hyphened(j + 1))
        else:
            break
        if not is_taken:
            break
        j = end = j + 1
    return end - i, spelled.term()


class _Spelled:
    """A number in words under construction."""

    __slots__ = ("cents", "group", "last", "total")

    def __init__(self) -> None:
        self.total = 0  # closed groups: thousands
        self.group = 0  # the group being spelled
        self.last = ""  # what the last word was
        self.cents: int | None = None  # a second number in a row

    def add(self, kind: str, value: int, is_hyphened: bool, goes_on: bool) -> bool:
        """Take one word in; False where another number begins."""
        if not _fits(self.last, kind):
            return not (is_hyphened and self.last == "tens") and self._add_second(
                kind, value, goes_on
            )
        self.group = max(self.group, 1) * 100 if kind == "hundred" else self.group + value
        self.last = kind
        return True

    def _add_second(self, kind: str, value: int, goes_on: bool) -> bool:
        """ "Twenty-two fifty", and "sixty-two five", which is 62,500."""
        if self.last == kind == "ones" and self.group > 20 and value and not goes_on:
            if self.total or self.cents is not None:
                return False
            self.total, self.group, self.last = self.group * 1000, value * 100, "tenths"
        elif self.last in {"ones", "teens", "tens"} and kind in {"tens", "teens"}:
            self.cents, self.last = value, "cents-" + kind
        elif self.last == "tenths" and kind == "tens":  # "twenty-nine nine seventy"
            self.group, self.last = self.group + value, "done"
        elif self.last == "cents-tens" and kind == "ones" and self.cents is not None:
            self.cents, self.last = self.cents + value, "done"
        else:
            return False
        return True

    def close(self) -> bool:
        """Take "thousand" in; False where it is no part of the number."""
        if self.last in {"", "thousand"} or self.cents is not None or self.total:
            return False
        self.total, self.group, self.last = self.group * 1000, 0, "thousand"
        return True

    def term(self) -> Term:
        """The number as a term."""
        if self.cents is not None:
            return _two_numbers(self.group, self.cents)
        shade = "thousands" if self.total else "words"
        return Term("number", Decimal(self.total + self.group), shade)


def _fits(last: str, kind: str) -> bool:
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
