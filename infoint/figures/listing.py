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
FOLD_SENTENCES = 3  # sentences in a cell
FOLD_QUOTES = 10
FOLD_ROWS = 25
_FEW = 3  # rows that are not worth a fold
_SENTENCE = 40  # longer parts of a cell stand on lines of their own

# JupyterLab aligns all cells right and keeps lines whole; a report's own style sheet may say more.
_SHEET = (
    "<style>.ii-scroll{overflow-x:auto}.ii-scroll .ii-table th,.ii-scroll .ii-table td"
    "{text-align:left;vertical-align:top;white-space:normal;overflow-wrap:break-word}"
    ".ii-scroll .ii-table .ii-num{text-align:right}"
    ".ii-scroll .ii-table caption{text-align:left;caption-side:top}</style>"
)

_QUOTE_SHEET = "<style>.ii-quote{margin:0 0 1em}.ii-quote blockquote{margin:0 0 .2em}</style>"


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
    most : int
        Rows in sight; with more, the rest is folded.
    """

    frame: pd.DataFrame
    caption: str
    columns: dict[str, str]
    none: str
    most: int = FOLD_ROWS

    def __repr__(self) -> str:
        if self.frame.empty:
            return f"<Table: {self.none}>"
        return f"<Table: {self.caption}, {len(self.frame)} rows>"

    def _repr_html_(self) -> str:
        if self.frame.empty:
            return f'<p class="ii-none">{escape(self.none)}</p>'
        if len(self.frame) <= self.most + _FEW:
            return self._part(self.frame, self.caption)
        rest = len(self.frame) - self.most
        return (
            self._part(self.frame.head(self.most), self.caption)
            + f'<details class="ii-more"><summary>Show {rest} more rows</summary>'
            + self._part(self.frame.tail(rest), f"{self.caption}, continued")
            + "</details>"
        )

    def _part(self, frame: pd.DataFrame, words: str) -> str:
        caption = escape(words)
        numbers = {
            name: pd.api.types.is_numeric_dtype(frame[name])
            and not pd.api.types.is_bool_dtype(frame[name])
            for name in self.columns
        }
        head = "".join(
            f'<th scope="col"{_class(numbers[name])}>{escape(label)}</th>'
            for name, label in self.columns.items()
        )
        rows = zip(*(frame[name] for name in self.columns), strict=True)
        body = "".join(_row(cells, list(numbers.values())) for cells in rows)
        return (
            f'<div class="ii-scroll mathjax_ignore" role="region" aria-label="{caption}" tabindex="0">{_SHEET}'
            f'<table class="ii-table"><caption>{caption}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )


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
            return _QUOTE_SHEET + "".join(quotes)
        rest = quotes[FOLD_QUOTES:]
        return (
            _QUOTE_SHEET
            + "".join(quotes[:FOLD_QUOTES])
            + f'<details class="ii-more"><summary>Show {len(rest)} more answers</summary>{"".join(rest)}</details>'
        )


def table(
    frame: pd.DataFrame,
    *,
    caption: str,
    columns: Labels | None = None,
    none: str = "",
    most: int = FOLD_ROWS,
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
    most : int
        Rows in sight; with more, the rest is folded.

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
        frame[list(labels)], caption, labels, none or f"{caption}: nothing in these notes.", most
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
    """One cell as HTML; a long list is folded behind its first items."""
    if not isinstance(value, tuple | list):
        return escape(shown(value)).replace("\n", "<br>")
    parts = list(dict.fromkeys(shown(part) for part in value))
    if max(map(len, parts), default=0) > _SENTENCE:
        return _sentences(parts)
    if len(parts) <= FOLD_NAMES:
        return escape("; ".join(parts))
    first = escape(f"{'; '.join(parts[:4])} and {len(parts) - 4} more")
    rest = escape("; ".join(parts[4:]))
    return f'<details class="ii-more"><summary>{first}</summary>{rest}</details>'


def _sentences(parts: list[str]) -> str:
    lines = [f'<div class="ii-part">{escape(part)}</div>' for part in parts]
    if len(lines) <= FOLD_SENTENCES + 1:
        return "".join(lines)
    rest = lines[FOLD_SENTENCES:]
    return (
        "".join(lines[:FOLD_SENTENCES])
        + f'<details class="ii-more"><summary>and {len(rest)} more</summary>{"".join(rest)}</details>'
    )


def _quote(row: dict[Any, Any]) -> str:
    who = ", ".join(filter(None, (shown(row["interviewee"]), shown(row.get("job_title")))))
    words = _cell(row["text"]).strip()
    return (
        f'<figure class="ii-quote mathjax_ignore"><blockquote><p>{words}</p></blockquote>'
        f"<figcaption>{escape(who)}</figcaption></figure>"
    )
