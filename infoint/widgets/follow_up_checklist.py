"""The resume checklist of 03_follow_up: advice and missing keywords, to be ticked off.

Marks go to resume_checklist.csv beside the notes; the advice itself stays in the notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from infoint.compare.checklist import resume_checklist
from infoint.schema import Notes
from infoint.widgets import style
from infoint.widgets.prepare_parts import Telling, kept_list, kit
from infoint.workspace.checklist_file import (
    NAME,
    CheckItem,
    mark_item,
    merge_checklist,
    read_checklist,
)
from infoint.workspace.reading import notes_folder

_NONE = "No advice on the resume yet."


def checklist_form(
    notes: Notes, notes_path: str | Path, *, resume: str = "", ads: Sequence[str] = ()
) -> widgets.VBox:
    """What to do about the resume, each with who said it.

    Parameters
    ----------
    resume, ads : str, sequence of str
        Texts for the keywords that are missing.
    """
    return _Checklist(notes, notes_folder(notes_path), resume, ads).form


def checklist_items(
    notes: Notes, folder: Path, *, resume: str = "", ads: Sequence[str] = ()
) -> tuple[CheckItem, ...]:
    """Items of the notes with their marks, then those of the file alone."""
    frame = resume_checklist(notes, resume=resume, ads=ads)
    suggested = [
        CheckItem(str(row["item"]), str(row["who"]), str(row["about"]))
        for row in frame.to_dict("records")
    ]
    return merge_checklist(suggested, read_checklist(folder))


def item_label(item: CheckItem) -> str:
    """One item with who said it.

    >>> item_label(CheckItem("One page", "Ana", "Resume: format"))
    'One page (Ana)'
    """
    return f"{item.item} ({item.who})" if item.who else item.item


class _Checklist:
    def __init__(self, notes: Notes, folder: Path, resume: str, ads: Sequence[str]) -> None:
        self.folder = folder
        self.items = checklist_items(notes, folder, resume=resume, ads=ads)
        self.tell = Telling()
        self.count = widgets.HTML()
        self.own = style.entry_field("Add something of your own")
        self.list = style.column().add_class("ii-checks")
        self._draw()
        add = self.tell.button("Add", self._add)
        listed = [f"{'(done) ' if one.is_done else ''}{item_label(one)}" for one in self.items]
        self.form = kit(
            self.count,
            self.list,
            style.row(self.own.add_class("ii-grow"), add).add_class("ii-after"),
            self.tell.box,
            name="checklist",
            kept=kept_list("To do:", listed, _NONE),
        )

    def _draw(self) -> None:
        parts: list[widgets.Widget] = []
        about = ""
        for item in self.items:
            heading = item.about or "Your own"
            if heading != about:
                about = heading
                parts.append(style.heading(heading.removeprefix("Resume: ").capitalize()))
            parts.append(self._tick(item))
        self.list.children = tuple(parts)
        self._count()

    def _count(self) -> None:
        done = sum(item.is_done for item in self.items)
        self.count.value = style.said(f"{done} of {len(self.items)} done." if self.items else _NONE)

    def _tick(self, item: CheckItem) -> widgets.Checkbox:
        box = style.tick_field(item_label(item), item.is_done)
        style.mark(box, "ii-done", item.is_done)
        mark = self.tell.guard(lambda change: self._mark(item, box, bool(change["new"])))
        box.observe(mark, names="value")
        return box

    def _mark(self, item: CheckItem, box: Any, is_done: bool) -> None:
        self._write(item, is_done)
        style.mark(box, "ii-done", is_done)
        self._count()

    def _add(self) -> None:
        words = " ".join(self.own.value.split())
        if words:
            self._write(CheckItem(words), False)
            self.own.value = ""
            self._draw()

    def _write(self, item: CheckItem, is_done: bool) -> None:
        mark_item(self.folder, item, is_done, others=self.items)
        self.items = merge_checklist(self.items, read_checklist(self.folder))
        self.tell.say(f"Saved in {NAME}.")
