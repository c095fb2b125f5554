"""How fast pay is read, beside price-parser and quantulum3 where those are installed.

    python tests/benchmarks/bench_salary.py

Microseconds a text, best of five, on the case tables and on two answers of a note; then
seconds for hostile lines of doubling length, which should double too.
"""

import csv
import sys
import time
import timeit
import warnings
from collections.abc import Callable
from pathlib import Path

from infoint.parsing.salary import parse_salaries

CASES = Path(__file__).parents[1] / "cases"
ANSWERS = {
    "answer with pay": "It depends on the company and on where you live. Here a new graduate with "
    "a good portfolio can expect $48,000 to $55,000 to start, and after five years most of my "
    "colleagues were making around $75,000 a year. Contractors get $35 to $50 an hour.",
    "answer without": "The tasks change every day. In the morning there is a stand-up with the "
    "developers, then she writes or edits topics, asks questions by chat, reviews pull requests "
    "and answers comments. What she likes best is that she learns something new all the time.",
}
HOSTILE = [
    "a1", "1,", "$1,000,", "$50k to start ", "5 years ", "fifty ", "50k, ", "low 50s to ", "40, ",
    "for juniors. 45k. ",
]  # fmt: skip


def readers() -> dict[str, Callable[[str], object]]:
    found: dict[str, Callable[[str], object]] = {"infoint": parse_salaries}
    try:
        from price_parser import Price

        found["price-parser"] = Price.fromstring
    except ImportError:
        print("price-parser: not installed", file=sys.stderr)
    try:
        from quantulum3 import parser

        found["quantulum3"] = parser.parse
    except ImportError:
        print("quantulum3: not installed", file=sys.stderr)
    return found


def texts() -> dict[str, list[str]]:
    found = {}
    for name in ("salary_spoken.tsv", "salary.tsv"):
        with (CASES / name).open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            found[name] = [row["text"] for row in rows]
    return found | {name: [text] for name, text in ANSWERS.items()}


def microseconds(read: Callable[[str], object], lines: list[str]) -> float:
    def once() -> None:
        for line in lines:
            read(line)

    once()
    timer = timeit.Timer(once)
    number, _ = timer.autorange()
    return min(timer.repeat(5, max(1, number // 5))) / max(1, number // 5) / len(lines) * 1e6


def seconds(line: str) -> float:
    start = time.perf_counter()
    parse_salaries(line)
    return time.perf_counter() - start


def main() -> None:
    warnings.simplefilter("ignore")
    for name, lines in texts().items():
        for reader, read in readers().items():
            print(f"{name:<20}{reader:<14}{microseconds(read, lines):>12.1f} µs a text")
    for unit in HOSTILE:
        times = [seconds(unit * (size // len(unit))) for size in (250_000, 500_000, 1_000_000)]
        print(f"{unit!r:<20}" + "  ".join(f"{t:.2f} s" for t in times))


if __name__ == "__main__":
    main()
