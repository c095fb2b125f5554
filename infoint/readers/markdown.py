"""Markdown, with or without front matter: one file to notes.

CommonMark with tables; indented lines are text, since people indent answers.
Pieces of HTML in it are read as the web page reader reads them. Nothing here
parses answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from markdown_it.token import Token

from infoint.questions import Bank
from infoint.readers.files.encoding import decode_file
from infoint.readers.frontmatter import find_blocks
from infoint.readers.markdown_plain import plain_lines
from infoint.readers.markdown_rules import parse
from infoint.readers.outline import make_reading
from infoint.readers.outline.cut import BREAK
from infoint.readers.outline.line import Kind, Line, clean, is_wrapped, with_link, wrap_width
from infoint.readers.outline.plain import text_lines
from infoint.schema import Reading

LONGEST = 2_000_000  # characters; more is read as plain text
LONGEST_LINE = 50_000
_BRIEF = 6  # words of a bold line within a paragraph that may head what follows
_DEEPEST = 30  # levels of quotes and lists; deeper is read as plain text
_NEST = re.compile(rf"^(?:\s{{0,8}}[>*+-]){{{_DEEPEST}}}", re.MULTILINE)
_TIGHT_HEADING = re.compile(r"^(#{1,6})(?=[A-Za-z$\d])(?=.{1,120}$)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_WIKI_LINK = re.compile(
    r"(?<!!)\[\[(?:[^\[\]|\n]{1,120}\|)?([^\[\]|\n]{1,120})\]\]"
)  # [[page|words]]
_CALLOUT = re.compile(r"^(\s{0,3}>\s?)\[![a-z]{2,12}\][+-]?[ \t]*", re.MULTILINE | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAKS = ("softbreak", "hardbreak")
_EMPHASIS = ("strong_open", "strong_close", "em_open", "em_close")


def read(data: bytes, source: str, *, bank: Bank) -> Reading:
    """Read the notes of a Markdown file.

    Raises
    ------
    ReadError
        Code ``binary``: the bytes are no text.
    """
    return read_text(decode_file(data, source), source, bank=bank)


def read_text(text: str, source: str, *, bank: Bank) -> Reading:
    """Read the notes of Markdown that is decoded already."""
    raw = text.split("\n")
    lines: list[Line] = []
    done = 0
    for block in find_blocks(raw, bank):
        lines += _body(raw[done : block.start], done + 1)
        if lines:
            lines.append(Line("rule", "", block.start + 1, level=BREAK))
        lines += block.pairs
        done = block.end
    lines += _body(raw[done:], done + 1)
    return make_reading(lines, source, bank=bank)


def _body(raw: Sequence[str], first: int) -> list[Line]:
    text = "\n".join(raw)
    if len(text) <= LONGEST_LINE and (lines := plain_lines(text, first)) is not None:
        return lines
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    if not text.strip():
        return []
    if len(text) > LONGEST or max(map(len, raw)) > LONGEST_LINE or _NEST.search(text):
        return text_lines(text, first)
    if not _HEADING.search(text):  # "#tag" beside real headings is none
        text = _TIGHT_HEADING.sub(r"\1 ", text)
    text = _CALLOUT.sub(r"\1", _WIKI_LINK.sub(r"\1", text))
    return list(_Walk(parse(text), text.split("\n"), first).lines())


class _Walk:
    """Tokens of one piece of Markdown to lines."""

    def __init__(self, tokens: list[Token], raw: list[str], first: int) -> None:
        self.tokens = tokens
        self.raw = raw
        self.first = first
        self.width = wrap_width(raw)
        self.lists: list[int | None] = []  # next number of each open list, None for bullets
        self.is_fresh = False  # at the start of an item
        self.cells: list[str] = []
        self.row_at: int | None = None
        self.in_table = self.is_first_row = False

    def lines(self) -> Iterator[Line]:
        heading = 0
        for token in self.tokens:
            if token.type == "heading_open":
                heading = int(token.tag[1]) if self._is_heading(token) else 0
            elif token.type == "inline" and not self.in_table:
                yield from self._inline(token, heading)
                heading = 0
            elif token.type in ("hr", "fence", "html_block"):
                yield from self._block(token)
            elif "table" in token.type or token.type == "inline" or token.type[:2] in ("tr", "td"):
                yield from self._table(token)
            else:
                self._list(token)

    def _block(self, token: Token) -> Iterator[Line]:
        at = self._at(token)
        if token.type == "hr":
            yield Line("rule", "", at)
        elif token.type == "fence":
            yield from text_lines(token.content, (at or 0) + 1)
        else:
            yield from _html(token.content, at)

    def _list(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrs.get("start", 1))
            self.lists.append(start if token.type.startswith("ordered") else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.is_fresh = True
        elif token.type == "list_item_close" and self.lists and self.lists[-1] is not None:
            self.lists[-1] += 1

    def _table(self, token: Token) -> Iterator[Line]:
        if token.type == "table_open":
            self.in_table = self.is_first_row = True
        elif token.type == "table_close":
            self.in_table = False
        elif token.type == "tr_open":
            self.cells, self.row_at = [], self._at(token)
        elif token.type == "inline":
            self.cells.append("\n".join(text for text, _, _ in _pieces(token)))
        elif token.type == "tr_close":
            cells = tuple(self.cells)
            yield Line("row", " ".join(cells), self.row_at, cells=cells, starts=self.is_first_row)
            self.is_first_row = False

    def _at(self, token: Token) -> int | None:
        return self.first + token.map[0] if token.map else None

    def _is_heading(self, token: Token) -> bool:
        """An answer with a line of dashes right beneath it is no heading."""
        if token.markup not in ("-", "=") or not token.map:
            return True
        text = self.raw[token.map[0] : token.map[1] - 1]
        return len(text) == 1 and len(text[0]) <= 100 and not text[0].rstrip().endswith(".")

    def _inline(self, token: Token, heading: int) -> Iterator[Line]:
        start = token.map[0] if token.map else 0
        pieces = _joined(_pieces(token), self.raw, start, self.width)
        depth = len(self.lists)
        mark = ""
        is_item = depth > 0
        if is_item and self.is_fresh and self.lists[-1] is not None:
            mark = f"{self.lists[-1]}."
        if heading:
            text = " ".join(text for text, _, _ in pieces)
            yield Line("heading", text, self.first + start, level=heading)
            self.is_fresh = False
            return
        bold = _bold_parts(token)
        for index, (text, offset, _) in enumerate(pieces):
            if not text:
                continue
            lead = bold.get(offset, "")
            lead = lead if text.startswith(lead) else ""
            alone = bool(lead) and lead == text.strip() and not is_item
            brief = index == 0 or len(text.split()) <= _BRIEF or text.endswith(("?", ":"))
            kind: Kind = "bold" if alone and brief else "text"
            fresh = self.is_fresh and is_item
            yield Line(
                "item" if is_item else kind,
                text,
                self.first + start + offset,
                level=max(0, depth - 1),
                lead=lead,
                starts=fresh if is_item else index == 0,
                mark=mark if fresh else "",
            )
            self.is_fresh = False


def _pieces(token: Token) -> list[tuple[str, int, bool]]:
    """Lines of an inline token: words, offset of the raw line, whether a hard break ends it."""
    if token.children:
        return list(_marked_pieces(token.children))
    lines = token.content.split("\n")
    return [(clean(line), at, at + 1 == len(lines)) for at, line in enumerate(lines)]


def _marked_pieces(children: Sequence[Token]) -> Iterator[tuple[str, int, bool]]:
    words: list[str] = []
    offset = begun = 0
    links: list[tuple[str, int]] = []
    kept: list[bool] = []  # for each open emphasis whether it is no emphasis: 2*3*4
    for child, following in zip_longest(children, children[1:]):
        if child.type in _EMPHASIS:
            if child.nesting > 0:
                kept.append(_inside_word(words, following))
            if kept[-1]:
                words.append(child.markup)
            if child.nesting < 0:
                kept.pop()
        elif child.type in _BREAKS:
            yield clean("".join(words)).strip(), begun, child.type == "hardbreak"
            words, offset = [], offset + 1
            begun = offset
        elif child.type == "link_open":
            links.append((str(child.attrs.get("href", "")), len(words)))
        elif child.type == "link_close" and links:
            href, since = links.pop()
            words[since:] = [with_link("".join(words[since:]), href)]
        elif child.type == "image":
            words.append(child.content)
        elif child.type == "html_inline":
            if re.match(r"<br\b", child.content, re.IGNORECASE):
                yield clean("".join(words)).strip(), begun, True
                words, begun = [], offset
        else:
            words.append(child.content)
    yield clean("".join(words)).strip(), begun, True


def _inside_word(words: list[str], following: Token | None) -> bool:
    before = words[-1][-1:] if words else ""
    return before.isalnum() and following is not None and following.content[:1].isalnum()


def _joined(
    pieces: list[tuple[str, int, bool]], raw: Sequence[str], start: int, width: int
) -> list[tuple[str, int, bool]]:
    """Lines that an editor wrapped as one; lines that a person ended stay."""
    joined: list[tuple[str, int, bool]] = []
    for text, offset, is_hard in pieces:
        before = joined[-1] if joined else None
        soft = before is not None and not before[2] and 0 < offset < len(raw) - start
        if (
            before
            and soft
            and is_wrapped(raw[start + offset - 1], raw[start + offset].lstrip("> \t"), width)
        ):
            joined[-1] = (f"{before[0]} {text}".strip(), before[1], is_hard)
        else:
            joined.append((text, offset, is_hard))
    return joined


def _bold_parts(token: Token) -> dict[int, str]:
    """The emphasized words with which lines of a paragraph begin, by the line's place in it."""
    found: dict[int, str] = {}
    words: list[str] = []
    depth = offset = 0
    is_open = True
    for child in token.children or []:
        if child.type in ("strong_open", "em_open"):
            depth += 1
        elif child.type in ("strong_close", "em_close"):
            depth -= 1
        elif child.type in _BREAKS:
            found[offset] = clean("".join(words)).strip()
            words, offset, is_open = [], offset + 1, True
        elif child.content.strip() and depth == 0:
            is_open = False
        elif is_open:
            words.append(child.content)
    found[offset] = clean("".join(words)).strip()
    return found


def _html(text: str, at: int | None) -> list[Line]:
    from infoint.readers.webpage.page import fragment_lines  # late: bs4 only where HTML occurs

    return fragment_lines(text, at)
