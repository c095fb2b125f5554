"""Titles told by where they stand, and letters after a name.

Refuses words that no ending or department marks as work: "(very nice)", "(my neighbor)".
"""

from __future__ import annotations

import re

from infoint.parsing.person.employer import is_company, is_place
from infoint.parsing.person.role import DOES, is_clause, read_department
from infoint.parsing.person.words import (
    ANYONE,
    CLAUSE,
    COMPANIES,
    CREDENTIAL,
    DEPARTMENTS,
    ORG_HEADS,
    RELATIONS,
    SUFFIX,
    load_words,
)

_WORDS = re.compile(r"[^\W\d_][\w/&'-]*(?:\s(?:[^\W\d_&][\w/&'-]*|&)){0,4}")
_AGENT = re.compile(
    r"..(?:[^aeiou\W]ist|[rct]ian|eer|(?:tend|sult|count|serv|merch)ant|[ts]or|eyor|er|man|woman|person|"
    r"smith|wright|keeper|hand|herd|guard)$"
)
_ARTICLE = re.compile(r"^(?:an?|the|our|her|his|their)\s")
_NO_AGENT = load_words("no_agent")
_NO_FIRST = load_words("no_first")
_OFFICES = load_words("offices")
_LETTERS = re.compile(
    rf"(?:,?\s(?:{SUFFIX}(?!\s[A-Z][a-z])|{CREDENTIAL}|[A-Z][A-Z/.]{{1,5}}(?:-[A-Z]{{1,3}})?(?=,\s))(?![\w@]|\s(?:candidate|student|program|fellow|researcher)\b)®?)+",
)
_FIRST_LETTERS = re.compile(
    rf"\.?,?\s(?:{SUFFIX}(?!\s[A-Z][a-z])|{CREDENTIAL})(?!\w|\s(?:candidate|student|program)\b)"
)
_FRAGMENT = re.compile(
    rf"(?:{SUFFIX}|{CREDENTIAL}|\d(?:st|nd|rd|th)|[^\W\d]\W?|\W*|LLC|LLP|PLLC|LP|PC|Inc\.?|Co\.?|Ltd\.?|Corp\.?)"
)


def without_letters(after: str) -> str:
    """Take suffix and credentials off the words after a name.

    >>> without_letters(", CPA, partner at Doyle LLP")
    ', partner at Doyle LLP'
    >>> without_letters(" Jr., electrician")
    ', electrician'
    """
    if not _FIRST_LETTERS.match(after):
        return after
    found = _LETTERS.match(after, 1 if after.startswith(".") else 0)
    return after if found is None else after[found.end() :].lstrip("®.")


def is_fragment(name: str) -> bool:
    """Whether an "organization" is a letter or suffix only, or two letters that name no firm.

    >>> is_fragment("Jr"), is_fragment("II"), is_fragment("VA"), is_fragment("Acme")
    (True, True, False, False)
    """
    is_short = sum(map(str.isalnum, name)) <= 2 and not name.isupper()
    return is_short or _FRAGMENT.fullmatch(name) is not None


def is_part(chunk: str) -> bool:
    """Whether words are departments and nothing else: "HR"."""
    return all(word.casefold() in DEPARTMENTS for word in chunk.split())


def read_position(
    chunk: str, *, is_enclosed: bool = False, is_before_firm: bool = False
) -> str | None:
    """Read a title outside the vocabulary where a title stands.

    >>> read_position("county agronomist"), read_position("very nice")
    ('county agronomist', None)
    >>> read_position("IT support", is_enclosed=True)
    'IT support'
    """
    chunk = _ARTICLE.sub("", chunk)
    words = chunk.split()
    if not _WORDS.fullmatch(chunk) or CLAUSE.search(chunk) or is_clause(chunk) or is_place(chunk):
        return None
    last = words[-1]
    low = last.casefold()
    is_first = not words[0].isupper() and words[0].casefold() in _NO_FIRST
    if is_first or is_company(chunk) or low in RELATIONS | ANYONE | _NO_AGENT:
        return None
    if is_before_firm:
        names = {word.casefold() for word in words if word[0].isupper()} - DEPARTMENTS
        return None if names & (ORG_HEADS | COMPANIES) or (chunk.isupper() and names) else chunk
    is_small = last[0].islower()
    is_office = is_enclosed and low in DEPARTMENTS | _OFFICES and (is_small or not words[1:])
    return chunk if is_office or (is_small and _AGENT.search(low)) else None


_FIELD = re.compile(
    r"...(?:[ts]ion|ment|ing|ics|ity|[gcf]y|otany|[nt]omy|istry|ance|ence|ship|ware|ture|end|ology)$"
)


def read_field(chunk: str) -> str | None:
    """Read a field of work in small letters where a title stands in a row: "range management".

    >>> read_field("range management"), read_field("a great listener")
    ('range management', None)
    """
    words = chunk.split()
    is_plain = _WORDS.fullmatch(chunk) and len(words) < 4 and words[0] not in _NO_FIRST
    if not is_plain or not all(word.islower() or (word.isupper() and words[1:]) for word in words):
        return None
    if len(words) == 1 and chunk.endswith("ing"):
        return read_department(chunk)
    is_gerund = words[0].endswith("ing") or DOES.match(chunk) is not None
    return chunk if not is_gerund and _FIELD.search(words[-1]) else None
