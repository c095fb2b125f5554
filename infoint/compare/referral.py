"""Who referred whom, and whom to talk to next.

Takes two names for one person only where the whole name or the email address
agrees: a missing link is better than a wrong one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pandas as pd

from infoint.compare.cell import rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.schema import Notes

_COLUMNS = [
    "interview_id", "interviewee", "person", "name", "job_title", "organization", "email",
    "status", "met_id", "met", "text", "source", "line",
]  # fmt: skip
_TITLES = frozenset(
    ["mr", "mrs", "ms", "mx", "dr", "prof", "professor", "phd", "md", "jr", "sr", "ii", "iii"]
)


def referrals(notes: Notes) -> pd.DataFrame:
    """Everyone who was referred.

    A referral leads to a later interview where name or email address are the
    same. An interview that says in ``connection`` whose referral it was ("Dana
    Ruiz sent me") is a link too, also where that person's note does not name it.

    Returns
    -------
    DataFrame
        One row a referral by interview, in the order said: ``interview_id`` and
        ``interviewee`` who referred, ``person`` to show, ``name`` (missing for a
        role), ``job_title``, ``organization``, ``email``, ``status`` ("interviewed", "on the contact
        list", "to contact", "name unknown"), ``met_id`` and ``met`` the
        interview with that person, ``text`` the words, ``source``, ``line``.
    """
    names = labels(notes)
    named = notes.people[notes.people["interview_id"].isin(list(names))]
    met = [
        (row.interview_id, (text_of(row.email) or "").casefold(), name_key(row.interviewee))
        for row in rows_of(notes.interviews)
    ]
    contacts = {
        name_key(name) for name in notes.people.loc[notes.people["relation"] == "contact", "name"]
    }
    rows = [
        _referral(row, met, contacts, names)
        for row in named[named["relation"] == "referral"].to_dict("records")
    ]
    linked = {(row["interview_id"], row["met_id"]) for row in rows}
    rows += [
        row
        for row in _connections(notes, names)
        if (row["interview_id"], row["met_id"]) not in linked
    ]
    order = {key: place for place, key in enumerate(names)}
    rows.sort(key=lambda row: order.get(row["interview_id"], len(order)))
    return pd.DataFrame(rows, columns=_COLUMNS).astype({"line": "Int64"})


def name_key(name: object) -> str:
    """Fold a person's name for comparing: no case, accents, forms of address or initials.

    Examples
    --------
    >>> name_key("Dr. Zoë K. Álvarez") == name_key("zoe alvarez")
    True
    """
    words = [word for word in _words(name) if word not in _TITLES]
    return " ".join(word for word in words if len(word) > 1) if len(words) > 2 else " ".join(words)


def _referral(
    row: dict[Any, Any],
    interviews: list[tuple[str, str, str]],
    contacts: set[str],
    names: dict[str, str],
) -> dict[str, Any]:
    key = row["interview_id"]
    met = _met(row, interviews)
    if met:
        status = "interviewed"
    elif text_of(row["name"]) is None:
        status = "name unknown"
    else:
        wanted = name_key(row["name"])
        is_known = " " in wanted and wanted in contacts
        status = "on the contact list" if is_known else "to contact"
    return {column: row.get(column) for column in _COLUMNS} | {
        "interviewee": names.get(key, key),
        "person": text_of(row["name"]) or "(name unknown)",
        "status": status,
        "met_id": met,
        "met": names.get(met) if met else None,
    }


def _met(row: dict[Any, Any], interviews: list[tuple[str, str, str]]) -> str | None:
    """The one other interview with that person, or None where it is none or several.

    ``interviews`` holds id, email address and folded name of each.
    """
    email = (text_of(row["email"]) or "").casefold()
    wanted = name_key(row["name"])
    found = [
        key
        for key, address, name in interviews
        if key != row["interview_id"]
        and ((email and address == email) or (" " in wanted and name == wanted))
    ]
    return found[0] if len(found) == 1 else None


def _connections(notes: Notes, names: dict[str, str]) -> list[dict[str, Any]]:
    rows = []
    known = [(row.interview_id, name_key(row.interviewee)) for row in rows_of(notes.interviews)]
    for row in notes.interviews.to_dict("records"):
        said = f" {' '.join(_words(row['connection']))} "
        sent = [
            key
            for key, name in known
            if " " in name and key != row["interview_id"] and f" {name} " in said
        ]
        if len(sent) != 1 or text_of(row["found_through"]) != "referral":
            continue
        rows.append(
            {column: row.get(column) for column in _COLUMNS}
            | {
                "interview_id": sent[0],
                "interviewee": names[sent[0]],
                "person": names[row["interview_id"]],
                "name": row["interviewee"],
                "status": "interviewed",
                "met_id": row["interview_id"],
                "met": names[row["interview_id"]],
                "text": row["connection"],
            }
        )
    return rows


def _words(text: object) -> list[str]:
    """Every word, folded as in `name_key`."""
    plain = unicodedata.normalize("NFKD", text_of(text) or "")
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", plain)
