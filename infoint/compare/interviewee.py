"""Who was interviewed: short labels, the list of interviews, words kept, thanks due.

Gives people no other name than the one in the notes.
"""

from __future__ import annotations

from collections import Counter

import pandas as pd

from infoint.compare.cell import gathered, having, one_per_interview, rows_of, text_of
from infoint.schema import Notes

_OVERVIEW = [
    "interview_id", "interviewee", "job_title", "organization", "industry", "location", "date",
    "medium", "minutes", "found_through", "source",
]  # fmt: skip


def labels(notes: Notes) -> dict[str, str]:
    """Short name of each interview, by ``interview_id``, in the order read.

    The interviewee's name where the note has one, else the interview's id.
    Two interviews of one name get their id added, so that a label always leads
    back to one note.
    """
    named = {
        row.interview_id: text_of(row.interviewee) or row.interview_id
        for row in rows_of(notes.interviews)
    }
    times = Counter(named.values())
    return {
        key: name if times[name] == 1 or name == key else f"{name} ({key})"
        for key, name in named.items()
    }


def heard(notes: Notes, frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Who named each value of a column of a tidy frame, and in which words.

    Returns
    -------
    DataFrame
        One row a value as first said: ``n`` interviews (not mentions), ``of`` how many,
        ``who`` and, in step, ``words``.
    """
    names = labels(notes)
    rows = []
    for value, part in gathered(rows_of(frame), lambda row: getattr(row, column)).items():
        who, words = one_per_interview(
            (names.get(row.interview_id, row.interview_id), text_of(row.text) or str(value))
            for row in part
        )
        rows.append((value, len(who), len(notes.interviews), who, words))
    return pd.DataFrame(rows, columns=[column, "n", "of", "who", "words"])


def overview(notes: Notes) -> pd.DataFrame:
    """Who was interviewed.

    Returns
    -------
    DataFrame
        One row an interview as read; ``interviewee`` holds the label, the other
        columns stand as in ``schema.FRAMES["interviews"]``.
    """
    frame = notes.interviews[_OVERVIEW].reset_index(drop=True)
    return frame.assign(interviewee=frame["interview_id"].map(labels(notes)))


def quotes(notes: Notes, question: str) -> pd.DataFrame:
    """All answers to one question, whole.

    Parameters
    ----------
    question : str
        Question id such as "advice".

    Returns
    -------
    DataFrame
        One row an answer with words in it, by interview: interview_id,
        interviewee, job_title, text, source, line.
    """
    names = labels(notes)
    mine = having(notes.answers, "question_id", question)
    mine = mine[mine["text"].map(text_of).notna()]
    titles = dict(zip(notes.interviews["interview_id"], notes.interviews["job_title"], strict=True))
    frame = mine.assign(
        interviewee=mine["interview_id"].map(names), job_title=mine["interview_id"].map(titles)
    )
    columns = ["interview_id", "interviewee", "job_title", "text", "source", "line"]
    return frame[columns].reset_index(drop=True)


def follow_ups(notes: Notes, *, status: str | None = "open") -> pd.DataFrame:
    """Thank-you notes, first due first; of interviews without a date last, without a day.

    Nothing is compared with today's date, so that a report of the same notes
    stays the same tomorrow.

    Parameters
    ----------
    status : str, optional
        "open" (the default), "sent", "sent late", or None for all.

    Returns
    -------
    DataFrame
        One row a thank-you note: columns as in ``schema.FRAMES["follow_ups"]``;
        ``interviewee`` holds the label.
    """
    names = labels(notes)
    known = notes.follow_ups
    undated = [key for key in names if key not in set(known["interview_id"])]
    if undated:
        rows = pd.DataFrame({"interview_id": undated, "status": "open"}, columns=known.columns)
        known = pd.concat([known, rows.astype(known.dtypes)], ignore_index=True)
    frame = known if status is None else having(known, "status", status)
    frame = frame.assign(interviewee=[names.get(key, key) for key in frame["interview_id"]])
    return frame.sort_values(["due", "interview_id"], kind="stable").reset_index(drop=True)
