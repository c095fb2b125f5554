"""Titles for the same work under one name, the occupation behind it, other titles to search for.

Choices
-------
A family holds names for the same work whatever the level: "Senior Technical Writer", "Information
Developer II" and "Documentation Specialist" are the family "Technical Writer"; "UX Writer" and
"Content Designer" are one; a manager or director of that work is another. Rules come first: what
the student confirmed, then the title table, then the same base once abbreviations, plurals,
hyphens and levels are taken off, then a known title at the end ("Medical Device Technical Writer").
Likeness of strings never groups: by plain likeness "UX Content Designer" is nearer to "UX Writer"
than to "Content Designer". An occupation that is not sure is not sure: two codes, or none.

This module opens no file; `titles.csv` comes and goes as text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infoint.errors import ReadError
from infoint.parsing.title.known import (
    Occupation,
    as_title,
    find_row,
    occupation_of,
    suggest_titles,
)
from infoint.reference.titles import load_families, title_key
from infoint.schema import Title

__all__ = [
    "Family",
    "Occupation",
    "family_of",
    "group_titles",
    "occupation_of",
    "read_families",
    "similar_titles",
    "suggest_titles",
    "write_families",
]

COLUMNS = ("title", "family", "status", "reason")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Family:
    """Titles for the same work.

    Attributes
    ----------
    name : str
        The name under which they are compared.
    members : tuple of str
        Titles as said, each once, in the order given.
    reason : str
        Why they are together.
    is_confirmed : bool
        Whether the student confirmed every member.
    confirmed : tuple of str
        The members that were confirmed.
    """

    name: str
    members: tuple[str, ...]
    reason: str
    is_confirmed: bool
    confirmed: tuple[str, ...] = ()


def family_of(title: Title | str, *, confirmed: Mapping[str, str] | None = None) -> str:
    """The family's name for one title; its own base where nothing is known of it.

    >>> family_of("Sr. Information Developer"), family_of("Content Designer"), family_of("Docs Wrangler")
    ('Technical Writer', 'UX Writer', 'Docs Wrangler')
    """
    return _place(as_title(title), _confirmed_keys(confirmed))[1]


def _confirmed_keys(confirmed: Mapping[str, str] | None) -> dict[str, str]:
    keys: dict[str, str] = {}
    for title, family in (confirmed or {}).items():
        keys[title_key(title)] = family
        keys.setdefault(title_key(as_title(title).base), family)
    return keys


def _place(record: Title, confirmed: Mapping[str, str]) -> tuple[str, str, str, bool]:
    """Key, name, reason of the family of one title, and whether it was confirmed."""
    for name in (record.text, record.title, record.base):
        family = confirmed.get(title_key(name))
        if family:
            return title_key(family), family, "confirmed", True
    row, reason = find_row(record)
    if row is None:
        return title_key(record.base), record.base, "the same title without its level", False
    if row.family not in load_families():  # a row of the handbook: its occupation is no family
        return title_key(row.title), row.title, reason, False
    return title_key(row.family), row.family, reason, False


def group_titles(
    titles: Sequence[Title | str], *, confirmed: Mapping[str, str] | None = None
) -> list[Family]:
    """Families of the titles, the largest first, then in the order said.

    Parameters
    ----------
    titles : sequence of Title or str
        A string is one title.
    confirmed : mapping of str to str, optional
        Title to family as the student decided; it goes before every rule.

    Examples
    --------
    >>> [(f.name, f.members) for f in group_titles(["Sr Tech Writer", "Information Developer II", "Nurse Manager"])]
    [('Technical Writer', ('Senior Technical Writer', 'Information Developer II')), ('Nurse Manager', ('Nurse Manager',))]
    >>> group_titles(["Docs Wrangler"], confirmed={"Docs Wrangler": "Technical Writer"})[0].name
    'Technical Writer'
    """
    keys = _confirmed_keys(confirmed)
    members: dict[str, dict[str, bool]] = {}
    names: dict[str, str] = {}
    reasons: dict[str, dict[str, None]] = {}
    for title in titles:
        record = as_title(title)
        key, name, reason, is_confirmed = _place(record, keys)
        names[key] = name if is_confirmed else names.get(key, name)
        members.setdefault(key, {})[record.title] = is_confirmed
        reasons.setdefault(key, {})[reason] = None
    families = [
        Family(
            name=names[key],
            members=tuple(group),
            reason=_reason(list(group), list(reasons[key])),
            is_confirmed=all(group.values()),
            confirmed=tuple(title for title, known in group.items() if known),
        )
        for key, group in members.items()
    ]
    return sorted(families, key=lambda family: -len(family.members))


def _reason(members: Sequence[str], reasons: Sequence[str]) -> str:
    if len(members) == 1 and reasons == ["the same title without its level"]:
        return "the only title of its kind"
    return "; ".join(reasons)


def similar_titles(title: Title | str, others: Sequence[str], *, limit: int = 3) -> list[str]:
    """Titles that share the most words with one, for the student to look at; nothing is merged.

    >>> similar_titles("Documentation Wrangler", ["Documentation Specialist", "Nurse"])
    ['Documentation Specialist']
    """
    own = set(title_key(as_title(title).base).split())
    scored = []
    for other in others:
        words = set(title_key(as_title(other).base).split())
        shared = len(own & words) / max(len(own | words), 1)
        if 0 < shared < 1:
            scored.append((-shared, other))
    return [other for _, other in sorted(scored, key=lambda pair: pair[0])[:limit]]


def read_families(text: str) -> dict[str, str]:
    """The confirmed rows of a `titles.csv`: title to family; proposed rows are made anew each run.

    Commas, semicolons and tabs between columns are read, and a byte order mark.

    Raises
    ------
    ReadError
        The text has no columns title, family and status.
    """
    text = text.lstrip("\ufeff")
    if not text.strip():
        return {}
    header = text.splitlines()[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    columns = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    if not {"title", "family", "status"} <= set(columns):
        raise ReadError(
            "titles.csv, row 1",
            f'Found the columns "{header.strip()}"',
            f"Expected {', '.join(COLUMNS)}",
            "Put these names into the first row",
        )
    families: dict[str, str] = {}
    for row in rows:
        title, family, status = (_cell(row[columns[name]]) for name in COLUMNS[:3])
        if title and family and status.lower() == "confirmed":
            families[title] = family
    return families


def _cell(text: str | None) -> str:
    text = (text or "").strip()
    return text[1:] if text.startswith("'") and text[1:2] in _FORMULA else text


def write_families(
    families: Sequence[Family], *, confirmed: Mapping[str, str] | None = None
) -> str:
    """A `titles.csv` for the student: one row a title, confirmed rows of earlier runs kept.

    >>> families = group_titles(["Vibe Curator"])
    >>> print(write_families(families), end="")
    title,family,status,reason
    Vibe Curator,Vibe Curator,proposed,the only title of its kind
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    written = set()
    for family in families:
        for title in family.members:
            is_confirmed = title in family.confirmed
            status = "confirmed" if is_confirmed else "proposed"
            reason = "confirmed" if is_confirmed else _row_reason(title, family)
            writer.writerow([_safe(cell) for cell in (title, family.name, status, reason)])
            written.add(title_key(title))
    for title, name in (confirmed or {}).items():
        if title_key(title) not in written:
            writer.writerow([_safe(cell) for cell in (title, name, "confirmed", "confirmed")])
    return out.getvalue()


def _row_reason(title: str, family: Family) -> str:
    reason = _place(as_title(title), {})[2]
    return reason if len(family.members) > 1 or "lists" in reason else family.reason


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
