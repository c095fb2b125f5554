"""How rightly pay is read, beside quantulum3 and price-parser where those are installed.

    pip install -e ".[benchmark]"
    python tests/benchmarks/accuracy_salary.py

Right: every statement of the text, and nothing else. Wrong: at least one statement that
the text does not make. Missing: the rest. price-parser and quantulum3 know no period and
no stage, so they are asked for less: the bounds alone, in the order said.

Of the sets in ``tests/cases/blind``, written before the rules had read them, a statement is the
item: right and missing as shares of those made, wrong as a share of those read, and the texts
without pay in which something was read.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import accuracy_exam as exam

from infoint.parsing.salary import parse_salaries
from infoint.schema import Salary

CASES = Path(__file__).parents[1] / "cases"
Bounds = tuple[float | None, float | None]


def read_cases(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        rows = (line for line in lines if not line.startswith("#"))
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def judge(read: list, expected: list) -> str:
    if read == expected:
        return "right"
    return "wrong" if any(item not in expected for item in read) else "missing"


def infoint_facts(row: dict[str, str]) -> str:
    """All facts: bounds, currency, period, stage."""
    names = ("low", "high", "currency", "period", "stage")
    expected = [tuple(fact[name] for name in names) for fact in json.loads(row["expected"])]
    read = [
        (_number(s.low), _number(s.high), s.currency, s.period, s.stage)
        for s in parse_salaries(row["text"], country=row["country"] or None)
    ]
    return judge(read, expected)


def _fits(fact: dict[str, object], salary: Salary) -> bool:
    clause = str(fact.get("clause", ""))
    return all(
        _number(getattr(salary, name)) == fact[name]
        if name in {"low", "high"}
        else getattr(salary, name) == fact[name]
        for name in ("low", "high", "currency", "period", "stage")
        if name in fact
    ) and clause in " ".join(salary.assumptions)


def heldout_facts(row: dict[str, str]) -> str:
    """The facts that the hold-out states, in the order said; optional readings may be missing."""
    expected = json.loads(row["expected"])
    for salary in parse_salaries(row["text"], country=row["country"] or None):
        while expected and not _fits(expected[0], salary):
            if not expected.pop(0).get("optional"):
                later = any(_fits(fact, salary) for fact in expected)
                return "missing" if later else "wrong"
        if not expected:
            return "wrong"
        expected.pop(0)
    return "right" if all(fact.get("optional") for fact in expected) else "missing"


def print_heldout() -> None:
    """Texts with pay and texts without, each set by itself; first-pass rates are in the file."""
    rows = read_cases("salary_heldout.tsv")
    for name in sorted({row["origin"].split()[0] for row in rows}):
        for title, is_negative in (("with pay", False), ("without", True)):
            chosen = [
                row
                for row in rows
                if row["origin"].startswith(name) and (row["expected"] == "[]") == is_negative
            ]
            count = Counter(heldout_facts(row) for row in chosen)
            shares = [f"{count[key] / len(chosen):.1%}" for key in ("right", "missing", "wrong")]
            label = f"held out, {name}"
            print(
                f"{label:<20}{title:<24}{len(chosen):>5}{shares[0]:>8}{shares[1]:>9}{shares[2]:>7}"
            )


def same_bounds(expected: dict[str, object], got: Bounds) -> bool:
    """Whether both bounds are among those allowed."""
    return all(
        value in [_number(choice) for choice in exam.choices(expected[side])]
        for side, value in zip(("low", "high"), got, strict=True)
    )


def blind_tallies(path: Path) -> Iterator[exam.Tally]:
    """A blind set, read by each reader."""
    (tally,) = exam.exam_pay(path.stem, path.parent)
    tally.name = "infoint, all facts"
    yield tally
    for name, read in bounds_readers().items():
        tally = exam.Tally(f"{name}, bounds")
        for row in exam.rows(path.stem, path.parent):
            exam.add_case(tally, row["text"], row["expected"], read(row["text"]), same_bounds)
        yield tally


def print_blind(*, show: bool) -> None:
    for path in sorted((CASES / "blind").glob("pay_*.tsv")):
        print(
            f"\n{path.stem:<21} {'n':>4} {'right':>7} {'missing':>7} {'wrong':>7} {'negatives':>9}"
        )
        for tally in blind_tallies(path):
            print(tally.row())
            if show and tally.name.startswith("infoint, all"):
                print(*tally.faults, sep="\n  - ")


def bounds_judge(reader: Callable[[str], list[Bounds]]) -> Callable[[dict[str, str]], str]:
    def judged(row: dict[str, str]) -> str:
        expected = [(fact["low"], fact["high"]) for fact in json.loads(row["expected"])]
        return judge(reader(row["text"]), expected)

    return judged


def infoint_bounds(text: str) -> list[Bounds]:
    return [(_number(s.low), _number(s.high)) for s in parse_salaries(text)]


def price_parser_bounds() -> Callable[[str], list[Bounds]]:
    from price_parser import Price

    def read(text: str) -> list[Bounds]:
        amount = Price.fromstring(text).amount_float
        return [] if amount is None else [(amount, amount)]

    return read


def quantulum3_bounds() -> Callable[[str], list[Bounds]]:
    from quantulum3 import parser

    def read(text: str) -> list[Bounds]:
        found = []
        for quantity in parser.parse(text):
            if quantity.unit.entity.name not in {"currency", "dimensionless"}:
                continue
            spread = quantity.uncertainty or 0
            found.append((quantity.value - spread, quantity.value + spread))
        return found

    return read


@cache
def bounds_readers() -> dict[str, Callable[[str], list[Bounds]]]:
    """The readers that are installed, asked for bounds."""
    found: dict[str, Callable[[str], list[Bounds]]] = {"infoint": infoint_bounds}
    for name, make in (("price-parser", price_parser_bounds), ("quantulum3", quantulum3_bounds)):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name}: not installed", file=sys.stderr)
    return found


def readers() -> dict[str, Callable[[dict[str, str]], str]]:
    found = {"infoint, all facts": infoint_facts}
    return found | {f"{n}, bounds": bounds_judge(read) for n, read in bounds_readers().items()}


def main() -> None:
    print(f"{'table':<20}{'reader':<24}{'n':>5}{'right':>8}{'missing':>9}{'wrong':>7}")
    for name in ("salary_spoken.tsv", "salary.tsv"):
        rows = read_cases(name)
        for reader, judged in readers().items():
            count = Counter(judged(row) for row in rows)
            shares = [f"{count[key] / len(rows):.1%}" for key in ("right", "missing", "wrong")]
            print(f"{name:<20}{reader:<24}{len(rows):>5}{shares[0]:>8}{shares[1]:>9}{shares[2]:>7}")
    print_heldout()
    print_blind(show="-v" in sys.argv[1:])


if __name__ == "__main__":
    main()
