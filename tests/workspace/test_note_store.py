"""What is typed is in the file, whatever others do to it meanwhile."""

import datetime as dt
import subprocess
import sys
import time

import pytest

import infoint as ii
from infoint.errors import WorkspaceError
from infoint.questions import load_bank
from infoint.workspace import new_note
from infoint.workspace.note_file import read_fields
from infoint.workspace.note_store import OpenNote

BANK = load_bank()


@pytest.fixture
def path(tmp_path):
    return new_note(tmp_path, interviewee="Dana Ruiz", day=dt.date(2026, 10, 14))


def fields(path):
    return read_fields(path.read_text(encoding="utf-8"), BANK)


def copies(path):
    return sorted(path.parent.glob("*.bak"))


def test_typed_words_are_in_the_file_and_in_the_note(path):
    note = OpenNote(path, BANK)
    note.put("answer:salary", "$50k")
    assert note.save().wrote
    assert not note.save().wrote
    notes = ii.read_notes(path.parent)
    assert list(notes.answers["text"]) == ["$50k"]
    assert list(notes.interviews["interviewee"]) == ["Dana Ruiz"]


def test_two_forms_on_different_fields_lose_nothing(path):
    one, other = OpenNote(path, BANK), OpenNote(path, BANK)
    for step in range(3):
        one.put("answer:tasks", f"one {step}")
        other.put("answer:skills", f"other {step}")
        assert not one.save().conflicts
        saved = other.save()
        assert saved.taken == {"answer:tasks": f"one {step}"}
        assert not saved.conflicts
    assert one.save().taken == {"answer:skills": "other 2"}
    assert fields(path)["answer:tasks"] == "one 2"
    assert fields(path)["answer:skills"] == "other 2"
    assert copies(path) == []


def test_the_same_field_keeps_both_versions(path):
    one, other = OpenNote(path, BANK), OpenNote(path, BANK)
    one.put("answer:tasks", "first words")
    one.save()
    other.put("answer:tasks", "other words")
    saved = other.save()
    assert saved.conflicts == {"answer:tasks": "first words"}
    assert fields(path)["answer:tasks"] == "other words"
    (copy,) = copies(path)
    assert saved.kept == (copy,)
    assert copy.name.startswith("2026-10-14_dana_ruiz (other version ")
    assert "first words" in copy.read_text(encoding="utf-8")
    assert one.save().taken == {"answer:tasks": "other words"}
    notes = ii.read_notes(path.parent)
    assert len(notes.interviews) == 1
    assert set(notes.problems["severity"]) <= {"missing"}


def test_the_same_words_typed_twice_are_no_conflict(path):
    one, other = OpenNote(path, BANK), OpenNote(path, BANK)
    for note in (one, other):
        note.put("answer:tasks", "the same")
        assert not note.save().conflicts
    assert copies(path) == []


def test_a_field_in_which_somebody_types_is_not_taken_over(path):
    one, other = OpenNote(path, BANK), OpenNote(path, BANK)
    one.put("answer:tasks", "from elsewhere")
    one.save()
    assert other.save(hold={"answer:tasks"}).taken == {}
    other.put("answer:tasks", "typed here")
    assert other.save(hold={"answer:tasks"}).conflicts == {"answer:tasks": "from elsewhere"}


def test_another_editor_may_change_anything_else(path):
    note = OpenNote(path, BANK)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("location:", "mood: good # mine\nlocation:"), encoding="utf-8")
    note.put("answer:salary", "$50k")
    assert not note.save().conflicts
    assert "mood: good # mine\n" in path.read_text(encoding="utf-8")


def test_a_deleted_note_is_written_again(path):
    note = OpenNote(path, BANK)
    note.put("answer:tasks", "kept")
    note.save()
    path.unlink()
    saved = note.save()
    assert not saved.wrote
    assert "deleted" in saved.notice
    note.put("answer:skills", "Git")
    assert note.save().wrote
    assert fields(path)["answer:tasks"] == "kept"


def test_a_note_made_unreadable_is_kept_and_written_again(path):
    note = OpenNote(path, BANK)
    path.write_bytes(b"\xff\xfe\x00\xd8")
    note.put("answer:skills", "Git")
    saved = note.save()
    assert "unreadable" in saved.notice
    assert saved.kept[0].read_bytes() == b"\xff\xfe\x00\xd8"
    assert fields(path)["answer:skills"] == "Git"


def test_a_failed_save_says_so_and_keeps_what_was_typed(path, monkeypatch):
    note = OpenNote(path, BANK)
    note.put("answer:skills", "Git")

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("infoint.workspace.note_store.write_whole", full)
        with pytest.raises(WorkspaceError, match="No space left") as raised:
            note.save()
    assert "stays in the form" in str(raised.value)
    assert note.get("answer:skills") == "Git"
    assert note.save().wrote
    assert fields(path)["answer:skills"] == "Git"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfeh\x00", "no UTF-8"),
        (b"Interviewee: A\n## Pay\n5\n## Tasks\nx\n\nInterviewee: B\n## Pay\n6\n## Tasks\ny\n", "several"),
        (None, "no such note"),
    ],
)  # fmt: skip
def test_files_that_are_no_single_note_are_refused(tmp_path, data, says):
    path = tmp_path / "note.md"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(WorkspaceError, match=says):
        OpenNote(path, BANK)


TYPING = """
import sys
from pathlib import Path
from infoint.questions import load_bank
from infoint.workspace.note_store import OpenNote
note = OpenNote(Path(sys.argv[1]), load_bank())
for step in range(30):
    note.put(f"answer:{sys.argv[2]}", f"{sys.argv[2]} {step}")
    assert not note.save().conflicts
"""


def test_two_processes_at_once_lose_nothing(path):
    typing = [
        subprocess.Popen([sys.executable, "-c", TYPING, str(path), question])
        for question in ("tasks", "salary")
    ]
    assert [one.wait(60) for one in typing] == [0, 0]
    assert fields(path)["answer:tasks"] == "tasks 29"
    assert fields(path)["answer:salary"] == "salary 29"
    assert copies(path) == []


def test_a_save_is_quick(path):
    note = OpenNote(path, BANK)
    for question in BANK.ids:
        note.put(f"answer:{question}", "Some words, and some more. " * 40)
    note.save()
    begun = time.perf_counter()
    note.put("answer:salary", "$50k")
    note.save()
    assert time.perf_counter() - begun < 0.5
