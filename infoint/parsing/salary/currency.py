"""Currency signs, words and codes, and which of them name one currency alone.

Refuses to guess: a sign that several countries share ("$", "kr", "¥", "Rs") has a
currency only where the caller names a country that uses it, or the currency. Codes are
ISO 4217; which country uses which currency comes from babel (Unicode CLDR).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

# One currency only, wherever it is written.
SIGNS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₱": "PHP", "₦": "NGN", "₺": "TRY", "₴": "UAH",
    "₽": "RUB", "₪": "ILS", "฿": "THB", "₫": "VND", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT",
    "₼": "AZN", "₾": "GEL", "₮": "MNT", "元": "CNY", "円": "JPY", "zł": "PLN", "kč": "CZK",
}  # fmt: skip
# Letters written directly before "$" (and R, S/ that stand before an amount).
DOLLAR_PREFIXES = {
    "us": "USD", "usd": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "aus": "AUD",
    "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD",
    "s": "SGD", "sg": "SGD", "sgd": "SGD", "hk": "HKD", "hkd": "HKD", "nt": "TWD", "ntd": "TWD",
    "r": "BRL", "mx": "MXN", "mex": "MXN", "j": "JMD", "tt": "TTD", "bz": "BZD", "fj": "FJD",
}  # fmt: skip
# Words that name one currency in the talk of pay.
WORDS = {
    "EUR": "euro|euros|eur",
    "GBP": "pound|pounds|quid|sterling|pounds sterling|gbp|british pounds",
    "USD": "usd|us dollars|us dollar|american dollars|u.s. dollars",
    "CAD": "cad|canadian dollars|canadian dollar|canadian|cdn|cad dollars",
    "AUD": "aud|australian dollars|aussie dollars|australian dollar",
    "NZD": "nzd|new zealand dollars|kiwi dollars|nz dollars",
    "SGD": "sgd|singapore dollars|sing dollars",
    "HKD": "hkd|hong kong dollars",
    "INR": "inr|indian rupees|indian rupee",
    "JPY": "jpy|yen",
    "CNY": "cny|rmb|yuan|renminbi",
    "KRW": "krw",
    "CHF": "chf|sfr|sfr.|swiss francs|swiss franc|fr.",
    "PLN": "pln|zloty|zlotys|złoty|złotych",
    "CZK": "czk|koruna|korun",
    "HUF": "huf|forint|ft.",
    "SEK": "sek|swedish kronor|swedish krona|swedish crowns",
    "NOK": "nok|norwegian kroner|norwegian krone",
    "DKK": "dkk|danish kroner|danish krone",
    "ISK": "isk",
    "ILS": "ils|nis|shekels|shekel",
    "ZAR": "zar|rand",
    "BRL": "brl|reais|real",
    "THB": "thb|baht",
    "IDR": "idr|rp|rp.|rupiah",
    "MYR": "myr|rm|ringgit",
    "PHP": "php",
    "VND": "vnd",
    "TRY": "turkish lira|lira|liras",
    "AED": "aed",
    "SAR": "sar",
    "QAR": "qar",
    "NGN": "ngn|naira",
    "KES": "kes|ksh|kshs",
    "GHS": "ghs|cedis",
    "MXN": "mxn|mexican pesos",
    "PEN": "soles",
    "BDT": "bdt|taka|tk|tk.",
    "PKR": "pkr|pakistani rupees",
    "LKR": "lkr",
    "NPR": "npr",
    "TWD": "twd|ntd",
    "RUB": "rub|rubles|roubles",
    "UAH": "uah|hryvnia",
    "RON": "ron",
    "BGN": "bgn|leva",
}
# Read in capitals only: small letters are another word or nothing.
CODES = (
    "ALL AMD ANG AOA ARS AZN BAM BBD BHD BIF BMD BND BOB BWP BYN CLP COP CRC DOP DZD EGP ETB FJD GEL "
    "GTQ HNL IQD IRR JMD JOD KHR KWD KZT LBP MAD MDL MKD MMK MNT MOP MUR MWK MZN NAD NIO OMR PEN PYG "
    "RSD RWF SCR SRD SYP TND TRY TTD TZS UGX UYU UZS VES XAF XCD XOF YER ZMW PAB PGK"
)
# Shared signs and words, and the currencies they may mean.
_SHARED = {
    "$": "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD BBD BZD BSD FJD NAD XCD BMD KYD GYD "
    "LRD SRD BND",
    "kr": "SEK NOK DKK ISK",
    "¥": "JPY CNY",
    "Rs": "INR PKR LKR NPR MUR SCR",
    "peso": "MXN ARS CLP COP UYU DOP PHP CUP",
    "franc": "CHF XOF XAF RWF BIF",
    "dinar": "KWD BHD JOD IQD RSD TND DZD",
    "dirham": "AED MAD",
    "riyal": "SAR QAR OMR",
    "shilling": "KES UGX TZS",
    "lei": "RON MDL",
    "crown": "SEK NOK DKK ISK CZK",
    "R": "ZAR",
    "N": "NGN",
}  # fmt: skip
SHARED = {name: frozenset(codes.split()) for name, codes in _SHARED.items()}
SHARED_WORDS = {
    "$": "$|dollar|dollars|bucks|buck|dollarydoos",
    "kr": "kr|kr.|kronor|kroner|krona|krone|krónur",
    "¥": "¥|￥",
    "Rs": "rs|rs.|rupee|rupees|re.",
    "peso": "peso|pesos",
    "franc": "franc|francs",
    "dinar": "dinar|dinars",
    "dirham": "dirham|dirhams|dhs|dhs.|dh",
    "riyal": "riyal|riyals|sr.",
    "shilling": "shilling|shillings",
    "lei": "lei",
    "crown": "crowns",
}
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
