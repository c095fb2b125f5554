"""A hand-in that hangs, eats memory or ends its process is a row with what to do; the others are done."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from course import made_class as made

from infoint.course import student
from infoint.course.isolated import call_apart, open_again, stop_all
from infoint.course.policy import load_policy
from infoint.course.run import ClassOptions, run_class
from infoint.course.working import WorkOptions

GIGABYTE = 1_000_000_000
linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="limits memory on Linux only"
)


def test_a_call_gives_its_value_or_its_error():
    assert call_apart(abs, -3, seconds=60).value == 3
    outcome = call_apart(int, "many", seconds=60)
    assert (outcome.state, outcome.told[:11]) == ("error", "ValueError:")


def test_a_call_that_takes_too_long_is_ended_with_what_it_started():
    asleep = [sys.executable, "-c", "import time; time.sleep(612.5)"]
    assert call_apart(subprocess.call, asleep, seconds=2).state == "too_long"
    if sys.platform.startswith("linux"):
        running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
        assert "sleep(612.5)" not in running.stdout


@linux
def test_a_call_has_so_much_memory_and_no_more():
    assert call_apart(bytearray, 3 * GIGABYTE, seconds=60, memory=GIGABYTE).state == "too_large"


@linux
def test_a_disk_without_room_is_told_from_an_error():
    assert call_apart(Path("/dev/full").write_bytes, b"words", seconds=60).state == "disk_full"


def test_a_process_that_ends_is_lost():
    assert call_apart(os._exit, 9, seconds=60).state == "lost"


def test_nothing_is_started_after_all_was_stopped():
    stop_all()
    try:
        assert call_apart(abs, -3, seconds=60).state == "lost"
    finally:
        open_again()


BAD = {
    "0": (time.sleep, 600, "Found that it takes longer than 90 seconds; it was ended. Open the files by hand, or give it more time with --seconds."),
    "1": (bytearray, 5 * GIGABYTE, "Found that it takes more than 2 GB of memory. Ask for the notes alone, without recordings or pictures."),
    "2": (os._exit, 1, "Found that its process was ended twice. Open the files by hand; one of them may be damaged."),
    "4": (Path("/dev/full").write_bytes, b"words", "Found no room left on the disk. Make room, then run again: what is there already is kept."),
    "3": (int, "many", "Found an error (ValueError: invalid literal for int() with base 10: 'many'). Open the files by hand."),
}  # fmt: skip


@linux
def test_a_bad_one_is_a_row_and_the_others_are_done(tmp_path, monkeypatch):
    made.make_class(tmp_path / "submissions", 7, layout="plain", broken=False)
    policy = load_policy(made.make_policy(tmp_path / "policy.toml"))

    unlucky = {"6"}

    def call(function, job, *, seconds, memory):
        """In place of one student's work something worse, under the same limits."""
        number = job.submission.key.rpartition(" ")[2]
        if number in unlucky:  # killed once, as by a system that is short of memory
            unlucky.remove(number)
            return call_apart(os._exit, 1, seconds=seconds, memory=memory)
        bad = BAD.get(number)
        if bad is None:
            return call_apart(function, job, seconds=seconds, memory=memory)
        short = 2 if bad[0] is time.sleep else seconds
        return call_apart(bad[0], bad[1], seconds=short, memory=memory)

    monkeypatch.setattr(student, "call_apart", call)
    result = _run(tmp_path, policy)
    by_number = {one.key.rpartition(" ")[2]: one for one in result.students}
    for number, (_, _, says) in BAD.items():
        assert [problem.message for problem in by_number[number].problems] == [says]
        assert by_number[number].mark is None
    assert [by_number[number].interviews for number in ("5", "6")] == [2, 2]
    page = (tmp_path / "out/class.html").read_text(encoding="utf-8")
    assert "its process was ended twice" in page

    monkeypatch.undo()
    again = _run(tmp_path, policy)
    assert again.redone == len(BAD)  # what failed is tried again, and only that
    assert all(one.interviews == 2 for one in again.students)


def _run(root, policy):
    options = ClassOptions(WorkOptions(jobs=2, seconds=90))
    return run_class(root / "submissions", root / "out", policy=policy, options=options)
