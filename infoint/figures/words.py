"""Words as they can stand in a drawing: on few lines, without control characters.

Takes nothing away from the table beneath, which has the whole words.
"""

from __future__ import annotations

import textwrap
import unicodedata
from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font

# Drawn for a sign that the font does not have; the note under the figure says so.
UNDRAWABLE = "▯"
UNDRAWABLE_NOTE = f"Signs that cannot be drawn here stand as {UNDRAWABLE}; the table has them."


def drawable(text: str) -> str:
    """Make text that any figure can show in one line.

    Control and invisible characters go, signs without a shape in the figure's
    font become "▯" (several in a row one).

    Examples
    --------
    >>> drawable("a\\x00b\\n\\u202ec  d")
    'ab c d'
    >>> drawable("pay 🎉🎉 day")
    'pay ▯ day'
    """
    shapes = _shapes()
    signs: list[str] = []
    for sign in " ".join(text.split()):
        kind = unicodedata.category(sign)
        if sign != " " and (kind[0] == "C" or kind in ("Zl", "Zp")):
            continue
        if unicodedata.combining(sign) and ord(sign) not in shapes:
            continue
        shown = sign if sign == " " or ord(sign) in shapes else UNDRAWABLE
        if shown == UNDRAWABLE and signs and signs[-1] == UNDRAWABLE:
            continue
        signs.append(shown)
    return "".join(signs)


def shorten(text: str, width: int) -> str:
    """Cut to ``width`` signs, at a space where there is one, with an ellipsis.

    Examples
    --------
    >>> shorten("Senior Technical Writer", 17)
    'Senior Technical…'
    """
    text = drawable(text)
    if len(text) <= width:
        return text
    head = text[: width - 1]
    at_space = head.rsplit(" ", 1)[0]
    kept = at_space if len(at_space) > width // 2 else head
    return f"{kept.rstrip(' ,;:-–')}…"


def wrap(text: str, width: int, lines: int = 2) -> str:
    """Break into at most ``lines`` lines of ``width`` signs, the last one cut with an ellipsis.

    Examples
    --------
    >>> wrap("one two three four", 9, 2)
    'one two\\nthree…'
    """
    # A first cut keeps a very long answer from being broken up whole.
    text = drawable(text[: 20 * width * lines])
    broken = textwrap.wrap(text, width, break_on_hyphens=False)
    if len(broken) > lines:
        broken = [*broken[: lines - 1], shorten(" ".join(broken[lines - 1 :]), width)]
    return "\n".join(broken)


@lru_cache(maxsize=1)
def _shapes() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap())
