"""The summary of no, one, three and eighty interviews: no odd words, nothing cut."""

import re

import pytest
from generated_notes import write_notes

from infoint.report.run import run_report

pytestmark = pytest.mark.browser

ONE_OF_MANY = re.compile(
    r"\b1 (?:interviews|answers|pay statements|job titles|titles|families|keywords|places|"
    r"organizations|referrals|questions|problems|thank-you notes|more rows)\b"
)
RAW = re.compile(r"\b(?:nan|NaN|None|NaT|<NA>|question_id|interview_id|not_said)\b")


@pytest.fixture(scope="module", params=[0, 1, 3, 80])
def summary(request, browser, tmp_path_factory):
    folder = write_notes(tmp_path_factory.mktemp("notes") / "notes", request.param)
    (folder / "empty.md").touch()
    (folder / "broken.docx").write_bytes(b"PK this is no document")
    out = tmp_path_factory.mktemp("report")
    (path,) = run_report(folder, out, only=["summary"]).pages
    page = browser.new_page(viewport={"width": 800, "height": 900})
    page.goto(path.as_uri())
    page.count = request.param
    yield page
    page.close()


def test_no_odd_words(summary):
    summary.evaluate("document.querySelectorAll('.code').forEach(part => part.remove())")
    summary.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    words = summary.inner_text("main")
    assert not ONE_OF_MANY.findall(words)
    assert not RAW.findall(words)
    assert "confirmed" not in words.replace("nothing here is confirmed by counting", "")
    alts = " ".join(summary.eval_on_selector_all("img", "all => all.map(i => i.alt)"))
    assert not ONE_OF_MANY.findall(alts)
    assert not RAW.findall(alts)
    assert ("No interview was read." in words) == (summary.count == 0)
    assert "empty.md" in words
    assert "broken.docx" in words


def test_nothing_is_cut(summary):
    assert summary.evaluate("document.documentElement.scrollWidth") == 800
    cut = summary.eval_on_selector_all(
        ".ii-scroll:not(.ii-wide):not(.ii-data *)",  # the data behind a figure may scroll
        "parts => parts.filter(p => p.checkVisibility() && p.scrollWidth > p.clientWidth + 1)"
        ".map(p => [p.getAttribute('aria-label'), p.scrollWidth])",
    )
    assert cut == []


def test_every_section_says_something(summary):
    silent = summary.evaluate(
        """[...document.querySelectorAll('main h2')].filter(head => {
             let part = head.parentElement.nextElementSibling, says = false
             if (head.parentElement.querySelector('ol')) return false
             for (; part && !part.querySelector('h2'); part = part.nextElementSibling)
               says = says || (part.className === 'output' && part.innerText.trim() !== '')
             return !says
           }).map(head => head.innerText)"""
    )
    assert silent == []
