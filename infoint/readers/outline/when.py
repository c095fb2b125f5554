"""When and how long the talk was, as sentences of an introduction tell it.

A sentence has to be about the talk: "The drive takes 20 minutes" tells nothing.
"""

from __future__ import annotations

import re

from infoint.readers.outline.date_forms import DATE, DAY
from infoint.readers.outline.title import is_generic, is_name
from infoint.readers.outline.told import LEAD, LONGEST, SENTENCE

# The day on which a text was put up or handed in is not the day of the talk.
POSTED = re.compile(
    r"^\W{0,3}(?:by|posted|published|created|submitted|updated|due|last\s(?:modified|edited))\b",
    re.I,
)
_NO_YEAR = re.compile(rf"\b{DAY}\b(?!,?\s\d{{4}})", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:(?:like|about|almost|around|nearly|roughly|over|just\sover|just\sunder|a\slittle\sover)\s)?(?:\d{1,3}|(?:twenty|thirty|forty|fifty)(?:[-\s](?:five|two|eight))?|ten|fifteen"
    r"|an?|one|half\san|two|(?:an|one)\shour\sand\s\w+)[\s-](?:min(?:ute)?s?|hours?)\b",
    re.IGNORECASE,
)
_ABOUT_TALK = re.compile(
    r"\b(?:interview|conversation|call|talk|chat|we)\b[^.]{0,80}\b(?:lasted|took|ran|talked|spoke|met|chatted|walked|sat)\b|\b(?:i|we)\b[^.]{0,60}\b(?:spent|talked|spoke|met|chatted|sat|interviewed|facetimed|zoomed|skyped)\b|^(?:recorded|conducted|interviewed|talked|spoke|met|chatted)\b|\binterview\swas\s(?:conducted|held|done|recorded)\b|^it\s(?:\w+\s)?(?:lasted|took)\b|^\W{0,3}\d{2}\s?min(?:ute)?s?\s?(?:[,.;–—-]|$)|\b(?:gave|give|giving|spared?|let)\sme\b",
    re.IGNORECASE,
)
_LINE = 100  # characters of a line that is looked at whole
_MOST_MONTHS = 4  # between the talk and the paper on it
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_BRIEF = re.compile(
    r"^[^.]{0,60}\b(?:in\sperson|by\sphone|phone|zoom|video|teams|facetime|skype|webex|google\smeet|discord|call|email|office|coffee)\b[^.]{0,60}[.!]?$",
    re.I,
)


def told_length(text: str) -> str:
    """How long the talk was, as a sentence on it says: "We talked for forty minutes".

    >>> told_length("We met for almost an hour. The drive takes 20 minutes.")
    'almost an hour'
    """
    for sentence in SENTENCE.split(text[:LONGEST]):
        found = _LENGTH.findall(sentence)
        if len(found) == 1 and (_ABOUT_TALK.search(sentence) or _BRIEF.search(sentence)):
            return str(found[0])
    return ""


def told_date(text: str) -> str:
    """The day of the talk, as a sentence on it says.

    >>> told_date("I interviewed Ana Bell on November 21, 2025. She began on May 1, 2004.")
    'November 21, 2025'
    """
    told = "\n".join(line for line in text[:LONGEST].split("\n") if not POSTED.match(line))
    lines = told.split("\n")
    whole = [line for line in lines if len(line) <= _LINE]
    for sentence in (*whole, *SENTENCE.split(told)):
        found = DATE.findall(sentence)
        if len(found) == 1 and (
            _ABOUT_TALK.search(sentence)
            or is_name(re.split(r",|\s[–—(-]", sentence, maxsplit=1)[0].strip())
            or LEAD.search(sentence)
            or _BRIEF.search(sentence)
            or is_generic(DATE.sub("", sentence))
        ):
            return str(found[0])
    return ""


def told_day(text: str, head: str) -> str:
    """The day of the talk where the year stands only in the date at the head of the paper.

    >>> told_day("We met on Zoom on October 28 for 35 minutes.", "PH 201\\nNovember 2, 2026")
    'October 28, 2026'
    >>> told_day("We met on Zoom on October 28 for 35 minutes.", "PH 201")
    ''
    """
    written = DATE.findall(head[:LONGEST])
    for sentence in SENTENCE.split(text[:LONGEST]) if len(written) == 1 else ():
        found = _NO_YEAR.findall(sentence)
        if len(found) == 1 and (_ABOUT_TALK.search(sentence) or LEAD.search(sentence)):
            year = _year_of(found[0], written[0])
            return f"{found[0]}, {year}" if year else ""
    return ""


def _year_of(day: str, written: str) -> int | None:
    """The year of a day in the months before a full date, None where the date may be two."""
    year = re.search(r"\d{4}", written)
    spelled = re.search(r"[a-z]{3}", written, re.I)
    numbers = [int(one) for one in re.findall(r"\d+", written)]
    if spelled:
        months = {_MONTHS.find(spelled[0].lower()) // 3 + 1}
    else:
        pair = numbers[1:2] if len(str(numbers[0])) == 4 else numbers[:2]
        months = {one for one in pair if one <= 12}
    month = re.search(r"[a-z]{3}", re.sub(r"\d+(?:st|nd|rd|th)?(?:\sof)?", "", day), re.I)
    if not year or not month or len(months) != 1:
        return None
    ago = next(iter(months)) - (_MONTHS.find(month[0].lower()) // 3 + 1)
    if ago % 12 > _MOST_MONTHS:
        return None
    return int(year[0]) - (ago < 0)
