"""Role and employer of somebody described: the words before and after "at", "in" and "who".

Refuses a clause that tells a story ("who was great"): that is no description.
"""

from __future__ import annotations

import re

from infoint.parsing.person.clause import Details, read_chunk
from infoint.parsing.person.employer import PLAIN_ORG
from infoint.parsing.person.parting import settle
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
    qualifier = " ".join(head.split()[:-1])
    role = details.job_title if details else None
    doing = re.match(r"(?:who|that)\s(.{3,60})$", rest)
    if role is None and doing and DOES.match(doing[1]):
        role = re.split(r"\s(?:at|for|in|near)\s(?=[A-Z])", doing[1])[0]
    role = role or read_title(f"in {qualifier}") if qualifier and not role else role
    if role is None and head.split()[-1].casefold() in ("people", "folks", "others", "members"):
        return None
    if role is None and (details is None or details == Details()):
        house = PLAIN_ORG.fullmatch(re.sub(r"^(?:in|on)\sthe\s", "", rest))
        details = Details(None, house[1]) if house and rest.startswith("in the ") else details
    if (details is None and role is None) or not (role or (details and details.organization)):
        return None
    return Details(role, details.organization if details else None)


_REST_ENDS = re.compile(
    r"[,(]|\s[-–—]\s|\s(?:would|will|might|could|once|because|since|so|although|though|if|when|while)\s"
)
# "a judge she knows from Rotary"
_MET = re.compile(r"(?:s?he|they|I|we)\s(?:knows?|knew|met|remembers?)\b", re.I)
_NOW_IS = re.compile(r"(?:who|that)(?:\sis|'s)\s(?:now\s|currently\s)?(?:an?|the)\s(.{3,80})$")


def of_role(head: str, rest: str, *, is_relation: bool) -> Details | None:
    """ "her colleague in regulatory affairs at Merck": the description is the role."""
    rest = _REST_ENDS.split(rest)[0].strip()
    if _MET.match(rest):
        rest = ""
    job = _NOW_IS.match(rest) if is_relation else None
    if job is not None and (said := read_chunk(job[1])) is not None and said.job_title:
        return said
    if STORY.match(re.sub(r"^(?:who|that)\s", "", rest)) and not re.match(
        r"(?:who|that)\sis\b", rest
    ):
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
        if is_relation and at.group().strip().startswith("from"):
            organization, kept = None, ""
        if organization is not None:
            kept = rest[: at.start()].strip()
    kept = re.sub(r"^of\s(?:hers|his|theirs|mine|ours|yours)\b\s?", "", kept)
    if kept and not re.match(
        r"(?:in|of|on|for|who\s(?:does|works|is|runs|leads|manages|teaches|handles))\b",
        kept,
        re.I,
    ):
        kept = ""
    if re.match(r"who\s", kept, re.I) and len(kept.split()) > 7:
        kept = ""
    kept = re.sub(r"(?:^|\s)(?:on|in)\sthe\s(?:[\w-]+\s){0,2}floor$", "", kept)
    role = " ".join(f"{head} {kept}".split())
    role = re.sub(r"\swho\s(?:works|is)$", "", role) if len(role) <= 80 else head
    return Details(*settle(role, organization))
