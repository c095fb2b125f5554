"""Charts with a column an interview, sheets of questions and answers, and a single column of both.

Reads no other layout. A column head becomes the interviewee's name only where it reads like a name;
a job there is the job title, and "Interview 2" is neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from infoint.readers.grid.cells import Grid, Row, clean_heading
from infoint.readers.grid.label import Label, is_asking, label_of, role_of
from infoint.readers.grid.layout import Layout
from infoint.readers.grid.note import NoteBuilder, add_preface, build_reading, is_total
from infoint.readers.grid.person import is_job, is_name
from infoint.schema import Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

_GENERIC = re.compile(
    r"(?:interview(?:ee)?|person|participant|subject|respondent|professional|contact|answers?"
    r"|responses?|reply|notes?|column|name|student|no|nr|number)?\s*[#.:]?\s*(?:\d{1,3}|[a-z]|one|two|three|four|five)?\s*[.:]?$",
    re.I,
)


def read_transposed(grid: Grid, layout: Layout, bank: Bank) -> Reading:
    """Read a column an interview; with one column of answers the sheet is one interview."""
    builders: list[NoteBuilder] = []
    for part, labels in _side_by_side(grid, layout):
        header, first = _find_header(part, replace(layout, labels=labels), bank)
        people, remarks = _split_columns(part, labels, header, first, bank)
        for column in people:
            heads = {
                at: clean_heading(header.cells[at]) if header else "Notes"
                for at in remarks.get(column, [])
            }
            blocks = _read_column(part, labels, column, first, heads, bank)
            if header is not None and len(blocks) == 1:
                _name_by_head(blocks[0], clean_heading(header.cells[column]), header.line)
            builders.extend(blocks)
    add_preface(builders, grid, layout.header)
    return build_reading(builders, grid.stem)


def _side_by_side(grid: Grid, layout: Layout) -> list[tuple[Grid, int]]:
    """Charts beside one another, each with its own column of questions, as grids of their own."""
    if layout.header < 0:
        return [(grid, layout.labels)]
    roles = [role_of(cell) for cell in grid.rows[layout.header].cells]
    starts = [at for at, role in enumerate(roles) if role == "question"]
    parts = []
    for number, start in enumerate(starts):
        left = start if number else 0
        right = starts[number + 1] if number + 1 < len(starts) else grid.width
        rows = tuple(Row(row.line, row.cells[left:right]) for row in grid.rows)
        parts.append((replace(grid, rows=rows, columns=grid.columns[left:right]), start - left))
    return parts


def _find_header(grid: Grid, layout: Layout, bank: Bank) -> tuple[Row | None, int]:
    """The row of column heads, where there is one, and the index of the first row beneath."""
    if layout.header >= 0:
        return grid.rows[layout.header], layout.first
    for at, row in enumerate(grid.rows):
        label = label_of(row.cells[layout.labels], bank)
        pair = label_of(row.cells[layout.labels].partition(":")[0], bank)
        if label.is_known or pair.is_known:
            break
        heads = [cell for cell in row.cells[layout.labels + 1 :] if cell]
        is_corner = label.kind == "blank" or role_of(label.text) is not None
        if not is_corner and (len(heads) < 2 or len(label.text) > 60 or is_asking(label.text)):
            if heads:
                break  # a question that the bank does not have, with its answer
            continue
        if heads and all(len(cell) < 80 for cell in heads):
            return row, at + 1
    return None, 0


def _split_columns(
    grid: Grid, labels: int, header: Row | None, first: int, bank: Bank
) -> tuple[list[int], dict[int, list[int]]]:
    """Columns of people, and for each the columns of remarks on its answers."""
    right = [at for at in range(labels + 1, grid.width)]
    if header is None:
        return _split_by_filling(grid, labels, right, first, bank)
    people: list[int] = []
    remarks: dict[int, list[int]] = {}
    for at in right:
        role = role_of(header.cells[at])
        if role in ("remark", "category", "number"):
            if people:
                remarks.setdefault(people[-1], []).append(at)
            continue
        people.append(at)
    if not people and right and any(role_of(header.cells[at]) == "remark" for at in right):
        # "Question | Notes": the notes are the answers; "Question | Why ask" holds none
        notes = [
            at for at in right if re.search(r"\b(?:notes?|comments?)\b", header.cells[at], re.I)
        ]
        people = notes[:1]
        remarks = {at: [other for other in right if other != at] for at in people}
    return people, remarks


def _split_by_filling(
    grid: Grid, labels: int, right: Sequence[int], first: int, bank: Bank
) -> tuple[list[int], dict[int, list[int]]]:
    """Without heads, a nearly empty column beside a full one holds remarks."""
    rows = [row for row in grid.rows[first:] if row.cells[labels]]
    filled = {at: sum(bool(row.cells[at]) for row in rows) for at in right}
    most = max(filled.values(), default=0)
    people: list[int] = []
    remarks: dict[int, list[int]] = {}
    for at in right:
        has_fact = any(
            row.cells[at] and label_of(row.cells[labels], bank).kind == "field" for row in rows
        )
        if people and not has_fact and filled[at] * 2 < most:
            remarks.setdefault(people[-1], []).append(at)
        else:
            people.append(at)
    return people, remarks


def _read_column(
    grid: Grid, labels: int, column: int, first: int, remarks: Mapping[int, str], bank: Bank
) -> list[NoteBuilder]:
    """One column from top to bottom; where its first label comes again, a new interview begins."""
    builders = [NoteBuilder(grid.source, bank, grid.rows[0].line)]
    opening: str | None = None
    pending: Label | None = None  # a heading whose answer stands in the rows beneath
    for row in grid.rows[first:]:
        text = row.cells[column]
        label, inline = _split_label(row.cells[labels], text, bank)
        if is_total((row.cells[labels], text)) or _is_head_row(row, labels):
            continue
        if label.kind == "blank":
            if pending is not None and text:
                builders[-1].add(pending, text, row.line)
                pending = None
            elif not builders[-1].go_on(text) and text:
                builders[-1].add_custom("Notes", text, row.line)
            continue
        label = _with_category(label, row, labels, bank)
        if label.is_known and label.id == opening and builders[-1].answers:
            builders.append(NoteBuilder(grid.source, bank, row.line))
        if label.is_known and opening is None:
            opening = label.id
        builders[-1].add(label, inline or text, row.line)
        pending = None if inline or text else label
        for at, head in remarks.items():
            builders[-1].add_custom(f"{label.text} ({head})", row.cells[at], row.line)
    return builders


def _is_head_row(row: Row, labels: int) -> bool:
    """Whether a row in the middle only heads columns: "Question | Answer"."""
    if role_of(row.cells[labels]) != "question":
        return False
    return all(role_of(cell) or _GENERIC.match(cell) for cell in row.cells if cell)


def _split_label(cell: str, text: str, bank: Bank) -> tuple[Label, str]:
    """A label, and the value that stands in the same cell: "Date: May 3"."""
    label = label_of(cell, bank)
    if label.is_known or text or ":" not in cell[:80]:
        return label, ""
    head, _, rest = cell.partition(":")
    short = label_of(head, bank)
    return (short, rest.strip()) if short.is_known else (label, "")


def _with_category(label: Label, row: Row, labels: int, bank: Bank) -> Label:
    """A question that only its category explains ("Salary | How much?") is filed under both."""
    if label.is_known or labels == 0:
        return label
    for cell in row.cells[:labels]:
        category = label_of(cell, bank)
        if category.kind == "question":
            return Label("question", category.id, f"{category.text}: {label.text}")
    return label


def _name_by_head(builder: NoteBuilder, head: str, line: int) -> None:
    """Use a column's head as name or job title, where the column does not say either.

    "Hannah (UX Researcher, Intuit)" is a name and a job; what is neither is kept as it stands.
    """
    if not head or _GENERIC.match(head) or role_of(head) or not (builder.answers or builder.facts):
        return
    parts = [part.strip() for part in re.split(r"[(),;/|\n]|\s[-–—]\s", head) if part.strip()]
    left = list(parts)
    for part in parts:
        field = "job_title" if is_job(part) else "interviewee"
        is_fit = field == "job_title" or (part is parts[0] and is_name(part))
        if is_fit and builder.fact(field) in (None, part):
            if builder.fact(field) is None:
                builder.add(Label("field", field, head), part, line)
            left.remove(part)
    known = {fact.text.casefold() for fact in builder.facts}
    if any(part.casefold() not in known for part in left):
        builder.add_custom("Column heading", head, line)


def read_single_column(grid: Grid, bank: Bank) -> Reading:
    """Questions and answers beneath one another in one column."""
    builder = NoteBuilder(grid.source, bank, grid.rows[0].line)
    pending: Label | None = None
    for row in grid.rows:
        cell = row.cells[0]
        label, inline = _split_label(cell, "", bank)
        if label.is_known:
            builder.add(label, inline, row.line)
            pending = None if inline else label
        elif pending is not None:
            builder.add(pending, cell, row.line)
            pending = None
        elif cell.endswith("?") and len(cell) < 200:
            pending = label
        elif not builder.go_on(cell):
            builder.add_custom("Notes", cell, row.line)
    return build_reading([builder], grid.stem)
