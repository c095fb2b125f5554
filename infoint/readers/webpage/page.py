"""Web pages, published by people or exported from documents: one file to notes.

What surrounds the interview (menus, footers, banners, forms) is left out; no
script runs and nothing is fetched. Nothing here parses answers.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bs4 import BeautifulSoup

from infoint.errors import ReadError
from infoint.questions import Bank
from infoint.readers.files.encoding import decode, is_binary
from infoint.readers.outline import make_reading
from infoint.readers.outline.line import Line
from infoint.readers.webpage.frame import strip_frame
from infoint.readers.webpage.walk import walk
from infoint.schema import Reading

LONGEST = 20_000_000  # bytes
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.I)
_DEEP = 400  # tags in one another; deeper is read as its text
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})\b[^<>]{0,2000}>")
# Tags without an end, and those whose end people leave out: neither nests.
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "p", "li", "tr", "td", "th", "dt", "dd", "option"))  # fmt: skip


def read(data: bytes, source: str, *, bank: Bank) -> Reading:
    """Read the notes of a web page.

    Raises
    ------
    ReadError
        Code ``binary`` for bytes that are no text, ``too_large`` for over 20 MB.
    """
    if len(data) > LONGEST:
        raise ReadError(
            source,
            f"The page holds {len(data) / 1_000_000:.0f} MB",
            "Expected at most 20 MB",
            "Save the page without its pictures",
            code="too_large",
        )
    lines = page_lines(decode_page(data, source), bank)
    return make_reading(lines, source, bank=bank)


def decode_page(data: bytes, source: str) -> str:
    """The text of a page: byte order mark, then UTF-8, then what the page declares.

    Raises
    ------
    ReadError
        Code ``binary``.
    """
    declared = _CHARSET.search(data[:4096])
    try:
        text, encoding = decode(data)
    except UnicodeError as error:
        raise ReadError(
            source,
            "This is a binary file, not a web page",
            "Expected HTML",
            "Save the page again as .html",
            code="binary",
        ) from error
    if encoding == "cp1252" and declared and not is_binary(data):
        try:
            text = data.decode(declared[1].decode("ascii"), "replace")
        except LookupError:
            return text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def page_lines(text: str, bank: Bank) -> list[Line]:
    """A page's own lines, without the frame around them."""
    soup = _parse(text)
    root = strip_frame(soup, bank)
    return list(walk(root)) if root is not None else []


def fragment_lines(text: str, at: int | None) -> list[Line]:
    """Lines of a piece of HTML inside Markdown; ``at`` is the number of its first line."""
    shift = (at or 1) - 1
    lines = walk(_parse(text))
    return [replace(line, line=line.line + shift) if line.line else line for line in lines]


def _parse(text: str) -> BeautifulSoup:
    soup = BeautifulSoup(_flat(text), "html.parser")
    for tag in soup(["script", "style", "noscript", "template", "svg", "math", "iframe", "object"]):
        tag.decompose()
    return soup


def _flat(text: str) -> str:
    """The page, or only its text where tags lie too deep in one another to walk."""
    depth = deepest = 0
    for found in _TAG.finditer(text):
        if found[2].lower() not in _VOID and not found[0].endswith("/>"):
            depth = max(0, depth + (-1 if found[1] else 1))
            deepest = max(deepest, depth)
    return _TAG.sub("\n", text) if deepest > _DEEP else text
