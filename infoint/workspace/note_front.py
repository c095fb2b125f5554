"""Front matter of a note, changed line by line.

A change touches the line of its key alone: the spelling of the key, the comment behind the value
and every other line stay. Values are the words that stand there; none is interpreted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from infoint.questions import Bank, match_field
from infoint.readers.frontmatter import find_blocks, read_pairs
from infoint.readers.outline.line import clean

_KEY = re.compile(r"(?P<key>[^\s:#\-\[{][^:\n]{0,80}?)\s*:(?=\s|$)")
_GOES_ON = (" ", "\t", "-", "}", "]")  # how a line begins that goes on with a value
_COMMENT = re.compile(r"[ \t]+#.*$")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Lines between two lines of dashes, without line ends; empty where a note has none."""

    lines: tuple[str, ...]

    def fields(self, bank: Bank) -> dict[str, str]:
        """Quick facts by their field: the words of each, on one line."""
        found: dict[str, str] = {}
        for pair in read_pairs(list(self.lines), 1):
            name = field_of(pair.cells[0], bank)
            if name is not None:
                found.setdefault(name, one_line(pair.cells[1]))
        return found

    def has(self, name: str, bank: Bank) -> bool:
        """Whether a line has the field's key, with a value or without."""
        return any(_names(line, name, bank) for line in self.lines)

    def change(
        self, name: str, value: str, order: Sequence[str], bank: Bank, *, is_yaml: bool = False
    ) -> FrontMatter:
        """The same with one field's words replaced, or a line for it added in ``order``."""
        lines = list(self.lines)
        spelled = value if is_yaml or not value else _spell(value)
        at = next((i for i, line in enumerate(lines) if _names(line, name, bank)), None)
        if at is not None:
            lines[at : self._end(at + 1)] = [_replaced(lines[at], spelled)]
        elif value:
            lines.insert(self._place(name, order, bank), f"{name}: {spelled}")
        return FrontMatter(tuple(lines))

    def _end(self, place: int) -> int:
        """Where the next key may stand: behind the lines over which a value goes on."""
        while place < len(self.lines) and self.lines[place].startswith(_GOES_ON):
            place += 1
        return place

    def _place(self, name: str, order: Sequence[str], bank: Bank) -> int:
        before = order[: order.index(name)] if name in order else order
        place = len(self.lines)
        for index, line in enumerate(self.lines):
            if any(_names(line, one, bank) for one in before):
                place = index + 1
        return self._end(place)


def split_front(lines: list[str], bank: Bank) -> tuple[int, int]:
    """Index of the first line of a note's front matter and of its closing line; (0, 0) for none."""
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    for block in find_blocks(lines, bank)[:1]:
        if block.start == first:
            return block.start, block.end - 1
    return 0, 0


def field_of(label: str, bank: Bank) -> str | None:
    """The field that a key names."""
    return match_field(label.replace("_", " "), bank=bank)


def one_line(text: str) -> str:
    """Words of a fact: one line, single spaces, nothing that no file may hold."""
    return " ".join(clean(_CONTROL.sub(" ", text)).split())


def _names(line: str, name: str, bank: Bank) -> bool:
    found = _KEY.match(line)
    return found is not None and field_of(found["key"].strip("\"'"), bank) == name


def _replaced(line: str, spelled: str) -> str:
    """A line with another value; key, spacing and comment stay."""
    found = _KEY.match(line)
    start = found.end() if found else len(line)
    comment = _comment(line, start)
    if not spelled:
        return f"{line[:start]} {comment.lstrip()}" if comment else line[:start]
    was = line[start : len(line) - len(comment)]
    gap = was[: len(was) - len(was.lstrip())] if was.strip() else " "
    if comment and not was.strip() and not comment.startswith("  "):
        comment = f" {comment}"
    return f"{line[:start]}{gap or ' '}{spelled}{comment}"


def _comment(line: str, start: int) -> str:
    """The comment behind a value with the spaces before it, "" for none."""
    try:
        node = yaml.compose(line, Loader=yaml.BaseLoader)
        end = node.value[0][1].end_mark.column if node else start
    except (yaml.YAMLError, AttributeError, IndexError, TypeError, ValueError):
        end = start
    found = _COMMENT.search(line, max(end, start))
    return found[0] if found and not line[end : found.start()].strip() else ""


def _spell(value: str) -> str:
    """A value as YAML that reads back to the same words: bare where that does."""
    for spelled in (value, json.dumps(value, ensure_ascii=False)):
        line = f"key: {spelled}"
        try:
            table = yaml.load(line, Loader=yaml.BaseLoader)
        except (yaml.YAMLError, ValueError):
            continue
        if table == {"key": value} and len(list(read_pairs([line], 1))) == 1:
            return spelled
    return json.dumps(value)
