"""The occupation of a title under which wages are counted, and what a student may type for one.

Choices
-------
An occupation is sure where one code follows from what the title itself says: the title table
lists it with one code, the index of the Occupational Outlook Handbook does, or the title only
narrows a job that the table lists so ("Pediatric Dental Hygienist", "Union Electrician"). Two
honest codes, a title that names work in many occupations ("Consultant"), and what only an added
table lists stay open, with the candidates: a wrong occupation is worse than none.

This module opens no file, asks no likeness of strings for a title, and decides nothing for the
student: of what they type only one meaning counts, anything else is a message.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache

from infoint.parsing.title.known import Occupation, as_title, find_row, occupation_of
from infoint.reference.onet import oews_code
from infoint.reference.titles import (
    load_handbook_titles,
    load_occupations,
    load_titles,
    singular,
    title_key,
)
from infoint.schema import Title

_ENDS = "it ends in the known title"
_CODE = re.compile(r"(?<!\d)(\d\d)[-–—. ]?(\d{4})(?:\.\d\d)?(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_NO_OCCUPATION = frozenset({"none", "no", "n/a", "na", "-", "?", "open", "unsure", "unclear"})
_SHOWN = 4  # candidates named in a message
# Words before a job that make it other work, in charge of it or on the way to it.
_OTHER_WORK_WORDS = """
acting army aspiring assistant associate aux auxiliary chief deputy director executive former
head manager military navy principal retired student supervising vice virtual
"""
_OTHER_WORK = frozenset(_OTHER_WORK_WORDS.split())
# Jobs of one word that stay the same occupation whatever stands before them.
_SAME_WORK_WORDS = """
accountant archivist attorney author barista bartender bricklayer carpenter cashier composer dietitian
dj electrician firefighter fisherman florist hairdresser hairstylist housekeeper interpreter janitor
lawyer librarian machinist millwright musician optometrist paralegal paramedic pharmacist phlebotomist
photographer plumber podiatrist recruiter roofer singer translator veterinarian welder
"""
# The same of two words, whose last one alone says too little.
_SAME_WORK_PAIRS = """
budget analyst | claims adjuster | claims examiner | crane operator | dental assistant |
flight attendant | forklift operator | home health aide | hvac technician | insurance agent |
loan officer | medical assistant | nurse practitioner | nursing assistant | pharmacy technician |
police officer | probation officer | real estate agent | sales associate | security guard |
surgical technologist | travel agent | veterinary technician | welding inspector
"""
# Teachers by the school that a title names; not those whose work is counted apart.
_SCHOOLS = (
    (
        re.compile(
            r"\b(?:elementary|(?:[1-5](?:st|nd|rd|th)|first|second|third|fourth|fifth) grade)\b"
        ),
        "25-2021",
    ),
    (
        re.compile(r"\b(?:middle school|junior high|(?:[678]th|sixth|seventh|eighth) grade)\b"),
        "25-2022",
    ),
    (
        re.compile(r"\b(?:high school|(?:9th|1[012]th|ninth|tenth|eleventh|twelfth) grade)\b"),
        "25-2031",
    ),
)
_NO_CLASS_TEACHER = frozenset(
    """special sped resource substitute student esl ell career technical vocational kindergarten
    preschool assistant aide business shop agriculture automotive culinary swim yoga""".split()  # noqa: SIM905
)
_SAME_WORK = frozenset(_SAME_WORK_WORDS.split()) | {
    " ".join(pair.split()) for pair in _SAME_WORK_PAIRS.split("|")
}
_SMALL = frozenset({"and", "of", "the", "or", "for", "in", "a", "except", "all", "other"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for an occupation: one ``code``, or none and a ``message`` why.

    ``message`` is empty where nothing is wrong; an empty cell, or "none", is no occupation.
    """

    code: str = ""
    message: str = ""


def sure_occupation(title: Title | str) -> Occupation:
    """The occupation of a title; ``is_sure`` where it is one that follows from the title.

    Returns
    -------
    Occupation
        Where it is not sure, ``soc`` holds the candidates and ``reason`` says why.

    Examples
    --------
    >>> found = sure_occupation("Pediatric Dental Hygienist")
    >>> found.soc, found.is_sure, found.reason
    (('29-1292',), True, 'it ends in the known title "Dental Hygienist"')
    >>> sure_occupation("Content Developer").soc, sure_occupation("Content Developer").is_sure
    (('27-3042', '27-3043'), False)
    """
    if isinstance(title, str) and not _WORD.search(title):
        return Occupation((), None, False, "no title")
    record = as_title(title)
    found = occupation_of(record)
    if found.is_sure:
        return found
    if teacher := _by_school(record):
        return teacher
    row, reason = find_row(record)
    if row is None:
        return _narrowed(record) or found
    if reason.startswith(_ENDS):
        is_one = len(row.soc) == 1 and not _OTHER_WORK & _words(record.base)
        return _of_code(row.soc[0], reason) if is_one else found
    listed = _in_handbook(record) if "Handbook" in reason else ()
    if len(listed) == 1:
        return _of_code(listed[0], reason)
    return found


def _narrowed(record: Title) -> Occupation | None:
    """A job that says by itself what the work is, behind words that only narrow it."""
    words = record.base.split(",")[0].split()
    for count in (1, 2, 3):
        before, tail = words[:-count], singular(" ".join(words[-count:]).lower())
        if not before or tail not in _SAME_WORK or _OTHER_WORK & _words(" ".join(before)):
            continue
        row = load_titles().get(title_key(tail)) or load_handbook_titles().get(title_key(tail))
        if row is not None and len(row.soc) == 1:
            return _of_code(row.soc[0], f'{_ENDS} "{row.title}"')
    return None


def _by_school(record: Title) -> Occupation | None:
    """A teacher by the school or grade that the title names: "7th Grade Math Teacher"."""
    low = record.base.lower()
    if not low.endswith(" teacher") or _NO_CLASS_TEACHER & _words(low):
        return None
    codes = [code for school, code in _SCHOOLS if school.search(low)]
    return _of_code(codes[0], "it names the school") if len(codes) == 1 else None


def _in_handbook(record: Title) -> tuple[str, ...]:
    for name in (record.title, record.base, record.base.split(",")[0]):
        if row := load_handbook_titles().get(title_key(name)):
            return row.soc
    return ()


def _of_code(code: str, reason: str) -> Occupation:
    counted = oews_code(code)
    return Occupation((code,), occupation_name(code), True, reason, (counted,) if counted else ())


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def occupation_name(code: str) -> str:
    """The official name of a code; the code itself where none is known.

    >>> occupation_name("27-3042")
    'Technical Writers'
    """
    return load_occupations().get(code, code)


def label(code: str) -> str:
    """Code and name as they stand in `titles.csv`; nothing for no code.

    >>> label("27-3042"), label("")
    ('27-3042 Technical Writers', '')
    """
    return f"{code} {occupation_name(code)}" if code else ""


def read_occupation(text: str) -> Typed:
    """The occupation that somebody typed: a code, a name, a title or words of a name.

    Examples
    --------
    >>> read_occupation("27-3042 Technical Writers").code, read_occupation("273042").code
    ('27-3042', '27-3042')
    >>> read_occupation("technical writer").code, read_occupation("dental hygienist").code
    ('27-3042', '29-1292')
    >>> print(read_occupation("software").message[:92])
    "software" fits several occupations: 15-1252 Software Developers; 15-1253 Software Quality A
    >>> print(read_occupation("vibe curating").message)
    Found "vibe curating", which names no occupation. Write a code such as 27-3042, or its official name.
    """
    text = " ".join(text[:200].split())
    if not text or text.lower() in _NO_OCCUPATION:
        return Typed()
    codes = {f"{first}-{last}" for first, last in _CODE.findall(text)}
    if codes:
        return _read_codes(text, codes)
    key = title_key(text)
    if code := _by_name().get(key):
        return Typed(code)
    found = sure_occupation(text)
    if found.is_sure:
        return Typed(found.soc[0])
    return _by_words(text)


def _read_codes(text: str, codes: set[str]) -> Typed:
    if len(codes) > 1:
        return Typed(message=f'Found "{text}", which has {len(codes)} codes. Write one occupation.')
    (code,) = codes
    known = load_occupations()
    if code not in known:
        near = [label(other) for other in known if other[:6] == code[:6]][:_SHOWN]
        near = near or [label(other) for other in known if other[:4] == code[:4]][:_SHOWN]
        beside = f" Near it: {'; '.join(near)}." if near else ""
        return Typed(message=f'Found "{text}", a code of no occupation (SOC 2018).{beside}')
    said = _by_name().get(title_key(_CODE.sub(" ", text)), code)
    if said != code:
        return Typed(
            message=f'Found "{text}", but {code} is {known[code]}; that name has {said}. Write one.'
        )
    return Typed(code)


def _by_words(text: str) -> Typed:
    """The one occupation whose name has all the words; else a message."""
    words = {_stem(word) for word in _words(text)} - _SMALL
    fits = [code for code, name in _stems() if words and words <= name]
    if len(fits) == 1:
        return Typed(fits[0])
    if fits:
        shown = "; ".join(map(label, fits[:_SHOWN]))
        more = f" and {len(fits) - _SHOWN} more" if len(fits) > _SHOWN else ""
        return Typed(message=f'"{text}" fits several occupations: {shown}{more}. Write one code.')
    names = {name.lower(): code for code, name in load_occupations().items()}
    near = difflib.get_close_matches(text.lower(), names, n=1, cutoff=0.75)
    meant = f" Did you mean {label(names[near[0]])}?" if near else ""
    return Typed(
        message=f'Found "{text}", which names no occupation.{meant}'
        f" Write a code such as 27-3042, or its official name."
    )


def _stem(word: str) -> str:
    return singular(word) if len(word) > 3 else word


@cache
def _stems() -> tuple[tuple[str, frozenset[str]], ...]:
    """Words of each occupation that wages are counted for, by code."""
    return tuple(
        (code, frozenset(_stem(word) for word in _words(name)) - _SMALL)
        for code, name in load_occupations().items()
    )


@cache
def _by_name() -> dict[str, str]:
    return {title_key(name): code for code, name in load_occupations().items()}
