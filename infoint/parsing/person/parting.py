"""A title parted from what stands in it: its firm ("owner of Acme"), a town, an office.

Refuses to part a field of work: "Director of Docs" stays whole.
"""

from __future__ import annotations

import re

from infoint.parsing.person.employer import (
    PLAIN_HOUSE,
    is_company,
    is_society,
    read_organization,
)
from infoint.parsing.person.role import has_role, is_role_word
from infoint.parsing.person.words import DEPARTMENTS, HONORIFIC, ORG_HEADS, RELATIONS, load_words
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.people_names import is_given_name
from infoint.reference.skills import find_skill

_OWNS = re.compile(
    r"^(?:ceo|cto|cfo|coo|cmo|founder|co-?founder|owner|co-owner|president|partner|principal|chair|head|officer|owners|founders|co-?owners|co-?founders|partners)$",
    re.I,
)
_OWNER_OF = re.compile(r"(?:co-?)?(?:owner|founder)s?$", re.I)
_OF_HOUSE = re.compile(
    r"the\s((?:[A-Z][\w'&.-]*\s(?:of\s|for\s|and\s)?){1,5}?(?:Museum|Universit[yé]\b|College|Library|Hospital|Institute|Association|Society|Foundation|Council|"
    r"Bank|Church|School|Authority|Agency|Commission|Bureau|Company|Academy|Chamber|Zoo|Theat(?:er|re)|Symphony|Orchestra|Opera|Ballet|Club)"
    rf"|{PLAIN_HOUSE})(?=[.!?]?$|\sin\s|\son\s)"
)


def part_owned(title: str) -> tuple[str, str | None]:
    """Part "CEO of Acme" into role and firm; "Director of Docs" stays whole."""
    head, _, rest = title.partition(" of ")
    house = _OF_HOUSE.match(rest)
    name = house[1] if house else read_organization(rest)
    if name is None or not rest or not has_role(head):
        return title, None
    last, words = head.split()[-1].casefold(), rest.casefold().split()
    if house or _OWNER_OF.match(last) or re.match(r"an?\s", rest) or is_society(rest):
        return head, name
    is_field = bool({words[0], words[-1]} & DEPARTMENTS) or find_skill(rest) is not None
    is_firm = is_company(name) or (" " in name and name.split()[-1].casefold() in ORG_HEADS)
    is_firm = is_firm or last not in ("head", "chair", "president")  # "Chair of the Board"
    is_owned = (
        is_company(name)
        or words[-1] in ORG_HEADS - _NO_HOUSE - DEPARTMENTS
        or _OWNS.match(last) is not None
        or (re.match(r"the\s[A-Z]", rest) is not None and words[-1] not in _NO_HOUSE)
    )
    return (head, name) if is_firm and not is_field and is_owned else (title, None)


# "Estimator for a roofing outfit"
_FOR = re.compile(r"\s(?:for|with)\s(an?\s[a-z].*)$")
_PLACE = re.compile(
    r"\s(?:in|near|on)\s(?:the\s)?(?:(?P<same>same|her|his|their|my|our)\s.*|(?P<name>[A-Z].*))$"
)
_HONORED = re.compile(rf"{HONORIFIC}\s")
_OWNER = re.compile(r"((?:[\w&.-]+\s){0,2}?[\w&.-]+)'s\s(.+)$")


def settle(title: str, firm: str | None) -> tuple[str, str | None]:
    """Part off a role whose it is, the firm in it, and where it is done.

    >>> settle("Equinor's comms lead", None), settle("dentist's office manager", None)
    (('comms lead', 'Equinor'), ('office manager', None))
    """
    owner = _OWNER.match(title)
    if owner is not None and _HONORED.match(owner[1]):
        title = owner[2]
    elif owner is not None and has_role(owner[2]):
        whose = owner[1].split()[-1]
        if whose[0].isupper() and not is_given_name(whose):
            title, firm = owner[2], firm or read_organization(owner[1])
        elif is_role_word(whose) or whose in RELATIONS | {"interviewee"}:
            title = owner[2]
    head, house = part_owned(title)
    if house and (firm is None or firm.isupper()):
        title, firm = head, house
    return without_place(title, firm)


def settle_named(title: str, firm: str | None) -> tuple[str, str | None]:
    """Settle the role of a named person, to whom where in the firm it is done does not belong.

    >>> settle_named("line producer on the documentary", None)
    ('line producer', None)
    """
    title, firm = settle(title, firm)
    where = _WHERE.search(title)
    return (title[: where.start()] if where and has_role(title[: where.start()]) else title), firm


_WHERE = re.compile(
    r"\s(?:on|in|from)\s(?:town$|(?:the|her|his|their|our|my|that|this)\s.*|(?:[A-Z][\w'-]*\s){1,2}(?:River|Beach|City|Falls|Creek|"
    r"Springs|Valley|County|Island|Lake|Bay|Hills|Grove|Point|Pass))$"
)
_NO_HOUSE = load_words("no_house_owned")


def without_place(title: str, firm: str | None) -> tuple[str, str | None]:
    """Part where somebody works off a role: a town, "the same office", "the Alvarez Lab"."""
    kind = _FOR.search(title)
    if kind is not None and has_role(title[: kind.start()]):
        return title[: kind.start()], firm or read_organization(kind[1])
    found = _PLACE.search(title)
    if found is None:
        return title, firm
    name = found["name"]
    if name is None or lookup(fold(name.split(",")[0])):
        return title[: found.start()], firm
    if firm is None and name.split()[-1].casefold() in ORG_HEADS - _NO_HOUSE:
        return title[: found.start()], name
    return title, firm
