"""One hand-in into a folder of its own, and nowhere else, within stated limits.

A zip in it becomes a folder; a zip in that one, too. What cannot be unpacked is a row with what
to do, and the rest is unpacked.
"""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from infoint.course.records import Piece, Submission
from infoint.readers.files.limits import ZIP_DAMAGE, megabytes
from infoint.schema import Problem

_CHUNK = 1 << 20
# names that Windows keeps for devices, and what it forbids in names; half a letter is in no UTF-8
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.I)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
# in zips that are one document: Office, OpenDocument, EPUB, Pages and its kin
_DOCUMENT = re.compile(
    r"\[content_types\]\.xml|mimetype|index\.(?:apxl|xml)(?:\.gz)?|.*\.iwa", re.I
)


@dataclass(frozen=True, slots=True)
class HandinLimits:
    """How much of one hand-in is unpacked.

    Attributes
    ----------
    max_file : int
        Bytes of one file.
    max_unpacked : int
        Bytes of all files together.
    max_files : int
    max_depth : int
        Zips inside zips.
    """

    max_file: int = 100_000_000
    max_unpacked: int = 500_000_000
    max_files: int = 2_000
    max_depth: int = 2


@dataclass
class _Room:
    """The folder, and what may still be written into it."""

    folder: Path
    limits: HandinLimits
    taken: set[str] = field(default_factory=set)
    written: int = 0
    files: int = 0
    problems: list[Problem] = field(default_factory=list)

    def say(self, source: str, code: str, message: str) -> None:
        self.problems.append(Problem(source, None, code, message))

    def place(self, name: str) -> Path | None:
        """A path for a name; None where the name leads out of the folder."""
        if _leads_out(name):
            return None
        parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
        path = self._free("/".join(map(_safe, parts)))
        return self.folder / path

    def _free(self, path: str) -> str:
        """The name, or one with a number where another differs in case only."""
        stem, dot, suffix = path.rpartition(".")
        stem, suffix = (stem, dot + suffix) if dot and "/" not in suffix else (path, "")
        number, free = 1, path
        while free.casefold() in self.taken:
            number += 1
            free = f"{stem} ({number}){suffix}"
        self.taken.add(free.casefold())
        return free


def unpack(
    submission: Submission, folder: Path, *, limits: HandinLimits | None = None
) -> tuple[Problem, ...]:
    """Write the files of a hand-in under a folder.

    Parameters
    ----------
    submission : Submission
    folder : Path
        Made where it is missing; nothing outside of it is touched.
    limits : HandinLimits, optional

    Returns
    -------
    tuple of Problem
        What could not be unpacked: where, what was found, what to do.
    """
    room = _Room(folder, limits or HandinLimits())
    folder.mkdir(parents=True, exist_ok=True)
    for piece in submission.pieces:
        try:
            with _opened(piece) as stream:
                _take(room, piece.name, stream, piece.size, 0)
        except ZIP_DAMAGE as error:
            room.say(piece.name, "unreadable", _damaged(error))
    return tuple(room.problems)


@contextmanager
def _opened(piece: Piece) -> Iterator[IO[bytes]]:
    if piece.member is None:
        with piece.container.open("rb") as stream:
            yield stream
        return
    with zipfile.ZipFile(piece.container) as archive, archive.open(piece.member) as stream:
        yield stream


def _take(room: _Room, name: str, stream: IO[bytes], size: int, depth: int) -> None:
    """Write one file, or what is in it."""
    limits = room.limits
    if size > limits.max_file:
        room.say(
            name,
            "too_large",
            f"Found {megabytes(size)}, expected at most {megabytes(limits.max_file)} a file. "
            "Ask for the notes alone, without recordings or pictures.",
        )
        return
    if room.files >= limits.max_files:
        if room.files == limits.max_files:
            room.say(
                name,
                "too_large",
                f"Found more than {limits.max_files:,} files; the rest is left out.",
            )
            room.files += 1
        return
    path = room.place(name)
    if path is None:
        room.say(
            name, "unsafe_path", "Found a path that leads out of the hand-in; the file is left out."
        )
        return
    room.files += 1
    path.parent.mkdir(parents=True, exist_ok=True)
    if not _copy(room, name, stream, path):
        path.unlink(missing_ok=True)
        return
    if _is_archive(path):
        _open_archive(room, name, path, depth)


def _copy(room: _Room, name: str, stream: IO[bytes], path: Path) -> bool:
    """Write chunk by chunk; what a header says of a size is not believed."""
    size = 0
    with path.open("xb") as target:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            room.written += len(chunk)
            if size > room.limits.max_file or room.written > room.limits.max_unpacked:
                room.say(
                    name,
                    "too_large",
                    f"Found more than {megabytes(size)} where it unpacks; a hand-in may hold "
                    f"{megabytes(room.limits.max_unpacked)}. Ask for the notes alone.",
                )
                return False
            target.write(chunk)
    return True


def _is_archive(path: Path) -> bool:
    """A zip that is no document."""
    with path.open("rb") as stream:
        if stream.read(2) != b"PK":
            return False
    if path.suffix.lower() == ".zip":
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            names = [info.filename for info in archive.infolist()[:50]]
    except ZIP_DAMAGE:
        return False  # a reader will say what is wrong with it
    return not any(map(_DOCUMENT.fullmatch, names))


def _open_archive(room: _Room, name: str, path: Path, depth: int) -> None:
    """Put the members of a zip in a folder in its place."""
    if depth >= room.limits.max_depth:
        room.say(name, "too_deep", "Found a zip in a zip in a zip. Ask for the notes alone.")
        path.unlink()
        return
    stem = name.rpartition(".")[0] or name
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if info.filename and not info.is_dir():
                    _take_member(room, f"{stem}/{info.filename}", archive, info, depth)
    except ZIP_DAMAGE as error:
        room.say(name, "unreadable", _damaged(error))
    path.unlink(missing_ok=True)


def _take_member(
    room: _Room, name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo, depth: int
) -> None:
    if _is_junk(info.filename):
        return
    if info.flag_bits & 1:
        room.say(name, "locked", "Found a password on it. Ask for a copy without one.")
    elif stat.S_ISLNK(info.external_attr >> 16):
        room.say(name, "not_a_file", "Found a link and no file. Ask for the file itself.")
    elif _leads_out(info.filename):
        room.say(name, "unsafe_path", "Found a path that leads out of the hand-in; the file is left out.")  # fmt: skip
    else:
        try:
            with archive.open(info) as stream:
                _take(room, name, stream, info.file_size, depth + 1)
        except ZIP_DAMAGE as error:
            room.say(name, "unreadable", _damaged(error))


def _is_junk(name: str) -> bool:
    return any(p in ("__MACOSX", ".DS_Store", "Thumbs.db") for p in name.split("/"))


def _leads_out(name: str) -> bool:
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    is_absolute = name.startswith(("/", "\\")) or re.match(r"^[A-Za-z]:[/\\]", name)
    return not parts or ".." in parts or bool(is_absolute)


def _safe(part: str) -> str:
    """One part of a path as every system takes it."""
    plain = _FORBIDDEN.sub("_", part).rstrip(". ") or "_"
    plain = f"_{plain}" if _RESERVED.match(plain) else plain
    stem, dot, suffix = plain.rpartition(".")
    if len(plain.encode()) <= 150:
        return plain
    short = (stem or suffix).encode()[:120].decode(errors="ignore")
    return f"{short}{dot}{suffix[:10]}" if stem else short


def _damaged(error: Exception) -> str:
    what = str(error)[:120] or type(error).__name__
    if "password" in what or "encrypted" in what:
        return "Found a password on it. Ask for a copy without one."
    return f"Found damage ({what}). Ask for it to be handed in again."
