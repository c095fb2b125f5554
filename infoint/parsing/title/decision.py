"""The occupation of each title: as the student decided in `titles.csv`, else where it is sure.

A decision on a title holds for its levels ("Senior ..."), and for titles of its family of which the
tables do not say otherwise. A student who moves a title into another family gives it the
occupation of that family. What stays open keeps its candidates.

This module opens no file and writes no cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from infoint.parsing.occupation import (
    label,
    occupation_name,
    read_occupation,
    sure_occupation,
)
from infoint.parsing.title.known import Occupation, as_title, find_row
from infoint.parsing.title.table import TableRow, decided_families, decided_occupations
from infoint.reference.titles import title_key
from infoint.schema import Problem, Title

State = Literal["confirmed", "sure", "open"]


@dataclass(frozen=True, slots=True)
class Settled:
    """What counts as the occupation of one title.

    Attributes
    ----------
    code : str
        SOC 2018 code; empty where it is open.
    state : {"confirmed", "sure", "open"}
        Confirmed by the student, sure by the tables, or open.
    reason : str
        Why this one, or why none; what was typed and not understood.
    candidates : tuple of str
        Codes that may be meant where it is open.
    is_unclear : bool
        The student wrote something that is no one occupation.
    """

    code: str
    state: State
    reason: str
    candidates: tuple[str, ...] = ()
    is_unclear: bool = False


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the rows of a `titles.csv` decide, by `title_key`."""

    occupations: Mapping[str, str]
    families: Mapping[str, str]
    of_family: Mapping[str, frozenset[str]]


def read_decisions(rows: Iterable[TableRow]) -> Decisions:
    """The student's decisions on families and occupations."""
    rows = tuple(rows)
    occupations = _with_levels(decided_occupations(rows))
    of_family: dict[str, set[str]] = {}
    for row in rows:
        if row.decided_occupation and (code := read_occupation(row.decided_occupation).code):
            of_family.setdefault(title_key(row.family), set()).add(code)
    return Decisions(
        occupations,
        _with_levels(decided_families(rows)),
        {family: frozenset(codes) for family, codes in of_family.items()},
    )


def _with_levels(said: Mapping[str, str]) -> dict[str, str]:
    """A decision on a title holds for its levels; one on a level holds for that level only."""
    keys = {title_key(title): value for title, value in said.items()}
    for title, value in said.items():
        record = as_title(title)
        if record.level is None:
            keys.setdefault(title_key(record.base), value)
    return keys


def settle(title: Title | str, family: str, decisions: Decisions) -> Settled:
    """The occupation of one title of a family.

    Examples
    --------
    >>> none = read_decisions(())
    >>> settle("Information Developer II", "Technical Writer", none).code
    '27-3042'
    >>> settle("Content Developer", "Technical Writer", none).candidates
    ('27-3042', '27-3043')
    >>> mine = read_decisions([TableRow("Poet", "Poet", "confirmed", "", occupation="authors")])
    >>> settle("Senior Poet", "Poet", mine).code, settle("Senior Poet", "Poet", mine).state
    ('27-3043', 'confirmed')
    """
    record = as_title(title)
    names = [title_key(name) for name in (record.text, record.title, record.base)]
    for name in names:
        if name in decisions.occupations:
            return _as_decided(decisions.occupations[name])
    found = _looked_up(record, family, any(name in decisions.families for name in names))
    if found.is_sure:
        return Settled(found.soc[0], "sure", found.reason)
    shared = decisions.of_family.get(title_key(family), frozenset())
    if len(shared) == 1 and (not found.soc or shared <= set(found.soc)):
        return Settled(min(shared), "confirmed", "as you decided for another title of the family")
    return Settled("", "open", found.reason, found.soc)


def _as_decided(words: str) -> Settled:
    typed = read_occupation(words)
    if typed.message:
        return Settled("", "open", typed.message, is_unclear=True)
    if not typed.code:
        return Settled("", "open", "you left it open")
    return Settled(typed.code, "confirmed", "as you confirmed")


def _looked_up(record: Title, family: str, is_family_decided: bool) -> Occupation:
    """The title's own occupation, or that of the family into which the student moved it."""
    own = sure_occupation(record)
    if not is_family_decided:
        return own
    row, _ = find_row(record)
    kit = row.family if row else record.base
    moved = own if title_key(kit) == title_key(family) else sure_occupation(family)
    return moved if moved.soc else own


def proposed(settled: Settled) -> str:
    """What the reason of a proposed row says of the occupation; it stands last in it.

    >>> proposed(Settled("27-3042", "sure", "")), proposed(Settled("", "open", "no table knows it"))
    ('; occupation 27-3042', '; occupation open: no table knows it')
    """
    if settled.code:
        return f"; occupation {settled.code}"
    if len(settled.candidates) == 1:
        return f"; occupation open: maybe {label(settled.candidates[0])}"
    if settled.candidates:
        return f"; occupation open: {' or '.join(map(label, settled.candidates))}"
    return f"; occupation open: {settled.reason}"


def occupation_cells(
    title: Title | str, family: str, decisions: Decisions
) -> dict[str, str | None]:
    """The cells of a row of titles: code, name, state, and why this one or why none.

    >>> cells = occupation_cells("Content Developer", "Technical Writer", read_decisions(()))
    >>> cells["occupation"], cells["occupation_state"], cells["occupation_reason"]
    (None, 'open', 'it may be 27-3042 Technical Writers or 27-3043 Writers and Authors')
    """
    found = settle(title, family, decisions)
    maybe = " or ".join(map(label, found.candidates))
    return {
        "occupation": found.code or None,
        "occupation_name": occupation_name(found.code) if found.code else None,
        "occupation_state": found.state,
        "occupation_reason": f"it may be {maybe}" if maybe else found.reason,
    }


def occupation_problems(rows: Iterable[TableRow], where: str) -> tuple[Problem, ...]:
    """Cells of a `titles.csv` in which something else than one occupation stands."""
    return tuple(
        Problem(
            where,
            None,
            "bad_occupation",
            f"Title {row.title!r}: {said} Until then its occupation is open.",
            "unclear",
        )
        for row in rows
        if (said := read_occupation(row.occupation or "").message)
    )
