"""Web pages; the larger ones lie in tests/cases/notes."""

import pytest

from infoint.errors import ReadError
from infoint.questions import load_bank
from infoint.readers import webpage

BANK = load_bank()


def read(body, head=""):
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return webpage.read(page.encode(), "a.html", bank=BANK)


def answers(body):
    return [(a.question_id, a.text) for note in read(body).notes for a in note.answers]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Pay?</h2><p>50k</p><h2>Advice</h2><p>Read.</p>",
        "<p><b>Pay?</b></p><p>50k</p><p><strong>Advice</strong></p><p>Read.</p>",
        "<p><b>Pay:</b> 50k</p><p><b>Advice:</b> Read.</p>",
        "<p><b>Pay?</b><br>50k</p><p><b>Advice?</b><br>Read.</p>",
        "<dl><dt>Pay</dt><dd>50k</dd><dt>Advice</dt><dd>Read.</dd></dl>",
        "<table><tr><td>Pay</td><td>50k</td></tr><tr><td>Advice</td><td>Read.</td></tr></table>",
        "<details><summary>Pay?</summary>50k</details><details><summary>Advice</summary>Read.</details>",
        "<ol><li>What does it pay?<p>50k</p></li><li>Any advice?<p>Read.</p></li></ol>",
        "<div>What does it pay?</div><div>50k</div><div>Any advice?</div><div>Read.</div>",
        "<p>What does it pay?</p><blockquote>50k</blockquote><p>Any advice?</p><p>Read.</p>",
        "<p>Q: Pay?</p><p>A: 50k</p><p>Q: Advice?</p><p>A: Read.</p>",
        "<p><em>What does it pay?</em></p><p>50k</p><p><em>Any advice?</em></p><p>Read.</p>",
        '<p><span style="font-weight: bold">Pay?</span></p><p>50k</p>'
        '<p><span style="font-weight: bold">Advice?</span></p><p>Read.</p>',
        "<pre>Pay?\n50k\n\nAdvice?\nRead.</pre>",
    ],
)
def test_layouts_give_the_same_answers(body):
    assert answers(body) == [("salary", "50k"), ("advice", "Read.")]


def test_numbered_items_keep_their_answers():
    body = "<ol><li><b>What does it pay?</b><br>50k</li><li><b>Any advice?</b><br>Read.</li></ol>"
    assert answers(body) == [("salary", "50k"), ("advice", "Read.")]


def test_frame_is_left_out():
    body = (
        '<div class="cookie-notice">We use cookies</div><ul id="menu"><li><a href="/">Home</a></li></ul>'
        "<h2>Pay?</h2><p>50k</p><form><label>Comment</label><textarea>x</textarea></form>"
        '<div class="related-posts"><h3>More</h3><p>Jam</p></div><footer>Imprint</footer>'
    )
    assert answers(body) == [("salary", "50k")]


def test_frame_that_holds_the_interview_stays():
    body = '<div class="modal"><h2>What does it pay?</h2><p>50k</p><h2>Any advice?</h2><p>Read.</p></div>'
    assert answers(body) == [("salary", "50k"), ("advice", "Read.")]


def test_hidden_panels_are_read():
    body = '<button aria-controls="p1">Pay?</button><div id="p1" hidden>50k</div>'
    assert answers(body) == [("salary", "50k")]


def test_declared_encoding_counts_where_the_bytes_are_no_utf8():
    page = '<meta charset="iso-8859-2"><h2>Pay?</h2><p>50 tys. zł</p>'
    reading = webpage.read(page.encode("iso-8859-2"), "a.html", bank=BANK)
    assert reading.notes[0].answers[0].text == "50 tys. zł"


def test_script_and_markup_stay_text():
    assert answers(
        "<h2>Pay?</h2><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><script>x()</script>"
    ) == [("salary", "<script>alert(1)</script>")]


def test_page_that_is_too_large_is_refused():
    with pytest.raises(ReadError) as caught:
        webpage.read(b"<p>" + b"a" * 20_000_001, "a.html", bank=BANK)
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("tag", ["div", "ul><li", "table><tr><td", "b", "section"])
def test_hostile_nesting_ends(tag):
    read(f"<h2>Pay?</h2><p>5</p>{f'<{tag}>' * 5000}a")
