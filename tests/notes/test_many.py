"""Several processes read what one reads; one that ends is no loss."""

import pytest
from generated_notes import write_notes
from pandas.testing import assert_frame_equal

from infoint import read_notes
from infoint.errors import NoNotesError
from infoint.notes import many
from infoint.notes.many import Helpers, open_helpers
from infoint.schema import FRAMES


def test_several_processes_give_the_same_frames_in_the_same_order(tmp_path):
    notes = write_notes(tmp_path / "notes", many.MANY + 30)
    (notes / "100_interview.md").write_bytes(b"\x00\x01\x02 no text")
    (notes / "twice").mkdir()
    (notes / "twice" / "01_interview.md").write_text("## Pay?\n\n$50k to start\n")
    steps = []
    one = read_notes(notes, jobs=1)
    two = read_notes([notes], jobs=2, progress=lambda *step: steps.append(step))
    for frame in FRAMES:
        assert_frame_equal(getattr(one, frame), getattr(two, frame))
    assert [step[1] for step in steps] == list(range(1, many.MANY + 32))
    assert set(one.problems["code"]) >= {"duplicate_id", "no_location"}


def test_hundreds_of_files_without_notes_are_an_error_as_ever(tmp_path):
    for number in range(many.MANY):
        (tmp_path / f"{number}.toml").write_text("a = 1")
    with pytest.raises(NoNotesError, match="Found no interview notes among"):
        read_notes(tmp_path, jobs=2)


def test_a_helper_that_ended_is_no_loss(monkeypatch):
    monkeypatch.setattr(many, "MANY", 10)
    with open_helpers(2) as helpers:
        helpers._start()
        helpers._processes[0].kill()
        helpers._processes[0].wait()
        parts = list(helpers.over(sorted, list(range(1000, 0, -1))))
    assert parts == [list(range(1000 - at - 99, 1000 - at + 1)) for at in range(0, 1000, 100)]
    assert [process.poll() is not None for process in helpers._processes] == [True, True]


def test_few_files_start_no_process():
    helpers = Helpers(4)
    assert list(helpers.over(sum, [1, 2, 3])) == [6]
    assert not helpers._processes
