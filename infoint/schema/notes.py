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
        n = len(self.interviews)
        counts = ", ".join(
            f"{len(frame)} {name}"
            for name, frame in vars(self).items()
            if name not in ("interviews",) and len(frame)
        )
        return f"<Notes: {n} interview{'' if n == 1 else 's'}{'; ' + counts if counts else ''}>"
