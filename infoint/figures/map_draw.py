"""The drawing of one map: land, borders that were named, marks, labels. Counts nothing.

Axes are in points with y downwards, so that a label's box is as large as its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from infoint.figures.map_labels import Placed, Spot, place_labels, place_marks
from infoint.figures.map_signs import draw_signs
from infoint.figures.map_words import claims, label
from infoint.figures.style import CARD, INK, QUIET, SMALL
from infoint.figures.words import shorten

# Tints of the accent from light to dark: even steps of lightness, so they hold in gray.
SHADES = ("#dfe9e7", "#c3dadb", "#9cc3c6", "#6fa7ac", "#3f858c")
LAND = "#e4e7e3"
HATCH = "#c3c9c5"
BORDER = "#42494c"
MOST = 40
_LARGEST = 20.0  # width of a sign in points
_SMALLEST = 7.0
_ONE = 9.0  # of one interview, where nobody is outnumbered
_NAME = 28
_PAD = 1.2  # around the words of a label


@dataclass(frozen=True, slots=True)
class View:
    """A map's part of the plane, and how it comes to points of the figure."""

    left: float
    top: float
    scale: float
    width: float
    height: float

    def points(self, ring: Any) -> Any:
        """Plane to points, to a tenth: finer than a screen, and half as long when written."""
        return np.round((np.asarray(ring) - (self.left, self.top)) * self.scale, 1)


def view_of(shapes: pd.DataFrame, width: float) -> View:
    """The part of the plane that a map shows, ``width`` points wide."""
    ((left, top), (right, bottom)) = shapes.loc[shapes["role"] == "frame", "rings"].iloc[0][0]
    scale = width / (right - left)
    return View(left, top, scale, width, round((bottom - top) * scale))


def draw_map(
    axes: Axes, view: View, shapes: pd.DataFrame, places: list[dict[Any, Any]], *, is_shaded: bool
) -> None:
    """Draw one map; places stand in the order of their importance."""
    axes.set_xlim(0, view.width)
    axes.set_ylim(view.height, 0)
    axes.set_axis_off()
    for row in shapes[shapes["role"] == "land"].to_dict("records"):
        axes.add_patch(_land(view, row, is_shaded=is_shaded))
    for row in shapes[shapes["role"] == "named"].to_dict("records"):
        axes.add_patch(_border(view, row["rings"]))
    _places(axes, view, places)


def sizes(places: list[dict[Any, Any]]) -> dict[int, float]:
    """Width of a sign by its number of interviews: the area grows as the number does."""
    numbers = sorted({n for row in places for _, n in claims(row)})
    most = max(numbers, default=1)
    one = min(_ONE, _LARGEST / most**0.5)
    return {n: max(_SMALLEST, one * n**0.5) for n in numbers}


def _outline(view: View, rings: Any, *, is_closed: bool) -> Path:
    vertices, codes = [], []
    for ring in rings:
        points = view.points(ring)
        points = points[np.append(True, (np.diff(points, axis=0) != 0).any(axis=1))]
        vertices.append(points)
        codes += [Path.MOVETO, *[Path.LINETO] * (len(points) - 1)]
        if is_closed:
            codes[-1] = Path.CLOSEPOLY
    return Path(np.concatenate(vertices), codes)


def _land(view: View, row: dict[Any, Any], *, is_shaded: bool) -> PathPatch:
    path = _outline(view, row["rings"], is_closed=True)
    if is_shaded and pd.isna(row["step"]):
        return PathPatch(
            path, facecolor=CARD, edgecolor=HATCH, linewidth=0.5, hatch="//////", zorder=1
        )
    color = SHADES[int(row["step"])] if is_shaded else LAND
    return PathPatch(path, facecolor=color, edgecolor=CARD, linewidth=0.6, zorder=1)


def _border(view: View, rings: Any) -> PathPatch:
    path = _outline(view, rings, is_closed=False)
    return PathPatch(path, fill=False, edgecolor=BORDER, linewidth=0.9, joinstyle="round", zorder=2)


def _places(axes: Axes, view: View, places: list[dict[Any, Any]]) -> None:
    if not places:
        return
    width_of = sizes(places)
    area = (1.0, 1.0, view.width - 1.0, view.height - 1.0)
    points = [view.points((row["x"], row["y"])) for row in places]
    spots = [
        Spot(x, y, sum(width_of[n] for _, n in claims(row)), max(width_of[n] for _, n in claims(row)))
        for (x, y), row in zip(points, places, strict=True)
    ]  # fmt: skip
    marks = place_marks(spots, area)
    blocked = [mark.box for mark in marks]
    for (x, y), mark, row in zip(points, marks, places, strict=True):
        if mark.toward(x, y) != (x, y):  # the mark had to step aside
            blocked.append((x - 1.5, y - 1.5, x + 1.5, y + 1.5))
            _tie(axes, (x, y), (mark.x, mark.y))
            axes.plot([x], [y], marker="o", markersize=2.6, color=INK, linestyle="", zorder=4)
        left = mark.box[0]
        for direction, n in claims(row):
            size = width_of[n]
            draw_signs(axes, direction, [left + size / 2], [mark.y], size=size, zorder=5)
            left += size
    _labels(axes, places, marks, np.array(blocked), area)


def _labels(
    axes: Axes,
    places: list[dict[Any, Any]],
    marks: list[Placed],
    blocked: Any,
    area: tuple[float, float, float, float],
) -> None:
    names = [row["name"] for row in places]
    words = [
        label(
            row,
            shorten(row["name"] if names.count(row["name"]) == 1 else row["place"], _NAME),
        )
        for row in places
    ]
    spots = [
        Spot(mark.x, mark.y, *text_size(text), mark.width / 2 + 0.5, mark.height / 2 + 0.5)
        for text, mark in zip(words, marks, strict=True)
    ]
    for text, mark, found in zip(words, marks, place_labels(spots, blocked, area), strict=True):
        if found is None:
            continue  # the table has it
        if found.is_far:
            _tie(axes, mark.toward(found.x, found.y), found.toward(mark.x, mark.y))
        axes.text(
            found.x,
            found.y,
            text,
            ha="center",
            va="center_baseline",
            fontsize=SMALL,
            color=INK,
            zorder=6,
            bbox={"boxstyle": f"round,pad={_PAD / SMALL}", "fc": CARD, "ec": "none", "alpha": 0.68},
        )


def _tie(axes: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    axes.plot([start[0], end[0]], [start[1], end[1]], color=QUIET, linewidth=0.7, zorder=3)


@lru_cache(maxsize=1024)
def text_size(words: str, size: float = SMALL) -> tuple[float, float]:
    """Points that a label takes, with a little room around it."""
    font = FontProperties(family="DejaVu Sans", size=size)
    width, _, _ = text_to_path.get_text_width_height_descent(words, font, ismath=False)
    return float(width) + 2 * _PAD, size * 1.1 + 2 * _PAD
