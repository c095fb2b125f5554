"""Which of the layouts a table has, and why.

Only decides; the reading is done by the module of each layout. Where nothing fits it says so,
with the headers that it saw and the nearest questions.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from infoint.questions import match_question
from infoint.readers.grid.cells import Grid
from infoint.readers.grid.label import Label, form_columns, is_asking, label_of, role_of
from infoint.readers.grid.rows import is_contacts, is_interviews, is_rubric

if TYPE_CHECKING:
    from infoint.questions import Bank

LayoutKind = Literal["wide", "transposed", "single", "long", "turns", "contacts", "unknown"]

_HEADER_ROWS = 12  # how far down a header may stand
_LABEL_COLUMNS = 4  # how far right the questions of a chart may stand
_LABEL_ROWS = 300  # how many rows are looked at for that
_SPEAKERS = {"speaker", "speaker name", "speaker label"}
_SAID = {
    "text",
    "transcript",
    "sentence",
    "utterance",
    "words",
    "said",
    "content",
    "caption",
    "message",
}
_IMPORT_ID = re.compile(r'^\{"+ImportId"+\s*:')


@dataclass(frozen=True, slots=True)
class Layout:
    """A decision: ``header`` is the index of the header row or -1, ``first`` that of the first
    row of data, ``labels`` the column with the questions, ``line`` where the header stands."""

    kind: LayoutKind
    reason: str
    header: int = -1
    first: int = 0
    labels: int = 0
    line: int | None = None
    question: int = -1
    answer: int = -1
    identity: int = -1


def find_layout(grid: Grid, bank: Bank, *, as_contacts: bool = False) -> Layout:
    """The layout of a grid, decided in the order of how sure its signs are."""
    if layout := _qualtrics(grid):
        return layout
    header, known = _best_header(grid, bank)
    if as_contacts:
        return Layout("contacts", "the file is a contact list", header, header + 1)
    if is_rubric(grid):
        return _unknown(grid, 0, bank)
    if layout := _turns(grid):
        return layout
    if layout := _by_roles(grid, bank):
        return layout
    column, beneath = _best_column(grid, bank)
    if known >= max(2, beneath) or (known >= 1 and known > beneath):
        if is_contacts(grid, header, bank):
            return _layout(grid, "contacts", "a row is a person to ask", header)
        if known >= 2 and is_interviews(grid, header, bank):
            return _layout(grid, "wide", "a row is an interview", header)
    if beneath >= 2:
        if grid.width == 1:
            return Layout("single", "questions and answers beneath one another")
        if layout := _long_by_content(grid, bank, column):
            return layout
        return Layout("transposed", "a column is an interview", -1, 0, column)
    return _by_asking(grid, bank) or _unknown(grid, header, bank)


def _layout(grid: Grid, kind: LayoutKind, reason: str, header: int) -> Layout:
    return Layout(kind, reason, header, header + 1, line=grid.rows[header].line)


def _qualtrics(grid: Grid) -> Layout | None:
    """Header rows that end with one of JSON: the row above it has the questions."""
    for at, row in enumerate(grid.rows[:5]):
        if at and sum(bool(_IMPORT_ID.match(cell)) for cell in row.cells) >= 2:
            return Layout("wide", "an export with import ids", at - 1, at + 1, line=row.line - 1)
    return None


def _labels(grid: Grid, at: int, bank: Bank) -> list[Label]:
    return [label_of(cell, bank) for cell in grid.rows[at].cells]


def _best_header(grid: Grid, bank: Bank) -> tuple[int, int]:
    """The row with the most different facts and questions, and how many it has."""
    best, most = 0, 0
    for at in range(min(_HEADER_ROWS, len(grid.rows))):
        labels = _labels(grid, at, bank)
        count = len({label.id for label in labels if label.is_known})
        written, _ = form_columns(grid.rows[at].cells)
        if written:
            count += 1 + sum(label.kind == "other" and is_asking(label.text) for label in labels)
        if count > most:
            best, most = at, count
    return best, most


def _best_column(grid: Grid, bank: Bank) -> tuple[int, int]:
    """The column with the most different facts and questions; of equals the left one."""
    best, most = 0, 0
    for at in range(min(_LABEL_COLUMNS, grid.width)):
        cells = grid.column(at)[:_LABEL_ROWS]
        labels = {_labeled(cell, bank).id for cell in cells if cell}
        count = len(labels - {None})
        if count > most:
            best, most = at, count
    return best, most


def _labeled(cell: str, bank: Bank) -> Label:
    label = label_of(cell, bank)
    if label.kind == "other" and ":" in cell[:60]:
        return label_of(cell.partition(":")[0], bank)
    return label


def _turns(grid: Grid) -> Layout | None:
    """A transcript: a column of speakers and one of what they said."""
    for at, row in enumerate(grid.rows[:_HEADER_ROWS]):
        heads = [cell.lower().strip(": ") for cell in row.cells]
        speaker = next((c for c, head in enumerate(heads) if head in _SPEAKERS), -1)
        said = next((c for c, head in enumerate(heads) if head in _SAID and c != speaker), -1)
        if speaker >= 0 and said >= 0 and at + 1 < len(grid.rows):
            return Layout(
                "turns", "a row is what one said", at, at + 1,
                line=row.line, answer=said, identity=speaker,
            )  # fmt: skip
    return None


def _by_roles(grid: Grid, bank: Bank) -> Layout | None:
    """A header that names a column "Question"."""
    for at, row in enumerate(grid.rows[:_HEADER_ROWS]):
        roles = [role_of(cell) for cell in row.cells]
        if at + 1 == len(grid.rows):
            continue
        question = roles.index("question") if "question" in roles else _topics(grid, at, bank)
        if question < 0:
            continue
        answers = [column for column, role in enumerate(roles) if role == "answer"]
        remarks = [column for column, role in enumerate(roles) if role == "remark"]
        identity = _identity(grid, at, question, bank)
        if not answers and identity >= 0 and remarks:
            answers = remarks[:1]
        if answers and identity >= 0:
            return Layout(
                "long", "a row is an answer", at, at + 1, question,
                row.line, question, answers[0], identity,
            )  # fmt: skip
        if answers or grid.width > 1:
            # facts may stand above: then the column is read from its top
            above = any(label_of(up.cells[question], bank).is_known for up in grid.rows[:at])
            first = 0 if above else at + 1
            return Layout("transposed", "a column is an interview", at, first, question, row.line)
    return None


def _topics(grid: Grid, header: int, bank: Bank) -> int:
    """The column headed "Topic" whose cells are questions beside the person who was asked."""
    cells = grid.rows[header].cells
    if not any(role_of(cell) in ("answer", "remark") for cell in cells):
        return -1
    for at, cell in enumerate(cells):
        if role_of(cell) != "category" or _identity(grid, header, at, bank) < 0:
            continue
        values = [value for value in grid.column(at)[header + 1 :][:_LABEL_ROWS] if value]
        known = sum(label_of(value, bank).is_known for value in values)
        if len(values) >= 2 and known * 2 >= len(values):
            return at
    return -1


def _identity(grid: Grid, header: int, question: int, bank: Bank) -> int:
    """The column that says whose answer a row is: an id before a name, a name before a title."""
    cells = grid.rows[header].cells
    labels = [label_of(cell, bank) for cell in cells]
    for field in ("interview_id", "interviewee"):
        for at, label in enumerate(labels):
            if at != question and label.id == field:
                return at
    for at, cell in enumerate(cells):
        if at != question and role_of(cell) == "identity":
            return at
    for field in ("email", "job_title", "organization"):
        for at, label in enumerate(labels):
            if at != question and label.id == field:
                return at
    return -1


def _long_by_content(grid: Grid, bank: Bank, column: int) -> Layout | None:
    """No header, but questions that come again, beside a column that says whose they are."""
    counts = Counter(
        label.id
        for cell in grid.column(column)[:_LABEL_ROWS]
        if (label := label_of(cell, bank)).is_known
    )
    again = sum(count > 1 for count in counts.values())
    if column == 0 or again < 2 or again * 2 < len(counts) or grid.width <= column + 1:
        return None
    if len(set(grid.column(column - 1)) - {""}) < 2:
        return None  # nothing says whose answer a row is
    return Layout(
        "long", "a row is an answer", -1, 0, column, grid.rows[0].line, column, column + 1, column - 1
    )  # fmt: skip


def _by_asking(grid: Grid, bank: Bank) -> Layout | None:
    """Questions that the bank does not have, in a header or down a column."""
    for at, row in enumerate(grid.rows[:_HEADER_ROWS]):
        asked = sum(is_asking(cell) for cell in row.cells if len(cell) < 300)
        known = sum(label.is_known for label in _labels(grid, at, bank))
        if asked >= 1 and asked + known >= 2 and at + 1 < len(grid.rows):
            return _layout(grid, "wide", "a row is an interview with other questions", at)
    for column in range(min(_LABEL_COLUMNS, grid.width - 1)):
        cells = [cell for cell in grid.column(column)[:_LABEL_ROWS] if len(cell) < 300]
        asked = sum(is_asking(cell) or label_of(cell, bank).is_known for cell in cells)
        if asked >= 2 and asked * 2 >= len([cell for cell in cells if cell]):
            return Layout("transposed", "a column is an interview", -1, 0, column)
    return None


def _unknown(grid: Grid, header: int, bank: Bank) -> Layout:
    headers = [cell for cell in grid.rows[header].cells if cell][:8]
    shown = ", ".join(f'"{cell[:40]}{"…" if len(cell) > 40 else ""}"' for cell in headers)
    nearest = sorted(
        ((match_question(cell, bank=bank), cell) for cell in headers if len(cell) < 200),
        key=lambda pair: -pair[0].score,
    )
    hint = f' Nearest: {nearest[0][0].reason} for "{nearest[0][1][:40]}".' if nearest else ""
    message = (
        f"Found no layout that holds interviews; the headers are {shown}.{hint} Expected a row an "
        "interview, a column an interview, a row an answer (interview, question, answer), or a "
        "list of contacts. Name the columns after the questions, or add them to questions.toml."
    )
    return Layout("unknown", message, line=grid.rows[header].line)
