import json
import pickle
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest

from infoint.errors import ParameterError, ReportError
from infoint.report import execute as execute_module
from infoint.report.execute import load_job
from infoint.report.notebooks import find_notebooks
from infoint.report.room import ENGINES, open_room
from infoint.report.run import place_notes, run_report
from infoint.report.steps import ReportStep


def test_writes_a_page_a_notebook_and_says_how_far_it_is(notebook, notes, tmp_path):
    steps = []
    result = run_report(
        notes,
        tmp_path / "report",
        parameters={"minimum": "7"},
        notebooks=[notebook("01_counts_files"), notebook("02_draws_a_chart")],
        progress=steps.append,
    )
    assert [page.name for page in result.pages] == ["counts_files.html", "draws_a_chart.html"]
    assert sorted(path.name for path in (tmp_path / "report").iterdir()) == [
        "counts_files.html",
        "draws_a_chart.html",
    ]
    counts, chart = (page.read_text(encoding="utf-8") for page in result.pages)
    assert "2 files, minimum 7" in counts
    assert '<a href="draws_a_chart.html">Draws a chart</a>' in counts
    assert '<a href="counts_files.html">Files</a>' in chart  # a link to a notebook, mended
    assert {step.state for step in steps} == {"started", "running", "written"}
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1] == ReportStep("draws_a_chart", "written", 6, 6)


def test_the_same_input_gives_the_same_bytes(notebook, notes, tmp_path):
    books = [notebook("01_counts_files"), notebook("02_draws_a_chart")]
    first = run_report(notes, tmp_path / "a", notebooks=books)
    again = run_report([notes], tmp_path / "b", notebooks=books, jobs=1)
    for one, other in zip(first.pages, again.pages, strict=True):
        assert one.read_bytes() == other.read_bytes()


def test_a_kernel_gives_the_same_bytes(notebook, notes, tmp_path):
    books = [notebook("01_counts_files"), notebook("02_draws_a_chart")]
    given = {"notebooks": books, "parameters": {"minimum": "7"}}
    warm = run_report(notes, tmp_path / "warm", **given)
    real = run_report(notes, tmp_path / "real", engine="kernel", **given)
    for one, other in zip(warm.pages, real.pages, strict=True):
        assert one.read_bytes() == other.read_bytes()


def test_another_engine_is_an_error_that_names_the_two(notebook, notes, tmp_path):
    with pytest.raises(ReportError, match="one of infoint, kernel"):
        run_report(notes, tmp_path / "r", notebooks=[notebook("01_counts_files")], engine="warp")


def test_no_path_of_the_machine_is_in_a_page(notebook, notes, tmp_path):
    page = run_report(notes, tmp_path / "report", notebooks=[notebook("01_counts_files")]).pages[0]
    text = page.read_text(encoding="utf-8")
    assert str(tmp_path) not in text
    assert str(notebook("01_counts_files").parent) not in text
    assert "papermill" not in text.partition("<main")[2].partition("</main>")[0]


def test_the_manifest_names_versions_parameters_and_hashes(notebook, notes, tmp_path):
    page = run_report(notes, tmp_path / "report", notebooks=[notebook("01_counts_files")]).pages[0]
    text = page.read_text(encoding="utf-8")
    manifest = json.loads(
        text.partition('id="infoint-manifest"')[2].partition(">")[2].partition("</script>")[0]
    )
    assert manifest["parameters"] == {"notes_path": "interviews"}
    assert manifest["notebook"]["name"] == "01_counts_files"
    assert len(manifest["notes_sha256"]) == 2
    assert "anna" not in text


def test_a_failing_cell_is_named_and_the_others_are_written(notebook, notes, tmp_path):
    with pytest.raises(ReportError) as caught:
        run_report(
            notes,
            tmp_path / "report",
            notebooks=[notebook("03_fails_in_a_cell"), notebook("01_counts_files")],
        )
    assert str(caught.value) == (
        "03_fails_in_a_cell, cell 3: ZeroDivisionError: division by zero. "
        "Open 03_fails_in_a_cell.ipynb in JupyterLab and run it there to see more."
    )
    assert [path.name for path in (tmp_path / "report").iterdir()] == ["counts_files.html"]
    assert "fails_in_a_cell.html" not in (tmp_path / "report" / "counts_files.html").read_text(
        encoding="utf-8"
    )
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_several_failures_make_one_message(notebook, notes, tmp_path):
    with pytest.raises(ReportError) as caught:
        run_report(
            notes,
            tmp_path / "report",
            notebooks=[notebook("03_fails_in_a_cell"), notebook("04_ends_its_process")],
        )
    assert str(caught.value).startswith("report: 2 of 2 pages were not written: ")
    assert "04_ends_its_process: its Python process ended" in str(caught.value)


def test_a_cell_that_takes_too_long_is_ended(notebook, notes, tmp_path, monkeypatch):
    monkeypatch.setattr(execute_module, "CELL_SECONDS", 1)
    with pytest.raises(ReportError, match="05_takes_long: a cell took longer than 1 seconds"):
        run_report(notes, tmp_path / "report", notebooks=[notebook("05_takes_long")])


@pytest.mark.parametrize("engine", ENGINES)
def test_failures_are_told_alike(notebook, notes, tmp_path, monkeypatch, engine):
    def said_of(*names):
        with pytest.raises(ReportError) as caught:
            run_report(
                notes, tmp_path / "r", notebooks=[notebook(name) for name in names], engine=engine
            )
        return str(caught.value)

    said = said_of("03_fails_in_a_cell", "04_ends_its_process")
    assert "03_fails_in_a_cell, cell 3: ZeroDivisionError: division by zero" in said
    assert "04_ends_its_process: its Python process ended or did not start (Kernel died)" in said
    # by itself: the first cell of another may wait longer for its imports
    monkeypatch.setattr(execute_module, "CELL_SECONDS", 1)
    assert "05_takes_long: a cell took longer than 1 seconds" in said_of("05_takes_long")


def test_nothing_starts_in_a_room_that_is_closed(notebook, notes, tmp_path):
    with open_room("infoint") as room:
        pass
    job = load_job(notebook("01_counts_files"), {"notes_path": "interviews"}, notes.parent)
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(execute_module.execute, job, room, lambda: None)
        with pytest.raises(ReportError, match="the run was stopped"):
            running.result()


@pytest.mark.parametrize("engine", ENGINES)
def test_an_interrupted_run_leaves_nothing(notebook, notes, tmp_path, engine):
    def interrupt(step):
        if step.state == "running":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_report(
            notes,
            tmp_path / "report",
            notebooks=[notebook("01_counts_files"), notebook("05_takes_long")],
            progress=interrupt,
            engine=engine,
        )
    assert list((tmp_path / "report").iterdir()) == []
    assert not [thread for thread in threading.enumerate() if "ThreadPool" in thread.name]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"minimun": "3"}, "Nearest is 'minimum'"),
        ({"minimum": "x"}, "a whole number"),
        ({"notes_path": "x"}, "Name the notes themselves"),
    ],
)
def test_a_wrong_parameter_stops_before_anything_runs(notebook, notes, tmp_path, given, message):
    with pytest.raises(ParameterError, match=message):
        run_report(
            notes,
            tmp_path / "report",
            parameters=given,
            notebooks=[notebook("01_counts_files")],
            progress=lambda step: pytest.fail("something ran"),
        )
    assert not (tmp_path / "report").exists()


def test_a_notebook_without_notes_path_is_an_error(notebook, notes, tmp_path):
    with pytest.raises(
        ParameterError, match=r"without_parameters\.ipynb: no parameter 'notes_path'"
    ):
        run_report(notes, tmp_path / "report", notebooks=[notebook("without_parameters")])


def test_an_output_that_is_a_file_is_an_error(notebook, notes, tmp_path):
    (tmp_path / "report").write_text("mine", encoding="utf-8")
    with pytest.raises(ReportError, match="cannot write there"):
        run_report(notes, tmp_path / "report", notebooks=[notebook("01_counts_files")])


def test_notes_are_seen_from_their_own_folder(notes):
    assert place_notes(notes) == (notes.parent, "interviews")
    assert place_notes([notes / "anna.md", notes / "ben.md"]) == (notes, ["anna.md", "ben.md"])
    assert place_notes([notes / "anna.md", notes]) == (
        notes.parent,
        ["interviews/anna.md", "interviews"],
    )
    with pytest.raises(ReportError, match="no such file or folder"):
        place_notes(notes / "gone.md")
    with pytest.raises(ReportError, match="no notes were named"):
        place_notes([])


def _book(path, *sources):
    cells = [nbformat.v4.new_code_cell("notes_path: str = 'x'", metadata={"tags": ["parameters"]})]
    cells += [nbformat.v4.new_code_cell(source) for source in sources]
    metadata = {"kernelspec": {"name": "not-installed", "display_name": "?", "language": "julia"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=metadata), path)
    return path


def test_the_kernel_is_this_python_whatever_the_notebook_names(notes, tmp_path):
    book = _book(
        tmp_path / "who.ipynb", "import os, sys", f"print(sys.executable == {sys.executable!r})"
    )
    page = run_report(notes, tmp_path / "report", notebooks=[book]).pages[0]
    assert ">True</pre>" in page.read_text(encoding="utf-8")


def test_files_beside_the_notes_change_nothing(notes, tmp_path, monkeypatch):
    (notes.parent / "random.py").write_text("raise RuntimeError", encoding="utf-8")
    (tmp_path / "home" / "matplotlib").mkdir(parents=True)
    (tmp_path / "home" / "matplotlib" / "matplotlibrc").write_text("svg.hashsalt: other")
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path / "home" / "matplotlib"))
    startup = tmp_path / "home" / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "a.py").write_text("print('started')", encoding="utf-8")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "home" / "ipython"))
    source = "import random, matplotlib; print(matplotlib.rcParams['svg.hashsalt'])"
    page = run_report(notes, tmp_path / "r", notebooks=[_book(tmp_path / "a.ipynb", source)]).pages[
        0
    ]
    text = page.read_text(encoding="utf-8")
    assert ">infoint</pre>" in text
    assert "started" not in text


def test_a_folder_with_braces_is_a_folder(notes, tmp_path):
    odd = tmp_path / "{0} {name} %s 'é"
    odd.mkdir()
    book = _book(odd / "braces.ipynb", "print(len(notes_path))")
    page = run_report(notes.rename(odd / "in{0}"), odd / "out", notebooks=[book]).pages[0]
    assert ">5</pre>" in page.read_text(encoding="utf-8")


def test_pages_are_found_by_either_name(tmp_path):
    for name in ("04_salaries", "08_summary", "05_job_titles"):
        (tmp_path / f"{name}.ipynb").touch()
    found = find_notebooks(["salaries", "08_summary"], tmp_path)
    assert [path.name for path in found] == ["08_summary.ipynb", "04_salaries.ipynb"]
    with pytest.raises(ReportError, match="there is no notebook for keywords"):
        find_notebooks(["keywords"], tmp_path)
    with pytest.raises(ReportError, match="Did you mean 'salaries'"):
        find_notebooks(["salary"], tmp_path)
