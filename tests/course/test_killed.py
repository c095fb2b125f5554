"""A run that is killed twice: nothing half under its final name, nothing left running, nothing lost."""

import os
import signal
import subprocess
import time
import uuid
from pathlib import Path

import pytest
from course.conftest import files_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
_SECONDS = 120
_HOLDS = Path(__file__).parent.parent / "reliability" / "hanging"


def started(command, held=""):
    """The command as from a terminal, with a mark that all its processes carry.

    The work on ``held`` students, words of their names, does not end: what happens while there
    is work left happens so on any machine.
    """
    mark = uuid.uuid4().hex
    path = os.pathsep.join(filter(None, [str(_HOLDS), os.environ.get("PYTHONPATH")]))
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": path, "INFOINT_TEST_MARK": mark, "INFOINT_HELD": held},
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return process, mark


def wait_for(is_there, process=None):
    end = time.monotonic() + _SECONDS
    while not is_there():
        assert time.monotonic() < end, "it took too long"
        assert process is None or process.poll() is None, process.communicate()
        time.sleep(0.02)


def left(mark):
    """Processes with the mark that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state = folder.joinpath("stat").read_text().rpartition(")")[2].split()[0]
            if mark.encode() in folder.joinpath("environ").read_bytes() and state != "Z":
                found.append(folder.name)
        except OSError:
            continue
    return found


def results(output):
    return len(list(output.glob("students/*/result.json")))


def assert_whole(output, reference):
    """What stands under a final name is what an uninterrupted run gives."""
    for name, data in files_of(output).items():
        is_begun = any(part.startswith(".") for part in Path(name).parts)
        assert is_begun or data == reference.files[name], name


def test_killed_and_interrupted_it_ends_with_the_same_files(reference, tmp_path):
    output = tmp_path / "out"
    process, mark = started(reference.command(output), held="Chidi Dilnoza Zoë Élodie")
    wait_for(lambda: results(output) >= 1, process)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    wait_for(lambda: not left(mark))
    first = results(output)
    assert first in (1, 2)
    assert_whole(output, reference)

    process, mark = started(reference.command(output), held="Zoë Élodie")
    wait_for(lambda: results(output) > first, process)
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does
    told, _ = process.communicate(timeout=_SECONDS)
    assert process.returncode == 130, told
    assert "What was done is kept; the same command goes on from here." in told
    assert "Traceback" not in told
    wait_for(lambda: not left(mark))
    second = results(output)
    assert first < second <= 4
    assert_whole(output, reference)

    process, mark = started(reference.command(output))
    told, _ = process.communicate(timeout=_SECONDS)
    assert process.returncode == 0, told
    assert f"unchanged: {second}" in told
    assert files_of(output) == reference.files
    wait_for(lambda: not left(mark))
