"""A drawing as small SVG whose words stay words, as wide as they were laid out.

Draws nothing. Letters drawn as paths would make a page several times as large
and could not be searched or checked for names; so the words are text, and each
carries the length that the layout gave it. A reader's other font is fitted to
that length: nothing overflows.
"""

from __future__ import annotations

import html
import io
import re
from functools import lru_cache

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from infoint.figures.style import look

# DejaVu Sans is what the figures are laid out with. Verdana (Windows, macOS, iOS) has
# nearly its widths; whatever else comes is stretched or squeezed by textLength.
_FONTS = '"DejaVu Sans","Bitstream Vera Sans",Verdana,Geneva,sans-serif'
# What a picture in a page has no use for: a license vocabulary, and the words of
# each label once more as a comment.
_NEEDLESS = re.compile(rb"\s*(?:<metadata>.*?</metadata>|<!--.*?-->)", re.DOTALL)
_INDENT = re.compile(rb"\n\s+")
# Hundredths of a point are finer than any screen; factors below 1 stay exact. Within tags only:
# somebody's "48.000 euros" is no place in a drawing.
_TAG = re.compile(rb"<[^>]*>")
_DECIMALS = re.compile(rb"(?<![\d.])([1-9]\d*\.\d\d)\d+")
_UNTURNED = re.compile(r' transform="rotate\(-?0 [\d. -]+\)"')
_TEXT = re.compile(r'<text style="([^"]*)"([^>]*)>([^<]*)</text>')
_FAMILY = re.compile(r"\s*font-family: [^;\"]*;?")
_SIZE = re.compile(r"font-size: ([\d.]+)px")
_BOLD = re.compile(r"font-weight: (?:bold|[6-9]00)")


def draw_svg(figure: Figure) -> bytes:
    """Save a figure as SVG: the same figure gives the same bytes."""
    file = io.BytesIO()
    with look():
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    slim = _INDENT.sub(b"\n", _NEEDLESS.sub(b"", file.getvalue()))
    slim = _TAG.sub(lambda tag: _DECIMALS.sub(rb"\1", tag[0]), slim)
    drawing = _TEXT.sub(_fit, slim.decode("utf-8"))
    rule = f"text{{font-family:{_FONTS}}}</style>"
    return drawing.replace("</style>", rule, 1).encode("utf-8")


def _fit(match: re.Match[str]) -> str:
    style, rest, words = match.groups()
    size = _SIZE.search(style)
    length = ""
    if size and words.strip():
        width = _width(html.unescape(words), float(size[1]), bool(_BOLD.search(style)))
        length = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
    style = _FAMILY.sub("", style).strip()
    return f'<text style="{style}"{_UNTURNED.sub("", rest)}{length}>{words}</text>'


@lru_cache(maxsize=4096)
def _width(words: str, size: float, is_bold: bool) -> float:
    """Points that the words take in the font of the layout."""
    font = FontProperties(family="DejaVu Sans", size=size, weight="bold" if is_bold else "normal")
    width, _, _ = text_to_path.get_text_width_height_descent(words, font, ismath=False)
    return float(width)
