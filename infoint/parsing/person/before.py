"""Role and employer in the words right before a name.

Refuses words of relation ("friend") as a role beside a name.
"""

from __future__ import annotations

import re

from infoint.parsing.person.clause import Details
from infoint.parsing.person.parting import settle
from infoint.parsing.person.role import has_role, of_one
from infoint.parsing.person.words import ANYONE, CLAUSE, NO_NAME, RELATIONS, load_words
from infoint.reference.people_names import is_given_name

_NUMBERS = frozenset(("two", "three", "four", "both", "several", "some"))
_LEAD_INS = load_words("lead_ins")
_BREAKS = ("the", "a", "an", "to", "and", "or", "my", "her", "his", "their", "our")
_BEFORE = re.compile(
    r"""(?:^|[\s,(:])(?:(?:my|her|his|our|their|the|an?|another|one\ of\ (?:her|his|my|our|their)|[\w-]{2,20}['’]s)\s+)
    (?P<role>(?:[\w&/'’-]+\s){0,5}?[\w&/-]+?)
    (?:\s(?:at|from|with)\s(?:the\s)?(?P<org>[A-Z][\w&.'’-]*(?:\s(?:of\s)?(?!named\b|called\b)[A-Z][\w&.'’-]*){0,4}))?
    [,:]?\s*(?:,\s(?:(?:i|she|he)\s(?:thinks?|believes?)\s)?(?:her|his|their)\sname\sis|who\ is\ |who's\ )?(?:named|called|is|[-–—])?\s*[("“]?$""",
    re.I | re.X,
)
_OWNER = re.compile(r"\b([A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})['’]s\s$")
_TITLE_BEFORE = re.compile(r"((?:[A-Z][\w&/.-]*\s){0,4}[\w&/-]+)(?:,|:|\s[-–—])?\s*$")


def read_before(text: str) -> Details:
    """Read role and employer right before a name: "my manager, ", "a recruiter at Boeing named ".

    Words of relation ("friend", "cousin") are no role beside a name.

    >>> read_before("my manager, ").job_title
    'manager'
    >>> read_before("her friend ").job_title is None
    True
    """
    text = text[-120:]
    found = _BEFORE.search(text)
    if found is not None:
        role = found.group("role").strip()
        org = found.group("org")
        words = role.casefold().split()
        at = max(
            (
                i
                for i, w in enumerate(words)
                if w in _BREAKS and (i == 0 or words[i - 1] not in ("of", "in", "for"))
            ),
            default=-1,
        )
        role = re.sub(
            r"^other\s|^interviewee['’]s\s|\s(?:who|that)\s.*$|\sof\s(?:his|hers|theirs|mine|ours)$",
            "",
            " ".join(role.split()[at + 1 :]),
        )
        if org and org[0].islower():
            org = None
        if re.match(r"(?:former|old|ex-?)\s?(?:students?|interns?|employees?)$", role):
            return Details(None, org)
        if role and has_role(role) and not CLAUSE.search(role):
            role = of_one(role)
            return Details(*settle(role, org))
        if role and role.split()[-1].casefold() in RELATIONS | ANYONE:
            return Details(None, org)
    owner = _OWNER.search(text)
    if (
        owner is not None
        and not is_given_name(owner.group(1))
        and owner.group(1).casefold() not in NO_NAME
    ):
        return Details(None, owner.group(1))
    found = _TITLE_BEFORE.search(text)
    if found is not None and has_role(found.group(1)) and not CLAUSE.search(found.group(1)):
        role = _after_lead_in(found.group(1))
        if role and has_role(role):
            return Details(role, None)
    return Details()


def _after_lead_in(role: str) -> str:
    words = role.split()
    while words and words[0].casefold() in _LEAD_INS | _NUMBERS:
        words = words[1:]
    return " ".join(words)
