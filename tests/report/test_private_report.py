"""Whole reports with names replaced and addresses taken out."""

import json
import re

import pytest

from infoint.errors import ReportError
from infoint.report import LeakError, Privacy, run_report
from infoint.report.manifest import hash_notes
from infoint.report.notebooks import data_folder, notebooks_folder

SECRETS = ("dana", "ruiz", "oyelaran", "solheim", "larkspur", "fernhill", "saltbox", "kowalczyk")
NOTE = """---
interviewee: Dana Ruiz
organization: Larkspur Systems
date: 2026-10-05
location: Portland, OR
---
## What is the pay?
$50k, says Dana of Larkspur (dana@larkspur.example, 503 555 0142)

## Who else should I talk to?
Bo Quill, Writer at Zentrix (bo@zentrix.example)
"""


@pytest.fixture
def private(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "dana_ruiz.md").write_text(NOTE, encoding="utf-8")
    return folder


def text_of(pages):
    return " ".join(page.read_text(encoding="utf-8") for page in pages).lower()


def test_the_sample_tells_no_name(tmp_path):
    key = tmp_path / "key.csv"
    privacy = Privacy(pseudonyms=True, key=key)
    result = run_report(data_folder() / "interviews", tmp_path / "a", privacy=privacy)
    again = run_report(data_folder() / "interviews", tmp_path / "b", privacy=privacy)
    text = text_of(result.pages)
    assert not [secret for secret in SECRETS if secret in text]
    assert "person a" in text
    assert [page.read_bytes() for page in result.pages] == [
        page.read_bytes() for page in again.pages
    ]
    assert b"Dana Ruiz" in key.read_bytes()


def test_addresses_go_and_names_stay_without_being_asked(private, tmp_path):
    (page,) = run_report(private, tmp_path / "r", only=["summary"]).pages
    text = page.read_text(encoding="utf-8")
    assert "Dana Ruiz" in text
    assert "larkspur.example" not in text
    assert "555 0142" not in text
    assert "Oct 5, 2026</title>" in text
    source = "import infoint\nprint(*infoint.read_notes(notes_path).answers['text'])"
    book = book_that(tmp_path, source)
    kept = run_report(private, tmp_path / "k", notebooks=[book], privacy=Privacy(contacts=True))
    assert "dana@larkspur.example" in kept.pages[0].read_text(encoding="utf-8")


def test_one_note_named_by_its_file_is_not_told_either(private, tmp_path):
    privacy = Privacy(pseudonyms=True)
    result = run_report(
        private / "dana_ruiz.md", tmp_path / "r", only=["salaries"], privacy=privacy
    )
    text = text_of(result.pages)
    assert "dana" not in text
    manifest = json.loads(re.search(r'id="infoint-manifest"[^>]*>([^<]*)<', text)[1])
    assert manifest["parameters"]["notes_path"] == "note 1"
    assert manifest["privacy"] == {"contacts": "removed", "names": "replaced"}
    assert (private / "pseudonyms.csv").is_file()
    assert len(manifest["notes_sha256"]) == 1
    assert hash_notes(private.parent, "notes") == manifest["notes_sha256"]  # without the key


def book_that(tmp_path, source):
    import nbformat

    cells = [nbformat.v4.new_code_cell("notes_path: str = 'x'", metadata={"tags": ["parameters"]})]
    cells += [nbformat.v4.new_code_cell(source)]
    path = tmp_path / "own.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    return path


def test_a_notebook_that_reads_files_itself_is_held_back(private, tmp_path):
    source = "from IPython.display import HTML\nHTML('<p>D<b>ana</b></p>')"
    with pytest.raises(
        LeakError, match=r"own\.html, section 'Own', text: a name \(Person A\) in '▮▮▮'"
    ):
        run_report(
            private, tmp_path / "r", notebooks=[book_that(tmp_path, source)],
            privacy=Privacy(pseudonyms=True),
        )  # fmt: skip
    assert list((tmp_path / "r").iterdir()) == []


def test_words_of_a_notebook_are_masked(private, tmp_path):
    source = "# Dana\nprint(open('notes/dana_ruiz.md').read())"
    result = run_report(
        private, tmp_path / "r", notebooks=[book_that(tmp_path, source)],
        privacy=Privacy(pseudonyms=True),
    )  # fmt: skip
    assert "dana" not in text_of(result.pages)


def test_the_key_is_never_in_the_report(private, tmp_path):
    with pytest.raises(ReportError, match="the key would lie in the report"):
        run_report(private, private, only=["salaries"], privacy=Privacy(pseudonyms=True))
    assert not (private / "pseudonyms.csv").exists()


def test_a_page_of_an_earlier_run_with_names_is_named(private, tmp_path):
    run_report(private, tmp_path / "r", only=["salaries", "summary"])
    with pytest.raises(
        ReportError, match=r"summary\.html: it is of an earlier run and tells names"
    ):
        run_report(private, tmp_path / "r", only=["salaries"], privacy=Privacy(pseudonyms=True))


def test_a_matplotlibrc_beside_the_notes_changes_nothing(private, tmp_path):
    (private.parent / "matplotlibrc").write_text("font.size: 40\n", encoding="utf-8")
    source = "import matplotlib; print(matplotlib.rcParams['font.size'])"
    page = run_report(private, tmp_path / "r", notebooks=[book_that(tmp_path, source)]).pages[0]
    assert ">10.0</pre>" in page.read_text(encoding="utf-8")


def test_no_notebook_of_the_kit_defines_its_own_way_to_read():
    for path in notebooks_folder().glob("0[4-8]_*.ipynb"):
        assert "ii.read_notes(notes_path" in path.read_text(encoding="utf-8")
