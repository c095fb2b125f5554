"""An answer cut into lines and sentences; bullets and bold taken off.

Refuses to end a sentence after an initial or "Dr.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.parsing.keyword.split import in_pieces
from infoint.parsing.person.words import HONORIFIC

_BULLET = re.compile(r"^[\s>]{0,20}(?:[-–—*•·●▪◦○■✓➢►»+]|\(?\d{1,2}[.)]|[a-z][.)]|#{1,6})\s+")
_MARKUP = re.compile(r"\*\*|__|`")
_ABBREVIATION = re.compile(
    rf"(?:\b{HONORIFIC}|\b[A-ZÀ-Þ]\.|\b(?:Md|Mohd|Jr|Sr|St|Inc|Ltd|Co|Corp|Dept|Assoc|Asst|Mgr|Dir|Univ|Ave|Tel|ext|vs|e\.g|i\.e|etc)\.)$",
    re.I,
)
_END = re.compile(r"(?<![.!?])[.!?]+[\"”')]*\s+(?=[\"“(]?[A-ZÀ-Þ0-9])")
_AFTER_INITIAL = re.compile(
    r"(?:She|He|They|Her|His|Their|Also|And|Talk|Email|Contact|Ask|Both|I|We|You)\b"
)


@dataclass(slots=True)
class Line:
    """A line of an answer, and whether it stands as an item."""

    text: str
    is_item: bool
    is_bullet: bool
    follows_blank: bool


def read_lines(text: str) -> Iterator[Line]:
    """Cut an answer into lines; blank ones are remembered by the next."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    several = sum(bool(line.strip()) for line in raw) > 1
    follows_blank = False
    for line in [item for whole in raw for item in _items(whole)]:
        bare = _MARKUP.sub("", _BULLET.sub("", line, count=1)).strip()
        if not bare:
            follows_blank = True
            continue
        short = len(bare) < 120 and (several or len(bare) < 80)
        is_bullet = _BULLET.match(line) is not None
        for piece in in_pieces(bare):
            yield Line(piece, is_bullet or short, is_bullet, follows_blank)
        follows_blank = False


_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+(?=[^\W\d])")


def _items(line: str) -> list[str]:
    """A list within a line, cut: "1. the lab manager 2. a student"."""
    numbers = list(_NUMBER.finditer(line))
    if len(numbers) < 2 or [int(n[1]) for n in numbers] != list(range(1, len(numbers) + 1)):
        return [line]
    cuts = [number.start() for number in numbers]
    pieces = [line[start:end] for start, end in zip(cuts, [*cuts[1:], len(line)], strict=True)]
    return [piece.rstrip(" ,;") for piece in [line[: cuts[0]], *pieces] if piece.strip()]


def read_sentences(line: str) -> Iterator[str]:
    """Cut a line into sentences."""
    at = 0
    for end in _END.finditer(line):
        stop = line[: end.start() + 1]
        is_abbreviated = _ABBREVIATION.search(stop[-12:]) is not None
        if is_abbreviated and not _AFTER_INITIAL.match(line, end.end()):
            continue
        if line[at : end.end()].strip():
            yield line[at : end.end()].strip()
        at = end.end()
    if line[at:].strip():
        yield line[at:].strip()
