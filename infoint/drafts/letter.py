"""A letter as a record, its greeting and its end.

Guesses nobody's gender and no first name: a person is greeted as they are called in the notes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

_ACADEMIC = {"prof": "Professor", "professor": "Professor", "dr": "Dr.", "doctor": "Dr."}
_FORM = re.compile(r"(?i)^(?:(?:prof(?:essor)?|dr|doctor|mr|mrs|ms|mx)\b\.?\s+)+")
_DEGREES = re.compile(
    r"(?i)(?:\s*,\s*|\s+)(?:ph\.?\s?d|m\.?d|m\.?a|m\.?b\.?a|m\.?s|ed\.?d|j\.?d|r\.?n|pmp|cpa)\.?$"
)
_GENERATION = re.compile(r"(?i)^(?:jr|sr|ii|iii|iv)\.?$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to be edited.

    Attributes
    ----------
    text : str
        The letter, or what to say.
    subject : str
        Of an email; empty for a letter or a call.
    missing : tuple of str
        What the student should still add, one short clause each.
    """

    text: str
    subject: str = ""
    missing: tuple[str, ...] = ()


def greeting(name: str | None) -> str:
    """How a letter begins.

    >>> greeting("Dana Ruiz"), greeting("Prof. Dr. Karin Lindqvist"), greeting(None)
    ('Dear Dana Ruiz,', 'Dear Professor Lindqvist,', 'Hello,')
    >>> greeting("Ms. Ana de la Cruz"), greeting("Sam Lee, PhD"), greeting("Mr. Ed Stone Jr.")
    ('Dear Ms. de la Cruz,', 'Dear Sam Lee,', 'Dear Mr. Stone,')
    """
    called = called_name(name)
    return f"Dear {called}," if called else "Hello,"


def called_name(name: str | None) -> str:
    """How a person is called: the whole name, or a form of address and the family name.

    >>> called_name("Prof. Karin Lindqvist"), called_name("Dana Ruiz, PhD"), called_name("")
    ('Professor Lindqvist', 'Dana Ruiz', '')
    """
    plain = plain_name(name)
    form = _FORM.match(plain)
    if not form or form.end() == len(plain):
        return plain
    first = form[0].split()[0].lower().rstrip(".")
    title = _ACADEMIC.get(first) or f"{first.capitalize()}."
    return f"{title} {family_name(plain[form.end() :])}"


def family_name(name: str) -> str:
    """The last name with its particles: "Ana de la Cruz" is "de la Cruz".

    A name in one word is that word.
    """
    words = [word.strip(",") for word in name.split()]
    while len(words) > 1 and _GENERATION.match(words[-1]):
        words.pop()
    at = max(len(words) - 1, 0)
    while at > 1 and words[at - 1].islower():
        at -= 1
    return " ".join(words[at:])


def plain_name(name: str | None) -> str:
    """A name inside a sentence, without a degree at its end."""
    return _DEGREES.sub("", " ".join((name or "").split())).strip(" ,")


def ending(words: str, your_name: str) -> str:
    """The end of a letter; without a name the place for the signature stays empty."""
    return f"{words}\n{your_name}".rstrip("\n")


def spoken_day(day: date) -> str:
    """A day as one says it: "October 5"."""
    return f"{day:%B} {day.day}"


def listed(items: tuple[str, ...] | list[str]) -> str:
    """Items in a sentence: "a", "a and b", "a, b, and c"."""
    if len(items) < 3:
        return " and ".join(items)
    return f"{', '.join(items[:-1])}, and {items[-1]}"


def paragraphs(*parts: str) -> str:
    """Paragraphs that have words, an empty line between."""
    return "\n\n".join(part.strip() for part in parts if part.strip())


def sentences(*parts: str) -> str:
    """Sentences that have words, as one paragraph."""
    return " ".join(part.strip() for part in parts if part.strip())


def mailto(address: str, draft: Draft) -> str:
    """A link that opens the draft in the mail program.

    >>> mailto("a@b.example", Draft("Dear A,\\nhi & bye", "Two words"))
    'mailto:a@b.example?subject=Two%20words&body=Dear%20A%2C%0D%0Ahi%20%26%20bye'
    """
    to = quote(address.strip(), safe="@.+-_")
    body = quote(draft.text.replace("\n", "\r\n"), safe="")
    return f"mailto:{to}?subject={quote(draft.subject, safe='')}&body={body}"


def article(words: str) -> str:
    """ "a" or "an", as the first word is spoken.

    >>> article("nurse"), article("editor"), article("UX writer"), article("HR manager")
    ('a', 'an', 'a', 'an')
    """
    first = words.split()[0]
    if first.isupper() and len(first) <= 5 and first.isalpha():  # said letter by letter
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    vowel = re.match(r"(?i)(?!uni|use|user|one|eu)[aeiou]|hour|honest|honor", first)
    return "an" if vowel else "a"
