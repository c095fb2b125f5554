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

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infoint.parsing.title.known import (
    Occupation,
    as_title,
    find_added,
    find_row,
    occupation_of,
    suggest_titles,
)
from infoint.parsing.title.table import (
    CONFIRMED,
    PROPOSED,
    TableRow,
    TitleTable,
    proposal,
    write_table,
)
from infoint.reference.titles import load_families, title_key
from infoint.schema import Title

__all__ = [
    "Family",
    "Occupation",
    "family_of",
    "group_titles",
    "member_reason",
    "occupation_of",
    "similar_titles",
    "suggest_titles",
    "write_families",
]


_SAME = "the same title without its level"


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
    """A decision on a title holds for its levels; one on a level holds for that level only."""
    keys: dict[str, str] = {}
    for title, family in (confirmed or {}).items():
        keys[title_key(title)] = family
        record = as_title(title)
        if record.level is None:
            keys.setdefault(title_key(record.base), family)
    return keys


def _place(record: Title, confirmed: Mapping[str, str]) -> tuple[str, str, str, bool]:
    """Key, name, reason of the family of one title, and whether it was confirmed."""
    for name in (record.text, record.title, record.base):
        family = confirmed.get(title_key(name))
        if family:
            return title_key(family), family, "confirmed", True
    row, reason = find_row(record)
    if row is None:
        return title_key(record.base), record.base, _SAME, False
    if row.family not in load_families():  # a row of the handbook: its occupation is no family
        return title_key(row.title), row.title, reason, False
    return title_key(row.family), row.family, reason, False


def _listed(record: Title) -> str:
    """What an added table says of a title that the kit does not know; it joins no families."""
    if find_added(record) is None:
        return ""
    known = occupation_of(record)
    return f"{known.reason} under {known.name}" if known.name else ""


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
        if reason == _SAME and (listed := _listed(record)):
            reasons[key][listed] = None
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
    alone = "the only title of its kind" if len(members) == 1 else _SAME
    return "; ".join(alone if reason == _SAME else reason for reason in reasons)


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


def member_reason(title: str, family: Family) -> str:
    """Why one title is in its family.

    >>> member_reason("Vibe Curator", group_titles(["Vibe Curator"])[0])
    'the only title of its kind'
    """
    if title in family.confirmed:
        return "as you decided for another form or level of it"
    record = as_title(title)
    reason = _place(record, {})[2]
    if reason != _SAME:
        return reason
    listed = _listed(record)
    return _reason(family.members, [reason, listed] if listed else [reason])


def write_families(
    families: Sequence[Family], *, confirmed: Mapping[str, str] | None = None
) -> str:
    """A `titles.csv` for the student: one row a title, confirmed rows of earlier runs kept.

    >>> families = group_titles(["Vibe Curator"])
    >>> print(write_families(families), end="")
    title,family,occupation,status,reason
    Vibe Curator,Vibe Curator,,proposed,proposed as Vibe Curator: the only title of its kind
    """
    rows = []
    for family in families:
        for title in family.members:
            if title in family.confirmed:
                rows.append(TableRow(title, family.name, CONFIRMED, CONFIRMED))
                continue
            reason = proposal(family.name, member_reason(title, family))
            rows.append(TableRow(title, family.name, PROPOSED, reason))
    written = {title_key(row.title) for row in rows}
    rows += [
        TableRow(title, name, CONFIRMED, CONFIRMED)
        for title, name in (confirmed or {}).items()
        if title_key(title) not in written
    ]
    return write_table(TitleTable(tuple(rows)))
