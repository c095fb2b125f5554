"""The page of a class: its frames, read from a run's folder, and the notebook that shows them.

Names students, never the people whom they interviewed. Marks nothing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pandas as pd

from infoint.course.cache import read_contribution
from infoint.course.class_table import CLASS, NOTEBOOK, PAGE
from infoint.course.isolated import call_apart
from infoint.course.rollup import pay_groups, topic_counts
from infoint.course.similar import find_similar
from infoint.course.working import STUDENTS
from infoint.errors import SubmissionError
from infoint.report.notebooks import notebooks_folder

_SECONDS = 600
# the first two cells of a row about a student
_NAME_AND_KEY = re.compile(
    r"(?P<begin><th[^>]*>)(?P<name>[^<]+)(?P<end></th><td[^>]*>(?P<key>[^<]+)</td>)"
)


@dataclass(frozen=True, eq=False)
class ClassFrames:
    """What `read_class` gives.

    Attributes
    ----------
    students : DataFrame
        One row a hand-in: name, key, page, interviews, policy (met, not met, not known or no
        notes) and why, points, state of the marks, and what to look at.
    similar : DataFrame
        One row a pair of students with near-identical answers: first, second, shared.
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
        table = json.loads((folder / CLASS).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SubmissionError(
            str(folder), "there is no class in it", "expected the folder that infoint class wrote"
        ) from error
    told: dict[str, dict[str, Any]] = {}
    marks: dict[str, Any] = {}
    for one in table["students"]:
        own = read_contribution(folder / STUDENTS / one["folder"], one["fingerprint"])
        marks[one["key"]] = np.array(own.pop("shingles", ()), dtype=np.int64)
        masked = own.pop("problems", ())  # names in words stay home; what came later has none
        one["problems"][: len(masked)] = masked
        if own:
            told[one["key"]] = own
    names = _labels(table["students"])
    similar = [(names[p.first], names[p.second], f"{p.share:.0%}") for p in find_similar(marks)]
    return ClassFrames(
        table["title"],
        table["minimum_group"],
        _students(table["students"]),
        pd.DataFrame(similar, columns=["first", "second", "shared"]),
        pd.DataFrame({"name": table["absent"]}),
        told,
    )


def _labels(students: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Names by key; two of one name get their ids added."""
    times = Counter(one["name"] for one in students)
    return {
        one["key"]: one["name"] if times[one["name"]] == 1 else f"{one['name']} ({one['key']})"
        for one in students
    }


def _students(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    columns = ["name", "key", "page", "interviews", "policy", "why", "points", "state", "look"]
    made = []
    for one in rows:
        look = [*one["problems"]]
        if n := len(one["differences"]):
            look.append(f"The handed-in summary differs in {n} place{'s' * (n != 1)}; see the student's page.")  # fmt: skip
        why = [*one["unmet"], *(f"{title}: not known" for title in one["unclear"])]
        if not one["page"]:
            state = "no notes"
        else:
            state = "not met" if one["unmet"] else "not known" if why else "met"
        points = f"{one['points']} of {one['of']}" if one["points"] else ""
        marks = "complete" if one["is_complete"] else "open"
        made.append(
            (one["name"], one["key"], one["page"], one["interviews"], state, tuple(why), points,
             marks, tuple(look))
        )  # fmt: skip
    return pd.DataFrame(made, columns=columns)


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
