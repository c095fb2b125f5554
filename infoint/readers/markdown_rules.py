"""The Markdown parser, which does not try rules that cannot fit: the same tokens in half the time.

CommonMark with tables, without indented code. Makes tokens and knows no line of a note.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MARKS = {  # without one of which a rule for the text or its blocks changes nothing
    "normalize": ("\r", "\x00"),
    "fence": ("```", "~~~"),
    "blockquote": (">",),
    "hr": ("-", "*", "_"),
    "reference": ("]:",),
    "html_block": ("<",),
    "heading": ("#",),
    "lheading": ("-", "="),
    "table": ("|",),
}
# Without one of these a piece of text is nothing but its words, line by line.
_INLINE = re.compile(r"[\\`*_\[<&]|  \n")


def parse(text: str) -> list[Token]:
    """The tokens of a text; an inline token that is only words has no children."""
    idle = tuple(rule for rule, marks in _MARKS.items() if not any(mark in text for mark in marks))
    return _parser(idle).parse(text)


@lru_cache(maxsize=64)
def _parser(idle: tuple[str, ...]) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")
    parser.core.ruler.at("inline", _inline)
    return parser.disable(["code", *idle])


def _inline(state: StateCore) -> None:
    """As the rule of that name, for what has marks."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _INLINE.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
