"""Paths to the files under them, by name.

Looks at names and kinds of directory entries; opens no file. Links are not followed inside a
folder unless they lead to a file of the same folder: a hand-in must not show what lies beside it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infoint.errors import ReadError
from infoint.readers.files.limits import DEFAULT_LIMITS
from infoint.readers.files.sniff import suffix_of, unknown_format

_IGNORED = {"__macosx", "thumbs.db", "desktop.ini", "__pycache__", "icon\r"}
# The kit's own files in a notes folder: read elsewhere, no notes.
KIT_FILES = {"questions.toml", "titles.csv", "policy.toml", "pseudonyms.csv"}
_BUNDLES = {".pages", ".numbers", ".key", ".rtfd", ".app", ".photoslibrary"}
CONTACTS_FILE = "people.csv"


@dataclass(frozen=True, slots=True)
class Found:
    """One file and the name by which its notes and problems are cited."""

    path: Path
    source: str


def is_ignored(name: str) -> bool:
    """Whether a name is the work of a program: hidden, a lock file, a thumbnail store.

    Examples
    --------
    >>> is_ignored(".DS_Store"), is_ignored("~$anna.docx"), is_ignored("anna.docx")
    (True, True, False)
    """
    if name in (".", ".."):  # a step of a path in a zip, no file
        return False
    return name.startswith((".", "~$")) or name.lower() in _IGNORED


def show_name(name: str) -> str:
    """A file name that is safe to print: no control characters, valid Unicode.

    Examples
    --------
    >>> show_name("a\\nb.md")
    'a\\\\nb.md'
    """
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(
        char if char.isprintable() or char == " " else char.encode("unicode_escape").decode("ascii")
        for char in whole
    )


def find_files(
    path: Path, prefix: str = "", *, max_folders: int = DEFAULT_LIMITS.max_folders
) -> Iterator[Found | ReadError]:
    """The file itself, or every file under a folder, sorted by name; what can't be read as its error.

    ``prefix`` goes before each source. Hidden files, lock files and the kit's own files are
    passed over; a path that is not there is an error with code ``not_found``, and a folder that lies
    in more than ``max_folders`` others one with code ``too_deep``.
    """
    source = prefix + show_name(path.name or str(path))
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _walk(path, prefix, path.resolve(), max_folders)
        elif stat.S_ISREG(mode):
            yield Found(path, source)
        else:
            yield _not_a_file(source)
    except FileNotFoundError:
        yield ReadError(
            show_name(str(path)),
            "There is no such file or folder",
            "Expected a file, a folder or a zip with notes",
            "Check the spelling of the path",
            code="not_found",
        )
    except (OSError, RuntimeError, ValueError) as error:
        yield _no_access(source, error)


def _walk(folder: Path, prefix: str, root: Path, deeper: int) -> Iterator[Found | ReadError]:
    if deeper < 0:
        yield _too_deep(prefix.rstrip("/"))
        return
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield _no_access(prefix.rstrip("/") or show_name(folder.name), error)
        return
    for entry in entries:
        if is_ignored(entry.name) or entry.name.lower() in KIT_FILES:
            continue
        source = prefix + show_name(entry.name)
        try:
            if entry.is_symlink() and not _stays_inside(entry, root):
                yield _link(source)
            elif entry.is_dir(follow_symlinks=False):
                if suffix := _bundle(entry.name):
                    yield unknown_format(source, suffix)
                    continue
                yield from _walk(Path(entry.path), f"{source}/", root, deeper - 1)
            elif entry.is_file():
                yield Found(Path(entry.path), source)
            else:
                yield _not_a_file(source)
        except OSError as error:
            yield _no_access(source, error)


def _bundle(name: str) -> str:
    """The suffix of a folder that a program shows as one file."""
    suffix = suffix_of(name)
    return suffix if suffix in _BUNDLES else ""


def _stays_inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a link leads to a plain file under the root; a loop does not."""
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a loop, before Python 3.13
        return False
    return target.is_file() and target.is_relative_to(root)


def _link(source: str) -> ReadError:
    return ReadError(
        source,
        "This is a link that leads out of the folder, in a circle or nowhere",
        "Expected a file",
        "Put the file itself into the folder",
        code="link",
    )


def _too_deep(source: str) -> ReadError:
    return ReadError(
        source,
        f"This folder lies in {source.count('/')} others",
        "Expected the notes further up",
        "Move it up",
        code="too_deep",
    )


def _not_a_file(source: str) -> ReadError:
    return ReadError(
        source,
        "This is a device, a pipe or a socket",
        "Expected a file",
        "Take it out of the folder",
        code="not_a_file",
    )


def _no_access(source: str, error: Exception) -> ReadError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return ReadError(
        source,
        f"It cannot be opened ({reason})",
        "Expected a file that you may read",
        "Check its permissions, or copy it",
        code="no_access",
    )


def read_bytes(found: Found, max_bytes: int) -> bytes:
    """The file's bytes, at most one more than ``max_bytes`` so that the caller sees the excess.

    Raises
    ------
    ReadError
        Code ``no_access`` or ``not_a_file``.
    """
    try:
        with found.path.open("rb") as stream:
            known = os.fstat(stream.fileno())
            if not stat.S_ISREG(known.st_mode):
                raise _not_a_file(found.source)
            # room for what there is; for the most there may be would take longer than reading
            data = stream.read(min(known.st_size, max_bytes) + 1)
            return (
                data + stream.read(max_bytes + 1 - len(data)) if len(data) > known.st_size else data
            )
    except OSError as error:
        raise _no_access(found.source, error) from error
