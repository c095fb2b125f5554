"""How many wordings the question matcher gets right, misses or gets wrong.

Run as ``python tests/benchmarks/accuracy_questions.py [TABLE ...]``; a table has the
columns text and expected (empty where nothing may match).
"""

import csv
import sys
from pathlib import Path

from infoint.questions import match_question

TABLES = sorted((Path(__file__).parent.parent / "cases").glob("question*.tsv"))


def measure(path, show=True):
    counts = {"right": 0, "missing": 0, "wrong": 0}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            expected = row["expected"] or None
            match = match_question(row["text"])
            if match.question_id == expected:
                counts["right"] += 1
                continue
            kind = "missing" if match.question_id is None else "wrong"
            counts[kind] += 1
            if show:
                print(f"{kind:8} {row['text']!r}: {expected} expected, {match}")
    return counts


if __name__ == "__main__":
    for table in [Path(name) for name in sys.argv[1:]] or TABLES:
        print(table.name, measure(table))
