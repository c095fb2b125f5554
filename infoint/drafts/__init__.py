"""Texts and calendars drafted from facts: messages, notes of thanks, sheets, dates.

Everything is a draft to be edited. A fact that is missing is left out, never filled in; nothing
here opens a file, and nothing is sent.
"""

from infoint.drafts.calendar import Event, calendar_text
from infoint.drafts.first_message import Asking, first_call, first_email
from infoint.drafts.learned import Learned, learned_from
from infoint.drafts.letter import Draft, mailto
from infoint.drafts.question_sheet import sheet_page
from infoint.drafts.search_string import search_string
from infoint.drafts.thank_you import Thanks, thank_you
from infoint.drafts.time_plan import plan_time

__all__ = [
    "Asking",
    "Draft",
    "Event",
    "Learned",
    "Thanks",
    "calendar_text",
    "first_call",
    "first_email",
    "learned_from",
    "mailto",
    "plan_time",
    "search_string",
    "sheet_page",
    "thank_you",
]
