"""Titles, the checklist, the outbox, the mark of thanks, reading before the first note."""

from datetime import date
from pathlib import Path

import pytest

import infoint
from infoint.errors import NoNotesError, WorkspaceError
from infoint.notes.families import update_titles
from infoint.notes.settings import load_settings
from infoint.questions import load_bank
from infoint.report.notebooks import data_folder
from infoint.workspace import create_workspace, new_note
from infoint.workspace.checklist_file import (
    CheckItem,
    checklist_path,
    mark_item,
    merge_checklist,
    read_checklist,
)
from infoint.workspace.outbox import file_name, outbox_path, read_message, write_message
from infoint.workspace.reading import notes_folder, read_if_any
from infoint.workspace.thanked import mark_sent
from infoint.workspace.titles_file import add_title, own_titles, remove_title

SAMPLE = data_folder() / "interviews"


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    for path in SAMPLE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_titles_of_ones_own_stay_through_an_update(notes):
    update_titles([notes])
    assert add_title(notes, "Docs  Wrangler", "Technical Writer") == ("Docs Wrangler",)
    assert add_title(notes, "docs wrangler", "") == ("Docs Wrangler",)
    update_titles([notes])
    assert own_titles(notes) == ("Docs Wrangler",)
    assert load_settings([notes]).families["Docs Wrangler"] == "Technical Writer"
    before = (notes / "titles.csv").read_text(encoding="utf-8")
    assert remove_title(notes, "Docs Wrangler") == ()
    lines = [line for line in before.splitlines() if not line.startswith("Docs Wrangler,")]
    assert (notes / "titles.csv").read_text(encoding="utf-8").splitlines() == lines


def test_a_first_title_makes_the_file(tmp_path):
    add_title(tmp_path, "Nurse", "")
    assert (tmp_path / "titles.csv").read_text(encoding="utf-8") == (
        "title,family,status,reason\nNurse,Nurse,confirmed,added by you\n"
    )
    (tmp_path / "titles.csv").write_text("something else\n1\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="Expected title,family,status,reason"):
        add_title(tmp_path, "Nurse", "")


def test_marks_of_the_checklist(tmp_path):
    notes = tmp_path / "notes"
    items = (CheckItem("One page", "Ana", "Format"), CheckItem('Name "Git", if true', "Bo"))
    mark_item(notes, items[1], True, others=items)
    text = checklist_path(notes).read_text(encoding="utf-8")
    assert text == 'done,item,who,about\n,One page,Ana,Format\nyes,"Name ""Git"", if true",Bo,\n'
    checklist_path(notes).write_text(text.replace(",One", "x,One") + ",Mine,,,\n", "utf-8")
    merged = merge_checklist(items, read_checklist(notes))
    assert [(one.item, one.is_done) for one in merged] == [
        ("One page", True), ('Name "Git", if true', True), ("Mine", False),
    ]  # fmt: skip
    assert not mark_item(notes, items[0], False)[0].is_done


def test_the_checklist_lies_beside_the_notes_and_is_no_note(notes):
    before = len(infoint.read_notes(notes).problems)
    mark_item(notes, CheckItem("One page"), True)
    assert checklist_path(notes).parent == notes.parent
    assert len(infoint.read_notes(notes).problems) == before


def test_a_message_is_kept_and_a_strangers_version_too(tmp_path):
    notes = tmp_path / "notes"
    name = file_name("first email", "Joel Okafor Saltbox", ".txt")
    assert name == "first_email_joel_okafor_saltbox.txt"
    assert read_message(notes, name) is None
    seen = write_message(notes, name, "Dear Joel,\n\nmine", seen=None)
    assert read_message(notes, name) == seen
    outbox_path(notes, name).write_text("theirs\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"kept in first_email_joel_okafor_saltbox_2\.txt"):
        write_message(notes, name, "mine again", seen=seen)
    assert read_message(notes, name) == "theirs"
    assert outbox_path(notes, name.replace(".txt", "_2.txt")).read_text("utf-8") == "mine again\n"


def _thanked(path, interview_id, by="both"):
    folder = path.parent
    return mark_sent(folder, path.name, interview_id, date(2026, 10, 8), by, bank=load_bank())


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("---\ndate: 2026-10-01\n---\n## Pay?\n$50k\n", "1\n---", "1\nthank_you: {sent: 2026-10-08, by: both}\n---"),
        ("---\nthank_you: {sent: 2026-10-02, by: email} # fast\ndate: 2026-10-01\n---\n## Pay?\n$50k\n", "2026-10-02, by: email", "2026-10-08, by: both"),
        ("---\r\nthank_you:\r\n  sent: 2026-10-02\r\n  by: email\r\ndate: 2026-10-01\r\n---\r\n## Pay?\r\n$50k\r\n", "\r\n  sent: 2026-10-02\r\n  by: email", " {sent: 2026-10-08, by: both}"),
        ("---\nthank_you_sent: 2026-10-02\nown: x\nthank_you_by: email\n---\n## Pay?\n$50k\n", "2026-10-02\nown: x\nthank_you_by: email", "2026-10-08\nown: x\nthank_you_by: both"),
        ("Name: Ana B\nDate: 2026-10-01\n\n## Pay?\n$50k\n", "01\n\n", "01\nThank-you note sent: 2026-10-08\nThank-you note by: both\n\n"),
        ("Name: Ana B\nThank-you note sent: 2026-10-01\nThank-you note by: email\n\n## Pay?\n$50k\n", "2026-10-01\nThank-you note by: email", "2026-10-08\nThank-you note by: both"),
    ],
)  # fmt: skip
def test_thanks_change_that_fact_alone(tmp_path, text, old, new):
    path = tmp_path / "ana.md"
    path.write_bytes(text.encode())
    _thanked(path, "ana")
    assert path.read_bytes().decode() == text.replace(old, new)
    row = infoint.read_notes(tmp_path).follow_ups.iloc[0]
    assert (str(row["sent"])[:10], row["by"]) == ("2026-10-08", "both")


def test_thanks_in_a_new_note_and_in_a_plain_text_note(notes):
    new = new_note(notes, interviewee="Zoe Zed", day=date(2026, 10, 1))
    _thanked(new, new.stem)
    _thanked(notes / "03_ingrid_solheim.txt", "03_ingrid_solheim", by="handwritten")
    sent = infoint.read_notes(notes).follow_ups.set_index("interview_id")
    assert sent.loc[new.stem, "status"] == "sent"
    assert sent.loc["03_ingrid_solheim", "by"] == "handwritten"


def test_thanks_find_the_right_one_of_two_interviews(tmp_path):
    one = "---\ninterviewee: {0}\ndate: 2026-10-01\n---\n## Pay?\n$50k\n\n"
    path = tmp_path / "both.md"
    path.write_text(one.format("Ana B") + one.format("Bo C"), encoding="utf-8")
    ids = list(infoint.read_notes(path).interviews["interview_id"])
    _thanked(path, ids[1])
    frame = infoint.read_notes(path).follow_ups.set_index("interview_id")
    assert list(frame.loc[ids, "status"]) == ["open", "sent"]


def test_a_note_that_is_no_text_says_what_to_type(notes):
    before = (notes / "04_helen_park.docx").read_bytes()
    with pytest.raises(WorkspaceError, match="Thank-you note sent: 2026-10-08"):
        _thanked(notes / "04_helen_park.docx", "04_helen_park")
    assert (notes / "04_helen_park.docx").read_bytes() == before


def test_before_the_first_note(tmp_path):
    create_workspace(tmp_path)
    notes = read_if_any(tmp_path / "notes")
    assert all(frame.empty for name, frame in vars(notes).items() if name != "problems")
    assert len(notes.interviews) == 0
    with pytest.raises(NoNotesError):
        read_if_any(tmp_path / "nots")


def test_the_folder_of_the_notes(tmp_path):
    (tmp_path / "a.md").write_text("## Pay?\n1\n", encoding="utf-8")
    assert notes_folder(tmp_path) == tmp_path
    assert notes_folder(str(tmp_path / "a.md")) == Path(tmp_path)
