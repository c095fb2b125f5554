"""Adding wages: the BLS workbook in its own layout, and a national table as CSV."""

import datetime as dt
import pickle
import zipfile

import pytest
import xlsxwriter

from infoint.errors import ReferenceDataError
from infoint.reference import wages_oews
from infoint.reference.wages import (
    PERCENTILES,
    estimates,
    find_estimate,
    list_wages,
    load_wages,
    release,
)
from infoint.reference.wages_add import add_wages, is_wages

COLUMNS = [
    "AREA",
    "AREA_TITLE",
    "AREA_TYPE",
    "PRIM_STATE",
    "NAICS",
    "NAICS_TITLE",
    "I_GROUP",
    "OWN_CODE",
    "OCC_CODE",
    "OCC_TITLE",
    "O_GROUP",
    "TOT_EMP",
    "EMP_PRSE",
    "JOBS_1000",
    "LOC_QUOTIENT",
    "PCT_TOTAL",
    "PCT_RPT",
    "H_MEAN",
    "A_MEAN",
    "MEAN_PRSE",
    "H_PCT10",
    "H_PCT25",
    "H_MEDIAN",
    "H_PCT75",
    "H_PCT90",
    "A_PCT10",
    "A_PCT25",
    "A_MEDIAN",
    "A_PCT75",
    "A_PCT90",
    "ANNUAL",
    "HOURLY",
]
NATION = {"AREA": "99", "AREA_TITLE": "U.S.", "AREA_TYPE": "1", "PRIM_STATE": "US"}
OREGON = {"AREA": "41", "AREA_TITLE": "Oregon", "AREA_TYPE": "2", "PRIM_STATE": "OR"}
PORTLAND = {
    "AREA": "38900",
    "AREA_TITLE": "Portland-Vancouver-Hillsboro, OR-WA",
    "AREA_TYPE": "4",
    "PRIM_STATE": "OR",
}
COAST = {
    "AREA": "4100006",
    "AREA_TITLE": "Coast Oregon nonmetropolitan area",
    "AREA_TYPE": "6",
    "PRIM_STATE": "OR",
}
PUERTO_RICO = {"AREA": "72", "AREA_TITLE": "Puerto Rico", "AREA_TYPE": "3", "PRIM_STATE": "PR"}
WRITERS = {"OCC_CODE": "27-3042", "OCC_TITLE": "Technical Writers"}
ACTORS = {"OCC_CODE": "27-2011", "OCC_TITLE": "Actors"}
SURGEONS = {"OCC_CODE": "29-1249", "OCC_TITLE": "Surgeons, All Other"}
SIGNS = "# = indicates a wage equal to or greater than $130.00 per hour or $270,400 per year"


def row(*parts, wages=(50, 60, 70, 80, 90), **changed):
    facts = {
        "NAICS": "000000",
        "NAICS_TITLE": "Cross-industry",
        "I_GROUP": "cross-industry",
        "OWN_CODE": "1235",
        "O_GROUP": "detailed",
        "TOT_EMP": 1000,
        "LOC_QUOTIENT": 1.25,
        "H_MEAN": 30.5,
        "A_MEAN": 63_440,
    }
    for kind, middle in (("H", "H_MEDIAN"), ("A", "A_MEDIAN")):
        names = [f"{kind}_PCT10", f"{kind}_PCT25", middle, f"{kind}_PCT75", f"{kind}_PCT90"]
        scale = 1000 if kind == "A" else 0.5
        values = [wage if isinstance(wage, str) else wage * scale for wage in wages]
        facts |= dict(zip(names, values, strict=True))
    for part in parts:
        facts |= part
    return facts | changed


BY_HOUR = dict.fromkeys(("A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"), "*")
ROWS = [
    row(NATION, WRITERS, LOC_QUOTIENT=""),
    row(OREGON, WRITERS, TOT_EMP="**", LOC_QUOTIENT="**"),
    row(PORTLAND, WRITERS, wages=("*",) * 5),
    row(COAST, WRITERS),
    row(PUERTO_RICO, WRITERS),
    row(NATION, ACTORS, BY_HOUR, HOURLY=True),
    row(OREGON, SURGEONS, wages=(90, 120, 150, "#", "#")),
    row(NATION, WRITERS, NAICS="541500", I_GROUP="4-digit", OWN_CODE="5"),
    row(NATION, WRITERS, OWN_CODE="5"),
    row(NATION, OCC_CODE="27-3040", OCC_TITLE="Writers", O_GROUP="broad"),
]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def workbook(tmp_path):
    def workbook(
        rows=ROWS, name="all_data_M_2026.xlsx", columns=COLUMNS, sheet="All May 2026 data"
    ):
        path = tmp_path / name
        with xlsxwriter.Workbook(path) as book:
            data = book.add_worksheet(sheet)
            data.write_row(0, 0, columns)
            for number, facts in enumerate(rows, 1):
                data.write_row(number, 0, [facts.get(column, "") for column in columns])
            book.add_worksheet("Field Descriptions").write(3, 1, SIGNS)
        return path

    return workbook


def by_area(occupation):
    return {estimate.area.code: estimate for estimate in estimates(occupation)}


def test_workbook_takes_the_place_of_the_own_table(workbook, folder):
    assert release().release == "May 2025"
    done = add_wages(workbook(), today=dt.date(2027, 6, 1))
    assert (done.rows, done.occupations, done.replaced) == (7, 3, None)
    assert done.kinds == ("nation", "state", "state", "metro", "nonmetro")
    assert done.path == folder / "wages_US_2026-05.zip"
    source = release()
    assert (source.release, source.date, source.added) == ("May 2026", "2026-05", "2027-06-01")
    assert source.citation.endswith("May 2026. U.S. Bureau of Labor Statistics.")
    assert [(table.source.period, table.is_used) for table in list_wages()] == [
        ("2025-05", False),
        ("2026-05", True),
    ]
    done.path.unlink()
    assert release().release == "May 2025"


def test_signs_of_the_workbook_stay_signs(workbook):
    add_wages(workbook())
    rows = by_area("27-3042")
    assert [rows["99"].p10, rows["99"].p50, rows["99"].p90] == [50_000, 70_000, 90_000]
    assert rows["99"].missing == {"location_quotient": "not given"}
    assert rows["41"].missing == {
        "employment": "not released",
        "location_quotient": "not released",
    }
    assert {rows["38900"].missing[p] for p in PERCENTILES} == {"not released"}
    assert rows["38900"].area.states == ("OR", "WA")
    assert rows["4100006"].area.kind == "nonmetro"
    assert rows["72"].area.states == ("PR",)
    actors = by_area("27-2011")["99"]
    assert actors.missing["p50"] == "hourly only"
    assert actors.hourly["p50"] == 35.0
    surgeons = by_area("29-1249")["41"]
    assert (surgeons.p50, surgeons.p75) == (150_000, None)
    assert surgeons.at_least == {"p75": 270_400.0, "p90": 270_400.0}
    found = find_estimate("27-3042", city="Portland", admin1="OR", country="US")
    assert found.area.name == "Oregon"
    assert found.fallback == ("No wages released for Portland-Vancouver-Hillsboro, OR-WA.",)


def test_codes_stored_as_numbers_are_the_same_codes(workbook):
    rows = [row(OREGON, WRITERS, AREA=41, AREA_TYPE=2, NAICS=0, OWN_CODE=1235)]
    add_wages(workbook(rows))
    assert [estimate.area.code for estimate in estimates("27-3042")] == ["41"]


def test_the_same_row_twice_counts_once(workbook):
    assert add_wages(workbook([row(OREGON, WRITERS)] * 2)).rows == 1


def test_zip_that_holds_the_workbook(workbook, tmp_path):
    path = tmp_path / "oesm26all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(workbook(), "oesm26all/all_data_M_2026.xlsx")
        archive.writestr("oesm26all/file_descriptions.xlsx", b"other")
    assert is_wages(path)
    assert add_wages(path).source.release == "May 2026"


@pytest.mark.parametrize(
    ("name", "sheet", "year"),
    [
        ("all_data_M_2024.xlsx", "Sheet1", "May 2024"),
        ("downloaded.xlsx", "All May 2023 data", "May 2023"),
        ("oesm22all.xlsx", "data", "May 2022"),
    ],
)
def test_year_comes_from_a_name(workbook, name, sheet, year):
    assert add_wages(workbook(name=name, sheet=sheet)).source.release == year


def test_newest_is_used_whatever_the_order(workbook):
    add_wages(workbook(name="all_data_M_2027.xlsx"))
    add_wages(workbook(name="all_data_M_2024.xlsx"))
    assert release().release == "May 2027"
    again = add_wages(workbook(name="all_data_M_2027.xlsx"))
    assert again.replaced.release == "May 2027"
    assert [table.is_used for table in list_wages()] == [False, False, True]


def test_progress_is_told(workbook, monkeypatch):
    monkeypatch.setattr(wages_oews, "_STEP", 4)
    told = []
    add_wages(workbook(), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 0), (4, 11), (8, 11), (11, 11)]


WITHOUT = [column for column in COLUMNS if column != "A_MEDIAN"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"columns": WITHOUT},
            'all_data_M_2026.xlsx, sheet "All May 2026 data", row 1: no column A_MEDIAN. Expected ',
        ),
        (
            {"rows": [row(OREGON, WRITERS), row(NATION, WRITERS, A_PCT90="n/a")]},
            'sheet "All May 2026 data", row 3, column A_PCT90: Found "n/a". Expected a number, *, ** '
            "or #. Download it again; nothing was stored.",
        ),
        (
            {"rows": [row(NATION, WRITERS, TOT_EMP=-4)]},
            'row 2, column TOT_EMP: Found "-4"',
        ),
        ({"rows": [row(PORTLAND, WRITERS, AREA="x")]}, 'column AREA: Found "0000x"'),
        (
            {"rows": [row(OREGON, WRITERS), row(OREGON, WRITERS, TOT_EMP=7)]},
            'row 3, column AREA: Found "41". Expected the figures of 27-3042 there only once',
        ),
        ({"rows": [row(NATION, OCC_CODE="writer")]}, 'column OCC_CODE: Found "writer"'),
        ({"rows": []}, "no rows of all industries together (NAICS 000000)"),
        ({"columns": ["A", "B"]}, "no sheet with the columns AREA and OCC_CODE among All May 2026"),
        (
            {"name": "all_data_M_2019.xlsx"},
            "all_data_M_2019.xlsx: the release of May 2019. Expected May 2021 or newer, whose "
            "occupations are those of SOC 2018. Download a newer one from bls.gov/oes.",
        ),
        ({"name": "x.xlsx", "sheet": "Sheet1"}, "no year in its name"),
    ],
)
def test_wrong_workbook_changes_nothing(workbook, folder, changed, message):
    add_wages(workbook(name="all_data_M_2023.xlsx"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(ReferenceDataError) as caught:
        add_wages(workbook(**changed))
    assert message in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"not a workbook"])
def test_no_workbook_at_all(tmp_path, folder, data):
    path = tmp_path / "all_data_M_2026.xlsx"
    with pytest.raises(ReferenceDataError, match="no such file"):
        add_wages(path)
    path.write_bytes(data)
    with pytest.raises(ReferenceDataError, match="no readable workbook or zip"):
        add_wages(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<broken")
    with pytest.raises(ReferenceDataError, match="no readable workbook"):
        add_wages(path)
    assert not folder.exists()


def test_huge_workbook_is_refused(workbook, monkeypatch):
    monkeypatch.setattr(wages_oews, "_LARGEST", 100)
    with pytest.raises(ReferenceDataError, match="a workbook of 0 MB"):
        add_wages(workbook())


HEADER = "occupation,name,area,kind,p25,p50,p75,currency,country,source,date,publisher\n"
IRISH = (
    HEADER
    + "27-3042,Technical Writers,,,41000,52500.50,66000,EUR,IE,Pay of Ireland,2025-10,A Bureau\n"
    + "27-3042,Technical Writers,Dublin,metro,45000,58000,#,EUR,IE,Pay of Ireland,2025-10,A Bureau\n"
    + "29-1141,Nurses,,,*,,,EUR,IE,Pay of Ireland,2025-10,A Bureau\n"
)


@pytest.fixture
def table(tmp_path):
    def table(text=IRISH, name="ireland.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return table


def test_csv_of_another_country(table, folder):
    done = add_wages(table(), today=dt.date(2026, 11, 23))
    assert (done.rows, done.occupations, done.kinds) == (3, 2, ("nation", "metro"))
    assert done.path == folder / "wages_IE_2025-10.zip"
    nation = find_estimate("27-3042", city="Cork", admin1=None, country="IE")
    assert (nation.area.name, nation.p50, nation.p10) == ("Ireland", 52_500.5, None)
    assert nation.missing["p10"] == "not given"
    assert nation.fallback == ("No metropolitan area known for Cork.",)
    assert nation.source.citation == "Pay of Ireland, 2025-10. A Bureau."
    dublin = find_estimate("27-3042", city="Dublin", admin1=None, country="IE")
    assert (dublin.area.kind, dublin.p50, dublin.currency) == ("metro", 58_000, "EUR")
    assert dublin.missing["p75"] == "top-coded"
    assert dublin.at_least == {}
    assert find_estimate("29-1141", city="Dublin", admin1=None, country="IE") is None
    assert find_estimate("27-3042", city="Portland", admin1="OR", country="US").area.kind == "metro"
    assert load_wages("GB") is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (IRISH.replace(",", ";"), "utf-8"),
        (IRISH.replace(",", "\t"), "utf-8"),
        (IRISH.replace("\n", "\r\n"), "utf-8-sig"),
        (IRISH.upper().replace("METRO", "Metro").replace("DUBLIN", "Dublin"), "utf-8"),
    ],
)
def test_csv_as_programs_write_it(table, text, encoding):
    add_wages(table(text, encoding=encoding))
    assert [row.p25 for row in estimates("27-3042", country="IE")] == [41_000, 45_000]


def test_states_of_another_country(table):
    text = (
        "occupation,area,kind,admin1,p50,currency,country,source,date\n"
        "21234,Ontario,state,ON,70000,CAD,CA,Job Bank,2025\n"
        "21234,London,metro,ON,65000,CAD,CA,Job Bank,2025\n"
        "21234,,,,68000,CAD,CA,Job Bank,2025\n"
    )
    add_wages(table(text))
    assert release("CA").citation == "Job Bank, 2025."
    places = [("London", "ON"), ("Ottawa", "ON"), ("London", "BC")]
    found = [find_estimate("21234", city=c, admin1=a, country="CA").area.name for c, a in places]
    assert found == ["London", "Ontario", "Canada"]


def test_same_table_again_replaces_it(table):
    add_wages(table(), today=dt.date(2026, 1, 2))
    done = add_wages(table(IRISH.replace("58000", "59000")))
    assert (done.replaced.name, done.replaced.added) == ("Pay of Ireland", "2026-01-02")
    assert estimates("27-3042", country="IE")[1].p50 == 59_000


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            IRISH.replace("52500.50", "52.500"),
            'ireland.csv, row 2, column p50: Found "52.500". Expected digits with a point before '
            "cents (45000 or 45000.50), *, # or nothing. Correct the row and add the file again; "
            "nothing was stored.",
        ),
        (IRISH.replace("58000", '"58,000"'), 'row 3, column p50: Found "58,000"'),
        (IRISH.replace("58000", "-5"), 'row 3, column p50: Found "-5"'),
        (IRISH.replace("58000", "nan"), 'row 3, column p50: Found "nan"'),
        (IRISH.replace("58000", "=1+1"), 'row 3, column p50: Found "=1+1"'),
        (
            IRISH.replace("58000", "40000"),
            'row 3, column p50: Found "40000". Expected no less than the percentile before (45000)',
        ),
        (
            IRISH.replace("p50,", "median,"),
            'row 1: Found the columns "occupation, name, area, kind, p25, median, p75, currency, '
            'country, source, date, publisher", with "median". Expected occupation, area, country',
        ),
        (IRISH.replace("currency,", "money,"), "without currency. Expected occupation, area"),
        ("occupation,area,currency,country,source,date\n", "without p50. Expected"),
        (IRISH.replace("EUR", "Euro"), 'column currency: Found "Euro". Expected three letters'),
        (IRISH.replace("58000,#,EUR", "58000,#,GBP"), 'Expected "EUR" as in the rows above'),
        (IRISH.replace("IE", "XX"), 'column country: Found "XX". Expected two letters such as IE'),
        (IRISH.replace("2025-10", "10/2025"), 'column date: Found "10/2025". Expected a year'),
        (IRISH.replace("Pay of Ireland", ""), "column source"),
        (IRISH.replace("Dublin,metro", "Dublin,county"), 'column kind: Found "county"'),
        (IRISH.replace("Dublin,metro", ",metro"), "an area's name"),
        (IRISH.replace("27-3042", "../x"), 'column occupation: Found "../x"'),
        (IRISH.replace("Dublin,metro", ","), "an occupation and area only once"),
        (IRISH.replace("45000,", ""), "row 3, column all: Found"),
        (IRISH.replace("2025-10", "2025-02-30"), 'column date: Found "2025-02-30"'),
        (IRISH.replace("Dublin", '"Dub\nlin"'), "row 4, column area"),
        (IRISH.replace("Dublin", "Dub\0lin"), "at most 200 characters on one line"),
        (IRISH.replace("Dublin", "D" * 1000), "at most 200 characters on one line"),
        (IRISH.replace("Dublin", "D" * 1_000_000), "row 3: no readable CSV"),
        (HEADER, "no rows"),
        ("", "row 1"),
        (IRISH.replace("Ireland", "Irelánd").encode("latin-1"), 'Save it as "CSV UTF-8"'),
        (IRISH.encode("utf-16"), 'Save it as "CSV UTF-8"'),
        ('occupation,area\n"27-3042', "row 1"),
    ],
)
def test_wrong_csv_says_what_is_wrong_and_stores_nothing(table, folder, text, message):
    with pytest.raises(ReferenceDataError) as caught:
        add_wages(table(text))
    assert message in str(caught.value)
    assert not folder.exists()


def test_no_such_csv(tmp_path):
    with pytest.raises(ReferenceDataError, match="no such file"):
        add_wages(tmp_path / "nothing.csv")


def test_what_is_for_wages(table, tmp_path):
    assert is_wages(table())
    assert is_wages(tmp_path / "X.XLSX")
    titles = tmp_path / "db_30_0_excel.zip"
    with zipfile.ZipFile(titles, "w") as archive:
        archive.writestr("db_30_0_excel/Alternate Titles.xlsx", b"")
    assert not is_wages(titles)
    assert not is_wages(tmp_path)


def test_folder_that_cannot_be_written(table, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "file" / "data"))
    with pytest.raises(ReferenceDataError, match="cannot be written"):
        add_wages(table())
