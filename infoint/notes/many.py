"""Many notes, read and heard by several processes; the same result as by one.

The processes are plain ones that are spoken with through pipes: nothing is forked from a program
with threads, and no program has to be written for it. What one of them cannot do is done here.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

MANY = 400  # files; starting a process takes as long as reading a few hundred
_PART = 100
_PROGRAM = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from infoint.notes.many import serve; serve()"
)


class Helpers:
    """Processes that call functions of modules on parts of a list."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._processes: list[subprocess.Popen[bytes]] = []
        self._free: SimpleQueue[subprocess.Popen[bytes] | None] = SimpleQueue()

    def over(
        self, function: Callable[..., Result], items: Sequence[Item], *arguments: object
    ) -> Iterator[Result]:
        """Results of ``function(part, *arguments)`` for the parts of a list, in their order."""
        parts = [items[at : at + _PART] for at in range(0, len(items), _PART)]
        if self._jobs < 2 or len(items) < MANY:
            yield from (function(part, *arguments) for part in parts)
            return
        self._start()
        call = pickle.dumps((function, arguments))
        with ThreadPoolExecutor(self._jobs) as pool:
            for part, answer in zip(parts, pool.map(partial(self._ask, call), parts), strict=True):
                # a helper that ended gave none; what failed there fails here
                yield answer[0] if answer else function(part, *arguments)

    def _start(self) -> None:
        while len(self._processes) < self._jobs:
            process = subprocess.Popen(
                [sys.executable, "-P", "-c", _PROGRAM],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._processes.append(process)
            with suppress(OSError):
                _send(process.stdin, [entry for entry in sys.path if entry])
            self._free.put(process)

    def _ask(self, call: bytes, part: Sequence[Item]) -> tuple[Any] | None:
        process = self._free.get()
        try:
            if process is None:
                return None
            _send(process.stdin, (call, part))
            return (pickle.load(process.stdout),)  # type: ignore[arg-type]
        except (OSError, EOFError, pickle.PickleError):
            process = None
            return None
        finally:
            self._free.put(process)

    def stop(self) -> None:
        """End the processes."""
        for process in self._processes:
            process.kill()
            process.communicate()


@contextmanager
def open_helpers(jobs: int | None) -> Iterator[Helpers]:
    """Helpers that are gone afterwards; one a core where no number is given."""
    helpers = Helpers(jobs or os.cpu_count() or 1)
    try:
        yield helpers
    finally:
        helpers.stop()


def serve() -> None:
    """The inside of a helper: calls, one after the other, until there are no more."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    known: dict[bytes, Any] = {}  # what is kept for a question bank is kept for that very object
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            call, part = pickle.load(sys.stdin.buffer)
            if call not in known:
                known[call] = pickle.loads(call)
            function, arguments = known[call]
            _send(answers, function(part, *arguments))


def _send(pipe: Any, thing: object) -> None:
    pickle.dump(thing, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()
