"""Role and employer out of the words after a name.

Refuses to guess: a lone place, a clause, or words that are neither a known kind of role nor
marked as an employer stay unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.parsing.person.chunks import read_chunks
from infoint.parsing.person.employer import (
    PLAIN_ORG,
    is_company,
    is_place,
    read_bare_organization,
    read_enclosed,
    read_house,
    read_lower_organization,
    read_organization,
)
from infoint.parsing.person.position import is_fragment, read_field, read_position, without_letters
from infoint.parsing.person.role import has_role, read_department, read_title
from infoint.parsing.person.words import CLAUSE, COMPANIES, DEPARTMENTS, ORG_HEADS
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.skills import find_skill


@dataclass(frozen=True, slots=True)
class Details:
    """What was said of a person; ``is_shared`` where it was said of several ("both at")."""

    job_title: str | None = None
    organization: str | None = None
    is_shared: bool = False


# After a story, what is said of the person again: "and now he's a supervisor".
_RESUMES = re.compile(
    r"(?:and\s|but\s|so\s)?(?:now|currently|today|she|he|they|who|works|teaches|runs)\b(?!['’]ll|\s(?:also\s)?(?:said|told|thinks|will|would|has|had))",
    re.I,
)
_SMALL = frozenset("of the and for in on at to with from by or a an".split())  # noqa: SIM905
_LEAD = re.compile(
    r"""^(?:and\ |also\ |since\ |because\ |so\ |now\ |currently\ |formerly\ |previously\ |recently\ |works?\ as\ |working\ as\ |
    worked\ as\ |(?:who|that|she|he|they|which)(?:\ is|'s|\ are|'re|\ was)?\ (?:now\ |currently\ |also\ |both\ |a\ former\ )?|
    is\ |was\ |are\ |as\ |both\ |all\ |each\ |another\ |the\ one\ |title:?\ |role:?\ |position:?\ )+""",
    re.I | re.X,
)
_SHARED = re.compile(
    r"^(?:,\s*)?(?:who\s|they\s)?(?:are\s)?(?:both|all|each|who are|they are)\b", re.I
)
_AT = re.compile(
    r"(?:(?:^|(?-i:(?<=department\s)|(?<=division\s)|(?<=team\s)|(?<=group\s)|(?<=office\s)|(?<=arm\s)))of\s(?=(?:the\s)?(?-i:[A-Z]))|(?:^|\s)(?:over at|out at|back at|here at|at|@|with|from|for)\s+)(?=\S)",
    re.I,
)
_WORKS = re.compile(
    r"^(?:interns?|works?|working|worked|is|was|sits|writes|freelances|consults|volunteers)\s+(?=(?:at|in|for|with|on|over)\b)|^(?:co-)?(?:owns|founded)\s(?=(?-i:[A-Z]))",
    re.I,
)
_IN = re.compile(r"(?:in|on|from|of|with)\s")
_HOUSE_PARTS = DEPARTMENTS | {"department", "dept", "dept.", "team", "unit", "group", "division"}
_AT_THE = re.compile(r"\bat\s(?:the|an?)\s[a-z]")
_OFFICE_OF = re.compile(
    r"(?:in|of|with|at|from)\s(?:the\s)?((?:Office|Department|Dept\.|Division|School|College|Bureau|Institute|Center|Faculty|Ministry)\s(?:of|for)\s.{3,60})$"
)
# "in the county health department's epi unit"
_UNIT_OF = re.compile(
    r"(?:in|at|with|from|on)\s(?:the\s)?(?P<firm>[\w\s&.-]{2,50}?)['’]s\s(?P<unit>(?:[\w&-]+\s){1,3}(?:unit|team|department|dept|group|division))"
)
_OWNED = re.compile(r"(?:co-)?(?:owns|founded|runs|started)\s((?:the\s)?[A-Z].*)$")
_AS = re.compile(r"\sas (?:an?|the|their|its)\s(.+)$", re.I)
_OWNS = re.compile(
    r"^(?:ceo|cto|cfo|coo|cmo|founder|co-?founder|owner|co-owner|president|partner|principal|chair|head|officer|owners|founders|co-?owners|co-?founders|partners)$",
    re.I,
)
_FIRM_ENDS = frozenset(("llp", "llc", "pllc", "lp", "pc", "inc", "ltd", "co", "sons", "associates"))
_SHORT = re.compile(r"\s(?:Inc|Ltd|Corp|Co)$")
# "Puget Sound Pilots" after a role, "Stone Wealth Partners" anywhere.
_FIRM = re.compile(r"(?:[A-Z][\w'’&-]*\s){1,4}[A-Z][a-z]+(?:ers|ors|ants|ates|ots|ists)")
# The office beside a rank: "Associate Director, Career Services".
_OFFICE = re.compile(
    r"^(?:[A-Z][\w&-]*\s){0,3}(?:Services|Affairs|Relations|Resources|Development|Programs|Operations|"
    r"Admissions|Communications|Marketing)$"
)
_ROLE_LIKE = re.compile(r"(?:[^\W\d_][\w/&'’-]*)(?:\s[\w/&'’-]+){0,3}")
_NO_ROLE = re.compile(
    r"^(?:just|teach|teaches|does|runs|owns|leads|manages|heads|handles|starting|joining|doing|based|lives?|knows|has|loves|helps|now|still|remote|currently|formerly|previously|also|again|over|back|here|there|out|same|works?|working|"
    r"is|was|who|she|he|they|and|or|from|in|at|on|with|for|to|the|ex|retired|both|all|my|her|his|your|our)\b|"
    r"\b(?:ing|degree|friend|friends|me|too|someone|job|years?|email|emailed|call|met|named)$|\w+ly$|^\w+(?:ed|ing)$",
    re.I,
)


def read_after(text: str, *, is_lower: bool = False) -> Details:
    """Read role and employer in the words after a name.

    >>> read_after(", Senior Editor at Tableau (\\x01)")
    Details(job_title='Senior Editor', organization='Tableau', is_shared=False)
    >>> read_after(" - Vice President - Treasury - M&T Bank").organization
    'M&T Bank'
    """
    text = without_letters(re.sub(r"^['’]s\s", ", is ", text))
    chunks = read_chunks(text)
    title, firm = _read_all(chunks, text, is_lower=is_lower)
    if title is not None and firm is None:
        title, firm = part_owned(title)
    if len(chunks) == 1 and title is firm is None and text.lstrip().startswith("("):
        firm = read_enclosed(chunks[0])
    if firm is not None and is_fragment(firm):
        firm = None
    if firm and _SHORT.search(firm) and f"{firm}." in text:
        firm += "."
    return Details(title, firm, bool(_SHARED.match(text.lstrip(" ,(-–—"))))


def _read_all(chunks: list[str], text: str, *, is_lower: bool) -> tuple[str | None, str | None]:
    """The first role of the chunks, and the employer with the best sign."""
    title: str | None = None
    firms: list[str] = []
    is_row, is_story = has_mark(text), False
    has_title = is_row and any(map(_is_plain_title, chunks))
    for at, chunk in enumerate(chunks):
        if re.match(r"and\s[A-Z][\w'’-]*$", chunk):
            break  # the next of a list
        if is_story and not _RESUMES.match(chunk):
            continue
        if title is None and not _LEAD.match(chunk):
            title = _unknown_role(chunks[at:], text) if at == 0 else None
            if title is None and is_row and at < 3:
                title = _foreign_title(chunk, chunks[at + 1 : at + 2])
            if title is None and is_row and at == 0 and _is_part(chunk, chunks[1:2]):
                title = chunk
            if chunk == title:
                continue
        if title is not None and _OFFICE.match(chunk) and at + 1 < len(chunks):
            title = f"{title}, {chunk}" if not firms else title
            continue
        found = read_chunk(
            chunk, has_title=has_title or title is not None, is_lower=is_lower, is_whole=True
        )
        if found is None:
            is_story = True
            continue
        if title is None and found.job_title is None and at < 3 and is_row:
            left, _ = split_at(_LEAD.sub("", chunk))
            is_enclosed = at == 0 and text.lstrip().startswith("(")
            title = read_position(left, is_enclosed=is_enclosed) or (
                read_field(left) if firms or at == 0 else None
            )
        title = title or found.job_title
        firms += [found.organization] if found.organization else []
    return title, max(firms, key=_firm_sign, default=None)


def _is_plain_title(chunk: str) -> bool:
    return read_title(chunk) is not None and not _IN.match(chunk)


def _firm_sign(name: str) -> int:
    """How sure it is that a name is a firm's; a department of one is less sure."""
    words = {word.casefold().strip(".,") for word in name.split()}
    return (
        2 * (is_company(name) or " & " in name or bool(words & (ORG_HEADS | COMPANIES)))
        - 2 * bool(_OFFICE.match(name))
        - (read_department(name) is not None or name == "Treasury")
    )


def _is_part(chunk: str, after: list[str]) -> bool:
    """Whether a department stands where a title does, before a firm: "DevOps, Andela"."""
    if is_company(chunk) or read_department(chunk) != chunk:
        return False
    if not after:
        return all(word.casefold() in DEPARTMENTS for word in chunk.split())
    return read_bare_organization(after[0], has_title=True) is not None


def _foreign_title(chunk: str, after: list[str]) -> str | None:
    """Words that begin with a capital and go on small, before a firm: "Médecin du travail"."""
    words = chunk.split()
    is_mixed = (
        2 <= len(words) <= 5
        and words[0][:1].isupper()
        and words[-1].islower()
        and not (set(words) & _SMALL)
    )
    is_firm = bool(after) and read_bare_organization(after[0], has_title=True) is not None
    return chunk if is_mixed and is_firm and not CLAUSE.search(chunk) else None


def read_chunk(
    chunk: str, *, has_title: bool = False, is_lower: bool = False, is_whole: bool = False
) -> Details | None:
    """Read one chunk; None where a clause begins that is about something else.

    ``is_whole`` leaves "head of X" a title, for another chunk may name the firm.
    """
    chunk = _LEAD.sub("", chunk).strip()
    office = _OFFICE_OF.match(chunk)
    if office is not None:
        return Details(None, office[1])
    unit = _UNIT_OF.fullmatch(chunk)
    if unit is not None and read_organization(unit["firm"]):
        return Details(read_department(unit["unit"]), read_organization(unit["firm"]))
    owned = _OWNED.match(chunk)
    if owned is not None:
        return Details(
            None, read_organization(owned[1]) if read_department(owned[1]) is None else None
        )
    chunk = _WORKS.sub("", chunk)
    if not chunk:
        return Details()
    if CLAUSE.search(chunk):
        return None
    as_role = _AS.search(chunk)
    if as_role is not None and read_title(as_role.group(1)):
        firm = read_chunk(chunk[: as_role.start()], has_title=True, is_lower=is_lower)
        return Details(read_title(as_role.group(1)), firm.organization if firm else None)
    left, right = split_at(chunk)
    is_from = bool(right) and re.search(r"\bfrom\s", chunk) is not None
    if is_from and read_department(right) and right.split()[-1].casefold() in _HOUSE_PARTS:
        return Details(
            read_title(left) or read_department(right) if left else read_department(right)
        )
    organization = read_organization(right) if right else None
    is_firm = _FIRM.fullmatch(left) is not None and (has_title or left.endswith("Partners"))
    is_firm = is_firm or (" & " in left and left.split()[-1].casefold().strip(".") in _FIRM_ENDS)
    title = read_title(left) if left and not is_firm else None
    if left and title is None and organization is None and not right:
        organization = read_bare_organization(left, has_title=has_title)
    if right and organization is None and _AT_THE.search(chunk):
        organization = read_house(right)
    if right and organization is None and is_lower:
        organization = read_lower_organization(right)
    if right and organization is None and title is None and re.search(r"\bfrom\s", chunk):
        title = read_department(right)
    if title is not None and organization is None and not is_whole:
        title, organization = part_owned(title)
    if title is not None:
        title, organization = without_place(title, organization)
    return Details(title, organization)


def _unknown_role(chunks: list[str], text: str) -> str | None:
    """Words in the place of a role: "civil PE at Arup", "- journeyman lineman - PGE"."""
    left, right = split_at(chunks[0])
    is_alone = not right
    if is_alone and len(chunks) > 1 and _is_row(chunks[0], chunks[1]):
        return left
    if is_alone and (len(chunks) < 2 or chunks[0][0].isupper() or CLAUSE.search(chunks[0])):
        return None
    right = right or chunks[1]
    is_word = _ROLE_LIKE.fullmatch(left) is not None and has_mark(text)
    if not is_word or _NO_ROLE.search(left) or CLAUSE.search(left):
        return None
    if (
        read_title(left)
        or not right[:1].isupper()
        or read_organization(right) is None
        or is_company(left)
    ):
        return None
    if is_alone and (is_place(right) or split_at(right)[1]):
        return None
    return left


def _is_row(chunk: str, after: str) -> bool:
    """Whether a word in any language stands between a name and what can only be a firm."""
    words = after.split()
    is_firm = is_company(after) or words[-1].casefold().strip(".") in ORG_HEADS
    own = {word.casefold().strip(".") for word in chunk.split()}
    is_other = is_company(chunk) or bool(own & (ORG_HEADS | COMPANIES)) or is_place(chunk)
    return (
        is_firm and not is_other and len(own) < 4 and not chunk.isupper() and words[0][:1].isupper()
    )


def has_mark(text: str) -> bool:
    """Whether a comma, dash, bar or parenthesis parts the words from the name."""
    return re.match(r"[\s.]*(?:[,:;(\[|/]|[-–—→]|=?>)", text) is not None


def _is_no_owner(text: str) -> bool:
    """Whether a place follows "of", no employer: "Ana Ruiz of Portland"."""
    return is_place(re.split(r",|\s(?:who|and)\s", text)[0]) and not is_company(text)


# "The Cedars at Oakmont", "University of North Carolina at Chapel Hill"
_HOUSE_AT = re.compile(
    r"(?:The|University|College|School)\s(?:(?:of|the|for)\s)?(?:[A-Z][\w'’-]*\s?)+"
)


def split_at(chunk: str) -> tuple[str, str]:
    """Part the words before "at" from the employer after it.

    >>> split_at("editor at Wiley"), split_at("The Cedars at Oakmont")
    (('editor', 'Wiley'), ('The Cedars at Oakmont', ''))
    """
    found = None
    for found in _AT.finditer(chunk):
        word = found.group().strip().casefold()
        left = chunk[: found.start()]
        if word == "of" and (_is_no_owner(chunk[found.end() :]) or read_department(chunk)):
            continue
        if word == "at" and _HOUSE_AT.fullmatch(left) and not has_role(left):
            return chunk, ""
        if (
            word in ("with", "for", "from")
            and left
            and not (
                re.match(r"(?:the\s)?[A-Z]", chunk[found.end() :])
                or (word != "from" and PLAIN_ORG.match(chunk, found.end()))
            )
        ):
            continue
        if (
            word == "for"
            and left
            and left.split()[-1].casefold() in ("officer", "provost", "president", "director")
        ):
            continue
        return left.strip(), chunk[found.end() :].strip()
    return chunk, ""


def part_owned(title: str) -> tuple[str, str | None]:
    """Part "CEO of Acme" into role and firm; "Director of Docs" stays whole."""
    head, sep, rest = title.partition(" of ")
    small = re.match(r"an?\s(?=[a-z])", rest)
    if sep and small and has_role(head) and " called " not in rest and PLAIN_ORG.match(rest):
        return head, read_organization(rest)
    house = _OF_HOUSE.match(rest)
    if sep and house and has_role(head) and not rest.startswith(("the department", "her ")):
        return head, house[1]
    if not sep or not head.split() or not _OWNS.match(head.split()[-1]):
        return title, None
    called = re.search(r"\s(?:called|named)\s([A-Z].*)$", rest)
    if called is not None:
        return head, read_organization(called[1])
    name = read_organization(rest) if rest[:1].isupper() or rest.startswith("the ") else None
    words = rest.casefold().split()
    if name is None or words[0] in DEPARTMENTS or words[-1] in DEPARTMENTS or find_skill(rest):
        return title, None
    if head.split()[-1].casefold() in ("head", "chair", "president") and not (
        is_company(name) or any(word in ORG_HEADS for word in words) or len(words) == 1
    ):
        return title, None
    return head, name


_OF_HOUSE = re.compile(
    r"the\s((?:[A-Z][\w'’&.-]*\s(?:of\s|for\s|and\s)?){1,5}?(?:Museum|Universit[yé]\b|College|Library|Hospital|Institute|Association|Society|Foundation|Council|"
    r"Bank|Church|School|Authority|Agency|Commission|Bureau|Company|Academy|Chamber|Zoo|Theat(?:er|re)|Symphony|Orchestra|Opera|Ballet|Club)"
    r"|(?:[a-z-]+\s){0,2}(?:co-op|cooperative|museum|library|hospital|zoo|aquarium|shelter|clinic|bank|newspaper|store|shop|bakery|theater|orchestra|brewery|nonprofit|charity|hotel|restaurant|magazine|foundation|church|gym|nursery|farm|ranch|agency|company))(?=[.!]?$|\sin\s|\son\s)"
)
_PLACE = re.compile(
    r"\s(?:in|near|on)\s(?:the\s)?(?:(?P<same>same|her|his|their|my|our)\s.*|(?P<name>[A-Z].*))$"
)


_NO_HOUSE = frozenset(
    (
        "department",
        "dept",
        "team",
        "project",
        "program",
        "committee",
        "board",
        "city",
        "county",
        "state",
        "states",
    )
)


def without_place(title: str, firm: str | None) -> tuple[str, str | None]:
    """Part where somebody works off a role: a town, "the same office", "the Alvarez Lab"."""
    found = _PLACE.search(title)
    if found is None or not has_role(title[: found.start()]):
        return title, firm
    name = found["name"]
    if name is None:
        return title[: found.start()], firm
    if is_place(name.split(",")[0]) or lookup(fold(name.split(",")[0])):
        return title[: found.start()], firm
    if firm is None and name.split()[-1].casefold() in ORG_HEADS - _NO_HOUSE:
        return title[: found.start()], name
    return title, firm
