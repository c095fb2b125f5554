"""Words for work without a place, and for the whole country.

"Hybrid" is tied to an office somewhere and is read as nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.place.words import Token, words
from infoint.reference.demand import demand_phrases, demand_words
from infoint.schema.records import PlaceKind

_PHRASES: dict[str, PlaceKind] = {
    **dict.fromkeys(demand_phrases("remote"), "remote"),
    **dict.fromkeys(demand_phrases("nationwide"), "nationwide"),
}
_BEGINNINGS = frozenset(key.split(" ")[0] for key in _PHRASES)
_SIZE = max(key.count(" ") + 1 for key in _PHRASES)
_NOT_REMOTE = demand_words("not_remote")
_ELSE = words("else near close i you we it they with that where there who")
_HOME_WORDS = words(
    "work job jobs position positions role roles option options opportunity opportunities gigs"
)


@dataclass(frozen=True, slots=True)
class Unbound:
    """Words for remote work or the whole country, by token numbers."""

    first: int
    last: int
    kind: PlaceKind
    country: str | None = None


def find_unbound(tokens: list[Token]) -> list[Unbound]:
    """Every such phrase in order."""
    found = []
    index = 0
    while index < len(tokens):
        size = _phrase_at(tokens, index) if tokens[index].key in _BEGINNINGS else 0
        if not size:
            index += 1
            continue
        key = " ".join(token.key for token in tokens[index : index + size])
        last = index + size - 1
        if not _means_another(tokens, index, last, key) and not _is_own(tokens, index):
            kind = _PHRASES[key]
            if kind == "remote" and key.endswith(("anywhere", "wherever")):
                if is_bound(tokens, last):
                    kind = "nationwide"
                elif last + 1 < len(tokens) and _IN.fullmatch(
                    tokens[last + 1].gap + tokens[last + 1].key
                ):
                    index = last  # "work anywhere in Ohio": what "anywhere" says
                    continue
            abroad = "US" if {"us", "usa", "states", "s"} & set(key.split()) else None
            while (
                kind == "remote" and last + 1 < len(tokens) and tokens[last + 1].key in _HOME_WORDS
            ):
                if tokens[last + 1].gap != " ":
                    break
                last += 1
            found.append(Unbound(index, last, kind, abroad))
        index = last + 1
    return found


_IN = re.compile(r" (?:in|near|across|along|around|on)")
_LINES = words("laptop wifi wi internet connection computer signal phone broadband desk")


def is_bound(tokens: list[Token], last: int) -> bool:
    """Whether "anywhere" is any place that has something: "work anywhere with a hospital".

    A laptop or a connection binds nobody: that stays remote.
    """
    after = tokens[last + 1 : last + 6]
    if not after or after[0].gap != " " or after[0].key not in {"with", "that", "where", "there"}:
        return False
    return not _LINES & {token.key for token in after}


def _phrase_at(tokens: list[Token], index: int) -> int:
    for size in range(min(_SIZE, len(tokens) - index), 0, -1):
        words = tokens[index : index + size]
        if " ".join(token.key for token in words) in _PHRASES and not any(
            re.search(r"[,;:!?\n]|\. ", token.gap) for token in words[1:]
        ):
            return size
    return 0


def _means_another(tokens: list[Token], first: int, last: int, key: str) -> bool:
    """ "Remote areas", "anywhere else", "nothing anywhere", "anywhere near"."""
    after = (
        tokens[last + 1].key if last + 1 < len(tokens) and tokens[last + 1].gap.isspace() else ""
    )
    before = {token.raw for token in tokens[max(0, first - 5) : first]}
    if key.startswith("remote") and (
        after in _NOT_REMOTE or (key == "remotely" and after in {"interested", "close", "like"})
    ):
        return True
    if key in {"anywhere", "everywhere"}:
        has_article = {t.key for t in tokens[last + 2 : last + 3]} <= {"a", "an"}
        bound = after == "with" and has_article and is_bound(tokens, last)
        if (after in _ELSE and not bound) or after == "from" or before & {"than", "as"}:
            return True
        if key == "anywhere" and any(
            word.endswith("n't") or word in {"not", "no", "nothing", "never"} for word in before
        ):
            return True
    return bool(
        key == "home office"
        or (key == "from home" and not before & {"work", "working", "jobs", "done", "do", "job"})
    )


def _is_own(tokens: list[Token], first: int) -> bool:
    """ "I work remotely": the interviewee's own way of working is no demand."""
    before = [token.raw for token in tokens[max(0, first - 4) : first]]
    if tokens[first].key in _WORKS:
        before.append(tokens[first].key)
    if {"see", "seen", *_OFFERED} & set(before):
        return False  # "most of the postings I see are remote"
    return bool(_OWN & set(before)) and bool(_WORKS & set(before))


_OFFERED = words("openings postings positions roles jobs")
_OWN = words("i i'm i've we we're my our she he she's he's")
_WORKS = words(
    "work works worked working i'm we're am are job team company fully currently she's he's"
)


def is_remote(text: str) -> bool:
    """Whether a form field says remote."""
    return bool(
        re.search(
            r"\b(?:remote(?:ly)?|wfh|work(?:ing|s)? from home|telecommut\w+|telework\w*)\b",
            text,
            re.IGNORECASE,
        )
    )
