"""A real JupyterLab on a new workspace, and pages of a real browser in it.

``start_lab(folder)`` serves a folder and gives a `Lab`, which opens notebooks in pages, runs
them, kills kernels and servers without a warning, and starts them again.
"""

import gc
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import psutil
import pytest

from infoint.report.notebooks import data_folder
from infoint.workspace import create_workspace

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
SECONDS = 45


def wait_until(holds, what="it", seconds=SECONDS):
    """What ``holds()`` returns once that is true; fails after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.05)
    pytest.fail(f"after {seconds} s still waiting for {what}")


class Lab:
    """One JupyterLab server on the loopback, with a token and a home of its own."""

    wait_until = staticmethod(wait_until)

    def __init__(self, folder, home):
        self.folder, self.home = folder, home
        self.token = secrets.token_hex(16)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server = None
        self.opened = 0

    def start(self):
        """Serve, and wait until it answers."""
        env = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
        env |= {"HOME": str(self.home), "USERPROFILE": str(self.home), "JUPYTER_TOKEN": self.token}
        options = [
            f"--ServerApp.root_dir={self.folder}",
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            "--LabApp.news_url=None",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ]
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", *options]
        with (self.home / "log").open("ab") as log:
            self.server = subprocess.Popen(
                command, env=env, cwd=self.folder, stdout=log, stderr=log
            )
        wait_until(self._answers, "JupyterLab")
        return self

    def _answers(self):
        if self.server.poll() is not None:
            log = self.home / "log"
            pytest.fail(log.read_text("utf-8", errors="replace")[-2000:])
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api", timeout=2):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def kernels(self):
        """The processes of its kernels."""
        children = psutil.Process(self.server.pid).children(recursive=True)
        return [child for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]

    def kill_kernels(self):
        """End every kernel at once, as a lack of memory would."""
        for kernel in self.kernels():
            kernel.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)

    def kill(self):
        """End the server at once, and see its kernels end."""
        kernels = self.kernels()
        self.server.kill()
        self.server.wait(15)
        _, alive = psutil.wait_procs(kernels, timeout=15)
        for kernel in alive:
            kernel.kill()

    def stop(self):
        """End the server, and its kernels with it."""
        if self.server is not None and self.server.poll() is None:
            self.server.terminate()
            try:
                self.server.wait(15)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait(15)

    def address(self, notebook):
        """Where a notebook opens in a JupyterLab workspace that nothing else is open in."""
        self.opened += 1
        path = f"lab/workspaces/opened-{self.opened}/tree/notebooks/{notebook}"
        return f"http://127.0.0.1:{self.port}/{path}?token={self.token}"

    def open(self, page, notebook):
        """Show a notebook in the page."""
        page.set_default_timeout(SECONDS * 1000)
        page.goto(self.address(notebook))
        return self.ready(page)

    def ready(self, page):
        """Wait until the notebook in the page is there and its kernel waits for work."""
        page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
        # cells that are run before the kernel is known make JupyterLab ask for one
        page.locator("#jp-main-statusbar").get_by_text(re.compile(r"\| Idle")).wait_for()
        return page

    def run_all(self, page):
        """Run every cell of the notebook in the page from a fresh start."""
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        return page


@pytest.fixture(scope="package")
def browser():
    """A real browser without a window: one that other tests have open, else one of its own."""
    running = [one for one in gc.get_objects() if type(one).__name__ == "Browser"]
    if usable := next((one for one in running if one.is_connected()), None):
        yield usable  # a second playwright cannot start in one process
        return
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


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """What ``infoint init`` writes, with the sample notes in it."""
    folder = tmp_path_factory.mktemp("workspace")
    create_workspace(folder)
    for note in (data_folder() / "interviews").iterdir():
        shutil.copy(note, folder / "notes" / note.name)
    return folder


@pytest.fixture(scope="module")
def start_lab(tmp_path_factory):
    """Serve a folder with JupyterLab; all servers end with the module."""
    started = []

    def start(folder):
        lab = Lab(folder, tmp_path_factory.mktemp("home"))
        started.append(lab)
        return lab.start()

    yield start
    for lab in started:
        lab.stop()


@pytest.fixture(scope="module")
def lab(workspace, start_lab):
    """JupyterLab on the workspace."""
    return start_lab(workspace)


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
