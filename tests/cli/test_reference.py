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
    assert "no readable zip or folder" in result.output
    assert not (tmp_path / "data").exists()
