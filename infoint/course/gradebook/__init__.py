"""The LMS's own gradebook file: read, filled in the cells that change, every other byte kept.

`cells` knows CSV, `canvas` and `moodle` know which column is what, `book` is what they give,
`match` finds a hand-in's row, `changes` says what would be written and writes it.
"""

from infoint.course.gradebook.book import Column, Gradebook, GradebookRow, find_column
from infoint.course.gradebook.changes import CellChange, Changes, Skipped, apply, plan
from infoint.course.gradebook.match import Matches, match
from infoint.course.gradebook.read import read_gradebook

__all__ = [
    "CellChange",
    "Changes",
    "Column",
    "Gradebook",
    "GradebookRow",
    "Matches",
    "Skipped",
    "apply",
    "find_column",
    "match",
    "plan",
    "read_gradebook",
]
