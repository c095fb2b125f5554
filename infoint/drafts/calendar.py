"""Appointments and deadlines as an iCalendar text (RFC 5545).

Times are floating: "2:30 pm where you are", as an appointment without a stated time zone is
meant. The same facts give the same text, to the byte; nothing looks at a clock.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_FOLD = 75  # octets of a line, RFC 5545 section 3.1
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a calendar; a ``start`` without a time makes it one for the whole day.

    ``key`` is what makes it the same entry when it is exported again, such as a name.
    """

    start: datetime | date
    summary: str
    key: str
    minutes: int = 30
    place: str = ""
    notes: str = ""


def calendar_text(events: Iterable[Event]) -> str:
    """A calendar with the events, lines ended as the standard asks.

    >>> text = calendar_text([Event(date(2026, 10, 12), "Thank Ana; today", "thanks ana")])
    >>> print(text.split("BEGIN:VEVENT\\r\\n")[1].split("END:VEVENT")[0].replace("\\r", ""), end="")
    UID:dd64cd673fe51c7eb8c0@infoint
    DTSTAMP:20261012T000000Z
    DTSTART;VALUE=DATE:20261012
    DTEND;VALUE=DATE:20261013
    SUMMARY:Thank Ana\\; today
    TRANSP:TRANSPARENT
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//infoint//information interviews//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold_line(line)}\r\n" for line in lines)


def _event(event: Event) -> list[str]:
    start = event.start
    uid = hashlib.sha256(event.key.encode("utf-8")).hexdigest()[:20]
    lines = ["BEGIN:VEVENT", f"UID:{uid}@infoint", f"DTSTAMP:{start:%Y%m%d}T000000Z"]
    if isinstance(start, datetime):
        end: date = start + timedelta(minutes=event.minutes)
        lines += [f"DTSTART:{start:%Y%m%dT%H%M%S}", f"DTEND:{end:%Y%m%dT%H%M%S}"]
    else:
        end = start + timedelta(days=1)
        lines += [f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}"]
    lines.append(f"SUMMARY:{escape_text(event.summary)}")
    if event.place.strip():
        lines.append(f"LOCATION:{escape_text(event.place)}")
    if event.notes.strip():
        lines.append(f"DESCRIPTION:{escape_text(event.notes)}")
    if not isinstance(start, datetime):
        lines.append("TRANSP:TRANSPARENT")  # a deadline keeps nobody from other appointments
    return [*lines, "END:VEVENT"]


def escape_text(text: str) -> str:
    r"""Escape a text value, RFC 5545 section 3.3.11.

    >>> print(escape_text("a, b; c\\d\nnext"))
    a\, b\; c\\d\nnext
    """
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def fold_line(line: str) -> str:
    """Fold a line at 75 octets, never inside a character.

    >>> [len(part.encode()) for part in fold_line("é" * 80).split("\\r\\n")]
    [74, 75, 13]
    """
    parts: list[str] = []
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8", "surrogatepass"))
        if size + octets > _FOLD:
            parts.append(part)
            part, size = " ", 1
        part, size = part + sign, size + octets
    return "\r\n".join([*parts, part])


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T,]+(?:at )?(.+))?$")
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?\s?m\.?)?$", re.I)
_NUMERIC = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_TIMES = re.compile(
    r"(?:\bat\b|@|,|\s)\s*(\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\.?|\d{1,2}:\d{2})\b", re.I
)


def parse_appointment(text: str) -> datetime | date | None:
    """The day, or day and time, of an appointment as typed; None where it is not sure.

    A day in figures only is read as year-month-day; "10/12/2026" may be October or December
    and stays unread, as does a day without a year.

    >>> parse_appointment("2026-10-12 14:30"), parse_appointment("Oct 12, 2026 at 2:30 pm")
    (datetime.datetime(2026, 10, 12, 14, 30), datetime.datetime(2026, 10, 12, 14, 30))
    >>> parse_appointment("2026-10-12"), parse_appointment("10/12/2026 2 pm"), parse_appointment("soon")
    (datetime.date(2026, 10, 12), None, None)
    """
    plain = " ".join(text.split())[:80]
    if iso := _ISO.match(plain):
        return _joined(int(iso[1]), int(iso[2]), int(iso[3]), iso[4] or "")
    if _NUMERIC.search(plain):
        return None
    return _spelled(plain)


def _spelled(plain: str) -> datetime | date | None:
    from dateutil import parser  # late: not needed for days in figures

    time = _TIMES.search(plain)
    words = (plain[: time.start()] + " " + plain[time.end() :]) if time else plain
    if not re.search(r"\b\d{4}\b", words) or not re.search(r"(?i)[a-z]{3}", words):
        return None
    try:
        first, second = (
            parser.parse(words.strip(" ,"), default=datetime(2000, month, day), ignoretz=True)
            for month, day in ((1, 1), (2, 2))
        )
    except (ValueError, OverflowError):
        return None
    if first != second:
        return None  # the day or the month was not said
    return _joined(first.year, first.month, first.day, time[1] if time else "")


def _joined(year: int, month: int, day: int, clock: str) -> datetime | date | None:
    try:
        when = date(year, month, day)
        if not clock.strip():
            return when
        time = _TIME.match(clock.strip())
        if time is None or (time[2] is None and time[3] is None):
            return None
        hour, minute, half = int(time[1]), int(time[2] or 0), (time[3] or "").lower()
        if half and not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        return datetime(year, month, day, hour, minute)
    except ValueError:
        return None
