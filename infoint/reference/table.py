"""Reading the tables that the package ships. What they say is the caller's."""

from __future__ import annotations

import csv
import gzip
import zlib
from importlib.resources import files

from infoint.errors import ReferenceDataError


def read_shipped(name: str) -> str:
    """The text of a file in ``infoint/reference``, unpacked where it is a ``.gz``.

    Raises
    ------
    ReferenceDataError
        The file is missing or damaged.
    """
    try:
        data = files("infoint.reference").joinpath(name).read_bytes()
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise ReferenceDataError(
            name, f"The table cannot be read ({error})", todo="Install infoint again"
        ) from error


def read_table(name: str, columns: tuple[str, ...]) -> list[list[str]]:
    """Rows of a shipped table in its order, cells in the order of the columns.

    Lines before the header may be comments that begin with "#".

    Parameters
    ----------
    name : str
        The file in ``infoint/reference``.
    columns : tuple of str
        The header it has to have.

    Raises
    ------
    ReferenceDataError
        The table is missing or damaged, or its columns are others.
    """
    lines = read_shipped(name).splitlines()
    while lines and lines[0][:1] == "#":
        del lines[0]
    found, *rows = list(csv.reader(lines)) or [[]]
    if tuple(found) != columns:
        raise ReferenceDataError(
            name,
            f"columns {', '.join(found) or 'none'}",
            f"Expected {', '.join(columns)}",
            "Install infoint again",
        )
    return rows
