"""Tables of wages that the user adds: the BLS workbook, or a national table as plain CSV.

One zip a country and period in the user's data folder (see `store`), in the layout of
`wages_table`. The newest that was added for a country is used, in place of the kit's own.

This module refuses half a file: one wrong row and nothing is stored.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from infoint.errors import ReferenceDataError
from infoint.reference.store import data_folder, store
from infoint.reference.wages_csv import read_csv
from infoint.reference.wages_oews import Progress, read_workbook
from infoint.reference.wages_table import AreaKind, NewTable, TableSource, WageTable, write_wages


@dataclass(frozen=True, slots=True)
class AddedWages:
    """What was stored, what it replaced (None without one), rows, occupations, the areas' kinds."""

    path: Path
    source: TableSource
    replaced: TableSource | None
    rows: int
    occupations: int
    kinds: tuple[AreaKind, ...]


def save_wages(table: NewTable, *, today: date | None = None) -> AddedWages:
    """Store a table as one step, so that a stopped run leaves the earlier one.

    Raises
    ------
    ReferenceDataError
        The folder cannot be written.
    """
    source = replace(table.source, added=(today or date.today()).isoformat())
    path = data_folder() / f"wages_{source.country}_{source.period}.zip"
    earlier = _earlier(path)
    packed = io.BytesIO()
    occupations = ((code, table.names[code], rows) for code, rows in sorted(table.rows.items()))
    count = write_wages(packed, source, table.areas, occupations)
    kinds = tuple(area.kind for area in table.areas)
    store(path, packed.getvalue())
    return AddedWages(path, source, earlier, count, len(table.rows), kinds)


def _earlier(path: Path) -> TableSource | None:
    try:
        return WageTable(path).source
    except ReferenceDataError:
        return None  # not there, or damaged: a new one is the way to mend it


def is_wages(path: Path) -> bool:
    """Whether a file is for `add_wages`: a CSV, a workbook, or a zip that holds a workbook."""
    if path.suffix.lower() in (".csv", ".tsv", ".xlsx"):
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name.lower() for name in archive.namelist()]
    except (OSError, zipfile.BadZipFile):
        return False
    if any("alternate titles" in name for name in names):
        return False  # O*NET comes as workbooks, too
    return "xl/workbook.xml" in names or any(name.endswith(".xlsx") for name in names)


def add_wages(
    path: Path, *, today: date | None = None, progress: Progress | None = None
) -> AddedWages:
    """Store a table of wages, in place of an earlier one of the same country and period.

    Parameters
    ----------
    path : Path
        The BLS workbook `all_data_M_YYYY.xlsx`, the zip that it comes in, or a CSV in the layout
        of `wages_csv`.
    today : date, optional
        The day to note; today by default.
    progress : callable, optional
        Called with rows read and rows in all, for the workbook.

    Raises
    ------
    ReferenceDataError
        It is something else, or one row is wrong; nothing is stored then.
    """
    if path.suffix.lower() in (".csv", ".tsv"):
        return save_wages(read_csv(path), today=today)
    return save_wages(read_workbook(path, progress), today=today)
