"""`infoint lab` opens JupyterLab where one starts, and says what is in the way."""

import json
import re
import socket
import sys
from importlib.resources import files

import pytest
from click.testing import CliRunner
from jupyter_lab import Server, wait_until

from infoint.cli import main


@pytest.fixture
def said():
    def run(*arguments):
        result = CliRunner().invoke(main, ["lab", *map(str, arguments)])
        return result.exit_code, result.output

    return run


def test_a_new_workspace_opens_at_the_first_step(tmp_path):
    home, folder = tmp_path / "home", tmp_path / "mine"
    home.mkdir()
    CliRunner().invoke(main, ["init", str(folder)], catch_exceptions=False)
    server = Server(folder, home, token="").start()
    try:
        said = re.compile(rf":{server.port}/lab/tree/notebooks/01_prepare.ipynb\?token=(\w+)")
        told = wait_until(lambda: said.search((home / "log").read_text("utf-8")), "the address")
        server.token = told[1]
        with server.request("") as answer:
            page = answer.read().decode()
        assert answer.url.endswith("/lab/tree/notebooks/01_prepare.ipynb")
        start = page.index("{", page.index('id="jupyter-config-data"'))
        config, _ = json.JSONDecoder().raw_decode(page[start:])
        assert config["disabledExtensions"] == ["@jupyterlab/apputils-extension:announcements"]
    finally:
        server.stop()
    assert server.command.returncode == 0


def test_a_missing_folder_says_how_to_make_one(said, tmp_path):
    code, told = said(tmp_path / "new")
    assert (code, f"infoint init {tmp_path / 'new'} makes one." in told) == (2, True)


def test_a_file_is_no_workspace(said, tmp_path):
    (tmp_path / "note.md").write_text("", encoding="utf-8")
    assert "This is a file." in said(tmp_path / "note.md")[1]


def test_jupyterlab_that_is_not_there_says_how_to_get_it(said, tmp_path, monkeypatch):
    monkeypatch.setattr("infoint.cli.lab.find_spec", lambda name: None)
    code, told = said(tmp_path)
    assert (code, f"Install it: {sys.executable} -m pip install jupyterlab." in told) == (2, True)


def test_a_taken_port_is_named(said, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, told = said(tmp_path, "--port", port)
    assert (code, f"Port {port} is taken." in told) == (2, True)


def test_the_settings_are_part_of_the_package():
    assert files("infoint.cli").joinpath("jupyter/labconfig/page_config.json").is_file()
