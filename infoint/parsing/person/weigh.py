"""Whether a run of capitals is a person, by what stands around it.

Refuses a lone unknown word without a sign, and what looks like a firm, place or skill.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.person.employer import is_place
from infoint.parsing.person.role import has_role, read_title
from infoint.parsing.person.words import (
    COMPANIES,
    COMPANY_NAME_SET,
    CREDENTIAL,
    CUE,
    HONORIFIC,
    INITIAL,
    NAMED_CUE,
    ORG_HEADS,
    PLACE_BEFORE,
    RELATIONS,
    ROLE_HEADS,
    SUFFIX,
)
from infoint.reference.associations import find_association
from infoint.reference.people_names import is_clear_given_name, is_given_name, is_surname
from infoint.reference.skills import find_skill


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name and where it stands in the sentence."""

    name: str
    start: int
    end: int


_AFTER_DETAIL = re.compile(
    rf"""\s?(?:,\s?{CREDENTIAL})?(?:[(\[:|–—/@]|\s?[-–—]+\s|,\s(?:who|an?|the|also|formerly|my|her|his|our|their)\b|\s(?:at|from|in|over|with|who|works?|
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


_FIRMS = re.compile(
    r"\b(?:firms|companies|agencies|places|organizations|shops|startups|employers|brands|stores|banks|studios)\b[^.;]{0,30}?"
    r"\b(?:like|such as|including|e\.g\.)\s(?:[A-Z][\w&'’-]*[\s,]+){0,3}(?:(?:and|or)\s)?$"
)
_BY = re.compile(r"\bby\s(?:[A-Z][\w.'’-]*\s){1,3}(?:and|&)\s$")
_EMPLOYED = re.compile(r"\b(?P<role>[a-z-]+)\s(?:with|at|for)\s$")


def _is_firm_list(before: str, after: str, words: list[str]) -> bool:
    """Whether a firm is named: "firms like Robert Half", "Ernst & Young", "solicitor with Arthur Cox"."""
    if _FIRMS.search(before) or _BY.search(before):
        return True
    employed = _EMPLOYED.search(before)
    if employed is not None and employed["role"] in ROLE_HEADS:
        return True
    following = re.match(r"\s(?:Jr\.?\s|Sr\.?\s)?(?:&\s)?([A-Z][\w'’-]*)", after)
    if following and following[1].casefold() in ORG_HEADS and after[1] != "&":
        return True
    pair = re.match(r"\s&\s([A-Z][\w'’-]*)", after) or re.search(r"([A-Z][\w'’-]*)\s&\s$", before)
    if pair is None or len(words) > 1:
        return False
    other = pair[1]
    return other == words[0] or not (is_clear_given_name(words[0]) and is_clear_given_name(other))


def is_person(
    sentence: str,
    start: int,
    end: int,
    spans: list[NameSpan],
    *,
    is_item: bool,
    mails: tuple[str, ...],
) -> bool:
    """Whether ``sentence[start:end]`` is a person; ``spans`` are the names before it."""
    name = sentence[start:end]
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 40]
    words = [word.strip(".,") for word in name.split()]
    if len(words) > 1 and re.fullmatch(SUFFIX, words[-1]):
        words = words[:-1]
    if _TELLS.match(after) or _is_firm_list(before, after, words):
        return False
    honor = re.match(rf"{HONORIFIC}\s", name)
    if honor:
        return len(words) > 1 and words[-1].casefold() not in ORG_HEADS
    if (
        spans
        and sentence[spans[-1].end : start] == ", "
        and _AT.match(after)
        and not is_given_name(words[0])
    ):
        return False  # "Obinna Eze, Scrum Master at ..."
    if _is_last_of_row(sentence, start, after, spans):
        return False
    if _is_other(name, words) or _is_owner(sentence, end, after):
        return False
    is_cued = CUE.search(before) is not None or has_relation(before)
    if len(words) == 1 and (
        _is_described(
            words[0],
            before,
            after,
            in_mail=_in_mail(words, mails),
            is_next=_goes_on(sentence, spans, start),
        )
    ):
        return True
    if len(words) == 1 and NAMED_CUE.search(before):
        return is_given_name(words[0]) or not is_place(words[0])
    if PLACE_BEFORE.search(before) and not re.search(
        r"\b(?:heard? from|(?:names?|e-?mail|number|address|info|card|intro) (?:of|for))\s$", before
    ):
        return False
    in_mail = _in_mail(words, mails)
    opens = (
        not before.strip(" \"'“*_:-–—")
        or before.rstrip().endswith(":")
        or _goes_on(sentence, spans, start)
    )
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


_AT = re.compile(r"\s(?:at|@|with|for)\s[A-Z]")


def _is_last_of_row(sentence: str, start: int, after: str, spans: list[NameSpan]) -> bool:
    """Whether a name, a role and a firm stand in a row: "Ana Diaz, emergency vet, Dove Lewis"."""
    if len(spans) != 1 or after.strip(" .)]"):
        return False
    between = sentence[spans[0].end : start]
    row = [chunk for chunk in re.split(r"\s*[,;|]\s*|\s[-–—]+\s", between) if chunk]
    is_row = between.rstrip().endswith((",", "|", "-", "–", "—")) and len(row) in (1, 2)
    return is_row and len(row[-1].split()) < 6 and read_title(row[-1]) is not None


def _in_mail(words: list[str], mails: tuple[str, ...]) -> bool:
    return any(
        part.casefold() in mail.partition("@")[0].casefold()
        for mail in mails
        for part in words
        if len(part) > 2
    )


_REACH = re.compile(
    r"\b(?:talk|speak|reach out|chat|connect|in touch|meet) (?:to|with)\s$|\b(?:contact|email|ask|call|text|meet)\s$",
    re.I,
)
_SAID = re.compile(
    r"\s?(?:,|\(|[-–—|]+)\s?(?:she's |he's |who is |who's |an? |the |our |her |his )?([^,;()|–—@]{2,40}?)(?=\s(?:at|for|@|-|in|of)\s|\s?[,;()|–—@.]|$)"
)


def _is_described(word: str, before: str, after: str, *, in_mail: bool, is_next: bool) -> bool:
    """Whether a rare name is a person's by what is said: "email Sunita, data lead at Stripe"."""
    if (
        word.isupper()
        or not word.replace("-", "").isalpha()
        or is_place(word)
        or find_skill(word) is not None
    ):
        return False
    relation = _RELATION_BEFORE.search(before)
    if relation is not None and relation[1].casefold() in RELATIONS:
        return not after[:2].startswith((" A", "'s", "’s"))
    if not (is_next or _REACH.search(before) or not before.strip()):
        return False
    said = _SAID.match(after)
    return in_mail or (said is not None and has_role(said[1]) and bool(before.strip()))


_AFTER_FIRM = re.compile(
    r"\s(?:@|at|from)\s[A-Z][\w&.'’-]*(?:\s[A-Z][\w&.'’-]*){0,3},\s(?:and\s)?$|\s\([^()]{2,60}\),?\s(?:and\s|or\s)?$"
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
    if _AFTER_FIRM.match(between):
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


def has_relation(before: str) -> bool:
    """Whether a relation or role stands right before: "my friend", "her boss, "."""
    found = _RELATION_BEFORE.search(before)
    if found is None:
        return False
    word = found.group(1).casefold()
    return word in RELATIONS or word in ROLE_HEADS


def _is_single(
    word: str, before: str, *, is_cued: bool, opens: bool, has_detail: bool, is_listed: bool
) -> bool:
    if not is_given_name(word) and not (
        is_surname(word) and is_cued and has_detail and not is_place(word)
    ):
        return False
    if is_clear_given_name(word) and not is_place(word):
        return is_cued or (opens and has_detail) or is_listed
    return (is_cued and (has_detail or has_relation(before))) or (
        opens and has_detail and not is_place(word)
    )


def _is_full(
    words: list[str], name: str, *, is_cued: bool, opens: bool, has_detail: bool, is_next: bool
) -> bool:
    first, last = words[0], words[-1]
    is_known = is_given_name(first) or (INITIAL.fullmatch(first) is not None and is_surname(last))
    is_last = is_surname(last) or INITIAL.fullmatch(last) is not None
    if is_place(name):
        return is_known and is_cued and is_last
    if is_known and (is_last or is_clear_given_name(first)):
        return is_cued or opens or has_detail or is_last
    if is_known or is_last:
        return is_cued or opens
    if is_next and len(words) <= 3:
        return not is_place(name) and not is_place(last)
    return (
        len(words) <= 4
        and ((is_cued and has_detail) or (opens and has_detail))
        and not is_place(last)
    )
