"""Professional organizations out of an answer.

Known associations are found anywhere; other names count where they look like one (a head
word such as Society, an acronym, a capitalized item of a list). What people are told to
leave ("don't bother with ...") is left out.

Refuses employers after "at", platforms (Slack, LinkedIn), and unnamed groups ("some local
meetups").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from infoint.parsing.keyword.clause import NO_ACRONYM
from infoint.parsing.keyword.split import Sentence, split_sentences
from infoint.parsing.organization_lists import list_spans
from infoint.parsing.person.words import PLAIN_MARKS, load_words
from infoint.reference.associations import (
    display_organizations,
    fold_organization,
    load_associations,
    plain_name,
    split_acronym,
)
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.skills import find_skill

__all__ = ["display_organizations", "fold_organization", "parse_organizations"]
# Letters that honor societies are called by.
_GREEK_LETTER = (
    r"(?:Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta|Theta|Iota|Kappa|Lambda|Mu|Nu|Xi|Omicron|Pi|Rho|"
    r"Sigma|Tau|Upsilon|Phi|Chi|Psi|Omega)"
)
# Words that make a run of capitals the name of a group.
_HEAD = (
    r"Society|Association|Assoc\.?|Assn\.?|Institute|Institution|Guild|Council|Federation|League|"
    r"Alliance|Academy|Chamber|Union|Forum|Foundation|Consortium|Fellowship|Fraternity|Brotherhood|"
    r"Network|Coalition|Collective|Congress|Board|Bar|Professionals|Club|College|Community|"
    r"Society's|Women|Commission|Conference|Committee|Register|Order|Toastmasters"
)
_NOT_NAMED = load_words("not_named")
_NO_NAME = load_words("no_group_name")
_NO_GROUP = frozenset(word.upper() for word in load_words("no_group"))
_CAP = r"(?:[A-Z][\w'&.+-]*|[A-Z]\.|&|\d{1,3}\b)"
_LINK = r"(?:of|for|in|on|and|the|to|de|la|des|et|that)"
_RUN = re.compile(rf"(?<![\w@.]){_CAP}(?:(?:,?\s(?:{_LINK}\s){{0,2}}|,\s){_CAP}){{0,60}}+")
_HEAD_WORD = re.compile(rf"\b(?:{_HEAD})\b|\bWomen\s(?:in|Who)\b|^Society|^Friends\sof\b")
_ACRONYM = re.compile(
    r"(?<![\w@./&-])(?:[A-Z][A-Za-z]?[A-Z][A-Z&]{0,5}[a-z]?[A-Z]?|[A-Z]{2})(?![\w@])"
)
_PLAIN_HEAD = re.compile(
    r"\b((?:(?:[\w'-]+\s){1,4}?(?:association|society|union|guild|federation|press\sclub)|(?:[\w'-]+\s){0,4}?chamber\sof\scommerce)(?:\sof\s[A-Z][\w]+)?)\b"
)
_AVOID = re.compile(
    r"""\b(?:(?:don'?t|wouldn'?t|do\ not|not)\ (?:bother|waste|join|recommend|worry|need|worth)|isn'?t\ worth|
    aren'?t\ worth|avoid|skip|stay\ away|never\ heard|waste\ of|not\ a\ fan|isn'?t\ useful)\b""",
    re.I | re.X,
)
_EMPLOYER = re.compile(r"\b(?:at|from|works?\ for|worked\ for|employer)\s(?:the\s)?$", re.I)
_YOUR = re.compile(r"\b(?:your|my|her|his|an?|good|high|low)\s$", re.I)
# "at PMI, the PM professional organization"
_IS_GROUP = re.compile(
    r",\s(?:the|an?|our|my|their)\s(?:[\w'-]{1,20}\s){0,4}?(?:professional\s(?:organization|body|group|society)|association|society|union|guild)\b"
)
# "Annual Meeting of the Society for ..."
_GATHERING = re.compile(
    r"(?:[A-Z][\w'-]*\s){0,4}(?:Conference|Meeting|Convention|Congress|Symposium|Summit)\s(?:for|of)\s(?:the\s)?(?=(?:[A-Z][\w'&-]*\s){0,5}(?:Society|Association|Institute|Institution)\b)"
)
_WORD = re.compile(r"\w+")


@cache
def _known() -> tuple[dict[str, list[str]], re.Pattern[str]]:
    """Known names in small letters by their first word, longest first; acronyms as written."""
    names: dict[str, list[str]] = {}
    acronyms: list[str] = []
    for form in sorted((f for a in load_associations() for f in a.forms), key=len, reverse=True):
        if " " in form and len(form) > 8:
            low = form.lower()
            names.setdefault(_WORD.findall(low)[0], []).append(low)
        else:
            acronyms.append(re.escape(form))
    pattern = rf"(?<![\w@.])(?:{'|'.join(acronyms)})(?:-[A-Z]{{1,2}})?(?![\w@])"
    return names, re.compile(pattern)


def _known_places(text: str) -> Iterator[tuple[int, int]]:
    """Where known names stand, words in any case; then acronyms and single words as written."""
    names, acronyms = _known()
    past = 0
    for word in _WORD.finditer(text):
        start = word.start()
        for name in names.get(word[0].lower(), ()) if start >= past else ():
            end = start + len(name)
            if text[start:end].lower() == name and not _WORD.match(text, end):
                yield start, end
                past = end
                break
    for found in acronyms.finditer(text):
        yield found.span()


def parse_organizations(text: str) -> list[str]:
    """Read the professional organizations of an answer.

    Parameters
    ----------
    text : str
        An answer to "relevant professional organizations", as noted.

    Returns
    -------
    list of str
        Names as they were written, without article and chapter, in the order said, each
        once; an acronym and the name beside it are one. Empty where none is named.

    Examples
    --------
    >>> parse_organizations(
    ...     "STC, mostly, and Write the Docs has a great Slack; I'm also in the local UXPA chapter"
    ... )
    ['STC', 'Write the Docs', 'UXPA']
    >>> parse_organizations("Society for Technical Communication (STC), and the STC again")
    ['Society for Technical Communication (STC)']
    >>> parse_organizations("Not really.")
    []
    """
    names: list[str] = []
    plain = text.translate(PLAIN_MARKS)
    for sentence in split_sentences(plain):
        if not _AVOID.search(sentence.text):
            names += _read(sentence)
    return [_as_written(name, plain, text) for name in _once(names)]


def _as_written(name: str, plain: str, text: str) -> str:
    at = plain.find(name) if plain != text else -1
    return " ".join(text[at : at + len(name)].split()) if at >= 0 else name


def _once(names: list[str]) -> list[str]:
    spelled: dict[str, str] = {}
    for name in names:
        full, acronym = split_acronym(name)
        acronym = acronym or "".join(filter(str.isupper, full))  # "NAME, the National ..."
        if len(acronym) > 2 and acronym != name:
            spelled[fold_organization(acronym)] = fold_organization(full)
    kept: dict[str, str] = {}
    for name in names:
        key = fold_organization(name)
        kept.setdefault(spelled.get(key, key), name)
    return list(kept.values())


def _read(sentence: Sentence) -> list[str]:
    found: list[tuple[int, int, str]] = []
    named = list(_named_spans(sentence))
    longest = {end: start for start, end in sorted(named, reverse=True)}
    for start, end in (*_known_spans(sentence.text), *named):
        if _CAPITALS.fullmatch(sentence.text, longest.get(end, start), start):
            start = longest[end]  # "Oregon AEYC"
        local = _LOCAL.match(sentence.text, end)
        end = local.end() if local else end
        if all(end <= s or start >= e for s, e, _ in found):
            found.append((start, end, sentence.text[start:end]))
    found.sort()
    return [name for name in _joined(found, sentence.text) if name]


def _is_described(name: tuple[int, int, str], following: tuple[int, int, str], text: str) -> bool:
    """Whether an acronym says again what was described: "the realtors association, NAR"."""
    is_plain = (
        name[2].split()[-1].islower() and text[max(0, name[0] - 4) : name[0]].lower() == "the "
    )
    is_next = text[name[1] : following[0]] == ", " and following[2].isupper()
    return is_plain and is_next and not re.search(r"\b(?:state|local|county)\b", name[2])


def _joined(found: list[tuple[int, int, str]], text: str) -> Iterator[str]:
    """Names with the acronym in parentheses after them as one."""
    at = 0
    while at < len(found):
        start, end, name = found[at]
        if at + 1 < len(found) and _is_described(found[at], found[at + 1], text):
            at += 1
            continue
        if at + 1 < len(found) and text[end : found[at + 1][0]].strip() in ("(", "["):
            at += 1  # "AFT (faculty union)" says what it is
            end = found[at][1]
            if found[at][2][0].isupper() and text[end : end + 1] in (")", "]"):
                name = text[start : end + 1]
        group = _IS_GROUP.match(text, end) if name.isupper() else None
        while group and at + 1 < len(found) and found[at + 1][0] < group.end():
            if not found[at + 1][2].islower():
                break
            at += 1  # "SWE, the women's society"
        at += 1
        yield plain_name(name)


_CAPITALS = re.compile(r"(?:[A-Z][a-z][\w'-]*\s){1,4}")
_LOCAL = re.compile(r",?\sLocal\s(?:No\.?\s|#\s?)?\d{1,5}\b")
_UNION = re.compile(r"\b(?:[A-Z]{3,12}\s){2,3}Local\s\d{1,5}\b")


def _known_spans(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _known_places(text):
        before = text[max(0, start - 14) : start]
        if not (text[start:end] in _NO_GROUP and _YOUR.search(before)):  # "your GPA"
            yield start, end


def _named_spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    text = sentence.text
    for found in _UNION.finditer(text):
        yield found.span()
    for run in _RUN.finditer(text):
        yield from _parts(run, text)
    for found in _ACRONYM.finditer(text):
        before = "" if _IS_GROUP.match(text, found.end()) else text[: found.start()]
        if _is_acronym(found.group(), before):
            yield found.span()
    for found in _PLAIN_HEAD.finditer(text):
        span = _plain_span(found)
        if span is not None:
            yield span
    for pattern in (_GROUP, _GREEK):
        for found in pattern.finditer(text):
            yield found.span(1)
    yield from list_spans(sentence)


def _parts(run: re.Match[str], text: str) -> Iterator[tuple[int, int]]:
    """Names with a head word in a run of capitals, cut at commas unless a name spans them."""
    at = run.start()
    for part in re.split(r"(,\s(?:and\s)?|\sand\sthe\s)", run.group()):
        start, at = at, at + len(part)
        words = part.split()
        while words and words[0].casefold() in _NO_NAME | {"of"} and len(words) > 1:
            start += len(words[0]) + 1
            words = words[1:]
        name = " ".join(words)
        gathering = _GATHERING.match(name)
        if gathering is not None:
            start, name = start + gathering.end(), name[gathering.end() :]
        if len(words) > 1 and _HEAD_WORD.search(name) and name[0].isupper():
            yield start, start + len(name)


def _is_acronym(name: str, before: str) -> bool:
    if (
        len(name) < 3
        or name.endswith("s")
        or name.upper() in NO_ACRONYM | _NO_GROUP
        or find_skill(name) is not None
        or lookup(fold(name))
    ):
        return False
    letters = [char for char in before if char.isalpha()]
    is_shouted = len(letters) > 8 and sum(map(str.isupper, letters)) * 10 > 9 * len(letters)
    return not is_shouted and not _EMPLOYER.search(before[-14:])


_TALK = frozenset(("if", "you", "want", "get", "when", "than", "who", "which", "they", "we", "i"))


def _plain_span(found: re.Match[str]) -> tuple[int, int] | None:
    """A lower-case name with a head word: "state bar association", not "a good association"."""
    said = found.group(1).rpartition(" of the ")[2]
    start = found.end(1) - len(said)
    words = said.split()
    if any(word.isdecimal() or word.casefold() in _TALK for word in words):
        return None
    while len(words) > 1 and words[0].casefold() in _NOT_NAMED | _NO_NAME:
        start += len(words[0]) + 1
        words = words[1:]
    if len(words) < 2 or any(word.casefold() in _NOT_NAMED - {"of"} for word in words[:-1]):
        return None
    return start, found.end(1)


_GREEK = re.compile(rf"\b({_GREEK_LETTER}(?:\s{_GREEK_LETTER}){{1,3}})\b")
_GROUP = re.compile(
    r"[\"“]([^\"”]{3,80})[\"”]\s(?:(?:LinkedIn|Facebook|Slack|Discord|Meetup|Google)\s)?(?:group|community|channel|server)\b"
)
