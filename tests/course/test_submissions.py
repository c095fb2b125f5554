"""Downloads as the LMSs give them: every student found, nothing written outside, all else a row."""

import io
import os
import random
import sys
import zipfile
from datetime import datetime

import pytest

from infoint.course.submissions import HandinLimits, find_submissions, unpack
from infoint.errors import SubmissionError

CANVAS = [
    "liwei_4103_99001_notes.md",
    "nunezana_LATE_4101_99012_notes.docx",
    "oneilbo_4102_99013_notes.zip",
    "oneilbo_4102_99017_notes-1.zip",
    "anon_x7Yk2_99018_Notes of mine_final.txt",
    "smithkim_4104_text.html",
    "smithkim_4104_99020_interview-1.md",
    "smithkim_4104_99021_interview-2.md",
]
MOODLE = [
    "Ana Núñez_1001_assignsubmission_file_/notes/a.md",
    "Ana Núñez_1001_assignsubmission_file_/notes/b.md",
    "Ana Núñez_1001_assignsubmission_onlinetext_/onlinetext.html",
    "Group A-Bo O'Neil_1002_assignsubmission_file_notes.docx",
    "Participant_1003_assignsubmission_file_/x.txt",
]
BLACKBOARD = [
    "gradebook_CAR101_Assignment20Interviews_ana_attempt_2026-10-14-09-30-11_notes.docx",
    "gradebook_CAR101_Assignment20Interviews_ana_attempt_2026-10-14-09-30-11.txt",
    "gradebook_CAR101_Assignment20Interviews_ana_attempt_2026-10-10-09-30-11_old.docx",
    "gradebook_CAR101_Assignment20Interviews_bo_attempt_2026-10-15-01-02-03.txt",
]
NBGRADER = [
    "submitted/ana/interviews/a.ipynb",
    "submitted/ana/interviews/notes/a.md",
    "submitted/bo/interviews/b.md",
]
PLAIN = ["Ana Ruiz/one.md", "Ana Ruiz/more/two.md", "bo.docx"]


def write(root, names, kind, wrapper=""):
    """The download as a folder or as a zip, with what Macs leave in it."""
    names = [f"{wrapper}{name}" for name in names]
    if kind == "folder":
        for name in [*names, ".DS_Store"]:
            path = root / "download" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, "utf-8")
        return root / "download"
    with zipfile.ZipFile(root / "download.zip", "w") as archive:
        for name in [*names, "__MACOSX/._x"]:
            archive.writestr(name, name)
    return root / "download.zip"


def told(submissions):
    return {
        one.key: (one.name, one.is_late, sorted(piece.name for piece in one.pieces))
        for one in submissions
    }


@pytest.mark.parametrize("kind", ["folder", "zip"])
@pytest.mark.parametrize("wrapper", ["", "submissions/"])
class TestLayouts:
    def test_canvas(self, tmp_path, kind, wrapper):
        found = find_submissions(write(tmp_path, CANVAS, kind, wrapper))
        assert {one.layout for one in found} == {"canvas"}
        assert told(found) == {
            "4101": ("nunezana", True, ["notes.docx"]),
            "4102": ("oneilbo", False, ["notes-1.zip"]),
            "4103": ("liwei", False, ["notes.md"]),
            "4104": ("smithkim", False, ["interview-1.md", "interview-2.md", "text.html"]),
            "x7Yk2": ("", False, ["Notes of mine_final.txt"]),
        }
        (bo,) = [one for one in found if one.key == "4102"]
        assert [(p.source, p.severity) for p in bo.problems] == [("notes.zip", "unclear")]

    def test_moodle(self, tmp_path, kind, wrapper):
        found = find_submissions(write(tmp_path, MOODLE, kind, wrapper))
        assert {one.layout for one in found} == {"moodle"}
        assert told(found) == {
            "1001": ("Ana Núñez", False, ["notes/a.md", "notes/b.md", "onlinetext.html"]),
            "1002": ("Group A-Bo O'Neil", False, ["notes.docx"]),
            "1003": ("Participant", False, ["x.txt"]),
        }

    def test_blackboard(self, tmp_path, kind, wrapper):
        found = find_submissions(write(tmp_path, BLACKBOARD, kind, wrapper))
        assert told(found) == {
            "ana": ("", False, ["notes.docx"]),
            "bo": ("", False, ["about.txt"]),
        }
        assert found[0].submitted == datetime(2026, 10, 14, 9, 30, 11)
        assert [p.source for p in found[0].problems] == ["old.docx"]

    def test_nbgrader(self, tmp_path, kind, wrapper):
        found = find_submissions(write(tmp_path, NBGRADER, kind, wrapper))
        assert told(found) == {
            "ana": ("", False, ["a.ipynb", "notes/a.md"]),
            "bo": ("", False, ["b.md"]),
        }

    def test_plain(self, tmp_path, kind, wrapper):
        found = find_submissions(write(tmp_path, PLAIN, kind, wrapper))
        assert told(found) == {
            "Ana Ruiz": ("Ana Ruiz", False, ["more/two.md", "one.md"]),
            "bo": ("bo", False, ["bo.docx"]),
        }


def test_who_follows_no_layout_is_listed_too(tmp_path):
    found = find_submissions(write(tmp_path, [*CANVAS, "by mail/notes.md", "lost.md"], "folder"))
    assert {one.key for one in found if one.layout == "plain"} == {"by mail", "lost"}


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_one_student_of_moodle_is_no_wrapper(tmp_path, kind):
    found = find_submissions(write(tmp_path, MOODLE[:2], kind))
    assert told(found) == {"1001": ("Ana Núñez", False, ["notes/a.md", "notes/b.md"])}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")
def test_a_name_that_is_no_text_is_changed(tmp_path):
    name = os.path.join(os.fsencode(tmp_path), b"Zo\xeb", b"no\xeb.md")
    os.makedirs(os.path.dirname(name))
    with open(name, "wb") as file:
        file.write(b"x")
    (one,) = find_submissions(tmp_path)
    assert unpack(one, tmp_path / "out") == ()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["no_.md"]


def test_one_name_under_two_ids_is_said(tmp_path):
    names = ["liwei_1_10_a.md", "liwei_2_11_a.md", "bo_3_12_a.md"]
    found = find_submissions(write(tmp_path, names, "zip"))
    assert [len(one.problems) for one in found] == [1, 1, 0]
    assert "another id: 2" in found[0].problems[0].message


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: None, "no such file"),
        (lambda path: path.mkdir(), "holds no files"),
        (lambda path: path.write_bytes(b"PK\x03\x04 cut off"), "no whole zip"),
        (lambda path: path.write_text("hello"), "no whole zip"),
    ],
)
def test_what_is_no_download_says_so(tmp_path, make, says):
    make(tmp_path / "d")
    with pytest.raises(SubmissionError, match=says):
        find_submissions(tmp_path / "d")


def unpacked(root, content, limits=None, name="ana_1_2_notes.zip"):
    """Hand in one file and unpack it: names that were written, and codes of problems."""
    download = root / "download"
    download.mkdir()
    (download / name).write_bytes(content)
    (one,) = find_submissions(download)
    problems = unpack(one, root / "out", limits=limits)
    files = sorted(
        p.relative_to(root / "out").as_posix() for p in (root / "out").rglob("*") if p.is_file()
    )
    outside = {p.name for p in root.iterdir()} - {"download", "out"}
    assert not outside
    return files, [problem.code for problem in problems]


def zipped(members, **options):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_zips_become_folders(tmp_path):
    inner = zipped({"deep/c.md": "c", "__MACOSX/x": ""})
    files, codes = unpacked(tmp_path, zipped({"a.md": "a", "in.zip": inner}))
    assert files == ["notes/a.md", "notes/in/deep/c.md"]
    assert not codes


def test_nothing_is_written_outside(tmp_path):
    names = [
        "../../evil.md",
        "/etc/evil.md",
        "C:\\evil.md",
        "..\\evil.md",
        "a/../../evil.md",
        "ok.md",
    ]
    files, codes = unpacked(tmp_path, zipped(dict.fromkeys(names, "x")))
    assert files == ["notes/ok.md"]
    assert codes == ["unsafe_path"] * 5


def test_a_link_in_a_zip_is_no_file(tmp_path):
    info = zipfile.ZipInfo("link.md")
    info.external_attr = 0o120777 << 16
    files, codes = unpacked(tmp_path, zipped({info: "/etc/passwd", "ok.md": "x"}))
    assert (files, codes) == (["notes/ok.md"], ["not_a_file"])


def test_a_link_in_a_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    download = tmp_path / "download"
    (download / "ana").mkdir(parents=True)
    (download / "ana" / "a.md").symlink_to(tmp_path / "secret.txt")
    (download / "ana" / "all").symlink_to(tmp_path)
    (download / "ana" / "b.md").write_text("b")
    (one,) = find_submissions(download)
    assert [piece.name for piece in one.pieces] == ["b.md"]
    assert [problem.code for problem in one.problems] == ["not_a_file", "not_a_file"]


def test_a_bomb_stops_at_the_limit_and_the_rest_is_unpacked(tmp_path):
    bomb = zipped({"zeros.txt": bytes(30_000_000), "ok.md": "x"})
    limits = HandinLimits(max_file=5_000_000)
    assert unpacked(tmp_path, bomb, limits) == (["notes/ok.md"], ["too_large"])


def test_a_bomb_that_lies_about_its_size_stops_too(tmp_path):
    data = bytearray(zipped({"zeros.txt": bytes(30_000_000)}))
    size = (30_000_000).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (10).to_bytes(4, "little")
    files, codes = unpacked(tmp_path, bytes(data), HandinLimits(max_file=5_000_000))
    assert (not files or os.path.getsize(tmp_path / "out" / files[0]) <= 10) or codes
    assert codes


def test_zips_in_zips_end_somewhere(tmp_path):
    data = zipped({"a.md": "a"})
    for _ in range(6):
        data = zipped({"in.zip": data, "b.md": "b"})
    files, codes = unpacked(tmp_path, data)
    assert files == ["notes/b.md", "notes/in/b.md"]
    assert codes == ["too_deep"]


def test_a_document_that_is_a_zip_stays_whole(tmp_path):
    with zipfile.ZipFile(tmp_path / "ana.pages", "w") as archive:
        for name in ("Data/preview.jpg", "Index/Document.iwa", "Metadata/Properties.plist"):
            archive.writestr(name, "x")
    (one,) = find_submissions(tmp_path)
    assert unpack(one, tmp_path / "out") == ()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["ana.pages"]


def test_too_many_files_are_cut_off_and_said_once(tmp_path):
    members = {f"{n}.md": "x" for n in range(50)}
    files, codes = unpacked(tmp_path, zipped(members), HandinLimits(max_files=11))
    assert len(files) == 10
    assert codes == ["too_large"]


def test_damage_is_told_and_nothing_raised(tmp_path):
    whole = zipped({f"{n}.md": os.urandom(500) for n in range(5)})
    rng = random.Random(7)
    for number in range(60):
        data = bytearray(whole[: rng.randrange(1, len(whole))] if number % 2 else whole)
        for _ in range(rng.randrange(20)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        root = tmp_path / str(number)
        root.mkdir()
        unpacked(root, bytes(data))


def test_a_password_is_said(tmp_path):
    data = bytearray(zipped({"a.md": "aaaa"}))
    data[6] |= 1  # the flag in the local header
    data[data.find(b"PK\x01\x02") + 8] |= 1
    files, codes = unpacked(tmp_path, bytes(data))
    assert (files, codes) == ([], ["locked"])


def test_documents_stay_whole_whatever_they_are_called(tmp_path):
    word = zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
    assert unpacked(tmp_path, word, name="ana_1_2_notes.docx") == (["notes.docx"], [])


def test_names_that_a_system_refuses_are_changed_and_none_is_lost(tmp_path):
    names = [
        "CON.md",
        "a.md",
        "A.md",
        "what?.md",
        "x" * 300 + ".md",
        "end. ",
        "new\nline.md",
        "\u202egnp.md",
    ]
    files, codes = unpacked(tmp_path, zipped(dict.fromkeys(names, "x")))
    assert not codes
    assert len(files) == len({file.casefold() for file in files}) == len(names)
    assert {"notes/_CON.md", "notes/A (2).md", "notes/what_.md"} <= set(files)
