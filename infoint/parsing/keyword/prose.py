"""Keywords inside a clause: known terms, and terms that are marked as such.

Marked are capitals ("DITA"), capitals inside a word ("DeskNet"), quotation marks, and what
follows "experience with", "such as", "know". Refuses plain lower-case words outside the
vocabulary, employers after "at", and names of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from infoint.parsing.keyword.clause import (
    CLAUSE_WORDS,
    NO_ACRONYM,
    NO_START,
    NO_TRIGGER_NOUN,
    TRIGGER,
    word_set,
)
from infoint.parsing.keyword.items import clean_item, is_item_text, is_noun_phrase
from infoint.reference.skills import find_skill
from infoint.reference.skills_text import Hit, find_skills

_ACRONYM = re.compile(
    r"(?<![\w./&*'’-])(?:[A-Z]{1,2}&[A-Z]{1,3}|[A-Z][A-Z0-9]{1,5})s?(?:[-/]?\d{1,4})?(?![\w&'’@]|-[a-z])"
)
_CAMEL = re.compile(
    r"(?<![\w./@])(?:[a-z]{1,3}[A-Z]\w{2,18}|(?!Mac[A-Z]|Fitz)[A-Z][a-z]{2,14}[A-Z]\w{1,14})(?![\w@])"
)
_QUOTED = re.compile(r"[\"“”«]([^\"“”«»\n]{2,60})[\"“”»]")
_OF_PLACE = re.compile(r"\b(?:at|from|for|by|near|in)\s(?:the\s)?$", re.I)
_EMPLOYED = re.compile(r"\b(?:at|from|for|by|near)\s(?:the\s)?$", re.I)
_CAPITALIZED = re.compile(r"[A-Z][\w+#.-]*(?:\s(?:of\s)?[A-Z][\w+#.-]*){0,2}")
_EMPLOYER = re.compile(r"\b(?:at|joined)\s$", re.I)
# Where somebody works or comes from, before a subject: no skill of the applicant.
_FROM = re.compile(
    r"\b(?:people|folks|someone|hired?|hires|came|comes?) (?:in|from)\s$|\b(?:started|began|worked|moved|switched) (?:out )?(?:in|into|from)\s$|(?:\band |^)from\s$",
    re.I,
)
_WORKPLACE = re.compile(
    r"\s(?:homes?|schools?|departments?|teams?|compan(?:y|ies)|firms?|offices?|agenc(?:y|ies)|shops?|people|folks|"
    r"industry|world|side|part|end|jobs?|roles?|managers?|directors?)\b",
    re.I,
)
# "the Bureau of Labor Statistics": a capital after a capital belongs to a name.
_NAMED = re.compile(r"\s[A-Z][a-z]+\s(?:of\s(?:the\s)?)?$")
_FIELD = re.compile(r"^(?:for|in)\s(?:the\s)?$", re.I)
_HEADS = re.compile(r"\s(?:it'?s|that'?s|it is)\b", re.I)
_VERBS = ("Go", "Swift", "Rust", "Dart", "Bash", "Apex", "Sass", "Elixir")
_VERB_AFTER = re.compile(r"\s(?:helps|skills?|experience|knowledge|proficiency|certification)\b")


def find_in_clause(clause: str, *, is_start: bool) -> list[str]:
    """Find the keywords of a clause in the order said; ``is_start`` begins a sentence.

    >>> find_in_clause("you really need to know DITA", is_start=True)
    ['DITA']
    >>> find_in_clause("being comfortable in Git helps a lot", is_start=False)
    ['Git']
    >>> find_in_clause("Go to the career center and access the list", is_start=True)
    []
    """
    objects = list(islice(_objects(clause), 12))
    spans: list[tuple[int, int, str]] = list(_quoted(clause))
    spans += [s for s in find_degrees(clause) if all(s[1] <= d[0] or s[0] >= d[1] for d in spans)]
    spans += [s for s in _credentials(clause) if all(s[1] <= d[0] or s[0] >= d[1] for d in spans)]
    known = [
        (hit.start, hit.end, hit.text)
        for hit in find_skills(clause)
        if _counts(hit, clause, objects, is_start=is_start)
    ]
    spans += [s for s in known if all(s[1] <= d[0] or s[0] >= d[1] for d in spans)]
    for start, end, text in (*_marked(clause), *_object_terms(clause, objects)):
        spans = [s for s in spans if not (start < s[0] and s[1] == end)]  # "report writing"
        if all(end <= other[0] or start >= other[1] for other in spans):
            spans.append((start, end, text))
    return [text for _, _, text in sorted(spans)]


_DEGREE = re.compile(
    r"""\b(?:(?:dual|double|graduate|post-?graduate|teaching)\ )?(?:(?:bachelor|master|associate)(?:['’]?s)?|b\.?a\.?|b\.?s\.?c?\.?|m\.?a\.?|m\.?s\.?c?\.?|m\.?f\.?a\.?|ph\.?d\.?|
    doctorate|degree|minor|major|certificate|certification|diploma)(?:\ degrees?)?(?:\ of\ (?:science|arts|fine\ arts))?
    \ in\ (?:the\ )?(?P<subject>[A-Za-z]\S*(?:\ [A-Za-z]\S*){0,3})""",
    re.I | re.X,
)
_SUBJECT_END = re.compile(
    r"[,;.:()!?]|\s(?:or|and|but|is|are|was|from|at|with|for|would|will|plus|because|so|helps?|works?|can|to|"
    r"in|on|if|preferred|required|if|as|which|that|who|he|she|they|you|i)\b",
    re.I,
)


def find_degrees(clause: str) -> Iterator[tuple[int, int, str]]:
    """Degrees with their subject, whole, and where they stand.

    >>> [text for _, _, text in find_degrees("She has a BA in History but never used it")]
    ['BA in History']
    """
    for found in _DEGREE.finditer(clause) if " in " in clause.casefold() else ():
        subject = found.group("subject")
        known = next((hit for hit in find_skills(subject) if hit.start == 0), None)
        end = _SUBJECT_END.search(subject)
        length = end.start() if end else len(subject)
        if known is not None and known.end > length:
            length = known.end
        first = subject.partition(" ")[0].casefold()
        if length and first not in (
            "a",
            "an",
            "that",
            "this",
            "my",
            "your",
            "something",
            "anything",
            "any",
        ):
            stop = found.start("subject") + length
            yield found.start(), stop, clause[found.start() : stop]


_CREDENTIAL = re.compile(
    r"(?P<kind>(?:[A-Za-z0-9][\w'’.+/-]{0,20}\s){1,3})"
    r"(?:licen[sc]e|certification|certificate|endorsement|credential|exam|degree|major)\b",
    re.I,
)
_STEMS = ("licen", "certificat", "endorsement", "credential", "exam", "degree", "major")
_NO_KIND = word_set(
    """
    a an the any some no or and your another each every good great new old right same similar
    specific certain first second formal extra additional relevant related online real actual
    advanced professional one two three college university other like such valid current state
    which whatever full particular proper of in with for to get got have has need passed pass
    """
)


def _credentials(clause: str) -> Iterator[tuple[int, int, str]]:
    """A license, degree or certificate with the words that say which: "a teaching license"."""
    low = clause.casefold()
    if not any(stem in low for stem in _STEMS):
        return
    for found in _CREDENTIAL.finditer(clause):
        kind: list[str] = []
        for word in reversed(found["kind"].split()):
            low = word.casefold()
            if low in _NO_KIND or low in CLAUSE_WORDS or low in NO_START or low.endswith("ly"):
                break
            kind.insert(0, word)
        own = find_skill(" ".join(kind))
        if kind and not (own is not None and own.kind == "credential"):
            start = clause.rindex(" ".join(kind), found.start(), found.end())
            yield start, found.end(), clause[start : found.end()]


def _objects(clause: str) -> Iterator[tuple[int, bool]]:
    """Where the object of a lead-in begins, and whether the lead-in is a strong one."""
    for found in TRIGGER.finditer(clause):
        if not NO_TRIGGER_NOUN.search(clause, max(0, found.start() - 30), found.end()):
            yield found.end(), found.group("strong") is not None


def _counts(hit: Hit, clause: str, objects: list[tuple[int, bool]], *, is_start: bool) -> bool:
    """Whether a known term counts where it stands."""
    is_object = any(0 <= hit.start - at <= 12 for at, _ in objects)
    if hit.is_listed and not is_object:
        return False
    before = (max(0, hit.start - 20), hit.start)
    if hit.skill.kind in ("subject", "method") and _FROM.search(clause, *before):
        return False
    if hit.skill.kind in ("subject", "method") and _WORKPLACE.match(clause, hit.end):
        return False
    if hit.text[0].isupper() and hit.skill.term.islower() and _NAMED.search(clause, *before):
        return False
    is_field = hit.skill.kind == "subject" or _HEADS.match(clause, hit.end)
    if is_start and is_field and _FIELD.search(clause[: hit.start]):
        return False
    if hit.text[:1].isupper() and hit.text in hit.skill.cased:
        if hit.skill.kind == "tool" and _EMPLOYER.search(clause, max(0, hit.start - 8), hit.start):
            return False
        if hit.skill.kind == "language" and hit.text not in _VERBS:
            return True
        opens = is_start and not clause[: hit.start].strip(" \"'“(")
        if opens and hit.text[1:].islower() and " " not in hit.text:
            return bool(_VERB_AFTER.match(clause, hit.end))
    return True


def _marked(clause: str) -> Iterator[tuple[int, int, str]]:
    letters = [char for char in clause if char.isalpha()]
    is_shouted = sum(map(str.isupper, letters)) * 2 > len(letters) > 12
    if not is_shouted:
        for pattern in (_ACRONYM, _CAMEL):
            for found in pattern.finditer(clause):
                if found.group().rstrip("s").upper() in NO_ACRONYM and found.group() not in ("R",):
                    continue
                place = _OF_PLACE if pattern is _ACRONYM else _EMPLOYED
                if not place.search(clause, max(0, found.start() - 10), found.start()):
                    yield found.start(), found.end(), found.group()


def _quoted(clause: str) -> Iterator[tuple[int, int, str]]:
    """Words of an ad as they stand in it: "works well under pressure", "strong communicator"."""
    for found in _QUOTED.finditer(clause):
        said = found.group(1).strip(" .,;!")
        words = said.casefold().split()
        if 2 <= len(words) <= 7 and words[0] in _TRAITS and _SPEAKERS.isdisjoint(words):
            yield found.start(1), found.end(1), said
        elif is_item_text(term := clean_item(said), longest=4):
            yield found.start(1), found.end(1), term


# what begins the words of an ad that are no noun
_TRAITS = word_set("""
    able ability adapts communicates excellent good great handles learns manages must pays strong
    takes thinks thrive thrives willing willingness work works
""")
_SPEAKERS = word_set("i i'm i've i'd we we're you you're he she they it it's my me this that")


def _object_terms(clause: str, objects: list[tuple[int, bool]]) -> Iterator[tuple[int, int, str]]:
    """Terms outside the vocabulary right after a lead-in."""
    for at, is_strong in objects:
        if is_strong and clause.startswith("the ", at):
            at += 4
        found = _CAPITALIZED.match(clause, at)
        if found and found.group().upper() not in NO_ACRONYM and is_noun_phrase(found.group()):
            yield at, found.end(), found.group().rstrip(".")
            continue
        rest = clause[at : at + 80]
        term = clean_item(rest)
        starts_plain = not re.match(
            r"(?:a|an|the|your|their|some|any|other|all|more|very|so|really|\w+(?:ing|ed))\s",
            rest,
            re.I,
        )
        if is_strong and starts_plain and term in rest and is_noun_phrase(term, longest=3):
            yield at, at + len(rest), term
