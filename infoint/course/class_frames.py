"""The frames of a class, read from a run's folder, for the notebook that shows them.

Names students, never the people whom they interviewed. Marks nothing.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from infoint.course.cache import read_contribution
from infoint.course.class_table import CLASS
from infoint.course.rollup import pay_groups, topic_counts
from infoint.course.similar import find_similar
from infoint.course.working import STUDENTS
from infoint.errors import SubmissionError


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
    same_person : DataFrame
        One row a person, not named, whom several students talked to: students, their names.
    absent : DataFrame
        One row a student of the gradebook who handed in nothing: name.
    """

    title: str
    minimum_group: int
    students: pd.DataFrame
    similar: pd.DataFrame
    same_person: pd.DataFrame
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
    talked: dict[int, list[str]] = defaultdict(list)
    for one in table["students"]:
        own = read_contribution(folder / STUDENTS / one["folder"], one["fingerprint"])
        marks[one["key"]] = np.array(own.pop("shingles", ()), dtype=np.int64)
        for person in own.pop("people", ()):
            talked[person].append(one["key"])
        masked = own.pop("problems", ())  # names in words stay home; what came later has none
        one["problems"][: len(masked)] = masked
        if own:
            told[one["key"]] = own
    names = _labels(table["students"])
    similar = [(names[p.first], names[p.second], f"{p.share:.0%}") for p in find_similar(marks)]
    several = [tuple(map(names.get, keys)) for keys in talked.values() if len(keys) > 1]
    return ClassFrames(
        table["title"],
        table["minimum_group"],
        _students(table["students"]),
        pd.DataFrame(similar, columns=["first", "second", "shared"]),
        pd.DataFrame({"students": sorted(several, key=lambda own: (-len(own), own))}),
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
