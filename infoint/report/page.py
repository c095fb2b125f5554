"""An executed notebook as the parts of a page, for the template to lay out.

Nothing here knows how a page looks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup
from pygments import highlight  # type: ignore[import-untyped]  # ships no types
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]  # ships no types
from pygments.lexers import PythonLexer  # type: ignore[import-untyped]  # ships no types

from infoint import __version__
from infoint.report.blocks import Entry, Shaper
from infoint.report.manifest import manifest_json
from infoint.report.sanitize import render_markdown, sanitize_html
from infoint.report.widget import WIDGET_STATE, WIDGET_VIEW, static_outputs

if TYPE_CHECKING:
    from nbformat import NotebookNode

_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")  # of an object in memory: other in every run
# keep in step with the code colors of style.css
_PLAIN_CODE = re.compile(
    r'<span class="(?!(?:k|kn|kc|ow|s1|s2|sa|si|sd|c1|ch)")\w*">([^<]*)</span>'
)
_PICTURES = ("image/svg+xml", "image/png", "image/jpeg")


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What a page is told beside its notebook.

    ``page`` is its name, ``links`` the pages to link to, itself among them, ``days`` when the
    interviews were.
    """

    page: str = ""
    links: tuple[str, ...] = ()
    title: str = ""
    show_code: bool = False
    author: str = ""
    days: str = ""
    manifest: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the page: words, code or output."""

    kind: Literal["text", "code", "output"]
    html: Markup
    label: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One page of the report in the navigation."""

    label: str
    target: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template shows."""

    title: str
    heading: str
    author: str
    days: str
    links: tuple[Link, ...]
    entries: tuple[Entry, ...]
    blocks: tuple[Block, ...]
    show_code: bool
    version: str
    manifest: Markup | None


def page_label(page: str) -> str:
    """The name of a page as a person reads it.

    >>> page_label("job_titles")
    'Job titles'
    """
    words = page.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def make_page(nb: NotebookNode, options: PageOptions, fallback: str = "") -> Page:
    """Shape a notebook's cells into a `Page`; outputs of a failed cell are part of it."""
    shaper = Shaper(options.links)
    state = nb.metadata.get("widgets", {}).get(WIDGET_STATE, {}).get("state", {})
    blocks = [block for cell in nb.cells for block in _read_cell(cell, shaper, state)]
    heading = shaper.title or options.title or page_label(options.page or fallback) or "Report"
    subject = "information interviews"
    whose = f"{subject} by {options.author}" if options.author else subject
    whose = f"{whose}, {options.days}" if options.days else whose
    links = tuple(
        Link(page_label(page), f"{page}.html", page == options.page) for page in options.links
    )
    return Page(
        title=options.title or f"{heading} \N{EN DASH} {whose}",
        heading=heading,
        author=options.author,
        days=options.days,
        links=links,
        entries=tuple(shaper.entries),
        blocks=tuple(_join_parameters(blocks)),
        show_code=options.show_code,
        version=__version__,
        manifest=Markup(manifest_json(options.manifest)) if options.manifest else None,
    )


def _read_cell(cell: NotebookNode, shaper: Shaper, state: Mapping[str, Any]) -> list[Block]:
    if cell.cell_type == "markdown":
        html = shaper.shape(render_markdown(cell.source, cell.get("attachments")))
        return [Block("text", Markup(html))] if html.strip() else []
    if cell.cell_type != "code":
        return []
    blocks = []
    if cell.source.strip():
        tags = cell.metadata.get("tags", [])
        label = "Parameters" if {"parameters", "injected-parameters"} & set(tags) else "Code"
        blocks.append(Block("code", Markup(_highlight(cell.source)), label))
    alt = str(cell.metadata.get("alt") or "")
    for output in cell.get("outputs", []):
        html = shaper.shape(_read_output(output, state, alt))
        if html.strip():
            blocks.append(Block("output", Markup(html)))
    return blocks


def _join_parameters(blocks: Sequence[Block]) -> list[Block]:
    """The defaults and the values given, which papermill puts into two cells, as one block."""
    joined: list[Block] = []
    for block in blocks:
        if block.label == "Parameters" and joined and joined[-1].label == "Parameters":
            joined[-1] = replace(block, html=joined[-1].html + block.html)
        else:
            joined.append(block)
    return joined


@lru_cache(maxsize=256)
def _highlight(source: str) -> str:
    """Code with marks for what the style colors, and for nothing else: a third of the size."""
    return _PLAIN_CODE.sub(r"\1", str(highlight(source, PythonLexer(), HtmlFormatter(nowrap=True))))


def _read_output(output: NotebookNode, state: Mapping[str, Any], alt: str = "") -> str:
    """Safe HTML of one output. What goes to stderr stays out: it names files of the machine."""
    if output.output_type == "stream":
        return _read_text(output.text) if output.name == "stdout" else ""
    if output.output_type == "error":
        return _read_text(f"{output.ename}: {output.evalue}")
    data = output.data
    if WIDGET_VIEW in data and "text/html" not in data:
        kept = static_outputs(data[WIDGET_VIEW].get("model_id", ""), state)
        return "".join(_read_output(inner, {}, alt) for inner in kept) or (
            '<p class="ii-widget">Here the notebook has a control. Open the notebook to use it.</p>'
        )
    if "text/html" in data:
        return sanitize_html(data["text/html"])
    if "text/markdown" in data:
        return render_markdown(data["text/markdown"])
    for kind in _PICTURES:
        if kind in data:
            return _read_picture(kind, data[kind], output, alt)
    return _read_text(data.get("text/plain", "")) if "text/plain" in data else ""


def _read_text(text: str) -> str:
    plain = _ADDRESS.sub("", _ANSI.sub("", text)).rstrip()
    return f'<pre class="ii-text" tabindex="0">{escape(plain)}</pre>' if plain.strip() else ""


def _read_picture(kind: str, content: str, output: NotebookNode, alt: str) -> str:
    from base64 import b64encode

    told = output.get("metadata", {}).get(kind, {})
    words = escape(str((isinstance(told, Mapping) and told.get("alt")) or alt))
    if kind == "image/svg+xml":
        content = b64encode(content.encode("utf-8")).decode("ascii")
    described = f' alt="{words}"' if words else ""
    image = f'<img src="data:{kind};base64,{"".join(content.split())}"{described}>'
    return sanitize_html(f'<figure class="ii-chart">{image}</figure>')
