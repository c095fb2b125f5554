"""All hand-ins of a class through an executor; what was done already is not done again.

Knows nothing of marks, pages and gradebooks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from pathlib import Path

from infoint.course.cache import Prints, folder_name, kit_hash, read_result
from infoint.course.executor import open_executor
from infoint.course.job import StudentJob
from infoint.course.policy import Policy
from infoint.course.records import StudentResult, Submission
from infoint.course.student import failed, process_submission
from infoint.report.notebooks import find_notebooks

STUDENTS = "students"
_MOST = 64  # jobs that wait in the executor, so that memory stays flat

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class WorkOptions:
    """How hand-ins are worked on: ``jobs`` and ``scheduler`` as in `open_executor`.

    ``seconds`` and ``memory`` are limits of one student.
    """

    jobs: int | None = None
    scheduler: str | None = None
    seconds: int = 300
    memory: int = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Worked:
    """What became of the hand-ins, in their order; ``redone`` of them were worked on now."""

    results: list[StudentResult]
    prints: list[str]
    redone: int


def work_on(
    submissions: Sequence[Submission],
    output: Path,
    policy: Policy,
    options: WorkOptions,
    progress: Progress | None = None,
) -> Worked:
    """Work on those hand-ins that changed; the results of the others are read.

    Parameters
    ----------
    submissions, output, policy
        As in `infoint.course.run.run_class`.
    options : WorkOptions
    progress : callable, optional
        Called with students done, students in all and a name.
    """
    done: dict[int, StudentResult] = {}
    todo: dict[int, StudentJob] = {}
    marks = []
    with Prints(policy, kit_hash(find_notebooks(["summary"]))) as prints:
        for at, one in enumerate(submissions):
            folder = (output / STUDENTS / folder_name(one.key)).resolve()
            marks.append(prints.of(one))
            kept = read_result(folder, marks[-1])
            if kept is not None:
                done[at] = kept
            else:
                todo[at] = StudentJob(
                    one, policy, folder, marks[-1], options.seconds, options.memory
                )
    total = len(submissions)
    if progress:
        progress(len(done), total, "")
    if todo:
        with open_executor(options.jobs, options.scheduler, len(todo)) as executor:
            for at, result in _worked(executor, todo):
                done[at] = result
                if progress:
                    progress(len(done), total, result.name or result.key)
    return Worked([done[at] for at in range(total)], marks, len(todo))


def _worked(
    executor: Executor, todo: Mapping[int, StudentJob]
) -> Iterator[tuple[int, StudentResult]]:
    """Results as they come; where a worker is lost, its student is done once more."""
    waiting = iter(todo.items())
    running: dict[Future[StudentResult], tuple[int, bool]] = {}
    while True:
        while len(running) < _MOST and (following := next(waiting, None)) is not None:
            running[executor.submit(process_submission, following[1])] = (following[0], False)
        if not running:
            return
        ended, _ = wait(list(running), timeout=0.2, return_when="FIRST_COMPLETED")
        for future in ended:
            at, is_again = running.pop(future)
            result = _result(future)
            if result is None and not is_again and (second := _again(executor, todo[at])):
                running[second] = (at, True)
                continue
            yield at, result or failed(todo[at].submission, "Found that its worker was lost twice. Run again.", "lost")  # fmt: skip


def _result(future: Future[StudentResult]) -> StudentResult | None:
    """The result; None where the worker was lost."""
    try:
        return future.result()
    except Exception:  # noqa: BLE001  # a job tells its own errors; what comes here is the executor's
        return None


def _again(executor: Executor, job: StudentJob) -> Future[StudentResult] | None:
    try:
        return executor.submit(process_submission, job)
    except Exception:  # noqa: BLE001  # the pool itself is gone
        return None
