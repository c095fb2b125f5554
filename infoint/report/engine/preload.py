"""Loaded once in the fork server: libraries, and the kit's tables and patterns.

The shell comes first: pandas looks once, at its import, whether it is in a notebook.
"""

from __future__ import annotations

import atexit
import gc
import os
from contextlib import suppress
from importlib import import_module

from infoint.report.engine.rehearsal import made_up_note
from infoint.report.engine.shell import Shell

_MODULES = (
    "pandas",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_svg",
    "ipywidgets",
    "infoint.compare",
    "infoint.figures",
)


def _load() -> None:
    """Make a shell, import what notebooks import, and read one note for its tables."""
    shell = Shell(lambda channel, message: None).shell
    with shell.builtin_trap:  # as in a cell
        for name in _MODULES:
            import_module(name)
    from infoint.notes import read_notes

    with made_up_note() as folder:
        read_notes(folder)


gc.disable()  # all of this stays; looking through it for garbage would take half of the time
# a warm start is a help and no need: what fails here, the notebook that meets it will tell
with suppress(Exception):
    _load()
gc.enable()
# nothing is left to put in order at the end, and whoever reads the program's output waits for it;
# registered last, and so called first
atexit.register(os._exit, 0)
