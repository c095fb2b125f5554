"""Money as people write it: the currency's sign, thousands as k.

Converts no currency into another.
"""

from __future__ import annotations

import math

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import get_currency_symbol


def sign_of(currency: str) -> str:
    """Sign of a currency as American English writes it: "$", "€", "CA$"; else its code.

    Examples
    --------
    >>> sign_of("USD"), sign_of("EUR"), sign_of("CHF")
    ('$', '€', 'CHF ')
    """
    try:
        sign = get_currency_symbol(currency, locale=Locale("en", "US"))
    except (UnknownLocaleError, ValueError):
        sign = currency
    return f"{sign} " if sign.isalpha() else sign


def amount(value: float, currency: str) -> str:
    """Short form of an amount.

    Examples
    --------
    >>> amount(50000, "USD"), amount(62500, "EUR"), amount(28.5, "USD")
    ('$50k', '€62.5k', '$28.50')
    """
    if abs(value) >= 1_000_000:
        number = f"{_short(value / 1_000_000)}M"
    elif abs(value) >= 1000:
        number = f"{_short(value / 1000)}k"
    else:
        number = f"{value:.0f}" if float(value).is_integer() else f"{value:.2f}"
    return f"{sign_of(currency)}{number}"


def span(low: float | None, high: float | None, currency: str) -> str:
    """Short form of a range, open ends in words.

    Examples
    --------
    >>> span(50000, 55000, "USD"), span(80000, None, "USD"), span(None, 60000, "GBP")
    ('$50k–$55k', '$80k and up', 'up to £60k')
    """
    has_low, has_high = _is_there(low), _is_there(high)
    if has_low and has_high:
        first, last = amount(low, currency), amount(high, currency)  # type: ignore[arg-type]
        return first if first == last else f"{first}–{last}"
    if has_low:
        return f"{amount(low, currency)} and up"  # type: ignore[arg-type]
    return f"up to {amount(high, currency)}" if has_high else "no amount"  # type: ignore[arg-type]


def _is_there(value: float | None) -> bool:
    return value is not None and not math.isnan(value)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
