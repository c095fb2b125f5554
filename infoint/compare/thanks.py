"""Thank-you notes against a day: which are due, how each should go, and why.

Sends nothing and decides nothing where the note does not say how the person works.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from infoint.compare.cell import rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.schema import Notes

OVERDUE, DUE, UNDATED, SENT, LATE = "overdue", "due", "no date", "sent", "sent late"
_ORDER = {OVERDUE: 0, DUE: 1, UNDATED: 2, LATE: 3, SENT: 3}
_COLUMNS = ["interview_id", "interviewee", "status", "due", "days", "sent", "by", "why", "source"]
# Handwritten if the person is regularly in the office, email if they travel.
# Keep in step with _ADVISED of infoint/notes/people.py.
_RULE = {
    "regularly": ("handwritten", "regularly in the office, where a card arrives"),
    "travels": ("email", "travels, so that a card may lie for weeks"),
}
_OPEN = "the note does not say whether they are regularly in the office or travel: choose"


def thank_you_notes(notes: Notes, *, today: date) -> pd.DataFrame:
    """Whom to thank, overdue first.

    Parameters
    ----------
    today : date
        The day to compare with.

    Returns
    -------
    DataFrame
        One row an interview: ``interview_id``, ``interviewee`` (the label), ``status``
        ("overdue", "due", "no date", "sent late", "sent"), ``due`` one week after the
        interview, ``days`` left until then (negative: days too late; missing once it is sent), ``sent``, ``by`` as
        sent, else as the rule says (missing where it says nothing), ``why``, ``source``.
        Open ones come first, by due day; sent ones last, the latest first.
    """
    known = {row.interview_id: row for row in rows_of(notes.follow_ups)}
    names = labels(notes)
    rows = [
        _row(interview, known.get(interview.interview_id), names[interview.interview_id], today)
        for interview in rows_of(notes.interviews)
    ]
    rows.sort(key=_place)
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    return frame.astype({"days": "Int64", "due": "datetime64[s]", "sent": "datetime64[s]"})


def _row(interview: Any, known: Any, name: str, today: date) -> dict[str, Any]:
    due = _day(known.due) if known is not None else None
    sent = _day(known.sent) if known is not None else None
    if sent:
        status = LATE if due and sent > due else SENT
    elif due:
        status = OVERDUE if due < today else DUE
    else:
        status = UNDATED
    advised, why = _RULE.get(text_of(interview.in_office) or "", (None, _OPEN))
    return {
        "interview_id": interview.interview_id,
        "interviewee": name,
        "status": status,
        "due": due,
        "days": (due - today).days if due and not sent else None,
        "sent": sent,
        "by": (text_of(known.by) if known is not None and sent else None) or advised,
        "why": why,
        "source": interview.source,
    }


def _place(row: dict[str, Any]) -> tuple[int, int]:
    day = row["sent"] or row["due"] or date.max
    return _ORDER[row["status"]], -day.toordinal() if row["sent"] else day.toordinal()


def _day(value: Any) -> date | None:
    if text_of(value) is None:
        return None
    stamp = pd.Timestamp(value)
    return date(stamp.year, stamp.month, stamp.day)


def due_words(days: int | None) -> str:
    """Days left, as one says it.

    >>> due_words(0), due_words(1), due_words(-3), due_words(None)
    ('due today', 'due tomorrow', '3 days overdue', 'no date in the note')
    """
    if days is None:
        return "no date in the note"
    if days < 0:
        return f"{-days} {'day' if days == -1 else 'days'} overdue"
    return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {days} days")
