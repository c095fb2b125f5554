"""A note of thanks marked as sent in the interview's own note: that fact alone is written.

Works on notes that are text (Markdown, plain text). The result is read again before it is
written: every other fact and every answer has to be the same, else the file is left alone and
the message says what to type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from infoint.errors import WorkspaceError
from infoint.questions import Bank
from infoint.readers.dispatch import read_data
from infoint.readers.frontmatter import find_blocks
from infoint.schema import Fact, Note
from infoint.workspace.note_front import FrontMatter
from infoint.workspace.plain_text import change_plain

TEXT_SUFFIXES = frozenset([".md", ".markdown", ".txt", ".text"])
_FIELDS = ("thank_you", "thank_you_sent", "thank_you_by")
_LABEL = re.compile(r"^(?P<label>[^:\n]{1,80}:(?:\*\*|__)?\s*)[^\n]*")


def mark_sent(
    notes_folder: Path, source: str, interview_id: str, day: date, by: str, *, bank: Bank
) -> Path:
    """Write into a note that the thanks were sent.

    ``source`` is the note's file as `read_notes` names it, ``by`` handwritten, email or both.

    Raises
    ------
    WorkspaceError
        The note is no text file, or it cannot be changed without touching more than this.
    """
    path = notes_folder / source
    if path.suffix.lower() not in TEXT_SUFFIXES or not path.is_file():
        raise WorkspaceError(
            source,
            "the kit writes into text notes only",
            todo=f"Open it and add: Thank-you note sent: {day.isoformat()}, Thank-you note by: {by}",
        )
    change_plain(path, lambda text: _marked(text, path.name, interview_id, day, by, bank))
    return path


def _marked(text: str, name: str, interview_id: str, day: date, by: str, bank: Bank) -> str:
    before = _note(text, name, interview_id, bank)
    if before is not None:
        after_text = _in_front(text, before, day, by, bank) or _as_labels(text, before, day, by)
        after = _note(after_text, name, interview_id, bank)
        told = {fact.field: fact.text for fact in after.facts} if after else {}
        is_told = (told.get("thank_you_sent"), told.get("thank_you_by")) == (day.isoformat(), by)
        if after and is_told and _rest(after) == _rest(before):
            return after_text
    raise WorkspaceError(
        name,
        "there is no safe place for it in this note",
        todo=f"Type it yourself, at the top: thank_you: {_map(day, by)}",
    )


def _note(text: str, name: str, interview_id: str, bank: Bank) -> Note | None:
    notes = read_data(text.encode("utf-8"), name, source=name, bank=bank).notes
    if len(notes) == 1:
        return notes[0]
    return next((note for note in notes if note.note_id == interview_id), None)


def _rest(note: Note) -> tuple[list[tuple[str, str]], list[tuple[object, ...]]]:
    facts = [(fact.field, fact.text) for fact in note.facts if fact.field not in _FIELDS]
    return facts, [(one.question_id, one.question, one.text) for one in note.answers]


def _map(day: date, by: str) -> str:
    return f"{{sent: {day.isoformat()}, by: {by}}}"


def _in_front(text: str, note: Note, day: date, by: str, bank: Bank) -> str:
    """The text with the fact in the note's front matter; empty where it has none."""
    lines = text.splitlines(keepends=True)
    start = note.line or min((fact.line or 1 for fact in note.facts), default=1)
    blocks = find_blocks([line.rstrip("\n") for line in lines], bank)
    block = next((one for one in blocks if one.start < max(start, 2) <= one.end), None)
    if block is None:
        return ""
    inside = slice(block.start + 1, block.end - 1)
    front = FrontMatter(tuple(line.rstrip("\n") for line in lines[inside]))
    whole, *parts = _FIELDS
    if any(front.has(name, bank) for name in parts) and not front.has(whole, bank):
        for name, value in zip(parts, (day.isoformat(), by), strict=True):
            front = front.change(name, value, parts, bank)
    else:
        front = front.change(whole, _map(day, by), (), bank, is_yaml=True)
    lines[inside] = [f"{line}\n" for line in front.lines]
    return "".join(lines)


def _as_labels(text: str, note: Note, day: date, by: str) -> str:
    """The text with the fact among the labels at the note's top."""
    lines = text.splitlines(keepends=True)
    told = {fact.field: fact.line for fact in note.facts if fact.line}
    values = {"thank_you_sent": day.isoformat(), "thank_you_by": by}
    missing = [name for name in values if told.get(name) is None]
    for name, value in values.items():
        at = told.get(name)
        if at is not None and (found := _LABEL.match(lines[at - 1])):
            lines[at - 1] = f"{found['label']}{value}\n"
    if missing:
        names = {"thank_you_sent": "Thank-you note sent", "thank_you_by": "Thank-you note by"}
        at = _last_label(note.facts)
        if at and not lines[at - 1].endswith("\n"):
            lines[at - 1] += "\n"
        lines[at:at] = [f"{names[name]}: {values[name]}\n" for name in missing]
    return "".join(lines)


def _last_label(facts: Sequence[Fact]) -> int:
    """The last of the labels that stand together at the top."""
    numbers = sorted({fact.line for fact in facts if fact.line})
    last = numbers[0] if numbers else 0
    for number in numbers[1:]:
        if number > last + 1:
            break
        last = number
    return last
