"""The rubric of a policy: criteria, their points and levels, some computed and some not.

Says what a criterion is worth, never what a student gets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, get_args

from infoint.course.keys import check_keys, nearest
from infoint.errors import PolicyError

Measure = Literal["interviews", "coverage", "length", "thank_you", "sources", "on_time"]
_NUMBER = (int, float)
_KEYS: dict[str, type | tuple[type, ...]] = {
    "id": str,
    "title": str,
    "computed": str,
    "points": _NUMBER,
    "levels": list,
}
_LEVEL_KEYS: dict[str, type | tuple[type, ...]] = {
    "from": _NUMBER,
    "points": _NUMBER,
    "text": str,
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level: it counts from ``start`` on (a share, or points where a person marks)."""

    start: Decimal
    points: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion; ``computed`` is None where a person marks. Levels stand best first."""

    id: str
    title: str
    points: Decimal
    computed: Measure | None = None
    levels: tuple[Level, ...] = ()


def read_criteria(entries: Sequence[Any], where: str) -> tuple[Criterion, ...]:
    """The criteria of a policy's ``[[criterion]]`` tables.

    Raises
    ------
    PolicyError
        An entry lacks something, an id stands twice, or its levels cannot work.
    """
    criteria: list[Criterion] = []
    for number, entry in enumerate(entries, start=1):
        here = f"{where}, criterion {number}"
        if not isinstance(entry, Mapping):
            raise PolicyError(here, f"{entry!r}", "expected a [[criterion]] table")
        criterion = _criterion(entry, here)
        if criterion.id in {c.id for c in criteria}:
            raise PolicyError(here, f"the id {criterion.id!r} stands twice")
        criteria.append(criterion)
    return tuple(criteria)


def _criterion(entry: Mapping[str, Any], here: str) -> Criterion:
    check_keys(entry, _KEYS, here)
    for key in ("id", "title", "points"):
        if key not in entry:
            raise PolicyError(here, f"there is no {key}", "expected id, title and points")
    here = f"{here} ({entry['id']})"
    computed = entry.get("computed")
    if computed is not None and computed not in get_args(Measure):
        raise PolicyError(
            f"{here}, computed", f"there is no measure {computed!r}", nearest(computed, get_args(Measure))
        )  # fmt: skip
    points = _decimal(entry["points"])
    if points <= 0:
        raise PolicyError(f"{here}, points", f"{points}", "expected more than 0")
    levels = _levels(entry.get("levels", []), here, points, is_share=computed is not None)
    return Criterion(entry["id"], entry["title"], points, computed, levels)


def _levels(
    entries: Sequence[Any], here: str, most: Decimal, *, is_share: bool
) -> tuple[Level, ...]:
    levels = []
    for number, entry in enumerate(entries, start=1):
        at = f"{here}, level {number}"
        if not isinstance(entry, Mapping):
            raise PolicyError(at, f"{entry!r}", "expected { from = ..., points = ..., text = ... }")
        check_keys(entry, _LEVEL_KEYS, at)
        missing = [key for key in _LEVEL_KEYS if key not in entry]
        if missing:
            raise PolicyError(at, f"there is no {missing[0]}", "expected from, points and text")
        level = Level(_decimal(entry["from"]), _decimal(entry["points"]), entry["text"])
        if not 0 <= level.points <= most:
            raise PolicyError(f"{at}, points", f"{level.points}", f"expected 0 to {most}")
        if is_share and not 0 <= level.start <= 1:
            raise PolicyError(f"{at}, from", f"{level.start}", "expected a share from 0 to 1")
        levels.append(level)
    levels.sort(key=lambda level: level.start, reverse=True)
    if is_share and levels and levels[-1].start > 0:
        raise PolicyError(
            f"{here}, levels", "no level begins at 0", "expected one for the lowest shares, too"
        )
    return tuple(levels)


def _decimal(value: float) -> Decimal:
    return Decimal(str(value))
