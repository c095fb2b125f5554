"""Resolve the kit with its tests anew and write the exact versions into constraints.txt.

    python tests/reliability/constraints_rebuild.py

Run it with the Python that CI has. Names and versions only: no hosts, no hashes.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["install", "--quiet", "--dry-run", "--ignore-installed", "--report", str(report)]
        wanted = [f"{HERE.parent.parent}[test,cluster]", "pip", "atheris; sys_platform == 'linux'"]
        subprocess.run([sys.executable, "-m", "pip", *command, *wanted], check=True)
        found = json.loads(report.read_text("utf-8"))["install"]
    pins = {
        re.sub(r"[-_.]+", "-", one["metadata"]["name"]).lower(): one["metadata"]["version"]
        for one in found
    }
    pins.pop("infoint")
    version = ".".join(map(str, sys.version_info[:2]))
    lines = [f"# Written by {Path(__file__).name} with Python {version} on {sys.platform}.",
             *(f"{name}=={pins[name]}" for name in sorted(pins))]  # fmt: skip
    (HERE / "constraints.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pins)} packages")


if __name__ == "__main__":
    main()
