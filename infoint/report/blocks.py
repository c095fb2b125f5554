"""Headings, tables, links and pictures of a page put in order.

Works on HTML that is safe already (`infoint.report.sanitize`), and adds only
what a reader with a keyboard, a small screen or a screen reader needs. Every
`Shaper` serves one page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from bs4 import BeautifulSoup, NavigableString, Tag

from infoint.report.notebooks import page_name

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LONG_WORD = re.compile(r"[\w./@-]{12}")
_BREAKS = re.compile(r"(?<=\w[_./@-])(?=[^\W\d])")  # after such a sign a long word may break
_SHORT_CELL = 12  # characters, as in "Oct 13, 2026"
_REFERRING = frozenset(["aria-labelledby", "aria-describedby", "headers"])
_COUNT = re.compile(r"(?:said by )?\d+ of \d+\Z")
_LONG_CELL = 60  # characters; such a cell gets room of its own on a phone
_WIDE_TABLE = 7  # columns; with long cells it is printed across the page
_SHORT_TABLE = 16  # rows that fit on a printed page together
_RESERVED = {"main", "contents", "title", "infoint-manifest"}


_MAKER = BeautifulSoup("", "html.parser")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents; level 2 or 3."""

    level: int
    text: str
    anchor: str


class Shaper:
    """Shapes the blocks of one page in their order; keeps ids unique.

    Attributes
    ----------
    title : str
        The words of the first top heading, empty if there is none.
    entries : list of Entry
        The table of contents so far.
    """

    def __init__(self, pages: Collection[str] = ()) -> None:
        self.pages = pages
        self.title = ""
        self.entries: list[Entry] = []
        self._level = 1
        self._ids = set(_RESERVED)
        self._regions: set[str] = set()
        self._has_figure = False

    def shape(self, html: str) -> str:
        """One block with headings numbered by depth, tables scrollable, dead links unwrapped."""
        soup = BeautifulSoup(html, "html.parser")
        for tag in soup.find_all(True):
            if tag.name in _HEADINGS:
                self._shape_heading(tag)
        tags = soup.find_all(True)
        shapes: dict[str, Callable[[Tag], None]] = {
            "table": self._shape_table,
            "a": self._shape_link,
            "img": _shape_image,
            "figure": self._shape_figure,  # last: when its picture has got its frame
        }
        for name, shape in shapes.items():
            for tag in tags:
                if tag.name == name:
                    shape(tag)
        self._shape_ids(tags)
        return str(soup)

    def _shape_heading(self, heading: Tag) -> None:
        words = " ".join(heading.get_text().split())
        if not words and not heading.find("img"):
            heading.decompose()
            return
        wanted = int(heading.name[1])
        if wanted == 1 and not self.title:
            self.title = words
            heading.decompose()  # it stands in the page's head
            return
        # no level is skipped on the way down, and the page has one h1
        self._level = max(2, min(wanted, self._level + 1))
        heading.name = f"h{self._level}"
        anchor = self._new_id(slug(words))
        heading["id"] = anchor
        if self._level <= 3 and not _is_within(heading, lambda tag: tag.name == "details"):
            self.entries.append(Entry(self._level, words, anchor))

    def _shape_table(self, table: Tag) -> None:
        """No two regions of a page have one name: a screen reader lists them."""
        region = _shape_table(table)
        name, number = str(region["aria-label"]), 2
        while str(region["aria-label"]) in self._regions:
            region["aria-label"] = f"{name} ({number})"
            number += 1
        self._regions.add(str(region["aria-label"]))

    def _shape_figure(self, figure: Tag) -> None:
        if not _has_class(figure, "ii-chart"):
            return
        _shape_figure(figure)
        if not self._has_figure and len(self.entries) <= 1:
            figure["class"] = _join_classes(figure, "ii-first")  # printed beneath the title
        self._has_figure = True

    def _new_id(self, wanted: str) -> str:
        name, number = wanted, 2
        while name in self._ids:
            name, number = f"{wanted}-{number}", number + 1
        self._ids.add(name)
        return name

    def _shape_ids(self, tags: Sequence[Tag]) -> None:
        renamed: dict[str, str] = {}
        for tag in tags:
            if str(old := tag.attrs.get("id", "")).startswith("ii-"):
                tag["id"] = renamed[str(old)] = self._new_id(str(old))
        for tag in tags:
            for name in _REFERRING & set(tag.attrs):
                words = " ".join(tag.get_attribute_list(name)).split()
                tag[name] = " ".join(renamed.get(word, word) for word in words)

    def _shape_link(self, link: Tag) -> None:
        target = str(link.get("href", ""))
        if target.startswith("#"):
            link["href"] = f"#{slug(unquote(target[1:]))}"
        elif ":" not in target and ".ipynb" in target:
            page = page_name(target.partition("#")[0].rpartition("/")[2])
            if page in self.pages:
                link["href"] = f"{page}.html"
            else:
                link.unwrap()
        elif target:
            link["rel"] = "noopener noreferrer"
        else:
            link.unwrap()


def slug(words: str) -> str:
    """An anchor for a heading.

    >>> slug("What they agree on"), slug("1. Pay?"), slug("???")
    ('what-they-agree-on', '1-pay', 'section')
    """
    return re.sub(r"[\W_]+", "-", words.lower()).strip("-") or "section"


def _has_class(tag: Tag, name: str) -> bool:
    return name in tag.get_attribute_list("class")


def _join_classes(tag: Tag, name: str) -> str:
    return " ".join(sorted({*map(str, tag.get_attribute_list("class")), name} - {"None"}))


def _is_within(tag: Tag, is_wanted: Callable[[Tag], bool]) -> bool:
    return any(map(is_wanted, tag.parents))


def _shape_table(table: Tag) -> Tag:
    """Scope for header cells, and a region of its own that scrolls sideways."""
    cells = table.find_all(["td", "th"])
    for cell in cells:
        if cell.name == "th":
            _shape_header(cell)
    table["class"] = _join_classes(table, "ii-table")
    for cell in cells:
        _shape_cell(cell)
    region = next((tag for tag in table.parents if _has_class(tag, "ii-scroll")), None)
    if region is None:
        region = table.wrap(_new_tag("div", {"class": "ii-scroll"}))
    if len(table.find_all("tr")) <= _SHORT_TABLE:
        region["class"] = _join_classes(region, "ii-short")
    widest = max(Counter(id(cell.parent) for cell in cells).values(), default=0)
    if widest >= _WIDE_TABLE and any(_has_class(cell, "ii-long") for cell in cells):
        region["class"] = _join_classes(region, "ii-wide")
    region["role"], region["tabindex"] = "region", "0"
    if not region.has_attr("aria-label"):
        caption = table.find("caption")
        region["aria-label"] = " ".join(caption.get_text().split()) if caption else "Table"
    return region


def _shape_header(cell: Tag) -> None:
    if not cell.get_text(strip=True) and not cell.find("img"):
        cell.name = "td"  # an empty corner is no header
        cell.attrs.pop("scope", None)
    elif not cell.has_attr("scope"):
        cell["scope"] = "col" if _is_within(cell, lambda tag: tag.name == "thead") else "row"


def _shape_cell(cell: Tag) -> None:
    """Dates and counts stay on one line, long answers get room, file names may break."""
    words = cell.get_text(strip=True)
    length = len(words)
    if length > _LONG_CELL:
        cell["class"] = _join_classes(cell, "ii-long")
    elif _COUNT.match(words):
        cell["class"] = _join_classes(cell, "ii-count")
    elif 0 < length <= _SHORT_CELL and not _has_class(cell, "ii-num"):
        cell["class"] = _join_classes(cell, "ii-line")
    if not _LONG_WORD.search(words):
        return
    for text in cell.find_all(string=_LONG_WORD):
        parts = _BREAKS.split(str(text))
        text.replace_with(
            parts[0], *(new for part in parts[1:] for new in (_new_tag("wbr", {}), part))
        )


def _shape_image(image: Tag) -> None:
    if not image.has_attr("src"):
        words = str(image.get("alt") or "picture")
        image.replace_with(NavigableString(f"[{words}]"))
        return
    if not image.has_attr("alt"):
        image["alt"] = "Picture without a description"
    if _is_within(image, lambda tag: _has_class(tag, "ii-chart")):
        # on a phone a figure keeps a legible size and pans
        pan = {"class": "ii-pan", "role": "group", "tabindex": "0", "aria-label": "Figure"}
        image.wrap(_new_tag("div", pan))


def _new_tag(name: str, attributes: Mapping[str, str]) -> Tag:
    return _MAKER.new_tag(name, attrs=dict(attributes))


def _shape_figure(figure: Tag) -> None:
    """Title above, picture, then what it assumes and the data."""
    caption, pan = figure.find("figcaption"), figure.find(class_="ii-pan")
    if not isinstance(caption, Tag) or not isinstance(pan, Tag):
        return
    for note in reversed(caption.find_all(class_="ii-note")):
        pan.insert_after(note.extract())
    if caption.get_text(strip=True):
        pan.insert_before(caption.extract())
