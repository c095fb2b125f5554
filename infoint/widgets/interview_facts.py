"""The quick facts of one note: those asked for first, and the rest behind a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from infoint.widgets import style
from infoint.workspace.note_fields import FactField


class FactsPart:
    """A field a fact; ``inputs`` has them by name, ``view`` is what is shown."""

    def __init__(self, fields: Sequence[FactField], value_of: Callable[[str], str]) -> None:
        self.inputs = {field.name: _input(field, value_of(field.name)) for field in fields}
        first = [self.inputs[field.name] for field in fields if field.is_first]
        rest = [self.inputs[field.name] for field in fields if not field.is_first]
        more = style.grid(*rest)
        style.show(more, any(one.value for one in rest))
        toggle = style.button(
            "More facts",
            lambda: style.show(more, "ii-gone" in more._dom_classes),
            at_once=True,
        )
        self.view = style.column(
            style.heading("Quick facts"), style.grid(*first), style.row(toggle), more
        )


def _input(field: FactField, value: str) -> widgets.ValueWidget:
    if field.options:
        return style.choice_field(field.label, value, options=field.options, hint=field.hint)
    return style.text_field(field.label, value, hint=field.hint)
