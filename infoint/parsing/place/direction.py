"""What was said of the demand at each place: high, low, growing, declining, or nothing.

A statement governs the places that follow it in its clause ("fewer in Ohio"),
or the place that is its subject ("Austin is booming"). Refuses to read pay or
cost of living as demand, and leaves "competitive" open: it speaks of applicants
as much as of jobs. A place that is "saturated" has few jobs for those who look.
"""

from __future__ import annotations

from collections.abc import Sequence

from infoint.parsing.place.clauses import Clauses
from infoint.parsing.place.cues import ADJECTIVES, JOBS
from infoint.parsing.place.names import Mention
from infoint.parsing.place.sentence import Said, Sentence
from infoint.parsing.place.statements import Cue, find_cues
from infoint.parsing.place.turns import plain
from infoint.parsing.place.unnamed import with_unnamed
from infoint.parsing.place.words import Token, ends_sentence
from infoint.schema.records import Direction

_NOT_THERE = {"here", "locally", "no", "nope", "nah"}
_AND = {"and", "or"}


def read_directions(text: str, tokens: list[Token], mentions: Sequence[Mention]) -> list[Said]:
    """What the text says of the demand at each of its places, in their order."""
    every = with_unnamed(tokens, mentions)
    answer = _Answer(text, tokens, every)
    waiting = 0
    for first, last in _sentences(tokens):
        if waiting == len(every) and not answer.asked:
            break  # what follows the last place says nothing of any
        start = waiting
        while waiting < len(every) and every[waiting].first <= last:
            waiting += 1
        here = list(range(start, waiting))
        answer.hear(first, last, here) if here else answer.pass_by(first, last)
    named = set(mentions)
    return [said for one, said in zip(every, answer.result, strict=True) if one in named]


class _Answer:
    """The sentences of an answer, one after another, and what goes over from one to the next."""

    def __init__(self, text: str, tokens: list[Token], mentions: list[Mention]) -> None:
        self.text, self.tokens, self.mentions = text, tokens, mentions
        self.result = [Said(None)] * len(mentions)
        self.asked: list[int] = []  # the places of a question that is nothing else
        self.carried: Cue | None = None
        self.latest: Direction | None = None

    def pass_by(self, first: int, last: int) -> None:
        """Take in a sentence without places: the next may complete it, or it answers the last."""
        cues = find_cues(self.tokens, first, last, set())
        if cues:  # "Reno? Forget it."
            self._set(self.asked, plain(cues[0].says))
        self.asked, self.latest = [], None
        is_question = self._is_question(last)
        self.carried = None if is_question else _to_carry(self.tokens, first, last, cues)

    def hear(self, first: int, last: int, here: list[int]) -> None:
        """Read a sentence with places."""
        spans = [(self.mentions[n].first, self.mentions[n].last) for n in here]
        taken = {i for start, end in spans for i in range(start, end + 1)}
        cues = find_cues(self.tokens, first, last, taken)
        clauses = Clauses(self.tokens, first, last, cues, spans)
        before = self.latest
        reader = Sentence(self.text, self.tokens, self.mentions, (first, last), clauses)
        reader.latest = before
        for number, said in reader.read(here).items():
            self.result[number] = said
        self.latest = reader.latest
        rest = last - first + 1 - len(taken)
        if ";" in self.tokens[first].gap and rest == (self.tokens[first].raw in _AND):
            self.latest = self.latest or before  # "Reno, NV; Elko, NV; and Ely, NV"
            self._set(here, self.latest)
        if cues or rest > 4:
            self.carried = None
        elif self.carried is not None:
            self._set(here, plain(self.carried.says))
        self.asked = here if not rest and self._is_question(last) else []

    def _set(self, numbers: list[int], said: Direction | None) -> None:
        for number in numbers:
            self.result[number] = Said(said, self.result[number].is_own)

    def _is_question(self, last: int) -> bool:
        end = self.tokens[last].end
        return "?" in self.text[end : end + 2]


def _sentences(tokens: list[Token]) -> list[tuple[int, int]]:
    """First and last token of every sentence."""
    starts = [i for i, t in enumerate(tokens) if ends_sentence(tokens[i - 1] if i else None, t)]
    return list(zip(starts, [s - 1 for s in starts[1:]] + [len(tokens) - 1], strict=True))


def _to_carry(tokens: list[Token], first: int, last: int, cues: list[Cue]) -> Cue | None:
    """The statement that a list in the next sentence completes: "There are hot spots. Seattle." """
    if not cues:
        return None
    about_jobs = JOBS & {token.raw for token in tokens[first : last + 1]}
    if cues[-1].says in {"low", "declining"} and tokens[last].raw in _NOT_THERE:
        return None  # "nothing here. Try Denver."
    return cues[-1] if about_jobs or cues[-1].words not in ADJECTIVES else None
