"""An honest summary shows no difference, whatever stayed home; a changed one is told by section."""

import io
import json
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from infoint.course.comparing import compare
from infoint.course.handin import MANIFEST, SUMMARY, make_handin
from infoint.course.policy import load_policy, policy_template
from infoint.course.run import run_class

SAMPLE = Path(__file__).parents[2] / "data" / "interviews"
PEOPLE = "Name,Job title,Organization\nSecret Person,Editor,Hidden Press\n"


def packed(members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tampered(members, change):
    """The hand-in with another summary, and a manifest whose hashes fit it."""
    page = change(members[SUMMARY].decode()).encode()
    manifest = json.loads(members[MANIFEST])
    manifest["files"][SUMMARY] = sha256(page).hexdigest()
    return {**members, SUMMARY: page, MANIFEST: json.dumps(manifest)}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Differences by student: one honest hand-in, and what became of it in other hands."""
    root = tmp_path_factory.mktemp("compared")
    notes = root / "home" / "my notes"
    notes.mkdir(parents=True)
    for path in sorted(SAMPLE.glob("0[12]*")):
        (notes / path.name).write_bytes(path.read_bytes())
    (notes / "people.csv").write_text(PEOPLE)  # stays home
    make_handin([notes], root / "handin.zip", student="s1")
    with zipfile.ZipFile(root / "handin.zip") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    heading = "<h2"
    kinds = {
        "honest": members,
        "changed": tampered(members, lambda page: page.replace("$", "$9")),
        "added": tampered(members, lambda page: page.replace("</main>", "<h2>Praise</h2><p>Best.</p></main>")),
        "cut": tampered(members, lambda page: page.split(heading)[0] + "</main></body></html>"),
        "unlike": {**members, SUMMARY: b"\xff\xfe\0garbage"},
    }  # fmt: skip
    (root / "submissions").mkdir()
    for name, content in kinds.items():
        (root / "submissions" / f"{name}.zip").write_bytes(packed(content))
    (root / "policy.toml").write_text(policy_template(), encoding="utf-8")
    policy = load_policy(root / "policy.toml")
    result = run_class(root / "submissions", root / "out", policy=policy)
    return {one.key: one for one in result.students}, root


def test_an_honest_summary_shows_no_difference(told):
    students, root = told
    assert students["honest"].differences == ()
    assert not students["honest"].problems
    page = next((root / "out/students").glob("honest-*/summary.html")).read_text(encoding="utf-8")
    assert "the handed-in summary" not in page


def test_the_page_says_which_part_differs_and_how(told):
    students, root = told
    changed = students["changed"].differences
    assert changed
    assert all(text.startswith(("The section “", "The beginning")) for text in changed)
    assert any("$9" in text and "the notes give “" in text for text in changed)
    page = next((root / "out/students").glob("changed-*/summary.html")).read_text(encoding="utf-8")
    assert "differs from what the notes give" in page
    listed = (root / "out/problems.csv").read_text(encoding="utf-8-sig")
    assert "report_differs" in listed
    assert "The handed-in summary differs in" in (root / "out/class.html").read_text("utf-8")


def test_sections_added_and_cut_are_named(told):
    students, _ = told
    assert "The section “Praise” is not one that the kit makes." in students["added"].differences
    assert any(text.endswith("is missing in the handed-in summary.") for text in students["cut"].differences)  # fmt: skip
    assert students["unlike"].differences
    assert [p.code for p in students["unlike"].problems] == ["handin_changed"]


@pytest.mark.parametrize(
    "text",
    ["<div>", "<svg>", "a=b ", "<", "&", "<!--", "<main ", "<h2>a</h2>", "<!x ", "<?x ", '<a href="',
     "<![CDATA[", "</", "<details class=code>", "\0"],
)  # fmt: skip
def test_a_hostile_page_is_compared_in_no_time(tmp_path, text):
    ours = "<main><h2>Pay</h2><p>x</p></main>" + " " * 75_000
    (tmp_path / "theirs.html").write_text(f"<main>{text * (290_000 // len(text))}")
    begin = time.process_time()
    assert compare(tmp_path / "theirs.html", ours)
    assert time.process_time() - begin < 10
    (tmp_path / "theirs.html").write_text("x" * 400_000)
    assert "more than 4 times as long" in compare(tmp_path / "theirs.html", ours)[0]


def test_pictures_count_only_where_the_same_versions_drew_them(tmp_path):
    ours = '<main><h2>Pay</h2><img alt="Pay by title" src="a"></main>'
    (tmp_path / "theirs.html").write_text(ours.replace('src="a"', 'src="b"'))
    assert compare(tmp_path / "theirs.html", ours) == ("The section “Pay” differs from what the notes give.",)  # fmt: skip
    assert compare(tmp_path / "theirs.html", ours, with_pictures=False) == ()
    assert compare(tmp_path / "gone.html", ours) == ("There is no summary in the hand-in.",)
