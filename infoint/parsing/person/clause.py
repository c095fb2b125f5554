"""One chunk of words about a person: a title, "at" and an employer, a department.

Refuses a clause about something else, and an employer that no sign marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from infoint.parsing.person.employer import (
    PLAIN_ORG,
    is_company,
    is_place,
    is_society,
    read_bare_organization,
    read_house,
    read_lower_organization,
    read_organization,
)
from infoint.parsing.person.parting import without_place
from infoint.parsing.person.role import has_role, is_clause, read_department, read_title
from infoint.parsing.person.words import CLAUSE, DEPARTMENTS, ORG_HEADS


@dataclass(frozen=True, slots=True)
class Details:
    """What was said of a person; ``is_shared`` where it was said of several ("both at")."""

    job_title: str | None = None
    organization: str | None = None
    is_shared: bool = False


LEAD = re.compile(
    r"""^(?:and\ |also\ |since\ |because\ |so\ |now\ |currently\ |presently\ |formerly\ |previously\ |recently\ |works?\ as\ |working\ as\ |took\ over\ as\ |(?:has|took|got|had)\ (?:my|her|his)\ (?:old\ |former\ )?(?:job|position|role|spot)\ |serves?\ as\ |became\ |(?:(?:just|recently|was|got|been)\ ){0,3}(?:promoted\ to|hired\ as|made|named|appointed)\ |
    worked\ as\ |(?:who|that|she|he|they|which)(?:\ is|'s|\ are|'re|\ was|\ has\ been)?\ (?:now\ |currently\ |also\ |both\ |a\ former\ )?|
    is\ |was\ |are\ |as\ |both\ |all\ |each\ |another\ |the\ one\ |title:?\ |role:?\ |position:?\ )+""",
    re.I | re.X,
)
_AT = re.compile(
    r"(?:(?:^|(?-i:(?<=department\s)|(?<=division\s)|(?<=team\s)|(?<=group\s)|(?<=office\s)|(?<=arm\s)))of\s(?=(?:the\s)?(?-i:[A-Z]))|(?:^|\s)(?:(?:over |out |back |here |down |up )?at|@|with|from|for|bij|bei|på|chez|hos|presso)\s+)(?=\S)",
    re.I,
)
_WORKS = re.compile(
    r"^(?:intern(?:s|ing)?|works?|working|worked|is|was|sits|writes|freelances|consults|volunteers)\s+(?=(?:at|in|for|with|on|over)\b)|^(?:co-)?(?:owns|founded)\s(?=(?-i:[A-Z]))",
    re.I,
)
_HOUSE_PARTS = DEPARTMENTS | {"department", "dept", "dept.", "team", "unit", "group", "division"}
_AT_THE = re.compile(r"(?:\bat|@)\s(?:the|an?)\s[a-z]")
_OFFICE_OF = re.compile(
    r"(?:in|of|with|at|from)\s(?:the\s)?((?:Office|Department|Dept\.|Division|School|College|Bureau|Institute|Center|Faculty|Ministry)\s(?:of|for)\s.{3,60})$"
)
_UNIT = r"(?P<unit>(?:[\w&-]+\s){1,3}(?:team|department|dept\.?|group|unit|division|relations|side|office))"
# "in the county health department's epi unit", "Stripe docs team"; "the sales engineering team at Datadog"
_UNITS = (
    re.compile(
        rf"(?:(?:in|at|with|from|on)\s(?:the\s)?)?(?P<firm>(?<=\s)[\w\s&.-]{{2,50}}?(?='s)|(?<!\s)[A-Z][\w&'-]*)(?:'s)?\s{_UNIT}"
    ),
    re.compile(rf"(?:from|in|on|with)\s(?:the\s)?{_UNIT}\s(?:at|of|for)\s(?P<firm>.{{2,60}})"),
)
_FIRM_PART = re.compile(r"\s(in\s(?:the\s)?[a-z][a-z\s&-]{2,40})$")
_OWNED = re.compile(
    r"(?:co-)?(?:owns|founded|runs|started)\s((?:the\s|an?\s[a-z\s-]{2,40}(?:called|named)\s)?[A-Z].*)$"
)
_DOING = re.compile(r"^doing\s(?!(?:an?|the|her|his)\b)")
_IS_DOING = re.compile(r"(?:is|are|was|were)\s[a-z]+ing")
_AS = re.compile(r"\sas (?:an?|the|their|its)\s(.+)$", re.I)
_FIRM_ENDS = frozenset(("llp", "llc", "pllc", "lp", "pc", "inc", "ltd", "co", "sons", "associates"))
# "Puget Sound Pilots" after a role, "Stone Wealth Partners" anywhere.
_FIRM = re.compile(r"(?:[A-Z][\w'&-]*\s){1,4}[A-Z][a-z]+(?:ers|ors|ants|ates|ots|ists)")


def read_chunk(chunk: str, *, has_title: bool = False, is_lower: bool = False) -> Details | None:
    """Read one chunk; None where a clause begins that is about something else."""
    if _IS_DOING.fullmatch(chunk):
        return None
    chunk = _DOING.sub("does ", LEAD.sub("", chunk).strip())
    marked = _read_marked(chunk)
    if marked is not None:
        return marked
    chunk = _WORKS.sub("", chunk)
    if CLAUSE.search(chunk):
        return None
    as_role = _AS.search(chunk)
    if as_role is not None and read_title(as_role.group(1)):
        firm = read_chunk(chunk[: as_role.start()], has_title=True, is_lower=is_lower)
        job, right = split_at(as_role[1])
        name = (firm.organization if firm else None) or (
            read_organization(right) if right else None
        )
        return Details(read_title(job), name)
    left, right = split_at(chunk)
    is_from = bool(right) and "from " in chunk
    if is_from and right.split()[-1].casefold() in _HOUSE_PARTS:
        return Details(read_title(left) or read_department(right))
    title, organization = _read_sides(left, right, chunk, has_title=has_title, is_lower=is_lower)
    if is_from and organization is title is None:
        title = read_department(right)
    if title is not None:
        title, organization = without_place(title, organization)
    return Details(title, organization)


def _read_marked(chunk: str) -> Details | None:
    """What its first words settle: an office, a unit of a firm, a firm of one's own."""
    first, _, rest = chunk.partition(" ")
    if is_company(first) and rest.islower() and read_department(rest):
        return Details(read_department(rest), first)  # "Deloitte audit"
    office = _OFFICE_OF.match(chunk)
    if office is not None:
        return Details(None, office[1])
    for pattern in _UNITS:
        unit = pattern.fullmatch(chunk)
        firm = read_organization(unit["firm"]) if unit else None
        if unit and firm and not is_place(firm) and read_department(unit["unit"]):
            return Details(read_department(unit["unit"]), firm)
    owned = _OWNED.match(chunk)
    if owned is None or " at " in owned[1]:
        return None
    return Details(
        None,
        read_organization(owned[1]) if owned[1].split()[0].casefold() not in DEPARTMENTS else None,
    )


def _read_sides(
    left: str, right: str, chunk: str, *, has_title: bool, is_lower: bool
) -> tuple[str | None, str | None]:
    """Title and employer of the words before and after "at"."""
    organization = read_organization(right) if right else None
    part = _FIRM_PART.search(right) if organization and not left else None
    if part is not None and (unit := read_title(part[1])):
        return unit, organization  # "at ODOT in hydraulics"
    is_firm = _FIRM.fullmatch(left) is not None and (has_title or left.endswith("Partners"))
    is_firm = is_firm or (" & " in left and left.split()[-1].casefold().strip(".") in _FIRM_ENDS)
    title = read_title(left) if left and not is_firm else None
    if title is None and not right:
        organization = read_bare_organization(left, has_title=has_title)
    if organization is None and _AT_THE.search(chunk):
        organization = read_house(right)
    if organization is None and is_lower and (right or (has_title and title is None)):
        organization = read_lower_organization(right or left)
    return title, organization


_FIELD_FOR = re.compile(r"(?:director|president|provost|(?:program|chief\s\w+)\sofficer)$", re.I)
# "The Cedars at Oakmont", "University of North Carolina at Chapel Hill"
_HOUSE_AT = re.compile(
    r"(?:The|University|College|School)\s(?:(?:of|the|for)\s)?[A-Z][\w'-]*(?:\s[A-Z][\w'-]*)*"
)


@lru_cache(maxsize=1024)
def split_at(chunk: str) -> tuple[str, str]:
    """Part the words before "at" from the employer after it.

    >>> split_at("editor at Wiley"), split_at("The Cedars at Oakmont")
    (('editor', 'Wiley'), ('The Cedars at Oakmont', ''))
    """
    found = None
    for found in _AT.finditer(chunk):
        word = found.group().strip().casefold()
        left = chunk[: found.start()]
        is_name = word == "for" and left and all(part[0].isupper() for part in left.split())
        if is_name and not has_role(left) and not is_clause(left) and not read_department(left):
            continue  # "Habitat for Humanity"
        if word == "of" and is_place(re.split(r",|\s(?:who|and)\s", chunk[found.end() :])[0]):
            continue  # "Ana Ruiz of Portland"
        if _HOUSE_AT.fullmatch(left):
            return chunk, ""
        if (
            word in ("with", "for", "from")
            and left
            and not (
                re.match(r"(?:the\s)?[A-Z]", chunk[found.end() :])
                or (word != "from" and PLAIN_ORG.match(chunk, found.end()))
                or is_company(chunk[found.end() :].strip(" .,"))
            )
        ):
            continue
        if (
            word == "for"
            and left
            and _FIELD_FOR.search(left)
            and not re.match(r"the\s[A-Z]", chunk[found.end() :])
            and not _is_house(chunk[found.end() :])
        ):
            continue
        return left.strip(), chunk[found.end() :].strip()
    return chunk, ""


def _is_house(text: str) -> bool:
    """Whether "director for" leads to a firm or society, to no field of work."""
    words = {word.casefold() for word in text.split()}
    is_firm = not words.isdisjoint(ORG_HEADS - DEPARTMENTS) or is_company(text)
    return is_society(text) or (is_firm and words.isdisjoint(DEPARTMENTS))


def has_mark(text: str) -> bool:
    """Whether a comma, dash, bar or parenthesis parts the words from the name."""
    return re.match(r"[\s.]*(?:[,:;(\[|/~]|[-–—→]|=?>)", text) is not None
