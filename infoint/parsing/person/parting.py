"""A title parted from what stands in it: its firm ("owner of Acme"), a town, an office.

Refuses to part a field of work: "Director of Docs" stays whole.
"""

from __future__ import annotations

import re

from infoint.parsing.person.employer import (
    PLAIN_ORG,
    is_company,
    is_place,
    is_society,
    read_organization,
)
from infoint.parsing.person.role import has_role, is_role_word, read_department
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
    r"|(?:[a-z-]+\s){0,2}(?:co-op|cooperative|museum|library|hospital|zoo|aquarium|shelter|clinic|bank|newspaper|store|shop|bakery|theater|orchestra|brewery|nonprofit|charity|hotel|restaurant|magazine|foundation|church|gym|nursery|farm|ranch|agency|company))(?=[.!]?$|\sin\s|\son\s)"
)


def part_owned(title: str) -> tuple[str, str | None]:
    """Part "CEO of Acme" into role and firm; "Director of Docs" stays whole."""
    head, sep, rest = title.partition(" of ")
    small = re.match(r"an?\s(?=[a-z])", rest)
    if sep and small and has_role(head) and " called " not in rest and PLAIN_ORG.match(rest):
        return head, read_organization(rest)
    house = _OF_HOUSE.match(rest)
    if sep and house and has_role(head) and not rest.startswith(("the department", "her ")):
        return head, house[1]
    if sep and has_role(head) and is_society(rest) and (rest.startswith("the ") or " " in rest):
        return head, read_organization(rest)
    if not sep or not head.split() or not _OWNS.match(head.split()[-1]):
        return title, None
    called = re.search(r"\s(?:called|named)\s([A-Z].*)$", rest)
    if called is not None:
        return head, read_organization(called[1])
    name = read_organization(rest) if rest[:1].isupper() or rest.startswith("the ") else None
    words = rest.casefold().split()
    if name is not None and _OWNER_OF.match(head.split()[-1]):
        return head, name
    if name is None or words[0] in DEPARTMENTS or words[-1] in DEPARTMENTS or find_skill(rest):
        return title, None
    last, words = words[-1], name.casefold().split()
    is_house = bool(ORG_HEADS & {last, words[-1]}) or bool(
        ORG_HEADS & set(words) and {"of", "for"} & set(words)
    )
    is_house = is_house if len(words) > 1 else words[0] not in ORG_HEADS
    if head.split()[-1].casefold() in ("head", "chair", "president") and not (
        is_company(name) or is_house
    ):
        return title, None  # "Chair of the Board", "Head of Foundation Giving"
    return head, name


# "Estimator for a roofing outfit"
_FOR = re.compile(r"\s(?:for|with)\s(an?\s[a-z].*)$")
_PLACE = re.compile(
    r"\s(?:in|near|on)\s(?:the\s)?(?:(?P<same>same|her|his|their|my|our)\s.*|(?P<name>[A-Z].*))$"
)

_HONORED = re.compile(rf"{HONORIFIC}\s")
_PRAISE = re.compile(r"^(?:(?:only|other|main|favou?rite|go-to|best)\s)+")
_OWNER = re.compile(r"((?:[\w&.-]+\s){0,2}?[\w&.-]+)'s\s(.+)$")


def settle(title: str, firm: str | None) -> tuple[str, str | None]:
    """Part off a role whose it is, the firm in it, and where it is done.

    >>> settle("Equinor's comms lead", None), settle("dentist's office manager", None)
    (('comms lead', 'Equinor'), ('office manager', None))
    """
    title = _PRAISE.sub("", title)
    owner = _OWNER.match(title)
    if owner is not None and _HONORED.match(owner[1]):
        title = owner[2]
    elif owner is not None and has_role(owner[2]):
        whose = owner[1].split()[-1]
        if whose[0].isupper() and not is_given_name(whose):
            title, firm = owner[2], firm or read_organization(owner[1])
        elif is_role_word(whose) or whose in RELATIONS or whose == "interviewee":
            title = owner[2]
    first, _, rest = title.partition(" ")
    if is_company(first) and " turned " not in rest and (has_role(rest) or read_department(rest)):
        title, firm = rest, firm or first  # "Boeing recruiter"
    if firm is None or firm.isupper():
        head, owner_firm = part_owned(title)
        if firm is None or (owner_firm and _initials(owner_firm) == firm):
            title, firm = head, owner_firm
    return without_place(title, firm)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


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
    if found is None or not has_role(title[: found.start()]):
        return title, firm
    name = found["name"]
    if name is None:
        return title[: found.start()], firm
    if is_place(name.split(",")[0]) or lookup(fold(name.split(",")[0])):
        return title[: found.start()], firm
    if firm is None and name.split()[-1].casefold() in ORG_HEADS - _NO_HOUSE:
        return title[: found.start()], name
    return title, firm
