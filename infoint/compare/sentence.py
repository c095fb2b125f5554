"""The sentence in which something was said, for showing words in their context.

Finds the words as they stand; guesses no sentence for words that stand nowhere.
"""

from __future__ import annotations

import re

from infoint.compare.cell import rows_of, text_of
from infoint.schema import Notes

# A sentence ends at a stop before a capital, a quote or the end, and at the end of a line.
_END = re.compile(r"[.!?]+[\"”’)]*(?=\s+[\"“‘(]?[A-Z0-9$€£]|\s*$)|\n")
_LONGEST = 240


class Sentences:
    """Looks up the sentence around words of one reading."""

    def __init__(self, notes: Notes) -> None:
        self._answers: dict[tuple[str, str | None], list[str]] = {}
        for row in rows_of(notes.answers):
            if isinstance(row.text, str):
                key = (row.interview_id, text_of(row.question_id))
                self._answers.setdefault(key, []).append(row.text)

    def around(self, interview_id: str, question_id: object, words: object) -> str:
        """Give the sentence of that answer in which the words stand, or the words alone."""
        wanted = text_of(words) or ""
        for answer in self._answers.get((interview_id, text_of(question_id)), ()):
            place = answer.find(str(words))
            if place >= 0 and wanted:
                sentence = sentence_at(answer, place, place + len(str(words)))
                return sentence if len(sentence) <= _LONGEST else wanted
        return wanted


def sentence_at(text: str, begin: int, end: int) -> str:
    """Cut out the sentence that holds ``text[begin:end]``.

    Examples
    --------
    >>> sentence_at("It depends. Maybe $4.5k a month here. Ask Dana.", 18, 23)
    'Maybe $4.5k a month here.'
    """
    window = max(0, begin - 2 * _LONGEST)
    first = window
    for stop in _END.finditer(text, window, begin):
        first = stop.end()
    after = _END.search(text, max(end - 1, begin), min(len(text), end + 2 * _LONGEST))
    last = after.end() if after else min(len(text), end + 2 * _LONGEST)
    return " ".join(text[first:last].split()).lstrip("-*•· ")
