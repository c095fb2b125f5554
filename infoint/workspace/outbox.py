"""The folder `outbox` beside the notes: what goes out, to be printed, sent or put into a calendar.

Messages that the student edited are kept; papers and calendars are made anew each time. Nothing
here writes words of its own.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from infoint.errors import WorkspaceError
from infoint.workspace.plain_text import change_plain, read_plain, write_or_say

FOLDER = "outbox"


def outbox_path(notes_folder: Path, name: str) -> Path:
    """The path of a file in the outbox of a notes folder."""
    return notes_folder.resolve().parent / FOLDER / name


def file_name(kind: str, who: str, suffix: str) -> str:
    """A file name that every system takes.

    >>> file_name("first message", "Áine O'Neil", ".txt")
    'first_message_aine_o_neil.txt'
    >>> file_name("thanks", "李雷", ".txt") != file_name("thanks", "韩梅梅", ".txt")
    True
    """
    plain = unicodedata.normalize("NFKD", f"{kind} {who}").encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    lost = sum(sign.isalnum() and not sign.isascii() for sign in unicodedata.normalize("NFKD", who))
    has_lost = lost > sum(map(str.isascii, who))
    tail = [hashlib.sha256(who.encode("utf-8")).hexdigest()[:8]] if has_lost else []
    return "_".join([*words, *tail])[:80].strip("_") + suffix


def write_paper(notes_folder: Path, name: str, content: bytes | str) -> Path:
    """Write a sheet or a calendar into the outbox, in place of the one before.

    Raises
    ------
    WorkspaceError
        The folder or the file cannot be written.
    """
    path = outbox_path(notes_folder, name)
    write_or_say(path, content)
    return path


def read_message(notes_folder: Path, name: str) -> str | None:
    """A message that the student edited, or None."""
    plain = read_plain(outbox_path(notes_folder, name))
    return plain.text.rstrip("\n") if plain else None


def write_message(notes_folder: Path, name: str, text: str, *, seen: str | None) -> str:
    """Keep a message as the student edited it.

    Parameters
    ----------
    seen : str or None
        The text as it was read before editing, None where there was no file.

    Raises
    ------
    WorkspaceError
        The file was changed elsewhere meanwhile. It stays; the student's words are kept in a
        file beside it, which the message names.
    """
    path = outbox_path(notes_folder, name)

    def change(now: str) -> str:
        if path.exists() and now.rstrip("\n") not in (seen, text):
            raise WorkspaceError(
                path.name,
                "it was changed elsewhere meanwhile and stays as it is there",
                f"Your words are kept in {_beside(path, text).name}",
                "Join the two in an editor",
            )
        return f"{text.rstrip()}\n"

    change_plain(path, change)
    return text.rstrip()


def _beside(path: Path, text: str) -> Path:
    for number in range(2, 1000):
        mine = path.with_name(f"{path.stem}_{number}{path.suffix}")
        plain = read_plain(mine)
        if plain is None or plain.text.rstrip() == text.rstrip():
            write_or_say(mine, f"{text.rstrip()}\n")
            return mine
    raise WorkspaceError(str(path), "there are a thousand versions of it", todo="Tidy the folder")
