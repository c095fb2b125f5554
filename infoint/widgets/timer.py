"""Calls that happen a little later: in a thread of their own, or after what is on its way.

What people type reaches the kernel in a thread beside the one that runs cells, so saving must
not wait for a cell to end either. Outside a kernel nothing happens later; what must not wait is
done at once then.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import logging
import threading
import time
from collections.abc import Callable

from IPython.core.getipython import get_ipython

_LOG = logging.getLogger(__name__)
_ON_ITS_WAY = 0.25  # seconds in which a page sends what it held back


def _has_kernel() -> bool:
    return getattr(get_ipython(), "kernel", None) is not None


def settled(call: Callable[[], object]) -> None:
    """Call when what was typed or chosen before a click has arrived as well.

    A page sends one change of a field, holds the next ones back until the kernel has dealt with
    it, and sends a click at once: done at once, a click would act on the entry before.
    """
    try:
        loop = asyncio.get_running_loop() if _has_kernel() else None
    except RuntimeError:
        loop = None
    if loop is None:
        call()
    else:
        loop.call_later(_ON_ITS_WAY, call)  # in this thread, after the messages that come in


class Timer:
    """Does things later, as long as the kernel lives or until it is stopped."""

    def __init__(self) -> None:
        self.runs = _has_kernel()
        self._due: list[tuple[float, int, Callable[[], object]]] = []
        self._count = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def later(self, seconds: float, call: Callable[[], object]) -> None:
        """Call once after so many seconds."""
        if not self.runs:
            return
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + seconds, next(self._count), call))
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="infoint-form", daemon=True)
                self._thread.start()
            self._changed.notify()

    def stop(self) -> None:
        """Do nothing more."""
        with self._changed:
            self.runs = False
            self._due.clear()
            self._changed.notify()

    def _work(self) -> None:
        while call := self._wait():
            try:
                call()
            except Exception:  # noqa: BLE001 - one failure must not stop the saving that follows
                _LOG.exception("A form could not go on with what it does by itself")

    def _wait(self) -> Callable[[], object] | None:
        with self._changed:
            while self.runs:
                left = self._due[0][0] - time.monotonic() if self._due else None
                if left is not None and left <= 0:
                    return heapq.heappop(self._due)[2]
                self._changed.wait(left)
        return None
