"""Every ``<`` that begins no tag made a character, before HTML is parsed.

Allows and forbids nothing. A parser tries each ``<`` to the end of the text; on
a line of a hundred thousand of them that would take minutes.
"""

from __future__ import annotations

import re

# A tag to its end; possessive, so that each try ends where it fails.
_TAG = re.compile(r"""</?[A-Za-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")


def settle_tags(html: str) -> str:
    """The same HTML with other uses of ``<`` escaped, comments and declarations left out.

    >>> settle_tags("a<b <i>c</i> <!-- d --> <3 <!doctype x>")
    'a&lt;b <i>c</i>  &lt;3 '
    """
    parts: list[str] = []
    searched: dict[str, int] = {}
    at, end = html.find("<"), 0
    while at >= 0:
        parts.append(html[end:at])
        if match := _TAG.match(html, at):
            parts.append(match.group())
            end = match.end()
        elif html.startswith(("<!", "<?"), at):
            end = _after(html, at, "-->" if html.startswith("<!--", at) else ">", searched)
        else:
            end = at
        if end == at:
            parts.append("&lt;")
            end = at + 1
        at = html.find("<", end)
    parts.append(html[end:])
    return "".join(parts)


def _after(html: str, at: int, closing: str, searched: dict[str, int]) -> int:
    """Where a comment or declaration ends, or ``at`` where it does not."""
    found = searched.get(closing)
    if found is None or 0 <= found < at:
        found = searched[closing] = html.find(closing, at)
    return at if found < 0 else found + len(closing)
