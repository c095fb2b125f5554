"""`infoint reference` from the outside; the titles here are invented."""

import zipfile

import pytest
from click.testing import CliRunner

from infoint.cli import main

FILES = {
    "Read Me.txt": "O*NET 29.2 Database\nFebruary 2025 Release\n",
    "Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription\n27-3042.00\tTechnical Writers\tX\n",
    "Alternate Titles.txt": (
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
        "27-3042.00\tLeaflet Whisperer\tn/a\t08\n"
    ),
    "Sample of Reported Titles.txt": (
        "O*NET-SOC Code\tReported Job Title\tShown in My Next Move\n27-3042.00\tDocs Bard\tY\n"
    ),
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "data"))

    def run(*args):
        arguments = ["reference", *map(str, args)]
        return CliRunner().invoke(main, arguments, catch_exceptions=False)

    return run


@pytest.fixture
def download(tmp_path):
    path = tmp_path / "db_29_2_text.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in FILES.items():
            archive.writestr(f"db_29_2_text/{name}", text)
    return path


@pytest.mark.parametrize("command", [[], ["list"], ["add"]])
def test_help_has_an_example(run, command):
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "infoint reference" in result.output.split("Example")[1]


def test_list_names_what_is_there_and_what_is_not(run):
    result = run("list")
    assert result.exit_code == 0
    for words in ("handbook titles", "CC BY 4.0", "GeoNames", "Faker 40.54.0", "public domain"):
        assert words in result.output
    assert "Added by you: nothing yet." in result.output


def test_add_then_list_then_add_again(run, download, tmp_path):
    added = run("add", download)
    assert added.exit_code == 0
    assert "Added O*NET 29.2, February 2025 (titles: 2; occupations: 1)." in added.output
    assert "replaces" not in added.output
    listed = run("list").output.split("Added by you:")[1]
    assert "O*NET titles     3  29.2, February 2025  CC BY 4.0" in listed
    assert str(tmp_path / "data") in listed
    assert "by the U.S. Department of Labor" in " ".join(listed.split())
    assert "It replaces O*NET 29.2, February 2025" in run("add", download).output


def test_wrong_file_is_one_message_and_exit_2(run, tmp_path):
    wrong = tmp_path / "notes.md"
    wrong.write_text("# Notes\n", encoding="utf-8")
    result = run("add", wrong)
    assert result.exit_code == 2
    assert "no readable zip or folder, no workbook and no CSV" in result.output
    assert "all_data_M_YYYY.xlsx" in result.output
    assert run("add", tmp_path / "none.zip").exit_code == 2
    assert not (tmp_path / "data").exists()


HEADER = "occupation,area,p25,p50,currency,country,source,date,publisher\n"


@pytest.fixture
def wages(tmp_path):
    def wages(country="IE", currency="EUR", year="2025"):
        path = tmp_path / f"{country}.csv"
        cells = f"27-3042,,41000,52500,{currency},{country},Pay Survey,{year},A Bureau\n"
        path.write_text(HEADER + cells, encoding="utf-8")
        return path

    return wages


def test_list_says_which_wages_are_used(run):
    lines = run("list").output.split("Wages by country:")[1].splitlines()
    assert lines[1].split() == ["country", "used", "rows", "release", "date", "source"]
    assert lines[2].split()[:7] == [
        "US",
        "yes",
        "236,548",
        "May",
        "2025",
        "2026-05-15",
        "Occupational",
    ]
    assert "public domain" in lines[2]


def test_add_wages_of_another_country(run, wages, tmp_path):
    added = run("add", wages())
    assert added.exit_code == 0
    assert added.output.startswith(
        "Added Pay Survey, 2025, for IE (EUR).\nRows: 1; occupations: 1; areas: nation 1.\nThe table is"
    )
    listed = run("list").output
    assert "Added by you: no titles yet." in listed
    rows = listed.split("Wages by country:")[1].splitlines()
    assert [row.split()[:2] for row in rows[2:4]] == [["US", "yes"], ["IE", "yes"]]
    assert "Pay Survey, A Bureau (not stated; added 20" in rows[3]
    assert str(tmp_path / "data") in rows[4]
    assert "It replaces the one of 2025 added" in run("add", wages()).output


def test_older_wages_say_what_is_used(run, wages):
    older = run("add", wages("US", "USD", "2024"))
    assert "Used in place of the kit's own of May 2025, which is newer." in older.output
    run("add", wages("US", "USD", "2027"))
    oldest = run("add", wages("US", "USD", "2023"))
    assert "Not used: you added a newer one, 2027." in oldest.output
    rows = run("list").output.split("Wages by country:")[1].splitlines()[2:6]
    assert [row.split()[1] for row in rows] == ["no", "no", "no", "yes"]


def test_damaged_wages_are_listed_with_what_to_do(run, wages, tmp_path):
    run("add", wages())
    (path,) = (tmp_path / "data").iterdir()
    path.write_bytes(path.read_bytes()[:-50])
    result = run("list")
    assert result.exit_code == 2
    assert "handbook titles" in result.output
    assert "Add it again, remove the file, or install infoint again." in result.output
    assert run("add", wages()).exit_code == 0
    assert run("list").exit_code == 0


def test_wrong_wages_name_row_and_column(run, wages, tmp_path):
    path = wages()
    path.write_text(path.read_text(encoding="utf-8").replace("52500", "52.500"), encoding="utf-8")
    result = run("add", path)
    assert result.exit_code == 2
    assert 'IE.csv, row 2, column p50: Found "52.500"' in result.output
    assert not (tmp_path / "data").exists()


def test_help_documents_every_column(run):
    text = run("add", "--help").output
    columns = "occupation area p10 p25 p50 p75 p90 currency country source date name kind admin1"
    for name in (*columns.split(), "employment", "location_quotient", "publisher", "license"):
        assert name in text
