"""Tables with a row an answer: interview, question, answer, in any order.

Reads no other layout. A blank interview or question cell means the one above, as merged cells and
people who type a name only once leave it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoint.readers.grid.cells import Grid, Row, clean_heading
from infoint.readers.grid.label import Label, label_of, role_of
from infoint.readers.grid.layout import Layout
from infoint.readers.grid.note import NoteBuilder, add_preface, build_reading, is_total
from infoint.readers.grid.person import is_job, is_name
from infoint.schema import Reading

if TYPE_CHECKING:
    from infoint.questions import Bank


def read_long(grid: Grid, layout: Layout, bank: Bank) -> Reading:
    """Read a row an answer; interviews in the order in which they first appear."""
    header = grid.rows[layout.header] if layout.header >= 0 else None
    others = _other_columns(header, layout, bank)
    identity = _identity_label(header, layout, bank)
    builders: dict[str, NoteBuilder] = {}
    who, asked = "", Label("blank", None, "")
    for row in grid.rows[layout.first :]:
        if (header is not None and row.cells == header.cells) or is_total(row.cells):
            continue
        if row.cells[layout.identity] and row.cells[layout.identity] != who:
            who, asked = row.cells[layout.identity], Label("blank", None, "")
        builder = builders.setdefault(_key(who), NoteBuilder(grid.source, bank, row.line))
        if who and identity is not None and not builder.facts:
            builder.add(_fit(identity, who), who, row.line)
        for label, at in others:
            if label.kind == "field" and builder.fact(str(label.id)) is None:
                builder.add(label, row.cells[at], row.line)
        asked = _file(builder, row, layout, asked, bank)
        for label, at in others:
            if label.kind == "other" and row.cells[at]:
                builder.add_custom(f"{asked.text} ({label.text})", row.cells[at], row.line)
    add_preface(list(builders.values()), grid, layout.header)
    return build_reading(list(builders.values()), grid.stem)


def _key(who: str) -> str:
    return " ".join(who.casefold().split())


def _file(builder: NoteBuilder, row: Row, layout: Layout, asked: Label, bank: Bank) -> Label:
    """Add the row's answer; return the question that it answers."""
    question, text = row.cells[layout.question], row.cells[layout.answer]
    if not question:
        if asked.kind == "blank":
            builder.add_custom("Notes", text, row.line)
        elif not builder.go_on(text):
            builder.add(asked, text, row.line)
        return asked
    label = label_of(question, bank)
    builder.add(label, text, row.line)
    return label


def _other_columns(header: Row | None, layout: Layout, bank: Bank) -> list[tuple[Label, int]]:
    """Columns beside question, answer and interview: facts, and remarks on each answer."""
    if header is None:
        return []
    kept = []
    for at, cell in enumerate(header.cells):
        if at in (layout.question, layout.answer, layout.identity):
            continue
        label = label_of(cell, bank)
        if label.kind == "field":
            kept.append((label, at))
        elif label.kind != "blank" and role_of(cell) not in ("number", "category"):
            kept.append((Label("other", None, clean_heading(cell)), at))
    return kept


def _identity_label(header: Row | None, layout: Layout, bank: Bank) -> Label | None:
    """Which fact the column of interviews holds."""
    if header is None:
        return Label("field", "interviewee", "Interviewee")
    label = label_of(header.cells[layout.identity], bank)
    return label if label.kind == "field" else Label("field", "interviewee", label.text)


def _fit(label: Label, who: str) -> Label:
    """A column of names may hold numbers or jobs instead: those are no interviewee's name."""
    if label.id != "interviewee":
        return label
    if is_job(who):
        return Label("field", "job_title", label.text)
    return label if is_name(who) else Label("field", "interview_id", label.text)
