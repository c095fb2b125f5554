"""Plain text that lies beside the notes: a resume, job ads.

Understands nothing of it, and never looks further than the folder above the notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_LARGEST = 2_000_000  # bytes; a resume or an ad as plain text is far smaller

NotesPath = str | Path | Sequence[str | Path]


def find_beside(notes_path: NotesPath, name: str) -> Path | None:
    """Find a file or folder beside the notes, or beside the folder that they are in.

    Parameters
    ----------
    notes_path : path or sequence of paths
        What `read_notes` was given.
    name : str
        Such as "resume.md"; empty finds nothing.
    """
    if not name:
        return None
    given = [notes_path] if isinstance(notes_path, (str, Path)) else list(notes_path)
    paths = [Path(path).resolve() for path in given]
    above = [path.parent.parent for path in paths if path.is_file()]
    folders = [*(path.parent for path in paths), *above]
    return next((folder / name for folder in folders if (folder / name).exists()), None)


def read_beside(notes_path: NotesPath, name: str) -> str:
    """Text of a file beside the notes; empty where there is none or it cannot be read."""
    path = find_beside(notes_path, name)
    return _read(path) if path is not None else ""


def read_all_beside(notes_path: NotesPath, name: str) -> list[str]:
    """Text of each ``.txt`` and ``.md`` file in a folder beside the notes, by name of the file."""
    folder = find_beside(notes_path, name)
    if folder is None or not folder.is_dir():
        return []
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".txt", ".md"))
    return [text for text in map(_read, files) if text.strip()]


def _read(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:  # locked or gone: a report without it is still a report
        return ""
