"""A zip to the files in it, in memory.

Nothing is written to disk, so a member's name is only a name: ``../`` leads nowhere. Reads no
notes itself.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.errors import ReadError
from infoint.readers.files.collect import is_ignored, show_name
from infoint.readers.files.limits import ZIP_DAMAGE, Limits, check_size, open_zip
from infoint.readers.files.sniff import locked


@dataclass(frozen=True, slots=True)
class Blob:
    """One file's bytes; ``name`` is its own name, ``source`` where it stands."""

    name: str
    source: str
    data: bytes


def read_members(data: bytes, source: str, *, limits: Limits) -> Iterator[Blob | ReadError]:
    """The files of a zip by name; one that cannot be read comes as its error.

    Raises
    ------
    ReadError
        The zip as a whole is damaged or beyond the limits.
    """
    archive = open_zip(data, source, limits)
    for member in sorted(archive.infolist(), key=lambda member: member.filename):
        parts = [part for part in re.split(r"[/\\]", member.filename) if part]
        if not member.filename:  # Python's zipfile stumbles over it, too
            yield _nameless(source)
            continue
        if member.is_dir() or not parts or any(is_ignored(part) for part in parts):
            continue
        where = f"{source}/{show_name(member.filename.lstrip('/'))}"
        try:
            yield Blob(parts[-1], where, _unpack(archive, member, where, limits))
        except ReadError as error:
            yield error


def _unpack(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: str, limits: Limits
) -> bytes:
    if member.flag_bits & 0x1:
        raise locked(source)
    check_size(member.file_size, source, limits)
    try:
        return archive.read(member)
    except ZIP_DAMAGE as error:
        raise ReadError(
            source,
            f"The file is damaged inside its archive ({error})",
            "Expected a whole file",
            "Pack the notes again",
        ) from error


def _nameless(source: str) -> ReadError:
    return ReadError(
        f"{source}/(no name)",
        "This file in the zip has no name",
        "Expected a name for each",
        "Pack the notes again",
    )
