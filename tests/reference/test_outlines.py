"""Outlines: every city in its own state, one border between neighbors, known points of the map."""

import pickle
from collections import Counter
from importlib.resources import files

import numpy as np
import pytest

from infoint.errors import ReferenceDataError
from infoint.reference import gazetteer, outlines, table
from infoint.reference.outlines import load_outlines
from infoint.reference.outlines_projection import albers_usa, equal_earth
from infoint.reference.table import read_table

US, WORLD = load_outlines("us"), load_outlines("world")
FOLDER = files("infoint.reference")


def us_cities():
    for city in gazetteer.cities():
        if city.country in ("US", "PR"):
            state = "PR" if city.country == "PR" else city.admin1
            yield city.name, state, city.lat, city.lon, city.population


def from_border(x, y, state):
    point = np.array([[x, y]])
    return min(outlines._distances(point, rings)[0] for rings in US.polygons(state)) ** 0.5


def test_nearly_every_us_city_lies_in_its_own_state():
    cities = list(us_cities())
    outside = [
        (name, state, albers_usa(lat, lon, state))
        for name, state, lat, lon, _ in cities
        if not US.contains(state, *albers_usa(lat, lon, state))
    ]
    assert len(cities) > 3000
    assert 1 - len(outside) / len(cities) > 0.99
    # the others lie on a coast or at a border river, a few pixels off
    far = {name: from_border(x, y, state) for name, state, (x, y) in outside}
    assert max(far.values()) < 4, far


@pytest.mark.parametrize("state", ["AK", "HI", "PR"])
def test_the_insets_hold_their_cities(state):
    own = [albers_usa(lat, lon, s) for _, s, lat, lon, _ in us_cities() if s == state]
    assert len(own) >= 2
    assert sum(US.contains(state, *point) for point in own) >= len(own) - 1


def test_insets_and_mainland_stand_apart():
    boxes = {}
    for state in ("AK", "HI", "PR"):
        rings = np.concatenate([rings[0] for rings in US.polygons(state)])
        boxes[state] = (*rings.min(axis=0), *rings.max(axis=0))
    for state, (left, top, right, bottom) in boxes.items():
        inside = [
            other
            for other in US.areas
            if other != state
            and any(
                ((r > (left, top)) & (r < (right, bottom))).all(axis=1).any()
                for rings in US.polygons(other)
                for r in rings
            )
        ]
        assert inside == []


@pytest.mark.parametrize(
    ("name", "lat", "lon", "code"),
    [
        ("Cork", 51.9, -8.47, "IE"),
        ("Berlin", 52.52, 13.4, "DE"),
        ("Bengaluru", 12.97, 77.59, "IN"),
        ("Toronto", 43.7, -79.42, "CA"),
        ("Singapore", 1.35, 103.82, "SG"),
        ("Christchurch", -43.53, 172.63, "NZ"),
        ("São Paulo", -23.55, -46.63, "BR"),
    ],
)
def test_cities_abroad_lie_in_their_countries(name, lat, lon, code):
    assert WORLD.contains(code, *equal_earth(lat, lon)), name
    assert [c for c in ("IE", "DE", "IN", "CA", "US") if WORLD.contains(c, *equal_earth(lat, lon))] == [
        code
    ] * (code in ("IE", "DE", "IN", "CA"))  # fmt: skip


def test_equal_earth_has_the_figures_of_its_authors():
    # the sphere's bounds: 2.7066 by 1.3173 radii (Šavrič, Patterson and Jenny 2019)
    assert equal_earth(0, 191.4999)[0] == pytest.approx(2706.6, abs=0.1)
    assert equal_earth(90, 0)[1] == pytest.approx(-1317.3, abs=0.1)


def test_all_states_and_the_countries_of_the_gazetteer_have_an_outline():
    states = read_table("places_states.csv", ("name", "country", "admin1", "aliases"))
    postal = {admin1 for _, country, admin1, _ in states if country == "US"}
    assert set(US.areas) == postal | {"DC", "PR"}
    codes = {code for _, code in read_table("places_countries.csv", ("name", "country"))}
    # islands and parts that Natural Earth counts with another country at this scale
    assert len(codes - set(WORLD.areas)) < 20
    assert not {"XK", "AQ"} & set(WORLD.areas)


def test_neighbors_have_one_border_at_every_level():
    for level in range(5):
        (border,) = US.border(["ND", "SD"], level=level)
        assert np.array_equal(border[0], border[-1])
        alone = sum(len(ring) for code in ("ND", "SD") for ring in US.border([code], level=level))
        assert len(border) < alone
    times = Counter()
    for polygons in US.areas.values():
        for ring in (ring for rings in polygons for ring in rings):
            times.update(max(number, ~number) for number in ring)
    assert set(times.values()) == {1, 2}
    assert sum(n == 2 for n in times.values()) > 100


@pytest.mark.parametrize("area", [US, WORLD], ids=["us", "world"])
def test_rings_are_closed_and_levels_only_take_points_away(area):
    for code in area.areas:
        for rings in area.polygons(code):
            assert all(np.array_equal(ring[0], ring[-1]) for ring in rings)
        assert len(area.polygons(code, level=7)[0][0]) >= 4
    sizes = [
        sum(len(r) for code in area.areas for p in area.polygons(code, level=level) for r in p)
        for level in range(5)
    ]
    assert sizes == sorted(sizes, reverse=True)


def test_no_outline_runs_across_the_map():
    for code in WORLD.areas:
        for rings in WORLD.polygons(code):
            assert all(np.abs(np.diff(ring[:, 0])).max() < 1000 for ring in rings), code


def test_the_middle_of_an_area_lies_in_it():
    for area in (US, WORLD):
        for code in area.areas:
            middle = area.middle(code)
            if len(area.polygons(code, level=1)[0][0]) > 6:
                assert area.contains(code, *middle), code


def test_unknown_codes_have_no_outline():
    assert US.polygons("XX") == []
    assert US.border(["XX"]) == []
    assert US.middle("XX") is None
    assert not US.contains("XX", 0, 0)


def test_the_table_is_small_and_a_missing_one_says_what_to_do(tmp_path, monkeypatch):
    assert len(FOLDER.joinpath("outlines.jsonl").read_bytes()) < 300_000
    monkeypatch.setattr(table, "files", lambda package: tmp_path)
    for text in (None, "", '{"map":"us"'):
        if text is not None:
            (tmp_path / "outlines.jsonl").write_text(text, encoding="ascii")
        with pytest.raises(ReferenceDataError) as caught:
            load_outlines.__wrapped__("us")
        assert str(caught.value).startswith("outlines.jsonl: The table cannot be read")
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_notice_names_sources_versions_and_date():
    notice = FOLDER.joinpath("outlines_NOTICE.md").read_text(encoding="utf-8")
    for words in ("us-atlas 3.0.1", "world-atlas 2.0.2", "Natural Earth", "Census", "2026", "ISC"):
        assert words in notice
