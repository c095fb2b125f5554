"""marks.csv and problems.csv, safe to open in a spreadsheet program; a person's marks read back.

A number that a person wrote into an open cell of marks.csv is kept on every later run.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from infoint.atomic import write_whole
from infoint.course.feedback import feedback, number
from infoint.course.policy import Policy
from infoint.course.records import CriterionMark, Mark, StudentResult
from infoint.errors import SubmissionError
from infoint.report.tables import guard, unguard
from infoint.schema import Problem

MARKS, PROBLEMS = "marks.csv", "problems.csv"
_FIRST = ["key", "name", "student_id"]
_LAST = ["total", "of", "complete", "feedback"]


def read_marks(path: Path) -> dict[str, dict[str, str]]:
    """The cells of an earlier marks.csv by student and column.

    Raises
    ------
    SubmissionError
        It cannot be read: a person's marks may be in it, so nothing is written over it.
    """
    if not path.is_file():
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
        if rows and "key" not in rows[0]:
            raise ValueError("there is no column key")
    except (OSError, ValueError, csv.Error) as error:
        raise SubmissionError(
            str(path),
            f"it cannot be read ({error})",
            todo="Save it as CSV in UTF-8, or move it away",
        ) from error
    return {
        unguard(row["key"] or ""): {name: unguard(cell or "") for name, cell in row.items() if name}
        for row in rows
    }


def with_own_marks(
    result: StudentResult, cells: Mapping[str, str]
) -> tuple[StudentResult, dict[str, str]]:
    """A result with the points that a person wrote, and the cells that are no such points."""
    if result.mark is None:
        return result, {}
    lines: list[CriterionMark] = []
    wrong: dict[str, str] = {}
    for line in result.mark.criteria:
        cell = cells.get(line.id, "").strip()
        if line.points is None and cell:
            points = _points(cell, line.of)
            if points is None:
                wrong[line.id] = cell
            else:
                line = replace(line, points=points, reason="marked by a person")
        lines.append(line)
    problems = tuple(
        Problem(MARKS, None, "bad_mark", f"Found {cell!r} under {id}. Write points from 0 to {number(next(c.of for c in lines if c.id == id))}.")
        for id, cell in wrong.items()
    )  # fmt: skip
    mark = Mark(tuple(lines), feedback(lines))
    return replace(result, mark=mark, problems=(*result.problems, *problems)), wrong


def _points(cell: str, most: Decimal) -> Decimal | None:
    try:
        points = Decimal(cell.replace(",", "."))
    except InvalidOperation:
        return None
    return points if points.is_finite() and 0 <= points <= most else None


def write_marks(
    path: Path,
    results: Sequence[StudentResult],
    policy: Policy,
    wrong: Mapping[str, Mapping[str, str]],
) -> None:
    """One row a student; a criterion that waits for a person has an empty cell."""
    ids = [criterion.id for criterion in policy.criteria] + ["late"]
    rows = [[*_FIRST, *ids, *_LAST]]
    for one in results:
        by_id = {line.id: line for line in one.mark.criteria} if one.mark else {}
        cells = []
        for id in ids:
            line = by_id.get(id)
            open_ = wrong.get(one.key, {}).get(id, "")
            cells.append(open_ if line is None or line.points is None else number(line.points))
        mark = one.mark
        rows.append(
            [
                one.key,
                one.name,
                one.facts.get("student_id", ""),
                *cells,
                number(mark.points) if mark else "",
                number(mark.of) if mark else "",
                "yes" if mark and mark.is_complete else "no",
                mark.feedback if mark else "",
            ]
        )
    _write(path, rows)


def write_problems(path: Path, results: Sequence[StudentResult]) -> None:
    """One row a thing to look at, with the student's name and what to do."""
    rows = [["key", "name", "where", "code", "severity", "what to do"]]
    for one in results:
        rows += [[one.key, one.name, p.source, p.code, p.severity, p.message] for p in one.problems]
        rows += [[one.key, one.name, "summary.html", "report_differs", "unclear", text] for text in one.differences]  # fmt: skip
    _write(path, rows)


def _write(path: Path, rows: Sequence[Sequence[str]]) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    # a number of our own below 0 (late) stays one
    writer.writerows([cell if _is_number(cell) else guard(cell) for cell in row] for row in rows)
    write_whole(path, stream.getvalue().encode("utf-8-sig"))


def _is_number(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdecimal()
