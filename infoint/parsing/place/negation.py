"""What "not" and "would" make of a statement of demand: "not a lot" is little, "isn't hard" is a lot.

Looks at the words before a statement; which place it is about is for `sentence` to say.
"""

from __future__ import annotations

import itertools

from infoint.parsing.place.cues import COMPARATIVES, NEGATIONS
from infoint.parsing.place.words import Token
from infoint.reference.demand import demand_phrases

NO = ("not", "no ", "hardly")
_NOWHERE = frozenset({"nowhere", "nobody", "nothing", "no place", "no city", "no state"})
_BACK = ("recover", "come back", "coming back", "came back", "rebound", "bounce")
_WOULD = frozenset({"would", "could", "might", "there'd"})
_UNREAL = frozenset({"had", "hadn't", "were", "weren't", "wasn't", "didn't"})
_DENIALS = {
    (no, verb)
    for no in ("don't", "wouldn't", "can't", "didn't", "not", "couldn't", "never")
    for verb in ("say", "think", "believe", "saying", "thinking")
} | {
    ("not", "that"),
    ("not", "like"),
    ("not", "because"),
    ("not", "as"),
    ("isn't", "that"),
    ("n't", "as"),
}
_NEVER = frozenset({"never", "couldn't", "can't", "hasn't"})
_OVERCOME = demand_phrases("overcome")
_RIVALS = frozenset({"applicants", "candidates", "graduates", "grads", "people", "applying"})


def negated(tokens: list[Token], first: int, index: int, words: str, says: str) -> str:
    """What a cue says after a "not" shortly before it, or after "I wouldn't say"."""
    wide = [token.raw for token in tokens[max(first, index - 9) : index]]
    if _is_denied(wide):
        return "low" if says == "high" else "open"
    before = wide[-4:]
    start = index - len(before)
    is_no = any(
        word in NEGATIONS and not (word == "no" and tokens[at + 1].gap[:1] == ",")
        for at, word in enumerate(before, start)
    )
    if words.startswith(("like it", "like they", "the way it")):
        return "declining" if is_no else "open"
    if not is_no or words.startswith(NO) or words.startswith(("enough", "too few")):
        return says
    if words in COMPARATIVES and (said := _compared(tokens, index, before, says)):
        return said
    if says == "growing" and ("nobody" in before or words.startswith(_BACK)):
        return "low"  # "it never recovered"
    if says == "high" and sum(word in NEGATIONS for word in wide) > 1:
        return "open"  # "hardly a hospital that isn't short of nurses"
    if words == "too many":
        counted = {token.raw for token in tokens[index + 2 : index + 5]}
        return "open" if counted & _RIVALS else "low"
    if says == "low" and words not in COMPARATIVES and not words.startswith(_OVERCOME):
        return "open"  # "isn't dead" is no demand; "isn't hard" is
    return {"high": "low", "low": "high", "move": "open"}.get(says, "open")


def is_supposed(tokens: list[Token], first: int, index: int, last: int, taken: set[int]) -> bool:
    """Whether a statement holds only if something else did: "there would be more if it hadn't closed"."""
    if not _WOULD & {token.raw for token in tokens[max(first, index - 4) : index]}:
        return False
    ahead = [token.raw for token in tokens[index + 1 : last + 1]]
    start = index + 2 + ahead.index("if") if "if" in ahead else last + 1
    is_unreal = bool(_UNREAL & {token.raw for token in tokens[start : start + 6]})
    return is_unreal and taken.isdisjoint(range(start, last + 1))


def _compared(tokens: list[Token], index: int, before: list[str], says: str) -> str | None:
    """What a comparative says after a negation, where it does not simply turn round."""
    if before[-1] in {"be", "been"} and before[-2] in _NEVER:
        return says  # "it has never been better", "couldn't be busier"
    is_all = _NOWHERE & {*before, " ".join(before[-3:-1])}  # "nowhere has more than Ohio"
    if not is_all and "than" in {token.raw for token in tokens[index + 1 : index + 9]}:
        return "open"  # "no more in Reno than in Boise" may be as many
    return None


def _is_denied(before: list[str]) -> bool:
    """Whether a whole statement is denied: "I wouldn't say that", "not that", "don't think"."""
    return any(pair in _DENIALS for pair in itertools.pairwise(before))
