"""The page of a class: its frames, read from a run's folder, and the notebook that shows them.

Names students, never the people whom they interviewed. Marks nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from infoint.course.cache import read_contribution
from infoint.course.rollup import pay_groups, topic_counts
from infoint.course.similar import find_similar
from infoint.errors import SubmissionError

NOTEBOOK = "09_class.ipynb"
PAGE = "class.html"


@dataclass(frozen=True, eq=False)
class ClassFrames:
    """What `read_class` gives.

    Attributes
    ----------
    students : DataFrame
        One row a student: key, name, page, interviews, unmet, unclear, points, of, state,
        problems, differences.
    similar : DataFrame
        One row a pair of students with near-identical answers: first, second, percent.
    absent : DataFrame
        One row a student of the gradebook who handed in nothing: name.
    """

    title: str
    minimum_group: int
    students: pd.DataFrame
    similar: pd.DataFrame
    absent: pd.DataFrame
    contributions: dict[str, dict[str, Any]]

    def pay(self, by: str) -> pd.DataFrame:
        """Pay by "family" or "place", small groups hidden."""
        return pay_groups(self.contributions, by, self.minimum_group)

    def topic(self, name: str) -> pd.DataFrame:
        """Students who heard each of "titles", "keywords", "organizations" or "demand"."""
        return topic_counts(self.contributions, name, self.minimum_group)


def read_class(folder: str | Path) -> ClassFrames:
    """Read what `infoint class` left in a folder.

    Raises
    ------
    SubmissionError
        There is no class in it.
    """
    folder = Path(folder)
    try:
        table = json.loads((folder / "class.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SubmissionError(
            str(folder), "there is no class in it", "expected the folder that infoint class wrote"
        ) from error
    told = {
        one["key"]: read_contribution(folder / "students" / one["folder"])
        for one in table["students"]
        if one["has_result"]
    }
    names = {one["key"]: one["name"] for one in table["students"]}
    pairs = find_similar({key: one.get("shingles", ()) for key, one in told.items()})
    similar = [(names[p.first], names[p.second], f"{p.share:.0%}") for p in pairs]
    for one in told.values():
        one.pop("shingles", None)
    return ClassFrames(
        table["title"],
        table["minimum_group"],
        _students(table["students"]),
        pd.DataFrame(similar, columns=["first", "second", "shared"]),
        pd.DataFrame({"name": table["absent"]}),
        told,
    )


def _students(rows: list[dict[str, Any]]) -> pd.DataFrame:
    columns = ["name", "key", "page", "interviews", "policy", "unmet", "unclear", "points", "state", "look"]  # fmt: skip
    made = []
    for one in rows:
        look = [*one["problems"]]
        if one["differences"]:
            look.append(f"The handed-in summary differs in {one['differences']} places; see the student's page.")  # fmt: skip
        is_read = one["interviews"] > 0 or bool(one["page"])
        state = "no notes" if not is_read else "not met" if one["unmet"] else "met"
        points = f"{one['points']} of {one['of']}" if one["points"] else ""
        made.append(
            (one["name"], one["key"], one["page"], one["interviews"], state, tuple(one["unmet"]),
             tuple(one["unclear"]), points, "complete" if one["is_complete"] else "open", tuple(look))
        )  # fmt: skip
    return pd.DataFrame(made, columns=columns)


def make_class_page(folder: Path) -> Path:
    """Run the notebook of the class on a run's folder and write its page, whole or not at all."""
    from infoint.course.student_page import run_book
    from infoint.report.execute import load_job
    from infoint.report.export import render_page, write_page
    from infoint.report.notebooks import notebooks_folder
    from infoint.report.page import PageOptions

    folder = folder.resolve()
    parameters: dict[str, object] = {"class_path": folder.name}
    job = load_job(notebooks_folder() / NOTEBOOK, parameters, folder.parent)
    book = run_book(job.book, parameters, folder.parent)
    path = folder / PAGE
    write_page(path, render_page(book, PageOptions(page="class")))
    return path
