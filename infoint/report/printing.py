"""Pages printed to PDF by a browser that is installed; never LaTeX, never the network.

Lays nothing out: the page's own print style does. One short-lived browser a page, with
a profile that is thrown away, ended after a time limit.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from infoint.atomic import write_whole
from infoint.errors import ReportError

BROWSER_VARIABLE = "INFOINT_BROWSER"
PRINT_SECONDS = 90  # a page takes two; a first start on a slow disk takes long

_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge",
)  # fmt: skip
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_WINDOWS = (
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
    ("Chromium", "Application", "chrome.exe"),
)
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",  # the same, for versions before 112
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
    # nothing goes out: the page asks for nothing, and the browser may not ask by itself
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-pings",
)
_DATE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
_CREATOR = re.compile(rb"(/Creator \()((?:[^()\\]|\\.)*)(\))")
_NODE = re.compile(rb"node(\d{8})")


def find_browser(named: str = "") -> Path:
    """An installed Chromium, Chrome or Edge.

    Parameters
    ----------
    named : str
        A file or command to take; else the variable INFOINT_BROWSER, else one on the PATH
        or in the usual folders of macOS and Windows.

    Raises
    ------
    ReportError
        There is none, or the named one is not there.
    """
    wanted = named or os.environ.get(BROWSER_VARIABLE, "")
    if wanted:
        found = shutil.which(wanted)
        if found is None:
            raise ReportError(
                wanted,
                "this browser is not there",
                "the program file of Chromium, Chrome or Edge",
                f"Correct --browser or {BROWSER_VARIABLE}",
            )
        return Path(found)
    for path in _places():
        if path.is_file():
            return path
    raise ReportError(
        "PDF",
        "no Chromium, Chrome or Edge was found to print with",
        todo="The pages are written: any browser prints them to PDF (open one, Print, Save as "
        "PDF). Or name a browser with --browser FILE",
    )


def _places() -> Iterator[Path]:
    for name in _NAMES:
        if found := shutil.which(name):
            yield Path(found)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for name in _MAC:
                yield folder / f"{name}.app" / "Contents" / "MacOS" / name
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder_name := os.environ.get(variable):
            for parts in _WINDOWS:
                yield Path(folder_name, *parts)


def print_pages(
    pages: Sequence[Path],
    *,
    browser: str = "",
    day: date | None = None,
    check: Callable[[str, bytes], None] | None = None,
) -> tuple[Path, ...]:
    """Print pages to PDF files of the same name beside them.

    Parameters
    ----------
    pages : sequence of Path
        HTML files of a report.
    browser : str
        As for `find_browser`.
    day : date, optional
        The day written into the files as theirs, so that the same pages give the same bytes;
        2000-01-01 by default.
    check : callable, optional
        Gets name and bytes of each file before anything is written, and may raise.

    Returns
    -------
    tuple of Path

    Raises
    ------
    ReportError
        There is no browser, or it does not print. No PDF was written.
    """
    program = find_browser(browser)
    printed: dict[Path, bytes] = {}
    for page in pages:
        data = print_page(page, program, day=day)
        if check is not None:
            check(page.with_suffix(".pdf").name, data)
        printed[page.with_suffix(".pdf")] = data
    for path, data in printed.items():
        try:
            write_whole(path, data)
        except OSError as error:
            raise ReportError(
                str(path), f"cannot be written ({error.strerror})", todo="Close it"
            ) from error
    return tuple(printed)


def print_page(page: Path, browser: Path, *, day: date | None = None) -> bytes:
    """One page as PDF.

    Raises
    ------
    ReportError
        The browser failed or took too long.
    """
    # Beside the page: browsers in a sandbox of their own do not see the system's folder.
    with TemporaryDirectory(
        prefix="printing-", dir=page.parent, ignore_cleanup_errors=True
    ) as folder:
        copy, target = Path(folder) / page.name, Path(folder) / "page.pdf"
        copy.write_text(unlink_pages(page.read_text(encoding="utf-8")), encoding="utf-8")
        said = _run(browser, copy, target)
        if not target.is_file() or not target.stat().st_size:
            raise ReportError(
                page.name,
                f"{browser.name} did not print it{f' ({said})' if said else ''}",
                todo="Name another browser with --browser, or print the page from a browser",
            )
        return settle_pdf(target.read_bytes(), day)


def unlink_pages(html: str) -> str:
    """HTML whose links to files beside it are plain words: printed, they would name this machine.

    >>> unlink_pages('<a href="salaries.html">Pay</a> <a href="#pay">Pay</a>')
    'Pay <a href="#pay">Pay</a>'
    """
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a", href=True):
        target = str(link["href"])
        if not target.startswith("#") and not urlsplit(target).scheme:
            link.unwrap()
    return str(soup)


def settle_pdf(data: bytes, day: date | None = None) -> bytes:
    """The same PDF with the time, browser and element numbers of its making settled.

    Every replacement is as long as what it replaces, for a PDF counts its bytes.
    """
    stamp = (day or date(2000, 1, 1)).strftime("%Y%m%d").rjust(8, "0").encode() + b"000000"
    data = _DATE.sub(rb"\g<1>" + stamp, data)
    data = _CREATOR.sub(lambda m: m[1] + b"infoint".ljust(len(m[2]))[: len(m[2])] + m[3], data)
    numbers = sorted(set(_NODE.findall(data)))
    settled = {number: b"node%08d" % place for place, number in enumerate(numbers, start=1)}
    return _NODE.sub(lambda match: settled[match[1]], data)


def _run(browser: Path, page: Path, target: Path) -> str:
    """Print, and give the last words of the browser; nothing of it is left running."""
    page, target = page.resolve(), target.resolve()
    profile = page.parent / "profile"
    flags = [*_FLAGS, f"--user-data-dir={profile}", f"--print-to-pdf={target}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")  # as root Chromium starts only without, as in a container
    own = {name: str(profile) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    try:
        process = subprocess.Popen(
            [str(browser), *flags, page.as_uri()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, **own},
            start_new_session=True,
        )
    except OSError as error:
        raise ReportError(str(browser), f"cannot be started ({error.strerror})") from error
    try:
        _, said = process.communicate(timeout=PRINT_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ReportError(
            page.name, f"{browser.name} took longer than {PRINT_SECONDS} seconds to print it"
        ) from error
    finally:
        _end(process)
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1][:200] if lines else ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the browser and every process it started."""
    if sys.platform == "win32":
        if process.poll() is None:
            command = ["taskkill", "/PID", str(process.pid), "/T", "/F"]
            subprocess.run(command, check=False, capture_output=True)
    else:
        # its own group: start_new_session; all gone already is told in two ways
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stderr is not None:
        process.stderr.close()
