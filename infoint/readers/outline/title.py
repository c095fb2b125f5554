"""Facts that a title line gives, such as "Interview with Dana Ruiz, UX Writer at Fernhill".

Only what stands there in so many words: a title that names nobody gives nothing.
"""

from __future__ import annotations

import re

from infoint.readers.outline.shapes import HONOR, is_job, is_role, is_title_alone, words
from infoint.schema import Fact

_TALK = (
    r"(?:job|shadow|and|&|\+|informational|information|career|professional|student|my|an?|the|our|first|second|third"
    r"|final|brief|short|recording|transcript|notes?|summary|report|write-?up|of|from|for|on|phone|zoom|video"
    r"|email|in-person)"
)
_WITH = re.compile(
    rf"^(?:{_TALK}[\s:,–—-]+|[A-Z][\w&]{{1,11}}\s){{0,6}}(?:interview(?:ing)?|int\.?|conversation|talk|chat|call|q\s?&\s?a|meeting|entrevista|gespräch|entretien)"
    r"(?:\s(?:notes?|summary|transcript|report))?(?:\s(?:no\.?\s?)?\#?\d{1,2})?\s*(?:with|mit|avec|con|a|w[/.]?|[:–—-]+(?:\s*with)?)\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:interviewee|interview|subject|person|(?:\w+\s)?notes)\s?(?:no\.?\s?)?\#?\d{0,2}\s*(?:[:.–—-]+\s*|\s(?=\())(?P<rest>\S.*)$", re.I)  # fmt: skip
_SPOTLIGHT = re.compile(
    r"^(?:[\w'’&-]+\s){0,4}(?:spotlight|profile|feature|q\s?&\s?a|focus|stories|story|meet|corner)\s?(?:on|with|[:–—|-])?\s+(?P<rest>\S.*)$",
    re.I,
)
_A_JOB = re.compile(r"^(?:an?\s)?(?P<title>(?:[\w/&-]+\s){0,4}(?P<job>[^\W\d_]+))$")
_LATE = re.compile(  # "Ep. 4 notes / info interview - Ana Bell, pilot"
    r"^.{0,40}\binterview(?:\s(?:notes|report|summary))?\s*(?:\swith|\sw/|[:–—-])\s+(?P<rest>(?-i:[^\W\d_a-z]).*)$",
    re.I,
)
_JOB_FIRST = re.compile(
    r"^(?P<job>(?:[^\W\d_][\w/&'’-]*\s){0,4}[^\W\d_]+)(?:(?:\s[–—-]|:)\s(?P<name>(?-i:[^\W\d_a-z]).{2,50})|\s(?:informational\s|career\s)?interview(?:\snotes)?)$",
    re.I,
)
FULL_NAME = re.compile(r"\b(\w{2,20}) \((\1 [^\W\d_]\w*)\)")  # "Preeti (Preeti Varma)"
_NICKNAME = re.compile(
    r"(?<=\s)[\"“]\w{2,12}[\"”]\s(?=[^\W\d_a-z]\w+\s[^\W\d_a-z])"
)  # '"Al" Alan Bell'
_CLASS = re.compile(
    r"(?<=[^\W\d_]),?\s(?:class of\s|\()?(?:['’‘]\d\d|(?:19|20)\d\d)\)?(?=\W|$)", re.I
)  # "Ana Bell '14"
_GENERIC = re.compile(
    r"""^\W*(?:(?:informational|information|info|career|interviews?|interviewee|notes?|summary|transcript|report|write-?up|worksheet|form|sheet|questionnaire|guide|template|handout
    |outline|log|chart|table|matrix|grid|assignment|project|questions?|answers?|responses?|q\s?&\s?a|and|with|the|my|an?|of|for|from|number|no|page|\#?\d{1,3}|[ivx]{1,4}
    )\b[\W_]*){1,8}$""",
    re.VERBOSE | re.IGNORECASE,
)
DIVIDER = re.compile(
    r"^\W{0,6}(?:(?:informational|information|info)\s)?(?:interview(?:ee)?|person|professional|contact)"
    r"\s{0,2}(?:no\.?\s?|number\s)?\#?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor)\.?\s)?"
    r"(?:(?:[A-Z]\.){2,3}(?=\s)|[^\W\d_a-z][\w'’-]*\.?)(?:\s[\"“(][^\W\d_a-z][\w.]{0,12}[\"”)])?(?:\s(?:(?:de|del|della|der|di|da|dos|du|la|le|van|von|bin|ibn|al|el|den|ter|y|of)\s)*"
    r"[^\W\d_a-z][\w'’-]*\.?){1,3}(?:,?\s(?:Jr|Sr|Ph\.?D|M\.?D|RN|MBA|CPA|PE|Esq)\.?){0,2}$"
)
# Words that stand in the place of a name but are none.
_NO_NAME = re.compile(
    r"\b(?:interviews?|notes?|report|summary|career|project|assignment|writer|engineer|manager|designer|developer|nurse|teacher"
    r"|director|analyst|professional|questions?|answers?|class|course|university|college|company|inc|llc|department|office"
    r"|student|day|life|job|industry|market|the|my|your|about|introduction|overview|background)\b",
    re.IGNORECASE,
)
_HONOR = re.compile(rf"^{HONOR}\s+")
_GREETING = frozenset(["by", "hi", "hello", "hey", "dear", "thanks", "thank", "best", "good", "sincerely", "regards", "cheers"])  # fmt: skip
# Ends of words for a field of work, which no family name has.
_FAMILY_TOO = frozenset(["park", "parks", "church", "law", "bank", "power", "press", "guard", "port", "mill", "ranch", "theater", "high", "force", "rep", "store"])  # fmt: skip
_FIELDS_END = ("tecture", "ology", "ations", "omics", "matics", "nursing", "neering", "teaching", "keting")  # fmt: skip
_TOLD_ROLE = re.compile(r"(?:an?|the|who)\s|.*\s(?:in|near)\s", re.IGNORECASE)
_STATE = re.compile(r"\s(?!(?:HR|PR|IT|QA|VP|UX|UI|AI)$)[A-Z]{2}$")  # "Boise ID"
_DATED = re.compile(r"\d[/.-]\d|\b(?:19|20)\d\d\b")
_LETTERS = re.compile(
    r"(?:\s*[,(]\s*(?!(?:C[A-Z]{1,2}O|[SE]?VP|AVP|PM|DJ|PA|HR|IT|QA|UX|TA)\b)(?:[A-Z]{2,4}(?:[-/][A-Z]{1,4})?|Ph\.?D|M\.?Ed|[A-Z]\.[A-Z]\.?)\.?(?=\s*(?:[,)]|\s[–—|-]|$)))+\)?"
)
_MIDDLE_DATE = re.compile(r"(?<=\w)\s(?:\d{1,2}[/.-]){2}\d{2,4}(?=\s[–—:-]\s)")
_ENDS_DATED = re.compile(r"(?:,?\s|\s[–—-]\s)(?P<day>\d{4}-\d\d-\d\d)$")
_LONGEST = 200
_FILLERS = frozenset(["with", "at", "from", "by", "the", "a", "an", "in", "and", "or", "of", "to", "on", "chat", "conversation", "talk", "call", "q", "meeting", "int", "phone", "zoom", "video", "email", "person", "subject"])  # fmt: skip


def title_facts(text: str, line: int | None) -> tuple[Fact, ...]:
    """Interviewee, job title and organization out of a title line, where it names them.

    >>> [f.text for f in title_facts("Interview with Dana Ruiz, Senior Writer at Larkspur", 1)]
    ['Dana Ruiz', 'Senior Writer', 'Larkspur']
    >>> title_facts("Interview with somebody", 1)
    ()
    """
    text = " ".join(text.split()).strip(" #*_=-–—:.").replace(" -- ", " – ")
    text = FULL_NAME.sub(r"\2", _NICKNAME.sub("", text))
    text = _MIDDLE_DATE.sub("", text, count=1)
    if len(text) > _LONGEST:
        return ()
    if turned := _turned(text, line):
        return turned
    found = _WITH.match(text) or _LABEL.match(text) or _SPOTLIGHT.match(text) or _LATE.match(text)
    alone = bool(found) and bool(re.search(r"\bwith\s+\S+$", text, re.IGNORECASE))
    rest = found["rest"] if found else text
    if found and (job := _A_JOB.match(rest)) and job["job"].casefold() in words()["job"]:
        return (Fact("job_title", job["title"], line),)  # "Informational interview: chemist"
    if found and (parts := _job_and_name(rest)):
        return tuple(Fact(field, words, line) for field, words in parts.items())
    if found and rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1]  # "Interviewee #1 (Mrs. Paula Bell)"
    day = _ENDS_DATED.search(rest) if found else None
    if found:
        rest = _CLASS.sub("", rest[: day.start()] if day else rest, count=1)
    facts = _person_facts(rest, line, named=bool(found), alone=alone)
    return (*facts, Fact("date", day["day"], line)) if facts and day else facts


def _turned(text: str, line: int | None) -> tuple[Fact, ...]:
    """ "Landscape architect – Hannah Weiss", "Dental Hygienist Interview"."""
    head, colon, job_alone = text.rpartition(": ")
    if colon and is_generic(head) and is_title_alone(job_alone):
        return (Fact("job_title", job_alone, line),)  # "Career report: elevator mechanic"
    if about := _JOB_FIRST.match(text):
        job = about["job"].split()
        name = about["name"] or ""
        named = is_name(name) and name.casefold().split()[-1] not in words()["employer"]
        begins = job[0][0].isupper() and job[0].casefold() not in words()["no_name"]
        if job[-1].casefold() in words()["job"] and begins and (named or not name):
            facts = (Fact("job_title", about["job"], line),)
            return (Fact("interviewee", name, line), *facts) if named else facts
    return ()


def _job_and_name(text: str) -> dict[str, str]:
    """ "Master beekeeper Ana Bell": a job right before a name."""
    said = text.split(" ", 3)
    for count in (1, 2, 3):
        job, name = " ".join(said[:count]), " ".join(said[count:])
        if not _HONOR.match(text) and " " in name and is_job(job) and is_name(name):
            return {"interviewee": name, "job_title": job}
    return {}


def is_generic(text: str) -> bool:
    """Whether a title says no more than that these are interview notes.

    >>> is_generic("Information Interview #2: Notes"), is_generic("A day with a nurse")
    (True, False)
    """
    return len(text) <= _LONGEST and bool(_GENERIC.match(text))


def says_more(title: str, told: str) -> bool:
    """Whether a title has words that neither the facts nor the kind of document explain.

    >>> says_more("Interview with Dana Ruiz", "Dana Ruiz"), says_more("Dana on music", "Dana")
    (False, True)
    """
    known = set(re.findall(r"\w+", told.casefold()))
    words = [word for word in re.findall(r"\w+", title.casefold()) if word not in known]
    return not all(word in _FILLERS or is_generic(word) for word in words)


def names_one(text: str) -> bool:
    """Whether a line parts interviews and names whom: "INTERVIEWEE #2 (Mr. Desmond Tran)".

    >>> names_one("INTERVIEWEE #2 (Mr. Desmond Tran)"), names_one("Interview 2")
    (True, False)
    """
    facts = title_facts(text, None) if DIVIDER.match(text) else ()
    return any(fact.field == "interviewee" for fact in facts)


def is_name(text: str) -> bool:
    """Whether words have the shape of a person's name.

    >>> is_name("Dana Ruiz"), is_name("Ludwig van Beek"), is_name("Job Market")
    (True, True, False)
    """
    if len(text) > 60 or not _NAME.match(text) or _NO_NAME.search(_HONOR.sub("", text)):
        return False
    said = _HONOR.sub("", text).casefold().split()
    if said and said[-1].endswith(_FIELDS_END):
        return False
    barred = words()["job"] | words()["no_name"]
    firm = said[-1:] and said[-1] in words()["employer"] - _FAMILY_TOO
    return bool(said) and not firm and not set(said) & barred and said[0] not in _GREETING


def _person_facts(text: str, line: int | None, *, named: bool, alone: bool) -> tuple[Fact, ...]:
    """Name, then title and organization set off by comma, dash, bracket or "at"."""
    parts = re.split(r"\s*,\s+(?!(?:Jr|Sr|Ph\.?D|M\.?D|RN|MBA)\b)|\s+[–—|-]\s+|\s*\(|\s+at\s+|\s+@\s*|\s+from\s+", text, flags=re.IGNORECASE)  # fmt: skip
    name = parts[0].strip(" )")
    single = alone and len(parts) == 1 and re.fullmatch(r"[^\W\d_a-z][\w'’-]{1,20}", name)
    if not (is_name(name) or single) or _NO_NAME.search(name):
        return ()
    facts = [Fact("interviewee", name, line)]
    rest = text[len(parts[0]) :]
    if named and re.search(r"\w\s+\([^()]*\)$", rest) and not rest.lstrip().startswith("("):
        inside = rest[rest.rindex("(") + 1 : -1]
        rest = rest[: rest.rindex("(")].rstrip()  # a place or year; the title keeps it
        if len(inside) > 6 and _DATED.search(inside):
            facts.append(Fact("date", inside, line))
    letters = _LETTERS.match(rest)
    if letters:  # "Susan Patel, CPA" names no job
        said = letters[0].rstrip(" )")
        facts[0] = Fact("interviewee", name if "(" in said else name + said, line)
        rest = rest[letters.end() :]
    at = re.fullmatch(r"[\s,–—|(-]*(?P<title>(?:(?!\s[–—-]\s)[^,()|]){3,60}?)\s*(?:\bat\b|@|\bwith\b|,|\s[–—|-])\s*(?P<org>(?:(?!\s[–—-]\s)[^,()|]){2,60}?)\s*\)?", rest, re.IGNORECASE)  # fmt: skip
    only = re.fullmatch(
        r"(?:\s*,\s+|\s+[–—|-]\s+|\s*\()(?P<title>(?:(?!\s[–—-]\s)[^,()|]){3,60}?)\)?", rest
    )
    where = re.fullmatch(r"\s+(?:at|@|from)\s*(?P<org>[^,()|]{2,60})", rest, re.IGNORECASE)
    if where:
        facts.append(Fact("organization", where["org"].strip(), line))
    elif at and named and _TOLD_ROLE.match(at["title"]):
        pass  # "a dentist in Tampa, Florida" is for the sentence rules
    elif at and named and not re.search(r"\d", at["title"]):
        facts.append(Fact("job_title", at["title"].strip(), line))
        facts.append(Fact("organization", at["org"].strip(), line))
    elif only and "(" in rest and not _is_work(only["title"]):
        pass  # "Captain Ana Bell (fire)" names a field or firm
    elif only and not re.search(r"\d", only["title"]) and not _STATE.search(only["title"]):
        facts.append(Fact("job_title", only["title"].strip(), line))
    elif rest.strip(" )"):  # the line as a whole tells of the person
        return (Fact("interviewee", text.strip(), line),) if named else ()
    return tuple(facts)


def _is_work(words: str) -> bool:
    """Whether words in brackets behind a name are a job: "nurse", "head of school", not "fire"."""
    return is_job(words) if len(words.split()) == 1 else is_role(words)
