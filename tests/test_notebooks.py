"""The notebooks as they are stored, and each of them run on the sample notes."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from infoint.workspace import create_workspace

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "notebooks"
SAMPLE = ROOT / "data" / "interviews"
OWN = [
    "00_start_here",
    "01_prepare",
    "02_interview",
    "03_follow_up",
    "04_salaries",
    "05_job_titles",
    "06_keywords",
    "07_geographic_demand",
    "08_summary",
]
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind="code"):
    book = json.loads(path.read_text(encoding="utf-8"))
    return [cell for cell in book["cells"] if cell["cell_type"] == kind]


def code(path):
    return "\n\n".join("".join(cell["source"]) for cell in cells(path))


def test_all_are_there():
    assert set(OWN) <= {path.stem for path in NOTEBOOKS}


@every_notebook
def test_it_is_a_valid_notebook_without_outputs(path):
    book = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(book)
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    assert book.metadata.kernelspec.name == "python3"
    for cell in cells(path):
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


@every_notebook
def test_cells_have_names_of_their_own(path):
    book = json.loads(path.read_text(encoding="utf-8"))
    names = [cell["id"] for cell in book["cells"]]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z-]+", name) for name in names)


@every_notebook
def test_one_parameters_cell_that_papermill_can_see(path):
    (cell,) = [c for c in cells(path) if "parameters" in c["metadata"].get("tags", [])]
    first, *lines = "".join(cell["source"]).splitlines()
    assert first.startswith("# ")
    for line in lines:
        assignment, _, says = line.partition("  # ")
        assert assignment.count("=") == 1
        assert "|" not in assignment
        assert says, f"{line}: say what it does"
        assert isinstance(ast.parse(assignment).body[0], ast.AnnAssign)
    if path.stem in OWN:
        assert lines[0].startswith('notes_path: str = "')


@every_notebook
def test_no_function_is_defined(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    assert not [node for node in ast.walk(ast.parse(code(path))) if isinstance(node, kinds)]


@every_notebook
def test_sentence_short_cell_sentence(path):
    book = json.loads(path.read_text(encoding="utf-8"))
    first = "".join(book["cells"][0]["source"])
    assert first.startswith("# ")
    assert all(len(cell["source"]) <= 18 for cell in cells(path))
    kinds = [cell["cell_type"] for cell in book["cells"]]
    assert "code code" not in " ".join(kinds[3:])


@pytest.mark.parametrize("name", OWN)
def test_it_ends_with_questions_to_think_about(name):
    last = "".join(cells(FOLDER / f"{name}.ipynb", "markdown")[-1]["source"])
    assert last.startswith("## To think about")
    assert 2 <= len(re.findall(r"^\d\. .+\?$", last, re.MULTILINE)) <= 3


def test_ruff_passes():
    result = subprocess.run(
        [sys.executable, "-m", "ruff", "check", str(FOLDER)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", OWN)
def test_it_runs_on_the_sample_notes(name, tmp_path):
    command = [sys.executable, "-m", "papermill", "--no-progress-bar", "--cwd", str(FOLDER)]
    result = subprocess.run(
        [
            *command,
            str(FOLDER / f"{name}.ipynb"),
            str(tmp_path / "run.ipynb"),
            "--kernel",
            "python3",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr[-3000:]
    ran = nbformat.read(tmp_path / "run.ipynb", as_version=4)
    pages = [
        output.data["text/html"]
        for cell in ran.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "text/html" in output.get("data", {})
    ]
    if name != "02_interview":  # a form, and no figure
        assert any('<figure class="ii-chart' in page for page in pages)
    assert not any(
        output.output_type == "error" for c in ran.cells for output in c.get("outputs", [])
    )


@pytest.mark.parametrize("name", OWN[:4])
def test_it_runs_in_a_workspace_that_has_no_note_yet(name, tmp_path, monkeypatch):
    create_workspace(tmp_path)
    monkeypatch.chdir(tmp_path / "notebooks")
    exec(code(tmp_path / "notebooks" / f"{name}.ipynb"), {})
    assert list((tmp_path / "notes").glob("*.md")) == []
