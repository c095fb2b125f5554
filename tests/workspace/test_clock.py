"""The clock of an interview counts what it should and comes back."""

from datetime import UTC, datetime, timedelta

import pytest

from infoint.workspace.clock import (
    Clock,
    change_clock,
    clock_path,
    minutes_of,
    read_clock,
)

START = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def after(minutes):
    return START + timedelta(minutes=minutes)


def test_pauses_do_not_count(tmp_path):
    note = tmp_path / "dana.md"
    for minutes, word in ((0, "start"), (10, "pause"), (15, "resume"), (25, "end")):
        clock = change_clock(note, word, after(minutes))
    assert read_clock(note) == clock
    assert clock.state == "ended"
    assert clock.seconds(after(60)) == 20 * 60
    assert minutes_of(clock, after(60)) == 20
    assert clock_path(note).read_text(encoding="utf-8").splitlines()[1] == (
        "2026-11-23T10:10:00+00:00 pause"
    )


def test_an_ended_talk_may_go_on(tmp_path):
    clock = Clock().after("start", START).after("end", after(5)).after("resume", after(9))
    assert clock.state == "running"
    assert clock.seconds(after(10)) == 6 * 60


@pytest.mark.parametrize("word", ["pause", "resume", "end", "nonsense"])
def test_what_cannot_follow_changes_nothing(word):
    assert Clock().after(word, START) == Clock()


def test_a_second_start_does_not_begin_anew():
    clock = Clock().after("start", START)
    assert clock.after("start", after(3)) is clock


def test_a_damaged_file_is_read_as_far_as_it_can_be(tmp_path):
    note = tmp_path / "dana.md"
    assert read_clock(note) == Clock()
    change_clock(note, "start", START)
    path = clock_path(note)
    path.write_text(path.read_text() + "half a li\n\npause\n2026-11-23T10:09:00 pause\n")
    assert read_clock(note).state == "paused"
    assert read_clock(note).seconds(after(60)) == 9 * 60
    path.write_bytes(b"\xff\xfe")
    assert read_clock(note) == Clock()


def test_a_clock_left_running_fills_in_no_minutes():
    clock = Clock().after("start", START)
    assert minutes_of(clock, after(200)) is None
    assert minutes_of(clock, after(0.2)) == 1
    assert minutes_of(Clock(), START) is None
