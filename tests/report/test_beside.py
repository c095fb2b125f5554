import pytest

from infoint.report import find_beside, read_all_beside, read_beside, run_report


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
    return tmp_path


@pytest.mark.parametrize(
    "names",
    [["notes"], ["notes/a.md"], ["notes/a.md", "notes/b.csv"], ["notes/more", "notes/b.csv"]],
)
def test_it_is_found_beside_the_notes_or_their_folder(home, names):
    paths = [str(home / name) for name in names]
    assert read_beside(paths[0] if len(paths) == 1 else paths, "resume.md") == "I know Git and XML."


def test_relative_paths_are_seen_from_where_one_is(home, monkeypatch):
    monkeypatch.chdir(home / "notes")
    assert find_beside(["a.md", "b.csv"], "resume.md") == home.resolve() / "resume.md"


def test_what_is_not_there_is_empty(home):
    assert read_beside(str(home / "notes"), "cv.md") == ""
    assert read_beside(str(home / "notes"), "") == ""
    assert read_beside(str(home / "notes"), "ads") == ""  # a folder
    assert read_all_beside(str(home / "notes"), "resume.md") == []


def test_ads_come_by_name_and_pictures_are_none(home):
    assert read_all_beside(str(home / "notes"), "ads") == ["one", "two"]


def test_a_report_of_several_files_finds_the_resume(home):
    paths = [home / "notes" / "a.md", home / "notes" / "b.csv"]
    (page,) = run_report(paths, home / "report", only=["keywords"]).pages
    text = page.read_text("utf-8").partition('id="heard-and-missing-from-the-resume"')[2]
    missing = text.partition("<table")[2].partition("</table>")[0]
    assert "DITA" in missing
    assert "XML" not in missing
