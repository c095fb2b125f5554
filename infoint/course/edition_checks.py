"""What the tests in a student's notebook call: is this what was asked for, and does it come from
these notes?

Messages are for the student. Nothing here knows the right answer: a test brings it along, made
anew from the same notes. Rows may stand in any order, and more columns than asked for are fine.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr
from typing import TYPE_CHECKING, Any, NoReturn

from infoint.schema import FRAMES, Notes

if TYPE_CHECKING:
    import pandas as pd


def check_notes(notes: object, *, at_least: int = 1) -> str:
    """Whether these are notes, with enough answered interviews and no file lost; says what is there.

    Raises
    ------
    AssertionError
        They are not; the message says what is missing.
    """
    if not isinstance(notes, Notes):
        _fail("notes", f"found {_kind(notes)}", "expected what ii.read_notes gives")
    lost = notes.problems[notes.problems["severity"] == "error"]
    if len(lost):
        first = lost["message"].iloc[0].rstrip(".")
        _fail("notes", f"{len(lost)} could not be read", f"the first is {first}")
    words = notes.answers[notes.answers["text"].str.strip() != ""]
    found = FRAMES["interviews"].count(words["interview_id"].nunique())
    if words["interview_id"].nunique() < at_least:
        _fail("notes", f"found {found} with answers", f"expected at least {at_least}")
    return f"notes: {found} with {FRAMES['answers'].count(len(words))}."


def check_rows(
    frame: object, name: str, *, columns: Sequence[str] = (), notes: object = None
) -> str:
    """Whether a variable is a frame with these columns, about these notes; says what is there.

    Raises
    ------
    AssertionError
        It is not; the message says what is missing.
    """
    table = _frame(frame, name)
    missing = [column for column in columns if column not in table.columns]
    if missing:
        have = ", ".join(map(str, table.columns)) or "none"
        _fail(name, f"found no column {', '.join(missing)}", f"its columns are {have}")
    if isinstance(notes, Notes) and "interview_id" in table.columns:
        known = set(notes.interviews["interview_id"])
        strange = sorted(set(table["interview_id"].dropna().astype(str)) - known)
        if strange:
            _fail(name, f"found {', '.join(strange[:3])}", "which is no interview of your notes")
    rows = len(table)
    return f"{name}: {rows} row{'' if rows == 1 else 's'}."


def same_rows(mine: object, as_expected: Callable[[], pd.DataFrame], name: str) -> None:
    """Whether a variable holds the same rows as one made anew from the same notes.

    Parameters
    ----------
    mine : object
    as_expected : callable
        Makes the other. What it says of the notes on stderr is dropped, as nbgrader takes any word
        there for a failed test.
    name : str

    Raises
    ------
    AssertionError
        It does not; the message names the columns that differ.
    """
    table = _frame(mine, name)
    with redirect_stderr(io.StringIO()):
        expected = as_expected()
    check_rows(table, name, columns=list(expected.columns))
    if len(table) != len(expected):
        _fail(name, f"found {len(table)} rows", f"expected {len(expected)} from these notes")
    left, right = _in_one_order(table[list(expected.columns)]), _in_one_order(expected)
    differ = [str(column) for column in expected.columns if not _equal(left[column], right[column])]
    if differ:
        _fail(name, f"the values in {', '.join(differ)} are not those that your notes give")


def _frame(value: object, name: str) -> pd.DataFrame:
    import pandas as pd  # late: `infoint.course` is imported where no frame is needed

    if not isinstance(value, pd.DataFrame):
        _fail(name, f"found {_kind(value)}", "expected a DataFrame")
    return value


def _in_one_order(frame: pd.DataFrame) -> pd.DataFrame:
    plain = frame.reset_index(drop=True)
    if plain.empty:
        return plain
    words = plain.astype(str)
    return plain.loc[words.sort_values([*words.columns]).index].reset_index(drop=True)


def _equal(left: pd.Series[Any], right: pd.Series[Any]) -> bool:
    from pandas.testing import assert_series_equal

    try:
        assert_series_equal(left, right, check_dtype=False, check_names=False)
    except AssertionError:
        return False
    return True


def _kind(value: object) -> str:
    return "nothing (None)" if value is None else f"a {type(value).__name__}"


def _fail(name: str, found: str, expected: str = "") -> NoReturn:
    raise AssertionError(f"{name}: {found}{'; ' if expected else ''}{expected}.")
