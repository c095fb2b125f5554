"""People without a name: "her colleague in regulatory affairs", "someone in QA".

Read only where somebody is to be talked to: after a lead-in or as a line of its own.
Refuses stories ("my manager was great") and promises ("she'll ask someone").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from infoint.parsing.person.clause import Details, read_chunk
from infoint.parsing.person.details import read_after
from infoint.parsing.person.employer import PLAIN_ORG
from infoint.parsing.person.parting import settle
from infoint.parsing.person.position import read_position
from infoint.parsing.person.role import DOES, has_role, read_title
from infoint.parsing.person.words import ANYONE, CREDENTIAL, RELATIONS

_DETERMINER = r"(?:my|her|his|our|their|your|the|an?|another|other|some|one of (?:her|his|my|our|their|the)|any|more)"
_START = re.compile(
    rf"(?:{_DETERMINER}\s+|one\s(?:in|at|from|who)\b|someone\b|somebody\b|anyone\b|people\b|folks\b)",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:she|he|they|who)(?:'ll|\swill|\swould|'d|\sis going to|\scan|\scould|\sneeds to|\shas to|\splans to|\soffered to|\spromised to)\s(?!(?:love|like|suggest|recommend|say|start)\b)",
    re.I,
)
# A promise that says to whom: "she'll introduce me to her team lead".
_INTRODUCED = re.compile(
    r"\b(?:introduce|connect|refer)\sme\s(?:to|with)\s(?:her|his|their|an?|the)\s(?!few\b|friend|colleague|people|some|couple)",
    re.I,
)
_JOIN = re.compile(
    r"\s*(?:,\s*(?:and|or)?|;|\band\b|\bor\b|\bplus\b|/)\s+(?:(?:also|to|with)\s+){0,2}"
    r"(?=(?:my|her|his|our|their|the|an?|another|someone|somebody|anyone|maybe|people|folks|now|currently|one of|one (?:in|at|from|who))\b)",
    re.I,
)
# "Two people: the librarian and ..."
_COUNTED = re.compile(
    r"^(?:(?:an?|two|three|four|some|a few|several|other|possible)\s)?(?:other\s|more\s)?(?:people|names?|contacts?|ideas?|suggestions?|referrals?|options|person)\s?:\s",
    re.I,
)
_IF = re.compile(
    r"[,;]\s(?:(?:if|unless|once|when)|(?:she|he|they)(?:'d|'ll|\s(?:would|will|can|could|already)))\s"
)
_ASIDE_IF = re.compile(r",\sif\s[^,]{3,40},(?=\s)")
_OPENS = re.compile(r"^(?:(?:and|or|also|plus|either|both)\s)+", re.I)
_EITHER = re.compile(r"\sor\s")
_SAME = re.compile(r"\bsame\s(?:job|thing|work|role|kind|position)\b")


def find_roles(sentence: str, *, is_item: bool) -> list[Details]:
    """Find people described and not named, in order.

    >>> [(r.job_title, r.organization) for r in find_roles("someone in QA", is_item=True)]
    [('QA', None)]
    >>> [r.job_title for r in find_roles("her colleague in regulatory affairs", is_item=True)]
    ['colleague in regulatory affairs']
    >>> find_roles("My manager was great.", is_item=False)
    []
    """
    sentence = sentence.replace(" in law ", "-in-law ")
    sentence = _OPENS.sub("", _COUNTED.sub("", sentence.replace('"', "")))
    sentence = _IF.split(_ASIDE_IF.sub("", sentence))[0]
    if _PROMISE.search(sentence) and not _INTRODUCED.search(sentence):
        return []
    roles: list[Details] = []
    is_open = is_item and _START.match(sentence) is not None
    for part, start in _parts(sentence):
        opens = is_open or bool(roles) or part.startswith("one ")
        opens = opens or (start == 0 and (is_item or _START.match(part) is not None))
        role = _first_role(part, opens=opens)
        if role is None or _SAME.search(role.job_title or ""):
            continue
        if roles and _tells_more(roles[-1], part, sentence[:start]):
            roles.pop()
        titles = _EITHER.split(role.job_title or "")
        if len(titles) != 2 or not all(map(has_role, titles)):
            titles = [role.job_title or ""]
        roles += [Details(title, role.organization) for title in titles]
    return roles


def _parts(sentence: str) -> Iterator[tuple[str, int]]:
    at = 0
    for cut in _JOIN.finditer(sentence):
        yield sentence[at : cut.start()], at
        at = cut.end()
    yield sentence[at:], at


_CUED = re.compile(
    r"\b(?:(?:talk(?:ed)?|speak(?:ing)?|spoke|chat|connect|meet|reach out|get in touch|in touch|follow up|introduced? me|refer(?:red)? me|sent me|send me|put me|steered me|directed me|passed me|pointed me|point me|connect me|connected me)\s(?:up\s|on\s)?(?:to|onto|with)|"
    r"met|contact|email|call|find|shadow|interview|introduce\s(?:yourself|myself)\sto|ask(?: for)?|(?:gave|offered|sent|shared)(?:\sme)?|suggest(?:s|ed)?|recommend(?:s|ed)?|mention(?:s|ed)?|try|knows?|look for|see|(?<!\bI )(?<!we )also|maybe|reach|(?<!is )(?<!was )(?<!t's )like|such as|(?:work(?:s|ed)?|school|college|friends)\swith|"
    r"(?:s?he|they)\s(?:said|says|thought|thinks|has)|(?:person|one|contact|bet)(?:\sto\s\w+(?:\s(?:to|with))?)?\s(?:is|would\sbe|might\sbe))\s+"
    r"(?:(?:talking|speaking) (?:to|with)\s|(?:contacting|interviewing|finding|shadowing|meeting|calling|emailing|asking)\s|me to\s|i talk to\s|that i talk to\s|speaking with\s|to\s|with\s|also\s|maybe\s)?(?=\w)",
    re.I,
)
_ARTICLE = re.compile(r"an?\s", re.I)


def _first_role(part: str, *, opens: bool) -> Details | None:
    """The description after the last lead-in that leads to one."""
    ends = [found.end() for found in islice(_CUED.finditer(part), 8)]
    leads = [end for end in ends if _START.match(part, end) or has_role(part[end:])][::-1]
    if opens and not _CUED.match(part):
        leads = [0, *leads] if _ARTICLE.match(part) else [*leads, 0]
    read = (_read(part[at:].strip(" :,\"'“”.!?"), is_fragment=at == 0) for at in leads)
    return next((role for role in read if role is not None), None)


_SUPERIORS = frozenset(("boss", "supervisor", "manager", "lead", "mentor", "advisor"))
# "her former student, now a postdoc"
_NOW_A = re.compile(r"(?:now|currently)\s", re.I)


def _tells_more(last: Details, part: str, before: str) -> bool:
    """Whether it says what the relation before does: "my brother-in-law, an HVAC tech"."""
    if not before.rstrip().endswith(",") or (last.organization and not _NOW_A.match(part)):
        return False
    words = (last.job_title or "").casefold().replace(" in law", "-in-law").split()
    is_relation = words[-1:] != [] and words[-1] in RELATIONS | _SUPERIORS
    return _NOW_A.match(part) is not None or (is_relation and _ARTICLE.match(part) is not None)


# A question or a piece of advice begins so, no description.
_ASKS = re.compile(
    r"[^\w\s]*(?:maybe\s)?(?:who|whom|what|where|when|why|how|do|does|did|is|are|was|get|be|become|as|i|we|you|anyone\selse|(?-i:It)|there|she|he|they|(?:s?he|they)'(?:s|re)\san?|every|most|no|not|only|pick|choose|use|take|read|join|study|through|via|because)\s",
    re.I,
)
_BEFORE = re.compile(
    rf"(?:{_DETERMINER}\s+)?(?:(?:she|he|they)'(?:s|re)\s)?(?:(?:an?|the|or|and|if|whether|two|three|other|more|some|several|various|few|good|close|old|own|actual|possibly|maybe|perhaps|also|probably|my|her|his|their|our|of\sthe|of\s(?:her|his|their)|now|currently)\s)*",
    re.I,
)
_REST = re.compile(
    r"\s(?:who|that|she|he|they|we|(?-i:I)\s(?:know|knew|met|works?|worked|used|play|went|trained|talked)|at|in|from|on|with|over|for|of|else|working|doing|named|because|so|since|as|when|if|once|where|whose|would|will|is|might|could|does|works)\b|"
    r"\sto\s(?=see|get|learn|hear|compare|find|understand)|[,;(]|\s[-–—]\s|'s\s(?=(?:an?|the|in|at|with|now|e-?mail|number|cell|phone|contact|info|card|linkedin)\b)",
    re.I,
)
# "I'd love to interview a chaplain next"
_LATE = re.compile(
    r"\s(?:next|upstairs|downstairs|first|too|also|again|instead|sometime|there|here|next\stime|as\swell)$",
    re.I,
)
_LETTERS = re.compile(CREDENTIAL)
_ASIDE = re.compile(r"\(([^()]{3,50})\)?$")
# Two firms: "Accenture or Deloitte recruiters"; "my partner and I split", "the teacher in me".
_NOT_ONE = re.compile(
    r"[A-Z]\w+\s(?:or|and)\s[A-Z]|(?:Foundation|Institute|University)\s[a-z]+s\s|\sand\sI\b|\s(?:already|knows)\s|\sin\s(?:me|us|her|him)\b"
)
_STORY = re.compile(r"\byours?\b|\b(?:was|were)n't\b|\b(?:is|are)\snot\b|\bleads$")
# "any recruiter will google you"
_WILL = re.compile(
    r"(?:will|would|can|could|may|might)\s(?!be\b|also\b|have\b(?!\sto\b)|help|talk|know|love|chat|meet)"
)


def _read(text: str, *, is_fragment: bool) -> Details | None:
    """A description made into role and employer."""
    if len(text) > 160 or _STORY.search(text) or (is_fragment and _ASKS.match(text)):
        return None
    text = _BEFORE.sub("", text, count=1)
    cut = _REST.search(text)
    head = _LATE.sub("", text[: cut.start()] if cut else text).strip(" .")
    rest = text[cut.start() :].strip() if cut else ""
    if not head or _NOT_ONE.search(f"{head} {rest[:6]}") or _WILL.match(rest):
        return None
    if is_fragment and _TELLS.search(re.sub(r"^retired\s", "", head, flags=re.I)):
        return None
    last = head.split()[-1].casefold()
    aside = _ASIDE.match(rest)
    if aside and (last in RELATIONS or has_role(aside[1])):
        job = read_after(f", {aside[1]}")
        return job if job.job_title else Details(head)
    if last in ANYONE:
        return _of_anyone(head, rest)
    if last in RELATIONS | _SUPERIORS and (said := _of_relation(last, rest)) is not None:
        return said
    if last in RELATIONS or has_role(head) or _LETTERS.fullmatch(head):
        return _of_role(head, rest)
    return None


_TELLS = re.compile(
    r"\b(?:was|were|said|told|thinks|has|had|hired|quit|retired|left|makes|helped|used to|is)\b",
    re.I,
)


def _of_anyone(head: str, rest: str) -> Details | None:
    """ "someone in QA at Intel": the department is the role."""
    rest = re.sub(r"^(?:else\s)", "", rest, flags=re.I)
    rest = re.sub(r"^working\s", "", rest, flags=re.I)
    rest = re.sub(r"^(?:who\sis\s)?doing\s", "does ", rest, flags=re.I)
    rest = re.sub(r"^(?:who|that)(?:'s|\shas)\sbeen\s(an?)\s", r"who is \1 ", rest)
    rest = re.split(r"\sfor\s(?:a while|\d|years|a long|ages)", rest)[0]
    details = read_chunk(rest) if rest else None
    role, firm = (details.job_title, details.organization) if details else (None, None)
    doing = re.match(r"(?:who|that)\s(.{3,60})$", rest)
    if role is None and doing and DOES.match(doing[1]):
        role = re.split(r"[,;(]|\s(?:at|for|in|near)\s(?=[A-Z])", doing[1])[0]
    *qualifier, noun = head.split()
    role = role or read_title(f"in {' '.join(qualifier).removeprefix('new ')}")
    if role is None and noun.casefold() in ("people", "folks", "others", "members"):
        return None
    house = PLAIN_ORG.fullmatch(rest.removeprefix("in the "))
    office = _OFFICE.match(rest)
    if role is firm is None and (office or (house and rest.startswith("in the "))):
        role, firm = (office[1], None) if office else (None, house[1] if house else None)
    return Details(role, firm) if role or firm else None


_OFFICE = re.compile(r"in\s(?:the\s)?((?:[\w-]+\s)?[\w-]+'s\soffice)$")
_REST_ENDS = re.compile(
    r"[,;(]|\s[-–—]\s|\s(?:about|instead|would|will|might|could|once|because|since|so|although|though|if|when|while)\s"
)
_IS = re.compile(
    r"(?:(?:from|of)\s(?:[a-z]+\s)?[a-z]+)?(?:,?\s?(?:who|she|he|they))?\s?((?:is|'s(?=\s(?:an?|the|in|at|with|now)\s)|works?|does)\s.{3,100})$"
)
_IS_A = re.compile(r"is an?\s(.+?)(?=\s(?:at|with|for|in)\s|$)")


def _of_relation(relation: str, rest: str) -> Details | None:
    """ "her friend does UX writing at Dropbox", "his wife is an accountant": what is said counts."""
    found = _IS.match(rest)
    if found is None:
        return None
    what = re.split(r"[,;(]|\sand\s|\slol\b", re.sub(r"^'s\s", "is ", found[1]))[0]
    details, said = read_chunk(what), _IS_A.match(what)
    title = details.job_title if details else None
    if details and title is None and said:
        title = read_position(said[1])
    if details is None or not (title or details.organization):
        return None
    return Details(title or relation, details.organization)


def _of_role(head: str, rest: str) -> Details | None:
    """ "her colleague in regulatory affairs at Merck": the description is the role."""
    rest = _REST_ENDS.split(rest)[0].strip()
    if _TELLS.match(re.sub(r"^(?:who|that)\s(?:is\s)?", "", rest)):
        return None
    at = re.search(r"(?:^|\s)(?:at|from|with|over at|for)\s(?:the\s)?(?=\S)", rest)
    organization = None
    kept = rest
    if at is not None:
        details = read_chunk(rest[at.start() :].strip())
        organization = details.organization if details else None
        if organization is not None:
            kept = rest[: at.start()].strip()
    kept = re.sub(
        r"^of\s(?:hers|his|theirs|mine|ours|yours|(?:her|his|my|their)\s\w+'s)(?!\w)\s?", "", kept
    )
    kept = re.split(r"\sat\s(?:her|his|their|my)\s", kept)[0]
    if kept and not re.match(
        r"(?:in|of|for|who\s(?:does|works|is|runs|leads|manages|teaches|handles))\b",
        kept,
        re.I,
    ):
        kept = ""
    kept = re.sub(r"(?:^|\s)(?:on|in)\sthe\s(?:[\w-]+\s){0,2}floor$", "", kept)
    role = " ".join(f"{head} {kept}".split())
    role = re.sub(r"\swho\s(?:works|is)$", "", role) if len(role) <= 80 else head
    return Details(*settle(role, organization))
