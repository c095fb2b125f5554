"""The parts that all forms are built of: fields with real labels, words, buttons, places.

Every field has its label above it, tied to it for screen readers; words of a person go through
`escape`. Nothing here knows a note, reads a file or computes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape
from importlib.resources import files
from typing import Any, Literal

import ipywidgets as widgets

from infoint.widgets.timer import settled

Kind = Literal["", "warn", "bad"]


@lru_cache
def asset(name: str) -> str:
    """A style sheet or program of the forms, as text."""
    return files("infoint.widgets").joinpath(name).read_text(encoding="utf-8")


def look(sheet: str, more: str = "") -> widgets.HTML:
    """A style sheet, and HTML that acts and shows nothing."""
    return widgets.HTML(f"<style>{asset(sheet)}</style>{more}").add_class("ii-gone")


def frame(*children: widgets.Widget, name: str) -> widgets.VBox:
    """A whole form with its style sheet; ``name`` becomes the class ``ii-name``."""
    return widgets.VBox([look("form.css"), *children]).add_class("ii-form").add_class(f"ii-{name}")


def row(*children: widgets.Widget) -> widgets.Box:
    """Parts side by side, wrapped where they do not fit."""
    return widgets.Box(list(children)).add_class("ii-row")


def column(*children: widgets.Widget) -> widgets.Box:
    """Parts one beneath the other."""
    return widgets.Box(list(children)).add_class("ii-column")


def grid(*children: widgets.Widget) -> widgets.Box:
    """Short fields in as many columns as fit."""
    return widgets.Box(list(children)).add_class("ii-grid")


def mark(part: widgets.DOMWidget, name: str, is_on: bool) -> None:
    """Give a part a class, or take it off."""
    part.add_class(name) if is_on else part.remove_class(name)


def show(part: widgets.DOMWidget, visible: bool) -> None:
    """Show a part, or take it away for everybody, screen readers included."""
    mark(part, "ii-gone", not visible)


class Filling:
    """What a form fills in itself while this is entered is not taken for typed or chosen."""

    def __init__(self) -> None:
        self.is_on = False

    def __enter__(self) -> None:
        self.is_on = True

    def __exit__(self, *error: object) -> None:
        self.is_on = False


def text_field(label: str, value: str = "", *, hint: str = "") -> widgets.Text:
    """One line of text; every key reaches the kernel."""
    return widgets.Text(value, description=label, placeholder=hint, continuous_update=True)


def entry_field(label: str, value: str = "", *, hint: str = "") -> widgets.Text:
    """One line of text that reaches the kernel as a whole, when one leaves it."""
    return widgets.Text(value, description=label, placeholder=hint, continuous_update=False)


def area_field(label: str, value: str = "", *, lines: int = 3) -> widgets.Textarea:
    """Several lines of text, growing with what is typed; every key reaches the kernel."""
    return widgets.Textarea(value, description=label, rows=lines, continuous_update=True)


def choice_field(
    label: str, value: str = "", *, options: Sequence[str] = (), hint: str = ""
) -> widgets.Combobox:
    """One line of text with proposals; other words are as welcome."""
    return widgets.Combobox(
        value=value,
        description=label,
        options=tuple(options),
        placeholder=hint,
        ensure_option=False,
        continuous_update=True,
    )


def list_field(
    label: str, options: Sequence[tuple[str, Any]], value: Any = None
) -> widgets.Dropdown:
    """One of several, shown as a closed list: (words, what they stand for) each."""
    return widgets.Dropdown(description=label, options=list(options), value=value)


def tick_field(label: str, value: bool = False) -> widgets.Checkbox:
    """A box to tick, its words beside it."""
    return widgets.Checkbox(value, description=label, indent=False)


def button(
    label: str,
    on_click: Callable[[], object],
    *,
    main: bool = False,
    hint: str = "",
    at_once: bool = False,
) -> widgets.Button:
    """A button whose callback needs no argument.

    Parameters
    ----------
    at_once : bool
        For what needs nothing that was typed or chosen: it does not wait for that to arrive.
    """
    made = widgets.Button(description=label, tooltip=hint or None)
    made.on_click(lambda _: on_click() if at_once else settled(on_click))
    return made.add_class("ii-main") if main else made


def heading(text: str) -> widgets.HTML:
    """A heading inside the form."""
    return widgets.HTML(f"<h3>{escape(text)}</h3>")


def words(text: str, *, quiet: bool = False) -> widgets.HTML:
    """A paragraph of plain words."""
    kind = ' class="ii-quiet"' if quiet else ""
    return widgets.HTML(f"<p{kind}>{escape(text)}</p>")


def said(text: str, kind: Kind = "", *, aloud: bool = False) -> str:
    """HTML of what the form tells; ``aloud`` lets screen readers say it when it appears.

    >>> said("Saved <now>")
    '<p class="ii-said">Saved &lt;now&gt;</p>'
    """
    if not text:
        return ""
    role = ' role="alert" aria-live="polite"' if aloud else ""
    return f'<p class="ii-said{f" ii-{kind}" if kind else ""}"{role}>{escape(text)}</p>'
