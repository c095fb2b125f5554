"""Topic by interview: who answered what, as a table of first words and as dots. Counts nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.dots import MATRIX_UP_TO, DotRow, draw_bars, draw_matrix, head_room
from infoint.figures.escape import escape
from infoint.figures.listing import table
from infoint.figures.phrase import columns_of, count, join
from infoint.figures.style import look, panels
from infoint.figures.words import shorten

COVERAGE_TITLE = "Questions answered, by interview"
MATRIX_TITLE = "What each person said, topic by topic"
# Side by side up to here; with more interviews the answers stand under their topic.
SIDE_BY_SIDE = 10
OPEN_UP_TO = 3  # as many columns fit on the page; a wider table is folded
MOST = 45
_FIRST_WORDS = 110
_LABELS = {
    "label": "Question",
    "n": "Answered",
    "of": "Interviews",
    "answered_by": "Answered by",
    "open_with": "Open with",
}


@dataclass(frozen=True, eq=False)
class EvidenceMatrix:
    """Topic by interview with the first words of each answer.

    Attributes
    ----------
    table : DataFrame
        The long evidence, whole answers.
    title : str
    """

    table: pd.DataFrame
    title: str = MATRIX_TITLE

    def __repr__(self) -> str:
        topics, people = self.table["topic"].nunique(), self.table["interview_id"].nunique()
        return f"<EvidenceMatrix: {count(topics, 'topic')}, {count(people, 'interview')}>"

    def _repr_html_(self) -> str:
        if self.table.empty:
            return '<p class="ii-none">No interview has been read, so there is nothing to lay side by side.</p>'
        if self.table["interview_id"].nunique() > SIDE_BY_SIDE:
            return "".join(_folded(part) for _, part in self.table.groupby("topic", sort=False))
        return _side_by_side(self.table, self.title)


def evidence_matrix(evidence: pd.DataFrame) -> EvidenceMatrix:
    """Lay the answers side by side.

    Parameters
    ----------
    evidence : DataFrame
        What `compare.evidence` returns.

    Returns
    -------
    EvidenceMatrix
        A table with one column an interview; with more than 10 interviews one
        fold a topic, answers beneath.
    """
    return EvidenceMatrix(evidence)


def coverage(covered: pd.DataFrame) -> Chart:
    """Draw which questions were answered, and by whom.

    Parameters
    ----------
    covered : DataFrame
        What `compare.coverage` returns.
    """
    names = columns_of(
        (*row["answered_by"], *row["open_with"]) for row in covered.to_dict("records")
    )
    if not names:
        return nothing(COVERAGE_TITLE, "No interview has been read.", covered)
    rows = [
        DotRow(row["label"], row["answered_by"], beside=f"{row['n']} of {row['of']}")
        for row in covered.head(MOST).to_dict("records")
    ]
    few = len(names) <= MATRIX_UP_TO
    with look():
        right = min(0.36 + 0.065 * len(names), 0.88) if few else 0.85
        figure, (axes,) = panels(
            [len(rows)], left=0.34, right=right, top=head_room(names) if few else 0.1, below=0.1
        )
        if few:
            draw_matrix(axes, rows, sorted(names, key=_place(covered)), width=36)
        else:
            draw_bars(axes, rows, width=36)
    return finish(
        figure,
        title=COVERAGE_TITLE,
        alt=_alt(covered),
        data=covered,
        note=_note(covered, few),
        labels=_LABELS,
    )


def _note(covered: pd.DataFrame, few: bool) -> str:
    none = covered.loc[covered["n"] == 0, "label"]
    said = (
        f"Answered by nobody: {join(none, most=20)}. "
        if len(none)
        else "Every question was answered by somebody. "
    )
    return (
        said
        + ("A dot is an answer." if few else "Bars count interviews.")
        + " Source: the interview notes."
    )


def _place(covered: pd.DataFrame) -> Any:
    """Order of the interviews as read: a name stands before those that follow it in any row."""
    order = columns_of([*covered["answered_by"], *covered["open_with"]])
    return order.index


def _alt(covered: pd.DataFrame) -> str:
    of = int(covered["of"].iloc[0])
    whole = covered[covered["n"] == of]
    none = covered[covered["n"] == 0]
    parts = [f"{count(len(covered), 'question')} in {count(of, 'interview')}"]
    parts.append(f"{len(whole)} answered in every interview")
    parts.append(
        f"Answered by nobody: {join(none['label'])}"
        if len(none)
        else "Each was answered by somebody"
    )
    return ". ".join(parts) + "."


def _side_by_side(evidence: pd.DataFrame, title: str) -> str:
    people = evidence.drop_duplicates("interview_id")
    keys = list(people["interview_id"])
    rows = []
    for _, part in evidence.groupby("topic", sort=False):
        first = part.iloc[0]
        cells = dict(zip(part["interview_id"], part.to_dict("records"), strict=True))
        row = {"label": first["label"], "n": f"{first['n']} of {first['of']}"}
        rows.append(row | {key: _first_words(cells[key]) for key in keys})
    names = dict(zip(keys, people["interviewee"], strict=True))
    columns = {"label": "Topic", "n": "Answered", **names}
    inner = table(pd.DataFrame(rows), caption=title, columns=columns)._repr_html_()
    if len(keys) <= OPEN_UP_TO:
        return inner
    summary = (
        f"Show the answers to {count(len(rows), 'question')} in {count(len(keys), 'interview')}"
    )
    return f'<details class="ii-more"><summary>{summary}</summary>{inner}</details>'


def _first_words(cell: dict[Any, Any]) -> str:
    return shorten(cell["text"], _FIRST_WORDS) if cell["state"] == "answered" else "—"


def _folded(part: pd.DataFrame) -> str:
    first = part.iloc[0]
    said = part[part["state"] == "answered"]
    summary = f"{first['label']}: answered by {first['n']} of {first['of']}"
    if said.empty:
        return f'<p class="ii-none">{escape(summary)}</p>'
    inner = table(
        said, caption=str(first["label"]), columns={"interviewee": "Interviewee", "text": "Words"}
    )._repr_html_()
    return f'<details class="ii-more"><summary>{escape(summary)}</summary>{inner}</details>'
