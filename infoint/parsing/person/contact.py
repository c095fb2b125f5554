"""Email addresses, phone numbers and profile links taken out of a line, their places kept.

Refuses to check whether an address works, and numbers that are no phone number: years,
pay, zip codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_EMAIL = re.compile(
    r"(?:mailto:)?(?<![\w.+-])([A-Za-z0-9][\w.+'-]{0,63}(?:@|\s?[\[(]at[\])]\s?)[A-Za-z0-9][\w-]{0,62}(?:(?:\.|\s?[\[(]dot[\])]\s?)[A-Za-z0-9-]{1,62}){1,6})"
)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]]{1,500}|\b(?:[\w-]{1,30}\.)?linkedin\.com/[^\s<>()\[\]]{1,300}",
    re.I,
)
_DIGITS = re.compile(r"\d\d")
_PHONE = re.compile(
    r"""(?<![\w$€£.,/-])(?:\+\d{1,3}[\s.-]?(?:\d[\s.-])?)?(?:\(\d{1,5}\)[\s.-]?(?:\d[\s.-])?|\d{2,5}[\s.-])(?:\d{2,5}[\s.-]?){1,4}\d{2,4}
    (?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\w-])|(?<![\w$])\d{3}[-.]\d{4}(?![\w-])|(?<![\w$])\(?\d{3}\)?\s?\d{7}(?!\w)|
    (?<![\w$])\d{10}(?!\w)|\b(?:ext\.?|extension)\s?\d{2,6}\b""",
    re.I | re.X,
)


@dataclass(frozen=True, slots=True)
class Contacts:
    """A line whose addresses are masked by ``\\x01``, and the addresses with their places."""

    masked: str
    emails: tuple[tuple[str, int], ...]
    phones: tuple[tuple[str, int], ...]


def take_contacts(line: str) -> Contacts:
    """Take addresses and numbers out of a line; its length and all places stay.

    >>> found = take_contacts("Sam Hill, sam@example.com, (555) 010-7788")
    >>> [text for text, _ in (*found.emails, *found.phones)]
    ['sam@example.com', '(555) 010-7788']
    """
    emails: list[tuple[str, int]] = []
    phones: list[tuple[str, int]] = []

    def take(kept: list[tuple[str, int]]) -> Callable[[re.Match[str]], str]:
        def mask(found: re.Match[str]) -> str:
            text = found.group(found.lastindex or 0).rstrip(".,;:")
            kept.append((text, found.start()))
            return "\x01" * len(found.group())

        return mask

    if "@" in line or "at]" in line or "at)" in line:
        line = _EMAIL.sub(take(emails), line)
    line = _URL.sub(take([]), line)
    if _DIGITS.search(line):
        line = _PHONE.sub(take(phones), line)
    return Contacts(line, tuple(emails), tuple(phones))
