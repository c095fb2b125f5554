"""Canvas's gradebook export: which column is what.

Assignments are the columns whose header ends in a number in parentheses; the rows below the header
that name no student hold what the points are out of.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from infoint.course.gradebook.book import Column, Gradebook, GradebookRow, fold
from infoint.course.gradebook.cells import Sheet

_ASSIGNMENT = re.compile(r"^(?P<name>.*\S)\s*\((?P<number>\d+)\)\s*$", re.S)
_IDS = {
    "id": "user",
    "sisuserid": "sis_user",
    "sisloginid": "login",
    "integrationid": "integration",
}
_TEST_STUDENTS = {"studenttest", "teststudent"}
_ABOVE = 4  # rows below the header that may be about points and posting


def is_canvas(sheet: Sheet) -> bool:
    """Whether this is a Canvas gradebook."""
    header = [fold(cell.value) for cell in sheet.rows[0]]
    has_assignment = any(_ASSIGNMENT.match(cell.value) for cell in sheet.rows[0])
    has_ids = "id" in header and bool({"sisuserid", "sisloginid", "section"} & set(header))
    return has_ids or (has_assignment and header[:1] == ["student"])


def read_canvas(sheet: Sheet, where: str) -> Gradebook:
    """The students and assignments of a Canvas gradebook."""
    header = [cell.value for cell in sheet.rows[0]]
    kinds = {at: _IDS[fold(name)] for at, name in enumerate(header) if fold(name) in _IDS}
    user = next((at for at, kind in kinds.items() if kind == "user"), 1)
    above = [
        at for at in range(1, min(len(sheet.rows), 1 + _ABOVE)) if not sheet.value(at, user).strip()
    ]
    columns = [
        Column(at, found["name"], name, _points(sheet, above, at))
        for at, name in enumerate(header)
        if (found := _ASSIGNMENT.match(name)) and not _is_read_only(sheet, above, at)
    ]
    students = [
        GradebookRow(
            at,
            sheet.value(at, 0).strip(),
            {kind: value for c, kind in kinds.items() if (value := sheet.value(at, c).strip())},
        )
        for at in range(1, len(sheet.rows))
        if at not in above and _is_student(sheet, at, user)
    ]
    return Gradebook(where, "canvas", sheet, tuple(students), tuple(columns), None, _comma(sheet))


def _is_student(sheet: Sheet, row: int, user: int) -> bool:
    name = fold(sheet.value(row, 0))
    return bool(sheet.value(row, user).strip()) and name not in _TEST_STUDENTS


def _is_read_only(sheet: Sheet, above: list[int], column: int) -> bool:
    return any("read only" in sheet.value(row, column).lower() for row in above)


def _points(sheet: Sheet, above: list[int], column: int) -> Decimal | None:
    for row in above:
        try:
            return Decimal(sheet.value(row, column).strip().replace(",", "."))
        except InvalidOperation:
            continue
    return None


def _comma(sheet: Sheet) -> bool:
    """Whether numbers have a decimal comma: the semicolon separates cells then."""
    return sheet.delimiter == ";"
