"""Titles outside the vocabulary, told by the slot of a row: "Ana Diaz - journeyman lineman - PGE".

Refuses a slot that no firm follows.
"""

from __future__ import annotations

import re

from infoint.parsing.person.clause import has_mark, split_at
from infoint.parsing.person.employer import (
    FOREIGN,
    is_company,
    is_place,
    read_bare_organization,
    read_organization,
)
from infoint.parsing.person.role import is_clause, read_department, read_title
from infoint.parsing.person.words import CLAUSE, COMPANIES, DEPARTMENTS, ORG_HEADS

_ROLE_LIKE = re.compile(r"(?:[^\W\d_][\w/&'-]*)(?:\s[\w/&'-]+){0,3}")

_NO_ROLE = re.compile(
    r"^(?:just|teach|teaches|does|runs|owns|leads|manages|heads|handles|starting|joining|doing|based|lives?|knows|has|loves|helps|now|still|remote|currently|formerly|previously|also|again|over|back|here|there|out|same|works?|working|"
    r"is|was|who|she|he|they|and|or|from|in|at|on|with|for|to|the|ex|retired|both|all|my|her|his|your|our)\b|"
    r"\b(?:ing|degree|friend|friends|me|too|someone|job|years?|email|emailed|call|met|named)$|\w+ly$|^\w+(?:ed|ing)$",
    re.I,
)

_SMALL = frozenset("of the and for in on at to with from by or a an".split())  # noqa: SIM905


def unknown_role(chunks: list[str], text: str) -> str | None:
    """Words in the place of a role: "civil PE at Arup", "- journeyman lineman - PGE"."""
    left, right = split_at(chunks[0])
    is_alone = not right
    if is_alone and len(chunks) > 1 and _is_row(chunks[0], chunks[1]):
        return left
    if is_alone and (len(chunks) < 2 or chunks[0][0].isupper() or CLAUSE.search(chunks[0])):
        return None
    right = right or chunks[1]
    is_word = _ROLE_LIKE.fullmatch(left) is not None and has_mark(text)
    if not is_word or _NO_ROLE.search(left) or is_clause(left) or CLAUSE.search(left):
        return None
    if (
        read_title(left)
        or not right[:1].isupper()
        or read_organization(right) is None
        or is_company(left)
    ):
        return None
    if is_alone and (is_place(right) or split_at(right)[1]):
        return None
    return left


def _is_row(chunk: str, after: str) -> bool:
    """Whether a word in any language stands between a name and what can only be a firm."""
    words = after.split()
    is_firm = is_company(after) or words[-1].casefold().strip(".") in ORG_HEADS
    is_firm = is_firm or FOREIGN.fullmatch(after) is not None
    own = {word.casefold().strip(".") for word in chunk.split()}
    is_other = is_company(chunk) or bool(own & (ORG_HEADS | COMPANIES)) or is_place(chunk)
    return (
        is_firm and not is_other and len(own) < 4 and not chunk.isupper() and words[0][:1].isupper()
    )


def is_part(chunk: str, after: list[str]) -> bool:
    """Whether a department stands where a title does, before a firm: "DevOps, Andela"."""
    if is_company(chunk) or read_department(chunk) != chunk:
        return False
    if not after:
        return all(word.casefold() in DEPARTMENTS for word in chunk.split())
    return read_bare_organization(after[0], has_title=True) is not None


def foreign_title(chunk: str, after: list[str]) -> str | None:
    """Words that begin with a capital and go on small, before a firm: "Médecin du travail"."""
    words = chunk.split()
    is_mixed = (
        2 <= len(words) <= 5
        and words[0][:1].isupper()
        and words[-1].islower()
        and not (set(words) & _SMALL)
    )
    is_firm = bool(after) and read_bare_organization(after[0], has_title=True) is not None
    return chunk if is_mixed and is_firm and not CLAUSE.search(chunk) else None
