"""Keywords drawn by the number of interviews that named them. Counts nothing."""

from __future__ import annotations

import pandas as pd

from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.dots import MATRIX_UP_TO, DotRow, draw_bars, draw_matrix, head_room
from infoint.figures.phrase import columns_of, count, join
from infoint.figures.style import look, panels

TITLE = "Keywords, by the number of interviews that named them"
MOST = 30
_LABELS = {"keyword": "Keyword", "n": "Interviews", "who": "Who named it", "words": "Words"}


def keyword_counts(
    keywords: pd.DataFrame, matrix: pd.DataFrame | None = None, *, most: int = MOST
) -> Chart:
    """Draw which interview named which keyword; bars where there are many interviews.

    Parameters
    ----------
    keywords : DataFrame
        What `compare.keywords` returns.
    matrix : DataFrame, optional
        What `compare.keyword_matrix` returns: gives every interview a column,
        also those that named none.
    most : int
        How many keywords are drawn; all stand in the table.
    """
    if keywords.empty:
        return nothing(TITLE, "No interview named a keyword.", keywords)
    names = columns_of(keywords["who"]) if matrix is None else list(matrix.columns)
    shown = keywords.head(most)
    of = int(keywords["of"].iloc[0])
    rows = [
        DotRow(row["keyword"], row["who"], beside=f"{row['n']} of {of}")
        for row in shown.to_dict("records")
    ]
    few = len(names) <= MATRIX_UP_TO
    with look():
        right = min(0.34 + 0.065 * len(names), 0.88) if few else 0.85
        figure, (axes,) = panels(
            [len(rows)], left=0.32, right=right, top=head_room(names) if few else 0.1, below=0.1
        )
        if few:
            draw_matrix(axes, rows, names)
        else:
            draw_bars(axes, rows)
    note = "One dot an interview. " if few else "Bars count interviews. "
    if len(keywords) > most:
        note += f"The {most} most named are drawn; {len(keywords) - most} more stand in the table. "
    note += "Mentions within one interview count once. Source: the interview notes."
    return finish(
        figure, title=TITLE, alt=_alt(keywords, of), data=keywords, note=note, labels=_LABELS
    )


def _alt(keywords: pd.DataFrame, of: int) -> str:
    top = keywords[keywords["n"] == keywords["n"].max()]
    most = int(keywords["n"].max())
    start = f"{count(len(keywords), 'keyword')} from {count(of, 'interview')}"
    if most == 1:
        return f"{start}; each was named in one interview only: {join(top['keyword'])}."
    several = int((keywords["n"] > 1).sum())
    return (
        f"{start}; {several} named in more than one. "
        f"Most named, in {most} of {of}: {join(top['keyword'])}."
    )
