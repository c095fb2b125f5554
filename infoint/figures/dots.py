"""Rows of dots, one for each interview that said it: the shared drawing of names and counts.

Draws what it is given; knows no topic.
"""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes

from infoint.figures.style import ACCENT, INK, NORMAL, QUIET, RULE, SMALL
from infoint.figures.words import shorten

# With more interviews than this, columns of names would not be readable: bars instead.
MATRIX_UP_TO = 12


@dataclass(frozen=True, slots=True)
class DotRow:
    """One row: its label, who said it, who of them is marked hollow (named, not held)."""

    label: str
    who: tuple[str, ...] = ()
    hollow: frozenset[str] = frozenset()
    is_heading: bool = False
    beside: str = ""


def draw_matrix(axes: Axes, rows: list[DotRow], columns: list[str], *, width: int = 34) -> None:
    """Draw a dot where a row's ``who`` meets a column; columns are interviewees."""
    axes.set_xlim(-0.6, len(columns) - 0.4)
    axes.xaxis.tick_top()
    axes.set_xticks(
        range(len(columns)),
        [shorten(name, 20) for name in columns],
        rotation=40,
        ha="left",
        rotation_mode="anchor",
        fontsize=SMALL,
    )
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)
    axes.vlines(range(len(columns)), -0.5, len(rows) - 0.5, color=RULE, linewidth=0.6, zorder=0)
    spots: dict[str, list[tuple[int, int]]] = {ACCENT: [], "white": []}
    for y, row in enumerate(rows):
        label(axes, y, row, width=width)
        for name in row.who:
            face = "white" if name in row.hollow else ACCENT
            spots[face].append((columns.index(name), y))
    for face, own in spots.items():
        _dots(axes, own, face)


def draw_bars(axes: Axes, rows: list[DotRow], *, width: int = 34) -> None:
    """Draw a bar as long as the number of interviews, the number at its end."""
    axes.set_xlim(0, max(1, *(len(row.who) for row in rows)) * 1.12)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines["bottom"].set_visible(False)
    for y, row in enumerate(rows):
        label(axes, y, row, width=width)
        if row.who:
            axes.barh(y, len(row.who), height=0.62, color=ACCENT)


def label(axes: Axes, y: int, row: DotRow, *, width: int = 34) -> None:
    """Write a row's name to the left and its count, or other words, to the right."""
    across = axes.get_yaxis_transform()
    axes.text(
        -0.02,
        y,
        shorten(row.label, width),
        transform=across,
        ha="right",
        va="center",
        fontsize=NORMAL,
        fontweight="bold" if row.is_heading else "normal",
        color=INK,
    )
    beside = row.beside or (str(len(row.who)) if row.who else "")
    axes.text(1.02, y, beside, transform=across, va="center", fontsize=SMALL, color=QUIET)


def _dots(axes: Axes, spots: list[tuple[int, int]], face: str) -> None:
    axes.plot(
        [x for x, _ in spots],
        [y for _, y in spots],
        marker="o",
        markersize=7.5,
        color=ACCENT,
        markerfacecolor=face,
        markeredgewidth=1.4,
        linestyle="",
        clip_on=False,
    )


def head_room(names: list[str]) -> float:
    """Inches that slanted names need above the rows."""
    longest = max((len(shorten(name, 20)) for name in names), default=0)
    return 0.25 + longest * 0.045
