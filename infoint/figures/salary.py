"""Pay statements drawn: every one a line, with the words beside it. Counts nothing."""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.figures import money
from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.escape import clip
from infoint.figures.listing import Table, table
from infoint.figures.phrase import count, join, where
from infoint.figures.salary_panel import STAGES, draw_panel, lay_lines
from infoint.figures.style import look, panels

TITLE = "Pay, as it was said"
ASSUMED = 8  # assumptions named under the figure
_LABELS = {
    "interviewee": "Interviewee",
    "group": "Group",
    "stage": "Stage",
    "a_year": "A year",
    "sentence": "Words",
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
    lines = {currency: lay_lines(drawn[drawn["currency"] == currency]) for currency in currencies}
    with look():
        figure, axes = panels(
            [sum(line.height for line in rows) for rows in lines.values()], left=0.265, right=0.66
        )
        for panel, currency in zip(axes, currencies, strict=True):
            draw_panel(panel, currency, lines[currency], groups)
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
        middle=[_middle(row) for row in rows],
    )
    columns = {
        "group": "Group",
        "stage": "Stage",
        "n": "Interviews",
        "said": "Said, a year",
        "middle": "Middle of 3 or more",
        "who": "Who",
    }
    none = "No group to show: nobody named a figure that can be compared."
    return table(frame, caption="Pay a year, by group", columns=columns, none=none)


def _middle(row: dict[Any, Any]) -> str:
    low, high, currency = row["median_low"], row["median_high"], row["currency"]
    if low == low and high == high:
        return money.span(low, high, currency)
    if low == low:
        return f"from {money.amount(low, currency)}"
    return f"to {money.amount(high, currency)}" if high == high else ""


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
            f"{STAGES.get(str(stage), str(stage))}: {money.span(amounts.min(), amounts.max(), str(currency))}"
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
        most = [clip(clause, 120) for clause in list(assumed)[:ASSUMED]]
        rest = "; more in the table" if len(assumed) > ASSUMED else ""
        parts.append(f"* Assumed: {'; '.join(most)}{rest}.")
    left_out = pay[pay["part"] == "not comparable"]
    if len(left_out):
        parts.append(
            f"Not drawn: {join(dict.fromkeys(left_out['interviewee'] + ' (' + left_out['reason'] + ')'))}."
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
