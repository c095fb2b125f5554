"""The questions to be asked by email, and the draft of that email."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

import ipywidgets as widgets

from infoint.drafts.later_email import later_email
from infoint.drafts.letter import mailto
from infoint.widgets import style
from infoint.workspace.note_fields import QuestionField, state_of


class LaterPart:
    """A heading, the draft, and a link that opens it in the mail program."""

    def __init__(self) -> None:
        self._draft = widgets.HTML()
        self.view = style.column(style.heading("To ask by email"), self._draft).add_class(
            "ii-later-part"
        )
        self._shown: object = None

    def show(self, questions: Sequence[QuestionField], values: Mapping[str, str]) -> None:
        """Draw the draft for the questions that are to be asked later and have no answer yet."""
        asked = [one.text for one in questions if state_of(one, values) == "later"]
        name, email = values.get("fact:interviewee", ""), values.get("fact:email", "")
        seen = (tuple(asked), name, email, values.get("fact:date", ""))
        if seen == self._shown:
            return
        self._shown = seen
        draft = later_email(asked, name=name, day=_day(values.get("fact:date", "")))
        if not asked:
            self._draft.value = (
                '<p class="ii-quiet">Nothing yet. Tick “by email later” at a question, and it '
                "comes here.</p>"
            )
            return
        missing = f"Still to add: {', '.join(draft.missing)}." if draft.missing else ""
        link = f'<p><a href="{escape(mailto(email, draft))}">Open in your mail program</a></p>'
        self._draft.value = (
            f'<div class="ii-card"><p><b>Subject:</b> {escape(draft.subject)}</p>'
            f'<p class="ii-words">{escape(draft.text)}</p></div>'
            f'{link}<p class="ii-quiet">{escape(missing)}</p>'
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
