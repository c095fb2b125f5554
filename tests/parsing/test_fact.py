"""Quick facts as people write them."""

import datetime as dt

import pytest

from infoint.parsing.fact import (
    parse_date,
    parse_found_through,
    parse_in_office,
    parse_medium,
    parse_minutes,
    parse_thanked_by,
)


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("2026-10-14", None, "2026-10-14"),
        ("2026/10/14", None, "2026-10-14"),
        ("2026-10-14T09:30:00", None, "2026-10-14"),
        ("October 14, 2026", None, "2026-10-14"),
        ("Oct. 14th 2026", None, "2026-10-14"),
        ("14 October 2026", None, "2026-10-14"),
        ("Wednesday, Oct 14, 2026, 3pm via Zoom", None, "2026-10-14"),
        ("10/14/2026", None, "2026-10-14"),
        ("14/10/26", None, "2026-10-14"),
        ("14.10.2026", "DE", "2026-10-14"),
        ("03.04.2026", None, "2026-04-03"),
        ("03/04/2026", "US", "2026-03-04"),
        ("03/04/2026", "IE", "2026-04-03"),
        ("05/05/2026", None, "2026-05-05"),
        # not said, so not read
        ("03/04/2026", None, None),
        ("October 14", None, None),
        ("October 2026", None, None),
        ("last Tuesday", None, None),
        ("10/14", "US", None),
        ("2026-13-45", None, None),
        ("no date", None, None),
        ("", None, None),
        ("x" * 10_000, None, None),
    ],
)
def test_date(text, country, day):
    assert parse_date(text, country=country).day == (day and dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "country"), [("03/04/2026", None), ("03/04/2026", "US"), ("3-4-26", "GB")]
)
def test_doubtful_order_is_said(text, country):
    assert parse_date(text, country=country).doubt


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("28", 28), ("28 min", 28), ("28 minutes", 28), ("ca. 30", 30), ("~25", 25),
        ("25 mins (over by 5)", 25), ("1 hour", 60), ("1h", 60), ("an hour", 60),
        ("1.5 hours", 90), ("an hour and a half", 90), ("1 hr 10 min", 70), ("half an hour", 30),
        ("0:28:30", 28.5), ("28:30", 28.5), ("2:00-2:30 pm", 30), ("11:45 am - 12:15 pm", 30),
        ("20-30 minutes", 25), ("28.0", 28),
        ("not long", None), ("", None), ("all day", None), ("0", None), ("99999", None),
    ],
)  # fmt: skip
def test_minutes(text, minutes):
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (parse_medium, "Video call (Zoom)", "video"),
        (parse_medium, "telephone", "phone"),
        (parse_medium, "In-person", "in person"),
        (parse_medium, "at her office", "in person"),
        (parse_medium, "E-Mail", "email"),
        (parse_medium, "zoomcall", "video"),
        (parse_medium, "he phoned me", "phone"),
        (parse_medium, "conferencecall", "phone"),
        (parse_medium, "headphones", "headphones"),
        (parse_medium, "McCallum", "McCallum"),
        (parse_found_through, "Alumni association", "alumni"),
        (parse_found_through, "LinkedIn (same hometown)", "linkedin"),
        (parse_found_through, "family friend", "family or friend"),
        (parse_found_through, "Dana Ruiz sent me", "referral"),
        (parse_found_through, "cold call", "other"),
        (parse_in_office, "regularly", "regularly"),
        (parse_in_office, "Travels a lot", "travels"),
        (parse_in_office, "no, works from home", "travels"),
        (parse_in_office, "who knows", "who knows"),
        (parse_thanked_by, "handwritten card", "handwritten"),
        (parse_thanked_by, "email", "email"),
        (parse_thanked_by, "both", "both"),
        (parse_thanked_by, "", None),
    ],
)
def test_choices(parse, text, value):
    assert parse(text) == value
