"""Killed, without room, without rights, two at once: what stands there is whole."""

import os
import re
import sys
import tempfile

import pytest

if sys.platform != "linux":
    pytest.skip("processes are looked up as Linux lists them", allow_module_level=True)

from reliability.crashes import SAMPLE, interrupt, kill_all, refused, write_together

from infoint.errors import WorkspaceError
from infoint.workspace.plain_text import change_plain


@pytest.mark.parametrize(("name", "total"), [("save", 20), ("people", 14), ("tables", 8)])
def test_a_killed_process_leaves_whole_files(name, total):
    kills = kill_all(total, seed=5, only=(name,))
    assert kills.tried >= 2
    assert (kills.lost, kills.left) == ([], [])


def test_ctrl_c_leaves_no_process(tmp_path):
    assert interrupt(tmp_path, 3) == []


def test_two_processes_in_one_workspace_lose_nothing_and_leave_no_lock(tmp_path, monkeypatch):
    for name in ("space", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    assert write_together(tmp_path / "space", 12) == []
    assert os.listdir(tmp_path / "temporary") == []


def test_a_lock_that_cannot_be_made_is_said(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    monkeypatch.setattr(tempfile, "tempdir", str(gone))
    with pytest.raises(WorkspaceError) as caught:
        change_plain(tmp_path / "a.txt", str.upper, new="a")
    assert re.sub(r"infoint-\w+", "x", str(caught.value)) == (
        f"{tmp_path / 'a.txt'}: it cannot be locked: {gone / 'x.lock'} cannot be written (No such "
        "file or directory). Make room on that disk, or set TMPDIR to a folder of your own."
    )


def kept(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith(".")}


@pytest.mark.parametrize("command", ["tables", "report"])
def test_no_room_leaves_the_former_files(command, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    for name in ("answers.csv", "tables.xlsx", "salaries.html"):
        (out / name).write_text("interview_id,former", encoding="utf-8")
    more = ["--only", "salaries"] if command == "report" else []
    code, said = refused(2_000, tmp_path, command, str(SAMPLE), "-o", str(out), *more)
    assert code in (1, 2)
    assert "Traceback" not in said
    assert "infoint:" in said
    assert kept(out)["tables.xlsx"] == kept(out)["salaries.html"] == b"interview_id,former"
    assert [p.name for p in out.iterdir() if p.name.endswith(".part")] == []


@pytest.mark.parametrize("command", ["tables", "report", "handin"])
def test_a_folder_that_nobody_may_write_is_said(command, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    out.chmod(0o555)
    target = str(out / "x.zip") if command == "handin" else str(out)
    code, said = refused(0, tmp_path, command, str(SAMPLE), "-o", target)
    assert code in (1, 2)
    assert "Traceback" not in said
    assert "infoint:" in said
    assert os.listdir(out) == []
