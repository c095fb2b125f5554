"""CSV and TSV to a grid, whatever the delimiter and encoding.

Interprets no cell: decimal commas, dates and leading zeros stay as they were typed.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from infoint.readers.files.encoding import decode_file
from infoint.readers.grid import build_grid, read_grid
from infoint.readers.grid.cells import unguard
from infoint.readers.grid.label import form_columns, label_of, role_of
from infoint.schema import Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 200_000  # characters that decide about the delimiter
_LONGEST_CELL = 100_000_000
_OPEN_QUOTE_LINES = 60  # a cell over more lines than that, with an odd quote, was never closed


def read(data: bytes, source: str, *, bank: Bank) -> Reading:
    """Read the interviews or contacts of a CSV or TSV file.

    Raises
    ------
    ReadError
        The bytes are no text.
    """
    return _read(data, source, bank=bank)


def read_contacts(data: bytes, source: str, *, bank: Bank) -> Reading:
    """Read a file that is known to be a contact tracker, such as ``people.csv``."""
    return _read(data, source, bank=bank, as_contacts=True)


def _read(data: bytes, source: str, *, bank: Bank, as_contacts: bool = False) -> Reading:
    text = decode_file(data, source)
    delimiter, text = find_delimiter(text, bank)
    rows = list(split_rows(text, delimiter))
    problems: tuple[Problem, ...] = ()
    if text.count('"') % 2 and _has_open_quote(rows, text):
        rows = list(split_rows(text, delimiter, has_quotes=False))
        message = (
            "Found a quotation mark that is never closed. Expected them in pairs; the rows were "
            "read as if quotation marks were letters. Check the cells, or save the table again."
        )
        problems = (Problem(source, None, "open_quote", message, "unclear"),)
    rows = [(line, [unguard(cell) for cell in cells]) for line, cells in rows]
    grid = build_grid(rows, source=source, stem=PurePosixPath(source).stem)
    reading = read_grid(grid, bank=bank, as_contacts=as_contacts)
    return Reading(reading.notes, reading.contacts, problems + reading.problems)


def split_rows(
    text: str, delimiter: str, *, has_quotes: bool = True
) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line at which each begins.

    Examples
    --------
    >>> list(split_rows('a;"b\\nc"\\nd;e', ";"))
    [(1, ['a', 'b\\nc']), (3, ['d', 'e'])]
    """
    before = csv.field_size_limit(_LONGEST_CELL)  # a limit of the process: put back below
    try:
        reader = csv.reader(
            io.StringIO(text.replace("\0", ""), newline=""),
            delimiter=delimiter,
            skipinitialspace=delimiter != "\t",
            quoting=csv.QUOTE_MINIMAL if has_quotes else csv.QUOTE_NONE,
        )
        line = 1
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    finally:
        csv.field_size_limit(before)


def _has_open_quote(rows: list[tuple[int, list[str]]], text: str) -> bool:
    if not rows:
        return False
    lines = text.count("\n") + 1
    at_end = max((cell.count("\n") for cell in rows[-1][1]), default=0)
    return at_end >= min(_OPEN_QUOTE_LINES, max(2, lines // 2)) or lines - rows[-1][0] > lines // 2


def find_delimiter(text: str, bank: Bank) -> tuple[str, str]:
    """The delimiter and the text without a ``sep=`` line (that line stays as an empty one).

    A delimiter is good when rows have equally many columns with quotes respected; of equally
    good ones the one that makes known headers wins, then the one with more columns.

    Examples
    --------
    >>> from infoint.questions import load_bank
    >>> find_delimiter("Name;Pay\\nAnna;50,5\\nBen;60,7", load_bank())[0]
    ';'
    """
    text = text.removeprefix("\ufeff")
    if text[:4].lower() == "sep=" and len(text) > 4 and text[4] in DELIMITERS:
        return text[4], text[5:]
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    best, delimiter = (-1.0, 0, 0), ","
    for candidate in DELIMITERS:
        if candidate not in sample:
            continue
        rows = [cells for _, cells in split_rows(sample, candidate) if any(map(str.strip, cells))]
        known = max((_known(cells, bank) for cells in rows[:12]), default=0)
        if not rows:
            continue
        widths = Counter(len(cells) for cells in rows)
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        share = count / len(rows) if width > 1 else 0.0
        score = (round(share, 1) + min(known, 10), known, width)
        if score > best:
            best, delimiter = score, candidate
    return delimiter, text


def _known(cells: list[str], bank: Bank) -> int:
    """How many cells of a row are headers: facts, questions, roles or a form's own."""
    if len(cells) < 2:
        return 0
    known = sum(label_of(cell, bank).is_known or role_of(cell) is not None for cell in cells[:60])
    return known + len(form_columns(cells)[0])
