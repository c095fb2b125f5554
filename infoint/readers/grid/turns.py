"""Transcripts saved as a table: a row what one person said.

Finds no questions itself: the turns go to the reader of text, which knows interviews as talk.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoint.readers.grid.cells import Grid
from infoint.readers.grid.layout import Layout
from infoint.readers.outline.draft import make_reading
from infoint.readers.outline.plain import text_lines
from infoint.schema import Note, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank


def read_turns(grid: Grid, layout: Layout, bank: Bank) -> Reading:
    """Read the turns of a transcript; what follows of the same speaker is one turn."""
    turns: list[tuple[int, str, str]] = []
    for row in grid.rows[layout.first :]:
        speaker, said = row.cells[layout.identity], " ".join(row.cells[layout.answer].split())
        if turns and (not speaker or speaker == turns[-1][1]):
            line, name, before = turns[-1]
            turns[-1] = (line, name, f"{before} {said}".strip())
        elif said:
            turns.append((row.line, speaker, said))
    text = "\n\n".join(f"{speaker or 'Speaker'}: {said}" for _, speaker, said in turns)
    reading = make_reading(text_lines(text), grid.source, bank=bank)
    # turn n stands at line 2n - 1 of that text
    lines = [line for line, _, _ in turns]
    return replace(reading, notes=tuple(_move(note, lines) for note in reading.notes))


def _move(note: Note, lines: list[int]) -> Note:
    """The note with the row numbers of the table."""

    def row(line: int | None) -> int | None:
        return None if line is None else lines[min((line - 1) // 2, len(lines) - 1)]

    return replace(
        note,
        line=row(note.line),
        facts=tuple(replace(fact, line=row(fact.line)) for fact in note.facts),
        answers=tuple(replace(answer, line=row(answer.line)) for answer in note.answers),
    )
