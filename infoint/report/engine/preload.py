"""Loaded once in the fork server: libraries, and the kit's tables and patterns.

The shell comes first: pandas looks once, at its import, whether it is in a notebook.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from infoint.report.engine.shell import Shell

_MODULES = (
    "pandas",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_svg",
    "ipywidgets",
    "infoint.compare",
    "infoint.figures",
)
_NOTE = """\
---
interviewee: Ana Example
job_title: Senior Technical Writer
location: Portland, OR
date: 2026-01-05
---
## What are the day-to-day tasks?
Writing and editing with Git and DITA.
## Titles?
Technical Writer / Information Developer
## Salary?
$50-55k to start, seniors 80+
## Are there more jobs in certain parts of the country?
Seattle and the Bay Area; fewer in Ohio.
## Organizations?
Society for Technical Communication
## Who else should I talk to?
Bo Example, a UX writer at Example Corp, bo@example.com
"""


def _load() -> None:
    """Make a shell, import what notebooks import, and read one note for its tables."""
    shell = Shell(lambda channel, message: None).shell
    with shell.builtin_trap:  # as in a cell
        for name in _MODULES:
            import_module(name)
    from infoint.notes import read_notes

    with TemporaryDirectory(prefix="infoint-") as folder:
        (Path(folder) / "note.md").write_text(_NOTE, encoding="utf-8")
        read_notes(folder)


gc.disable()  # all of this stays; looking through it for garbage would take half of the time
# a warm start is a help and no need: what fails here, the notebook that meets it will tell
with suppress(Exception):
    _load()
gc.enable()
