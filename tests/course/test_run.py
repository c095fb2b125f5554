"""A class run again and again: a person's marks stay, only what changed is done, nothing else touched."""

import csv
import io
from dataclasses import replace

import pytest
from course import made_class as made

from infoint.course.cache import Prints
from infoint.course.outputs import read_marks
from infoint.course.policy import load_policy
from infoint.course.run import run_class
from infoint.course.submissions import find_submissions
from infoint.errors import SubmissionError


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    root = tmp_path_factory.mktemp("class")
    made.make_class(root / "submissions", 4, broken=False)
    policy = load_policy(made.make_policy(root / "policy.toml"))
    return root, policy, run_class(root / "submissions", root / "out", policy=policy)


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


def test_only_what_changed_is_done_again(done):
    root, policy, _ = done
    page = root / "out" / "class.html"
    before = page.stat().st_mtime_ns
    assert run_class(root / "submissions", root / "out", policy=policy).redone == 0
    assert page.stat().st_mtime_ns == before
    note = next((root / "submissions").glob("*_1000_*/*.md"))
    note.write_text(f"{note.read_text(encoding='utf-8')}\nMore.\n", encoding="utf-8")
    assert run_class(root / "submissions", root / "out", policy=policy).redone == 1
    changed = (root / "policy.toml").read_text(encoding="utf-8").replace("words = 1", "words = 3")
    (root / "policy.toml").write_text(changed, encoding="utf-8")
    other = load_policy(root / "policy.toml")
    assert run_class(root / "submissions", root / "out", policy=other).redone == 4


def test_a_fingerprint_changes_with_the_hand_in_the_policy_and_the_kit_alone(done, tmp_path):
    _, policy, _ = done
    notes = {"Ana/a.md": b"one", "Bo/b.md": b"two"}

    def prints(notes, policy=policy, kit="k"):
        (tmp_path / "d.zip").write_bytes(made.zipped(notes))
        with Prints(policy, kit) as of:
            return [of.of(one) for one in find_submissions(tmp_path / "d.zip")]

    ana, bo = prints(notes)
    assert prints(notes) == [ana, bo]
    assert prints({**notes, "Bo/b.md": b"new"})[0] == ana
    assert prints({**notes, "Bo/b.md": b"new"})[1] != bo
    assert not {ana, bo} & set(prints(notes, kit="other"))
    assert not {ana, bo} & set(prints(notes, replace(policy, digest="other")))


def test_a_folder_of_something_else_is_left_alone(done, tmp_path):
    root, policy, _ = done
    (tmp_path / "thesis.docx").write_text("x")
    with pytest.raises(SubmissionError, match="not of a class"):
        run_class(root / "submissions", tmp_path, policy=policy)
