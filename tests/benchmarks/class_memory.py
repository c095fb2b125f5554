"""Memory and time of `infoint class` as a class grows, and of a second run. Linux only.

Not part of the test suite: ``python tests/benchmarks/class_memory.py 50 100 200 400``. Memory is
the proportional share (PSS) of all processes of the run together, read five times a second.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from course import made_class as made

CHANGED = 2  # hand-ins that are changed before the last run


@dataclass
class Measured:
    """Wall seconds, CPU seconds, and megabytes at the peak: the command's own, and of all."""

    seconds: float = 0
    cpu: float = 0
    own: float = 0
    together: float = 0


def family(pid):
    """A process and all that it started, and so on."""
    found = [pid]
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        children = []
    return found + [one for child in children for one in family(int(child))]


def megabytes(pid):
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) / 1024


def cpu_seconds(pid):
    """Of a process, and of those of its children that ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def run(root):
    command = [sys.executable, "-m", "infoint", "class", str(root / "submissions")]
    command += ["--policy", str(root / "policy.toml"), "-o", str(root / "out")]
    measured, begin = Measured(), time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)

    def watch():
        while process.poll() is None:
            pids = family(process.pid)
            sizes = [megabytes(pid) for pid in pids]
            measured.own = max(measured.own, sizes[0])
            measured.together = max(measured.together, sum(sizes))
            measured.cpu = max(measured.cpu, sum(map(cpu_seconds, pids)))
            time.sleep(0.2)

    thread = threading.Thread(target=watch)
    thread.start()
    process.wait()
    measured.seconds = time.monotonic() - begin
    thread.join()
    return measured


def change(root, count):
    """A blank line more in so many notes."""
    notes = sorted(
        path for path in (root / "submissions").rglob("*.md") if path.stat().st_size > 500
    )
    for path in notes[:count]:
        with path.open("a", encoding="utf-8") as stream:
            stream.write("\n")


def main():
    print("students | run | seconds | CPU seconds | command MB | all MB")
    for count in map(int, sys.argv[1:] or ("50", "400")):
        root = Path(tempfile.mkdtemp(prefix="infoint-class-"))
        try:
            made.make_class(root / "submissions", count)
            made.make_policy(root / "policy.toml")
            for name in ("first", "nothing changed", f"{CHANGED} changed"):
                if name.startswith(str(CHANGED)):
                    change(root, CHANGED)
                one = run(root)
                print(f"{count} | {name} | {one.seconds:.1f} | {one.cpu:.1f} | {one.own:.0f} | {one.together:.0f}", flush=True)  # fmt: skip
        finally:
            shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
