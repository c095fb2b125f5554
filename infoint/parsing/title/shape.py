"""What the words of a title are made of, for the joining of neighbors in `join`.

Looks at words and tables only; decides nothing about the text around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from infoint.parsing.title.find import Item
from infoint.parsing.title.form import TRAILING
from infoint.parsing.title.words import ABBREVIATIONS, GENERIC, LEVELS
from infoint.reference.titles import load_handbook_titles, load_titles, singular, title_key


def is_listed(words: Sequence[str]) -> bool:
    """Whether a table knows the title."""
    key = title_key(" ".join(words))
    return key in load_titles() or key in load_handbook_titles()


def written_out(head: str) -> str:
    """The last word of what a head is short for: "president" for "vp"."""
    return singular(ABBREVIATIONS.get(head, head).split()[-1])


def without_levels(words: Sequence[str]) -> list[str]:
    """The words after the levels that a title begins with."""
    rest = list(words)
    while len(rest) > 1 and rest[0].lower().rstrip(".") in (*LEVELS, "sr", "jr"):
        rest = rest[1:]
    return rest


def shares_field(words: Sequence[str], more: Item) -> bool:
    """ "GIS Analyst/Technician": two heads that both need the word before them are two titles."""
    is_plain = len(without_levels(words)) > 1 and len(more.words) == 1 and more.kind != "other"
    return (
        is_plain
        and {
            singular(words[-1].lower()),
            singular(more.words[0].lower()),
        }
        <= GENERIC
    )


def side_by_side(first: str, second: str) -> str:
    """Two heads of one title, in the singular where both are in the plural.

    >>> side_by_side("coders", "billers"), side_by_side("Writer", "Editor")
    ('coder/biller', 'Writer/Editor')
    """
    ones = (singular(first), singular(second))
    return "/".join(ones if ones[0] != first and ones[1] != second else (first, second))


def is_acronym(item: Item) -> bool:
    """Whether it is initials alone: a credential, or a title's own."""
    return len(item.words) == 1 and len(item.words[0]) < 7 and item.words[0].isupper()


def may_follow(level: Item) -> bool:
    """ "Engineer, Senior"; but "superintendent of schools, principal" are two.

    In small letters between other steps of a ladder it is one of them.
    """
    if level.words[-1].islower() and level.run.after == ",":
        return False
    return level.run.sep != "," or level.words[-1].lower().rstrip(".") in TRAILING | {"sr", "jr"}
