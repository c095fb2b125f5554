"""Starting and ending worker processes, warm where the platform lets them be.

With a fork server (Linux, macOS) each notebook gets a process of its own, forked from one that has
loaded everything; so does whatever else is started here. Elsewhere (Windows) a few processes are kept and given a fresh shell for each
notebook: settings are put back there, but what a notebook changes inside a module stays changed.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any

from infoint.report.engine.lifeline import end_with_parent
from infoint.report.engine.worker import Setting, serve

PRELOAD = "infoint.report.engine.preload"

_LOCK = threading.Lock()  # variables of the process are set while another one starts
_IDLE_LOCK = threading.Lock()
_IDLE: list[Worker] = []


class Worker:
    """One process with a pipe to it. Made by `start_worker`, ended by `release`."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.process, self.pipe = start_process(serve, setting)

    @property
    def is_alive(self) -> bool:
        """Whether its process runs."""
        return self.process.is_alive()

    def interrupt(self) -> None:
        """Stop the running cell, as Ctrl-C does."""
        if self.process.pid is not None and self.is_alive:
            os.kill(self.process.pid, signal.SIGINT)

    def stop(self) -> None:
        """End the process at once."""
        if self.process.pid is not None:
            self.process.kill()
            self.process.join()
        self.pipe.close()


def start_worker(setting: Setting) -> Worker:
    """A worker with a fresh shell."""
    with _IDLE_LOCK:
        while _IDLE:
            worker = _IDLE.pop()
            if worker.is_alive:
                worker.setting = setting
                worker.pipe.send({"header": {"msg_type": "reset"}, "content": setting})
                return worker
    return Worker(setting)


def release(worker: Worker, *, is_kept: bool) -> None:
    """End a worker, or keep it for the next notebook."""
    if not is_kept or worker.setting.memory:
        worker.stop()
        return
    with _IDLE_LOCK:
        _IDLE.append(worker)


def start_process(
    target: Callable[..., None], *arguments: Any, name: str | None = None
) -> tuple[BaseProcess, Connection]:
    """Start a process, warm where `warm_up` made that possible, and a pipe to it.

    Parameters
    ----------
    target : callable
        A function of a module; it is called with its end of the pipe and the arguments.
    *arguments
        They can be pickled.
    name : str, optional
        What the process is called.

    Returns
    -------
    process, pipe
        The process ends with this one, however this one ends.
    """
    context = _context()
    pipe, theirs = context.Pipe()
    process = context.Process(
        target=_begin, args=(target, theirs, *arguments), name=name, daemon=True
    )
    with _LOCK, _without_main(), _steady_hashes(), _as_a_parent():
        process.start()
    theirs.close()
    return process, pipe


def _begin(target: Callable[..., None], *arguments: Any) -> None:
    """The inside of a process. What is loaded stays, so it is never looked through for garbage."""
    gc.freeze()
    end_with_parent()
    target(*arguments)


def warm_up(preload: str = PRELOAD) -> None:
    """Start loading a module in another process, from which others are forked; return at once.

    Parameters
    ----------
    preload : str
        What a process of this kind needs. The first call in a program decides; a module that
        is named later is loaded by each process that needs it.
    """
    if is_forked() and not _is_warm():
        from multiprocessing import forkserver

        with _LOCK, _steady_hashes():
            forkserver.set_forkserver_preload([preload])
            forkserver.ensure_running()


def is_forked() -> bool:
    """Whether workers are forked from a warm process here."""
    wanted = os.environ.get("INFOINT_START_METHOD", "forkserver")
    return wanted == "forkserver" and "forkserver" in multiprocessing.get_all_start_methods()


def _is_warm() -> bool:
    """Whether this process was itself forked from a warm one."""
    from multiprocessing import forkserver

    return forkserver.get_inherited_fds() is not None and PRELOAD in sys.modules


def _context() -> Any:
    if not is_forked():
        return multiprocessing.get_context("spawn")
    if _is_warm():  # a fork server of its own would load everything again
        return multiprocessing.get_context("fork")
    warm_up()
    return multiprocessing.get_context("forkserver")


@contextmanager
def _as_a_parent() -> Iterator[None]:
    """Let a daemon start processes: a cluster's workers are daemons. Ours end with their pipes."""
    config: dict[str, Any] = vars(multiprocessing.current_process())["_config"]
    before = config.pop("daemon", None)
    try:
        yield
    finally:
        if before is not None:
            config["daemon"] = before


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep the program that runs the report from being run again in the worker."""
    main = sys.modules.get("__main__")
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        if main is not None:
            sys.modules["__main__"] = main


@contextmanager
def _steady_hashes() -> Iterator[None]:
    """The order of sets shall not differ from run to run."""
    before = os.environ.get("PYTHONHASHSEED")
    os.environ["PYTHONHASHSEED"] = "0"
    try:
        yield
    finally:
        with suppress(KeyError):
            del os.environ["PYTHONHASHSEED"]
        if before is not None:
            os.environ["PYTHONHASHSEED"] = before
