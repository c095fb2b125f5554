"""A figure, the words that stand for it and the table behind it, in one object.

Shows itself in JupyterLab and in an exported page. Text of the notes is text:
all of it is escaped. Counts nothing.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from infoint.figures.escape import escape
from infoint.figures.listing import table
from infoint.figures.style import look, one_line
from infoint.figures.svg import draw_svg
from infoint.figures.words import UNDRAWABLE, UNDRAWABLE_NOTE, wrap


@dataclass(frozen=True, eq=False)
class Chart:
    """What a figure function returns.

    Attributes
    ----------
    figure : matplotlib.figure.Figure
        The drawing; made without pyplot, so nothing needs closing.
    title : str
        What is shown.
    alt : str
        The same facts in words: what is shown, of how many interviews, the finding.
    table : DataFrame
        The rows that were drawn.
    note : str
        Assumptions and source, shown under the figure.
    labels : dict
        Headings of the table's columns.
    is_empty : bool
        Nothing was said: the page shows ``alt`` as one line.
    """

    figure: Figure
    title: str
    alt: str
    table: pd.DataFrame
    note: str = ""
    labels: dict[str, str] | None = None
    is_empty: bool = False

    def __repr__(self) -> str:
        return f"<Chart: {self.title}. {self.alt}>"

    @cached_property
    def svg(self) -> bytes:
        """The drawing as SVG: the same bytes for the same notes."""
        return draw_svg(self.figure)

    def _repr_html_(self) -> str:
        if self.is_empty:
            return f'<p class="ii-none">{escape(self.alt)}</p>'
        drawing = base64.b64encode(self.svg).decode("ascii")
        note = f'<p class="ii-note">{escape(self.note)}</p>' if self.note else ""
        data = table(
            self.table, caption=self.title, columns=self.labels, most=len(self.table)
        )._repr_html_()
        return (
            '<figure class="ii-chart mathjax_ignore">'  # "$52k to $60k" is no formula
            f'<img alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{drawing}" '
            'style="max-width:100%;height:auto">'
            f"<figcaption><strong>{escape(self.title)}</strong>{note}</figcaption>"
            f'<details class="ii-data"><summary>Show the data</summary>{data}</details>'
            "</figure>"
        )


def finish(
    figure: Figure,
    *,
    title: str,
    alt: str,
    data: pd.DataFrame,
    note: str = "",
    labels: dict[str, str] | None = None,
) -> Chart:
    """Put a Chart together; says so where the drawing lacks signs of the notes."""
    with look():  # walking over an axis makes its tick labels
        drawn = "".join(text.get_text() for text in figure.findobj(_is_text))  # type: ignore[attr-defined]
    if UNDRAWABLE in drawn:
        note = f"{note} {UNDRAWABLE_NOTE}".strip()
    return Chart(figure, title, alt, data, note, labels)


def nothing(title: str, words: str, data: pd.DataFrame) -> Chart:
    """Stand in for a figure without evidence: one line that says so."""
    with look():
        figure = one_line(wrap(words, 100))
    return Chart(figure, title, words, data, is_empty=True)


def _is_text(artist: Any) -> bool:
    return hasattr(artist, "get_text") and hasattr(artist, "get_parse_math")
