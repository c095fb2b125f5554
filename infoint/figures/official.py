"""Beginning pay as it was said, over the official percentiles of that work and area. Counts nothing.

The band is of all workers in the occupation, and every caption says so: a figure for beginners at
its lower end is what one expects.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.figures import money
from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.escape import clip
from infoint.figures.official_panel import draw_panel, row_height
from infoint.figures.phrase import count, join, where
from infoint.figures.style import look, panels

TITLE = "Beginning pay, beside what is officially counted"
MOST = 30  # statements drawn; all stand in the table
SPOKEN = 12  # statements in the alternative text
LEFT_NAMED = 6
_LABELS = {
    "interviewee": "Interviewee",
    "said": "Said",
    "sentence": "Words",
    "occupation_name": "Occupation",
    "area": "Area",
    "area_kind": "Kind of area",
    "tenth": "Lowest tenth ends at",
    "quarter": "Lowest quarter ends at",
    "middle": "Middle",
    "standing": "What was said is",
    "reason": "To know",
    "where": "Note",
}


def official_salaries(official: pd.DataFrame) -> Chart:
    """Draw each interviewee's beginning pay over the official band.

    Parameters
    ----------
    official : DataFrame
        What `compare.official_salaries` returns.

    Returns
    -------
    Chart
        One line a statement, one panel a currency (and one for pay by the hour). The band goes
        from the lowest tenth over the lowest quarter to the middle, paler on to the highest
        quarter. Release and source stand in the note.
    """
    data = _in_words(official)
    drawn = official[official["part"] == "compared"]
    if drawn.empty:
        return nothing(TITLE, _nothing(official), data)
    shown = drawn.head(MOST)
    groups = [(key, part) for key, part in shown.groupby(["currency", "per"], sort=False)]
    with look():
        figure, axes = panels(
            [row_height(part) for _, part in groups], left=0.33, right=0.685, below=0.52
        )
        for panel, ((currency, per), part) in zip(axes, groups, strict=True):
            draw_panel(panel, str(currency), str(per), part.to_dict("records"))
    return finish(
        figure,
        title=TITLE,
        alt=_alt(official),
        data=data,
        note=_note(official),
        labels=_LABELS,
    )


def _in_words(official: pd.DataFrame) -> pd.DataFrame:
    rows = official.to_dict("records")
    return official.assign(
        said=[_said(row) for row in rows],
        tenth=[_amount(row, "p10") for row in rows],
        quarter=[_amount(row, "p25") for row in rows],
        middle=[_amount(row, "p50") for row in rows],
        where=where(official),
    )


def _said(row: dict[Any, Any]) -> str:
    if row["currency"] != row["currency"] or (
        row["low"] != row["low"] and row["high"] != row["high"]
    ):
        return ""
    return f"{money.span(row['low'], row['high'], row['currency'])} {_a(row)}"


def _a(row: dict[Any, Any]) -> str:
    return "an hour" if row["per"] == "hour" else "a year"


def _amount(row: dict[Any, Any], name: str) -> str:
    value = row[name]
    return "" if value != value else money.amount(value, row["currency"])


def _alt(official: pd.DataFrame) -> str:
    drawn = official[official["part"] == "compared"]
    n, of = drawn["interview_id"].nunique(), official["interview_id"].nunique()
    parts = [
        f"Beginning pay from {count(n, 'interview')} of {of}, over official percentiles of all"
        f" workers in the same occupation and area"
    ]
    for row in drawn.head(SPOKEN).to_dict("records"):
        cuts = [
            f"{words} {_amount(row, name)}"
            for name, words in (
                ("p10", "lowest tenth"),
                ("p25", "lowest quarter"),
                ("p50", "middle"),
            )
            if _amount(row, name)
        ]
        parts.append(
            f"{clip(row['interviewee'], 60)}: {_said(row)}, {row['standing']} of"
            f" {row['occupation_name']} in {row['area']} ({', '.join(cuts)})"
        )
    if len(drawn) > SPOKEN:
        parts.append(f"{len(drawn) - SPOKEN} more in the table")
    left = official.loc[official["part"] != "compared", "interviewee"]
    if len(left):
        parts.append(f"Left out: {join(dict.fromkeys(left))}")
    return ". ".join(parts) + "."


def _note(official: pd.DataFrame) -> str:
    drawn = official[official["part"] == "compared"]
    parts = [
        "Dot or line: what was said; an arrow is an open end. Band: all workers in that"
        " occupation and area, not beginners alone."
    ]
    if len(drawn) > MOST:
        parts.append(f"The first {MOST} are drawn; all stand in the table.")
    left = list(dict.fromkeys(official.loc[official["part"] != "compared", "interviewee"]))
    if left:
        parts.append(f"Left out, with the reason in the data: {join(left)}.")
    sources = " ".join(dict.fromkeys(drawn["citation"]))
    parts.append(f"Sources: the interview notes; {sources}")
    return " ".join(parts)


def _nothing(official: pd.DataFrame) -> str:
    if official.empty:
        return "No interview has been read, so there is no pay to compare."
    reasons = official.groupby("reason", sort=False)["interviewee"].unique()
    why = [f"{clip(reason, 200)} ({join(who)})" for reason, who in reasons.head(LEFT_NAMED).items()]
    more = f"; and {len(reasons) - LEFT_NAMED} more" if len(reasons) > LEFT_NAMED else ""
    return f"No beginning pay can stand beside an official figure: {'; '.join(why)}{more}."
