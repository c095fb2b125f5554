"""What the assignment edition asks for: `edition.toml`, read and checked.

Knows neither the notebooks nor nbgrader, and holds no solution.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from infoint.course.keys import check_keys
from infoint.errors import PolicyError

NAME = "edition.toml"
NOTES = "notes"  # the one variable that is no frame

_Kinds = dict[str, type | tuple[type, ...]]
_TOP: _Kinds = {"full_marks": str, "notebook": list}
_NOTEBOOK: _Kinds = {"name": str, "reflections": list, "task": list}
_TASK: _Kinds = {"cell": str, "asks": str, "frames": list}
_FRAME: _Kinds = {"name": str, "points": (int, float), "columns": list}


@dataclass(frozen=True, slots=True)
class AskedFrame:
    """One variable that is tested: its points, and the columns that the visible test names."""

    name: str
    points: float
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One cell whose lines the student writes."""

    cell: str
    asks: str
    frames: tuple[AskedFrame, ...]


@dataclass(frozen=True, slots=True)
class NotebookTasks:
    """One notebook: its tasks, and the points of its questions to think about."""

    name: str
    tasks: tuple[Task, ...]
    reflections: tuple[float, ...]

    @property
    def by_tests(self) -> float:
        """Points that the tests give."""
        return sum(frame.points for task in self.tasks for frame in task.frames)

    @property
    def by_hand(self) -> float:
        """Points that a person gives."""
        return sum(self.reflections)


@dataclass(frozen=True, slots=True)
class Definition:
    """The whole edition."""

    notebooks: tuple[NotebookTasks, ...]
    full_marks: str = ""


def definition_template() -> str:
    """The text of the kit's own definition."""
    return files("infoint.course").joinpath(NAME).read_text(encoding="utf-8")


def read_definition(text: str | None = None) -> Definition:
    """Read a definition; the kit's own where no text is given.

    Raises
    ------
    PolicyError
        It is no TOML, has a key or a value that there is not, or asks twice for one thing.

    >>> read_definition().notebooks[0].tasks[0].frames[0].name
    'notes'
    """
    try:
        table = tomllib.loads(definition_template() if text is None else text)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(NAME, f"this is no TOML: {error}", todo="Correct that line") from error
    check_keys(table, _TOP, NAME)
    books = tuple(_notebook(one) for one in table.get("notebook", ()))
    _no_doubles((book.name for book in books), NAME, "notebook")
    if not books:
        raise PolicyError(NAME, "there is no [[notebook]]", "expected at least one with a name")
    return Definition(books, table.get("full_marks", ""))


def _notebook(table: dict[str, Any]) -> NotebookTasks:
    _check(table, _NOTEBOOK, f"{NAME}, [[notebook]]", ("name",))
    here = f"{NAME}, {table['name']}"
    tasks = tuple(_task(one, here) for one in table.get("task", ()))
    _no_doubles((task.cell for task in tasks), here, "cell")
    points = tuple(_points(one, f"{here}, reflections") for one in table.get("reflections", ()))
    return NotebookTasks(table["name"], tasks, points)


def _task(table: dict[str, Any], where: str) -> Task:
    _check(table, _TASK, f"{where}, [[notebook.task]]", ("cell", "asks", "frames"))
    here = f"{where}, cell {table['cell']}"
    frames = tuple(_frame(one, here) for one in table["frames"])
    _no_doubles((frame.name for frame in frames), here, "frame")
    if not frames:
        raise PolicyError(here, "no frame is tested", "expected at least one with name and points")
    return Task(table["cell"], table["asks"], frames)


def _frame(table: dict[str, Any], where: str) -> AskedFrame:
    _check(table, _FRAME, f"{where}, frames", ("name", "points"))
    name = table["name"]
    if not name.isidentifier():
        raise PolicyError(f"{where}, frames", f"{name!r}", "expected the name of a variable")
    columns = tuple(str(column) for column in table.get("columns", ()))
    return AskedFrame(name, _points(table["points"], f"{where}, {name}"), columns)


def _check(table: object, keys: _Kinds, where: str, needed: tuple[str, ...]) -> None:
    if not isinstance(table, dict):
        raise PolicyError(where, f"{table!r}", "expected a table with keys and values")
    check_keys(table, keys, where)
    for key in needed:
        if key not in table:
            raise PolicyError(where, f"there is no {key}", f"expected {', '.join(needed)}")


def _points(value: object, where: str) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= float(str(value)) <= 1000:
        raise PolicyError(where, f"{value!r} points", "expected a number from 0 to 1000")
    return float(str(value))


def _no_doubles(names: Iterable[str], where: str, what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PolicyError(where, f"the {what} {name!r} is there twice", todo="Remove one")
        seen.add(name)
