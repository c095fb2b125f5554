"""Who was interviewed, as sentences of an introduction tell it.

"I sat down with Dana Ruiz, who has been a nurse for nine years and works at Mercy General in
Boise, Idaho." Read are a person after words of talking, and what the same sentence or a later
one about that person says of the work. Only what has the shape of a name, a role, an employer
or a place is taken. Nothing here reads what the interviewee answered.
"""

from __future__ import annotations

import re

from infoint.readers.outline.byline import employer_and_place, listed_work, place_after
from infoint.readers.outline.shapes import (
    HONOR,
    NAME,
    ends_as_employer,
    find_employer,
    is_first_name,
    is_job,
    is_place,
    is_role,
)
from infoint.readers.outline.title import FULL_NAME, is_name

LONGEST = 3_000  # characters; what stands later is no introduction
_MOST_LATER = 6  # sentences after the one that names the interviewee
SENTENCE = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\b[MDSJ][rst]\.)(?<!\bInc\.)(?<!\bBros\.)(?<!\bCo\.)(?<!\bLtd\.)\s+(?=\S)|\n+(?![(])"
)
_TALKING = (
    "interviewing|spoke|speak|speaking|talk|talked|talking|chat|chatted|chatting|met|meet|meeting|sat|sit|sitting"
    "|conversation|interview|call|coffee|lunch|phone|zoom|discussion|connected|connect|visit|visited|caught"
)
LEAD = re.compile(
    rf"\b(?:interview\s(?:is|was)\swith|ask(?:ed|ing)(?=\smy\s)|(?:in\stouch|connected\sme)\swith|(?:introduced|referred)\sme\sto|(?:reach(?:ed|ing)?\sout|wrote)\sto|(?:called(?:\sup)?|phoned|rang)(?=\s(?-i:[A-Z]))|(?:chose|picked|selected)(?:\sto\s(?:interview|speak\swith|talk\sto))?(?=\s(?:my\s|an?\s|(?-i:[A-Z])))|interview(?:ed|ing)?(?!\s(?:with|to|for|at|of)\b)|(?:met|visited|shadowed|contacted|emailed|to\s(?:see|meet))(?=\s(?-i:[A-Z]))"
    rf"|(?:{_TALKING})(?:\s(?!with\b|to\b)[\w'’-]+){{0,6}}?\s(?:with|to|w/|of(?=\sa))"
    r"|(?:interviewee|guest(?:\stoday)?|person\s(?:that\s|whom\s|who\s)?i\s(?:interviewed|chose(?:\sto\s(?:interview|talk\sto|speak\s(?:to|with)))?|talked\sto|spoke\swith))(?:\sfor\s[\w\s]{2,30}?)?\s(?:was|is)"
    r"|(?:somebody|someone|[a-z]{2,})\s(?:called|named)(?!\sup\b)|(?:my|her|his|their)\s(?:full\s)?name\s(?:is|was)|(?:\bi\sam|\bi['’]m)(?=\s(?-i:[A-Z]))|^(?:she|he)\s(?:is|was)(?=\s(?-i:[A-Z][a-z]+\s[A-Z])))\s+",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){2,3}(?=,?\s(?:who|a|an|the)\s)")
_TALKED = re.compile(r"\b(?:interview|talk|talked|spoke|met|call|conversation|chat)\b", re.I)
_SUBJECT = re.compile(
    rf"(?P<name>{NAME})(?=,?\s(?:is|works|has\sbeen|serves)\s(?:as\s)?(?:an?\s|the\s|(?P<role>(?:[a-z]+\s){{0,3}}[a-z]+)\s(?:at|for|with|in|of)\b))"
)
_KIN = re.compile(
    rf"(?:My|Our|A)\s[^,.]{{2,40}}?,?\s(?P<name>{NAME}),?\s(?=is\s|works\s|has\sbeen\s|serves\s|who\s)"
)
_NAMED = re.compile(rf"(?P<name>{NAME})")
_RELATED = re.compile(
    rf"(?:my|our|a|an|the|his|her)\s(?P<role>(?:[\w'’/&-]+\s){{0,5}}?[\w'’/&-]+)(?:,\s|\snamed\s|\scalled\s|\s)(?P<name>{NAME})(?=[,.(\s]|$)"
)
_STOP = (
    r"(?:at|for|with|from|who|where|that|which|since|t?here|near|based|working|in|on|about|over|last|this|yesterday|today|and\s(?:works?|has|lives|is|she"
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
_OF = re.compile(r"(?P<role>.{3,60}?)\sof\s(?:the\s(?=[A-Z])|(?=[A-Z]))(?P<org>.+)$")
_BRACKETS = re.compile(r"^\s?\((?P<inside>[^()]{3,120})\)")
_LETTERS = re.compile(r"^(?:,\s(?:[A-Z]{2,5}|(?:[A-Z]\.){2,4}|[A-Z]\.[A-Z]|Ph\.?D\.?|M\.?Ed\.?|Pharm\.?D\.?|Esq\.?)(?=[,.]))+")  # fmt: skip
# "Ana Bell, I'm a pilot", "My name is Ana Bell and I am ..."
_OWN_NAME = re.compile(
    rf"(?:(?:Sure|Yes|Okay|Ok|Hi|Hello|Hey|Well|So)[,.!]?\s){{0,3}}(?:(?:I['’]m|I\sam|[Mm]y\sname(?:['’]s|\sis))\s)?(?P<name>{NAME})(?:[,.]|,?\sand)\s(?=I\b)"
)
_GAVE = re.compile(
    rf"(?P<name>{NAME})(?P<rest>,[^,]{{3,80}},)?\s(?:was\s(?:\w+\s)?(?:kind|generous|nice|gracious|good|willing)|agreed\sto|(?:met|spoke|talked|sat\sdown|chatted)\s(?:with|to)\sme|let\sme|gave\sme|answered\smy|took\s(?:my|the)\s(?:call|time))"
)
_FIRST_PERSON = re.compile(
    r"(?:[\w’']+[.,!]\s){0,3}(?:So,?\s)?(?:(?:I['’]m|[Mm]y\sname\sis)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?:,|\sand|,\sand)\s)?I(?=(?:['’]m|\sam|\swork\sas)\s)"
)
_SINCE = re.compile(
    r"^\s(?:for|since|over)\s(?:(?:the|last|past|about|over|almost|more|than|nearly)\s){0,3}[\w-]+(?:\syears?|\smonths?)?(?:\snow)?(?=\s(?:at|for|with|in)\b)"
)
_INSIDE = re.compile(r"^.*\b(?:in|of)\s")
_AT = re.compile(r"^\s?,?\s?(?:(?:here|working|employed)\s)?(?:at|for|with|from|of)\s")
_ANY_AT = re.compile(
    r"\b(?:owns|runs|founded|operates|manages|heads)\s(?=[A-Z]|the\s[A-Z])|\b(?:works?|worked|working|employed|job|position|practices|teaches|years)\s(?:now\s|currently\s|(?:nights|days|full[ -]time|part[ -]time)\s)?(?:at|for|with|in)\s"
)
_LATER_AT = re.compile(r"\bat\s(?=(?:the\s)?[A-Z])")
_IN_TOWN = re.compile(
    r"\b(?:in|near|outside)\s(?P<place>(?:[A-Z][\w.’'-]+\s?){1,3},\s(?:[A-Z][\w.]+\s?){1,2})(?=[,.;]|\s|$)"
)
_CALLED = re.compile(
    rf"(?:Her|His|Their)\s(?:full\s|first\s)?name\s(?:is|was)\s(?P<name>{NAME})(?:,?\sand\s(?:she|he|they)\b)?"
)
_BASED = re.compile(
    r"\b(?:based|located|lives|home)\s(?:in|out\sof|near)\s(?P<place>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})(?=[,.;]|\s|$)"
)
_SOME = re.compile(
    r"^\s?(?:at|for|with|in)\s(?:an?|the|two|three)\s(?:[a-z][\w'’-]*\s?){1,4}(?=(?:in|near)\s[A-Z])"
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
    text = FULL_NAME.sub(r"\2", text[:LONGEST])
    sentences = [" ".join(one.split()) for one in SENTENCE.split(text)]
    found: dict[str, str] = {}
    if not name:
        people = [(i, one) for i, s in enumerate(sentences) if (one := _person(s))]
        if not any(one[0] for _, one in people) and _TALKED.search(text[:LONGEST]):
            people = [*people, *_subjects(sentences)]
        if not people:
            return {}
        at, (name, role, rest) = next((one for one in people if one[1][0]), people[0])
        found = {"interviewee": name, "job_title": role}
        _add(found, _work(rest))
        _add(found, _work(people[0][1][2]) if people[0][0] < at else {})
        sentences = sentences[at + 1 :]
    for sentence in sentences[:_MOST_LATER]:
        if found.get("job_title") and found.get("organization"):
            break
        if named := _CALLED.match(sentence):
            found["interviewee"], name = named["name"], named["name"]
        about = sentence[named.end() :] if named else _about(sentence, name)
        if about is not None:
            more = _work(about)
            if more.get("job_title", "").endswith(f" {found.get('job_title')}"):
                found["job_title"] = more["job_title"]  # "an actuary", "a consulting actuary"
            _add(found, more)
    return {field: words.removeprefix("the ") for field, words in found.items() if words}


def self_told(text: str) -> dict[str, str]:
    """What somebody says of their own work at the start of a first answer.

    >>> self_told("Sure. I'm a biologist with Larkspur Rivers, based in Missoula. I count elk.")
    {'job_title': 'biologist', 'organization': 'Larkspur Rivers', 'location': 'Missoula'}
    """
    start = " ".join(SENTENCE.split(text[:400])[:3])
    own = _OWN_NAME.match(start)
    found = {"interviewee": own["name"]} if own and is_name(own["name"]) else {}
    rest = start[own.end() :] if own and found else start
    for sentence in SENTENCE.split(rest)[:2]:
        if said := _FIRST_PERSON.match(sentence):
            _add(found, _work(sentence[said.end() :]))
            break
    return {field: words for field, words in found.items() if words}


def told_at_once(text: str) -> dict[str, str]:
    """Work that an introduction begins with: "Senior geologist at TerraFirm, Sacramento. We met ..."."""
    for sentence in SENTENCE.split(text[:LONGEST])[:2]:
        found = _work(f", {sentence}") if len(sentence) <= 150 else {}
        if is_job(found.get("job_title", "")) and found.get("organization"):
            return {field: words for field, words in found.items() if words}
    return {}


def _subjects(sentences: list[str]) -> list[tuple[int, tuple[str, str, str]]]:
    """The one person of whom sentences say at once who it is: "Ana Bell works as a coroner"."""
    found = [
        (index, (subject["name"], "", sentence[subject.end("name") :]))
        for index, sentence in enumerate(sentences[:_MOST_LATER])
        if (subject := _SUBJECT.match(sentence))
        and is_name(subject["name"])
        and (not subject["role"] or is_job(subject["role"]))
    ]
    return found if len({one[0] for _, one in found}) == 1 else []


def _add(found: dict[str, str], more: dict[str, str]) -> None:
    for field, said in more.items():
        found[field] = found.get(field) or said


def _person(sentence: str) -> tuple[str, str, str] | None:
    """Name ("" for "a nurse at a clinic"), role before it, and the rest of the sentence."""
    for lead in LEAD.finditer(sentence):
        after = sentence[lead.end() :]
        if initials := _INITIALS.match(after):
            return initials[0].rstrip(","), "", after[initials.end() :]
        if named := _NAMED.match(after):
            name, rest = named["name"].rstrip(" .,"), after[named.end() :]
            if is_name(name) or is_first_name(name, rest):
                return name, "", rest
            continue
        related = _RELATED.match(after)
        if related and _is_called(related["name"].rstrip(" ."), after[related.end() :]):
            role = related["role"].strip(" ,") if is_role(related["role"]) else ""
            return related["name"].rstrip(" ."), role, after[related.end() :]
        known = re.match(r"the\s((?:[\w'’-]+\s){0,3}?[\w'’-]+)(?=[.,;]|$)", after)
        if re.match(r"an?\s[a-zA-Z]", after) or (known and is_job(known[1])):
            return "", "", f", {after}"
    if (kin := _KIN.match(sentence)) and is_name(kin["name"]):
        return kin["name"], "", f" {sentence[kin.end() :]}"
    if (gave := _GAVE.search(sentence)) and is_name(gave["name"]):
        return gave["name"], "", gave["rest"] or ""
    return None


def _is_called(name: str, rest: str) -> bool:
    return is_name(name) or is_first_name(name, rest)


def _about(sentence: str, name: str) -> str | None:
    """What a sentence says of the interviewee, None where it is about something else."""
    said = name.split() or ["She"]
    first, last = re.escape(said[0]), re.escape(said[-1])
    found = re.match(
        rf"(?:Currently,?\s|Today,?\s|Now,?\s)?(?:{HONOR}\s{last}|{re.escape(name) or first}|{first}|{last}|[Ss]he|[Hh]e|They)(?=\s|,|['’]s\s)",
        sentence,
    )
    return sentence[found.end() :] if found else None


def _work(rest: str) -> dict[str, str]:
    """Title, employer and place out of what follows a person."""
    found: dict[str, str] = {}
    if letters := _LETTERS.match(rest):  # "Ana Bell, P.E., a project manager"
        rest = rest[letters.end() :]
    if brackets := _BRACKETS.match(rest):
        inside = brackets["inside"]
        field = inside.islower() and " " not in inside and not is_job(inside)  # "(fire)"
        found.update({} if field else listed_work(inside))
        rest = rest[brackets.end() :]
    for pattern in (_SAID, _APPOSED):
        said = pattern.match(rest)
        sure = said and (
            said["article"]
            or said["role"][:1].isupper()
            or pattern is _APPOSED
            or is_job(said["role"])
        )
        if said and sure and is_role(said["role"]):
            role = said["role"].strip(" .,")
            end = said.end("role")
            of = _OF.match(role)  # "sous chef of the Hotel Astor", but "director of nursing"
            if of and (" of the " in role or ends_as_employer(of["org"])):
                end = said.start("role") + of.end("role")
                role = of["role"]
            found.setdefault("job_title", role)
            rest = rest[end:]
            break
    _add(found, _where(rest))
    at = _ANY_AT.search(rest)
    org = find_employer(rest[at.end() :]) if at and "organization" not in found else None
    if at and org and not is_place(org):
        found["organization"] = org
        _add(found, {"location": place_after(rest[at.end() + len(org) :], known=True)})
    for later in _LATER_AT.finditer(rest) if not found.get("organization") else ():
        org = find_employer(rest[later.end() :])
        if org and ends_as_employer(org):
            found["organization"] = org
            _add(found, {"location": place_after(rest[later.end() + len(org) :], known=True)})
            break
    if not found.get("location") and (town := _IN_TOWN.search(rest)) and is_place(town["place"]):
        found["location"] = town["place"].rstrip(" .")
    if not found.get("location") and (town := _BASED.search(rest)) and is_place(town["place"], alone=True):  # fmt: skip
        found["location"] = town["place"].rstrip(" .")
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
    found["location"] = place_after(rest, known=known)
    return found
