"""How many job titles get the right occupation, how many a wrong one, how many none.

Run as ``python tests/benchmarks/accuracy_occupations.py [-v]``. The sets were written without a
look at the title tables, codes by knowledge of the SOC 2018 definitions (several where more than
one is honest); a set is measured once before any rule or row is mended for it, and that first
reading stands in `FIRST_READING`. Right and wrong count titles for which the kit is sure; none
are those where it proposes nothing, or several, and leaves it to the student. Codes that the
wage estimates join count as one.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from infoint.parsing.occupation import sure_occupation
from infoint.reference.onet import oews_code

CASES = Path(__file__).parent.parent / "cases"
SETS = ("occupations_300", "occupations_rarer", "occupations_compound", "occupations_fresh")
# Before any rule or row was mended for the set (2026-11-23). The rules beyond the title table
# (handbook, narrowed titles) were made after the first three; the last was read with them.
FIRST_READING = {
    "occupations_300": Counter(right=261, wrong=2, none=37),
    "occupations_rarer": Counter(right=96, wrong=0, none=29),
    "occupations_compound": Counter(right=37, wrong=0, none=53),
    "occupations_fresh": Counter(right=79, wrong=0, none=41),
}


def read_set(name: str) -> list[dict[str, str]]:
    """Rows of one set: title, soc (accepted codes), origin."""
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def judge(title: str, accepted: str) -> tuple[str, str]:
    """ "right", "wrong" or "none", and what was found with its reason.

    >>> judge("Technical Writer", "27-3042")[0], judge("Vibe Curator", "27-3042")[0]
    ('right', 'none')
    """
    wanted = {code for soc in accepted.split(";") for code in (soc, oews_code(soc)) if code}
    found = sure_occupation(title)
    codes = {*found.soc, *found.oews}
    said = f"{' or '.join(found.soc) or 'none'} ({found.reason})"
    if not found.is_sure:
        return "none", said
    return ("right" if codes & wanted else "wrong"), said


def measure(name: str, *, show: bool = False) -> Counter[str]:
    """Titles right, wrong and none in one set."""
    total: Counter[str] = Counter()
    for row in read_set(name):
        verdict, said = judge(row["title"], row["soc"])
        total[verdict] += 1
        if show and verdict != "right":
            print(f"  {verdict:5} {row['title']}: {said}; accepted {row['soc']}")
    return total


def main() -> None:
    """Print one line a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show what is not right")
    options = parser.parse_args()
    for name in SETS:
        if not (CASES / f"{name}.tsv").is_file():
            continue
        now = measure(name, show=options.v)
        for when, counts in (("first", FIRST_READING.get(name)), ("now", now)):
            if counts:
                n = sum(counts.values())
                shares = ", ".join(
                    f"{kind} {counts[kind]} ({counts[kind] / n:.1%})"
                    for kind in ("right", "wrong", "none")
                )
                print(f"{name}, {when}: {n} titles: {shares}")


if __name__ == "__main__":
    main()
