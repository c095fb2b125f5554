"""The report of the sample notes as a reader meets it: every page, three widths, day and night."""

import pytest

from infoint.report.notebooks import PAGES, data_folder
from infoint.report.run import run_report

pytestmark = pytest.mark.browser

every_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    out = tmp_path_factory.mktemp("report")
    run_report(data_folder() / "interviews", out, author="Robin Sample")
    return out


@every_page
@pytest.mark.parametrize("width", [360, 800, 1280])
def test_no_sideways_scroll_and_no_request(open_page, report, name, width, unfold):
    page = open_page(report / f"{name}.html", width)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    own = ("data:image/", report.as_uri())
    assert [seen for seen in page.seen if not seen.startswith(own)] == []


@every_page
@pytest.mark.parametrize("width", [800, 1100, 1280])
def test_no_table_in_sight_is_cut(open_page, report, name, width):
    page = open_page(report / f"{name}.html", width)
    cut = page.eval_on_selector_all(
        ".ii-scroll",
        "parts => parts.filter(p => p.checkVisibility() && p.scrollWidth > p.clientWidth + 1)"
        ".map(p => p.getAttribute('aria-label'))",
    )
    assert cut == []


@every_page
@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_axe_finds_nothing(open_page, report, name, width, scheme, unfold):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed"
    )
    page = open_page(report / f"{name}.html", width, scheme)
    unfold(page)
    assert axe.Axe().run(page).response["violations"] == []


@every_page
def test_no_figure_or_table_is_wider_than_the_paper(open_page, report, name):
    page = open_page(report / f"{name}.html", 672)  # letter paper less its margins
    page.emulate_media(media="print")
    widest = page.eval_on_selector_all(
        ".ii-pan img, .ii-scroll:not(.ii-wide) > table",
        "parts => Math.max(0, ...parts.filter(p => p.checkVisibility()).map(p => p.getBoundingClientRect().right))",
    )
    assert widest <= 672
    assert page.locator(".ii-more > summary:visible").count() == 0


def test_the_summary_leads_with_what_one_needs(open_page, report):
    page = open_page(report / "summary.html", 1280)
    headings = page.locator("h2").all_inner_texts()
    assert headings[0] == "In short"
    bottom = page.locator("table").first.bounding_box()
    assert bottom["y"] + bottom["height"] < 1400
