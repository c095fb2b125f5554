"""Rebuild outlines.jsonl from the npm packages us-atlas 3.0.1 and world-atlas 2.0.2.

Run by hand, never on import; the packages are no dependency of the kit. They are unpacked into
`us-atlas` and `world-atlas` of one folder:

    for name in us-atlas@3.0.1 world-atlas@2.0.2; do
        npm pack $name && mkdir -p ${name%@*} && tar xzf ${name%@*}-*.tgz -C ${name%@*} --strip 1
    done
    python -m infoint.reference.outlines_rebuild .

States are those of states-albers-10m.json, which is drawn in the composite projection already;
Puerto Rico comes from states-10m.json, the countries from countries-50m.json, projected here; the
points of provinces and other parts abroad from the cities of places.csv.gz.
Lines are simplified, never areas, so that neighbors keep one border: every point of a line gets the
level up to which it is needed, after Visvalingam and Whyatt, "Line generalisation by repeated
elimination of points", The Cartographic Journal 30 (1993). Refuses to name anything: a
country without an ISO 3166-1 code keeps its outline under no code.
"""

from __future__ import annotations

import heapq
import json
import math
import sys
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

from infoint.reference import gazetteer
from infoint.reference.outlines_projection import albers_usa, equal_earth

TARGET = Path(__file__).with_name("outlines.jsonl")
VERSIONS = {"us-atlas": "3.0.1", "world-atlas": "2.0.2"}
# Area of the triangle below which a point goes at level 0; each level is four times the former.
BASE = {"us": 0.25, "world": 1.5}
PARTS = {"us": 10, "world": 2}  # coordinates are whole numbers of parts of a unit
SPECKS = {"us": 2.0, "world": 6.0}  # islands smaller than this go, but for an area's largest
LEVELS = 8
FIPS = (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA "
    "23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR "
    "42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 72PR"
)
STATES = {code[:2]: code[2:] for code in FIPS.split()}

Point = tuple[float, float]
Line = list[Point]


def decode(topology: dict[str, Any], project: Callable[[float, float], Point]) -> list[Line]:
    """The lines of a TopoJSON file, projected."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            line.append(project(x * scale[0] + shift[0], y * scale[1] + shift[1]))
        lines.append(line)
    return lines


def weights(line: Line) -> list[float]:
    """How much each point matters: the largest triangle that stood when it went; ends always stay."""
    size = len(line)
    weight = [math.inf] * size
    before, after = list(range(-1, size - 1)), list(range(1, size + 1))

    def triangle(i: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = line[before[i]], line[i], line[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    current = {i: triangle(i) for i in range(1, size - 1)}
    heap = [(area, i) for i, area in current.items()]
    heapq.heapify(heap)
    largest = 0.0
    while heap:
        area, i = heapq.heappop(heap)
        if current.get(i) != area:
            continue
        del current[i]
        largest = max(largest, area)
        weight[i] = largest
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if j in current:
                current[j] = triangle(j)
                heapq.heappush(heap, (current[j], j))
    return weight


def level(weight: float, base: float) -> int:
    """The last level at which a point of this weight is needed; -1 for never."""
    if weight < base:
        return -1
    return LEVELS if math.isinf(weight) else min(int(math.log(weight / base, 4)), LEVELS)


def ring_points(lines: list[Line], ring: Iterable[int]) -> Line:
    """The points of a ring: lines one after the other, backwards where the number is negative."""
    points: Line = []
    for number in ring:
        part = lines[number] if number >= 0 else lines[~number][::-1]
        points += part[bool(points) :]
    return points


def ring_area(points: Line) -> float:
    """Area without its sign."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def is_torn(points: Line) -> bool:
    """Whether a ring lies on both edges of the map: small islands of the Bering Sea."""
    return any(abs(b[0] - a[0]) > 1000 for a, b in pairwise(points))


def keep(lines: list[Line], polygons: list[Any], speck: float) -> list[list[list[int]]]:
    """The polygons that can be seen, the largest first."""
    polygons = [rings for rings in polygons if not is_torn(ring_points(lines, rings[0]))]
    sizes = [ring_area(ring_points(lines, polygon[0])) for polygon in polygons]
    order = sorted(range(len(polygons)), key=lambda i: (-sizes[i], i))
    return [polygons[i] for i in order if i == order[0] or sizes[i] >= speck]


def polygons_of(geometry: dict[str, Any]) -> list[Any]:
    """Polygons of a TopoJSON geometry, each a list of rings."""
    arcs: list[Any] = geometry.get("arcs", [])
    return [arcs] if geometry["type"] == "Polygon" else arcs


def pack_line(name: str, line: Line, *, corners: int) -> dict[str, Any]:
    """A line in whole steps, with so many points between its ends at every level."""
    weight = weights(line)
    for i in sorted(range(1, len(line) - 1), key=lambda i: -weight[i])[: max(corners, 0)]:
        weight[i] = math.inf
    x = y = 0
    steps: list[int] = []
    levels = ""
    for point, value in zip(line, weight, strict=True):
        rank = level(value, BASE[name])
        if rank >= 0:
            qx, qy = (round(part * PARTS[name]) for part in point)
            steps += [qx - x, qy - y]
            levels += str(rank)
            x, y = qx, qy
    return {"line": steps, "levels": levels}


def pack(name: str, lines: list[Line], areas: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """The records of a map: lines in whole steps with the level of every point, then areas."""
    areas = {code: keep(lines, polygons, SPECKS[name]) for code, polygons in sorted(areas.items())}
    rings = [ring for polygons in areas.values() for polygon in polygons for ring in polygon]
    used = sorted({number if number >= 0 else ~number for ring in rings for number in ring})
    renumber = {old: new for new, old in enumerate(used)}
    corners: dict[int, int] = {}  # that a line must have beside its ends, or an area has no outline
    for polygons in areas.values():
        corners |= {max(n, ~n): 3 - len(polygons[0][0]) for n in polygons[0][0]}
    records: list[dict[str, Any]] = [{"map": name, "parts": PARTS[name]}]
    records += [pack_line(name, lines[old], corners=corners.get(old, 0)) for old in used]

    def again(number: int) -> int:
        return renumber[number] if number >= 0 else ~renumber[~number]

    for code, polygons in areas.items():
        numbers = [[[again(number) for number in ring] for ring in rings] for rings in polygons]
        records.append({"area": code, "polygons": numbers})
    return records


def united_states(folder: Path) -> list[dict[str, Any]]:
    """The states in the composite projection, Puerto Rico added."""
    drawn = json.loads((folder / "states-albers-10m.json").read_text(encoding="utf-8"))
    lines = decode(drawn, lambda x, y: (x, y))
    areas = {
        STATES[geometry["id"]]: polygons_of(geometry)
        for geometry in drawn["objects"]["states"]["geometries"]
    }
    plain = json.loads((folder / "states-10m.json").read_text(encoding="utf-8"))
    island = next(g for g in plain["objects"]["states"]["geometries"] if g["id"] == "72")
    first = len(lines)
    lines += decode(plain, lambda lon, lat: albers_usa(lat, lon, "PR"))
    areas["PR"] = [
        [
            [number + first if number >= 0 else ~(~number + first) for number in ring]
            for ring in polygon
        ]
        for polygon in polygons_of(island)
    ]
    return pack("us", lines, areas)


def countries(folder: Path) -> list[dict[str, Any]]:
    """The countries under their ISO 3166-1 alpha-2 codes; those without one together under ""."""
    world = json.loads((folder / "countries-50m.json").read_text(encoding="utf-8"))
    lines = decode(world, lambda lon, lat: equal_earth(lat, lon))
    alpha2 = get_global("territory_aliases")  # has the numeric codes of ISO 3166-1 too
    areas: dict[str, list[Any]] = {}
    for geometry in world["objects"]["countries"]["geometries"]:
        code = alpha2.get(geometry.get("id", ""), [""])[0]
        if code != "AQ":  # nobody works there, and it fills half the picture
            areas.setdefault(code, []).extend(polygons_of(geometry))
    return pack("world", lines, areas) + parts_abroad(set(areas) - {"US"})


def parts_abroad(countries: set[str]) -> list[dict[str, Any]]:
    """A point for each first-level part of a country: the city nearest to where its people live."""
    cities: dict[str, list[tuple[Point, int]]] = {}
    for city in gazetteer.cities():
        if city.admin1 and city.country in countries:
            point = equal_earth(city.lat or 0.0, city.lon or 0.0)
            cities.setdefault(f"{city.country}-{city.admin1}", []).append((point, city.population))
    records = []
    for code, own in sorted(cities.items()):
        total = sum(people for _, people in own) or 1
        x, y = (sum(point[i] * people for point, people in own) / total for i in (0, 1))
        nearest = min((point for point, _ in own), key=lambda p: math.dist(p, (x, y)))
        records.append({"part": code, "point": [round(value, 1) for value in nearest]})
    return records


def main(arguments: list[str]) -> int:
    """Write the table, the same bytes for the same packages."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    folder = Path(arguments[0])
    for name, version in VERSIONS.items():
        found = json.loads((folder / name / "package.json").read_text(encoding="utf-8"))["version"]
        if found != version:
            print(f"{name}: found version {found}, expected {version}")
            return 1
    records = united_states(folder / "us-atlas") + countries(folder / "world-atlas")
    rows = [json.dumps(record, separators=(",", ":")) for record in records]
    TARGET.write_text("\n".join(rows) + "\n", encoding="ascii", newline="\n")
    points = sum(len(record.get("levels", "")) for record in records)
    print(f"{sum('area' in record for record in records)} areas, {points:,} points")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
