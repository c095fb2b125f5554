"""The frame of talk around a list: who said it, what to do with it, what it is good for.

"She told me X and Y are what they want to see", "get your X and a Y". Takes the frame off and
refuses to judge what is left: `infoint.parsing.keyword.items` does.
"""

from __future__ import annotations

import re

_WHO = r"(?:she|he|they|i|my\ [a-z]{2,12}|(?-i:[Tt]he\ (?:[a-z]{2,12}\ ){0,2}[a-z]{2,12})|employers|recruiters|managers)"
_SAYS = (
    r"(?:(?:also|always|really|usually|mostly|mainly|first)\ )?(?:told\ me|said|says|mentioned|stressed|suggested|"
    r"recommends?|recommended|emphasized|noted|named|listed|wants?(?:\ to\ see)?|likes?(?:\ to\ see)?|"
    r"looks?\ (?:for|at)|is\ looking\ for|asks?\ (?:for|about)|scans?\ for|expects?|will\ want)"
)
_LEAD = re.compile(rf"^{_WHO}\ {_SAYS}(?:\ (?:that|to|learn|know|see|put|list))*:?\ (?=\S)", re.I)
# what to do with the keywords: "get your X and a Y", "I'd put X and Y"
_ADVICE = re.compile(
    r"""^(?:(?:i'd|i\ would|i'd\ say|she'd|he'd|they'd|you'd|you'll|you|should|really|always|definitely|just|also|so|and|please|
    want|need|have|to)\ ){0,5}(?:put|list|mention|include|add|(?:lead|start|open)\ with|highlight|emphasize|stress|get|know|learn|have|need|want|show)
    (?:\ (?:know|have|your|the|an?|some|down|up|way\ around|words?|phrases?|terms?))*\ (?=\S)""",
    re.I | re.X,
)
_TAIL = re.compile(
    r"\s(?:is|are|was|were|would\ be)\s(?:what|the\ (?:ones?|first|biggest|main|big|top)|all\ (?:big|key))\b[^,;]{0,80}$",
    re.I,
)


def without_frame(text: str) -> str:
    """Leave what is named: "She told me IV starts and med pass are what they want to see".

    >>> without_frame("She told me IV starts and med pass are what they want to see")
    'IV starts and med pass'
    >>> without_frame("get your forklift ticket and a license")
    'forklift ticket and a license'
    >>> without_frame("Git and XML")
    'Git and XML'
    """
    bare = text.strip().rstrip(".!")
    tail = _TAIL.search(bare, max(0, len(bare) - 120))
    if tail is not None:
        bare = bare[: tail.start()]
    lead = _LEAD.match(bare) or _ADVICE.match(bare)
    if lead is not None:
        bare = bare[lead.end() :]
    return bare if lead is not None or tail is not None else text
