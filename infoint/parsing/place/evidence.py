"""Ask whether something in the text speaks for a doubtful name being a place.

A list that it stands in, a word of where before it, a statement about jobs
after it, or the interviewee's own part of the country. How much a name needs is
for `guard` to say; nothing here drops a name for what it is.
"""

from __future__ import annotations

import re

from infoint.parsing.place.cues import BEGINNINGS, EMPLOYERS, JOBS
from infoint.parsing.place.guard import (
    FREE,
    NEEDS_OWN,
    NEEDS_WORD,
    WHERE,
    following,
    is_listed,
    previous,
)
from infoint.parsing.place.names import Mention
from infoint.parsing.place.statements import find_cues
from infoint.parsing.place.words import Token, begins_sentence, ends_sentence, has_shouting, words
from infoint.reference.demand import demand_words
from infoint.reference.gazetteer import Spot, word_lists

LEADS = WHERE | words("""like as mostly mainly primarily especially particularly definitely probably maybe perhaps
    largely chiefly even also greater downtown metro versus vs except than about""")

_MOVE = demand_words("lead_in_verbs")

_SUBJECT = re.compile(
    r"\s*(?:,\s)?(?:\w+ly )?(?:is|are|has|have|isn['’]t|hasn['’]t|doesn['’]t|does|don['’]t|used to|seems?|seem|leads?|would|will|"
    r"['’]s (?:market|got|been|crying|short|desperate|hiring|recruiting|mostly|mainly|all|still|a|big|huge|growing|booming|job|tech|economy|scene)|not so much|not really|not|less so|too|used|keeps?|tends?|still|got|offers?|concentrates?|recruits?|hires?|dominates?|tops?|remains?|can|was|were|continues?|had|never|always|['’]s \w+(?:ing|ed|wn))\b",
    re.IGNORECASE,
)

Kept = tuple[Mention, Spot, bool, int]


def with_evidence(
    text: str, tokens: list[Token], kept: list[Kept], country: str | None, admin1: str | None
) -> list[Kept]:
    """Those that need nothing, and those that have what they need beside them."""
    homes = {(item[1].country, item[1].admin1) for item in kept if _says_state(item)}
    homes.add((country, admin1))
    sure = [item[3] == FREE or _has_evidence(text, tokens, item, country, homes) for item in kept]
    is_shouting = has_shouting(tokens)
    for number in range(1, len(kept)):  # "CA, OR and WA": codes vouch for each other
        pair = kept[number - 1 : number + 1]
        if _are_codes(text, tokens, pair) and (
            not is_shouting or NEEDS_WORD in {item[3] for item in pair}
        ):
            sure[number - 1] = sure[number] = True
    if any(is_sure and item[1].rule == "code" for item, is_sure in zip(kept, sure, strict=True)):
        for number, item in enumerate(kept):  # "OR and WA mostly, some in ID"
            if item[1].rule == "code" and not is_shouting:
                sure[number] = sure[number] or has_word_of_where(tokens, item[0], text)
    for run in _runs(tokens, kept):
        if _is_whole_list(tokens, [kept[number] for number in run]):
            for number in run:
                sure[number] = sure[number] or kept[number][3] == NEEDS_WORD
    for order in (range(1, len(kept)), range(len(kept) - 2, -1, -1)):
        for number in order:
            other = number - 1 if order.step > 0 else number + 1
            first, second = sorted((number, other))
            if not sure[number] and sure[other] and _may_lean(kept[number], kept[other]):
                sides = kept[first][0], kept[second][0]
                sure[number] = is_listed(tokens, *sides) or (
                    number == second and _may_follow(text, tokens, *sides)
                )
    return [item for item, is_sure in zip(kept, sure, strict=True) if is_sure]


def _says_state(item: Kept) -> bool:
    """Whether a state is named, alone or with a town."""
    return item[0].said or (item[1].kind == "state" and not item[1].rule)


_IS = re.compile(r"\s*(?:is|has|isn['’]t|hasn['’]t|['’]s|=|[-–—])(?=\s)")


def _may_follow(text: str, tokens: list[Token], before: Mention, mention: Mention) -> bool:
    """Whether a name after a sure place is one too: no word or person, or alone, or told of."""
    lists = word_lists()
    key = tokens[mention.head].key
    is_word = any(key in lists[name] for name in ("persons", "half", "doubtful", "common"))
    if tokens[mention.head].is_capital and not is_word:
        return True
    after = mention.last + 1
    if not is_word and after < len(tokens) and tokens[after].raw in BEGINNINGS:
        return True  # "reno good, elko bad"
    is_closed = after >= len(tokens) or ends_sentence(tokens[after - 1], tokens[after])
    is_alone = before.last + 1 == mention.first and is_closed
    return is_alone or _IS.match(text, tokens[mention.last].end) is not None


def _are_codes(text: str, tokens: list[Token], pair: list[Kept]) -> bool:
    """Whether two postal codes stand side by side, one of them no word, or after "in"."""
    if any(item[1].rule != "code" for item in pair):
        return False
    if not is_listed(tokens, pair[0][0], pair[1][0]):
        return False
    if NEEDS_WORD in {item[3] for item in pair}:
        return True
    return has_word_of_where(tokens, pair[0][0], text)


def _may_lean(item: Kept, beside: Kept) -> bool:
    """Whether the place beside a name is enough for it; a doubtful code needs a state."""
    if item[1].rule == "code":
        return item[3] == NEEDS_WORD or beside[1].kind == "state"
    return item[3] != NEEDS_OWN


def _runs(tokens: list[Token], kept: list[Kept]) -> list[list[int]]:
    """Numbers of the names that stand side by side in one list."""
    runs: list[list[int]] = []
    for number, item in enumerate(kept):
        if runs and is_listed(tokens, kept[number - 1][0], item[0]):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [run for run in runs if len(run) > 1]


def _is_whole_list(tokens: list[Token], items: list[Kept]) -> bool:
    """Whether three names, or all of a sentence, are a list, two of them no person's."""
    first, last = items[0][0].first, items[-1][0].last
    is_whole = begins_sentence(tokens, first) and (
        last + 1 == len(tokens) or ends_sentence(tokens[last], tokens[last + 1])
    )
    if not is_whole and len(items) < 3:
        return False
    people = word_lists()["persons"]
    return (
        sum(tokens[item[0].head].key not in people and item[3] >= NEEDS_WORD for item in items) > 1
    )


def _has_evidence(
    text: str,
    tokens: list[Token],
    item: Kept,
    country: str | None,
    homes: set[tuple[str | None, str | None]],
) -> bool:
    mention, spot, _, need = item
    if need == NEEDS_WORD:
        doubtful = spot.kind == "city" and not spot.rule
        return has_word_of_where(tokens, mention, text, needs_statement=doubtful)
    near = spot.country == country != "US" or (
        spot.admin1 is not None and (spot.country, spot.admin1) in homes
    )
    return near and spot.rule != "code" and has_word_of_where(tokens, mention, text)


def has_word_of_where(
    tokens: list[Token], mention: Mention, text: str, *, needs_statement: bool = False
) -> bool:
    """Whether something beside the name speaks for a place.

    With ``needs_statement`` a verb after the name is not enough ("Gary is"): the
    sentence has to go on about jobs.
    """
    if mention.is_area or mention.modifier or mention.said:
        return True
    before, after = previous(tokens, mention), following(tokens, mention)
    if before is not None and before.key == "the" and mention.first > 1:
        before = tokens[mention.first - 2]
    if before is not None and _is_led(tokens, mention, before.key):
        return True
    if before is None and after is None and len(tokens) == mention.last - mention.first + 1:
        return True
    if (
        after is not None
        and after.key == "for"
        and tokens[mention.head].key not in word_lists()["persons"]
    ):
        return True  # "Hartford for insurance"
    if after is not None and ":" in after.gap[:1] and begins_sentence(tokens, mention.first):
        return _has_statement(tokens, mention)  # "Georgia: growing."
    owned = tokens[mention.last + 2 : mention.last + 3]
    if after is not None and after.raw == "s" and owned and owned[0].raw in JOBS | EMPLOYERS:
        return True  # "Virginia's demand"
    if _SUBJECT.match(text, tokens[mention.last].end) is None:
        return False
    return not needs_statement or _has_statement(tokens, mention)


def _is_led(tokens: list[Token], mention: Mention, before: str) -> bool:
    """Whether a word of where or of going stands before the name."""
    if before in LEADS:
        return True
    if before in {"try", "tried", "consider"}:
        return _is_tried(tokens, mention)
    verb = tokens[mention.first - 2].key
    if before == "into":
        return verb not in {"ran", "run", "bumped"}
    if before == "at":
        return verb in {"look", "looking"}
    recent = {token.key for token in tokens[max(0, mention.first - 5) : mention.first]}
    return before in {"to", "from", "for"} and bool(recent & _MOVE)


def _is_tried(tokens: list[Token], mention: Mention) -> bool:
    """ "Try Darwin": a person is said with more ("try Madison in HR", "try Paris, she")."""
    index = mention.last + 1
    return (
        index >= len(tokens)
        or (
            tokens[index].gap.strip() != ","
            and tokens[index].key in {"or", "and", "if", "instead", "first", "maybe"}
        )
        or ends_sentence(tokens[index - 1], tokens[index])
    )


_TOWN = words("town city metro capital hub")


def _has_statement(tokens: list[Token], mention: Mention) -> bool:
    """Whether the sentence goes on about jobs."""
    first = last = mention.last + 1
    while (
        last + 1 < len(tokens)
        and last - first < 12
        and not ends_sentence(tokens[last], tokens[last + 1])
    ):
        last += 1
    if last >= len(tokens):
        return False
    rest = {token.key for token in tokens[first : last + 1]}
    if tokens[first].key in {"is", "s", "was"} and rest & _TOWN:
        return True  # "Charlotte is a banking town"
    return bool(rest & JOBS) or any(
        cue.says != "open" for cue in find_cues(tokens, first, last, set())
    )
