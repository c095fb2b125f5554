"""Tables with a row an interview, as online forms export them and students keep them.

Reads no other layout. Columns that a form program fills in by itself (times, ids, addresses of
the network) are left out; a time stamp is no interview date. Whoever filled in the form is kept as
a custom answer, because that may be the student or the interviewee.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoint.readers.grid.cells import Grid, Row, clean_heading, column_letter
from infoint.readers.grid.label import Label, form_columns, label_of, role_of
from infoint.readers.grid.layout import Layout
from infoint.readers.grid.note import (
    NoteBuilder,
    add_preface,
    build_reading,
    is_part_of_name,
    is_total,
)
from infoint.readers.grid.person import is_name
from infoint.schema import Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

_CHOICES = {"response", "open-ended response", "other (please specify)"}


def read_wide(grid: Grid, layout: Layout, bank: Bank) -> Reading:
    """Read a row an interview; columns of the same heading are kept each."""
    header = grid.rows[layout.header]
    written, filled_by = form_columns(header.cells)
    if not written and layout.header > 0:  # short names above the questions
        written, filled_by = form_columns(grid.rows[layout.header - 1].cells)
    labels = [label_of(cell, bank) for cell in header.cells]
    first = layout.first
    if first < len(grid.rows) and _is_second_header(header, grid.rows[first], written):
        labels = _join_headers(header, grid.rows[first], bank)
        first += 1
    rows = grid.rows[first:]
    skipped = written | _running_numbers(grid, labels, rows)
    labels = [
        _named(label, at, grid, bank, filled_by=at in filled_by) for at, label in enumerate(labels)
    ]
    if any(label.id == "interviewee" for label in labels):  # "First name" is the student's then
        labels = [
            Label("blank", None, label.text) if is_part_of_name(label.text) else label
            for label in labels
        ]
    if labels[0].kind == "blank" and 0 not in skipped and _is_names(labels, rows):
        labels[0] = Label("field", "interviewee", labels[0].text)
    builders, problems = [], []
    for row in rows:
        cells = [cell if at not in skipped else "" for at, cell in enumerate(row.cells)]
        if not any(cells) or row.cells == header.cells or is_total(row.cells):
            continue
        if sum(map(bool, cells)) == 1 and len(cells) > 2 and not _is_answer(cells, labels):
            problems.append(_loose(grid.source, row.line, "".join(cells)))
            continue
        builder = NoteBuilder(grid.source, bank, row.line)
        for at, (label, cell) in enumerate(zip(labels, cells, strict=True)):
            if at not in filled_by or cell.lower() != "anonymous":
                _file(builder, label, cell, row.line)
        builders.append(builder)
    add_preface(builders, grid, layout.header)
    return build_reading(builders, grid.stem, problems)


def _file(builder: NoteBuilder, label: Label, cell: str, line: int) -> None:
    if label.kind == "blank":
        builder.add_custom(label.text, cell, line)
    else:
        builder.add(label, cell, line)


def _named(label: Label, at: int, grid: Grid, bank: Bank, *, filled_by: bool) -> Label:
    """A column without a heading is named after its letter; of a form's own, only kept."""
    if filled_by:
        return Label("blank", None, label.text)
    if label.kind != "blank":
        return label
    return Label("blank", None, f"Column {column_letter(grid.columns[at])}")


def _is_names(labels: list[Label], rows: tuple[Row, ...]) -> bool:
    """Whether a first column without a heading names the people."""
    cells = [row.cells[0] for row in rows if row.cells[0] and not is_total(row.cells)]
    has_names = any(label.id == "interviewee" for label in labels)
    return bool(cells) and not has_names and all(map(is_name, cells))


def _is_answer(cells: list[str], labels: list[Label]) -> bool:
    """Whether the one filled cell of a row stands under a question."""
    at = next(at for at, cell in enumerate(cells) if cell)
    return labels[at].kind == "question" or (at > 0 and labels[at].kind == "other")


def _loose(source: str, line: int, text: str) -> Problem:
    shown = text if len(text) <= 80 else f"{text[:79]}…"
    return Problem(
        source,
        line,
        "loose_text",
        f'Found a row with one cell, "{shown}". Expected an interview in each row. '
        "If it belongs to an answer, put it into that answer's cell.",
        "unclear",
    )


def _is_second_header(header: Row, second: Row, written: frozenset[int]) -> bool:
    """Whether a form's second header row follows: its own columns are empty there."""
    if not written or any(second.cells[at] for at in written):
        return False
    filled = [cell.lower() for cell in second.cells if cell]
    return any(cell in _CHOICES for cell in filled) or any(
        cell and not head for cell, head in zip(second.cells, header.cells, strict=True)
    )


def _join_headers(header: Row, second: Row, bank: Bank) -> list[Label]:
    """Two header rows as one: a question over several parts counts for each part."""
    labels, above = [], ""
    for top, part in zip(header.cells, second.cells, strict=True):
        above = top or above
        is_choice = part.lower() in _CHOICES or not part
        alone = label_of(part, bank)
        if is_choice:
            labels.append(label_of(above, bank))
        elif alone.is_known:
            labels.append(alone)
        else:
            labels.append(label_of(f"{clean_heading(above)}: {clean_heading(part)}", bank))
    return labels


def _running_numbers(grid: Grid, labels: list[Label], rows: tuple[Row, ...]) -> frozenset[int]:
    """Columns under "#" or no heading that only count the rows."""
    found = set()
    for at, label in enumerate(labels[:2]):
        is_index = label.kind == "blank" or label.text.startswith("Unnamed:")
        if label.id == "interview_id" or not (is_index or role_of(label.text) == "number"):
            continue
        cells = [row.cells[at] for row in rows if row.cells[at]]
        counted = all(cell.rstrip(".").isdecimal() and len(cell) < 9 for cell in cells)
        if cells and counted and len(set(cells)) == len(cells):
            found.add(at)
    return frozenset(found)
