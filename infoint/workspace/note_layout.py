"""Where the sections of a note begin and end, each piece byte for byte.

The pieces joined are the file. What counts as a heading is what the Markdown reader takes for
one (`infoint.readers.markdown`, `infoint.readers.outline.rule`): keep in step. Nothing is changed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt

from infoint.questions import Bank, match_question
from infoint.workspace.note_front import split_front

_ENDED = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_COMMENTS = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TIGHT = re.compile(r"^(#{1,6})(?=[A-Za-z$\d])(?=.{1,120}$)", re.MULTILINE)
_LONGEST_UNDERLINED = 100


@dataclass(frozen=True, slots=True)
class Section:
    """One heading and what stands beneath it up to the next.

    ``key`` is the id of the question, or the heading's own words; a second section of the same
    key has "#2" behind it. ``head`` and ``body`` are raw lines.
    """

    key: str
    heading: str
    level: int
    question_id: str | None
    head: str
    body: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A note in pieces: byte order mark, front matter, what stands before the first heading, sections."""

    mark: str
    opening: str
    front: tuple[str, ...]
    closing: str
    lead: str
    sections: tuple[Section, ...]
    newline: str

    @property
    def text(self) -> str:
        """The whole file."""
        front = "".join(f"{line}{self.newline}" for line in self.front)
        sections = "".join(section.head + section.body for section in self.sections)
        return f"{self.mark}{self.opening}{front}{self.closing}{self.lead}{sections}"


def lay_out(text: str, bank: Bank) -> Layout:
    """The pieces of a note."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    raw = raw_lines(text[len(mark) :])
    lines = [line.rstrip("\r\n") for line in raw]
    newline = next((line[len(line.rstrip("\r\n")) :] for line in raw if line[-1:] in "\r\n"), "\n")
    first, close = split_front(lines, bank)
    begin = close + 1 if close else 0
    opening = "".join(raw[: first + 1]) if close else ""
    front = tuple(lines[first + 1 : close]) if close else ()
    if any(raw[i] != f"{lines[i]}{newline}" for i in range(first + 1, close)):
        newline = "\n"
        front = tuple(raw[i].removesuffix("\n") for i in range(first + 1, close))
    closing = raw[close] if close else ""
    starts = _openings(lines[begin:], bank)
    bounds = [begin + start for start, *_ in starts] + [len(raw)]
    lead = "".join(raw[begin : bounds[0]])
    sections: list[Section] = []
    seen: dict[str, int] = {}
    for (start, end, level, words, question_id), until in zip(starts, bounds[1:], strict=True):
        key = question_id or f"own:{words}"
        seen[key] = seen.get(key, 0) + 1
        head = "".join(raw[begin + start : begin + end])
        body = "".join(raw[begin + end : until])
        named = key if seen[key] == 1 else f"{key}#{seen[key]}"
        sections.append(Section(named, words, level, question_id, head, body))
    return Layout(mark, opening, front, closing, lead, tuple(sections), newline)


def raw_lines(text: str) -> list[str]:
    """The lines with their ends, whichever they have."""
    return _ENDED.findall(text)


_Opening = tuple[int, int, int, str, str | None]


def _openings(lines: Sequence[str], bank: Bank) -> list[_Opening]:
    """First line, line after, level, words and question of each heading that opens a section."""
    openings: list[_Opening] = []
    for start, end, level, words in _headings(lines):
        question_id = match_question(words, bank=bank).question_id
        above = openings[-1] if openings else None
        beneath = above is not None and above[4] is not None and level > above[2]
        same = question_id is None or (above is not None and question_id == above[4])
        if beneath and same and not words.endswith("?"):
            continue  # a part of the answer
        openings.append((start, end, level, words, question_id))
    return openings


def _headings(lines: Sequence[str]) -> list[tuple[int, int, int, str]]:
    text = _COMMENTS.sub(lambda found: "\n" * found[0].count("\n"), "\n".join(lines))
    tokens = _parser().parse(_TIGHT.sub(r"\1 ", text))
    found = []
    for token, inline in itertools.pairwise(tokens):
        if token.type != "heading_open" or token.level or not token.map:
            continue
        start, end = token.map
        if token.markup in ("-", "=") and not _is_underlined(lines[start : end - 1]):
            continue
        found.append((start, end, int(token.tag[1]), _words(inline.content)))
    return found


def _is_underlined(above: Sequence[str]) -> bool:
    """An answer with a line of dashes right beneath it is no heading."""
    one = above[0].rstrip() if len(above) == 1 else ""
    return 0 < len(one) <= _LONGEST_UNDERLINED and not one.endswith(".")


def _words(markdown: str) -> str:
    inline = _parser().parseInline(markdown)[0]
    pieces = [
        " " if child.type.endswith("break") else child.content for child in inline.children or []
    ]
    return " ".join("".join(pieces).split())


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 100})
    return parser.enable("table").disable(["code"])
