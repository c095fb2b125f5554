"""Where the lines and dots of a figure stand, so that a click on one finds the words behind it.

Reads a drawing that is there; draws nothing and counts nothing. Where it is in doubt whose line
something is, it has no box.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes

from infoint.figures import Chart
from infoint.figures.map_draw import text_size
from infoint.figures.salary_panel import STACK, Line, lay_lines
from infoint.figures.style import look
from infoint.figures.words import drawable, shorten

_TIMES = re.compile(r" \(\d+\)$")  # after a place: how many interviews named it
_BESIDE = (16.0, 5.0)  # points around the name of a place in which its sign stands


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, in shares of its width and height, y down, and what stands there.

    ``row`` is the line of the figure, ``who`` the label of one interview or empty.
    """

    left: float
    top: float
    right: float
    bottom: float
    row: str
    who: str = ""


def find_boxes(chart: Chart, rows: Sequence[str], people: Sequence[str]) -> list[Box]:
    """Where each line of a chart stands; of boxes that overlap the first is meant.

    Parameters
    ----------
    rows : sequence of str
        The lines that there are.
    people : sequence of str
        Labels of the interviews, in the order read.
    """
    if chart.is_empty:
        return []
    with look():  # asking an axis for its labels may make them
        if "annual_low" in chart.table:
            return list(_pay(chart))
        return [box for axes in chart.figure.axes for box in _of_axes(chart, axes, rows, people)]


def _of_axes(chart: Chart, axes: Axes, rows: Sequence[str], people: Sequence[str]) -> Iterator[Box]:
    if not axes.axison:
        yield from _places(axes, rows)
        return
    drawn = {row: y for row, y in _labels(axes, rows)}
    yield from _dots(chart, axes, drawn, people)
    for row, y in drawn.items():
        yield _band(axes, y, 1.0, row)


def _labels(axes: Axes, rows: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Lines by the words at their left; words in bold head a group of lines."""
    names = {drawable(row): row for row in rows}
    for text in axes.texts:
        x, y = text.get_position()
        row = _match(text.get_text(), names)
        if row and x < 0 and text.get_fontweight() != "bold":
            yield row, float(y)


def _match(words: str, names: Mapping[str, str]) -> str:
    """The one name that these words are, or begin where they were cut."""
    if words in names:
        return names[words]
    found = [name for full, name in names.items() if full.startswith(words[:-1])]
    return found[0] if words.endswith("…") and len(found) == 1 else ""


def _dots(
    chart: Chart, axes: Axes, drawn: Mapping[str, float], people: Sequence[str]
) -> Iterator[Box]:
    """Cells of a matrix in which there is a dot."""
    first = next(iter({"keyword", "title"} & set(chart.table.columns)), "")
    at = {text.get_text(): x for x, text in enumerate(axes.get_xticklabels())}
    short = Counter(shorten(who, 20) for who in people)
    for row in chart.table.to_dict("records") if first and at else ():
        for who in row["who"]:
            x, y = at.get(shorten(who, 20)), drawn.get(row[first])
            if x is not None and y is not None and short[shorten(who, 20)] == 1:
                yield _box(axes, (x - 0.5, y - 0.5), (x + 0.5, y + 0.5), row[first], who)


def _places(axes: Axes, rows: Sequence[str]) -> Iterator[Box]:
    """Names on a map, and as much around them as a sign is away."""
    towns = [drawable(row).partition(",")[0] for row in rows]
    names = {town: row for town, row in zip(towns, rows, strict=True) if towns.count(town) == 1}
    names |= {drawable(row): row for row in rows}
    found = [
        (text, row)
        for text in axes.texts
        if (row := _match(_TIMES.sub("", text.get_text()), names))
    ]
    for around in ((0.0, 0.0), _BESIDE):
        for text, row in found:
            x, y = text.get_position()
            wide, tall = text_size(text.get_text())
            half = (wide / 2 + around[0], tall / 2 + around[1])
            yield _box(axes, (x - half[0], y - half[1]), (x + half[0], y + half[1]), row)


def _pay(chart: Chart) -> Iterator[Box]:
    drawn = chart.table[chart.table["part"] == "compared"]
    for axes, currency in zip(chart.figure.axes, drawn["currency"].unique(), strict=True):
        for line in lay_lines(drawn[drawn["currency"] == currency]):
            yield from _statements(axes, line)


def _statements(axes: Axes, line: Line) -> Iterator[Box]:
    """Each statement, then the whole line of a group."""
    first = line.y - STACK * (len(line.statements) - 1) / 2
    for place, said in enumerate(line.statements):
        if line.is_group:
            yield _band(axes, first + place * STACK, STACK, said["group"], said["interviewee"])
        else:
            yield _band(axes, line.y, line.height, said["group"], said["interviewee"])
    if line.is_group:
        yield _band(axes, line.y, line.height, line.statements[0]["group"])


def _band(axes: Axes, y: float, height: float, row: str, who: str = "") -> Box:
    """The whole width of the picture, at a line."""
    box = _box(axes, (0, y - height / 2), (0, y + height / 2), row, who)
    return Box(0.0, box.top, 1.0, box.bottom, row, who)


def _box(axes: Axes, one: tuple[float, float], other: tuple[float, float], row: Any, who: str = "") -> Box:  # fmt: skip
    to_figure = axes.transData - axes.figure.transSubfigure
    (x, y), (x2, y2) = to_figure.transform([one, other]).tolist()
    return Box(min(x, x2), 1 - max(y, y2), max(x, x2), 1 - min(y, y2), str(row), who)
