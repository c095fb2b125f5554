"""What the signs and shades of a map of demand mean, in words beside each. Counts nothing.

Axes are in points with y downwards. Only what occurs on the map is explained.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from infoint.figures.map_draw import BORDER, HATCH, SHADES, sizes, text_size
from infoint.figures.map_signs import draw_signs
from infoint.figures.map_words import DIRECTIONS, NAMED, NO_FIGURE, STEPS, claims, most_jobs
from infoint.figures.style import CARD, INK, SMALL
from infoint.figures.words import shorten

LINE = 15.0
_BETWEEN = 11.0
_SIGN = 12.0  # room that a sign takes before its word
_SHADE = 86.0
_BORDER, _SIZE = "border", "size"
_OTHER = {NAMED: "only named", _BORDER: "border of a place named", _SIZE: "larger: more interviews"}
_AREAS = 52  # states, the District of Columbia, Puerto Rico


def legend_height(rows: list[dict[Any, Any]], width: float, *, is_shaded: bool) -> float:
    """Points that the legend takes."""
    lines = len(_sign_lines(rows, width))
    return 4 + (lines * LINE + 7 if lines else 0) + (4 * LINE + 2 if is_shaded else 0)


def draw_legend(
    axes: Axes, demand: pd.DataFrame, rows: list[dict[Any, Any]], width: float, *, is_shaded: bool
) -> None:
    """Explain the signs of the places in ``rows`` and, where states are shaded, the shades."""
    y = 4 + LINE / 2
    for line in _sign_lines(rows, width):
        for x, what in line:
            _sign(axes, x, y, what)
        y += LINE
    if is_shaded:
        _shades(axes, y + (7 if rows else 0) - LINE / 2, demand, width)


def _sign_lines(rows: list[dict[Any, Any]], width: float) -> list[list[tuple[float, str]]]:
    """What is explained, each with where it begins, on as many lines as it takes."""
    if not rows:
        return []
    used = {column for row in rows for column, _ in claims(row)}
    items = [column for column in (*DIRECTIONS, NAMED) if column in used]
    items += [_BORDER] if any(row["states"] for row in rows) else []
    items += [_SIZE] if len(sizes(rows)) > 1 else []
    first = text_size("Said:")[0] * 1.12 + _BETWEEN
    lines: list[list[tuple[float, str]]] = [[(0.0, "")]]
    x = first
    for item in items:
        wide = text_size(_word(item))[0] + (_SIGN if item != _SIZE else 0)
        if x + wide > width:
            lines.append([])
            x = first
        lines[-1].append((x, item))
        x += wide + _BETWEEN
    return lines


def _word(item: str) -> str:
    return DIRECTIONS.get(item) or _OTHER[item]


def _sign(axes: Axes, x: float, y: float, what: str) -> None:
    if not what:
        _write(axes, x, y, "Said:", weight="bold")
        return
    if what == _BORDER:
        axes.plot([x, x + _SIGN - 3], [y, y], color=BORDER, linewidth=0.9)
    elif what != _SIZE:
        draw_signs(axes, what, [x + 4], [y], size=9)
    _write(axes, x + (_SIGN if what != _SIZE else 0), y, _word(what))


def _shades(axes: Axes, y: float, demand: pd.DataFrame, width: float) -> None:
    """Five steps side by side with their words, and the states with the most jobs."""
    x = _write(axes, 0, y + 6, "Counted:", weight="bold")
    _write(axes, x, y + 6, _counted(str(demand["occupation"].iloc[0]), width - x))
    y += LINE
    names = [STEPS[0], *(step.removesuffix(" than usual") for step in STEPS[1:4]), STEPS[4]]
    for place, (color, name) in enumerate(zip(SHADES, names, strict=True)):
        _swatch(axes, place * _SHADE, y, name, {"facecolor": color, "edgecolor": CARD})
    states = demand[(demand["kind"] == "state") & (demand["view"] == "us")]
    if states["step"].notna().sum() < _AREAS:
        style = {"facecolor": CARD, "edgecolor": HATCH, "hatch": "//////"}
        _swatch(axes, 5 * _SHADE + 16, y, NO_FIGURE, style)
    x = _write(axes, 0, y + 2 * LINE + 4, "Most jobs:", weight="bold")
    _write(axes, x, y + 2 * LINE + 4, " · ".join(most_jobs(demand)))


def _counted(occupation: str, width: float) -> str:
    """The heading of the shades, the occupation cut until it fits."""
    for most in range(60, 12, -4):
        name = shorten(occupation, most)
        words = f"{name}, their share of all jobs in a state against the nation's"
        if text_size(words)[0] <= width:
            break
    return words


def _swatch(axes: Axes, x: float, y: float, name: str, style: dict[str, Any]) -> None:
    axes.add_patch(Rectangle((x, y), _SHADE, 9, linewidth=0.6, **style))
    axes.text(x + _SHADE / 2, y + 19, name, ha="center", va="baseline", fontsize=8, color=INK)


def _write(axes: Axes, x: float, y: float, words: str, *, weight: str = "normal") -> float:
    """Write words and give where the next ones can stand."""
    axes.text(x, y, words, va="center", fontsize=SMALL, fontweight=weight, color=INK)
    return x + text_size(words)[0] * (1.12 if weight == "bold" else 1) + _BETWEEN
