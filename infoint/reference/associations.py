"""Professional associations with their acronyms, and the key under which names are the same.

``associations.csv`` beside this module was written for the kit in 2026. An acronym that
several associations share ("AMA", "ABA") stands in the row of one of them only; where a
note spells the name out, the name decides.

Refuses to look an unknown acronym up by the first letters of names it has not been given.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from infoint.reference.table import read_table

_FILE = "associations.csv"
_COLUMNS = ("name", "acronym", "aliases")

_ACRONYM = r"[A-Z][A-Za-z0-9&'-]{0,9}[A-Z][A-Za-z0-9]{0,3}"
_NAME_ACRONYM = re.compile(rf"^(.{{3,120}}?)\s*[(\[]\s*({_ACRONYM})\s*[)\]]")
_ACRONYM_NAME = re.compile(rf"^({_ACRONYM})\s*[(\[]\s*([^()\[\]]{{6,120}})[)\]]")
_DASH = re.compile(rf"^({_ACRONYM})\s*(?:[-–—:]|,\s?the)\s+(\w+\s.{{5,100}})$")
_CHAPTER_OF = re.compile(
    r"^.{0,60}\b(?:chapters?|section|branch|division|affiliate)\s+of\s+(?:the\s+)?", re.I
)
_CHAPTER = re.compile(
    r"\s+(?:(?:local|student|regional|state|city)\s+)?(?:chapters?|section|branch|affiliate|meetups?|"
    r"groups?|community|slack|conferences?|membership)$",
    re.I,
)
_LOCAL = re.compile(r"^(?:the|our|my|your|a|an|local|(?-i:national|regional))\s+", re.I)
_COMPANY = re.compile(r",?\s+(?:inc|international|intl)\.?$", re.I)


@dataclass(frozen=True, slots=True)
class Association:
    """One association: name, acronym (empty if it has none), other names."""

    name: str
    acronym: str
    aliases: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names."""
        return tuple(form for form in (self.name, self.acronym, *self.aliases) if form)


@cache
def load_associations() -> tuple[Association, ...]:
    """Read the table, in its order.

    Raises
    ------
    ReferenceDataError
        The table is missing or its columns are others.
    """
    return tuple(
        Association(name, acronym, tuple(filter(None, aliases.split("|"))))
        for name, acronym, aliases in read_table(_FILE, _COLUMNS)
    )


def _key(name: str) -> str:
    name = name.casefold().replace("&", " and ").replace("’", "'")
    words = re.findall(r"[\w']+", name)
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    return " ".join(_singular(word.replace("'", "")) for word in words)


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 4 else word


@cache
def _by_key() -> dict[str, Association]:
    table: dict[str, Association] = {}
    for association in load_associations():
        for form in association.forms:
            table.setdefault(_key(form), association)
    return table


@lru_cache(maxsize=2048)
def find_association(name: str) -> Association | None:
    """Look a name or acronym up, whatever its case, article or chapter.

    >>> find_association("the local UXPA chapter").acronym
    'UXPA'
    """
    key = _key(name)
    found = _by_key().get(key)
    return found if found is not None else _by_key().get(_key(plain_name(name)))


def plain_name(name: str) -> str:
    """Take article, chapter and "local" off a name; an acronym in parentheses stays.

    >>> plain_name("the Puget Sound chapter of the American Marketing Association")
    'American Marketing Association'
    """
    name = " ".join(name.split()).strip(" ,.;:")
    if name.casefold() in _whole_names():
        return name
    name = _CHAPTER_OF.sub("", name)
    for _ in range(3):
        shorter = _CHAPTER.sub("", _LOCAL.sub("", name))
        if shorter == name or not shorter:
            break
        name = shorter
    return name


@cache
def _whole_names() -> frozenset[str]:
    return frozenset(form.casefold() for a in load_associations() for form in a.forms)


def split_acronym(name: str) -> tuple[str, str]:
    """Part a name from the acronym written beside it; the acronym is empty if there is none.

    >>> split_acronym("Society for Technical Communication (STC)")
    ('Society for Technical Communication', 'STC')
    >>> split_acronym("STC (Society for Technical Communication)")
    ('Society for Technical Communication', 'STC')
    """
    found = _NAME_ACRONYM.match(name)
    if found:
        return found.group(1).strip(), found.group(2)
    found = _ACRONYM_NAME.match(name) or _DASH.match(name)
    if found:
        return found.group(2).strip(), found.group(1)
    return name.strip(), ""


_UNION_LOCAL = re.compile(r",?\sLocal\s(?:No\.?\s|#\s?)?\d{1,5}$")


def fold_organization(name: str) -> str:
    """Give the key under which ways of writing one organization are the same.

    Articles, chapters, the number of a known union's local, case, "&", and an acronym in parentheses do not count; acronyms of
    the table stand for their names.

    >>> names = ["STC", "Society for Technical Communication (STC)", "the STC", "stc"]
    >>> {fold_organization(name) for name in names}
    {'society for technical communication'}
    >>> fold_organization("Guild of Fruit Artists (GFA)")
    'guild of fruit artist'
    """
    full, acronym = split_acronym(plain_name(name))
    for form in (full, acronym, _COMPANY.sub("", full), _UNION_LOCAL.sub("", full)):
        known = find_association(form) if form else None
        if known is not None and (form != acronym or not full):
            return _key(known.name)
    return _key(_COMPANY.sub("", plain_name(full)))


def display_organizations(names: Iterable[str]) -> dict[str, str]:
    """Choose for each name, as said, the form that most people used of that organization.

    An acronym that somebody spelled out counts with the full name for everybody. Ties go to
    the longer form.

    >>> display_organizations(["GFA", "Guild of Fruit Artists (GFA)", "GFA"])
    {'GFA': 'GFA', 'Guild of Fruit Artists (GFA)': 'GFA'}
    """
    names = list(names)
    spelled = {}
    for name in names:
        full, acronym = split_acronym(plain_name(name))
        if acronym:
            spelled[_key(acronym)] = fold_organization(full)
    keys = {name: spelled.get(key := fold_organization(name), key) for name in names}
    counts: dict[str, Counter[str]] = {}
    for name in names:
        counts.setdefault(keys[name], Counter())[name.strip()] += 1
    forms = {
        key: max(said, key=lambda form, said=said: (said[form], len(form)))  # type: ignore[misc]
        for key, said in counts.items()
    }
    return {name: forms[key] for name, key in keys.items()}
