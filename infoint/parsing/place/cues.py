"""The words in which people speak of demand at a place, and one look-up.

The lists stand in `infoint/reference/places_demand.toml`. A phrase may be negated by what
stands before it; `statements` sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from infoint.reference.demand import demand_phrases, demand_words

COMPARATIVES = frozenset(demand_phrases("comparatives"))
AMPLIFIERS = demand_words("amplifiers")
STRICT_AMPLIFIERS = frozenset({"especially", "particularly"})
ADJECTIVES = demand_words("adjectives") | {"is the best", "are the best"}
NOUNS = demand_words("nouns")
FLIP = frozenset({"than", "compared", "versus", "vs", "relative"})
EXCEPT = frozenset(demand_phrases("except"))
NEGATIONS = demand_words("negations")
SUPERLATIVES = {
    **dict.fromkeys(demand_words("ranks_high"), "high"),
    **dict.fromkeys(demand_words("ranks_low"), "low"),
}
RANKED = demand_words("ranked")
BREAKS = demand_words("breaks")
SOFT_BREAKS = demand_words("soft_breaks")
LEADING = demand_words("leading")
SURE = frozenset(demand_phrases("sure"))
PAY = demand_words("pay")
JOBS = demand_words("jobs")
EMPLOYERS = demand_words("employers")
ALSO = frozenset({"too", "as well", "also", "of course", "in particular", "for example"})
OTHERWISE = frozenset(demand_phrases("otherwise"))
ECHO = frozenset(demand_phrases("echo"))
EVENTS = demand_words("events")
OWN = demand_words("own")
LOCATED = demand_words("located")
# a sentence without its subject: "Grew up in Fresno, went to school in Davis"
BEGUN = demand_words("begun")
SUBJECT = re.compile(
    r"\s*(?:area|region)?\s*[,:(–—-]?\s*(?:\w+ly )?(?:is|are|has|have|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t|does|do|used to|"
    r"seems?|leads?|would|will|had|never|always|not so much|not as much|less so|keeps?|tends?|still|got|gets?|offers?|concentrates?|recruits?|hires?|dominates?|tops?|remains?|"
    r"was|were|there['’]s|there is|there are|needs?|mostly|mainly|overwhelmingly|['’]s|['’]re|continues?|too|lost|grew|took|lags?|really|just|probably|definitely|can|now|which|where|wasn['’]t)\b",
    re.IGNORECASE,
)


_TO = demand_phrases("verb_leads")
_DOUBLED = frozenset({"drop", "cut", "shed", "shut", "plan", "step"})


def _forms(verbs: Iterable[str]) -> list[str]:
    """The forms of verbs, each with its own irregular ones behind it.

    Examples
    --------
    >>> _forms(["pick up"])[:3]
    ['picking up', 'picked up', 'picks up']
    """
    forms = []
    for entry in verbs:
        base, *rest = entry.split()
        small = [word for word in rest if word in _SMALL]
        odd = [word for word in rest if word not in _SMALL]
        stem = base[:-1] if base.endswith("e") and base != "die" else base
        stem += base[-1] if base in _DOUBLED else ""
        ends = "es" if base.endswith(("sh", "ch", "x")) else "s"
        third = f"{base[:-1]}ies" if base.endswith("ry") else f"{base}{ends}"
        past = f"{base[:-1]}ied" if base.endswith("ry") else f"{stem}ed"
        words = [f"{stem}ing", past, third, *odd, *(f"{to} {base}" for to in _TO)]
        forms += [" ".join((word, *small)) for word in words]
    return forms


_SMALL = frozenset({"up", "off", "back", "down", "out", "under", "steam"})


def _table() -> dict[str, str]:
    cues: dict[str, str] = {}
    for name in (*_DIRECTIONS, "move", "beats", "passes", "trails", "open", "skip"):
        phrases = [*demand_phrases(name)]
        if name in _VERBS:
            phrases += _forms(demand_phrases(_VERBS[name]))
        for phrase in phrases:
            plain = phrase.replace("'s", " s")  # the words of "it's" are two
            for form in {plain, plain.replace("-", " ")}:
                cues[form] = "" if name == "skip" else name
    return cues


_DIRECTIONS = ("high", "low", "growing", "declining")
_VERBS = {"growing": "growing_verbs", "declining": "declining_verbs"}
CUES = _table()
_LONGEST: dict[str, int] = {}  # words of the longest phrase that begins with a word
for _phrase in CUES:
    _first = _phrase.split(" ")[0]
    _LONGEST[_first] = max(_LONGEST.get(_first, 0), _phrase.count(" ") + 1)
BEGINNINGS = frozenset(_LONGEST)


def find_cue(words: list[str]) -> tuple[int, str] | None:
    """How many words from the first make a phrase of demand, and what it says.

    Examples
    --------
    >>> find_cue(["not", "so", "much", "in", "ohio"])
    (3, 'low')
    >>> find_cue(["ohio"]) is None
    True
    """
    for size in range(min(_LONGEST.get(words[0], 0), len(words)), 0, -1):
        says = CUES.get(" ".join(words[:size]) if size > 1 else words[0])
        if says is not None:
            return size, says
    return None
