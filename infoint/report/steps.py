"""Several notebooks at a time, and what is told of it on the way.

The caller's thread hears each step and may stop everything; nothing is written here.
"""

from __future__ import annotations

import os
import queue
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from infoint.errors import ReportError
from infoint.report.execute import Job, execute

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from infoint.report.room import Room

Progress = Callable[["ReportStep"], None]


@dataclass(frozen=True, slots=True)
class ReportStep:
    """One step of a report: ``done`` of ``total`` cells of all its notebooks."""

    page: str
    state: Literal["started", "running", "written", "failed"]
    done: int
    total: int


class Steps:
    """Counts cells, and hands steps from the worker threads to the caller's."""

    def __init__(self, todo: Sequence[Job], progress: Progress | None) -> None:
        self.total = sum(job.cells for job in todo)
        self.done = 0
        self.progress = progress
        self.waiting: queue.SimpleQueue[tuple[str, Literal["started", "running"]]] = (
            queue.SimpleQueue()
        )

    def run(self, job: Job, room: Room) -> NotebookNode:
        """Run a job in a worker thread and put its steps into the queue."""
        self.waiting.put((job.page, "started"))
        return execute(job, room, lambda: self.waiting.put((job.page, "running")))

    def pass_on(self, seconds: float) -> None:
        """Report what the workers did; wait for something new at most so long."""
        try:
            page, state = self.waiting.get(timeout=seconds)
        except queue.Empty:
            return
        self.done = min(self.total, self.done + (state == "running"))
        self.report(page, state)

    def report(self, page: str, state: Literal["started", "running", "written", "failed"]) -> None:
        if self.progress is not None:
            self.progress(ReportStep(page, state, self.done, self.total))


def run_all(
    todo: Sequence[Job], steps: Steps, *, engine: str, jobs: int | None = None
) -> tuple[dict[str, NotebookNode], list[ReportError]]:
    """Run the notebooks of a report, several at a time.

    Returns
    -------
    tuple
        The notebooks as they ran, by page, and what went wrong with the others.
    """
    from infoint.report.room import open_room

    jobs = jobs or _at_a_time(len(todo), engine)

    done: dict[str, NotebookNode] = {}
    failures: list[ReportError] = []
    with ThreadPoolExecutor(max_workers=jobs) as pool, open_room(engine) as room:
        running: dict[Future[NotebookNode], Job] = {
            pool.submit(steps.run, job, room): job for job in todo
        }
        try:
            while running:
                steps.pass_on(0.05)
                for future in [future for future in running if future.done()]:
                    job = running.pop(future)
                    try:
                        done[job.page] = future.result()
                    except ReportError as error:
                        failures.append(error)
                        steps.report(job.page, "failed")
        except BaseException:  # Ctrl-C or a failing progress call: nothing goes on running
            pool.shutdown(wait=False, cancel_futures=True)
            room.stop()
            raise
    steps.done = steps.total
    # not as they happened to end: the pages name each other in this order
    return {job.page: done[job.page] for job in todo if job.page in done}, failures


def _at_a_time(notebooks: int, engine: str) -> int:
    return max(1, min(notebooks, (os.cpu_count() or 1) + (engine == "kernel")))
