"""The same class on a Dask cluster, with one worker killed in the middle: the same files."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest
from course.conftest import files_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
_SECONDS = 120


def dask(log, *arguments):
    """A part of a cluster, its words in a file."""
    command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
    with log.open("w") as stream:
        return subprocess.Popen(command, stdout=stream, stderr=stream, start_new_session=True)


def wait_for(find, *processes):
    end = time.monotonic() + _SECONDS
    while not (found := find()):
        assert time.monotonic() < end, "it took too long"
        for process in processes:
            assert process.poll() is None
        time.sleep(0.05)
    return found


@pytest.fixture
def cluster(tmp_path):
    """Address of a scheduler, and two workers with one thread each."""
    import distributed  # noqa: F401  # the extra "cluster" is part of what tests need

    log = tmp_path / "scheduler.log"
    parts = [dask(log, "scheduler", "--host", "127.0.0.1", "--port", "0")]
    try:
        found = wait_for(
            lambda: re.search(r"Scheduler at:\s+(tcp://\S+)", log.read_text()), parts[0]
        )
        for number in range(2):
            log_of = tmp_path / f"worker{number}.log"
            room = ["--nthreads", "1", "--local-directory", str(tmp_path)]
            parts.append(dask(log_of, "worker", found[1], *room))
        for number in range(2):
            log_of = tmp_path / f"worker{number}.log"
            wait_for(lambda log_of=log_of: "Registered to" in log_of.read_text(), *parts)
        yield found[1], parts
    finally:
        for part in parts:
            try:
                os.killpg(part.pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
            part.wait()


def test_a_killed_worker_loses_nothing(reference, tmp_path, cluster):
    address, (_, first, _) = cluster
    output = tmp_path / "out"
    run = subprocess.Popen(
        reference.command(output, "--scheduler", address),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    wait_for(lambda: list(output.glob("students/*/result.json")), run)
    os.killpg(first.pid, signal.SIGKILL)
    told, _ = run.communicate(timeout=_SECONDS)
    assert run.returncode == 0, told
    assert f"Hand-ins: {len(list((reference.root / 'submissions').iterdir()))}" in told
    assert files_of(output) == reference.files


def test_no_scheduler_there_is_said(reference, tmp_path):
    program = (
        "import infoint.course.executor as executor\n"
        "executor._ANSWERS = 0.5\n"
        "from infoint.cli import main\nmain()"
    )
    options = [*reference.command(tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")[3:]]
    command = [sys.executable, "-c", program, *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    assert done.returncode == 2, done.stderr
    said = done.stderr + done.stdout
    assert "--scheduler tcp://127.0.0.1:9: it does not answer within 0.5 seconds" in said
    assert "Traceback" not in said
