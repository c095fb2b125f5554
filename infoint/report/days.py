"""A span of days in words. Knows no clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say_days(days: Iterable[object]) -> str:
    """First to last of some days, as short as it stays clear; empty without any.

    >>> say_days([date(2026, 10, 23), None, date(2026, 10, 5)])
    'Oct 5–23, 2026'
    >>> say_days([date(2026, 10, 5), date(2026, 11, 3)]), say_days([date(2026, 10, 5)])
    ('Oct 5 – Nov 3, 2026', 'Oct 5, 2026')
    """
    known = sorted(pd.Timestamp(day).date() for day in days if not pd.isna(day))  # type: ignore[call-overload,arg-type]  # any of the frames' dates
    if not known:
        return ""
    first, last = known[0], known[-1]
    if first == last:
        return f"{_day(first)}, {first.year}"
    if first.year != last.year:
        return f"{_day(first)}, {first.year} – {_day(last)}, {last.year}"
    if first.month == last.month:
        return f"{_day(first)}–{last.day}, {last.year}"
    return f"{_day(first)} – {_day(last)}, {last.year}"


def _day(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}"
