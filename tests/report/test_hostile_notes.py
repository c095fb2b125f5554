"""Strangers' notes through the whole report into a real browser: words, never markup."""

import csv
import re
import tomllib
from pathlib import Path

import pytest

from infoint.report.run import run_report

pytestmark = pytest.mark.browser

CASES = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))["note"]
QUESTIONS = (
    "Day-to-day tasks", "Advice", "Keywords", "Job titles", "Where are the jobs?",
    "Professional organizations", "Who else should I talk to?", "Salary", "Market outlook",
)  # fmt: skip
PAGES = ("summary", "salaries", "job_titles", "keywords", "geographic_demand")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Every text in every place that a page shows: facts, answers, custom questions, file names."""
    folder = tmp_path_factory.mktemp("hostile") / "<b onclick=x>notes"
    folder.mkdir()
    columns = ["Name", "Job title", "Organization", "Location", "Date", *QUESTIONS]
    with (folder / "<img src=x onerror=alert(1)>.csv").open("w", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([*columns, "<script>alert('head')</script> What else?"])
        for number, case in enumerate(CASES):
            text = case["text"]
            answers = {name: text for name in QUESTIONS} | {
                "Salary": f"$5{number % 10}k to start {text}",
                "Where are the jobs?": f"More in Austin, TX {text}",
                "Job titles": f"Technical Writer, {text}",
            }
            writer.writerow(
                [f"P{number} {text}", text, text, text, "2026-10-05", *answers.values(), text]
            )
    (folder / "<svg onload=alert(2)>.md").write_text(
        f"---\ninterviewee: |\n  {CASES[1]['text']}\n---\n\n## Advice\n\n{CASES[0]['text']}\n",
        "utf-8",
    )
    (folder / "<script>alert(3)<.md").write_text("", "utf-8")
    return folder


@pytest.fixture(scope="module")
def report(folder, tmp_path_factory):
    out = tmp_path_factory.mktemp("report")
    run_report(folder, out, author="<script>alert('author')</script>")
    return out


@pytest.fixture(scope="module")
def opened(browser, report):
    """Each page opened, unfolded and scrolled, with everything it did and showed."""
    seen, words, bad = [], {}, {}
    for name in PAGES:
        page = browser.new_page()
        path = report / f"{name}.html"
        listen(page, seen)
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        for link in page.locator("main a:visible").all()[:40]:
            link.hover()
        page.wait_for_timeout(200)
        words[name] = page.inner_text("body")
        bad[name] = page.evaluate(BAD)
        page.close()
    own = ("data:image/", report.as_uri())
    return [url for url in seen if not url.startswith(own)], words, bad


def listen(page, seen):
    """Keep what a page asks for, says or opens."""
    page.on("request", lambda request: seen.append(request.url))
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: seen.append(popup.url))


def test_the_trap_would_catch_a_request_and_a_dialog(browser):
    page, seen = browser.new_page(), []
    listen(page, seen)
    page.set_content("<img src=http://127.0.0.1:9/x onerror=alert('caught')>")
    page.wait_for_timeout(300)
    assert seen == ["http://127.0.0.1:9/x", "caught"]
    assert page.evaluate(BAD) == ["onerror=alert('caught')"]
    page.close()


BAD = """[...document.querySelectorAll('*')].flatMap(tag => [
  ...(/^(script|iframe|object|embed|form|input|video|svg|math|base|link|mglyph)$/i.test(tag.localName)
      && tag.type !== 'application/json' ? [tag.localName] : []),
  ...[...tag.attributes].filter(a => /^on/i.test(a.name) || /^\\s*(javascript|data:text)/i.test(a.value))
      .map(a => a.name + '=' + a.value)])"""


def test_no_request_and_no_dialog(opened):
    assert opened[0] == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_became_markup(opened, name):
    assert opened[2][name] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"].split()[-1])
def test_the_words_are_shown_as_they_were_typed(opened, case):
    everything = re.sub(r"\s+", " ", " ".join(opened[1].values()))
    assert case["seen"] in everything


def test_the_author_is_text(opened):
    assert "<script>alert('author')</script>" in opened[1]["summary"]


def test_two_runs_give_equal_bytes(folder, report, tmp_path):
    for name in PAGES:  # a page links to those that are there
        (tmp_path / f"{name}.html").touch()
    options = {"author": "<script>alert('author')</script>", "only": ["keywords", "salaries"]}
    for page in run_report(folder, tmp_path, jobs=1, **options).pages:
        assert page.read_bytes() == (report / page.name).read_bytes()
