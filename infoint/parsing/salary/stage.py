"""At what stage a figure is paid: entry, mid or senior, from the words beside it.

Years of experience count as said: under two is entry, two to seven mid, eight and more
senior. A stage word with no figure of its own gives nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count, pairwise

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.sentence import NOTHING_ELSE, by_sentence
from infoint.parsing.salary.terms import Term, words_of
from infoint.parsing.salary.tokens import Tokens

MID_FROM, SENIOR_FROM = 2, 8
_STIPENDS = frozenset(["stipend", "stipends"])
_TOLD = frozenset(["pay", "salary"])
_GETTING = frozenset(["get", "make", "earn", "start", "are"])
_LISTING = frozenset(["comma", "hedge", "or", "question"])
_BREAKS = frozenset(["comma", "semi", "question", "and", "close", "open", "slash"])
_STAGE_KINDS = frozenset(["stage", "band", "years"])
_BREAK_WORDS = frozenset(["but", "then", "while", "whereas"])
_EXCEPT = frozenset(["not", "except", "excluding", "excl", "isn't", "aren't", "non"])
_LISTED_KINDS = frozenset(["slash", "or", "stage", "other", "to"])
_LISTED_WORDS = frozenset(["a", "an", "the", "for", "our", "in", "at", "counting", "including"])
REACH_LEFT_OUT = 6  # tokens
SHORT_CAP = 3  # "less than 3 years"
_OPENING = frozenset(["", "end", "semi", "comma", "stop"])
_AFTER = words_of("before_experience")
_ROLES = words_of("roles")
_ROLE_ENDS = ("er", "or", "ist", "ian", "ee", "ant", "yst")
_THINGS = words_of("things")


class StageWord:
    """A stage said at a token place."""

    __slots__ = ("is_weak", "place", "stage")

    def __init__(self, place: int, stage: str, is_weak: bool) -> None:
        self.place, self.stage, self.is_weak = place, stage, is_weak


def assign_stages(tokens: Tokens, figures: list[Figure]) -> None:
    """Set the stage of every figure whose sentence says one."""
    places = _stage_places(tokens)
    if not places:
        return
    anchors = [figure for figure in figures if figure.is_anchor]
    for start, end, here in by_sentence(tokens.ends, anchors):
        _assign(tokens, start, end, here, _stage_words(tokens, places, start, end))
        if len(here) > 1:
            _share_in_list(tokens, here)
        elif here[0].stage is None:
            here[0].stage = _stage_before(tokens, places, start, here[0].start)


def _stage_places(tokens: Tokens) -> list[int]:
    """The tokens that may say a stage."""
    has_stage = not _STAGE_KINDS.isdisjoint(tokens.own_kinds)
    places = tokens.places(_STAGE_KINDS) if has_stage else []
    if "new" in tokens.cut.words:
        news = compress(count(), map("new".__eq__, tokens.words))
        places = sorted({*places, *news})
    return places


def _share_in_list(tokens: Tokens, figures: list[Figure]) -> None:
    """ "Seniors make one fifty, one sixty": nothing stands between but a comma."""
    for first, second in pairwise(figures):
        between = tokens.kinds[first.end : second.start]
        is_list = bool(between) and _LISTING.issuperset(between)
        if is_list and not (first.is_open or second.is_open):
            first.stage, second.stage = first.stage or second.stage, second.stage or first.stage


def _stage_before(tokens: Tokens, places: list[int], start: int, figure_start: int) -> str | None:
    """ "For juniors it's simple. 45k.": the stage of the sentence before a lone figure."""
    kinds = tokens.kinds[start:figure_start]
    if not NOTHING_ELSE.issuperset(kinds) or "func" in kinds:
        return None
    before = bisect_left(tokens.ends, start - 1)
    begin = tokens.ends[before - 1] + 1 if before else 0
    if "number" in tokens.kinds[begin:start]:
        return None  # it has a figure of its own
    stages = {word.stage for word in _stage_words(tokens, places, begin, start)}
    return stages.pop() if len(stages) == 1 else None


def _assign(
    tokens: Tokens, start: int, end: int, kept: list[Figure], words: list[StageWord]
) -> None:
    if not words:
        return
    anchors: list[Figure | int] = [*kept]
    if "stand_in" in tokens.kinds[start:end]:
        anchors += [i for i in range(start, end) if _stands_in(tokens, i, kept)]
        anchors.sort(key=_place)
    leads = words[0].place < _place(anchors[0])
    strength: dict[int, bool] = {}
    n = 0
    for word in words:
        while n < len(anchors) and _place(anchors[n]) < word.place:
            n += 1
        before = anchors[n - 1] if n else None
        after = anchors[n] if n < len(anchors) else None
        target = _nearest(tokens, word, before, after, leads)
        if isinstance(target, Figure) and not _is_of_another(tokens, target, word.place):
            key = id(target)
            if key not in strength or (strength[key] and not word.is_weak):
                target.stage = word.stage
                strength[key] = word.is_weak


def _stands_in(tokens: Tokens, i: int, figures: list[Figure]) -> bool:
    """ "Juniors get minimum wage"; not "minimum wage is $15"."""
    is_told = (i < figure.start and not _broken(tokens, i, figure.start) for figure in figures)
    return tokens.kinds[i] == "stand_in" and not any(is_told)


def _is_of_another(tokens: Tokens, figure: Figure, place: int) -> bool:
    """ "45k, but you get a pension after 20 years", "60% of the rate, which is $38.90"."""
    if "which" in tokens.words[max(figure.start - 3, 0) : figure.start]:
        return "percent" in tokens.kinds[place : figure.start]
    near = slice(figure.end, min(place, figure.end + 12))
    if "percent" in tokens.kinds[near] and "other_money" not in tokens.kinds[near]:
        return True  # "$36.12, 60% for apprentices"
    if tokens.words[place - 1] == "for":
        return False  # "plus 20 percent bonus for seniors"
    return "other_money" in tokens.kinds[near] and any(
        term.kind == "other_money" and not term.shade and word not in _STIPENDS
        for term, word in zip(tokens.terms[near], tokens.words[near], strict=True)
    )


def _place(anchor: Figure | int) -> int:
    return anchor if isinstance(anchor, int) else anchor.first


def _nearest(
    tokens: Tokens,
    word: StageWord,
    before: Figure | int | None,
    after: Figure | int | None,
    leads: bool,
) -> Figure | int | None:
    """The figure a stage word belongs to: the one on its side of the comma."""
    if after is None and before is not None and _is_of_others(tokens, word.place, before):
        return None
    if before is None or after is None:
        if after is not None and _is_told_apart(tokens, word.place, _place(after)):
            return None
        return before if after is None else after
    end_before = before.end if isinstance(before, Figure) else before + 1
    broken_before = _broken(tokens, end_before, word.place)
    broken_after = _broken(
        tokens, word.place + 1, after.start if isinstance(after, Figure) else after
    )
    if broken_before != broken_after:
        return after if broken_before else before
    return after if leads else before


def _is_of_others(tokens: Tokens, place: int, before: Figure | int) -> bool:
    """ "$44 for a journeyman, apprentices get half": a clause of its own, without a figure."""
    end = before.end if isinstance(before, Figure) else before + 1
    is_subject = tokens.words[place].endswith("s") and tokens.words[place + 1] in _GETTING
    return is_subject and _broken(tokens, end, place)


def _broken(tokens: Tokens, start: int, end: int) -> bool:
    near = slice(start, min(end, start + 40))
    is_whole = _BREAKS.isdisjoint(tokens.kinds[near])
    return not (is_whole and _BREAK_WORDS.isdisjoint(tokens.words[near]))


def _is_told_apart(tokens: Tokens, start: int, end: int) -> bool:
    """ "I started in 2015, now I make 90k", "my first job paid nothing, this one pays 90k"."""
    kinds = tokens.kinds[start : min(end, start + 40)]
    if "now" in kinds:
        return True
    comma = kinds.index("comma") if "comma" in kinds else 0
    return not (_TOLD.isdisjoint(kinds[:comma]) or "pay" not in kinds[comma:])


def _stage_words(tokens: Tokens, places: list[int], start: int, end: int) -> list[StageWord]:
    words = []
    for i in places[bisect_left(places, start) : bisect_left(places, end)]:
        term = tokens.terms[i]
        if term.kind == "stage":
            if _is_left_out(tokens, i, start):
                continue
            is_while = tokens.words[i - 1] == "for" and tokens.words[i].endswith(" years")
            words.append(StageWord(i, str(term.value), term.shade == "weak" or is_while))
        elif term.kind == "band" and tokens.words[i] == "mid" and _is_level(tokens, i):
            words.append(StageWord(i, "mid", False))
        elif term.kind == "years":
            stage = _stage_of_years(tokens, i, start)
            if stage:
                words.append(StageWord(i, stage, False))
        elif tokens.words[i] == "new" and _is_role(tokens.words[i + 1]):
            words.append(StageWord(i, "entry", False))
    return words


def _is_left_out(tokens: Tokens, i: int, start: int) -> bool:
    """ "Not seniors/team leads", "excluding juniors"; not "not only juniors"."""
    others = 0
    for j in range(i - 1, max(start, i - REACH_LEFT_OUT) - 1, -1):
        word, kind = tokens.words[j], tokens.kinds[j]
        if word in _EXCEPT or (word == "than" and tokens.words[j - 1] == "other"):
            return tokens.words[j + 1] not in {"only", "just", "until", "before"}
        others += kind == "other"
        if others > 1 or not (kind in _LISTED_KINDS or word in _LISTED_WORDS):
            return False
    return False


def _is_role(word: str) -> bool:
    """ "A new developer", "new people"; not "a new computer"."""
    word = word.removesuffix("s")
    return word in _ROLES or (word.endswith(_ROLE_ENDS) and word not in _THINGS)


def _is_level(tokens: Tokens, i: int) -> bool:
    """ "Mid: 60k", or "mid 60-75k" between levels; not the band of "mid 60s"."""
    j = i + 2 if tokens.kinds[i + 1] == "currency" else i + 1
    near = tokens.kinds[max(0, i - 12) : i + 12]
    return tokens.kinds[j] == "number" and "stage" in near


def _stage_of_years(tokens: Tokens, i: int, start: int) -> str | None:
    """The stage of "after five years", "with 10+ years", "3-5 years of experience"."""
    j = i - 1
    if tokens.kinds[j] == "plus":
        j -= 1
    if tokens.kinds[j] != "number":
        return None
    years = tokens.terms[j].number
    if tokens.kinds[j - 1] in {"to", "or"} and tokens.kinds[j - 2] == "number":
        j -= 2
        years = tokens.terms[j].number
    before = j - 1
    while before >= start and tokens.kinds[before] in {"hedge", "bound", "filler"}:
        before -= 1
    is_cap = any(_is_cap(tokens.terms[k]) for k in range(before + 1, j))
    if not _is_experience(tokens, i, before):
        return None
    if is_cap:
        return "entry" if years <= SHORT_CAP else None  # from none to so many
    if years < MID_FROM:
        return "entry"
    return "mid" if years < SENIOR_FROM else "senior"


def _is_cap(term: Term) -> bool:
    return term.kind == "bound" and term.value == "cap"


def _is_experience(tokens: Tokens, i: int, before: int) -> bool:
    if tokens.words[i + 1] in {"ago", "college", "degree"}:
        return False
    if tokens.words[i] == "yoe" or "experience" in tokens.kinds[i + 1 : i + 4]:
        return True
    is_heading = tokens.kinds[i + 1] == "colon" and tokens.kinds[before] in _OPENING
    return is_heading or tokens.words[before] in _AFTER
