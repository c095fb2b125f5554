"""How fast pay is read, beside price-parser and quantulum3, by pyperf.

    pip install -e ".[benchmark]"
    python tests/benchmarks/bench_salary.py [--fast] [-o FILE.json]

The same strings for each reader in one run: the case tables, two answers of a note, and every
answer of the sample notes. Processor time, in processes of their own, several of them; the
table at the end has the mean of a text in microseconds and how many times as long each reader
takes as `parse_salaries`. price-parser reads the first number of a text and its sign, no
range and no period. Readers that are not installed are left out. How time grows with hostile
lines is printed by ``linear.py``. Nothing is kept from one text to the next but what a word is,
as in real use.
"""

import csv
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from time import process_time

import pyperf

CASES = Path(__file__).parents[1] / "cases"
SAMPLE = Path(__file__).parents[2] / "data" / "interviews"
ANSWERS = {
    "answer with pay": "It depends on the company and on where you live. Here a new graduate with "
    "a good portfolio can expect $48,000 to $55,000 to start, and after five years most of my "
    "colleagues were making around $75,000 a year. Contractors get $35 to $50 an hour.",
    "answer without": "The tasks change every day. In the morning there is a stand-up with the "
    "developers, then she writes or edits topics, asks questions by chat, reviews pull requests "
    "and answers comments. What she likes best is that she learns something new all the time.",
}
READERS = {"infoint": "infoint", "price-parser": "price_parser", "quantulum3": "quantulum3"}


def reader(name: str) -> Callable[[str], object]:
    """The reader of that name, imported only in the process that times it."""
    if name == "price-parser":
        from price_parser import Price

        return Price.fromstring
    if name == "quantulum3":
        from quantulum3 import parser

        return parser.parse
    from infoint.parsing import parse_salaries

    return parse_salaries


def table(name: str) -> list[str]:
    """The texts of a case table."""
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        cells = (line for line in lines if not line.startswith("#"))
        rows = csv.DictReader(cells, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["text"] for row in rows]


def sample_answers() -> list[str]:
    """Every answer of the sample notes, on pay or not."""
    from infoint.questions import load_bank
    from infoint.readers import Limits, read_paths

    notes = read_paths([SAMPLE], bank=load_bank(), limits=Limits()).notes
    return [answer.text for note in notes for answer in note.answers]


def texts() -> dict[str, list[str]]:
    """What is read, by the name of the row."""
    found = {name: table(name) for name in ("salary_spoken.tsv", "salary.tsv")}
    found |= {name: [text] for name, text in ANSWERS.items()}
    return found | {"answers of 8 notes": sample_answers()}


def seconds(loops: int, name: str, lines: list[str]) -> float:
    """Processor time of `loops` readings of all lines."""
    warnings.simplefilter("ignore")
    read = reader(name)
    read(lines[0])  # tables are made at the first use
    start = process_time()
    for _ in range(loops):
        for line in lines:
            read(line)
    return process_time() - start


def print_ratios(means: dict[tuple[str, str], float]) -> None:
    print(f"\n{'strings':<20}{'reader':<14}{'µs a text':>12}{'times infoint':>16}")
    for (row, name), mean in means.items():
        ratio = mean / means[row, "infoint"]
        print(f"{row:<20}{name:<14}{mean * 1e6:>12.1f}{ratio:>16.2f}")


def main() -> None:
    runner = pyperf.Runner(processes=3, values=3, warmups=1, min_time=0.05)
    runner.argparser.set_defaults(inherit_environ=["PYTHONPATH"], quiet=True)
    runner.metadata["description"] = "pay statements read, processor time"
    found = [name for name, module in READERS.items() if find_spec(module)]
    means = {}
    for row, lines in texts().items():
        for name in found:
            bench = runner.bench_time_func(
                f"{row}: {name}", seconds, name, lines, inner_loops=len(lines)
            )
            if bench is not None and not runner.args.worker:
                means[row, name] = bench.mean()
    if means:
        print_ratios(means)


if __name__ == "__main__":
    main()
