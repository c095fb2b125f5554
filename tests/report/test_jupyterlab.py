"""A notebook of a new workspace, run in a real JupyterLab in a real browser."""

import pytest

pytestmark = pytest.mark.browser


def test_all_cells_run_and_show_figures_and_tables(new_page, lab):
    page = lab.show(new_page(1300, 5000), "05_job_titles.ipynb")
    page.locator("p.ii-none", has_text="Everything could be read.").wait_for()

    assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
    figure = page.locator("figure.ii-chart").first
    assert figure.locator("img").evaluate("image => image.naturalWidth > 500")
    assert "titles in" in figure.locator("img").get_attribute("alt")
    figure.locator("summary").click()
    assert figure.locator("caption").is_visible()

    table = page.locator(".ii-scroll > table").last  # no style sheet of a report here
    cell = table.locator("tbody th").first
    assert cell.evaluate("cell => getComputedStyle(cell).textAlign") == "left"
    assert (
        table.locator(".ii-num").last.evaluate("cell => getComputedStyle(cell).textAlign")
        == "right"
    )
    assert table.locator("caption").is_visible()
    assert page.evaluate(
        "[...document.querySelectorAll('.jp-OutputArea-output')].every(e => e.scrollWidth <= e.clientWidth + 1)"
    )
