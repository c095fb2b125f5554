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
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from infoint.figures.map_labels import Spot, place_labels, place_marks
from infoint.figures.map_signs import draw_signs
from infoint.figures.map_words import claims, label
from infoint.figures.style import CARD, INK, QUIET, SMALL
from infoint.figures.words import shorten

# Tints of the accent from light to dark: even steps of lightness, so they hold in gray.
SHADES = ("#dfe9e7", "#c3dadb", "#9cc3c6", "#6fa7ac", "#3f858c")
LAND = "#e4e7e3"
HATCH = "#ccd2ce"
BORDER = "#42494c"
FRAME = "#9aa3a1"
MOST = 40
_LARGEST = 20.0  # width of a sign in points
_SMALLEST = 7.0
_ONE = 9.0  # of one interview, where nobody is outnumbered
_NAME = 28
_DOT = 2.6
_INSET = "Puerto Rico"
_SMALLEST_WORDS = 8.0
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


def frame_of(shapes: pd.DataFrame) -> Any:
    """Upper left and lower right corner of what a map shows."""
    return shapes.loc[shapes["role"] == "frame", "rings"].iloc[0][0]


def view_of(shapes: pd.DataFrame, width: float) -> View:
    """The part of the plane that a map shows, ``width`` points wide."""
    (left, top), (right, bottom) = frame_of(shapes)
    scale = width / (right - left)
    return View(left, top, scale, width, round((bottom - top) * scale))


def draw_map(
    axes: Axes, view: View, shapes: pd.DataFrame, places: list[dict[Any, Any]], *, is_shaded: bool
) -> None:
    """Draw one map; places stand in the order of their importance."""
    for row in shapes[shapes["role"] == "land"].to_dict("records"):
        axes.add_patch(_land(view, row, is_shaded=is_shaded))
    for row in shapes[shapes["role"] == "named"].to_dict("records"):
        axes.add_patch(_border(view, row["rings"]))
    is_inset_named = any(row["states"] == ("PR",) for row in places)
    _places(axes, view, places, [] if is_inset_named else _inset(axes, view, shapes))


def draw_part(axes: Axes, view: View, frame: Any, places: list[dict[Any, Any]]) -> None:
    """Frame the part that is shown closer, with a dot for each of its places."""
    (left, top), (right, bottom) = view.points(frame)
    axes.add_patch(
        Rectangle((left, top), right - left, bottom - top, fill=False, edgecolor=FRAME, zorder=4)
    )
    if places:
        x, y = view.points([(row["x"], row["y"]) for row in places]).T
        axes.plot(x, y, marker="o", markersize=_DOT, color=INK, linestyle="", zorder=4)


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
        if len(points) < 2:
            continue  # smaller than can be seen
        vertices.append(points)
        codes += [Path.MOVETO, *[Path.LINETO] * (len(points) - 1)]
        if is_closed:
            codes[-1] = Path.CLOSEPOLY
    return Path(np.concatenate([np.empty((0, 2)), *vertices]), codes)


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


def _inset(axes: Axes, view: View, shapes: pd.DataFrame) -> list[tuple[float, ...]]:
    """Name the one inset that few know by its shape; gives the box of the name."""
    land = shapes[(shapes["role"] == "land") & (shapes["code"] == "PR")]
    if land.empty or shapes["view"].iloc[0] != "us":
        return []
    points = view.points(np.concatenate(land["rings"].iloc[0]))
    x, y = points[:, 0].mean(), points[:, 1].max() + 8
    wide, tall = text_size(_INSET, _SMALLEST_WORDS)
    x = min(x, view.width - wide / 2 - 1)
    axes.text(x, y, _INSET, ha="center", va="center", fontsize=_SMALLEST_WORDS, color=QUIET)
    return [(x - wide / 2, points[:, 1].min(), x + wide / 2, y + tall / 2)]


@dataclass(frozen=True, slots=True)
class _Named:
    """A place to be labeled: its words, where they belong, and the room its signs take beside them."""

    row: dict[Any, Any]
    text: str
    anchor: Spot
    beside: float


def _places(
    axes: Axes, view: View, places: list[dict[Any, Any]], taken: list[tuple[float, ...]]
) -> None:
    """Signs at their points with the names beside; in a crowd a dot there, and the signs by the name."""
    if not places:
        return
    width_of = sizes(places)
    area = (1.0, 1.0, view.width - 1.0, view.height - 1.0)
    named = _marked(axes, view.points([(row["x"], row["y"]) for row in places]), places, area)
    anchors = [one.anchor for one in named]
    blocked = np.array(
        [(a.x - a.gap_x, a.y - a.gap_y, a.x + a.gap_x, a.y + a.gap_y) for a in anchors] + taken
    )
    for one, place in zip(named, place_labels(anchors, blocked, area), strict=True):
        if place is None:
            continue  # the table has it
        if place.is_far or one.beside:
            _tie(axes, (one.anchor.x, one.anchor.y), place.toward(one.anchor.x, one.anchor.y))
        if one.beside:
            _signs(axes, one.row, width_of, place.box[0] + 1, place.y)
        _name(axes, place.x + one.beside / 2, place.y, one.text)


def _marked(
    axes: Axes, points: Any, places: list[dict[Any, Any]], area: tuple[float, float, float, float]
) -> list[_Named]:
    """Draw the signs that find room at their points, dots for the others; what is left to label."""
    width_of = sizes(places)
    names = [row["name"] for row in places]
    signs = [[width_of[n] for _, n in claims(row)] for row in places]
    spots = [Spot(x, y, sum(own), max(own)) for (x, y), own in zip(points, signs, strict=True)]
    named = []
    for row, spot, mark in zip(places, spots, place_marks(spots, area), strict=True):
        name = row["name"] if names.count(row["name"]) == 1 else row["place"]
        text = label(row, shorten(name, _NAME))
        wide, tall = text_size(text)
        if mark:
            _signs(axes, row, width_of, mark.box[0], mark.y)
            half = (mark.width / 2 + 0.5, mark.height / 2 + 0.5)
            named.append(_Named(row, text, Spot(mark.x, mark.y, wide, tall, *half), 0.0))
            continue
        axes.plot(
            [spot.x], [spot.y], marker="o", markersize=_DOT, color=INK, linestyle="", zorder=4
        )
        size = (wide + spot.width + 2, max(tall, spot.height))
        half = (_DOT / 2 + 0.5, _DOT / 2 + 0.5)
        named.append(_Named(row, text, Spot(spot.x, spot.y, *size, *half), spot.width + 2))
    return named


def _signs(
    axes: Axes, row: dict[Any, Any], width_of: dict[int, float], left: float, y: float
) -> None:
    for direction, n in claims(row):
        draw_signs(axes, direction, [left + width_of[n] / 2], [y], size=width_of[n], zorder=5)
        left += width_of[n]


def _name(axes: Axes, x: float, y: float, text: str) -> None:
    box = {"boxstyle": f"round,pad={_PAD / SMALL}", "fc": CARD, "ec": "none", "alpha": 0.68}
    axes.text(
        x, y, text, ha="center", va="center_baseline", fontsize=SMALL, color=INK, zorder=6, bbox=box
    )  # fmt: skip


def _tie(axes: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    axes.plot([start[0], end[0]], [start[1], end[1]], color=QUIET, linewidth=0.7, zorder=3)


@lru_cache(maxsize=1024)
def text_size(words: str, size: float = SMALL) -> tuple[float, float]:
    """Points that a label takes, with a little room around it."""
    font = FontProperties(family="DejaVu Sans", size=size)
    width, _, _ = text_to_path.get_text_width_height_descent(words, font, ismath=False)
    return float(width) + 2 * _PAD, size * 1.1 + 2 * _PAD
