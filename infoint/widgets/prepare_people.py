"""The people to ask of 01_prepare: the list, what came of asking, appointments.

Every cell goes to people.csv when one leaves its field, by `infoint.workspace.people_file`;
people whom interviewees named appear by themselves and are written when one keeps them.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from infoint.compare.contact import new_contacts
from infoint.drafts import Asking, Event, calendar_text
from infoint.drafts.calendar import parse_appointment
from infoint.errors import WorkspaceError
from infoint.schema import Notes
from infoint.widgets import style
from infoint.widgets.prepare_message import MessagePart
from infoint.widgets.prepare_parts import Chooser, Telling, kept_list, kit, reporting
from infoint.workspace import people_file as store
from infoint.workspace.candidates import Candidate, people_to_ask
from infoint.workspace.outbox import file_name, write_paper
from infoint.workspace.reading import notes_folder

FOUND = ("professor", "family or friend", "alumni", "LinkedIn", "referral", "other")
_ASKED_BY = ("email", "phone", "LinkedIn", "in person")
_HINTS = {
    "connection": "such as: same college, referred by Dana Ruiz",
    "asked_on": "2026-10-02",
    "appointment": "2026-10-12 14:30",
    "answer": "such as: yes, after the 10th",
    "meeting_place": "room, street or video link",
}
_FIELDS = tuple(name for name in store.COLUMNS if name != "department")
_TALK = 30  # minutes that an appointment takes


def people_form(
    notes: Notes,
    notes_path: str | Path,
    *,
    your_name: str = "",
    your_studies: str = "",
    kind_of_work: str = "",
) -> widgets.VBox:
    """The people to ask, a first message to each, and appointments.

    Parameters
    ----------
    your_name, your_studies, kind_of_work : str
        For the messages; what is empty is left out of them.
    """
    asking = Asking(your_name=your_name, your_studies=your_studies, kind_of_work=kind_of_work)
    return _PeopleForm(notes, notes_folder(notes_path), asking).form


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the interviews name, and with whom they were: the same as long as the notes are."""

    referred: list[dict[Hashable, Any]]
    interviewed: list[tuple[str, str]]

    @classmethod
    def of(cls, notes: Notes) -> Named:
        """What the notes of one reading say."""
        met = notes.interviews[["interviewee", "organization"]].fillna("").astype(str)
        pairs = list(met.itertuples(index=False, name=None))
        return cls(new_contacts(notes).to_dict("records"), pairs)

    def with_list(self, folder: Path) -> tuple[Candidate, ...]:
        """The list of people to ask as it stands in people.csv now, with the referrals."""
        referred = [{str(name): cell for name, cell in row.items()} for row in self.referred]
        return people_to_ask(store.read_people(folder), referred, self.interviewed)


def appointment_event(candidate: Candidate) -> Event:
    """The appointment of a person for a calendar.

    Raises
    ------
    WorkspaceError
        There is none, or its day is not sure.
    """
    told = candidate.facts
    name = told.get("name", "")
    start = parse_appointment(told.get("appointment", ""))
    if start is None:
        raise WorkspaceError(
            f"Appointment with {name or 'this person'}",
            f'found "{told.get("appointment", "")}"',
            "Expected a day and a time, such as 2026-10-12 14:30",
            "Write it so",
        )
    about = ", ".join(filter(None, (told.get("job_title"), told.get("organization"))))
    ways = [told.get(field, "") for field in ("phone", "email", "link")]
    return Event(
        start,
        f"Information interview with {name}" if name else "Information interview",
        key=f"interview {' '.join(candidate.key)}",
        minutes=_TALK,
        place=told.get("meeting_place", ""),
        notes="\n".join(filter(None, [about, *ways])),
    )


class _PeopleForm:
    def __init__(self, notes: Notes, folder: Path, asking: Asking) -> None:
        self.folder, self.asking = folder, asking
        self.filling = style.Filling()
        self.named = Named.of(notes)
        self.people = self.named.with_list(folder)
        self.removed: store.PersonRow | None = None
        self.tell = Telling()
        self.told_calendar = Telling()
        self.box = Chooser("People to ask", self._choose, rows=9)
        self.new = style.entry_field("Add a person", hint="their name")
        self.fields = {name: self._field(name) for name in _FIELDS}
        self.keep = self.tell.button("Keep on my list", self._keep)
        self.remove = self.tell.button("Take off the list", self._remove)
        self.undo = self.tell.button("Undo", self._put_back)
        self.message = MessagePart(folder)
        export = self.tell.button("Appointment for the calendar", self._export)
        self.details = style.column(
            style.grid(*self.fields.values()),
            style.row(self.keep, self.remove, export),
            self.told_calendar.box,
            self.message.part,
        )
        self._draw(None)
        add = self.tell.button("Add", self._add)
        listed = [one.label for one in self.people]
        self.form = kit(
            style.row(self.new.add_class("ii-grow"), add).add_class("ii-after"), self.box.box,
            style.row(self.undo).add_class("ii-after"), self.tell.box, self.details, name="people",
            kept=kept_list("People to ask:", listed, "Nobody is on the list yet."),
        )  # fmt: skip

    def _field(self, name: str) -> widgets.Widget:
        label, hint = store.COLUMNS[name], _HINTS.get(name, "")
        report = self.tell.guard(lambda text: self._write(name, text))
        options = {"found_through": FOUND, "asked_by": _ASKED_BY}.get(name)
        if options is None:
            return reporting(style.text_field(label, hint=hint), report)
        return reporting(style.choice_field(label, options=options, hint=hint), report)

    def _draw(self, key: tuple[str, str] | None) -> None:
        self.people = self.named.with_list(self.folder)
        options = [(one.label, at) for at, one in enumerate(self.people)]
        at = next((at for at, one in enumerate(self.people) if one.key == key), 0)
        self.box.fill(options, at)
        self._show_chosen()

    def _choose(self) -> None:
        self.told_calendar.say("")
        self._show_chosen()

    @property
    def chosen(self) -> Candidate | None:
        """The person chosen in the list."""
        return self.box.pick(self.people)

    def _show_chosen(self) -> None:
        one = self.chosen
        style.show(self.details, one is not None)
        style.show(self.box.box, bool(self.people))
        style.show(self.undo, self.removed is not None)
        if one is None:
            return
        with self.filling:
            for name, field in self.fields.items():
                field.value = one.facts.get(name, "")
        style.show(self.keep, one.person is None)
        style.show(self.remove, one.person is not None)
        names = ("name", "job_title", "organization", "found_through", "connection")
        asking = replace(self.asking, **{name: one.facts.get(name, "") for name in names})
        self.message.show(asking, address=one.facts.get("email", ""))

    def _write(self, name: str, text: str) -> None:
        one = self.chosen
        if self.filling.is_on or one is None:
            return
        person = one.person or store.add_person(self.folder, one.facts)
        try:
            person = store.change_person(self.folder, person, name, text)
        except WorkspaceError:
            self._draw(one.key)  # what stands in the file now
            raise
        self._draw(person.key)
        self.tell.say(f"Saved in people.csv: {store.COLUMNS[name]}.")

    def _add(self) -> None:
        known = {one.person.key for one in self.people if one.person}
        person = store.add_person(self.folder, {"name": self.new.value})
        self.new.value = ""
        self._draw(person.key)
        name = person.value("name")
        is_new = person.key not in known
        self.tell.say(f"{name} is in people.csv." if is_new else f"{name} is on the list already.")

    def _keep(self) -> None:
        if self.chosen is not None:
            person = store.add_person(self.folder, self.chosen.facts)
            self._draw(person.key)
            self.tell.say(f"{person.value('name')} is in people.csv.")

    def _remove(self) -> None:
        if self.chosen is not None and self.chosen.person is not None:
            self.removed = self.chosen.person
            store.remove_person(self.folder, self.removed)
            self._draw(None)
            self.tell.say(f"{self.removed.value('name') or 'The person'} is off the list.")

    def _put_back(self) -> None:
        if self.removed is not None:
            person = store.put_back(self.folder, self.removed)
            self.removed = None
            self._draw(person.key)
            self.tell.say("Undone.")

    def _export(self) -> None:
        if self.chosen is None:
            return
        text = calendar_text([appointment_event(self.chosen)])
        name = file_name("interview", self.chosen.facts.get("name", ""), ".ics")
        path = write_paper(self.folder, name, text)
        self.told_calendar.saved(
            "The appointment is made; your calendar program opens it.", path, text
        )
