"""How rightly each parser reads its case tables and held-out sets, in one command.

    python tests/benchmarks/accuracy.py

Pay stands beside price-parser and quantulum3 where these are installed
(``pip install -e ".[benchmark]"``); they are not dependencies.
"""

import runpy
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    for script in sorted(HERE.glob("accuracy_*.py")):
        print(f"\n== {script.stem.removeprefix('accuracy_')}")
        runpy.run_path(str(script), run_name="__main__")


if __name__ == "__main__":
    main()
