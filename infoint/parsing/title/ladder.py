"""What else a bare list of titles holds: "apprentice, journeyman, foreman, super".

Where most of a list are titles, a short item between them is one too, though no table knows it.
Refuses lists with talk in them, fields of work ("nursing"), plurals, credentials and anything said
after a negation.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence

from infoint.parsing.title.find import Item
from infoint.parsing.title.join import Found
from infoint.parsing.title.shape import is_listed
from infoint.parsing.title.words import GENERIC, LEVELS, SMALL_WORDS
from infoint.reference.skills import find_skill

# levels and ranks that people name as a step of a ladder
_STEPS = GENERIC | {"journeyman", "principal", "resident", "super", "trainee", "extern"} - {
    "support"
}
_NO_WORKER = re.compile(
    r"(?:ing|tion|sion|ment|ity|ics|ance|ence|ogy|phy|ship|ness|work|care|sales|[^s]s|ware|tech|time|pay|desk)$"
)
_WORKER = re.compile(r"^[a-z]{2,}(?:man|men|woman|master|wright|smith|keeper)$")
_BETWEEN = frozenset([",", "or", "and", "/", "//", "-", "end"])
_MOST = 3  # words of an item that no table knows


def rest_of_list(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """The items of a list that are left when its titles are found, as titles."""
    if len(items) < 2 or not found:
        return []
    spans = sorted((start, end) for _, start, end in found)
    starts = [start for start, _ in spans]
    ends = list(itertools.accumulate((end for _, end in spans), max))
    taken = [_is_within(item, starts, ends) for item in items]
    left = [number for number, is_taken in enumerate(taken) if not is_taken]
    if len(items) < 3 or not all(item.run.is_pure and item.kind != "no" for item in items):
        chosen = [
            at
            for at in left
            if (at and taken[at - 1] and _is_other_name(items[at])) or _is_next(items[at])
        ]
    else:
        steps = [at for at in left if _is_named_step(items[at])]
        is_known = len(found) > 1 and (sum(taken) + len(steps)) * 2 >= len(items)
        chosen = [
            at
            for at in left
            if at in steps or _is_worker(items[at]) or (is_known and _is_unknown(items[at]))
        ]
    return [(items[at].words, items[at].start, items[at].end) for at in chosen]


def _is_within(item: Item, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether an item lies in one of the spans found: their starts, and the farthest end so far."""
    at = bisect_right(starts, item.start) - 1
    return at >= 0 and item.end <= ends[at]


def _is_between(item: Item) -> bool:
    return {item.run.sep, item.run.after} <= _BETWEEN


def _is_other_name(item: Item) -> bool:
    """ "Library Associate or Page": a listed title with a capital, whatever else it may be."""
    is_cased = all(word[:1].isupper() for word in item.words)
    return item.run.sep == "or" and _is_between(item) and is_cased and is_listed(item.words)


def _is_next(item: Item) -> bool:
    """ "Then Senior Associate": a step with capitals, said as the next one."""
    is_cased = bool(item.words) and all(word[:1].isupper() for word in item.words)
    is_step = is_cased and item.words[-1].lower() in _STEPS and item.run.after != "stop"
    return is_step and len(item.words) < 3 and item.run.cue.rpartition(" ")[2] == "then"


def _is_named_step(item: Item) -> bool:
    """Whether an item is a step that people name without its field: "associate"."""
    words = [word.lower() for word in item.words]
    is_rank = bool(words) and words[-1] in _STEPS and LEVELS.keys() >= set(words[:-1])
    return _is_between(item) and is_rank


def _is_worker(item: Item) -> bool:
    """Whether an item of one word names a worker by its ending: "chainman", "concertmaster"."""
    return len(item.words) == 1 and _WORKER.search(item.words[0]) is not None


def _is_unknown(item: Item) -> bool:
    """Whether an item that no table knows can be a title where those around it are."""
    words = [word.lower() for word in item.words]
    if not _is_between(item) or item.kind not in ("head", "other", "name", "field"):
        return False
    if is_listed(item.words):
        return True
    if len(words) == 1 and item.words[0].isupper():
        skill = find_skill(item.words[0])
        is_credential = skill is not None and skill.kind == "credential"
        return item.kind != "field" and 1 < len(words[0]) < 5 and not is_credential
    return (
        item.kind == "other"
        and 0 < len(words) <= _MOST
        and all(word.replace("-", "").isalpha() and len(word) > 2 for word in words)
        and not any(word in SMALL_WORDS for word in words)
        and _NO_WORKER.search(words[-1]) is None
        and not any(word.isupper() for word in item.words)
    )
