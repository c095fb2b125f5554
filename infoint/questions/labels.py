"""Which quick fact a label names. Strict: a label is one of the bank's wordings or it is none.

Nothing here looks at the value beside the label.
"""

from __future__ import annotations

import re
from functools import lru_cache

from infoint.questions.bank import load_bank
from infoint.questions.match import match_question
from infoint.questions.records import Bank
from infoint.questions.wording import compare_form, strip_hint

_OWNER = re.compile(
    r"^(?:(?:the|your|their|his|her|interviewee|professional|person|contact) )+(?=\w)"
)
_SIDES = re.compile(r"(?P<one>[^/():]{2,40}?)\s*/\s*(?P<other>[^/():]{2,40}?)\s*:?")
_BOTH = re.compile(
    r"(?P<one>[^/():]{2,30}?)\s(?:and|&)\s(?P<other>[^/():]{2,30}?)\s*:?", re.IGNORECASE
)
_REQUEST = re.compile(r"^(?:please )?(?:enter|provide|state|type|list|give|write|fill in) (?=\w)")
_WHOM = r"(?:interviewee|professional|person|individual|contact|subject)"
# Questions for a fact as forms ask them, where no wording is the label.
_ASKED_FOR = (
    ("interviewee", re.compile(rf"^(?:full )?name of (?:the |your |my )?{_WHOM}(?: (?:that |whom )?(?:you|i) (?:interviewed|talked to|spoke with|met))?$|^(?:your )?{_WHOM} (?:full )?name$")),
    ("job_title", re.compile(rf"^{_WHOM} (?:job )?(?:title|position|occupation)\b|^(?:job title|position|occupation) of (?:the |your )?{_WHOM}\b|^what is (?:the |your )?{_WHOM} (?:job )?(?:title|position|occupation)$")),
    ("location", re.compile(rf"^(?:in )?(?:what|which) (?:city|town)(?: (?:and |or )?(?:state|province|country))? (?:does|do|is|are) (?:the |your |this )?(?:{_WHOM}|they|she|he)\b")),
    ("date", re.compile(r"^(?:on )?(?:what|which) (?:date|day) (?:was|did|were) .{0,40}\b(?:interview|conversation|call|meeting|talk|chat)\b")),
    ("minutes", re.compile(r"^(?:about )?how (?:long|many minutes) (?:was|did|were) .{0,40}\b(?:interview|conversation|call|meeting|talk|chat)\b")),
)  # fmt: skip
_HINT = re.compile(r"\(([^()]{3,60})\)\s*[?:.*]*\s*$")
_ASKING = re.compile(
    r"^what (?:is|was|are) (?=(?:the|your|their|his|her|interviewee|person|contact)\b)"
)
_AFTER = re.compile(r" (?:exactly|again|please|called)$")
# Labels that mean a fact as a label, but something else as a question: "What is your role?"
_OPEN = frozenset(("role", "job", "career", "field", "area", "place", "day", "business", "unit", "team", "person", "contact", "setting", "format", "method", "channel", "office", "source", "profile", "professional", "guest", "region", "interview", "where", "when", "how", "who", "length", "follow up", "thanks"))  # fmt: skip
_WHEN = {"date", "medium", "minutes"}
_WORK = {"interviewee", "job_title", "organization", "location"}
_TALK = re.compile(r"\b(?:speak|spoke|spoken|talked|chat|chatted)\b")
_OF = re.compile(
    r"(?P<what>\w+) of (?:(?:the|your|their|his|her) )?(?P<whose>job|company|organization|employer|workplace|work|office|interviewee|interview|student)"
)
LONGEST_LABEL = 90  # characters; a longer line is no label


def match_field(text: str, *, bank: Bank | None = None) -> str | None:
    """The quick fact that a label names, or None.

    A colon, a number, a hint in brackets, "the" or "your" around it, "what is"
    before it do not matter; another word does. Where the label itself names
    none, its hint may.

    >>> match_field("Job Title:"), match_field("Date of interview (MM/DD/YYYY)")
    ('job_title', 'date')
    >>> match_field("Where do they work (city, state)?")
    'location'
    >>> match_field("Job titles"), match_field("salary") is None
    (None, True)
    >>> match_field("What's their job title?"), match_field("What is your role?")
    ('job_title', None)
    """
    if len(text) > LONGEST_LABEL:
        return None
    return _field(text, bank or load_bank())


@lru_cache(maxsize=8192)
def _field(text: str, bank: Bank) -> str | None:
    labels = _labels(bank)
    hint = _HINT.search(text)
    if hint and labels.get(_label_form(hint[1])) == "student":
        return "student"  # "Your full name (student)"
    if hint and re.match(r"\W*where\b", text, re.I) and (told := labels.get(_label_form(hint[1]))):
        return told  # "Where do they work (city, state)?"
    bare = re.sub(r"\([^()]*\)", "", text).strip()
    sides = _SIDES.fullmatch(bare) or _BOTH.fullmatch(bare)
    if sides and (either := _either(sides, bank)):
        return either
    for form in (text, strip_hint(text), hint[1] if hint else ""):
        plain = _AFTER.sub("", _label_form(form))
        asked = _OWNER.sub("", _ASKING.sub("", plain)) if _ASKING.match(plain) else ""
        theirs = re.match(r"what (?:is|was) (?:their|his|her|interviewee) ", plain)
        turned = _OF.fullmatch(plain)
        of = f"{turned['whose']} {turned['what']}" if turned else ""
        open_one = asked in _OPEN and not theirs
        for label in (plain, _OWNER.sub("", plain), "" if open_one else asked, of):
            if label in labels:
                return labels[label]
    asked = _REQUEST.sub("", compare_form(text))
    if asked != compare_form(text) and (label := _OWNER.sub("", asked)):
        return labels.get(asked) or labels.get(label)
    return next((field for field, pattern in _ASKED_FOR if pattern.search(asked)), None)


def _either(sides: re.Match[str], bank: Bank) -> str | None:
    """ "Ort / location", "Date and method": a label in two words, of which one is known or both."""
    fields = [_field(side, bank) for side in (sides["one"], sides["other"])]
    known = {field for field in fields if field}
    if sides.re is _BOTH and not (
        all(fields) and (known <= {*_WHEN, "location"} or known <= _WORK)
    ):
        return None
    if known <= {*_WHEN, "location"} and known & _WHEN:
        known.discard("location")  # "When and where?": where the talk was
    if len(known) > 1 and (known <= _WHEN or known <= _WORK):
        # the first counts, but a name before work; the parser takes the others from its words
        known = {"date"} & known or {"interviewee"} & known or {str(fields[0])}
        known = {"minutes"} if known == {"medium"} else known
    asks = any(
        match_question(side, bank=bank).question_id
        for side, field in zip((sides["one"], sides["other"]), fields, strict=True)
        if not field
    )
    return known.pop() if len(known) == 1 and not asks else None


@lru_cache(maxsize=16)
def _labels(bank: Bank) -> dict[str, str]:
    labels: dict[str, str] = {}
    for field in bank.fields:
        for wording in (field.id.replace("_", " "), field.label, *field.wordings):
            labels.setdefault(_label_form(wording), field.id)
    return labels


def _label_form(text: str) -> str:
    """The words of a label, "spoke" and "chatted" as "talk"."""
    return _TALK.sub("talk", compare_form(text))


def is_open_label(text: str) -> bool:
    """Whether a label may as well be short for a question: "Where", "Role".

    >>> is_open_label("Where"), is_open_label("Job title")
    (True, False)
    """
    return compare_form(text) in _OPEN
