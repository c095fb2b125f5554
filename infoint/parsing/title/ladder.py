"""What else a bare list of titles holds: "apprentice, journeyman, foreman, super".

Where most of a list are titles, a short item between them is one too, though no table knows it.
Refuses lists with talk in them, fields of work ("nursing"), plurals, credentials and anything said
after a negation.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from infoint.parsing.title.find import Item
from infoint.parsing.title.join import Found
from infoint.parsing.title.shape import is_listed
from infoint.parsing.title.words import (
    BESIDES,
    GENERIC,
    ITEM_HEADS,
    LEVELS,
    NOT_TITLES,
    PRAISE,
    SHORT_RANKS,
    SMALL_WORDS,
    STEPS,
    may_be_head,
)
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.skills import find_skill
from infoint.reference.titles import singular

_STEPS = GENERIC | STEPS - {"support"}
_NO_WORKER = re.compile(
    r"(?:ing|tion|sion|ment|ity|ics|ance|ence|ogy|phy|ship|ness|work|care|sales|[^s]s|ware|tech|time|pay|desk)$"
)
_BETWEEN = frozenset([",", "or", "and", "/", "//", "-", "end"])
_OPEN = frozenset(["head", "other", "name", "field"])
_MOST = 3  # words of an item that no table knows


def rest_of_list(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """The items of a list that are left when its titles are found, as titles."""
    if len(items) < 2:
        return []
    spans = sorted((start, end) for _, start, end in found)
    starts = [start for start, _ in spans]
    ends = list(itertools.accumulate((end for _, end in spans), max))
    chosen = []
    for one in _lists(items):
        left = [item for item in one if not _is_within(item, starts, ends)]
        n_found = bisect_right(starts, one[-1].start) - bisect_left(starts, one[0].start)
        if left and len(one) > 1:
            chosen += _left_in(one, left, n_found)
        chosen += filter(_is_next, left)
    return [(item.words, item.start, item.end) for item in chosen]


def _lists(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Items with nothing but marks between them; talk anywhere makes each sentence one of its own."""
    is_bare = all(item.run.is_pure and item.kind != "no" for item in items)
    marks = _BETWEEN if is_bare else _BETWEEN - {"end"}
    ends, begins = marks | {"("}, marks | {")"}
    one: list[Item] = []
    for item in items:
        if item.run.sep == "(" and item.run.after == ")":
            continue
        if one and (one[-1].run.after not in ends or item.run.sep not in begins):
            yield one
            one = []
        one.append(item)
    if one:
        yield one


def _left_in(items: list[Item], left: list[Item], n_found: int) -> list[Item]:
    """Which of the items left are titles: known steps and workers, others where most are known."""
    is_small = all(item.words[0][:1].islower() for item in items[:1] if item.words)
    workers = [_is_worker(item, is_small) for item in left]
    sure = [known or _is_step(item, len(items)) for item, known in zip(left, workers, strict=True)]
    if not n_found:
        n_small = sum(item.words[-1].islower() for item in itertools.compress(left, workers))
        if n_small < 2 or n_small * 3 < len(items) * 2:
            return []
    if (len(items) - len(left) + sum(sure)) * 2 < len(items):
        return []
    are_most = n_found + sum(sure) > 1
    return [
        item
        for item, known in zip(left, sure, strict=True)
        if known or _is_cased_title(item) or (are_most and _is_unknown(item))
    ]


def _is_within(item: Item, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether an item lies in one of the spans found: their starts, and the farthest end so far."""
    at = bisect_right(starts, item.start) - 1
    return at >= 0 and item.end <= ends[at]


def _is_between(item: Item) -> bool:
    return {item.run.sep, item.run.after} <= _BETWEEN


def _is_next(item: Item) -> bool:
    """ "Then Senior Associate", "then mate": a step with capitals or a title, said as the next."""
    if not item.words:
        return False
    is_cased = all(word[:1].isupper() for word in item.words)
    is_step = is_cased and item.words[-1].lower() in _STEPS and len(item.words) < 3
    is_end = item.run.after != "stop" and item.kind != "no"
    is_own = item.words[-1].lower() not in _STEPS and is_listed(item.words)
    return is_end and item.run.cue.endswith("then") and (is_step or is_own)


def _is_step(item: Item, n_items: int) -> bool:
    """Whether an item is a step that people name without its field: "associate"."""
    words = [word.lower().rstrip(".") for word in item.words]
    is_rank = bool(words) and words[-1] in _STEPS and LEVELS.keys() | SHORT_RANKS >= {*words[:-1]}
    is_listed_so = n_items > 2 or item.run.cue.rpartition(" ")[2] == "then"
    return is_rank and is_listed_so and _is_between(item)


def _is_cased_title(item: Item) -> bool:
    """ "Library Associate or Page": a listed title with a capital, whatever else it may be."""
    is_cased = all(word[:1].isupper() and not word.isupper() for word in item.words)
    return is_cased and _is_between(item) and is_listed(item.words)


def _is_worker(item: Item, is_small: bool) -> bool:
    """Whether an item names a worker by its last word, cased as the list: "oyster shucker"."""
    words = [word.lower() for word in item.words]
    if item.kind not in _OPEN or not 0 < len(words) <= _MOST:
        return False
    if words[-1] in BESIDES or not PRAISE.isdisjoint([*words, item.run.cue.rpartition(" ")[2]]):
        return False
    if item.words[-1].istitle() and (is_small or lookup(fold(" ".join(item.words)))):
        return False  # a place or an employer: "Denver"
    if len(words) > 1 and " ".join(words[-2:]) in NOT_TITLES:
        return False
    last = singular(words[-1].removesuffix("'s"))
    if len(words) == 1:
        return may_be_head(last) and last not in GENERIC
    return may_be_head(last) or last in ITEM_HEADS


def _is_unknown(item: Item) -> bool:
    """Whether an item that no table knows can be a title where those around it are."""
    words = [word.lower() for word in item.words]
    is_open = item.kind in _OPEN and item.is_whole
    if not _is_between(item) or not is_open or not BESIDES.isdisjoint(words):
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
        and item.run.sep != "/"  # "steward/ess"
        and all(word.replace("-", "").isalpha() and len(word) > 2 for word in words)
        and len(" ".join(words)) > 3
        and not any(word in SMALL_WORDS for word in words)
        and _NO_WORKER.search(words[-1]) is None
        and not any(word.isupper() for word in item.words)
    )
