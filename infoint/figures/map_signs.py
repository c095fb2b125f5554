"""The signs of demand, alike in every figure: a shape for each direction, filled for more.

Shape and filling carry the meaning, never color. Draws single signs; knows no place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.path import Path

from infoint.figures.style import INK

# An arrow that points up, turned by half a right angle for growing and three halves for declining.
_ARROW = [(0, 1.1), (0.95, 0.05), (0.34, 0.05), (0.34, -1.0), (-0.34, -1.0), (-0.34, 0.05), (-0.95, 0.05), (0, 1.1)]  # fmt: skip
_CODES = [Path.MOVETO, *[Path.LINETO] * 6, Path.CLOSEPOLY]


def _turned(degrees: float) -> Path:
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    return Path([(x * cos + y * sin, y * cos - x * sin) for x, y in _ARROW], _CODES)


_SIGNS: dict[str, tuple[Any, bool, float]] = {
    "high": ("^", True, 1.0),
    "growing": (_turned(45), True, 1.0),
    "declining": (_turned(135), False, 0.9),
    "low": ("v", False, 0.86),
    "named": ("o", False, 0.72),
}


def draw_signs(
    axes: Axes,
    direction: str,
    x: Sequence[float],
    y: Sequence[float],
    *,
    size: float,
    color: str = INK,
    **others: Any,
) -> None:
    """Draw the sign of a direction at points; ``size`` is its width in points."""
    shape, is_filled, scale = _SIGNS[direction]
    axes.plot(
        x,
        y,
        linestyle="",
        marker=shape,
        markersize=size * scale,
        markerfacecolor=color if is_filled else "white",
        markeredgecolor="white" if is_filled else color,
        markeredgewidth=0.7 if is_filled else 1.3,
        **others,
    )
