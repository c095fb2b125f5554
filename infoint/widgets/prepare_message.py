"""A message that is drafted, edited and kept in the outbox. Sends nothing."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as widgets

from infoint.drafts import Asking, Draft, first_call, first_email, mailto
from infoint.errors import InfointError
from infoint.widgets import style
from infoint.widgets.prepare_parts import Telling, link, reporting
from infoint.workspace.outbox import file_name, outbox_path, read_message, write_message

_AGAIN, _BACK = "Draft it again", "Back to my words"
_EMAIL, _CALL = "by email", "by phone"


class EditedDraft:
    """A draft in a field. Once edited it is kept in the outbox, and the file is shown from then on."""

    def __init__(self, label: str, folder: Path) -> None:
        self.folder = folder
        self.filling = style.Filling()
        self.name = ""
        self.seen: str | None = None
        self.draft = Draft("")
        self.address = ""
        self.area = reporting(style.area_field(label, lines=12), self._edited)
        self.note = Telling()
        self.open = widgets.HTML()
        self.mine = ""
        self.again = style.button(_AGAIN, self._again)
        self.part = style.column(
            self.area.add_class("ii-message"), style.row(self.again, self.open), self.note.box
        )

    def show(self, draft: Draft, name: str, *, address: str = "", is_email: bool = False) -> None:
        """Show a draft, or what was made of it in the file of that name.

        Parameters
        ----------
        address : str
            Whom the email goes to; empty where it is not known.
        """
        self.draft, self.name = draft, name
        self.address = address if is_email else ""
        self.seen = read_message(self.folder, name)
        self.mine, self.again.description = "", _AGAIN
        with self.filling:
            self.area.value = draft.text if self.seen is None else self.seen
        self._link(is_email)
        if self.seen is not None:
            self.note.say(f"As you edited it: {self._where()}.")
        elif draft.missing:
            self.note.say(f"Still missing: {', '.join(draft.missing)}.", "warn")
        else:
            self.note.say("")
        self.is_email = is_email

    def _link(self, is_email: bool) -> None:
        letter = Draft(self.area.value, self.draft.subject)
        words = "Open in your mail program"
        self.open.value = f"<p>{link(words, mailto(self.address, letter))}</p>" if is_email else ""

    def _where(self) -> str:
        path = outbox_path(self.folder, self.name)
        return f"{path.parent.name}/{path.name}"

    def _edited(self, words: str) -> None:
        if self.filling.is_on or not self.name:
            return
        try:
            self.seen = write_message(self.folder, self.name, words, seen=self.seen)
        except InfointError as error:
            self.note.say(str(error), "bad")
            return
        self._link(self.is_email)
        self.note.say(f"Kept in {self._where()}.")

    def _again(self) -> None:
        """Show the draft as it was made, or go back to the student's own words."""
        if self.mine:
            self.area.value, self.mine = self.mine, ""
        elif self.area.value != self.draft.text:
            self.mine, self.area.value = self.area.value, self.draft.text
        self.again.description = _BACK if self.mine else _AGAIN


class MessagePart:
    """The first message to a person, by email or by phone."""

    def __init__(self, folder: Path) -> None:
        self.asking = Asking()
        self.address = ""
        self.way = style.list_field(
            "First message", [(way, way) for way in (_EMAIL, _CALL)], _EMAIL
        )
        self.way.observe(lambda change: self._draw(), names="value")
        self.draft = EditedDraft("Draft, to be edited", folder)
        self.part = style.column(style.heading("Ask them"), self.way, self.draft.part)

    def show(self, asking: Asking, *, address: str = "") -> None:
        """Draft the message to another person, or to the same one after a fact was changed."""
        self.asking, self.address = asking, address
        self._draw()

    def _draw(self) -> None:
        is_email = self.way.value == _EMAIL
        draft = first_email(self.asking) if is_email else first_call(self.asking)
        kind = "first email" if is_email else "first call"
        who = f"{self.asking.name} {self.asking.organization}"
        self.draft.show(
            draft, file_name(kind, who, ".txt"), address=self.address, is_email=is_email
        )
