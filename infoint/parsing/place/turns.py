"""What turns a statement round, or away from demand: "than", "except", "from", "where I live".

Works on one statement and one group of places beside it; which statement that
is, is for `sentence` to say.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from infoint.parsing.place.clauses import Clauses
from infoint.parsing.place.cues import (
    BEGUN,
    COMPARATIVES,
    CUES,
    EVENTS,
    EXCEPT,
    FLIP,
    JOBS,
    LOCATED,
    OWN,
)
from infoint.parsing.place.hiring import is_people
from infoint.parsing.place.statements import Cue
from infoint.parsing.place.words import Token, words
from infoint.reference.demand import demand_words
from infoint.schema.records import Direction

UNMATCHED = words("nothing nowhere nobody no can't cannot won't couldn't hard tough")
_CAME = frozenset({"moved", "came", "relocated", "transferred", "come", "comes"})
LEAVING = frozenset(
    {"leaving", "left", "leave", "leaves", "fleeing", "flee", "fled", "ditching", "ditched"}
)
_AS = ("not as", "as many", "as much", "times as", "twice as", "nowhere near", "nothing like")
_BEFORE = frozenset({"before", "instead", "rather"})
_DENIED = frozenset({"isn't", "aren't", "not"})
_JUST = frozenset({"just", "only", "necessarily", "than"})
_FAR = frozenset({"hour", "hours", "minutes", "miles", "drive"})
_NAMED_FOR = words("people folks office branch family friends relatives")
_LOOSE = words(
    "the here downtown greater two three four five several states cities countries provinces"
)
_KIN = demand_words("kin")
_DONE = words("founded filed set flew flown drove incorporated published headquartered")
_MINE = frozenset({"our", "my", "his", "her"})
_LOCATING = frozenset({"in", "from", "near", "at", "of", "around", "to", "outside", "between"})

# what a verb between two places says of the first and of the second
AGAINST: dict[str, tuple[Direction | None, Direction | None]] = {
    "beats": ("high", "low"),
    "passes": ("growing", None),
    "trails": ("low", "high"),
}


CONTRARY: dict[str | None, Direction] = {"high": "low", "low": "high"}


@dataclass(slots=True)
class Group:
    """Places listed side by side, by their numbers, and the tokens they span."""

    members: list[int]
    first: int
    last: int


def plain(says: str) -> Direction | None:
    """A statement's direction, None for one that tells of none."""
    return says if says in {"high", "low", "growing", "declining"} else None  # type: ignore[return-value]


def is_own(tokens: list[Token], group: Group, first: int, clauses: Clauses) -> bool:
    """Whether this is where the interviewee works, lives or comes from."""
    rest = [t.raw for t in tokens[group.last + 1 : group.last + 4]]
    if rest[:2] == ["is", "where"] and rest[-1] in {"i", "my", "we", "he", "she"}:
        return True
    start, _ = clauses.bounds(group.first)
    start = max(start, group.first - 9)
    came = [t.raw for t in tokens[max(start, group.first - 3) : group.first]]
    if came[-2:] in (["here", "from"], ["back", "from"], ["over", "from"]) and came[0] in _CAME:
        return True  # "the principal moved here from Tampa"
    before = [
        cue
        for cue in clauses.between(start, group.first - 1)
        if tokens[cue.first - 1].raw not in _MINE  # "our biggest client is in Detroit"
    ]
    if any(cue.says not in {"move", "open"} for cue in before):
        return False
    said = [t.raw for t in tokens[start : group.first]]
    while said and said[-1] in _LOOSE:
        said.pop()  # "licensed in three states, Ohio and Kentucky"
    if not said or said[-1] not in _LOCATING:
        return False
    is_named = bool(said[-2:-1]) and said[-2] in _NAMED_FOR and said[-4:-3] != ["in"]
    if not before and (is_named or (said[-2:-1] and said[-2] in _DONE)):
        return True  # "people from Boston", "the regional office in Atlanta"
    if _is_aside(said):
        return True
    if "if" in said:
        return False  # "more options if I moved to Boston"
    subjects = OWN & set(said) or tokens[first].raw in BEGUN
    if said[:1] in (["but"], ["then"]) and LOCATED & set(said[1:3]):
        subjects = OWN & {t.raw for t in tokens[max(first, start - 9) : start]}  # "but now live in"
    return bool(subjects and LOCATED & set(said))


def _is_aside(said: list[str]) -> bool:
    """Whether the words before a place tell of a way, an event, a degree or where somebody is."""
    if said[-2:] == ["degree", "from"] or (said[-1] in {"from", "of"} and _FAR & set(said[-4:])):
        return True  # "an hour from Philadelphia"
    if {"i'm", "we're"} & set(said[-3:-1]) or EVENTS & set(said[-4:]):
        return True
    if _MINE & set(said) and _KIN & set(said) and {"is", "was"} & set(said):
        return True  # "my sister is a nurse in Tulsa"
    if {"was", "were", "held"} & set(said[-3:]) and _HELD & set(said[-5:]):
        return True  # "the training was in Des Moines"
    stays = said[-2:] in (["is", "in"], ["are", "in"], ["s", "in"]) or said[-2:-1] == ["he's"]
    # "his manager is in Denver"
    return stays and bool(OWN & set(said[-5:-2])) and not JOBS & set(said)


def compared(tokens: list[Token], cue: Cue, group: Group) -> Direction | None:
    """The cue, turned round after "than" and "compared to"."""
    between = [t.raw for t in tokens[cue.last + 1 : group.first]]
    if ("than", "there") in itertools.pairwise(between):
        return plain(cue.says)  # "fewer than there were", not than in another place
    if _BEFORE & set(between) or (between[-1:] == ["over"] and between[-2:-1] != ["all"]):
        return None  # "I'd look at Boise before Reno"
    if cue.says == "low" and between[-3:] == ["it", "s", "in"]:
        return "high"  # "the work isn't in Reno, it's in Elko"
    if cue.says == "high" and _DENIED & set(between[:2]) and not _JUST & set(between):
        return "low"  # "the demand isn't in Reno"
    if not FLIP & set(between) and not (cue.words.startswith(_AS) and "as" in between):
        return plain(cue.says)
    if UNMATCHED & {t.raw for t in tokens[max(0, cue.first - 4) : cue.first]}:
        return plain(CUES.get(cue.words, ""))  # "nowhere has as many as Reno"
    flips = [at for at, word in enumerate(between) if word in FLIP]
    if flips and is_people(between[flips[-1] + 1 : flips[-1] + 2]):
        return plain(cue.says)  # "more jobs than graduates", in one place
    if cue.words in COMPARATIVES or {"compared", "relative"} & set(between):
        return CONTRARY.get(cue.says)
    return None


def moved(tokens: list[Token], cue: Cue, group: Group, first: int) -> Direction | None:
    """Where jobs move from and to; "you'd have to move to" says that they are there."""
    lead = [t.raw for t in tokens[max(cue.last, group.first - 3) : group.first]]
    subject = {t.raw for t in tokens[max(first, cue.first - 6) : cue.first]}
    if _is_personal(tokens, cue, group, subject):
        return None
    if cue.words.startswith("spread") and "from" in lead:
        return None
    is_told = bool({"you", "you'd", "you'll", "you're"} & subject)
    if {"from", "of"} & set(lead[-2:]) or (cue.words in LEAVING and "for" not in lead[-2:]):
        return "low" if is_told else "declining"  # "you would have to leave Utah"
    if cue.words.startswith(("have to", "need to")):
        return "high"
    if subject & {"could", "can", "might", "may"}:
        return None
    if is_told or "you've" in subject:
        return "high"
    if {"to", "towards", "toward", "into", "for", "in"} & set(lead[-2:]):
        return "growing"
    return None


_ONE = words("i he she i'd i've fewer nobody few person somebody someone student classmate") | _KIN
_SOME = words("most some many several others another two three them us me we")
_ALL = words("everybody everyone people")
_AIMS = words("pursue study live be work act try become attend marry finish")
_CALLS = words("school college university family love fun him her")


def _is_personal(tokens: list[Token], cue: Cue, group: Group, subject: set[str]) -> bool:
    """Whether single people move, for ends of their own: "most moved to Austin to study"."""
    if subject & JOBS:
        return bool(subject & {"i", "he", "she", "i'd", "i've", "fewer", "nobody", "few"})
    if subject & _ONE or tokens[cue.first - 1].raw in _SOME:
        return True
    to = [token.raw for token in tokens[group.last + 1 : group.last + 6]]
    if to[:2] == ["for", "the"] and not JOBS & set(to):
        return True  # "people move to Denver for the mountains"
    is_aim = to[:1] == ["to"] and to[1:2] != [] and to[1] in _AIMS
    is_aim = is_aim or (to[:1] == ["for"] and to[1:2] != [] and to[1] in _CALLS)
    return is_aim and not subject & _ALL


def draws_all(tokens: list[Token], group: Group, first: int, last: int) -> bool:
    """Whether everybody goes to a place, for no other end: "everyone ends up in Denver"."""
    lead = [token.raw for token in tokens[max(first, group.first - 4) : group.first]]
    if not (lead[-2:-1] in _GOING and lead[-3:-2] and lead[-3] in _ALL) and not (
        len(lead) == 4 and lead[0] in _ALL and lead[1:3] in (["ends", "up"], ["end", "up"])
    ):
        return False
    after = [token.raw for token in tokens[group.last + 1 : min(group.last + 4, last + 1)]]
    return not after or after[0] in {"now", "these", "nowadays"} or bool(JOBS & set(after))


_GOING = (["goes"], ["go"], ["heads"], ["flocks"], ["runs"])
_HELD = words("training competition tournament ceremony wedding meeting class course")


def has_except(lead: list[str]) -> bool:
    """Whether "outside", "except" or the like stands right before a place."""
    return (
        "unless" in lead
        or any(word in EXCEPT for word in lead[-2:])
        or any(f"{a} {b}" in EXCEPT for a, b in itertools.pairwise(lead))
    )
