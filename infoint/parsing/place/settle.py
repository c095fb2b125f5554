"""Choose between places of the same name, and say when the choice is open.

The state or country said comes first, then the places named beside it, then
where the interviewee works, then size. Nothing here reads text.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from infoint.reference.gazetteer import Spot

# A city counts as the one meant without further words where it has at least this many times the
# people of the next of its name: London (GB) 21 times London (ON) is clear, Portland (OR) 9.8
# times Portland (ME) is not. Chosen on the GeoNames figures of November 2026.
CLEAR = 10
# In the interviewee's own country a city is meant up to this many times smaller than the biggest
# anywhere (London, ON for a Canadian; but Paris, TX is 90 times smaller than Paris) ...
OWN_COUNTRY = 25
# ... and has to be known in that country: Dublin, CA with 72,000 people is not what the US means.
KNOWN = 100_000
# Beside a place of the same state a city is meant up to this many times smaller (Cambridge, MA
# beside Boston; but Cleveland beside Nashville is not the one in Tennessee).
NEARBY = 4
# In the interviewee's own state it is meant up to this many times smaller than one abroad
# (Melbourne, FL), but beside a big city of the same country that everybody knows only if it is
# known itself or not far smaller: Austin is in Texas in Minnesota too, Portland in Maine in Maine.
OWN_STATE = 100
BIG = 500_000
TWIN = 0.3  # degrees


@dataclass(slots=True)
class Setting:
    """Where the interviewee works, and the places that the text names beyond doubt."""

    country: str | None = None
    admin1: str | None = None
    countries: set[str] = field(default_factory=set)
    parts: set[tuple[str | None, str | None]] = field(default_factory=set)
    kinds: list[str] = field(default_factory=list)


def choose_city(spots: list[Spot], setting: Setting) -> tuple[Spot, bool]:
    """One of several cities, and whether the choice is open."""
    spots = sorted(spots, key=lambda spot: -spot.population)
    biggest = spots[0]
    if len(spots) == 1:
        return biggest, False
    own = setting.country, setting.admin1
    for spot in spots:
        near = (spot.country, spot.admin1) == own and spot.admin1 is not None
        if near and spot is not biggest and _is_twin(spot, biggest):
            return biggest, False
        if near and not _is_outshone(spot, spots):
            return spot, spot.population * OWN_COUNTRY < biggest.population
    beside = [s for s in spots if s.admin1 and (s.country, s.admin1) in setting.parts]
    if len(beside) == 1 and beside[0].population * NEARBY >= biggest.population:
        return beside[0], False
    return _by_country(spots, setting)


def _is_twin(spot: Spot, other: Spot) -> bool:
    """Whether two cities of one name are one: Kansas City lies on both sides of a border."""
    if None in (spot.lat, spot.lon, other.lat, other.lon):
        return False
    return abs(spot.lat - other.lat) + abs(spot.lon - other.lon) < TWIN  # type: ignore[operator]


def _is_outshone(spot: Spot, spots: list[Spot]) -> bool:
    """Whether even in its own state a town is not what people mean by its name."""
    abroad = spots[0].population
    home = next(other.population for other in spots if other.country == spot.country)
    if home >= BIG and spot.population < KNOWN and spot.population * CLEAR < home:
        return True
    return spot.population * OWN_STATE < abroad or (
        spot.population < KNOWN / 2 and spot.population * OWN_COUNTRY < abroad
    )


def _by_country(spots: list[Spot], setting: Setting) -> tuple[Spot, bool]:
    biggest = spots[0]
    countries = {setting.country} if setting.country else setting.countries
    homes = [s for s in spots if s.country in countries]
    next_door = bool(homes) and {homes[0].country, biggest.country} == {"US", "CA"}
    if next_door and biggest.population >= max(BIG, 3 * homes[0].population):
        return biggest, True  # Vancouver, said in California
    if homes and homes[0].population * OWN_COUNTRY >= biggest.population:
        known = (
            homes[0].population >= KNOWN or homes[0] is biggest or biggest.population < 5 * KNOWN
        )
        if known:
            return homes[0], _is_open(homes)
        return biggest, True
    return biggest, _is_open(spots)


def _is_open(spots: list[Spot]) -> bool:
    return len(spots) > 1 and spots[0].population < CLEAR * spots[1].population


def _identity(spot: Spot) -> tuple[object, ...]:
    return spot.name, spot.kind, spot.country, spot.admin1, spot.population


def choose(spots: tuple[Spot, ...], setting: Setting) -> tuple[Spot, bool]:
    """One of the places of a name, and whether the choice is open."""
    if len(spots) == 1:
        return _at_home(spots[0], setting), False
    marked = [spot for spot in spots if spot.rule]  # a nickname or code, written as it asks
    spots = tuple({_identity(spot): spot for spot in reversed(marked or spots)}.values())[::-1]
    if len(spots) == 1:
        return _at_home(spots[0], setting), False
    cities = [spot for spot in spots if spot.kind == "city"]
    others = [spot for spot in spots if spot.kind != "city"]
    if not others:
        return choose_city(cities, setting)
    if not cities:
        return _choose_area(others, setting)
    area, is_open = _choose_area(others, setting)
    if area.kind != "state":
        return area, is_open
    if area.rule and cities[0].rule:  # LA: a city, but a state among states
        is_state = bool(setting.kinds) and set(setting.kinds) <= {"state"}
        return (area if is_state else cities[0]), False
    return _city_or_state(area, cities, setting)


# regions that any country may have; the table holds those of the US
COMPASS_REGIONS = frozenset(
    {"North", "South", "East", "West", "Northeast", "Northwest", "Southeast", "Southwest", "Coasts"}
    | {"East Coast", "West Coast"}
)


def _at_home(spot: Spot, setting: Setting) -> Spot:
    """ "The west" in the interviewee's own country."""
    if spot.kind != "region" or spot.name not in COMPASS_REGIONS or not setting.country:
        return spot
    return spot if setting.country == "US" else replace(spot, country=setting.country, parts=())


def _choose_area(spots: list[Spot], setting: Setting) -> tuple[Spot, bool]:
    """Georgia, Punjab: the interviewee's own country, then those named, then the first."""
    own = [
        s for s in spots if s.admin1 and (s.country, s.admin1) == (setting.country, setting.admin1)
    ]
    if len(own) == 1:
        return own[0], False
    for countries in ({setting.country}, setting.countries):
        homes = [spot for spot in spots if spot.country in countries]
        if len(homes) == 1:
            return homes[0], False
    settled = all(spot.country == spots[0].country for spot in spots) or (
        spots[0].kind == "region" or spots[0].rule == "code"  # those of the US come first
    )
    return _at_home(spots[0], setting), not settled


def _city_or_state(state: Spot, cities: list[Spot], setting: Setting) -> tuple[Spot, bool]:
    """New York, Washington, Victoria: city among cities, state among states."""
    city, is_open = choose_city(cities, setting)
    among_states = bool(setting.kinds) and set(setting.kinds) <= {"state"}
    if state.name == "New York":
        return (state, False) if among_states else (city, False)
    if state.name == "Washington":
        near = (setting.country, setting.admin1) in {("US", "WA"), ("US", "OR"), ("US", "ID")}
        if setting.kinds and "state" not in setting.kinds and not near:
            return city, True
        return state, not (near or among_states)
    if setting.country in (None, state.country) or city.country != setting.country:
        return state, state.country not in setting.countries | {setting.country, "US"}
    return city, is_open
