"""Who cannot find whom: "they can't get teachers" and "you can't get a job" say opposite things.

Reads a verb of hiring after a word of failing, with its object. Refuses to judge
one whose object is neither people nor work, and knows no place.
"""

from __future__ import annotations

from infoint.parsing.place.cues import EMPLOYERS, JOBS, NEGATIONS
from infoint.parsing.place.words import Token, words
from infoint.reference.demand import demand_words

_LACKS = words("surplus shortage shortages dearth lack lacks shortfall scarcity short")
_NEEDS = words("need needs looking")
_ONLY = frozenset({"only", "just", "maybe", "like", "about", "s", "is", "are"})
FAILING = (
    _NEEDS
    | _LACKS
    | {"enough", "too", "no", "more", "hundred", "thousand"}
    | _ONLY
    | demand_words("failing")
)
_BETWEEN = words("not even seem to be able really ever just have having time")
_HIRES = demand_words("hires")
_SEEKS = demand_words("seeks")
_WORK = JOBS | demand_words("work_sought")
_PEOPLE = demand_words("people")
_LITTLE = demand_words("little")
_OTHER = demand_words("sought_other")
_PERSONS = demand_words("subjects")
_FEW = frozenset({"one", "two", "three", "four", "five", *"12345"})
_WORKERS = ("ers", "ors", "ists", "ants", "ians", "nurses", "techs", "folks")
_HUNDREDS = frozenset({"hundred", "thousand"})
_POSTINGS = frozenset({"jobs", "listings", "openings", "positions", "postings", "vacancies"})
_ASKING = JOBS | words("need needs absorb take")
_REACH = 4


def hiring_cue(tokens: list[Token], index: int, last: int) -> tuple[int, str] | None:
    """How many words from ``index`` tell who cannot find whom, and the demand that it says.

    Examples
    --------
    >>> from infoint.parsing.place.words import tokenize
    >>> def read(text):
    ...     tokens = tokenize(text)
    ...     return hiring_cue(tokens, 0, len(tokens) - 1)
    >>> read("can't fill its roles"), read("can't get a job"), read("can't get teachers")
    ((2, 'high'), (4, 'low'), (3, 'high'))
    >>> read("can't get to it") is None
    True
    """
    opening = tokens[index].raw
    if opening.isdecimal() or opening in _HUNDREDS:
        return _counted([token.raw for token in tokens[index : min(index + 4, last + 1)]])
    if opening == "no":
        return _none_of(tokens, index, last)
    if opening == "more":
        return _outnumbered(tokens, index, last)
    if opening in _ONLY:
        return _only_few(tokens, index, last)
    if opening in _LACKS or opening in {"enough", "too"}:
        return _lacking(tokens, index, last)
    if opening in _NEEDS:
        if index and tokens[index - 1].raw in _PERSONS:
            return None
        is_for = index < last and tokens[index + 1].raw == "for"
        end = _sought(tokens, index + (2 if is_for else 1), last)
        return (end[0] - index + 1, "high") if end and end[1] == "high" else None
    verb = index + 1
    while verb < min(last, index + _REACH) and tokens[verb].raw in _BETWEEN:
        verb += 1
    if verb > last:
        return None
    if tokens[verb].raw in _HIRES:
        return verb - index + 1, "high"
    end = _sought(tokens, verb + 1, last) if tokens[verb].raw in _SEEKS else None
    return (end[0] - index + 1, end[1]) if end else None


def _only_few(tokens: list[Token], index: int, last: int) -> tuple[int, str] | None:
    """ "Only two studios", "maybe three employers": that is all there is."""
    if index >= last or tokens[index + 1].raw not in _FEW:
        return None
    for at in range(index + 2, min(index + 5, last + 1)):
        if tokens[at].gap != " " or tokens[at].raw == "times":
            break
        if tokens[at].raw in EMPLOYERS | JOBS:
            return at - index + 1, "low"
    return None


def _outnumbered(tokens: list[Token], index: int, last: int) -> tuple[int, str] | None:
    """ "More lawyers than the market needs": people for whom there are no jobs."""
    end = _sought(tokens, index + 1, last)
    if end is None or end[1] != "high":
        return None
    ahead = [token.raw for token in tokens[end[0] + 1 : min(end[0] + 8, last + 1)]]
    if ahead[:1] != ["than"] or not _ASKING & set(ahead):
        return None
    return end[0] + 2 + next(at for at, word in enumerate(ahead) if word in _ASKING) - index, "low"


def _counted(window: list[str]) -> tuple[int, str] | None:
    """ "400 openings", "two hundred postings": enough to be many."""
    is_many = not window[0].isdecimal() or window[0] == "000" or 5 <= int(window[0][:6]) < 1900
    at = next((at for at, word in enumerate(window[1:4], 1) if word in _POSTINGS), 0)
    return (at + 1, "high") if is_many and at and not set(window[:at]) & {"of", "a"} else None


def _none_of(tokens: list[Token], index: int, last: int) -> tuple[int, str] | None:
    """ "No film work": no jobs of a kind."""
    for at in range(index + 1, min(index + 4, last + 1)):
        if tokens[at].gap != " " or tokens[at].raw in _LACKS:
            return None
        if tokens[at].raw in JOBS - {"companies", "employers"}:
            return at - index + 1, "low"
    return None


def _lacking(tokens: list[Token], index: int, last: int) -> tuple[int, str] | None:
    """What there is too little of: "a dearth of teachers", "not enough of us", "too few jobs"."""
    ahead = [token.raw for token in tokens[index + 1 : min(index + 3, last + 1)]]
    if tokens[index].raw == "enough" and not NEGATIONS & {
        token.raw for token in tokens[max(0, index - 4) : index]
    }:
        return None
    if tokens[index].raw == "too" and ahead[:1] != ["few"]:
        return None
    start = index + 2 if ahead[:1] in (["of"], ["few"]) else index + 1
    end = _sought(tokens, start, last)
    if end and tokens[index].raw == "surplus":
        return (end[0] - index + 1, "low") if end[1] == "high" else None
    return (end[0] - index + 1, end[1]) if end else None


def _sought(tokens: list[Token], first: int, last: int) -> tuple[int, str] | None:
    """Where the object that begins at a token ends, and whether people or work are sought."""
    for at in range(first, min(first + _REACH, last + 1)):
        word = tokens[at].raw
        if at > first and tokens[at].gap != " ":
            break
        if word in _WORK:
            return at, "low"
        if word in _PEOPLE or _is_plural(word):
            return at, "high"
        if word not in _LITTLE and not _is_worker(tokens, at + 1, last):
            break
    return None


def _is_worker(tokens: list[Token], at: int, last: int) -> bool:
    """Whether the next word names workers, so that this one only tells which: "dental assistants"."""
    return at <= last and tokens[at].gap == " " and tokens[at].raw.endswith(_WORKERS)


def is_people(said: list[str]) -> bool:
    """Whether one word, or none, names people: "graduates", "nurses"; not "jobs"."""
    return any(word in _PEOPLE or _is_plural(word) for word in said) and not JOBS & set(said)


def _is_plural(word: str) -> bool:
    return (
        len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "'s"))
    ) and word not in _OTHER
