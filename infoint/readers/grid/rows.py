"""What a row of a table is: an interview, a person to ask, or something else altogether.

Looks at headers and at the length of cells, and reads nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from infoint.readers.grid.cells import Grid
from infoint.readers.grid.label import form_columns, is_asking, label_of

if TYPE_CHECKING:
    from infoint.questions import Bank

_CONTACT_FIELDS = {"email", "phone", "link", "organization", "job_title", "department"}
_REACH = {"email", "phone"}
_APPLYING = re.compile(r"\b(?:applied|application|deadline|cover letter|offer|rejected)\b", re.I)
_TRACKING = re.compile(
    r"\b(?:status|contacted|linkedin|profile|website|link|url|replied|reply|response|responded"
    r"|sent|next steps?|follow(?:ed)?[- ]?up|outreach|asked|priority|how (?:i|we) (?:know|met)"
    r"|relationship|notes?|comments?|scheduled|reached out|interviewed|tier|warm|cold"
    r"|last contact|met (?:at|through|via)|first name|last name|talked|called|emailed|messaged"
    r"|contact (?:info(?:rmation)?|details)|texted|confirmed|available|availability"
    r"|willing|(?:why|how|where|when) I)\b",
    re.I,
)
_MARKING = re.compile(
    r"\b(?:criteri(?:on|a)|rubric|points|excellent|exemplary|proficient|good|fair|poor"
    r"|satisfactory|unsatisfactory|needs improvement|full marks|weight(?:ing)?)\b",
    re.I,
)


def is_contacts(grid: Grid, header: int, bank: Bank) -> bool:
    """People to ask, not people asked: names, ways to reach them, and no answers."""
    cells = grid.rows[header].cells
    labels = [label_of(cell, bank) for cell in cells]
    fields = {label.id for label in labels if label.kind == "field"}
    questions = {
        label.id
        for label, cell in zip(labels, cells, strict=True)
        if label.kind == "question" and not _TRACKING.search(cell)
    }
    has_names = "interviewee" in fields or any(
        re.match(r"(?:first|last) name$", cell, re.I) for cell in cells
    )
    if not has_names and not (fields & _REACH and len(fields & _CONTACT_FIELDS) > 1):
        return False
    if form_columns(cells)[0]:
        return False
    tracking = sum(bool(_TRACKING.search(cell)) for cell in cells) + len(fields & _REACH)
    if questions and (len(questions) > 1 or tracking < 2):
        return False
    others = [
        at
        for at, label in enumerate(labels)
        if label.kind == "other" and not _TRACKING.search(cells[at])
    ]
    if any(is_asking(labels[at].text) for at in others):
        return False
    longest = 40 if tracking else 25  # characters: more is an answer
    return not any(_mean_length(grid, at, header + 1) > longest for at in others)


def is_interviews(grid: Grid, header: int, bank: Bank) -> bool:
    """Whether a row under these headers says what somebody answered.

    Facts alone make a list of people, a schedule or a gradebook; applications for jobs have pay
    and employers too, but nobody was asked.
    """
    cells = grid.rows[header].cells
    labels = [label_of(cell, bank) for cell in cells]
    fields = {label.id for label in labels if label.kind == "field"}
    if "interviewee" not in fields and any(_APPLYING.search(cell) for cell in cells):
        return False
    if any(label.kind == "question" or is_asking(label.text) for label in labels):
        return True
    others = [at for at, label in enumerate(labels) if label.kind == "other"]
    return any(_mean_length(grid, at, header + 1) > 25 for at in others)


def _mean_length(grid: Grid, column: int, first: int) -> float:
    cells = [row.cells[column] for row in grid.rows[first : first + 50] if row.cells[column]]
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def is_rubric(grid: Grid) -> bool:
    """How a course marks: it speaks of questions and thank-you notes, but holds no interview."""
    return any(
        sum(bool(_MARKING.search(cell)) for cell in row.cells if len(cell) < 40) >= 3
        for row in grid.rows[:4]
    )
