"""Names of places and what they stand for, from tables shipped with the package.

Four tables: cities over 15,000 people and some well-known towns (`places.csv.gz`, from GeoNames, see
`places_NOTICE.md`) with the countries (`places_countries.csv`), larger areas and
their nicknames (`places_areas.csv`) and states and provinces
(`places_states.csv`), both written by hand. Nothing here reads sentences or
chooses between places of the same name: `lookup` gives all of them. Tables load
on first use, in about a fiftieth of a second: the cities stand under folded names.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import takewhile
from typing import cast

from infoint.reference.table import read_shipped, read_table
from infoint.schema.records import PlaceKind

_AREAS = ("name", "kind", "country", "admin1", "parts", "center", "aliases")
_STATES = ("name", "country", "admin1", "aliases")
_COUNTRIES = ("name", "country")

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
def _cities() -> dict[str, str]:
    """Cities by folded name, each still as text: see `places_rebuild`."""
    names, *cities = read_shipped("places.csv.gz").split("\n")
    return dict(zip(names.split("|"), cities, strict=True))


@cache
def _areas() -> dict[str, dict[Spot, None]]:
    """States, countries, metropolitan areas and regions by folded name."""
    index: dict[str, dict[Spot, None]] = {}

    def add(name: str, kind: str, country: str, admin1: str, *more: str) -> None:
        parts, center, aliases = more
        names = [_written(alias) for alias in _split(aliases)]
        own = center.partition("|")[0] == name  # the city table has that name
        if not own and fold(name) not in [fold(one) for one, _ in names]:
            names.append((name, ""))
        what = (cast(PlaceKind, kind), country or None, admin1 or None, 0, None, None)
        for one, rule in names:
            spot = Spot(name, *what, rule, tuple(_split(parts)), center)
            index.setdefault(fold(one), {})[spot] = None

    areas = read_table("places_areas.csv", _AREAS)
    for row in areas:
        add(*row)
    for name, country, admin1, aliases in read_table("places_states.csv", _STATES):
        add(name, "state", country, admin1, "", "", aliases)
    countries = {row[2] for row in areas if row[1] == "country"}
    for name, country in read_table("places_countries.csv", _COUNTRIES):
        if country not in countries:
            add(name, "country", country, "", "", "", "")
    return index


@cache
def _longer() -> dict[str, int]:
    """How many words the longest name has that begins with two words, where there are more."""
    longer: dict[str, int] = {}
    for key in (*takewhile(lambda key: key.count(" ") > 1, _cities()), *_areas()):
        size = key.count(" ") + 1
        if size > 2:
            first, second, _ = key.split(" ", 2)
            begin = f"{first} {second}"
            longer[begin] = max(size, longer.get(begin, 0))
    return longer


def longest_name(word: str, after: str = "") -> int:
    """How many words a name has at most that begins with these folded words; 0 for no name.

    Examples
    --------
    >>> longest_name("qwerty"), longest_name("san", "qwerty")
    (0, 1)
    """
    both = f"{word} {after}"
    if size := _longer().get(both):
        return size
    cities, areas = _cities(), _areas()
    if both in cities or both in areas:
        return 2
    return int(word in cities or word in areas)


def _spots(key: str) -> Iterator[Spot]:
    """The cities of a folded name, biggest first."""
    for city in filter(None, _cities().get(key, "").split("|")):
        name, country, admin1, lat, lon, people = city.split("\t")
        yield Spot(name, "city", country, admin1 or None, int(people), float(lat), float(lon))


def cities() -> list[Spot]:
    """Every city of the table, the biggest first."""
    found = {spot for key in _cities() for spot in _spots(key)}
    return sorted(found, key=lambda city: (-city.population, city.name, city.country or ""))


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Folded names that are also other things, by kind: common, known, half, persons, small, doubtful."""
    lists = tomllib.loads(read_shipped("places_words.toml"))
    return {name: frozenset(words.split()) for name, words in lists.items()}


def _placed(spot: Spot) -> Spot:
    """A city of the hand-written tables with the figures of the city table."""
    if spot.kind != "city" or not spot.center:
        return spot
    name = spot.center.split("|")[0]
    for city in _spots(fold(name)):
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
    return (*areas, *(city for city in _spots(key) if (city.country, city.admin1) not in taken))


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
