"""Reading the CSV tables that the package ships. What the columns mean is the caller's."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files

from infoint.errors import ReferenceDataError


def read_table(name: str, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Rows of a shipped table, in its order.

    Parameters
    ----------
    name : str
        The file in ``infoint/reference``.
    columns : tuple of str
        The header it has to have.

    Raises
    ------
    ReferenceDataError
        The table is missing or its columns are others.
    """
    try:
        text = files("infoint.reference").joinpath(name).read_text(encoding="utf-8")
    except OSError as error:
        raise ReferenceDataError(
            name, "no such file in the package", todo="Install infoint again"
        ) from error
    rows = csv.DictReader(text.splitlines())
    found = tuple(rows.fieldnames or ())
    if found != columns:
        raise ReferenceDataError(
            name,
            f"columns {', '.join(found) or 'none'}",
            f"Expected {', '.join(columns)}",
            "Install infoint again",
        )
    yield from rows
