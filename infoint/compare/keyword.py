"""Keywords by the number of interviews that named them. Decides no spelling: frames have one form."""

from __future__ import annotations

import pandas as pd

from infoint.compare.cell import having
from infoint.compare.interviewee import heard, labels
from infoint.schema import Notes


def keywords(notes: Notes, *, question: str | None = None, min_interviews: int = 1) -> pd.DataFrame:
    """How many interviews named each keyword.

    Parameters
    ----------
    question : str, optional
        Only keywords said in the answer to this question, such as "skills".
    min_interviews : int
        Leave out keywords that fewer interviews named.

    Returns
    -------
    DataFrame
        One row a keyword: ``n`` interviews (not mentions), ``of`` how many,
        ``who`` and, in step, ``words``. Most interviews first, then by name.
    """
    frame = heard(notes, _said(notes, question), "keyword")
    frame = frame[frame["n"] >= min_interviews].assign(
        _name=lambda rows: [str(word).casefold() for word in rows["keyword"]]
    )
    frame = frame.sort_values(["n", "_name"], ascending=[False, True], kind="stable")
    return frame.drop(columns="_name").reset_index(drop=True)


def keyword_matrix(
    notes: Notes, *, question: str | None = None, min_interviews: int = 1
) -> pd.DataFrame:
    """Which interview named which keyword.

    Returns
    -------
    DataFrame
        One row a keyword in the order of `keywords`, one boolean column an
        interview (its label) in the order read, silent ones included.
    """
    said = _said(notes, question)
    pairs = set(zip(said["keyword"], said["interview_id"], strict=True))
    words = list(keywords(notes, question=question, min_interviews=min_interviews)["keyword"])
    columns = {
        name: [(word, key) in pairs for word in words] for key, name in labels(notes).items()
    }
    return pd.DataFrame(columns, index=pd.Index(words, name="keyword", dtype="str"), dtype=bool)


def _said(notes: Notes, question: str | None) -> pd.DataFrame:
    return having(notes.keywords, "question_id", question) if question else notes.keywords
