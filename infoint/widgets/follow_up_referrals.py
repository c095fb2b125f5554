"""New people of 03_follow_up: referrals that one tick puts on the list of people to ask."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as widgets

from infoint.compare.contact import unnamed_referrals
from infoint.schema import Notes
from infoint.widgets import style
from infoint.widgets.prepare_parts import Telling, kept_list, kit
from infoint.widgets.prepare_people import Named
from infoint.workspace.candidates import Candidate
from infoint.workspace.people_file import add_person
from infoint.workspace.reading import notes_folder


def referral_form(notes: Notes, notes_path: str | Path) -> widgets.VBox:
    """People whom interviewees named and who are not on the list yet."""
    return _Referrals(notes, notes_folder(notes_path)).form


class _Referrals:
    def __init__(self, notes: Notes, folder: Path) -> None:
        self.notes, self.folder = notes, folder
        self.named = Named.of(notes)
        self.tell = Telling()
        self.ticks: list[tuple[Candidate, widgets.Checkbox]] = []
        self.list = widgets.Box().add_class("ii-checks")
        self.put = self.tell.button("Put them on my list", self._put, main=True)
        self._draw()
        labels = [one.label for one, _ in self.ticks]
        self.form = kit(
            self.list,
            style.row(self.put).add_class("ii-after"),
            self.tell.box,
            *self._without_name(),
            name="referrals",
            kept=kept_list("New people:", labels, "Nobody new."),
        )

    def _draw(self) -> None:
        new = [one for one in self.named.with_list(self.folder) if one.person is None]
        self.ticks = [
            (one, style.tick_field(one.label.removesuffix(", not on your list yet"), True))
            for one in new
        ]
        none = style.words(
            "Nobody new: everyone who was named is on your list, or was interviewed."
        )
        self.list.children = tuple(box for _, box in self.ticks) or (none,)
        style.show(self.put, bool(self.ticks))

    def _put(self) -> None:
        chosen = [one for one, box in self.ticks if box.value]
        for one in chosen:
            add_person(self.folder, one.facts)
        self._draw()
        count = "1 person is" if len(chosen) == 1 else f"{len(chosen)} people are"
        self.tell.say(f"{count} in people.csv now." if chosen else "Nobody was ticked.")

    def _without_name(self) -> list[widgets.Widget]:
        rows = unnamed_referrals(self.notes).to_dict("records")
        told = [f"{row['text']} (said {row['interviewee']})" for row in rows]
        if not told:
            return []
        return [style.heading("Named without a name: ask who it is"), *map(style.words, told)]
