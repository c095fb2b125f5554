"""How many keywords and organizations are read right, missing or wrong, item by item.

Run as ``python tests/benchmarks/accuracy_keywords.py [-v] [TABLE ...]``. The held-out tables
were written before their writer saw the rules and are reported apart. In them "a|b" takes
either form and "?a" is neither asked for nor wrong. The seventh to tenth were read at first with
(right, missing, wrong) 145, 23, 10; 104, 19, 15; 124, 3, 2; 230, 16, 13; rules were mended after each. Refuses to count a keyword twice: both
sides are folded, so a spelling is no mistake.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from infoint.parsing.keyword import parse_keywords
from infoint.parsing.organization import parse_organizations
from infoint.reference.associations import fold_organization
from infoint.reference.skills import fold_keyword

CASES = Path(__file__).parent.parent / "cases"
TABLES = (
    "keyword",
    "keyword_heldout",
    "keyword_heldout_second",
    "keyword_heldout_third",
    "keyword_heldout_fourth",
    "keyword_heldout_fifth",
    "keyword_heldout_sixth",
    "keyword_heldout_seventh",
    "keyword_heldout_eighth",
    "keyword_heldout_ninth",
    "keyword_heldout_tenth",
    "organization",
)


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of a case table; ``\\n`` in a text is a line break."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{**row, "text": row["text"].replace("\\n", "\n")} for row in rows]


def compare(
    expected: list[str], found: list[str], fold: Callable[[str], str]
) -> tuple[list[str], list[str], list[str]]:
    """Part the items of one text into right, missing and wrong ones."""
    left = {fold(item): item for item in found}
    right, missing = [], []
    for item in expected:
        ways = {fold(way) for way in item.removeprefix("?").split("|")}
        met = [key for key in left if key in ways]
        for key in met:
            del left[key]
        if not item.startswith("?"):
            (right if met else missing).append(item)
    return right, missing, list(left.values())


def measure(
    path: Path, parse: Callable[[str], list[str]], fold: Callable[[str], str], show: bool
) -> Counter[str]:
    """Count right, missing and wrong items of a table, and the rows read wholly right."""
    total: Counter[str] = Counter()
    for row in read_table(path):
        right, missing, wrong = compare(json.loads(row["expected"]), parse(row["text"]), fold)
        total.update(right=len(right), missing=len(missing), wrong=len(wrong), rows=1)
        total["rows right"] += not missing and not wrong
        if show and (missing or wrong):
            print(f"  {row['origin']:8} {row['text']!r}\n    missing {missing} wrong {wrong}")
    return total


def report(name: str, total: Counter[str]) -> None:
    """Print one line for one table."""
    asked = max(1, total["right"] + total["missing"])
    said = max(1, total["right"] + total["wrong"])
    print(
        f"{name}: {total['rows right']} of {total['rows']} texts; items: right {total['right']} "
        f"({total['right'] / asked:.1%}), missing {total['missing']} ({total['missing'] / asked:.1%}), "
        f"wrong {total['wrong']} ({total['wrong'] / said:.1%} of those read)"
    )


def main(arguments: list[str]) -> None:
    """Print the rates of the tables named, else of those in tests/cases."""
    show = "-v" in arguments
    named = [Path(a) for a in arguments if a != "-v"]
    for path in named or [CASES / f"{name}.tsv" for name in TABLES]:
        if path.stem.startswith("o"):
            report(path.stem, measure(path, parse_organizations, fold_organization, show))
        else:
            report(path.stem, measure(path, parse_keywords, fold_keyword, show))


if __name__ == "__main__":
    main(sys.argv[1:])
