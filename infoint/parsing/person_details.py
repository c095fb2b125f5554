"""Role and employer out of the words around a name.

Refuses to guess: a lone place, a clause, or words that are neither a known kind of role nor
marked as an employer stay unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.person_words import (
    ANYONE,
    COMPANIES,
    COMPANY_NAME_SET,
    CREDENTIAL,
    DEPARTMENTS,
    NO_FIRM,
    ORG_HEADS,
    RELATIONS,
    ROLE_HEADS,
)
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.people_names import is_given_name
from infoint.reference.skills import find_skill


@dataclass(frozen=True, slots=True)
class Details:
    """What was said of a person; ``is_shared`` where it was said of several ("both at")."""

    job_title: str | None = None
    organization: str | None = None
    is_shared: bool = False


_CUT = re.compile(
    r"\s*[,;()\[\]|\x01\n\t]+\s*|\s+[-–—]+\s+|\s?—\s?|:\s+|\s/\s|"
    r"\s(?:and|but)\s(?=(?:would|will|can|could|is|has|said|says|might|she|he|they|knows|loves)\b)"
)
_LEAD = re.compile(
    r"""^(?:and\ |also\ |now\ |currently\ |formerly\ |previously\ |recently\ |works?\ as\ |working\ as\ |
    worked\ as\ |(?:who|that|she|he|they|which)(?:\ is|'s|\ are|'re|\ was)?\ (?:now\ |currently\ |also\ |both\ |a\ former\ )?|
    is\ |was\ |are\ |as\ |both\ |all\ |each\ |another\ |the\ one\ |title:?\ |role:?\ |position:?\ )+""",
    re.I | re.X,
)
_SHARED = re.compile(
    r"^(?:,\s*)?(?:who\s|they\s)?(?:are\s)?(?:both|all|each|who are|they are)\b", re.I
)
_ARTICLE = re.compile(
    r"^(?:an?|the|our|my|her|his|their|your|one of (?:the|her|his|my|our|their))\s+", re.I
)
_AT = re.compile(r"(?:^|\s)(?:over at|out at|back at|here at|at|@|with|from|for)\s+(?=\S)", re.I)
_IN = re.compile(
    r"(?:^|\s)(?:in|on|from|of|within|over in)\s+(?:the\s+|her\s+|his\s+|our\s+|their\s+|my\s+)?(?=\S)",
    re.I,
)
_DOES = re.compile(
    r"^(?:does|runs|leads|heads up|heads|manages|directs|oversees|teaches|handles|coordinates|supervises|"
    r"writes|designs|edits|builds|owns|chairs|organizes)\s+(?=\S)",
    re.I,
)
_WORKS = re.compile(
    r"^(?:works?|working|worked|is|was|sits|writes|freelances|consults|volunteers)\s+(?=(?:at|in|for|with|on|over)\b)",
    re.I,
)
_ORG_RUN = re.compile(
    r"(?:the\s)?((?:[A-Z0-9][\w'’&.+-]*|[a-z][A-Z]\w*)(?:\s(?:(?:of|for|the|and|&|de|del|du|des|la|at)\s){0,2}(?:[A-Z0-9][\w'’&.+-]*|&))*)"
)
_PLAIN_ORG = re.compile(
    r"(?:an?\s|the\s|her\s|his\s|their\s|my\s|our\s)?((?:[\w'’&.-]+\s){0,4}?(?:company|startup|start-up|agency|hospital|university|college|department|"
    r"firm|bank|lab|school|district|county|nonprofit|non-profit|clinic|library|museum|studio|government|"
    r"newspaper|consultancy|foundation|dealership|restaurant|hotel|plant|utility|institute|center|city|state|port))(?=[.!?]?$|\s(?:in|near|on|called|that|downtown|who|and|as)\b)",
    re.I,
)
_AS = re.compile(r"\sas (?:an?|the|their|its)\s(.+)$", re.I)
_OWNS = re.compile(
    r"^(?:ceo|cto|cfo|coo|cmo|founder|co-?founder|owner|co-owner|president|partner|principal|chair|head)$",
    re.I,
)
_CLAUSE = re.compile(
    r"\b(?:i|we|you|she'll|he'll|they'll|will|would|could|should|can|might|said|says|told|knows|thinks|because|if|when|has|have|had)\b",
    re.I,
)
_CREDENTIALS = re.compile(rf"^{CREDENTIAL}(?:,?\s{CREDENTIAL})*$")


def read_after(text: str, *, is_lower: bool = False) -> Details:
    """Read role and employer in the words after a name.

    >>> read_after(", Senior Editor at Tableau (\\x01)")
    Details(job_title='Senior Editor', organization='Tableau', is_shared=False)
    >>> read_after(" - Director of Docs, Acme Corp")
    Details(job_title='Director of Docs', organization='Acme Corp', is_shared=False)
    """
    title: str | None = None
    organization: str | None = None
    for chunk in _CUT.split(text)[:12]:
        chunk = chunk.strip(" .!?\"'“”*_")
        if not chunk or _CREDENTIALS.match(chunk):
            continue
        if title is not None and organization is not None:
            break
        found = read_chunk(chunk, has_title=title is not None, is_lower=is_lower)
        if found is None:
            break
        title = title or found.job_title
        organization = organization or found.organization
    return Details(title, organization, bool(_SHARED.match(text.lstrip(" ,(-–—"))))


def read_chunk(chunk: str, *, has_title: bool = False, is_lower: bool = False) -> Details | None:
    """Read one chunk; None where a clause begins that is about something else."""
    chunk = _LEAD.sub("", chunk).strip()
    chunk = _WORKS.sub("", chunk)
    if not chunk:
        return Details()
    if _CLAUSE.search(chunk):
        return None
    as_role = _AS.search(chunk)
    if as_role is not None and read_title(as_role.group(1)):
        firm = read_chunk(chunk[: as_role.start()], has_title=True, is_lower=is_lower)
        return Details(read_title(as_role.group(1)), firm.organization if firm else None)
    left, right = _split_at(chunk)
    is_from = bool(right) and re.search(r"\bfrom\s", chunk) is not None
    if is_from and _department(right) and right.split()[-1].casefold() in DEPARTMENTS:
        return Details(read_title(left) or _department(right) if left else _department(right))
    organization = read_organization(right) if right else None
    title = read_title(left) if left else None
    if left and title is None and organization is None and not right:
        organization = _bare_organization(left, has_title=has_title)
    if right and organization is None and is_lower:
        organization = read_lower_organization(right)
    if right and organization is None and title is None and re.search(r"\bfrom\s", chunk):
        title = _department(right)
    if title is not None and organization is None:
        title, organization = _owned(title)
    return Details(title, organization)


def _split_at(chunk: str) -> tuple[str, str]:
    found = None
    for found in _AT.finditer(chunk):
        word = found.group().strip().casefold()
        left = chunk[: found.start()]
        if word in ("with", "for", "from") and left and not chunk[found.end()].isupper():
            continue
        if (
            word == "for"
            and left
            and left.split()[-1].casefold() in ("officer", "provost", "president", "director")
        ):
            continue
        return left.strip(), chunk[found.end() :].strip()
    return chunk, ""


def read_title(text: str) -> str | None:
    """Read a role: a noun phrase with a role in it, a department, or what someone runs.

    >>> read_title("the director of technical publications")
    'director of technical publications'
    >>> read_title("in regulatory affairs"), read_title("sunny weather")
    ('regulatory affairs', None)
    """
    text = _ARTICLE.sub("", text.strip(" .,"))
    text = re.sub(r"\s(?:there|here|now|too|also|these days|right now|currently)$", "", text)
    words = text.split()
    if not 1 <= len(words) <= 9:
        return None
    if _DOES.match(text):
        return _DOES.sub("", text) if words[0].casefold() == "does" else text
    if _IN.match(text):
        return _department(text)
    if has_role(text):
        return text
    return None


def has_role(text: str) -> bool:
    """Whether the head of the phrase is a role: "Director of Docs", "UX writer"."""
    head = re.split(r"\s(?:of|for|in|on|to|at|with|who|and|&)\s|\s?[,/]\s?", text, flags=re.I)[
        0
    ].split()
    while head and re.fullmatch(r"(?:[IVX]+|\d|II+|[A-Z])", head[-1]):
        head = head[:-1]
    if not head:
        return False
    last = head[-1].casefold().strip(".,")
    if last.partition("-")[0] in ROLE_HEADS and last.partition("-")[1]:
        return True  # "editor-in-chief"
    return last in ROLE_HEADS or last.removesuffix("s") in ROLE_HEADS


def _department(text: str) -> str | None:
    """A department after "in": known ones, skills and subjects only."""
    found = _IN.match(text)
    name = text[found.end() :] if found else text
    name = re.sub(r"^(?:the|her|his|our|their|my)\s", "", name)
    name = re.sub(r"\s(?:there|here|too)$", "", name)
    bare = re.sub(
        r"\s(?:department|dept\.?|team|group|side|office|division|world|space|field|org)$",
        "",
        name,
        flags=re.I,
    )
    words = bare.casefold().split()
    if not 1 <= len(words) <= 4:
        return None
    is_known = words[0] in DEPARTMENTS or words[-1] in DEPARTMENTS or find_skill(bare) is not None
    return bare if is_known else None


def read_organization(text: str) -> str | None:
    """Read an employer after "at": a run of capitals, or a plain firm ("a small startup").

    >>> read_organization("the VA"), read_organization("a biotech startup"), read_organization("noon")
    ('VA', 'biotech startup', None)
    """
    text = text.strip(" .,")
    if _is_plain_company(text):
        return text
    found = _ORG_RUN.match(text)
    if found:
        name = _cut_and(found.group(1)).rstrip(".'’")
        if name.endswith(("'s", "’s")) and text[found.end() :].strip():
            return None
        if name.isdigit() or (re.fullmatch(r"\d.*", name) and not re.search("[A-Za-z]", name)):
            return None
        return name
    plain = _PLAIN_ORG.match(text)
    return plain.group(1) if plain else None


def read_lower_organization(text: str) -> str | None:
    """Read an employer in notes without capitals: "at acme", "at the va", not "at lunch".

    >>> read_lower_organization("acme corp"), read_lower_organization("lunch")
    ('acme corp', None)
    """
    name = re.sub(r"^(?:the|a|an)\s", "", text.strip(" .,!"))
    words = name.split()
    if not 1 <= len(words) <= 4 or words[0] in NO_FIRM or _CLAUSE.search(name):
        return None
    return name if re.fullmatch(r"[\w&.'’-]+(?:\s[\w&.'’-]+)*", name) else None


def _is_plain_company(text: str) -> bool:
    return text.casefold() in COMPANIES or text.casefold() in COMPANY_NAME_SET


def _cut_and(name: str) -> str:
    """Cut a run of capitals at "and" where two firms are joined, not one firm's name."""
    name = re.sub(r"\s(?:of|for|the|and|&|de|del|du|des|la|at)$", "", name)
    left, sep, _ = name.partition(" and ")
    if not sep:
        return name
    words = {word.casefold().strip(".,") for word in name.split()}
    if words & ORG_HEADS and left.casefold().split()[-1] not in ORG_HEADS:
        return name
    if name.casefold() in COMPANY_NAME_SET or find_skill(name) is not None:
        return name
    return left


def _bare_organization(text: str, *, has_title: bool) -> str | None:
    """A chunk that is nothing but a firm: after a role, or known as one."""
    found = _ORG_RUN.fullmatch(text)
    if found is None:
        return None
    name = found.group(1)
    words = [word.casefold().strip(".,") for word in name.split()]
    is_firm = (
        _is_plain_company(name) or words[0] in COMPANIES or any(word in ORG_HEADS for word in words)
    )
    if is_firm:
        return name
    if len(words) > 5 or any(s.kind != "city" or s.population > 30_000 for s in lookup(fold(name))):
        return None
    if re.fullmatch(r".+,?\s[A-Z]{2}", name) or find_skill(name) is not None:
        return None
    return name if has_title or len(words) == 1 or name.isupper() else None


def _owned(title: str) -> tuple[str, str | None]:
    """Part "CEO of Acme" into role and firm; "Director of Docs" stays whole."""
    head, sep, rest = title.partition(" of ")
    if not sep or not head.split() or not _OWNS.match(head.split()[-1]):
        return title, None
    name = read_organization(rest)
    words = rest.casefold().split()
    if name is None or words[0] in DEPARTMENTS or words[-1] in DEPARTMENTS or find_skill(rest):
        return title, None
    if head.split()[-1].casefold() in ("head", "chair", "president") and not (
        _is_plain_company(name) or any(word in ORG_HEADS for word in words) or len(words) == 1
    ):
        return title, None
    return head, name


_BREAKS = ("the", "a", "an", "to", "and", "or", "my", "her", "his", "their", "our")
_BEFORE = re.compile(
    r"""(?:^|[\s,(:])(?:(?:my|her|his|our|their|the|an?|another|one\ of\ (?:her|his|my|our|their))\s+)
    (?P<role>(?:[\w&/'’-]+\s){0,5}?[\w&/-]+?)
    (?:\s(?:at|from|with)\s(?:the\s)?(?P<org>[A-Z][\w&.'’-]*(?:\s(?:of\s)?[A-Z][\w&.'’-]*){0,4}))?
    [,:]?\s*(?:who\ is\ |who's\ )?(?:named|called|is|[-–—])?\s*[("“]?$""",
    re.I | re.X,
)
_OWNER = re.compile(r"\b([A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})['’]s\s$")
_TITLE_BEFORE = re.compile(r"((?:[A-Z][\w&/.-]*\s){0,4}[\w&/-]+)(?:,|:|\s[-–—])?\s*$")


def read_before(text: str) -> Details:
    """Read role and employer right before a name: "my manager, ", "a recruiter at Boeing named ".

    Words of relation ("friend", "cousin") are no role beside a name.

    >>> read_before("my manager, ").job_title
    'manager'
    >>> read_before("her friend ").job_title is None
    True
    """
    text = text[-120:]
    found = _BEFORE.search(text)
    if found is not None:
        role = found.group("role").strip()
        org = found.group("org")
        words = role.casefold().split()
        at = max(
            (
                i
                for i, w in enumerate(words)
                if w in _BREAKS and (i == 0 or words[i - 1] not in ("of", "in", "for"))
            ),
            default=-1,
        )
        role = re.sub(r"^other\s", "", " ".join(role.split()[at + 1 :]))
        if org and org[0].islower():
            org = None
        if role and has_role(role) and not _CLAUSE.search(role):
            return Details(role, org)
        if role and role.split()[-1].casefold() in RELATIONS | ANYONE:
            return Details(None, org)
    owner = _OWNER.search(text)
    if owner is not None and not is_given_name(owner.group(1)):
        return Details(None, owner.group(1))
    found = _TITLE_BEFORE.search(text)
    if found is not None and has_role(found.group(1)) and not _CLAUSE.search(found.group(1)):
        role = _after_lead_in(found.group(1))
        if role and has_role(role):
            return Details(role, None)
    return Details()


def _after_lead_in(role: str) -> str:
    words = role.split()
    starts = (
        "talk",
        "ask",
        "contact",
        "email",
        "call",
        "also",
        "and",
        "try",
        "reach",
        "to",
        "with",
        "maybe",
        "see",
        "meet",
        "with",
        "or",
    )
    while words and words[0].casefold() in starts:
        words = words[1:]
    return " ".join(words)
