"""The assignment edition of the analysis notebooks, for nbgrader.

Made from the kit's own notebooks and `edition.toml`: the lines that a student has to write stand
between nbgrader's marks, tests make the same frames anew from the student's notes, and the
questions to think about are marked by a person. Nothing is run here and nbgrader is not needed;
its ``autograde`` runs what students wrote, which nothing else in the kit does.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from infoint.course.edition_cells import EditionCells
from infoint.course.edition_definition import (
    NAME,
    Definition,
    NotebookTasks,
    definition_template,
    read_definition,
)
from infoint.course.edition_texts import CONFIG, FIRST_PAGE, QUESTIONS, STUDENT_PAGE
from infoint.course.keys import nearest
from infoint.course.policy import load_policy, policy_template
from infoint.errors import PolicyError
from infoint.report import notebooks_folder

ASSIGNMENT = "information_interviews"
_SOURCE = f"source/{ASSIGNMENT}"
_POLICY = "policy.toml"
_THINK = "questions-to-think-about"


def edition_files(folder: Path) -> dict[str, str]:
    """The files of an nbgrader course, by their path in its folder.

    Parameters
    ----------
    folder : Path
        Its policy.toml and edition.toml are followed where they are there, else the kit's own.

    Returns
    -------
    dict of str to str
        The notebooks under ``source/information_interviews``, what students need beside them,
        ``edition.toml`` and ``nbgrader_config.py``.

    Raises
    ------
    PolicyError
        One of the two files is wrong, or asks for a cell or variable that there is not.
    """
    own = folder / NAME
    text = own.read_text(encoding="utf-8-sig") if own.is_file() else definition_template()
    policy = _policy(folder)
    definition = read_definition(text)
    files = {
        NAME: text,
        "nbgrader_config.py": CONFIG.format(
            assignment=ASSIGNMENT,
            title=repr(policy.title),
            kept="" if policy.questions else 'join("notes", "questions.toml")',
        ),
        f"{_SOURCE}/README.md": STUDENT_PAGE.format(count=policy.interviews),
        f"{_SOURCE}/{_POLICY}": policy.text,
        f"{_SOURCE}/notes/questions.toml": QUESTIONS,
    }
    files |= {f"{_SOURCE}/{name}": words for name, words in policy.questions.items()}
    for tasks in definition.notebooks:
        book = make_notebook(tasks, definition, interviews=policy.interviews)
        files[f"{_SOURCE}/{tasks.name}.ipynb"] = (
            json.dumps(book, indent=1, ensure_ascii=False) + "\n"
        )
    return files


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the course's policy says to this assignment; ``questions`` are files of its list."""

    text: str
    title: str
    interviews: int
    questions: dict[str, str]


def _policy(folder: Path) -> _Asked:
    path = folder / _POLICY
    if not path.is_file():
        text = policy_template()
        table = tomllib.loads(text)
        return _Asked(text, table["title"], table["interviews"], {})
    policy = load_policy(path)
    questions = {}
    if policy.questions is not None:
        words = policy.questions.read_text(encoding="utf-8-sig")
        questions = {"notes/questions.toml": words}
        if policy.questions.is_relative_to(folder) and ".." not in policy.questions.parts:
            questions[policy.questions.relative_to(folder).as_posix()] = words
    text = path.read_text(encoding="utf-8-sig")
    return _Asked(text, policy.title, policy.interviews, questions)


def make_notebook(
    tasks: NotebookTasks, definition: Definition, *, interviews: int = 1
) -> dict[str, Any]:
    """One notebook of the edition, as the instructor's source with solutions and hidden tests.

    Parameters
    ----------
    tasks : NotebookTasks
    definition : Definition
        Whose words on full marks are taken.
    interviews : int
        How many the notes have to hold.

    Raises
    ------
    PolicyError
        There is no such notebook, cell or variable, or the points do not fit the questions.
    """
    book = _kit_notebook(tasks.name)
    cells = EditionCells(book["cells"], tasks, interviews=interviews)
    asked = {task.cell: task for task in tasks.tasks}
    made: list[dict[str, Any]] = []
    for cell in book["cells"]:
        if cell["id"] in asked:
            made += cells.task(asked[cell["id"]])
        elif cell["id"] == _THINK and tasks.reflections:
            made += cells.reflections(cell, definition.full_marks)
        elif "parameters" in cell["metadata"].get("tags", ()):
            made.append(_with_notes_beside(cell))
        else:
            made.append(cell)
    words = FIRST_PAGE.format(tests=f"{tasks.by_tests:g}", hand=f"{tasks.by_hand:g}")
    made.insert(1, cells.words("assignment", words))
    return {**book, "cells": made}


def _kit_notebook(name: str) -> dict[str, Any]:
    there = {path.stem: path for path in sorted(notebooks_folder().glob("*.ipynb"))}
    if name not in there:
        raise PolicyError(NAME, f"there is no notebook {name!r}", nearest(name, there))
    book: dict[str, Any] = json.loads(there[name].read_text(encoding="utf-8"))
    return book


def _with_notes_beside(cell: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters, with the notes in a folder beside the notebook: they are handed in with it."""
    source = re.sub(
        r'^(notes_path\b[^=\n]*= )"[^"\n]*"', r'\1"notes"', "".join(cell["source"]), flags=re.M
    )
    return {**cell, "source": source.splitlines(keepends=True)}


def next_steps(folder: Path) -> str:
    """What an instructor does after the files are there; names nbgrader where it is missing."""
    lines = [
        f"Next: adapt {folder / _POLICY} and {folder / NAME}; after a change delete "
        f"{folder / _SOURCE} and run this again.",
        f"Then, in {folder}: nbgrader generate_assignment {ASSIGNMENT}. The other commands stand in "
        "nbgrader_config.py.",
    ]
    if find_spec("nbgrader") is None:
        lines.append('nbgrader is not installed here. Type: pip install "infoint[nbgrader]"')
    return "\n".join(lines)
