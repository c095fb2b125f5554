"""A whole class: every hand-in worked on, then the page of the class, tables and the gradebook.

Everything is written under one folder. What was done already is not done again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from infoint.atomic import write_whole
from infoint.course.cache import RESULT, fingerprint, folder_name, kit_hash, read_result
from infoint.course.executor import open_executor
from infoint.course.gradebook import (
    Changes,
    Column,
    Gradebook,
    Matches,
    apply,
    find_column,
    match,
    plan,
    read_gradebook,
)
from infoint.course.marking import number
from infoint.course.outputs import (
    MARKS,
    PROBLEMS,
    read_marks,
    with_own_marks,
    write_marks,
    write_problems,
)
from infoint.course.policy import Policy
from infoint.course.records import StudentResult, Submission
from infoint.course.student import StudentJob, failed, process_submission
from infoint.course.submissions import find_submissions
from infoint.errors import SubmissionError
from infoint.schema import Problem

STUDENTS, CLASS = "students", "class.json"
_OURS = {STUDENTS, CLASS, "class.html", MARKS, PROBLEMS}

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class ClassOptions:
    """How a class is run.

    Attributes
    ----------
    jobs, scheduler
        As in `open_executor`.
    seconds, memory : int
        Limits of one student.
    column : str, optional
        The gradebook's column; the policy's title by default.
    overwrite, partial, dry_run : bool
        Replace marks that are there; write sums that are not complete; write nothing of the
        gradebook.
    """

    jobs: int | None = None
    scheduler: str | None = None
    seconds: int = 300
    memory: int = 2_000_000_000
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
    page: Path | None
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
    results, redone = _students(submissions, output, policy, options, progress)
    own = [with_own_marks(one, before.get(one.key, {})) for one in results]
    results = [one for one, _ in own]
    results, changes, matches = _graded(results, submissions, book, column, options)
    write_marks(output / MARKS, results, policy, {one.key: wrong for one, wrong in own})
    write_problems(output / PROBLEMS, results)
    _write_class(output, results, policy, matches)
    page = _class_page(output)
    written = None
    if book is not None and gradebook is not None and changes is not None and not options.dry_run:
        written = output / gradebook.name
        write_whole(written, apply(book, changes))
    return ClassResult(tuple(results), redone, page, changes, matches, written)


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


def _students(
    submissions: Sequence[Submission],
    output: Path,
    policy: Policy,
    options: ClassOptions,
    progress: Progress | None,
) -> tuple[list[StudentResult], int]:
    from infoint.report.notebooks import find_notebooks

    kit = kit_hash(list(find_notebooks(["summary"])))
    done: dict[int, StudentResult] = {}
    todo: dict[int, StudentJob] = {}
    for at, one in enumerate(submissions):
        folder = (output / STUDENTS / _folder(one)).resolve()
        mark = fingerprint(one, policy, kit)
        kept = read_result(folder, mark)
        if kept is not None:
            done[at] = kept
        else:
            todo[at] = StudentJob(one, policy, folder, mark, options.seconds, options.memory)
    total = len(submissions)
    if progress:
        progress(len(done), total, "")
    if todo:
        with open_executor(options.jobs, options.scheduler) as executor:
            for at, result in _worked(executor, todo):
                done[at] = result
                if progress:
                    progress(len(done), total, result.name or result.key)
    return [done[at] for at in range(total)], len(todo)


def _folder(one: Submission) -> str:
    return folder_name(one.key)


def _worked(executor: Executor, todo: dict[int, StudentJob]) -> Iterator[tuple[int, StudentResult]]:
    """Results as they come; a few more are submitted than can run, so that memory stays flat."""
    waiting = iter(todo.items())
    running: dict[Future[StudentResult], tuple[int, bool]] = {}
    most = 64

    def fill() -> None:
        while len(running) < most:
            following = next(waiting, None)
            if following is None:
                return
            running[executor.submit(process_submission, following[1])] = (following[0], False)

    fill()
    while running:
        ended, _ = wait(list(running), timeout=0.2, return_when="FIRST_COMPLETED")
        for future in ended:
            at, is_again = running.pop(future)
            job = todo[at]
            try:
                yield at, future.result()
            except Exception as error:  # noqa: BLE001  # a lost worker; the student is done again
                if not is_again:
                    try:
                        running[executor.submit(process_submission, job)] = (at, True)
                        continue
                    except RuntimeError:  # the pool itself is gone
                        pass
                yield at, failed(job.submission, f"Found that its worker was lost ({type(error).__name__}). Run again.")  # fmt: skip
        fill()


def _graded(
    results: list[StudentResult],
    submissions: Sequence[Submission],
    book: Gradebook | None,
    column: Column | None,
    options: ClassOptions,
) -> tuple[list[StudentResult], Changes | None, Matches | None]:
    """The changes of the gradebook; who is not in it gets a row among the problems."""
    if book is None or column is None:
        return results, None, None
    told = {one.key: one.facts.get("student_id", "") for one in results}
    matches = match(book, submissions, told)
    marks: dict[int, tuple[Decimal, str]] = {}
    for one in results:
        row = matches.rows.get(one.key)
        if row is not None and one.mark and (one.mark.is_complete or options.partial):
            marks[row.at] = (max(Decimal(0), one.mark.points), one.mark.feedback)
    changes = plan(book, column, marks, overwrite=options.overwrite)
    listed = []
    for one in results:
        why = matches.unknown.get(one.key)
        if why:
            problem = Problem(book.where, None, "not_in_gradebook", f"Found that {why}; nothing is written. Enter the mark by hand.")  # fmt: skip
            one = replace(one, problems=(*one.problems, problem))
        listed.append(one)
    return listed, changes, matches


def _write_class(
    output: Path, results: Sequence[StudentResult], policy: Policy, matches: Matches | None
) -> None:
    """What the page of the class is made of, beside the students' results."""
    rows = []
    for one in results:
        folder = folder_name(one.key)
        rows.append(
            {
                "key": one.key,
                "name": one.name or one.key,
                "folder": folder,
                "page": f"{STUDENTS}/{folder}/{one.pages[0]}" if one.pages else "",
                "interviews": one.interviews,
                "unmet": _titles(one, False),
                "unclear": _titles(one, None),
                "points": number(one.mark.points) if one.mark else "",
                "of": number(one.mark.of) if one.mark else "",
                "is_complete": bool(one.mark and one.mark.is_complete),
                "problems": [p.message for p in one.problems],
                "differences": len(one.differences),
                "has_result": (output / STUDENTS / folder / RESULT).is_file(),
            }
        )
    absent = [row.name for row in matches.absent] if matches else []
    content = {"title": policy.title, "minimum_group": policy.minimum_group, "students": rows, "absent": absent}  # fmt: skip
    write_whole(output / CLASS, json.dumps(content, ensure_ascii=False, indent=1))


def _titles(one: StudentResult, state: bool | None) -> list[str]:
    titles: dict[str, int] = {}
    for requirement in one.requirements:
        if requirement.is_met is state:
            titles[requirement.title] = titles.get(requirement.title, 0) + 1
    return [f"{title} ({count}×)" if count > 1 else title for title, count in titles.items()]


def _class_page(output: Path) -> Path:
    from infoint.course.class_page import make_class_page

    return make_class_page(output)
