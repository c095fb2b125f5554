"""Keywords by the number of interviews that named them. Decides no spelling: frames have one form."""

from __future__ import annotations

import pandas as pd

from infoint.compare.cell import gathered, one_per_interview, rows_of, text_of
from infoint.compare.interviewee import labels
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
    names = labels(notes)
    rows = []
    said = gathered(rows_of(_said(notes, question)), lambda row: row.keyword)
    for keyword, part in said.items():
        who, words = one_per_interview(
            (names.get(row.interview_id, row.interview_id), text_of(row.text) or str(keyword))
            for row in part
        )
        rows.append(
            {
                "keyword": keyword,
                "n": len(who),
                "of": len(notes.interviews),
                "who": who,
                "words": words,
            }
        )
    frame = pd.DataFrame(rows, columns=["keyword", "n", "of", "who", "words"])
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
    frame = notes.keywords
    if not question:
        return frame
    return frame[(frame["question_id"] == question).fillna(False).astype(bool)]
