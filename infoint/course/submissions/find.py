"""A download, student by student. Nobody is dropped: what fits nowhere is a hand-in of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from infoint.course.records import Layout, Piece, Submission
from infoint.course.submissions.entries import Entry, list_entries
from infoint.course.submissions.layout import READINGS, Named, again, plain, tell_layout
from infoint.errors import SubmissionError
from infoint.schema import Problem


@dataclass
class _Handed:
    """What gathers of one student while the download is gone through."""

    key: str
    layout: Layout
    names: list[str] = field(default_factory=list)
    files: list[tuple[Entry, Named]] = field(default_factory=list)


def find_submissions(download: Path) -> list[Submission]:
    """Group the files of an LMS's download by student.

    Parameters
    ----------
    download : Path
        A folder or zip as Canvas, Moodle, Blackboard or nbgrader gives it, or any folder with a
        folder or a file a student.

    Returns
    -------
    list of Submission
        By key. Files that do not follow the layout of the others are hand-ins of their own.

    Raises
    ------
    SubmissionError
        There is nothing in it, or it cannot be opened.
    """
    entries = list_entries(Path(download))
    if not entries:
        raise SubmissionError(
            str(download), "it holds no files", "expected the submissions that the LMS gave"
        )
    layout = tell_layout([entry.path for entry in entries])
    handed: dict[tuple[str, str], _Handed] = {}
    for entry in entries:
        named = READINGS[layout](entry.path) if layout != "plain" else None
        kind: Layout = layout if named else "plain"
        named = named or plain(entry.path)
        assert named is not None  # plain reads every name
        one = handed.setdefault((kind, named.key), _Handed(named.key, kind))
        one.files.append((entry, named))
        if named.name and named.name not in one.names:
            one.names.append(named.name)
    return _with_doubles([_submission(one) for _, one in sorted(handed.items())])


def _submission(one: _Handed) -> Submission:
    latest = max((n.submitted for _, n in one.files if n.submitted), default=None)
    current = [(e, n) for e, n in one.files if n.submitted == latest]
    kept, earlier = _last_attempts(current, one.layout)
    files = [(e, n) for e, n in kept if not n.is_about] or kept
    problems = [_problem(e, n, e.problem) for e, n in files if e.problem]
    problems += [
        _note(n.file, "an earlier attempt; the later one is read") for n in (*earlier, *_older(one, latest))
    ]  # fmt: skip
    if len(one.names) > 1:
        problems.append(_note(one.key, f"the download gives several names: {'; '.join(one.names)}"))
    pieces = tuple(Piece(e.container, n.file, e.member, e.size) for e, n in files if not e.problem)
    return Submission(
        one.key,
        one.names[0] if one.names else "",
        one.layout,
        pieces,
        any(n.is_late for _, n in current),
        latest,
        tuple(problems),
    )


def _older(one: _Handed, latest: datetime | None) -> Iterable[Named]:
    return [n for _, n in one.files if n.submitted != latest and not n.is_about]


def _last_attempts(
    files: list[tuple[Entry, Named]], layout: Layout
) -> tuple[list[tuple[Entry, Named]], list[Named]]:
    """Canvas keeps a file handed in again beside the first, with a number: the last one counts."""
    if layout != "canvas":
        return files, []
    first = {n.file for _, n in files}
    best: dict[str, tuple[int, Entry, Named]] = {}
    earlier = []
    for entry, named in files:
        base, number = again(named.file)
        base = base if base in first else named.file
        before = best.get(base)
        if before is None or number > before[0]:
            earlier += [before[2]] if before else []
            best[base] = (number, entry, named)
        else:
            earlier.append(named)
    return [(entry, named) for _, entry, named in best.values()], earlier


def _with_doubles(submissions: list[Submission]) -> list[Submission]:
    """Say it where one name stands under two ids: only a person can tell whether it is one student."""
    keys: dict[str, list[str]] = {}
    for one in submissions:
        if one.name:
            keys.setdefault(one.name.casefold(), []).append(one.key)
    result = []
    for one in submissions:
        others = [key for key in keys.get(one.name.casefold(), []) if key != one.key]
        if others and one.layout != "plain":
            note = _note(one.key, f"the same name is there under another id: {', '.join(others)}")
            one = Submission(
                one.key, one.name, one.layout, one.pieces, one.is_late, one.submitted, (*one.problems, note)
            )  # fmt: skip
        result.append(one)
    return result


def _problem(entry: Entry, named: Named, what: str) -> Problem:
    return Problem(
        named.file or entry.path, None, "not_a_file", f"Found that {what}. Ask for the file itself."
    )


def _note(source: str, what: str) -> Problem:
    return Problem(source, None, "note", f"{what[0].upper()}{what[1:]}.", "unclear")
