"""Tables in a document: rows that pair a question or label with its answer.

A table that pairs none stays in the answer around it. Nothing here parses a cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from infoint.questions import Bank, match_field, match_question
from infoint.readers.outline.head import split_question
from infoint.readers.outline.line import Line

_HEADERS = {"question", "questions", "answer", "answers", "response", "responses", "notes", "topic", "field", "value", "#", "no", "no."}  # fmt: skip
_NUMBERS = {"", "#", "no", "no.", "nr", "nr.", "number"}
_ASKED_HEADERS = {"question", "questions", "question asked", "questions asked", "my question", "my questions", "i asked", "what i asked"}  # fmt: skip
_REMARK = re.compile(r"thought|comment|remark|reflection|takeaway|reaction|\bmy\b|\bi\b")
_SAID = set(
    "what how she he they said told me answered answer answers response responses responded the their his her interviewee's replied reply notes my and".split()  # noqa: SIM905
)


def settle_tables(lines: Sequence[Line], bank: Bank) -> list[Line]:
    """Rows of question tables become pairs; other lines and tables stay as they are."""
    settled: list[Line] = []
    for is_row, group in groupby(lines, key=lambda line: line.kind == "row"):
        block = list(group)
        for table in _tables(block) if is_row else [block]:
            settled += _settle(table, bank) if is_row else table
    return settled


def _tables(rows: Sequence[Line]) -> list[list[Line]]:
    """Tables that follow one another directly; ``starts`` marks a first row."""
    tables: list[list[Line]] = []
    for row in rows:
        if row.starts or not tables:
            tables.append([])
        tables[-1].append(row)
    return tables


def _settle(rows: list[Line], bank: Bank) -> list[Line]:
    trimmed = [replace(row, cells=_trim(row.cells)) for row in rows]
    charted = (
        _flat(trimmed, bank)
        or _with_remarks(trimmed)
        or _chart(trimmed, bank)
        or _matrix(trimmed, bank)
        or _columns(trimmed, bank)
    )
    if charted:
        return charted
    paired = [row for row in trimmed if len(row.cells) == 2]
    named = sum(_names(row.cells[0], bank) for row in paired)
    if named >= 2 or (named and named * 2 >= len(trimmed)):
        first = _header(trimmed[0])
        rest = trimmed if first is None else trimmed[1:]
        return [*(first or []), *(line for row in rest for line in _pair(row))]
    stacked = _stacked(trimmed, bank)
    return stacked or list(rows)


def _with_remarks(rows: list[Line]) -> list[Line]:
    """ "Question | Answer | My thoughts": pairs, and what the student thinks under that heading."""
    head = [cell.strip().casefold() for cell in rows[0].cells] if rows else []
    if len(head) < 3 or head[0] not in _ASKED_HEADERS or not set(head[1].split()) <= _SAID:
        return []
    lines: list[Line] = []
    for row in rows[1:]:
        lines += _pair(replace(row, cells=row.cells[:2]))
        for at, cell in enumerate(row.cells[2:], 2):
            said = f"{row.cells[0]}: {cell}"
            lines += _pair(replace(row, cells=(rows[0].cells[at], said))) if cell.strip() else []
    return lines


def _flat(rows: list[Line], bank: Bank) -> list[Line]:
    """Rows of several labels with their values: "Student: | Kim Lee | Class: | Careers 2"."""
    wide = [row for row in rows if len(row.cells) >= 4]
    labels = [cell.strip() for row in wide for cell in row.cells[::2]]
    known = sum(bool(match_field(cell, bank=bank)) for cell in labels)
    beside = any(match_field(row.cells[2], bank=bank) for row in wide)
    if (
        not beside
        or known < 3
        or known * 2 < len(labels)
        or any(len(row.cells) % 2 for row in rows)
    ):
        return []
    pairs = [(row, row.cells[i : i + 2]) for row in rows for i in range(0, len(row.cells), 2)]
    return [
        line
        for row, cells in pairs
        if cells[1].strip()
        for line in _pair(replace(row, cells=cells))
    ]


def _trim(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Cells without a number column and without empty ones at the end."""
    kept = list(cells)
    while len(kept) > 1 and not kept[-1].strip():
        kept.pop()
    if len(kept) > 2 and (
        kept[0].strip(" #.)").isdecimal() or kept[0].strip().casefold() in _NUMBERS
    ):
        kept = kept[1:]
    return tuple(kept)


def _names(cell: str, bank: Bank) -> bool:
    if match_field(cell, bank=bank):
        return True
    return match_question(cell, bank=bank).question_id is not None


def _header(row: Line) -> list[Line] | None:
    """What a row such as "Question | What she said" leaves, None where it is no header."""
    if len(row.cells) != 2 or row.cells[0].strip().casefold() not in _ASKED_HEADERS:
        return None
    words = set(row.cells[1].casefold().strip(" :").split())
    if words <= _SAID or row.cells[1].strip().casefold() in _HEADERS:
        return []
    return [Line("text", row.cells[1], row.line)] if len(words) <= 6 else None


def _pair(row: Line) -> list[Line]:
    cells = row.cells
    if all(cell.strip().casefold() in {*_HEADERS, ""} for cell in cells):
        return []
    if len(cells) == 1:
        return [Line("heading", cells[0], row.line, level=6)] if cells[0].strip() else []
    value = "\n".join(cell for cell in cells[1:] if cell.strip())
    return [Line("pair", f"{cells[0]}: {value}", row.line, cells=(cells[0], value))]


def _stacked(rows: list[Line], bank: Bank) -> list[Line]:
    """A table of one column: a question's row, then its answer's row."""
    if any(len(row.cells) != 1 for row in rows):
        return []
    asked = [row for row in rows if match_question(row.cells[0], bank=bank).question_id]
    marked = [row for row in asked if split_question(row.cells[0])[0].endswith("?")]
    asked = marked if len(marked) >= 2 else asked  # "A license helps." asks nothing there
    if len(asked) < 2 and not (asked and len(rows) == 2):
        return []
    lines: list[Line] = []
    for row in rows:
        first, _, rest = row.cells[0].partition("\n")
        question, more = split_question(first)
        is_question = row in asked or (question.endswith("?") and not more)
        lines.append(Line("asked" if is_question else "text", question if is_question else first, row.line))  # fmt: skip
        following = [more] if is_question and more else []
        lines += [Line("text", text, row.line, starts=False) for text in (*following, rest) if text]
    return lines


def _matrix(rows: list[Line], bank: Bank) -> list[Line]:
    """One row an interview beneath a row of labels: each row becomes pairs after a page break."""
    header = rows[0].cells if rows else ()
    if len(rows) < 2 or len(header) < 4 or not any(_field_of(cell, bank) for cell in header):
        return []
    asked = sum(match_question(cell, bank=bank).question_id is not None for cell in header)
    if asked < 2 or sum(_names(cell, bank) for cell in header) * 2 < len(header):
        return []
    lines: list[Line] = []
    for number, row in enumerate(rows[1:]):
        cells = row.cells[len(row.cells) - len(header) :] if len(row.cells) > len(header) else row.cells  # fmt: skip
        if number:
            lines.append(Line("rule", "", row.line, level=9))
        for label, cell in zip(header, cells, strict=False):
            if cell.strip():
                lines += _pair(replace(row, cells=(label, cell)))
    return lines


def _columns(rows: list[Line], bank: Bank) -> list[Line]:
    """Columns that are questions: "Likes | Dislikes"; cells of labels and values one by one."""
    header = rows[0].cells if rows else ()
    asked = {match_question(cell, bank=bank).question_id for cell in header}
    if len(rows) >= 2 and len(header) >= 2 and len(asked) == len(header) and None not in asked:
        columns = [[row.cells[i] for row in rows[1:] if i < len(row.cells)] for i in range(len(header))]  # fmt: skip
        if all(not split_question(cell)[1] for cell in header):
            return [
                Line("pair", f"{label}: {said}", rows[0].line, cells=(label, said))
                for label, cells in zip(header, columns, strict=True)
                if (said := "\n".join(cell for cell in cells if cell.strip()))
            ]
    labeled = [cell.partition(":") for row in rows for cell in row.cells if cell.strip()]
    named = sum(bool(colon and value.strip() and match_field(label, bank=bank)) for label, colon, value in labeled)  # fmt: skip
    if len(labeled) >= 3 and named * 3 >= len(labeled) * 2:
        return [Line("text", cell, row.line) for row in rows for cell in row.cells if cell.strip()]
    return []


def _field_of(cell: str, bank: Bank) -> str | None:
    return match_field(cell, bank=bank)


def _chart(rows: list[Line], bank: Bank) -> list[Line]:
    """A chart, one column an interview: each column becomes pairs after a page break."""
    if len(rows) < 3 or len(rows[0].cells) < 3:
        return []
    named = sum(_names(row.cells[0], bank) for row in rows[1:] if row.cells)
    width = len(rows[0].cells)
    if named < 3 or named * 2 < len(rows) - 1:
        return []
    lines: list[Line] = []
    for column in range(1, width):
        if column > 1:
            lines.append(Line("rule", "", rows[0].line, level=9))
        header = rows[0].cells[column]
        if match_field(rows[0].cells[0], bank=bank):
            lines += _pair(replace(rows[0], cells=(rows[0].cells[0], header)))
        else:
            lines.append(Line("heading", header, rows[0].line, level=1))
        for row in rows[1:]:
            if column < len(row.cells) and row.cells[column].strip():
                lines += _pair(replace(row, cells=(row.cells[0], row.cells[column])))
    return lines
