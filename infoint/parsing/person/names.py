"""Names of people in one sentence, told from firms, places, products and months.

A run of capitals is a name when something says so: a form of address, a lead-in ("talk to"),
a known given name or surname, a role or address beside it, or its own line (`weigh`).
Refuses to part what one name is: particles, initials and suffixes stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infoint.parsing.person.role import is_role_word
from infoint.parsing.person.signs import NameSpan, Run, has_relation
from infoint.parsing.person.weigh import is_person
from infoint.parsing.person.words import (
    CUE,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    ORG_HEADS,
    PARTICLES,
    PLACE_BEFORE,
    RELATIONS,
    SUFFIX,
    UPPER,
)
from infoint.reference.people_names import is_clear_given_name, is_surname
from infoint.reference.skills import find_skill

_CAP = rf"(?:Mo?h?d\.|[{UPPER}]\.(?:[{UPPER}]\.)*|(?:[dlDLO]['’]|al-|el-)?[{UPPER}][\w'’]*(?:-[\w'’]+)*)"
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_NICK = rf"(?:[\"“'(][{UPPER}][\w'’-]+[\"”')](?=\s[{UPPER}]))"
_RUN = re.compile(
    rf"(?<![\w@&.])(?:{HONORIFIC}(?=\s)|{_NICK}|{_CAP})(?:[ \u00a0](?:{_PARTICLE}\s){{0,2}}(?:{HONORIFIC}(?=\s)|{_NICK}|{_CAP}))*"
    rf"(?:,?\s{SUFFIX}(?!\w))?"
)
_SUFFIX = re.compile(rf"{SUFFIX}(?!\w|\s[{UPPER}])")
_WORD = re.compile(r"\S+")
_HONORED = re.compile(HONORIFIC)
_LOWER_NAME = re.compile(r"(?<![\w@.])[a-zà-ÿ][a-zà-ÿ'’-]+(?:\s[a-zà-ÿ][a-zà-ÿ'’.-]*){0,2}")


def find_names(
    sentence: str, *, is_item: bool = False, mails: tuple[str, ...] = ()
) -> list[NameSpan]:
    """Find the people named in a sentence, in order.

    Parameters
    ----------
    sentence : str
        One sentence or line; addresses and numbers are replaced by ``\\x01``.
    is_item : bool
        Whether the sentence is a line of a list: its beginning then may be a bare name.
    mails : tuple of str
        Email addresses taken out of the sentence; a name in one of them is a name.

    Examples
    --------
    >>> [span.name for span in find_names("Talk to Maria Lopez and Tom Becker, both at Tableau")]
    ['Maria Lopez', 'Tom Becker']
    >>> [span.name for span in find_names("the Society for Technical Communication in June")]
    []
    """
    spans: list[NameSpan] = []
    for run in _RUN.finditer(sentence):
        for start, end in _trimmed(run, sentence):
            if is_person(Run(sentence, start, end, tuple(spans[-2:]), mails), is_item=is_item):
                end += sentence[end - 2 : end] in ("Jr", "Sr") and sentence[end : end + 1] == "."
                spans.append(NameSpan(_written(sentence[start:end]), start, end))
    if not spans and not any(char.isupper() for char in sentence):
        spans = list(_lower_names(sentence, is_item=is_item))
    return spans


def _written(name: str) -> str:
    """A name all in capitals or all in small letters gets capitals as usual."""
    name = " ".join(name.split()).rstrip(",")
    letters = [char for char in name if char.isalpha()]
    if len(letters) > 3 and (name.isupper() or name.islower()):
        return " ".join(
            word
            if INITIAL.fullmatch(word) or word.casefold() in ("ii", "iii", "iv")
            else _capital(word)
            for word in name.split()
        )
    return name


def _capital(word: str) -> str:
    return re.sub(r"(?:^|(?<=-)|(?<=^[OoDd]['’]))\w", lambda m: m.group().upper(), word.lower())


def _trimmed(run: re.Match[str], sentence: str) -> Iterator[tuple[int, int]]:
    """The parts of a run of capitals that can be names: without talk and titles around."""
    words = [
        (w.group(), run.start() + w.start(), run.start() + w.end())
        for w in _WORD.finditer(run.group())
    ]
    if len(words) > 1 and words[-1][0].strip(".,").casefold() in ORG_HEADS:
        return
    kept: list[tuple[str, int, int]] = []
    parts: list[list[tuple[str, int, int]]] = []
    for at, (word, start, end) in enumerate(words):
        bare = word.strip(".,").casefold()
        is_honor = at + 1 < len(words) and _HONORED.match(sentence, start) is not None
        if is_honor and kept:
            parts.append(kept)
            kept = []
        if not kept and not is_honor and bare in RELATIONS and at + 1 < len(words):
            continue  # "Daughter-in-law Kristen"
        is_name_word = (
            is_honor
            or (bool(kept) and _SUFFIX.match(sentence, start) is not None)
            or (
                (bare not in NO_NAME or _is_name_after_all(words, at, sentence))
                and not (is_role_word(bare) and not (kept and is_surname(bare)) and len(bare) > 2)
            )
            or (
                bool(kept)
                and bare in ("may", "june", "april", "north", "west", "long", "best", "young")
            )
        )
        if is_name_word or (INITIAL.fullmatch(word) and word.endswith(".")):
            kept.append((word, start, end))
            if at + 1 < len(words) and word.endswith(("'s", "’s")):  # "Adobe's Kim Lee"
                kept = []
        elif kept:
            parts.append(kept)
            kept = []
    if kept:
        parts.append(kept)
    for part in parts:
        yield part[0][1], _end_of(part, sentence)


# "Will Hargrove from Ace", not "Will Amazon hire".
_DETAIL = re.compile(r"(?<=[a-z])(?:\s(?:from|at|of|in)\s|\s?\(|\s[-–—]\s)")


def _is_name_after_all(words: list[tuple[str, int, int]], at: int, sentence: str) -> bool:
    """Whether "Will", "April" or "May" is a name here: after a lead-in or before a surname."""
    word, start, _ = words[at]
    if word.casefold() not in ("will", "april", "may", "june", "august", "summer", "autumn"):
        return False
    if PLACE_BEFORE.search(sentence[max(0, start - 30) : start]):
        return False
    if at + 1 < len(words) and (
        is_surname(words[at + 1][0].strip(".,")) or _DETAIL.match(sentence, words[at + 1][2])
    ):
        return True
    return CUE.search(sentence[max(0, start - 60) : start]) is not None


def _end_of(part: list[tuple[str, int, int]], sentence: str) -> int:
    word, _, end = part[-1]
    for mark in ("'s", "’s"):
        if word.endswith(mark):
            return end - 2
    if word.endswith((",", "'", "’")):
        return end - 1
    return end


def _lower_names(sentence: str, *, is_item: bool) -> Iterator[NameSpan]:
    """Names in notes without capitals: a clear given name with a surname, or after a lead-in."""
    for found in _LOWER_NAME.finditer(sentence):
        words = found.group().split()
        at = found.start()
        for index, word in enumerate(words):
            start = at + len(" ".join(words[:index])) + (index > 0)
            before = sentence[max(0, start - 60) : start]
            if (
                word in NO_NAME
                or not is_clear_given_name(word)
                or find_skill(word)
                or PLACE_BEFORE.search(before)
            ):
                continue
            opens = is_item and start == 0
            is_cued = CUE.search(before) is not None or has_relation(before)
            following = words[index + 1] if index + 1 < len(words) else ""
            has_last = (
                is_surname(following) and following not in NO_NAME and not is_role_word(following)
            )
            if (opens and (has_last or sentence[start + len(word) :][:1] in ",-(")) or is_cued:
                name = f"{word} {following}" if has_last else word
                yield NameSpan(_written(name), start, start + len(name))
                break
