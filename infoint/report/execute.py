"""Running one notebook through papermill, in a room of warm workers or of kernels.

Knows nothing of pages; turns everything that goes wrong into a `ReportError`
that names notebook and cell.
"""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.errors import ReportError
from infoint.report.notebooks import page_name
from infoint.report.quick_import import quick_nbformat

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from infoint.report.room import Room

CELL_SECONDS = 600  # no cell of a report should take longer; a stuck one must end


@dataclass(frozen=True, slots=True)
class Job:
    """One notebook to run: its parameters and the folder that it sees the notes from."""

    notebook: Path
    parameters: Mapping[str, Any]
    folder: Path
    book: NotebookNode

    @property
    def page(self) -> str:
        """The page that it makes."""
        return page_name(self.notebook)

    @property
    def cells(self) -> int:
        """Code cells to run: papermill's own with the parameters among them, ours in front not."""
        return sum(cell.cell_type == "code" for cell in self.book.cells)


def load_job(notebook: Path, parameters: Mapping[str, Any], folder: Path) -> Job:
    """Read a notebook for running.

    Raises
    ------
    ReportError
        It is no notebook.
    """
    nbformat = quick_nbformat()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # cell ids that are missing or double are mended
            book = nbformat.read(notebook, as_version=4)
    except (OSError, ValueError, AttributeError, KeyError) as error:
        raise ReportError(str(notebook), f"not a notebook ({error})") from error
    return Job(notebook, parameters, folder, book)


def execute(job: Job, room: Room, cell_done: Callable[[], None]) -> NotebookNode:
    """Run one notebook in a process of the room; meant for a thread of its own.

    Raises
    ------
    ReportError
        A cell failed or took too long, or its process ended.
    """
    try:
        return _execute(job, room, cell_done)
    finally:
        _close_loop()


def _execute(job: Job, room: Room, cell_done: Callable[[], None]) -> NotebookNode:
    import papermill
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    def on_cell_executed(cell_index: int, **_: Any) -> None:
        if cell_index:  # the first one is the report's own, to make the process ready
            cell_done()

    where = job.notebook.stem
    try:
        return papermill.execute_notebook(
            # a NotebookNode is taken as it is; a path would be read as a format string
            job.book,
            None,
            parameters=dict(job.parameters),
            kernel_name="python3",
            language="python",
            progress_bar=False,
            execution_timeout=CELL_SECONDS,
            on_cell_executed=on_cell_executed,
            # the kernel's own folder: papermill's cwd would move this whole process
            resources={"metadata": {"path": str(job.folder)}},
            **room.options(),
        )
    except PapermillExecutionError as error:
        raise ReportError(
            # papermill counts from 0, with the report's cell in front and its own parameters
            f"{where}, cell {error.cell_index - 1}",
            f"{error.ename}: {error.evalue}",
            todo=f"Open {job.notebook.name} in JupyterLab and run it there to see more",
        ) from error
    except CellTimeoutError as error:
        raise ReportError(where, f"a cell took longer than {CELL_SECONDS} seconds") from error
    except (DeadKernelError, RuntimeError, OSError) as error:
        raise ReportError(
            where, f"its Python process ended or did not start ({error})", todo="Run it again"
        ) from error


def _close_loop() -> None:
    """Close the event loop that jupyter_client made for this thread."""
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError:
        return
    if loop.is_running():  # of a caller who has one, as a notebook or a browser's driver
        return
    waiting = asyncio.all_tasks(loop)  # of a process that ended in the middle of a cell
    for task in waiting:
        task.cancel()
    if waiting:
        loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))
    loop.close()
