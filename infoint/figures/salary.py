"""Pay statements drawn: every one a line, with the words beside it. Counts nothing."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from infoint.figures import money
from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.listing import Table, table
from infoint.figures.phrase import count, join, where
from infoint.figures.style import (
    ACCENT,
    ACCENT_PALE,
    HEADING,
    INK,
    QUIET,
    RULE,
    SMALL,
    look,
    panels,
)
from infoint.figures.words import shorten, wrap

TITLE = "Pay, as it was said"
# With more statements than this the words stay in the table and groups share a line.
ALL_WORDS = 40
_STAGES = {
    "entry": "To begin with",
    "mid": "Later",
    "senior": "Senior",
    "not said": "Stage not said",
}
_LABELS = {
    "interviewee": "Interviewee",
    "group": "Group",
    "stage": "Stage",
    "a_year": "A year",
    "text": "Words",
    "assumptions": "Assumed",
    "reason": "Why not compared",
    "where": "Note",
}


def salary_ranges(pay: pd.DataFrame, groups: pd.DataFrame | None = None) -> Chart:
    """Draw pay statements, one panel a currency, one line a statement.

    Parameters
    ----------
    pay : DataFrame
        What `compare.salaries` returns.
    groups : DataFrame, optional
        What `compare.salary_groups` returns: draws the middle statement of the
        groups in which three or more interviews gave a figure.

    Returns
    -------
    Chart
        Dots are bounds that were said, arrows open ends, hollow dots statements
        whose stage was not said; a star marks words that needed an assumption.
    """
    data = pay.assign(a_year=_in_words(pay), where=where(pay))
    drawn = pay[pay["part"] == "compared"]
    if drawn.empty:
        return nothing(TITLE, _nothing(pay), data)
    currencies = list(drawn["currency"].unique())
    lines = {currency: _lines(drawn[drawn["currency"] == currency]) for currency in currencies}
    with look():
        figure, axes = panels([len(rows) for rows in lines.values()], left=0.265, right=0.66)
        for panel, currency in zip(axes, currencies, strict=True):
            _panel(panel, currency, lines[currency], groups)
    return finish(
        figure, title=TITLE, alt=_alt(pay, groups), data=data, note=_note(pay), labels=_LABELS
    )


def salary_groups(groups: pd.DataFrame) -> Table:
    """Show the groups of pay statements, amounts in short form.

    Parameters
    ----------
    groups : DataFrame
        What `compare.salary_groups` returns.
    """
    rows = groups.to_dict("records")
    frame = groups.assign(
        said=[money.span(row["lowest"], row["highest"], row["currency"]) for row in rows],
        middle=[
            money.span(row["median_low"], row["median_high"], row["currency"])
            if row["median_low"] == row["median_low"] or row["median_high"] == row["median_high"]
            else "needs 3 interviews"
            for row in rows
        ],
    )
    columns = {
        "group": "Group",
        "stage": "Stage",
        "n": "Interviews",
        "said": "Said, a year",
        "middle": "Middle statement",
        "who": "Who",
    }
    none = "No group to show: nobody named a figure that can be compared."
    return table(frame, caption="Pay a year, by group", columns=columns, none=none)


def _lines(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows from top to bottom: a heading for each stage, then its statements."""
    lines: list[dict[str, Any]] = []
    for stage, part in rows.groupby("stage", sort=False):
        lines.append({"heading": stage, "n": part["interview_id"].nunique()})
        if len(rows) <= ALL_WORDS:
            lines += [{"statements": [row]} for row in part.to_dict("records")]
        else:
            lines += [
                {"group": group, "statements": same.to_dict("records")}
                for group, same in part.groupby("group", sort=False)
            ]
    return lines


def _panel(
    axes: Axes, currency: str, lines: list[dict[str, Any]], groups: pd.DataFrame | None
) -> None:
    axes.set_yticks([])
    axes.grid(axis="x", color=RULE, linewidth=0.6)
    left, right = _limits(lines)
    axes.set_xlim(left, right)
    axes.xaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: money.amount(value, currency)))
    axes.set_xlabel(f"{currency} a year", fontsize=SMALL)
    bands = _bands(groups, currency)
    for y, line in enumerate(lines):
        if "heading" in line:
            _heading(axes, y, line)
        elif "group" in line:
            _shared(axes, y, line, (left, right))
        else:
            _statement(axes, y, line["statements"][0], (left, right))
    _draw_bands(axes, lines, bands)


def _limits(lines: list[dict[str, Any]]) -> tuple[float, float]:
    said = [
        amount
        for line in lines
        for row in line.get("statements", ())
        for amount in (row["annual_low"], row["annual_high"])
        if amount == amount
    ]
    low, high = min(said), max(said)
    room = max((high - low) * 0.12, high * 0.06, 1.0)
    return max(low - room, 0.0), high + room


def _heading(axes: Axes, y: int, line: dict[str, Any]) -> None:
    words = f"{_STAGES.get(line['heading'], line['heading'])} · {count(line['n'], 'interview')}"
    axes.text(-0.66, y + 0.05, words, transform=axes.get_yaxis_transform(), va="center",
              fontsize=HEADING, fontweight="bold", color=INK)  # fmt: skip


def _statement(axes: Axes, y: int, row: dict[str, Any], limits: tuple[float, float]) -> None:
    across = axes.get_yaxis_transform()
    who = shorten(row["interviewee"], 24)
    group = "" if row["group"] == row["stage"] else shorten(row["group"], 34)
    axes.text(-0.66, y - (0.18 if group else 0), who, transform=across, va="center")
    if group:
        axes.text(-0.66, y + 0.24, group, transform=across, va="center", fontsize=7, color=QUIET)
    _draw(axes, y, row, limits)
    words = wrap(f"“{row['text']}”{'*' if row['assumptions'] else ''}", 46)
    axes.text(1.02, y, words, transform=across, va="center", fontsize=7.5, linespacing=1.05)


def _shared(axes: Axes, y: int, line: dict[str, Any], limits: tuple[float, float]) -> None:
    across = axes.get_yaxis_transform()
    n = len({row["interview_id"] for row in line["statements"]})
    axes.text(-0.66, y, shorten(line["group"], 34), transform=across, va="center", fontsize=SMALL)
    axes.text(1.02, y, f"{count(n, 'interview')}, {count(len(line['statements']), 'statement')}",
              transform=across, va="center", fontsize=SMALL, color=QUIET)  # fmt: skip
    step = min(0.6 / len(line["statements"]), 0.12)
    first = y - step * (len(line["statements"]) - 1) / 2
    for place, row in enumerate(line["statements"]):
        _draw(axes, first + place * step, row, limits, size=3, width=0.9)


def _draw(
    axes: Axes,
    y: float,
    row: dict[str, Any],
    limits: tuple[float, float],
    *,
    size: float = 6.5,
    width: float = 2.4,
) -> None:
    low, high = row["annual_low"], row["annual_high"]
    style: dict[str, Any] = {
        "color": ACCENT,
        "markerfacecolor": "white" if row["stage"] == "not said" else ACCENT,
        "markersize": size,
        "linewidth": width,
        "clip_on": False,
    }
    if low == low and high == high:
        axes.plot(
            [low, high] if low != high else [low], [y] * (1 + (low != high)), marker="o", **style
        )
        return
    end, sign = (limits[1], ">") if low == low else (limits[0], "<")
    known = low if low == low else high
    axes.plot([known, end], [y, y], linestyle=":", marker="", **style)
    axes.plot([known], [y], marker="o", **style)
    axes.plot([end], [y], marker=sign, **style)


def _bands(
    groups: pd.DataFrame | None, currency: str
) -> dict[tuple[str, str], tuple[float, float, int]]:
    if groups is None:
        return {}
    known = groups[
        (groups["currency"] == currency)
        & groups["median_low"].notna()
        & groups["median_high"].notna()
    ]
    return {
        (row["stage"], row["group"]): (row["median_low"], row["median_high"], row["n"])
        for row in known.to_dict("records")
    }


def _draw_bands(
    axes: Axes,
    lines: list[dict[str, Any]],
    bands: dict[tuple[str, str], tuple[float, float, int]],
) -> None:
    """Pale band behind a group's lines, from the middle low to the middle high bound."""
    least = (axes.get_xlim()[1] - axes.get_xlim()[0]) * 0.006
    for (stage, group), (low, high, _) in bands.items():
        rows = [
            y
            for y, line in enumerate(lines)
            if any(r["stage"] == stage and r["group"] == group for r in line.get("statements", ()))
        ]
        if rows:
            wide = max(high - low, least)
            axes.fill_between(
                [low, low + wide], min(rows) - 0.45, max(rows) + 0.45,
                color=ACCENT_PALE, linewidth=0, zorder=0,
            )  # fmt: skip


def _in_words(pay: pd.DataFrame) -> list[str]:
    return [
        money.span(row["annual_low"], row["annual_high"], row["currency"])
        if row["part"] in ("compared", "other stage") and row["currency"] == row["currency"]
        else ""
        for row in pay.to_dict("records")
    ]


def _alt(pay: pd.DataFrame, groups: pd.DataFrame | None) -> str:
    drawn = pay[pay["part"] == "compared"]
    n = drawn["interview_id"].nunique()
    parts = [
        f"Pay a year from {count(len(drawn), 'statement')} in {count(n, 'interview')}"
        f" of {pay['interview_id'].nunique()}"
    ]
    for (currency, stage), part in drawn.groupby(["currency", "stage"], sort=False):
        amounts = pd.concat([part["annual_low"], part["annual_high"]]).dropna()
        parts.append(
            f"{_STAGES.get(str(stage), str(stage))}: {money.span(amounts.min(), amounts.max(), str(currency))}"
            f" ({count(part['interview_id'].nunique(), 'interview')})"
        )
    if groups is not None:
        for row in groups[groups["median_low"].notna() & groups["median_high"].notna()].to_dict(
            "records"
        ):
            middle = money.span(row["median_low"], row["median_high"], row["currency"])
            parts.append(
                f"Middle statement of {row['group']}, {row['stage']}: {middle} (n = {row['n']})"
            )
    silent = pay.loc[pay["part"] == "no figure", "interviewee"]
    if len(silent):
        parts.append(f"No figure from {join(silent)}")
    return ". ".join(parts) + "."


def _note(pay: pd.DataFrame) -> str:
    parts = []
    drawn = pay[pay["part"] == "compared"]
    assumed = dict.fromkeys(
        clause.strip()
        for clauses in drawn["assumptions"]
        for clause in clauses.split(";")
        if clause.strip()
    )
    if assumed:
        parts.append(f"* Assumed: {'; '.join(assumed)}.")
    left_out = pay[pay["part"] == "not comparable"]
    if len(left_out):
        parts.append(
            f"Not drawn: {join(left_out['interviewee'] + ' (' + left_out['reason'] + ')')}."
        )
    parts.append("Source: the interview notes.")
    return " ".join(parts)


def _nothing(pay: pd.DataFrame) -> str:
    n = pay["interview_id"].nunique()
    if pay.empty:
        return "No interview has been read, so there is no pay to compare."
    if (pay["part"] == "no figure").all():
        one = "The one interview named no figure for pay."
        return one if n == 1 else f"None of {n} interviews named a figure for pay."
    return "No pay statement can be compared: " + join(dict.fromkeys(pay["reason"])) + "."
