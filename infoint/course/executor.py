"""Where students are worked on: threads that each watch a process, or a Dask cluster.

Both are `concurrent.futures` executors and get the same calls. No student is known here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any

from infoint.course.isolated import open_again, stop_all, warm_up
from infoint.errors import SubmissionError

_ANSWERS = 20.0  # seconds in which a scheduler has to answer


@contextmanager
def open_executor(
    jobs: int | None = None, scheduler: str | None = None, students: int = 1
) -> Iterator[Executor]:
    """An executor; when its block is left by an error or Ctrl-C, nothing goes on running.

    Parameters
    ----------
    jobs : int, optional
        Students at a time; one a core by default. Each has a process of its own.
    scheduler : str, optional
        Address of a Dask scheduler, such as ``tcp://10.0.0.5:8786``. Its workers have to see
        the same folders.
    students : int
        How many there are to do; for many, more is made ready once.

    Raises
    ------
    SubmissionError
        Dask is not installed, or the scheduler does not answer.
    """
    if scheduler:
        with _cluster(scheduler) as executor:
            yield executor
        return
    open_again()
    warm_up(students)
    pool = ThreadPoolExecutor(jobs or os.cpu_count() or 1, thread_name_prefix="infoint-student")
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        stop_all()
        raise
    finally:
        pool.shutdown()


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # an optional extra
    except ImportError as error:
        raise SubmissionError(
            "--scheduler",
            "Dask is not installed",
            todo='Install it with pip install "infoint[cluster]", or leave --scheduler out',
        ) from error
    try:
        client: Any = Client(address, timeout=_ANSWERS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise SubmissionError(
            f"--scheduler {address}",
            f"it does not answer within {_ANSWERS:g} seconds ({error})",
            todo="Check the address, and whether `dask scheduler` runs there",
        ) from error
    executor = client.get_executor(pure=False)
    try:
        yield executor
    except BaseException:
        with suppress(Exception):
            executor.shutdown(wait=False, cancel_futures=True)
        raise
    finally:
        client.close()
