"""A whole class: every hand-in worked on, then the page of the class, tables and the gradebook.

Everything is written under one folder. What was done already is not done again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from infoint.atomic import write_whole
from infoint.course.class_page import make_class_page
from infoint.course.class_table import CLASS, PAGE, class_table, is_page_of, write_table
from infoint.course.gradebook import Changes, Matches, apply, find_column, plan, read_gradebook
from infoint.course.grading import grade
from infoint.course.job import clear
from infoint.course.outputs import (
    MARKS,
    PROBLEMS,
    read_marks,
    with_own_marks,
    write_marks,
    write_problems,
)
from infoint.course.policy import Policy
from infoint.course.records import StudentResult
from infoint.course.submissions import find_submissions
from infoint.course.working import STUDENTS, Progress, WorkOptions, work_on
from infoint.errors import SubmissionError

_OURS = {STUDENTS, CLASS, PAGE, MARKS, PROBLEMS}


@dataclass(frozen=True, slots=True)
class ClassOptions:
    """How a class is run.

    Attributes
    ----------
    work : WorkOptions
        How hand-ins are worked on.
    column : str, optional
        The gradebook's column; the policy's title by default.
    overwrite, partial, dry_run : bool
        Replace marks that are there; write sums that are not complete; write nothing of the
        gradebook.
    """

    work: WorkOptions = field(default_factory=WorkOptions)
    column: str | None = None
    overwrite: bool = False
    partial: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class ClassResult:
    """What became of a class.

    ``redone`` students were worked on, the others had not changed. ``changes`` and ``matches``
    are of the gradebook, where there is one; ``gradebook`` is the file that was written.
    """

    students: tuple[StudentResult, ...]
    redone: int
    changes: Changes | None = None
    matches: Matches | None = None
    gradebook: Path | None = None


def run_class(
    submissions_path: Path,
    output: Path,
    *,
    policy: Policy,
    gradebook: Path | None = None,
    options: ClassOptions | None = None,
    progress: Progress | None = None,
) -> ClassResult:
    """Work on a download from the LMS.

    Parameters
    ----------
    submissions_path : Path
    output : Path
        New, empty, or of an earlier run.
    policy : Policy
    gradebook : Path, optional
        The LMS's file; a filled copy goes to ``output`` under the same name.
    options : ClassOptions, optional
    progress : callable, optional
        Called with students done, students in all and a name.

    Raises
    ------
    SubmissionError, GradebookError
        Nothing can be read, the column is unclear or the folder holds something else. Nothing
        was written.
    """
    options = options or ClassOptions()
    _check_output(submissions_path, output, gradebook)
    book = read_gradebook(gradebook, column=options.column) if gradebook else None
    column = find_column(book, options.column, policy.title) if book else None
    if book is not None and column is not None:
        plan(book, column, {})  # a column of words stops here
    before = read_marks(output / MARKS)
    submissions = find_submissions(submissions_path)
    (output / STUDENTS).mkdir(parents=True, exist_ok=True)
    clear(output)
    worked = work_on(submissions, output, policy, options.work, progress)
    own = [with_own_marks(one, before.get(one.key, {})) for one in worked.results]
    results, changes, matches = [one for one, _ in own], None, None
    if book is not None and column is not None:
        results, changes, matches = grade(
            results, submissions, book, column, overwrite=options.overwrite, partial=options.partial
        )
    write_marks(output / MARKS, results, policy, {one.key: wrong for one, wrong in own})
    write_problems(output / PROBLEMS, results)
    _write_page(output, class_table(results, worked.prints, policy, matches))
    written = None
    if book is not None and changes is not None and not options.dry_run:
        written = output / book.where
        write_whole(written, apply(book, changes))
    return ClassResult(tuple(results), worked.redone, changes, matches, written)


def _write_page(output: Path, table: dict[str, Any]) -> None:
    if not is_page_of(output, table):
        write_table(output, table, has_page=False)
        make_class_page(output)
        write_table(output, table, has_page=True)


def _check_output(submissions: Path, output: Path, gradebook: Path | None) -> None:
    todo = "Name another folder with -o"
    if output.exists() and not output.is_dir():
        raise SubmissionError(str(output), "this is a file", "expected a folder", todo)
    if submissions.is_dir() and output.resolve().is_relative_to(submissions.resolve()):
        raise SubmissionError(str(output), "it lies in the folder of the hand-ins", todo=todo)
    if output.is_dir() and any(output.iterdir()) and not (output / STUDENTS).is_dir():
        raise SubmissionError(str(output), "it holds files that are not of a class", todo=todo)
    if gradebook is None:
        return
    if (output / gradebook.name).resolve() == gradebook.resolve():
        raise SubmissionError(str(output), "the gradebook lies there and would be written over", todo=todo)  # fmt: skip
    if gradebook.name in _OURS:
        raise SubmissionError(str(gradebook), "a file of the class has the same name", todo="Rename the gradebook")  # fmt: skip
