"""Pay statements out of what a person said or wrote.

Reads base pay: hourly, daily, weekly, monthly and yearly figures and ranges. Refuses to
guess a currency or a period that was not said, to annualize, and to read money that is
not base pay: bonuses, sign-on money, raises, commission, equity, tuition, loans, rent,
budgets and revenue are left out. Total compensation is read and says so in its
assumptions. A text without pay gives an empty list.
"""

from __future__ import annotations

from infoint.parsing.salary.currency import resolve
from infoint.parsing.salary.figures import LAKHS, OTHER_PERIOD, Figure
from infoint.parsing.salary.grammar import Grammar
from infoint.parsing.salary.pay import pay_figures
from infoint.parsing.salary.sentence import sentence_ends
from infoint.parsing.salary.stage import assign_stages
from infoint.parsing.salary.tokens import Tokens, has_numbers, tokenize
from infoint.schema import Salary


def parse_salaries(
    text: str,
    *,
    country: str | None = None,
    currency: str | None = None,
    explicit_only: bool = False,
) -> list[Salary]:
    """Read the pay statements of a text, in the order said.

    Parameters
    ----------
    text : str
        An answer, an ad, a transcript; of any length.
    country : str, optional
        ISO 3166-1 alpha-2. Settles a sign that several countries share ("$", "kr", "¥",
        "Rs"), as an assumption; gives a bare amount no currency.
    currency : str, optional
        ISO 4217. Settles a shared sign and is taken for bare amounts, as an assumption.
    explicit_only : bool, default False
        For text that does not answer a question about pay: read only amounts with a
        currency, a "k" or "grand", or a stated period.

    Returns
    -------
    list of Salary
        Amounts in units of the currency per stated period.

    Notes
    -----
    A stipend of 12,000 or more a year, 600 a month, or 1,500 a semester is what a trainee lives on and is
    read as pay; one for housing, travel or tuition is not. "The rate is $41.20" is read as said
    and has no period. "N250,000" is naira where `country` is NG.
    A bare number from 30 to 400 is thousands ("45 to 50"), noted as an assumption; below
    30 it could be an hourly rate and is left out. "Low", "mid" and "high" are the digits
    0-3, 4-6 and 7-9: "mid-50s" is 54 to 56 thousand, "low six figures" 100 to 300
    thousand. A period that the record has no word for ("every two weeks", "a shift") is
    an assumption clause and leaves the period None; total compensation has its clause too.
    "Up to", "at least", "80+" and "six figures" leave an end open. Beside "salary" an amount
    of a year's size is a year's, as an assumption.

    Examples
    --------
    >>> [(str(s.low), str(s.high), s.stage) for s in parse_salaries("entry is 45 to 50k, senior 80+")]
    [('45000', '50000', 'entry'), ('80000', 'None', 'senior')]
    >>> parse_salaries("$22 an hour")[0].currency is None
    True
    >>> salary = parse_salaries("$22 an hour", country="US")[0]
    >>> salary.currency, salary.period, salary.assumptions
    ('USD', 'hour', ('“$” read as USD (country US)',))
    >>> parse_salaries("I work 40 hours a week and started in 2019")
    []
    """
    if not has_numbers(text):
        return []
    tokens = tokenize(text)
    figures = Grammar(tokens).figures()
    if not figures:
        return []
    tokens.ends = sentence_ends(tokens)
    kept = pay_figures(tokens, figures, explicit_only=explicit_only)
    if not kept:
        return []
    assign_stages(tokens, figures)
    return [_salary(tokens, figure, country, currency) for figure in kept]


def _salary(tokens: Tokens, figure: Figure, country: str | None, currency: str | None) -> Salary:
    code, assumed = _currency(figure, country, currency)
    notes: tuple[str, ...] = (assumed,) if assumed else ()
    if figure.is_band:
        notes += ("a band in words read by its first digits",)
    if figure.is_total:
        notes += ("total compensation, not base pay",)
    if figure.other_period:
        notes += (f"{OTHER_PERIOD} {figure.other_period}",)
    return Salary(
        figure.low,
        figure.high,
        code,
        figure.period,  # type: ignore[arg-type]
        figure.stage,  # type: ignore[arg-type]
        tokens.said(figure.start, figure.end),
        notes + figure.notes,
    )


def _currency(
    figure: Figure, country: str | None, currency: str | None
) -> tuple[str | None, str | None]:
    marks = figure.marks
    lakhs = figure.multiplier is not None and figure.multiplier in LAKHS
    if not (marks or lakhs or currency):
        return None, None
    if len(marks) == 1 and not lakhs:
        _, name, shade = marks[0]
        if shade != "shared":
            return str(name), None
        if not (country or currency):
            return None, None
    sure = [str(mark.value) for mark in marks if mark.shade != "shared"]
    shared = [str(mark.value) for mark in marks if mark.shade == "shared"]
    return resolve(sure, shared, lakhs=lakhs, country=country, currency=currency)
