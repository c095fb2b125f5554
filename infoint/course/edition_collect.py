"""What an LMS really gives, laid out for nbgrader's ``zip_collect``.

The download of Canvas, Moodle or Blackboard, or a folder or zip a student, is unpacked by the
same rules as for ``infoint class``: nothing is written outside, and limits hold. Nothing is run,
and nbgrader is not needed: the plugins that call this stand in the course's nbgrader_config.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from infoint.course.records import Submission
from infoint.course.submissions import find_submissions, unpack

_NOTES = "notes"
# files that belong beside the folder of notes and not into it
_BESIDE = re.compile(
    r"(?i)(?:^|[\W_])(?:resume|résumé|cv)(?:[\W_]|$)|^(?:read_?me|policy|edition|timestamp)\."
)
# what LMSs and browsers add to the name of a file that is there already
_COPY = re.compile(r"(?: ?\(\d{1,2}\)|-\d{1,2}|-Copy\d{1,2})$")
_CHECKPOINTS = ".ipynb_checkpoints"


def extract_download(archive: Path, folder: Path) -> Iterator[str]:
    """Unpack all that lies in the archive folder: one folder a student.

    The folders are named by what the LMS tells students apart by.

    Yields
    ------
    str
        What could not be unpacked, or only with a doubt: who, which file, what to do.

    Raises
    ------
    SubmissionError
        There is nothing in it, or it cannot be opened.
    """
    for one in _submissions(archive):
        for problem in (*one.problems, *unpack(one, folder / one.key)):
            yield f"{one.key}, {problem.source}: {problem.message}"


def collect_file(file: Path, folder: Path) -> dict[str, str] | None:
    """Whose file it is and its place in the assignment; None for what is not handed in.

    Parameters
    ----------
    file : Path
    folder : Path
        Where `extract_download` put the students' folders.
    """
    parts = file.relative_to(folder).parts if file.is_relative_to(folder) else ()
    if len(parts) < 2 or _CHECKPOINTS in parts:
        return None
    return {"student_id": parts[0], "file_id": place_in_assignment(file, folder / parts[0])}


def place_in_assignment(file: Path, student: Path) -> str:
    """Where a file of a student's folder belongs beside the notebooks.

    A folder around the notebooks is taken off. Loose notes go into ``notes``, where the student
    handed in no such folder. "04_salaries (1).ipynb" is 04_salaries where there is no other.
    """
    root, files = _handed(student)
    inside = PurePosixPath(
        file.relative_to(root if file.is_relative_to(root) else student).as_posix()
    )
    if inside.suffix == ".ipynb":
        plain = inside.with_name(_COPY.sub("", inside.stem) + inside.suffix)
        return str(inside if root / plain in files else plain)
    is_loose = len(inside.parts) == 1 and not _BESIDE.search(inside.name)
    has_notes = any(_NOTES in one.relative_to(student).parts[:-1] for one in files)
    return f"{_NOTES}/{inside}" if is_loose and not has_notes else str(inside)


@cache
def _handed(student: Path) -> tuple[Path, frozenset[Path]]:
    """The folder in which the notebooks are, and all files."""
    files = frozenset(path for path in student.rglob("*") if path.is_file())
    folders = {
        one.parent for one in files if one.suffix == ".ipynb" and _CHECKPOINTS not in one.parts
    }
    return min(folders, key=lambda one: (len(one.parts), one), default=student), files


def _submissions(archive: Path) -> list[Submission]:
    inside = sorted(path for path in archive.iterdir() if not path.name.startswith("."))
    if len(inside) == 1 and inside[0].suffix.lower() == ".zip":
        found = find_submissions(inside[0])
        # else one student zipped the assignment's folder, and nobody else handed in
        if {one.key for one in found} != {archive.parent.name}:
            return found
    return find_submissions(archive)
