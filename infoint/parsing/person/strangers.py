"""Names of nobody to talk to: idols, streets, days, "the Henry Ford", "in Burns or John Day".

Refuses to drop a name for being famous alone.
"""

from __future__ import annotations

import re

from infoint.parsing.person.runs import Run
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.people_names import is_clear_given_name

_LIKED = re.compile(
    r"""(?:\b(?i:i|we|you|they|she|he|who)\ (?:both\ |all\ |also\ |really\ |just\ |absolutely\ |still\ )?
    (?:likes?|loves?|loved|liked|hates?|adores?|enjoys?|admires?|idolizes?|follow(?:s|ed)?|watch(?:es|ed)?|reads?|quoted?s?)|
    \bfans?\ of|\b(?:listen(?:s|ed|ing)?\ to|obsessed\ with|concert\ by|
    says?\ (?:hi|hello)\ to|(?i:google)|books?\ by|movies?\ with|songs?\ by|quotes?\ from))\ ["“]?(?:[A-Z][\w'-]*,?\ (?:and\ |or\ )?){0,4}$""",
    re.X,
)
_FAVORITE = re.compile(
    r"\b(?:favou?rite|hero|idol)\b(?!\s(?:co-?worker|colleague|manager|boss|client|teammate|person|recruiter|contact))[^.;,]{0,30}?\b(?:is|was|are|were)\s$"
)
_NO_LEAD = re.compile(
    r"\b(?:[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)\sand\s$|\bmet\s(?:her|his|my)\s(?:husband|wife|partner|boyfriend|girlfriend|best\sfriend)\s$|\bthank(?:ed|ing)?\s$|\binterviewed,\s$|\b(?:replaced|replaces|succeeded|succeeds)\s$|\b(?:[Aa]ccording|[Tt]hanks)\sto\s$|\binterviewee,?\s(?:was\s|is\s)?$|\b(?:company|employer|firm|brand|agency|store)(?:,|\s(?:is|was))\s$|\b(?:kids|children|sons|daughters|twins|toddlers|babies|grandkids|dogs|cats|pets)(?:,|:|\s[-–—])\s(?:[A-Z]\w+,?\s(?:and\s)?){0,4}$|\b[Tt]hank[- ]you\s(?:note|card|e-?mail|letter)s?\s(?:sent\s|mailed\s|written\s)?(?:to|for)\s$|"
    r"\b(?:dogs?|cats?|pets?|baby|kids?|puppy|company|firm|startup|app|tool|book|course|software)(?:\s(?:is|are|was|were))?\s(?:named|called)\s$"
)
_FOLLOWED = re.compile(
    r"(?:^|\b(?:also|and|then)\s)[Ff]ollow\s(?:[A-Z][\w'-]*,?\s(?:and\s|or\s)?){0,6}$"
)
_EVENT = re.compile(
    r"Day|Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Weekend|Highway|Parkway|Drive|Stadium|Airport|"
    r"Prize|Award|Awards|Scholarship|Fellowship|Elementary|High|Middle|Memorial|School|Foundation|Plaza|Building|Auditorium"
)
_TIME_OR_PLACE = re.compile(
    r"\swould\sbe\s(?:an?\s)?(?:good|better|best|great|ideal)\s(?:time|month|place|market|option|city|choice|company|employer)s?\b"
)
_EVENT_AFTER = re.compile(
    rf"\.?\s(?:Jr\.?\s)?(?:{_EVENT.pattern})\b(?!,)|[\s-](?:style|fans?|quotes?|books?|movies?|songs?)\b"
)
_COINED = re.compile(r"\swho\s(?:once\s|famously\s)?(?:said|wrote|invented|coined)\b")
_IDOL = re.compile(
    r"\s(?:is|was)\s(?:(?:my|her|his|our|their|everyone's)\s(?:all-time\s)?(?:favou?rite|hero|idol)\b|overrated|a\sgenius)"
)


def is_no_acquaintance(run: Run) -> bool:
    """Whether somebody is only liked ("we both like ..."), or a day or street is called so."""
    if any(
        (
            _LIKED.search(run.before),
            _FAVORITE.search(run.before),
            _FOLLOWED.search(run.before),
            _NO_LEAD.search(run.before),
            _TIME_OR_PLACE.match(run.after),
            _EVENT_AFTER.match(run.after),
            _IDOL.match(run.after),
            run.before.endswith("t was ") and _COINED.match(run.after),
        )
    ):
        return True
    is_event = len(run.words) > 1 and _EVENT.fullmatch(run.words[-1]) is not None
    is_name = len(run.words) == 2 and is_clear_given_name(run.words[0])
    return is_event and not (
        is_name and re.match(r"\s?[,(@\x01–—-]|\s(?:at|from|in)\s|$", run.after)
    )


_NAMED_AFTER = re.compile(r"\b[Tt]he\s$")
_ELSEWHERE = re.compile(r"\b(?:in|near|around)\s([A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*)?)\s(?:and|or)\s$")


def is_called_so(run: Run) -> bool:
    """Whether something or somewhere is called so: "the Henry Ford", "in Burns or John Day"."""
    town = _ELSEWHERE.search(run.before)
    return _NAMED_AFTER.search(run.before) is not None or (
        town is not None and bool(lookup(fold(town[1])))
    )
