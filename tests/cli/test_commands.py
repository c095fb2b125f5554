"""The command line: exit codes and messages, never a traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from infoint.cli import main

SAMPLE = Path(__file__).parent.parent.parent / "data" / "interviews"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*args):
        return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)

    return run


@pytest.mark.parametrize("command", ["init", "new", "check", "report", "tables", "lab"])
def test_help_has_an_example(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"infoint {command}" in result.output.split("Example")[1]


def test_misspelled_command_names_the_nearest(run):
    result = run("chekc")
    assert result.exit_code == 2
    assert "Did you mean 'check'?" in result.output


def test_what_a_file_of_windows_cannot_hold_is_spelled_out(tmp_path):
    (tmp_path / "\U0001f600.md").write_text("## Advice\n\nRead.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "infoint", "check", str(tmp_path)],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert b"\\U0001f600.md" in done.stdout


def test_check_of_the_sample_finds_no_error(run):
    result = run("check", SAMPLE)
    assert result.exit_code == 0
    assert "8 interviews read." in result.output
    assert "01_dana_ruiz: Dana Ruiz, Senior Technical Writer, Portland, OR" in result.output
    assert "Could not be read" not in result.output


def test_check_names_the_broken_file_and_exits_with_1(run, tmp_path):
    shutil.copy(SAMPLE / "01_dana_ruiz.md", tmp_path)
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    result = run("check", ".")
    assert result.exit_code == 1
    assert "1 interview read." in result.output
    assert "scan.pdf" in result.output.split("Could not be read:")[1]


@pytest.mark.parametrize("command", ["check", "tables", "report"])
def test_folder_without_notes_is_said_in_one_message(run, tmp_path, command):
    (tmp_path / "empty").mkdir()
    result = run(command, "empty")
    assert result.exit_code == 2
    assert "empty" in result.output
    assert "Traceback" not in result.output


def test_path_that_is_not_there(run):
    result = run("check", "nothere")
    assert result.exit_code == 2
    assert "nothere" in result.output


def test_init_new_check_follow_each_other(run, tmp_path):
    assert run("init", "mine").exit_code == 0
    assert run("new", "mine", "--name", "Ana B").exit_code == 0
    assert (tmp_path / "mine" / "notes" / "ana_b.md").is_file()
    again = run("new", "mine", "--name", "Ana B")
    assert again.exit_code == 2
    assert "there already" in again.output


def test_tables_are_written(run, tmp_path):
    result = run("tables", SAMPLE, "-o", "out")
    assert result.exit_code == 0
    assert (tmp_path / "out" / "salaries.csv").is_file()
    assert list((tmp_path / "out").glob("*.xlsx"))


def test_misspelled_parameter_stops_before_anything_runs(run, tmp_path):
    result = run("report", SAMPLE, "-p", "stagee", "entry")
    assert result.exit_code == 2
    assert "stage" in result.output
    assert not (tmp_path / "report").exists()


def test_a_full_disk_is_one_message(run, monkeypatch, tmp_path):
    def fail(*_, **__):
        raise OSError(28, "No space left on device", "out/marks.csv")

    monkeypatch.setattr("infoint.course.run.run_class", fail)
    monkeypatch.setattr("infoint.course.policy.load_policy", lambda path: None)
    (tmp_path / "policy.toml").touch()
    (tmp_path / "notes").mkdir()
    result = run("class", "notes", "--policy", "policy.toml", "-o", "out")
    assert result.exit_code == 2
    assert "infoint: out/marks.csv: No space left on device." in result.output
