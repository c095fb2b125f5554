"""Nothing from a note becomes markup, script, style, a link that runs, or a request."""

import pytest
from note_writers import WRITERS
from reliability.ground import GOOD
from reliability.pages import PAYLOADS, made_report, plain, trapped

import infoint

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def visited(browser, tmp_path_factory):
    report = made_report(WRITERS, PAYLOADS, tmp_path_factory.mktemp("payloads"))
    with trapped(browser, report) as (visit, seen):
        pages = {page.stem: visit(page) for page in sorted(report.glob("*.html"))}
    return pages, seen, report


def test_no_request_and_no_dialog(visited):
    assert visited[1] == []


def test_no_markup_of_a_note(visited):
    assert {name: found for name, (found, _) in visited[0].items() if found} == {}
    assert len(visited[0]) == 5


def test_payloads_are_shown_as_text(visited):
    words = plain(" ".join(text for _, text in visited[0].values()))
    shown = [text for text in PAYLOADS if plain(text).strip() in words]
    assert len(shown) > len(PAYLOADS) * 0.9


def test_no_page_is_read_as_notes(visited, tmp_path):
    (tmp_path / "a.md").write_text(GOOD, encoding="utf-8")
    found = infoint.read_notes([tmp_path, visited[2]])
    assert len(found.interviews) == 1
    assert (found.problems["code"] == "own_output").sum() == 5


def test_the_trap_closes(browser, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "<main><img src=http://127.0.0.1:9/x onerror=alert('caught')><style>@import 'y'</style>"
        "<a href=javascript:x>x</a><meta http-equiv=refresh content=99></main>",
        encoding="utf-8",
    )
    with trapped(browser, tmp_path) as (visit, seen):
        found, _ = visit(page)
    assert {"http://127.0.0.1:9/x", "caught"} <= set(seen)
    assert {"style", "refresh", "a href=javascript:x"} <= set(found)
