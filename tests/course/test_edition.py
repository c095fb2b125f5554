"""The assignment edition: made from the kit's notebooks, and run through nbgrader's own commands."""

import ast
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from click.testing import CliRunner

from infoint.cli import main
from infoint.course.edition import edition_files, make_notebook
from infoint.course.edition_checks import check_notes, check_rows, same_rows
from infoint.course.edition_collect import collect_file, extract_download
from infoint.course.edition_definition import definition_template, read_definition
from infoint.course.edition_grades import EditionGrade, fill_gradebook
from infoint.course.edition_slice import lines_behind, mark_solution
from infoint.errors import GradebookError, PolicyError
from infoint.report import notebooks_folder

SOURCE = "source/information_interviews"
DEFINITION = read_definition()
every_notebook = pytest.mark.parametrize("tasks", DEFINITION.notebooks, ids=lambda one: one.name)


def kit_cells(name):
    book = json.loads((notebooks_folder() / f"{name}.ipynb").read_text(encoding="utf-8"))
    return {cell["id"]: cell for cell in book["cells"]}


def facts(cell):
    return cell["metadata"].get("nbgrader", {})


def text(cell):
    return "".join(cell["source"])


def test_all_analysis_notebooks_are_in_it():
    there = {path.stem for path in notebooks_folder().glob("0[4-8]_*.ipynb")}
    assert {one.name for one in DEFINITION.notebooks} == there


@every_notebook
def test_source_is_the_kits_notebook_with_marks_and_nothing_else(tasks):
    kit = kit_cells(tasks.name)
    book = make_notebook(tasks, DEFINITION)
    given = [cell for cell in book["cells"] if cell["id"] in kit and cell["cell_type"] == "code"]
    assert [cell["id"] for cell in given] == [
        name for name, cell in kit.items() if cell["cell_type"] == "code"
    ]
    for cell in given:
        lines = [line for line in text(cell).split("\n") if not line.startswith("### ")]
        own = "\n".join(lines)
        if "parameters" in cell["metadata"].get("tags", ()):
            own = own.replace('"notes"', '"../data/interviews"', 1)
        assert own == text(kit[cell["id"]])


@every_notebook
def test_source_is_a_valid_notebook_with_valid_metadata(tasks):
    book = nbformat.from_dict(make_notebook(tasks, DEFINITION))
    nbformat.validate(book)
    assert len([c for c in book.cells if "parameters" in c.metadata.get("tags", ())]) == 1
    ids = [facts(cell)["grade_id"] for cell in book.cells if facts(cell)]
    assert len(set(ids)) == len(ids)
    for cell in book.cells:
        if not facts(cell):
            continue
        assert facts(cell)["schema_version"] == 3
        assert re.fullmatch(r"[A-Za-z0-9_-]+", facts(cell)["grade_id"])
        assert facts(cell)["grade"] is ("points" in facts(cell))
        if cell.cell_type == "markdown":  # an answer is both, words are neither
            assert facts(cell)["grade"] is facts(cell)["solution"]
        else:  # a test is locked, a solution is not
            assert facts(cell)["grade"] is facts(cell)["locked"] is not facts(cell)["solution"]


@every_notebook
def test_nothing_but_the_students_work_is_left_to_be_known(tasks):
    for cell in make_notebook(tasks, DEFINITION)["cells"]:
        if "-test-" in cell["id"]:
            visible, hidden, _ = re.split(r"### (?:BEGIN|END) HIDDEN TESTS", text(cell))
            ast.parse(text(cell))
            assert "compare." not in visible
            assert "read_notes" in hidden
            assert not re.search(r"\b\d{2,}\b", hidden)  # no numbers of somebody's notes


@every_notebook
def test_points_stand_where_students_read_them(tasks):
    book = make_notebook(tasks, DEFINITION)
    given = sum(facts(cell).get("points", 0) for cell in book["cells"])
    assert given == tasks.by_tests + tasks.by_hand
    assert f"By tests: {tasks.by_tests:g} points" in text(book["cells"][1])
    questions = [text(cell) for cell in book["cells"] if cell["id"].startswith("question-")]
    assert all(question.endswith("?") for question in questions)
    assert len(questions) == len(tasks.reflections)


def test_policy_and_question_list_of_the_course_are_followed(tmp_path):
    (tmp_path / "asked.toml").write_text('delete = ["advice"]\n', encoding="utf-8")
    (tmp_path / "policy.toml").write_text(
        'interviews = 5\nquestions = "asked.toml"\n[[criterion]]\nid = "a"\ntitle = "A"\npoints = 1\n',
        encoding="utf-8",
    )
    files = edition_files(tmp_path)
    assert "at_least=5" in files[f"{SOURCE}/04_salaries.ipynb"]
    assert "at least 5" in files[f"{SOURCE}/README.md"]
    assert files[f"{SOURCE}/notes/questions.toml"] == files[f"{SOURCE}/asked.toml"]
    assert '{"information_interviews": []}' in files["nbgrader_config.py"]


def test_definition_in_the_course_folder_is_followed(tmp_path):
    changed = '[[notebook]]\nname = "05_job_titles"\nreflections = [1, 0, 5]\n'
    (tmp_path / "edition.toml").write_text(changed, encoding="utf-8")
    files = edition_files(tmp_path)
    assert [name for name in files if name.endswith(".ipynb")] == [f"{SOURCE}/05_job_titles.ipynb"]
    cells = json.loads(files[f"{SOURCE}/05_job_titles.ipynb"])["cells"]
    assert {c["id"]: facts(c)["points"] for c in cells if facts(c).get("grade")} == {
        "answer-1": 1,
        "answer-3": 5,
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('cell = "outlook"', 'cell = "outlok"', r"no code cell 'outlok'\. did you mean 'outlook'"),
        ('name = "titles",', 'name = "title",', "cell titles-figure: it makes no 'title'"),
        ('name = "06_keywords"', 'name = "06_keyword"', "did you mean '06_keywords'"),
        ("reflections = [4, 4, 4]", "reflections = [4]", r"points for 1 questions.*: 3\."),
        ("points = 2", "points = true", "points: True is true or false"),
        ("points = 2", "points = -2", "-2 points"),
        ("asks =", "ask =", "no key 'ask'. did you mean 'asks'"),
        ('cell = "read"\n', "", "there is no cell"),
        ('cell = "pay-left"', 'cell = "pay-silent"', "'pay-silent' is there twice"),
        ("[[notebook]]\n", "[[notebook\n", "this is no TOML"),
    ],
)
def test_a_wrong_definition_is_named(tmp_path, old, new, message):
    changed = definition_template().replace(old, new, 1)
    (tmp_path / "edition.toml").write_text(changed, encoding="utf-8")
    with pytest.raises(PolicyError, match=f"(?s){message}"):
        edition_files(tmp_path)


def test_marks_go_around_the_asked_lines_only():
    code = 'a = read(\n    "x",\n)\nb = 1\nc = a[a > b]\nc'
    assert mark_solution(code, ["a", "c"]).split("\n") == [
        "### BEGIN SOLUTION",
        "a = read(",
        '    "x",',
        ")",
        "### END SOLUTION",
        "b = 1",
        "### BEGIN SOLUTION",
        "c = a[a > b]",
        "### END SOLUTION",
        "c",
    ]


def test_a_name_assigned_twice_comes_from_both():
    cells = ["x = read(path)", "other = 1", "x = x.more(1)\ny = x.part", "x = 2"]
    assert lines_behind(cells, "y") == "x = read(path)\nx = x.more(1)\ny = x.part"
    assert lines_behind(cells, "x") == "x = 2"


PAY = pd.DataFrame({"interview_id": ["a", "b", "b"], "low": [1.5, None, 3], "who": [["x"], [], []]})


@pytest.mark.parametrize(
    "mine",
    [
        PAY,
        PAY.iloc[::-1],
        PAY.set_index("low", drop=False),
        PAY.assign(more=1),
        PAY[["who", "low", "interview_id"]],
    ],
    ids=["itself", "other order", "other index", "more columns", "columns in another order"],
)
def test_the_same_rows_pass(mine):
    same_rows(mine, lambda: PAY, "pay")


@pytest.mark.parametrize(
    ("mine", "message"),
    [
        (None, r"pay: found nothing \(None\); expected a DataFrame\."),
        ([1], "pay: found a list; expected a DataFrame"),
        (PAY.drop(columns="low"), "pay: found no column low; its columns are interview_id, who"),
        (PAY.head(2), "pay: found 2 rows; expected 3 from these notes"),
        (PAY.assign(low=1.0), "pay: the values in low are not those that your notes give"),
        (PAY.head(0), "pay: found 0 rows; expected 3"),
    ],
)
def test_other_rows_fail_with_words(mine, message):
    with pytest.raises(AssertionError, match=message):
        same_rows(mine, lambda: PAY, "pay")


def test_no_rows_where_none_are_expected():
    same_rows(PAY.head(0), lambda: PAY.head(0), "pay")
    with pytest.raises(AssertionError, match="found 3 rows; expected 0"):
        same_rows(PAY, lambda: PAY.head(0), "pay")


def test_visible_tests_know_the_notes(notes, no_notes):
    with pytest.raises(AssertionError, match=r"notes: 1 could not be read; the first is .*docx\.$"):
        check_notes(notes)
    notes = replace(notes, problems=no_notes.problems)
    read = notes.answers["interview_id"].nunique()
    answers = (notes.answers["text"] != "").sum()
    said = check_notes(notes, at_least=read)
    assert said == f"notes: {read} interviews with {answers} answers."
    with pytest.raises(AssertionError, match=f"found {read} interviews with answers; expected at"):
        check_notes(notes, at_least=99)
    empty = replace(notes, answers=notes.answers.assign(text=" "))
    with pytest.raises(
        AssertionError, match="found 0 interviews with answers; expected at least 1"
    ):
        check_notes(empty)
    with pytest.raises(AssertionError, match="notes: found a str; expected what ii"):
        check_notes("notes")
    assert check_rows(notes.salaries, "pay", columns=["low"], notes=notes).startswith("pay: ")
    with pytest.raises(AssertionError, match="which is no interview of your notes"):
        check_rows(notes.salaries, "pay", notes=no_notes)


@pytest.mark.parametrize(
    ("handed", "places"),
    [
        (
            ["work/05_job_titles.ipynb", "work/notes/a.md", "work/ads/b.txt"],
            ["05_job_titles.ipynb", "notes/a.md", "ads/b.txt"],
        ),
        (
            ["hand/in/05_job_titles.ipynb", "hand/in/resume.docx", "notes/a.md"],
            ["05_job_titles.ipynb", "resume.docx", "notes/a.md"],
        ),
        (
            ["05_job_titles (1).ipynb", "dana.docx", "My-Resume.pdf", "resume.pdf", "README.md"],
            ["05_job_titles.ipynb", "notes/dana.docx", "My-Resume.pdf", "resume.pdf", "README.md"],
        ),
        (
            ["05_job_titles.ipynb", "05_job_titles-2.ipynb", "05_job_titles-Copy1.ipynb"],
            ["05_job_titles.ipynb", "05_job_titles-2.ipynb", "05_job_titles-Copy1.ipynb"],
        ),
        (["a.md", ".ipynb_checkpoints/05_job_titles.ipynb"], ["notes/a.md", None]),
    ],
    ids=["in a folder", "in two folders", "single files", "copies", "no notebook"],
)  # fmt: skip
def test_files_go_where_the_notebooks_look(tmp_path, handed, places):
    for name in handed:
        path = tmp_path / "1001" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = [collect_file(tmp_path / "1001" / name, tmp_path) for name in handed]
    assert [one and one["file_id"] for one in found] == places
    assert {one["student_id"] for one in found if one} == {"1001"}


def test_files_elsewhere_are_nobodys(tmp_path):
    assert collect_file(tmp_path / "loose.md", tmp_path) is None
    assert collect_file(tmp_path.parent / "1001" / "a.md", tmp_path) is None


@pytest.mark.parametrize("student", ["ana", None], ids=["a class", "one student"])
def test_a_zip_is_a_class_or_one_student(tmp_path, student):
    archive = tmp_path / "information_interviews" / "archive"
    archive.mkdir(parents=True)
    top = student or "information_interviews"
    with zipfile.ZipFile(archive / "handed.zip", "w") as file:
        file.writestr(f"{top}/05_job_titles.ipynb", "{}")
    assert list(extract_download(archive, tmp_path / "out")) == []
    found = [path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.ipynb")]  # fmt: skip
    whole = "handed/handed/information_interviews/05_job_titles.ipynb"
    assert found == ["ana/05_job_titles.ipynb" if student else whole]


CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Interviews (77),Essay (78),Final Score\n"
    "    Points Possible,,,,,20,10,(read only)\n"
    '"Ruiz, Ana",1001,,ana,A,,,\n"Li, Bo",1002,,bo,A,7,,\n"Oda, Cy",1003,,cy,A,,,\n'
)


def filled(tmp_path, of=20.0, **options):
    (tmp_path / "gradebook.csv").write_text(CANVAS, encoding="utf-8")
    pages = {"04_salaries": (5.0, 10.0), "05_job_titles": (2.5, 10.0)}
    grades = {
        "1001": EditionGrade(7.5, of, True, pages),
        "1002": EditionGrade(9, of, True, pages),
        "1003": EditionGrade(3, of, False, pages),
        "stranger": EditionGrade(1, of, True, pages),
    }
    names = (tmp_path / "gradebook.csv", tmp_path / "filled.csv")
    return fill_gradebook(*names, grades, **options), tmp_path / "filled.csv"


def test_a_gradebook_gets_the_grades_that_are_done(tmp_path):
    lines, copy = filled(tmp_path, title="Interviews")
    assert copy.read_text("utf-8") == CANVAS.replace("1001,,ana,A,,", "1001,,ana,A,7.5,")
    assert lines == (
        "filled.csv: 1 grade in the column 'Interviews (77)'",
        "Not written: 1003: an answer waits for a person",
        "Not written: stranger: no student of the gradebook has this id or name",
        "Not written: Li, Bo: there is a mark already (7)",
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"title": "Talks"}, "no column 'Talks'.* Name one as COLUMN in nbgrader_config.py"),
        ({"column": "78"}, r"'Essay \(78\)' takes 10 points, the assignment has 20"),
        ({"column": "77", "of": 64.0}, "takes 20 points, the assignment has 64"),
    ],
)
def test_an_unclear_gradebook_is_not_written(tmp_path, options, message):
    with pytest.raises(GradebookError, match=message):
        filled(tmp_path, **options)
    assert not (tmp_path / "filled.csv").exists()


def test_init_writes_the_course_once(tmp_path):
    runner = CliRunner()
    course = str(tmp_path / "course")
    first = runner.invoke(main, ["init", "--course", "--nbgrader", course])
    assert first.exit_code == 0, first.output
    assert "nbgrader generate_assignment information_interviews" in first.output
    names = {path.relative_to(course).as_posix() for path in Path(course).rglob("*.*")}
    assert {"nbgrader_config.py", "edition.toml", "policy.toml"} <= names
    assert {f"{SOURCE}/notes/questions.toml", f"{SOURCE}/policy.toml"} <= names
    again = runner.invoke(main, ["init", "--course", "--nbgrader", course])
    assert "  new" not in again.output
    compile((tmp_path / "course/nbgrader_config.py").read_text("utf-8"), "config", "exec")


def test_a_missing_nbgrader_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("infoint.course.edition.find_spec", lambda name: None)
    done = CliRunner().invoke(main, ["init", "--nbgrader", str(tmp_path)])
    assert done.exit_code == 0
    assert 'nbgrader is not installed here. Type: pip install "infoint[nbgrader]"' in done.output
