"""Lines that tell a person's work without a sentence: "Ana Bell, copy chief, The Ledger (Troy, NY)".

Shape only, as `infoint.readers.outline.shapes` has it; where a part may be two things, nothing is taken.
"""

from __future__ import annotations

import re

from infoint.readers.outline.shapes import (
    ends_as_employer,
    find_employer,
    is_job,
    is_place,
    is_role,
    words,
)
from infoint.readers.outline.title import DIVIDER, is_name, names_one, title_facts
from infoint.schema import Fact

_NO_BYLINE = re.compile(r"\s[–—-]\s|\binterviews?\b", re.IGNORECASE)
_OPENING = re.compile(r"^(?:(?:subject|guest|featuring)\s?:|with)\s+", re.I)
_LETTERS = re.compile(
    r"(?P<letters>[A-Z]{2,5}(?:-[A-Z]{1,3})?|[A-Z][a-z]?\.\s?(?:[A-Z][A-Za-z]{0,3}\.?)+|Ph\.?D\.?|MSc|BSc|MEd),\s"
)
_TOWN = re.compile(
    r"(?:Town|City|Village|County|Township) of (?P<name>[^,]{2,30}), (?P<region>[^,]{2,30})"
)
_IN_BRACKETS = re.compile(r"^(?P<text>.{3,150}?)\s\((?P<place>[^()]{3,60})\)$")
_JOTTED = re.compile(
    r"^(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,2})\s?(?:[-–—:,]\s)(?P<role>[^\W\d_][\w&/'’ -]{2,50}?)"
    r"(?:,?\s\d+\+?\s?(?:yrs?|years?))?\s(?:@|at)\s?(?P<org>[^\W_][\w&.'’ -]{1,50}?)(?:\s(?:[(]|[-–—]\s).*)?$"
)
_JOTTED_TALK = re.compile(
    r"\b(?:talk(?:ed|ing)?|spoke|chat(?:ted|ting)?|call(?:ed)?|interview(?:ed|ing)?|coffee|zoom(?:ed)?|met|meeting)\s(?:up\s)?(?:(?:with|to|w/?)\s)?"
    r"(?P<name>[^\W\d_][\w'’-]+(?:\s[^\W\d_][\w'’-]*\.?)?)\s?(?:\(|,\s|\s[-–—]\s)(?:an?\s)?(?P<role>[^\W\d_][\w&/'’ -]{2,40}?)"
    r"(?:,?\s\d+\+?\s?(?:yrs?|years?))?(?:\s?(?:@|\bat\b)\s?(?P<org>[^\W_][\w&.'’ -]{1,40}))?(?=\)|[,.;]|\s[-–—]|$)",
    re.I | re.M,
)
_JOTTED_CHAT = re.compile(
    r"\b(?:(?:chat(?:ted)?|talk(?:ed|ing)?|spoke|call(?:ed)?|coffee|interview(?:ed)?|convo|conversation)\s(?:w/|with|to)|(?:her|his|their)\sname(?:['’]s|\sis|\swas))\s?"
    r"(?P<name>[^\W\d_][\w'’-]+(?:\s(?!(?:she|he|they|who|and)\b)[^\W\d_][\w'’-]+)?)\b[^\n.]{0,40}?\s(?:and\s|who\s)?(?:she|he|they)?(?:['’]s|\sis|\sworks\sas|['’]re)\s(?:an?|the)\s"
    r"(?P<role>[^\W\d_][\w&/'’ -]{2,50}?)(?:\s(?:at|@|for)\s(?P<org>[^\W_][\w&.'’ -]{1,50}?))?(?:\sin\s(?P<place>[^\W\d_][\w .,'’-]{2,30}?))?(?=[.,]?(?:\s(?:and|so|but|who|i)\s|\n|$)|[.,]\s)",
    re.I,
)
_NO_NAME = frozenset("i we me my the a an notes note interview call chat met talked spoke what who where when how she he they".split())  # fmt: skip  # noqa: SIM905
_FOR_YEARS = re.compile(r"\s\(\d{1,2}\+?\s?(?:years?|yrs?)\.?\)")
_NOW = re.compile(
    r"^(?P<name>[^,–—-]{3,40}(?:,\s|\s[–—-]\s))[^,]{3,60},\s(?:now|currently)\s(?:an?\s|the\s)?",
    re.I,
)
_LINES = 4  # lines at the head among which one may be "Senior Analyst, Ministry of Energy, Rabat"
_NUMBERED = re.compile(
    r"^(?:interview(?:ee)?\s)?(?:no\.?\s?|\#)?\d{1,2}\s?[.):–—-]\s+", re.IGNORECASE
)
_CAPS = r"[^\W\d_a-z][\w'’-]*\.?(?:\s(?:of\s|the\s|de\s|la\s|del\s)?[^\W\d_a-z][\w'’-]*){0,2}"
_IN = re.compile(
    rf"^\s?[,(]?\s?(?:on\s[\w.' ]{{3,30}}\s(?=in\s))?(?:(?:remote|hybrid|also),?\s)?(?:based\s|located\s|just\s|right\s)?(?:in|near|outside|outside\sof|out\sof)\s(?:downtown\s)?(?P<place>{_CAPS}(?:,\s?{_CAPS})?)"
)


def name_and_work(text: str, line: int | None) -> tuple[Fact, ...]:
    """A line that is a person with title and employer: "ANA BELL, copy chief, The Ledger (Troy, NY)".

    >>> [fact.text for fact in name_and_work("Ana Bell, copy chief, The Ledger (Troy, NY)", 1)]
    ['Ana Bell', 'copy chief', 'The Ledger', 'Troy, NY']
    >>> name_and_work("Ana Bell, my neighbor", 1)
    ()
    """
    if text.endswith((".", "?", "!")):
        return ()
    text = _NUMBERED.sub("", text)
    parts = re.split(r",\s|\s[–—|-]\s|:\s", text, maxsplit=1)
    name, comma, rest = parts[0], len(parts) > 1, parts[-1]
    if not comma or len(text) > 160 or not is_name(name.strip()):
        return ()
    while letters := _LETTERS.match(rest):
        name, rest = f"{name}, {letters['letters']}", rest[letters.end() :]
    if rest.endswith(")") and rest.count("(") == 1:
        rest = rest.replace(" (", ", ")[:-1]
    work = listed_work(re.sub(r"\s\([^()]*,[^()]*\)", "", rest).strip())
    placed = {} if work else employer_and_place(rest)
    if ends_as_employer(placed.get("organization", "")) and placed.get("location"):
        work = placed  # "Ana Bell, Troy Hearing Center, Troy, NY"
    elif not work and rest[:1].isupper() and find_employer(rest) == rest and ends_as_employer(rest):
        work = {"organization": rest}  # "Ana Bell, Troy Police Department"
    elif len(work) < 2:
        return ()
    return tuple(Fact(field, words, line) for field, words in {"interviewee": name.strip(), **work}.items())  # fmt: skip


def names_alone(text: str, following: str) -> str:
    """The name in a line such as "Marta:" right above a question numbered 1.

    >>> names_alone("Marta:", "1. What is your job?"), names_alone("Skills:", "Git")
    ('Marta', '')
    """
    if len(text) > 100 or not text.endswith(":"):  # the pattern's time grows with the cube
        return ""
    found = re.fullmatch(r"((?:[^\W\d_a-z][\w'’-]+\s?){1,3}):", text)
    return found[1] if found and re.match(r"\(?1[.)]", following) else ""


def listed_work(text: str) -> dict[str, str]:
    """Title, employer and place set off by commas, as in brackets or beneath a name.

    >>> listed_work("Sous Chef, Bistro Alouette, Lyon, France")["location"]
    'Lyon, France'
    >>> listed_work("Nurse at Mercy Hospital, Boise, ID")["organization"]
    'Mercy Hospital'
    >>> listed_work("a friend of mine")
    {}
    """
    parts = [re.sub(r"^in\s(?=[A-Z])", "", one.strip()) for one in re.split(r",|\s[–—|]\s", text)]
    title = re.sub(r"^(?:an?|the)\s", "", parts[0])
    title = re.split(r"\s(?:at|for|with)\s(?:an?|the|some)\s(?=[a-z])", title)[0]
    at = re.fullmatch(
        r"(?P<role>.{3,60}?)\s(?:at|@|for|with|(?<=er\s)of(?=\s[A-Z]))\s(?P<org>\S.*)", title
    )
    if at and find_employer(at["org"]) != at["org"]:
        at = None
    role = at["role"] if at else title
    if len(parts) > 5 or is_place(parts[0]) or is_place(text) or not is_role(role):
        return {}
    if is_place(", ".join(parts[1:3])) and title.istitle() and " " in title and not is_job(role):
        return {}  # "Kaiser Permanente, Oakland, CA"
    found = {"job_title": role, "organization": at["org"] if at else "", "location": ""}
    rest = parts[1:]
    if at or (len(rest) == 1 and rest[0].endswith(" City")):
        pass
    elif rest and (len(rest) > 2 or not is_place(", ".join(rest))) and find_employer(rest[0]) == rest[0]:  # fmt: skip
        found["organization"] = rest.pop(0)
    found["location"] = ", ".join(rest) if rest and is_place(", ".join(rest), alone=len(rest) == 1) else ""  # fmt: skip
    return {field: said for field, said in found.items() if said}


def employer_and_place(text: str) -> dict[str, str]:
    """ "Ministry of Energy, Rabat, Morocco" behind a title."""
    parts = [part.strip() for part in text.split(",")]
    org = find_employer(parts[0])
    if not org or is_place(parts[0]):
        return {"location": text.strip()} if is_place(text) else {}
    after = parts[0][len(org) :]
    if after and not _IN.match(after):
        return {}
    place = ", ".join(parts[1:3])
    return {"organization": org, "location": place if is_place(place) else ""}


def place_after(rest: str, *, known: bool) -> str:
    """The place with which a rest goes on; a city without its state only behind an employer."""
    if (comma := re.match(rf"^,\s(?P<place>{_CAPS}(?:,\s?{_CAPS})?)", rest)) and known:
        return comma["place"].rstrip(".") if is_place(comma["place"]) else ""
    found = _IN.match(rest)
    if not found:
        return ""
    place = found["place"].rstrip(" .")
    first = place.split(",")[0].strip()
    if is_place(place):
        return place
    return first if known and is_place(first, alone=True) else ""


def part_location(text: str) -> dict[str, str]:
    """What a line labeled as a place says where it is an employer, {} else.

    >>> part_location("Cheyenne Police Department, Cheyenne, Wyoming")["location"]
    'Cheyenne, Wyoming'
    >>> part_location("Cheyenne, Wyoming")
    {}
    """
    found = employer_and_place(text.strip(" ."))
    org = found.get("organization", "")
    if not org or is_place(text) or _TOWN.fullmatch(text.strip(" .")) or not ends_as_employer(org):
        return {}
    place = {"location": found["location"]} if found.get("location") else {}
    return {"organization": org if place else text, **place}


def who_beneath(text: str) -> dict[str, str]:
    """Name and work in the lines beneath "Who I talked to"."""
    lines = _head_lines(text)
    if len(lines) < 2 or len(text) > 200 or not is_name(lines[0]):
        return {}
    rest = ", ".join(lines[1:]).replace(" (", ", ").replace(")", "")
    return {"interviewee": lines[0], **listed_work(rest)}


def name_and_rest(text: str) -> tuple[str, str] | None:
    """The sentence on a person with which a text begins, and what follows."""
    first, _, rest = text.partition(". ")
    name = re.split(r",\s|\s[–—-]\s|\s\(", first, maxsplit=1)[0]
    return (first, rest) if rest and len(first) <= 150 and is_name(name) else None


def byline(text: str) -> dict[str, str]:
    """Work in the lines beneath a name: title, employer and place, in one line or two."""
    found: dict[str, str] = {}
    for line in _head_lines(text):
        if _NO_BYLINE.search(line):
            continue
        listed = listed_work(line)
        sure = "location" in listed or ends_as_employer(listed.get("organization", ""))
        if len(listed) >= 2 and (sure or is_job(listed["job_title"])):
            return listed
        work = employer_and_place(line)
        if work.get("location") and ends_as_employer(work.get("organization", "")):
            found.update(work)
        elif listed and is_job(re.sub(r"\s\([^()]*\)$", "", line)):
            found["job_title"] = line
    return found


def _head_lines(text: str) -> list[str]:
    lines = [line.strip(" -*•\t") for line in text.split("\n") if line.strip()][:_LINES]
    return [line for line in lines if len(line) <= 120 and not line.endswith((".", "?", "!"))]


def named_line(text: str) -> dict[str, str]:
    """The one line at the head that is a person with work, in brackets or before a date too.

    >>> named_line("Career talk\\n(Ana Bell, owner, Bell Electric, Toledo Ohio)")["interviewee"]
    'Ana Bell'
    >>> named_line("Pharmacy technician - Ana Bell, Walgreens, Stockton CA")["job_title"]
    'Pharmacy technician'
    """
    found: list[dict[str, str]] = []
    for line in [one.strip(" -*•\t") for one in text.split("\n") if one.strip()][:_LINES]:
        inside = re.match(r"\(([^()]{5,150})\)", line)
        bare = _OPENING.sub("", inside[1] if inside else line)
        bare = re.split(r"(?<=[\w)]{3})\.\s(?=\d)|(?<=[\w)])\.$", bare, maxsplit=1)[0]
        if len(bare) <= 160 and (work := _job_first(bare) or _named(bare)):
            found.append(work)
    return found[0] if len(found) == 1 else {}


def _named(line: str) -> dict[str, str]:
    """ "Ana Bell - welder (30 yrs), now training director, Local 290": the work of today."""
    today = _NOW.sub(r"\g<name>", _FOR_YEARS.sub("", line), count=1)
    return {fact.field: fact.text for fact in name_and_work(today, None)}


def _job_first(line: str) -> dict[str, str]:
    """ "Pharmacy technician - Ana Bell, Walgreens, Stockton CA"."""
    title, dash, rest = re.sub(r"\s[–—]\s|:\s", " - ", line, count=1).partition(" - ")
    name, comma, where = rest.partition(", ")
    if not (dash and comma and is_job(title) and is_name(name)):
        return {}
    work = employer_and_place(where)
    return {"interviewee": name, "job_title": title, **work} if work.get("location") else {}


def jotted(text: str) -> dict[str, str]:
    """A first line such as "dana r - peds nurse 12 yrs @ st lukes", "talked to marisol (er nurse)".

    >>> jotted("notes from talking to marisol (er nurse) 10/14")
    {'interviewee': 'marisol', 'job_title': 'er nurse'}
    """
    first = next(iter(_head_lines(text)), "")
    role, _, name = first.partition(" - ")
    alike = first.islower() and is_job(role) and re.fullmatch(r"[^\W\d_]{2,}\s[^\W\d_]+", name)
    if alike and not set(name.split()) & words()["no_name"]:
        return {"interviewee": name, "job_title": role}  # "sonographer - ana bell"
    found = next(filter(None, map(_JOTTED.match, _head_lines(text))), None)
    found = found or _JOTTED_CHAT.search(text[:400])
    found = found or _JOTTED_TALK.search("\n".join(text.split("\n")[:_LINES])[:400])
    if not found or set(found["name"].casefold().split()) & (_NO_NAME | words()["no_name"]):
        return {}
    if not (is_role if found["org"] else is_job)(found["role"]):
        return {}
    told = {"interviewee": found["name"], "job_title": found["role"], "organization": found["org"]}
    told["location"] = found.groupdict().get("place")
    return {field: said for field, said in told.items() if said}


def parting_facts(text: str, at: int | None) -> list[Fact]:
    """Facts of a line that parts interviews: "Person 2 - accountant at a co-op, Wisconsin"."""
    if names_one(text):
        return list(title_facts(text, at))
    after = DIVIDER.match(text)
    rest = text[after.end() :].strip(" :.–—-*|") if after and len(text) <= 120 else ""
    return [Fact(name, words, at) for name, words in listed_work(rest).items()] if rest else []  # fmt: skip
