"""`infoint lab` for tests: a server on the loopback, its kernels, its notebooks in a real browser."""

import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import psutil
import pytest

SECONDS = 45


def wait_until(holds, what="it", seconds=SECONDS):
    """What ``holds()`` returns once that is true; fails after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.05)
    return pytest.fail(f"after {seconds} s still waiting for {what}")


class Server:
    """One server with a home of its own, and a token that it makes itself where it is ""."""

    def __init__(self, folder, home, token=None):
        self.folder, self.home = folder, home
        self.token = secrets.token_hex(16) if token is None else token
        self.opened = 0
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = None

    def start(self):
        """Serve, and wait until it answers."""
        env = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
        env |= {"HOME": str(self.home), "USERPROFILE": str(self.home)}
        env |= {"JUPYTER_TOKEN": self.token} if self.token else {}
        command = [sys.executable, "-m", "infoint", "lab", str(self.folder), "--no-browser"]
        command += ["--port", str(self.port), "--", "--allow-root", "--ServerApp.ip=127.0.0.1"]
        with (self.home / "log").open("ab") as log:
            self.command = subprocess.Popen(
                command, env=env, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        wait_until(self._answers, "JupyterLab")
        return self

    def _answers(self):
        if self.command.poll() is not None:
            log = self.home / "log"
            pytest.fail(log.read_text("utf-8", errors="replace")[-2000:])
        try:
            with self.request("api"):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def request(self, path, method="GET"):
        """Ask the server for a page or a resource."""
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/{path}",
            headers={"Authorization": f"token {self.token}"},
            method=method,
        )
        return urllib.request.urlopen(asked, timeout=5)

    def kernels(self):
        """The processes of its kernels."""
        children = psutil.Process(self.command.pid).children(recursive=True)
        return [child for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]

    def kill_kernels(self):
        """End every kernel at once, as a lack of memory would."""
        for kernel in self.kernels():
            kernel.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)

    def end_kernels(self):
        """End every kernel as a user would."""
        with self.request("api/kernels") as listed:
            for kernel in json.load(listed):
                self.request(f"api/kernels/{kernel['id']}", "DELETE").close()

    def kill(self):
        """End the server at once."""
        for child in psutil.Process(self.command.pid).children():
            child.kill()

    def bury(self):
        """After `kill`: see that nothing of it is left."""
        self.command.wait(15)
        mine = str(self.home)
        running = psutil.process_iter(["cmdline"])
        left = [one for one in running if mine in " ".join(one.info["cmdline"] or ())]
        _, alive = psutil.wait_procs(left, timeout=15)
        for kernel in alive:
            kernel.kill()

    def stop(self):
        """End the server, and its kernels with it."""
        if self.command is not None and self.command.poll() is None:
            self.command.terminate()
            try:
                self.command.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
                self.command.wait(15)


class Lab:
    """The notebooks of one workspace, which lies in the server's folder."""

    wait_until = staticmethod(wait_until)

    def __init__(self, server, folder):
        self.server, self.folder = server, folder

    def address(self, notebook):
        """Where a notebook opens in a JupyterLab workspace that nothing else is open in."""
        self.server.opened += 1
        inside = self.folder.relative_to(self.server.folder).as_posix()
        path = f"lab/workspaces/opened-{self.server.opened}/tree/{inside}/notebooks/{notebook}"
        return f"http://127.0.0.1:{self.server.port}/{path}?token={self.server.token}"

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

    def show(self, page, notebook):
        """Open a notebook and run it; what was open in its kernel is open again."""
        return self.run_all(self.open(page, notebook))

    def scroll_to(self, page, part):
        """Scroll until a part is there: JupyterLab keeps only cells that are near."""
        from playwright.sync_api import TimeoutError

        pane = page.locator(".jp-WindowedPanel-outer")

        def is_there():
            try:
                part.first.wait_for(timeout=400)
            except TimeoutError:
                pane.evaluate(
                    "pane => pane.scrollTop + pane.clientHeight + 2 < pane.scrollHeight"
                    " ? pane.scrollBy(0, pane.clientHeight / 2) : pane.scrollTo(0, 0)"
                )
                return False
            return True

        wait_until(is_there, str(part))
        part.first.scroll_into_view_if_needed()
        return part
