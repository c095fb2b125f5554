"""Install the lowest version of every direct dependency that pyproject.toml allows, and run tests.

    python tests/reliability/lowest.py [TEST...]

Makes an environment of its own in a temporary folder; what the dependencies need themselves is
resolved as ever, by uv: pip takes a quarter of an hour to find the same. Without TEST: readers,
notes, comparisons, tables and one report.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TESTS = ("tests/test_formats.py", "tests/readers", "tests/notes", "tests/compare",
         "tests/report/test_tables.py", "tests/report/test_run.py")  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", str(room)], check=True)
        python = str(room / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", "uv"], check=True)
        install = [python, "-m", "uv", "pip", "install", "-q", "--resolution", "lowest-direct"]
        subprocess.run([*install, "--python", python, "-e", f"{ROOT}[test]"], check=True)
        tests = sys.argv[1:] or TESTS
        done = subprocess.run(
            [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests], cwd=ROOT
        )
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
