"""Loaded once in the fork server of a class: what each student needs beyond a notebook's process.

Computes nothing; one empty page is made, so that templates are compiled.
"""

from __future__ import annotations

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
    import nbformat

    from infoint.report.export import render_page
    from infoint.report.page import PageOptions

    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell("# Page\n\n## Part\n\nWords.")]
    )
    render_page(book, PageOptions(page="summary"))


# a warm start is a help and no need: what fails here, the student that meets it will tell
with suppress(Exception):
    _load()
