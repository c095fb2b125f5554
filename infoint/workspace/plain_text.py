"""One change to a plain text file at a time: read it, change it, write it whole.

Two processes that change the same file wait for one another, so neither loses what the other
wrote. Line ends, encoding and byte order mark stay as they were. Nothing here knows a format.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from infoint.atomic import write_whole
from infoint.errors import WorkspaceError
from infoint.readers.files.encoding import decode

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_WAIT = 10.0  # seconds; another process holds the file for milliseconds
_NAP = 0.02


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text with ``\\n`` line ends, and how it stood in its file."""

    text: str
    encoding: str = "utf-8"
    newline: str = "\n"

    def to_bytes(self) -> bytes:
        """The file's bytes; what its encoding lacks makes it UTF-8 with a mark."""
        text = self.text.replace("\n", self.newline)
        try:
            return text.encode(self.encoding)
        except UnicodeEncodeError:
            return text.encode("utf-8-sig")  # spreadsheet programs need the mark


def read_plain(path: Path) -> PlainText | None:
    """Read a text file; None where there is none.

    Raises
    ------
    WorkspaceError
        The file cannot be opened, or is no text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WorkspaceError(
            str(path),
            f"it cannot be opened ({error.strerror})",
            todo="Close it where it is open, or check its permissions",
        ) from error
    try:
        text, encoding = decode(data)
    except UnicodeError as error:
        raise WorkspaceError(str(path), "this is no text file", "Expected plain text") from error
    return PlainText(text, encoding, "\r\n" if b"\r\n" in data else "\n")


def change_plain(path: Path, change: Callable[[str], str], *, new: str = "") -> str:
    """Change a text file under a lock and return its text.

    Parameters
    ----------
    change : callable
        From the text as it stands now to the text as it shall stand; what it raises
        leaves the file alone.
    new : str
        What to change where there is no file yet.

    Raises
    ------
    WorkspaceError
        The file cannot be read or written.
    """
    with locked(path):
        before = read_plain(path)
        plain = before or PlainText(new)
        text = change(plain.text)
        if text != plain.text:
            after = PlainText(text, plain.encoding, plain.newline)
            write_or_say(path, after.to_bytes())
    return text


def write_or_say(
    path: Path,
    data: bytes | str,
    *,
    todo: str = "Close it where it is open, or work in a folder of your own",
) -> None:
    """Write a file whole, its folder too where there is none.

    Raises
    ------
    WorkspaceError
        The file or its folder cannot be written; ``todo`` is what one can do.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        found = f"it cannot be written ({error.strerror or error})"
        raise WorkspaceError(str(path), found, todo=todo) from error


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file; the system lets go of it when the process ends, however it ends.

    Raises
    ------
    WorkspaceError
        Another program holds it, or the folder of temporary files takes no file.
    """
    owner = f"{Path.home()}|{path.resolve()}"
    name = hashlib.sha256(owner.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    lock = Path(tempfile.gettempdir()) / f"infoint-{name}.lock"
    end = time.monotonic() + _WAIT
    while (handle := _take(lock, path)) is None:
        if time.monotonic() > end:
            raise WorkspaceError(
                str(path),
                "another program is writing this file and does not finish",
                todo="Close the other notebooks, then try again",
            )
        time.sleep(_NAP)
    try:
        yield
    finally:
        _leave(lock, handle)


def _take(lock: Path, path: Path) -> int | None:
    """The open lock, or None where another program has it."""
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        if sys.platform == "win32" and isinstance(error, PermissionError):
            return None  # it is being removed
        raise WorkspaceError(
            str(path),
            f"it cannot be locked: {lock} cannot be written ({error.strerror or error})",
            todo="Make room on that disk, or set TMPDIR to a folder of your own",
        ) from error
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not os.path.samestat(os.fstat(handle), os.stat(lock)):
                raise FileNotFoundError  # who had it before has removed it meanwhile
    except OSError:
        os.close(handle)
        return None
    return handle


def _leave(lock: Path, handle: int) -> None:
    """Remove the lock's file: on Windows once it is closed, elsewhere while it is held still."""
    if sys.platform == "win32":
        os.close(handle)
    with suppress(OSError):  # another program waits for it, on Windows
        lock.unlink()
    if sys.platform != "win32":
        os.close(handle)
