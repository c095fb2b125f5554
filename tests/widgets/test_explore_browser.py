"""A comparison notebook explored in a real JupyterLab, by keyboard and by pointer."""

import json

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

NOTEBOOK = "06_keywords.ipynb"


def dot_of(form):
    """A dot of the figure: where it is on the page, and where in the two lists."""
    picture = form.locator(".ii-points")
    boxes = json.loads(picture.get_attribute("data-boxes"))
    left, top, right, bottom, row, who = next(box for box in boxes if box[5] > 1)
    frame = picture.locator("img").bounding_box()
    x = (left + right) / 2 * frame["width"]
    y = (top + bottom) / 2 * frame["height"]
    return {"x": x, "y": y}, row, who


def test_choose_interviews_by_keyboard_and_words_by_a_click(lab, new_page):
    page = new_page()
    lab.show(page, NOTEBOOK)
    form = page.locator(".ii-explore")
    form.get_by_text("All 8 interviews").wait_for()
    picture = form.locator(".ii-points img")
    everybody = picture.get_attribute("alt")
    # the cell's own output, which a page shows, is there and out of sight
    assert page.locator(f'.jp-Notebook img[alt="{everybody}"]').count() == 2
    assert page.locator(f'.jp-Notebook img[alt="{everybody}"] >> visible=true').count() == 1

    form.get_by_label("Title family held").focus()
    page.keyboard.type("Tech")
    form.get_by_text("3 of 8 interviews").wait_for()
    page.wait_for_function(
        "all => document.querySelector('.ii-points img').alt !== all", arg=everybody
    )
    assert "from 3 interviews" in picture.get_attribute("alt")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SELECT"

    form.get_by_text("Show the data").click()
    spot, row, who = dot_of(form)
    picture.click(position=spot)
    words = form.locator(".ii-behind")
    words.locator("tbody tr").first.wait_for()
    page.wait_for_function(
        "at => [...document.querySelectorAll('.ii-said-there select')].every((list, i) => list.selectedIndex === at[i])",
        arg=[row, who],
    )
    name = form.get_by_label("Interview", exact=True).locator("option").nth(who).inner_text()
    words.get_by_text(name.replace("\N{NO-BREAK SPACE}", " ")).first.wait_for()
    assert ", line " in words.locator("tbody tr").first.inner_text()

    found = Axe().run(page, context=".ii-explore").response["violations"]
    assert not [f"{one['id']}: {one['help']}" for one in found]

    form.get_by_role("button", name="Reset").click()
    form.get_by_text("All 8 interviews").wait_for()
    form.locator("details.ii-data[open]").wait_for()  # what was open stays open
    assert picture.get_attribute("alt") == everybody


def test_a_saved_notebook_keeps_the_figure_of_all_interviews(lab, new_page):
    page = new_page()
    lab.show(page, NOTEBOOK)
    form = page.locator(".ii-explore")
    form.get_by_text("All 8 interviews").wait_for()
    form.get_by_label("One interview").select_option(index=1)
    form.get_by_text("1 of 8 interviews").wait_for()
    page.keyboard.press("Control+s")
    path = lab.folder / "notebooks" / NOTEBOOK

    def saved():
        cells = {cell.id: cell for cell in nbformat.read(path, as_version=4).cells}
        return cells["keywords-figure"].outputs

    controls, figure = lab.wait_until(saved, "the saved notebook")
    assert controls.data["text/html"] == ""
    assert "from 8 interviews" in figure.data["text/html"]
