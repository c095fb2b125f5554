"""Signs, codes and countries."""

import pytest

from infoint.parsing.salary import parse_salaries
from infoint.parsing.salary.currency import SHARED, currency_of, resolve
from infoint.parsing.salary.terms import LISTS


@pytest.mark.parametrize(
    ("country", "code"), [("US", "USD"), ("uk", "GBP"), ("NO", "NOK"), ("XX", None), ("", None)]
)
def test_currency_of_a_country(country, code):
    assert currency_of(country) == code


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("35 000 kr a month", "SE", "SEK"),
        ("35 000 kr a month", None, None),
        ("¥300,000 a month", "JP", "JPY"),
        ("¥300,000 a month", "US", None),
        ("Rs. 25,000/month", None, None),
        ("Rs. 25,000/month", "IN", "INR"),
        ("Rs 6 lakh a year", None, "INR"),
        ("Rs 6 lakh a year", "PK", "PKR"),
        ("$60k CAD", "US", "CAD"),
        ("60k (USD)", "CA", "USD"),
        ("COP 5,000,000 a month", None, "COP"),
        ("a cop 50,000", None, None),
    ],
)
def test_currency_of_a_statement(text, country, code):
    assert {salary.currency for salary in parse_salaries(text, country=country)} <= {code}


def test_two_currencies_in_one_figure_are_none():
    assert resolve(["USD", "CAD"], []) == (None, "several currencies named")


def test_every_shared_word_has_its_currencies():
    assert set(LISTS["shared_words"]) <= set(SHARED)
