"""Fixtures for pages: small notebooks, and files in a browser."""

from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"


@pytest.fixture(scope="session")
def notebook():
    """The path of a fixture notebook by its name."""
    return lambda name: NOTEBOOKS / f"{name}.ipynb"


@pytest.fixture
def notes(tmp_path):
    """A folder with two notes."""
    folder = tmp_path / "interviews"
    folder.mkdir()
    (folder / "anna.md").write_text("## Pay?\n$50k\n", encoding="utf-8")
    (folder / "ben.md").write_text("## Pay?\n$55k\n", encoding="utf-8")
    return folder


@pytest.fixture
def open_page(browser):
    """Open a file at a width, by day or by night; ``page.seen`` is what it asked for or said."""
    contexts = []

    def open_at(path, width=1280, scheme="light"):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.seen = []
        page.on("request", lambda request: page.seen.append(request.url))
        page.on("dialog", lambda dialog: (page.seen.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: page.seen.append(message.text))
        page.goto(path.as_uri())
        return page

    yield open_at
    for context in contexts:
        context.close()


@pytest.fixture
def unfold():
    """Open every fold of a page."""
    return lambda page: page.evaluate(
        "document.querySelectorAll('details').forEach(part => { part.open = true })"
    )
