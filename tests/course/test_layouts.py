"""Every layout with every format, found and unpacked student by student; nobody lost, none mixed up."""

import zipfile

import pytest
from course import made_class as made
from note_writers import WRITERS

import infoint as ii
from infoint.course.submissions import find_submissions, unpack


@pytest.mark.parametrize("layout", made.LAYOUTS)
def test_each_student_is_found_with_all_files(tmp_path, layout):
    count = len(WRITERS) + len(made.BROKEN)
    students = made.make_class(tmp_path / "download", count, layout=layout)
    found = find_submissions(tmp_path / "download")
    assert {one.layout for one in found} == {layout}
    assert len(found) == count + 1  # one student has two ids
    for one in found:
        unpack(one, tmp_path / "unpacked" / made.folded(one.key))
    assert not list(tmp_path.rglob("escaped.md"))
    for student in students:
        if not student.kind:
            folder = tmp_path / "unpacked" / made.folded(key_of(student, layout))
            expected = made.whole_files(student.number, 3)
            names = {path.name for path in folder.rglob("*") if path.is_file()}
            assert names == set(expected) or "notes.zip" in expected


def key_of(student, layout):
    return {
        "moodle": str(1000 + student.number),
        "canvas": str(4100 + student.number),
        "plain": f"{student.name} {student.number}",
    }.get(layout, student.login)


def test_the_download_may_be_one_zip(tmp_path):
    students = made.make_class(tmp_path / "download", 4, layout="moodle", broken=False)
    with zipfile.ZipFile(tmp_path / "download.zip", "w") as archive:
        for path in sorted((tmp_path / "download").rglob("*")):
            archive.write(path, path.relative_to(tmp_path / "download"))
    for one, student in zip(find_submissions(tmp_path / "download.zip"), students, strict=True):
        assert one.name == student.name
        assert unpack(one, tmp_path / one.key) == ()
        assert len(ii.read_notes(tmp_path / one.key).interviews) == 2
