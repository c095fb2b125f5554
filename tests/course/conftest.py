"""A small class worked on here, in processes: what every other way of running has to give, too."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from course import made_class as made

from infoint.course.policy import load_policy
from infoint.course.run import run_class


@dataclass(frozen=True)
class Reference:
    """The hand-ins and what an uninterrupted run makes of them."""

    root: Path
    files: dict[str, bytes]

    def command(self, output, *more):
        """The command that does it again, elsewhere."""
        given = ["--policy", str(self.root / "policy.toml"), "-o", str(output), "--jobs", "2"]
        command = [sys.executable, "-m", "infoint", "class", str(self.root / "submissions")]
        return [*command, *given, *more]


def files_of(folder):
    """All files below a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def reference(tmp_path_factory):
    root = tmp_path_factory.mktemp("reference")
    made.make_class(root / "submissions", 6, layout="plain", broken=False)
    policy = load_policy(made.make_policy(root / "policy.toml"))
    run_class(root / "submissions", root / "out", policy=policy)
    return Reference(root, files_of(root / "out"))
