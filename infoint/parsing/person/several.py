"""Several people in a sentence: what is said of which, and what of all.

Refuses to give a role said of one to another, unless it is a plural.
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.person.clause import Details
from infoint.parsing.person.employer import read_organization
from infoint.parsing.person.role import has_role
from infoint.parsing.person.runs import NameSpan

# "two people at Mayo Clinic: "
_GROUP = re.compile(
    r"\b(?:people|names|contacts|colleagues|coworkers|folks|friends|others|employees|alumni|alums|engineers|nurses)\s(?:at|from|with)\s([^:;.]{2,60}?)\s?:\s"
)


def shared_firm(masked: str, names: list[NameSpan]) -> str | None:
    """The employer that a lead-in says for all who follow."""
    group = _GROUP.search(masked[: names[0].start][-120:])
    return read_organization(group[1]) if group is not None else None


_NEXT = re.compile(
    r"(?:,|;|\band\b|\bor\b|&|\+)?\s*(?:\b(?:and|or|also|maybe|then|plus|to|with)\s+)*(?:(?:her|his|my|their|our|the|an?)\s+(?:(?!and\b|or\b)[\w-]+\s){0,4}(?!and\b|or\b)[\w-]+)?[,:]?\s*\(?$",
    re.I,
)


def without_next(after: str) -> str:
    """Words between two names without those that introduce the second."""
    after = _NEXT_ROLE.sub(lambda found: "" if has_role(found[1]) else found.group(), after)
    after = _NEXT_LABEL.sub("", after)
    found = _NEXT.search(after[-80:])
    return after if found is None else after[: len(after) - len(found.group())]


# "Marisa / front desk: Kelsey"
_NEXT_LABEL = re.compile(r"\s?[/,;|]\s[\w &'-]{2,40}[:=]\s*$")
# "and editor "
_NEXT_ROLE = re.compile(r",?\s(?:and|or|&)\s((?:[\w-]{1,30}\s){0,2}[\w-]{1,30})[,:]?\s*$")
_JOINED = re.compile(
    r"\s*(?:,|and|&|\+|or|/|et|und|,\s*and|,\s*or)\s*(?:also\s|maybe\s|(?:her|his)\s(?:wife|husband|partner|twin|brother|sister|son|daughter|colleague|coworker|boss|cousin|friend),?\s)?",
    re.I,
)


def share(
    details: list[Details], names: list[NameSpan], masked: str, *, is_lead_plural: bool
) -> None:
    """Give what was said of two joined names to both: "Ana and Tom, both at Tableau"."""
    if is_lead_plural:  # "two electricians, Manny and Luis"
        for at in range(1, len(names)):
            between = masked[names[at - 1].end : names[at].start]
            own = details[at]
            if own.job_title is None and _JOINED.fullmatch(_ENCLOSED.sub("", between)):
                firm = own.organization or (details[0].organization if own == Details() else None)
                details[at] = replace(details[0], organization=firm)
    for at in range(len(names) - 2, -1, -1):
        between = masked[names[at].end : names[at + 1].start]
        following = details[at + 1]
        own = details[at]
        if not _JOINED.fullmatch(between) or own.job_title or own.organization:
            if following.is_shared and following.organization and len(between) < 80:
                details[at] = replace(own, organization=following.organization, is_shared=True)
            continue
        directly = re.match(r"\s(?:at|of|from|with|in|on|over at)\s", masked[names[at + 1].end :])
        if following.is_shared or directly or (following.job_title or "").endswith("s"):
            details[at] = replace(following, is_shared=True)
        elif following.organization and "," not in between:
            details[at] = Details(None, following.organization, is_shared=True)


_ENCLOSED = re.compile(r"\s\([^()]*\)")
# "Mina Rourke (story)", "Dev @ Nike (trims)"
_NOTED = re.compile(r"[^()]{0,40}\(([a-z][a-z\s&-]{2,24})\)")


def note_all(details: list[Details], names: list[NameSpan], masked: str) -> None:
    """Read words in parentheses as a role where another's role stands so: "Jae (lighting)"."""
    ends = [*(span.start for span in names[1:]), len(masked)]
    said = zip(names, ends, strict=True)
    notes = [_NOTED.match(masked, span.end, end) for span, end in said]
    told = list(zip(details, notes, strict=True))
    if any(note and own.job_title == note[1] for own, note in told):
        for at, (own, note) in enumerate(told):
            if note and own.job_title is None:
                details[at] = replace(own, job_title=note[1])


def owned_by(found: tuple[tuple[str, int], ...], at: int, names: list[NameSpan]) -> str | None:
    """The address that stands after the name and before the next; for the first also before."""
    begin = names[at].start if at else -1
    stop = names[at + 1].start if at + 1 < len(names) else 1 << 60
    own = [text for text, place in found if begin <= place < stop]
    return own[0] if own else None
