import os
import shutil
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from infoint.errors import ReportError
from infoint.report import printing
from infoint.report.printing import find_browser, print_page, print_pages, settle_pdf, unlink_pages

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
PAGE = '<!DOCTYPE html><title>Pay</title><h1>Pay</h1><a href="other.html">Other</a> <a href="https://x.example/">X</a>'


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "pay.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def real():
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        message = f"no browser: none of {', '.join(BROWSERS)} is on the PATH"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return found


def fake(folder, words):
    """A program that stands for a browser."""
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\n{words}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


unix = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for the browser")


@pytest.mark.browser
def test_the_same_page_gives_the_same_bytes_and_leaves_nothing(page, real):
    first = print_pages([page], browser=real, day=date(2026, 10, 23))[0].read_bytes()
    again = print_pages([page], browser=real, day=date(2026, 10, 23))[0].read_bytes()
    assert first == again
    assert first.startswith(b"%PDF")
    assert b"(D:20261023000000" in first
    assert b"https://x.example/" in first
    assert b"file:" not in first
    assert str(page.parent).encode() not in first
    assert sorted(path.name for path in page.parent.iterdir()) == ["pay.html", "pay.pdf"]


def test_links_to_other_pages_become_words():
    assert unlink_pages(PAGE).endswith('</h1>Other <a href="https://x.example/">X</a>')


def test_what_is_settled_is_as_long_as_before():
    data = b"/Creator (Mozilla \\(X11\\))\n/CreationDate (D:20261123092449+00'00')\n/ID (node00000221) (node00000007)"
    settled = settle_pdf(data)
    assert len(settled) == len(data)
    assert b"D:20000101000000" in settled
    assert settled.endswith(b"(node00000002) (node00000001)")


@pytest.mark.browser
def test_a_page_may_be_named_from_the_folder_one_is_in(page, real, monkeypatch):
    monkeypatch.chdir(page.parent)
    assert print_page(Path(page.name), Path(real)).startswith(b"%PDF")


def test_without_a_browser_the_message_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(printing, "_MAC", ())
    for name in ("INFOINT_BROWSER", "PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ReportError) as caught:
        find_browser()
    assert str(caught.value) == (
        "PDF: no Chromium, Chrome or Edge was found to print with. The pages are written: any browser "
        "prints them to PDF (open one, Print, Save as PDF). Or name a browser with --browser FILE."
    )


def test_browsers_of_windows_are_found(monkeypatch, tmp_path):
    edge = tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("INFOINT_BROWSER", raising=False)
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    assert find_browser() == edge


@unix
def test_a_named_browser_comes_first(monkeypatch, tmp_path):
    named = fake(tmp_path, "true")
    assert find_browser(str(named)) == named
    monkeypatch.setenv("INFOINT_BROWSER", str(named))
    assert find_browser() == named
    with pytest.raises(ReportError, match="this browser is not there"):
        find_browser(str(tmp_path / "gone"))


@unix
def test_a_browser_that_fails_says_its_last_words(page, tmp_path):
    with pytest.raises(ReportError, match=r"browser did not print it \(no display\)"):
        print_page(page, fake(tmp_path, "echo no display >&2; exit 1"))


@unix
def test_a_browser_that_hangs_is_ended_with_its_children(page, tmp_path, monkeypatch):
    monkeypatch.setattr(printing, "PRINT_SECONDS", 1)
    slow = fake(tmp_path, f"sleep 321 & echo $! > {tmp_path}/child; sleep 322")
    with pytest.raises(ReportError, match="took longer than 1 seconds"):
        print_page(page, slow)
    child = (tmp_path / "child").read_text().strip()
    state = subprocess.run(["ps", "-o", "stat=", "-p", child], capture_output=True, text=True)
    assert state.stdout.strip()[:1] in ("", "Z")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("printing-")]


@unix
def test_a_pdf_is_looked_through_before_it_is_written(page, tmp_path):
    def refuse(name, data):
        raise ReportError(name, "no")

    program = fake(
        tmp_path, 'for a in "$@"; do case $a in --print-to-pdf=*) echo x > "${a#*=}";; esac; done'
    )
    with pytest.raises(ReportError, match=r"pay\.pdf: no"):
        print_pages([page], browser=str(program), check=refuse)
    assert not page.with_suffix(".pdf").exists()
