import json
import os
import shutil
import signal
from pathlib import Path

import pandas as pd
import pytest
from jupyter_lab import SECONDS, Lab, Server

from infoint.report.notebooks import data_folder
from infoint.schema import FRAMES, Notes
from infoint.workspace import create_workspace

CASES = Path(__file__).parent / "cases"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")

# a program that a shell starts in the background ignores Ctrl-C, and hands that on to its own
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def build_notes(rows):
    return Notes(
        **{name: schema.build(_dated(rows.get(name, []))) for name, schema in FRAMES.items()}
    )


def _dated(rows):
    days = ("date", "due", "sent")
    return [{k: pd.Timestamp(v) if k in days and v else v for k, v in row.items()} for row in rows]


@pytest.fixture
def notes():
    return build_notes(json.loads((CASES / "notes_six.json").read_text(encoding="utf-8")))


@pytest.fixture
def no_notes():
    return build_notes({})


@pytest.fixture
def make_notes():
    return build_notes


@pytest.fixture(autouse=True, scope="session")
def no_added_reference(tmp_path_factory):
    """Titles that this machine's user added must not decide a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFOINT_DATA", str(tmp_path_factory.mktemp("added")))
        yield


@pytest.fixture(scope="session")
def browser():
    """A real browser without a window."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        message = f"no browser: none of {', '.join(BROWSERS)} is on the PATH"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser):
    """A page of its own context, so that tabs know nothing of one another."""
    contexts = []

    def make(width=1280, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(SECONDS * 1000)
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def lab_server(tmp_path_factory):
    """One JupyterLab for all tests, on a folder of workspaces."""
    server = Server(tmp_path_factory.mktemp("workspaces"), tmp_path_factory.mktemp("home"))
    yield server.start()
    server.stop()


@pytest.fixture(scope="module")
def workspace(lab_server, request):
    """What ``infoint init`` writes, with the sample notes in it."""
    folder = lab_server.folder / request.module.__name__.rpartition(".")[2]
    create_workspace(folder)
    for note in (data_folder() / "interviews").iterdir():
        shutil.copy(note, folder / "notes" / note.name)
    return folder


@pytest.fixture(scope="module")
def lab(lab_server, workspace):
    """JupyterLab on the workspace."""
    yield Lab(lab_server, workspace)
    lab_server.end_kernels()
