"""Hostile files: each laid out beside a sound note, read in a process of its own, judged.

    python tests/reliability/hostile.py [PART OF A NAME]

prints what is wrong or slow; without an argument all cases are run.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from reliability.ground import BUILDERS, Case, judge, lay_out
from reliability.measure import Outcome, Server, open_server

for _name in ("hostile_text", "hostile_office", "hostile_system"):
    import_module(f"reliability.{_name}")


@dataclass(frozen=True)
class Tried:
    """A case and what became of it."""

    case: Case
    outcome: Outcome
    lost: str
    got_in: str

    @property
    def is_good(self) -> bool:
        return self.outcome.state == "done" and not self.lost and not self.got_in


def try_case(server: Server, one: Case) -> Tried:
    with open_room() as room:
        ground = lay_out(room, one)
        as_nobody = "nobody" if one.as_nobody else ""
        outcome = server.run(
            "reliability.ground:read_folder", str(ground.folder), as_nobody, seconds=one.seconds
        )
        if outcome.state != "done":
            return Tried(one, outcome, "everything", "")
        return Tried(one, outcome, *judge(one, ground, outcome.said))


@contextmanager
def open_room() -> Iterator[Path]:
    """A folder that anybody may enter; folders lie so deep in it that Python cannot remove them."""
    room = Path(tempfile.mkdtemp())
    try:
        room.chmod(0o755)
        yield room
    finally:
        subprocess.run(["rm", "-rf", "--", str(room)], check=True)


def try_all(part: str = "") -> Iterator[Tried]:
    with open_server("reliability.warm") as server:
        for one in BUILDERS:
            if part in f"{one.kind}/{one.name}":
                yield try_case(server, one)


def main() -> None:
    tried = 0
    for one in try_all(*sys.argv[1:2]):
        tried += 1
        outcome = one.outcome
        if not one.is_good or outcome.seconds > 3 or outcome.peak > 800_000_000:
            word = "slow" if one.is_good else "WRONG"
            print(f"{word} {one.case.kind}/{one.case.name}: {outcome.state}, lost {one.lost!r}, got in {one.got_in!r}, {outcome.seconds:.1f} s, {outcome.peak / 1e6:.0f} MB")  # fmt: skip
            if not one.is_good:
                said = outcome.said
                print(f"   {said['codes'] if isinstance(said, dict) else said[-600:]}", flush=True)
    print(f"{tried} cases")


if __name__ == "__main__":
    main()
