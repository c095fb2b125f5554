"""Install the lowest version of every direct dependency that pyproject.toml allows, and run tests.

    python tests/reliability/lowest.py [TEST...]

Makes an environment of its own in a temporary folder; what the dependencies need themselves is
resolved as ever. Without TEST: readers, notes, comparisons, tables and one report.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent.parent
TESTS = ("tests/test_formats.py", "tests/readers", "tests/notes", "tests/compare",
         "tests/report/test_tables.py", "tests/report/test_run.py")  # fmt: skip


def lowest() -> list[str]:
    """Direct dependencies pinned to the version after ``>=``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = []
    for text in project["dependencies"]:
        requirement = Requirement(text)
        least = next(s.version for s in requirement.specifier if s.operator == ">=")
        pins.append(f"{requirement.name}=={least}")
    return pins


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        (room / "lowest.txt").write_text("\n".join(lowest()) + "\n", encoding="utf-8")
        subprocess.run([sys.executable, "-m", "venv", str(room / "venv")], check=True)
        python = str(room / "venv" / "bin" / "python")
        needs = ["-e", f"{ROOT}[test]", "-c", str(room / "lowest.txt")]
        subprocess.run([python, "-m", "pip", "install", "-q", *needs], check=True)
        tests = sys.argv[1:] or TESTS
        done = subprocess.run(
            [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests], cwd=ROOT
        )
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
