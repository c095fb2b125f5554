"""The inside of a worker process: takes requests from a pipe and runs cells in a fresh shell.

Imports nothing of the kit beyond its own room; which modules are loaded beforehand is said in `process`.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import traceback
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from infoint.report.engine.memory import limit_memory

if TYPE_CHECKING:
    from infoint.report.engine.shell import Publish, Shell


@dataclass(frozen=True, slots=True)
class Setting:
    """How a shell is set up.

    Attributes
    ----------
    folder : str
        Where the cells run; "" leaves it.
    environment : mapping
        All variables that the cells see.
    is_isolated : bool
        Whether settings of this machine and modules beside the notes are kept out, so that the
        same notes give the same outputs everywhere.
    memory : int
        Most bytes of address space that the cells may take beyond what is taken; 0 sets no limit.
    """

    folder: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    is_isolated: bool = False
    memory: int = 0


def steady_day() -> dict[str, str]:
    """The day that matplotlib and others write instead of today's: 2000-01-01, or as it is set."""
    return {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "946684800")}


def serve(pipe: Connection, setting: Setting) -> None:
    """Run cells until the pipe ends. A "reset" request begins anew with a fresh shell."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it ends this process
    _silence()

    def publish(channel: str, message: dict[str, Any]) -> None:
        pipe.send((channel, message))

    try:
        shell = open_shell(publish, setting)
    except Exception:  # noqa: BLE001  # whatever it is, the parent has to say it
        pipe.send(("failed", traceback.format_exc()))
        return
    while True:
        try:
            request = pipe.recv()
        except (EOFError, OSError):
            return
        kind = request["header"]["msg_type"]
        if kind == "execute_request":
            # Python's own handler, so that an interrupt reaches the cell
            signal.signal(signal.SIGINT, signal.default_int_handler)
            try:
                shell.execute(request)
            finally:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
        elif kind == "kernel_info_request":
            from infoint.report.engine.shell import INFO

            shell.reply("kernel_info_reply", INFO, request)
        elif kind.startswith("comm_"):
            shell.hand_to_widget(request)
        elif kind == "rest":
            pipe.send(("rest", None))
        elif kind == "reset":
            shell = open_shell(publish, request["content"])


def open_shell(publish: Publish, setting: Setting) -> Shell:
    """A fresh shell, and this process made ready for it."""
    from infoint.report.engine.shell import Shell  # late: the parent needs none of it

    if setting.folder:
        os.chdir(setting.folder)
    os.environ.clear()
    os.environ.update(setting.environment)
    sys.path[:] = [entry for entry in sys.path if entry]
    if not setting.is_isolated:
        sys.path.insert(0, "")  # as a kernel: a module beside the notebook can be imported
    limit_memory(setting.memory)
    # the shell first: pandas looks at its import whether it is in a notebook
    shell = Shell(publish)
    _forget_settings(setting.is_isolated)
    return shell


def _silence() -> None:
    """Keep what C code or a child process writes out of the terminal of whoever started this."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _forget_settings(is_isolated: bool) -> None:
    """Undo what an earlier shell of this process may have set; take no machine's defaults."""
    import matplotlib
    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd

    plt.close("all")
    if is_isolated:
        matplotlib.rcdefaults()
        matplotlib.rcParams["svg.hashsalt"] = "infoint"
    else:
        kept = ("backend", "interactive")  # the shell's
        original = {k: v for k, v in matplotlib.rcParamsOrig.items() if k not in kept}
        matplotlib.rcParams.update(original)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some options are deprecated
        pd.reset_option("all")
    random.seed()
    np.random.seed()  # a forked process would draw what its sisters draw
