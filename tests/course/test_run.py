"""A made class through the whole run; the 15 broken hand-ins among it."""

import csv
import importlib.util
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from infoint.cli import main
from infoint.course.outputs import read_marks
from infoint.course.policy import load_policy
from infoint.course.rollup import keep
from infoint.course.run import run_class
from infoint.course.similar import find_similar
from infoint.errors import GradebookError, SubmissionError

_SPEC = importlib.util.spec_from_file_location(
    "made_class", Path(__file__).parent / "made_class.py"
)
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    root = tmp_path_factory.mktemp("class")
    made.make_class(root / "submissions", 18)
    policy = load_policy(made.make_policy(root / "policy.toml"))
    return root, policy, run_class(root / "submissions", root / "out", policy=policy)


def test_everybody_has_a_row_and_the_good_ones_a_page(done):
    root, _, result = done
    rows = read_marks(root / "out" / "marks.csv")
    assert len(rows) == len(result.students) == 19  # one of the broken ones has two ids
    good = [one for one in result.students if one.key.startswith("10")]
    assert [one.interviews for one in good] == [2, 2, 2]
    for one in good:
        page = root / "out" / "students" / one.key / one.pages[0]
        assert "What was found" in page.read_text(encoding="utf-8")
    assert "Sam Student0" in (root / "out" / "class.html").read_text(encoding="utf-8")


def test_broken_ones_say_what_to_do_and_nothing_escapes(done):
    root, _, result = done
    broken = [one for one in result.students if one.key.startswith("9")]
    assert all(one.problems for one in broken)
    assert all(one.mark is None or one.interviews for one in broken if one.mark is None)
    assert sorted(path.name for path in root.iterdir()) == ["out", "policy.toml", "submissions"]
    assert not list(root.rglob("escaped.md"))
    assert not list((root / "out").rglob("*.part"))


def test_a_rerun_does_nothing_again_and_keeps_a_persons_marks(done):
    root, policy, _ = done
    path = root / "out" / "marks.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    at, key = rows[0].index("reflection"), rows[1][0]
    rows[1][at], rows[2][at] = "3,5", "40"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(rows)
    again = run_class(root / "submissions", root / "out", policy=policy)
    assert again.redone == 0
    after = read_marks(path)
    assert (after[key]["reflection"], after[key]["complete"]) == ("3.5", "yes")
    assert (after[rows[2][0]]["reflection"], after[rows[2][0]]["complete"]) == ("40", "no")
    said = (root / "out" / "problems.csv").read_text(encoding="utf-8-sig")
    assert "Found '40' under reflection. Write points from 0 to 4." in said


def test_a_folder_of_something_else_is_left_alone(done, tmp_path):
    root, policy, _ = done
    (tmp_path / "thesis.docx").write_text("x")
    with pytest.raises(SubmissionError, match="not of a class"):
        run_class(root / "submissions", tmp_path, policy=policy)


def test_an_unclear_column_stops_before_any_work(done, tmp_path):
    root, policy, _ = done
    book = tmp_path / "grades.csv"
    book.write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,Essay (1),Quiz (2)\n"
        "    Points Possible,,,,,10,10\nStudent0, Sam,1000,s0,l0,A,,\n".replace("t0, S", "t0 S")
    )
    with pytest.raises(GradebookError, match="Essay"):
        run_class(root / "submissions", tmp_path / "out", policy=policy, gradebook=book)
    assert not (tmp_path / "out").exists()


def test_canvas_gradebook_is_filled_by_the_command(tmp_path):
    made.make_canvas(tmp_path / "submissions", 2)
    made.make_policy(tmp_path / "policy.toml")
    book = tmp_path / "grades.csv"
    text = (
        "Student,ID,SIS User ID,SIS Login ID,Section,Interviews (7)\n"
        "    Points Possible,,,,,10\nA,4100,s0,l0,X,\nB,4101,s1,l1,X,\nC,4102,s2,l2,X,\n"
    )
    book.write_text(text)
    args = ["class", str(tmp_path / "submissions"), "--policy", str(tmp_path / "policy.toml")]
    args += ["--gradebook", str(book), "--partial", "-o", str(tmp_path / "out")]
    told = CliRunner().invoke(main, [*args, "--dry-run"])
    assert told.exit_code == 0, told.output
    assert "cells that would change: 2" in told.output
    assert not (tmp_path / "out" / "grades.csv").exists()
    assert CliRunner().invoke(main, args).exit_code == 0
    filled = (tmp_path / "out" / "grades.csv").read_text()
    assert filled == text.replace("A,4100,s0,l0,X,", "A,4100,s0,l0,X,6").replace("l1,X,", "l1,X,6")
    assert book.read_text() == text


def test_nobody_is_found_by_subtraction():
    assert keep({"a": {1, 2, 3, 4}, "b": {5, 6, 7}, "c": {8}}, 3) == ({"a"}, True)


def test_only_pairs_that_share_much_are_pointed_out():
    marks = {"a": range(100), "b": range(10, 110), "c": range(500, 600)}
    assert [(pair.first, pair.second) for pair in find_similar(marks)] == [("a", "b")]
