"""Contact trackers: a row a person to ask.

Reads no interviews. Columns that are no part of a contact are kept in its text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from infoint.readers.grid.cells import Grid, clean_heading
from infoint.readers.grid.label import Label, label_of
from infoint.readers.grid.layout import Layout
from infoint.readers.grid.note import NoteBuilder, is_total
from infoint.schema import Contact, Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

_PLACES = {
    "interviewee": "name",
    "job_title": "job_title",
    "organization": "organization",
    "department": "department",
    "email": "email",
    "phone": "phone",
    "link": "link",
    "found_through": "found_through",
}
_LINK = re.compile(r"\b(?:linkedin|url|link|website|web ?page|profile)\b", re.I)


def read_contacts(grid: Grid, layout: Layout, bank: Bank) -> Reading:
    """Read a row a person; rows without a name, title, organization or address are left out.

    A list with headers and no row yet is no problem: that is how the kit's own begins.
    """
    header = grid.rows[layout.header]
    labels = [_contact_label(cell, bank) for cell in header.cells]
    contacts = []
    for row in grid.rows[layout.first :]:
        if row.cells == header.cells or is_total(row.cells):
            continue
        builder = NoteBuilder(grid.source, bank, row.line)
        rest = []
        for label, cell in zip(labels, row.cells, strict=True):
            is_place = label.kind == "field" and label.id in _PLACES
            joins = re.match(r"(?i)(?:first|last|given|family) name|surname", label.text)
            if cell and (is_place or joins) and builder.fact(str(label.id)) is None:
                builder.add(label, cell, row.line)
            elif cell:
                rest.append(f"{label.text}: {cell}" if label.text else cell)
        told = {_PLACES[fact.field]: fact.text for fact in builder.facts if fact.field in _PLACES}
        if told:
            contacts.append(
                Contact(
                    name=told.pop("name", None),
                    source=grid.source,
                    text="\n".join(rest),
                    line=row.line,
                    **told,
                )
            )
    if contacts or not any(any(row.cells) for row in grid.rows[layout.first :]):
        return Reading(contacts=tuple(contacts))
    message = (
        f"Found no people under the headers {', '.join(filter(None, header.cells))[:200]}. Expected "
        "a row a person with a name. Add people, or delete the list."
    )
    return Reading(problems=(Problem(grid.source, header.line, "no_contacts", message, "missing"),))


def _contact_label(cell: str, bank: Bank) -> Label:
    label = label_of(cell, bank)
    if label.kind == "other" and _LINK.search(cell) and len(cell) < 40:
        return Label("field", "link", clean_heading(cell))
    return label
