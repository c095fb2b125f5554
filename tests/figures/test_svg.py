import re

import pytest
from matplotlib.figure import Figure

from infoint.figures.style import look
from infoint.figures.svg import draw_svg


def drawing(words="Pay & <time>", **text):
    with look():
        figure = Figure(figsize=(3, 1))
        figure.text(0.1, 0.5, words, **text)
    return draw_svg(figure).decode("utf-8")


def test_words_stay_words_as_wide_as_they_were_laid_out():
    (words,) = re.findall(r"<text [^>]*>([^<]*)</text>", drawing())
    assert words == "Pay &amp; &lt;time&gt;"
    plain, bold = (
        float(re.search(r'textLength="([\d.]+)" lengthAdjust="spacingAndGlyphs"', svg)[1])
        for svg in (drawing(), drawing(fontweight="bold"))
    )
    assert 50 < plain < bold < 90


def test_a_drawing_is_small_and_the_same_each_time():
    assert drawing() == drawing()
    assert len(drawing()) < 1_500
    assert "font-family" not in drawing().replace("text{font-family", "", 1)


@pytest.mark.parametrize("words", ["48.000 bis 52.000 Euro", "R$ 5.000 por mês", "12.345.678"])
def test_numbers_in_words_keep_their_digits(words):
    assert f">{words}</text>" in drawing(words)
