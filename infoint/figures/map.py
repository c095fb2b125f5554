"""Where the jobs are, on a map: what was said over what is counted. Counts nothing.

Signs in ink are what interviewees said, shades of the accent what is officially counted. Refuses to
draw a place without a point and a state's shade without a figure.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.map_draw import (
    BORDER,
    HATCH,
    MOST,
    SHADES,
    View,
    draw_map,
    sizes,
    text_size,
    view_of,
)
from infoint.figures.map_signs import draw_signs
from infoint.figures.map_words import (
    DIRECTIONS,
    NAMED,
    NO_FIGURE,
    STEPS,
    alt_of,
    claims,
    is_said,
    most_jobs,
    note_of,
    off_map,
    table_of,
)
from infoint.figures.style import CARD, INK, RULE, SMALL, WIDTH, look
from infoint.figures.words import shorten

TITLE = "Where the jobs are, on the map"
_POINT = 72.0
_SIDE = 6.0  # points left and right of the maps
_LINE = 15.0
_HEADING = "Places abroad"


def demand_map(demand: pd.DataFrame, shapes: pd.DataFrame) -> Chart:
    """Draw what was said of each place over what is officially counted in each state.

    Parameters
    ----------
    demand : DataFrame
        What `compare.demand_map` returns.
    shapes : DataFrame
        What `compare.demand_shapes` makes of it.

    Returns
    -------
    Chart
        A sign a place and direction, larger where more interviews said so; a border around a state, region or
        country that was named; the states shaded by location quotient where an
        occupation is sure. At most 40 places a map are drawn; the table has all.
    """
    data, labels = table_of(demand)
    if shapes.empty:
        return nothing(TITLE, _nothing(demand), data)
    named = demand[is_said(demand)]
    places = {
        view: _first(named[named["view"] == view]) for view in ("us", "world") if view in set(shapes["view"])
    }  # fmt: skip
    left_out = int(named["view"].notna().sum()) - sum(map(len, places.values()))
    with look():
        figure = _figure(demand, shapes, places)
    return finish(
        figure,
        title=TITLE,
        alt=alt_of(demand),
        data=data,
        note=note_of(demand, left_out),
        labels=labels,
    )


def _nothing(demand: pd.DataFrame) -> str:
    if demand.empty:
        return "No interview named a place, and there is no occupation to look up."
    return f"No place that was named can be shown on a map: {', '.join(off_map(demand)[:6])}."


def _first(named: pd.DataFrame) -> list[dict[Any, Any]]:
    order = named.sort_values("place_n", ascending=False, kind="stable").head(MOST)
    return order.to_dict("records")


def _figure(
    demand: pd.DataFrame, shapes: pd.DataFrame, places: dict[str, list[dict[Any, Any]]]
) -> Figure:
    width = WIDTH * _POINT - 2 * _SIDE
    parts = {view: shapes[shapes["view"] == view] for view in places}
    views = {view: view_of(part, width) for view, part in parts.items()}
    is_shaded = bool(demand["step"].notna().any())
    legends = _legend_lines(is_shaded, places)
    headings = _LINE + 6 if len(views) > 1 else 0
    height = float(round(sum(view.height for view in views.values()) + legends + headings + 12))
    figure = Figure(figsize=(WIDTH, height / _POINT))
    y = 6.0
    for name, view in views.items():
        if name == "world" and headings:
            axes = _strip(figure, y, headings, height)
            axes.text(0, headings - 5, _HEADING, fontsize=SMALL, fontweight="bold", va="bottom")
            y += headings
        axes = _axes(figure, view, y, height)
        draw_map(axes, view, parts[name], places[name], is_shaded=is_shaded and name == "us")
        if name == "world":
            edge = Rectangle((0, 0), view.width, view.height, fill=False, edgecolor=RULE, zorder=3)
            axes.add_patch(edge)
        y += view.height
        if name == "us" or "us" not in views:
            axes = _strip(figure, y, legends, height)
            _legend(axes, demand, places, is_shaded=is_shaded)
            y += legends
    return figure


def _axes(figure: Figure, view: View, y: float, height: float) -> Axes:
    whole = WIDTH * _POINT
    return figure.add_axes(
        (_SIDE / whole, 1 - (y + view.height) / height, view.width / whole, view.height / height)
    )


def _strip(figure: Figure, y: float, tall: float, height: float) -> Axes:
    """Axes in points across the figure, y downwards."""
    whole = WIDTH * _POINT
    axes = figure.add_axes((_SIDE / whole, 1 - (y + tall) / height, 1 - 2 * _SIDE / whole, tall / height))  # fmt: skip
    axes.set_xlim(0, whole - 2 * _SIDE)
    axes.set_ylim(tall, 0)
    axes.set_axis_off()
    return axes


def _legend_lines(is_shaded: bool, places: dict[str, list[dict[Any, Any]]]) -> float:
    has_signs = any(places.values())
    return 8 + (4 * _LINE if is_shaded else 0) + (1.6 * _LINE if has_signs else 0)


def _legend(
    axes: Axes,
    demand: pd.DataFrame,
    places: dict[str, list[dict[Any, Any]]],
    *,
    is_shaded: bool,
) -> None:
    y = 8.0
    rows = [row for part in places.values() for row in part]
    if rows:
        _sign_legend(axes, y + _LINE / 2, rows)
        y += 1.6 * _LINE
    if is_shaded:
        _shade_legend(axes, y, demand)


def _sign_legend(axes: Axes, y: float, rows: list[dict[Any, Any]]) -> None:
    """The signs that occur, each with its word."""
    x = _words(axes, 0, y, "Said:", weight="bold")
    used = {column for row in rows for column, _ in claims(row)}
    for column in (*DIRECTIONS, NAMED):
        if column in used:
            draw_signs(axes, column, [x + 5], [y], size=9)
            x = _words(axes, x + 12, y, DIRECTIONS.get(column, "only named"))
    if any(row["states"] for row in rows):
        axes.plot([x, x + 12], [y, y], color=BORDER, linewidth=0.9)
        x = _words(axes, x + 14, y, "border of a place named")
    if len(sizes(rows)) > 1:
        _words(axes, x, y, "larger (2): more interviews")


def _shade_legend(axes: Axes, y: float, demand: pd.DataFrame) -> None:
    """Five steps side by side with their words, and the states with the most jobs."""
    occupation = shorten(str(demand["occupation"].iloc[0]), 48)
    x = _words(axes, 0, y + 6, "Counted:", weight="bold")
    _words(axes, x, y + 6, f"jobs as {occupation} among all jobs of a state, against the nation")
    y += _LINE
    states = demand[(demand["kind"] == "state") & (demand["view"] == "us")]
    names = [*STEPS[:1], *(step.removesuffix(" than usual") for step in STEPS[1:4]), STEPS[4]]
    x, wide = 0.0, 86.0
    for color, name in zip(SHADES, names, strict=True):
        axes.add_patch(Rectangle((x, y), wide, 9, facecolor=color, edgecolor=CARD, linewidth=0.6))
        axes.text(x + wide / 2, y + 19, name, ha="center", va="baseline", fontsize=8, color=INK)
        x += wide
    if states["step"].isna().any() or len(states) < 52:
        x += 16
        axes.add_patch(
            Rectangle((x, y), wide, 9, facecolor=CARD, edgecolor=HATCH, hatch="//////", linewidth=0.5)
        )  # fmt: skip
        axes.text(
            x + wide / 2, y + 19, NO_FIGURE, ha="center", va="baseline", fontsize=8, color=INK
        )
    y += 2 * _LINE
    x = _words(axes, 0, y + 4, "Most jobs:", weight="bold")
    _words(axes, x, y + 4, " · ".join(most_jobs(demand)))


def _words(axes: Axes, x: float, y: float, words: str, *, weight: str = "normal") -> float:
    """Write words and give where the next ones can stand."""
    axes.text(x, y, words, va="center", fontsize=SMALL, fontweight=weight, color=INK)
    return x + text_size(words)[0] * (1.12 if weight == "bold" else 1) + 8
