"""One heading and its answer, filed under the questions of the bank.

Every reader files through here, so that the same words end under the same
question whatever the format. Nothing here reads files or changes an answer's
words; a label that says which side is meant is taken off, as a heading is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from infoint.questions.match import match_question
from infoint.questions.records import Bank
from infoint.schema import Answer

_BOTH = re.compile(r"\balso asks\b.*\b(?:least|best)\b")
_GOOD = r"(?:what\s+(?:i|they|she|he)\s+)?(?:likes?(?:\s+(?:best|most))?|best(?:\s+(?:part|thing)s?)?|most|fav(?:e|s|ou?rite)?(?:\s+(?:part|thing)s?)?|pros?|plus(?:es)?|positives?|good|upsides?|rewards?|rewarding|loves?|enjoys?)"
_BAD = r"(?:what\s+(?:i|they|she|he)\s+)?(?:dislikes?|likes?\s+least|least(?:\s+(?:liked|favou?rite(?:\s+(?:part|thing)s?)?))?|worst(?:\s+(?:part|thing)s?)?|cons?|minus(?:es)?|negatives?|bad|downsides?|drawbacks?|challenges?|challenging|hardest(?:\s+(?:part|thing)s?)?|hates?)"
_SIDES = rf"[ \t]*(?:- )?(?:(?P<bad>{_BAD})|(?P<good>{_GOOD}))[ \t]*(?::|[–—=]|-(?=\s))[ \t]*"
_LABEL = re.compile(rf"(?:^|(?<=\n)){_SIDES}", re.IGNORECASE)
_WITHIN = re.compile(rf"(?:^|(?<=[\n.;!])){_SIDES}", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+|;\s+|,\s+(?:but|while|and)?\s*(?=(?:the\s+)?(?:least|worst)\b)")  # fmt: skip
_SAYS_BAD = re.compile(
    r"\b(?:least|worst|dislikes?|disliked|hates?|hated|downsides?|drawbacks?|not\s+so\s+good|(?:do|does|did)(?:n[’']?t|\s+not)\s+(?:really\s+)?(?:like|enjoy|love)"
    r"|not\s+(?:a\s+)?fan|(?:could|can|would)\s+(?:gladly\s+|happily\s+)?(?:live|do)\s+without|can(?:[’']?t|not)\s+stand|dreads?|tired\s+of|sick\s+of|frustrat\w+|annoy\w+|worse|hardest|toughest|(?:most|biggest)\s+(?:difficult|challeng|stressful)\w*)\b|^(?:negatives?|minus(?:es)?|cons?)\s*:",
    re.IGNORECASE,
)
_SAYS_GOOD = re.compile(
    r"\b(?:best|most|favou?rite|loves?|loved|enjoys?|enjoyed|(?<!not )(?<!n't )(?<!n’t )likes?|rewarding|upsides?)\b|^(?:positives?|plus(?:es)?|pros?)\s*:",
    re.IGNORECASE,
)
_LONGEST = 20_000  # characters; a longer answer is not taken apart


def file_answer(
    question: str, text: str, line: int | None = None, *, bank: Bank | None = None
) -> tuple[Answer, ...]:
    """The answer under the question that its heading asks, or under a custom one.

    "What do you like best and least?" is one heading with two questions. Where
    the answer tells the two apart, by labels or by a single turn from one to
    the other, two answers come back, else one under ``best``.

    >>> [a.question_id for a in file_answer("Likes/dislikes", "The people. I hate the paperwork.")]
    ['best', 'least']
    >>> [a.question_id for a in file_answer("Likes/dislikes", "The people, the paperwork.")]
    ['best']
    """
    match = match_question(question, bank=bank)
    if match.question_id == "best" and (_BOTH.search(match.reason) or _asks_both(question)):
        sides = split_best_least(text)
        if sides:
            return (
                Answer("best", question, sides[0], line),
                Answer("least", question, sides[1], line),
            )
    return (Answer(match.question_id, question, text, line),)


def _asks_both(question: str) -> bool:
    return bool(_SAYS_BAD.search(question) or re.search(r"\bwhat (?:she|he|they) (?:does|do)(?:n[’']?t| not)\b", question) or re.search(r"\b(?:cons|bad|negatives?|downs|lows)\b", question, re.I))  # fmt: skip


def split_best_least(text: str) -> tuple[str, str] | None:
    """What is liked and what is not, where an answer tells the two apart; else None.

    >>> split_best_least("Best: the people\\nLeast: meetings")
    ('the people', 'meetings')
    >>> split_best_least("What I like best is the quiet. I don't like audits. They drag on.")
    ('What I like best is the quiet.', "I don't like audits. They drag on.")
    >>> split_best_least("Writing and meetings.") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    return _by_label(text, _LABEL) or _by_turn(text) or _by_label(text, _WITHIN)


def _by_label(text: str, label: re.Pattern[str]) -> tuple[str, str] | None:
    found = list(label.finditer(text))
    if not found or text[: found[0].start()].strip():
        return None
    good: list[str] = []
    bad: list[str] = []
    for one, following in zip(found, [*found[1:], None], strict=True):
        part = text[one.end() : following.start() if following else len(text)].strip()
        (bad if one["bad"] else good).append(part)
    sides = "\n".join(filter(None, good)), "\n".join(filter(None, bad))
    return sides if all(sides) else None


def _by_turn(text: str) -> tuple[str, str] | None:
    """Split where one sentence turns to the other side and none turns back."""
    bounds = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    parts = [text[a:b] for a, b in pairwise(bounds)]
    says = [_side(part) for part in parts]
    turns = [side for side in says if side]
    if not turns or "bad" not in turns:
        return None
    if says[0] == "bad":
        first, second = "bad", "good"
    else:
        first, second = "good", "bad"
    if second not in says:
        return None
    at = says.index(second)
    if first in says[at:] or second in says[:at] or at == 0:
        return None
    head, tail = text[: bounds[at]].rstrip(" ,;\n"), text[bounds[at] :].strip()
    return (tail, head) if first == "bad" else (head, tail)


def _side(sentence: str) -> str | None:
    if _SAYS_BAD.search(sentence):
        return "bad"
    return "good" if _SAYS_GOOD.search(sentence) else None
