"""Employers, told from places, times and skills.

Refuses a name that is only a place or a skill, and words that no sign marks as a firm.
"""

from __future__ import annotations

import re
from functools import lru_cache

from infoint.parsing.person.words import (
    CLAUSE,
    COMPANIES,
    COMPANY_NAME_SET,
    DEPARTMENTS,
    NO_FIRM,
    NO_NAME,
    ORG_HEADS,
    UPPER,
    VAGUE_FIRM,
    load_words,
)
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.people_names import is_clear_given_name
from infoint.reference.skills import find_skill

# "a small consultancy called Plain Words"
_CALLED = re.compile(
    r"^(?:the\s)?local\s(?=[A-Z])|^(?:an?|the|her|his|their)\s[a-z][a-z\s-]{2,40}\s(?:called|named)\s(?=[A-Z])"
)
_NEAR = re.compile(
    r"\s(?:in|near|downtown|on\sthe)\s(?:the\s)?[A-Z][^,;()]{0,60}$|\s(?:chapter|branch)$|"
    r"\son\s[A-Z0-9][^,;()]{0,40}(?:St|Street|Ave|Avenue|Blvd|Rd|Road|Way|Hwy|Highway|Island|Campus|Square|Hill|Heights|Main|Broadway|\d\w*)\.?$"
)
_SINCE = re.compile(
    r"\s(?:now|today|currently|these days|right now|(?:part|full)[ -]time|(?:for )?(?:almost |over |about )?[\w-]{1,12} years|(?:last|this|next) year|since \d{4}|on (?:the \d\w+|\w+day)|in (?:\d{4}|(?:the )?(?:spring|summer|fall|winter)))$"
)
# "The Tulsa office" names no employer.
_BRANCH = re.compile(
    r"(?:the\s)?(?P<place>[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,2})\s(?:office|branch|location|site|campus|store|shop|plant|lab|clinic|warehouse)(?:\s(?:of|at)\s(?P<firm>.+))?"
)
_COURSE = re.compile(r"[A-Z]{2,4}\s?\d{3}")
_DIVISION = re.compile(r"\s(?:division|department|bureau|team|unit|section)$")
_STORE_NUMBER = re.compile(r"\s(?:#|No\.\s?)\d{1,6}$")
# "the city of Gresham"
_TOWN_HALL = re.compile(
    rf"(?:the\s)?((?:city|county|state|port|town|university|diocese)\sof\s[{UPPER}][\w'-]*(?:\s[{UPPER}][\w'-]*){{0,2}})"
)
# "at the sheriff's office", "at the parish"; "at the same time" is none.
_THE_HOUSE = re.compile(
    r"(?:the|a|an)\s((?:[a-z][a-z'-]*\s){0,2}(?:[a-z][a-z'-]*|(?<=[a-z]\s)[A-Z]{2,5}))"
)
_NO_NOUN = re.compile(
    r"this|that|it|who|and|or|to|of|in|on|with|for|by|at|from|is|was|\w+ly|\w{3,}ing"
)
_NO_HOUSE = load_words("no_house")
_NO_DEPARTMENT = load_words("no_department")
_HOUSE = "|".join(sorted(load_words("houses"), key=len, reverse=True))
_ORG_RUN = re.compile(
    rf"(?:the\s)?((?:[A-Z]/[A-Z]{{1,2}}\b|[{UPPER}0-9][\w'&.+-]*|[a-z]{1, 3}[A-Z]\w*)(?:\s(?:(?:of|for|the|and|on|&|de|del|du|des|la|at)\s){{0,2}}(?:[A-Z]/[A-Z]{{1,2}}\b|[{UPPER}0-9][\w'&.+-]*|[a-z]{{1,3}}[A-Z]\w*|&|\+))*(?:\s(?:[a-z]+\s)?(?:{_HOUSE}|lab|office)\b)?)"
)
PLAIN_ORG = re.compile(
    r"(?:an?\s|the\s|any\s|some\s|her\s|his\s|their\s|my\s|our\s)?((?:(?!(?:of|at|in|on|the)\s)[\w'&.-]+\s){0,4}?"
    rf"(?:{_HOUSE}))(?=[.!?]?$|\s(?:in|near|on|like|called|that|downtown|who|and|as)\b)",
    re.I,
)
# "the food co-op", after "manager of"
PLAIN_HOUSE = rf"(?:[\w&'-]+\s){{0,2}}(?:{_HOUSE})"


def read_organization(text: str) -> str | None:
    """Read an employer after "at": a run of capitals, or a plain firm ("a small startup").

    >>> read_organization("the VA"), read_organization("a biotech startup"), read_organization("noon")
    ('VA', 'biotech startup', None)
    """
    text = _CALLED.sub("", _SINCE.sub("", text.strip(" .,")))
    branch = _BRANCH.fullmatch(text)
    if branch and (is_place(branch["place"]) or text.endswith(" branch")):
        return read_organization(branch["firm"]) if branch["firm"] else None
    text = _STORE_NUMBER.sub("", _NEAR.sub("", text))
    if _is_company(text):
        return text
    institution = _TOWN_HALL.match(text)
    if institution:
        return institution[1]
    found = _ORG_RUN.match(text)
    if found:
        name = _cut_and(found.group(1)).rstrip(".'")
        if name.endswith("'s") and not name.startswith("St. ") and text[found.end() :].strip():
            return name[:-2] if _DIVISION.search(text) and not is_place(name[:-2]) else None
        is_none = name.casefold() in _NO_FIRM_ALONE or _COURSE.fullmatch(name)
        return name if any(map(str.isalpha, name)) and not is_none else None
    plain = PLAIN_ORG.match(text)
    if plain is None or plain.group(1).split()[0].casefold() in VAGUE_FIRM:
        return None
    return plain.group(1)


def read_house(text: str) -> str | None:
    """Read an employer in small letters after "at the": "the sheriff's office", not "the end".

    >>> read_house("the sheriff's office"), read_house("the front desk")
    ("sheriff's office", None)
    """
    found = _THE_HOUSE.fullmatch(_SINCE.sub("", text.strip(" .,!")))
    if found is None or CLAUSE.search(text):
        return None
    words = found[1].split()
    is_owned = len(words) > 1 and words[-2].endswith("'s") and words[-1] == "office"
    if words[0] in VAGUE_FIRM or any(_NO_NOUN.fullmatch(word) for word in words):
        return None
    is_owned = is_owned or (words[-1] == "office" and words[0] not in _NO_DEPARTMENT | _NO_HOUSE)
    return found[1] if is_owned or words[-1] not in _NO_HOUSE else None


def read_enclosed(text: str) -> str | None:
    """Read an employer in parentheses after a name: "(Hellenic Shipping)", not "(San Diego)"."""
    found = _ORG_RUN.fullmatch(text)
    return found.group(1) if found and " " in text and not is_place(text) else None


def read_lower_organization(text: str) -> str | None:
    """Read an employer in notes without capitals: "at acme", "at the va", not "at lunch".

    >>> read_lower_organization("acme corp"), read_lower_organization("lunch")
    ('acme corp', None)
    """
    name = re.sub(r"^(?:the|a|an)\s", "", text.strip(" .,!"))
    is_plain = re.fullmatch(r"[\w&.'-]+(?:\s[\w&.'-]+){0,3}", name) and not CLAUSE.search(name)
    return name if is_plain and name.split()[0] not in NO_FIRM else None


_ENGLISH = ("US", "CA", "GB", "AU", "NZ", "IE")


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Whether a country, a state or a larger city is called so.

    Of a given name only what is well known counts: "Ngozi" and "Nancy" are people.
    """
    spots = [s for s in lookup(fold(name)) if s.kind != "city" or s.population > 40_000]
    if spots and is_clear_given_name(name):
        return any(
            s.kind != "city" or s.country in _ENGLISH or s.population > 500_000 for s in spots
        )
    return bool(spots)


def is_company(text: str) -> bool:
    """Whether it is a firm of the table."""
    return text.casefold() in COMPANIES or text.casefold() in COMPANY_NAME_SET


def _is_company(text: str) -> bool:
    """Whether it is one of those firms, or its branch: "adidas NA"."""
    first, _, rest = text.partition(" ")
    return is_company(text) or (rest.isupper() and is_company(first))


_IS_SOCIETY = re.compile(
    r"(?:the\s)?[A-Z].{0,80}\b(?:Association|Society|Institute|Institution|Federation|Council|Guild|Union|League|Alliance|Academy|Foundation|Coalition|Network)(?:$|\s(?:of|for|on)\s)|"
    r"(?:the\s)?(?:Association|Society|Institute|Council|Federation|League)\s(?:of|for|on)\s"
)
_ACRONYM = re.compile(r"(?:the\s)?([A-Z]{3,7})")
_REGIONS = frozenset("EMEA APAC LATAM STEM DEIB ESG EHS HRIS MENA ANZ DACH GTM".split())  # noqa: SIM905


def is_society(text: str) -> bool:
    """Whether "director for" leads to who employs: a society or its letters, no field of work.

    >>> is_society("SAGEA"), is_society("the Society of Wetland Scientists"), is_society("EMEA")
    (True, True, False)
    """
    text = text.strip(" .,")
    letters = _ACRONYM.fullmatch(text)
    if letters is None:
        return _IS_SOCIETY.match(text) is not None
    word = letters[1]
    is_field = word in _REGIONS or word.casefold() in DEPARTMENTS or find_skill(word) is not None
    return not is_field and not lookup(fold(word))


def _cut_and(name: str) -> str:
    """Cut a run of capitals at "and" where two firms are joined, not one firm's name."""
    name = re.sub(r"\s(?:of|for|the|and|&|de|del|du|des|la|at)$", "", name)
    left = name.partition(" and ")[0]
    return left if left.casefold().split()[-1] in ORG_HEADS else name


_PARTNERS = re.compile(
    r"(?:[A-Z][\w'-]+,\s){1,3}[A-Z][\w'-]+,?\s&\s[A-Z][\w'-]+(?:,?\s(?:Inc|LLC|LLP|Ltd|PLLC|Co)\.?)?"
)
# "Bureau de la traduction", "Universität Stuttgart"
FOREIGN = re.compile(
    r"(?:Universi[dt]\w+|Bureau|Minist\w+|H[ôo]pital|Institut\w*|Lehrstuhl|Agenc\w+|Ayuntamiento|Mairie|Stadt\w*|Statens|Kommun\w*|Banco|Banque|Groupe|Grupo|Gobierno|"
    r"C[áa]mara|Klinik\w*|Hochschule|[ÉE]cole|Escuela|Colegio|Consejo|Conseil|Centre|Centro)(?:\s[^\W\d_][\w'-]*){1,5}"
)
# After a name "LinkedIn" says where to find somebody, "Google" who employs.
_NO_FIRM_ALONE = NO_NAME - {"google"}


def read_bare_organization(text: str, *, has_title: bool) -> str | None:
    """A chunk that is nothing but a firm: after a role, or known as one."""
    text = _STORE_NUMBER.sub("", _NEAR.sub("", text))
    if (
        _PARTNERS.fullmatch(text)
        or _TOWN_HALL.fullmatch(text)
        or FOREIGN.fullmatch(text)
        or (text[0].islower() and _is_company(text))
    ):
        return text
    found = _ORG_RUN.fullmatch(text)
    if found is None:
        return None
    name = found.group(1)
    if name.casefold() in _NO_FIRM_ALONE or name.startswith(("Every ", "Any ", "No ", "Most ")):
        return None
    words = [word.casefold().strip(".,") for word in name.split()]
    is_firm = (
        is_company(name)
        or "&" in name
        or words[0] in COMPANIES
        or any(word in ORG_HEADS for word in words)
    )
    if is_firm:
        return name
    is_letters = name.isupper() and 3 <= len(name) <= 5
    if len(words) > (7 if has_title else 5) or any(
        len(words) > 1 or s.kind != "city" or (s.population > 30_000 and not is_letters)
        for s in lookup(fold(name))
    ):
        return None
    if find_skill(name) is not None:
        return None
    is_named = text.startswith("the ") or len(words) == 1 or name.isupper()
    return name if has_title or is_named else None
