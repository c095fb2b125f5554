"""Given names and surnames of many countries, to tell a person from a firm.

From ``people_names.txt.gz`` (see ``people_names_NOTICE.md``). Refuses to say that a word is a
person: many names are words, places or firms too; `infoint.parsing.person` weighs that.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from infoint.reference.table import read_shipped

# Given names that are as often another word when they stand alone with a capital, at the
# beginning of a sentence or as a place or firm. Written by hand, 2026.
AMBIGUOUS = frozenset(
    """
    will mark may april june august summer autumn spring hope grace art bill rich page paris
    austin jordan chase drew grant dean pat rob sue joy faith reed max sky rose ivy iris lily
    dale glen cliff rusty frank guy gene earl duke king prince major sunny melody harmony
    destiny trinity charity dawn eve holly ginger pepper olive daisy violet heather hazel jade
    ruby pearl crystal amber brandy sherry candy georgia virginia carolina dakota savannah
    sydney chelsea brooklyn london israel china india kenya florence milan orlando madison
    jackson lincoln houston dallas denver phoenix santiago so an my in do le no us lo us al
    english german french word see ask most many one good long young small best story price
    power case day star north west east south rocky cody ally angel baron bishop cash chance
    christian cruz deacon dick ford forest golden gray happy hunter innocent justice knight
    lake lane law love lucky mercy miles mission noble ocean patience peace president
    princess queen rain raven reason river royal saint senior sergeant silver sterling stone
    storm sterling success talent temple true unique vanity victory wisdom worth wren york
    boston cleveland lane branch field bay bar camp dell temple intel bloomberg merrill
    morgan wells chase ford disney hyatt marriott hilton macy nordstrom boeing wayne van der
    de la el du das dos di da von bin ben mac san santa st major team home ever even ah
    """.split()  # noqa: SIM905
)


@cache
def _names() -> tuple[frozenset[str], frozenset[str]]:
    given, _, last = read_shipped("people_names.txt.gz").casefold()[2:].partition("\ns ")
    return frozenset(given.split("\ng ")), frozenset(last.split("\ns "))


def _plain(word: str) -> str:
    """A name in small letters without accents."""
    letters = unicodedata.normalize("NFD", word.casefold().replace("’", "'"))
    return "".join(char for char in letters if not unicodedata.combining(char))


def _is_in(word: str, names: frozenset[str]) -> bool:
    return word.casefold().replace("’", "'") in names or _plain(word) in names


def is_given_name(word: str) -> bool:
    """Whether people bear it as a given name.

    >>> is_given_name("Priya"), is_given_name("Tableau")
    (True, False)
    """
    names = _names()[0]
    return _is_in(word, names) or ("-" in word and _is_in(word.partition("-")[0], names))


def is_surname(word: str) -> bool:
    """Whether people bear it as a surname.

    >>> is_surname("Okafor")
    True
    """
    names = _names()[1]
    return _is_in(word, names) or ("-" in word and _is_in(word.rpartition("-")[2], names))


def is_clear_given_name(word: str) -> bool:
    """Whether it is a given name and hardly anything else.

    >>> is_clear_given_name("Priya"), is_clear_given_name("Will")
    (True, False)
    """
    return is_given_name(word) and word.casefold() not in AMBIGUOUS
