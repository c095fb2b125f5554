"""Outlines of the states and of the countries, from a table shipped with the package.

Two maps: the states of the United States with the District of Columbia and Puerto Rico, by postal
code, and the countries, by ISO 3166-1 alpha-2 code; both in the projections of
`infoint.reference.outlines_projection` (see `outlines_NOTICE.md` for the sources). Neighbors share
their border line, so a group of areas has an outer border. Draws nothing, and refuses to take a
side: borders are those of the sources, and areas without a code stand together under "".
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from infoint.errors import ReferenceDataError
from infoint.reference.table import read_shipped

Points = NDArray[np.float64]  # one row a point: x to the right, y down
_FILE = "outlines.jsonl"
_GRID = 21  # points across in the search for an area's middle


@dataclass(frozen=True, eq=False)
class Outlines:
    """The areas of one map.

    ``lines`` and ``levels`` stand in step: each point has the level of detail up to which it is
    needed, from 0, where every point counts; a level leaves out what is smaller than twice the last.
    ``areas`` holds for each code its polygons, the largest first, each a list of rings of line
    numbers; ``~number`` is that line backwards. ``parts`` has a point for each first-level part of other
    countries ("CA-ON"), which have no outlines.
    """

    lines: tuple[Points, ...]
    levels: tuple[NDArray[np.int8], ...]
    areas: dict[str, list[list[list[int]]]]
    parts: dict[str, tuple[float, float]]

    def polygons(self, code: str, *, level: int = 0) -> list[list[Points]]:
        """The polygons of an area, each its outer ring and then its holes; none for another code.

        The first ring of an area is always there, however small; others go where a level leaves
        them fewer than three corners.
        """
        kept = []
        for place, rings in enumerate(self.areas.get(code, [])):
            drawn = [self._ring(ring, level) for ring in rings]
            if len(drawn[0]) < 4 and place == 0:
                drawn[0] = self._ring(rings[0], 0)
            if len(drawn[0]) >= 4:
                kept.append([drawn[0], *(hole for hole in drawn[1:] if len(hole) >= 4)])
        return kept

    def border(self, codes: Iterable[str], *, level: int = 0) -> list[Points]:
        """The outer border of areas together: the lines that only one of them has."""
        times = Counter(
            max(number, ~number)
            for code in codes
            for rings in self.areas.get(code, [])
            for ring in rings
            for number in ring
        )
        lines = [self._line(number, level) for number, n in sorted(times.items()) if n == 1]
        return list(_joined(line for line in lines if len(line) > 1))

    def contains(self, code: str, x: float, y: float) -> bool:
        """Whether a point lies in an area."""
        return any(
            _crossings(np.array([[x, y]]), rings)[0] % 2 == 1 for rings in self.polygons(code)
        )

    def middle(self, code: str) -> tuple[float, float] | None:
        """The point of an area's largest polygon that is farthest from its border, nearly.

        Of a part, "CA-ON", a city of it in the middle of its people.
        """
        if code in self.parts:
            return self.parts[code]
        polygons = self.polygons(code, level=1)
        return _middle(polygons[0]) if polygons else None

    def _line(self, number: int, level: int) -> Points:
        index = max(number, ~number)
        line = self.lines[index]
        if level:
            line = line[self.levels[index] >= level]
        return line if number >= 0 else line[::-1]

    def _ring(self, ring: list[int], level: int) -> Points:
        parts = [self._line(number, level) for number in ring]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def _joined(lines: Iterable[Points]) -> Iterator[Points]:
    """Lines that go on in one another put together, as far as they do in the order given or turned."""
    rest = list(lines)
    while rest:
        path = rest.pop(0)
        is_longer = True
        while is_longer and len(rest) and not np.array_equal(path[0], path[-1]):
            is_longer = False
            for place, line in enumerate(rest):
                for turned in (line, line[::-1]):
                    if np.array_equal(turned[0], path[-1]):
                        path = np.concatenate([path, turned[1:]])
                    elif np.array_equal(turned[-1], path[0]):
                        path = np.concatenate([turned, path[1:]])
                    else:
                        continue
                    is_longer = True
                    break
                if is_longer:
                    rest.pop(place)
                    break
        yield path


def _edges(rings: list[Points]) -> tuple[Points, Points]:
    starts = np.concatenate([ring[:-1] for ring in rings])
    return starts, np.concatenate([ring[1:] for ring in rings])


def _crossings(points: Points, rings: list[Points]) -> NDArray[np.int_]:
    """How many edges lie to the right of each point: odd inside."""
    start, end = _edges(rings)
    x, y = points[:, :1], points[:, 1:]
    spans = (start[:, 1] > y) != (end[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = start[:, 0] + (y - start[:, 1]) * (end[:, 0] - start[:, 0]) / (end[:, 1] - start[:, 1])
    return np.asarray((spans & (x < at)).sum(axis=1))


def _middle(rings: list[Points]) -> tuple[float, float]:
    """Search a grid over the bounds, then a finer one around the best point of it."""
    low, high = rings[0].min(axis=0), rings[0].max(axis=0)
    best = (low + high) / 2
    for _ in range(2):
        axes = [np.linspace(low[i], high[i], _GRID) for i in (0, 1)]
        grid = np.stack(np.meshgrid(*axes), -1).reshape(-1, 2)
        inside = grid[_crossings(grid, rings) % 2 == 1]
        if not len(inside):
            break
        best = inside[_distances(inside, rings).argmax()]
        step = (high - low) / (_GRID - 1)
        low, high = best - step, best + step
    return float(best[0]), float(best[1])


def _distances(points: Points, rings: list[Points]) -> Points:
    """From each point to the nearest edge, squared."""
    start, end = _edges(rings)
    along = end - start
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    offset = points[:, None, :] - start
    share = np.clip((offset * along).sum(axis=2) / length, 0, 1)
    return np.asarray(((offset - share[..., None] * along) ** 2).sum(axis=2).min(axis=1))


@cache
def load_outlines(name: Literal["us", "world"]) -> Outlines:
    """The states ("us") or the countries ("world"), in about a tenth of a second.

    Raises
    ------
    ReferenceDataError
        The table is missing or damaged.

    Examples
    --------
    >>> from infoint.reference.outlines_projection import albers_usa
    >>> load_outlines("us").contains("WA", *albers_usa(47.61, -122.33))
    True
    """
    lines: list[Points] = []
    levels: list[NDArray[np.int8]] = []
    areas: dict[str, list[list[list[int]]]] = {}
    parts: dict[str, tuple[float, float]] = {}
    head, *records = _records(name)
    for record in records:
        if "area" in record:
            areas[record["area"]] = record["polygons"]
        elif "part" in record:
            parts[record["part"]] = tuple(record["point"])
        else:
            steps = np.array(record["line"], dtype=np.float64).reshape(-1, 2)
            lines.append(np.cumsum(steps, axis=0) / head["parts"])
            levels.append(np.array(list(record["levels"]), dtype=np.int8))
    return Outlines(tuple(lines), tuple(levels), areas, parts)


def _records(name: str) -> list[dict[str, Any]]:
    """The records of one map: its head, its lines, its areas."""
    try:
        _, _, own = read_shipped(_FILE).partition(f'{{"map":"{name}"')
        own, _, _ = own.partition('{"map":')
        rows = f'{{"map":"{name}"{own}'.splitlines()
        return [json.loads(row) for row in rows]
    except ValueError as error:
        raise ReferenceDataError(
            _FILE, f"The table cannot be read ({error})", todo="Install infoint again"
        ) from error
