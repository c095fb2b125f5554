"""Signs around a run of capitals: who tells, firms in a row, relations, lists that go on.

Refuses to weigh them against one another: `weigh` does.
"""

from __future__ import annotations

import re

from infoint.parsing.person.employer import is_place
from infoint.parsing.person.role import has_role, is_role_word, read_department, read_title
from infoint.parsing.person.runs import Run
from infoint.parsing.person.strangers import is_firm_list, is_no_acquaintance
from infoint.parsing.person.words import (
    ANYONE,
    COMPANIES,
    COMPANY_NAME_SET,
    CREDENTIAL,
    ORG_HEADS,
    PLACE_BEFORE,
    RELATIONS,
)
from infoint.reference.associations import find_association
from infoint.reference.people_names import is_clear_given_name, is_given_name, is_surname
from infoint.reference.skills import find_skill

_KNOWN = RELATIONS - {"client", "customer", "vendor"}  # those are firms as often as people
# Who opens a sentence with these gives the referral and is none.
_TELLS = re.compile(
    r",?\s(?:also\s|then\s)?(?:gave|told|said|says|suggested|suggests|recommended|recommends|mentioned|thinks|thought|answered|covered|explained|described|talked about|had|reports?|reported|adds|added|notes|advises|advised|insists|insisted|"
    r"couldn't|could not|did not|didn't|offered|promised|referred|named)\b"
)
_HANDED = re.compile(
    r"\b(?:heard? from|loop(?:ing|ed)? in|(?:landed|settled) on|(?:thought|think|thinking|heard|hold|ahold) of|look(?:ed|ing)? for|(?:names?|linkedin|profile|resume|e-?mail|number|address|info|card|intro|cell|phone|contact) (?:of|for)|(?:card|e-?mail|message|note|call|reply|referral|intro(?:duction)?) from)\s$",
    re.I,
)
_NAMED_AFTER = re.compile(r"\b[Tt]he\s$")  # "the Henry Ford"
_STREET = re.compile(r"\s\d{1,5}(?:,|$)")  # "Rua das Flores 12"


def is_telling(run: Run) -> bool:
    """Whether it is who gave the referral, or one of several firms."""
    return _TELLS.match(run.after) is not None or is_firm_list(run.before, run.after, run.words)


def is_something_else(run: Run) -> bool:
    """Whether it is a firm, a title, who gave the referral, or somebody whose thing is meant."""
    if _NAMED_AFTER.search(run.before) or _STREET.match(run.after):
        return True
    is_known = is_telling(run) or is_no_acquaintance(run) or is_owner(run.after)
    is_firm = _is_last_of_row(run) or _is_own_firm(run) or _is_other(run.name, run.words)
    return is_known or is_firm


def is_after_place_word(before: str) -> bool:
    """Whether "at", "from" or "by" says that no person follows; "a card from" does not."""
    if before.endswith("called ") and has_relation(before):
        return False
    return PLACE_BEFORE.search(before) is not None and not _HANDED.search(before)


def _is_own_firm(run: Run) -> bool:
    """Whether a firm bears the name of the person before: "Joaquin Reyna - Reyna Custom Homes"."""
    is_next = len(run.words) > 1 and run.between is not None and len(run.between) < 4
    return is_next and run.words[0] in run.spans[-1].name.split()[1:]


_LETTERS = re.compile(CREDENTIAL)
_AND_HIS = re.compile(r"\b(?:and|or|plus)\s(?:her|his|their|my|our|the|an?)\s", re.I)


def _is_last_of_row(run: Run) -> bool:
    """Whether a name, a role and a firm stand in a row: "Ana Diaz, emergency vet, Dove Lewis"."""
    rest = run.after.strip(" .)];,|\x01–—-")
    if run.between is None or (rest and not is_place(rest)):
        return False
    row = [
        chunk
        for chunk in re.split(r"\s*[,;|]\s*|\s[-–—]+\s", run.between)
        if chunk and not _LETTERS.fullmatch(chunk)
    ]
    if row and _AND_HIS.search(f"and {row[-1]}" if run.between[:1] == ";" else row[-1]):
        return False
    is_row = run.between.rstrip().endswith((",", ";", "|", "-", "–", "—")) and len(row) in (1, 2)
    return is_row and bool(read_title(row[-1]) or read_department(row[-1]))


def _is_other(name: str, words: list[str]) -> bool:
    """Whether a run of capitals is a firm, society, skill or month instead."""
    low = name.casefold().strip(".,")
    lower = [word.casefold() for word in words]
    is_listed = low in COMPANIES or {low, " ".join(lower[:2])} & COMPANY_NAME_SET
    is_headed = not ORG_HEADS.isdisjoint(lower[1:]) or (len(words) > 1 and lower[0] in _HOLY)
    is_headed = is_headed or (_NOUN.search(lower[-1]) is not None and not is_surname(lower[-1]))
    is_begun = lower[0] in ORG_HEADS | COMPANIES and not is_given_name(lower[0])
    if is_listed or is_headed or is_begun or find_association(name) is not None:
        return True
    return find_skill(name) is not None and not is_clear_given_name(words[0])


# "Employment Projections"
_NOUN = re.compile(r"..(?:[st]ions?|ments?|ics|ings|ities|ology|aviation)$")
_HOLY = frozenset(("saint", "sacred", "holy", "mount", "fort"))
_OWNS = re.compile(
    r"'s(?!\s(?:been|an?|the|at|in|now|with|also|still|really|currently|working|doing|running|getting|not|got|super|great|awesome|my|our|her|his|"
    r"e-?mail|number|contact|cell|info|linkedin|phone|last name|title|(?:business\s)?card|(?:office\s|direct\s)?line|office|address)\b)",
    re.I,
)


def is_owner(after: str) -> bool:
    """Whether only something of the person's is meant: "Maria's team lead"."""
    return _OWNS.match(after) is not None


def is_in_mail(run: Run) -> bool:
    """Whether an address beside it holds one of the words."""
    return any(
        part.casefold() in re.split(r"@|\s?[\[(]at", mail)[0].casefold()
        for mail in run.mails
        for part in run.words
        if len(part) > 2
    )


REACH = re.compile(
    r"\b(?:talk|speak|reach out|chat|connect|in touch|meet|(?:connect|introduce|refer) (?:me|us|you)) (?:to|with)\s$|\b(?:contact|email|ask|call|text|meet)\s$",
    re.I,
)
_SAID = re.compile(
    r"\s?(?:,|\(|[-–—|]+)\s?(?:she's |he's |who is |who's |an? |the |our |her |his )?([^,;()|–—@]{2,40}?)(?=\s(?:at|for|@|-|in|of)\s|\s?[,;()|–—@.]|$)"
)
_APPOSITION = re.compile(
    r"(?:,\s|\s\(|\s(?=the\s))(?:an?|the|our|her|his|my|their|(?:one|some) of (?:the|our|her|his|my|their))\s([^,;()]{2,40}?)(?=\s(?:at|for|@|in|of)\s|[,;:()!.]|$)"
)
_RELATION_BEFORE = re.compile(
    r"(?:^(?:(?-i:[a-z])[\w'-]*\s){0,2}?|^(?:[\w'.-]+\s){0,2}?(?=[\w-]+\s$)|\b(?:my|her|his|our|their|the|a|an|and|this|that|[A-Z][\w-]{1,20}'s|old|former|good|close|another|one|first|second)\s(?:[\w'-]+\s){0,2}?)([\w-]+)[,:]?\s(?:[-–—]\s)?\(?$",
    re.I,
)
_POSSESSIVE = re.compile(
    r"\b(?:[Mm]y|[Hh]er|[Hh]is|[Oo]ur|[Tt]heir)\s(?:[\w'-]+\s){0,2}[\w-]+[,:]?\s$"
)
_AFTER_FIRM = re.compile(
    r"\s(?:@|at|from)\s[A-Z][\w&.'-]*(?:\s[A-Z][\w&.'-]*){0,3},\s(?:and\s)?$|\s(?:in|from|on)\s(?:the\s)?[a-z][\w\s&-]{2,30},\s(?:and\s|or\s)?$|\s\([^()]{2,60}\),?\s(?:and\s|or\s)?$"
)


def is_described(run: Run) -> bool:
    """Whether a rare name is a person's by what is said: "email Sunita, data lead at Stripe"."""
    word, before, after = run.words[0], run.before, run.after
    apposed = _APPOSITION.match(after)
    is_open = is_given_name(word) or (not before.strip() and not is_place(word))
    if apposed is not None and is_open and has_role(apposed[1]):
        return True  # "along with Fern, one of the illustrators"
    relation = _RELATION_BEFORE.search(before)
    kind = relation[1].casefold().removeprefix("ex-") if relation is not None else ""
    if kind in _KNOWN or (is_role_word(kind) and _POSSESSIVE.search(before)):
        return not after[:2].startswith((" A", "'s"))
    is_row = run.between == ", " and " " in run.spans[-1].name and not is_given_name(word)
    if not ((goes_on(run) and not is_row) or REACH.search(before) or not before.strip()):
        return False
    said = _SAID.match(after)
    return is_in_mail(run) or (said is not None and has_role(said[1]) and bool(before.strip()))


_COMMA = re.compile(r"\s*(?:,|/|\+)\s*(?:and\s|or\s|also\s|maybe\s|possibly\s){0,2}")
_AND = re.compile(
    r"(?:;|\band|\bor|\bbefore|&|\bet|\boch|\bund|\by|\+)\s(?:(?:also|maybe|possibly|else|then|to|with)\s){0,2}$"
)


def goes_on(run: Run) -> bool:
    """Whether a name stands here as the next of a list of names."""
    between = run.between
    if between is None or between.count("(") > between.count(")"):
        return False
    is_next = _COMMA.fullmatch(between) or _AFTER_FIRM.match(between) or _AND.search(between)
    return is_next is not None


_NOUN_PHRASE = re.compile(
    r"\b(?:(?i:an?|another|two|three|the|my|her|his|our|their)|(?:[A-Z][\w-]{1,20}|interviewee|district|company)'s)\s(?P<said>[^,.;:()]{3,50})(?:,\s(?:usually\s|probably\s|maybe\s|namely\s)?|\s\()$|\b(?P<some>(?i:someone|somebody))\s[^,.;:()]{3,50},\s$"
)
_APPOSED = re.compile(
    r"\s?(?:[,.!?)]|$)|\s(?:who|that)\b|\s(?:and|or|&)\s[A-Z]|\s(?:at|from|of|in|with)\s[^,;.]{2,40}[,.]"
)


def is_apposed(run: Run) -> bool:
    """Whether it tells who was described: "a guy on the platform team, Tobi, that ..."."""
    said = _NOUN_PHRASE.search(run.before)
    if said is None or not _APPOSED.match(run.after):
        return False
    if said["some"]:
        return True
    words = [word.casefold().removeprefix("ex-") for word in said["said"].split()]
    return any(
        word in _KNOWN or word.removesuffix("s") in _KNOWN or word in ANYONE or is_role_word(word)
        for word in words
    )


_GUYS = frozenset(("guy", "gal", "girl", "lady", "woman", "dude", "kid", "gentleman"))


def has_relation(before: str) -> bool:
    """Whether a relation or role stands right before: "my friend", "her boss, "."""
    before = before.removesuffix("called ").removesuffix("named ")
    found = _RELATION_BEFORE.search(before)
    if found is None:
        return False
    word = found.group(1).casefold().removeprefix("ex-")
    return word in _KNOWN | _GUYS or word.removesuffix("s") in _KNOWN or is_role_word(word)
