"""The land that a map of demand needs: outlines of states and countries, ready to be drawn.

Refuses to show more than was asked for: the United States whole, and closer where places crowd;
abroad the part of the world in which the named places lie.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from infoint.compare.cell import rows_of
from infoint.reference.outlines import Outlines, Points, load_outlines

_COLUMNS = ["view", "role", "code", "step", "rings"]
# The map of the states without the far end of the Aleutians; everything of the world map.
_US = (-60.0, 8.0, 962.0, 610.0)
_WORLD = (-2707.0, -1317.0, 2707.0, 1130.0)
_RATIO = 0.42  # height of the world view by its width
_NEAREST = 1000.0  # width of the smallest part shown: western Europe
_AROUND = 1.35  # the part shown, by the part in which the places lie
_US_LEVEL = 2
# Where so many points stand nearer to another than a sign is wide, a part is shown closer.
_CROWD, _APART = 5, 17.0
_CLOSER = (150.0, 300.0)  # least and most width of that part
_POINTS = 547.0  # width of a figure in points, infoint.figures.style: keep in step
# least triangle of the world's outlines, square units; of a drawing, square points
_FINEST = (1.5, 2.0)
Part = tuple[float, float, float, float]  # left, top, right, bottom of what is shown


def demand_shapes(demand: pd.DataFrame) -> pd.DataFrame:
    """The outlines behind the places of `demand_map`.

    Parameters
    ----------
    demand : DataFrame
        What `compare.demand_map` returns.

    Returns
    -------
    DataFrame
        One row a shape, by view: "us", "closer" (a part of it in which many places crowd), "world".
        ``role`` is "frame" (two corners of what is shown), "land" (a state or country, filled) or
        "named" (border of what was named); ``code`` of the state or country, or the place;
        ``step`` of the location quotient; ``rings`` a tuple of arrays of points, x to the right
        and y down. Empty where no place lies on a map.
    """
    rows: list[dict[str, Any]] = []
    views = set(demand["view"].dropna())
    if "us" in views:
        rows += _united_states(demand)
        rows += _closer(demand)
    if "world" in views:
        rows += _world(demand[demand["view"] == "world"])
    return pd.DataFrame(rows, columns=_COLUMNS).astype({"step": "Int64"})


def _row(view: str, role: str, code: str, rings: Iterable[Points], step: Any = None) -> dict[str, Any]:  # fmt: skip
    return {"view": view, "role": role, "code": code, "step": step, "rings": tuple(rings)}


def _corners(frame: Part) -> tuple[Points]:
    return (np.array(frame, dtype=np.float64).reshape(2, 2),)


def _steps(demand: pd.DataFrame) -> dict[str, Any]:
    states = demand[(demand["kind"] == "state") & (demand["view"] == "us")]
    return {row.states[0]: row.step for row in rows_of(states)}


def _united_states(demand: pd.DataFrame) -> list[dict[str, Any]]:
    outlines = load_outlines("us")
    steps = _steps(demand)
    rows = [_row("us", "frame", "", _corners(_US))]
    for code in outlines.areas:
        rings = [ring for rings in outlines.polygons(code, level=_US_LEVEL) for ring in rings]
        rows.append(_row("us", "land", code, rings, steps.get(code)))
    named = demand[(demand["view"] == "us") & (demand["place_n"] > 0)]
    for row in rows_of(named):
        border = outlines.border(row.states, level=_US_LEVEL) if row.states else []
        if border:
            rows.append(_row("us", "named", row.place, border))
    return rows


def _closer(demand: pd.DataFrame) -> list[dict[str, Any]]:
    """The part in which the most places crowd, with finer outlines; nothing where they do not."""
    is_point = (demand["view"] == "us") & (demand["place_n"] > 0) & ~demand["states"].map(bool)
    points = demand.loc[is_point, ["x", "y"]].to_numpy(dtype=np.float64)
    gaps = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    np.fill_diagonal(gaps, np.inf)
    crowded = points[(gaps < _APART).any(axis=1)] if len(points) > 1 else points[:0]
    least, most = _CLOSER
    reach = np.array((most, most * _RATIO)) * 0.4
    best = crowded[:0]
    for point in crowded:
        near = crowded[(abs(crowded - point) < reach).all(axis=1)]
        best = near if len(near) > len(best) else best
    if len(best) < _CROWD:
        return []
    low, high = best.min(axis=0), best.max(axis=0)
    width = min(max(least, *(1.6 * (high - low) / (1, _RATIO))), most)
    frame = _frame((low + high) / 2, float(width), _US)
    outlines, steps = load_outlines("us"), _steps(demand)
    return [_row("closer", "frame", "", _corners(frame))] + [
        _row("closer", "land", code, rings, steps.get(code))
        for code in outlines.areas
        if (rings := _cut(outlines, code, 1, frame))
    ]


def _world(abroad: pd.DataFrame) -> list[dict[str, Any]]:
    outlines = load_outlines("world")
    frame = _part_shown(abroad, outlines)
    wide = _POINTS / (frame[2] - frame[0])  # points a unit
    finest, drawn = _FINEST
    level = max(0, math.floor(math.log(drawn / (finest * wide**2), 4)))
    rows = [_row("world", "frame", "", _corners(frame))]
    rows += [
        _row("world", "land", code, rings)
        for code in outlines.areas
        if (rings := _cut(outlines, code, level, frame))
    ]
    for row in rows_of(abroad):
        rings = [r for code in row.states for r in _cut(outlines, code, level, frame)]
        if rings:
            rows.append(_row("world", "named", row.place, rings))
    return rows


def _part_shown(abroad: pd.DataFrame, outlines: Outlines) -> Part:
    """The part of the world with all the places and the largest part of each country named."""
    points = [abroad[["x", "y"]].to_numpy(dtype=np.float64)]
    points += [
        outlines.polygons(code, level=3)[0][0] for row in rows_of(abroad) for code in row.states
    ]
    all_points = np.concatenate(points)
    low, high = all_points.min(axis=0), all_points.max(axis=0)
    wide, tall = (high - low) * _AROUND / (1, _RATIO)
    return _frame((low + high) / 2, max(_NEAREST, float(wide), float(tall)), _WORLD)


def _frame(middle: Points, width: float, bounds: Part) -> Part:
    """A part of that width around a point, moved to lie within bounds."""
    left, top, right, bottom = bounds
    width = min(width, right - left)
    height = min(width * _RATIO, bottom - top)
    x = min(max(float(middle[0]) - width / 2, left), right - width)
    y = min(max(float(middle[1]) - height / 2, top), bottom - height)
    return x, y, x + width, y + height


def _cut(outlines: Outlines, code: str, level: int, frame: Part) -> list[Points]:
    """Rings of a country as far as they lie in the frame, or a little beyond, where no edge shows."""
    margin = (frame[2] - frame[0]) * 0.02
    left, top, right, bottom = frame
    bounds = np.array([[left - margin, top - margin], [right + margin, bottom + margin]])
    rings = [ring for rings in outlines.polygons(code, level=level) for ring in rings]
    return [cut for ring in rings if len(cut := _clip(ring, bounds)) > 3]


def _clip(ring: Points, bounds: Points) -> Points:
    """Sutherland and Hodgman, Communications of the ACM 17 (1974): one side of the frame after another."""
    for axis in (0, 1):
        for side, sign in ((0, 1.0), (1, -1.0)):
            if not len(ring):
                return ring
            depth = (ring[:, axis] - bounds[side, axis]) * sign
            if (depth >= 0).all():
                continue
            kept: list[Points] = []
            for i in range(len(ring)):
                before, now = depth[i - 1], depth[i]
                if (before >= 0) != (now >= 0):
                    share = before / (before - now)
                    kept.append(ring[i - 1] + share * (ring[i] - ring[i - 1]))
                if now >= 0:
                    kept.append(ring[i])
            ring = np.array(kept).reshape(-1, 2)
    return ring
