"""Hundreds of things done by several processes; the same results as by one, in the same order.

The processes are forked, so that they begin at once with what is loaded here; where a program
cannot be forked safely (Windows, macOS, a program with threads) this process does all. What a
process that ended has not done is done here. Knows nothing of files or notes.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from math import ceil
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
Function = Callable[[Iterable[Item]], Iterator[Result]]

MANY = 100  # items; for fewer the processes would not be worth their start
_PART = 64  # items that a process tells of at once, at most


def over(
    function: Function[Item, Result], items: Sequence[Item], jobs: int | None = None
) -> Iterator[Result]:
    """Results of ``function(items)``, which gives one for each item, by several processes.

    Parameters
    ----------
    function : callable
        Gives the results of the items that it gets one after the other, each by itself.
    items : sequence
    jobs : int, optional
        Processes; one a core by default.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs < 2 or len(items) < MANY or not may_fork():
        yield from function(items)
        return
    rounds = ceil(len(items) / (jobs * _PART))
    size = ceil(len(items) / (jobs * rounds))  # as many for each process
    parts = [items[at : at + size] for at in range(0, len(items), size)]
    helpers = _start(function, parts, jobs)
    try:
        yield from _collect(function, parts, [pipe for _, pipe in helpers])
    finally:
        for process, pipe in helpers:
            pipe.close()
            process.kill()
            process.join()


def may_fork() -> bool:
    """Whether forking this process is safe and worth it."""
    import multiprocessing  # late: few notes need it

    return (
        sys.platform not in ("win32", "darwin")
        and threading.active_count() == 1
        and not multiprocessing.current_process().daemon
    )


def _start(
    function: Function[Item, Result], parts: Sequence[Sequence[Item]], jobs: int
) -> list[tuple[BaseProcess, Connection]]:
    """Processes of which each does every so manieth part, with the pipes on which they tell."""
    import multiprocessing

    context = multiprocessing.get_context("fork")
    helpers: list[tuple[BaseProcess, Connection]] = []
    for number in range(jobs):
        ours, theirs = context.Pipe(duplex=False)
        pipes = [*(pipe for _, pipe in helpers), ours]
        process = context.Process(
            target=_serve, args=(function, parts[number::jobs], theirs, pipes), daemon=True
        )
        with warnings.catch_warnings():  # of threads of libraries, which see to forks themselves
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()
        helpers.append((process, ours))
    return helpers


def _serve(
    function: Function[Item, Result],
    parts: Sequence[Sequence[Item]],
    pipe: Connection,
    others: Sequence[Connection],
) -> None:
    """The inside of a process. What fails here is done again, and said, where it was asked for."""
    gc.freeze()  # what was there before is no garbage of this process
    for other in others:
        other.close()  # so that telling fails, and this ends, when the program is gone
    with suppress(Exception, KeyboardInterrupt):
        for part in parts:
            pipe.send_bytes(pickle.dumps(list(function(part)), pickle.HIGHEST_PROTOCOL))


def _collect(
    function: Function[Item, Result],
    parts: Sequence[Sequence[Item]],
    pipes: Sequence[Connection],
) -> Iterator[Result]:
    """Results in the order of the parts; pipes are emptied as they fill."""
    from multiprocessing.connection import wait

    told: list[deque[bytes]] = [deque() for _ in pipes]
    open_pipes = {pipe: box for pipe, box in zip(pipes, told, strict=True)}
    for number, part in enumerate(parts):
        pipe, box = pipes[number % len(pipes)], told[number % len(pipes)]
        while not box and pipe in open_pipes:
            for ready in wait(list(open_pipes)):
                try:
                    open_pipes[ready].append(ready.recv_bytes())  # type: ignore[index,union-attr]
                except (EOFError, OSError):
                    del open_pipes[ready]  # type: ignore[arg-type]
        yield from pickle.loads(box.popleft()) if box else function(part)
