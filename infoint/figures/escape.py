"""Text of notes on its way into a page: escaped, and without signs that act on other text."""

from __future__ import annotations

import html
import re

# Control characters and lone surrogates are no text; a direction override would turn
# around whatever follows it on the page.
_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def escape(text: object) -> str:
    """Escape for HTML text and quoted attributes.

    Examples
    --------
    >>> escape('<b title="x">\\x00 \\u202eabc')
    '&lt;b title=&quot;x&quot;&gt; abc'
    """
    return html.escape(_ACTING.sub("", str(text)))


def clip(text: object, width: int) -> str:
    """Cut to ``width`` signs with an ellipsis, for sentences that name many things.

    Examples
    --------
    >>> clip("Senior Technical Writer", 10)
    'Senior Te…'
    """
    words = " ".join(str(text).split())
    return words if len(words) <= width else f"{words[: width - 1]}…"
