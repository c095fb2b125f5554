"""Answers that are filled-in forms ("Name: ...", "Employer: ...") or tables under such labels.

Refuses a text with fewer than two kinds of labels, and a name that is none ("n/a", "tbd").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infoint.parsing.person.contact import take_contacts
from infoint.parsing.person.details import read_after
from infoint.schema import Person

_KINDS = {
    "first": r"first\sname|given\sname",
    "last": r"last\sname|surname|family\sname",
    "name": r"name\sof\s(?:the\s)?(?:referral|person|contact)|(?:full\s)?name(?:\s?(?:&|and|/)\s?(?:job\s)?title)?|who|contact(?:\sperson)?|person|referral(?:\(s\)|s)?",
    "job_title": r"(?:current\s|job\s)?(?:title|position|role)|job|occupation|what",
    "organization": r"where\s(?:they|he|she)\sworks?|(?:current\s)?(?:company|employer|organi[sz]ation|org|workplace|firm|agency)(?:\sname)?|works?\sat|place\sof\swork|where",
    "email": r"(?:work\s)?e-?mail(?:\saddress)?|mail",
    "phone": r"(?:work\s|cell\s)?(?:phone|tel|telephone|cell|mobile)(?:\s(?:number|no\.?))?",
    "other": r"linked\s?in|how\s(?:i|you|they|we)?\s?(?:known|know|met)(?:\s(?:them|him|her|each\sother))?|relation(?:ship)?|notes?|connection|location|city|date|why|via|comments?|department|dept",
}
_LABEL = re.compile(
    r"(?:^|(?<=[\s;,/|.\n*•(-]))(?:(?:referral|contact|person's|their|his|her)\s)?(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
    + r")(?:\s?#?\d{1,2})?\s?\*{0,2}[:=]\*{0,2}\s*",
    re.I,
)
_DASHED = re.compile("^ *(" + "|".join(_KINDS.values()) + r")\s[-–—]\s", re.I | re.M)
_NONE = re.compile(r"(?:none|n/?a|no(?: one)?|unknown|tbd|-+|\?+|not sure)\.?", re.I)
_ENDS = " \t\n;,/|.-–—•*"


def read_form(text: str) -> list[Person] | None:
    """Read a form, one person a name; None where the text is none.

    >>> [(p.name, p.organization) for p in read_form("Name: Kofi Asante; Employer: Nike") or []]
    [('Kofi Asante', 'Nike')]
    >>> read_form("Name of the firm: unknown") is None
    True
    """
    if ":" not in text and "=" not in text and "\n" not in text:
        return None
    table = _read_table(text[:20_000].strip().splitlines())
    if table is not None:
        return table
    if len(_DASHED.findall(text[:20_000])) > 1:
        text = _DASHED.sub(r"\1: ", text[:20_000])
    found = list(_LABEL.finditer(text[:20_000]))
    kinds = {label.lastgroup for label in found}
    if not kinds & {"name", "first"} or len(kinds) < 2 or not _opens(text, found[0]):
        return None
    return list(_people(text, found))


_HEADER = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()), re.I)


def _read_table(lines: list[str]) -> list[Person] | None:
    """Read rows of cells under a row of labels; None where the first line holds none."""
    for mark in ("|", "\t", ";", ","):
        rows = [[cell.strip(" *_`") for cell in line.strip(" |").split(mark)] for line in lines]
        labels = [_HEADER.fullmatch(cell) for cell in rows[0]] if rows else []
        kinds = [str(label.lastgroup) for label in labels if label]
        if len(rows) > 1 and len(kinds) == len(labels) > 1 and {"name", "first"} & set(kinds):
            records = (
                {kind: cell for kind, cell in zip(kinds, row, strict=False) if cell.strip("-:")}
                for row in rows[1:]
            )
            return [one for record in records for one in _person(record, " ".join(record.values()))]
    return None


def _opens(text: str, first: re.Match[str]) -> bool:
    """Whether nothing stands before the labels but a heading."""
    before = text[: first.start()].strip(" \n*•-–—\"'“0123456789.)(#")
    return before.casefold() in ("", "a", "the") or (
        len(before) < 40 and text[: first.start()].rstrip(" *-•").endswith("\n")
    )


def _people(text: str, found: list[re.Match[str]]) -> Iterator[Person]:
    record: dict[str, str] = {}
    start = found[0].start()
    for label, after in zip(found, [*found[1:], None], strict=True):
        kind = str(label.lastgroup)
        end = after.start() if after else len(text)
        value = text[label.end() : end].strip(_ENDS).split("\n")[0].strip(_ENDS)
        if kind == "name" and "name" in record and label.group().casefold().startswith("contact"):
            kind = "email" if "@" in value else "phone"
        if kind in record and kind in ("name", "first"):
            yield from _person(record, text[start : label.start()])
            record, start = {}, label.start()
        if value and not _NONE.fullmatch(value):
            record.setdefault(kind, value)
    yield from _person(record, text[start:])


def _person(record: dict[str, str], text: str) -> Iterator[Person]:
    written = record.get("name") or f"{record.get('first', '')} {record.get('last', '')}".strip()
    contacts = take_contacts(f"{written}\n{record.get('email', '')}\n{record.get('phone', '')}")
    name, mark, rest = re.sub(r"\x01+", ",", contacts.masked.split("\n")[0]).partition(",")
    if len(name.split()) > 6 or not (name.strip() or record.get("job_title")):
        return
    own = read_after(f", {rest}") if mark else read_after("")
    yield Person(
        name.strip() or None,
        record.get("job_title") or own.job_title,
        record.get("organization") or own.organization,
        contacts.emails[0][0] if contacts.emails else None,
        contacts.phones[0][0] if contacts.phones else None,
        " ".join(text.split()),
    )
