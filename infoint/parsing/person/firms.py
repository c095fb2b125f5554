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
    r"\b(?:like|such as|including|e\.g\.)\s(?:[A-Z][\w&'-]*[\s,]+){0,3}(?:(?:and|or)\s)?$"
)
_BY = re.compile(r"\bby\s(?:[A-Z][\w.'-]*\s){1,3}(?:and|&)\s$")
_AT_PAIR = re.compile(r"\b(?:at|from|for)\s(?:the\s)?[A-Z][\w'-]*\s&\s$")
_EMPLOYED = re.compile(r"\b(?P<role>[a-z-]+)\s(?:with|at|for)\s$")
_AND_FIRM = re.compile(
    r"\s(?:&|and)\s(?:[A-Z][\w'-]*,?\s(?:&\s|and\s)?){1,3}(?:LLP|LLC|PLLC|LP|Inc|Ltd)\b"
)
_FIRM_ROW = re.compile(r",\s([A-Z][\w'-]*)(?:,|,?\s(?:and|or))\s(?:and\s|or\s)?([A-Z][\w'-]*)")
_LLP = re.compile(r"\s(?:LLP|LLC|PLLC|LP|PC|Inc|Ltd|Associates|Partners)\b")
_ROW_OF_PARTNERS = re.compile(r"(?:,\s[A-Z][\w'-]+){1,3},?\s&\s[A-Z][\w'-]+")
_FOLLOWING = re.compile(r"\s(?:Jr\.?\s|Sr\.?\s)?(?:&\s)?([A-Z][\w'-]*)")
_AND_SONS = re.compile(
    r"\s(?:&|and)\s(?:Sons?|Co|Company|Associates|Partners|Daughters?|Brothers|Bros)\b"
)


def is_firm_list(before: str, after: str, words: list[str]) -> bool:
    """Whether a firm is named: "firms like Robert Half", "Ernst & Young", "solicitor with Arthur Cox"."""
    if _FIRMS.search(before) or _BY.search(before) or _AT_PAIR.search(before):
        return True
    employed = _EMPLOYED.search(before)
    if employed is not None and is_role_word(employed["role"]):
        return True
    following = _FOLLOWING.match(after)
    if following and following[1].casefold() in ORG_HEADS and after[1] != "&":
        return True
    others = _FIRM_ROW.match(after) if len(words) == 1 else None
    if others and (others[1].casefold() in COMPANIES or others[2].casefold() in COMPANIES):
        return True  # "Mercy, Providence and Kaiser"
    row = _ROW_OF_PARTNERS.match(after) if len(words) == 1 else None
    if row and _LLP.match(after, row.end()):
        return True
    if row and not all(map(is_clear_given_name, (words[0], *re.findall(r"[A-Z][\w'-]+", row[0])))):
        return True
    if _AND_SONS.match(after) or _AND_FIRM.match(after):
        return True
    if before.endswith(" & ") and words[-1].casefold() in ORG_HEADS | {"sons"}:
        return True  # "Smith & Doyle LLP"
    if not (after.startswith(" & ") or before.endswith(" & ")) or len(words) > 1:
        return False
    pair = re.match(r"\s&\s([A-Z][\w'-]*)", after) or re.search(r"([A-Z][\w'-]*)\s&\s$", before)
    if pair is None:
        return False
    other = pair[1]
    return other == words[0] or not (is_clear_given_name(words[0]) and is_clear_given_name(other))
