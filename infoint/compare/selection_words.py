"""The words behind what a comparison draws: who said it, the sentence, file and line.

One row a thing said; ``row`` is the line of the figure that it belongs to. Refuses to shorten: a
sentence stands as it was said.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from infoint.compare.cell import having, rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.compare.place import shown_place
from infoint.compare.sentence import Sentences
from infoint.schema import Notes

COLUMNS = ["row", "interview_id", "interviewee", "words", "where"]


def pay_words(pay: pd.DataFrame, *, row: str = "", interview: str = "") -> pd.DataFrame:
    """The words behind the rows of `compare.salaries`.

    Parameters
    ----------
    row : str
        Only what stands behind this line of the figure: a group. "" takes all of them.
    interview : str
        Only what was said in the interview with this id.

    Returns
    -------
    DataFrame
        Columns ``row``, ``interview_id``, ``interviewee``, ``words`` (the whole sentence, or the
        reason why there is none), ``where`` (file and line).
    """
    return _frame(
        (said.group, said.interview_id, said.interviewee, said.sentence or said.reason, said)
        for said in rows_of(_only(pay, "group", row, interview))
    )


def title_words(notes: Notes, *, row: str = "", interview: str = "") -> pd.DataFrame:
    """The words behind the rows of `compare.titles`; ``row`` is a title, the rest as in `pay_words`."""
    return _said(notes, _only(notes.titles, "title", row, interview), "title")


def keyword_words(
    notes: Notes, *, question: str = "", row: str = "", interview: str = ""
) -> pd.DataFrame:
    """The words behind the rows of `compare.keywords`; ``row`` is a keyword, the rest as in `pay_words`.

    Parameters
    ----------
    question : str
        As it was given to `compare.keywords`.
    """
    frame = _only(notes.keywords, "question_id", question, interview)
    return _said(notes, _only(frame, "keyword", row), "keyword")


def place_words(
    notes: Notes, *, kinds: Iterable[str] = (), row: str = "", interview: str = ""
) -> pd.DataFrame:
    """The words behind the rows of `compare.demand`; ``row`` is a place, the rest as in `pay_words`.

    Parameters
    ----------
    kinds : iterable of str
        As they were given to `compare.demand`.
    """
    wanted = list(kinds)
    frame = notes.places[notes.places["kind"].isin(wanted)] if wanted else notes.places
    frame = frame.assign(place=[shown_place(place) for place in rows_of(frame)])
    return _said(notes, _only(frame, "place", row, interview), "place")


def _only(frame: pd.DataFrame, column: str, value: str, interview: str = "") -> pd.DataFrame:
    frame = having(frame, column, value) if value else frame
    return frame[frame["interview_id"] == interview] if interview else frame


def _said(notes: Notes, frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows of a tidy frame, each with the sentence around its words."""
    names, sentences = labels(notes), Sentences(notes)
    rows = []
    for said in rows_of(frame):
        name = str(getattr(said, column))
        sentence = sentences.around(said.interview_id, said.question_id, said.text)
        who = names.get(said.interview_id, said.interview_id)
        rows.append((name, said.interview_id, who, sentence or name, said))
    return _frame(rows)


def _frame(rows: Iterable[tuple[str, str, str, str, Any]]) -> pd.DataFrame:
    """One row a thing said; the same sentence behind one line of a figure stands once."""
    said = [(name, key, who, words, _where(row)) for name, key, who, words, row in rows]
    return pd.DataFrame(said, columns=COLUMNS).drop_duplicates(ignore_index=True)


def _where(row: Any) -> str:
    source = text_of(row.source) or ""
    return source if pd.isna(row.line) else f"{source}, line {row.line}"
