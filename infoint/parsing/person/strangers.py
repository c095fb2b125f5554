"""Names of nobody to talk to: idols, streets, days, firms among firms ("Ernst & Young").

Refuses to drop a name for being famous alone, and to know a firm by its name: `words` does.
"""

from __future__ import annotations

import re

from infoint.parsing.person.role import is_role_word
from infoint.parsing.person.runs import Run
from infoint.parsing.person.words import COMPANIES, COMPANY_NAME_SET, ORG_HEADS
from infoint.reference.people_names import is_clear_given_name, is_given_name

_LIKED = re.compile(
    r"""(?:\b(?i:i|we|you|they|she|he|who|people|everyone|everybody|folks|and(?=\ (?:hate|love|like|admire)))\ (?:both\ |all\ |also\ |really\ |just\ |absolutely\ |still\ )?
    (?:likes?|loves?|loved|liked|hates?|adores?|enjoys?|admires?|idolizes?|follow(?:s|ed)?|watch(?:es|ed)?|reads?|quoted?s?)|
    \bfans?\ of|\b(?:listen(?:s|ed|ing)?\ to|obsessed\ with|concert\ by|
    (?:^|[.!]\ )(?:Read|Watch)|says?\ (?:hi|hello)\ to|(?i:google)|books?\ by|movies?\ with|songs?\ by|quotes?\ from))\ ["“]?(?:[A-Z][\w'-]*,?\ (?:and\ |or\ )?){0,4}$""",
    re.X,
)
_NO_LEAD = re.compile(
    r"\b(?:favou?rite|hero|idol)\b(?!\s(?:co-?worker|colleague|manager|boss|client|teammate|person|recruiter|contact))[^.;,]{0,30}?\b(?:is|was|are|were)\s$|"
    r"(?:^|\b(?:also|and|then)\s)[Ff]ollow\s(?:[A-Z][\w'-]*,?\s(?:and\s|or\s)?){0,6}$|"
    r"\b(?:[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)\sand\s$|\b[Mm]et\s(?:her|his|my)\s(?:husband|wife|partner|boyfriend|girlfriend|best\sfriend)\s$|\bthank(?:ed|ing)?\s$|\binterviewed,\s$|\b(?:replaced|replaces|succeeded|succeeds)\s$|\b(?:[Aa]ccording|[Tt]hanks)\sto\s$|\binterviewee,?\s(?:was\s|is\s)?$|\b(?:company|employer|firm|brand|agency|store|client|customer|vendor)(?:,|\s(?:is|was))\s$|\b(?:kids|children|sons|daughters|twins|toddlers|babies|grandkids|dogs|cats|pets)(?:,|:|\s[-–—])\s(?:[A-Z]\w+,?\s(?:and\s)?){0,4}$|\b[Tt]hank[- ]you\s(?:note|card|e-?mail|letter)s?\s(?:sent\s|mailed\s|written\s)?(?:to|for)\s$|"
    r"\b(?:dogs?|cats?|pets?|baby|kids?|puppy|company|firm|startup|app|tool|book|course|software)(?:\s(?:is|are|was|were))?\s(?:named|called)\s$|\b(?:dog|cat|pet|company|firm|app|boat|kid|son|daughter)'s\sname\s(?:is|was)\s$"
)
_EVENT = re.compile(
    r"Day|Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Weekend|Highway|Parkway|Drive|Stadium|Airport|"
    r"Prize|Award|Awards|Scholarship|Fellowship|Elementary|High|Middle|Memorial|School|Foundation|Plaza|Building|Auditorium"
)
_EVENT_AFTER = re.compile(
    rf"\.?\s(?:Jr\.?\s)?(?:{_EVENT.pattern})\b(?!,)|[\s-](?:style|vibes|era|fans?|quotes?|books?|movies?|songs?|courses?|novels?|seminars?)\b|"
    r"(?:,?\s(?:and\s|or\s)?[A-Z][\w']*){0,3}\s(?:counties|county|streets)\b|\sand\s[A-Z][\w']*\s(?:has|is|was|offers|requires)\b|\s(?:got|inspired)\s(?:her|him|me|them)\b(?!\s(?:an?|my|this|the)\b)|"
    r"\swho\s(?:once\s|famously\s)?(?:said|wrote|invented|coined)\b|"
    r"(?:,?\s(?:and\s)?[A-Z]\w*){0,3}\s(?:is|was|are)\s(?:(?:my|her|his|our|their|everyone's)\s(?:all-time\s)?(?:favou?rite|hero|idol)|overrated|a\sgenius)"
)


_ARTICLES = (" a ", " an ", " the ")
_THING = re.compile(
    r"\s(?!(?:who|that|at|from|in|on|of|with|over|for|is|was|and|or|here|there|works?|runs?)\b)[a-z]"
)


def is_no_acquaintance(run: Run) -> bool:
    """Whether somebody is only liked ("we both like ..."), or a day or street is called so."""
    is_led = _LIKED.search(run.before) or _NO_LEAD.search(run.before)
    if is_led or _EVENT_AFTER.match(run.after):
        return True
    is_titled = run.words[0] in ("Mr", "Ms", "Mrs", "Dr")
    is_noun = f" {run.before}".casefold().endswith(_ARTICLES)
    if is_noun and not is_titled and _THING.match(run.after):
        return True  # "a Frank Lloyd Wright house"
    is_event = len(run.words) > 1 and _EVENT.fullmatch(run.words[-1]) is not None
    is_name = len(run.words) == 2 and is_clear_given_name(run.words[0])
    return is_event and not (
        is_name and re.match(r"\s?[,(@\x01–—-]|\s(?:at|from|in)\s|$", run.after)
    )


_FIRMS = re.compile(
    r"\b(?:firms|companies|agencies|places|organizations|shops|startups|employers|brands|stores|banks|studios)\b[^.;]{0,30}?"
    r"\b(?:like|such as|including|e\.g\.)\s(?:[A-Z][\w&'-]*[\s,]+){0,3}(?:(?:and|or)\s)?$|"
    r"\b(?:at|from|for)\s(?:the\s)?[A-Z][\w'-]*\s&\s$"
)
_EMPLOYED = re.compile(r"\b(?P<role>[a-z-]+)\s(?:with|at|for)\s$")
_JOINED = re.compile(r"(?:(?:,|,?\s(?:&|and|or))\s[A-Z][\w'-]*){1,4}")
_TOLD = re.compile(r"(?:^|[:,]\s)(?:[A-Z][\w'-]*\s&\s)?$")
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
    if linked and f"{linked[1]} & {words[0]}".casefold() in COMPANY_NAME_SET:
        return True  # "Lewis & Clark Law"
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
    others = [linked[1], words[0]] if linked else [words[0], *_NAME.findall(row)]
    is_listed = " & ".join(others).casefold() in COMPANY_NAME_SET
    is_given = (
        is_given_name
        if len(others) == 2 and not is_listed and _TOLD.search(before)
        else is_clear_given_name
    )
    return bool(linked or "&" in row) and (is_listed or not all(map(is_given, others)))
