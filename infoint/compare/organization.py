"""Professional organizations by the number of interviews that named them."""

from __future__ import annotations

import pandas as pd

from infoint.compare.interviewee import heard
from infoint.schema import Notes


def organizations(notes: Notes) -> pd.DataFrame:
    """Organizations to look at.

    Returns
    -------
    DataFrame
        One row an organization: ``n`` interviews, ``of`` how many, ``who`` and,
        in step, ``words``. Most interviews first, then by name.
    """
    frame = heard(notes, notes.organizations, "organization")
    order = ["n", "organization"]
    return frame.sort_values(order, ascending=[False, True], kind="stable").reset_index(drop=True)
