"""A notebook run in a process of its own comes out as papermill and a worker give it."""

import json
import subprocess
import sys

import nbformat
import papermill
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from papermill.engines import papermill_engines

from infoint.report import data_folder, find_notebooks
from infoint.report.engine import WarmEngine

RUN = """
import json, sys
from pathlib import Path
from infoint.report.engine.here import run_here
book, values, folder, out = sys.argv[1:]
try:
    told = json.dumps(run_here(Path(book), json.loads(values), Path(folder)))
except (Exception, MemoryError) as error:
    told = f"{type(error).__name__}: {error}"
Path(out).write_text(told)
"""


@pytest.fixture
def run(tmp_path):
    """The notebook as it ran, or the error in words."""

    def call(book, values, folder=tmp_path):
        path, out = tmp_path / "book.ipynb", tmp_path / "out.ipynb"
        nbformat.write(book, path)
        told = [str(path), json.dumps(values), str(folder), str(out)]
        subprocess.run([sys.executable, "-c", RUN, *told], check=True, cwd=tmp_path)
        text = out.read_text(encoding="utf-8")
        return nbformat.from_dict(json.loads(text)) if text.startswith("{") else text

    return call


def with_defaults(*cells):
    begin = new_code_cell("a = 1", metadata={"tags": ["parameters"]})
    return new_notebook(cells=[begin, *map(new_code_cell, cells)])


def test_the_summary_comes_out_as_through_papermill(run):
    (notebook,) = find_notebooks(["summary"])
    values = {"notes_path": "interviews", "resume": ""}
    here = run(nbformat.read(notebook, 4), values, data_folder())
    papermill_engines.register("infoint", WarmEngine)
    there = papermill.execute_notebook(
        notebook, None, values, engine_name="infoint", progress_bar=False, is_isolated=True,
        resources={"metadata": {"path": str(data_folder())}},
        environment={"SOURCE_DATE_EPOCH": "946684800", "PYTHONHASHSEED": "0"},
    )  # fmt: skip
    assert [cell.source for cell in here.cells] == [cell.source for cell in there.cells]
    assert [c.get("outputs") for c in here.cells] == [c.get("outputs") for c in there.cells]


def test_parameters_stand_behind_their_defaults(run):
    book = with_defaults("print(a, b)")
    book.cells.insert(0, new_markdown_cell("# Words"))
    done = run(book, {"a": 'x"\né', "b": [1, "y"]})
    assert done.cells[2].metadata.tags == ["injected-parameters"]
    assert done.cells[3].outputs[0].text == "x\"\né [1, 'y']\n"


def test_a_cell_that_fails_is_named(run):
    assert (
        run(with_defaults("a", "1 / 0"), {})
        == "ReportError: book, cell 3: ZeroDivisionError: division by zero."
    )
    assert run(with_defaults("raise MemoryError"), {}).startswith("MemoryError")


def test_what_lies_beside_the_notes_is_not_imported(run, tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "random.py").write_text("raise SystemExit")
    (notes / "matplotlibrc").write_text("figure.dpi: 7\n")
    book = with_defaults("import random, matplotlib; matplotlib.rcParams['figure.dpi'] > 7")
    done = run(book, {}, notes)
    assert done.cells[2].outputs[0].data["text/plain"] == "True"
