"""Currency signs, words and codes, and which of them name one currency alone.

Refuses to guess: a sign that several countries share ("$", "kr", "¥", "Rs") has a
currency only where the caller names a country that uses it, or the currency. Codes are
ISO 4217; which country uses which currency comes from babel (Unicode CLDR).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from infoint.parsing.salary.terms import LISTS, split

SHARED = {name: frozenset(split(codes)) for name, codes in LISTS["shared"].items()}
LAKH_CURRENCIES = frozenset(["INR", "PKR", "BDT", "NPR", "LKR"])


@lru_cache(maxsize=512)
def currency_of(country: str) -> str | None:
    """The first legal tender of a country (ISO 3166-1 alpha-2), or None if unknown.

    >>> currency_of("NZ"), currency_of("nowhere")
    ('NZD', None)
    """
    from babel.numbers import get_territory_currencies  # kept out of the import of the kit

    code = country.strip().upper()
    if len(code) != 2 or not code.isalpha():
        return None
    current: list[str] = get_territory_currencies("GB" if code == "UK" else code)
    return current[0] if current else None


def resolve(
    sure: Sequence[str],
    shared: Sequence[str],
    *,
    lakhs: bool = False,
    country: str | None = None,
    currency: str | None = None,
) -> tuple[str | None, str | None]:
    """The currency that the marks of one figure name, and an assumption clause or None.

    A sure mark wins over a shared one; a shared one needs `country` or `currency`.

    >>> resolve([], ["$"], country="CA")
    ('CAD', '“$” read as CAD (country CA)')
    >>> resolve([], ["$"], country="DE")
    (None, None)
    >>> resolve(["CAD"], ["$"], country="US")
    ('CAD', None)
    """
    if sure:
        is_one = len(sure) == 1 or len(set(sure)) == 1
        return (sure[0], None) if is_one else (None, "several currencies named")
    local = currency_of(country) if country else None
    given = currency.upper() if currency else None
    for name in shared:
        meant = SHARED[name]
        if given in meant:
            return given, f"“{name}” read as {given} (as given)"
        if local in meant:
            return local, f"“{name}” read as {local} (country {str(country).upper()})"
    if lakhs:
        if local in LAKH_CURRENCIES and local != "INR":
            return local, f"lakh or crore read as {local} (country {str(country).upper()})"
        return "INR", None
    if given and not shared:
        return given, f"currency taken as {given} (as given)"
    return None, None
