"""What was said of the demand at each place: high, low, growing, declining, or nothing.

A statement governs the places that follow it in its clause ("fewer in Ohio"),
or the place that is its subject ("Austin is booming"). Refuses to read pay or
cost of living as demand, and leaves "competitive" open: it speaks of applicants
as much as of jobs. A place that is "saturated" has few jobs for those who look.
"""

from __future__ import annotations

from collections.abc import Sequence

from infoint.parsing.place.clauses import Clauses
from infoint.parsing.place.cues import (
    ADJECTIVES,
    JOBS,
)
from infoint.parsing.place.names import Mention
from infoint.parsing.place.sentence import Said, Sentence
from infoint.parsing.place.statements import Cue, find_cues
from infoint.parsing.place.turns import plain
from infoint.parsing.place.unnamed import with_unnamed
from infoint.parsing.place.words import Token, ends_sentence
from infoint.schema.records import Direction


def read_directions(text: str, tokens: list[Token], mentions: Sequence[Mention]) -> list[Said]:
    """What the text says of the demand at each of its places, in their order."""
    named, mentions = mentions, with_unnamed(tokens, mentions)
    result = [Said(None)] * len(mentions)
    carried: Cue | None = None
    latest: Direction | None = None
    waiting = 0
    for first, last in _sentences(tokens):
        if waiting == len(mentions):
            break  # what follows the last place says nothing of any
        here = []
        while waiting < len(mentions) and mentions[waiting].first <= last:
            here.append(waiting)
            waiting += 1
        taken = {i for n in here for i in range(mentions[n].first, mentions[n].last + 1)}
        cues = find_cues(tokens, first, last, taken)
        if not here:
            latest = None
            is_question = (
                tokens[last].end < len(text)
                and "?" in text[tokens[last].end : tokens[last].end + 2]
            )
            carried = _to_carry(tokens, first, last, cues) if not is_question else None
            continue
        places = [(mentions[n].first, mentions[n].last) for n in here]
        clauses = Clauses(tokens, first, last, cues, places)
        before = latest
        reader = Sentence(text, tokens, mentions, (first, last), clauses)
        reader.latest = latest
        for number, said in reader.read(here).items():
            result[number] = said
        latest = reader.latest
        is_bare = not cues and len(taken) + 4 >= last - first + 1
        if ";" in tokens[first].gap and len(taken) + _is_and(tokens[first]) == last - first + 1:
            latest = latest or before  # "Reno, NV; Elko, NV; and Ely, NV"
            for number in here:
                result[number] = Said(latest, result[number].is_own)
        if is_bare and carried is not None:
            for number in here:
                result[number] = Said(plain(carried.says), result[number].is_own)
        elif not is_bare:
            carried = None
    names = set(named)
    return [said for one, said in zip(mentions, result, strict=True) if one in names]


def _is_and(token: Token) -> bool:
    return token.raw in {"and", "or"}


def _sentences(tokens: list[Token]) -> list[tuple[int, int]]:
    """First and last token of every sentence."""
    starts = [i for i, t in enumerate(tokens) if ends_sentence(tokens[i - 1] if i else None, t)]
    return list(zip(starts, [s - 1 for s in starts[1:]] + [len(tokens) - 1], strict=True))


def _to_carry(tokens: list[Token], first: int, last: int, cues: list[Cue]) -> Cue | None:
    """The statement that a list in the next sentence completes: "There are hot spots. Seattle." """
    if not cues:
        return None
    about_jobs = JOBS & {token.raw for token in tokens[first : last + 1]}
    if cues[-1].says in {"low", "declining"} and tokens[last].raw in {"here", "locally"}:
        return None  # "nothing here. Try Denver."
    return cues[-1] if about_jobs or cues[-1].words not in ADJECTIVES else None
