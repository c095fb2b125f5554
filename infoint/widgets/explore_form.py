"""The controls of the comparison notebooks: a row of choices, the figure, the words behind it.

Gathers what was chosen and shows what plain functions make of it; computes nothing. Nothing that
stands in the page is written anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd
from IPython.display import display

from infoint.compare.interviewee import labels
from infoint.compare.selection import Choice, Interviews, Selection
from infoint.errors import InfointError
from infoint.figures import Chart, Table, table
from infoint.figures.phrase import count
from infoint.schema import Notes
from infoint.widgets import style
from infoint.widgets.explore_points import find_boxes
from infoint.widgets.explore_topic import Lines, Topic, chosen_notes
from infoint.widgets.prepare_parts import kit

# With so few interviews all of them are in sight anyway: the controls are folded.
FEW = 5
_VIEW = "application/vnd.jupyter.widget-view+json"
_NAMES = {
    "family": "Title family held",
    "location": "Works in",
    "stage": "Stage",
    "industry": "Industry",
    "interview": "One interview",
}
_FOLDED = "Choose interviews, see their words"
NOTHING = "Nothing was said of it in this interview."
_KEPT = 30  # drawings kept: going back is at once


def show_form(topic: Topic, notes: Notes, chart: Chart) -> None:
    """Display the controls; a saved or exported notebook has nothing in their place."""
    form = ExploreForm(topic, notes, chart).form
    view = {"version_major": 2, "version_minor": 0, "model_id": form.model_id}
    display({_VIEW: view, "text/html": "", "text/plain": ""}, raw=True)


@dataclass(frozen=True, slots=True)
class _Seen:
    """The interviews chosen, the lines of their figure, their labels, and what is shown of them."""

    notes: Notes
    lines: Lines
    people: list[tuple[str, str]]
    html: str


class ExploreForm:
    """One comparison with its controls.

    Attributes
    ----------
    form : VBox
        What is shown.
    asks : dict
        The choices of the row, by what they ask for; those with two or more values.
    """

    def __init__(self, topic: Topic, notes: Notes, chart: Chart) -> None:
        self.topic, self.notes, self.chart = topic, notes, chart
        self.interviews = Interviews(notes)
        self.chosen = Selection()
        self._filling = style.Filling()
        self._draw = lru_cache(maxsize=_KEPT)(self._drawn)
        self.asks = {
            name: self._list(_NAMES[name], partial(self._choose, name))
            for name in topic.asks
            if len(self.interviews.choices(name)) > 1
        }
        self.count = widgets.HTML()
        self.reset = style.button("Reset", self._reset, hint="Show all interviews again")
        self.picture = _page("ii-picture")
        self.row = self._list(topic.line, self._say)
        self.person = self._list("Interview", self._say)
        self.words = _page("ii-behind")
        self.form = self._lay_out()
        self._show()

    def _lay_out(self) -> widgets.VBox:
        row = style.column(
            style.grid(*self.asks.values()),
            style.row(self.count, self.reset).add_class("ii-left"),
        ).add_class("ii-asks")
        words = style.column(
            style.heading("Words behind it"),
            style.words("Choose here, or click a line, dot or place in the figure.", quiet=True),
            style.grid(self.row, self.person),
            self.words,
        ).add_class("ii-said-there")
        parts: list[widgets.Widget] = [row, self.picture, words]
        if len(self.interviews) <= FEW:
            parts.insert(0, self._fold(row, words))
        # widgets have no program of their own: an image that fails runs explore.js
        program = f'<img alt="" src="data:," style="display:none" onerror="{escape(style.asset("explore.js"))}">'
        return kit(style.look("explore.css", program), *parts, name="explore")

    def _fold(self, *parts: widgets.Box) -> widgets.ToggleButton:
        """One quiet button that shows and hides the controls."""
        fold = widgets.ToggleButton(False)

        def turn(*_: Any) -> None:
            fold.description = "Hide the choices" if fold.value else _FOLDED
            for part in parts:
                style.show(part, fold.value)

        turn()
        fold.observe(turn, names="value")
        return fold.add_class("ii-fold")

    def _list(self, label: str, on_change: Any) -> widgets.Dropdown:
        field = style.list_field(label, [("", "")], "")
        field.observe(lambda _: self._filling.is_on or on_change(), names="value")
        return field

    def _choose(self, name: str) -> None:
        self.chosen = replace(self.chosen, **{name: self.asks[name].value or ""})
        self._show()

    def _reset(self) -> None:
        self.chosen = Selection()
        self._show()

    def _show(self) -> None:
        """Draw what is chosen, and offer what can be chosen besides."""
        try:
            seen = self._draw(self.chosen)
        except InfointError as error:
            self.count.value = style.said(str(error), "bad", aloud=True)
            return
        if self.picture.value != seen.html:
            self.picture.value = seen.html
        left, of = len(seen.people), count(len(self.interviews), "interview")
        self.count.value = style.said(
            f"All {of}" if self.chosen == Selection() else f"{left} of {of}", aloud=True
        )
        self.reset.disabled = self.chosen == Selection()
        self._offer(seen)
        self._say()

    def _offer(self, seen: _Seen) -> None:
        """What can be chosen besides, so that every choice leaves an interview."""
        with self._filling:
            for name, field in self.asks.items():
                entries = [_entry(name, one) for one in self.interviews.choices(name, self.chosen)]
                _fill(field, "All", entries, getattr(self.chosen, name))
            lines = [(f"{name} ({n})", name) for name, n in seen.lines]
            _fill(self.row, "Choose", lines, self.row.value)
            _fill(self.person, "Choose", seen.people, self.person.value)

    def _drawn(self, chosen: Selection) -> _Seen:
        notes = chosen_notes(self.notes, chosen)
        lines = self.topic.lines(notes, chosen)
        people = [(words, key) for key, words in labels(self.notes).items()]
        people = [one for one in people if one[1] in set(notes.interviews["interview_id"])]
        is_all = chosen == Selection()
        charts = (self.chart,) if is_all else self.topic.draw(notes, chosen)
        rows, who = [name for name, _ in lines], [words for words, _ in people]
        html = "".join(_picture(chart, rows, who) for chart in charts)
        return _Seen(notes, lines, people, html)

    def _say(self) -> None:
        """The words behind what was picked, with file and line."""
        picked = {"row": self.row.value or "", "interview": self.person.value or ""}
        if not any(picked.values()):
            self.words.value = ""
            return
        said = self.topic.words(self._draw(self.chosen).notes, self.chosen, **picked)
        columns = {"row": self.topic.line, "interviewee": "Who", "words": "Words", "where": "Note"}
        shown = table(said, caption=_caption(said, picked["row"]), columns=columns, none=NOTHING)
        self.words.value = shown._repr_html_()


def _fill(
    field: widgets.Dropdown, first: str, options: Sequence[tuple[str, str]], value: str
) -> None:
    """Put other entries into a list where they are others; the browser hears of it once."""
    entries = ((first, ""), *options)
    with field.hold_sync():
        if tuple(field.options) != entries:
            field.options = entries
        field.value = value if value in [one for _, one in entries] else ""


def _entry(name: str, choice: Choice) -> tuple[str, str]:
    """One entry of a list: what it is called, and how many interviews it leaves."""
    words = choice.words if name == "interview" else f"{choice.words} ({choice.n})"
    return words, choice.value


def _picture(chart: Chart | Table, rows: Sequence[str], people: Sequence[str]) -> str:
    """A chart as HTML that knows where its lines stand; numbers are places in the two lists."""
    html = chart._repr_html_()
    if not isinstance(chart, Chart):
        return html
    row_at = {name: at for at, name in enumerate(("", *rows))}
    who_at = {name: at for at, name in enumerate(("", *people))}
    boxes = [
        [*(round(edge, 4) for edge in (box.left, box.top, box.right, box.bottom)),
         row_at[box.row], who_at[box.who]]
        for box in find_boxes(chart, rows, people)
        if box.row in row_at and box.who in who_at
    ]  # fmt: skip
    return f'<div class="ii-points" data-boxes="{json.dumps(boxes)}">{html}</div>'


def _caption(said: pd.DataFrame, row: str) -> str:
    """What stands in the table of words."""
    n = count(said["interview_id"].nunique(), "interview")
    return f"{row}, in {n}" if row else f"What was said in {n}"


def _page(name: str) -> widgets.HTML:
    """A place for figures and tables, in the look that JupyterLab gives to HTML."""
    return widgets.HTML().add_class("jp-RenderedHTMLCommon").add_class(name)
