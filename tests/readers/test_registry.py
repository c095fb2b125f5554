"""Which reader reads what, and what becomes of the rest."""

import io
import os
import pickle
import zipfile

import pytest
import xlsxwriter

from infoint.errors import NoNotesError, ReadError
from infoint.questions import load_bank
from infoint.readers import Limits, iter_readings, read_file, read_paths
from infoint.readers.files.limits import DEFAULT_LIMITS
from infoint.readers.files.sniff import SUFFIXES, sniff

BANK = load_bank()
NOTE = "Name,Tasks,Salary\nAnna Berg,Edits,50k\n"
HTML = "<!DOCTYPE html><html><body><h2>Tasks</h2><p>Edits</p></body></html>"


def workbook():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Tasks", "Salary"])
        sheet.write_row(1, 0, ["Anna Berg", "Edits", "50k"])
    return stream.getvalue()


def zipped(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", ".").replace("+", "_"), data)
    return stream.getvalue()


def codes(reading):
    return [(problem.source, problem.code, problem.severity) for problem in reading.problems]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.md", b"# A", "markdown"),
        ("A.MD", b"# A", "markdown"),
        ("a.markdown", b"<table>", "markdown"),
        ("a.txt", b"Pay?", "text"),
        ("a", b"Pay?", "text"),
        ("talk with J. Smith", b"Pay?", "text"),
        ("a.htm", b"<p>", "webpage"),
        ("a.txt", b"a\tb\tc\n1\t2\t3\n", "delimited"),
        ("a.csv", b"a,b", "delimited"),
        ("a.csv", workbook(), "spreadsheet"),
        ("a.xls", workbook(), "spreadsheet"),
        ("a.zip", workbook(), "spreadsheet"),
        ("a.xls", b"\xef\xbb\xbf\n<html><table>", "webpage"),
        ("a.xls", b"a\tb\tc\n1\t2\t3\n", "delimited"),
        ("a.doc", HTML.encode(), "webpage"),
        ("a.docx", HTML.encode("utf-16"), "webpage"),
        ("a.docx", b"only text", "text"),
        ("a.txt", zipped(**{"word__document_xml": b"", "[Content+Types]_xml": b""}), "word"),
        ("a.docx", zipped(a_md=b"# A"), "zip"),
    ],
)
def test_the_kind_of_a_file(name, data, kind):
    assert sniff(data, name, name, DEFAULT_LIMITS) == kind


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("a.pdf", b"%PDF-1.7", "unknown_format", "This is a PDF"),
        ("a.txt", b"%PDF-1.7", "unknown_format", "This is a PDF"),
        ("a.doc", b"{\\rtf1", "unknown_format", "save it as .docx or .txt"),
        ("a.rtf", b"{\\rtf1", "unknown_format", "rich-text"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "unknown_format", "old Word"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked", "password"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "unknown_format", "picture"),
        ("a.heic", b"\0\0\0\x18ftypheic", "unknown_format", "picture"),
        ("a.m4a", b"\0\0\0\x18ftypM4A ", "unknown_format", "sound"),
        ("a.mp3", b"ID3\x03", "unknown_format", "sound"),
        ("a.pages", zipped(Index__Document_iwa=b""), "unknown_format", "Pages"),
        ("a.odt", zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "unknown_format", "OpenDocument text"),
        ("a.xyz", b"whatever", "unknown_format", "a .xyz file"),
        ("a.docx", bytes(range(32)) * 9, "unreadable", "damaged or no .docx"),
        ("a.zip", b"text", "unreadable", "no zip"),
    ],
)  # fmt: skip
def test_what_is_not_read_says_what_to_do(name, data, code, words):
    with pytest.raises(ReadError, match=words) as caught:
        sniff(data, name, name, DEFAULT_LIMITS)
    assert caught.value.code == code
    assert caught.value.todo


def test_the_whole_message_for_a_pdf(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (problem,) = read_paths(tmp_path, bank=BANK).problems
    assert problem.message == (
        "This is a PDF. Expected Markdown, plain text, a web page, Word, CSV, Excel, OpenDocument "
        "sheets or zip. Copy its text into a .docx or .txt file, or save the original as .docx."
    )


def test_a_folder_is_read_by_name_with_sources_relative_to_it(tmp_path):
    for name in ("b.csv", "a.csv", "sub/c.csv", "Z.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(NOTE)
    reading = read_paths(tmp_path, bank=BANK)
    assert [note.source for note in reading.notes] == ["Z.csv", "a.csv", "b.csv", "sub/c.csv"]


def test_several_folders_keep_their_names(tmp_path):
    for name in ("spring/a.csv", "fall/a.csv"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(NOTE)
    reading = read_paths([tmp_path / "spring", str(tmp_path / "fall")], bank=BANK)
    assert [note.source for note in reading.notes] == ["spring/a.csv", "fall/a.csv"]


def test_other_files_of_a_workspace_are_no_lost_interviews(tmp_path):
    for name in ("a.ipynb", "b.py", "README.md", ".hidden.md", "~$a.docx", "titles.csv"):
        (tmp_path / name).write_text("Nothing to see.")
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "a.csv").write_text(NOTE)
    (tmp_path / "n.csv").write_text(NOTE)
    reading = read_paths(tmp_path, bank=BANK)
    assert len(reading.notes) == 1
    assert "error" not in {severity for _, _, severity in codes(reading)}


def test_people_csv_holds_contacts(tmp_path):
    (tmp_path / "people.csv").write_text("Name,Found through\nAnna Berg,alumni\n")
    reading = read_paths(tmp_path, bank=BANK)
    assert reading.contacts[0].found_through == "alumni"


def test_one_bad_file_never_stops_the_rest(tmp_path):
    (tmp_path / "a.csv").write_text(NOTE)
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "huge.csv").write_text(NOTE * 100)
    (tmp_path / "odd.csv").write_text("Product,Units\nPencil,2\n")
    reading = read_paths(tmp_path, bank=BANK, limits=Limits(max_bytes=1_000))
    assert len(reading.notes) == 1
    assert codes(reading) == [
        ("broken.docx", "unreadable", "error"),
        ("empty.md", "empty", "error"),
        ("huge.csv", "too_large", "error"),
        ("odd.csv", "unknown_layout", "error"),
    ]


@pytest.mark.parametrize("name", ["empty.md", "odd.csv", "a.zip"])
def test_strict_raises_the_first_error(tmp_path, name):
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "odd.csv").write_text("Product,Units\nPencil,2\n")
    (tmp_path / "a.zip").write_bytes(zipped(x_pdf=b"%PDF-"))
    with pytest.raises(ReadError) as caught:
        read_paths(tmp_path / name, bank=BANK, strict=True)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_reader_that_fails_is_one_problem(tmp_path, monkeypatch):
    def fail(data, source, *, bank):
        raise KeyError("inside")

    monkeypatch.setattr("infoint.readers.delimited.read", fail)
    (tmp_path / "a.csv").write_text(NOTE)
    (problem,) = read_paths(tmp_path, bank=BANK).problems
    assert problem.code == "unreadable"
    assert "KeyError: 'inside'" in problem.message


def test_nothing_there_says_what_was_looked_for(tmp_path):
    with pytest.raises(NoNotesError) as caught:
        read_paths(tmp_path, bank=BANK)
    assert str(caught.value) == (
        f"{tmp_path}: Found no interview notes (nothing but empty folders or hidden files). Looked "
        "for Markdown, text, Word, HTML, CSV/TSV, Excel, OpenDocument sheets or a zip of those. "
        "Name the folder that holds the notes, or make one with: infoint init."
    )
    with pytest.raises(NoNotesError, match="There is no such file or folder"):
        read_paths(tmp_path / "nowhere", bank=BANK)


def test_a_missing_path_beside_a_good_one_is_a_problem(tmp_path):
    (tmp_path / "a.csv").write_text(NOTE)
    reading = read_paths([tmp_path / "a.csv", tmp_path / "b.csv"], bank=BANK)
    assert len(reading.notes) == 1
    assert [code for _, code, _ in codes(reading)] == ["not_found"]


@pytest.mark.skipif(os.name == "nt", reason="needs links, pipes and permissions")
def test_links_pipes_and_permissions(tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text(NOTE)
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.csv").write_text(NOTE)
    (folder / "same.csv").symlink_to(folder / "a.csv")
    (folder / "out.csv").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    (folder / "self.md").symlink_to(folder / "self.md")
    (folder / "x.md").mkdir()
    os.mkfifo(folder / "pipe.md")
    locked = folder / "locked.csv"
    locked.write_text(NOTE)
    locked.chmod(0)
    reading = read_paths(folder, bank=BANK)
    expected = [
        ("loop", "link", "error"),
        ("out.csv", "link", "error"),
        ("pipe.md", "not_a_file", "error"),
        ("self.md", "link", "error"),
    ]
    if os.geteuid():
        expected.insert(1, ("locked.csv", "no_access", "error"))
    assert codes(reading) == sorted(expected)
    assert {note.source for note in reading.notes} >= {"a.csv", "same.csv"}


@pytest.mark.skipif(os.name == "nt", reason="no devices there")
def test_a_device_is_not_read():
    assert codes(read_paths("/dev/zero", bank=BANK)) == [("zero", "not_a_file", "error")]


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_names_with_line_ends_and_odd_bytes_can_be_printed(tmp_path):
    (tmp_path / "a\nb;$(x).csv").write_text(NOTE)
    with open(os.fsencode(tmp_path) + b"/\xff.csv", "w") as stream:
        stream.write(NOTE)
    sources = [note.source for note in read_paths(tmp_path, bank=BANK).notes]
    assert sources == ["a\\nb;$(x).csv", "\ufffd.csv"]
    assert [source.encode() for source in sources]


def test_progress_counts_every_file(tmp_path):
    for name in ("a.csv", "b.csv", "empty.md"):
        (tmp_path / name).write_text(NOTE if name != "empty.md" else "")
    calls = []
    read_paths(tmp_path, bank=BANK, progress=lambda *call: calls.append(call))
    assert calls == [("a.csv", 1, 3), ("b.csv", 2, 3), ("empty.md", 3, 3)]


def test_readings_come_one_by_one(tmp_path):
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(NOTE)
    readings = iter_readings([tmp_path], bank=BANK)
    assert next(readings)[0] == "a.csv"


def test_a_file_alone_is_cited_as_told(tmp_path):
    (tmp_path / "a.csv").write_text(NOTE)
    reading = read_file(tmp_path / "a.csv", source="hand-in/a.csv", bank=BANK)
    assert reading.notes[0].source == "hand-in/a.csv"
    assert reading.notes[0].note_id == "a"


def test_every_known_suffix_has_a_reader():
    from importlib import import_module

    from infoint.readers.dispatch import _MODULES

    assert {kind for kind in SUFFIXES.values() if kind != "zip"} == set(_MODULES)
    for module in _MODULES.values():
        assert callable(import_module(module).read)
