"""Options of `infoint report` and `infoint tables` on privacy and PDF."""

import pytest
from click.testing import CliRunner

from infoint.cli import main
from infoint.report.tables import read_table

NOTE = """---
interviewee: Dana Ruiz
date: 2026-10-05
location: Portland, OR
---
## What is the pay?
$50k, says Dana (dana@larkspur.example)
"""


@pytest.fixture
def private(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "dana_ruiz.md").write_text(NOTE, encoding="utf-8")
    return tmp_path / "notes"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_without_a_browser_the_pages_are_written_and_the_code_is_1(private, tmp_path):
    result = run(
        "report",
        private,
        "-o",
        tmp_path / "r",
        "--only",
        "salaries",
        "--pdf",
        "--browser",
        tmp_path / "gone",
    )
    assert result.exit_code == 1
    assert "this browser is not there" in result.output
    assert [path.name for path in (tmp_path / "r").iterdir()] == ["salaries.html"]


def test_pseudonyms_with_a_key_elsewhere(private, tmp_path):
    result = run(
        "report",
        private,
        "-o",
        tmp_path / "r",
        "--only",
        "salaries",
        "--pseudonyms",
        "--key",
        tmp_path / "k.csv",
    )
    assert result.exit_code == 0, result.output
    assert "Dana" not in (tmp_path / "r" / "salaries.html").read_text(encoding="utf-8")
    assert "Dana Ruiz" in (tmp_path / "k.csv").read_text(encoding="utf-8")
    assert [path.name for path in private.iterdir()] == ["dana_ruiz.md"]


def test_tables_without_names(private, tmp_path):
    result = run("tables", private, "-o", tmp_path / "t", "--pseudonyms")
    assert result.exit_code == 0, result.output
    assert list(read_table(tmp_path / "t" / "interviews.csv")["interviewee"]) == ["Person A"]
    everything = b"".join(path.read_bytes() for path in (tmp_path / "t").glob("*.csv")).lower()
    assert b"dana" not in everything
    assert not (tmp_path / "t" / "pseudonyms.csv").exists()
    assert (private / "pseudonyms.csv").exists()
