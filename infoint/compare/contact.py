"""People who were referred and not yet talked to, each once.

Two referrals are one person only where the name is the same and no two employers are named.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.compare.cell import rows_of, text_of, unique
from infoint.compare.interviewee import labels
from infoint.compare.referral import name_key, referrals
from infoint.schema import Notes

_FACTS = ["name", "job_title", "organization", "email", "phone"]
_COLUMNS = [*_FACTS, "referred_by", "text"]


def new_contacts(notes: Notes) -> pd.DataFrame:
    """Whom to ask next: people named in interviews, without those who were interviewed.

    Returns
    -------
    DataFrame
        One row a person, in the order first named: ``name``, ``job_title``,
        ``organization``, ``email``, ``phone`` as first said, ``referred_by`` (labels of the
        interviewees who named them), ``text`` the words.
    """
    names = labels(notes)
    met = {
        (row.interview_id, name_key(row.name))
        for row in rows_of(referrals(notes))
        if text_of(row.met_id)
    }
    interviewed = {name_key(name) for name in notes.interviews["interviewee"]}
    people: list[dict[str, Any]] = []
    for row in notes.people[notes.people["relation"] == "referral"].to_dict("records"):
        key = name_key(row["name"])
        is_met = (row["interview_id"], key) in met or (" " in key and key in interviewed)
        if not key or is_met:
            continue
        told = {fact: text_of(row[fact]) for fact in _FACTS}
        who = names.get(row["interview_id"], str(row["interview_id"]))
        found = next((one for one in people if _is_same(one, told)), None)
        if found is None:
            people.append({**told, "referred_by": (who,), "text": text_of(row["text"])})
            continue
        for fact in _FACTS:
            found[fact] = found[fact] or told[fact]
        found["referred_by"] = unique((*found["referred_by"], who))
    return pd.DataFrame(people, columns=_COLUMNS)


def unnamed_referrals(notes: Notes) -> pd.DataFrame:
    """People who were described without a name: ``interviewee`` who did, and the ``text``."""
    frame = referrals(notes)
    frame = frame[frame["status"] == "name unknown"]
    return frame[["interviewee", "job_title", "organization", "text"]].reset_index(drop=True)


def _is_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if name_key(one["name"]) != name_key(other["name"]):
        return False
    firms = [(person["organization"] or "").casefold() for person in (one, other)]
    return firms[0] == firms[1] or not all(firms)
