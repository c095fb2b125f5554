"""Questions that a scan or a narrow page broke over lines, as one line again.

Only numbered or marked questions are joined, and only where what follows goes on in small
letters up to the question's end. Answers stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from infoint.readers.outline.head import ASKS, ORDER
from infoint.readers.outline.line import Line, split_marker

_MARKED = re.compile(r"^\s*(?:q(?:uestion)?\s?\d{0,2}\s?[.:)]|[(#]?\d{1,2}\s?[.:)])\s*\S", re.I)
_MOST = 3  # lines that may follow
_LONGEST = 300


def rejoin_questions(lines: Sequence[Line]) -> list[Line]:
    """Lines with broken questions joined; the first line's number stays."""
    joined: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end(lines, index)
        if end > index:
            text = " ".join(line.text for line in lines[index : end + 1])
            joined.append(replace(lines[index], text=text))
        else:
            joined.append(lines[index])
        index = end + 1
    return joined


def _end(lines: Sequence[Line], index: int) -> int:
    """The last line of the question that begins here, ``index`` itself where none goes on."""
    line = lines[index]
    if line.kind not in ("text", "item") or not (line.mark or _MARKED.match(line.text)):
        return index
    words = line.text if line.mark else (split_marker(line.text) or (0, "", line.text))[2]
    words = re.sub(r"^q(?:uestion)?\s?\d{0,2}\s?[.:)]\s*", "", words, flags=re.IGNORECASE)
    if re.search(r"[?.:!;]\W{0,2}$", line.text) or not (ASKS.match(words) or ORDER.match(words)):
        return index
    size = len(line.text)
    for end in range(index + 1, min(index + 1 + _MOST, len(lines))):
        following = lines[end]
        goes_on = following.kind in ("text", "item") and not following.starts and following.text
        if not goes_on or not following.text[0].islower() or following.mark:
            return index
        size += len(following.text)
        if size > _LONGEST:
            return index
        if following.text.rstrip("\"”')").endswith("?"):
            return end
        if following.text.endswith((".", ":")) and ORDER.match(words):
            return end
    return index
