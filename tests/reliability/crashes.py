"""Processes killed at seeded moments, full disks, read-only folders: what stands there afterwards.

    python tests/reliability/table.py --only crashes --kills 200

Each run begins with the whole output of an earlier state of the notes; a file under a final name
has to be the earlier or the new one, byte for byte.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "data" / "interviews"
TYPING = str(Path(__file__).parent / "typing_away.py")
POLICY = """title = "Interviews"
interviews = 2

[[criterion]]
id = "held"
title = "Held"
points = 5
computed = "interviews"
"""
SHARES = {"save": 0.3, "people": 0.15, "tables": 0.25, "report": 0.1, "handin": 0.1, "class": 0.1}


@dataclass
class Kills:
    """What kills brought: how many, what was lost, processes left, times."""

    tried: int = 0
    lost: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    longest: float = 0.0


def start(command: list[str], more: dict[str, str] | None = None, **options) -> subprocess.Popen:
    path = f"{ROOT}{os.pathsep}{ROOT / 'tests'}"
    environment = {**os.environ, "PYTHONPATH": path, **(more or {})}
    return subprocess.Popen(
        [sys.executable, *command], env=environment, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options,
    )  # fmt: skip


def members(session: int) -> list[int]:
    """Processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(parts[3]) == session and parts[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def end(process: subprocess.Popen, how: int, seconds: float = 15) -> list[int]:
    """Signal the process alone; which of its children are there still after a while."""
    process.send_signal(how)
    process.stdout.read()
    process.stdout.close()
    process.wait(seconds)
    last = time.monotonic() + seconds
    while (left := members(process.pid)) and time.monotonic() < last:
        time.sleep(0.05)
    for one in left:
        os.kill(one, signal.SIGKILL)
    return left


# --- commands with an output folder
@dataclass
class Command:
    """An infoint command, its notes before and after, and outputs of whole runs on both."""

    name: str
    room: Path
    arguments: list[str]
    seconds: float = 0.0

    @property
    def out(self) -> Path:
        return self.room / "out"

    def prepare(self) -> None:
        for state in ("old", "new"):
            self.state(state)
            shutil.rmtree(self.out, ignore_errors=True)
            self.out.mkdir()
            begun = time.perf_counter()
            self.run()
            self.seconds = time.perf_counter() - begun
            shutil.copytree(self.out, self.room / f"out_{state}")

    def state(self, name: str) -> None:
        """The notes as they were, or with one more interview."""
        notes = self.room / "notes"
        for note in notes.rglob("z_more.md"):
            note.unlink()
        if name == "new":
            for folder in [f for f in notes.iterdir() if f.is_dir()] or [notes]:
                (folder / "z_more.md").write_text(
                    "## Pay?\n\n$70k to start\n\n## Advice\n\nWrite more.\n"
                )

    def run(self) -> None:
        process = start(["-m", "infoint", *self.arguments], cwd=self.room)
        process.stdout.read()
        process.stdout.close()
        assert process.wait() in (0, 1), f"{self.name} ended with {process.returncode}"

    def kill(self, moment: float, kills: Kills, *, rerun: bool) -> None:
        shutil.rmtree(self.out)
        shutil.copytree(self.room / "out_old", self.out)
        self.state("new")
        process = start(["-m", "infoint", *self.arguments], cwd=self.room)
        time.sleep(moment * self.seconds)
        left = end(process, signal.SIGKILL)
        kills.tried += 1
        kills.left += [f"{self.name} at {moment:.2f}"] * bool(left)
        kills.lost += [f"{self.name} at {moment:.2f}: {what}" for what in self.broken()]
        if rerun:
            begun = time.perf_counter()
            self.run()
            kills.longest = max(kills.longest, time.perf_counter() - begun)
            kills.lost += [f"{self.name}, run again: {what}" for what in self.broken(("new",))]

    def broken(self, states: tuple[str, ...] = ("old", "new")) -> Iterator[str]:
        """Files that are neither as before nor as after."""
        for path in sorted((self.room / "out_old").rglob("*")):
            name = path.relative_to(self.room / "out_old")
            if path.is_file() and not (self.out / name).is_file():
                yield f"{name} is gone"
        for path in sorted(self.out.rglob("*")):
            if not path.is_file() or any(
                p.startswith(".") for p in path.parts[len(self.out.parts) :]
            ):
                continue
            name = path.relative_to(self.out)
            wanted = [self.room / f"out_{state}" / name for state in states]
            if not any(w.is_file() and content(w) == content(path) for w in wanted):
                yield f"{name} is neither the old nor the new one"


def content(path: Path) -> object:
    """What of a file has to be equal: a workbook tells when it was made, a class's table its page."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as archive:
            return {n: archive.read(n) for n in archive.namelist() if "core" not in n}
    if path.name == "class.json":  # first without the page, which is made of it
        return {**json.loads(path.read_bytes()), "page_of": ""}
    return path.read_bytes()


def open_command(name: str, room: Path) -> Command:
    room.mkdir()
    notes = room / "notes"
    if name == "class":
        for number in range(4):
            hand_in = notes / f"Student {number}_10{number}_assignsubmission_file_"
            shutil.copytree(SAMPLE, hand_in, ignore=shutil.ignore_patterns("*.xlsx", "*.docx"))
        (room / "policy.toml").write_text(POLICY, encoding="utf-8")
    else:
        shutil.copytree(SAMPLE, notes)
    arguments = {
        "tables": ["tables", "notes", "-o", "out"],
        "report": ["report", "notes", "-o", "out", "--only", "salaries", "--only", "keywords"],
        "handin": ["handin", "notes", "-o", "out/mine.zip", "--student", "s1"],
        "class": ["class", "notes", "--policy", "policy.toml", "-o", "out", "--jobs", "2"],
    }
    command = Command(name, room, arguments[name])
    command.prepare()
    return command


# --- the form's save and people.csv
def kill_save(room: Path, moment: float, kills: Kills) -> None:
    """Words that were saved are there, and the note is whole."""
    from infoint.workspace import new_note

    room.mkdir()
    path = new_note(room, interviewee="Eva Stone")
    process = start([TYPING, "note", str(room), "advice"])
    said = _kill_after(process, moment)
    kills.tried += 1
    text = " ".join(path.read_text(encoding="utf-8").split())
    last = int(said[-1]) if said else -1
    wanted = [" ".join(f"word{n}" for _ in range(200)) for n in (last, last + 1) if n >= 0]
    if "Eva Stone" not in text or (wanted and not any(words in text for words in wanted)):
        kills.lost.append(f"save at {moment:.2f}")


def kill_people(room: Path, moment: float, kills: Kills) -> None:
    """People that were added are there, each row whole."""
    room.mkdir()
    process = start([TYPING, "people", str(room), "Ann"])
    said = _kill_after(process, moment)
    kills.tried += 1
    if not said:
        return
    rows = list(csv.DictReader(io.StringIO((room / "people.csv").read_text(encoding="utf-8-sig"))))
    names = [row["Name"] for row in rows]
    if (
        names[: len(said)] != [f"Ann Number{n}" for n in range(len(said))]
        or len(names) > len(said) + 1
    ):
        kills.lost.append(f"people at {moment:.2f}")


def _kill_after(process: subprocess.Popen, moment: float) -> list[str]:
    first = process.stdout.readline()  # the program runs
    time.sleep(moment)
    process.kill()
    rest = process.stdout.read()
    process.stdout.close()
    process.wait()
    lines = (first + rest).decode()
    return lines[: lines.rfind("\n") + 1].split()


def kill_all(total: int, seed: int = 1, only: tuple[str, ...] = tuple(SHARES)) -> Kills:
    """Kill so many times in all, at moments that the seed chooses."""
    chance, kills = random.Random(seed), Kills()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        room = Path(place)
        for name in only:
            times = max(1, round(total * SHARES[name]))
            if name in ("save", "people"):
                one: Callable = kill_save if name == "save" else kill_people
                for number in range(times):
                    one(room / f"{name}{number}", chance.random(), kills)
                continue
            command = open_command(name, room / name)
            for number in range(times):
                command.kill(chance.random(), kills, rerun=number == times - 1 or name == "tables")
    return kills


# --- no room, no right, two at once, Ctrl-C
def refused(size: int, room: Path, *arguments: str) -> tuple[int, str]:
    """Run infoint with a limit of file size, 0 for none, and without root's rights."""
    process = start([TYPING, "limited", str(size), *arguments], cwd=room)
    said = process.stdout.read().decode("utf-8", "replace")
    process.stdout.close()
    return process.wait(), said


def write_together(room: Path, count: int = 30) -> list[str]:
    """Two processes on one people.csv and one note; what of it is lost."""
    from infoint.questions import load_bank
    from infoint.workspace import new_note
    from infoint.workspace.note_store import OpenNote

    path = new_note(room, interviewee="Eva Stone")
    both = [start([TYPING, "people", str(room), name, str(count)]) for name in ("Ann", "Bob")]
    both += [start([TYPING, "note", str(room), name, str(count)]) for name in ("advice", "tasks")]
    for process in both:
        process.stdout.read()
        process.stdout.close()
        process.wait()
    names = (room / "people.csv").read_text(encoding="utf-8-sig")
    lost = [
        n
        for who in ("Ann", "Bob")
        for i in range(count)
        if (n := f"{who} Number{i}\n".strip() + ",") not in names
    ]
    note = OpenNote(path, load_bank())
    return lost + [
        name for name in ("advice", "tasks") if f"word{count - 1}" not in note.get(f"answer:{name}")
    ]


def interrupt(room: Path, seconds: float) -> list[int]:
    """Ctrl-C so long after a report began; processes left behind."""
    process = start(["-m", "infoint", "report", str(SAMPLE), "-o", "out"], cwd=room)
    time.sleep(seconds)
    return end(process, signal.SIGINT)
