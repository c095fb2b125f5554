"""A process that ends when whoever started it is gone, whatever it is doing at that moment.

On Linux the kernel sees to it, so that a loop in C ends too; elsewhere a thread does, once Python
lets it run. Nothing is put in order first: who is waiting for an answer is gone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.connection import wait


def end_with_parent(*, whole_group: bool = False) -> None:
    """From now on, end with the process that started this one; call it in a child process.

    Parameters
    ----------
    whole_group : bool
        Whether the processes that this one started end too: it leads a group of its own.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        import fcntl

        # a pipe that only the parent can write to, and never does: its end is a signal
        pipe = parent.sentinel
        fcntl.fcntl(pipe, fcntl.F_SETOWN, -os.getpid() if whole_group else os.getpid())
        fcntl.fcntl(pipe, fcntl.F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(pipe, fcntl.F_SETFL, fcntl.fcntl(pipe, fcntl.F_GETFL) | os.O_ASYNC)
        if wait([pipe], timeout=0):  # it was gone before
            _end(whole_group)
    else:
        threading.Thread(target=_watch, args=(parent.sentinel, whole_group), daemon=True).start()


def _watch(sentinel: int, whole_group: bool) -> None:
    wait([sentinel])
    _end(whole_group)


def _end(whole_group: bool) -> None:
    if whole_group and sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
