"""The job titles of 01_prepare: yours, those heard, those of the title tables, as one search.

What the student adds goes to titles.csv; which titles belong together is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from infoint.drafts import search_string
from infoint.notes.title_search import HEARD, LISTED, OWN, title_search
from infoint.schema import Notes
from infoint.widgets import style
from infoint.widgets.prepare_parts import Telling, kept_list, kit
from infoint.workspace import titles_file as store
from infoint.workspace.reading import notes_folder

_HEADINGS = {OWN: "Yours", HEARD: "Heard in interviews", LISTED: "From the title tables"}
_MOST = 36  # titles of a kind on the screen


def title_form(notes: Notes, notes_path: str | Path) -> widgets.VBox:
    """Titles to tick, and the search string for a job board."""
    return _TitleForm(notes, notes_folder(notes_path)).form


class _TitleForm:
    def __init__(self, notes: Notes, folder: Path) -> None:
        self.notes, self.folder = notes, folder
        self.tell = Telling()
        self.ticks: dict[str, widgets.Checkbox] = {}
        self.titles = style.column()
        self.new = style.entry_field("Add a job title", hint="such as: Technical Writer")
        self.string = style.area_field("Search string, to paste into a job board", lines=3)
        add = self.tell.button("Add", self._add)
        self._draw(store.own_titles(folder))
        found = self.string.value
        self.form = kit(
            style.row(self.new.add_class("ii-grow"), add).add_class("ii-after"),
            self.tell.box,
            self.titles,
            self.string.add_class("ii-string"),
            style.words("Most boards take OR and quotation marks as they stand here.", quiet=True),
            name="titles",
            kept=kept_list("Search string for a job board:", [found], "") if found else "",
        )

    def _draw(self, own: Sequence[str], ticked: Sequence[str] | None = None) -> None:
        frame = title_search(self.notes, own)
        rows = frame.to_dict("records")
        mine = {row["family"] for row in rows if row["origin"] == OWN}
        mine = mine or {row["family"] for row in rows[:1]}  # the work that most were asked about
        parts: list[widgets.Widget] = []
        self.ticks = {}
        for origin, words in _HEADINGS.items():
            part = [row for row in rows if row["origin"] == origin][:_MOST]
            boxes = []
            for row in part:
                is_on = origin == OWN or (origin == HEARD and row["family"] in mine)
                if ticked is not None and origin != OWN:
                    is_on = row["title"] in ticked
                boxes.append(self._tick(row, is_on))
            if boxes:
                parts += [style.heading(words), widgets.Box(boxes).add_class("ii-ticks")]
                if origin == OWN:
                    parts.append(self._taking_back(own))
        if not parts:
            parts = [style.words("No titles yet. Add the one that you know.", quiet=True)]
        self.titles.children = tuple(parts)
        self._join()

    def _tick(self, row: dict[Any, Any], is_on: bool) -> widgets.Checkbox:
        count = f" ({row['n']})" if row["n"] else ""
        box = style.tick_field(f"{row['title']}{count}", is_on)
        box.tooltip = ", ".join(row["who"]) or None
        box.observe(lambda _: self._join(), names="value")
        self.ticks[row["title"]] = box
        return box

    def _taking_back(self, own: Sequence[str]) -> widgets.Widget:
        chosen = style.list_field("Take back", [(title, title) for title in own], own[0])

        def take_back() -> None:
            left = store.remove_title(self.folder, str(chosen.value))
            self._draw(left, self._ticked())
            self.tell.say(f"{chosen.value} is taken off titles.csv.")

        return style.row(chosen, self.tell.button("Take back", take_back))

    def _ticked(self) -> list[str]:
        return [title for title, box in self.ticks.items() if box.value]

    def _join(self) -> None:
        self.string.value = search_string(self._ticked())

    def _add(self) -> None:
        title = self.new.value
        found = title_search(self.notes, [title]).to_dict("records") if title.strip() else []
        own = store.add_title(self.folder, title, str(found[0]["family"]) if found else "")
        self.new.value = ""
        self._draw(own, self._ticked())
        self.tell.say(f"{own[-1]} is in titles.csv.")
