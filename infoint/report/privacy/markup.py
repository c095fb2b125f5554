"""What a notebook shows as HTML, masked once more: words cut from a sentence may read as a name.

"We met in May" names nobody, the keyword "May" beside an interviewee of that name might.
Only text and descriptions are changed; tags stay as they are.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from html import escape, unescape

from bs4 import BeautifulSoup, NavigableString
from bs4.element import PreformattedString

from infoint.report.plain_markup import Token, read_plain
from infoint.report.privacy.mask import Mask

_DESCRIPTIONS = ("alt", "title", "aria-label")
_SVG = re.compile(r"(data:image/svg\+xml;base64,)([A-Za-z0-9+/=\s]+)")
_WORDS = re.compile(r"(<text\b[^>]*>)([^<]*)(</text>)")


def mask_markup(html: str, mask: Mask) -> str:
    """HTML with masked text, descriptions and words in drawings; unchanged where nothing is found.

    Parameters
    ----------
    html : str
        One output of a cell.
    mask : Mask
    """
    tokens = read_plain(html)
    if tokens is not None and not _is_touched(tokens, mask):
        return html
    soup = BeautifulSoup(html, "html.parser")
    is_changed = False
    for text in soup.find_all(string=True):
        if isinstance(text, NavigableString) and not isinstance(text, PreformattedString):
            shown = mask.replace(str(text))
            if shown != text:
                text.replace_with(shown)
                is_changed = True
    for tag in soup.find_all(True):
        for name in (*_DESCRIPTIONS, "src"):
            value = tag.get(name)
            if not isinstance(value, str):
                continue
            shown = _mask_source(value, mask) if name == "src" else mask.replace(value)
            if shown != value:
                tag[name] = shown
                is_changed = True
    return str(soup) if is_changed else html


def _is_touched(tokens: Sequence[Token], mask: Mask) -> bool:
    """Whether the mask changes anything of plain HTML."""
    texts = {words for kind, words, _ in tokens if kind == "text"}
    sources = []
    for _, _, attributes in tokens:
        for name, value in attributes:
            if name in _DESCRIPTIONS:
                texts.add(value)
            elif name == "src":
                sources.append(value)
    return any(mask.hits(unescape(text)) for text in texts) or any(
        _mask_source(source, mask) != source for source in sources
    )


def _mask_source(source: str, mask: Mask) -> str:
    match = _SVG.match(source)
    if match is None:
        return source
    try:
        drawing = base64.b64decode(match[2]).decode("utf-8")
    except (binascii.Error, ValueError):
        return source
    masked = _WORDS.sub(lambda m: f"{m[1]}{escape(mask.replace(unescape(m[2])))}{m[3]}", drawing)
    if unescape(masked) == unescape(drawing):
        return source
    return match[1] + base64.b64encode(masked.encode("utf-8")).decode("ascii")
