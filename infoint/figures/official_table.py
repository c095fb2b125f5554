"""Official figures beside what was said, as tables that fit a page. Counts nothing."""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.figures.listing import Table, table
from infoint.figures.money import sign_of

_ROWS = 12  # in sight; the rest is folded


def official_percentiles(official: pd.DataFrame) -> Table:
    """Show each compared statement with the amounts that it is held against.

    Parameters
    ----------
    official : DataFrame
        What `compare.official_salaries` returns; rows that were left out are not shown.
    """
    rows = official[official["part"] == "compared"]
    cells = rows.to_dict("records")
    frame = rows.assign(
        amounts=[_amounts(row) for row in cells],
        counted=[
            _lines(f"{row['occupation_name']} in {_area(row)}", row["reason"]) for row in cells
        ],
    )
    columns = {
        "interviewee": "Interviewee",
        "text": "Said",
        "standing": "That is",
        "amounts": "Lowest tenth, lowest quarter, middle",
        "counted": "All workers counted as",
    }
    return table(
        frame,
        caption=_with_source("Beginning pay beside official wages", rows),
        columns=columns,
        none="No beginning pay can stand beside an official figure.",
        most=_ROWS,
    )


def claims_and_counts(claims: pd.DataFrame) -> Table:
    """Show claims with the official figure and whether it is in line with them.

    Parameters
    ----------
    claims : DataFrame
        What `compare.claims_and_counts` returns, or some of its rows.
    """
    cells = claims.to_dict("records")
    frame = claims.assign(
        found=[f"{row['finding']}: {row['reason']}" for row in cells],
        counted=[_lines(row["official"], _area(row)) for row in cells],
    )
    columns = {
        "interviewee": "Interviewee",
        "claim": "Said",
        "counted": "Counted",
        "found": "Finding",
    }
    return table(
        frame,
        caption=_with_source("What they said, what is counted", claims),
        columns=columns,
        none="No claim has an official figure beside it.",
        most=_ROWS,
    )


def _with_source(words: str, rows: pd.DataFrame) -> str:
    sources = rows["citation"].dropna().unique()
    return f"{words}. {' '.join(sources)}" if len(sources) else words


def _amounts(row: dict[Any, Any]) -> str:
    sign, digits = sign_of(row["currency"]), 2 if row["per"] == "hour" else 0
    shown = [
        f"{sign}{row[name]:,.{digits}f}" if row[name] == row[name] else "not given"
        for name in ("p10", "p25", "p50")
    ]
    return f"{', '.join(shown)} {'an hour' if row['per'] == 'hour' else 'a year'}"


def _area(row: dict[Any, Any]) -> str:
    if not isinstance(row["area"], str):
        return ""
    return f"{row['area']} ({row['area_kind']})"


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
