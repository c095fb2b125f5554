"""A notebook of a new workspace, run in a real JupyterLab in a real browser."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from infoint.report.notebooks import data_folder
from infoint.workspace import create_workspace

pytestmark = pytest.mark.browser

SECONDS = 45


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """What ``infoint init`` writes, with the sample notes in it."""
    folder = tmp_path_factory.mktemp("workspace")
    create_workspace(folder)
    for note in (data_folder() / "interviews").iterdir():
        shutil.copy(note, folder / "notes" / note.name)
    return folder


@pytest.fixture(scope="module")
def lab(workspace, tmp_path_factory):
    """Serve JupyterLab on the loopback, with a token and a home of its own; give its address."""
    home = tmp_path_factory.mktemp("home")
    token = secrets.token_hex(16)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
    env |= {"HOME": str(home), "USERPROFILE": str(home), "JUPYTER_TOKEN": token}
    options = [
        f"--ServerApp.root_dir={workspace}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", *options]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, env=env, cwd=workspace, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api", server, home / "log")
        yield f"http://127.0.0.1:{port}/lab/tree/notebooks/{{}}?token={token}"
    finally:
        server.terminate()
        server.wait(15)


def _wait_for(address, server, log):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(log.read_text("utf-8", errors="replace")[-2000:])


def test_all_cells_run_and_show_figures_and_tables(browser, lab):
    page = browser.new_page(viewport={"width": 1300, "height": 5000})
    page.set_default_timeout(SECONDS * 1000)
    page.goto(lab.format("05_job_titles.ipynb"))
    page.get_by_role("heading", name="To think about").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.locator("p.ii-none", has_text="Everything could be read.").wait_for()

    assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
    figure = page.locator("figure.ii-chart").first
    assert figure.locator("img").evaluate("image => image.naturalWidth > 500")
    assert "titles in" in figure.locator("img").get_attribute("alt")
    figure.locator("summary").click()
    assert figure.locator("caption").is_visible()

    table = page.locator(".ii-scroll > table").last  # no style sheet of a report here
    cell = table.locator("tbody th").first
    assert cell.evaluate("cell => getComputedStyle(cell).textAlign") == "left"
    assert (
        table.locator(".ii-num").last.evaluate("cell => getComputedStyle(cell).textAlign")
        == "right"
    )
    assert table.locator("caption").is_visible()
    assert page.evaluate(
        "[...document.querySelectorAll('.jp-OutputArea-output')].every(e => e.scrollWidth <= e.clientWidth + 1)"
    )
    page.close()
