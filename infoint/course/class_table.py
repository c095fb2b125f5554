"""What the page of a class is made of: `class.json`, beside the results of the students.

Says also whether the page there is still the one of these results. Makes no page.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from infoint.atomic import write_whole
from infoint.course.cache import folder_name, kit_hash
from infoint.course.feedback import number
from infoint.course.gradebook import Matches
from infoint.course.policy import Policy
from infoint.course.records import StudentResult
from infoint.course.working import STUDENTS
from infoint.report.notebooks import notebooks_folder

CLASS, PAGE = "class.json", "class.html"
NOTEBOOK = "09_class.ipynb"


def class_table(
    results: Sequence[StudentResult],
    prints: Sequence[str],
    policy: Policy,
    matches: Matches | None,
) -> dict[str, Any]:
    """One row a student, and who of the gradebook handed in nothing.

    Parameters
    ----------
    results, prints
        Results and fingerprints of the hand-ins, in the same order.
    policy : Policy
    matches : Matches, optional
    """
    rows = [
        {
            "key": one.key,
            "name": one.name or one.key,
            "folder": folder_name(one.key),
            "page": f"{STUDENTS}/{folder_name(one.key)}/{one.pages[0]}" if one.pages else "",
            "interviews": one.interviews,
            "unmet": _titles(one, False),
            "unclear": _titles(one, None),
            "points": number(one.mark.points) if one.mark else "",
            "of": number(one.mark.of) if one.mark else "",
            "is_complete": bool(one.mark and one.mark.is_complete),
            "problems": [problem.message for problem in one.problems],
            "differences": list(one.differences),
            "fingerprint": mark,
        }
        for one, mark in zip(results, prints, strict=True)
    ]
    absent = [row.name for row in matches.absent] if matches else []
    return {
        "title": policy.title,
        "minimum_group": policy.minimum_group,
        "kit": kit_hash([notebooks_folder() / NOTEBOOK]),
        "students": rows,
        "absent": absent,
    }


def is_page_of(folder: Path, table: dict[str, Any]) -> bool:
    """Whether the page in a folder was made of this table."""
    try:
        before = json.loads((folder / CLASS).read_text(encoding="utf-8"))
        return bool(before.get("page_of") == _digest(table)) and (folder / PAGE).is_file()
    except (OSError, ValueError, AttributeError):
        return False


def write_table(folder: Path, table: dict[str, Any], *, has_page: bool) -> None:
    """Write the table; ``has_page`` once the page of it is written."""
    told = {**table, "page_of": _digest(table)} if has_page else table
    write_whole(folder / CLASS, json.dumps(told, ensure_ascii=False, indent=1))


def _digest(table: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(table, sort_keys=True).encode()).hexdigest()


def _titles(one: StudentResult, state: bool | None) -> list[str]:
    titles: dict[str, int] = {}
    for requirement in one.requirements:
        if requirement.is_met is state:
            titles[requirement.title] = titles.get(requirement.title, 0) + 1
    return [f"{title} ({count}×)" if count > 1 else title for title, count in titles.items()]
