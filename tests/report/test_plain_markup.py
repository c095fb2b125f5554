"""Plain HTML needs no parser; what comes out is what the parsers give."""

import base64
import random
import time

import pytest
from bs4 import BeautifulSoup

from infoint.report import sanitize
from infoint.report.plain_markup import read_plain
from infoint.report.privacy import Mask, markup
from infoint.report.sanitize import sanitize_html

SVG = base64.b64encode(b"<svg><text>Write to dana@larkspur.example</text></svg>").decode()
PLAIN = (
    '<p class="ii-none">Nothing &amp; nobody</p>',
    '<div id="ii-a" class="x">a<br>b<hr/></div>',
    '<a href="javascript:x()" title="t">a</a><a href="#b" onclick="x()">b</a>',
    '<a href="&#106;avascript:x()">a</a><a href="https://example.org/?a=1&amp;b=2">b</a>',
    f'<img alt="a" src="data:image/svg+xml;base64,{SVG}" onerror="x()">',
    '<img src="https://example.org/x.png" alt="">',
    '<table class="dataframe" border="1"><thead><tr><th></th></tr></thead>'
    '<tbody><tr><td style="text-align: right; color: red">1</td></tr></tbody></table>',
    "<style>p { color: red }</style><details open><summary>a</summary>b</details>",
    '<div role="banner" tabindex="5" lang="en">a</div><ol start="3"><li value="4">a</li></ol>',
)
MARKUP = (
    "<p>a<p>b", "<p onclick=x()>a</p>", "<P>a</P>", "a < b", "a > b", "a & b", "<p>a</p></div>",
    "<p title='a'>b</p>", '<p title="<b>">a</p>', '<p id="a" id="b">a</p>', "<!-- a -->", "<p",
    "<style><b></style>", "</p>", "<p>\x00</p>", '<p title="&quot">a</p>', "<div>" * 65 + "</div>" * 65,
)  # fmt: skip


@pytest.fixture
def parsed(monkeypatch):
    """What a function gives with parsers alone."""

    def call(function, *arguments):
        with monkeypatch.context() as patch:
            for module in (sanitize, markup):
                patch.setattr(module, "read_plain", lambda _: None)
            return function(*arguments)

    return call


def alike(html):
    """The same HTML written in one way."""
    html = html.replace(' style=""', "").replace("text-align: ", "text-align:")
    return str(BeautifulSoup(html, "html.parser"))


@pytest.mark.parametrize("html", PLAIN)
def test_plain_html_is_cleaned_as_parsers_clean_it(html, parsed):
    assert read_plain(html) is not None
    assert alike(sanitize_html(html)) == alike(parsed(sanitize_html, html))


@pytest.mark.parametrize(
    "html", [*PLAIN, "<b>a</b><style>p{}</style>", "<b>a</b><i onclick='x()'>b"]
)
def test_where_nothing_is_dropped_it_is_cleaned_as_parsers_clean_it(html, parsed):
    def as_text(html):
        return sanitize_html(html, unknown="text")

    assert alike(as_text(html)) == alike(parsed(as_text, html))


@pytest.mark.parametrize("html", MARKUP)
def test_other_html_is_left_to_parsers(html):
    assert read_plain(html) is None


@pytest.mark.parametrize("tag", ["script", "svg", "iframe", "form", "textarea", "base", "x"])
def test_a_tag_that_is_not_allowed_is_left_to_parsers(tag, parsed):
    html = f"<p>a</p><{tag}>x()</{tag}>"
    assert sanitize_html(html) == parsed(sanitize_html, html)
    assert f"<{tag}" not in sanitize_html(html)


def test_parts_put_together_at_random_are_cleaned_as_parsers_clean_them(parsed):
    chance = random.Random(7)
    pieces = [*PLAIN, *MARKUP, "text", "&lt;script&gt;", "<script>x()</script>", "<b>", "</b>"]
    for _ in range(200):
        html = "".join(chance.choices(pieces, k=3))
        assert alike(sanitize_html(html)) == alike(parsed(sanitize_html, html))


@pytest.mark.parametrize("html", [*PLAIN, "<p>dana@larkspur.example</p>", "<p>a<p>(503) 555-0142"])
def test_masked_as_parsers_mask_it(html, parsed):
    mask = Mask(contacts=True)
    assert markup.mask_markup(html, mask) == parsed(markup.mask_markup, html, mask)


@pytest.mark.parametrize(
    "piece", ["<", "<a", '<a title="', "&", "<p ", " a=", "</", "<style>", "a"]
)
def test_hostile_lines_take_no_time(piece):
    begun = time.process_time()
    read_plain(piece * (1_000_000 // len(piece)))
    assert time.process_time() - begun < 5
