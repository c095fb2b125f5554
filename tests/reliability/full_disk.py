"""Commands and saves on a disk that is full, or fills while they write: what stands there afterwards.

    python tests/reliability/table.py --only full

Mounts a file system of two megabytes in memory, which needs root on Linux.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from reliability.crashes import Command, open_command, start

SIZE = 2_000_000
ROOM_LEFT = (0, 20_000, 120_000)
COMMANDS = ("tables", "report", "handin", "class")
SAID = re.compile("No space left|no room left")


@dataclass
class Full:
    """What full disks brought."""

    tried: int = 0
    refused: int = 0
    lost: list[str] = field(default_factory=list)


@contextmanager
def small_disk(place: Path) -> Iterator[None]:
    """A file system of its own over a folder."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    subprocess.run(mount, check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def has_small_disks() -> bool:
    """Whether this user may mount one."""
    with tempfile.TemporaryDirectory() as place:
        try:
            with small_disk(Path(place)):
                return True
        except (OSError, subprocess.CalledProcessError):
            return False


def fill(folder: Path, left: int) -> Path:
    """Fill a disk up to so many bytes."""
    filler = folder / ".filler"
    free = os.statvfs(folder)
    with filler.open("wb") as stream:
        stream.write(b"x" * max(0, free.f_bavail * free.f_frsize - left))
    return filler


def try_command(command: Command, left: int, full: Full, *, full_temp: bool = False) -> None:
    """One run with so much room, and one more when there is room again."""
    where = f"{command.name} with {left:,} bytes"
    with small_disk(command.out):
        before = command.room / "out_old"
        subprocess.run(["cp", "-r", f"{before}/.", str(command.out)], check=True)
        command.state("new")
        filler = fill(command.out, left)
        code, said = _run(command, {"TMPDIR": str(command.out)} if full_temp else {})
        full.tried += 1
        full.refused += code != 0
        is_told = "infoint: " in said or SAID.search(said)
        if code not in (0, 1, 2) or "Traceback" in said or (code and not is_told):
            full.lost.append(f"{where}: ended with {code}: {said[-400:]}")
        if command.name != "class" or not SAID.search(said):
            # else the class's own tables say which students could not be written
            full.lost += [f"{where}: {what}" for what in command.broken()]
        full.lost += [f"{where}: {path.name} is left" for path in command.out.rglob("*.part")]
        filler.unlink()
        code, said = _run(command)
        full.lost += [f"{where}, run again: ended with {code}: {said[-400:]}"] * (code > 1)
        full.lost += [f"{where}, run again: {what}" for what in command.broken(("new",))]


def _run(command: Command, more: dict[str, str] | None = None) -> tuple[int, str]:
    process = start(["-m", "infoint", *command.arguments], cwd=command.room, more=more)
    said = process.communicate()[0].decode("utf-8", "replace")
    return process.returncode, said


def try_save(room: Path, full: Full) -> None:
    """A note and people.csv on a full disk: what was saved stays, what is typed is kept for later."""
    from infoint.errors import InfointError
    from infoint.questions import load_bank
    from infoint.workspace import new_note
    from infoint.workspace.note_store import OpenNote
    from infoint.workspace.people_file import add_person, read_people

    room.mkdir()
    with small_disk(room):
        note = OpenNote(new_note(room, interviewee="Eva Stone"), load_bank())
        note.put("answer:advice", "before " * 3_000)
        note.save()
        add_person(room, {"name": "Ann Before"})
        kept = {path.name: path.read_bytes() for path in room.iterdir()}
        filler = fill(room, 0)
        note.put("answer:advice", "after " * 5_000)
        for what in (note.save, lambda: add_person(room, {"name": "Bob After " * 900})):
            full.tried += 1
            try:
                what()
                full.lost.append("a save on a full disk said nothing")
            except (InfointError, OSError):
                full.refused += 1
        now = {path.name: path.read_bytes() for path in room.iterdir() if path != filler}
        full.lost += ["a save on a full disk changed files"] * (now != kept)
        filler.unlink()
        note.save()
        add_person(room, {"name": "Bob After"})
        said = " ".join(note.path.read_text("utf-8").split())
        names = [person.value("name") for person in read_people(room)]
        if "after " * 4_999 + "after" not in said or names != ["Ann Before", "Bob After"]:
            full.lost.append(f"a save after a full disk: {names}")


def try_all(names: tuple[str, ...] = COMMANDS, rooms: tuple[int, ...] = ROOM_LEFT) -> Full:
    """Every command with every size, and the saves."""
    full = Full()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        try_save(Path(place) / "save", full)
        print(f"  saves: {full.tried}, lost: {full.lost or 'nothing'}", flush=True)
        for name in names:
            command = open_command(name, Path(place) / name)
            before = len(full.lost)
            for left in rooms:
                try_command(command, left, full)
            try_command(command, 0, full, full_temp=True)
            print(f"  {name}: lost: {full.lost[before:] or 'nothing'}", flush=True)
    return full
