"""How fast pay is read, beside price-parser and quantulum3 where those are installed.

    python tests/benchmarks/bench_salary.py

Microseconds of processor time a text, on the case tables and on two answers of a note: the
readers take turns, the median of nine rounds counts, and how many times as long each takes as
`parse_salaries`. price-parser reads the first number of a text and its sign, no range and no
period. Then seconds for hostile lines of doubling length, which should double too.
"""

import csv
import statistics
import sys
import timeit
import warnings
from collections.abc import Callable
from pathlib import Path
from time import process_time

from infoint.parsing.salary import parse_salaries

ROUND = 0.05  # seconds a reader and round
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
    for name in ("salary_spoken.tsv", "salary.tsv", "salary_heldout.tsv"):
        with (CASES / name).open(encoding="utf-8", newline="") as lines:
            cells = (line for line in lines if not line.startswith("#"))
            rows = csv.DictReader(cells, delimiter="\t", quoting=csv.QUOTE_NONE)
            found[name] = [row["text"] for row in rows]
    return found | {name: [text] for name, text in ANSWERS.items()}


def microseconds(lines: list[str]) -> dict[str, float]:
    """Median time a text of each reader; they take turns, so that a busy machine slows all."""
    found = readers()
    timers = {}
    for name, read in found.items():
        timer = timeit.Timer(lambda read=read: [read(line) for line in lines], timer=process_time)
        seconds = timer.timeit(1)  # warm-up
        timers[name] = (timer, max(1, int(ROUND / max(seconds, 1e-6))))
    rounds = [
        {name: timer.timeit(number) / number for name, (timer, number) in timers.items()}
        for _ in range(9)
    ]
    return {
        name: statistics.median(times[name] for times in rounds) / len(lines) * 1e6
        for name in found
    }


def seconds(line: str) -> float:
    start = process_time()
    parse_salaries(line)
    return process_time() - start


def main() -> None:
    warnings.simplefilter("ignore")
    for name, lines in texts().items():
        times = microseconds(lines)
        for reader, time_taken in times.items():
            ratio = time_taken / times["infoint"]
            print(f"{name:<20}{reader:<14}{time_taken:>12.1f} µs a text{ratio:>8.2f}")
    for unit in HOSTILE:
        times = [seconds(unit * (size // len(unit))) for size in (250_000, 500_000, 1_000_000)]
        print(f"{unit!r:<20}" + "  ".join(f"{t:.2f} s" for t in times))


if __name__ == "__main__":
    main()
