"""Python imports this at its start where the folder is on the path: notes of some names hang a worker.

Only in processes that the command starts for its work, as a fault in a reader would: opening
``loop_in_c.md`` never comes back, and holds the interpreter; ``asleep.md`` waits; ``deaf.md``
heeds no signal that can be ignored; ``children.md`` waits for a process of its own. The file
that INFOINT_HANGS names is there once it hangs. A path that holds a word of INFOINT_HELD waits, too.
"""

import os
import re
import signal
import subprocess
import sys
import time


def _loop_in_c():
    re.match(r"(a+)+$", "a" * 80 + "b")


def _asleep():
    time.sleep(10_000)


def _deaf():
    for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(one, signal.SIG_IGN)
    while True:
        time.sleep(1)


def _children():
    subprocess.run(["sleep", "10000"], check=False)


_KINDS = {
    "loop_in_c.md": _loop_in_c,
    "asleep.md": _asleep,
    "deaf.md": _deaf,
    "children.md": _children,
}


def _hang(event, arguments):
    if event != "open" or not isinstance(arguments[0], (str, os.PathLike)):
        return
    path = os.fsdecode(arguments[0])
    is_held = any(word in path for word in os.environ.get("INFOINT_HELD", "").split())
    kind = _asleep if is_held else _KINDS.get(os.path.basename(path))
    multiprocessing = sys.modules.get("multiprocessing")
    if kind is not None and multiprocessing and multiprocessing.parent_process() is not None:
        if not is_held:
            with open(os.environ["INFOINT_HANGS"], "w"):
                pass
        kind()


sys.addaudithook(_hang)
