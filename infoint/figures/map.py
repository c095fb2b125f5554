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
from infoint.figures.map_draw import FRAME, MOST, View, draw_map, draw_part, frame_of, view_of
from infoint.figures.map_legend import LINE, draw_legend, legend_height
from infoint.figures.map_words import (
    alt_of,
    is_abroad,
    is_said,
    note_of,
    nothing_of,
    table_of,
)
from infoint.figures.style import SMALL, WIDTH, look

TITLE = "Where the jobs are, on the map"
TITLE_ABROAD = "Where the jobs are, outside the United States"
US, CLOSER, WORLD = "us", "closer", "world"
_CLOSER = "Closer: what lies in the frame"
_POINT = 72.0
_SIDE = 6.0  # points left and right of the maps
_WIDE = WIDTH * _POINT - 2 * _SIDE

Places = dict[str, list[dict[Any, Any]]]


def demand_map(demand: pd.DataFrame, shapes: pd.DataFrame) -> Chart:
    """Draw what was said of places in the United States over what is counted in each state.

    Parameters
    ----------
    demand : DataFrame
        What `compare.demand_map` returns.
    shapes : DataFrame
        What `compare.demand_shapes` makes of it.

    Returns
    -------
    Chart
        A sign a place and direction, larger where more interviews said so; a border around a state
        or region that was named; the states shaded by location quotient where an occupation is
        known. Where many places crowd, a second map shows that part closer. At most 40
        places a map are drawn; the table has all.
    """
    return _chart(demand[~is_abroad(demand)], shapes, (US, CLOSER), TITLE)


def demand_abroad(demand: pd.DataFrame, shapes: pd.DataFrame) -> Chart:
    """Draw what was said of places outside the United States, in the part of the world they lie in.

    Parameters are those of `demand_map`. One line stands for it where nobody named such a place.
    """
    return _chart(demand[is_abroad(demand)], shapes, (WORLD,), TITLE_ABROAD)


def _chart(demand: pd.DataFrame, shapes: pd.DataFrame, views: tuple[str, ...], title: str) -> Chart:
    data, labels = table_of(demand)
    shapes = shapes[shapes["view"].isin(views)]
    if shapes.empty or demand.empty:
        return nothing(title, nothing_of(demand, is_home=US in views), data)
    named = demand[is_said(demand) & demand["view"].notna()]
    places = _by_view(named, shapes)
    left_out = len(named) - sum(map(len, places.values()))
    with look():
        figure = _figure(demand, shapes, places)
    note = note_of(demand, left_out)
    return finish(figure, title=title, alt=alt_of(demand), data=data, note=note, labels=labels)


def _by_view(named: pd.DataFrame, shapes: pd.DataFrame) -> Places:
    """The places of each map; a point that lies in the part shown closer stands there only."""
    view = named["view"].astype("object")
    closer = shapes[shapes["view"] == CLOSER]
    if len(closer):
        (left, top), (right, bottom) = frame_of(closer)
        is_in = named["x"].between(left, right) & named["y"].between(top, bottom)
        view = view.mask(is_in & (view == US) & ~named["states"].map(bool), CLOSER)
    return {name: _first(named[view == name]) for name in shapes["view"].unique()}


def _first(named: pd.DataFrame) -> list[dict[Any, Any]]:
    order = named.sort_values("place_n", ascending=False, kind="stable").head(MOST)
    return order.to_dict("records")


def _figure(demand: pd.DataFrame, shapes: pd.DataFrame, places: Places) -> Figure:
    """The first map, its legend, and the closer one beneath."""
    is_shaded = bool(demand["step"].notna().any())
    rows = [row for part in places.values() for row in part]
    legend = legend_height(rows, _WIDE, is_shaded=is_shaded)
    parts = {name: shapes[shapes["view"] == name] for name in places}
    views = {name: view_of(part, _WIDE) for name, part in parts.items()}
    tall = 12 + sum(view.height for view in views.values()) + legend
    height = float(round(tall + (LINE + 6 if CLOSER in views else 0)))
    figure = Figure(figsize=(WIDTH, height / _POINT))
    first = next(iter(views))
    axes = _panel(figure, 6, views[first].height, height)
    draw_map(axes, views[first], parts[first], places[first], is_shaded=is_shaded)
    y = 6 + views[first].height
    draw_legend(_panel(figure, y, legend, height), demand, rows, _WIDE, is_shaded=is_shaded)
    if first == WORLD:
        _edge(axes, views[first])
    if CLOSER in views:
        draw_part(axes, views[first], frame_of(parts[CLOSER]), places[CLOSER])
        y += legend
        head = _panel(figure, y, LINE + 6, height)
        head.text(0, LINE + 1, _CLOSER, fontsize=SMALL, fontweight="bold", va="bottom")
        axes = _panel(figure, y + LINE + 6, views[CLOSER].height, height)
        draw_map(axes, views[CLOSER], parts[CLOSER], places[CLOSER], is_shaded=is_shaded)
        _edge(axes, views[CLOSER])
    return figure


def _panel(figure: Figure, y: float, tall: float, height: float) -> Axes:
    """Axes in points across the figure, y downwards."""
    whole = WIDTH * _POINT
    axes = figure.add_axes((_SIDE / whole, 1 - (y + tall) / height, _WIDE / whole, tall / height))
    axes.set_xlim(0, _WIDE)
    axes.set_ylim(tall, 0)
    axes.set_axis_off()
    return axes


def _edge(axes: Axes, view: View) -> None:
    axes.add_patch(
        Rectangle((0, 0), view.width, view.height, fill=False, edgecolor=FRAME, zorder=3)
    )
