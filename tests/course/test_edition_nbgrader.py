"""nbgrader's own commands on the edition, from the assignment to feedback and grades.

Its commands run as an instructor types them, in processes of their own.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from infoint.cli import main
from infoint.course.edition_definition import read_definition
from infoint.report import data_folder

pytestmark = pytest.mark.skipif(
    find_spec("nbgrader") is None and not os.environ.get("CI"), reason="nbgrader is not installed"
)

NAME = "information_interviews"
TASKS = {one.name: one for one in read_definition().notebooks}
# prints each student's grades: auto score, most points, whether a person has to look
GRADES = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook(sys.argv[1]) as book:
    print(json.dumps({
        one.student.id: {
            page.name: {g.cell.name: [g.auto_score, g.max_score, g.needs_manual_grade] for g in page.grades}
            for page in one.notebooks
        }
        for one in book.assignment_submissions("information_interviews")
    }))
"""
# what formgrader does when a person reads the answers of student 1001
MARK = """
import sys
from nbgrader.api import Gradebook
with Gradebook(sys.argv[1]) as book:
    for page in book.find_submission("information_interviews", "1001").notebooks:
        for grade in page.grades:
            if grade.needs_manual_grade:
                grade.manual_score, grade.needs_manual_grade = 1.5, False
    place = ("answer-1", "04_salaries", "information_interviews", "1001")
    book.find_comment(*place).manual_comment = "Whose words, though?"
    book.db.commit()
"""
# the worksheet of a German Moodle
WORKSHEET = (
    'ID,"Vollständiger Name",Status,Bewertung,Bestwertung,"Bewertung kann geändert werden",'
    '"Zuletzt geändert (Bewertung)","Feedback als Kommentar"\r\n'
    'Teilnehmer/in1001,"Ana Núñez",Abgegeben,,"64,00",Ja,-,\r\n'
    'Teilnehmer/in1002,"Bo Li",Abgegeben,,"64,00",Ja,-,\r\n'
    'Teilnehmer/in1003,"Cy Oda",Abgegeben,,"64,00",Ja,-,\r\n'
    'Teilnehmer/in1004,"Di Roy",Abgegeben,,"64,00",Ja,-,\r\n'
)


class Course:
    """A course folder, and nbgrader's commands in it."""

    def __init__(self, folder, home):
        self.folder = folder
        self.source = folder / "source" / NAME
        self.release = folder / "release" / NAME
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        names = ("JUPYTER", "IPYTHON", "PYTHONWARNINGS", "NBGRADER")
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(names)}
        # a home of its own: nobody's settings of Jupyter and nbgrader
        self.env |= {"HOME": str(home), "USERPROFILE": str(home), "PATH": path}

    def run(self, *words, cwd=None):
        done = subprocess.run(
            [sys.executable, *words],
            cwd=cwd or self.folder,
            env=self.env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
        return done.stdout + done.stderr

    def nbgrader(self, command, *words):
        return self.run("-m", "nbgrader", command, *(words or (NAME,)))

    def grades(self):
        return json.loads(self.run("-c", GRADES, f"sqlite:///{self.folder / 'gradebook.db'}").splitlines()[-1])  # fmt: skip

    def fill(self, folder, change=("", ""), only=None):
        """What a student makes of the release: solutions as in the source, notes, answers."""
        shutil.copytree(self.release, folder)
        for page in folder.glob("*.ipynb"):
            if only and page.stem not in only:
                page.unlink()
                continue
            solved = {cell["id"]: cell for cell in cells(self.source / page.name)}
            book = json.loads(page.read_text(encoding="utf-8"))
            for cell in book["cells"]:
                facts = cell["metadata"].get("nbgrader", {})
                if facts.get("solution") and facts["grade"]:
                    cell["source"] = "Dana Ruiz and Helen Park say otherwise, because ..."
                elif facts.get("solution"):
                    lines = "".join(solved[cell["id"]]["source"]).split("\n")
                    text = "\n".join(line for line in lines if not line.startswith("### "))
                    cell["source"] = text.replace(*change)
            page.write_text(json.dumps(book), encoding="utf-8")
        shutil.copytree(data_folder() / "interviews", folder / "notes", dirs_exist_ok=True)
        return folder


def cells(path):
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def copy_a_test(page):
    """What copy and paste in JupyterLab does: nbgrader then refuses this student and all after."""
    book = json.loads(page.read_text(encoding="utf-8"))
    copied = next(cell for cell in book["cells"] if "-test-" in cell["id"])
    book["cells"].append(copied | {"id": "pasted"})
    page.write_text(json.dumps(book), encoding="utf-8")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course whose assignment is generated."""
    folder = tmp_path_factory.mktemp("nbgrader") / "course"
    made = CliRunner().invoke(main, ["init", "--course", "--nbgrader", str(folder)])
    assert made.exit_code == 0, made.output
    course = Course(folder, tmp_path_factory.mktemp("home"))
    course.nbgrader("generate_assignment")
    return course


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory):
    """Four hand-ins in a download of Moodle, collected, graded, one marked, and exported."""
    work = tmp_path_factory.mktemp("students")
    right = course.fill(work / "right" / NAME)
    (right / "notes" / "questions.toml").write_text("# my own list\n", encoding="utf-8")
    wrong = course.fill(work / "wrong", ('heard["n"] == 1', 'heard["n"] >= 1'), ["06_keywords"])
    copy_a_test(wrong / "06_keywords.ipynb")
    archive = course.folder / "downloaded" / NAME / "archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "Course-Assignment-4711.zip", "w") as download:
        whole = shutil.make_archive(str(work / "mine"), "zip", work / "right", NAME)
        download.write(whole, "Ana Núñez_1001_assignsubmission_file_/mine.zip")
        for path in wrong.rglob("*.*"):  # single files, without folders
            download.write(path, f"Bo Li_1002_assignsubmission_file_/{path.name}")
        untouched = course.release / "06_keywords.ipynb"
        download.write(untouched, "Cy Oda_1003_assignsubmission_file_/06_keywords (1).ipynb")
        download.writestr("Di Roy_1004_assignsubmission_file_/mine.zip", b"PK\3\4 and no more")
    said = course.nbgrader("zip_collect")
    course.nbgrader("autograde")
    grades = course.grades()
    course.run("-c", MARK, f"sqlite:///{course.folder / 'gradebook.db'}")
    course.nbgrader("generate_feedback")
    (course.folder / "gradebook.csv").write_text(WORKSHEET, encoding="utf-8", newline="")
    said += course.nbgrader("export", "--to", "grades.csv")
    return SimpleNamespace(said=said, grades=grades)


@pytest.mark.parametrize("page", TASKS)
def test_release_has_the_tests_and_not_the_solutions(course, page):
    text = (course.release / f"{page}.ipynb").read_text(encoding="utf-8")
    assert not any(word in text for word in ("SOLUTION", "HIDDEN", "as_expected", "same_rows"))
    released = {cell["id"]: "".join(cell["source"]) for cell in cells(course.release / f"{page}.ipynb")}  # fmt: skip
    for cell in cells(course.source / f"{page}.ipynb"):
        facts = cell["metadata"].get("nbgrader", {})
        if facts.get("solution") and not facts["grade"]:
            inside = "".join(cell["source"]).split("### BEGIN SOLUTION\n")[1:]
            for lines in inside:
                assert lines.split("\n### END SOLUTION")[0] not in text.replace('\\"', '"')
            assert "# YOUR CODE HERE\nraise NotImplementedError()" in released[cell["id"]]
        elif facts.get("solution"):
            assert released[cell["id"]] == "YOUR ANSWER HERE"
        elif facts.get("grade"):
            assert released[cell["id"]].startswith("# Test of ")


def test_release_has_what_students_need(course):
    names = {path.relative_to(course.release).as_posix() for path in course.release.rglob("*.*")}
    assert {"README.md", "policy.toml", "notes/questions.toml"} <= names


def test_download_of_an_lms_is_collected(course, graded):
    handed = course.folder / "submitted"
    assert sorted(path.name for path in handed.iterdir()) == ["1001", "1002", "1003"]
    for student in ("1001", "1002"):
        assert (handed / student / NAME / "notes" / "01_dana_ruiz.md").is_file()
        assert (handed / student / NAME / "06_keywords.ipynb").is_file()
    assert (handed / "1003" / NAME / "06_keywords.ipynb").is_file()
    assert "1004, mine.zip: Found damage" in graded.said


def test_a_right_hand_in_has_every_point_that_tests_give(course, graded):
    pages = graded.grades["1001"]
    assert set(pages) == set(TASKS)
    for page, grades in pages.items():
        tests = {name: one for name, one in grades.items() if "-test-" in name}
        assert len(tests) == sum(len(task.frames) for task in TASKS[page].tasks)
        for name, (score, most, is_open) in tests.items():
            assert (name, score, is_open) == (name, most, False)
        answers = [one for name, one in grades.items() if "-test-" not in name]
        assert all(one[0] is None and one[2] for one in answers)  # a person reads them
        assert len(answers) == len(TASKS[page].reflections)


def test_what_students_may_change_stays_theirs(course, graded):
    kept = course.folder / "autograded" / "1001" / NAME / "notes" / "questions.toml"
    assert kept.read_text(encoding="utf-8") == "# my own list\n"


def test_a_wrong_frame_costs_its_points_only(course, graded):
    grades = graded.grades["1002"]["06_keywords"]
    lost = [name for name, (score, most, _) in grades.items() if score is not None and score < most]
    assert lost == ["keywords-single-test-single"]


def test_an_untouched_hand_in_without_notes_has_no_points(course, graded):
    for grades in graded.grades["1003"].values():
        assert all(score == 0 and not is_open for score, _, is_open in grades.values())


def test_feedback_says_what_was_wrong(course, graded):
    page = course.folder / "feedback" / "1002" / NAME / "06_keywords.html"
    assert "single: found " in page.read_text(encoding="utf-8")
    marked = course.folder / "feedback" / "1001" / NAME / "04_salaries.html"
    assert "Whose words, though?" in marked.read_text(encoding="utf-8")
    assert len([*marked.parent.glob("*.html")]) == len(TASKS)


def test_grades_are_exported(course, graded):
    with (course.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    most = sum(one.by_tests + one.by_hand for one in TASKS.values())
    by_tests = sum(one.by_tests for one in TASKS.values())
    assert {row["max_score"] for row in rows.values()} == {str(most)}
    answers = sum(len(one.reflections) for one in TASKS.values())
    assert rows["1001"]["score"] == str(by_tests + 1.5 * answers)
    assert rows["1002"]["score"] == str(TASKS["06_keywords"].by_tests - 1)
    assert rows["1003"]["score"] == "0.0"


def test_the_gradebook_of_the_lms_is_filled(course, graded):
    filled = (course.folder / "gradebook_filled.csv").read_bytes().decode("utf-8")
    before, after = WORKSHEET.split("\r\n"), filled.split("\r\n")
    assert (after[0], after[4:]) == (before[0], before[4:])
    assert after[1].startswith('Teilnehmer/in1001,"Ana Núñez",Abgegeben,"50,5","64,00",Ja,-,')
    assert "Points: 04_salaries 12.5 of 14; " in after[1]
    assert after[2] == before[2]  # an answer waits for a person
    assert "Not written: 1002: an answer waits for a person" in graded.said
    assert after[3].startswith('Teilnehmer/in1003,"Cy Oda",Abgegeben,0,"64,00",Ja,-,')


def test_students_validate_what_they_see(course, tmp_path):
    mine = course.fill(tmp_path / NAME, only=["05_job_titles"])
    said = course.run("-m", "nbgrader", "validate", "05_job_titles.ipynb", cwd=mine)
    assert "Success! Your notebook passes all the tests." in said
    said = course.run("-m", "nbgrader", "validate", "05_job_titles.ipynb", cwd=course.release)
    assert "VALIDATION FAILED ON 6 CELL(S)" in said  # three frames, three answers
