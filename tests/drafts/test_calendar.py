import re
from datetime import date, datetime

import pytest

from infoint.drafts import Event, calendar_text
from infoint.drafts.calendar import parse_appointment

TRICKY = "Überstraße 5; 2nd floor, \\back\\ \n" + "long words and ünïcödé " * 8
TALK = Event(
    datetime(2026, 10, 12, 14, 30),
    "Information interview with Joel, Okafor; \\o/",
    "interview joel",
    minutes=30,
    place=TRICKY,
    notes="joel@saltbox.example\n555-0100",
)
DEADLINE = Event(date(2026, 12, 31), "Thank Ana", "thanks ana")


def unfolded(text):
    return text.replace("\r\n ", "")


def test_lines_are_ended_and_folded_as_the_standard_says():
    text = calendar_text([TALK, DEADLINE])
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "DTSTART:20261012T143000\r\nDTEND:20261012T150000\r\n" in text
    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n" in text
    assert "DTSTAMP:20261012T000000Z" in text
    assert "\\;" in unfolded(text)
    assert re.search(r"SUMMARY:Information interview with Joel\\, Okafor\\; \\\\o/", unfolded(text))


def test_the_same_facts_make_the_same_file():
    assert calendar_text([TALK]) == calendar_text([TALK])
    moved = Event(datetime(2026, 10, 13, 9), "x", TALK.key)
    uid = re.compile(r"UID:(\S+)")
    assert uid.findall(calendar_text([TALK])) == uid.findall(calendar_text([moved]))
    assert len(set(uid.findall(calendar_text([TALK, DEADLINE])))) == 2


def test_another_program_reads_the_same():
    icalendar = pytest.importorskip("icalendar")
    events = icalendar.Calendar.from_ical(calendar_text([TALK, DEADLINE])).walk("VEVENT")
    talk, deadline = events
    assert str(talk["SUMMARY"]) == TALK.summary
    assert str(talk["LOCATION"]) == TRICKY
    assert str(talk["DESCRIPTION"]) == TALK.notes
    assert talk.decoded("DTSTART") == TALK.start
    assert talk.decoded("DTSTART").tzinfo is None
    assert deadline.decoded("DTSTART") == DEADLINE.start
    assert all(not event.errors for event in events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-10-12 14:30", datetime(2026, 10, 12, 14, 30)),
        ("2026-10-12T14:30", datetime(2026, 10, 12, 14, 30)),
        ("2026-10-12, 2:30 pm", datetime(2026, 10, 12, 14, 30)),
        ("2026-10-12 at 9am", datetime(2026, 10, 12, 9, 0)),
        ("2026-10-12 12:15 am", datetime(2026, 10, 12, 0, 15)),
        ("2026-10-12", date(2026, 10, 12)),
        ("October 12, 2026 2:30 PM", datetime(2026, 10, 12, 14, 30)),
        ("Mon, Oct 12, 2026 at 2 pm", datetime(2026, 10, 12, 14, 0)),
        ("12 October 2026", date(2026, 10, 12)),
        ("Oct 12 2026 14:00", datetime(2026, 10, 12, 14, 0)),
        ("10/12/2026 2 pm", None),
        ("12.10.2026", None),
        ("Oct 12 at 2 pm", None),
        ("October 2026", None),
        ("Monday", None),
        ("2026-13-40", None),
        ("2026-10-12 25:00", None),
        ("2026-10-12 afternoon", None),
        ("2026-10-12 9", None),
        ("soon", None),
        ("", None),
        ("9" * 4000, None),
    ],
)
def test_appointments_as_typed(text, expected):
    assert parse_appointment(text) == expected
    assert type(parse_appointment(text)) is type(expected)
