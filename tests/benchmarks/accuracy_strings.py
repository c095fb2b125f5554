"""How well titles, families, places and keywords are read in a set of single answers.

The set in ``tests/cases/strings`` was written before it was first measured; `FIRST_LOOK` has
what was read then, as shares: right and missing of what was said, wrong of what was read. The
rules were mended since.

    python tests/benchmarks/accuracy_strings.py            # the table
    python tests/benchmarks/accuracy_strings.py --faults   # and every fault
"""

from __future__ import annotations

import csv
from pathlib import Path

import accuracy_exam as exam
from accuracy_occupations import judge

from infoint.parsing.family import family_of

# kind: (items, right, missing, wrong of what was read, negatives read)
FIRST_LOOK = {
    "titles": (114, 0.939, 0.053, 0.009, "0/12"),
    "places": (88, 0.977, 0.023, 0.022, "1/17"),
    "places: direction": (35, 0.771, 0.114, 0.206, ""),
    "keywords": (156, 0.936, 0.051, 0.032, "0/12"),
    "titles: family": (30, 1.0, 0.0, 0.0, ""),
    "titles: occupation": (30, 0.867, 0.133, 0.0, ""),
}

STRINGS = Path(__file__).parent.parent / "cases" / "strings"


def families() -> list[exam.Tally]:
    """Family and occupation of single titles."""
    named, coded = exam.Tally("titles: family"), exam.Tally("titles: occupation")
    with (STRINGS / "families.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        got = family_of(row["title"])
        wanted = row["family"].split(";")
        named.n += 1
        named.read += 1
        named.right += got in wanted or "*" in wanted
        if got not in wanted and "*" not in wanted:
            named.wrong += 1
            named.faults.append(f"{row['title']}: family {wanted}, got {got}")
        verdict, said = judge(row["title"], row["soc"])
        coded.n += 1
        coded.right += verdict == "right"
        coded.wrong += verdict == "wrong"
        coded.missing += verdict == "none"
        coded.read += verdict != "none"
        if verdict != "right":
            coded.faults.append(f"{row['title']}: {row['soc']}, {said}")
    return [named, coded]


def measure() -> list[exam.Tally]:
    """All tallies."""
    rows = exam.rows
    exam.rows = lambda name, folder=STRINGS: rows(name, folder)
    try:
        read = [*exam.exam_titles(), *exam.exam_places(), *exam.exam_keywords()]
    finally:
        exam.rows = rows
    return [*read, *families()]


def main() -> None:
    """Print the table."""
    exam.show(measure())


if __name__ == "__main__":
    main()
