"""The one look of all figures: calm, one accent color, readable in gray.

Draws nothing and knows no topic. Meaning is never in color alone: filled and
hollow, shape and position say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from matplotlib import style
from matplotlib.axes import Axes
from matplotlib.figure import Figure

ACCENT = "#1f6f78"  # teal: 5.5:1 on the card
ACCENT_PALE = "#cfe3e4"
INK = "#22282b"
QUIET = "#5c666b"  # 5.6:1 on the card: small text stays readable
RULE = "#d9dcd8"
CARD = "#fbfbf8"  # the same light card on light and dark pages

WIDTH = 7.6  # inches; about 730 CSS pixels, the width of a page
ROW = 0.3  # inches a row
SMALL = 8.5
NORMAL = 9.0
HEADING = 9.5

_RC: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],  # ships with matplotlib: the same everywhere
    "font.size": NORMAL,
    "text.color": INK,
    "text.usetex": False,
    "text.parse_math": False,  # "$45k–$50k" is money, not a formula
    "axes.edgecolor": RULE,
    "axes.labelcolor": QUIET,
    "axes.facecolor": CARD,
    "axes.unicode_minus": False,
    "axes.formatter.use_mathtext": False,
    "figure.facecolor": CARD,
    "savefig.facecolor": CARD,
    "savefig.bbox": None,
    "xtick.color": QUIET,
    "ytick.color": INK,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": NORMAL,
    "svg.fonttype": "none",  # words stay words; infoint.figures.svg fits other fonts
    "svg.hashsalt": "infoint",  # the same drawing gives the same bytes
    "path.sketch": None,
}


@contextmanager
def look() -> Iterator[None]:
    """Use the look while drawing or saving, whatever the reader's own settings."""
    with style.context(["default", _RC]):
        yield


def bare(axes: Axes) -> None:
    """Take away all lines that carry no meaning."""
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0)
    axes.set_axisbelow(True)


def panels(
    rows: list[float],
    *,
    left: float,
    right: float,
    top: float = 0.1,
    below: float = 0.5,
) -> tuple[Figure, list[Axes]]:
    """Make a figure with panels one above the other, every row equally high in all of them.

    Parameters
    ----------
    rows : list of float
        Rows in each panel.
    left, right : float
        Where the panels begin and end, as a share of the width; words stand outside.
    top, below : float
        Inches above the first panel, and below each for its axis.
    """
    height = top + sum(max(n, 1) * ROW + below for n in rows)
    figure = Figure(figsize=(WIDTH, height))
    axes = []
    y = height - top
    for n in rows:
        y -= max(n, 1) * ROW
        share = (left, y / height, right - left, max(n, 1) * ROW / height)
        axes.append(figure.add_axes(share))
        y -= below
    for place, axis in enumerate(axes):
        bare(axis)
        axis.set_ylim(max(rows[place], 1) - 0.5, -0.5)
    return figure, axes


def one_line(words: str) -> Figure:
    """Make a figure that holds one line of words."""
    figure = Figure(figsize=(WIDTH, 0.6))
    figure.text(0.02, 0.5, words, color=QUIET, va="center")
    return figure
