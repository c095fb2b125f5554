"""How many places of the case tables are read rightly, missed, or read wrongly.

Run it: ``python tests/benchmarks/accuracy_places.py``. A wrong reading counts
worse than a missing one, so both are shown. The tables were corrected together
with the rules; they say what holds today, not how unseen text fares.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from infoint.parsing import parse_location, parse_places

CASES = Path(__file__).parent.parent / "cases"
FACTS = ("name", "kind", "country", "admin1")


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_same(place: object, expected: dict[str, object]) -> bool:
    return all(
        getattr(place, fact) == expected[fact] for fact in FACTS if expected.get(fact) is not None
    )


def count_places() -> tuple[Counter[str], Counter[str]]:
    names: Counter[str] = Counter()
    directions: Counter[str] = Counter()
    for row in rows("place.tsv"):
        found = parse_places(
            row["text"].replace("\\n", "\n"),
            country=row["country"] or None,
            admin1=row["admin1"] or None,
        )
        for expected in json.loads(row["expected"]):
            place = next((place for place in found if is_same(place, expected)), None)
            names["missing" if place is None else "right"] += 1
            if place is None:
                continue
            found.remove(place)
            wanted = expected.get("direction")
            if wanted or place.direction:
                result = "right" if place.direction == wanted else "wrong"
                directions["missing" if place.direction is None else result] += 1
        names["wrong"] += len(found)
    return names, directions


def count_locations() -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows("place_location.tsv"):
        expected, place = json.loads(row["expected"]), parse_location(row["text"])
        if expected is None:
            counts["right" if place is None else "wrong"] += 1
        elif place is None:
            counts["missing"] += 1
        else:
            counts["right" if is_same(place, expected) else "wrong"] += 1
    return counts


def line(what: str, counts: Counter[str]) -> str:
    total = sum(counts.values()) or 1
    cells = [
        f"{key} {counts[key]:4} ({counts[key] / total:6.1%})"
        for key in ("right", "missing", "wrong")
    ]
    return f"{what:22} {'   '.join(cells)}"


def main() -> None:
    names, directions = count_places()
    table = (("places", names), ("directions", directions), ("locations", count_locations()))
    sys.stdout.write("\n".join(line(what, counts) for what, counts in table) + "\n")


if __name__ == "__main__":
    main()
