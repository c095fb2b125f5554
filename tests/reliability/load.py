"""A class of a thousand and a folder of a hundred thousand notes: time, rows, memory as it goes.

    python tests/reliability/table.py --only class --students 1000
    python tests/reliability/table.py --only notes --notes 100000

Memory is the proportional share (PSS) of all processes of the run together, sampled once a second:
the most in each fifth of the time, so that growth shows. Linux only.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_READ = (
    "import sys, infoint; notes = infoint.read_notes(sys.argv[1]);"
    " print(len(notes.interviews), len(notes.answers))"
)


@dataclass(frozen=True)
class Loaded:
    """What a run took: its exit code, words, seconds, and bytes of memory at each second."""

    code: int
    said: str
    seconds: float
    memory: tuple[float, ...]

    @property
    def peak(self) -> float:
        return max(self.memory)

    @property
    def fifths(self) -> tuple[float, ...]:
        """The most memory in each fifth of the time."""
        size = max(1, -(-len(self.memory) // 5))
        return tuple(max(self.memory[at : at + size]) for at in range(0, len(self.memory), size))


def family(pid: int) -> list[int]:
    """A process and all that it started, and so on."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        children = []
    return [pid, *(one for child in children for one in family(int(child)))]


def share(pid: int) -> int:
    """Bytes of memory that a process has for itself, and its part of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def watch(command: Sequence[str], room: Path) -> Loaded:
    """Run a Python command and sample the memory of all its processes."""
    begun, memory = time.perf_counter(), [0.0]
    with (room / "said").open("w+b") as said:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=room, env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=said, stderr=subprocess.STDOUT,
        )  # fmt: skip
        while process.poll() is None:
            memory.append(float(sum(map(share, family(process.pid)))))
            time.sleep(1)
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
    return Loaded(process.returncode, words, time.perf_counter() - begun, tuple(memory))


def try_class(count: int) -> tuple[int, Loaded]:
    """A made class, with a hand-in of each broken kind: rows missing, and what the run took."""
    from course import made_class as made

    with tempfile.TemporaryDirectory() as place:
        room = Path(place)
        students = made.make_class(room / "submissions", count)
        made.make_policy(room / "policy.toml")
        done = watch(
            ["-m", "infoint", "class", "submissions", "--policy", "policy.toml", "-o", "out"], room
        )
        with (room / "out" / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = len({row["key"] for row in csv.DictReader(file)})
    handed_in = count + sum(one.kind == "two_ids" for one in students)
    return handed_in - rows, done


def try_notes(count: int) -> tuple[int, Loaded]:
    """So many notes in one folder, all frames built: notes lost, and what the run took."""
    from generated_notes import write_notes

    with tempfile.TemporaryDirectory() as place:
        folder = write_notes(Path(place) / "notes", count)
        done = watch(["-c", _READ, str(folder)], Path(place))
    return count - int(done.said.split()[0]), done
