"""One panel of beginning pay over official bands: where lines stand and how each is drawn.

Draws what it is given, in the order given; words come from `official`.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from infoint.figures import money
from infoint.figures.style import ACCENT, INK, QUIET, RULE, SMALL
from infoint.figures.words import shorten, wrap

LINE = 1.75  # rows a statement takes
KEY = 1.35  # rows of the key above the statements
_HALF = 0.42  # half the height of a band, in rows
# From the lowest tenth up; told apart in gray and by the lines between them.
_SHADES = (("p10", "p25", "#bccbd0"), ("p25", "p50", "#d6e0e3"), ("p50", "p75", "#ecf1f1"))
_CUTS = ("p10", "p25", "p50", "p75")
_KEY = ("lowest\ntenth", "lowest\nquarter", "middle", "highest\nquarter")
_LEFT = -0.92  # where the words at the left begin, in widths of the panel


def row_height(rows: pd.DataFrame) -> float:
    """Rows that a panel takes."""
    return KEY + LINE * len(rows)


def draw_panel(axes: Axes, currency: str, per: str, rows: list[dict[Any, Any]]) -> None:
    """Draw the statements of one currency, the axis in its sign, a key above them."""
    axes.set_yticks([])
    limits = _limits(rows)
    axes.set_xlim(*limits)
    axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: money.amount(value, currency)))
    axes.set_xlabel(f"{currency} {'an hour' if per == 'hour' else 'a year'}", fontsize=SMALL)
    axes.grid(axis="x", color=RULE, linewidth=0.6)
    _key(axes, limits)
    for place, row in enumerate(rows):
        y = KEY - 0.5 + LINE * (place + 0.5)
        _words(axes, y, row)
        _band(axes, y, {name: row[name] for name in _CUTS})
        _said(axes, y, row, limits)


def _limits(rows: list[dict[Any, Any]]) -> tuple[float, float]:
    values = [
        row[name]
        for row in rows
        for name in ("low", "high", *_CUTS)
        if row[name] == row[name] and row[name] is not None
    ]
    low, high = min(values), max(values)
    room = max((high - low) * 0.06, high * 0.02, 0.5)
    return max(low - room, 0.0), high + room


def _key(axes: Axes, limits: tuple[float, float]) -> None:
    """A band without amounts, with the names of its ends."""
    left, right = limits
    width = right - left
    at = [left + share * width for share in (0.12, 0.36, 0.62, 0.9)]
    y = 0.35
    _band(axes, y, dict(zip(_CUTS, at, strict=True)), half=0.22)
    for x, words in zip(at, _KEY, strict=True):
        axes.text(x, y - 0.3, words, ha="center", va="bottom", fontsize=7.5, color=QUIET,
                  linespacing=1.0)  # fmt: skip
    axes.text(_LEFT, y, "Key: official pay, all workers", transform=axes.get_yaxis_transform(),
              va="center", fontsize=SMALL, color=QUIET)  # fmt: skip


def _band(axes: Axes, y: float, cuts: dict[str, float], *, half: float = _HALF) -> None:
    for first, last, shade in _SHADES:
        low, high = cuts[first], cuts[last]
        if low == low and high == high:
            axes.fill_between([low, high], y - half, y + half, color=shade, linewidth=0, zorder=1)
    for name in _CUTS[:3]:
        if cuts[name] == cuts[name]:
            width = 1.4 if name == "p50" else 0.8
            axes.plot(
                [cuts[name]] * 2, [y - half, y + half], color=QUIET, linewidth=width, zorder=2
            )


def _words(axes: Axes, y: float, row: dict[Any, Any]) -> None:
    across = axes.get_yaxis_transform()
    axes.text(_LEFT, y - 0.5, shorten(row["interviewee"], 30), transform=across, va="center")
    small: dict[str, Any] = {"transform": across, "va": "center", "fontsize": 8, "color": QUIET}
    axes.text(_LEFT, y, shorten(row["occupation_name"], 36), **small)
    axes.text(_LEFT, y + 0.42, shorten(row["area"], 36), **small)
    said = wrap(f"“{row['text']}”", 34, lines=1)
    axes.text(1.03, y - 0.42, said, transform=across, va="center", fontsize=SMALL, color=INK)
    axes.text(1.03, y - 0.08, wrap(row["standing"], 36, lines=2), transform=across, va="top",
              fontsize=8, color=QUIET, linespacing=1.1)  # fmt: skip


def _said(axes: Axes, y: float, row: dict[Any, Any], limits: tuple[float, float]) -> None:
    low, high = row["low"], row["high"]
    style: dict[str, Any] = {
        "color": ACCENT,
        "markerfacecolor": ACCENT,
        "markeredgecolor": "white",
        "markeredgewidth": 0.9,
        "markersize": 7.5,
        "linewidth": 2.6,
        "clip_on": False,
        "zorder": 3,
    }
    if low == low and high == high:
        axes.plot([low, high] if low != high else [low], [y] * (1 + (low != high)), marker="o",
                  **style)  # fmt: skip
        return
    # A short arrow: how far an open end reaches, nobody said.
    stub = (limits[1] - limits[0]) * 0.09
    known, end, sign = (low, low + stub, ">") if low == low else (high, high - stub, "<")
    axes.plot([known, end], [y, y], **(style | {"linestyle": ":"}))
    axes.plot([known], [y], marker="o", **style)
    axes.plot([end], [y], marker=sign, **style)
