"""Markdown that is nothing but headings, paragraphs and flat lists of bullets, in a tenth of the time.

Gives the lines that the parser's tokens would give, or None where any mark could mean more.
"""

from __future__ import annotations

import re

from infoint.readers.outline.line import Line, clean, is_wrapped, wrap_width

# No line begins with or holds what can mean more to CommonMark or its tables, nor ends in blanks.
_PLAIN = re.compile(
    r"""(?:
        (?: \#{1,6}\ (?!.*\#\ ?$) | [-*+]\ )?       # a heading, a bullet
        (?: [^\W\d_] | [$£€“"'(] | \d++(?![.)]) )  # no number of a list
        [^\n\r\0\t|<&\[\\`*_\x1c-\x1e\x85\u2028\u2029]*+
        (?<!\ \ ) (?:\n | \Z)
    | \n)*+""",
    re.MULTILINE | re.VERBOSE,
)


def plain_lines(text: str, first: int) -> list[Line] | None:
    """The lines of a text whose first line is the one numbered ``first``."""
    if not _PLAIN.fullmatch(text):
        return None
    raw = text.split("\n")
    width = wrap_width(raw)
    lines: list[Line] = []
    before: Line | None = None  # that of the same paragraph
    for at, words in enumerate(raw, first):
        mark, _, rest = words.partition(" ")
        if not words:
            before = None
        elif mark[0] == "#":
            lines.append(Line("heading", clean(rest), at, level=len(mark)))
            before = None
        elif mark in ("-", "*", "+"):
            lines.append(before := Line("item", clean(rest), at))
        elif before is None:
            lines.append(before := Line("text", clean(words), at))
        elif is_wrapped(raw[at - first - 1], words, width):
            before = Line(
                before.kind, f"{before.text} {clean(words)}", before.line, starts=before.starts
            )
            lines[-1] = before
        else:
            lines.append(before := Line(before.kind, clean(words), at, starts=False))
    return lines
