"""Frames as tables, answers as quotations: HTML that a page and JupyterLab both show.

Every word that comes from a note is escaped. Counts nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from infoint.figures.escape import escape

Labels = Mapping[str, str] | Sequence[str]

FOLD_NAMES = 8  # names in a cell; with more, the rest is folded
FOLD_QUOTES = 10
_SENTENCE = 40  # longer parts of a cell stand on lines of their own

# JupyterLab aligns all cells right and keeps lines whole; a report's own style sheet may say more.
_SHEET = (
    "<style>.ii-scroll{overflow-x:auto}.ii-scroll .ii-table th,.ii-scroll .ii-table td"
    "{text-align:left;vertical-align:top;white-space:normal;overflow-wrap:break-word}"
    ".ii-scroll .ii-table .ii-num{text-align:right}"
    ".ii-scroll .ii-table caption{text-align:left;caption-side:top}</style>"
)


@dataclass(frozen=True, eq=False)
class Table:
    """A frame with a caption.

    Attributes
    ----------
    frame : DataFrame
        The rows shown.
    caption : str
        What one row is.
    columns : dict
        Column to heading, in the order shown.
    none : str
        The line that stands for a table without rows.
    """

    frame: pd.DataFrame
    caption: str
    columns: dict[str, str]
    none: str

    def __repr__(self) -> str:
        if self.frame.empty:
            return f"<Table: {self.none}>"
        return f"<Table: {self.caption}, {len(self.frame)} rows>"

    def _repr_html_(self) -> str:
        if self.frame.empty:
            return f'<p class="ii-none">{escape(self.none)}</p>'
        caption = escape(self.caption)
        numbers = {
            name: pd.api.types.is_numeric_dtype(self.frame[name])
            and not pd.api.types.is_bool_dtype(self.frame[name])
            for name in self.columns
        }
        head = "".join(
            f'<th scope="col"{_class(numbers[name])}>{escape(label)}</th>'
            for name, label in self.columns.items()
        )
        rows = zip(*(self.frame[name] for name in self.columns), strict=True)
        body = "".join(_row(cells, list(numbers.values())) for cells in rows)
        return (
            f'<div class="ii-scroll" role="region" aria-label="{caption}" tabindex="0">{_SHEET}'
            f'<table class="ii-table"><caption>{caption}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}


@dataclass(frozen=True, eq=False)
class Quotes:
    """Answers as they were given, each with who gave it."""

    frame: pd.DataFrame
    none: str

    def __repr__(self) -> str:
        return f"<Quotes: {len(self.frame)}>" if len(self.frame) else f"<Quotes: {self.none}>"

    def _repr_html_(self) -> str:
        if self.frame.empty:
            return f'<p class="ii-none">{escape(self.none)}</p>'
        quotes = [_quote(row) for row in self.frame.to_dict("records")]
        if len(quotes) <= FOLD_QUOTES:
            return "".join(quotes)
        rest = quotes[FOLD_QUOTES:]
        return (
            "".join(quotes[:FOLD_QUOTES])
            + f'<details class="ii-more"><summary>Show {len(rest)} more</summary>{"".join(rest)}</details>'
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}


def table(
    frame: pd.DataFrame, *, caption: str, columns: Labels | None = None, none: str = ""
) -> Table:
    """Show a frame as a table.

    Parameters
    ----------
    caption : str
        What one row is; read out before the table.
    columns : dict or list, optional
        The columns to show: a list of names, or column to heading. The first
        one heads its row. None shows all.
    none : str
        What to say instead of an empty table.

    Examples
    --------
    >>> frame = pd.DataFrame({"who": ["<Ana>"], "n": [2]})
    >>> page = table(frame, caption="Who", columns={"who": "Who", "n": "Times"})._repr_html_()
    >>> '<th scope="row">&lt;Ana&gt;</th><td class="ii-num">2</td>' in page
    True
    """
    names: Labels = list(frame.columns) if columns is None else columns
    labels = dict(names) if isinstance(names, Mapping) else {name: _heading(name) for name in names}
    return Table(
        frame[list(labels)], caption, labels, none or f"{caption}: nothing in these notes."
    )


def quotes(frame: pd.DataFrame, *, none: str = "Nobody answered this.") -> Quotes:
    """Show answers as quotations.

    Parameters
    ----------
    frame : DataFrame
        Columns ``interviewee`` and ``text``; ``job_title`` where it is there.
    none : str
        What to say where there are none.
    """
    return Quotes(frame, none)


def shown(value: Any) -> str:
    """Write one cell as a reader would: no "nan", no needless decimals.

    Examples
    --------
    >>> shown(55000.0), shown(("Ana", "Bo")), shown(float("nan")), shown(True)
    ('55,000', 'Ana; Bo', '', 'yes')
    """
    if isinstance(value, tuple | list):
        return "; ".join(shown(part) for part in value)
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    if isinstance(value, bool) or type(value).__name__ in ("bool", "bool_"):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value:%b} {value.day}, {value.year}"
    if isinstance(value, float):
        return f"{value:,.2f}".removesuffix(".00")
    return str(value)


def _heading(name: str) -> str:
    words = str(name).replace("_", " ")
    return words[:1].upper() + words[1:]


def _class(is_number: bool) -> str:
    return ' class="ii-num"' if is_number else ""


def _row(cells: tuple[Any, ...], numbers: list[bool]) -> str:
    first, *rest = (_cell(cell) for cell in cells)
    others = "".join(
        f"<td{_class(is_number)}>{cell}</td>"
        for cell, is_number in zip(rest, numbers[1:], strict=True)
    )
    return f'<tr><th scope="row">{first}</th>{others}</tr>'


def _cell(value: Any) -> str:
    """One cell as HTML; a long list of names is folded behind its first ones."""
    if isinstance(value, tuple | list):
        parts = list(dict.fromkeys(shown(part) for part in value))
        if len(parts) > FOLD_NAMES:
            first = escape(f"{'; '.join(parts[:4])} and {len(parts) - 4} more")
            return (
                f'<details class="ii-more"><summary>{first}</summary>'
                f"{escape('; '.join(parts[4:]))}</details>"
            )
        if max(map(len, parts), default=0) > _SENTENCE:
            return "<br>".join(escape(part) for part in parts)
        value = tuple(parts)
    return escape(shown(value)).replace("\n", "<br>")


def _quote(row: dict[Any, Any]) -> str:
    who = ", ".join(filter(None, (shown(row["interviewee"]), shown(row.get("job_title")))))
    words = _cell(row["text"]).strip()
    return (
        f'<figure class="ii-quote"><blockquote><p>{words}</p></blockquote>'
        f"<figcaption>{escape(who)}</figcaption></figure>"
    )
