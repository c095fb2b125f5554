"""One panel of pay statements: where its lines stand and how each is drawn.

Draws what it is given, in the order given; words and counts come from `salary`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from infoint.figures import money
from infoint.figures.phrase import count
from infoint.figures.style import ACCENT, ACCENT_PALE, HEADING, INK, QUIET, RULE, SMALL
from infoint.figures.words import shorten, wrap

# With more statements than this the words stay in the table and groups share a line.
ALL_WORDS = 40
STACK = 0.13  # rows between two statements of a group that share a line
STAGES = {"entry": "Entry", "mid": "Mid", "senior": "Senior", "not said": "Stage not said"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a panel: a heading, one statement, or all statements of a group.

    ``y`` is its middle and ``height`` how many rows it takes.
    """

    words: str
    n: int
    y: float
    height: float
    statements: tuple[dict[Any, Any], ...] = ()
    is_group: bool = False


def lay_lines(rows: pd.DataFrame) -> list[Line]:
    """Lines from top to bottom: a heading for each stage, then its statements."""
    lines: list[Line] = []
    y = 0.0
    for stage, part in rows.groupby("stage", sort=False):
        for words, n, said, is_group in _parts(str(stage), part, len(rows) > ALL_WORDS):
            height = max(1.0, STACK * (len(said) + 2))
            lines.append(Line(words, n, y + (height - 1) / 2, height, said, is_group))
            y += height
    return lines


def _parts(
    stage: str, part: pd.DataFrame, is_grouped: bool
) -> list[tuple[str, int, tuple[dict[Any, Any], ...], bool]]:
    heading = (STAGES.get(stage, stage), part["interview_id"].nunique(), (), False)
    if not is_grouped:
        return [heading, *(("", 1, (row,), False) for row in part.to_dict("records"))]
    return [
        heading,
        *(
            (str(group), same["interview_id"].nunique(), tuple(same.to_dict("records")), True)
            for group, same in part.groupby("group", sort=False)
        ),
    ]


def draw_panel(axes: Axes, currency: str, lines: list[Line], groups: pd.DataFrame | None) -> None:
    """Draw the lines of one currency, the axis in its sign."""
    axes.set_yticks([])
    axes.grid(axis="x", color=RULE, linewidth=0.6)
    left, right = _limits(lines)
    axes.set_xlim(left, right)
    axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: money.amount(value, currency)))
    axes.set_xlabel(f"{currency} a year", fontsize=SMALL)
    for line in lines:
        if line.is_group:
            _shared(axes, line, (left, right))
        elif line.statements:
            _statement(axes, line.y, line.statements[0], (left, right))
        else:
            words = f"{line.words} · {count(line.n, 'interview')}"
            axes.text(-0.66, line.y + 0.05, words, transform=axes.get_yaxis_transform(),
                      va="center", fontsize=HEADING, fontweight="bold", color=INK)  # fmt: skip
    if groups is not None:
        _bands(axes, lines, groups[groups["currency"] == currency])


def _limits(lines: list[Line]) -> tuple[float, float]:
    said = [
        amount
        for line in lines
        for row in line.statements
        for amount in (row["annual_low"], row["annual_high"])
        if amount == amount
    ]
    low, high = min(said), max(said)
    room = max((high - low) * 0.12, high * 0.06, 1.0)
    return max(low - room, 0.0), high + room


def _statement(axes: Axes, y: float, row: dict[Any, Any], limits: tuple[float, float]) -> None:
    across = axes.get_yaxis_transform()
    who = shorten(row["interviewee"], 24)
    group = "" if row["group"] == row["stage"] else shorten(row["group"], 30)
    axes.text(-0.66, y - (0.18 if group else 0), who, transform=across, va="center")
    if group:
        axes.text(-0.66, y + 0.24, group, transform=across, va="center", fontsize=8, color=QUIET)
    _draw(axes, y, row, limits)
    words = wrap(f"“{row['sentence']}”{'*' if row['assumptions'] else ''}", 40)
    axes.text(1.02, y, words, transform=across, va="center", fontsize=8, linespacing=1.05)


def _shared(axes: Axes, line: Line, limits: tuple[float, float]) -> None:
    across = axes.get_yaxis_transform()
    beside = f"{count(line.n, 'interview')}, {count(len(line.statements), 'statement')}"
    axes.text(-0.66, line.y, shorten(line.words, 34), transform=across, va="center", fontsize=SMALL)
    axes.text(1.02, line.y, beside, transform=across, va="center", fontsize=SMALL, color=QUIET)
    first = line.y - STACK * (len(line.statements) - 1) / 2
    for place, row in enumerate(line.statements):
        _draw(axes, first + place * STACK, row, limits, size=3, width=0.9)


def _draw(
    axes: Axes,
    y: float,
    row: dict[Any, Any],
    limits: tuple[float, float],
    *,
    size: float = 6.5,
    width: float = 2.4,
) -> None:
    low, high = row["annual_low"], row["annual_high"]
    style: dict[str, Any] = {
        "color": ACCENT,
        "markerfacecolor": "white" if row["stage"] == "not said" else ACCENT,
        "markersize": size,
        "linewidth": width,
        "clip_on": False,
    }
    if low == low and high == high:
        axes.plot(
            [low, high] if low != high else [low], [y] * (1 + (low != high)), marker="o", **style
        )
        return
    # A short arrow: how far an open end reaches, nobody said.
    stub = (limits[1] - limits[0]) * 0.09
    known, end, sign = (low, low + stub, ">") if low == low else (high, high - stub, "<")
    axes.plot([known, end], [y, y], linestyle=":", marker="", **style)
    axes.plot([known], [y], marker="o", **style)
    axes.plot([end], [y], marker=sign, **style)


def _bands(axes: Axes, lines: list[Line], groups: pd.DataFrame) -> None:
    """Pale band behind a group's lines, from its middle low to its middle high bound."""
    left, right = axes.get_xlim()
    for group in groups.dropna(subset=["median_low", "median_high"]).to_dict("records"):
        own = [
            line
            for line in lines
            if line.statements
            and line.statements[0]["stage"] == group["stage"]
            and line.statements[0]["group"] == group["group"]
        ]
        if own:
            low = group["median_low"]
            axes.fill_between(
                [low, max(group["median_high"], low + (right - left) * 0.006)],
                own[0].y - own[0].height / 2 + 0.05,
                own[-1].y + own[-1].height / 2 - 0.05,
                color=ACCENT_PALE, linewidth=0, zorder=0,
            )  # fmt: skip
