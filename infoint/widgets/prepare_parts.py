"""Parts of the forms of 01_prepare and 03_follow_up: a list to choose from, what a page keeps.

Builds widgets from words; reads and computes nothing.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import wraps
from html import escape
from pathlib import Path
from typing import Any, TypeVar

import ipywidgets as widgets

from infoint.errors import InfointError
from infoint.widgets import style

Item = TypeVar("Item")
Field = TypeVar("Field", widgets.Text, widgets.Textarea, widgets.Combobox)

# JupyterLab takes arrow keys and Enter for moving between cells, also while a list or a button
# of a form has the focus; this attribute keeps it from that. Widgets have no attributes, so an
# image that cannot be shown sets it on whatever gets the focus. It holds no words of anybody.
_KEYS = (
    '<img alt="" src="data:," style="display:none" onerror="'
    "const image = this; let tries = 0;"
    "(function attach() {"
    " const form = image.closest('.ii-form');"
    " if (!form) { if (tries++ < 200) setTimeout(attach, 50); return; }"
    " const keep = one => { if (one.matches('select, button, input[type=checkbox], a'))"
    " one.setAttribute('data-lm-suppress-shortcuts', 'true'); };"
    " form.addEventListener('focusin', event => keep(event.target));"
    " if (form.contains(document.activeElement)) keep(document.activeElement);"
    ' })()">'
)


def kit(*children: widgets.Widget, name: str, kept: str = "") -> widgets.VBox:
    """A form with the look of these notebooks.

    Parameters
    ----------
    kept : str
        HTML that a page made from the notebook shows instead of the controls.
    """
    page = widgets.HTML(kept).add_class("ii-gone")
    return style.frame(style.look("prepare.css", _KEYS), page, *children, name=name)


def _wrapping(words: str) -> str:
    """Words that wrap in a list: plain spaces in its entries become spaces that never do."""
    return words.replace(" ", "\N{FOUR-PER-EM SPACE}")


class Chooser:
    """An open list of which one entry is chosen, with the arrow keys too.

    Parameters
    ----------
    on_choose : callable
        Called when the student chooses, not when the list is filled.
    """

    def __init__(self, label: str, on_choose: Callable[[], object], *, rows: int = 12) -> None:
        self.box = widgets.Select(options=(), description=label, rows=rows)
        self._filling = style.Filling()
        self.box.observe(lambda _: self._filling.is_on or on_choose(), names="value")

    @property
    def value(self) -> Any:
        """What the chosen entry stands for; None in an empty list."""
        return self.box.value

    def pick(self, items: Sequence[Item]) -> Item | None:
        """The chosen one of items that were filled in by their places."""
        at = self.value
        return items[at] if at is not None and at < len(items) else None

    def fill(self, options: Sequence[tuple[str, Any]], value: Any) -> None:
        """Put other entries into the list: (words, what they stand for) each."""
        values = [one for _, one in options]
        with self._filling:
            self.box.options = tuple((_wrapping(words), one) for words, one in options)
            self.box.value = value if value in values else (values[0] if values else None)


def reporting(field: Field, on_change: Callable[[str], None]) -> Field:
    """A field that reports its words when one leaves it."""
    field.continuous_update = False
    field.observe(lambda change: on_change(change["new"]), names="value")
    return field


class Telling:
    """The line in which a form says what it did or why it could not."""

    def __init__(self) -> None:
        self.box = widgets.HTML()

    def say(self, text: str, kind: style.Kind = "") -> None:
        """Say a sentence."""
        self.box.value = style.said(text, kind, aloud=True)

    def saved(self, text: str, path: Path, content: bytes | str | None = None) -> None:
        """Say where a file is; with its content, offer it for download as well."""
        link = "" if content is None else download_link(path.name, content)
        words = escape(f"{text} It is in {path.parent.name}/{path.name}.")
        self.box.value = f'<p class="ii-said" role="alert" aria-live="polite">{words} {link}</p>'

    def guard(self, action: Callable[..., None]) -> Callable[..., None]:
        """The action, its errors told in the form instead of raised."""

        @wraps(action)
        def guarded(*values: Any) -> None:
            try:
                action(*values)
            except InfointError as error:
                self.say(str(error), "bad")

        return guarded

    def button(self, label: str, action: Callable[[], None], **more: Any) -> widgets.Button:
        """A button whose errors are told."""
        return style.button(label, self.guard(action), **more)


_KINDS = {
    ".html": "text/html",
    ".ics": "text/calendar",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def download_link(name: str, content: bytes | str) -> str:
    """A link that hands the file out without asking the server."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    kind = _KINDS.get(Path(name).suffix, "application/octet-stream")
    code = b64encode(data).decode("ascii")
    return (
        f'<a download="{escape(name)}" href="data:{kind};base64,{code}">Download {escape(name)}</a>'
    )


def link(words: str, address: str) -> str:
    """A link as HTML."""
    return f'<a href="{escape(address)}">{escape(words)}</a>'


def kept_list(caption: str, items: Sequence[str], none: str) -> str:
    """A numbered list as HTML, for pages without controls."""
    if not items:
        return f"<p>{escape(none)}</p>"
    rows = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<p>{escape(caption)}</p><ol>{rows}</ol>"
