"""Loaded once in the fork server of a class: what each student needs beyond a notebook's process."""

from __future__ import annotations

import gc
from contextlib import suppress
from importlib import import_module

_MODULES = (
    "infoint.report.engine.preload",  # first: pandas looks at its import whether it is in a notebook
    "infoint.report.export",
    "infoint.report.privacy",
    "infoint.course.student_work",
    "infoint.course.class_frames",
)

gc.disable()  # what is loaded stays
# a warm start is a help and no need: what fails here, the student that meets it will tell
with suppress(Exception):
    for name in _MODULES:
        import_module(name)
gc.enable()
