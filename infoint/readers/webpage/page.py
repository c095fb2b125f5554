"""Web pages, published by people or exported from documents: one file to notes.

What surrounds the interview (menus, footers, banners, forms) is left out; no
script runs and nothing is fetched. Nothing here parses answers.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from dataclasses import replace

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from infoint.errors import ReadError
from infoint.questions import Bank
from infoint.readers.files.encoding import decode, is_binary
from infoint.readers.outline import make_reading
from infoint.readers.outline.line import Line
from infoint.readers.webpage.frame import strip_frame
from infoint.readers.webpage.walk import BOLD, walk
from infoint.schema import Reading

# a page may say that it is XML; what a browser shows of it is read all the same
warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)

LONGEST = 20_000_000  # bytes
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.I)
_DEEP = 400  # tags in one another; deeper is read as its text
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})\b[^<>]{0,2000}>")
_RULE = re.compile(r"\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}")  # of one class
# Tags without an end.
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"))  # fmt: skip
# Tags whose end people leave out, with the ends that the next one implies.
_ENDS = {"p": "</p>", "li": "</li>", "tr": "</td></th></tr>", "option": "</option>"}
_ENDS |= dict.fromkeys(("td", "th"), "</td></th>") | dict.fromkeys(("dt", "dd"), "</dt></dd>")
_OPEN_ENDED = re.compile(rf"<({'|'.join(_ENDS)})\b", re.I)


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
    # behind the last ">" stands no whole tag, but old versions of the parser look again and again
    text, end, rest = text.rpartition(">")
    soup = BeautifulSoup(_flat(text + end + rest.replace("<", "&lt;")), "html.parser")
    _mark_bold(soup)
    for tag in soup(["script", "style", "noscript", "template", "svg", "math", "iframe", "object"]):
        tag.decompose()
    return soup


def _mark_bold(soup: BeautifulSoup) -> None:
    """Give words that a class of the page's own style makes bold that style themselves."""
    rules = (rule for tag in soup("style") for rule in _RULE.findall(tag.get_text()))
    bold = {name for name, look in rules if BOLD.search(look)}
    for tag in soup("span", class_=True) if bold else ():
        if bold.intersection(tag["class"]):
            tag["style"] = "font-weight:bold"


def _flat(text: str) -> str:
    """The page, or only its text where tags lie too deep in one another to walk."""
    if _depth(text) <= _DEEP:
        return text
    ended = _OPEN_ENDED.sub(lambda tag: _ENDS[tag[1].lower()] + tag[0], text)
    return ended if _depth(ended) <= _DEEP else _TAG.sub("\n", text)


def _depth(text: str) -> int:
    """How many tags lie in one another at most, each without an end counted to the end."""
    depth = deepest = 0
    is_open: Counter[str] = Counter()
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if name in _VOID or found[0].endswith("/>"):
            continue
        if not found[1]:
            is_open[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif is_open[name]:  # an end of nothing ends nothing
            is_open[name] -= 1
            depth -= 1
    return deepest
