"""The cells of the assignment edition, each with the metadata by which nbgrader knows it.

Version 3 of nbgrader's cell metadata. Decides nothing about points, and runs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from infoint.course.edition_definition import NAME, NOTES, AskedFrame, NotebookTasks, Task
from infoint.course.edition_slice import lines_behind, mark_solution, solution_lines
from infoint.course.edition_texts import HIDDEN, NOTES_TEST, REFLECTION, ROWS_TEST
from infoint.course.keys import nearest
from infoint.errors import PolicyError

_QUESTION = re.compile(r"^\d+\.[ \t]+(?P<words>[^\n]+)$", re.M)

Cell = dict[str, Any]


class EditionCells:
    """Makes the cells of one notebook.

    Parameters
    ----------
    cells : sequence of mappings
        The kit's cells.
    tasks : NotebookTasks
    interviews : int
        How many the notes have to hold.

    Raises
    ------
    PolicyError
        A task is about a cell or a variable that there is not, or there are more or fewer points
        than questions.
    """

    def __init__(
        self, cells: Sequence[Mapping[str, Any]], tasks: NotebookTasks, *, interviews: int
    ) -> None:
        self._where = f"{NAME}, {tasks.name}"
        self._reflections = tasks.reflections
        self._interviews = interviews
        self._code = {
            cell["id"]: "".join(cell["source"])
            for cell in cells
            if cell["cell_type"] == "code" and "parameters" not in cell["metadata"].get("tags", ())
        }
        self._number = 0
        for task in tasks.tasks:
            self._check(task)

    def _check(self, task: Task) -> None:
        if task.cell not in self._code:
            known = nearest(task.cell, self._code)
            raise PolicyError(self._where, f"there is no code cell {task.cell!r}", known)
        for frame in task.frames:
            if not solution_lines(self._code[task.cell], [frame.name]):
                raise PolicyError(
                    f"{self._where}, cell {task.cell}",
                    f"it makes no {frame.name!r}",
                    "expected a variable that the cell of the kit's notebook assigns",
                )

    def words(self, name: str, text: str) -> Cell:
        """Words that students read and cannot change."""
        return _cell("markdown", name, text, locked=True)

    def task(self, task: Task) -> list[Cell]:
        """What is asked, the cell to fill, and a test a variable."""
        self._number += 1
        points = sum(frame.points for frame in task.frames)
        heading = f"**Task {self._number}** ({_points(points)}). {task.asks}"
        source = mark_solution(self._code[task.cell], [frame.name for frame in task.frames])
        solution = _cell("code", task.cell, source, solution=True)
        tests = [self._test(task.cell, frame) for frame in task.frames]
        return [self.words(f"{task.cell}-task", heading), solution, *tests]

    def _test(self, name: str, frame: AskedFrame) -> Cell:
        before = [*self._code][: [*self._code].index(name) + 1]
        recipe = lines_behind([self._code[one] for one in before], frame.name)
        is_notes = frame.name == NOTES
        visible = (NOTES_TEST if is_notes else ROWS_TEST).format(
            name=frame.name,
            points=_points(frame.points),
            columns=_list_of(frame.columns),
            count=self._interviews,
        )
        hidden = HIDDEN.format(
            recipe="\n".join(f"    {line}".rstrip() for line in recipe.split("\n")),
            name=frame.name,
            part=".interviews" if is_notes else "",
        )
        grade_id = f"{name}-test-{frame.name}"
        return _cell(
            "code", grade_id, (visible + hidden).rstrip(), points=frame.points, locked=True
        )

    def reflections(self, cell: Mapping[str, Any], full_marks: str) -> list[Cell]:
        """The questions to think about, each with a cell for the answer, marked by a person."""
        text = "".join(cell["source"])
        questions = [found["words"].strip() for found in _QUESTION.finditer(text)]
        if len(questions) != len(self._reflections):
            raise PolicyError(
                f"{self._where}, reflections",
                f"points for {len(self._reflections)} questions",
                f'expected as many as there are under "To think about": {len(questions)}',
            )
        heading = text.split("\n", 1)[0]
        made = [self.words("questions-to-think-about", f"{heading}\n\n{full_marks}".strip())]
        for number, (question, points) in enumerate(
            zip(questions, self._reflections, strict=True), start=1
        ):
            ends = f" ({_points(points)})" if points else ""
            words = f"**Question {number}**{ends}. {question}"
            made.append(self.words(f"question-{number}", words))
            if points:
                made.append(
                    _cell("markdown", f"answer-{number}", REFLECTION, points=points, solution=True)
                )
        return made


def _cell(
    kind: str,
    name: str,
    text: str,
    *,
    points: float | None = None,
    solution: bool = False,
    locked: bool = False,
) -> Cell:
    facts: dict[str, Any] = {
        "schema_version": 3,
        "grade_id": name,
        "grade": points is not None,
        "solution": solution,
        "locked": locked,
        "task": False,
    }
    if points is not None:
        facts["points"] = points
    cell: Cell = {
        "cell_type": kind,
        "id": name[:64],
        "metadata": {"nbgrader": facts},
        "source": text.splitlines(keepends=True),
    }
    return cell | ({"execution_count": None, "outputs": []} if kind == "code" else {})


def _list_of(words: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def _points(points: float) -> str:
    return f"{points:g} point{'' if points == 1 else 's'}"
