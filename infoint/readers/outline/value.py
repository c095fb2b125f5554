"""What the value of a labeled fact says besides: "Interviewed: March 1, 2025" is a day.

Nothing here looks for labels; a value that says one thing stays as it is.
"""

from __future__ import annotations

import re

from infoint.readers.outline.title import is_name, title_facts
from infoint.readers.outline.when import told_length
from infoint.schema import Fact

_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}\b")
_ADDRESS = re.compile(r"[/@]|\w\.\w")
_OF_TALK = re.compile(r"\binterview\b|\binformational\b|\bchat\b|<>", re.I)


def labeled(field: str, text: str, at: int | None) -> tuple[list[Fact], list[Fact], bool]:
    """Facts of a value, weaker ones that stand beside them, and whether it introduces the talk.

    >>> labeled("interviewee", "March 1, 2025", 1)[0][0].field
    'date'
    >>> [fact.text for fact in labeled("job_title", "Info chat with Ana Bell", 1)[1]]
    ['Ana Bell']
    """
    beside: list[Fact] = []
    if field == "interviewee" or (field == "interview_id" and " " in text):
        if _DATED.search(text):
            field = "date"  # "Interviewed: March 1, 2025"
        elif is_name(text.partition(",")[0]):
            field = "interviewee"  # "Interview: Ana Bell, midwife"
    elif field == "job_title" and _OF_TALK.search(text):
        return [], list(title_facts(text, at)), True
    elif field == "link" and not _ADDRESS.search(text):
        return [], list(title_facts(f"Profile: {text}", at)), True
    elif field == "medium" and (length := told_length(text)):
        beside.append(Fact("minutes", length, at))
    # "Thank-you note: sent 5/3 by email" says when and how in one
    return [Fact("thank_you_sent" if field == "thank_you" else field, text, at)], beside, False
