"""What the README says of the code is what the code says."""

import runpy
from pathlib import Path

HERE = Path(__file__).parent
README = (HERE.parent / "README.md").read_text(encoding="utf-8")


def test_tables_are_as_the_code_has_them():
    filled = runpy.run_path(str(HERE / "readme_tables.py"))["filled"]
    assert filled(README) == README, "run python tests/readme_tables.py"


def test_both_commands_are_single_lines():
    for name in ("report-command", "test-command"):
        block = README.split(f"<!-- {name} -->")[1].split("```")[1]
        assert len(block.strip().splitlines()) == 2  # the fence's language and the line


def test_example_runs(monkeypatch):
    monkeypatch.chdir(HERE.parent)
    block = README.split("### In Python")[1].split("```python")[1].split("```")[0]
    names = {}
    exec(block, names)
    assert len(names["notes"].interviews) == 8
