"""The files of a download, in a folder or a zip, listed and not opened."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from infoint.course.submissions.layout import tell_layout
from infoint.errors import SubmissionError
from infoint.readers.files.limits import ZIP_DAMAGE

MOST = 200_000  # files in one download
_WRAPPER = re.compile(r"submi|download|abgabe|assignment|hand-?ins?|class", re.I)
_JUNK = {"__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".git", ".svn"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: ``path`` within the download with "/" between its parts; ``problem`` in words."""

    path: str
    container: Path
    member: str | None
    size: int
    problem: str = ""


def list_entries(download: Path) -> list[Entry]:
    """The files of a download, by path, without those that operating systems leave.

    Raises
    ------
    SubmissionError
        It is not there, cannot be opened, is no folder and no zip, or holds too much.
    """
    if download.is_dir():
        found = _in_folder(download)
    elif download.is_file():
        found = _in_zip(download)
    else:
        raise SubmissionError(
            str(download),
            "there is no such file or folder",
            "expected the folder or zip of submissions that the LMS gave",
            "Check the path",
        )
    entries = []
    for entry in found:
        if any(part.lower() in _JUNK or part.startswith("~$") for part in entry.path.split("/")):
            continue
        entries.append(entry)
        if len(entries) > MOST:
            raise SubmissionError(str(download), f"it holds more than {MOST:,} files")
    return _without_wrapper(sorted(entries, key=lambda entry: entry.path))


def _in_folder(root: Path) -> Iterator[Entry]:
    try:
        for folder, folders, files in os.walk(root, followlinks=False):
            folders.sort()
            for name in sorted(files):
                path = Path(folder) / name
                yield _entry(path, path.relative_to(root).as_posix())
            for name in [name for name in folders if (Path(folder) / name).is_symlink()]:
                path = Path(folder) / name
                yield _entry(path, path.relative_to(root).as_posix())
    except OSError as error:
        raise SubmissionError(str(root), f"it cannot be opened ({error.strerror})") from error


def _entry(path: Path, name: str) -> Entry:
    try:
        facts = path.lstat()
    except OSError as error:
        return Entry(name, path, None, 0, f"it cannot be opened ({error.strerror})")
    if stat.S_ISLNK(facts.st_mode):
        return Entry(name, path, None, 0, "it is a link to somewhere else, and no file")
    if not stat.S_ISREG(facts.st_mode):
        return Entry(name, path, None, 0, "it is no regular file")
    return Entry(name, path, None, facts.st_size)


def _in_zip(path: Path) -> Iterator[Entry]:
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if not info.is_dir():
                    yield Entry(_posix(info.filename), path, info.filename, info.file_size)
    except ZIP_DAMAGE as error:
        raise SubmissionError(
            str(path),
            f"it is no whole zip ({error})",
            "expected the folder or zip of submissions that the LMS gave",
            "Download it again, or unpack it and name the folder",
        ) from error


def _posix(name: str) -> str:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part not in ("/", ".", ".."))


def _without_wrapper(entries: list[Entry]) -> list[Entry]:
    """The entries without a folder that only holds the download itself.

    One folder of any other name may be one student's, as Moodle's is: it stays, unless what is in
    it follows an LMS's layout, or every file lies in a folder of that folder.
    """
    paths = [entry.path for entry in entries]
    tops = {path.partition("/")[0] for path in paths}
    if len(tops) != 1 or not all("/" in path for path in paths) or tell_layout(paths) == "moodle":
        return entries
    (top,) = tops
    inner = [path.partition("/")[2] for path in paths]
    is_wrapper = (
        tell_layout(inner) != "plain" or all("/" in path for path in inner) or _WRAPPER.search(top)
    )
    if not is_wrapper or (top == "submitted" and tell_layout(inner) == "plain"):
        return entries
    return [replace(entry, path=path) for entry, path in zip(entries, inner, strict=True)]
