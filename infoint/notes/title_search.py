"""Job titles to search for: the student's own, those of the interviews, those of the tables.

Ranks by where a title was heard and invents none.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from infoint.parsing.family import family_of, suggest_titles
from infoint.reference.titles import title_key
from infoint.schema import Notes

OWN, HEARD, LISTED = "yours", "heard in interviews", "title tables"
_COLUMNS = ["title", "family", "origin", "n", "who"]
_PER_TITLE = 8


def title_search(notes: Notes, own: Sequence[str] = ()) -> pd.DataFrame:
    """Titles for a search, each once.

    Parameters
    ----------
    notes : Notes
        Their titles, held or named.
    own : sequence of str
        Titles that the student added.

    Returns
    -------
    DataFrame
        One row a title without its level: ``title``, ``family``, ``origin`` ("yours",
        "heard in interviews", "title tables"), ``n`` interviews, ``who``. Yours first,
        then heard from the most interviews, then what the title tables and the occupation
        index list beside yours, or beside the most heard while you have none.
    """
    names = {
        row["interview_id"]: row["interviewee"]
        if isinstance(row["interviewee"], str)
        else row["interview_id"]
        for row in notes.interviews.to_dict("records")
    }
    found: dict[str, dict[str, object]] = {}
    heard: dict[str, dict[str, None]] = {}
    for row in notes.titles.to_dict("records"):
        heard.setdefault(title_key(row["base"]), {})[names.get(row["interview_id"], "")] = None
    for title in own:
        key = title_key(title)
        found.setdefault(key, _row(title, family_of(title), OWN, list(heard.get(key, ()))))
    rows = notes.titles.to_dict("records")
    for row in sorted(rows, key=lambda row: -len(heard[title_key(row["base"])])):
        key = title_key(row["base"])
        found.setdefault(key, _row(row["base"], row["family"], HEARD, list(heard[key])))
    mine = [one for one in found.values() if one["origin"] == OWN]
    for known in mine or list(found.values())[:1]:
        for title in suggest_titles(str(known["title"]), limit=_PER_TITLE):
            found.setdefault(title_key(title), _row(title, family_of(title), LISTED, []))
    return pd.DataFrame(list(found.values()), columns=_COLUMNS).astype({"n": "Int64"})


def _row(title: str, family: str, origin: str, who: Sequence[str]) -> dict[str, object]:
    return {"title": title, "family": family, "origin": origin, "n": len(who), "who": tuple(who)}
