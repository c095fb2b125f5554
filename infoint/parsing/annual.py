"""Yearly amounts out of pay statements, with everything taken for granted in words.

Nothing here reads text, and nothing is annualized without saying how. An amount whose
period is not known has no yearly amount until `assume_period` gives it one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from infoint.parsing.salary.currency import SHARED, currency_of
from infoint.parsing.salary.figures import OTHER_PERIOD
from infoint.schema import Salary

DAYS_PER_WEEK = 5
# From this amount on nobody is plausibly paid it each month, so an unstated period is a
# year. Hand-set from minimum wages and usual monthly pay, 2025: a full-time year at the US
# federal minimum wage is $15,080. A currency not listed here is never assumed.
YEARLY_FROM = {
    "USD": 15_000, "EUR": 15_000, "GBP": 15_000, "CAD": 18_000, "AUD": 25_000, "NZD": 25_000,
    "CHF": 36_000, "SGD": 24_000, "SEK": 180_000, "NOK": 200_000, "DKK": 180_000, "INR": 300_000,
    "JPY": 2_000_000, "CNY": 80_000, "KRW": 20_000_000, "PLN": 48_000, "CZK": 250_000,
    "BRL": 48_000, "MXN": 150_000, "ZAR": 120_000, "ILS": 80_000, "HKD": 150_000,
    "AED": 60_000, "MYR": 30_000, "PHP": 240_000, "TRY": 300_000,
}  # fmt: skip
# Unknown currency: the amounts that are yearly in dollars, euros and pounds alike.
YEARLY_FROM_UNKNOWN = 18_000
YEARLY_TO = 50  # times the lower limit; above, it is hardly one person's pay
# Signs and words whose currencies differ too much in size to say.
_DOUBTFUL = ("kr", "rs", "¥", "rupee", "peso", "dinar", "shilling", "franc")


@dataclass(frozen=True, slots=True)
class Annual:
    """What a pay statement comes to in a year, in its currency.

    ``low`` and ``high`` are None where the end was open or the period is not known.
    """

    low: Decimal | None
    high: Decimal | None
    assumptions: tuple[str, ...] = ()


def annualize(
    salary: Salary,
    *,
    hours_per_week: float = 40,
    weeks_per_year: float = 52,
    months_per_year: float = 12,
) -> Annual:
    """A pay statement as an amount a year.

    A day is a fifth of a week. The assumptions of the statement come first.

    >>> from infoint.parsing.salary import parse_salaries
    >>> annual = annualize(parse_salaries("$20 an hour")[0])
    >>> str(annual.low), annual.assumptions
    ('41600', ('40 hours a week, 52 weeks a year',))
    >>> annualize(parse_salaries("about 45 grand")[0]).low is None
    True
    """
    weeks, months = _number(weeks_per_year), _number(months_per_year)
    hours = _number(hours_per_week)
    if salary.period == "year":
        return Annual(salary.low, salary.high, salary.assumptions)
    if salary.period == "hour":
        factor, how = hours * weeks, f"{hours} hours a week, {weeks} weeks a year"
    elif salary.period == "day":
        factor, how = DAYS_PER_WEEK * weeks, f"{DAYS_PER_WEEK} days a week, {weeks} weeks a year"
    elif salary.period == "week":
        factor, how = weeks, f"{weeks} weeks a year"
    elif salary.period == "month":
        factor, how = months, f"{months} months a year"
    else:
        missing = () if _has_other_period(salary) else ("period not stated",)
        return Annual(None, None, (*salary.assumptions, *missing))
    low = None if salary.low is None else salary.low * factor
    high = None if salary.high is None else salary.high * factor
    return Annual(low, high, (*salary.assumptions, how))


def _number(value: float) -> Decimal:
    """Decimal without a trailing ".0" that a float would print."""
    number = Decimal(str(value))
    return number.to_integral_value() if number == number.to_integral_value() else number


def assume_period(salary: Salary) -> Salary:
    """The statement with an unstated period taken as a year where that is plausible.

    Plausible is an amount that nobody is paid a month in its currency (`YEARLY_FROM`) and
    one person may be paid a year. Otherwise the statement comes back as it was.

    >>> from infoint.parsing.salary import parse_salaries
    >>> assume_period(parse_salaries("about 45 grand")[0]).period
    'year'
    >>> assume_period(parse_salaries("€3.200 brutto")[0]).period is None
    True
    >>> biweekly = assume_period(parse_salaries("$19,000 every two weeks", currency="USD")[0])
    >>> biweekly.period is None, biweekly.assumptions[-1]
    (True, 'stated for another period: every two weeks')
    """
    if salary.period is not None or _has_other_period(salary):
        return salary
    amounts = [amount for amount in (salary.low, salary.high) if amount is not None]
    if not amounts:
        return salary
    if salary.currency is None:
        if any(
            sign in salary.text.lower().split() or sign in salary.text.lower() for sign in _DOUBTFUL
        ):
            return salary
        limit: int | None = YEARLY_FROM_UNKNOWN
    else:
        limit = YEARLY_FROM.get(salary.currency)
    if limit is None or not limit <= min(amounts) <= max(amounts) <= limit * YEARLY_TO:
        return salary
    clause = "no period stated, read as a year"
    return replace(salary, period="year", assumptions=(*salary.assumptions, clause))


def _has_other_period(salary: Salary) -> bool:
    return any(clause.startswith(OTHER_PERIOD) for clause in salary.assumptions)


def assume_currency(salary: Salary, country: str | None) -> Salary:
    """The statement with the country's currency where none was said or could be told.

    A shared sign that the country does not use ("$" in Germany) keeps its doubt.

    >>> from infoint.parsing.salary import parse_salaries
    >>> assume_currency(parse_salaries("45 to 50")[0], "US").currency
    'USD'
    """
    if salary.currency is not None or not country:
        return salary
    local = currency_of(country)
    if local is None:
        return salary
    if "$" in salary.text and local not in SHARED["$"]:
        return salary
    clause = f"no currency stated, taken as {local} (country {country.upper()})"
    return replace(salary, currency=local, assumptions=(*salary.assumptions, clause))
