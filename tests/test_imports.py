"""What starts fast and stays light."""

import subprocess
import sys

import pytest

HEAVY = ("matplotlib", "papermill", "nbconvert", "ipywidgets", "IPython")


def loaded_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    "statement",
    ["import infoint", "import infoint; infoint.read_notes", "import infoint.cli"],
)
def test_import_loads_nothing_heavy(statement):
    assert not loaded_after(statement) & set(HEAVY)


def test_command_line_starts_without_pandas():
    assert "pandas" not in loaded_after("import infoint.cli")


def test_reading_pay_needs_no_gazetteer():
    code = "from infoint.parsing import parse_salaries; parse_salaries('45 to 50')"
    assert "pandas" not in loaded_after(code)
