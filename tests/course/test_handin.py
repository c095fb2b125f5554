"""What a student hands in: made alike each time, private things kept home, nothing believed."""

import json
import os
import sys
import zipfile

import pytest
from click.testing import CliRunner

from infoint.cli import main
from infoint.course.handin import MANIFEST, make_handin, read_manifest, verify

NOTE = (
    "---\ninterviewee: Dana Ruiz\nlocation: Portland, OR\n---\n## Tasks\nWriting with Git.\n"
    "## Keywords\nGit, DITA\n"
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "dana.md").write_text(NOTE)
    for private in ("people.csv", "pseudonyms.csv", ".hidden", "~$lock.docx"):
        (tmp_path / "notes" / private).write_text("Name\nSecret Person\n")
    (tmp_path / "resume.md").write_text("Secret resume with Git")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, ["handin", *arguments])


def test_one_zip_with_notes_summary_and_manifest(home):
    done = run("notes", "-o", "out.zip", "--student", "s77")
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(home / "out.zip") as archive:
        archive.extractall(home / "got" / "deep")
        assert archive.namelist() == [MANIFEST, "notes/dana.md", "parameters.json", "summary.html"]
        everything = b"".join(map(archive.read, archive.namelist()))
    assert b"Secret" not in everything
    assert str(home).encode() not in everything
    manifest = read_manifest(home / "got")
    assert manifest.student_id == "s77"
    assert set(manifest.files) == {"notes/dana.md", "parameters.json", "summary.html"}
    assert not verify(manifest)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")
def test_a_file_whose_name_is_no_text_is_handed_in(home):
    with open(os.path.join(os.fsencode(home), b"notes", b"Zo\xeb.md"), "w") as file:
        file.write(NOTE)
    assert "notes/Zo\ufffd.md" in make_handin([home / "notes"], home / "out.zip", student="s")


def test_a_note_is_not_written_over(home):
    done = run("notes", "-o", "notes/dana.md")
    assert done.exit_code == 2
    assert "notes/dana.md: it is no zip and would be written over. Name another file" in done.output
    assert (home / "notes" / "dana.md").read_text() == NOTE


def test_the_same_notes_give_the_same_bytes(home):
    for name in ("a.zip", "b.zip"):
        make_handin([home / "notes"], home / name, student="s")
    assert (home / "a.zip").read_bytes() == (home / "b.zip").read_bytes()


def test_a_change_after_packing_is_told(home):
    run("notes", "-o", "out.zip", "--student", "s77")
    with zipfile.ZipFile(home / "out.zip") as archive:
        archive.extractall(home / "got")
    (home / "got/notes/dana.md").write_text("other")
    (home / "got/notes/more.md").write_text("new")
    (home / "got/parameters.json").unlink()
    assert [(p.source, p.code) for p in verify(read_manifest(home / "got"))] == [
        ("notes/dana.md", "handin_changed"),
        ("parameters.json", "handin_missing"),
        ("notes/more.md", "handin_added"),
    ]


POLICY = """
interviews = 2
[[criterion]]
id = "n"
title = "Interviews"
computed = "interviews"
points = 4
"""


def test_a_policy_beside_the_notes_is_checked_and_the_zip_is_written_all_the_same(home):
    (home / "policy.toml").write_text(POLICY)
    done = run("--student", "s1")
    assert done.exit_code == 1
    assert "1 found, 2 expected" in done.output
    with zipfile.ZipFile(home / "handin.zip") as archive:
        assert json.loads(archive.read(MANIFEST))["policy"]
    check = CliRunner().invoke(main, ["check", "notes", "--policy", "policy.toml"])
    assert check.exit_code == 1
    assert "Add the notes of 1 more" in check.output


def test_nothing_is_written_where_it_cannot_be(home):
    (home / "folder.zip").mkdir()
    done = run("notes", "-o", "folder.zip")
    assert done.exit_code == 2
    done = run("notes", "-o", "gone/handin.zip")
    assert done.exit_code == 2
    assert "cannot be written" in done.output
    assert run("nowhere").exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"format": 1}',
        '{"format": "infoint hand-in 1", "files": 3, "student": []}',
        "[" * 100_000,
    ],
)
def test_a_manifest_of_nonsense_is_none_or_empty(tmp_path, text):
    (tmp_path / MANIFEST).write_text(text)
    manifest = read_manifest(tmp_path)
    assert manifest is None or (manifest.student_id == "" and manifest.files == {})


def test_a_manifest_names_nothing_outside(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text("x")
    files = {"../secret": "0" * 64, "/etc/passwd": "0" * 64}
    (tmp_path / "in" / MANIFEST).write_text(
        json.dumps({"format": "infoint hand-in 1", "files": files})
    )
    assert {p.code for p in verify(read_manifest(tmp_path / "in"))} == {"handin_missing"}


def test_init_course_writes_a_policy(tmp_path):
    done = CliRunner().invoke(main, ["init", "--course", str(tmp_path / "c")])
    assert done.exit_code == 0
    assert "give it to your students" in done.output
    assert (tmp_path / "c" / "policy.toml").is_file()
