"""Whether a short text that heads a column or row is a person's name or a job.

Serves only to file such a head: parses no answer and names nobody.
"""

from __future__ import annotations

import re

_JOB = re.compile(
    r"\b(?:\w+(?:writer|designer|developer|engineer|scientist)|writer|editor|designer|developer"
    r"|engineer|manager|director|analyst|nurse|teacher|professor|scientist|consultant|specialist"
    r"|coordinator|assistant|associate|architect|administrator|accountant|attorney|lawyer"
    r"|librarian|technician|therapist|officer|president|recruiter|researcher|planner|producer"
    r"|strategist|supervisor|representative|intern|lead|head|ceo|cto|cfo|founder|owner)\b",
    re.I,
)
_NAME = re.compile(r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor)\.?\s)?[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,3}$")  # fmt: skip


def is_job(text: str) -> bool:
    """Whether a text speaks of a job.

    Examples
    --------
    >>> is_job("UX Designer"), is_job("Anna Berg")
    (True, False)
    """
    return _JOB.search(text[:200]) is not None


def is_name(text: str) -> bool:
    """Whether a text could be a name: one to four words, no job, a capital letter each.

    Examples
    --------
    >>> is_name("Dr. Anna Berg"), is_name("Person 2"), is_name("edits books"), is_name("Writer")
    (True, False, False, False)
    """
    if len(text) > 60 or is_job(text) or not _NAME.match(text):
        return False
    words = text.split()
    return not text[-1:].isdecimal() and words[0][0].isupper() and words[-1][0].isupper()
