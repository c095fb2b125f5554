"""Job titles drawn by family. Counts nothing."""

from __future__ import annotations

import pandas as pd

from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.dots import MATRIX_UP_TO, DotRow, draw_bars, draw_matrix, head_room
from infoint.figures.phrase import columns_of, count, join
from infoint.figures.style import look, panels

TITLE = "Job titles, by family"
MOST = 45
ALONE = "In families of their own"
_LABELS = {
    "family": "Family",
    "title": "Title",
    "n": "Interviews",
    "held": "Hold it",
    "named": "Name it",
    "who": "Who",
    "words": "Words",
}


def title_families(titles: pd.DataFrame) -> Chart:
    """Draw the titles that were held or named, each family under its name.

    Parameters
    ----------
    titles : DataFrame
        What `compare.titles` returns.

    Returns
    -------
    Chart
        A filled dot: the interviewee holds the title. A hollow one: it was
        named. Bars where there are many interviews; at most 45 lines are drawn.
    """
    if titles.empty:
        return nothing(TITLE, "No interview held or named a job title that could be read.", titles)
    rows = _rows(titles)
    names = columns_of(titles["who"])
    few = len(names) <= MATRIX_UP_TO
    shown = rows[:MOST]
    with look():
        right = min(0.36 + 0.065 * len(names), 0.88) if few else 0.85
        figure, (axes,) = panels(
            [len(shown)], left=0.34, right=right, top=head_room(names) if few else 0.1, below=0.1
        )
        if few:
            draw_matrix(axes, shown, names, width=36)
        else:
            draw_bars(axes, shown, width=36)
    note = (
        "Filled dot: holds the title. Hollow dot: named it. " if few else "Bars count interviews. "
    )
    if len(rows) > MOST:
        note += f"The first {MOST} lines are drawn; all titles stand in the table. "
    note += "Families are a proposal: titles of the same work. Source: the interview notes."
    return finish(figure, title=TITLE, alt=_alt(titles), data=titles, note=note, labels=_LABELS)


def _rows(titles: pd.DataFrame) -> list[DotRow]:
    rows: list[DotRow] = []
    alone: list[DotRow] = []
    for family, part in titles.groupby("family", sort=False):
        n = int(part["family_n"].iloc[0])
        own = [
            DotRow(row["title"], row["who"], frozenset(row["who"]) - frozenset(row["held_by"]))
            for row in part.to_dict("records")
        ]
        if len(own) == 1:
            alone += own
        else:
            rows += [DotRow(str(family), is_heading=True, beside=count(n, "interview")), *own]
    if alone:
        rows += [DotRow(ALONE, is_heading=True), *alone]
    return rows


def _alt(titles: pd.DataFrame) -> str:
    families = titles.drop_duplicates("family")
    of = int(titles["of"].iloc[0])
    largest = families[families["family_n"] == families["family_n"].max()]
    parts = [
        f"{count(len(titles), 'title')} in {len(families)} "
        f"{'family' if len(families) == 1 else 'families'} from {count(of, 'interview')}",
        f"Most interviews, {int(families['family_n'].max())} of {of}: {join(largest['family'])}",
    ]
    shared = titles[titles["n"] > 1]
    if len(shared):
        parts.append(f"In more than one interview: {join(shared['title'])}")
    return ". ".join(parts) + "."
