"""Starting and ending worker processes, warm where the platform lets them be.

With a fork server (Linux, macOS) each notebook gets a process of its own, forked from one that has
loaded everything. Elsewhere (Windows) a few processes are kept and given a fresh shell for each
notebook: settings are put back there, but what a notebook changes inside a module stays changed.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any

from infoint.report.engine.worker import Setting, serve

_LOCK = threading.Lock()
_IDLE: list[Worker] = []


class Worker:
    """One process with a pipe to it. Made by `start_worker`, ended by `release`."""

    def __init__(self, setting: Setting) -> None:
        context = _context()
        self.setting = setting
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, setting), daemon=True)
        with _without_main(), _steady_hashes():
            self.process.start()
        theirs.close()

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
    with _LOCK:
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
    with _LOCK:
        _IDLE.append(worker)


def warm_up() -> None:
    """Start loading what notebooks need, in another process, and return at once."""
    if not is_forked():
        return
    from multiprocessing import forkserver

    _context()
    with _LOCK, _steady_hashes():
        forkserver.ensure_running()


def is_forked() -> bool:
    """Whether workers are forked from a warm process here."""
    wanted = os.environ.get("INFOINT_START_METHOD", "forkserver")
    return wanted == "forkserver" and "forkserver" in multiprocessing.get_all_start_methods()


def _context() -> Any:
    if not is_forked():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["infoint.report.engine.preload"])
    return context


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
