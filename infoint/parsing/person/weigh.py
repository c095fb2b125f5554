"""Whether a run of capitals is a person, by what stands around it.

Refuses a lone unknown word without a sign, and what looks like a firm, place or skill.
"""

from __future__ import annotations

import re

from infoint.parsing.person.employer import is_place
from infoint.parsing.person.role import has_role, is_role_word, read_title
from infoint.parsing.person.runs import Run
from infoint.parsing.person.signs import (
    REACH,
    goes_on,
    has_relation,
    is_after_place_word,
    is_apposed,
    is_described,
    is_in_mail,
    is_owner,
    is_something_else,
    is_telling,
)
from infoint.parsing.person.strangers import is_no_acquaintance
from infoint.parsing.person.words import (
    CONJUNCTION,
    CUE,
    HONORIFIC,
    INITIAL,
    NAMED_CUE,
    ORG_HEADS,
)
from infoint.reference.people_names import is_clear_given_name, is_given_name, is_surname
from infoint.reference.skills import find_skill

_AFTER_DETAIL = re.compile(
    r"""\s?(?:[(\[:|–—/@~]|\s?[-–—]+\s|\sthe\s[a-z]+(?:$|[,.])|,\s(?:who|an?|the|also|formerly|my|her|his|our|their)\b|\s(?:at|from|in|over|with|who|works?|
    runs?|leads?|manages?|heads?|is|was|does|teaches|on|(?:would|might|could)\sbe)\b|\s(?:just\s|recently\s)?(?:moved|went|left|joined|switched|handles|used\sto)\b|'s\s(?:been|an?|the|at|in|now|with|also|still|really|currently|working|doing|running|great|awesome|super|my|our)\b|'s\s(?:e-?mail|number|contact|cell|info|linkedin|phone)|,?\s*\x01|,\s\w+)""",
    re.I | re.X,
)
# "Suharto - logistics coordinator, Maersk", "Taras (freelance)"
_ROW_AFTER = re.compile(
    r"\s?(?:[,:|–—]|-{1,2}\s)\s?(?P<role>[^,;|()–—]{2,40}?)(?:\s?[,|–—]|\s-{1,2}|\sat\b|\s@)|\s\((?P<noted>[^(),]{2,40})[,)]"
)


def _is_lone_after_and(run: Run) -> bool:
    """Whether only "and" or "then" leads in, and nobody and nothing else is said."""
    if run.spans or not CONJUNCTION.search(run.before) or _AFTER_DETAIL.match(run.after):
        return False
    return _AND_OPENS.match(run.before) is None


_NEXT_CELL = re.compile(r"\s?[-–—|:]\s([A-Z][\w'-]*)\s[A-Z]")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?)+")  # "J. R. Whitlock"
_NICKNAMED = frozenset(("Big", "Little", "Old", "Doc"))
_AND_OPENS = re.compile(r"\W*(?:and|or|then|also|maybe)\b", re.I)
_FIRM_ROW = re.compile(r",\s(?:and\s)?[A-Z]")
_HONORED = re.compile(rf"{HONORIFIC}\s")
_AT_FIRM = re.compile(r"\s(?:over\s)?(?:at|from)\s(?:the\s)?[A-Z]")
_FIRST = re.compile(
    r"\W*(?:both|either|first|second|next|probably|possibly|perhaps|definitely|maybe|also|plus)[\s,:]+",
    re.I,
)
# Nothing but a number or address follows: "Roz: 555-0143".
_BARE = re.compile(r"\s?[:,–—-]?\s?\x01+[ .\x01]*$")


def _is_row(run: Run, *, is_item: bool) -> bool:
    """Whether a lone word begins a row: "Suharto - logistics coordinator", "Roz: 555-0143"."""
    word = run.words[0]
    if len(word) < 3 or word.isupper() or is_place(word) or find_skill(word) is not None:
        return False
    return _is_role_next(run) or (is_item and _BARE.match(run.after) is not None)


def _is_role_next(run: Run) -> bool:
    """Whether a role stands in the next place of a row, in parentheses also a department."""
    found = _ROW_AFTER.match(run.after)
    if found is None:
        return False
    return has_role(found["role"] or found["noted"]) or (
        found["noted"] is not None and read_title(f"in {found['noted']}") is not None
    )


_BY = re.compile(r"\b(?:[Bb]y|of|for)\s$")
_TITLE_OF = re.compile(r"([\w-]+)\sof\s(?:[A-Z][\w&-]*\s){1,2}$")  # "Dean of Students "
_ENDS = re.compile(r"\s?[.!]?$")
_SHE = re.compile(r"\s?(?:,|\s[-–—]|\()\s?(?:who|she|he)\b")
_LIST_AFTER = re.compile(r"\s?(?:,|;|/|&|\+\s|and\b|or\b|$|[.!]?$)", re.I)


def is_person(run: Run, *, is_item: bool) -> bool:
    """Whether a run of capitals is a person."""
    name, words, before, after = run.name, run.words, run.before, run.after
    if _HONORED.match(name) and not (
        is_telling(run) or is_owner(run.after) or is_no_acquaintance(run)
    ):
        return len(words) > 1 and words[-1].casefold() not in ORG_HEADS
    if is_something_else(run) or (_is_enclosed(run) and not is_given_name(words[0])):
        return False
    told = _is_told(run)
    if told is not None:
        return told
    is_cued = CUE.search(before) is not None or has_relation(before)
    titled = _TITLE_OF.search(before) if len(words) > 1 and " of " in before else None
    is_cued = is_cued or (titled is not None and is_role_word(titled[1].casefold()))
    is_next = goes_on(run)
    is_cued = is_cued or (before.endswith(", ") and _AT_FIRM.match(after) is not None)
    if CONJUNCTION.search(before) and is_place(name) and not run.spans:
        is_cued = False
    opens = (
        _FIRST.fullmatch(before) is not None
        or not before.strip(" \"'“*_:-–—\x01(")
        or before.rstrip().endswith((":", "→", "->", "=>", "="))
        or is_next
    )
    has_detail = _AFTER_DETAIL.match(after) is not None or is_in_mail(run)
    if len(words) > 1:
        opens = opens and (is_item or has_detail or is_next)
        return _is_full(run, is_cued=is_cued, opens=opens, has_detail=has_detail)
    is_row = opens and run.between != ", " and _is_row(run, is_item=is_item)
    is_listed = opens and _LIST_AFTER.match(after) is not None and (is_item or is_next)
    if is_row or not is_given_name(name):
        is_firm = _FIRM_ROW.match(after) is not None
        is_asked = is_surname(name) or (_AT_FIRM.match(after) is not None and not is_place(name))
        is_asked = is_asked and (is_cued or (opens and before != "" and not is_surname(name)))
        return is_row or (is_asked and has_detail and not is_firm)
    if is_clear_given_name(name) and not is_place(name):
        return is_cued or is_listed or (has_detail and (opens or before.endswith(" to ")))
    if REACH.search(before) and _ENDS.match(after):  # "Talk to Will."
        return True
    return has_detail and (is_cued or (opens and not is_place(name)))


def _is_told(run: Run) -> bool | None:
    """What one sign alone settles: an address, a noun phrase before, "named", "who", "at"."""
    name, before, is_lone = run.name, run.before, len(run.words) == 1
    is_mailed = len(name) > 3 and is_in_mail(run) and not is_place(name)
    is_mailed = is_mailed and re.search(r"[A-Z][\w'-]*\s$", before) is None
    if is_lone and (is_mailed or is_described(run)):
        return True
    if (is_apposed(run) or _is_holder(run)) and (is_given_name(name) or not is_place(name)):
        return not is_lone or is_given_name(name) or (name.isalpha() and not name.isupper())
    is_named = NAMED_CUE.search(before) is not None
    if is_after_place_word(before) and not is_named:
        return _BY.search(before) is not None and not is_lone and _is_role_next(run)
    if is_named and len(run.words) in (2, 3) and run.words[0] != name.upper():
        return True
    if is_lone and (is_named or (is_given_name(name) and _SHE.match(run.after))):
        return is_given_name(name) or not is_place(name)
    return False if is_lone and _is_lone_after_and(run) else None


def _is_enclosed(run: Run) -> bool:
    """Whether it stands in the parentheses of the name before: "(Head of Docs; Airbus)"."""
    return run.between is not None and run.between.count("(") > run.between.count(")")


_WHERE = re.compile(r"\s(?:(?:over|down|up|out|back)\s)?(?:at|@|of|for|on|in|from|with)\s")


def _is_holder(run: Run) -> bool:
    """ "Lead ranger at Crater Lake, Simone Duquette"."""
    if run.spans or not run.before.endswith((", ", " - ", " – ", ": ")):
        return False
    role, _, rest = _WHERE.sub("\n", run.before, count=1).partition("\n")
    return bool(rest) and "," not in rest.rstrip(", ") and len(role.split()) <= 5 and has_role(role)


def _is_full(run: Run, *, is_cued: bool, opens: bool, has_detail: bool) -> bool:
    """Whether several words are a person's name."""
    name, words = run.name, run.words
    first, last = words[0], words[-1]
    is_letters = last.isupper() and 2 <= len(last) <= 4 and not name.isupper()
    if is_letters and not is_surname(last) and ("." not in last or is_place(first)):
        return False  # "Spokane PD", "Washington D.C"; "Venkat S.R" is a name
    is_known = is_given_name(first) or (INITIAL.fullmatch(first) is not None and is_surname(last))
    is_known = is_known or (first in _NICKNAMED and is_given_name(last))
    is_known = is_known or (
        _INITIALS.match(name) is not None and last[0].isupper() and len(last) > 2
    )
    is_last = any(map(is_surname, (last, *last.split("-")))) or INITIAL.fullmatch(last) is not None
    if run.between == ", " and " " in run.spans[-1].name and not (is_known or is_last):
        return False  # "Henrik Dahl, Novo Nordisk, regulatory"
    if is_place(name):
        return is_known and is_cued and is_last
    if is_known and (is_last or is_clear_given_name(first)):
        return is_cued or opens or has_detail or is_last
    if is_known or is_last:
        return is_cued or opens or _is_role_next(run)
    following = _NEXT_CELL.match(run.after)
    if following and is_given_name(following[1]):
        return False  # "Novo Nordisk - Ana Ruiz - chemist"
    if run.spans and run.before.rstrip().endswith(";"):
        return len(words) <= 3 and not is_place(last)
    is_near = has_detail and (_is_role_next(run) or not is_place(last))
    is_near = is_near or (has_relation(run.before) and _ENDS.match(run.after) is not None)
    return len(words) <= 4 and (is_cued or opens) and is_near
