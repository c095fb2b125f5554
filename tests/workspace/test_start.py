"""A workspace is complete, readable by the kit, and never overwritten."""

import datetime as dt
import json

import pytest

import infoint as ii
from infoint.cli.class_ import class_
from infoint.errors import NoNotesError, WorkspaceError
from infoint.questions import load_bank
from infoint.workspace import create_workspace, new_note, note_template


def test_workspace_has_all_that_the_next_command_needs(tmp_path):
    created = create_workspace(tmp_path / "mine")
    names = {path.relative_to(tmp_path / "mine").as_posix() for path in created.written}
    assert {"README.md", "notes/people.csv", "notes/questions.toml"} <= names
    assert "notebooks/08_summary.ipynb" in names
    assert created.kept == ()


def parameters(notebook):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    tagged = [c for c in cells if "parameters" in c["metadata"].get("tags", [])]
    return "".join(tagged[0]["source"])


def test_notebooks_of_a_workspace_point_at_its_notes(tmp_path):
    create_workspace(tmp_path)
    for path in (tmp_path / "notebooks").glob("*.ipynb"):
        assert '"../notes"' in parameters(path), path.name


def test_the_notebook_on_a_class_comes_with_a_course_and_reads_what_the_command_wrote(tmp_path):
    create_workspace(tmp_path / "mine")
    create_workspace(tmp_path / "course", course=True)
    assert not (tmp_path / "mine" / "notebooks" / "09_class.ipynb").exists()
    written = parameters(tmp_path / "course" / "notebooks" / "09_class.ipynb")
    output = next(one for one in class_.params if one.name == "output")
    assert f'class_path: str = "../{output.default}"' in written


def test_a_folder_that_is_a_file_says_so(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"cannot be written.*Choose another folder"):
        create_workspace(tmp_path / "file")


def test_second_init_leaves_everything_alone(tmp_path):
    create_workspace(tmp_path)
    people = tmp_path / "notes" / "people.csv"
    people.write_text("Name\nMine\n", encoding="utf-8")
    again = create_workspace(tmp_path)
    assert again.written == ()
    assert people.read_text(encoding="utf-8") == "Name\nMine\n"


def test_question_list_of_a_workspace_is_a_question_list(tmp_path):
    create_workspace(tmp_path)
    text = (tmp_path / "notes" / "questions.toml").read_text(encoding="utf-8")
    assert load_bank(text).ids == load_bank().ids
    lines = text.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("# delete"))
    changed = "\n".join(line.removeprefix("# ") for line in lines[start:])
    bank = load_bank(changed)
    assert bank.ids[0] == "salary"
    assert "remote_work" in bank.ids
    assert "chain_of_command" not in bank.ids


def test_filled_note_is_read(tmp_path):
    path = new_note(tmp_path, interviewee='Áine "Ann" O\'Neil', day=dt.date(2026, 10, 14))
    assert path.name == "2026-10-14_aine_ann_o_neil.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("location:", "location: Cork, Ireland") + "\nNo.\n", encoding="utf-8"
    )
    notes = ii.read_notes(path)
    row = notes.interviews.iloc[0]
    assert row["interviewee"] == 'Áine "Ann" O\'Neil'
    assert row["country"] == "IE"
    assert list(notes.answers["question_id"]) == [load_bank().ids[-1]]


def test_empty_note_has_no_answers_and_says_so(tmp_path):
    with pytest.raises(NoNotesError):
        ii.read_notes(tmp_path)
    new_note(tmp_path)
    notes = ii.read_notes(tmp_path)
    assert "no_answers" in set(notes.problems["code"])
    assert notes.answers.empty


def test_note_is_not_overwritten(tmp_path):
    new_note(tmp_path, interviewee="Ana")
    with pytest.raises(WorkspaceError, match="there already"):
        new_note(tmp_path, interviewee="Ana")


def test_template_asks_every_question_in_order():
    headings = [line[3:] for line in note_template(load_bank()).splitlines() if line[:3] == "## "]
    assert headings == [question.text for question in load_bank().questions]
