"""Who was interviewed, as sentences of an introduction tell it.

"I sat down with Dana Ruiz, who has been a nurse for nine years and works at Mercy General in
Boise, Idaho." Read are a person after words of talking, and what the same sentence or a later
one about that person says of the work. Only what has the shape of a name, a role, an employer
or a place is taken. Nothing here reads what the interviewee answered.
"""

from __future__ import annotations

import re

from infoint.readers.outline.shapes import (
    HONOR,
    NAME,
    find_employer,
    is_first_name,
    is_place,
    is_role,
)
from infoint.readers.outline.title import is_name
from infoint.schema import Fact

LONGEST = 3_000  # characters; what stands later is no introduction
_MOST_LATER = 6  # sentences after the one that names the interviewee
_SENTENCE = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\b[MDSJ][rst]\.)(?<!\bInc\.)\s+(?=\S)|\n{2,}"
)
_TALKING = (
    "interviewing|spoke|speak|speaking|talk|talked|talking|chat|chatted|chatting|met|meet|meeting|sat|sit|sitting"
    "|conversation|interview|call|coffee|lunch|phone|zoom|discussion|connected|connect|visit|visited|caught"
)
_LEAD = re.compile(
    rf"\b(?:interview(?:ed|ing)?(?!\s(?:with|to|for|at|of)\b)|(?:met|visited|shadowed)(?=\s(?-i:[A-Z]))"
    rf"|(?:{_TALKING})(?:\s(?!with\b|to\b)[\w'’-]+){{0,6}}?\s(?:with|to|w/|of(?=\sa))"
    r"|(?:interviewee|guest(?:\stoday)?|person\s(?:that\s|whom\s|who\s)?i\s(?:interviewed|chose|talked\sto|spoke\swith))(?:\sfor\s[\w\s]{2,30}?)?\s(?:was|is)"
    r"|(?:somebody|someone|[a-z]+)\s(?:called|named)|my\sname\sis|(?:\bi\sam|\bi['’]m)(?=\s(?-i:[A-Z])))\s+",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})\b",
    re.I,
)
_LENGTH = re.compile(
    r"\b(?:(?:about|almost|around|nearly|roughly|over|just\sover|just\sunder|a\slittle\sover)\s)?(?:\d{1,3}|(?:twenty|thirty|forty|fifty)(?:-(?:five|two|eight))?|ten|fifteen"
    r"|an?|one|half\san|two|(?:an|one)\shour\sand\s\w+)[\s-](?:min(?:ute)?s?|hours?)\b",
    re.IGNORECASE,
)
_ABOUT_TALK = re.compile(
    r"\b(?:interview|conversation|call|talk|chat|we)\b[^.]{0,40}\b(?:lasted|took|ran|talked|spoke|met|chatted|walked|sat)\b|\b(?:i|we)\b[^.]{0,60}\b(?:spent|talked|spoke|met|chatted|sat|interviewed)\b",
    re.IGNORECASE,
)
_BRIEF = re.compile(
    r"^[^.]{0,40}\b(?:in\sperson|by\sphone|phone|zoom|video|teams|call|office|coffee)\b[^.]{0,40}[.!]?$",
    re.I,
)
_NAMED = re.compile(rf"(?P<name>{NAME})")
_RELATED = re.compile(
    rf"(?:my|our|a|an|the|his|her)\s(?P<role>(?:[\w'’/&-]+\s){{0,5}}?[\w'’/&-]+)(?:,\s|\snamed\s|\scalled\s|\s)(?P<name>{NAME})(?=[,.(\s]|$)"
)
_STOP = (
    r"(?:at|for|with|from|who|where|that|which|since|here|near|based|working|in|on|about|over|and\s(?:works?|has|lives|is|she"
    r"|he|now|i|we|they|owns|currently|a|an|the)|i['’]m)\b"
)
_ROLE = rf"(?P<role>(?!{_STOP})[^\W\d_][\w'’&/+.-]*(?:\s(?!{_STOP})[\w'’&/+-]+){{0,7}}(?:\s\([A-Z&]{{2,6}}\))?)"
_ARTICLE = r"(?P<article>(?:a|an|the|our|one\sof\s(?:the|our))\s)?"
_APPOSED = re.compile(rf"^\s?(?:,|[–—-])\s(?:currently\s|now\s)?{_ARTICLE}{_ROLE}")
_SAID = re.compile(
    rf"^,?\s?(?:and\s)?(?:(?:who|and|she|he|they|i)\b)?\s?(?:['’]s|['’]m|am|is|was|are|has\sbeen|have\sbeen|works|worked|serves|currently)"
    rf"(?:\s(?:currently|now|also|been|the\stitle\sof|working|employed|is|works|as))*\s{_ARTICLE}{_ROLE}",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^\s?\((?P<inside>[^()]{3,120})\)")
_SINCE = re.compile(
    r"^\s(?:for|since|over)\s(?:(?:the|last|past|about|over|almost|more|than|nearly)\s){0,3}[\w-]+(?:\syears?|\smonths?)?(?:\snow)?(?=\s(?:at|for|with|in)\b)"
)
_INSIDE = re.compile(r"^.*\b(?:in|of)\s")
_AT = re.compile(r"^\s?,?\s?(?:(?:here|working|employed)\s)?(?:at|for|with|from|of)\s")
_ANY_AT = re.compile(
    r"\b(?:works?|worked|working|employed|job|position|practices|teaches|years)\s(?:now\s|currently\s)?(?:at|for|with|in)\s"
)
_SOME = re.compile(
    r"^\s?(?:at|for|with|in)\s(?:an?|the|two|three)\s(?:[a-z][\w'’-]*\s?){1,4}(?=(?:in|near)\s[A-Z])"
)
_CAPS = r"[^\W\d_a-z][\w'’-]*\.?(?:\s(?:of\s|the\s|de\s|la\s|del\s)?[^\W\d_a-z][\w'’-]*){0,2}"
_IN = re.compile(
    rf"^\s?[,(]?\s?(?:(?:remote|hybrid|also),?\s)?(?:based\s|located\s|just\s|right\s)?(?:in|near|outside|outside\sof|out\sof)\s(?:downtown\s)?(?P<place>{_CAPS}(?:,\s?{_CAPS})?)"
)


def told_facts(text: str, name: str = "") -> dict[str, str]:
    """Interviewee, job title, organization and location as sentences tell them.

    Parameters
    ----------
    text : str
        The introduction of a note.
    name : str
        The interviewee where a title or label names one.

    >>> list(told_facts("I met Dana Ruiz, a staff nurse at Mercy General in Boise, Idaho.").values())
    ['Dana Ruiz', 'staff nurse', 'Mercy General', 'Boise, Idaho']
    >>> told_facts("My aunt is a nurse at Mercy General.")
    {}
    """
    sentences = [" ".join(one.split()) for one in _SENTENCE.split(text[:LONGEST])]
    found: dict[str, str] = {}
    if not name:
        people = [(i, one) for i, s in enumerate(sentences) if (one := _person(s))]
        if not people:
            return {}
        at, (name, role, rest) = next((one for one in people if one[1][0]), people[0])
        found = {"interviewee": name, "job_title": role}
        _add(found, _work(rest))
        sentences = sentences[at + 1 :]
    for sentence in sentences[:_MOST_LATER] if name else ():
        if found.get("job_title") and found.get("organization"):
            break
        about = _about(sentence, name)
        if about is not None:
            _add(found, _work(about))
    return {field: words.removeprefix("the ") for field, words in found.items() if words}


def told_length(text: str) -> str:
    """How long the talk was, as a sentence on it says: "We talked for forty minutes".

    >>> told_length("We met for almost an hour. The drive takes 20 minutes.")
    'almost an hour'
    """
    for sentence in _SENTENCE.split(text[:LONGEST]):
        found = _LENGTH.findall(sentence)
        if len(found) == 1 and (_ABOUT_TALK.search(sentence) or _BRIEF.search(sentence)):
            return str(found[0])
    return ""


def told_date(text: str) -> str:
    """The day of the talk, as a sentence on it says.

    >>> told_date("I interviewed Ana Bell on November 21, 2025. She began on May 1, 2004.")
    'November 21, 2025'
    """
    for sentence in _SENTENCE.split(text[:LONGEST]):
        found = _DATE.findall(sentence)
        if len(found) == 1 and (_ABOUT_TALK.search(sentence) or _LEAD.search(sentence)):
            return str(found[0])
    return ""


def _add(found: dict[str, str], more: dict[str, str]) -> None:
    for field, said in more.items():
        found[field] = found.get(field) or said


def _person(sentence: str) -> tuple[str, str, str] | None:
    """Name ("" for "a nurse at a clinic"), role before it, and the rest of the sentence."""
    for lead in _LEAD.finditer(sentence):
        after = sentence[lead.end() :]
        if named := _NAMED.match(after):
            name, rest = named["name"].rstrip(" .,"), after[named.end() :]
            if is_name(name) or is_first_name(name, rest):
                return name, "", rest
            continue
        related = _RELATED.match(after)
        if related and is_name(related["name"].rstrip(" .")):
            role = related["role"].strip(" ,") if is_role(related["role"]) else ""
            return related["name"].rstrip(" ."), role, after[related.end() :]
        if re.match(r"an?\s[a-zA-Z]", after):
            return "", "", f", {after}"
    return None


def _about(sentence: str, name: str) -> str | None:
    """What a sentence says of the interviewee, None where it is about something else."""
    first, last = (re.escape(one) for one in (name.split()[0], name.split()[-1]))
    found = re.match(
        rf"(?:Currently,?\s|Today,?\s|Now,?\s)?(?:{HONOR}\s{last}|{re.escape(name)}|{first}|{last}|She|He|They)(?=\s|,)",
        sentence,
    )
    return sentence[found.end() :] if found else None


def _work(rest: str) -> dict[str, str]:
    """Title, employer and place out of what follows a person."""
    found: dict[str, str] = {}
    if brackets := _BRACKETS.match(rest):
        found.update(listed_work(brackets["inside"]))
        rest = rest[brackets.end() :]
    for pattern in (_SAID, _APPOSED):
        said = pattern.match(rest)
        sure = said and (said["article"] or said["role"][:1].isupper() or pattern is _APPOSED)
        if said and sure and is_role(said["role"]):
            found.setdefault("job_title", said["role"].strip(" .,"))
            rest = rest[said.end("role") :]
            break
    _add(found, _where(rest))
    at = _ANY_AT.search(rest)
    org = find_employer(rest[at.end() :]) if at and "organization" not in found else None
    if at and org and not is_place(org):
        found["organization"] = org
        _add(found, {"location": _place(rest[at.end() + len(org) :], known=True)})
    return found


def _where(rest: str) -> dict[str, str]:
    """Employer and place that follow a role directly."""
    rest = _SINCE.sub("", rest)
    parted = re.match(r"^\s?,\s(?=[A-Z])(?P<parts>[^.;!?()]{3,120})", rest)
    if parted:
        return employer_and_place(parted["parts"])
    found: dict[str, str] = {}
    known = False
    at = _AT.match(rest)
    if at and (org := find_employer(rest[at.end() :])):
        found["organization"], known = org, True
        rest = rest[at.end() + len(org) :]
    elif some := _SOME.match(rest):
        rest, known = rest[some.end() - 1 :], True
    if brackets := _BRACKETS.match(rest):
        rest = f" in {_INSIDE.sub('', brackets['inside'])}"
        known = True
    found["location"] = _place(rest, known=known)
    return found


def _place(rest: str, *, known: bool) -> str:
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
    if after:
        return {
            "organization": org,
            "location": _place(", ".join([after, *parts[1:2]]), known=True),
        }
    return {"organization": org, "location": place if is_place(place) else ""}


def name_and_work(text: str, line: int | None) -> tuple[Fact, ...]:
    """A line that is a person with title and employer: "ANA BELL, copy chief, The Ledger (Troy, NY)".

    >>> [fact.text for fact in name_and_work("Ana Bell, copy chief, The Ledger (Troy, NY)", 1)]
    ['Ana Bell', 'copy chief', 'The Ledger', 'Troy, NY']
    >>> name_and_work("Ana Bell, my neighbor", 1)
    ()
    """
    name, comma, rest = text.partition(",")
    if not comma or len(text) > 160 or not is_name(name.strip()) or text.endswith((".", "?", "!")):
        return ()
    work = listed_work(rest.strip().replace(" (", ", ").rstrip(")") if rest.count("(") == 1 else rest.strip())  # fmt: skip
    if len(work) < 2:
        return ()
    return tuple(Fact(field, words, line) for field, words in {"interviewee": name.strip(), **work}.items())  # fmt: skip


def listed_work(text: str) -> dict[str, str]:
    """Title, employer and place set off by commas, as in brackets or beneath a name.

    >>> listed_work("Sous Chef, Bistro Alouette, Lyon, France")["location"]
    'Lyon, France'
    >>> listed_work("a friend of mine")
    {}
    """
    parts = [part.strip() for part in text.split(",")]
    title = re.sub(r"^(?:an?|the)\s", "", parts[0])
    if len(parts) > 5 or is_place(parts[0]) or not is_role(title):
        return {}
    found = {"job_title": title, "organization": "", "location": ""}
    at = re.fullmatch(r"(?P<role>.{3,60}?)\s(?:at|@|for|with)\s(?P<org>\S.*)", title)
    rest = parts[1:]
    if at and find_employer(at["org"]) == at["org"]:
        found.update(job_title=at["role"], organization=at["org"])
    elif rest and (len(rest) > 2 or not is_place(", ".join(rest))) and find_employer(rest[0]) == rest[0]:  # fmt: skip
        found["organization"] = rest.pop(0)
    found["location"] = ", ".join(rest) if rest and is_place(", ".join(rest), alone=len(rest) == 1) else ""  # fmt: skip
    return {field: said for field, said in found.items() if said}
