"""Role and employer out of the words after a name.

Refuses to guess: a lone place, a clause, or words that are neither a known kind of role nor
marked as an employer stay unread.
"""

from __future__ import annotations

import re

from infoint.parsing.person.chunks import read_chunks
from infoint.parsing.person.clause import LEAD, Details, has_mark, read_chunk, split_at
from infoint.parsing.person.employer import (
    FOREIGN,
    is_company,
    is_place,
    read_bare_organization,
    read_enclosed,
    read_organization,
)
from infoint.parsing.person.parting import settle_named
from infoint.parsing.person.position import (
    is_fragment,
    is_part,
    read_field,
    read_position,
    without_letters,
)
from infoint.parsing.person.role import has_role, is_clause, read_department, read_title
from infoint.parsing.person.words import COMPANIES, ORG_HEADS, ROLE_HEADS
from infoint.reference.gazetteer import fold, lookup

# After a story, what is said of the person again: "and now he's a supervisor".
_RESUMES = re.compile(
    r"(?:and\s|but\s|so\s)?(?:now|currently|today|she|he|they|who|works|teaches|runs|is\san?|(?:over\s|back\s|down\s)?at\s(?:the\s)?[A-Z][\w']*)\b(?!'ll|\s(?:also\s)?(?:said|told|thinks|will|would|has|had))",
    re.I,
)
_DEPT = re.compile(r"^(?:[A-Z][\w&-]*\s){1,3}(?:dept|Dept|department)$")
_SHARED = re.compile(
    r"^[ ,(–—-]*(?:who\s|they\s)?(?:are\s)?(?:both|all|each|who are|they are)\b|[,;)]\s(?:both|all)\s(?:at|of|from|with|work)\b",
    re.I,
)
_JOB_LETTERS = re.compile(
    r"(?:,\s|\s[-–—]\s|\s\(|\s)([A-Z]{2,4})(?=[,.;)]|\s[-–—]|\s(?:at|for|with)\s|$)"
)
_ARTICLE = re.compile(r"(?:an?|the|our|their)\s")
_IS = re.compile(r"^'s\s(?=(?:an?|the|our|my|now|in|at|with|over|also|currently)\b)")
# The office beside a rank: "Associate Director, Career Services".
_OFFICE = re.compile(
    r"^(?:[A-Z][\w&-]*\s){0,3}(?:Services|Affairs|Relations|Resources|Development|Programs|Operations|"
    r"Admissions|Communications|Marketing)$"
)


def read_after(text: str, *, is_lower: bool = False, has_title: bool = False) -> Details:
    """Read role and employer in the words after a name.

    >>> read_after(", Senior Editor at Tableau (\\x01)")
    Details(job_title='Senior Editor', organization='Tableau', is_shared=False)
    >>> read_after(" - Vice President - Treasury - M&T Bank").organization
    'M&T Bank'
    """
    after = text
    text = without_letters(text)
    text = _IS.sub(" is ", text) if text.startswith("'s") else text
    chunks = read_chunks(text)
    title, firm = _read_all(chunks, text, is_lower=is_lower, has_title=has_title)
    if title is not None:
        title, firm = settle_named(title, firm)
    elif (job := _JOB_LETTERS.match(after)) and job[1].casefold() in ROLE_HEADS:
        title = job[1]  # "Ana Ruiz, RN"
    if len(chunks) == 1 and title is firm is None and text.lstrip().startswith("("):
        firm = read_enclosed(chunks[0])
    if firm is not None and (
        (is_fragment(firm) and not re.search(rf"\bat\s(?:the\s)?{re.escape(firm)}\b", text))
        or firm == title
    ):
        firm = None
    return Details(title, firm, _SHARED.search(text) is not None)


def _read_all(
    chunks: list[str], text: str, *, is_lower: bool, has_title: bool
) -> tuple[str | None, str | None]:
    """The first role of the chunks, and the employer with the best sign."""
    title: str | None = None
    firms: list[str] = []
    is_row, is_story = has_mark(text), False
    has_title = is_row and (
        has_title or any(map(read_title, chunks)) or any(map(read_field, chunks[1:]))
    )
    for at, chunk in enumerate(chunks):
        if is_story and not _RESUMES.match(chunk) and f"({chunk}" not in text:
            continue
        is_story = False
        if title is None and not LEAD.match(chunk):
            title = _slot_title(chunks, at, text)
            if title is None and firms and read_department(chunk) == chunk and not is_clause(chunk):
                title = chunk  # "Novo Nordisk, clinical ops"
            if title is not None and title in (chunk, read_department(chunk)):
                continue
        if title is not None and _OFFICE.match(chunk):
            title = f"{title}, {chunk}" if not firms else title
            continue
        found = read_chunk(chunk, has_title=has_title or title is not None, is_lower=is_lower)
        if found is None:
            is_story = True
            continue
        if title is None and found.job_title is None and is_row:
            left, right = split_at(LEAD.sub("", chunk))
            is_enclosed = text.lstrip().startswith("(")
            is_told = bool(right and found.organization) and _ARTICLE.match(left) is not None
            is_told = is_told and left.split()[-1] not in ORG_HEADS
            title = read_position(left, is_enclosed=is_enclosed, is_before_firm=is_told) or (
                read_field(left) if firms or at == 0 else None
            )
        is_over = title is not None and title.startswith(("former ", "ex-", "Former "))
        if found.job_title and (is_over or not (title and has_role(title))):
            title = found.job_title if has_role(found.job_title) else title or found.job_title
        firms += [found.organization] if found.organization else []
    return title, max(firms, key=_firm_sign, default=None)


def _slot_title(chunks: list[str], at: int, text: str) -> str | None:
    """A title told by its place in a row alone: before what can only be a firm."""
    left, right = split_at(chunks[at])
    if at > 2 or not has_mark(text) or (read_title(left) and not read_department(left)):
        return None
    if _DEPT.search(left):
        return read_department(left)
    after = right or next(iter(chunks[at + 1 : at + 2]), "")
    if not after:
        return left if at == 0 and is_part(left) else None
    if not after[:1].isupper() or is_place(after):
        return None
    is_sure = (
        is_company(after)
        or after.split()[-1].casefold().strip(".") in ORG_HEADS
        or FOREIGN.fullmatch(after)
    )
    is_role = any(map(str.islower, set(left.split()) - {"and"})) or read_department(left) == left
    is_firm = is_sure or (is_role and read_bare_organization(after, has_title=True))
    is_firm = is_firm or (right and read_organization(right))
    return read_position(left, is_before_firm=True) if is_firm else None


def _firm_sign(name: str) -> int:
    """How sure it is that a name is a firm's; a department of one is less sure."""
    words = {word.casefold().strip(".,") for word in name.split()}
    is_firm = " & " in name or not words.isdisjoint(ORG_HEADS | COMPANIES)
    return (
        2 * is_firm
        + name[0].isupper()
        - 2 * bool(_OFFICE.match(name))
        - (read_department(name) is not None or bool(lookup(fold(name))))
    )
