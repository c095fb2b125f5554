"""Records between the layers and the columns of every frame, stated once.

Nothing here reads, parses or counts.
"""

from infoint.schema.frame import Column, FrameSchema, Packed
from infoint.schema.frames import FRAMES
from infoint.schema.notes import Notes
from infoint.schema.records import (
    Answer,
    Contact,
    Fact,
    Match,
    Note,
    Person,
    Place,
    Problem,
    Reading,
    Salary,
    Severity,
    Title,
)

__all__ = [
    "FRAMES",
    "Answer",
    "Column",
    "Contact",
    "Fact",
    "FrameSchema",
    "Match",
    "Note",
    "Notes",
    "Packed",
    "Person",
    "Place",
    "Problem",
    "Reading",
    "Salary",
    "Severity",
    "Title",
]
