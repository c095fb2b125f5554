import re

import nbformat
import pytest

from infoint.report.blocks import Shaper
from infoint.report.export import export_page, write_page
from infoint.report.sanitize import render_markdown, sanitize_html

PIXEL = "data:image/png;base64,iVBORw0KGgo="


def page_of(*sources, **options):
    cells = [nbformat.v4.new_markdown_cell(source) for source in sources]
    return export_page(nbformat.v4.new_notebook(cells=cells), **options)


def main_of(html):
    return html.partition("</nav>")[2] or html


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<p onclick="x()">a</p>', "<p>a</p>"),
        ("<script>x()</script>a", "a"),
        ("<style>p{}</style>a", "a"),
        ("<SCRIPT SRC=//example.org/x></SCRIPT >a", "a"),
        ("<scr<script>ipt>x()</script>a", "&lt;scra"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<a href=" java&#x0A;script:x()">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<a href="file:///etc/passwd">a</a>', "<a>a</a>"),
        ('<a href="https://example.org/?a=1&amp;b">a</a>', '<a href="https://example.org/?a=1&amp;b">a</a>'),
        ('<a href="mailto:a@example.org">a</a>', '<a href="mailto:a@example.org">a</a>'),
        ('<a href="#pay">a</a>', '<a href="#pay">a</a>'),
        ('<img src="https://example.org/x.png" alt="a">', '<img alt="a">'),
        ('<img src="data:image/svg+xml,%3Csvg/onload=x()%3E" alt="a">', '<img alt="a">'),
        (f'<img src="{PIXEL}" alt="a">', f'<img alt="a" src="{PIXEL}">'),
        (f'<img src="{PIXEL}" srcset="https://example.org/x 2x" alt="a">', f'<img alt="a" src="{PIXEL}">'),
        ('<div class="skip ii-note">a</div>', "<div>a</div>"),
        ('<div class="ii-note ii-wide">a</div>', '<div class="ii-note ii-wide">a</div>'),
        ('<div id="main">a</div>', "<div>a</div>"),
        ('<div role="banner">a</div>', "<div>a</div>"),
        ('<p style="color:red;text-align:right;background:url(x)">a</p>', '<p style="text-align:right;">a</p>'),
        ("<svg><a xlink:href='javascript:x()'>a</a></svg>b", "b"),
        ("<form><input><button>a</button></form>b", "b"),
        ("<!-- a --><!--[if IE]><p>b</p><![endif]-->c", "c"),
        ("<center>a</center>", "a"),
        ('<p title="</p><script>x()</script>">a</p>', '<p title="&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;">a</p>'),
    ],
)  # fmt: skip
def test_only_what_is_allowed_is_left(html, kept):
    assert sanitize_html(html) == kept


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a <script>x()</script>", "<p>a &lt;script&gt;x()&lt;/script&gt;</p>"),
        ("[a](javascript:x())", "<p>[a](javascript:x())</p>"),
        ("[a](<javascript:x()>)", "<p>[a](&lt;javascript:x()&gt;)</p>"),
        ("<javascript:x()>", "<p>&lt;javascript:x()&gt;</p>"),
        ("![a](https://example.org/x.png)", '<p><a href="https://example.org/x.png">a</a></p>'),
        ("![a](../x.png)", "<p>a</p>"),
        (f"![a]({PIXEL})", f'<p><img alt="a" src="{PIXEL}"></p>'),
        ('![" onerror="x()](x.png)', "<p>&quot; onerror=&quot;x()</p>"),
        ("**$50k** to **$60k**", "<p><strong>$50k</strong> to <strong>$60k</strong></p>"),
        ("~~a~~", "<p><s>a</s></p>"),
    ],
)
def test_markdown_is_shown_and_never_runs(source, shown):
    assert render_markdown(source).strip() == shown


def test_an_attached_picture_is_part_of_the_page():
    html = render_markdown("![a](attachment:x.png)", {"x.png": {"image/png": "iVBORw0KGgo="}})
    assert html.strip() == f'<p><img alt="a" src="{PIXEL}"></p>'


def test_a_missing_attachment_leaves_its_words():
    assert render_markdown("![a](attachment:x.png)").strip() == "<p>a</p>"


def test_a_figure_of_the_kit_survives():
    figure = (
        f'<figure class="ii-chart"><img alt="Pay, n = 3" src="{PIXEL}">'
        '<figcaption><strong>Pay</strong><p class="ii-note">Yearly</p></figcaption>'
        '<details class="ii-data"><summary>Show the data</summary>'
        '<div aria-label="Pay" class="ii-scroll" role="region" tabindex="0">'
        '<table class="ii-table"><caption>Pay</caption><thead><tr><th scope="col">Title</th></tr>'
        "</thead><tbody><tr><td>Editor &amp; &lt;b&gt;</td></tr></tbody></table></div></details></figure>"
    )
    assert sanitize_html(figure) == figure
    shaped = Shaper().shape(figure)
    assert '<div aria-label="Figure" class="ii-pan" role="group" tabindex="0"><img' in shaped
    assert "Editor &amp; &lt;b&gt;" in shaped
    order = [shaped.index(part) for part in ("figcaption", "ii-pan", "ii-note", "ii-data")]
    assert order == sorted(order)  # title, picture, what it assumes, data


def test_headings_are_one_tree_under_one_title():
    html = page_of("# Salaries\n\n#### Deep\n\n# Second\n\n### Third\n\n## Second")
    assert re.findall(r'<(h\d) id="([\w-]+)">', html) == [
        ("h1", "title"), ("h2", "deep"), ("h2", "second"), ("h3", "third"), ("h2", "second-2"),
    ]  # fmt: skip
    assert re.findall(r'<li class="depth-(\d)"><a href="#([\w-]+)">', html) == [
        ("2", "deep"), ("2", "second"), ("3", "third"), ("2", "second-2"),
    ]  # fmt: skip


def test_links_lead_somewhere():
    shaper = Shaper(pages=("job_titles",))
    shaped = shaper.shape(
        render_markdown(
            "[a](05_job_titles.ipynb) [b](09_class.ipynb) [c](../README.md) "
            "[d](#What-they-Agree-On) [e](https://example.org/x.ipynb)"
        )
    )
    assert shaped.strip() == (
        '<p><a href="job_titles.html">a</a> b c <a href="#what-they-agree-on">d</a> '
        '<a href="https://example.org/x.ipynb" rel="noopener noreferrer">e</a></p>'
    )


def test_tables_get_scope_and_a_region_each_with_a_name_of_its_own():
    shaper = Shaper()
    plain = "<table><thead><tr><th></th><th>Pay</th></tr></thead><tbody><tr><th>Anna</th><td>50</td></tr></tbody></table>"
    first, second = shaper.shape(plain), shaper.shape(plain)
    assert first.startswith(
        '<div aria-label="Table" class="ii-scroll ii-short" role="region" tabindex="0">'
    )
    assert 'aria-label="Table (2)"' in second
    assert '<td></td><th class="ii-line" scope="col">Pay</th>' in first
    assert '<th class="ii-line" scope="row">Anna</th>' in first


def test_cells_break_where_a_reader_would():
    cells = "".join(
        f"<td>{text}</td>" for text in ("Oct 13, 2026", "06_form_responses.csv", "a " * 40)
    )
    shaped = Shaper().shape(f"<table><tr>{cells}</tr></table>")
    assert '<td class="ii-line">Oct 13, 2026</td>' in shaped
    assert "<td>06_<wbr/>form_<wbr/>responses.<wbr/>csv</td>" in shaped
    assert '<td class="ii-long">a a a' in shaped


def test_wide_tables_with_long_cells_are_marked_for_print():
    row = "<td>x</td>" * 6
    assert "ii-wide" in Shaper().shape(f"<table><tr>{row}<td>{'a ' * 40}</td></tr></table>")
    assert "ii-wide" not in Shaper().shape(f"<table><tr>{row}<td>x</td></tr></table>")
    assert "ii-short" not in Shaper().shape(f"<table>{f'<tr>{row}</tr>' * 17}</table>")


def test_ids_of_several_outputs_stay_apart():
    shaper = Shaper()
    html = '<p id="ii-a">x</p><div aria-labelledby="ii-a">y</div>'
    shaper.shape(html)
    assert shaper.shape(html) == '<p id="ii-a-2">x</p><div aria-labelledby="ii-a-2">y</div>'


def test_titles_are_text():
    html = page_of("# <b>A</b> & </title><script>x()</script>")
    assert "<title>A &amp; &lt;/title&gt;&lt;script&gt;x()&lt;/script&gt; – information" in html
    assert "<script>" not in html
    assert "<title>&lt;b&gt;</title>" in page_of("text", title="<b>")


def test_a_page_without_headings_has_a_title():
    html = page_of("text")
    assert '<h1 id="title">Report</h1>' in html
    assert "On this page" not in html


def test_code_is_folded_unless_asked_for():
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("a < 1  # </script>")])
    folded, open_ = export_page(book), export_page(book, show_code=True)
    assert '<details class="code">' in folded
    assert '<details class="code" open>' in open_
    assert "&lt;/script&gt;" in folded


def _with_outputs(*outputs):
    cell = nbformat.v4.new_code_cell("1")
    cell.outputs = list(outputs)
    return nbformat.v4.new_notebook(cells=[cell])


def _display(**data):
    data = {name.replace("__", "/").replace("_xml", "+xml"): value for name, value in data.items()}
    return nbformat.v4.new_output("display_data", data=data)


@pytest.mark.parametrize(
    ("output", "shown"),
    [
        (nbformat.v4.new_output("stream", text="\x1b[31ma\x1b[0m <b>"), ">a &lt;b&gt;</pre>"),
        (_display(text__plain="<Axes at 0x7f00aa>"), ">&lt;Axes&gt;</pre>"),
        (_display(text__html="<b>a</b>", text__plain="no"), "<b>a</b>"),
        (_display(text__markdown="**a**", text__plain="no"), "<strong>a</strong>"),
        (_display(image__png="iVBORw0KGgo=\n", text__plain="no"), f'src="{PIXEL}"'),
        (_display(image__svg_xml="<svg/>"), 'src="data:image/svg+xml;base64,PHN2Zy8+"'),
        (nbformat.v4.new_output("error", ename="E", evalue="<b>"), ">E: &lt;b&gt;</pre>"),
    ],
)
def test_outputs_of_every_kind(output, shown):
    html = export_page(_with_outputs(output))
    assert shown in html
    assert ">no<" not in html


def test_scripts_and_stderr_stay_out():
    html = export_page(
        _with_outputs(
            nbformat.v4.new_output("stream", name="stderr", text="/home/anna/x.py: warning"),
            nbformat.v4.new_output("display_data", data={"application/javascript": "x()"}),
        )
    )
    assert "anna" not in html
    assert "x()" not in html


def test_a_widget_leaves_what_it_showed():
    view = "application/vnd.jupyter.widget-view+json"
    book = _with_outputs(
        nbformat.v4.new_output("display_data", data={view: {"model_id": "box"}}),
        nbformat.v4.new_output("display_data", data={view: {"model_id": "slider"}}),
    )
    outputs = [{"output_type": "stream", "name": "stdout", "text": "captured"}]
    book.metadata["widgets"] = nbformat.from_dict({
        "application/vnd.jupyter.widget-state+json": {
            "state": {
                "box": {"model_name": "VBoxModel", "state": {"children": ["IPY_MODEL_out", "IPY_MODEL_box"]}},
                "out": {"model_name": "OutputModel", "state": {"outputs": outputs}},
                "slider": {"model_name": "IntSliderModel", "state": {"value": 3}},
            }
        }
    })  # fmt: skip
    html = export_page(book)
    assert ">captured</pre>" in html
    assert html.count("Open the notebook to use it.") == 1


def test_exporting_changes_nothing_and_repeats_itself(notebook):
    book = nbformat.read(notebook("with_hostile_markdown"), as_version=4)
    before = nbformat.writes(book)
    assert export_page(book) == export_page(book)
    assert nbformat.writes(book) == before


def test_a_page_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")

    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("os.replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_page(path, "new")
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]
    assert path.read_text(encoding="utf-8") == "old"
    write_page(path, "new\n")
    assert path.read_bytes() == b"new\n"


@pytest.mark.parametrize(
    "text",
    ["<" * 20_000, "<a href=" * 9_000, "[" * 9_000, "**a " * 9_000, "<p>" * 3_000, "`" * 90_000],
    ids=["less", "links", "brackets", "stars", "nested", "ticks"],
)
def test_long_hostile_lines_end(text):
    assert "</html>" in page_of(text)
