"""Which words of a run are a title.

A run that stands between marks ("..., API Editor, ...") may hold words that no table knows; in
running text every word before the head has to be known or capitalized. A bare "manager" is no
title, nor is a plain word such as "host" in running text. This module does not look beyond its run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.title.form import is_grade, merge_pairs
from infoint.parsing.title.split import Run
from infoint.parsing.title.words import (
    ABBREVIATIONS,
    ACRONYMS,
    AT_END,
    CASED,
    GENERIC,
    ITEM_HEADS,
    LEAD_INS,
    LEVELS,
    NOT_LED,
    NOT_TITLES,
    PLAIN_WORDS,
    PRAISE,
    SHORT_RANKS,
    SMALL_WORDS,
    field_words,
    heads,
    may_be_head,
    strong_heads,
)
from infoint.reference.titles import load_handbook_titles, load_titles, singular, title_key

_CUES = re.compile(
    r"\b(?:call|called|calls|title|titles|titled|as|under|for|search|look|looking|became|become|be|am|i'm"
    r"|was|were|is|are|a|an|like|or|say|says|said|just|plain|keyword|term|word|use|used|try|google)$"
    r"|\b_?(?:advanc\w+|promoted|goes|mov\w+|steps?|up|on) (?:in)?to$"
)


_NAMED = re.compile(r"\btitle (?:is|was)(?: just| only)?$|\b(?:called|titled)$")
_SELF = re.compile(r"\b(?:i'm|i am|i was|as|became|become|becoming|being) an?$")
_TOLD = re.compile(
    rf"{_SELF.pattern}|\b(?:called|titled|says|(?:look|search)(?:ing)? (?:for|under))$"
)
_HAD = re.compile(r"\b(?:have|has|had|hired|need|got) an?$")
_RELATIVE = re.compile(
    r"\b_?(?:wife|husband|spouse|mother|mom|father|dad|sister|brother|friend|roommate|aunt|uncle|cousin"
    r"|daughter|son|boss|neighbor|grandmother|grandfather)(?: is| was|'s) an?$"
)
_LEAD_INS = LEAD_INS | {"try", "google", "search", "use"}
_LEARNERS = {"intern", "apprentice", "trainee"}  # a level after a title, a head before a field
_ARTICLES = ("a", "an", "the")
_RANKS_OF = {"vp", "avp", "svp", "evp"}
_MOST_WORDS = 12  # no title is longer; keeps the time linear on hostile lines


@dataclass(slots=True)
class Item:
    """A run as it was understood: kind is "title", "head", "field", "level", "grade" or "other"."""

    run: Run
    kind: str
    words: list[str]
    start: int
    end: int
    is_whole: bool = True  # nothing stands before the title in its run


def understand(run: Run) -> Item:
    """What the words of one run are; its words may be fewer than those of the run."""
    words, start = merge_pairs(run.words), run.start
    words = _cut_lead_in(words)
    while words and words[-1].lower() in SMALL_WORDS and words[-1].islower():
        words = words[:-1]
    core = len(words)
    while core and (
        is_grade(words[core - 1])
        or words[core - 1].lower() in ("level", "lvl", "grade", "tier", "band")
    ):
        core -= 1
    item = Item(run, "other", words, start, run.end)
    low = [word.lower().rstrip(".") for word in words]
    if not words or len(words) > _MOST_WORDS:
        return item
    if all(word in LEVELS or word in ("sr", "jr") for word in low):
        item.kind = "learner" if low[-1] in _LEARNERS else "level"
    elif not core:
        item.kind = "grade"
    elif run.is_negated or run.is_person:
        item.kind = "no"
    else:
        _find_title(item, low, core)
    return item


def _cut_lead_in(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0].lower() in _LEAD_INS and words[1].lower() != "sensing":
        words = words[1:]
    while len(words) > 2 and words[0].lower() in PRAISE:
        words = words[1:]
    return words


def is_head(word: str) -> bool:
    """Whether the word names a worker, in the singular or the plural or abbreviated."""
    low = word.lower().rstrip(".")
    first, _, last = low.rpartition("-")  # "firefighter-paramedic"
    return (
        singular(low) in heads()
        or (first in heads() and singular(last) in heads())
        or low in AT_END
        or (low in ABBREVIATIONS and ABBREVIATIONS[low].split()[-1] in heads())
    )


def _is_field(word: str) -> bool:
    low = word.lower().rstrip(".")
    return (
        low in field_words()
        or low in ABBREVIATIONS
        or low in LEVELS
        or (
            ("-" in low or "/" in low)
            and all(part in field_words() for part in re.split("[-/]", low))
        )
    )


def _find_title(item: Item, low: list[str], core: int) -> None:
    """Set the kind and the words of a run: title, bare head, field, or other."""
    words = item.words
    name = title_key(" ".join(words[:core]))
    listed = name in load_titles() or name in load_handbook_titles()
    stop = next(
        (i for i in range(1, core) if low[i] in ("of", "in", "at", "to", "de", "for")), core
    )
    is_item = _is_item(item.run)
    if _is_initials_alone(item, low, core, is_item):
        item.kind = "title"
        return
    head = stop - 1 if listed and (core > 1 or low[0] in CASED) else _head(item, stop, core)
    if head is None:
        item.kind = _kind_without_head(item, low, core)
        return
    trailing = words[head + 1 : core] if stop == core else []
    if trailing and is_item and low[head] in _RANKS_OF and all(map(_is_field, trailing)):
        item.kind = "title"  # "VP Sales"
        return
    if trailing and (item.run.after == ":" or _is_initials(words[head])):
        return  # "Officer squad: ..."
    if trailing and (not _may_trail(trailing) or (not head and item.run.cue in _ARTICLES)):
        return  # "the engineers sit upstairs"
    end = core if stop < core else head + 1
    begin = 0 if listed else _begin(item, head)
    chosen = words[begin:end] + (words[core:] if end == core else [])
    item.is_whole = begin == 0
    is_plain = " ".join(low[max(head - 1, 0) : head + 1]) in NOT_TITLES
    if listed or item.run.is_pure or not is_plain:
        _judge(item, chosen, end - begin, listed)


def _kind_without_head(item: Item, low: list[str], core: int) -> str:
    """What a run is that names no worker: a field, a name, or what it was."""
    words = item.words[:core]
    if all(map(_is_field, words)):
        return "field" if core < 2 or low[core - 1] not in ITEM_HEADS else "other"
    is_name = item.run.is_pure and all(word[:1].isupper() for word in words)
    return "name" if is_name and low[-1] != "student" else item.kind


def _is_item(run: Run) -> bool:
    return run.is_pure and run.cue.rpartition(" ")[2] not in _ARTICLES


def _is_initials_alone(item: Item, low: list[str], core: int, is_item: bool) -> bool:
    """Whether initials end the run, with nothing before them but ranks or fields."""
    words, last = item.words, item.words[core - 1]
    if not (item.run.is_held or is_item or _SELF.search(item.run.cue)):
        return False
    if all(word in LEVELS or word in SHORT_RANKS for word in low[: core - 1]):
        return _is_acronym(last) or (core > 1 and last.isupper() and len(last) < 4)
    return is_item and _is_acronym(last) and all(map(_is_field, words[: core - 1]))


def _head(item: Item, stop: int, core: int) -> int | None:
    """Where the head stands: the last one known, or the last word where the run is an item."""
    words, run = item.words, item.run
    head = next((i for i in range(stop - 1, -1, -1) if is_head(words[i])), None)
    is_own = (run.is_alone and core > 1) or run.is_quoted or _SELF.search(run.cue)
    if stop == core and (is_own if head is None else _is_item(run)):
        is_more = core > 1 and singular(words[core - 1].lower()) in ITEM_HEADS  # "head pro"
        return core - 1 if is_more or may_be_head(words[core - 1]) else head
    return head


def _is_acronym(word: str) -> bool:
    """Initials that stand for a title, with or without their degree: "EMT", "EMT-B"."""
    name, _, degree = word.partition("-")
    return name in ACRONYMS and len(degree) < 3 and degree.isupper() == bool(degree)


def _is_initials(word: str) -> bool:
    """Initials belong to what follows: "the EIT exam"."""
    return word.isupper() and (word.lower() in AT_END or word in ACRONYMS)


def _may_trail(words: list[str]) -> bool:
    """Words after the head that do not change what it is: none that could be a field."""
    return not any(_is_field(word) or word[:1].isupper() for word in words)


def _begin(item: Item, head: int) -> int:
    """Where the title begins: in running text at the first word that may stand before a head."""
    words, run = item.words, item.run
    if run.is_pure and all(_is_field(w) or w[:1].isupper() for w in words[:head]):
        return 0
    low = words[head].lower()
    one = low == singular(low) and (head > 1 or words[0].lower() not in PRAISE)
    one = one or (head > 1 and _is_field(words[head - 1]))  # "domestic support workers"
    last = run.cue.rpartition(" ")[2]
    is_first = (run.sep not in ("stop", "end") or run.is_pure) and last not in _ARTICLES
    is_item = run.is_quoted or (one and (is_first or _TOLD.search(run.cue)))
    if is_item and (run.is_quoted or all(map(_may_be_unknown_field, words[:head]))):
        return 0
    begin = head
    while begin and _may_precede(words[begin - 1], begin - 1, run):
        begin -= 1
    return begin


def _may_be_unknown_field(word: str) -> bool:
    """Whether a word that no table has may open a list's item: "zoning inspector", no "really"."""
    low = word.lower()
    is_plain = re.sub(r"'s?$|-", "", low).isalnum() and len(low) > 2
    is_plain = is_plain and not low.isdecimal()
    return _is_field(word) or (is_plain and not (low.endswith("ly") and len(low) > 4))


def _may_precede(word: str, at: int, run: Run) -> bool:
    if _is_field(word):
        return True
    return word[:1].isupper() and (at > 0 or run.sep != "end")


def _judge(item: Item, chosen: list[str], core: int, listed: bool) -> None:
    """Whether the words are a title where they stand."""
    low = [singular(word.lower().rstrip(".")) for word in chosen[:core]]
    low[-1:] = AT_END.get(low[-1], ABBREVIATIONS.get(low[-1], low[-1])).split()
    run = item.run
    phrase = " ".join(low)
    item.words = chosen
    bare = [word for word in low if word not in LEVELS]
    if "certified" in low[1:] and low[low.index("certified") - 1] not in {*LEVELS, "board"}:
        return  # "AWS Certified Solutions Architect" is a certificate
    if _is_praise(run, low):
        return
    if phrase in NOT_TITLES or (run.is_owned and run.after != "stop"):
        return
    if len(bare) <= 1 and low[-1] in GENERIC:
        is_named = chosen[0][:1].isupper() and (run.sep == '"' or _NAMED.search(run.cue))
        item.kind = "title" if (len(low) > 1 and bare) or is_named else "head"
    elif len(bare) <= 1:
        item.kind = "title" if _stands_alone(item, low[-1], len(chosen)) else "other"
    elif (_is_initials(chosen[core - 1]) and (run.sep != "stop" or _SELF.search(run.cue))) or (
        listed or " of " in phrase or low[-1] in strong_heads() or run.is_pure
    ):
        item.kind = "title"


def _is_praise(run: Run, low: list[str]) -> bool:
    """Whether the words tell what someone is like: "good communicator", "campus leader"."""
    if low == ["communicator"]:
        return True
    if low[-1] == "leader" and (len(low) == 1 or low[-2] in NOT_LED):
        return True
    before = {run.cue.rpartition(" ")[2], *(word.lower() for word in run.words)}
    return len(set(low) - PRAISE) == 1 and bool(before & PRAISE)


def _stands_alone(item: Item, word: str, n_words: int) -> bool:
    """Whether a title of one word is meant as one."""
    run = item.run
    if n_words > 1:
        return True
    if _HAD.search(run.cue) and run.words[-1:][0].islower():
        return False
    if run.is_pure and item.is_whole:
        return True
    if not item.is_whole or _RELATIVE.search(run.cue):
        return False
    if _SELF.search(run.cue) or run.is_placed:
        return True
    if word in PLAIN_WORDS:
        return False
    return run.sep in ('"', "or", "and", ",", "/", "//") or bool(_CUES.search(run.cue))
