"""Which notes of a folder a form can open, and which was open last.

The name of the note that was opened last stands in ``.clock/last-open``, so that a form comes
back after a restart. Nothing here changes a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from infoint.atomic import write_whole
from infoint.errors import WorkspaceError
from infoint.questions import Bank
from infoint.workspace.note_file import read_fields

_OTHERS = re.compile(r"(?:read[ _-]?me|resume|cv|checklist|instructions|syllabus)\b", re.IGNORECASE)
_REMEMBERED = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class NoteChoice:
    """One note to choose: its file, and what it is called in a list."""

    path: Path
    label: str


def list_notes(folder: Path, bank: Bank) -> tuple[NoteChoice, ...]:
    """The Markdown notes of a folder, the one changed last first.

    A file that cannot be read is listed by its name.
    """
    try:
        found = [
            path
            for path in folder.glob("*.md")
            if path.is_file()
            and not path.name.startswith((".", "~$"))
            and not _OTHERS.match(path.name)
        ]
        found.sort(key=lambda path: (path.stat().st_mtime, path.name), reverse=True)
    except OSError as error:
        raise WorkspaceError(str(folder), f"it cannot be listed ({error.strerror})") from error
    return tuple(NoteChoice(path, _label(path, bank)) for path in found)


def _label(path: Path, bank: Bank) -> str:
    try:
        fields = read_fields(path.read_text(encoding="utf-8"), bank)
    except (OSError, UnicodeDecodeError):
        return path.name
    who, day = fields.get("fact:interviewee"), fields.get("fact:date")
    told = ", ".join(one for one in (who, day) if one)
    return f"{told} ({path.name})" if told else path.name


def remember_open(note: Path | None, folder: Path) -> None:
    """Keep the name of the open note; None where another is to be chosen."""
    path = _remembered(folder)
    try:
        if note is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(exist_ok=True)
        write_whole(path, f"{note.name}\n")
    except OSError:
        return  # a comfort only: the form asks again


def last_open(folder: Path, now: datetime) -> Path | None:
    """The note that was opened last, where that was in the last hours and it is still there."""
    path = _remembered(folder)
    try:
        opened = datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
        name = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    note = folder / name
    is_name = name == Path(name).name and name.endswith(".md")
    return note if is_name and now - opened < _REMEMBERED and note.is_file() else None


def _remembered(folder: Path) -> Path:
    return folder / ".clock" / "last-open"
