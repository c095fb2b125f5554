"""What a document is to the segmenter: a list of lines, each of one kind.

Every document reader brings its format to this form; nothing here knows a format or a question.

The normal form of an answer's text, the same for every format:

- Unicode in its composed form (NFC), no-break and zero-width spaces made plain;
- inline markup taken off; a link is its text and then its address in brackets, where they differ;
- lines that an editor wrapped are joined, lines that a person ended stay;
- paragraphs stand one blank line apart; each list item is a line "- item", two spaces deeper for
  each level; cells of a table that is no question table are joined by " | ".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

Kind = Literal["heading", "bold", "text", "item", "row", "rule", "pair", "asked"]

_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u200e\u200f]")
_BREAKS = re.compile(r"\n{3,}")
_FILL = re.compile(r"(?<!\S)\S*?__\S*")  # of a form filled in by hand
_DUNDER = re.compile(r"__[a-z\d]+(?:_[a-z\d]+)*__\W?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document as a reader found it.

    Attributes
    ----------
    kind : str
        "bold" is a paragraph that is bold (or italic) as a whole, "pair" a label
        with its value, "asked" a question that a marker or speaker names as
        such, "rule" a line across the page or a page break.
    text : str
        The words, markup taken off.
    line : int or None
        Where it stands, 1-based.
    level : int
        Level of a heading (1 to 6) or depth of an item (0 up).
    lead : str
        The bold words at the start of a text or item, "" where there are none.
    cells : tuple of str
        Cells of a row; label and value of a pair.
    starts : bool
        Whether a paragraph begins here.
    mark : str
        The number before a numbered item, "#" where the program counts.
    """

    kind: Kind
    text: str
    line: int | None = None
    level: int = 0
    lead: str = ""
    cells: tuple[str, ...] = ()
    starts: bool = True
    mark: str = ""


def clean(text: str) -> str:
    """Composed Unicode, plain single spaces within a line.

    >>> clean("a\\u00a0 b\\u200b")
    'a b'
    """
    if "__" in text:
        text = _FILL.sub(_unfilled, text)
    if text.isascii() and "\n" not in text:
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return "\n".join(line.strip() for line in _SPACES.sub(" ", text).split("\n"))


def _unfilled(found: re.Match[str]) -> str:
    """A word without the line that it was written on: "__Chemist__"; "__init__" stays."""
    word = found[0]
    is_line = word[:2] == "__" or word[-2:] == "__" or "___" in word
    plain = not is_line or _DUNDER.fullmatch(word)
    return word if plain else re.sub(r"_{3,}", " ", word).strip("_ ")


def with_link(text: str, address: str) -> str:
    """A link's words with its address, where that says more.

    >>> with_link("her page", "https://a.example/x"), with_link("a@b.example", "mailto:a@b.example")
    ('her page (https://a.example/x)', 'a@b.example')
    >>> with_link("above", "#top")
    'above'
    """
    address = address.strip()
    words = text.strip()
    plain = re.sub(r"^(?:mailto:|tel:)", "", address, flags=re.IGNORECASE)
    if not re.match(r"(?:https?|mailto|tel|ftp):", address, re.IGNORECASE):
        return text
    plain = plain.split("?")[0] if address.lower().startswith("mailto:") else plain
    if not words:
        return plain
    bare = re.sub(r"^https?://(?:www\.)?|/$", "", plain, flags=re.IGNORECASE)
    if bare.casefold() in words.casefold():
        return text
    return f"{text.rstrip()} ({plain}){' ' if text != text.rstrip() else ''}"


def join_lines(lines: Sequence[Line]) -> str:
    """Lines in the normal form of an answer."""
    depth = min((line.level for line in lines if line.kind == "item"), default=0)
    parts: list[str] = []
    previous: Line | None = None
    inside = False
    for line in lines:
        inside = inside or (line.kind == "item" and line.starts)
        if line.kind == "item" and not inside:
            line = replace(line, kind="text")  # the list's item is the question itself
        text = _shown(line, line.level - depth)
        if not text:
            continue
        if previous:
            parts.append("\n" if _adjoin(previous, line) else "\n\n")
        parts.append(text)
        previous = line
    return _BREAKS.sub("\n\n", "".join(parts)).strip("\n").rstrip()


def _shown(line: Line, depth: int) -> str:
    if line.kind == "rule":
        return ""
    if line.kind == "row":
        return " | ".join(" ".join(cell.split()) for cell in line.cells if cell.strip())
    if line.kind == "pair":
        return ": ".join(line.cells)
    if line.kind == "item" and line.text:
        return f"{'  ' * min(depth, 8)}{'- ' if line.starts else '  '}{line.text}"
    return line.text


def _adjoin(before: Line, line: Line) -> bool:
    if line.kind == "item":
        return before.kind == "item" or not line.starts
    if line.kind == "row":
        return before.kind == "row"
    return line.kind == "text" and not line.starts


_BULLET = re.compile(r"^(\s*)(?:[-*+•·◦▪▸►‣○●–—✓✔➢]|o(?=\s{2,}|\t))\s+(?=\S)")
_NUMBER = re.compile(r"^(\s*)(\(?\#?(?:\d{1,3}|[a-zA-Z])[.)]|\d{1,3}\s?[-–:])\s+(?=\S)")
_STARTS_ANEW = re.compile(
    r"^\s*(?:[-*+•·◦▪▸►‣○●✓✔➢>#|]|\(?\d{1,3}[.)]\s|[a-zA-Z][.)]\s|q\d{0,3}\s?[.:)]|a\d{0,3}\s?[:]|\[?\d{1,2}:\d{2}"
    r"|[A-Za-z][\w .'’/&-]{0,30}:(?:\s|$)|[\w'’/&]{1,16}(?:\s[\w'’/&]{1,16}){0,2}\s?[–—=-]\s|[\w.'’ -]{1,30}\s[—–-]\s\d{1,4}[/.-]\d)",
    re.IGNORECASE,
)


def answer_line(text: str, at: int | None) -> Line:
    """What follows a label or a question on its own line; a list may begin right there."""
    marker = split_marker(text)
    if marker and not re.search(r"[\da-zA-Z]", marker[1]):
        return Line("item", marker[2], at)
    return Line("text", text, at)


_WIDTHS = (50, 120)  # columns at which editors wrap
_RAGGED = 8  # how far beyond the longest surely wrapped line others may reach


def split_marker(text: str) -> tuple[int, str, str] | None:
    """Indent, marker and words of a bullet or numbered line.

    >>> split_marker("  - DITA"), split_marker("3) Pay?"), split_marker("-5 degrees")
    ((2, '-', 'DITA'), (0, '3)', 'Pay?'), None)
    """
    for pattern in (_BULLET, _NUMBER):
        found = pattern.match(text)
        if found:
            return len(found[1].expandtabs(4)), found[0].strip(), text[found.end() :]
    return None


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which an editor wrapped these lines, 0 where none did.

    What tells is a long line that the next one continues in lower case; lines that end
    with their sentence reach as far or a little farther.
    """
    lengths: list[int] = []
    inside: list[int] = []
    for line, following in pairwise(lines):
        text = line.rstrip()
        if not _WIDTHS[0] <= len(text) <= _WIDTHS[1] or not following.strip() or _ends(text):
            continue
        if _STARTS_ANEW.match(following):
            continue
        lengths.append(len(text))
        if following.lstrip()[:1].islower() and not text.endswith((".", "!", ";")):
            inside.append(len(text))
    reach = max(inside, default=0) + _RAGGED
    return max((size for size in lengths if inside and size <= reach), default=0)


def _ends(line: str) -> bool:
    """Whether what follows a line is no part of it: a question's answer, a list."""
    line = line.rstrip()
    return line.endswith("?") or (line.endswith(":") and len(line) < _WIDTHS[0])


def is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether the following line goes on where an editor broke this one."""
    size = len(line.rstrip())
    if size > width or not following.strip() or _STARTS_ANEW.match(following) or _ends(line):
        return False
    return size + 1 + len(following.split(maxsplit=1)[0]) > width
