"""Pages in a real browser: no request, no script, no sideways scroll, no cut figure."""

import nbformat
import pandas as pd
import pytest

from infoint import figures
from infoint.report.export import render_page
from infoint.report.page import PageOptions

pytestmark = pytest.mark.browser

WIDTHS = (360, 800, 1280)
SVG = (
    "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4MDAiIGhlaWdodD0iMzAwIj48cmVjdCB3"
    "aWR0aD0iODAwIiBoZWlnaHQ9IjMwMCIgZmlsbD0iIzFmNmY3OCIvPjwvc3ZnPg=="
)
FIGURE = (
    f'<figure class="ii-chart"><img alt="Pay, n = 8" src="data:image/svg+xml;base64,{SVG}">'
    '<figcaption><strong>Pay</strong><p class="ii-note">Yearly.</p></figcaption>'
    '<details class="ii-data"><summary>Show the data</summary>TABLE</details></figure>'
)
HEAD = "".join(f'<th scope="col">A long column heading {number}</th>' for number in range(9))
ROW = "<tr>" + "<td>Words_that_do_not_break_0123456789</td>" * 9 + "</tr>"
TABLE = (
    '<div class="ii-scroll" role="region" aria-label="Answers" tabindex="0"><table class="ii-table">'
    f"<caption>Answers</caption><thead><tr>{HEAD}</tr></thead><tbody>{ROW * 6}</tbody></table></div>"
)
TEXT = """# Salaries of a_name_without_any_place_to_break_it_0123456789_0123456789

What people said. See <https://example.org/a/very/long/address/without/a/place/to/break/it/0123456789>.

## Pay

| a | b |
|---|---|
| 1 | 2 |

> A quote.

### Detail

`code_without_a_place_to_break_0123456789_0123456789_0123456789`
"""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory):
    """A page with a bit of everything."""
    cells = [nbformat.v4.new_markdown_cell(TEXT)]
    for html in (FIGURE.replace("TABLE", TABLE), TABLE, FIGURE.replace("TABLE", TABLE)):
        cell = nbformat.v4.new_code_cell("show(notes, by='job_title')" + "  # long" * 30)
        cell.outputs = [nbformat.v4.new_output("display_data", data={"text/html": html})]
        cells += [nbformat.v4.new_markdown_cell("## Section"), cell]
    options = PageOptions(
        page="salaries",
        links=("summary", "salaries", "job_titles", "keywords", "geographic_demand"),
        author="Ana Lee",
    )
    path = tmp_path_factory.mktemp("pages") / "salaries.html"
    path.write_text(render_page(nbformat.v4.new_notebook(cells=cells), options), encoding="utf-8")
    return path


def requests_of(page, path):
    return [seen for seen in page.seen if not seen.startswith(("data:image/", path.as_uri()))]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_request_and_no_sideways_scroll(open_page, page_file, width, unfold):
    page = open_page(page_file, width)
    for _ in range(2):
        assert page.evaluate("document.documentElement.scrollWidth") == width
        unfold(page)
    assert requests_of(page, page_file) == []


def test_hostile_text_stays_text(open_page, notebook, tmp_path):
    book = nbformat.read(notebook("with_hostile_markdown"), as_version=4)
    path = tmp_path / "hostile.html"
    path.write_text(render_page(book, PageOptions()), encoding="utf-8")
    page = open_page(path)
    page.wait_for_timeout(300)
    assert requests_of(page, path) == []
    assert page.locator("script, iframe, object, embed, form, video, svg, math").count() == 0
    assert page.locator("main").inner_text().count("<script>alert(") == 3
    handlers = "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length"
    assert page.evaluate(handlers) == 0


def test_every_link_of_the_contents_leads_to_a_heading(open_page, page_file):
    page = open_page(page_file)
    targets = page.eval_on_selector_all(
        ".contents a", "links => links.map(a => document.querySelector(a.hash)?.tagName)"
    )
    assert targets == ["H2", "H3", "H2", "H2", "H2"]


def test_the_keyboard_reaches_all_that_scrolls_or_folds(open_page, page_file, unfold):
    page = open_page(page_file, 360)
    unfold(page)
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
    wanted = page.eval_on_selector_all(
        "a[href], summary, .ii-scroll, .ii-pan, pre",
        "parts => parts.filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 200))",
    )
    assert set(wanted) <= reached


def test_skip_link_comes_first_and_is_seen(open_page, page_file):
    page = open_page(page_file)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_lie_on_their_own_light_card(open_page, page_file, scheme):
    page = open_page(page_file, scheme=scheme)
    color = "getComputedStyle(document.querySelector('{}')).backgroundColor"
    assert page.evaluate(color.format(".ii-pan")) == "rgb(251, 251, 248)"
    is_dark = page.evaluate(color.format("body")) == "rgb(21, 25, 27)"
    assert is_dark == (scheme == "dark")


def test_print_cuts_nothing_and_spells_out_links(open_page, page_file):
    page = open_page(page_file, 670, "dark")  # a page of paper less its margins
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 670
    widest = "Math.max(...[...document.querySelectorAll('.ii-scroll table, .ii-pan img')].map(e => e.getBoundingClientRect().right))"
    assert page.evaluate(widest) <= 670
    assert page.locator("nav:visible, .skip:visible, summary:visible").count() == 0
    after = "getComputedStyle(document.querySelector('main p a'), '::after').content"
    assert "attr(href)" in page.evaluate(after) or "https://example.org" in page.evaluate(after)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for part in ("figure", "tr", ".ii-short"):
        rule = f"getComputedStyle(document.querySelector('{part}')).breakInside"
        assert page.evaluate(rule) == "avoid"


def test_what_a_fold_holds_is_read_on_paper(open_page, tmp_path, unfold):
    names = pd.DataFrame({"what": [f"row {n}" for n in range(40)]})
    names["who"] = [tuple(f"Person {n}" for n in range(12))] * 40
    cell = nbformat.v4.new_code_cell("figures.table(names)")
    html = figures.table(names, caption="Who said what")._repr_html_()
    cell.outputs = [nbformat.v4.new_output("display_data", data={"text/html": html})]
    path = tmp_path / "folds.html"
    path.write_text(render_page(nbformat.v4.new_notebook(cells=[cell]), PageOptions()), "utf-8")
    page = open_page(path, 670)
    last = page.get_by_text("row 39", exact=True)
    assert last.evaluate("cell => cell.checkVisibility()") is False
    page.emulate_media(media="print")
    assert last.evaluate("cell => cell.checkVisibility()") is True
    assert last.bounding_box()["height"] > 0
    folds = "[...document.querySelectorAll('td .ii-more')].map(fold => fold.getBoundingClientRect().height)"
    closed = page.evaluate(folds)
    unfold(page)
    assert page.evaluate(folds) == pytest.approx(closed, abs=8)  # open or not: as much on paper


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_page, page_file, width, scheme, unfold):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed"
    )
    page = open_page(page_file, width, scheme)
    unfold(page)
    result = axe.Axe().run(page)
    assert result.response["violations"] == []
