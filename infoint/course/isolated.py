"""One call in a process of its own, with limits, and nothing of it left afterwards.

Knows nothing of students. What goes wrong comes back as an outcome, never as an exception.
"""

from __future__ import annotations

import errno
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Literal

from infoint.report.engine import process
from infoint.report.engine.lifeline import end_with_parent
from infoint.report.engine.memory import limit_memory

_MANY = 8  # students for whom a rehearsal pays
_RUNNING: set[BaseProcess] = set()
_LOCK = threading.Lock()
_STATE = {"closed": False}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a call.

    ``value`` is what it returned, where it is done; ``told`` is an error in words. A call is lost
    where its process ended without an answer.
    """

    state: Literal["done", "too_long", "too_large", "disk_full", "error", "lost"]
    value: Any = None
    told: str = ""


def warm_up(calls: int = 1) -> None:
    """Begin to load what so many calls need; their processes are forked from that one."""
    process.warm_up(f"infoint.course.{'preload' if calls < _MANY else 'rehearsed'}")


def stop_all() -> None:
    """End every call at once; none is started after that."""
    _STATE["closed"] = True
    with _LOCK:
        for one in list(_RUNNING):
            _kill(one)


def open_again() -> None:
    """Allow calls after `stop_all`."""
    _STATE["closed"] = False


def is_stopped() -> bool:
    """Whether `stop_all` was called."""
    return _STATE["closed"]


def call_apart(
    function: Callable[[Any], Any], argument: Any, *, seconds: float, memory: int = 0
) -> Outcome:
    """Call a function of a module in a process of its own.

    Parameters
    ----------
    function : callable
    argument
        What it is called with. It can be pickled, and so can what the function returns.
    seconds : float
        After so long it is ended, and so are the processes that it started.
    memory : int
        Bytes of address space beyond what is loaded; 0 sets no limit.
    """
    warm_up()
    with _LOCK:
        if _STATE["closed"]:
            return Outcome("lost")
        worker, pipe = process.start_process(_serve, function, argument, memory)
        _RUNNING.add(worker)
    try:
        if not pipe.poll(seconds):
            return Outcome("too_long")
        outcome: Outcome = pipe.recv()
        return outcome
    except (EOFError, OSError):
        return Outcome("lost")
    finally:
        pipe.close()
        worker.join(1)
        _kill(worker)
        worker.join()
        with _LOCK:
            _RUNNING.discard(worker)


def _kill(worker: BaseProcess) -> None:
    """End a process, and what it started: they are one group."""
    with suppress(OSError, AttributeError):  # no group yet or no more, or Windows
        if worker.pid:
            os.killpg(worker.pid, signal.SIGKILL)
    worker.kill()


def _is_disk_full(error: BaseException | None) -> bool:
    """Whether that is what an error, or the one behind it, says."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        error = error.__cause__
    return False


def _serve(pipe: Connection, function: Callable[[Any], Any], argument: Any, memory: int) -> None:
    """The inside of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    if hasattr(os, "setpgrp"):
        os.setpgrp()
        end_with_parent(whole_group=True)
    limit_memory(memory)
    try:
        outcome = Outcome("done", function(argument))
    except MemoryError:
        outcome = Outcome("too_large")
    except Exception as error:  # noqa: BLE001  # whatever it is, the caller has to say it
        state: Literal["disk_full", "error"] = "disk_full" if _is_disk_full(error) else "error"
        outcome = Outcome(state, told=f"{type(error).__name__}: {error}"[:300])
    pipe.send(outcome)
