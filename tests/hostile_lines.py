"""Pieces that make a hostile line when they are repeated, for each parser.

`tests/parsing/test_hostile_lines.py` reads such lines to the end; the growth of the time with
the length is measured by `tests/benchmarks/linear.py`, because a clock in a test would fail on
a busy machine.
"""

from collections.abc import Callable

from infoint.parsing import (
    parse_keywords,
    parse_location,
    parse_organizations,
    parse_people,
    parse_places,
    parse_salaries,
    parse_titles,
)
from infoint.questions import match_field, match_question

ANY = ("a", "A ", ", ", "(", '"', "- ", ".", "\t", "é", "1", "/x", "a@b", "not ")
PIECES: dict[Callable[[str], object], tuple[str, ...]] = {
    parse_salaries: ("a1", "1,", "$1,000,", "$50k to start ", "5 years ", "fifty ", "50k, ",
                     "low 50s to ", "40, ", "for juniors. 45k. "),
    parse_titles: ("writer ", "Manager, ", "ux, ", "w-", "$1", "Writer I, ", "' '"),
    parse_keywords: ("DITA, ", "and ", "( ", "know ", "A.", "you don't ", "C++ ", "R&D&"),
    parse_places: ("Seattle, ", "San ", "New York New ", "not so much ", "St. ", "OR, ", "more in ",
                   "the South of ", "U.S.", "Portland, Portland "),
    parse_location: ("Portland, ", "San ", "OR "),
    parse_people: ("Maria ", "Maria Lopez, ", "Maria Lopez, Adobe Adobe Xx ", "+ Ana & ", "the a ",
                   "1-", "who ", "my ", "O'"),
    parse_organizations: ("Society ", "of ", "x association ", "(A", "ABC "),
    match_question: ("what ", "pay ", "?"),
    match_field: ("date ", ":"),
}  # fmt: skip


def lines(length: int) -> list[tuple[Callable[[str], object], str, str]]:
    """(parser, piece, line of that length) for every parser and piece."""
    return [
        (parse, piece, (piece * (length // len(piece) + 1))[:length])
        for parse, pieces in PIECES.items()
        for piece in (*pieces, *ANY)
    ]
