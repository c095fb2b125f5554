"""People without a name: "her colleague in regulatory affairs", "someone in QA".

Read only where somebody is to be talked to: after a lead-in or as a line of its own.
Refuses stories ("my manager was great") and promises ("she'll ask someone").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from infoint.parsing.person.clause import Details, read_chunk
from infoint.parsing.person.described import STORY, of_anyone, of_role
from infoint.parsing.person.position import read_position
from infoint.parsing.person.role import has_role, read_title
from infoint.parsing.person.words import ANYONE, RELATIONS

_DETERMINER = r"(?:my|her|his|our|their|your|the|an?|another|other|some|one of (?:her|his|my|our|their|the)|any|more)"
_PERSON = re.compile(
    rf"(?<![\w'])(?:{_DETERMINER}\s+)?(?P<noun>(?:[\w&/'-]+\s){{0,5}}?[\w&/-]+)(?P<rest>(?:\s(?:at|in|from|on|with|who|that|over|for|of|else|working|doing)\s[^,;.!?()\x01\n]*)?)",
    re.I,
)
_START = re.compile(
    rf"^(?:{_DETERMINER}\s+|one\s(?:in|at|from|who)\b|someone\b|somebody\b|anyone\b|people\b|folks\b)",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:she|he|they|who)(?:'ll|\swill|\swould|'d|\sis going to|\scan|\scould|\sneeds to|\shas to|\splans to|\soffered to|\spromised to)\s",
    re.I,
)
# A promise that says to whom: "she'll introduce me to her team lead".
_INTRODUCED = re.compile(
    r"\b(?:introduce|connect|refer)\sme\s(?:to|with)\s(?:her|his|their|an?|the)\s(?!few\b|friend|colleague|people|some|couple)",
    re.I,
)
_JOIN = re.compile(
    r"\s*(?:,\s*(?:and|or)?|;|\band\b|\bor\b|\bplus\b|/)\s+(?=(?:my|her|his|our|their|the|an?|another|someone|somebody|anyone|maybe|people|folks|now|currently|one of|one (?:in|at|from|who))\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Role:
    """A person without a name and where the words begin."""

    job_title: str
    organization: str | None
    start: int


# "Two people: the librarian and ..."
_COUNTED = re.compile(
    r"^(?:(?:an?|two|three|four|some|a few|several|other|possible)\s)?(?:other\s|more\s)?(?:people|names?|contacts?|ideas?|suggestions?|referrals?|options|person)\s?:\s",
    re.I,
)
# "I might ask my boss if I can shadow someone"
_ASK_IF = re.compile(r"\bask\s[^.;]{3,60}\s(?:if|for\s(?:help|advice|tips|feedback))\b", re.I)
_IF = re.compile(r",\s(?:if|unless|once|when)\s")
# "The manager at Wendy's wasn't helpful"
_WAS = re.compile(r"(?:the|my|her|his|their)\s[^,;]{3,60}?\s(?:was|were|is|are)n't\s", re.I)
# "Any hiring manager will google you"
_ANY_WILL = re.compile(
    r"(?:any|every|each|most|no)\s(?!.*\b(?:help|talk|good|great|useful|happy)\b)[^,;]{3,60}?\s(?:will|would|can|may|might|wants?|looks?|asks?)\b",
    re.I,
)
_BEGINS = re.compile(r"(?:any|some)(?:one|body)\s(?:in|on|at|from|who)\b", re.I)
_INSTEAD = re.compile(r",\s(?:so|or|but)\s(?=maybe\b|perhaps\b|try\b)")
_PRAISED = re.compile(
    r"(?:(?:she|he|they)\s(?:said|thought|mentioned|thinks|says)\s(?:that\s)?)?"
    r"((?:the|an?|her|his|their)\s.{3,80}?)\swould\sbe\s(?:an?\s)?(?:very\s|really\s)?(?:good|great|helpful|useful|ideal|perfect|worth|happy)\b",
    re.I,
)


def find_roles(sentence: str, *, is_item: bool) -> list[Role]:
    """Find people described and not named, in order.

    >>> [(r.job_title, r.organization) for r in find_roles("someone in QA", is_item=True)]
    [('QA', None)]
    >>> [r.job_title for r in find_roles("her colleague in regulatory affairs", is_item=True)]
    ['colleague in regulatory affairs']
    >>> find_roles("My manager was great.", is_item=False)
    []
    """
    sentence = _COUNTED.sub("", sentence)
    praised = _PRAISED.match(sentence)
    if praised is not None:
        sentence, is_item = praised[1], True
    sentence = _IF.split(sentence)[0]
    instead = _INSTEAD.search(sentence)
    if instead is not None and _PROMISE.search(sentence[: instead.start()]):
        sentence = sentence[instead.end() :]
    relative = _relative(sentence)
    if relative is not None:
        return [relative]
    if _is_story(sentence):
        return []
    roles: list[Role] = []
    is_open = is_item and _BEGINS.match(sentence) is not None
    for part, start in _parts(sentence):
        opens = is_open or part.startswith("one ")
        opens = opens or (start == 0 and (is_item or _START.match(part) is not None))
        if (
            roles
            and _HER_BOSS.fullmatch(part.strip(" ."))
            and sentence[:start].rstrip()[-1:] == ","
        ):
            continue
        role, lead = _first_role(part, opens=opens)
        if role is None and roles:
            role = _of_list(part)
        if role is None or _SAME.search(role.job_title or ""):
            continue
        if roles and _tells_more(roles[-1], part, sentence[:start]):
            roles.pop()
        titles = _EITHER.split(role.job_title or "")
        if len(titles) != 2 or not all(map(has_role, titles)):
            titles = [role.job_title or ""]
        roles += [Role(title, role.organization, start + lead) for title in titles]
        is_open = True
    return roles


def _is_story(sentence: str) -> bool:
    """Whether a promise, a story or a piece of advice is told."""
    if _PROMISE.search(sentence) and not _INTRODUCED.search(sentence):
        return True
    return any(
        told is not None
        for told in (_ASK_IF.search(sentence), _WAS.match(sentence), _ANY_WILL.match(sentence))
    )


def _first_role(part: str, *, opens: bool) -> tuple[Details | None, int]:
    """The description after the last lead-in that leads to one, and where it begins."""
    leads = [*reversed(_lead_ins(part)), *([0] if opens else [])]
    if opens and _ARTICLE.match(part):
        leads = [0, *leads]
    for lead in leads:
        role = _read(part[lead:].strip(" :,\"'“”.!?"), is_fragment=lead == 0)
        if role is not None:
            return role, lead
    return None, 0


_ARTICLE = re.compile(r"an?\s", re.I)


def _of_list(part: str) -> Details | None:
    """A later item of a list: "or the product side", "and a prosecutor"."""
    if _PART.search(part.strip(" .")):
        return Details(read_title(f"in {part.strip(' .')}"))
    if not _ITEM.match(part):
        return None
    title = read_position(re.split(r"[,.]", part)[0])
    return Details(title) if title else None


_ITEM = re.compile(r"an?\s[a-z-]+(?:\s[a-z-]+)?(?=$|[,.])")
# "somebody from legal or the product side"
_PART = re.compile(r"^(?:the\s)?(?:[\w&-]+\s){1,2}(?:side|team|department|group)$")
_EITHER = re.compile(r"\sor\s")
# "an ophthalmologist, her boss"
_HER_BOSS = re.compile(r"(?:her|his|my|their)\s[a-z-]+")
_SAME = re.compile(r"\bsame\s(?:job|thing|work|role|kind|position)\b")


_SUPERIORS = frozenset(("boss", "supervisor", "manager", "lead", "mentor", "advisor"))
# "her former student, now a postdoc"
_NOW_A = re.compile(r"(?:now|currently)\s", re.I)


def _tells_more(last: Role, part: str, before: str) -> bool:
    """Whether it says what the relation before does: "my brother-in-law, an HVAC tech"."""
    if not before.rstrip().endswith(",") or (last.organization and not _NOW_A.match(part)):
        return False
    words = last.job_title.casefold().replace(" in law", "-in-law").split()
    is_relation = words[-1:] != [] and words[-1] in RELATIONS | _SUPERIORS
    return _NOW_A.match(part) is not None or (is_relation and re.match(r"an?\s", part) is not None)


_RELATIVE = re.compile(
    rf"""^(?:(?:also|and|maybe|possibly|or|(?:i\ (?:could|should|can)\ )?(?:talk|speak)\ (?:to|with)),?\ )?(?:(?:she|he)\ (?:said|mentioned|has|knows)\ (?:that\ |of\ )?)?(?:my|her|his|their|an?|[\w-]{2, 20}'s)\ (?:[\w'-]+\ ){{0,2}}?(?P<who>{"|".join(sorted(RELATIONS))}|boss|mentor|advisor|step(?:dad|mom|son))
    (?:\ (?:from|of)\ (?:[a-z]+\ )?[a-z]+(?=\ (?:is|works|does|who)\b))?
    (?:,?\ (?:who|she|he|they)\b)?(?P<what>(?:\ is|'s(?=\ (?:an?|the|in|at|with|now)\ )|\ works?|\ does)\ .{{3,100}})$""",
    re.I | re.X,
)


def _relative(sentence: str) -> Role | None:
    """Read "her friend does UX writing at Dropbox", "his wife is an accountant"."""
    found = _RELATIVE.match(sentence.rstrip(" .!"))
    if found is None:
        return None
    what = re.split(r"[,;(]|\sand\s|\slol\b", re.sub(r"^'s\s", "is ", found["what"]).strip())[0]
    details = read_chunk(what)
    said = re.match(r"is an?\s(.+?)(?=\s(?:at|with|for|in)\s|$)", what)
    if said and details and details.job_title is None and read_position(said[1]):
        return Role(said[1], details.organization, 0)
    if details is None or not (details.job_title or details.organization):
        return None
    return Role(details.job_title or found.group("who"), details.organization, 0)


def _parts(sentence: str) -> Iterator[tuple[str, int]]:
    at = 0
    for cut in _JOIN.finditer(sentence):
        yield sentence[at : cut.start()], at
        at = cut.end()
    yield sentence[at:], at


_CUED = re.compile(
    r"\b(?:(?:talk|speak|chat|connect|meet|reach out|get in touch|in touch|follow up|introduced? me|refer(?:red)? me|sent me|send me|pointed me|point me|connect me|connected me)\s(?:up\s)?(?:to|with)|"
    r"contact|email|call|find|shadow|interview|ask(?: for)?|suggest(?:s|ed)?|recommend(?:s|ed)?|mention(?:s|ed)?|try|knows?|look for|see|also|maybe|reach|(?<!is )(?<!was )(?<!t's )like|such as|(?:work(?:s|ed)?|school|college|friends)\swith)\s+"
    r"(?:(?:talking|speaking) (?:to|with)\s|(?:contacting|interviewing|finding|shadowing|meeting|calling|emailing|asking)\s|me to\s|i talk to\s|that i talk to\s|speaking with\s|to\s|with\s|also\s|maybe\s)?(?=\w)",
    re.I,
)


def _lead_ins(part: str) -> list[int]:
    """Where a description may begin: after each lead-in."""
    ends = [found.end() for found in islice(_CUED.finditer(part), 8)]
    return [end for end in ends if _START.match(part[end:]) or has_role(part[end:])]


# A question or a piece of advice begins so, no description.
_ASKS = re.compile(
    r"[^\w\s]*(?:who|whom|what|where|when|why|how|do|does|did|is|are|was|get|be|become|as|i|we|you|(?-i:It)|there|she|he|they)\s",
    re.I,
)


def _read(text: str, *, is_fragment: bool) -> Details | None:
    """A description made into role and employer."""
    found = re.match(rf"(?:{_DETERMINER}\s+)?(.+)$", text, re.I)
    if found is None or re.search(r"^(?:no|only)\s|\byours?\b", text, re.I) or len(text) > 160:
        return None
    if (is_fragment and _ASKS.match(text)) or re.match(
        r"(?:maybe\s)?(?:through|via|because)\s", text, re.I
    ):
        return None
    text = re.sub(
        r"^(?:(?:she|he|they)'(?:s|re)\s)?(?:(?:an?|the|or|and|two|three|other|more|some|several|various|few|good|close|old|actual|possibly|maybe|perhaps|also|probably|my|her|his|their|our|of\sthe|of\s(?:her|his|their)|now|currently)\s)+",
        "",
        found.group(1),
        flags=re.I,
    )
    head, rest = _head(text)
    if not head:
        return None
    aside = re.match(r"\(([^()]{3,50})\)?$", rest)
    is_aside = aside and (head.casefold() in RELATIONS or has_role(aside[1]))
    if is_aside and aside and (job := read_chunk(aside[1])) is not None:
        return job if job.job_title else Details(head)
    if re.search(r"[A-Z]\w+\s(?:or|and)\s[A-Z]", head):
        return None  # two firms: "Accenture or Deloitte recruiters"
    if _LISTED.search(head):
        return None  # "The Johnson Foundation lists fellows"
    last = head.split()[-1].casefold()
    if is_fragment and STORY.search(re.sub(r"^retired\s", "", head, flags=re.I)):
        return None
    if re.search(r"\sand\sI\b", head) or re.match(r"in\s(?:me|us|her|him)\b", rest):
        return None  # "My partner and I split", "the teacher in me"
    if last in ANYONE:
        return of_anyone(head, rest)
    if last in RELATIONS or has_role(head):
        return of_role(head, rest, is_relation=last in RELATIONS)
    return None


_LISTED = re.compile(
    r"[A-Z]\w+\s(?:Foundation|Institute|University|College|Association|Society|Museum|Hospital)\s[a-z]+s\s"
)
_REST = re.compile(
    r"\s(?:who|that|she|he|they|we|(?-i:I)\s(?:know|knew|met|works?|worked|used|play|went|trained|talked)|at|in|from|on|with|over|for|of|else|working|doing|named|because|so|since|as|when|if|once|they|where|would|will|is|might|could)\b|\sto\s(?=see|get|learn|hear|compare|find|understand)|[,(]|\s[-–—]\s",
    re.I,
)


# "I'd love to interview a chaplain next"
_LATE = re.compile(r"\s(?:next|first|too|also|again|instead|sometime|next\stime|as\swell)$", re.I)


def _head(text: str) -> tuple[str, str]:
    found = _REST.search(text)
    if found is None:
        return _LATE.sub("", text.strip(" .")), ""
    return _LATE.sub("", text[: found.start()].strip()), text[found.start() :].strip()
