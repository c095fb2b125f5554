"""Loaded once in the fork server of a class: what each student needs beyond a notebook's process.

The summary is rehearsed on a note made up for that; nothing of it is kept.
"""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from importlib import import_module

_MODULES = (
    "infoint.report.engine.preload",  # first: pandas looks at its import whether it is in a notebook
    "papermill",
    "nbclient",
    "infoint.report.engine.warm",
    "infoint.report.export",
    "infoint.report.privacy",
    "infoint.course.student_work",
    "infoint.course.class_page",
)


# a grammar of addresses in all alphabets, compiled at import for a second; no schema here asks for it
_LEFT_OUT = "rfc3987_syntax"


def _load() -> None:
    if _LEFT_OUT not in sys.modules:
        sys.modules[_LEFT_OUT] = None  # type: ignore[assignment]  # as if it were not installed
        import_module("jsonschema")
        del sys.modules[_LEFT_OUT]
    for name in _MODULES:
        import_module(name)
    from infoint.report.engine.rehearsal import rehearse

    rehearse("summary")


gc.disable()  # what is loaded stays
# a warm start is a help and no need: what fails here, the student that meets it will tell
with suppress(Exception):
    _load()
gc.enable()
