"""Yearly amounts and what is assumed for them."""

from decimal import Decimal

import pytest

from infoint.parsing.annual import annualize, assume_currency, assume_period
from infoint.parsing.salary import parse_salaries


def one(text, **known):
    (salary,) = parse_salaries(text, **known)
    return salary


@pytest.mark.parametrize(
    ("text", "low", "how"),
    [
        ("$20 an hour", 41600, "40 hours a week, 52 weeks a year"),
        ("$200 a day", 52000, "5 days a week, 52 weeks a year"),
        ("$1,000 a week", 52000, "52 weeks a year"),
        ("$4,000 a month", 48000, "12 months a year"),
    ],
)
def test_annualize_says_how(text, low, how):
    annual = annualize(one(text))
    assert (annual.low, annual.high, annual.assumptions) == (low, low, (how,))


def test_a_yearly_amount_stays():
    annual = annualize(one("£28,000 per annum"))
    assert (annual.low, annual.high, annual.assumptions) == (28000, 28000, ())


def test_other_hours_weeks_and_months():
    assert annualize(one("$20 an hour"), hours_per_week=37.5, weeks_per_year=50).low == 37500
    assert annualize(one("CHF 6'500 a month"), months_per_year=13).low == 84500


def test_an_open_end_stays_open():
    annual = annualize(one("at least $20 an hour"))
    assert (annual.low, annual.high) == (Decimal(41600), None)


def test_no_period_no_amount():
    annual = annualize(one("about 45 grand"))
    assert (annual.low, annual.assumptions) == (None, ("period not stated",))


@pytest.mark.parametrize(
    ("text", "country", "period"),
    [
        ("45k", None, "year"),
        ("$45k", "US", "year"),
        ("€3.200", "DE", None),
        ("$18", "US", None),
        ("Rs 25,000", "IN", None),
        ("Rs 25,000", None, None),
        ("35 000 kr", "SE", None),
        ("₹8,00,000", "IN", "year"),
        ("600k NOK", "NO", "year"),
        ("KES 90,000", None, None),
    ],
)
def test_assume_period_only_where_plausible(text, country, period):
    salary = one(text, country=country)
    assumed = assume_period(salary)
    assert assumed.period == period
    said = assumed.assumptions[len(salary.assumptions) :]
    assert said == (("no period stated, read as a year",) if period else ())


def test_assume_currency_is_noted():
    salary = assume_currency(one("45 to 50"), "US")
    assert salary.currency == "USD"
    assert salary.assumptions[-1] == "no currency stated, taken as USD (country US)"


def test_assume_currency_keeps_what_was_said():
    assert assume_currency(one("£30k"), "US").currency == "GBP"
    assert assume_currency(one("$30k"), "DE").currency is None
    assert assume_currency(one("30k"), None).currency is None
    assert assume_currency(one("30k"), "nowhere").currency is None
