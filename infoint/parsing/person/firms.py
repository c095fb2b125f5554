"""Whether a run of capitals is a firm's, by the firms around it: "Ernst & Young", "firms like Robert Half".

Refuses to know a firm by its name alone: `words` does.
"""

from __future__ import annotations

import re

from infoint.parsing.person.role import is_role_word
from infoint.parsing.person.words import COMPANIES, ORG_HEADS
from infoint.reference.people_names import is_clear_given_name

_FIRMS = re.compile(
    r"\b(?:firms|companies|agencies|places|organizations|shops|startups|employers|brands|stores|banks|studios)\b[^.;]{0,30}?"
    r"\b(?:like|such as|including|e\.g\.)\s(?:[A-Z][\w&'-]*[\s,]+){0,3}(?:(?:and|or)\s)?$|"
    r"\b(?:at|from|for)\s(?:the\s)?[A-Z][\w'-]*\s&\s$"
)
_EMPLOYED = re.compile(r"\b(?P<role>[a-z-]+)\s(?:with|at|for)\s$")
_JOINED = re.compile(r"(?:(?:,|,?\s(?:&|and|or))\s[A-Z][\w'-]*){1,4}")
_FOLLOWING = re.compile(r"\s(?:Jr\.?\s|Sr\.?\s)?([A-Z][\w'-]*)")
_NAME = re.compile(r"[A-Z][\w'-]*")
_LINKED = re.compile(r"([A-Z][\w'-]*)\s&\s$")
_SONS = frozenset(
    ("son", "sons", "daughters", "brothers", "bros", "associates", "partners", "co", "company")
)


def is_firm_list(before: str, after: str, words: list[str]) -> bool:
    """Whether a firm is named: "firms like Robert Half", "Ernst & Young", "solicitor with Arthur Cox"."""
    employed = _EMPLOYED.search(before)
    if _FIRMS.search(before) or (employed is not None and is_role_word(employed["role"])):
        return True
    linked = _LINKED.search(before)
    if linked and words[-1].casefold() in ORG_HEADS | _SONS:
        return True
    joined = _JOINED.match(after)
    row = joined[0] if joined else ""
    others = [word.casefold() for word in _NAME.findall(row)]
    if not row or (
        (row[0] != "," or len(words) == 1) and re.search("&| and ", row)
    ):  # "Kim, Park & Lee LLP", "Diaz & Sons"
        following = _FOLLOWING.match(after, len(row))
        if (following and following[1].casefold() in ORG_HEADS) or _SONS.intersection(others[-1:]):
            return True
    if len(words) > 1:
        return False
    if len(others) > 1 and COMPANIES.intersection(others):
        return True  # "Mercy, Providence and Kaiser"
    others += [linked[1]] if linked else []
    return bool(linked or "&" in row) and not all(map(is_clear_given_name, (words[0], *others)))
