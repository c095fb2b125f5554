"""What the tables know of a title: its row, its occupation, other titles to search for.

Rules come in this order: the title table, the index of the Occupational Outlook Handbook, a known
title at the end ("Medical Device Technical Writer") where its head carries the work. Titles that
the user added (`infoint reference add`) give an occupation where the first two know none, and
further titles to search for; they have no say in families. Likeness of strings is never asked,
and an occupation that is not sure is not sure: two codes, or none.
"""

from __future__ import annotations

from dataclasses import dataclass

from infoint.parsing.title.form import build_title
from infoint.parsing.title.words import is_specific_head
from infoint.reference.onet import oews_code
from infoint.reference.store import AddedTitle, added_titles
from infoint.reference.titles import (
    TitleRow,
    load_families,
    load_handbook_titles,
    load_occupations,
    load_titles,
    title_key,
)
from infoint.schema import Title

_LISTED = "the title table lists"
_ENDS = "it ends in the known title"


@dataclass(frozen=True, slots=True)
class Occupation:
    """The SOC 2018 occupation of a title.

    ``soc`` holds one SOC 2018 code, two where the title is honestly between two, or none.
    ``is_sure`` is true for one code that the title table names itself; ``name`` joins the
    occupations' names. ``oews`` holds the codes under which the wage estimates stand, for OEWS
    joins some occupations.
    """

    soc: tuple[str, ...]
    name: str | None
    is_sure: bool
    reason: str
    oews: tuple[str, ...] = ()


def as_title(title: Title | str) -> Title:
    """A title record; a text is taken as one title, not as a list."""
    return title if isinstance(title, Title) else build_title(title.split(), title)


def find_row(title: Title | str) -> tuple[TitleRow | None, str]:
    """The row of the title tables for a title, and how it was found.

    >>> find_row("Sr. Technical Writer")[1]
    'the title table lists "Technical Writer"'
    >>> find_row("Medical Device Technical Writer")[1]
    'it ends in the known title "Technical Writer"'
    >>> find_row("Vibe Curator")
    (None, 'no table knows it')
    """
    record = as_title(title)
    for name in _spellings(record):
        row = load_titles().get(title_key(name))
        if row:
            return row, f'{_LISTED} "{row.title}"'
    for name in _spellings(record):
        row = load_handbook_titles().get(title_key(name))
        if row:
            own = load_titles().get(title_key(row.family))
            return own or row, f'the Occupational Outlook Handbook lists "{row.title}"'
    return _ends_in_known(record.base)


def _spellings(record: Title) -> list[str]:
    """The title, its base, and the base without what stands after a comma or a slash."""
    names = [record.title, record.base]
    if "," in record.base:
        names.append(record.base.split(",")[0])
    return names


def _ends_in_known(base: str) -> tuple[TitleRow | None, str]:
    """A known title of two words or more at the end, if its head carries the work alone."""
    words = base.split(",")[0].split()
    if words and is_specific_head(words[-1]):
        for start in range(1, len(words) - 1):
            row = load_titles().get(title_key(" ".join(words[start:])))
            if row:
                return row, f'{_ENDS} "{row.title}"'
    return None, "no table knows it"


def occupation_of(title: Title | str) -> Occupation:
    """The occupation of a title, or none; never the likeliest guess.

    >>> occupation_of("Sr. Technical Writer").soc, occupation_of("Sr. Technical Writer").is_sure
    (('27-3042',), True)
    >>> occupation_of("Consultant").soc, occupation_of("Medical Laboratory Technician").oews
    ((), ('29-2010',))
    """
    record = as_title(title)
    row, reason = find_row(record)
    soc = row.soc if row else ()
    is_listed = reason.startswith(_LISTED)
    is_open = not is_listed and (not soc or reason.startswith(_ENDS))
    if is_open and (added := find_added(record)) and len(added.soc) <= 2:
        soc, reason = added.soc, f'O*NET lists "{added.title}"'
    if not soc:
        why = reason if row is None else f"{reason}, which names no one occupation"
        return Occupation((), None, False, why)
    name = " or ".join(map(_occupation_name, soc))
    oews = tuple(dict.fromkeys(filter(None, map(oews_code, soc))))
    return Occupation(soc, name, is_listed and len(soc) == 1, reason, oews)


def _occupation_name(code: str) -> str:
    """The name of a code; an added table knows some that the kit's lacks."""
    name = load_occupations().get(code)
    if name is None and (added := added_titles()):
        name = added.occupations.get(code)
    return name or code


def find_added(title: Title | str) -> AddedTitle | None:
    """The title in the table that the user added, where there is one and it is in it."""
    added = added_titles()
    if added is None:
        return None
    keys = map(title_key, _spellings(as_title(title)))
    return next((added.titles[key] for key in keys if key in added.titles), None)


def suggest_titles(title: Title | str, *, limit: int = 8) -> list[str]:
    """Other titles to search for: of the same family, then of families in the same occupation.

    >>> suggest_titles("Technical Writer", limit=3)
    ['Information Developer', 'Documentation Specialist', 'Technical Communicator']
    >>> suggest_titles("Vibe Curator")
    []
    """
    record = as_title(title)
    row, _ = find_row(record)
    said = {title_key(record.title), title_key(record.base)}
    found: dict[str, str] = {}
    for name in _related(row) if row else ():
        key = title_key(name)
        if key in load_titles() and key not in said:
            found.setdefault(key, name)
    if len(found) < limit and added_titles():
        for name in _in_occupation(occupation_of(record).soc):
            if (key := title_key(name)) not in said:
                found.setdefault(key, name)
    return list(found.values())[:limit]


def _related(row: TitleRow) -> list[str]:
    """Names in the kit's own tables: of the family, then of other families in its occupation."""
    siblings = _families_of(row.soc) if _is_one_work(row.soc) else []
    return [row.family, row.title, *load_families().get(row.family, ()), *siblings]


def _in_occupation(soc: tuple[str, ...]) -> list[str]:
    """Families of one occupation, then what its workers reported in the added table."""
    if not _is_one_work(soc):
        return []
    added = added_titles()
    reported = added.reported.get(soc[0], ()) if added else ()
    return [*_families_of(soc), *reported]


def _is_one_work(soc: tuple[str, ...]) -> bool:
    return len(soc) == 1 and not soc[0].endswith("9")  # "All Other" is no common work


def _families_of(soc: tuple[str, ...]) -> list[str]:
    return [name for name in load_families() if load_titles()[title_key(name)].soc == soc]
