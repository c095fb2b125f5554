"""HTML that came with a notebook, made safe: a stranger's markup is data.

What is allowed is listed here; everything else is shown as text (Markdown) or
left out (outputs). Nothing is fetched and nothing runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import cache, lru_cache
from html import escape, unescape
from typing import Any, Literal

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from infoint.report.plain_markup import read_plain
from infoint.report.tags import settle_tags

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ]
)
_ATTRIBUTES = {
    "*": {"class", "id", "title", "lang", "dir", "style", "aria-label", "aria-labelledby",
          "aria-describedby", "role", "tabindex"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "details": {"open"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
}  # fmt: skip
_ROLES = {"region", "img", "note", "list", "listitem", "group", "presentation", "none", "figure"}
# An image stands in the page itself: no request goes out, and no script in an
# SVG runs while it is an img.
_IMAGE = re.compile(r"data:image/(?:svg\+xml|png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z")
_LINK = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_NOTEBOOK = re.compile(r"[\w./-]*\.ipynb(?:#.*)?\Z")
_CLASSES = re.compile(r"(?:(?:ii-[\w-]+|dataframe|mathjax_ignore|language-\w+)\s*)+\Z")
_DROPPED = ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math",
            "head", "title", "textarea", "select", "button", "form", "audio", "video")  # fmt: skip


_ALIGNED = re.compile(r"(?:\A|;)\s*text-align:\s*(left|right|center)\s*(?=;|\Z)")
_CHECKS: dict[str, Callable[[str], object]] = {
    "src": _IMAGE.match,
    "href": lambda value: _LINK.match(value) or _NOTEBOOK.match(value),
    "class": _CLASSES.match,
    "id": lambda value: value.startswith("ii-"),
    "role": _ROLES.__contains__,
    "tabindex": {"0", "-1"}.__contains__,
}


def _is_allowed(tag: str, name: str, value: str) -> bool:
    if name not in _ATTRIBUTES["*"] and name not in _ATTRIBUTES.get(tag, ()):
        return False
    check = _CHECKS.get(name)
    return check is None or bool(check(value))


@cache
def _cleaner(strip: bool) -> Any:
    # late: what the kit itself shows needs none of it
    from bleach.css_sanitizer import CSSSanitizer  # type: ignore[import-untyped]  # ships no types
    from bleach.sanitizer import Cleaner  # type: ignore[import-untyped]  # ships no types

    return Cleaner(
        tags=_TAGS,
        attributes=_is_allowed,
        protocols={"http", "https", "mailto", "data"},
        strip=strip,
        strip_comments=True,
        css_sanitizer=CSSSanitizer(
            allowed_css_properties=["text-align"], allowed_svg_properties=[]
        ),
    )


def sanitize_html(html: str, *, unknown: Literal["text", "drop"] = "drop") -> str:
    """Keep what is allowed; show the rest as text, or drop it.

    >>> sanitize_html('<p onclick="x()">Hi <script>alert(1)</script></p>')
    '<p>Hi </p>'
    >>> sanitize_html("<b>Hi</b><script>x()</script>", unknown="text")
    '<b>Hi</b>&lt;script&gt;x()&lt;/script&gt;'
    """
    is_dropping = unknown == "drop"
    is_plain = is_dropping or "<style>" not in html  # a style sheet is shown as text, too
    if is_plain and (plain := _clean_plain(html)) is not None:
        return plain
    if is_dropping:
        soup = BeautifulSoup(settle_tags(html), "html.parser")
        for tag in soup.find_all(_DROPPED):
            tag.decompose()
        html = str(soup)
    cleaned: str = _cleaner(is_dropping).clean(html)
    return cleaned


def _clean_plain(html: str) -> str | None:
    """What is left of plain HTML; None where it is not plain or holds other tags.

    Gives what `_cleaner` gives, in a tenth of the time: the kit's own figures and tables are plain.
    """
    parts: list[str] = []
    for kind, words, attributes in read_plain(html) or (("begin", "", ()),):
        if kind == "text":
            parts.append(words)
        elif words not in _TAGS:
            return None
        elif kind == "end":
            parts.append(f"</{words}>")
        else:
            kept = (_attribute(words, name, value) for name, value in sorted(attributes))
            parts.append(f"<{words}{''.join(kept)}>")
    return "".join(parts)


def _attribute(tag: str, name: str, value: str) -> str:
    if name == "style":
        aligned = _ALIGNED.search(value)
        return f' style="text-align:{aligned[1]};"' if aligned else ""
    plain = unescape(value) if "&" in value else value
    return f' {name}="{value}"' if _is_allowed(tag, name, plain) else ""


@cache
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.add_render_rule("image", _render_image)
    return parser


def _render_image(
    self: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    token = tokens[index]
    words = self.renderInlineAsText(token.children or [], options, env)
    source = str(token.attrGet("src") or "")
    attached = env.get(source.removeprefix("attachment:"), {})
    for kind in ("image/svg+xml", "image/png", "image/jpeg"):
        if kind in attached:
            source = f"data:{kind};base64,{attached[kind]}"
    if _IMAGE.match(source):
        return f'<img src="{escape(source)}" alt="{escape(words)}">'
    label = escape(words or source or "picture")
    return f'<a href="{escape(source)}">{label}</a>' if _LINK.match(source) else label


def render_markdown(source: str, attachments: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """Markdown to safe HTML; tags that are not allowed are shown as they were typed.

    A picture from a file or a web address becomes its description or a link:
    the page stands alone. Dollar signs are dollars, not formulas.

    >>> render_markdown("**$50k** to **$60k**").strip()
    '<p><strong>$50k</strong> to <strong>$60k</strong></p>'
    >>> render_markdown("![Map](https://example.org/m.png)").strip()
    '<p><a href="https://example.org/m.png">Map</a></p>'
    """
    if not attachments:
        return _without_attachments(source)
    return sanitize_html(str(_markdown().render(source, dict(attachments))), unknown="text")


@lru_cache(maxsize=256)  # the kit's own cells are the same in every report of a class
def _without_attachments(source: str) -> str:
    return sanitize_html(str(_markdown().render(source, {})), unknown="text")
