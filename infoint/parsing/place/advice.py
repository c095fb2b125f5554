"""Advice on where to look for a job: "go to Reno", "avoid the coasts", "Ohio, not Indiana".

A place somebody is sent to has jobs, one that he is told to avoid has few. Refuses to judge a verb
that does not begin its clause: where one person went tells of nobody else.
"""

from __future__ import annotations

import re

from infoint.parsing.place.words import Token
from infoint.reference.demand import demand_words

ADVISED = {
    **dict.fromkeys(demand_words("advised"), "high"),
    **dict.fromkeys(demand_words("advised_against"), "low"),
}
_ADVISING = frozenset({"", "so", "then", "just", "instead", "and", "or", "please", "definitely"})
_TOWARD = frozenset({"to", "at", "in", "into", "for", "the", "toward", "towards", "about"})
_PAUSE = re.compile(r"[,;:–—(]|\s-")
_GOES = frozenset({"move", "go", "look", "relocate", "apply", "bother"})
_NOT = frozenset({"not", "no", "isn't", "aren't", "ain't", "wasn't", "forget", "skip", "avoid"})


def is_advice(tokens: list[Token], first: int, index: int, last: int, taken: set[int]) -> bool:
    """Whether a verb tells somebody where to look: "go to Reno", "so try Omaha", "avoid the coasts"."""
    begin = index - 1 if index > first and tokens[index - 1].raw == "you" else index
    before = tokens[begin - 1].raw if begin > first else ""
    if before not in _ADVISING and not _PAUSE.search(tokens[begin].gap):
        return False
    at = index + 1
    while at <= last and tokens[at].gap == " " and tokens[at].raw in _TOWARD and at not in taken:
        at += 1
    return at in taken and tokens[at].gap == " "


def is_refused(lead: list[str]) -> bool:
    """Whether a place is named to be ruled out: "Ohio, not Indiana", "forget Ohio".

    "Not just Ohio" is another thing.
    """
    if lead[-3:] == ["stay", "out", "of"]:
        return True
    is_told_off = len(lead) == 3 and lead[0] in {"don't", "wouldn't", "never"}
    if is_told_off and lead[1] in _GOES and lead[2] in {"to", "in", "at", "with"}:
        return True  # "I wouldn't look in Tulsa"; "you don't have to move to Tulsa" has more
    return bool(lead) and (
        lead[-1] in _NOT or (lead[-1] in {"in", "the"} and lead[-2:-1] in (["not"], ["forget"]))
    )
