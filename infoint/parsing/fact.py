"""Quick facts of an interview as people write them: date, length, medium, thank-you.

Text that cannot be told stays missing: a date without a year is no date, and
"03/04/2026" is read only with the order that the country writes, as a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

# Countries that write the month first (Unicode CLDR 45, short date patterns).
MONTH_FIRST = frozenset({"US", "PH", "PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW"})

_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_TWO_DEFAULTS = (datetime(2001, 1, 2), datetime(2004, 12, 31))
_LONGEST_DATE = 100  # characters: longer text is prose, not a date


@dataclass(frozen=True, slots=True)
class DateReading:
    """A day, and what was doubtful about it ("" where nothing was)."""

    day: date | None
    doubt: str = ""


def parse_date(text: str, *, country: str | None = None) -> DateReading:
    """Read the day of an interview.

    Parameters
    ----------
    text : str
        A date in ISO form, in numbers, or with an English month name.
    country : str, optional
        ISO 3166-1 alpha-2; settles "03/04/2026".

    Returns
    -------
    DateReading
        ``day`` is None where day, month or year is not said.

    Examples
    --------
    >>> parse_date("Oct. 13, 2026").day
    datetime.date(2026, 10, 13)
    >>> parse_date("10/21/2026").day
    datetime.date(2026, 10, 21)
    >>> parse_date("03/04/2026", country="US")
    DateReading(day=datetime.date(2026, 3, 4), doubt='month/day order taken from country US')
    >>> parse_date("03/04/2026")
    DateReading(day=None, doubt='03/04/2026 may be month/day or day/month')
    >>> parse_date("October 13").day is None
    True
    """
    text = text.strip()
    if not text or len(text) > _LONGEST_DATE:
        return DateReading(None)
    if iso := _ISO.search(text):
        return DateReading(_day(*map(int, iso.groups())))
    if numeric := _NUMERIC.search(text):
        return _numeric_date(numeric, country)
    return DateReading(_spelled_date(text))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numeric_date(match: re.Match[str], country: str | None) -> DateReading:
    first, second, year = (int(part) for part in match.groups())
    year += 2000 if year < 100 else 0
    month_first, day_first = _day(year, first, second), _day(year, second, first)
    if month_first == day_first or month_first is None or day_first is None or "." in match[0]:
        return DateReading(day_first or month_first)
    if country is None:
        return DateReading(None, f"{match[0]} may be month/day or day/month")
    if country in MONTH_FIRST:
        return DateReading(month_first, f"month/day order taken from country {country}")
    return DateReading(day_first, f"day/month order taken from country {country}")


def _spelled_date(text: str) -> date | None:
    from dateutil import parser  # late: not needed for ISO dates

    readings = []
    for default in _TWO_DEFAULTS:  # what differs between the two was not said
        try:
            reading = parser.parse(text, default=default, fuzzy=True, ignoretz=True)
        except (ValueError, OverflowError):
            return None
        readings.append(reading.date())
    has_year = re.search(r"\d{4}|['’]\d{2}", text) is not None
    return readings[0] if has_year and readings[0] == readings[1] else None


_CLOCK_RANGE = re.compile(
    r"(\d{1,2})[:.h](\d{2})\s*(?:[ap]\.?m\.?)?\s*(?:-|–|to|until)\s*(\d{1,2})[:.h](\d{2})", re.I
)
_HOURS = re.compile(r"(\d+(?:[.,]\d+)?|an?|one|two)\s*(?:hours?|hrs?|h)\b", re.I)
_MINUTES = re.compile(
    r"(?<![\d/])(\d+(?:[.,]\d+)?)\s*(?:-|–|to)?\s*(\d+)?\s*(?:minut\w*|mins?|min\.|m\b|['′])", re.I
)
_DURATION = re.compile(r"^(\d{1,2}):(\d{2})(?::(\d{2}))?$")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "ninety": 90}  # fmt: skip
_ONES = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 1)}  # fmt: skip  # noqa: SIM905
_NUMBER_WORDS = re.compile(
    rf"\b(?P<tens>{'|'.join(_TENS)})(?:[ -](?P<ones>{'|'.join(list(_ONES)[:9])}))?\b|\b(?P<small>{'|'.join(list(_ONES)[2:])})\b"
)


def _in_digits(found: re.Match[str]) -> str:
    if found["small"]:
        return str(_ONES[found["small"]])
    return str(_TENS[found["tens"]] + _ONES.get(found["ones"] or "", 0))


_WORD_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0}
_LONGEST_TALK = 24 * 60
_MOST_HOURS = 2  # a talk of "2:30" took hours, one of "27:41" minutes


def parse_minutes(text: str) -> float | None:
    """Read the length of a talk in minutes; None where no length is said.

    Examples
    --------
    >>> parse_minutes("28"), parse_minutes("about 25 min"), parse_minutes("1 hour 10 minutes")
    (28.0, 25.0, 70.0)
    >>> parse_minutes("half an hour"), parse_minutes("2:00 - 2:30 pm"), parse_minutes("0:28:00")
    (30.0, 30.0, 28.0)
    >>> parse_minutes("0:30"), parse_minutes("27:30")
    (30.0, 27.5)
    >>> parse_minutes("20-30 minutes"), parse_minutes("not long")
    (25.0, None)
    >>> parse_minutes("about forty-five minutes"), parse_minutes("twenty minutes")
    (45.0, 20.0)
    """
    text = _NUMBER_WORDS.sub(_in_digits, text.strip().lower()[:_LONGEST_DATE])
    if plain := re.fullmatch(r"(?:about|ca\.?|approx\.?|~|around)?\s*(\d+(?:[.,]\d+)?)", text):
        minutes = _number(plain[1])
    elif clock := _CLOCK_RANGE.search(text):
        h1, m1, h2, m2 = map(int, clock.groups())
        minutes = float((h2 * 60 + m2 - h1 * 60 - m1) % (12 * 60))
    elif duration := _DURATION.match(text):
        first, second, third = duration.groups()
        hours = bool(third) or int(first) <= _MOST_HOURS  # "0:30", but "27:41"
        parts = (int(first) * 60, int(second), int(third or 0) / 60)
        minutes = sum(parts) if hours else int(first) + int(second) / 60
    else:
        minutes = _spelled_minutes(text)
    return minutes if 0 < minutes <= _LONGEST_TALK else None


def _number(text: str) -> float:
    return _WORD_NUMBERS.get(text) or float(text.replace(",", "."))


def _spelled_minutes(text: str) -> float:
    half = re.search(r"half (?:an )?hour|½ ?h", text)
    total = 30.0 if half else 0.0
    if (hours := _HOURS.search(text)) and not half:
        total += 60 * _number(hours[1])
        total += 30 if re.search(r"and a half|½", text) else 0
    if minutes := _MINUTES.search(text):
        low = _number(minutes[1])
        total += (low + float(minutes[2])) / 2 if minutes[2] else low
    return total


# word stems in the order in which they decide; the first that occurs wins
_MEDIUM_STEMS = (
    (
        "video",
        r"\bvideo|\bzoom(?:s|ed|ing|call)?\b|\bteams\b|(?:google |on |over |via |^)meet\b|\bskype|\bface ?time|webex|hangout",
    ),
    (
        "email",
        r"e-?mails?\b|in writing|written|(?:live|text|online|web|slack|discord|typed) ?-?chat|messag",
    ),
    (
        "phone",
        r"\b(?:tele|cell|smart|i)?(?:phon(?:e|ed|ing)|fon)|\b(?:conference)?call(?:s|ed|ing)?\b|whats ?app|\bsignal",
    ),
    (
        "in person",
        r"in[ -]person|face[ -]to[ -]face|\boffice\b|coffee|caf[eé]|lunch|on[ -]?site|met ",
    ),
)
MEDIA = tuple(medium for medium, _ in _MEDIUM_STEMS)
_SOURCES = (
    ("referral", r"referr|sent me|introduced|recommended|passed me on"),
    ("professor", r"prof|advis[eo]r|teacher|instructor|lecturer|faculty"),
    (
        "family or friend",
        r"famil|friend|mother|father|mom|dad|parent|aunt|uncle|cousin|sister|brother|neighbo|roommate",
    ),
    ("alumni", r"alum|same (?:college|university|school)"),
    ("linkedin", r"linked ?in"),
)
_PRESENCE = (
    (
        "travels",
        r"travel|on the road|remote|home|rarely|seldom|never|not (?:often|regular|usually)|^no\b",
    ),
    ("regularly", r"regular|yes|every day|daily|most days|always|usually|often|^in\b|hybrid"),
)
_THANKS = (
    ("both", r"both|handwritten and e-?mail|e-?mail and (?:a )?(?:hand|card|letter)"),
    ("handwritten", r"hand|card|letter|post|mailed|paper"),
    ("email", r"e-?mail|linked ?in|messag"),
)


def _first_of(text: str, table: tuple[tuple[str, str], ...]) -> str | None:
    lowered = text.lower()
    return next((value for value, stems in table if re.search(stems, lowered)), None)


def parse_medium(text: str) -> str:
    """Read the medium: "video", "email", "phone" or "in person"; other words stay.

    >>> parse_medium("Zoom call"), parse_medium("over coffee"), parse_medium("by pigeon")
    ('video', 'in person', 'by pigeon')
    """
    return _first_of(text, _MEDIUM_STEMS) or text.strip()


def parse_found_through(text: str) -> str:
    """Read how the person was found; what is none of the known ways is "other".

    >>> parse_found_through("my aunt"), parse_found_through("Prof. Lindqvist")
    ('family or friend', 'professor')
    >>> parse_found_through("a job fair")
    'other'
    """
    return _first_of(text, _SOURCES) or "other"


def parse_in_office(text: str) -> str:
    """Read whether the person is in the office "regularly" or "travels"; other words stay.

    >>> parse_in_office("Mostly on the road"), parse_in_office("yes, every day")
    ('travels', 'regularly')
    """
    return _first_of(text, _PRESENCE) or text.strip()


def parse_thanked_by(text: str) -> str | None:
    """Read how a thank-you note went: "handwritten", "email" or "both"; else None.

    >>> parse_thanked_by("a card"), parse_thanked_by("e-mail"), parse_thanked_by("not yet")
    ('handwritten', 'email', None)
    """
    return _first_of(text, _THANKS)
