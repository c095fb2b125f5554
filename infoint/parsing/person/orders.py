"""Names written in another order or manner: surname first, couples, small letters.

Refuses "Portland, Jackson" and a small word that no lead-in, address or place in a row marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infoint.parsing.person.employer import is_place
from infoint.parsing.person.role import is_role_word
from infoint.parsing.person.runs import NameSpan, Run
from infoint.parsing.person.signs import has_relation
from infoint.parsing.person.words import (
    CUE,
    HONORIFIC,
    INITIAL,
    NAMED_CUE,
    NO_NAME,
    PARTICLES,
    PLACE_BEFORE,
    UPPER,
)
from infoint.reference.people_names import is_clear_given_name, is_given_name, is_surname

_LOWER_NAME = re.compile(r"(?<![\w@.])[^\W\d_A-Z][^\W\d_A-Z]+(?:\s[a-zà-ÿ][\w'.-]*){0,2}")
_SMALL_NEXT = re.compile(r"\s([a-zà-ÿ][\w'-]*)")
# "mehmet yildiz, frontend, trendyol"
_SMALL_ROW = re.compile(r"\s[^\W\d_][\w'-]+\s?(?:[,|(@]|-{1,2}\s)")
_SMALL_DETAIL = re.compile(r"\s?[,(-]|\s(?:from|in|at)\s")
_SMALL_HONORED = re.compile(
    r"(?:^|\b(?:ask|to|with|see|call|email|maybe|or|and)\s)((?:dr|mr|mrs|ms|prof|aunt|uncle|coach)\.?)\s([^\W\d_]{2,20})"
    r"(?=\s?[,(-]|$|\s(?:in|at|from|he|she|who|over|about|and|or)\s)"
)
_OF_COUPLE = re.compile(rf"({HONORIFIC})\s(?:and|&)\s$")
_SMALL_BEFORE = re.compile(rf"^(?:(?:{'|'.join(sorted(PARTICLES))})\s){{1,3}}$")
_TURNED = re.compile(rf"(?P<last>[{UPPER}][\w'-]+),\s(?P<first>[{UPPER}][\w'-]+(?:\s[{UPPER}]\.)?)")
_TURNED_AFTER = re.compile(r"\s?(?:[(|,;:–—\x01]|-{1,2}\s|$)")


def read_turned(sentence: str, start: int, end: int) -> NameSpan | None:
    """Read a name with the surname first: "WANG, Xiaoli - director", "Okafor, Chinedu (UX)"."""
    found = _TURNED.match(sentence, start)
    small = _SMALL_BEFORE.search(sentence, 0, start) if start < 20 else None
    particles = small[0] if small else ""
    before = sentence[max(0, start - 2) : start] if small is None else ""
    if found is None or found.end("last") != end or not _TURNED_AFTER.match(sentence, found.end()):
        return None
    last, first = found["last"], found["first"]
    is_opening = not before.strip() or before in (", ", "; ", ") ")
    is_marked = last.isupper() and len(last) > 1 and not first.isupper()
    is_told = is_surname(last) and is_clear_given_name(first.split()[0])
    is_told = is_told and (bool(particles) or not is_given_name(last))
    is_town = is_place(first) or (is_place(last) and not particles)
    if not is_opening or is_town or not (is_marked or is_told):
        return None
    if is_marked and not (is_surname(last) or is_given_name(first.split()[0])):
        return None
    last = _capital(last) if last.isupper() else last
    return NameSpan(f"{first} {particles}{last}", start - len(particles), found.end())


def read_first_of_couple(run: Run) -> list[NameSpan]:
    """Read the first of "Mr. and Mrs. Agarwal", whose surname stands with the second."""
    found = _OF_COUPLE.search(run.before)
    if found is None or not re.match(rf"{HONORIFIC}\s", run.name):
        return []
    start = run.start - len(found.group())
    return [NameSpan(f"{found[1]} {run.name.split()[-1]}", start, start + len(found[1]))]


def written(name: str) -> str:
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
    return re.sub(r"(?:^|(?<=-)|(?<=^[OoDd]'))\w", lambda m: m.group().upper(), word.lower())


def read_small(sentence: str, *, is_item: bool, mails: tuple[str, ...] = ()) -> Iterator[NameSpan]:
    """Names in notes without capitals: a clear given name with a surname, or after a lead-in."""
    honored = _SMALL_HONORED.search(sentence)
    if honored is not None:
        yield NameSpan(
            f"{honored[1].title()} {_capital(honored[2])}", honored.start(1), honored.end()
        )
        return
    count = 0
    for found in _LOWER_NAME.finditer(sentence):
        words = found.group().split()
        at = found.start()
        for index, word in enumerate(words):
            start = at + len(" ".join(words[:index])) + (index > 0)
            before = sentence[max(0, start - 60) : start]
            is_named = NAMED_CUE.search(before) is not None and is_given_name(word)
            is_known = is_clear_given_name(word) and not PLACE_BEFORE.search(before)
            if word in NO_NAME or not (is_named or is_known):
                continue
            after = sentence[start + len(word) :][:40]
            following = (_SMALL_NEXT.match(after) or ("", ""))[1]
            is_word = following in NO_NAME or is_role_word(following)
            is_next = bool(count) and before.endswith((", ", " and ", " or ", "; ", " + "))
            opens = is_item and (start == 0 or is_next)
            is_row = not is_word and _SMALL_ROW.match(after) is not None
            has_last = not is_word and (is_surname(following) or (is_row and following != ""))
            is_cued = CUE.search(before) is not None or has_relation(before)
            is_mail = any(word in mail.partition("@")[0].casefold() for mail in mails)
            if is_cued or (opens and (has_last or is_mail or _SMALL_DETAIL.match(after))):
                count += 1
                name = f"{word} {following}" if has_last else word
                yield NameSpan(" ".join(map(_capital, name.split())), start, start + len(name))
                break
