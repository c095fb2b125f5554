"""Professional organizations by the number of interviews that named them."""

from __future__ import annotations

import pandas as pd

from infoint.compare.cell import gathered, one_per_interview, rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.schema import Notes


def organizations(notes: Notes) -> pd.DataFrame:
    """Organizations to look at.

    Returns
    -------
    DataFrame
        One row an organization: ``n`` interviews, ``of`` how many, ``who`` and,
        in step, ``words``. Most interviews first, then by name.
    """
    names = labels(notes)
    rows = []
    said = gathered(rows_of(notes.organizations), lambda row: row.organization)
    for organization, part in said.items():
        who, words = one_per_interview(
            (names.get(row.interview_id, row.interview_id), text_of(row.text) or str(organization))
            for row in part
        )
        rows.append(
            {
                "organization": organization,
                "n": len(who),
                "of": len(notes.interviews),
                "who": who,
                "words": words,
            }
        )
    frame = pd.DataFrame(rows, columns=["organization", "n", "of", "who", "words"])
    order = ["n", "organization"]
    return frame.sort_values(order, ascending=[False, True], kind="stable").reset_index(drop=True)
