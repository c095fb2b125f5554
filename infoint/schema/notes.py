"""The tidy frames of one reading, together.

Holds frames; reads and computes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoint.schema.frames import FRAMES

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
            FRAMES[name].count(len(frame))
            for name, frame in vars(self).items()
            if len(frame) or name == "interviews"
        )
        return f"{read}: {', '.join(others)}" if others else read
