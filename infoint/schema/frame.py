"""What a frame is: its columns, a row packed in their order, and rows made into a frame.

Which frames there are stands in `infoint.schema.frames`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas as pd

Dtype = Literal["str", "float", "int", "bool", "date"]
Packed = tuple[Any, ...]  # a row's values in the order of the columns; a tenth of a mapping

# How each dtype is held by pandas. Missing is NA or NaT in all of them.
_PANDAS: dict[str, Any] = {
    "str": "str",
    "float": "float64",
    "int": "Int64",
    "bool": "boolean",
    "date": "datetime64[s]",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``unit`` is empty where the meaning needs none."""

    name: str
    dtype: Dtype
    meaning: str
    unit: str = ""
    nullable: bool = True


@dataclass(frozen=True)
class FrameSchema:
    """One frame: what one row is, in which order rows stand, and its columns.

    ``noun`` is what a row is called in a sentence, one and many.
    """

    name: str
    noun: tuple[str, str]
    row: str
    order: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return list(self._places)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {column.name: place for place, column in enumerate(self.columns)}

    def count(self, rows: int) -> str:
        """A number of rows in words.

        >>> from infoint.schema import FRAMES
        >>> FRAMES["salaries"].count(1), FRAMES["salaries"].count(2)
        ('1 pay statement', '2 pay statements')
        """
        return f"{rows} {self.noun[rows != 1]}"

    def pack(self, row: Mapping[str, Any]) -> Packed:
        """The values of one row in the order of the columns; absent keys become missing values.

        Raises
        ------
        KeyError
            The mapping holds a key that is no column.
        """
        if not row.keys() <= self._places.keys():
            raise KeyError(f"{self.name} has no column {sorted(row.keys() - self._places.keys())}")
        return tuple(map(row.get, self._places))

    def build(self, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
        """Make the frame from mappings; errors are those of `pack`."""
        return self.build_packed(map(self.pack, rows))

    def build_packed(self, rows: Iterable[Packed]) -> pd.DataFrame:
        """Make the frame from rows as `pack` gives them."""
        import pandas as pd  # late: the schema is read where pandas is not needed

        rows = list(rows)
        columns = zip(*rows, strict=True) if rows else repeat(())  # one at a time, to save room
        data = {  # arrays, for series would be aligned with one another
            column.name: pd.array(list(values), dtype=_PANDAS[column.dtype])
            for column, values in zip(self.columns, columns, strict=False)
        }
        return pd.DataFrame(data)
