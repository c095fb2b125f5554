"""Role and employer out of the words after a name.

Refuses to guess: a lone place, a clause, or words that are neither a known kind of role nor
marked as an employer stay unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.person.employer import (
    is_company,
    read_bare_organization,
    read_lower_organization,
    read_organization,
)
from infoint.parsing.person.role import read_department, read_title
from infoint.parsing.person.words import CLAUSE, CREDENTIAL, DEPARTMENTS, ORG_HEADS
from infoint.reference.skills import find_skill


@dataclass(frozen=True, slots=True)
class Details:
    """What was said of a person; ``is_shared`` where it was said of several ("both at")."""

    job_title: str | None = None
    organization: str | None = None
    is_shared: bool = False


_CUT = re.compile(
    r"\s*[,;()\[\]|\x01\n\t]+\s*|\s+[-–—]+\s+|\s?—\s?|:\s+|\s/\s|"
    r"\s(?:and|but)\s(?=(?:would|will|can|could|is|has|said|says|might|she|he|they|knows|loves)\b)"
)
_LEAD = re.compile(
    r"""^(?:and\ |also\ |now\ |currently\ |formerly\ |previously\ |recently\ |works?\ as\ |working\ as\ |
    worked\ as\ |(?:who|that|she|he|they|which)(?:\ is|'s|\ are|'re|\ was)?\ (?:now\ |currently\ |also\ |both\ |a\ former\ )?|
    is\ |was\ |are\ |as\ |both\ |all\ |each\ |another\ |the\ one\ |title:?\ |role:?\ |position:?\ )+""",
    re.I | re.X,
)
_SHARED = re.compile(
    r"^(?:,\s*)?(?:who\s|they\s)?(?:are\s)?(?:both|all|each|who are|they are)\b", re.I
)
_AT = re.compile(r"(?:^|\s)(?:over at|out at|back at|here at|at|@|with|from|for)\s+(?=\S)", re.I)
_WORKS = re.compile(
    r"^(?:works?|working|worked|is|was|sits|writes|freelances|consults|volunteers)\s+(?=(?:at|in|for|with|on|over)\b)",
    re.I,
)
_AS = re.compile(r"\sas (?:an?|the|their|its)\s(.+)$", re.I)
_OWNS = re.compile(
    r"^(?:ceo|cto|cfo|coo|cmo|founder|co-?founder|owner|co-owner|president|partner|principal|chair|head)$",
    re.I,
)
_CREDENTIALS = re.compile(rf"^{CREDENTIAL}(?:,?\s{CREDENTIAL})*$")


def read_after(text: str, *, is_lower: bool = False) -> Details:
    """Read role and employer in the words after a name.

    >>> read_after(", Senior Editor at Tableau (\\x01)")
    Details(job_title='Senior Editor', organization='Tableau', is_shared=False)
    >>> read_after(" - Director of Docs, Acme Corp")
    Details(job_title='Director of Docs', organization='Acme Corp', is_shared=False)
    """
    title: str | None = None
    organization: str | None = None
    for chunk in _CUT.split(text)[:12]:
        chunk = chunk.strip(" .!?\"'“”*_")
        if not chunk or _CREDENTIALS.match(chunk):
            continue
        if title is not None and organization is not None:
            break
        found = read_chunk(chunk, has_title=title is not None, is_lower=is_lower)
        if found is None:
            break
        title = title or found.job_title
        organization = organization or found.organization
    return Details(title, organization, bool(_SHARED.match(text.lstrip(" ,(-–—"))))


def read_chunk(chunk: str, *, has_title: bool = False, is_lower: bool = False) -> Details | None:
    """Read one chunk; None where a clause begins that is about something else."""
    chunk = _LEAD.sub("", chunk).strip()
    chunk = _WORKS.sub("", chunk)
    if not chunk:
        return Details()
    if CLAUSE.search(chunk):
        return None
    as_role = _AS.search(chunk)
    if as_role is not None and read_title(as_role.group(1)):
        firm = read_chunk(chunk[: as_role.start()], has_title=True, is_lower=is_lower)
        return Details(read_title(as_role.group(1)), firm.organization if firm else None)
    left, right = _split_at(chunk)
    is_from = bool(right) and re.search(r"\bfrom\s", chunk) is not None
    if is_from and read_department(right) and right.split()[-1].casefold() in DEPARTMENTS:
        return Details(
            read_title(left) or read_department(right) if left else read_department(right)
        )
    organization = read_organization(right) if right else None
    title = read_title(left) if left else None
    if left and title is None and organization is None and not right:
        organization = read_bare_organization(left, has_title=has_title)
    if right and organization is None and is_lower:
        organization = read_lower_organization(right)
    if right and organization is None and title is None and re.search(r"\bfrom\s", chunk):
        title = read_department(right)
    if title is not None and organization is None:
        title, organization = _owned(title)
    return Details(title, organization)


def _split_at(chunk: str) -> tuple[str, str]:
    found = None
    for found in _AT.finditer(chunk):
        word = found.group().strip().casefold()
        left = chunk[: found.start()]
        if word in ("with", "for", "from") and left and not chunk[found.end()].isupper():
            continue
        if (
            word == "for"
            and left
            and left.split()[-1].casefold() in ("officer", "provost", "president", "director")
        ):
            continue
        return left.strip(), chunk[found.end() :].strip()
    return chunk, ""


def _owned(title: str) -> tuple[str, str | None]:
    """Part "CEO of Acme" into role and firm; "Director of Docs" stays whole."""
    head, sep, rest = title.partition(" of ")
    if not sep or not head.split() or not _OWNS.match(head.split()[-1]):
        return title, None
    name = read_organization(rest)
    words = rest.casefold().split()
    if name is None or words[0] in DEPARTMENTS or words[-1] in DEPARTMENTS or find_skill(rest):
        return title, None
    if head.split()[-1].casefold() in ("head", "chair", "president") and not (
        is_company(name) or any(word in ORG_HEADS for word in words) or len(words) == 1
    ):
        return title, None
    return head, name
