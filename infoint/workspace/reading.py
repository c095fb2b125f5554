"""The notes of a workspace, also before there are any.

Reads nothing itself; a folder that is not there stays an error.
"""

from __future__ import annotations

from pathlib import Path

from infoint.errors import NoNotesError
from infoint.notes import read_notes
from infoint.schema import FRAMES, Notes


def notes_folder(notes_path: str | Path) -> Path:
    """The folder in which the kit's own files lie: the notes' folder, or the one of their file."""
    path = Path(notes_path)
    return path if path.is_dir() or not path.suffix else path.parent


def read_if_any(notes_path: str | Path) -> Notes:
    """What `infoint.read_notes` returns; frames without rows where no note is there yet.

    Raises
    ------
    NoNotesError
        There is no such folder.
    """
    try:
        return read_notes(notes_path)
    except NoNotesError:
        if not Path(notes_path).is_dir():
            raise
        return Notes(**{name: frame.build([]) for name, frame in FRAMES.items()})
