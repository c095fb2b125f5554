"""The email with the questions for which the half hour was too short.

Asks what was marked to be asked later, in the student's order, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from infoint.drafts.letter import Draft, greeting, paragraphs, spoken_day

_MINE = re.compile(r"\bmy resume\b", re.IGNORECASE)


def later_email(questions: Sequence[str], *, name: str = "", day: date | None = None) -> Draft:
    """Draft the email that asks the rest of the questions; without any it has no text.

    >>> print(later_email(["What does it pay?"], name="Dana Ruiz").text)
    Dear Dana Ruiz,
    <BLANKLINE>
    Thank you for your time. As I said, there is one question that I did not want to keep you longer for:
    <BLANKLINE>
    1. What does it pay?
    <BLANKLINE>
    A line is plenty, whenever it suits you.
    <BLANKLINE>
    Best regards,
    """
    asked = [" ".join(question.split()) for question in questions if question.strip()]
    if not asked:
        return Draft("")
    on = f" on {spoken_day(day)}" if day else ""
    one = len(asked) == 1
    count = "is one question" if one else f"are {len(asked)} questions"
    attached = " My resume is attached." if any(_MINE.search(one) for one in asked) else ""
    text = paragraphs(
        greeting(name),
        f"Thank you for your time{on}. As I said, there {count} that I did not want to keep you longer for:",
        "\n".join(f"{number}. {question}" for number, question in enumerate(asked, 1)),
        f"{'A line' if one else 'A line each'} is plenty, whenever it suits you.{attached}",
        "Best regards,",
    )
    missing = ["your name at the end", *(["your resume as an attachment"] if attached else [])]
    subject = "One more question" if one else f"The rest of my questions ({len(asked)})"
    return Draft(text, subject, tuple(missing))
