"""A notebook of a new workspace, run in a real JupyterLab in a real browser."""

import pytest

pytestmark = pytest.mark.browser


def test_all_cells_run_and_show_figures_and_tables(new_page, lab):
    page = lab.show(new_page(1300, 5000), "04_salaries.ipynb")
    page.locator("p.ii-none", has_text="Everything could be read.").wait_for()

    assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
    figure = page.locator("figure.ii-chart").first
    assert figure.locator("img").evaluate("image => image.naturalWidth > 500")
    assert "interviews" in figure.locator("img").get_attribute("alt")
    figure.locator("summary").click()
    assert figure.locator("caption").is_visible()

    table = page.locator(".ii-scroll > table").last  # no style sheet of a report here
    cell = table.locator("tbody th").first
    assert cell.evaluate("cell => getComputedStyle(cell).textAlign") == "left"
    number = page.locator("td.ii-num").last
    assert number.evaluate("cell => getComputedStyle(cell).textAlign") == "right"
    assert table.locator("caption").is_visible()
    assert "$55-60k around here" in page.locator(".jp-Notebook").text_content()
    assert page.locator("mjx-container").count() == 0  # dollars are dollars, no formula
    assert page.evaluate(
        "[...document.querySelectorAll('.jp-OutputArea-output')].every(e => e.scrollWidth <= e.clientWidth + 1)"
    )
