"""The thank-you notes of 03_follow_up: whom to thank, how, a draft, and the mark that it went out.

The mark goes into the interview's own note, by `infoint.workspace.thanked`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd

from infoint.compare.thanks import DUE, LATE, OVERDUE, SENT, due_words, thank_you_notes
from infoint.drafts import Event, Thanks, calendar_text, learned_from, thank_you
from infoint.drafts.calendar import parse_appointment
from infoint.drafts.letter import spoken_day
from infoint.drafts.thank_you import BOTH, EMAIL, HANDWRITTEN
from infoint.errors import WorkspaceError
from infoint.notes import load_settings
from infoint.schema import Notes
from infoint.widgets import style
from infoint.widgets.prepare_message import EditedDraft
from infoint.widgets.prepare_parts import Chooser, Telling, kept_list, kit
from infoint.widgets.prepare_people import Named, appointment_event
from infoint.workspace.outbox import file_name, write_paper
from infoint.workspace.reading import notes_folder, read_if_any
from infoint.workspace.thanked import mark_sent

_WAYS = (("by hand", HANDWRITTEN), ("by email", EMAIL), ("both, saying different things", BOTH))
_SAID = {HANDWRITTEN: "by hand", EMAIL: "by email", BOTH: "by hand and by email"}
_NOBODY = "No interviews yet, so nobody to thank."


def day_of(today: str) -> date:
    """The day that a notebook compares with: as typed, or today.

    Raises
    ------
    WorkspaceError
        It is no day.
    """
    if not today.strip():
        return date.today()
    try:
        return date.fromisoformat(today.strip())
    except ValueError as error:
        raise WorkspaceError(
            "today", f'found "{today}"', "Expected a day such as 2026-10-27, or nothing"
        ) from error


def thank_you_form(
    notes: Notes, notes_path: str | Path, *, today: str = "", your_name: str = ""
) -> widgets.VBox:
    """Whom to thank, overdue first; drafts; marks; the deadlines as a calendar.

    Parameters
    ----------
    today : str
        Day to compare with, year-month-day; empty takes today.
    """
    return _ThanksForm(notes, Path(notes_path), day_of(today), your_name).form


def thanks_label(row: dict[Any, Any]) -> str:
    """One person of the list, with how long there is.

    >>> thanks_label({"interviewee": "Ana", "status": "overdue", "days": -2, "due": None, "sent": None, "by": "email"})
    'Ana · 2 days overdue · by email'
    """
    way = _way(row)
    if row["status"] in (SENT, LATE):
        sent = f"thanked on {spoken_day(row['sent'])}"
        parts = [row["interviewee"], sent + (", late" if row["status"] == LATE else ""), way]
    else:
        days = None if pd.isna(row["days"]) else int(row["days"])
        due = f" ({spoken_day(row['due'])})" if days is not None and row["due"] else ""
        parts = [row["interviewee"], due_words(days) + due, way]
    return " · ".join(filter(None, parts))


def _way(row: dict[Any, Any]) -> str:
    return _SAID.get(row["by"], "") if isinstance(row["by"], str) else ""


def deadline_events(plan: pd.DataFrame) -> list[Event]:
    """The open thank-you notes as days of a calendar."""
    return [
        Event(
            row["due"].date(),
            f"Thank {row['interviewee']}",
            key=f"thanks {row['interview_id']}",
            notes=_way(row).capitalize(),
        )
        for row in plan.to_dict("records")
        if row["status"] in (OVERDUE, DUE) and not pd.isna(row["due"])
    ]


class _ThanksForm:
    def __init__(self, notes: Notes, path: Path, today: date, your_name: str) -> None:
        self.notes, self.path, self.today, self.your_name = notes, path, today, your_name
        self.folder = notes_folder(path)
        self.rows: list[dict[Any, Any]] = []
        self.tell = Telling()
        self.told_calendar = Telling()
        self.box = Chooser("Whom to thank", self._choose, rows=8)
        self.why = widgets.HTML()
        self.way = style.list_field("How", _WAYS, HANDWRITTEN)
        self.way.observe(lambda change: self._draft(), names="value")
        self.card = EditedDraft("What to write by hand", self.folder)
        self.email = EditedDraft("Email", self.folder)
        self.sent = style.entry_field("Sent on", today.isoformat(), hint="2026-10-27")
        mark = self.tell.button("Mark as sent", self._mark, main=True)
        self.details = style.column(
            self.way, self.why, self.card.part, self.email.part,
            style.row(self.sent.add_class("ii-narrow"), mark),
        )  # fmt: skip
        self.none = style.words(_NOBODY, quiet=True)
        export = self.told_calendar.button("All dates for the calendar", self._export)
        self._draw(None)
        self.form = kit(
            self.none, self.box.box, self.tell.box, self.details,
            style.heading("Dates"),
            style.words("Open thank-you notes and coming appointments, as one file for your calendar.", quiet=True),
            style.row(export).add_class("ii-after"), self.told_calendar.box,
            name="thanks", kept=kept_list("Thank-you notes:", list(map(thanks_label, self.rows)), _NOBODY),
        )  # fmt: skip

    def _draw(self, interview_id: str | None) -> None:
        self.plan = thank_you_notes(self.notes, today=self.today)
        self.rows = self.plan.to_dict("records")
        options = [(thanks_label(row), at) for at, row in enumerate(self.rows)]
        at = next((a for a, row in enumerate(self.rows) if row["interview_id"] == interview_id), 0)
        self.box.fill(options, at)
        style.show(self.box.box, bool(self.rows))
        style.show(self.none, not self.rows)
        self._show_chosen()

    def _choose(self) -> None:
        self.tell.say("")
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._chosen()
        style.show(self.details, row is not None)
        if row is None:
            return
        way = _way(row)
        by = row["by"] if way else EMAIL if self._facts(row)["email"] else HANDWRITTEN
        self.why.value = style.said(
            f"{way.capitalize()}: {row['why']}." if way else f"{row['why'].capitalize()}."
        )
        if self.way.value == by:
            self._draft()
        else:
            self.way.value = by

    def _chosen(self) -> dict[Any, Any] | None:
        return self.box.pick(self.rows)

    def _facts(self, row: dict[Any, Any]) -> dict[str, str]:
        frame = self.notes.interviews
        told = frame[frame["interview_id"] == row["interview_id"]].iloc[0]
        return {str(name): "" if pd.isna(cell) else str(cell) for name, cell in told.items()}

    def _draft(self) -> None:
        row = self._chosen()
        if row is None:
            return
        told = self._facts(row)
        thanks = Thanks(
            name=told["interviewee"],
            day=date.fromisoformat(told["date"][:10]) if told["date"] else None,
            medium=told["medium"],
            learned=learned_from(self.notes, row["interview_id"]),
            is_late=row["status"] == OVERDUE,
            your_name=self.your_name,
        )
        drafts = thank_you(thanks, str(self.way.value))
        for way, field in ((HANDWRITTEN, self.card), (EMAIL, self.email)):
            style.show(field.part, way in drafts)
            if way in drafts:
                kind = f"thanks {_SAID[way]}" + (" with the other" if len(drafts) > 1 else "")
                name = file_name(kind, row["interview_id"], ".txt")
                field.show(drafts[way], name, address=told["email"], is_email=way == EMAIL)

    def _mark(self) -> None:
        row = self._chosen()
        if row is None:
            return
        day = day_of(self.sent.value)
        bank = load_settings([self.path]).bank
        mark_sent(
            self.folder, row["source"], row["interview_id"], day, str(self.way.value), bank=bank
        )
        self.notes = read_if_any(self.path)
        self._draw(None)
        self.tell.say(
            f"{row['interviewee']}: thanked on {spoken_day(day)}, written into {row['source']}."
        )

    def _export(self) -> None:
        events = [*deadline_events(self.plan), *self._appointments()]
        if not events:
            raise WorkspaceError("Dates", "there are no open thank-you notes and no appointments")
        text = calendar_text(events)
        path = write_paper(self.folder, "dates.ics", text)
        count = "1 date" if len(events) == 1 else f"{len(events)} dates"
        self.told_calendar.saved(f"{count}; your calendar program opens the file.", path, text)

    def _appointments(self) -> Sequence[Event]:
        found = []
        for one in Named.of(self.notes).with_list(self.folder):
            when = parse_appointment(one.facts.get("appointment", ""))
            is_ahead = when is not None and f"{when:%Y-%m-%d}" >= f"{self.today}"
            if is_ahead and not one.is_interviewed:
                found.append(appointment_event(one))
        return found
