"""Lines of a name and a firm with nothing between: "Ana Ruiz Intel Labs".

Refuses a line alone whose firm is not known by name: "Brigham Young University" bears a name.
"""

from __future__ import annotations

import re

from infoint.parsing.person.employer import is_company, is_place
from infoint.parsing.person.words import COMPANIES, ORG_HEADS
from infoint.reference.people_names import is_given_name, is_surname

_ROW = re.compile(r"(?:[A-Z][\w'.&-]*\s){2,6}[A-Z][\w'.&-]*")
# A line that is nothing but that, beside a line that is sure: "Soha Hassoun Tufts University".
_SCHOOL = re.compile(r"[A-Z]\w+\s[A-Z][\w'-]+\s[A-Z]\w+\s(?:University|College)")


def part_rows(text: str) -> str:
    """Set a comma between name and firm where a whole line is both.

    >>> part_rows("Ana Ruiz Intel Labs")
    'Ana Ruiz, Intel Labs'
    >>> part_rows("Ana Ruiz Reed College\\nTom Becker Rice University").splitlines()
    ['Ana Ruiz, Reed College', 'Tom Becker, Rice University']
    >>> part_rows("Robert Wood Johnson Foundation")
    'Robert Wood Johnson Foundation'
    """
    lines = text.splitlines()
    told = [line for line in lines if line.strip()]
    if len(told) > 100 or any(len(line) > 120 for line in told):
        return text
    is_roll = len(told) > 1 and all(_firm_at(line, is_roll=True) for line in told)
    is_roll = is_roll and any(_firm_at(line, is_roll=True, is_named=True) for line in told)
    cuts = [_firm_at(line, is_roll=is_roll) for line in lines]
    if not any(cuts):
        return text
    parted = (
        f"{line[:at].rstrip()}, {line[at:]}" if at else line
        for line, at in zip(lines, cuts, strict=True)
    )
    return "\n".join(parted)


def _firm_at(line: str, *, is_roll: bool, is_named: bool = False) -> int:
    """Where the firm begins in a line that is a name and a firm; else 0.

    Only in a roll of such lines a school or hospital counts, and only beside a line that
    begins with a given name (``is_named``) a school after any two words.
    """
    row = line.rstrip(" .")
    words = row.split(" ")
    if _ROW.fullmatch(row) is None or any(map(_is_elsewhere, (*words[:2], " ".join(words[:2])))):
        return 0
    first, last = words[2].casefold(), words[-1].casefold()
    is_named_so = is_given_name(words[0])
    is_known = is_company(" ".join(words[2:])) or (
        first in COMPANIES and last in ORG_HEADS | {"research"}
    )
    is_house = len(words) > 3 and first not in ORG_HEADS and last in ORG_HEADS
    is_sure = is_named_so and (is_known or (is_roll and is_house and is_surname(words[1])))
    is_school = is_roll and not is_named and _SCHOOL.fullmatch(row) is not None
    return len(" ".join(words[:2])) + 1 if is_sure or is_school else 0


def _is_elsewhere(words: str) -> bool:
    """Whether words are a place or part of a firm's name, not of a person's."""
    is_firm = words.casefold() in ORG_HEADS or is_company(words)
    return is_firm or (is_place(words) and not is_given_name(words))
