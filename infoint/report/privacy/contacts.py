"""Email addresses, phone numbers and personal pages in text: where they stand.

Finds by form, so an address that nobody listed is found too. Amounts of money,
dates, years and codes are no phone numbers; where it cannot be told, a long
number counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

EMAIL = "[email removed]"
PHONE = "[phone removed]"
LINK = "[link removed]"

Span = tuple[int, int, str]

# What each address or number holds; most texts hold nothing of it.
_HINT = re.compile(r"[@＠]|\d(?:\D{0,3}\d){6}|[(\[{]\s?at|dot", re.IGNORECASE)
_LOCAL = re.compile(r"[\w.+%'’-]")
_DOMAIN = re.compile(r"[\w-]++(?:\.[\w-]++)++")
# "dana (at) larkspur (dot) example"; bare "at" and "dot" only together
_SPELLED = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:\s?[(\[{]\s?at\s?[)\]}]\s?|\s{1,2}at\s{1,2})"
    r"[\w-]{1,63}(?:(?:\s?[(\[{]\s?dot\s?[)\]}]\s?|\s{1,2}dot\s{1,2}|\.)[\w-]{2,63}){1,4}",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[{]\s?at\s?[)\]}]", re.IGNORECASE)
_DOT = re.compile(r"\sdot\s|[(\[{]\s?dot\s?[)\]}]", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?<![\w.-])(?:https?://)?(?:[a-z]{2,3}\.)?(?:linkedin\.com/(?:in|pub)|github\.com|gitlab\.com"
    r"|(?:twitter|x|instagram|facebook|threads|tiktok|medium|behance|dribbble)\.(?:com|net))"
    r"/[\w@%./~-]{1,200}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z_][\w.]{1,40}(?<![.])")

# Digits in groups; what may stand between them, and what may not stand before or after.
_NUMBER = re.compile(
    r"(?<![\w.,$€£¥#/])(?<![$€£¥] )(?<!\d[-–])\(?\+?\(?\d(?:[\s().\-–/\u2010\u2011]{0,3}\d){6,14}"
    r"(?![\w])(?![.,]\d)(?!-\d)"
)
_LABEL = re.compile(
    r"(?:phone|tel|telephone|cell|mobile|call(?: me| her| him| them)?|text|fax|whatsapp|signal|ph)\.?"
    r"\s?(?:number|no\.?|is|at|on)?\s?[:#]?\s{0,3}\Z",
    re.IGNORECASE,
)
_LABELED_SHORT = re.compile(r"(?<![\w$€£.,-])\d{3}[-.\s]\d{4}(?![\w-])")
_NANP = re.compile(r"(?:\+?1[\s.\-–]{0,2})?\(?[2-9]\d{2}\)?[\s.\-–/\u2010\u2011]{0,3}\d{3}[\s.\-–\u2010\u2011]{0,2}\d{4}\Z")  # fmt: skip
_TRUNK = re.compile(r"\(?0[1-9]")  # a number dialed within a country: 020 7946 0958
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


def find_contacts(text: str, *, handles: bool = False) -> list[Span]:
    """Where a text holds an address, a phone number, and with ``handles`` a personal page.

    >>> text = "Write to dana@larkspur.example or call (503) 555-0142; pay is 55,000-60,000."
    >>> [text[start:end] for start, end, _ in find_contacts(text)]
    ['dana@larkspur.example', '(503) 555-0142']
    >>> find_contacts("2026-10-05, 27-3042.00, 2019-2026, $120 000 150 000")
    []
    """
    if not handles and not _HINT.search(text):
        return []
    text = text.replace("＠", "@")
    found = [*_emails(text), *_phones(text)]
    if handles:
        found += [(*match.span(), LINK) for match in _PROFILE.finditer(text)]
        found += [(*match.span(), LINK) for match in _HANDLE.finditer(text)]
    return _apart(found)


def _apart(found: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _emails(text: str) -> Iterator[Span]:
    end = 0
    at = text.find("@")
    while at >= 0:
        start = at
        while start > end and _LOCAL.match(text[start - 1]):
            start -= 1
        domain = _DOMAIN.match(text, at + 1)
        if domain and start < at:
            end = domain.end()
            yield start, end, EMAIL
        else:
            end = at + 1
        at = text.find("@", end)
    if _DOT.search(text) or _BRACKET.search(text):
        for match in _SPELLED.finditer(text):
            words = match.group()
            if _BRACKET.search(words) or _DOT.search(words):
                yield *match.span(), EMAIL


def _phones(text: str) -> Iterator[Span]:
    for match in _NUMBER.finditer(text):
        if _is_phone(text, match):
            yield *match.span(), PHONE
    for match in _LABELED_SHORT.finditer(text):
        if match.group().startswith("555") or _LABEL.search(
            text[max(0, match.start() - 24) : match.start()]
        ):
            yield *match.span(), PHONE


def _is_phone(text: str, match: re.Match[str]) -> bool:
    words = match.group()
    digits = sum(sign.isdecimal() for sign in words)
    if words.lstrip("(").startswith("+") or _NANP.match(words):
        return True
    if _LABEL.search(text[max(0, match.start() - 24) : match.start()]):
        return True
    is_group = (
        text[max(0, match.start() - 2) : match.start()].strip().isdecimal()
    )  # 120 050 000 000
    return bool(_TRUNK.match(words)) and digits >= 9 and not is_group and not _DATE.match(words)
