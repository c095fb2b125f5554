"""A gradebook file to a `Gradebook`, whichever LMS exported it."""

from __future__ import annotations

from pathlib import Path

from infoint.course.gradebook.book import Gradebook
from infoint.course.gradebook.canvas import is_canvas, read_canvas
from infoint.course.gradebook.cells import read_sheet
from infoint.course.gradebook.moodle import is_moodle, read_moodle
from infoint.errors import GradebookError


def read_gradebook(path: Path, *, column: str | None = None) -> Gradebook:
    """Read Canvas's gradebook export or Moodle's offline grading worksheet.

    Parameters
    ----------
    path : Path
        A CSV file.
    column : str, optional
        Header of the grade column, for a worksheet whose columns cannot be told.

    Raises
    ------
    GradebookError
        The file cannot be opened or is neither; what was found is said.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GradebookError(
            str(path),
            f"it cannot be opened ({error.strerror})",
            "expected the CSV file that the LMS exported",
            "Check the path",
        ) from error
    sheet = read_sheet(data, path.name)
    if is_canvas(sheet):
        return read_canvas(sheet, path.name)
    if is_moodle(sheet) or column is not None:
        return read_moodle(sheet, path.name, column)
    names = "; ".join(cell.value for cell in sheet.rows[0][:12])
    raise GradebookError(
        path.name,
        f"this is neither Canvas's gradebook nor Moodle's grading worksheet; its columns are: {names}",
        "expected the CSV file that the LMS exported, unchanged",
        "Export it again, or name the column of the grades with --column",
    )
