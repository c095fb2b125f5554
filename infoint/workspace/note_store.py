"""An open note: typing gathered, saved whole, merged with what others wrote meanwhile.

Before each save the file is read again. Fields that somebody else changed and this form did not
are taken over; fields that both changed keep this form's words in the note and the other version
in a copy beside it, ``NAME (other version DATE TIME).bak``, which no reader takes for an
interview. Nothing is overwritten that was not read just before. Nothing here draws or waits
for typing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from infoint.atomic import write_whole
from infoint.errors import WorkspaceError
from infoint.questions import Bank
from infoint.readers.markdown import read_text
from infoint.workspace.note_file import change_fields, read_fields
from infoint.workspace.plain_text import locked


@dataclass(frozen=True, slots=True)
class Saved:
    """What a look at the file brought.

    Attributes
    ----------
    wrote : bool
        Whether the file was written.
    taken : mapping of str
        Fields that were changed elsewhere, with the words to show now.
    conflicts : mapping of str
        Fields changed here and elsewhere, with the other words.
    kept : tuple of Path
        Copies written of what would have been lost.
    notice : str
        What else there is to say, such as that the file had been deleted.
    """

    wrote: bool = False
    taken: Mapping[str, str] = field(default_factory=dict)
    conflicts: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[Path, ...] = ()
    notice: str = ""


class OpenNote:
    """One note that a form has open: a Markdown file with one interview.

    Raises
    ------
    WorkspaceError
        The file cannot be opened, is no UTF-8 text, or holds several interviews.
    """

    def __init__(self, path: Path, bank: Bank) -> None:
        self.path = path
        self.bank = bank
        self._data = _read(path)
        if self._data is None:
            raise WorkspaceError(str(path), "there is no such note", todo="Choose another")
        self.text = _decode(self._data, path)
        if len(read_text(self.text, path.name, bank=bank).notes) > 1:
            raise WorkspaceError(
                path.name,
                "it holds several interviews",
                "Expected one interview a file",
                "Put each into a file of its own, or go on with an editor",
            )
        self._in_file = read_fields(self.text, bank)
        self.shown = dict(self._in_file)  # the words that the form was last given
        self.pending: dict[str, str] = {}

    def get(self, name: str) -> str:
        """A field's words as typed last, "" where there are none."""
        return self.pending.get(name, self.shown.get(name, ""))

    def put(self, name: str, words: str) -> None:
        """Note words that were typed; `save` writes them."""
        self.pending[name] = words

    def save(self, *, hold: Collection[str] = ()) -> Saved:
        """Write what is pending, and tell what was changed elsewhere.

        Parameters
        ----------
        hold : collection of str
            Fields in which somebody is typing: what was changed elsewhere is not taken over yet.

        Raises
        ------
        WorkspaceError
            The file cannot be written. What is pending stays pending.
        """
        try:
            if not self.pending and _read(self.path) == self._data:
                return Saved(taken=self._take(hold))
            with locked(self.path):
                return self._save(hold)
        except OSError as error:
            raise WorkspaceError(
                self.path.name,
                f"it cannot be written ({error.strerror or error})",
                todo="What you typed stays in the form; make room or close the other program",
            ) from error

    def _save(self, hold: Collection[str]) -> Saved:
        kept: list[Path] = []
        notice = self._read_again(kept)
        conflicts = {
            name: self._in_file.get(name, "")
            for name, words in self.pending.items()
            if self._is_new(name) and self._in_file.get(name, "").split() != words.split()
        }
        if conflicts and self._data is not None:
            kept.append(_keep(self.path, self._data, "other version"))
        changed, lost = self._changed()
        if lost:
            told = "\n\n".join(f"{name}:\n{words}" for name, words in lost.items())
            kept.append(_keep(self.path, told.encode("utf-8", "replace"), "not in the note"))
            notice = "Some words could not be written into the note and stand in a file beside it."
        data = changed.encode("utf-8")
        wrote = data != self._data and bool(self.pending)
        if wrote:
            write_whole(self.path, data)
            self._data, self.text = data, changed
            self._in_file = read_fields(changed, self.bank)
        for name in self.pending:
            self.shown[name] = self._in_file.get(name, "")
        self.pending.clear()
        return Saved(wrote, self._take(hold), conflicts, tuple(kept), notice)

    def _read_again(self, kept: list[Path]) -> str:
        """Take up the file as it is now; a notice where it is gone or no text."""
        data = _read(self.path)
        if data == self._data:
            return ""
        if data is None:
            self._data = None
            return "The note was moved or deleted elsewhere. What you type writes it again."
        self._data = data
        try:
            self.text = _decode(data, self.path)
        except WorkspaceError:
            kept.append(_keep(self.path, data, "other version"))
            return "The note was made unreadable elsewhere. That version stands beside it."
        self._in_file = read_fields(self.text, self.bank)
        return ""

    def _is_new(self, name: str) -> bool:
        return self._in_file.get(name, "") != self.shown.get(name, "")

    def _take(self, hold: Collection[str]) -> dict[str, str]:
        names = [*self._in_file, *(name for name in self.shown if name not in self._in_file)]
        taken = {
            name: self._in_file.get(name, "")
            for name in names
            if self._is_new(name) and name not in hold and name not in self.pending
        }
        self.shown.update(taken)
        return taken

    def _changed(self) -> tuple[str, dict[str, str]]:
        """The file's text with what is pending; what cannot be written into it apart."""
        try:
            return change_fields(self.text, self.pending, self.bank), {}
        except WorkspaceError:
            text, lost = self.text, {}
            for name, words in self.pending.items():
                try:
                    text = change_fields(text, {name: words}, self.bank)
                except WorkspaceError:
                    lost[name] = words
            return text, lost


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WorkspaceError(path.name, f"it cannot be opened ({error.strerror})") from error


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WorkspaceError(
            path.name, "it is no UTF-8 text", todo="Save it as UTF-8 in the editor it came from"
        ) from error


def _keep(path: Path, data: bytes, what: str) -> Path:
    """Write a copy beside the note under a name that is free."""
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    number = 1
    while True:
        more = f" {number}" if number > 1 else ""
        copy = path.with_name(f"{path.stem} ({what} {stamp}{more}).bak")
        if not copy.exists():
            write_whole(copy, data)
            return copy
        number += 1
