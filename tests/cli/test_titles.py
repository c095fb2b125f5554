"""`infoint titles` from the outside."""

import pytest
from click.testing import CliRunner

from infoint.cli import main

NOTE = "---\njob_title: Docs Wrangler\n---\n## What are likely specific job titles?\nUX Writer\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "none"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "ana.md").write_text(NOTE, encoding="utf-8")

    def run(*args):
        return CliRunner().invoke(main, ["titles", *map(str, args)], catch_exceptions=False)

    return run


def test_help_has_an_example(run):
    assert "infoint titles notes" in run("--help").output.split("Example")[1]


def test_first_run_second_run_and_a_decision(run, tmp_path):
    first = run("notes")
    assert first.exit_code == 0
    assert "titles: 2, families in the notes: 2" in first.output
    assert "new       Docs Wrangler -> Docs Wrangler" in first.output
    assert 'change "proposed" to "confirmed", or write another family or occupation' in first.output
    assert "Nothing changed." in run().output  # without NOTES: the folder notes
    path = tmp_path / "notes" / "titles.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Docs Wrangler,Docs Wrangler", "Docs Wrangler,Technical Writer"),
        encoding="utf-8",
    )
    third = run("notes")
    assert "yours     Docs Wrangler -> Technical Writer" in third.output
    assert "UX Writer, occupation" not in third.output
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "UX Writer,UX Writer,,", "UX Writer,UX Writer,teacher,"
        ),
        encoding="utf-8",
    )
    fourth = run("notes")
    assert 'unclear   UX Writer, occupation: "teacher" fits several occupations' in fourth.output
    assert "Confirmed, kept as they are: 1." in third.output


def test_notes_without_titles_write_nothing(run, tmp_path):
    (tmp_path / "notes" / "ana.md").write_text("## Pay?\n$50k a year\n", encoding="utf-8")
    result = run("notes")
    assert result.exit_code == 0
    assert "No job title is named" in result.output
    assert not (tmp_path / "notes" / "titles.csv").exists()


def test_folder_that_is_not_there(run):
    result = run("nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.output
