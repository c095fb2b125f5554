"""The page of a class: its notebook run in a process of its own, and students' names as links.

Loads no pandas itself: `infoint.course.class_frames` has what the notebook shows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from infoint.course.class_table import CLASS, NOTEBOOK, PAGE
from infoint.course.isolated import call_apart
from infoint.errors import SubmissionError
from infoint.report.notebooks import notebooks_folder

_SECONDS = 600
# the first two cells of a row about a student
_NAME_AND_KEY = re.compile(
    r"(?P<begin><th[^>]*>)(?P<name>[^<]+)(?P<end></th><td[^>]*>(?P<key>[^<]+)</td>)"
)


def make_class_page(folder: Path) -> Path:
    """Make the page of a class in a process of its own.

    Raises
    ------
    SubmissionError
        It could not be made. What there was before still is.
    """
    outcome = call_apart(write_class_page, folder, seconds=_SECONDS)
    if outcome.state != "done":
        raise SubmissionError(
            str(folder / PAGE),
            f"the page could not be made ({outcome.told or outcome.state.replace('_', ' ')})",
            todo="Run again; marks.csv and problems.csv are there",
        )
    return folder / PAGE


def write_class_page(folder: Path) -> None:
    """Run the notebook of the class on a run's folder and write its page, whole or not at all."""
    from infoint.report.engine.here import run_here
    from infoint.report.export import render_page, write_page
    from infoint.report.page import PageOptions

    folder = folder.resolve()
    parameters: dict[str, object] = {"class_path": folder.name}
    notebook = notebooks_folder() / NOTEBOOK
    book = run_here(notebook, parameters, folder.parent)
    table = json.loads((folder / CLASS).read_text(encoding="utf-8"))
    html = render_page(book, PageOptions(page="class"))
    write_page(folder / PAGE, with_links(html, table["students"]))


def with_links(html: str, students: Iterable[Mapping[str, Any]]) -> str:
    """The page with each student's name in a table as a link to the student's own page."""
    pages = {(one["name"], one["key"]): one["page"] for one in students}

    def linked(found: re.Match[str]) -> str:
        page = pages.get((unescape(found["name"]), unescape(found["key"])))
        if not page:
            return found[0]
        link = f'<a href="{escape(quote(page))}">{found["name"]}</a>'
        return f"{found['begin']}{link}{found['end']}"

    return _NAME_AND_KEY.sub(linked, html)
