"""One name, address or path planted in each place where a page can hold it: each is found."""

import base64
import gzip
import json
import pickle
import struct
import zlib
from urllib.parse import quote

import pytest

from infoint.report.privacy import Entry, LeakError, Mask, find_leaks, refuse_leaks
from infoint.report.privacy.embedded import pdf_texts
from infoint.report.privacy.home import Home
from infoint.report.privacy.leaks import count_pictures

MASK = Mask(
    [Entry("Person A", "Dana Ruiz", "person"), Entry("Organization 1", "Larkspur", "organization")]
)
HOME = Home(("/home/robin.s", "/home/robin.s".replace("/", "\\")), "robin.s")


def encode(text):
    return base64.b64encode(text.encode()).decode()


def png(kind, body):
    def chunk(name, data):
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    data = b"\x89PNG\r\n\x1a\n" + chunk(kind, body) + chunk(b"IEND", b"")
    return f'<img alt="" src="data:image/png;base64,{base64.b64encode(data).decode()}">'


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">{}</text></svg>'
PLACES = {
    "text": "<p>I met Dana there</p>",
    "upper case": "<p>RUIZ said</p>",
    "accents": "<p>Dána</p>",
    "split by tags": "<p>Da<b>n</b>a R<i>ui</i>z</p>",
    "split by a break": "<p>Rui-\nz</p>",
    "table": "<table><caption>Of Dana</caption><tr><td>x</td></tr></table>",
    "cell": "<table><tr><td>Dana</td></tr></table>",
    "alt text": '<img alt="Pay of Dana Ruiz">',
    "label": '<div aria-label="Dana"></div>',
    "title attribute": '<p title="Dana">x</p>',
    "id": '<h2 id="what-dana-said">x</h2>',
    "link": '<a href="dana_ruiz.html">x</a>',
    "link encoded": '<a href="https://x.example/?q=D%61na%20R%75iz">x</a>',
    "escaped": "<p>&#68;ana &#x52;uiz</p>",
    "escaped twice": "<p>&amp;#68;ana</p>",
    "comment": "<!-- notes of Dana -->",
    "doctype": "<!DOCTYPE dana>",
    "style": "<style>/* dana */</style>",
    "script": "<script>x = 'Dana'</script>",
    "manifest": '<script type="application/json">{"a": {"b": ["Dana"]}}</script>',
    "manifest key": '<script type="application/json">{"Dana": 1}</script>',
    "manifest escaped": '<script type="application/json">{"a": "\\u0044ana"}</script>',
    "base64": f"<p>{encode('said by Dana Ruiz')}</p>",
    "base64 attribute": f'<p data-x="{encode("said by Dana Ruiz")}">x</p>',
    "drawing": f'<img alt="" src="data:image/svg+xml;base64,{encode(SVG.format("Dana"))}">',
    "drawing encoded": f'<img alt="" src="data:image/svg+xml,{quote(SVG.format("Dana"))}">',
    "drawing comment": f'<img alt="" src="data:image/svg+xml;base64,{encode("<svg><!-- Dana --></svg>")}">',
    "drawing packed": '<img alt="" src="data:image/svg+xml;base64,'
    f'{base64.b64encode(gzip.compress(SVG.format("Dana").encode(), mtime=0)).decode()}">',
    "drawing in the page": SVG.format("Dana"),
    "drawing in a style": f"<style>p {{ background: url(data:image/svg+xml;base64,{encode(SVG.format('Dana'))}) }}</style>",
    "picture text": png(b"tEXt", b"Author\0Dana Ruiz"),
    "picture packed": png(b"zTXt", b"Author\0\0" + zlib.compress(b"Dana Ruiz")),
    "picture unicode": png(b"iTXt", b"Author\0\0\0\0\0Dana Ruiz"),
    "organization": "<p>at LARKSPUR.</p>",
    "email": "<p>a.b@firm.example</p>",
    "email link": '<a href="mailto:a.b@firm.example">x</a>',
    "email encoded": '<a href="mailto:a.b%40firm.example">x</a>',
    "phone": "<td>(503) 555-0142</td>",
    "home": "<pre>/home/robin.s/notes/a.md</pre>",
    "home encoded": f'<a href="file://{quote("/home/robin.s")}/x">x</a>',
    "user": "<p>by robin.s</p>",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_planted_leak_is_found(place):
    html = f"<html><body><h1>Pay</h1><p>before</p>{PLACES[place]}<p>after</p></body></html>"
    leaks = find_leaks(html, MASK, page="salaries.html", home=HOME)
    assert leaks, place
    assert all(leak.page == "salaries.html" for leak in leaks)
    told = " ".join(map(str, leaks)).lower()
    assert not any(
        secret in told for secret in ("dana", "ruiz", "larkspur", "robin.s", "firm.ex", "0142")
    )


def test_nothing_is_found_on_a_clean_page():
    html = (
        "<!DOCTYPE html><html><head><style>@media print { a { margin: 0.25rem } }</style></head>"
        "<h1>Pay</h1><p>Person A of Organization 1 said 2026-10-05 &lt;b&gt; $55,000-60,000</p>"
        f'<img alt="Pay" src="data:image/svg+xml;base64,{encode(SVG.format("Person A"))}">'
        f'<script type="application/json">{json.dumps({"sha": "ab12" * 16})}</script></html>'
    )
    assert find_leaks(html, MASK, home=HOME) == []


def test_the_message_names_page_section_and_words_around():
    html = "<h1>Pay</h1><h2>What they said</h2><p>Low, as Dana of Larkspur told me.</p>"
    leaks = find_leaks(html, MASK, page="salaries.html", home=HOME)
    with pytest.raises(LeakError) as caught:
        refuse_leaks(leaks, "pseudonyms.csv")
    assert str(caught.value) == (
        "report: nothing was written, for it would tell "
        "salaries.html, section 'What they said', text: a name (Person A) in 'Low, as ▮▮▮ of ▮▮▮ told me.'; "
        "salaries.html, section 'What they said', text: a name (Organization 1) in 'Low, as ▮▮▮ of ▮▮▮ told me.'. "
        "Add the name in that form to pseudonyms.csv, or change the words."
    )
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_whose_report_it_is_may_be_told():
    html = "<title>Pay by Dana Sample</title><p>Dana Sample</p>"
    assert find_leaks(html, MASK, home=HOME, author="Dana Sample") == []
    assert find_leaks(f"{html}<p>Dana</p>", MASK, home=HOME, author="Dana Sample")


def test_pictures_of_pixels_are_counted():
    assert (
        count_pictures('<img src="data:image/png;base64,a"><img src="data:image/svg+xml;base64,a">')
        == 1
    )


def test_the_strings_of_a_pdf():
    packed = zlib.compress(b"<< /Alt (in an object stream) >>")
    data = (
        b"%PDF-1.4\n1 0 obj\n<</Title <FEFF00440061006E0061>\n/URI (https://x.example/D\\141na)>>\nendobj\n"
        b"2 0 obj\n<</Filter /FlateDecode>> stream\n" + zlib.compress(b"(not read) Tj") + b"\nendstream\nendobj\n"
        b"3 0 obj\n<</Type /ObjStm /Filter /FlateDecode>> stream\n" + packed + b"\nendstream\nendobj\n"
    )  # fmt: skip
    texts = list(pdf_texts(data))
    assert {"Dana", "https://x.example/Dana", "in an object stream"} <= set(texts)
    assert "not read" not in texts


@pytest.mark.parametrize("piece", ["<", "<!--", "&#", "%41", "data:", "A", "<p>", "\\u0041", "(a"])
def test_a_hostile_page_takes_no_longer_than_its_length(piece):
    import time

    start = time.perf_counter()
    find_leaks(piece * (50_000 // len(piece)), MASK, home=HOME)
    list(pdf_texts((piece * (50_000 // len(piece))).encode()))
    assert time.perf_counter() - start < 15
