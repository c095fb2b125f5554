"""How many people, and what is said of them, are read right, missing or wrong.

Run as ``python tests/benchmarks/accuracy_people.py [-v] [TABLE ...]``. An item is one value of
one person (name, job_title, organization, email, phone), or one professional organization. Refuses to pair people by guess:
they are compared in the order said.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from infoint.parsing.organization import fold_organization, parse_organizations
from infoint.parsing.person import parse_people

CASES = Path(__file__).parent.parent / "cases"
# The held-out tables were written before the rules that read them.
TABLES = ("person", "person_heldout", "organization", "organization_heldout")
FIELDS = ("name", "job_title", "organization", "email", "phone")


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of a case table; ``\\n`` in a text is a line break."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{**row, "text": row["text"].replace("\\n", "\n")} for row in rows]


def read_people(text: str) -> list[dict[str, str]]:
    """People of a text, each with the values that were read."""
    return [
        {field: value for field in FIELDS if (value := getattr(person, field)) is not None}
        for person in parse_people(text)
    ]


def compare(expected: list[dict[str, str]], found: list[dict[str, str]]) -> Counter[str]:
    """Count right, missing and wrong values; people that stand alone are missing or wrong."""
    keys = [
        [(one.get("name") or one.get("job_title") or "") for one in side]
        for side in (expected, found)
    ]
    total: Counter[str] = Counter()
    for what, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        pairs = max(b - a, d - c)
        for at in range(pairs):
            left = expected[a + at] if a + at < b else {}
            right = found[c + at] if c + at < d else {}
            for field in FIELDS:
                one, other = left.get(field), right.get(field)
                total["right"] += one is not None and one == other
                total["missing"] += one is not None and other is None
                total["wrong"] += other is not None and one != other
        total["people right"] += pairs if what == "equal" else 0
    total["people"] += len(expected)
    total["people found"] += len(found)
    return total


def measure(path: Path, *, show: bool) -> Counter[str]:
    """Add the rows of a table up."""
    total: Counter[str] = Counter()
    for row in read_table(path):
        expected, found = json.loads(row["expected"]), read_people(row["text"])
        total += compare(expected, found)
        total["rows"] += 1
        total["rows right"] += found == expected
        if show and found != expected:
            print(
                f"  {row['origin']:8} {row['text']!r}\n      expected {expected}\n      found    {found}"
            )
    return total


def measure_organizations(path: Path, *, show: bool) -> Counter[str]:
    """Add the rows of a table of professional organizations up, each name an item."""
    total: Counter[str] = Counter()
    for row in read_table(path):
        expected, found = json.loads(row["expected"]), parse_organizations(row["text"])
        left, right = (Counter(map(fold_organization, side)) for side in (expected, found))
        shared = (left & right).total()
        total += Counter(right=shared, missing=left.total() - shared, wrong=right.total() - shared)
        total["rows"] += 1
        total["rows right"] += left == right
        if show and left != right:
            print(f"  {row['text']!r}\n      expected {expected}\n      found    {found}")
    return total


def main(arguments: list[str]) -> None:
    """Print the rates of the tables named, else of the case tables and the held-out ones apart."""
    show = "-v" in arguments
    tables = [CASES / f"{name}.tsv" for name in TABLES]
    for path in [Path(a) for a in arguments if a != "-v"] or tables:
        is_people = not path.stem.startswith("organization")
        total = (measure if is_people else measure_organizations)(path, show=show)
        asked = max(1, total["right"] + total["missing"])
        said = max(1, total["right"] + total["wrong"])
        people = (
            f"people {total['people right']} of {total['people']} (found {total['people found']}); "
        )
        print(
            f"{path.stem}: {total['rows right']} of {total['rows']} texts; {people if is_people else ''}"
            f"values: right {total['right']}, missing {total['missing']} ({total['missing'] / asked:.1%}), "
            f"wrong {total['wrong']} ({total['wrong'] / said:.1%} of those read)"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
