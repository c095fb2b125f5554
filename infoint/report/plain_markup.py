"""HTML in the plain form that programs write: tags in small letters and closed, values quoted.

Reads no other form and mends nothing. Parsers do, and take twenty times as long: what is plain
needs none of them to be looked through.
"""

from __future__ import annotations

import re

_SIGN = r"&(?:amp|lt|gt|quot|nbsp|\#\d{1,6}|\#x[0-9a-fA-F]{1,5});"
_TOKEN = re.compile(
    rf"""
    ((?:[^<>&\x00-\x08\x0b-\x1f\x7f]++|{_SIGN})++)
    |</([a-z][a-z0-9]*+)>
    |<style>[^<]*+</style>
    |<([a-z][a-z0-9]*+)
      ((?:\s[a-z-]++(?:="(?:[^<>"&\x00-\x08\x0b-\x1f\x7f]++|{_SIGN})*+")?)*+)\s?/?>
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r'\s([a-z-]++)(?:="([^"]*+)")?')
_VOID = frozenset(["br", "col", "hr", "img", "wbr"])
_DEEPEST = 64

Token = tuple[str, str, tuple[tuple[str, str], ...]]


def read_plain(html: str) -> list[Token] | None:
    """The tokens of plain HTML; None where it is not plain from beginning to end.

    Returns
    -------
    list of (kind, words, attributes), optional
        Kinds are "text", "begin" and "end"; words are the text or the tag's name. Signs stay as they
        were written. Style sheets are left out.

    Examples
    --------
    >>> read_plain('<p class="ii-note">Pay &amp; titles</p>')
    [('begin', 'p', (('class', 'ii-note'),)), ('text', 'Pay &amp; titles', ()), ('end', 'p', ())]
    >>> read_plain("<p>a<p>b"), read_plain("<p onclick=x()>a</p>"), read_plain("a < b")
    (None, None, None)
    """
    tokens: list[Token] = []
    within: list[str] = []
    at = 0
    for match in _TOKEN.finditer(html):
        text, closed, begun, written = match.groups()
        if match.start() != at:
            return None
        at = match.end()
        if text:
            tokens.append(("text", text, ()))
        elif closed:
            if not within or within.pop() != closed:
                return None
            tokens.append(("end", closed, ()))
        elif begun:
            attributes = tuple(_ATTRIBUTE.findall(written)) if written else ()
            if begun not in _VOID:
                within.append(begun)
            if len(within) > _DEEPEST or len(dict(attributes)) < len(attributes):
                return None
            tokens.append(("begin", begun, attributes))
    return None if within or at < len(html) else tokens
