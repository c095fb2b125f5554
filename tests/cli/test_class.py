"""A made class through the command: nobody dropped, nothing outside, the right cells, plain words."""

import csv
import io
import shutil

import pytest
from click.testing import CliRunner
from course import made_class as made
from course.made_gradebooks import LANGUAGES, canvas_book, moodle_book

from infoint.cli import main
from infoint.course.outputs import read_marks

COUNT = 25  # 15 of them broken
FULL = "Interviews held: 6 of 6 (2 of 2 interviews)\nReflection: "
ABSENT = 40  # stands in the gradebook and handed in nothing
HAS_MARK, LOCKED = 2, 3


def run(root, *more, name="class"):
    policy = str(root / "policy.toml")
    command = [name, str(root / "submissions"), "--policy", policy, "-o", str(root / "out"), *more]
    return CliRunner().invoke(main, command)


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """The class worked on once, with an English worksheet, dry."""
    root = tmp_path_factory.mktemp("class")
    students = made.make_class(root / "submissions", COUNT)
    made.make_policy(root / "policy.toml")
    book(root, students, "english")
    told = run(root, "--gradebook", str(root / "english.csv"), "--dry-run")
    return root, students, told


def book(root, students, language, grades=None):
    """The class's worksheet; one student has a mark, one can't be changed, one is absent."""
    held = {HAS_MARK: ("5", "Fine"), **(grades or {})}
    listed = [*students, made.Student(ABSENT, "Absent Person")]
    data = moodle_book(listed, language, held, locked=[LOCKED])
    (root / f"{language}.csv").write_bytes(data)
    return data


def test_nobody_is_dropped_and_each_has_a_row_and_a_page(done):
    root, students, told = done
    rows = read_marks(root / "out" / "marks.csv")
    assert {row["name"] for row in rows.values()} == {student.name for student in students}
    assert len(rows) == COUNT + 1  # one student has two ids
    for student in students:
        key = str(1000 + student.number)
        assert rows[key]["interviews"] == ("6" if not student.kind else rows[key]["interviews"])
        if not student.kind:
            assert (root / "out/students" / key / "summary.html").is_file()
    assert "Hand-ins: 26; worked on now: 26, unchanged: 0." in told.output
    assert told.exit_code == 1  # some cannot be read


def test_each_broken_one_says_what_to_do_and_the_rest_is_done(done):
    root, students, told = done
    text = (root / "out/problems.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for student in students:
        own = [row for row in rows if row["name"] == student.name]
        assert bool(own) == bool(student.kind), (student, own)
        for row in own:
            assert row["what to do"].strip().endswith("."), row
    assert "Traceback" not in told.output
    assert (
        sum(row["interviews"] == "6" for row in read_marks(root / "out/marks.csv").values()) == 12
    )


def test_nothing_is_written_outside_and_nothing_half(done):
    root, _, _ = done
    assert not list(root.rglob("escaped.md"))
    names = {path.name for path in (root / "out").iterdir()}
    assert names == {"class.html", "class.json", "marks.csv", "problems.csv", "students"}
    hidden = [path for path in (root / "out").rglob("*") if path.name.startswith(".")]
    assert not hidden


def test_a_dry_run_writes_no_gradebook_and_open_marks_change_no_cell(done):
    root, _, told = done
    assert not (root / "out/english.csv").exists()
    assert "Gradebook cells that would change: 0" in told.output
    said = run(root, "--gradebook", str(root / "english.csv")).output
    assert "No cell changed" in said
    assert "Import" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_moodle_worksheets_come_back_changed_in_the_right_cells_only(done, language):
    root, students, _ = done
    before = book(root, students, language)
    told = run(root, "--gradebook", str(root / f"{language}.csv"), "--partial")
    assert "worked on now: 0" in told.output
    assert "kept: " in told.output
    cells = _cells(root, language)
    after = (root / "out" / f"{language}.csv").read_bytes()
    assert after == book(root, students, language, cells)
    assert after != before
    assert (root / f"{language}.csv").read_bytes() == after  # written by `book`, to compare
    twin = next(student for student in students if student.kind == "two_ids")
    assert twin.number not in cells
    assert f"{twin.name} handed in more than once" in told.output
    assert "Absent Person" in (root / "out/class.html").read_text(encoding="utf-8")


def test_a_mark_that_is_there_is_replaced_only_where_asked(done):
    root, students, _ = done
    book(root, students, "english")
    more = ["--gradebook", str(root / "english.csv"), "--partial", "--dry-run"]
    name = students[HAS_MARK].name
    assert f"kept: {name}: there is a mark already (5); --overwrite replaces it" in run(root, *more).output  # fmt: skip
    assert f"{name}: 5 -> 6" in run(root, *more, "--overwrite").output


def _cells(root, language):
    """What each student's cells have to hold, from marks.csv and by the rules alone."""
    cells = {}
    for key, row in read_marks(root / "out/marks.csv").items():
        number = int(key) - 1000
        is_kept = number in (HAS_MARK, LOCKED) or row["total"] == ""
        if is_kept or made.make_students(COUNT)[number % COUNT].kind == "two_ids":
            continue
        grade = row["total"].replace(".", ",") if language == "german" else row["total"]
        cells[number] = (grade, f'"{row["feedback"]}"')
    assert cells[0] == ("6", f'"{FULL}open (to be marked by a person)"')
    return cells


def test_canvas_gradebook_is_filled_and_nothing_else_changed(tmp_path):
    students = made.make_class(tmp_path / "submissions", 4, layout="canvas", broken=False)
    made.make_policy(tmp_path / "policy.toml")
    listed = [*students[:3], made.Student(ABSENT, "Absent Person")]  # one is not in the gradebook
    before = canvas_book(listed, {HAS_MARK: ("EX", "")})
    (tmp_path / "grades.csv").write_bytes(before)
    arguments = ["--gradebook", str(tmp_path / "grades.csv"), "--partial"]
    told = run(tmp_path, *arguments, "--dry-run")
    assert told.exit_code == 0, told.output
    assert "cells that would change: 2" in told.output
    assert "the student is excused" in told.output
    assert "4103: no student of the gradebook has this id or name" in told.output
    assert not (tmp_path / "out/grades.csv").exists()
    told = run(tmp_path, *arguments)
    assert f"Import {tmp_path / 'out/grades.csv'} into the LMS" in told.output
    names = {row["name"] for row in read_marks(tmp_path / "out/marks.csv").values()}
    # not as the LMS folds them, where the gradebook knows them
    assert names == {*(student.last_first for student in students[:3]), "ahlstromchidi"}
    assert "not_in_gradebook" in (tmp_path / "out/problems.csv").read_text("utf-8-sig")
    marks = {number: ("6", "") for number in (0, 1)}
    expected = canvas_book(listed, {HAS_MARK: ("EX", ""), **marks})
    assert (tmp_path / "out/grades.csv").read_bytes() == expected
    assert (tmp_path / "grades.csv").read_bytes() == before


def test_an_unclear_column_stops_before_any_work_and_lists_the_columns(done, tmp_path):
    root, _, _ = done
    shutil.copy(root / "policy.toml", tmp_path)
    (tmp_path / "submissions").symlink_to(root / "submissions")
    data = canvas_book([], {}).replace(b"Interviews (32)", b"Talks (32)")
    (tmp_path / "grades.csv").write_bytes(data)
    told = run(tmp_path, "--gradebook", str(tmp_path / "grades.csv"))
    assert told.exit_code == 2
    assert "Essay, long (31); Talks (32)" in told.output
    assert "nothing was written" in told.output
    assert not (tmp_path / "out").exists()
