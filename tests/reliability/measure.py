"""A function in a process of its own, with limits of time and memory, and what it took.

One server process loads the kit once and forks for every job, so that a job costs milliseconds
and a job that dies takes nobody with it. Linux only: address space is limited with setrlimit.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent.parent
SECONDS = 60.0
MEMORY = 4_000_000_000  # bytes of address space beyond what is loaded


@dataclass(frozen=True)
class Outcome:
    """What became of a job.

    ``state`` is "done", "traceback", "too long" or "died"; ``said`` is the function's answer or
    the last lines of what went wrong; ``peak`` is the resident memory in bytes, libraries with it.
    """

    state: str
    said: Any
    seconds: float
    peak: int


def drop_rights() -> None:
    """Make root heed the rights of files, as everybody else has to; nothing for others."""
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # third version of the call, this process
    sets = (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) == 0:
        for at in range(3):  # effective, permitted, inheritable: may read, search, own anything
            sets[at] &= ~0b1110
        libc.capset(header, sets)


class Server:
    """Runs jobs one after the other, each in a fork."""

    def __init__(self, *preload: str) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": f"{TESTS.parent}{os.pathsep}{TESTS}",
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONWARNINGS": "error",
        }
        self.process = subprocess.Popen(
            [sys.executable, __file__, *preload],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )

    def run(
        self, function: str, *args: str, seconds: float = SECONDS, memory: int = MEMORY
    ) -> Outcome:
        """Run ``module:name`` with texts as arguments; its answer has to be JSON."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        job = {"function": function, "args": args, "seconds": seconds, "memory": memory}
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        return Outcome(**json.loads(self.process.stdout.readline()))

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@contextmanager
def open_server(*preload: str) -> Iterator[Server]:
    server = Server(*preload)
    try:
        yield server
    finally:
        server.close()


def _serve() -> None:
    """Inside the server: a job a line."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a job prints is no answer
    for name in sys.argv[1:]:
        importlib.import_module(name)
    with answers:
        for line in sys.stdin:
            answers.write(json.dumps(_fork(json.loads(line))) + "\n")
            answers.flush()


def _fork(job: dict[str, Any]) -> dict[str, Any]:
    ours, theirs = os.pipe()
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(ours)
        os.setpgid(0, 0)
        _work(job, theirs)
    os.close(theirs)
    data = b""
    is_late = False
    while True:
        left = job["seconds"] - (time.perf_counter() - begun)
        if left <= 0 or not select.select([ours], [], [], left)[0]:
            is_late = True
            os.kill(child, signal.SIGKILL)
            break
        chunk = os.read(ours, 1 << 20)
        if not chunk:
            break
        data += chunk
    os.close(ours)
    _, status, usage = os.wait4(child, 0)
    took = {"seconds": time.perf_counter() - begun, "peak": usage.ru_maxrss * 1024}
    if is_late:
        return {"state": "too long", "said": f"ended after {job['seconds']} s", **took}
    try:
        return {**json.loads(data), **took}
    except ValueError:
        said = f"ended by signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else "no answer"
        return {"state": "died", "said": said, **took}


def _work(job: dict[str, Any], pipe: int) -> None:
    """Inside the fork; does not return."""
    state, said = "died", "nothing"
    try:
        taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + job["memory"],) * 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        module, _, name = job["function"].partition(":")
        said = getattr(importlib.import_module(module), name)(*job["args"])
        state = "done"
    except BaseException:  # noqa: BLE001  # whatever escapes is the finding
        state, said = "traceback", traceback.format_exc()[-2000:]
    finally:
        try:
            with os.fdopen(pipe, "w") as answer:
                json.dump({"state": state, "said": said}, answer)
        finally:
            os._exit(0)


if __name__ == "__main__":
    _serve()
