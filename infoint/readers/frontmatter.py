"""Front matter: the labels and values between two lines of dashes.

Values stay the words that stand there: no date, number or yes is interpreted,
and nothing that YAML offers beyond text, lists and maps is followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.questions import Bank, match_field
from infoint.readers.outline.line import Line, clean

_KEY = re.compile(r"^(?P<key>[^\s:#\-\[{][^:\n]{0,80}?)\s*:(?:\s+(?P<value>.*)|)$")
_PAIR = r" *[a-z_]+:(?: +(?:[A-Za-z0-9][A-Za-z0-9 -]*)?)?"  # "{sent: 2026-10-16, by: email}"
# A block of labels with plain or quoted words says the same with and without YAML's parser.
_PLAIN = re.compile(
    r"(?P<key>[A-Za-z_](?:[A-Za-z0-9_ ()/-]{0,60}[A-Za-z0-9_)])?)"
    r":(?: +(?:(?P<value>[A-Za-z0-9$(](?:[^:]|:(?! |$))*)|\"(?P<quoted>[^\"\\]*)\" *"
    rf"|\{{(?P<map>{_PAIR}(?:,{_PAIR})*)\}} *))? *"
)
_MOST_LINES = 120  # of one block; more is a text between two rules
_DEEPEST = 4  # levels of maps


@dataclass(frozen=True, slots=True)
class Block:
    """Front matter from line index ``start`` up to, not with, ``end``."""

    start: int
    end: int
    pairs: tuple[Line, ...]


def find_blocks(lines: list[str], bank: Bank) -> list[Block]:
    """All front matter of a file; beyond its start only blocks with two quick facts or more."""
    blocks = []
    index = 0
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    while index < len(lines):
        if lines[index].rstrip() != "---":
            index += 1
            continue
        end = _end(lines, index)
        if end is None:
            index += 1
            continue
        pairs = tuple(read_pairs(lines[index + 1 : end], index + 2))
        known = sum(_is_fact(pair, bank) for pair in pairs)
        if pairs and (index == first or known >= 2):
            blocks.append(Block(index, end + 1, pairs))
            index = end + 1
        else:
            index += 1
    return blocks


def _is_fact(pair: Line, bank: Bank) -> bool:
    return match_field(pair.cells[0].replace("_", " "), bank=bank) is not None


def _end(lines: list[str], start: int) -> int | None:
    """Index of the closing line where all between has the look of front matter."""
    keys = 0
    for index in range(start + 1, min(len(lines), start + _MOST_LINES)):
        line = lines[index].rstrip()
        if line in ("---", "..."):
            return index if keys else None
        is_key = bool(_KEY.match(line))
        keys += is_key
        if line and not is_key and not line.startswith((" ", "\t", "#", "- ", "-\t", "}", "]")):
            return None
    return None


def read_pairs(lines: list[str], first: int) -> Iterator[Line]:
    """Labels and values; maps within are flattened, "thank_you: {sent: ...}" is "thank_you_sent"."""
    where: dict[str, int] = {}
    for number, line in enumerate(lines, first):
        found = _KEY.match(line.rstrip())
        if found:
            where.setdefault(found["key"].strip("\"'"), number)
    text = "\n".join(lines)
    table = _plain(lines, text) or _load(text)
    if table is None:
        yield from _by_line(lines, first)
        return
    for key, value in table.items():
        for label, text in _flatten(str(key), value):
            yield _pair(label, text, where.get(str(key), first))


def _plain(lines: list[str], text: str) -> dict[object, object] | None:
    """What `_load` makes of lines that are plain, many times faster; None where one is not."""
    if not text.replace("\n", "").isprintable():
        return None
    table: dict[object, object] = {}
    for line in lines:
        told, comment, _ = line.partition(" #")
        found = _PLAIN.fullmatch(told)
        if found and not (comment and '"' in line):
            table[found["key"]] = (found["value"] or "").rstrip() or found["quoted"] or ""
            if found["map"]:
                table[found["key"]] = dict(map(_parted, found["map"].split(",")))
        elif line and not line.startswith("#"):
            return None
    return table or None


def _parted(pair: str) -> tuple[str, str]:
    key, _, value = pair.partition(":")
    return key.strip(), value.strip()


def _pair(label: str, text: str, line: int) -> Line:
    text = clean(text).strip()
    return Line("pair", f"{label}: {text}", line, cells=(label, text))


def _load(text: str) -> dict[object, object] | None:
    """Text, lists and maps as YAML has them; no anchors, so that nothing multiplies."""
    import yaml  # late: most front matter is plain

    class Words(yaml.BaseLoader):
        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("an alias")
            return super().compose_node(parent, index)

    try:
        table = yaml.load(text, Loader=Words)
    except (yaml.YAMLError, RecursionError, ValueError, TypeError):
        return None
    return table if isinstance(table, dict) else None


def _flatten(label: str, value: object, depth: int = 0) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth < _DEEPEST:
        for key, inner in value.items():
            yield from _flatten(f"{label}_{key}", inner, depth + 1)
    elif isinstance(value, list):
        simple = all(isinstance(item, str) for item in value)
        text = ", ".join(value) if simple else "; ".join(_told(item) for item in value)
        yield label, text
    elif value is not None:
        yield label, str(value)


def _told(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(str(item) for item in value.values())
    return str(value)


def _by_line(lines: list[str], first: int) -> Iterator[Line]:
    """Line by line, for text that is no YAML, such as a value with a colon in it."""
    blocks: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines, first):
        if _KEY.match(line.rstrip()):
            blocks.append((number, [line]))
        elif blocks and line.strip() and not line.lstrip().startswith("#"):
            blocks[-1][1].append(line)
    for number, block in blocks:
        table = _load("\n".join(block))
        if table is not None:
            for key, value in table.items():
                for label, text in _flatten(str(key), value):
                    yield _pair(label, text, number)
            continue
        label, _, value = " ".join(line.strip() for line in block).partition(":")
        yield _pair(label.strip("\"' "), value.strip().strip("\"'"), number)
