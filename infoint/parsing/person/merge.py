"""What later words of an answer add to a person named before; one record a name.

Refuses to make a person out of what tells more of the last one: "She is at Nike now."
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.person.clause import split_at
from infoint.parsing.person.contact import take_contacts
from infoint.parsing.person.details import read_after
from infoint.parsing.person.employer import is_company
from infoint.parsing.person.role import has_role
from infoint.parsing.person.words import RELATIONS
from infoint.reference.people_names import is_given_name
from infoint.schema import Person

_PRONOUN = re.compile(
    r"^\s*(?:(?:(?:and|also)\s+)?(?:she|he|they|you can (?:reach|email|call))|her|his|their)\b(?:'s|\sis|\sare)?",
    re.I,
)
_NEW = re.compile(
    r"(?:an?|another|someone|somebody|anyone|people|folks|my|the|one of|other|talk|ask|contact|email|call|reach|also|maybe|and|or)\b",
    re.I,
)
_HER_NAME = re.compile(
    r"(?:(?:she|he|they)\b[^.;]{3,80}\s)?(?:her|his|their)\sname(?:'s|\sis)\s|name\b[^.;:]{0,20}:\s",
    re.I,
)
_MINE = re.compile(r"(?:my|her|his|their|our)\s[\w\s-]{3,30}[!:]", re.I)


def is_named_next(last: Person, found: Person, sentence: str) -> bool:
    """Whether a sentence names who was told of before: "My dentist! Dr. Tran." """
    if last.name is not None or found.name is None:
        return False
    is_short = _is_relation(last) and len(sentence.split()) <= 3  # "My cousin! Corinne."
    return is_short or any((_HER_NAME.match(sentence), _MINE.fullmatch(last.text)))


def is_firm_line(people: list[Person], found: Person, sentence: str) -> bool:
    """Whether a line is the firm of a signature: under a line of the name, one of the role."""
    last = people[-1]
    is_signed = len(people) == 1 and last.name == last.text and last.job_title is not None
    return is_signed and last.organization is None and found.name == sentence


def _is_relation(person: Person) -> bool:
    return (person.job_title or "").casefold() in RELATIONS


def tells_more(last: Person, sentence: str, found: list[Person]) -> bool:
    """Whether a sentence without a name says more of the person told of last."""
    if not found or any(person.name for person in found):
        return False
    is_next = last.name is None and not _is_relation(last)  # "Night auditor. Housekeeper."
    return bool(_PRONOUN.match(sentence)) or not (is_next or _NEW.match(sentence))


# Of a memo or an email, not of a person.
_HEADER = re.compile(r"(?:subject|re|fwd?|date|sent|time|topic|why|notes?)\s?:", re.I)
_DOES = re.compile(r"(?:Works|Teaches|Does|Is|Now|Currently)\s")


def continued(person: Person, sentence: str, *, is_first: bool) -> Person:
    """Add what a later sentence or line says of the person named last."""
    contacts = take_contacts(sentence)
    email = contacts.emails[0][0] if contacts.emails else None
    phone = contacts.phones[0][0] if contacts.phones else None
    person = replace(person, email=person.email or email, phone=person.phone or phone)
    if _HEADER.match(sentence) or not (
        _PRONOUN.match(sentence)
        or (is_first and len(sentence) < 60)
        or len(sentence.split()) <= 4
        or _DOES.match(sentence)
        or has_role(split_at(sentence)[0])
    ):
        return person
    is_row = is_first and sentence[:1].isupper() and person.job_title is not None
    words = f", {contacts.masked}" if is_row else _PRONOUN.sub("", contacts.masked, count=1)
    own = read_after(words, has_title=is_row)
    is_told = person.job_title is not None and not is_given_name(sentence.strip(".?!)"))
    is_bare = " " not in sentence and not is_told
    if not is_first and is_bare and not is_company(own.organization or ""):
        own = replace(own, organization=None)  # "Ana Ruiz. Traductora."
    is_relation = person.name is None and _is_relation(person)
    return replace(
        person,
        job_title=(None if is_relation else person.job_title) or own.job_title or person.job_title,
        organization=person.organization or own.organization,
    )


def once(people: list[Person]) -> list[Person]:
    """One record a name; what a later mention adds is added.

    A lone given name beside a full name is that person: "Torsten, I think Torsten Lindqvist",
    "Dolores Ibarra. Dolores is at the county".
    """
    kept: list[Person] = []
    places: dict[str, int] = {}
    firsts: dict[str, int] = {}
    for person in people:
        name = (person.name or "").casefold()
        first = name.partition(" ")[0]
        at = places.get(name, firsts.get(name)) if name else None
        if at is None and first in places:
            at = places[first]
            kept[at] = replace(kept[at], name=person.name)
        if at is None:
            at = len(kept)
            kept.append(person)
        else:
            kept[at] = added(kept[at], person)
        if name:
            places.setdefault(name, at)
            if first != name:
                firsts.setdefault(first, at)
    return kept


def added(old: Person, person: Person) -> Person:
    """Fill what is missing of a person by what was said later."""
    return replace(
        old,
        job_title=old.job_title or (None if _is_relation(person) else person.job_title),
        organization=old.organization or person.organization,
        email=old.email or person.email,
        phone=old.phone or person.phone,
    )
