"""Where marks and labels of a map can stand so that none covers another.

Geometry only: boxes in points, y down. Knows no map and no words, and refuses to cover: what finds
no room is said to have none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.float64]  # one row a box: left, top, right, bottom
# Directions around a mark, the best first: right, left, above, below, then the slants.
_TURNS = (0, 8, 12, 4, 15, 1, 9, 7, 14, 2, 13, 3, 10, 6, 11, 5)
_ROUND = 16
_RINGS = (0, 3, 7, 12, 18, 26, 36, 48, 62, 78, 96, 118, 144, 176, 214, 260, 320, 400)
_LEADER = 4.0  # cost of a line to the mark at all
_OVER = 40.0  # of each label or line that a line crosses
_ASIDE = 3.0  # points that need no line
_STEP = 7.0  # points between the boxes of the last resort
_MARKS_APART, _LABELS_APART = 1.0, 1.5  # points
_ROUNDS = 4  # times that badly placed labels are placed again


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing to place: where it belongs, how large it is, how far it keeps from its point."""

    x: float
    y: float
    width: float
    height: float
    gap_x: float = 0.0
    gap_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """The middle of a thing that found room, and whether it stands off so that it needs a line."""

    x: float
    y: float
    width: float
    height: float
    is_far: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        half, tall = self.width / 2, self.height / 2
        return self.x - half, self.y - tall, self.x + half, self.y + tall

    def toward(self, x: float, y: float) -> tuple[float, float]:
        """The point of the box nearest to another."""
        left, top, right, bottom = self.box
        return min(max(x, left), right), min(max(y, top), bottom)


def place_marks(
    spots: Sequence[Spot], area: tuple[float, float, float, float]
) -> list[Placed | None]:
    """Marks at their points or a hair beside; None where a more important one stands already.

    Parameters
    ----------
    spots : sequence of Spot
        The most important first.
    area : tuple of float
        Left, top, right, bottom.
    """
    placed: list[Placed | None] = []
    taken = np.empty((0, 4))
    for spot in spots:
        boxes, far = _around(replace(spot, gap_x=-spot.width / 2, gap_y=-spot.height / 2))
        boxes = boxes[far <= _ASIDE]
        free = np.flatnonzero(
            _inside(boxes, area) & ~_touch(boxes, taken, _MARKS_APART).any(axis=1)
        )
        placed.append(_at(boxes[free[0]], False) if len(free) else None)
        if len(free):
            taken = np.vstack([taken, boxes[free[0]]])
    return placed


def place_labels(
    spots: Sequence[Spot],
    blocked: Boxes,
    area: tuple[float, float, float, float],
) -> list[Placed | None]:
    """Labels beside their marks; where there is no room a way off, with a line.

    Parameters
    ----------
    spots : sequence of Spot
        Middle and half size (``gap_x``, ``gap_y``) of each mark, size of its label.
    blocked : array
        Boxes that no label may touch.
    area : tuple of float
        Left, top, right, bottom: no label stands outside.

    Returns
    -------
    list
        In step with ``spots``; None where the area is full.
    """
    placed: list[Placed | None] = [None] * len(spots)
    order = sorted(range(len(spots)), key=lambda i: -_neighbors(spots, i))
    for i in order:
        placed[i] = _best(i, spots, placed, blocked, area)
    for _ in range(_ROUNDS):
        before = [spot and spot.box for spot in placed]
        for i in order:
            now = placed[i]
            if now is None or now.is_far:
                placed[i] = None
                placed[i] = _best(i, spots, placed, blocked, area)
        if before == [spot and spot.box for spot in placed]:
            break
    return placed


def _neighbors(spots: Sequence[Spot], i: int) -> float:
    """How crowded a mark is: the nearer another, the more."""
    here = spots[i]
    return sum(
        1 / (1 + math.hypot(other.x - here.x, 2 * (other.y - here.y)) / 20)
        for j, other in enumerate(spots)
        if j != i
    )


def _around(spot: Spot) -> tuple[Boxes, NDArray[np.float64]]:
    """Boxes around a point, the nearest and best first, and how far off each stands."""
    boxes, far = [], []
    for ring in _RINGS:
        for turn in _TURNS:
            angle = 2 * math.pi * turn / _ROUND
            across, down = math.cos(angle), math.sin(angle)
            square = max(abs(across), abs(down))
            x = spot.x + (spot.gap_x + ring + spot.width / 2) * across / square
            y = spot.y + (spot.gap_y + ring + spot.height / 2) * down / square
            boxes.append(
                (x - spot.width / 2, y - spot.height / 2, x + spot.width / 2, y + spot.height / 2)
            )
            far.append(float(ring))
    return np.array(boxes), np.array(far)


def _inside(boxes: Boxes, area: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    left, top, right, bottom = area
    return np.asarray(
        (boxes[:, 0] >= left)
        & (boxes[:, 1] >= top)
        & (boxes[:, 2] <= right)
        & (boxes[:, 3] <= bottom)
    )


def _touch(boxes: Boxes, others: Boxes, apart: float) -> NDArray[np.bool_]:
    """Which boxes come nearer than ``apart`` to which others."""
    left, top, right, bottom = (boxes[:, None, i] for i in range(4))
    return np.asarray(
        (left < others[None, :, 2] + apart)
        & (right > others[None, :, 0] - apart)
        & (top < others[None, :, 3] + apart)
        & (bottom > others[None, :, 1] - apart)
    )


def _best(
    i: int,
    spots: Sequence[Spot],
    placed: Sequence[Placed | None],
    blocked: Boxes,
    area: tuple[float, float, float, float],
) -> Placed | None:
    """The best free box around a mark; where no ray has one, the nearest anywhere."""
    spot = spots[i]
    others = [other.box for other in placed if other is not None]
    taken = np.vstack([blocked, np.array(others).reshape(-1, 4)])
    lines = _lines(spots, placed)
    for boxes, far, costs in (_rays(spot), _grid(spot, area)):
        free = np.flatnonzero(
            _inside(boxes, area) & ~_touch(boxes, taken, _LABELS_APART).any(axis=1)
        )
        best, least = -1, math.inf
        for place in free[np.argsort(costs[free], kind="stable")]:
            if costs[place] >= least:
                break
            cost = costs[place]
            if far[place] > _ASIDE:
                cost += _OVER * _crossed(spot, boxes[place], taken, lines)
            if cost < least:
                best, least = int(place), float(cost)
        if best >= 0:
            return _at(boxes[best], bool(far[best] > _ASIDE))
    return None


def _rays(spot: Spot) -> tuple[Boxes, NDArray[np.float64], NDArray[np.float64]]:
    """Boxes on rays around a mark, how far off, and what each costs: near, right or left, no line."""
    boxes, far = _around(spot)
    rank = np.tile(np.arange(_ROUND), len(_RINGS)) / _ROUND
    return boxes, far, far + 3 * rank + np.where(far > _ASIDE, _LEADER, 0)


def _grid(
    spot: Spot, area: tuple[float, float, float, float]
) -> tuple[Boxes, NDArray[np.float64], NDArray[np.float64]]:
    """Boxes all over the area."""
    left, top, right, bottom = area
    x, y = np.meshgrid(np.arange(left, right, _STEP), np.arange(top, bottom, _STEP))
    boxes = np.stack([x, y, x + spot.width, y + spot.height], -1).reshape(-1, 4)
    far = np.hypot(*(boxes[:, i] + boxes[:, i + 2] - 2 * c for i, c in ((0, spot.x), (1, spot.y))))
    return boxes, far, far + _LEADER


def _lines(spots: Sequence[Spot], placed: Sequence[Placed | None]) -> Boxes:
    """Lines from marks to labels that stand off."""
    lines = [
        (spot.x, spot.y, *label.toward(spot.x, spot.y))
        for spot, label in zip(spots, placed, strict=True)
        if label is not None and label.is_far
    ]
    return np.array(lines).reshape(-1, 4)


def _crossed(spot: Spot, box: NDArray[np.float64], taken: Boxes, lines: Boxes) -> int:
    """How many boxes and lines the line from a mark to its label would cross; its own mark is one."""
    end_x, end_y = min(max(spot.x, box[0]), box[2]), min(max(spot.y, box[1]), box[3])
    share = np.linspace(0.06, 0.97, 14)[:, None]
    x, y = spot.x + share * (end_x - spot.x), spot.y + share * (end_y - spot.y)
    through = (x > taken[:, 0]) & (x < taken[:, 2]) & (y > taken[:, 1]) & (y < taken[:, 3])
    own = (
        (taken[:, 0] < spot.x)
        & (taken[:, 2] > spot.x)
        & (taken[:, 1] < spot.y)
        & (taken[:, 3] > spot.y)
    )
    crossed = int((through.any(axis=0) & ~own).sum())
    if len(lines):
        a = _side(spot.x, spot.y, end_x, end_y, lines[:, 0], lines[:, 1])
        b = _side(spot.x, spot.y, end_x, end_y, lines[:, 2], lines[:, 3])
        c = _side(lines[:, 0], lines[:, 1], lines[:, 2], lines[:, 3], spot.x, spot.y)
        d = _side(lines[:, 0], lines[:, 1], lines[:, 2], lines[:, 3], end_x, end_y)
        crossed += int(((a * b < 0) & (c * d < 0)).sum())
    return crossed


def _side(ax: Any, ay: Any, bx: Any, by: Any, x: Any, y: Any) -> Any:
    """On which side of a line a point lies; numbers or arrays alike."""
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)


def _at(box: NDArray[np.float64], is_far: bool) -> Placed:
    left, top, right, bottom = (float(value) for value in box)
    return Placed((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, is_far)
