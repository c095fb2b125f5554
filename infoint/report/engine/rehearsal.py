"""A notebook run once, and its page made, on a note made up here, before processes are forked.

A quarter of the time of a first run goes into fonts, tables and modules. Where hundreds of
processes follow, one rehearsal saves each of them that; for a few it does not pay. Keeps nothing
of what it ran, and shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from infoint.report.notebooks import find_notebooks

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


@contextmanager
def made_up_note() -> Iterator[Path]:
    """A folder with one note in it that has something for every parser."""
    with TemporaryDirectory(prefix="infoint-") as folder:
        (Path(folder) / "note.md").write_text(_NOTE, encoding="utf-8")
        yield Path(folder)


def rehearse(page: str) -> None:
    """Run the kit's notebook for a page in a shell of this process, and render it as it is.

    For a process that others are forked from, after `infoint.report.engine.preload`.
    """
    from infoint.report.engine.here import run_here
    from infoint.report.export import render_page
    from infoint.report.page import PageOptions

    (notebook,) = find_notebooks([page])
    with made_up_note() as folder:
        book = run_here(notebook, {"notes_path": str(folder)}, folder)
    render_page(book, PageOptions(page=page))
