"""Several processes read what one reads; one that ends is no loss."""

import os
import signal
import threading

import pytest
from generated_notes import write_notes
from pandas.testing import assert_frame_equal

from infoint import read_notes
from infoint.errors import NoNotesError
from infoint.notes import many
from infoint.schema import FRAMES

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")


@pytest.fixture
def forked(monkeypatch):
    monkeypatch.setattr(many, "may_fork", lambda: True)  # whatever threads other tests left


@needs_fork
def test_several_processes_give_the_same_frames_in_the_same_order(tmp_path, forked):
    notes = write_notes(tmp_path / "notes", many.MANY + 30)
    (notes / "100_interview.md").write_bytes(b"\x00\x01\x02 no text")
    (notes / "twice").mkdir()
    (notes / "twice" / "01_interview.md").write_text("## Pay?\n\n$50k to start\n")
    (notes / "people.csv").write_text("name,job_title\nAnn Abara,Editor\n")
    steps = []
    one = read_notes(notes, jobs=1)
    two = read_notes([notes], jobs=2, progress=lambda *step: steps.append(step))
    for frame in FRAMES:
        assert_frame_equal(getattr(one, frame), getattr(two, frame))
    assert [step[1] for step in steps] == list(range(1, many.MANY + 33))
    assert set(one.problems["code"]) >= {"duplicate_id", "no_location"}
    assert one.salaries["interview_id"].iloc[-1] == "01_interview-2"


def test_hundreds_of_files_without_notes_are_an_error_as_ever(tmp_path):
    for number in range(many.MANY):
        (tmp_path / f"{number}.toml").write_text("a = 1")
    with pytest.raises(NoNotesError, match="Found no interview notes among"):
        read_notes(tmp_path, jobs=2)


def with_process(items):
    for item in items:
        yield item, os.getpid()


def fails_elsewhere(items):
    for item in items:
        if item == 700 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        if item == 900 and os.getpid() != HERE:
            raise ValueError(item)
        yield item


HERE = os.getpid()


@needs_fork
def test_the_work_is_shared_and_comes_back_in_order(forked):
    told = list(many.over(with_process, range(2000), jobs=3))
    assert [item for item, _ in told] == list(range(2000))
    assert len({process for _, process in told} - {HERE}) == 3


@needs_fork
def test_a_process_that_ended_is_no_loss(forked):
    assert list(many.over(fails_elsewhere, range(2000), jobs=2)) == list(range(2000))


@needs_fork
def test_processes_end_when_nobody_wants_the_rest(forked):
    told = many.over(with_process, range(100_000), jobs=2)
    process = next(told)[1]
    told.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_few_things_and_programs_with_threads_are_done_here(monkeypatch):
    assert {process for _, process in many.over(with_process, range(20), jobs=4)} == {HERE}
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert {process for _, process in many.over(with_process, range(999), jobs=2)} == {HERE}
    finally:
        stop.set()
        thread.join()
