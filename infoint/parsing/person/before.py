"""Role and employer in the words right before a name.

Refuses words of relation ("friend") as a role beside a name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.person.clause import Details, split_at
from infoint.parsing.person.employer import (
    is_company,
    read_bare_organization,
    read_house,
    read_organization,
)
from infoint.parsing.person.parting import settle_named
from infoint.parsing.person.position import is_part, read_position
from infoint.parsing.person.role import has_role, is_role_word, of_one
from infoint.parsing.person.words import (
    ANYONE,
    DEPARTMENTS,
    HONORIFIC,
    NO_NAME,
    ORG_HEADS,
    RELATIONS,
    load_words,
)
from infoint.reference.people_names import is_given_name, is_surname

_HONORED = re.compile(HONORIFIC)
_NUMBERS = frozenset(("two", "three", "four", "both", "several", "some"))
_AND = re.compile(r"[A-Z][a-z]+\sand\s[A-Z]")  # "Citizenship and Immigration Minister"
_WITHIN = frozenset(("of", "at", "@", "for", "with", "from"))
_LEAD_INS = load_words("lead_ins")
_DETERMINER = re.compile(
    r"(?:^|(?<=[\s,(:]))(?:one\sof\s(?:her|his|my|our|their|the)|two|three|my|her|his|our|their|the|an?|another|[\w-]{2,20}'s)\s(?:other\s)?(?:two\s|three\s)?",
    re.I,
)
_ARTICLES = frozenset(("the", "a", "an", "another", "the other", "two", "three"))
# What leads from a role to the name: ", her name is", "who is", "named", "I think".
_TO_NAME = re.compile(
    r"(?:;\s(?=\w+\sname)|[\s,:(]*)(?:\b(?:usually|probably|maybe|namely)\s)?(?:\b(?:i|she|he)\s(?:thinks?|believes?)\b[\s,]*)?(?:\b(?:(?:(?:her|his|their)|'s)\sname\sis|who\sis|who's|named|called|name's|(?:first\s)?name|is)\b|[-–—→=]|[-=]>)?(?:\sthe\b)?[\s(\"“]*$",
    re.I,
)
# "she flew with", "now emeritus", "up the road", "on the next show"
_RELATIVE = re.compile(
    r"(?:,?\s(?:who|that)|(?<!,)\s(?:she|he|they|I|we))\s[^,()]{2,40}$|,\snow\s[^,()]{3,20}$|\sof\s(?:his|hers|theirs|mine|ours)$|"
    r"\s(?:herself|himself|there|here|now)$|\s(?:up|down|across|on|in|from|for|around)\s(?:the|her|his|their|my|our)\s[a-z][^,()]{2,30}$"
)
_PHRASE = re.compile(
    r"(?P<role>(?:[\w&/'-]+\s){0,8}?[\w&/-]+?)(?:\s(?:at|from|with|for)\s(?P<firm>[\w\s&.'+-]{2,50}))?"
)
_PRAISE = re.compile(
    r"^(?:(?:really|very|great|good|nice|wonderful|amazing|super|cool|awesome|own|favou?rite|only|main|go-to|best)\s)+(?=\S)"
)
_STUDENT = re.compile(r"(?:former|old|ex-?)\s?(?:students?|interns?|employees?)")
_OWNER = re.compile(r"\b([A-Z][\w&.-]*(?:\s(?:(?:of|for)\s)?[A-Z&][\w&.-]*){0,4})'s\s$")
_CELL_ENDS = (": ", "- ", "– ", "— ", "| ")
_NO_FIRM = NO_NAME | RELATIONS | DEPARTMENTS
_HEAD = re.compile(r"\W*(?:[Tt]he\s)?([A-Z0-9][^,;:()|]{1,40}?)\s?(:|[-–—|])\s")
_WORDS_BEFORE = re.compile(r"((?:[\w&/.'-]+\s){0,8}[\w&/.'-]*[\w&/])$")


def read_before(text: str) -> Details:
    """Read role and employer right before a name: "my manager, ", "a recruiter at Boeing named ".

    Words of relation ("friend", "cousin") are no role beside a name.

    >>> read_before("my manager, ").job_title
    'manager'
    >>> read_before("her friend ").job_title is None
    True
    """
    text = text[-120:]
    described = text[: len(text) - len(_end_of(text))]
    bare = _RELATIVE.sub("", described)
    told = _told(bare) or _told(described)
    if told is not None:
        return told
    owner = _OWNER.search(text)
    if owner is not None and owner.group(1).casefold() not in NO_NAME:
        return Details(None, owner.group(1))
    words = _WORDS_BEFORE.search(bare)
    role, firm = split_at(_after_lead_in(words[1]) if words is not None else "")
    if not has_role(role) and not is_role_word(role.rpartition(" ")[2].casefold()):
        return Details(None, _house(text))
    return Details(*settle_named(role, read_organization(firm) if firm else None))


def _told(described: str) -> Details | None:
    """The last noun phrase that names a role or relation, and the employer in it."""
    for start in reversed(list(_DETERMINER.finditer(described))):
        found = _PHRASE.fullmatch(described, start.end())
        if found is None:
            return None
        role, firm = found["role"], found["firm"]
        firm = (read_house if firm.islower() else read_organization)(firm) if firm else None
        owner = _OWNER.search(described, 0, start.end()) if "'s " in described else None
        if owner and not firm and (owner[1].startswith("The ") or not _is_person(owner[1])):
            firm = owner[1].removeprefix("The ")
        is_own = start.group().strip().casefold() not in _ARTICLES
        *kind, last = _PRAISE.sub("", role).split()
        earlier = _told(described[: start.start()].rstrip(" ,")) if start.start() else None
        firm = firm or (earlier.organization if earlier else None)
        is_relation = last.casefold().removeprefix("ex-") in RELATIONS | ANYONE
        if kind and (kind[-1] == "of" or kind[-1][0].isupper()) and has_role(role):
            is_relation = False  # "Head of People", "Talent Acquisition Partner"
        if is_relation and kind and (has_role(" ".join(kind)) or is_part(" ".join(kind))):
            return Details(" ".join(kind), firm)  # "a midwife friend", "the HR lady"
        if is_relation or _STUDENT.fullmatch(role):
            return replace(earlier or Details(), organization=firm)
        role = " ".join([*kind, last])
        if has_role(role) or (is_own and read_position(role)):
            return Details(*settle_named(of_one(role), firm), is_shared=of_one(role) != role)
    return None


def _house(text: str) -> str | None:
    """A firm at the head of a row: "Hoffman Construction: ", "Stoel Rives - "."""
    found = _HEAD.fullmatch(text) if text.endswith(_CELL_ENDS) else None
    if found is None:
        return None
    name = found[1]
    words = {word.casefold() for word in name.split() if word[0].isupper() and not word.isupper()}
    if words & (_NO_FIRM - ORG_HEADS) or is_part(name):
        return None
    is_named = len(words) > 1 and (found[2] != ":" or not words.isdisjoint(ORG_HEADS))
    is_sure = is_named or is_company(name) or (len(name) > 2 and name.isupper())
    return read_bare_organization(name, has_title=True) if is_sure else None


def _is_person(name: str) -> bool:
    first, last = name.split()[0], name.split()[-1]
    if last.casefold() in ORG_HEADS or "&" in name or is_company(name):
        return False
    is_one = is_role_word(first.casefold()) or first.casefold() in RELATIONS
    return is_one or is_given_name(first) or is_surname(last) or bool(_HONORED.match(name))


def _end_of(text: str) -> str:
    found = _TO_NAME.search(text)
    return found.group() if found else ""


def _after_lead_in(text: str) -> str:
    """The words after the last that leads in; "head of the lab" and "cook at the inn" stay whole."""
    first, *later = text.split() or [""]
    words = [first.casefold() if first.istitle() else first, *later]
    for at in range(len(words) - 1, -1, -1):
        is_inside = words[at] in ("of", "for") and at > 0
        is_inside = is_inside and (
            words[at - 1][0].isupper() or is_role_word(words[at - 1].casefold())
        )
        is_inside = is_inside or (words[at] == "the" and words[at - 1] in _WITHIN)
        is_inside = is_inside or (words[at] == "and" and _AND.search(text) is not None)
        if words[at] in _LEAD_INS | _NUMBERS and not is_inside:
            return " ".join(text.split()[at + 1 :])
    return text
