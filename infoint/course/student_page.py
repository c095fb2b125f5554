"""The page of one student: what was found against the policy, the marks, then the kit's summary.

The summary is made anew from the notes; a handed-in one is only compared. Marks nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from infoint.course.comparing import compare
from infoint.course.feedback import number
from infoint.course.handin import PARAMETERS, SUMMARY, HandinManifest, made_with
from infoint.course.records import Mark, StudentResult
from infoint.schema import Notes

PAGE = "summary.html"
HEADING = "What was found"
_MET = {True: "met", False: "not met", None: "cannot be told"}


def make_page(
    result: StudentResult,
    notes: Notes,
    notes_folder: Path,
    folder: Path,
    manifest: HandinManifest | None,
) -> StudentResult:
    """Write the page of a student, whole or not at all, and say how a handed-in one differs.

    In a process for this student alone: the notebook runs here.
    """
    from infoint.report.engine.here import run_here
    from infoint.report.export import render_page, write_page
    from infoint.report.manifest import hash_notes, make_manifest
    from infoint.report.notebooks import find_notebooks
    from infoint.report.page import PageOptions
    from infoint.report.privacy import Privacy, mask_notes, open_guard
    from infoint.report.privacy.session import hand_out

    (notebook,) = find_notebooks(["summary"])
    parameters = {"notes_path": notes_folder.name, **PARAMETERS}
    room = notes_folder.parent
    guard = open_guard([notes_folder], room, folder, Privacy(), read=notes)
    hand_out(mask_notes(notes, guard.mask))
    book = guard.clean(run_here(notebook, parameters, room))
    told = make_manifest(notebook, parameters, hash_notes(room, notes_folder.name))
    options = PageOptions(
        page="summary",
        links=("summary",),
        author=result.name or result.key,
        days=guard.days,
        manifest=guard.clean_manifest(told),
    )
    differences: tuple[str, ...] = ()
    if manifest is not None:
        same = dict(manifest.versions) == made_with()
        ours = render_page(book, PageOptions(page="summary"))
        differences = compare(manifest.folder / SUMMARY, ours, with_pictures=same)
    result = replace(result, pages=(PAGE,), differences=differences)
    book.cells[1:1] = [_cell(html) for html in _sections(result)]
    folder.mkdir(parents=True, exist_ok=True)
    write_page(folder / PAGE, render_page(book, options))
    return result


def _cell(html: str) -> Any:
    from infoint.report.engine.here import code_cell, html_output

    return code_cell("", [html_output(html)])


def _sections(result: StudentResult) -> list[str]:
    """The first part of the page as safe tables."""
    import pandas as pd

    from infoint.figures import table

    asked = pd.DataFrame(
        [(one.title, _MET[one.is_met], one.message) for one in result.requirements],
        columns=["title", "state", "message"],
    )
    parts = [f"<h2>{HEADING}</h2>"]
    parts.append(
        table(
            asked,
            caption="What the policy asks for",
            columns={"title": "Asked for", "state": "State", "message": "What was found"},
            most=60,
        )._repr_html_()
    )
    if result.mark is not None:
        parts.append(_marks(result.mark))
    trouble = [*((p.source, p.message) for p in result.problems)]
    trouble += [("the handed-in summary", text) for text in result.differences]
    if trouble:
        frame = pd.DataFrame(trouble, columns=["where", "what"])
        parts.append(
            table(
                frame,
                caption="What to look at",
                columns={"where": "Where", "what": "What was found"},
            )._repr_html_()
        )
    return parts


def _marks(mark: Mark) -> str:
    """The marks as a table; a criterion that waits for a person is open."""
    import pandas as pd

    from infoint.figures import table

    rows = [
        (c.title, "open" if c.points is None else number(c.points), number(c.of), c.reason, c.level)
        for c in mark.criteria
    ]
    frame = pd.DataFrame(rows, columns=["title", "points", "of", "reason", "level"])
    names = {"title": "Criterion", "points": "Points", "of": "Of", "reason": "Comes from"}
    if any(c.level for c in mark.criteria):
        names["level"] = "Level"
    state = "" if mark.is_complete else ", so far"
    caption = f"Points: {number(mark.points)} of {number(mark.of)}{state}"
    return str(table(frame, caption=caption, columns=names)._repr_html_())
