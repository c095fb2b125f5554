"""How many places of the case tables are read rightly, missed, or read wrongly.

Run it: ``python tests/benchmarks/accuracy_places.py``. A wrong reading counts
worse than a missing one, so both are shown. The case tables were corrected
together with the rules; they say what holds today, not how unseen text fares.
The held-out answers (`place_heldout.tsv`) were each written before anyone ran
the rules on them and are shown set by set. There, a direction "any" is not
judged (its words leave it open), and an "optional" place may be read or not.

First-pass figures of the held-out sets, November 2026 (right, missing, wrong):
blind1 places 241, 10, 14, directions 79, 26, 5, locations 58, 1, 1; blind2
places 94, 5, 4, directions 43, 9, 0, locations 20, 0, 0; blind3 places 86, 2,
4, directions 29, 3, 1; blind4 places 129, 8, 6, directions 60, 36, 11; blind5
places 126, 8, 8, directions 62, 15, 11; blind6 places 106, 4, 4, directions 37,
21, 14; blind7 places 109, 2, 10, directions 55, 23, 11; blind8 places 114, 2,
3, directions 75, 8, 8; blind9 places 81, 3, 6, directions 43, 9, 2. From blind4 on the answers try many ways of saying it
(shortages, comparisons, "used to be", double negations). Rules were made better after each, so what is printed
for them today is no longer blind.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path

import accuracy_exam as exam

from infoint.parsing import parse_location, parse_places
from infoint.schema import Place

CASES = Path(__file__).parent.parent / "cases"
FACTS = ("name", "kind", "country", "admin1")


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_same(place: object, expected: dict[str, object]) -> bool:
    return all(
        getattr(place, fact) == expected[fact] for fact in FACTS if expected.get(fact) is not None
    )


Tally = tuple[Counter[str], Counter[str]]


def read(row: dict[str, str]) -> list[Place]:
    return parse_places(
        row["text"].replace("\\n", "\n"),
        country=row["country"] or None,
        admin1=row["admin1"] or None,
    )


def tally(found: list[Place], wanted: list[dict[str, object]], counts: Tally) -> None:
    """Count one answer's places into names and directions."""
    names, directions = counts
    found = list(found)
    for expected in sorted(wanted, key=lambda item: "optional" in item):
        place = next((place for place in found if is_same(place, expected)), None)
        if place is not None:
            found.remove(place)
        if "optional" in expected:
            continue
        names["missing" if place is None else "right"] += 1
        said = expected.get("direction")
        if place is None or said == "any" or not (said or place.direction):
            continue
        result = "right" if place.direction == said else "wrong"
        directions["missing" if place.direction is None else result] += 1
    names["wrong"] += len(found)


def count_places(answers: list[dict[str, str]]) -> Tally:
    counts: Tally = (Counter(), Counter())
    for row in answers:
        tally(read(row), json.loads(row["expected"]), counts)
    return counts


def count_locations(fields: list[dict[str, str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in fields:
        expected, place = json.loads(row["expected"]), parse_location(row["text"])
        if isinstance(expected, list):  # the held-out table has lists throughout
            expected = next(iter(expected), None)
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


def blind() -> list[exam.Tally]:
    """Places and directions of the blind set, as the exam counts them."""
    rows_of = exam.rows
    exam.rows = lambda name, folder=CASES / "blind": rows_of(f"{name}_tenth", folder)
    try:
        return exam.exam_places()
    finally:
        exam.rows = rows_of


def main() -> None:
    answers, fields = rows("place.tsv"), rows("place_location.tsv")
    names, directions = count_places(answers)
    lines = [
        line("places", names),
        line("directions", directions),
        line("locations", count_locations(fields)),
    ]
    held_out = rows("place_heldout.tsv")
    for origin in sorted({row["origin"] for row in held_out}):
        mine = [row for row in held_out if row["origin"] == origin]
        names, directions = count_places([row for row in mine if row["task"] == "places"])
        located = count_locations([row for row in mine if row["task"] == "location"])
        lines += [line(f"{origin} places", names), line(f"{origin} directions", directions)]
        if located:
            lines.append(line(f"{origin} locations", located))
    lines += ["blind/places_tenth: items, right, missing, wrong of those read, negatives read"]
    lines += [tally.row() for tally in blind()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
