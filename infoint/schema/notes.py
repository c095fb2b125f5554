"""The tidy frames of one reading, together.

Holds frames; reads and computes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Notes:
    """What `infoint.read_notes` returns: one frame for each kind of row.

    Columns, units and row order of each frame stand in `infoint.schema.FRAMES`.
    """

    interviews: pd.DataFrame
    answers: pd.DataFrame
    salaries: pd.DataFrame
    titles: pd.DataFrame
    keywords: pd.DataFrame
    places: pd.DataFrame
    people: pd.DataFrame
    organizations: pd.DataFrame
    follow_ups: pd.DataFrame
    problems: pd.DataFrame

    def __repr__(self) -> str:
        return f"<Notes: {self._counts()}>"

    def _repr_html_(self) -> str:
        return f"<p>{self._counts()}.</p>"

    def _counts(self) -> str:
        """The rows of each frame, such as "8 interviews: 131 answers, 12 salaries"."""
        read, *others = (
            f"{len(frame)} {_NAMES.get(name, name) if len(frame) != 1 else _ONE[name]}"
            for name, frame in vars(self).items()
            if len(frame) or name == "interviews"
        )
        return f"{read}: {', '.join(others)}" if others else read


_NAMES = {"salaries": "pay statements", "follow_ups": "thank-you notes", "titles": "job titles"}
_ONE = {
    "interviews": "interview",
    "answers": "answer",
    "salaries": "pay statement",
    "titles": "job title",
    "keywords": "keyword",
    "places": "place",
    "people": "person",
    "organizations": "organization",
    "follow_ups": "thank-you note",
    "problems": "problem",
}
