"""The warm engine beside a real kernel: the same outputs, the same reports of what goes wrong."""

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import papermill
import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_notebook
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillException, PapermillExecutionError

from infoint.report import data_folder, find_notebooks
from infoint.report.engine import WarmEngine

SAMPLE = str(data_folder() / "interviews")
_ADDRESS = re.compile(
    r"0x[0-9a-f]{8,}|\b[0-9a-f]{32}\b|/tmp/ipykernel_\d+/\d+\.py|<ipython-input[^>]+>"
)

ODD = [
    "print('a'); import sys; print('err', file=sys.stderr); print('b')\n1",
    "import matplotlib.pyplot as plt\nfig, ax = plt.subplots(figsize=(1, 1)); ax.plot([1, 2])",
    "plt.figure(figsize=(1, 1)); plt.plot([1]); plt.show(); print('x')",
    "from IPython.display import HTML, clear_output, display\n"
    "h = display('first', display_id='q')\ndisplay(HTML('<b>x</b>'))",
    "h.update('second')",
    "print('gone'); clear_output(); print('kept')",
    "import ipywidgets as w\no = w.Output()\nwith o:\n    print('inside')\no",
    "s = w.IntSlider(3); display(s); s.value = 5",
    "import asyncio\nawait asyncio.sleep(0.01)\n'done'",
    "import warnings; warnings.warn('hey')",
    "import logging; logging.warning('log')",
    "len(o.outputs), o.outputs",
    "try:\n    input('name?')\nexcept Exception as e:\n    print(type(e).__name__, e)",
    "import pandas as pd; pd.DataFrame({c: [1] for c in 'abcdefghijklmnopqrst'})",
    "_",
    "In[1][:5], Out[1]",
    "%matplotlib inline\nplt.plot([3]);",
    "import os; os.path.basename(os.getcwd())",
    "!echo shell",
    "%%capture c\nprint('cap')",
    "c.stdout",
    "for i in range(3): print(i, end='\\r')",
    "get_ipython().__class__.__name__, __name__",
    "import beside; beside.VALUE",
    "plt.rcParams['figure.dpi'], pd.get_option('display.max_columns'), os.environ['MPLBACKEND']",
    "print('bye', flush=True); sys.exit(0)",
]


@pytest.fixture(autouse=True, scope="module")
def _registered():
    papermill_engines.register("infoint", WarmEngine)  # as the entry point does when installed


def notebook(*cells):
    book = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "P", "language": "python"}
    return book


def run(book, engine="infoint", **options):
    return papermill.execute_notebook(book, None, engine_name=engine, progress_bar=False, **options)


def outputs(book):
    cells = [
        (cell.cell_type, cell.get("execution_count"), cell.get("outputs")) for cell in book.cells
    ]
    return [_ADDRESS.sub("…", str(cell)) for cell in cells]


def said(book):
    return "".join(out.get("text", "") for cell in book.cells for out in cell.outputs)


@pytest.mark.parametrize("path", find_notebooks(), ids=lambda path: path.stem)
def test_the_kits_notebooks_come_out_as_with_a_kernel(path):
    books = [
        run(str(path), engine, parameters={"notes_path": SAMPLE}) for engine in ("infoint", None)
    ]
    assert outputs(books[0]) == outputs(books[1])
    assert books[0].metadata.language_info == books[1].metadata.language_info


def test_odd_cells_come_out_as_with_a_kernel(tmp_path):
    (tmp_path / "beside.py").write_text("VALUE = 41")
    books = [run(notebook(*ODD), engine, cwd=str(tmp_path)) for engine in ("infoint", None)]
    for ours, theirs in zip(*map(outputs, books), strict=True):
        assert ours == theirs
    kinds = [
        sorted(s["model_name"] for s in next(iter(b.metadata.widgets.values()))["state"].values())
        for b in books
    ]
    assert kinds[0] == kinds[1]


def test_a_failing_cell_is_reported_alike_and_stops_the_run(tmp_path):
    errors = []
    for engine in ("infoint", None):
        path = tmp_path / f"{engine}.ipynb"
        with pytest.raises(PapermillExecutionError) as raised:
            papermill.execute_notebook(
                notebook("1 / 0", "print('never')"),
                str(path),
                engine_name=engine,
                progress_bar=False,
            )
        errors.append((raised.value.ename, raised.value.evalue, raised.value.exec_count))
        assert "never" not in "".join(
            str(cell.get("outputs"))
            for cell in nbformat.read(path, 4).cells
            if cell.source == "print('never')"
        )
    assert errors[0] == errors[1]


def test_a_syntax_error_names_the_line():
    with pytest.raises(PapermillExecutionError, match="SyntaxError"):
        run(notebook("if True"))


def test_a_cell_that_takes_too_long_ends(tmp_path):
    with pytest.raises(CellTimeoutError):
        run(notebook("while True: pass"), execution_timeout=1)


def test_a_worker_that_dies_is_a_dead_kernel():
    for code in (
        "import os; os._exit(3)",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    ):
        with pytest.raises(DeadKernelError):
            run(notebook(code))


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells what is taken")
def test_too_much_memory_is_an_error_of_the_cell():
    with pytest.raises(PapermillExecutionError, match="MemoryError"):
        run(notebook("x = bytearray(2_000_000_000)"), memory=500_000_000)
    assert said(run(notebook("print(len(bytearray(2_000_000_000)))"))) == "2000000000\n"


LEAKY = [
    "import os, sys, builtins, matplotlib, pandas as pd, random, comm, infoint",
    "os.environ['LEAK'] = '1'; sys.modules['leak'] = sys; builtins.leak = 1; os.chdir('/')\n"
    "matplotlib.rcParams['figure.dpi'] = 33; pd.set_option('display.max_rows', 3)\n"
    "infoint.leak = 1; leaked = 1",
]
LOOK = (
    "import os, sys, matplotlib, pandas as pd, infoint\n"
    "print('LEAK' in os.environ, 'leak' in sys.modules, 'leak' in dir(__builtins__), "
    "os.getcwd() == '/', matplotlib.rcParams['figure.dpi'], pd.get_option('display.max_rows'), "
    "hasattr(infoint, 'leak'), 'leaked' in globals())"
)


def test_nothing_leaks_from_one_notebook_to_the_next(tmp_path):
    fresh = said(run(notebook(LOOK), None, cwd=str(tmp_path)))
    run(notebook(*LEAKY), cwd=str(tmp_path))
    assert said(run(notebook(LOOK), cwd=str(tmp_path))) == fresh


def test_variables_are_those_of_now(monkeypatch):
    code = "import os\nprint(os.environ.get('SEEN'), os.environ.get('GIVEN'))"
    assert said(run(notebook(code))) == "None None\n"
    monkeypatch.setenv("SEEN", "yes")
    assert said(run(notebook(code), environment={"GIVEN": "too"})) == "yes too\n"


def test_two_notebooks_draw_different_random_numbers():
    code = "import random, numpy as np\nprint(random.random(), np.random.rand())"
    assert said(run(notebook(code))) != said(run(notebook(code)))


def test_settings_of_the_machine_are_kept_out_where_asked(tmp_path):
    (tmp_path / "matplotlibrc").write_text("figure.dpi: 33")
    (tmp_path / "random.py").write_text("raise SystemExit('not this one')")
    code = "import random, matplotlib\nprint(matplotlib.rcParams['figure.dpi'])"
    assert said(run(notebook(code), cwd=str(tmp_path), is_isolated=True)) == "100.0\n"


def test_another_language_is_refused():
    book = notebook("1")
    book.metadata.kernelspec["language"] = "R"
    with pytest.raises(PapermillException, match="for R"):
        papermill.execute_notebook(
            book, None, engine_name="infoint", progress_bar=False, kernel_name="ir"
        )


PROGRAM = """
import sys, papermill
from papermill.engines import papermill_engines
from infoint.report.engine import WarmEngine
papermill_engines.register("infoint", WarmEngine)
print("program runs")
for code in sys.argv[1:]:
    import nbformat.v4 as v4
    book = v4.new_notebook(cells=[v4.new_code_cell(code)])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "P", "language": "python"}
    done = papermill.execute_notebook(book, None, engine_name="infoint", progress_bar=False)
    print("".join(out.get("text", "") for out in done.cells[0].outputs), end="")
"""


@pytest.mark.parametrize("method", ["forkserver", "spawn"])
def test_a_program_without_main_guard_is_not_run_again(tmp_path, method):
    """Also: where no fork server is, one worker is used again, with a fresh shell."""
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    codes = [
        "import os, matplotlib; x = 1; matplotlib.rcParams['figure.dpi'] = 33; print('first')",
        "import matplotlib; print('x' in globals(), matplotlib.rcParams['figure.dpi'])",
    ]
    done = subprocess.run(
        [sys.executable, str(path), *codes],
        capture_output=True,
        text=True,
        env={**__import__("os").environ, "INFOINT_START_METHOD": method},
        check=True,
        timeout=120,
    )
    assert done.stdout.splitlines() == ["program runs", "first", "False 100.0"]
    assert not done.stderr.strip()
