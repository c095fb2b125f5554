"""Moodle's offline grading worksheet, in any language: columns told by what stands in them.

Identifiers end in digits and differ in every row, the maximum is one number down the column, the
grade stands before it. Where that is not clear, nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal, InvalidOperation

from infoint.course.gradebook.book import Column, Gradebook, GradebookRow, fold
from infoint.course.gradebook.cells import Sheet
from infoint.errors import GradebookError

_IDENTIFIER = re.compile(r"^(?P<word>\D*[^\W\d_]\D*?)\s*(?P<number>\d+)$")
_NUMBER = re.compile(r"^\d+(?:[.,]\d+)?$")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+$")
# Words for "no" in "grade can be changed"; in other languages the rarer of two words is taken for it.
_NO = {"no", "nein", "non", "nee", "não", "nao", "nej", "nei", "ei", "ne", "nie", "нет", "ні", "いいえ", "否", "아니요", "όχι", "hayır", "لا", "לא", "nu", "nem"}  # fmt: skip
_MAXIMUM = {"maximumgrade", "bestwertung", "最大評点", "notemaximale", "calificacionmaxima", "valutazionemassima", "notamaxima", "maximumcijfer"}  # fmt: skip
_SCALE = {"scale", "skala", "échelle", "barème", "escala", "scala", "schaal", "尺度", "評価尺度"}


def is_moodle(sheet: Sheet) -> bool:
    """Whether this looks like a grading worksheet: an identifier, and a maximum or a scale."""
    return _identifier(sheet) is not None and _maximum(sheet, None) is not None


def read_moodle(sheet: Sheet, where: str, grade_header: str | None = None) -> Gradebook:
    """The students and the one grade column of a worksheet.

    Parameters
    ----------
    grade_header : str, optional
        Header of the grade column, where it cannot be told.

    Raises
    ------
    GradebookError
        The identifiers or the grade column cannot be told.
    """
    identifier = _identifier(sheet)
    if identifier is None:
        raise _unclear(sheet, where, "No column holds identifiers such as 'Participant 1234567'")
    grade, maximum = _grade_and_maximum(sheet, where, grade_header)
    scale = _scale(sheet, maximum)
    changeable = _changeable(sheet, maximum)
    last = len(sheet.rows[0]) - 1
    feedback = last if last > max(maximum, changeable or 0) else None
    named = identifier + 1  # the full name stands right of it
    column = Column(grade, "", sheet.value(0, grade), _points(sheet, maximum), scale)
    refusing = _refusing(_column(sheet, changeable)) if changeable is not None else set()
    students = [
        GradebookRow(
            at,
            sheet.value(at, named).strip(),
            _ids(sheet, at, identifier),
            next((c.value for c in sheet.rows[at] if _EMAIL.match(c.value)), ""),
            changeable is None or fold(sheet.value(at, changeable)) not in refusing,
        )
        for at in range(1, len(sheet.rows))
        if _IDENTIFIER.match(sheet.value(at, identifier).strip())
    ]
    comma = any("," in sheet.value(at, maximum) for at in range(1, len(sheet.rows)))
    return Gradebook(where, "moodle", sheet, tuple(students), (column,), feedback, comma)


def _refusing(words: list[str]) -> set[str]:
    """What "no" is called here."""
    counted = Counter(fold(word) for word in words)
    known = {fold(word) for word in _NO} & set(counted)
    if known or len(counted) < 2:
        return known
    return {counted.most_common()[-1][0]}


def _column(sheet: Sheet, at: int) -> list[str]:
    return [sheet.value(row, at).strip() for row in range(1, len(sheet.rows))]


def _identifier(sheet: Sheet) -> int | None:
    """The first column of one word and differing numbers."""
    for at in range(len(sheet.rows[0])):
        found = [_IDENTIFIER.match(value) for value in _column(sheet, at)]
        words = {match["word"] for match in found if match}
        if found and all(found) and len(words) == 1 and len(set(_column(sheet, at))) == len(found):
            return at
    return None


def _grade_and_maximum(sheet: Sheet, where: str, header: str | None) -> tuple[int, int]:
    names = [cell.value for cell in sheet.rows[0]]
    if header is not None:
        found = [at for at, name in enumerate(names) if fold(name) == fold(header)]
        if len(found) != 1:
            raise _unclear(sheet, where, f"There is no one column {header!r}")
        return found[0], found[0] + 1
    maximum = _maximum(sheet, _identifier(sheet))
    if maximum is None or maximum == 0:
        raise _unclear(sheet, where, "Which column takes the grade cannot be told")
    return maximum - 1, maximum


def _maximum(sheet: Sheet, identifier: int | None) -> int | None:
    """The column with one number all the way down, or one scale; None where none or several fit."""
    fits = []
    for at in range(1, len(sheet.rows[0])):
        values = set(_column(sheet, at))
        is_one = len(values) == 1
        if at == identifier or not is_one:
            continue
        value = values.pop()
        is_scale = fold(sheet.value(0, at)) in {fold(word) for word in _SCALE}
        before = _column(sheet, at - 1)
        if (_NUMBER.match(value) and all(_is_grade(v, value) for v in before)) or is_scale:
            fits.append(at)
    named = [at for at in fits if fold(sheet.value(0, at)) in _MAXIMUM]
    clear = named if len(fits) > 1 else fits
    return clear[0] if len(clear) == 1 else None


def _is_grade(value: str, maximum: str) -> bool:
    if value in ("", "-", "–"):
        return True
    return bool(_NUMBER.match(value)) and _decimal(value) <= _decimal(maximum)


def _decimal(value: str) -> Decimal:
    return Decimal(value.replace(",", "."))


def _points(sheet: Sheet, maximum: int) -> Decimal | None:
    try:
        return _decimal(sheet.value(1, maximum).strip())
    except (InvalidOperation, IndexError):
        return None


def _scale(sheet: Sheet, maximum: int) -> tuple[str, ...]:
    value = sheet.value(1, maximum).strip() if len(sheet.rows) > 1 else ""
    if not value or _NUMBER.match(value):
        return ()
    return tuple(word.strip() for word in re.split(r"[,;/]", value) if word.strip())


def _changeable(sheet: Sheet, maximum: int) -> int | None:
    """The last column of one or two words without a digit, right of the maximum."""
    found = None
    for at in range(maximum + 1, len(sheet.rows[0])):
        values = set(_column(sheet, at))
        if "" in values or "-" in values or any(c.isdecimal() for v in values for c in v):
            break
        if len(values) <= 2:
            found = at
    return found


def _ids(sheet: Sheet, row: int, identifier: int) -> dict[str, str]:
    found = _IDENTIFIER.match(sheet.value(row, identifier).strip())
    ids = {"participant": found["number"]} if found else {}
    number = sheet.value(row, identifier + 2).strip()
    if (
        number
        and not _EMAIL.match(number)
        and any(c.isdecimal() for c in number)
        and " " not in number
    ):
        ids["id_number"] = number
    return ids


def _unclear(sheet: Sheet, where: str, found: str) -> GradebookError:
    names = "; ".join(cell.value for cell in sheet.rows[0])
    return GradebookError(
        where,
        found,
        f"Its columns are: {names}",
        "Name the column of the grades with --column; nothing was written",
    )
