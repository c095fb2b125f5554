"""The last look before a page is written: is a name, an address or a path of this machine left?

Looks at the finished HTML, not at what it was made of: text across tags, every
attribute, comments, the manifest, drawings and whatever else is encoded in it.
It cannot see what a picture of pixels shows; `count_pictures` says how many there are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from infoint.errors import ReportError
from infoint.report.privacy.contacts import LINK
from infoint.report.privacy.embedded import decode_all, decode_uri
from infoint.report.privacy.home import BLOT, Home, this_home
from infoint.report.privacy.mask import Mask
from infoint.report.privacy.words import load_words

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_INLINE = load_words("inline")
_URI = re.compile(r"data:[^\s\"'()<>]*", re.IGNORECASE)
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}|&[#\w]{2,8};|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))")
_PROLOG = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_AROUND = 28  # characters shown on each side of what was found
_KINDS = {"email": "an email address", "phone": "a phone number", "link": "a personal page"}
_DEEP = 4
_LISTED = 5


@dataclass(frozen=True, slots=True)
class Leak:
    """One thing left: on which page, under which heading, in what, and the words around, masked."""

    page: str
    section: str
    place: str
    kind: str
    words: str

    def __str__(self) -> str:
        section = f", section {self.section!r}" if self.section else ""
        return f"{self.page}{section}, {self.place}: {self.kind} in {self.words!r}"


class LeakError(ReportError):
    """A page that would tell what should stay home; nothing was written."""


def find_leaks(
    html: str, mask: Mask, *, page: str = "page", home: Home | None = None, author: str = ""
) -> list[Leak]:
    """Everything left on a page.

    Parameters
    ----------
    html : str
        A whole document or a part.
    mask : Mask
        What must not be there.
    page : str
        Its name, for the message.
    home : Home, optional
        This machine's by default.
    author : str
        Whose report it is; that name may be told.

    Returns
    -------
    list of Leak
        In the order of the page; each place once.
    """
    search = _Search(mask, this_home() if home is None else home, page, author)
    search.look_at_html(html)
    search.look_at_raw(html)
    return list(dict.fromkeys(search.leaks))


def refuse_leaks(leaks: Sequence[Leak], key: str) -> None:
    """Raise one error that names the first places.

    Raises
    ------
    LeakError
        There is a leak.
    """
    if not leaks:
        return
    more = f"; and {len(leaks) - _LISTED} more" if len(leaks) > _LISTED else ""
    found = f"{'; '.join(map(str, leaks[:_LISTED]))}{more}"
    todo = []
    if any(leak.kind.startswith("a name") for leak in leaks):
        todo.append(f"Add the name in that form to {key}, or change the words")
    if any(leak.kind in _KINDS.values() for leak in leaks):
        todo.append("Take it out, or keep addresses and numbers with --contacts")
    if any("this machine" in leak.kind for leak in leaks):
        todo.append("Take the path out of the notebook")
    raise LeakError(
        "report", f"nothing was written, for it would tell {found}", todo=". ".join(todo)
    )


def count_pictures(html: str) -> int:
    """Pictures of pixels on a page, which nobody but a person can look through."""
    return len(re.findall(r"data:image/(?:png|jpeg|gif|webp)", html, re.IGNORECASE))


class _Search:
    """Walks through one page; knows under which heading it is."""

    def __init__(self, mask: Mask, home: Home, page: str, author: str = "") -> None:
        self.mask = mask
        self.author = author.strip()
        self.home = home
        self.page = page
        self.section = ""
        self.leaks: list[Leak] = []
        self.seen: set[tuple[str, str]] = set()

    def look_at_html(self, html: str, depth: int = 0, inside: str = "") -> None:
        """Text joined across tags, attributes, comments; then what is encoded in them."""
        line: list[str] = []
        html = _PROLOG.sub("", html)  # of a drawing; a parser of HTML would warn
        for part in BeautifulSoup(html, "html.parser").descendants:
            if isinstance(part, Tag):
                if part.name not in _INLINE:
                    self._flush(line, inside or "text", depth)
                if part.name in _HEADINGS and not inside:
                    self.section = " ".join(part.get_text().split())[:60]
                self._look_at_attributes(part, inside, depth)
            elif isinstance(part, PreformattedString):  # comments, doctype, CDATA
                self.look_at_text(str(part), inside or "comment", depth)
            elif isinstance(part, NavigableString):
                name = part.parent.name if part.parent else ""
                if name == "script":
                    self._look_at_script(str(part), depth)
                elif name == "style":
                    self.look_at_text(str(part), "style", depth)
                else:
                    if _closes_block(part):
                        self._flush(line, inside or "text", depth)
                    line.append(str(part))
        self._flush(line, inside or "text", depth)

    def _flush(self, line: list[str], place: str, depth: int) -> None:
        text = "".join(line)
        line.clear()
        if text.strip():
            self.look_at_text(text, place, depth)

    def _look_at_attributes(self, tag: Tag, inside: str, depth: int) -> None:
        for name, value in tag.attrs.items():
            for text in [value] if isinstance(value, str) else list(value):
                place = "alt text" if name == "alt" else f"{name} of <{tag.name}>"
                self.look_at_text(text, f"{inside}, {place}" if inside else place, depth)

    def _look_at_script(self, text: str, depth: int) -> None:
        try:
            strings = list(_strings(json.loads(text)))
        except ValueError:
            strings = [text]
        for string in strings:
            self.look_at_text(string, "manifest", depth)

    def look_at_text(self, text: str, place: str, depth: int = 0) -> None:
        """One piece of text as it is, and as it reads once decoded."""
        is_uri = text.lstrip()[:5].lower() == "data:"
        if not is_uri:
            self._note(text, place)
        if depth >= _DEEP:
            return
        if _ENCODED.search(text) and not is_uri:
            plain = _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), unquote(unescape(text)))
            if plain != text:
                self.look_at_text(plain, place, depth + 1)
        for match in _URI.finditer(text):
            self._look_inside(decode_uri(match.group()), f"{place}, embedded", depth)
        if not is_uri:
            self._look_inside(decode_all(text), f"{place}, encoded", depth)

    def _look_inside(self, texts: Iterable[str], place: str, depth: int) -> None:
        for text in texts:
            if "<" in text and ">" in text:
                self.look_at_html(text, depth + 1, place)
            else:
                self.look_at_text(text, place, depth + 1)

    def look_at_raw(self, html: str) -> None:
        """The bytes as they are, for whatever a parser of HTML would pass over."""
        if self.author:
            html = html.replace(self.author, "")
        plain = re.sub(r"<[^<>]{0,400}>", "", unescape(html))
        for hit in self.mask.hits(html, whole_only=True):
            self._add(html, hit.start, hit.end, "source of the page", _name(hit.pseudonyms))
        if not self.leaks:
            for hit in self.mask.hits(plain, whole_only=True):
                self._add(plain, hit.start, hit.end, "source of the page", _name(hit.pseudonyms))
        self._note_home(html, "source of the page")

    def _note(self, text: str, place: str) -> None:
        if self.author:
            text = text.replace(self.author, "·" * len(self.author))
        for hit in self.mask.hits(text):
            if place == "style" and hit.pseudonyms == (LINK,):
                continue  # @media, @page
            self._add(text, hit.start, hit.end, place, _name(hit.pseudonyms))
        self._note_home(text, place)

    def _note_home(self, text: str, place: str) -> None:
        for start, end, kind in self.home.found_in(text):
            self._add(text, start, end, place, kind)

    def _add(self, text: str, start: int, end: int, place: str, kind: str) -> None:
        words = self._around(text, start, end)
        if (kind, words) not in self.seen:
            self.seen.add((kind, words))
            self.leaks.append(Leak(self.page, self.section, place, kind, words))

    def _around(self, text: str, start: int, end: int) -> str:
        """A few words around; everything that must not be told is masked in them, too."""
        before, after = text[max(0, start - 200) : start], text[end : end + 200]
        before, after = (
            _blot(part, [(hit.start, hit.end) for hit in self.mask.hits(part)])
            for part in (before, after)
        )
        before, after = self.home.blotted(before), self.home.blotted(after)
        return " ".join(f"{before[-_AROUND:]}{BLOT}{after[:_AROUND]}".split())


def _blot(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}{BLOT}{text[end:]}"
    return text


def _name(pseudonyms: Sequence[str]) -> str:
    for kind, words in _KINDS.items():
        if pseudonyms[0] == f"[{kind} removed]":
            return words
    return f"a name ({' or '.join(pseudonyms)})"


def _closes_block(text: NavigableString) -> bool:
    """Whether a block ended between the text before and this one."""
    before = text.previous_sibling
    if isinstance(before, Tag) and before.name not in _INLINE:
        return True
    parent = text.parent
    while parent is not None and parent.name in _INLINE:
        before = parent.previous_sibling
        if isinstance(before, Tag) and before.name not in _INLINE:
            return True
        if before is not None:
            return False
        parent = parent.parent
    return False


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield str(name)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
