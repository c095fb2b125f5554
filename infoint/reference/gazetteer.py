"""Names of places and what they stand for, from tables shipped with the package.

Four tables: cities over 15,000 people (`places.csv.gz`, from GeoNames, see
`places_NOTICE.md`) with the countries (`places_countries.csv`), larger areas and
their nicknames (`places_areas.csv`) and states and provinces
(`places_states.csv`), both written by hand. Nothing here reads sentences or
chooses between places of the same name: `lookup` gives all of them. Tables load
on first use, in about a tenth of a second.
"""

from __future__ import annotations

import csv
import gzip
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

from infoint.errors import ReferenceDataError
from infoint.schema.records import PlaceKind

_SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "ı": "i", "’": "'", "‘": "'"}
)
_COMPASS = {"north", "south", "east", "west"}
# a word: letters and digits, apostrophes inside but not a possessive
WORD = re.compile(r"[^\W_]+(?:['’‘](?![sS]\b)[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Spot:
    """One place that a name may stand for.

    ``rule`` says how the name has to be written to count: "" anyhow, "upper"
    in capitals, "capital" with a capital, "the" after "the", "abbreviation" with
    a capital and a period, "code" a postal
    code and "beside" a doubtful name, which need a place beside them. ``parts`` are the first-level parts
    that an area lies in, ``center`` is the city whose point it takes.
    """

    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    population: int = 0
    lat: float | None = None
    lon: float | None = None
    rule: str = ""
    parts: tuple[str, ...] = ()
    center: str = ""


def fold_word(word: str) -> str:
    """One word without accents, case and apostrophes; "saint" and the like made short."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.translate(_LETTERS))
        word = "".join(c for c in word if not unicodedata.combining(c))
    word = word.lower().replace("'", "")
    return _SHORT.get(word, word)


def fold(name: str) -> str:
    """The key of a name: accents, case, marks and the length of "Saint" put aside.

    Examples
    --------
    >>> fold("São Paulo"), fold("St. Louis") == fold("Saint Louis"), fold("D.C.")
    ('sao paulo', True, 'd c')
    """
    if name.isascii() and name.replace(" ", "").isalnum():  # as most are: the same, faster
        return " ".join([_SHORT.get(word, word) for word in name.lower().split()])
    return " ".join(fold_word(match.group()) for match in WORD.finditer(name))


def _read(name: str) -> str:
    try:
        data = (files("infoint.reference") / name).read_bytes()
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise ReferenceDataError(
            name, f"The table cannot be read ({error})", todo="Install infoint again"
        ) from error


def _table(name: str) -> Iterator[dict[str, str]]:
    return csv.DictReader(line for line in _read(name).splitlines() if line[:1] != "#")


def _split(cell: str) -> list[str]:
    return [item for item in cell.split(";") if item]


def _written(alias: str) -> tuple[str, str]:
    """Name and writing rule of an alias of the hand-written tables."""
    if alias[0] == "^":
        return alias[1:], "capital"
    if alias[0] == "!":
        return alias[1:], "code"
    if alias[0] == "~":
        return alias[1:], "beside"
    if alias.startswith("the "):  # "the West" needs its article, "West Coast" does not
        name = alias[4:]
        if name.isupper():
            return name, "upper"
        bare = " " in name and not set(fold(name).split()) <= _COMPASS
        return name, "" if bare else "the"
    letters = [c for c in alias if c.isalpha()]
    if len(letters) <= 5 and all(c.isupper() for c in letters):
        return alias, "upper"
    return alias, "abbreviation" if alias.endswith(".") else ""


@cache
def _cities() -> dict[str, list[str]]:
    """Rows of the city table by folded name, each row still a line of text."""
    index: dict[str, list[str]] = {}
    for line in _read("places.csv.gz").split("\n")[1:]:
        name, _, rest = line.partition("\t")
        if name:
            index.setdefault(fold(name), []).append(line)
            if line[-1] != "\t":
                for key in rest.rsplit("\t", 1)[1].split("|"):
                    index.setdefault(key, []).append(line)
    return index


@cache
def _areas() -> dict[str, tuple[Spot, ...]]:
    """States, countries, metropolitan areas and regions by folded name."""
    index: dict[str, dict[Spot, None]] = {}

    def add(spot: Spot, cell: str) -> None:
        aliases = [_written(alias) for alias in _split(cell)]
        own = spot.center.split("|")[0] == spot.name  # the city table has that name
        if not own and fold(spot.name) not in {fold(name) for name, _ in aliases}:
            aliases.append((spot.name, ""))
        for name, rule in aliases:
            index.setdefault(fold(name), {})[replace(spot, rule=rule)] = None

    countries = set()
    for row in _table("places_areas.csv"):
        kind = cast(PlaceKind, row["kind"])
        parts = tuple(_split(row["parts"]))
        country, admin1 = row["country"] or None, row["admin1"] or None
        add(
            Spot(row["name"], kind, country, admin1, parts=parts, center=row["center"]),
            row["aliases"],
        )
        if kind == "country":
            countries.add(country)
    for row in _table("places_states.csv"):
        add(Spot(row["name"], "state", row["country"], row["admin1"]), row["aliases"])
    for row in _table("places_countries.csv"):
        if row["country"] not in countries:
            add(Spot(row["name"], "country", row["country"], None), "")
    return {key: tuple(spots) for key, spots in index.items()}


@cache
def _longest() -> dict[str, int]:
    """How many words the longest name has that begins with a word, or with two."""
    longest: dict[str, int] = {}
    for index in (_cities(), _areas()):
        for key in index:
            size = key.count(" ") + 1
            first, _, rest = key.partition(" ")
            for begin in (first, f"{first} {rest.partition(' ')[0]}") if rest else (first,):
                if size > longest.get(begin, 0):
                    longest[begin] = size
    return longest


def longest_name(word: str, after: str = "") -> int:
    """How many words a name has at most that begins with these folded words; 0 for no name.

    Examples
    --------
    >>> longest_name("qwerty"), longest_name("san", "qwerty")
    (0, 1)
    """
    longest = _longest()
    return longest.get(f"{word} {after}", min(1, longest.get(word, 0)))


def _spot(line: str) -> Spot:
    name, country, admin1, lat, lon, population, _ = line.split("\t")
    return Spot(name, "city", country, admin1 or None, int(population), float(lat), float(lon))


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Folded names that are also other things, by kind: common, known, half, persons, small, doubtful."""
    lists = tomllib.loads(_read("places_words.toml"))
    return {name: frozenset(words.split()) for name, words in lists.items()}


def _placed(spot: Spot) -> Spot:
    """A city of the hand-written tables with the figures of the city table."""
    if spot.kind != "city" or not spot.center:
        return spot
    name = spot.center.split("|")[0]
    for line in _cities().get(fold(name), ()):
        city = _spot(line)
        if (city.country, city.admin1) == (spot.country, spot.admin1):
            return replace(city, name=spot.name, rule=spot.rule)
    return spot


def is_abbreviation(word: str) -> bool:
    """Whether a folded word is a state's abbreviation with a period: "Wash.", "Calif."."""
    return any(spot.rule == "abbreviation" for spot in _areas().get(word, ()))


@lru_cache(maxsize=4096)
def lookup(key: str) -> tuple[Spot, ...]:
    """Every place of a folded name: areas and states first, then cities, biggest first.

    Examples
    --------
    >>> [(spot.name, spot.admin1) for spot in lookup(fold("Portland"))][:2]
    [('Portland', 'OR'), ('Portland', 'ME')]
    >>> lookup(fold("Nowhere at all"))
    ()
    """
    areas = [_placed(spot) for spot in _areas().get(key, ())]
    taken = {(s.country, s.admin1) for s in areas if s.kind == "city"}
    cities = map(_spot, _cities().get(key, ()))
    return (*areas, *(city for city in cities if (city.country, city.admin1) not in taken))


def find_point(
    name: str, country: str | None, admin1: str | None = None
) -> tuple[float, float] | None:
    """Latitude and longitude of a city or metropolitan area, None for what has no one point.

    Parameters are those of a `Place`. Regions take the point of their main city
    where they have one.

    Examples
    --------
    >>> find_point("Research Triangle", "US", "NC") == find_point("Raleigh", "US", "NC")
    True
    >>> find_point("Midwest", "US") is None
    True
    """
    spots = [s for s in lookup(fold(name)) if s.country == country and admin1 in (None, s.admin1)]
    for spot in spots:
        if spot.lat is not None and spot.lon is not None:
            return spot.lat, spot.lon
    for spot in spots:
        if spot.center:
            city, land, part = spot.center.split("|")
            return find_point(city, land, part or None)
    return None
