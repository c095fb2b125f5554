"""Elements of a web page to lines, in reading order.

Walks without recursion. Nothing here knows a question; a button is taken for a
heading where something follows that it may open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlparse

from bs4 import NavigableString, Tag
from bs4.element import Comment, PreformattedString

from infoint.readers.outline.line import Line, clean, join_lines, with_link

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "label",
    ]
)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 5, "legend": 5, "dt": 6, "button": 6}  # fmt: skip
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_PAGE_BREAK = re.compile(r"page-break-(?:before|after)\s*:\s*always", re.IGNORECASE)


def walk(root: Tag) -> Iterator[Line]:
    """Lines of an element and all in it."""
    writer = _Writer()
    stack: list[tuple[Tag | NavigableString, bool]] = [(root, True)]
    while stack:
        node, is_open = stack.pop()
        if isinstance(node, NavigableString):
            if not isinstance(node, Comment | PreformattedString):
                writer.add(str(node))
            continue
        if not is_open:
            yield from writer.leave(node)
            continue
        if node.name == "table" and node.find("table") is None:
            yield from writer.flush()
            yield from _rows(node)
            continue
        yield from writer.enter(node)
        stack.append((node, False))
        stack += [(child, True) for child in reversed(node.contents)]  # type: ignore[misc]
    yield from writer.flush()


class _Writer:
    """Gathers the words between the edges of blocks."""

    def __init__(self) -> None:
        self.words: list[tuple[str, bool]] = []  # words, whether they are bold
        self.heading = 0
        self.emphasis = 0
        self.lists: list[int | None] = []
        self.is_fresh = False
        self.preformatted = 0
        self.line: int | None = None
        self.links: list[int] = []
        self.outside: list[list[int | None]] = []  # lists around each open accordion

    def add(self, text: str) -> None:
        if not self.preformatted:
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
        self.words.append((text, self.emphasis > 0))

    def enter(self, tag: Tag) -> Iterator[Line]:
        name = tag.name
        if name == "br":
            self.words.append(("\n", self.emphasis > 0))
        elif name == "hr":
            yield from self.flush()
            yield Line("rule", "", tag.sourceline)
        elif name in _BLOCKS:
            yield from self.flush()
            self._enter_block(tag)
        elif _is_emphasis(tag):
            self.emphasis += 1
        elif name == "a":
            self.links.append(len(self.words))
        elif name == "img" and tag.get("alt") and self.words:
            self.add(str(tag["alt"]))
        if self.line is None or (name in _BLOCKS and not self.words):
            self.line = tag.sourceline

    def _enter_block(self, tag: Tag) -> None:
        name = tag.name
        if name in ("ul", "ol", "menu"):
            self.lists.append(1 if name == "ol" else None)
        elif name == "li":
            self.is_fresh = True
        elif name == "pre":
            self.preformatted += 1
        elif name == "details":
            self.outside.append(self.lists)
            self.lists, self.is_fresh = [], False
        if name in _HEADINGS and not (name == "button" and not _opens(tag)):
            self.heading = _HEADINGS[name]
        if _is_emphasis(tag):
            self.emphasis += 1

    def leave(self, tag: Tag) -> Iterator[Line]:
        name = tag.name
        if name in _BLOCKS:
            yield from self.flush()
            self._leave_block(tag)
        elif _is_emphasis(tag):
            self.emphasis -= 1
        elif name == "a" and self.links:
            since = self.links.pop()
            words = "".join(text for text, _ in self.words[since:])
            if words.strip():
                shown = with_link(words, _address(str(tag.get("href") or "")))
                bold = self.words[since][1]
                self.words[since:] = [(shown, bold)]

    def _leave_block(self, tag: Tag) -> None:
        name = tag.name
        if name in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
        elif name == "li" and self.lists and self.lists[-1] is not None:
            self.lists[-1] += 1
        elif name == "pre":
            self.preformatted -= 1
        elif name == "details" and self.outside:
            self.lists = self.outside.pop()
        if name in _HEADINGS:
            self.heading = 0
        if _is_emphasis(tag):
            self.emphasis -= 1

    def flush(self) -> Iterator[Line]:
        """The gathered words as lines."""
        words, self.words = self.words, []
        self.links = []
        parts = _split(words)
        parts = [part for part in parts if "".join(text for text, _ in part).strip()]
        if not parts:
            return
        if self.heading:
            text = " ".join(clean("".join(text for text, _ in part)).strip() for part in parts)
            yield Line("heading", text, self.line, level=self.heading)
            return
        starts = True
        for part in parts:
            yield self._line(part, starts)
            starts = False

    def _line(self, part: list[tuple[str, bool]], starts: bool) -> Line:
        text = clean("".join(text for text, _ in part)).strip()
        lead = _lead(part)
        if not text.startswith(lead):
            lead = ""
        if self.lists:
            fresh, self.is_fresh = self.is_fresh, False
            mark = f"{self.lists[-1]}." if fresh and self.lists[-1] is not None else ""
            depth = len(self.lists) - 1
            return Line("item", text, self.line, depth, lead, starts=fresh, mark=mark)
        is_bold = bool(lead) and lead == text
        return Line("bold" if is_bold else "text", text, self.line, lead=lead, starts=starts)


def _split(words: list[tuple[str, bool]]) -> list[list[tuple[str, bool]]]:
    parts: list[list[tuple[str, bool]]] = [[]]
    for text, bold in words:
        for index, piece in enumerate(text.split("\n")):
            if index:
                parts.append([])
            if piece:
                parts[-1].append((piece, bold))
    return parts


def _lead(part: list[tuple[str, bool]]) -> str:
    words = []
    for text, bold in part:
        if text.strip() and not bold:
            break
        words.append(text)
    return clean("".join(words)).strip()


def _is_emphasis(tag: Tag) -> bool:
    if tag.name in ("b", "strong", "em", "i"):
        return not re.search(r"font-weight\s*:\s*(?:normal|400)", str(tag.get("style") or ""), re.I)
    style = str(tag.get("style") or "")
    return bool(style) and bool(BOLD.search(style) or _ITALIC.search(style))


def _opens(button: Tag) -> bool:
    """Whether a button is the head of an accordion: it controls or precedes a panel."""
    text = button.get_text(" ", strip=True)
    if button.get("aria-controls") or button.get("aria-expanded") or text.endswith("?"):
        return True
    names = " ".join(button.get("class") or []) if isinstance(button.get("class"), list) else ""
    return bool(re.search(r"accordion|collaps|toggle|faq|question", names, re.IGNORECASE))


def _address(href: str) -> str:
    """A link's target; the detour that a document program adds is taken off."""
    try:
        url = urlparse(href)
    except ValueError:
        return ""
    if url.netloc.startswith("www.google.") and url.path == "/url":
        return parse_qs(url.query).get("q", [href])[0]
    return href


def _rows(table: Tag) -> Iterator[Line]:
    starts = True
    caption = table.find("caption")
    if caption:
        yield Line("heading", clean(caption.get_text(" ")).strip(), table.sourceline, level=5)
    for row in table.find_all("tr"):
        cells = tuple(_cell(cell) for cell in row.find_all(["td", "th"], recursive=False))
        if any(cells):
            text = " ".join(cell for cell in cells if cell)
            yield Line("row", text, row.sourceline, cells=cells, starts=starts)
            starts = False


def _cell(cell: Tag) -> str:
    return join_lines([_plain(line) for line in walk(cell)])


def _plain(line: Line) -> Line:
    return replace(line, kind="text") if line.kind in ("heading", "bold") else line
