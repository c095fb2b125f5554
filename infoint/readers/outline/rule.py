"""Whether a candidate opens a question at the place where it stands.

The rules look at the section above, never at the words of an answer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from infoint.questions import is_open_label
from infoint.readers.outline.date_forms import MONTH
from infoint.readers.outline.head import Head
from infoint.readers.outline.shapes import is_students_own
from infoint.readers.outline.style import Styles, rank
from infoint.readers.outline.told import SENTENCE

_SURE = 0.7
_SIGNS = re.compile(r"[^\w\s]+$")  # "$$" among words
_SERIES = 5  # different questions from which labels are the way in which the note is written
_LABELS = ("label", "lead")
_OWN_STYLES = ("bare", "bold", "caps", *_LABELS)  # of "My thoughts", whatever the others have
_LONGEST_LABEL = 6  # words of a label that no question of the bank has
_LONGEST_VALUE = 140  # characters of a name, title or place with all that a line says beside it
_IDENTITY = ("interviewee", "job_title", "organization", "location", "date", "minutes")
_DIGIT = re.compile(r"\d")
_DATED = re.compile(
    r"\d[/.-]\d|\b(?:19|20)\d\d\b|\d(?:st|nd|rd|th)\b"
    rf"|\b{MONTH}\s\d|\d\s{MONTH}",
    re.I,
)
_FOLLOW_UP = ("thank_you", "thank_you_sent", "thank_you_by")


class Place(NamedTuple):
    """Where a line stands.

    ``head`` opened the section above (None before the first question),
    ``has_text`` tells whether it has an answer yet, ``answered`` whether the
    note has any, ``number`` the last number before a question.
    """

    head: Head | None
    has_text: bool
    answered: bool
    number: int

    @property
    def known(self) -> bool:
        """Whether the section above is a question of the bank."""
        return self.head is not None and self.head.question_id is not None


def opens(head: Head, place: Place, styles: Styles) -> bool:
    """Whether the candidate opens a question or gives a fact here."""
    if is_fact(head, place) or head.style == "asked":
        return True
    above = place.head
    if head.field and head.style in _LABELS and above and above.question_id == "referrals":
        return False  # "Title: copy chief" there tells of the person to ask
    if head.style == "heading":
        return _heading_opens(head, place)
    if head.style in _OWN_STYLES and place.answered and is_students_own(head.question):
        return True
    if _goes_on(head, above):
        return True
    if not styles.counts(head.style) and not (head.question_id and _SIGNS.match(head.question)):
        return False
    if _is_beneath(head, place):
        new = head.question_id not in {None, *styles.stronger_ids(head.style)}
        return new and head.match.score >= _SURE
    return _weak_opens(head, place, styles)


def is_fact(head: Head, place: Place) -> bool:
    """Whether the candidate is a quick fact with its value.

    Facts stand before the first question, under a heading that is no question
    of the bank, or among labels; inside an answer "Name: ..." tells of somebody else.
    """
    if not head.field or not head.rest or head.style in ("heading", "asked"):
        return False
    digits = _DATED if head.question.casefold() == "day" else _DIGIT
    if head.field == "date" and not digits.search(head.rest):
        return False  # "Day: stand-ups, user calls", "Day: used to be 6 to 2:30"
    many = ";" in head.rest and is_open_label(head.question)
    if many or (len(head.rest) > _LONGEST_VALUE and head.field in _IDENTITY):
        return False  # "His job. He lends money to ..." tells of it
    if place.answered and place.known and is_open_label(head.question):
        return False  # "Where: Chicago" among answers tells of jobs
    if head.field in _FOLLOW_UP:
        return True
    if head.question_id and (place.known or place.answered):
        return False
    above = place.head
    if above is None or not place.known:
        return above is None or above.style != "asked"
    return _is_kin(head, above) and above.question_id != "referrals"


def is_short(text: str) -> bool:
    """Whether a text is a value such as a name or date, and no telling."""
    return len(text) <= 120 and not SENTENCE.search(text)


def says_much(text: str) -> bool:
    """Whether a bold line with nothing beneath it tells something itself: a byline, a date.

    >>> says_much("Senior Analyst, Ministry of Energy"), says_much("Background"), says_much("Pay?")
    (True, False, False)
    """
    return not text.endswith("?") and ("," in text or len(text.split()) >= 5)


def _goes_on(head: Head, above: Head | None) -> bool:
    """Whether "Is it growing? Yes" stands in a series of "label: answer" lines."""
    series = above is not None and above.style in _LABELS and bool(above.rest)
    known = head.question_id is not None and head.match.score >= _SURE
    return series and known and head.style == "question" and bool(head.rest)


def _is_kin(head: Head, above: Head) -> bool:
    """Whether two lines with words behind them are written in one way at one depth."""
    labels = head.style == "label" and above.style == "lead"
    alike = above.style == head.style or labels
    return alike and bool(above.rest) and _depth(above) == _depth(head)


def _heading_opens(head: Head, place: Place) -> bool:
    above = place.head
    if (
        not place.known
        or above is None
        or _level(head) <= _level(above)
        or head.question.endswith("?")
    ):
        return True
    return head.question_id not in (None, above.question_id)


def _level(head: Head) -> int:
    return head.line.level if head.line and head.style == "heading" else 9


def _is_beneath(head: Head, place: Place) -> bool:
    """Whether a line stands in the answer of a question that is written in a stronger way."""
    above = place.head
    if above is None:
        return False
    if rank(above.style) < rank(head.style):
        return place.known or (place.has_text and above.question.endswith("?"))
    return above.style == head.style and _depth(head) > _depth(above)


def _depth(head: Head) -> int:
    return head.line.level + 1 if head.line and head.line.kind == "item" else 0


def _weak_opens(head: Head, place: Place, styles: Styles) -> bool:
    above, asks, count = place.head, head.question.endswith("?"), len(head.question.split())
    if head.question_id is not None:
        return True
    if head.style == "number":
        follows = head.number is not None and head.number == place.number + 1 > 1
        return asks or (follows and (head.shaped or count <= _LONGEST_LABEL * 2))
    if head.style == "parent":
        return above is None or (above.style == head.style and _depth(above) == _depth(head))
    if head.style == "lead":
        return _lead_opens(head, above, styles)
    if head.style == "label":
        # beneath "Pay:" without words of its own, "Entry: 50k" belongs to the pay
        shaped = head.shaped or (len(styles.ids["label"]) >= _SERIES and above is not None and _joint(above) == _joint(head))  # fmt: skip
        return shaped and above is not None and _is_kin(head, above) and count < _LONGEST_LABEL
    if not head.shaped:
        return False
    if head.style == "bare" and head.apart:
        return above is not None and above.style == "bare" and place.has_text
    return head.style != "bare" or head.question[:1].isupper() or styles.is_lower


def _lead_opens(head: Head, above: Head | None, styles: Styles) -> bool:
    """Bold words open a question of their own where the note's questions are bold words.

    With a colon they do so from the first line on where they are a phrase ("What she does:");
    without one where others stand without one too.
    """
    if above is None:
        phrase = 3 <= len(head.question.split()) <= _LONGEST_LABEL
        return head.question.endswith("?") or (head.shaped and bool(head.rest) and phrase)
    if above.style != "lead" or _depth(above) != _depth(head):
        return False
    if head.question.endswith("?") or not head.rest:
        return head.question.endswith("?")
    if not head.shaped:
        known_about = head.match.reason.startswith("asks about")
        return not above.shaped and (known_about or styles.plain_leads >= 2)
    return bool(above.rest) and len(head.question.split()) <= _LONGEST_LABEL


def _joint(head: Head) -> str:
    """What parts a label from its value: ":" or a dash."""
    text = head.line.text if head.line else ""
    return ":" if text[text.find(head.question) + len(head.question) :].lstrip()[:1] == ":" else "-"
