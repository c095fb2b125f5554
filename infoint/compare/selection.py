"""Some of the interviews, as Notes again. Keeps rows; never changes one."""

from __future__ import annotations

from dataclasses import fields

import pandas as pd

from infoint.compare.cell import rows_of, text_of
from infoint.schema import Notes


def select(
    notes: Notes,
    *,
    family: str | None = None,
    location: str | None = None,
    industry: str | None = None,
    interviews: list[str] | None = None,
) -> Notes:
    """Keep the interviews that meet all conditions; None or "" asks for nothing.

    Parameters
    ----------
    family : str, optional
        Title family of the title that the interviewee holds.
    location, industry : str, optional
        As written in the notes; upper and lower case do not matter. A location
        also fits a part between commas, so "OR" finds "Portland, OR".
    interviews : list of str, optional
        Interview ids.

    Returns
    -------
    Notes
        The same frames with fewer rows. Contacts and problems that belong to no
        interview stay.
    """
    chosen = [
        row.interview_id
        for row in rows_of(notes.interviews)
        if (not interviews or row.interview_id in interviews)
        and (not industry or _same(row.industry, industry))
        and (not location or _same(row.location, location) or _part(row.location, location))
    ]
    if family:
        own = notes.titles[(notes.titles["origin"] == "held") & (notes.titles["family"] == family)]
        chosen = [key for key in chosen if key in set(own["interview_id"])]
    return Notes(
        **{field.name: _rows(getattr(notes, field.name), chosen) for field in fields(notes)}
    )


def _same(value: object, wanted: str) -> bool:
    return (text_of(value) or "").casefold() == wanted.strip().casefold()


def _part(value: object, wanted: str) -> bool:
    return any(_same(part, wanted) for part in (text_of(value) or "").split(","))


def _rows(frame: pd.DataFrame, chosen: list[str]) -> pd.DataFrame:
    keys = frame["interview_id"]
    return frame[keys.isin(chosen) | keys.isna()].reset_index(drop=True)
