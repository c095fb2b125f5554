"""A worker that hangs is ended and named; Ctrl-C and kill -9 of the command leave no process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("processes are looked up as Linux lists them", allow_module_level=True)

from reliability.crashes import POLICY, ROOT, end, members

HANGING = Path(__file__).parent / "hanging"
KINDS = ("loop_in_c", "asleep", "deaf", "children")
REPORT = (  # with a limit that a test can wait for
    "import sys; from infoint.report import execute; execute.CELL_SECONDS = int(sys.argv.pop(1));"
    " from infoint.cli import main; main()"
)


def begin(room, *command):
    path = os.pathsep.join([str(HANGING), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": path, "INFOINT_HANGS": str(room / "hangs")}
    return subprocess.Popen(
        [sys.executable, *command], cwd=room, env=environment,
        start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def write_note(folder, kind):
    folder.mkdir(parents=True)
    (folder / f"{kind}.md").write_text("## Pay?\n\n$50k to start\n", encoding="utf-8")


def left(process, seconds=10):
    """Processes of the command that are there so long after it ended."""
    last = time.monotonic() + seconds
    while (found := members(process.pid)) and time.monotonic() < last:
        time.sleep(0.05)
    return found


def test_students_whose_work_hangs_are_rows(tmp_path):
    for number, kind in enumerate((*KINDS, "sound")):
        write_note(tmp_path / "notes" / f"Student {kind}_10{number}_assignsubmission_file_", kind)
    (tmp_path / "policy.toml").write_text(POLICY, encoding="utf-8")
    more = ["--policy", "policy.toml", "-o", "out", "--jobs", "5", "--seconds", "5"]
    process = begin(tmp_path, "-m", "infoint", "class", "notes", *more)
    said = process.communicate()[0].decode()
    assert process.returncode in (0, 1), said
    assert "Traceback" not in said
    assert "Found that it takes longer than 5 seconds; it was ended." in said
    marks = (tmp_path / "out" / "marks.csv").read_text("utf-8-sig")
    assert [name for name in (*KINDS, "sound") if f"Student {name}" not in marks] == []
    assert [name for name in KINDS if f"Student {name}" not in said] == []
    assert left(process) == []


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=lambda how: how.name)
def test_a_report_that_is_ended_leaves_no_process_in_a_cell(how, tmp_path):
    write_note(tmp_path / "notes", "loop_in_c")
    process = begin(tmp_path, "-m", "infoint", "report", "notes", "-o", "out", "--only", "salaries")
    last = time.monotonic() + 60
    while not (tmp_path / "hangs").exists():
        assert time.monotonic() < last
        time.sleep(0.05)
    assert end(process, how) == []


def test_a_report_whose_cell_hangs_says_so(tmp_path):
    write_note(tmp_path / "notes", "deaf")
    words = ["2", "report", "notes", "-o", "out", "--only", "salaries"]
    process = begin(tmp_path, "-c", REPORT, *words)
    said = process.communicate()[0].decode()
    assert process.returncode == 1, said
    assert "a cell took longer than 2 seconds" in said
    assert left(process) == []
