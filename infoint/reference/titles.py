"""The title tables: which titles people use, which of them name the same work, which occupation.

`titles.csv` (title, family, soc) is written for this kit by hand, 2026-11-23: titles as people
write them today, the family they are compared under, and the SOC 2018 code where there is an
honest one; two codes where a title is honestly between two occupations; none where it names work
in too many of them ("Consultant", "Case Manager"). A family holds names for the same work whatever
the level ("Technical Writer", "Information Developer", "Documentation Specialist"); directors and
chiefs are families of their own, for theirs is other work. `titles_ooh.csv` (title, occupation,
soc) is the index of the BLS Occupational Outlook Handbook; `soc.csv` the occupation names. How
these two were derived stands in `titles_rebuild.py`.

This module looks up and never guesses: no similarity, no partial matches.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from infoint.reference.table import read_shipped, read_table

_SOC_COLUMNS = ("soc", "name", "oews")
_PUNCTUATION = re.compile(r"[^\w+#.]+|(?<=\w)\.(?=\s|$)")
_APOSTROPHE = re.compile(r"['’]")
_OF = re.compile(
    r"^(?P<lead>(?:\S+ ){0,3}?)(?P<head>director|manager|president|head|professor|supervisor|coordinator|dean)"
    r" (?:of|for) (?:the )?(?P<field>\S.*)$"
)
# one spelling of what is written in one word, in two, or with a hyphen
_JOINED = {
    "front end": "frontend",
    "back end": "backend",
    "full stack": "fullstack",
    "e learning": "elearning",
    "e commerce": "ecommerce",
    "help desk": "helpdesk",
    "health care": "healthcare",
    "child care": "childcare",
    "day care": "daycare",
    "copy writer": "copywriter",
    "copy editor": "copyeditor",
    "cyber security": "cybersecurity",
    "pre sales": "presales",
    "web site": "website",
    "web master": "webmaster",
    "x ray": "xray",
    "ui ux": "uiux",
    "ux ui": "uiux",
    "book keeper": "bookkeeper",
    "fire fighter": "firefighter",
    "house keeper": "housekeeper",
    "user experience": "ux",
    "human resources": "hr",
    "laboratory": "lab",
    "human resource": "hr",
    "information technology": "it",
    "quality assurance": "qa",
    "public relations": "pr",
    "user interface": "ui",
    "adviser": "advisor",
}
_JOIN = re.compile(rf"\b(?:{'|'.join(_JOINED)})\b")
_JOINED_FIRST = frozenset(said.split()[0] for said in _JOINED)
_LONGEST = 200  # characters of a title whose key is remembered
_KEEP_S = ("ss", "us", "is", "sales", "operations", "services", "arts", "sports")


class TitleRow(NamedTuple):
    """One title of a table. ``soc`` is empty where the table names no occupation."""

    title: str
    family: str
    soc: tuple[str, ...]


def title_key(title: str) -> str:
    """One spelling for all ways to write the same title, for looking up only.

    >>> title_key("Front-End Developers") == title_key("frontend developer")
    True
    >>> title_key("Director of Marketing") == title_key("Marketing Director")
    True
    """
    return _known_key(title) if len(title) <= _LONGEST else _key(title)


@lru_cache(maxsize=16384)
def _known_key(title: str) -> str:
    return _key(title)


def _key(title: str) -> str:
    text = title.casefold()
    words = text.split()
    is_plain = "".join(words).isalnum()  # as most are
    if not is_plain:
        text = _APOSTROPHE.sub("", text).replace("&", " and ")
        words = _PUNCTUATION.sub(" ", text).split()
    text = " ".join(words)
    if " of " in text or " for " in text:
        text = _OF.sub(lambda m: f"{m['field']} {m['lead']}{m['head']}", text)
    if not (is_plain and _JOINED_FIRST.isdisjoint(words)):
        text = _JOIN.sub(lambda match: _JOINED[match[0]], text)
    return singular(text)


def singular(text: str) -> str:
    """The phrase with its last word in the singular; words such as "sales" stay.

    >>> singular("technical writers"), singular("secretaries"), singular("head of sales")
    ('technical writer', 'secretary', 'head of sales')
    """
    lower = text.lower()
    if lower.endswith("men") and len(lower) > 5:
        return text[:-2] + "an"
    if not lower.endswith("s") or lower.endswith(_KEEP_S) or len(text) < 4:
        return text
    if lower.endswith("ies"):
        return text[:-3] + "y"
    if lower.endswith(("sses", "ches", "shes")):
        return text[:-2]
    return text[:-1]


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


@cache
def load_titles() -> Mapping[str, TitleRow]:
    """The kit's own table: key (see `title_key`) to row, in the order of the table."""
    table: dict[str, TitleRow] = {}
    for title, family, soc in read_table("titles.csv", ("title", "family", "soc")):
        table.setdefault(_key(title), TitleRow(title, family, _codes(soc)))
    return table


@cache
def load_handbook_titles() -> Mapping[str, TitleRow]:
    """The handbook's index: key to row; the family is the handbook's occupation."""
    table: dict[str, TitleRow] = {}
    for title, occupation, soc in read_table("titles_ooh.csv", ("title", "occupation", "soc")):
        table.setdefault(_key(title), TitleRow(title, occupation, _codes(soc)))
    return table


@cache
def load_occupations() -> Mapping[str, str]:
    """SOC 2018 code to occupation name."""
    return {soc: name for soc, name, _ in read_table("soc.csv", _SOC_COLUMNS)}


@cache
def oews_codes() -> Mapping[str, str]:
    """SOC 2018 code to the code under which OEWS publishes it; empty where it publishes none.

    >>> oews_codes()["29-2012"]
    '29-2010'
    """
    return {soc: published for soc, _, published in read_table("soc.csv", _SOC_COLUMNS)}


@cache
def load_families() -> Mapping[str, tuple[str, ...]]:
    """Family name to its titles, in the order of the table.

    >>> load_families()["Technical Writer"][:2]
    ('Technical Writer', 'Information Developer')
    """
    families: dict[str, list[str]] = {}
    for row in load_titles().values():
        families.setdefault(row.family, []).append(row.title)
    return {name: tuple(titles) for name, titles in families.items()}


@cache
def load_title_words() -> Mapping[str, Any]:
    """The words of `titles_words.toml`: abbreviations, levels, heads that are too general, stop words."""
    return tomllib.loads(read_shipped("titles_words.toml"))
