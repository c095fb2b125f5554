"""What a worker gets for one student, and the place where it works."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from infoint.course.policy import Policy
from infoint.course.records import Submission

WORK = ".work-"  # begin of the name of the folder in which a hand-in is unpacked


@dataclass(frozen=True, slots=True)
class StudentJob:
    """What a worker needs; it can be pickled.

    Attributes
    ----------
    folder : Path
        Where the student's page and result go.
    seconds, memory : int
        Limits of one student: time, and bytes of address space beyond what is loaded.
    """

    submission: Submission
    policy: Policy
    folder: Path
    fingerprint: str
    seconds: int = 300
    memory: int = 2_000_000_000


def clear(folder: Path) -> None:
    """Take away what a process that was killed had begun to write."""
    for path in [*folder.glob(f"{WORK}*"), *folder.glob(".*.part")]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
