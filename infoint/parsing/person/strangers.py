"""Names of nobody to talk to: idols, streets, days, "the Henry Ford", "in Burns or John Day".

Refuses to drop a name for being famous alone.
"""

from __future__ import annotations

import re

from infoint.parsing.person.runs import Run
from infoint.reference.people_names import is_clear_given_name

_LIKED = re.compile(
    r"""(?:\b(?i:i|we|you|they|she|he|who)\ (?:both\ |all\ |also\ |really\ |just\ |absolutely\ |still\ )?
    (?:likes?|loves?|loved|liked|hates?|adores?|enjoys?|admires?|idolizes?|follow(?:s|ed)?|watch(?:es|ed)?|reads?|quoted?s?)|
    \bfans?\ of|\b(?:listen(?:s|ed|ing)?\ to|obsessed\ with|concert\ by|
    says?\ (?:hi|hello)\ to|(?i:google)|books?\ by|movies?\ with|songs?\ by|quotes?\ from))\ ["“]?(?:[A-Z][\w'-]*,?\ (?:and\ |or\ )?){0,4}$""",
    re.X,
)
_NO_LEAD = re.compile(
    r"\b(?:favou?rite|hero|idol)\b(?!\s(?:co-?worker|colleague|manager|boss|client|teammate|person|recruiter|contact))[^.;,]{0,30}?\b(?:is|was|are|were)\s$|"
    r"(?:^|\b(?:also|and|then)\s)[Ff]ollow\s(?:[A-Z][\w'-]*,?\s(?:and\s|or\s)?){0,6}$|"
    r"\b(?:[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)\sand\s$|\bmet\s(?:her|his|my)\s(?:husband|wife|partner|boyfriend|girlfriend|best\sfriend)\s$|\bthank(?:ed|ing)?\s$|\binterviewed,\s$|\b(?:replaced|replaces|succeeded|succeeds)\s$|\b(?:[Aa]ccording|[Tt]hanks)\sto\s$|\binterviewee,?\s(?:was\s|is\s)?$|\b(?:company|employer|firm|brand|agency|store)(?:,|\s(?:is|was))\s$|\b(?:kids|children|sons|daughters|twins|toddlers|babies|grandkids|dogs|cats|pets)(?:,|:|\s[-–—])\s(?:[A-Z]\w+,?\s(?:and\s)?){0,4}$|\b[Tt]hank[- ]you\s(?:note|card|e-?mail|letter)s?\s(?:sent\s|mailed\s|written\s)?(?:to|for)\s$|"
    r"\b(?:dogs?|cats?|pets?|baby|kids?|puppy|company|firm|startup|app|tool|book|course|software)(?:\s(?:is|are|was|were))?\s(?:named|called)\s$"
)
_EVENT = re.compile(
    r"Day|Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Weekend|Highway|Parkway|Drive|Stadium|Airport|"
    r"Prize|Award|Awards|Scholarship|Fellowship|Elementary|High|Middle|Memorial|School|Foundation|Plaza|Building|Auditorium"
)
_EVENT_AFTER = re.compile(
    rf"\.?\s(?:Jr\.?\s)?(?:{_EVENT.pattern})\b(?!,)|[\s-](?:style|fans?|quotes?|books?|movies?|songs?)\b|"
    r"\swho\s(?:once\s|famously\s)?(?:said|wrote|invented|coined)\b|"
    r"\s(?:is|was)\s(?:(?:my|her|his|our|their|everyone's)\s(?:all-time\s)?(?:favou?rite|hero|idol)\b|overrated|a\sgenius)"
)


def is_no_acquaintance(run: Run) -> bool:
    """Whether somebody is only liked ("we both like ..."), or a day or street is called so."""
    is_led = _LIKED.search(run.before) or _NO_LEAD.search(run.before)
    if is_led or _EVENT_AFTER.match(run.after):
        return True
    is_event = len(run.words) > 1 and _EVENT.fullmatch(run.words[-1]) is not None
    is_name = len(run.words) == 2 and is_clear_given_name(run.words[0])
    return is_event and not (
        is_name and re.match(r"\s?[,(@\x01–—-]|\s(?:at|from|in)\s|$", run.after)
    )
