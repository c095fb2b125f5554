"""What a name in a download tells: whose file it is, what it was called, whether it is late.

Knows the naming of Canvas, Moodle and Blackboard; opens nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from infoint.course.records import Layout

_CANVAS = re.compile(
    r"^(?P<name>[^_/]+)(?P<late>_LATE)?_(?P<user>[A-Za-z0-9]+)_(?P<attachment>\d+|text)(?P<rest>_.+|\.html?)$"
)
_MOODLE = re.compile(
    r"^(?P<name>[^/]+?)_(?P<number>\d+)_assignsubmission_(?P<kind>[a-z]+)_(?P<rest>[^/]*)(?:/(?P<inside>.+))?$",
    re.S,
)
_BLACKBOARD = re.compile(
    r"^.*_(?P<login>[^_/]+)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>[^/]+)|(?P<about>\.txt))$"
)
_AGAIN = re.compile(r"^(?P<stem>.+)-(?P<number>\d{1,2})(?P<suffix>\.[^.]+)$")


@dataclass(frozen=True, slots=True)
class Named:
    """One file of a download, by its name.

    ``is_about`` marks a text that the LMS wrote about an attempt.
    """

    key: str
    name: str
    file: str
    is_late: bool = False
    submitted: datetime | None = None
    is_about: bool = False


def canvas(path: str) -> Named | None:
    """Read such as ``lastfirst_LATE_4101_99012_notes.docx``.

    >>> canvas("nunezana_LATE_4101_99012_notes.docx")
    Named(key='4101', name='nunezana', file='notes.docx', is_late=True, submitted=None, is_about=False)
    """
    found = _CANVAS.match(path.rpartition("/")[2])
    if not found or (found["name"] != "anon" and not found["user"].isdecimal()):
        return None
    is_text = found["attachment"] == "text"
    file = f"text{found['rest']}" if is_text else found["rest"][1:]
    name = "" if found["name"] == "anon" else found["name"]
    return Named(found["user"], name, file, bool(found["late"]))


def moodle(path: str) -> Named | None:
    """Read such as ``First Last_1234567_assignsubmission_file_/notes.docx``.

    >>> moodle("Ana Ruiz_1001_assignsubmission_file_/a/notes.docx").file
    'a/notes.docx'
    """
    found = _MOODLE.match(path)
    if not found:
        return None
    file = "/".join(part for part in (found["rest"], found["inside"]) if part)
    return Named(found["number"], found["name"], file or found["kind"])


def blackboard(path: str) -> Named | None:
    """Read such as ``gradebook_X_Y_login_attempt_2026-10-14-09-30-11_notes.docx``."""
    found = _BLACKBOARD.match(path.rpartition("/")[2])
    if not found:
        return None
    try:
        when = datetime.strptime(found["when"], "%Y-%m-%d-%H-%M-%S")
    except ValueError:
        return None
    return Named(
        found["login"], "", found["file"] or "about.txt", False, when, bool(found["about"])
    )


def nbgrader(path: str) -> Named | None:
    """Read such as ``submitted/STUDENT/ASSIGNMENT/notebook.ipynb``."""
    parts = path.split("/")
    if "submitted" not in parts[:2]:
        return None
    parts = parts[parts.index("submitted") + 1 :]
    return Named(parts[0], "", "/".join(parts[2:])) if len(parts) > 2 else None


def plain(path: str) -> Named | None:
    """A folder a student, or a file a student."""
    top, inside, file = path.partition("/")
    if inside:
        return Named(top, top, file)
    stem = top.rpartition(".")[0] or top
    return Named(stem, stem, top)


READINGS: dict[Layout, Callable[[str], Named | None]] = {
    "moodle": moodle,
    "blackboard": blackboard,
    "canvas": canvas,
    "nbgrader": nbgrader,
}


def tell_layout(paths: list[str]) -> Layout:
    """The layout that most names follow; plain where fewer than half follow one."""
    counts = {
        name: sum(read(path) is not None for path in paths) for name, read in READINGS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    return best if paths and counts[best] * 2 >= len(paths) else "plain"


def again(file: str) -> tuple[str, int]:
    """A file's name without the number that Canvas adds to one handed in again, and the number.

    >>> again("notes-2.docx"), again("notes.docx")
    (('notes.docx', 2), ('notes.docx', 0))
    """
    found = _AGAIN.match(file)
    return (found["stem"] + found["suffix"], int(found["number"])) if found else (file, 0)
