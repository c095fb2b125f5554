"""Role and employer in the words right before a name.

Refuses words of relation ("friend") as a role beside a name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.person.clause import Details, split_at
from infoint.parsing.person.employer import read_organization
from infoint.parsing.person.parting import settle_named
from infoint.parsing.person.position import read_position
from infoint.parsing.person.role import has_role, of_one
from infoint.parsing.person.words import ANYONE, NO_NAME, RELATIONS, load_words

_NUMBERS = frozenset(("two", "three", "four", "both", "several", "some"))
_LEAD_INS = load_words("lead_ins")
_DETERMINER = re.compile(
    r"(?:^|(?<=[\s,(:]))(?:one\sof\s(?:her|his|my|our|their|the)|two|three|my|her|his|our|their|the|an?|another|[\w-]{2,20}'s)\s(?:other\s)?(?:two\s|three\s)?",
    re.I,
)
_ARTICLES = frozenset(("the", "a", "an", "another", "the other", "two", "three"))
# What leads from a role to the name: ", her name is", "who is", "named", "I think".
_TO_NAME = re.compile(
    r"[\s,:(]*(?:\b(?:usually|probably|maybe|namely)\s)?(?:\b(?:i|she|he)\s(?:thinks?|believes?)\b[\s,]*)?(?:\b(?:(?:her|his|their)\sname\sis|who\sis|who's|named|called|(?:first\s)?name|is)\b|[-–—→]|[-=]>)?(?:\sthe\b)?[\s(\"“]*$",
    re.I,
)
_RELATIVE = re.compile(
    r"\s(?:who|that)\s[^,()]{2,40}$|\sof\s(?:his|hers|theirs|mine|ours)$|\s(?:herself|himself)$"
)
_PHRASE = re.compile(
    r"(?P<role>(?:[\w&/'-]+\s){0,8}?[\w&/-]+?)(?:\s(?:at|from|with|for)\s(?P<firm>[\w\s&.'-]{2,50}))?"
)
# "Head of Docs", before "at GitLab - "
_HOLDER = re.compile(
    r"(?!(?:and|or|her|his|my|their|the|an?)\b)\w[\w&/'-]*(?:\s[\w&/'-]+){0,4}", re.I
)
_PRAISE = re.compile(
    r"^(?:(?:really|very|great|good|nice|wonderful|amazing|super|cool|awesome|own|favou?rite|only|main|go-to|best)\s)+(?=\S)"
)
_STUDENT = re.compile(r"(?:former|old|ex-?)\s?(?:students?|interns?|employees?)")
_OWNER = re.compile(r"\b([A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})'s\s$")
_THERE = re.compile(r"\s(?:there|here|now)$")
_WORDS_BEFORE = re.compile(r"((?:[\w&/.'-]+\s){0,4}[\w&/.'-]*[\w&/])(?:,|:|\s[-–—])?\s*$")


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
    told = _told(_RELATIVE.sub("", described)) or _told(described)
    if told is not None:
        return told
    role, firm = split_at(described.strip())
    if firm and _HOLDER.fullmatch(role) and has_role(role):
        return Details(*settle_named(role, read_organization(firm)))
    owner = _OWNER.search(text)
    if owner is not None and owner.group(1).casefold() not in NO_NAME:
        return Details(None, owner.group(1))
    if (
        not firm
        and _HOLDER.fullmatch(role)
        and has_role(role.partition(" of ")[0])
        and " of " in role
    ):
        return Details(*settle_named(role, None))
    words = _WORDS_BEFORE.search(_THERE.sub("", described))
    role = _after_lead_in(words[1]) if words is not None else ""
    return Details(role, None) if has_role(role) else Details()


def _told(described: str) -> Details | None:
    """The last noun phrase that names a role or relation, and the employer in it."""
    for start in reversed(list(_DETERMINER.finditer(described))):
        found = _PHRASE.fullmatch(described, start.end())
        if found is None:
            return None
        role, firm = found["role"], found["firm"]
        firm = read_organization(firm) if firm and not firm.islower() else None
        is_own = start.group().strip().casefold() not in _ARTICLES
        *kind, last = _PRAISE.sub("", role).split()
        earlier = _told(described[: start.start()].rstrip(" ,")) if start.start() else None
        firm = firm or (earlier.organization if earlier else None)
        is_relation = last.casefold().removeprefix("ex-") in RELATIONS | ANYONE
        if is_relation and kind and has_role(" ".join(kind)):
            return Details(" ".join(kind), firm)  # "a midwife friend"
        if is_relation or _STUDENT.fullmatch(role):
            return replace(earlier or Details(), organization=firm)
        role = " ".join([*kind, last])
        if has_role(role) or (is_own and read_position(role)):
            return Details(*settle_named(of_one(role), firm), is_shared=of_one(role) != role)
    return None


def _end_of(text: str) -> str:
    found = _TO_NAME.search(text)
    return found.group() if found else ""


def _after_lead_in(role: str) -> str:
    words = role.split()
    for at in range(len(words) - 1, -1, -1):
        word = words[at].casefold()
        if word in _LEAD_INS | _NUMBERS:
            words = words[at + 1 :]
            break
    return " ".join(words)
