"""Roles: what a person is or where a person works within a firm.

A role is a noun phrase with a role word at its head; a department ("HR") stands for it where
nothing else was said. Refuses clauses: what somebody does ("runs the lab") is no title.
"""

from __future__ import annotations

import re
from functools import lru_cache

from infoint.parsing.person.words import COMPANIES, DEPARTMENTS, ORG_HEADS, ROLE_HEADS, load_words
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.skills import find_skill

_ARTICLE = re.compile(
    r"^(?:(?:an?|the|our|my|her|his|their|your)(?:\s(?:other|two|three|main|only|best|new))?|other|two|three|another)\s+",
    re.I,
)
_IN = re.compile(
    r"(?:^|\s)(?:in|on|from|of|within|over in)\s+(?:the\s+|her\s+|his\s+|our\s+|their\s+|my\s+)?(?=\S)",
    re.I,
)
DOES = re.compile(
    r"^(?:does|in charge of|responsible for|runs|leads|heads up|heads|manages|directs|oversees|teaches|handles|coordinates|supervises|"
    r"writes|designs|edits|builds|owns|chairs|organizes)\s+(?=\S)|"
    r"^(?:own|run|lead|manage|teach|direct|handle|build|write|oversee)\s(?=(?:the|an?|our|their|its)\s)",
    re.I,
)
_HEAD_END = re.compile(r"\s(?:of|for|in|on|to|at|with|who|and|&)\s|\s?[,/]\s?", re.I)
VERBS = load_words("verbs")
_STATES = load_words("states")


def is_clause(text: str) -> bool:
    """Whether words begin with a verb, so that they are no noun phrase: "hires interns".

    >>> is_clause("been doing this forever"), is_clause("sales lead")
    (True, False)
    """
    first, _, rest = text.casefold().partition(" ")
    first = first.removeprefix("co-")
    if first == "set" and " " not in rest:
        return not has_role(rest)
    if first in _STATES:  # "managing director", "retired fire chief"
        return not (first.endswith(("ing", "ed")) and has_role(text))
    base = first.removesuffix("s")
    is_verb = base != first and (base in VERBS or base.removesuffix("e") in VERBS)
    return is_verb and (bool(rest) or first not in DEPARTMENTS)


_ONE_OF = re.compile(r"one of (?:the|our|their|her|his|my)\s", re.I)
# What stands after a role and is none: where somebody sits, another clause.
_TAIL = re.compile(
    r"\s(?:on|in)\sthe\s(?:[\w-]+\s){0,2}floor$|(?:\s(?:there|here|now|too|also|these days|right now|currently|in town|next door|nearby|"
    r"upstairs|downstairs|downtown|down the (?:hall|street|road)))+$|\sto\s(?:talk|see|ask|observe|shadow|know|contact)\b.*|\s(?:(?:who|that)|and (?:her|his|their|my|our))\s.*|"
    r"\s(?:out|over|up|down)(?=\s(?:in|at|near)\s)"
)
_FOR = re.compile(r"\s(?:for|with|at)\s")
_SECOND = re.compile(r"\d(?:st|nd|rd|th) (?:[A-Z]{2,3}|mate)")  # "2nd AD"
_NUMERAL = re.compile(r"[IVX]+|\d|[A-Z]")
_FIRSTS = load_words("role_firsts")
_WHOSE = frozenset(("the", "our", "their", "her", "his", "my", "all", "most", "some", "a", "an"))


@lru_cache(maxsize=1024)
def read_title(text: str) -> str | None:
    """Read a role: a noun phrase with a role in it, a department, or what someone runs.

    >>> read_title("the director of technical publications")
    'director of technical publications'
    >>> read_title("in regulatory affairs"), read_title("sunny weather")
    ('regulatory affairs', None)
    """
    text = text.strip(" .,")
    one_of = _ONE_OF.match(text)
    text = of_one(text[one_of.end() :]) if one_of else _ARTICLE.sub("", text)
    text = _TAIL.sub("", text)
    words = text.split()
    if not 1 <= len(words) <= 12 or words[0] in ("about", "for", "with", "to"):
        return None
    if words[0].casefold() == "does":
        what = _FOR.split(" ".join(words[1:]))[0]
        return what if words[1:] and words[1].casefold() not in _WHOSE else None
    if DOES.match(text) or is_clause(text):
        return None
    if _IN.match(text):
        return read_department(text) or _read_part(text)
    return text if has_role(text) else None


@lru_cache(maxsize=4096)
def has_role(text: str) -> bool:
    """Whether the head of the phrase is a role: "Director of Docs", "UX writer"."""
    head = _HEAD_END.split(text)[0].split()
    while head and _NUMERAL.fullmatch(head[-1]):
        head = head[:-1]
    if not head:
        return False
    if head[0].casefold() in ("vp", "svp", "evp", "avp"):
        return True
    if len(head) == 2 and _SECOND.fullmatch(" ".join(head)):
        return True
    last = head[-1].casefold().strip(".,")
    if head[0].casefold() in _FIRSTS:
        return True
    return is_role_word(last) or last.partition("-")[0] in ROLE_HEADS  # "editor-in-chief"


def of_one(title: str) -> str:
    """The title of one of several: "contractors" is "contractor".

    >>> of_one("senior writers"), of_one("head of sales"), of_one("boss")
    ('senior writer', 'head of sales', 'boss')
    """
    head = _HEAD_END.split(title)[0]
    word = head.split()[-1].casefold() if head.split() else ""
    if not word.endswith("s") or word in ROLE_HEADS:
        return title
    one = f"{head[:-3]}y" if word.endswith("ies") else head[:-1]
    return one + title[len(head) :]


_ROLE_ENDING = re.compile(
    r"[a-z]{3,}[^aeiousl\W]ist$|..(?:[a-z]trice|ologist|iatrist|ician|ographer|thetist|metrist|[a-z]maker|[a-z]keeper|[a-z]worker|"
    r"[a-zäöü](?:leiter|manager|berater|entwickler|ingenieur|techniker|sachbearbeiter|referent)(?:in)?)$"
)


@lru_cache(maxsize=8192)
def is_role_word(word: str) -> bool:
    """Whether a small word, one or several, names a job: "writer", "cardiologists"."""
    word = word.removeprefix("co-").removeprefix("ex-")
    one = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    is_agent = _ROLE_ENDING.search(one) is not None and one not in ORG_HEADS
    return is_agent or word in ROLE_HEADS or one in ROLE_HEADS


# "in archives", "over in Water Resources"; "in person" and "in Denver" are none.
_PART = re.compile(
    r"(?:over\s)?in\s((?:[a-z]{4,}(?:\s[a-z]{3,}(?:ment|tion|ing|ics|ity|ance|payable))?|[A-Z][a-z]+(?:\s(?:and\s|&\s)?[A-Z][a-z]+){0,2}))"
)
_NO_PART = load_words("no_part")


def _read_part(text: str) -> str | None:
    """Words after "in" that are no place and no state of things: where in a firm somebody is."""
    found = _PART.fullmatch(text)
    if found is None or found[1].casefold() in _NO_PART | COMPANIES:
        return None
    is_town = any(s.kind != "city" or s.population > 15_000 for s in lookup(fold(found[1])))
    return None if is_town else found[1]


_TRADE = re.compile(
    r"[A-Za-z]{2,8}Ops|(?!(?:morning|evening|building|meeting|beginning|wedding|something|anything|nothing|everything|passing|spring|going|starting|joining|leaving|moving|hiring|looking|working|living|visiting|studying|retiring|returning|trying|staying|coming|getting|having)\b)[a-z]{4,}ing"
)
_THE = re.compile(r"^(?:the|her|his|our|their|my)\s")
_TEAM = re.compile(
    r"\s(?:department|dept\.?|team|group|side|office|division|unit|program|committee|world|space|field|org)$",
    re.I,
)
_NO_DEPARTMENT = load_words("no_department")


@lru_cache(maxsize=1024)
def read_department(text: str) -> str | None:
    """A department after "in": known ones, skills and subjects only."""
    found = _IN.match(text)
    name = text[found.end() :] if found else text
    name = _THE.sub("", name)
    bare = _TEAM.sub("", name)
    words = bare.casefold().split()
    if not 1 <= len(words) <= 4:
        return None
    if bare.endswith("'s"):
        bare = name
    is_known = (
        words[0] in DEPARTMENTS
        or words[-1] in DEPARTMENTS
        or (find_skill(bare) is not None and bare.casefold() not in COMPANIES)
    )
    is_of = found is not None and found.group().strip().casefold().startswith("of")
    is_known = is_known or (
        not is_of and bare != name and bare.islower() and words[-1] not in _NO_DEPARTMENT
    )
    is_known = is_known or _TRADE.fullmatch(bare) is not None
    return bare if is_known else None
