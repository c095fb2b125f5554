"""Zips, whole and hostile, in memory alone."""

import io
import os
import struct
import zipfile

import pytest

from infoint.errors import ReadError
from infoint.questions import load_bank
from infoint.readers import Limits, read_data, read_paths
from infoint.readers.files.archive import read_members

BANK = load_bank()
NOTE = b"Name,Tasks,Salary\nAnna Berg,Edits,50k\n"


def packed(members, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def codes(reading):
    return [(problem.source, problem.code) for problem in reading.problems]


def read(data, limits=Limits()):  # noqa: B008 - frozen
    return read_data(data, "notes.zip", source="notes.zip", bank=BANK, limits=limits)


def test_members_are_cited_by_zip_and_name():
    reading = read(packed({"b.csv": NOTE, "sub/a.csv": NOTE}))
    assert [note.source for note in reading.notes] == ["notes.zip/b.csv", "notes.zip/sub/a.csv"]
    assert [note.note_id for note in reading.notes] == ["b", "a"]


def test_what_programs_leave_behind_is_passed_over():
    members = dict.fromkeys(
        ("__MACOSX/._a.csv", ".DS_Store", "~$a.docx", "Thumbs.db", ".git/config", "questions.toml"),
        b"x",
    )
    reading = read(packed({**members, "a.csv": NOTE}))
    assert len(reading.notes) == 1
    assert not reading.problems


def test_names_that_climb_are_only_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    reading = read(packed({"../../evil.csv": NOTE, "/etc/x.csv": NOTE, "..\\win.csv": NOTE}))
    assert [note.source for note in reading.notes] == [
        "notes.zip/../../evil.csv",
        "notes.zip/..\\win.csv",
        "notes.zip/etc/x.csv",
    ]
    assert not list(tmp_path.rglob("*"))


def test_a_link_in_a_zip_is_text_and_leads_nowhere():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    assert "root:" not in repr(read(stream.getvalue()))


def test_a_zip_in_a_zip_to_the_depth():
    data = packed({"a.csv": NOTE})
    for depth in range(1, 5):
        data = packed({f"z{depth}.zip": data})
        reading = read(data)
        if depth <= 2:
            assert len(reading.notes) == 1
        else:
            assert [code for _, code in codes(reading)] == ["too_deep"]


def test_one_bad_member_does_not_stop_the_rest():
    bad = {"empty.csv": b"", "x.pdf": b"%PDF-1.7", "broken.xlsx": b"PK\x03\x04 not whole"}
    reading = read(packed({**bad, "a.csv": NOTE}))
    assert len(reading.notes) == 1
    assert codes(reading) == [
        ("notes.zip/broken.xlsx", "unreadable"),
        ("notes.zip/empty.csv", "empty"),
        ("notes.zip/x.pdf", "unknown_format"),
    ]


def test_a_locked_member():
    data = bytearray(packed({"a.csv": NOTE, "b.csv": NOTE}))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        flags = data.index(signature) + at
        data[flags] |= 1
    reading = read(bytes(data))
    assert codes(reading) == [("notes.zip/a.csv", "locked")]
    assert len(reading.notes) == 1


def test_a_damaged_member():
    data = bytearray(packed({"a.csv": NOTE * 50, "b.csv": NOTE}))
    data[60:70] = b"\xff" * 10
    reading = read(bytes(data))
    assert codes(reading)[0] == ("notes.zip/a.csv", "unreadable")
    assert len(reading.notes) == 1


@pytest.mark.parametrize(
    ("members", "limits", "found"),
    [
        ({f"{n}.csv": NOTE for n in range(6)}, Limits(max_members=5), "The archive holds 6 files"),
        ({"a.csv": NOTE * 500}, Limits(max_unpacked=9_000), "unpacked"),
        ({"a.csv": b"\0" * 40_000_000}, Limits(), "times its size"),
    ],
)
def test_a_zip_beyond_the_limits(members, limits, found):
    with pytest.raises(ReadError, match=found) as caught:
        read(packed(members), limits)
    assert caught.value.code == "too_large"


def test_a_member_over_the_size_of_a_file():
    reading = read(packed({"a.csv": NOTE * 50, "b.csv": NOTE}), Limits(max_bytes=1_000))
    assert codes(reading) == [("notes.zip/a.csv", "too_large")]


def test_a_size_that_lies_does_not_unpack_more():
    data = bytearray(packed({"a.csv": b"x" * 3_000_000}))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(signature) + at
        data[place : place + 4] = struct.pack("<I", 100)
    (member,) = read_members(bytes(data), "notes.zip", limits=Limits())
    assert isinstance(member, ReadError)


def test_zips_in_a_zip_count_together():
    inner = packed({"a.csv": NOTE * 100})
    outer = packed({f"{n}.zip": inner for n in range(5)}, zipfile.ZIP_STORED)
    reading = read(outer, Limits(max_unpacked=4_000))
    assert {code for _, code in codes(reading)} == {"too_large"}


@pytest.mark.parametrize("keep", [4, 30, -30])
def test_a_truncated_zip(keep):
    with pytest.raises(ReadError, match="damaged"):
        read(packed({"a.csv": NOTE})[:keep])


def test_an_empty_zip_holds_no_notes(tmp_path):
    (tmp_path / "empty.zip").write_bytes(packed({}))
    (tmp_path / "a.csv").write_bytes(NOTE)
    reading = read_paths(tmp_path, bank=BANK)
    assert [(p.source, p.code) for p in reading.problems] == [("empty.zip", "no_answers")]


def test_random_bytes_after_the_signature():
    for seed in range(50):
        data = b"PK\x03\x04" + os.urandom(200) + bytes([seed])
        with pytest.raises(ReadError):
            read(data)


@pytest.mark.parametrize("gone", [20, 340])
def test_a_workbook_with_bytes_cut_out_is_damaged(gone):
    """Its list of parts then points before the file's start."""
    sheet = packed({"xl/workbook.xml": os.urandom(999), "[Content_Types].xml": b""})
    with pytest.raises(ReadError, match="The workbook is damaged"):
        read_data(sheet[:10] + sheet[10 + gone :], "a.xlsx", source="a.xlsx", bank=BANK)
