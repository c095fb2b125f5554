"""Role and employer of somebody described: the words before and after "at", "in" and "who".

Refuses a clause that tells a story ("who was great"): that is no description.
"""

from __future__ import annotations

import re

from infoint.parsing.person.clause import Details, read_chunk
from infoint.parsing.person.employer import PLAIN_ORG
from infoint.parsing.person.parting import settle
from infoint.parsing.person.position import read_position
from infoint.parsing.person.role import DOES, read_title
from infoint.parsing.person.words import VAGUE_FIRM

STORY = re.compile(
    r"\b(?:was|were|said|told|thinks|has|had|hired|quit|retired|left|makes|helped|used to|is)\b",
    re.I,
)


def of_anyone(head: str, rest: str) -> Details | None:
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
        role = re.split(r"\s(?:at|for|in|near)\s(?=[A-Z])", doing[1])[0]
    *qualifier, noun = head.split()
    role = role or read_title(f"in {' '.join(qualifier)}")
    if role is None and noun.casefold() in ("people", "folks", "others", "members"):
        return None
    house = PLAIN_ORG.fullmatch(rest.removeprefix("in the "))
    office = _OFFICE.match(rest)
    if role is firm is None and (office or (house and rest.startswith("in the "))):
        role, firm = (office[1], None) if office else (None, house[1] if house else None)
    return Details(role, firm) if role or firm else None


_OFFICE = re.compile(r"in\s(?:the\s)?((?:[\w-]+\s)?[\w-]+'s\soffice)$")
_REST_ENDS = re.compile(
    r"[,(]|\s[-–—]\s|\s(?:would|will|might|could|once|because|since|so|although|though|if|when|while)\s"
)
# "a judge she knows from Rotary"
_MET = re.compile(r"(?:s?he|they|I|we)\s(?:knows?|knew|met|remembers?)\b", re.I)


_IS = re.compile(
    r"(?:(?:from|of)\s(?:[a-z]+\s)?[a-z]+)?(?:,?\s?(?:who|she|he|they))?\s?((?:is|'s(?=\s(?:an?|the|in|at|with|now)\s)|works?|does)\s.{3,100})$"
)
_IS_A = re.compile(r"is an?\s(.+?)(?=\s(?:at|with|for|in)\s|$)")


def of_relation(relation: str, rest: str) -> Details | None:
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


def of_role(head: str, rest: str) -> Details | None:
    """ "her colleague in regulatory affairs at Merck": the description is the role."""
    rest = _REST_ENDS.split(rest)[0].strip()
    if _MET.match(rest):
        rest = ""
    if STORY.match(re.sub(r"^(?:who|that)\s(?:is\s)?", "", rest)):
        return None
    at = re.search(r"(?:^|\s)(?:at|from|with|over at|for)\s(?:the\s)?(?=\S)", rest)
    organization = None
    kept = rest
    vague = re.search(r"(?:^|\s)(?:at|from|with|for|in)\s\w+\s(\w+)\s\w+", rest)
    if vague and vague[1].casefold() in VAGUE_FIRM:
        kept, at = rest[: vague.start()].strip(), None
    if at is not None:
        details = read_chunk(rest[at.start() :].strip())
        organization = details.organization if details else None
        if organization is not None:
            kept = rest[: at.start()].strip()
    kept = re.sub(r"^of\s(?:hers|his|theirs|mine|ours|yours)\b\s?", "", kept)
    if kept and not re.match(
        r"(?:in|of|on|for|who\s(?:does|works|is|runs|leads|manages|teaches|handles))\b",
        kept,
        re.I,
    ):
        kept = ""
    if len(kept.split()) > 7:
        kept = ""
    kept = re.sub(r"(?:^|\s)(?:on|in)\sthe\s(?:[\w-]+\s){0,2}floor$", "", kept)
    role = " ".join(f"{head} {kept}".split())
    role = re.sub(r"\swho\s(?:works|is)$", "", role) if len(role) <= 80 else head
    return Details(*settle(role, organization))
