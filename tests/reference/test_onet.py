"""The O*NET text download in its own layout; the titles here are invented."""

import datetime as dt
import pickle
import zipfile
from pathlib import Path

import pytest

from infoint import atomic
from infoint.errors import ReferenceDataError
from infoint.reference import onet, store
from infoint.reference.onet import add_onet, oews_code
from infoint.reference.shipped import SHIPPED
from infoint.reference.store import added_titles

FILES = {
    "Read Me.txt": "O*NET 29.2 Database\nFebruary 2025 Release\n---\n",
    "Occupation Data.txt": (
        "O*NET-SOC Code\tTitle\tDescription\r\n"
        "27-3042.00\tTechnical Writers\tWrite.\r\n"
        "27-3043.00\tWriters and Authors\tWrite.\r\n"
        "27-3043.05\tInvented Verse Smiths\tWrite.\r\n"
        "47-4091.00\tSegmental Pavers\tLay.\r\n"
    ),
    "Alternate Titles.txt": (
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\r\n"
        "27-3042.00\tLeaflet Whisperer\tn/a\t08\r\n"
        "27-3043.00\tLeaflet Whisperer\tn/a\t08\r\n"
        '27-3042.00\tMoonshot "Docs" Pilot (MDP)\tn/a\t08\r\n'
        "27-3042.00\tTechnical Writer\tn/a\t08\r\n"
        "27-3043.00\tTechnical Writer\tn/a\t08\r\n"
        "47-4091.00\tCobble Layer Deluxe\tCobble Lyr\t08\r\n"
    ),
    "Sample of Reported Titles.txt": (
        "O*NET-SOC Code\tReported Job Title\tShown in My Next Move\r\n"
        "27-3042.00\tCDW (Chief Docs Wizard)\tY\r\n"
    ),
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def download(tmp_path):
    def download(name="db_29_2_text.zip", **changed):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            for file, text in {**FILES, **changed}.items():
                if text is not None:
                    archive.writestr(f"db_29_2_text/{file}", text)
        return path

    return download


def test_titles_are_stored_with_their_occupations_and_origin(download, folder):
    assert added_titles() is None
    done = add_onet(download(), today=dt.date(2026, 11, 23))
    assert done.path.parent == folder
    assert (done.titles, done.occupations, done.replaced) == (7, 3, None)
    added = added_titles()
    assert added.about.release == "29.2, February 2025"
    assert added.about.added == "2026-11-23"
    assert added.about.license == "CC BY 4.0"
    assert "O*NET 29.2 Database by the U.S. Department of Labor" in added.about.attribution
    assert added.titles["leaflet whisperer"].soc == ("27-3042", "27-3043")
    assert added.titles["invented verse smith"].soc == ("27-3043",)
    assert added.titles["cobble lyr"].soc == ("47-4091",)
    assert added.occupations["47-4091"] == "Segmental Pavers"
    assert added.reported == {"27-3042": ("CDW", "Chief Docs Wizard")}
    assert [path.name for path in folder.iterdir()] == ["titles_onet.csv.gz"]


def test_name_of_an_occupation_stands_for_it_alone(download):
    add_onet(download())
    row = added_titles().titles["technical writer"]
    assert (row.soc, row.source) == (("27-3042",), "occupation")


def test_abbreviations_in_parentheses_are_no_titles(download):
    add_onet(download())
    titles = added_titles().titles
    assert titles["moonshot docs pilot"].title == 'Moonshot "Docs" Pilot'
    assert "mdp" not in titles
    assert titles["chief docs wizard"].source == "reported"


def test_second_add_replaces_the_first(download):
    add_onet(download(), today=dt.date(2026, 1, 2))
    newer = {
        "Read Me.txt": "O*NET 30.0 Database\nAugust 2025 Release\n",
        "Sample of Reported Titles.txt": FILES["Sample of Reported Titles.txt"].replace(
            "Wizard", "Bard"
        ),
    }
    assert "chief docs bard" not in added_titles().titles
    done = add_onet(download("other.zip", **newer))
    assert done.replaced.release == "29.2, February 2025"
    assert done.replaced.added == "2026-01-02"
    assert added_titles().about.release == "30.0, August 2025"
    assert "chief docs bard" in added_titles().titles
    assert "chief docs wizard" not in added_titles().titles


@pytest.mark.parametrize("inner", ["", "db_29_2_text"])
def test_folder_counts_as_its_zip(tmp_path, inner):
    place = tmp_path / "unpacked" / inner
    place.mkdir(parents=True)
    for name, text in FILES.items():
        (place / name).write_text(text, encoding="utf-8", newline="")
    assert add_onet(tmp_path / "unpacked").titles == 7


def test_release_comes_from_the_name_where_there_is_no_read_me(download):
    assert add_onet(download(**{"Read Me.txt": None})).about.release == "29.2"
    assert add_onet(download("some.zip", **{"Read Me.txt": None})).about.release == ""


HEADER = FILES["Alternate Titles.txt"].splitlines(keepends=True)[0]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"Alternate Titles.txt": None},
            'db_29_2_text.zip: no "Alternate Titles.txt" in it. Expected db_NN_N_text.zip from '
            'onetcenter.org, or its folder. Choose "Text" among the downloads there.',
        ),
        (
            {"Alternate Titles.txt": "Code,Title\n1,2\n"},
            'Alternate Titles.txt, row 1: Found the columns "Code,Title". Expected O*NET-SOC Code, '
            "Alternate Title, tabs between. Use the text download as it is.",
        ),
        (
            {"Alternate Titles.txt": HEADER + "27-3042\tDocs Pilot\tn/a\t08\n"},
            'Alternate Titles.txt, row 2: Found "27-3042\tDocs Pilot\tn/a\t08". Expected a code such '
            "as 27-3042.00 and a title, tabs between. Download it again.",
        ),
        (
            {"Read Me.txt": "O*NET 24.3 Database\nMay 2020 Release\n"},
            "db_29_2_text.zip: release 24.3, May 2020. Expected release 25.1 (November 2020) or "
            "newer, whose codes are SOC 2018. Download the newest one from onetcenter.org.",
        ),
        (
            {"Alternate Titles.txt": HEADER + "15-1131.00\tOld Coder\tn/a\t08\n"},
            "1 of 4 occupations unknown, such as 15-1131.",
        ),
        ({"Alternate Titles.txt": HEADER.encode() + b"\xff\xfe"}, "text that is not UTF-8"),
    ],
)
def test_wrong_file_says_what_is_wrong_and_stores_nothing(download, folder, changed, message):
    with pytest.raises(ReferenceDataError) as caught:
        add_onet(download(**changed))
    assert message in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert not folder.exists()


def test_no_zip_no_file_and_a_cut_zip(tmp_path, download):
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(ReferenceDataError, match="no readable zip"):
        add_onet(tmp_path / "notes.txt")
    with pytest.raises(ReferenceDataError, match="no such file"):
        add_onet(tmp_path / "nothing.zip")
    whole = download()
    whole.write_bytes(whole.read_bytes()[:-200])
    with pytest.raises(ReferenceDataError, match="no readable zip"):
        add_onet(whole)


def test_file_beyond_all_measure_is_refused(download, monkeypatch):
    monkeypatch.setattr(onet, "_LARGEST", 100)
    with pytest.raises(ReferenceDataError, match="more than 64 MB"):
        add_onet(download())


def test_failed_write_leaves_the_earlier_table(download, folder, monkeypatch):
    add_onet(download())
    before = (folder / "titles_onet.csv.gz").read_bytes()

    def full(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "replace", full)
    with pytest.raises(ReferenceDataError, match="cannot be written"):
        add_onet(download("other.zip"))
    assert [path.name for path in folder.iterdir()] == ["titles_onet.csv.gz"]
    assert (folder / "titles_onet.csv.gz").read_bytes() == before


@pytest.mark.parametrize("damage", [lambda data: data[:-20], lambda data: b"", lambda data: b"x"])
def test_damaged_table_says_how_to_mend_it(download, folder, damage):
    path = add_onet(download()).path
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ReferenceDataError, match="Add it again with `infoint reference add`"):
        added_titles()
    assert add_onet(download()).replaced is None
    assert added_titles() is not None


def test_keys_made_by_another_version_are_made_anew(download, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(store, "title_key", str.upper)
        path = add_onet(download()).path
    assert "leaflet whisperer" in store.load_titles_file(path).titles


def test_code_of_the_wage_estimates():
    assert oews_code("27-3042") == "27-3042"
    assert oews_code("53-1044") == "53-1047"
    assert oews_code("55-1011") == ""


def test_every_table_of_the_package_is_listed():
    package = Path(store.__file__).parent
    tables = {
        path.name
        for pattern in ("*.csv", "*.gz", "*.zip", "*.jsonl")
        for path in package.glob(pattern)
    }
    assert {table.file for table in SHIPPED} == tables
    assert all(table.count_rows() > 100 for table in SHIPPED)
