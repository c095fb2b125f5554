"""The page as markup: what stands in it whatever the notebook holds."""

import json
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter

from infoint.report.export import TEMPLATES, export_page, render_page
from infoint.report.manifest import manifest_json
from infoint.report.page import PageOptions

HOSTILE = "</script></style><script>x()</script>\"'&<!--"


class Outline(HTMLParser):
    """Tags with their attributes, in order."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def named(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def book():
    cells = [nbformat.v4.new_markdown_cell("# Salaries\n\n## One\n\n## Two")]
    return nbformat.v4.new_notebook(cells=cells)


@pytest.fixture
def options():
    return PageOptions(
        page="salaries",
        links=("summary", "salaries"),
        author="Ana <Lee>",
        manifest={"made_with": {"infoint": "1"}, "parameters": {"a": HOSTILE}},
    )


def test_landmarks_language_and_title(book, options):
    html = render_page(book, options)
    outline = Outline(html)
    assert outline.named("html") == [{"lang": "en"}]
    for landmark in ("header", "main", "footer", "h1"):
        assert len(outline.named(landmark)) == 1
    assert [
        nav.get("aria-label") or nav.get("aria-labelledby") for nav in outline.named("nav")
    ] == [
        "Pages of this report",
        "contents-label",
    ]
    assert "<title>Salaries – information interviews by Ana &lt;Lee&gt;</title>" in html


def test_the_first_link_skips_to_the_content(book, options):
    outline = Outline(render_page(book, options))
    assert outline.named("a")[0] == {"class": "skip", "href": "#main"}
    assert outline.named("main")[0]["id"] == "main"


def test_the_page_knows_where_it_is(book, options):
    links = Outline(render_page(book, options)).named("a")
    pages = [link for link in links if link["href"].endswith(".html")]
    assert pages == [
        {"href": "summary.html"},
        {"href": "salaries.html", "aria-current": "page"},
    ]


def test_a_single_page_links_to_no_other(book):
    assert "Pages of this report" not in export_page(book)


def test_nothing_comes_from_outside(book, options):
    outline = Outline(render_page(book, options))
    assert not outline.named("link")
    assert not [a for _, a in outline.tags if "src" in a]
    policy = next(a for a in outline.named("meta") if a.get("http-equiv"))
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert policy["content"].startswith("default-src 'none'; img-src data:;")


def test_the_only_script_element_is_data(book, options):
    html = render_page(book, options)
    assert Outline(html).named("script") == [{"type": "application/json", "id": "infoint-manifest"}]
    text = html.partition('id="infoint-manifest"')[2].partition(">")[2].partition("</script>")[0]
    assert json.loads(text) == json.loads(json.dumps(options.manifest))
    assert "<script" not in export_page(book)


def test_a_manifest_cannot_end_its_element():
    assert not set("<>&") & set(manifest_json({HOSTILE: [HOSTILE]}))


def test_the_page_is_small(book, options):
    assert len(render_page(book, options).encode()) < 20_000


def test_the_template_works_by_its_name_alone(book):
    """As ``jupyter nbconvert --to html --template infoint`` uses it."""
    exporter = HTMLExporter(template_name="infoint", extra_template_basedirs=[str(TEMPLATES)])
    html, _ = exporter.from_notebook_node(book)
    assert html == str(BeautifulSoup(export_page(book), "html.parser"))  # nbconvert parses it once


def test_the_template_is_shared_where_nbconvert_looks():
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert (
        '"infoint/report/templates/infoint" = "share/jupyter/nbconvert/templates/infoint"' in text
    )


def test_an_author_and_a_title_are_text(book):
    html = render_page(book, PageOptions(title=HOSTILE, author=HOSTILE, links=("a", "b")))
    assert not Outline(html).named("script")
    assert "x()" in html
