"""Resume and ads: found beside the notes, opened in every format, never a traceback."""

import io
from pathlib import Path

import docx
import pypdf
import pytest

from infoint.compare import keyword_gap
from infoint.documents import find_beside, read_ads, read_document, read_folder, read_resume
from infoint.errors import ReadError
from infoint.notes import read_notes
from infoint.report import run_report

WORDS = "Skills: Git and XML."


@pytest.fixture
def home(tmp_path):
    for folder in ("notes/more", "ads"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "notes" / "a.md").write_text("## Keywords\n\nGit, DITA and Figma.\n", "utf-8")
    (tmp_path / "notes" / "b.csv").write_text('Name,Keywords\nBo,"Git, XML"\n', "utf-8")
    (tmp_path / "resume.md").write_text("\ufeffI know Git and XML.", "utf-8")
    (tmp_path / "ads" / "2.txt").write_text("two", "utf-8")
    (tmp_path / "ads" / "1.txt").write_text("one", "utf-8")
    (tmp_path / "ads" / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "ads" / "~$1.docx").write_bytes(b"lock")
    return tmp_path


def write_word(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Résumé", 1)
    document.add_table(1, 2).rows[0].cells[1].text = WORDS
    document.save(path)


def write_pdf(path: Path, words: str = WORDS, password: str = "") -> None:
    """A page as a program writes it: text in a standard font."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(612, 792)
    content = pypdf.generic.DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET".encode())
    font = pypdf.generic.DictionaryObject(
        {
            pypdf.generic.NameObject(f"/{key}"): pypdf.generic.NameObject(f"/{value}")
            for key, value in {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica"}.items()
        }
    )
    fonts = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): font})
    page[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
        {pypdf.generic.NameObject("/Font"): fonts}
    )
    page[pypdf.generic.NameObject("/Contents")] = writer._add_object(content)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    path.write_bytes(stream.getvalue())


def write_text(path: Path) -> None:
    path.write_bytes(WORDS.encode("utf-16"))


def write_page(path: Path) -> None:
    path.write_text(f"<html><script>Figma</script><ul><li>{WORDS}</ul></html>", "utf-8")


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("resume.docx", write_word),
        ("resume.pdf", write_pdf),
        ("resume.txt", write_text),
        ("resume.html", write_page),
    ],
)
def test_a_resume_in_every_format_has_the_same_keywords(home, name, write):
    (home / "resume.md").unlink()
    write(home / name)
    resume = read_resume(home / "notes")
    assert resume.name == name
    assert not resume.problem
    gap = keyword_gap(read_notes(home / "notes"), resume=resume.text)
    assert dict(zip(gap["keyword"], gap["in_resume"], strict=True)) == {
        "Git": True,
        "XML": True,
        "DITA": False,
        "Figma": False,
    }


def test_the_comparison_opens_paths_itself(home):
    write_pdf(home / "cv.pdf")
    notes = read_notes(home / "notes")
    by_path = keyword_gap(notes, resume=home / "cv.pdf", ads=home / "ads")
    by_name = keyword_gap(notes, resume=str(home / "cv.pdf"), ads=str(home / "ads"))
    by_text = keyword_gap(notes, resume=WORDS, ads=["one", "two"])
    assert by_path.equals(by_text)
    assert by_name.equals(by_text)
    with pytest.raises(ReadError, match=r"gone\.pdf"):
        keyword_gap(notes, resume=home / "gone.pdf")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"%PDF-1.7\nbroken", "damaged"),
        ("a.docx", b"PK\x03\x04broken", "Word"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "docx"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "a.png"),
        ("a.txt", b"  \n", "empty"),
        ("a.txt", bytes(range(256)), "binary"),
    ],
)
def test_what_cannot_be_opened_says_why(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    document = read_document(tmp_path / name)
    assert says in document.problem
    assert str(document) == document.problem
    assert not document.text.strip()


def test_a_locked_pdf_and_a_scan_say_so(tmp_path):
    write_pdf(tmp_path / "locked.pdf", password="secret")
    write_pdf(tmp_path / "scan.pdf", words="")
    assert "password" in read_document(tmp_path / "locked.pdf").problem
    assert "only pictures" in read_document(tmp_path / "scan.pdf").problem


@pytest.mark.parametrize(
    "names",
    [["notes"], ["notes/a.md"], ["notes/a.md", "notes/b.csv"], ["notes/more", "notes/b.csv"]],
)
def test_it_is_found_beside_the_notes_or_their_folder(home, names):
    paths = [str(home / name) for name in names]
    found = read_resume(paths[0] if len(paths) == 1 else paths, "resume.md")
    assert found.text == "I know Git and XML."


def test_relative_paths_are_seen_from_where_one_is(home, monkeypatch):
    monkeypatch.chdir(home / "notes")
    assert find_beside(["a.md", "b.csv"], "resume.md") == home.resolve() / "resume.md"


def test_what_is_not_there_is_said(home):
    assert "no cv.md" in read_resume(home / "notes", "cv.md").problem
    assert read_resume(home / "notes", "").problem
    assert read_resume(home / "notes", "ads").problem  # a folder
    assert read_ads(home / "notes", "resume.md") == []
    with pytest.raises(ReadError, match="opened"):
        read_folder(home / "nowhere")


def test_ads_come_by_name_and_pictures_are_none(home):
    assert [ad.text for ad in read_ads(home / "notes")] == ["one", "two"]


def test_a_report_of_several_files_finds_the_resume(home):
    paths = [home / "notes" / "a.md", home / "notes" / "b.csv"]
    (page,) = run_report(paths, home / "report", only=["keywords"]).pages
    text = page.read_text("utf-8").partition('id="heard-and-missing-from-the-resume"')[2]
    missing = text.partition("<table")[2].partition("</table>")[0]
    assert "DITA" in missing
    assert "XML" not in missing
