"""Names of people in one sentence, told from firms, places, products and months.

A run of capitals is a name when something says so: a form of address, a lead-in ("talk to"),
a known given name or surname, a role or address beside it, or its own line. Refuses a lone
unknown word without such a sign, and everything that looks like a firm, place or skill.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.parsing.person_words import (
    COMPANIES,
    COMPANY_NAME_SET,
    CREDENTIAL,
    CUE,
    HONORIFIC,
    NAMED_CUE,
    NO_NAME,
    ORG_HEADS,
    PARTICLES,
    PLACE_BEFORE,
    RELATIONS,
    ROLE_HEADS,
    SUFFIX,
)
from infoint.reference.associations import find_association
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.people_names import is_clear_given_name, is_given_name, is_surname
from infoint.reference.skills import find_skill

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
_CAP = rf"(?:Mo?h?d\.|[{_UPPER}]\.(?:[{_UPPER}]\.)*|(?:[dlDLO]['’]|al-|el-)?[{_UPPER}][\w'’]*(?:-[\w'’]+)*)"
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_RUN = re.compile(
    rf"(?<![\w@&.])(?:{HONORIFIC}(?=\s)|{_CAP})(?:[ \u00a0](?:{_PARTICLE}\s){{0,2}}(?:{HONORIFIC}(?=\s)|{_CAP}))*"
    rf"(?:,?\s{SUFFIX}(?!\w))?"
)
_WORD = re.compile(r"\S+")
_HONORED = re.compile(HONORIFIC)
_INITIAL = re.compile(rf"[{_UPPER}]\.?(?:[{_UPPER}]\.)*")
_AFTER_DETAIL = re.compile(
    rf"""\s?(?:,\s?{CREDENTIAL})?(?:[(\[:|–—]|\s?[-–—]+\s|,\s(?:who|an?|the|also|formerly|my|her|his|our|their)\b|\s(?:at|from|in|over|with|who|works?|
    runs?|leads?|manages?|heads?|is|was|does|teaches|on)\b|'s\s(?:e-?mail|number|contact|cell|info|linkedin|phone)|,?\s*\x01|,\s\w+)""",
    re.I | re.X,
)
# Who opens a sentence with these gives the referral and is none.
_TELLS = re.compile(
    r"\s(?:also\s|then\s)?(?:gave|told|said|says|suggested|suggests|recommended|recommends|mentioned|thinks|thought|"
    r"couldn['’]t|could not|did not|didn['’]t|offered|promised|referred|named)\b"
)
_LIST_AFTER = re.compile(r"\s?(?:,|;|/|&|and\b|or\b|$|[.!]?$)", re.I)
_RELATION_BEFORE = re.compile(
    r"\b(?:my|her|his|our|their|the|a|an|old|former|good|close|another|one|first|second)\s(?:[\w'’-]+\s){0,2}?([\w-]+)[,:]?\s(?:[-–—]\s)?$",
    re.I,
)
_LOWER_NAME = re.compile(r"(?<![\w@.])[a-zà-ÿ][a-zà-ÿ'’-]+(?:\s[a-zà-ÿ][a-zà-ÿ'’.-]*){0,2}")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name and where it stands in the sentence."""

    name: str
    start: int
    end: int


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
            if _is_person(sentence, start, end, spans, is_item=is_item, mails=mails):
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
            if _INITIAL.fullmatch(word) or word.casefold() in ("ii", "iii", "iv")
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
        is_honor = at + 1 < len(words) and _HONORED.fullmatch(word) is not None
        if is_honor and kept:
            parts.append(kept)
            kept = []
        is_name_word = (
            is_honor
            or (
                (bare not in NO_NAME or _is_name_after_all(words, at, sentence))
                and not (bare in ROLE_HEADS and not (kept and is_surname(bare)) and len(bare) > 2)
            )
            or (
                bool(kept)
                and bare in ("may", "june", "april", "north", "west", "long", "best", "young")
            )
        )
        if is_name_word or (_INITIAL.fullmatch(word) and word.endswith(".")):
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


def _is_name_after_all(words: list[tuple[str, int, int]], at: int, sentence: str) -> bool:
    """Whether "Will", "April" or "May" is a name here: after a lead-in or before a surname."""
    word, start, _ = words[at]
    if word.casefold() not in ("will", "april", "may", "june", "august", "summer", "autumn"):
        return False
    if PLACE_BEFORE.search(sentence[max(0, start - 30) : start]):
        return False
    if at + 1 < len(words) and is_surname(words[at + 1][0].strip(".,")):
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


def _is_person(
    sentence: str,
    start: int,
    end: int,
    spans: list[NameSpan],
    *,
    is_item: bool,
    mails: tuple[str, ...],
) -> bool:
    name = sentence[start:end]
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 40]
    words = [word.strip(".,") for word in name.split()]
    if len(words) > 1 and re.fullmatch(SUFFIX, words[-1]):
        words = words[:-1]
    if not before.strip(' "“') and _TELLS.match(after):
        return False
    honor = re.match(rf"{HONORIFIC}\s", name)
    if honor:
        return len(words) > 1 and words[-1].casefold() not in ORG_HEADS
    if _is_other(name, words) or _is_owner(sentence, end, after):
        return False
    is_cued = CUE.search(before) is not None or _has_relation(before)
    if len(words) == 1 and NAMED_CUE.search(before):
        return is_given_name(words[0]) or not _is_place(words[0])
    if PLACE_BEFORE.search(before) and not re.search(
        r"\b(?:heard? from|(?:names?|e-?mail|number|address|info|card|intro) (?:of|for))\s$", before
    ):
        return False
    in_mail = any(
        part.casefold() in mail.partition("@")[0].casefold()
        for mail in mails
        for part in words
        if len(part) > 2
    )
    opens = not before.strip(" \"'“*_:-–—") or _goes_on(sentence, spans, start)
    has_detail = _AFTER_DETAIL.match(after) is not None
    is_listed = opens and _LIST_AFTER.match(after) is not None
    if len(words) == 1:
        return _is_single(
            words[0],
            before,
            is_cued=is_cued,
            opens=opens,
            has_detail=has_detail or in_mail,
            is_listed=is_listed and (is_item or bool(spans)),
        )
    return _is_full(
        words,
        name,
        is_cued=is_cued or in_mail,
        opens=opens and (is_item or has_detail or bool(spans)),
        has_detail=has_detail,
        is_next=bool(spans) and before.rstrip().endswith(";"),
    )


def _goes_on(sentence: str, spans: list[NameSpan], start: int) -> bool:
    """Whether a name stands here as the next of a list of names."""
    if not spans:
        return False
    between = sentence[spans[-1].end : start]
    if between.count("(") > between.count(")"):
        return False
    if re.fullmatch(r"\s*(?:,|/)\s*(?:and\s|or\s|also\s|maybe\s|possibly\s){0,2}", between):
        return True
    return re.search(r"(?:;|\band|\bor|&)\s(?:also\s|maybe\s|possibly\s)?$", between) is not None


def _is_other(name: str, words: list[str]) -> bool:
    """Whether a run of capitals is a firm, society, skill or month instead."""
    low = name.casefold().strip(".,")
    lower = [word.casefold() for word in words]
    if low in COMPANIES or low in COMPANY_NAME_SET or find_association(name) is not None:
        return True
    if any(word in ORG_HEADS for word in lower[1:]):
        return True
    if lower[0] in ORG_HEADS and not is_given_name(lower[0]):
        return True
    if all(word.isupper() and len(word) <= 5 for word in words) and not any(
        map(is_given_name, words)
    ):
        return True
    return find_skill(name) is not None and not is_clear_given_name(words[0])


def _is_owner(sentence: str, end: int, after: str) -> bool:
    """Whether only something of the person's is meant: "Maria's team lead"."""
    if not after.startswith(("'s", "’s")):
        return False
    return not re.match(
        r".s\s(?:e-?mail|number|contact|cell|info|linkedin|phone|last name|title)\b", after, re.I
    )


def _has_relation(before: str) -> bool:
    found = _RELATION_BEFORE.search(before)
    if found is None:
        return False
    word = found.group(1).casefold()
    return word in RELATIONS or word in ROLE_HEADS


def _is_place(name: str) -> bool:
    return any(spot.kind != "city" or spot.population > 40_000 for spot in lookup(fold(name)))


def _is_single(
    word: str, before: str, *, is_cued: bool, opens: bool, has_detail: bool, is_listed: bool
) -> bool:
    if not is_given_name(word) and not (
        is_surname(word) and is_cued and has_detail and not _is_place(word)
    ):
        return False
    if is_clear_given_name(word) and not _is_place(word):
        return is_cued or (opens and has_detail) or is_listed
    return (is_cued and (has_detail or _has_relation(before))) or (
        opens and has_detail and not _is_place(word)
    )


def _is_full(
    words: list[str], name: str, *, is_cued: bool, opens: bool, has_detail: bool, is_next: bool
) -> bool:
    first, last = words[0], words[-1]
    is_known = is_given_name(first) or (_INITIAL.fullmatch(first) is not None and is_surname(last))
    is_last = is_surname(last) or _INITIAL.fullmatch(last) is not None
    if _is_place(name):
        return is_known and is_cued and is_last
    if is_known and (is_last or is_clear_given_name(first)):
        return is_cued or opens or has_detail or is_last
    if is_known or is_last:
        return is_cued or opens
    if is_next and len(words) <= 3:
        return not _is_place(name) and not _is_place(last)
    return (
        len(words) <= 4
        and ((is_cued and has_detail) or (opens and has_detail))
        and not _is_place(last)
    )


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
            is_cued = CUE.search(before) is not None or _has_relation(before)
            following = words[index + 1] if index + 1 < len(words) else ""
            has_last = (
                is_surname(following) and following not in NO_NAME and following not in ROLE_HEADS
            )
            if (opens and (has_last or sentence[start + len(word) :][:1] in ",-(")) or is_cued:
                name = f"{word} {following}" if has_last else word
                yield NameSpan(_written(name), start, start + len(name))
                break
