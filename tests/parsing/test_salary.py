"""What people say of pay, from case tables: right, or nothing."""

import csv
import json
from decimal import Decimal
from pathlib import Path

import pytest
from accuracy_exam import exam_pay
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.parsing.salary import parse_salaries
from infoint.schema import Salary

CASES = Path(__file__).parents[1] / "cases"


def read_cases(name):
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        rows = (line for line in lines if not line.startswith("#"))
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def cases():
    for name in ("salary_spoken.tsv", "salary.tsv"):
        for row in read_cases(name):
            marks = [pytest.mark.xfail(strict=True)] if row["origin"] == "gap" else []
            yield pytest.param(row, marks=marks, id=row["text"][:60])


def facts(salary: Salary) -> dict[str, object]:
    return {
        "low": None if salary.low is None else float(salary.low),
        "high": None if salary.high is None else float(salary.high),
        "currency": salary.currency,
        "period": salary.period,
        "stage": salary.stage,
    }


@pytest.mark.parametrize("row", list(cases()))
def test_reads_pay_as_said(row):
    read = parse_salaries(row["text"], country=row["country"] or None)
    assert [facts(salary) for salary in read] == json.loads(row["expected"])


def fits(fact, salary):
    """Whether a reading has every fact that the hold-out states."""
    read = facts(salary)
    clause = fact.get("clause", "")
    return all(read[name] == fact[name] for name in read if name in fact) and (
        not clause or any(clause in assumption for assumption in salary.assumptions)
    )


def held_out():
    for row in read_cases("salary_heldout.tsv"):
        marks = [pytest.mark.xfail(strict=True)] if row["origin"].endswith(" gap") else []
        yield pytest.param(row, marks=marks, id=row["text"][:60])


@pytest.mark.parametrize("row", list(held_out()))
def test_reads_nothing_wrong_in_the_hold_outs(row):
    expected = json.loads(row["expected"])
    for salary in parse_salaries(row["text"], country=row["country"] or None):
        assert any(fits(fact, salary) for fact in expected)


@pytest.mark.parametrize("path", sorted(CASES.glob("blind/pay_*.tsv")), ids=lambda path: path.stem)
def test_of_the_blind_sets_little_is_wrong(path):
    (tally,) = exam_pay(path.stem, path.parent)
    assert tally.right >= 0.93 * tally.n
    assert tally.wrong <= 0.04 * tally.read
    assert tally.empty_wrong == 0


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("OTE $80K, base $45K", [True, False]),
        ("Total comp is about 165 but base is only 120", [True, False]),
        ("$95k all in, maybe $80k base", [True, False]),
        ("$120k base, $150k TC", [False, True]),
        ("the salary is 60k", [False]),
    ],
)
def test_total_compensation_is_flagged(text, clauses):
    clause = "total compensation, not base pay"
    assert [clause in salary.assumptions for salary in parse_salaries(text)] == clauses


def test_a_bracket_that_stays_open_ends_nothing():
    (pay,) = parse_salaries("4,000 (SGD")
    assert (pay.currency, pay.text) == ("SGD", "4,000 (SGD")


@pytest.mark.parametrize("text", ["$1,900 biweekly", "£900 a fortnight", "$2,300 every two weeks"])
def test_two_weeks_are_no_period_of_the_record(text):
    (salary,) = parse_salaries(text)
    assert salary.period is None
    assert salary.assumptions == ("stated for another period: every two weeks",)


def test_the_table_has_enough_negatives():
    rows = read_cases("salary.tsv")
    negatives = [row for row in rows if row["origin"] == "negative"]
    assert len(rows) >= 400
    assert len(negatives) * 4 >= len(rows)
    assert all(row["expected"] == "[]" for row in negatives)


def test_keeps_the_words():
    entry, senior = parse_salaries("Entry level is 45 to 50, seniors get at least $80k a year.")
    assert entry.text == "45 to 50"
    assert senior.text == "at least $80k a year"


def test_a_shared_sign_needs_the_country():
    assert parse_salaries("$50k")[0].currency is None
    assert parse_salaries("$50k", country="us")[0].currency == "USD"
    assert parse_salaries("$50k", country="DE")[0].currency is None
    salary = parse_salaries("$50k", country="CA")[0]
    assert salary.assumptions == ("“$” read as CAD (country CA)",)


def test_a_country_gives_a_bare_amount_no_currency():
    assert parse_salaries("45 to 50", country="US")[0].currency is None


def test_a_given_currency_settles_signs_and_bare_amounts():
    assert parse_salaries("$50k", currency="AUD")[0].currency == "AUD"
    bare = parse_salaries("50k", currency="EUR")[0]
    assert (bare.currency, bare.assumptions) == ("EUR", ("currency taken as EUR (as given)",))
    assert parse_salaries("£30k", currency="EUR")[0].currency == "GBP"


def test_bare_thousands_are_an_assumption():
    assert parse_salaries("45 to 50")[0].assumptions == ("“45 to 50” read as thousands",)


@pytest.mark.parametrize("text", ["45 to 50", "I started at 42,000", "mid 50s was 55"])
def test_explicit_only_leaves_bare_numbers(text):
    assert all(s.low and s.assumptions for s in parse_salaries(text, explicit_only=True))
    assert not parse_salaries(text.replace("mid 50s was ", ""), explicit_only=True)


@pytest.mark.parametrize("text", ["$45k", "45 grand", "22 an hour", "€3.200"])
def test_explicit_only_reads_marked_amounts(text):
    assert len(parse_salaries(text, explicit_only=True)) == 1


@pytest.mark.parametrize(
    "unit",
    ["$1,000,", "1,", "9", "$", "a-", "50k ", "50-", "fifty ", "1.1", " ", "((", "a1", "+/-",
     "\n", "45 to 50. ", "raises are $50, ", "up to 5k, ", "22 an hour, ", "between ", "to start ", "5 years ", "$5 bonus ", "x@", "www.", "the ", "p.", "six-"],
)  # fmt: skip
def test_a_hostile_long_line_is_read_through(unit):
    parse_salaries(unit * (200_000 // len(unit)))


@pytest.mark.parametrize("unit", ["$50k to start ", "fifty ", "9"])
def test_a_line_of_a_megabyte_is_read_through(unit):
    parse_salaries(unit * (1_000_000 // len(unit)))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80) | st.text(alphabet="$€£0123456789 ,.-kKto+/'%hrmnyea", max_size=40))
def test_never_fails_and_keeps_its_promises(text):
    for salary in parse_salaries(text, country="US"):
        assert salary.text in text
        assert salary.low is not None or salary.high is not None
        for amount in (salary.low, salary.high):
            assert amount is None or (isinstance(amount, Decimal) and amount > 0)
        if salary.low is not None and salary.high is not None:
            assert salary.low <= salary.high


def test_a_text_without_pay_gives_nothing():
    assert parse_salaries("") == []
    assert parse_salaries("She would rather not say.") == []
