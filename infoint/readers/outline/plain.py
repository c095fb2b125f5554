"""Plain text as people type it, as lines for the segmenter. Nothing here parses answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from infoint.readers.outline.line import (
    Kind,
    Line,
    clean,
    is_wrapped,
    join_lines,
    split_marker,
    wrap_width,
)

_RULE = re.compile(r"^\s*(?:[-=_*~#—–]\s?){3,}\s*$|^\s*\f")
_UNDERLINE = re.compile(r"^\s*(?:={3,}|-{3,}|~{3,}|_{3,})\s*$")
_ROMAN = re.compile(r"^([IVX]{1,5})\.\s+(?=\S)(?![^?]*\?\s+\S)(.{2,80})(?<![.,;])$")
_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_LABELED = re.compile(r"[^\W\d][\w /-]{1,24}:\s?\S")
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# "Ruiz 2" or "MY INTERVIEW          2" atop a page
_PAGE = re.compile(
    r"[\f ]*(?P<words>[^\d\s](?:\D{0,60}[^\d\s])?)(?:(?P<gap>\s{3,})|\s)(?P<number>\d{1,2})(?:\sof\s\d{1,2})?$"
)
_SURNAME = re.compile(
    r"(?!Interview|Person|Question|Part|Section|Slide|Answer|Day|Week|Step)[^\W\d_a-z][\w'’-]+"
)
_WIDEST, _FAR = 140, 20  # columns: of such a line, and from where one is set to the right
_COLUMNS = re.compile(r"([^\W\d_](?:\S|\s(?!\s)){0,30}[^\s:,.])\s{3,}((?:\S|\s(?!\s\s))+)$")
_FEWEST_ROWS = 3
_INDENT = 2  # columns of one level


def normal_form(text: str) -> str:
    """An answer that stands in one piece, a cell for example, in the normal form.

    >>> normal_form("Tools:\\n* Git\\n* DITA")
    'Tools:\\n\\n- Git\\n- DITA'
    """
    return join_lines(text_lines(text))


def text_lines(text: str, first: int = 1) -> list[Line]:
    """Plain text as lines for the segmenter; ``first`` is the number of its first line."""
    raw = [_indent(line) for line in text.replace("\f", "\n\f").split("\n")]
    for index in _running_heads(raw):
        raw[index] = "\f" * raw[index].startswith("\f")
    shift = 0
    width = wrap_width(raw)
    parts, aligned = _roman_parts(raw), _aligned(raw)
    lines: list[Line] = []
    index = 0
    starts = True
    while index < len(raw):
        number = first + index - shift
        if raw[index].startswith("\f"):
            shift += 1
            lines.append(Line("rule", "", number))
            raw[index] = raw[index][1:]
        if not raw[index].strip():
            starts, index = True, index + 1
            continue
        if _RULE.match(raw[index]):
            if not _underlines(raw, index, lines):
                lines.append(Line("rule", "", number))
            starts, index = True, index + 1
            continue
        if index in parts:
            lines.append(Line("heading", clean(parts[index]), number, level=2))
            starts, index = True, index + 1
            continue
        follows = bool(lines) and lines[-1].kind == "row" and not starts
        if row := _row(raw[index], aligned.get(index), number, starts=not follows):
            lines.append(row)
            starts, index = False, index + 1
            continue
        if len(labeled := _labels_apart(raw[index])) > 1:
            lines += [Line("text", clean(one), number, starts=starts) for one in labeled]
            starts, index = False, index + 1
            continue
        taken = _unwrap(raw, index, width)
        lines.append(_line(" ".join(raw[index : index + taken]), number, starts, lines))
        starts, index = False, index + taken
    return lines


def _row(text: str, aligned: Sequence[str] | None, at: int, *, starts: bool) -> Line | None:
    """A line whose cells are parted by tabs or stand in columns."""
    cells = aligned or [clean(cell).strip() for cell in text.split("\t")]
    if len(cells) < 2 or not all(cells) or split_marker(text):
        return None
    return Line("row", " ".join(cells), at, cells=tuple(cells), starts=starts)


def _running_heads(raw: Sequence[str]) -> list[int]:
    """Lines that a paper repeats atop or beneath its pages, with nothing but the number changed."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(raw):
        if line[-1:].isdecimal() and len(line) < _WIDEST and (page := _PAGE.match(line)):
            apart = page["gap"] or line.startswith(" " * _FAR) or page["words"].casefold() == "page"
            alone = not any(
                one.strip(" \f") for one in (*raw[index - 1 : index], *raw[index + 1 : index + 2])
            )
            if apart or (alone and _SURNAME.fullmatch(page["words"])):
                found.setdefault(page["words"], []).append((index, int(page["number"])))
    return [
        index
        for pages in found.values()
        if len(pages) > 1
        and [one for _, one in pages] == list(range(pages[0][1], pages[-1][1] + 1))
        for index, _ in pages
    ]


def _aligned(raw: Sequence[str]) -> dict[int, list[str]]:
    """Label and value of lines of which three or more have their values in one column."""
    found = {i: m for i, line in enumerate(raw) if "   " in line and (m := _COLUMNS.match(line))}
    columns = Counter(match.start(2) for match in found.values())
    return {
        index: [clean(match[1]), clean(match[2])]
        for index, match in found.items()
        if columns[match.start(2)] >= _FEWEST_ROWS
    }


def _roman_parts(raw: Sequence[str]) -> dict[int, str]:
    """Lines that head the parts of an outline, "I. Background" and on, by their index."""
    parts: dict[int, str] = {}
    for index, line in enumerate(raw):
        found = _ROMAN.match(line.rstrip()) if len(line) <= 100 else None
        if found and len(parts) < len(_NUMERALS) and found[1] == _NUMERALS[len(parts)]:
            parts[index] = found[2]
    return parts if len(parts) >= 2 else {}


def _labels_apart(line: str) -> list[str]:
    """The pieces of a line of labels set apart: "name: Ana Bell    job: welder    10/4/26"."""
    pieces = [one for one in _GAP.split(line.strip())] if "   " in line else []
    labels = [bool(_LABELED.match(piece)) for piece in pieces]
    return pieces if labels[:2] == [True, True] and all(labels[:-1]) else []


def _indent(line: str) -> str:
    """A line whose tabs at the start are spaces; tabs between words part cells."""
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)].expandtabs(4) + words.rstrip()


def _underlines(raw: Sequence[str], index: int, lines: list[Line]) -> bool:
    """Make the short line above a heading where this one underlines it."""
    if not _UNDERLINE.match(raw[index]) or index == 0 or not lines or not raw[index - 1].strip():
        return False
    above = lines[-1]
    is_short = len(above.text) <= 120 and not above.text.endswith((".", ",", ";"))
    if above.kind != "text" or not above.starts or not is_short:
        return False
    level = 1 if "=" in raw[index] else 2
    lines[-1] = Line("heading", above.text, above.line, level=level)
    return True


def _unwrap(raw: Sequence[str], index: int, width: int) -> int:
    """How many raw lines one line that an editor wrapped takes."""
    taken = 1
    while index + taken < len(raw):
        last, following = raw[index + taken - 1], raw[index + taken]
        if _RULE.match(following) or not is_wrapped(last, following, width):
            break
        taken += 1
    return taken


def _line(text: str, number: int, starts: bool, before: Sequence[Line]) -> Line:
    marker = split_marker(text)
    if marker is None:
        hashed = re.match(r"^\s*(#{1,6})\s+(?=\S)", text)
        if hashed and starts:
            return Line("heading", clean(text[hashed.end() :]), number, level=len(hashed[1]))
        deep = text.startswith("  ") and bool(before) and before[-1].kind == "item" and not starts
        kind: Kind = "item" if deep else "text"
        level = before[-1].level if deep else 0
        return Line(kind, clean(text).strip(), number, level=level, starts=starts)
    indent, mark, words = marker
    if re.search(r"\d|[a-zA-Z]", mark) and mark != "o":
        return Line("item", clean(words), number, level=indent // _INDENT, mark=mark)
    return Line("item", clean(words), number, level=indent // _INDENT)
