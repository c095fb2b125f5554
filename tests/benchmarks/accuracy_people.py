"""How many people, and what is said of them, are read right, missing or wrong.

Run as ``python tests/benchmarks/accuracy_people.py [-v] [TABLE ...]``.

Of the older tables an item is one value of one person, and people are compared in the order
said; or one professional organization. The blind tables (`BLIND`) were committed before
they were first measured. There a list in place of a value means "any of these", null in it
"or none", and ``optional`` "right if read, not missed if not". What is printed of them:

- people with all fields right; read, but with a value missing (none wrong); read with a wrong
  value, or where nobody was meant; not read at all;
- of each field, values right, missing, and wrong (also where there should be none);
- of the answers that name nobody, those in which somebody was read.

Refuses to pair people by guess: a person read is the expected one that it has most in common with.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from difflib import SequenceMatcher
from itertools import product, starmap
from pathlib import Path
from typing import Any

from infoint.parsing.organization import fold_organization, parse_organizations
from infoint.parsing.person import parse_people

CASES = Path(__file__).parent.parent / "cases"
# The held-out tables were written before the rules that read them.
TABLES = ("person", "person_heldout", "organization", "organization_heldout")
FIELDS = ("name", "job_title", "organization", "email", "phone")
BLIND = (
    "person_heldout_third",
    "person_heldout_fourth",
    "person_heldout_fifth",
    "person_heldout_sixth",
    "person_heldout_seventh",
)
BLIND_FOLDER = CASES / "blind"
Record = dict[str, Any]


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
    for what, a, b, c, d in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
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


def folded(value: str) -> str:
    """A value without case, article and marks; of a number the digits."""
    words = re.sub(r"[^\w&+#]+", " ", value.casefold()).split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def judge(expected: Record, found: Record, field: str) -> str:
    """One field: "right", "missing", "wrong", or "" where nothing was said or read."""
    wanted, got = expected.get(field), found.get(field)
    allowed = wanted if isinstance(wanted, list) else [wanted]
    if got is None:
        return "" if None in allowed else "missing"
    if field == "phone":
        return (
            "right"
            if re.sub(r"\D", "", got) in [re.sub(r"\D", "", one or "-") for one in allowed]
            else "wrong"
        )
    return "right" if folded(got) in [folded(one) for one in allowed if one] else "wrong"


def pair(expected: list[Record], found: list[Record]) -> list[tuple[Record, Record]]:
    """Pairs of what was expected and read, most alike first; empty records for those alone."""

    def alike(at: tuple[int, int]) -> tuple[int, int, int]:
        judged = Counter(judge(expected[at[0]], found[at[1]], field) for field in FIELDS)
        is_name = judge(expected[at[0]], found[at[1]], "name") == "right"
        return (-is_name, judged["wrong"] - judged["right"], abs(at[0] - at[1]))

    pairs: list[tuple[Record, Record]] = []
    left, right = set(range(len(expected))), set(range(len(found)))
    for one, other in sorted(product(left, right), key=alike):
        judged = [judge(expected[one], found[other], field) for field in FIELDS]
        if one in left and other in right and "right" in judged:
            pairs.append((expected[one], found[other]))
            left.discard(one)
            right.discard(other)
    alone: Record = {}
    return (
        pairs
        + [(expected[one], alone) for one in sorted(left)]
        + [(alone, found[other]) for other in sorted(right)]
    )


def count_person(expected: Record, found: Record) -> Counter[tuple[str, str]]:
    """Judge one pair: the whole person, then each field."""
    if not found and expected.get("optional"):
        return Counter()
    judged = {field: judge(expected, found, field) for field in FIELDS}
    total = Counter((field, what) for field, what in judged.items() if what)
    if not found:
        whole = "not read"
    elif not expected or "wrong" in judged.values():
        whole = "wrong"
    else:
        whole = "incomplete" if "missing" in judged.values() else "right"
    total["person", whole] += 1
    total["person", "expected"] += bool(expected) and not expected.get("optional")
    return total


def measure_blind(path: Path, *, show: bool) -> Counter[tuple[str, str]]:
    """Add the rows of a blind table up."""
    total: Counter[tuple[str, str]] = Counter()
    for row in read_table(path):
        expected, found = json.loads(row["expected"]), read_people(row["text"])
        judged = sum(starmap(count_person, pair(expected, found)), Counter[tuple[str, str]]())
        total += judged
        total["nobody", "texts"] += not expected
        total["nobody", "read"] += bool(found) and not expected
        if show and set(judged) - {(field, "right") for field in ("person", *FIELDS)} - {
            ("person", "expected")
        }:
            print(f"  {row['origin']:8} {row['text']!r}\n      expected {expected}")
            print(f"      found    {found}")
    return total


def print_blind(name: str, total: Counter[tuple[str, str]]) -> None:
    """Print the figures of a blind table."""
    people = {
        what: total["person", what]
        for what in ("expected", "right", "incomplete", "wrong", "not read")
    }
    print(f"{name}: people " + ", ".join(f"{what} {number}" for what, number in people.items()))
    for field in FIELDS:
        counts = {what: total[field, what] for what in ("right", "missing", "wrong")}
        print(f"  {field:13} " + ", ".join(f"{what} {count}" for what, count in counts.items()))
    print(f"  nobody meant: {total['nobody', 'read']} of {total['nobody', 'texts']} read")


def main(arguments: list[str]) -> None:
    """Print the rates of the tables named, else of the case tables and the held-out ones apart."""
    show = "-v" in arguments
    tables = [CASES / f"{name}.tsv" for name in TABLES]
    tables += [CASES / f"{name}.tsv" for name in BLIND]
    tables += sorted(BLIND_FOLDER.glob("people_*.tsv"))
    for path in [Path(a) for a in arguments if a != "-v"] or tables:
        if path.stem in BLIND or path.parent.name == BLIND_FOLDER.name:
            print_blind(path.stem, measure_blind(path, show=show))
            continue
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
