"""The rows of a `titles.csv`, as text: family and occupation of each title, and who said so.

The columns are title, family, occupation ("27-3042 Technical Writers"), status and reason; a file
without the occupation is read as well. A row counts as the student's own decision where its
status is "confirmed", where the family or the occupation is another one than the kit's reason says
it proposed, or where a row was added without a status. Everything else is the kit's proposal, made
anew on each run.

This module opens no file, decides no family, and knows no occupation.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from infoint.errors import ReadError

COLUMNS = ("title", "family", "occupation", "status", "reason")
CONFIRMED, PROPOSED = "confirmed", "proposed"
_SIGNS = "=+\\-@＝＋－＠\t\r"
_DROPPED = r"\s'\x00-\x1f\u200b-\u200f\u2060\ufeff"  # before a sign, by spreadsheet programs
_FORMULA = re.compile(rf"^(?=[{_DROPPED}]*[{_SIGNS}])")
# behind a sign at which some programs begin a new cell
_INNER = re.compile(r"(?<=[;\t\n])(?=[ ']*(?:[=+@＝＋＠]|[-－](?! )))")
_INNER_GUARDED = re.compile(r"(?<=[;\t\n])'(?=[ ']*(?:[=+@＝＋＠]|[-－](?! )))")
_GUARDED = re.compile(rf"^'(?=[{_DROPPED}]*[{_SIGNS}])")
_PROPOSED_AS = "proposed as "
_NEEDED = {"title", "family", "status"}
# What the kit proposed as occupation; a title quoted in the reason cannot stand last.
_OCCUPATION = re.compile(r"; occupation (?:(\d\d-\d{4})|open)\b")
_CODE = re.compile(r"\s*(\d\d-\d{4})\b")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; ``others`` holds the cells of columns that the student added.

    ``occupation`` is the cell as written; None where the file has no such column.
    """

    title: str
    family: str
    status: str
    reason: str
    others: Mapping[str, str] = field(default_factory=dict)
    occupation: str | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether the student says so in the status."""
        return self.status.lower().startswith("confirm")

    @property
    def is_decided(self) -> bool:
        """Whether the row is the student's own."""
        if self.is_confirmed or not self.status:
            return True
        if not self.reason.startswith(_PROPOSED_AS):
            return False
        return not self.reason.startswith(proposal(self.family, "")) or self._has_other_occupation

    @property
    def proposed_occupation(self) -> str | None:
        """The code that the kit proposed, "" where it left it open, None where it did not say."""
        found = _OCCUPATION.findall(self.reason)
        return found[-1] if found else None

    @property
    def decided_occupation(self) -> str | None:
        """The occupation as the student wrote or left it; "" is none, None means undecided.

        >>> row = TableRow("Poet", "Poet", "confirmed", "mine", occupation="27-3043")
        >>> row.decided_occupation, TableRow("Poet", "Poet", "confirmed", "").decided_occupation
        ('27-3043', None)
        """
        if not self.is_decided or self.occupation is None:
            return None
        # an empty cell says something only where the kit had filled it
        return self.occupation if self.occupation or self.proposed_occupation else None

    @property
    def _has_other_occupation(self) -> bool:
        if self.occupation is None:
            return False
        code = _CODE.match(self.occupation)
        return (code[1] if code else self.occupation) != (self.proposed_occupation or "")


@dataclass(frozen=True, slots=True)
class TitleTable:
    """The rows in order, columns of the student's own, and the sign between cells."""

    rows: tuple[TableRow, ...] = ()
    others: tuple[str, ...] = ()
    delimiter: str = ","


def proposal(family: str, reason: str) -> str:
    """The reason of a proposed row; it names the family, so that another one shows.

    >>> proposal("Technical Writer", "the same title without its level")
    'proposed as Technical Writer: the same title without its level'
    """
    return f"{_PROPOSED_AS}{family}: {reason}"


def read_table(text: str, *, where: str = "titles.csv") -> TitleTable:
    """The rows that have a title and a family.

    Commas, semicolons and tabs between cells are read, and a byte order mark.

    Raises
    ------
    ReadError
        The text has no columns title, family and status.
    """
    text = text.lstrip("\ufeff")
    if not text.strip():
        return TitleTable()
    header = text.lstrip().splitlines()[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.DictReader(io.StringIO(text.lstrip()), delimiter=delimiter)
    try:
        columns = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
        if not set(columns) >= _NEEDED:
            raise ReadError(
                f"{where}, row 1",
                f'Found the columns "{header.strip()[:200]}"',
                f"Expected {', '.join(COLUMNS)}",
                "Put these names into the first row",
            )
        others = tuple(name for low, name in columns.items() if low and low not in COLUMNS)
        rows = tuple(_row(cells, columns, others) for cells in reader)
    except csv.Error as error:
        raise ReadError(
            where, f"Found no table ({error})", f"Expected {', '.join(COLUMNS)}", "Mend the file"
        ) from error
    return TitleTable(tuple(row for row in rows if row.title and row.family), others, delimiter)


def _row(cells: Mapping[str, str], columns: Mapping[str, str], others: Sequence[str]) -> TableRow:
    said = {name: _cell(cells.get(columns.get(name, ""))) for name in COLUMNS}
    return TableRow(
        said["title"],
        said["family"],
        said["status"],
        said["reason"],
        {name: _cell(cells.get(name)) for name in others},
        said["occupation"] if "occupation" in columns else None,
    )


def write_table(table: TitleTable) -> str:
    """The text of a table; no cell runs as a formula in a spreadsheet program.

    >>> print(write_table(TitleTable((TableRow("=1", "Nurse", "confirmed", ""),))), end="")
    title,family,occupation,status,reason
    '=1,Nurse,,confirmed,
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=table.delimiter, lineterminator="\n")
    writer.writerow([*COLUMNS, *table.others])
    for row in table.rows:
        cells = [row.title, row.family, row.occupation or "", row.status, row.reason]
        cells += [row.others.get(name, "") for name in table.others]
        writer.writerow([_safe(cell) for cell in cells])
    return out.getvalue()


def decided_families(rows: Iterable[TableRow]) -> dict[str, str]:
    """Title to family of the rows that the student decided; a later row goes before an earlier."""
    return {row.title: row.family for row in rows if row.is_decided}


def decided_occupations(rows: Iterable[TableRow]) -> dict[str, str]:
    """Title to occupation as the student wrote it, "" for none; a later row goes before."""
    found: dict[str, str] = {}
    for row in rows:
        if (said := row.decided_occupation) is not None:
            found[row.title] = said
    return found


def _cell(text: object) -> str:
    text = text.strip() if isinstance(text, str) else ""
    return _INNER_GUARDED.sub("", _GUARDED.sub("", text))


def _safe(cell: str) -> str:
    return _FORMULA.sub("'", _INNER.sub("'", cell.replace("\r", " ").replace("\0", "")))
