"""What a map of demand says in words: labels, alt text, the note beneath, the cells of its table.

Counts nothing, and calls nothing good or bad: a state has more or fewer jobs than usual, no more.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from infoint.figures.phrase import count, join

# By the step of `compare.demand_map`; its limits stand in `infoint.compare.demand_counted`: keep in step.
STEPS = (
    "far fewer than usual",
    "fewer than usual",
    "about as usual",
    "more than usual",
    "many more than usual",
)
LIMITS = "0.4, 0.8, 1.25 and 2.5"
NO_FIGURE = "no figure released"
UNCLEAR = "(unclear which)"  # in the name of a place, infoint.compare.place: keep in step
# Column of the frame to the word for it, in the order drawn.
DIRECTIONS = {"high": "more", "growing": "growing", "declining": "declining", "low": "fewer"}
NAMED = "named"
OUTLINES = ("U.S. Census Bureau, 2017", "Natural Earth 4.1.0")  # at home, abroad
_MOST = 5
_OFF = 8  # places named under a map because they are not on it
_LABELS = {
    "place": "Place",
    "said": "Said",
    "against": "Against the nation",
    "employment": "Jobs there",
    "area": "Counted in",
    "who": "Who",
    "words": "Words",
}


def is_said(demand: pd.DataFrame) -> pd.Series[bool]:
    """Rows of places that somebody named."""
    return demand["place_n"] > 0


def is_abroad(demand: pd.DataFrame) -> pd.Series[bool]:
    """Rows of places that lie in other countries, and of parts of the world."""
    is_home = demand["country"].isin(["US", "PR"])
    return ~is_home & (demand["country"].notna() | (demand["kind"] == "region"))


def claims(row: dict[Any, Any]) -> list[tuple[str, int]]:
    """Directions and how many interviews said so; "named" only where nothing more was said.

    Examples
    --------
    >>> claims({"high": 2, "growing": 0, "declining": 1, "low": 0, "named": 1})
    [('high', 2), ('declining', 1)]
    """
    found = [(column, int(row[column])) for column in DIRECTIONS if row[column]]
    return found or ([(NAMED, int(row[NAMED]))] if row[NAMED] else [])


def said(row: dict[Any, Any]) -> str:
    """What was said of a place: "2 more, 1 declining"."""
    return ", ".join(f"{n} {DIRECTIONS.get(column, column)}" for column, n in claims(row))


def label(row: dict[Any, Any], name: str) -> str:
    """A place's label: its name, and how many interviews named it where more than one did.

    Examples
    --------
    >>> label({"place_n": 3}, "Austin"), label({"place_n": 1}, "Boise")
    ('Austin (3)', 'Boise')
    """
    return f"{name} ({row['place_n']})" if row["place_n"] > 1 else name


def table_of(demand: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """The frame with cells in words, and the headings of the columns to show."""
    rows = demand.to_dict("records")
    frame = demand.assign(
        said=[said(row) for row in rows],
        employment=demand["employment"].round().astype("Int64"),
        against=[_against(row) for row in rows],
    )
    has_figures = bool(demand["area"].notna().any())
    labels = {
        column: heading
        for column, heading in _LABELS.items()
        if has_figures or column not in ("area", "employment", "against")
    }
    return frame, labels


def _against(row: dict[Any, Any]) -> str:
    if pd.isna(row["step"]):
        return "" if pd.isna(row["no_figure"]) else str(row["no_figure"])
    return f"{row['location_quotient']:.2f}: {STEPS[int(row['step'])]}"


def most_jobs(demand: pd.DataFrame) -> list[str]:
    """The states with the most jobs, with their number."""
    states = demand[(demand["kind"] == "state") & demand["employment"].notna()]
    top = states.sort_values(["employment", "place"], ascending=[False, True]).head(_MOST)
    return [
        f"{place} {employment:,.0f}"
        for place, employment in zip(top["place"], top["employment"], strict=True)
    ]


def off_map(demand: pd.DataFrame) -> list[str]:
    """Places that the map cannot show, each with what was said and why it is not shown."""
    rows = demand[is_said(demand) & demand["view"].isna()].to_dict("records")
    return [
        f"{row['place']}: {said(row)}"
        + ("" if UNCLEAR in row["place"] else f" ({row['off_map']})")  # its name says it
        for row in rows
    ]


def nothing_of(demand: pd.DataFrame, *, is_home: bool) -> str:
    """The line that stands for a map with nothing on it."""
    elsewhere = off_map(demand)
    where = "in the United States" if is_home else "outside the United States"
    if elsewhere:
        return f"Nobody named a place {where} that a map can show. {_listed(elsewhere)}."
    return f"Nobody named a place {where}."


def _listed(elsewhere: list[str]) -> str:
    more = f"; {len(elsewhere) - _OFF} more in the table" if len(elsewhere) > _OFF else ""
    return "; ".join(elsewhere[:_OFF]) + more


def note_of(demand: pd.DataFrame, left_out: int) -> str:
    """Assumptions and sources, for under the figure."""
    basis = str(demand["basis"].iloc[0])
    is_shaded = bool(demand["step"].notna().any())
    parts = []
    if demand["place_n"].max() > 1:
        parts.append("In parentheses: how many interviews named the place.")
    if is_shaded:
        parts.append(f"Shades: {basis}. Location quotients, parted at {LIMITS}.")
    elif not is_abroad(demand).any():
        parts.append(f"No state is shaded. {basis}.")
    elsewhere = off_map(demand)
    if elsewhere:
        parts.append(f"Not on the map: {_listed(elsewhere)}.")
    if left_out:
        parts.append(f"{count(left_out, 'place')} with fewer interviews stand in the table only.")
    official = f" {demand['citation'].iloc[0]}" if is_shaded else ""
    outlines = OUTLINES[int(bool(is_abroad(demand).any()))]
    parts.append(f"Sources: the interview notes.{official} Outlines: {outlines}.")
    return " ".join(parts)


def alt_of(demand: pd.DataFrame) -> str:
    """The map in words."""
    abroad = bool(is_abroad(demand).any())
    of = int(demand["of"].iloc[0])
    named = demand[is_said(demand)]
    start = f"Map of {'a part of the world' if abroad else 'the United States'}"
    parts = [f"{start}. {count(len(named), 'place')} named in {count(of, 'interview')}"]
    for column, word in DIRECTIONS.items():
        own = named[named[column] > 0]
        if len(own):
            names = [f"{p} ({n})" for p, n in zip(own["place"], own[column], strict=True)]
            parts.append(f"{word.capitalize()}: {join(names)}")
    silent = named[named[[*DIRECTIONS]].sum(axis=1) == 0]
    if len(silent):
        parts.append(f"Named without a direction: {join(silent['place'])}")
    return ". ".join([*parts, *_counted(demand)]) + "."


def _counted(demand: pd.DataFrame) -> list[str]:
    states = demand[(demand["kind"] == "state") & demand["step"].notna()]
    if states.empty:
        return []
    parts = [f"Counted: {demand['occupation'].iloc[0]}"]
    for step in (4, 3):
        own = states[states["step"] == step].sort_values("location_quotient", ascending=False)
        if len(own):
            parts.append(f"{STEPS[step].capitalize()} in {join(own['place'])}")
    parts.append(f"Most jobs: {join(most_jobs(demand))}")
    return parts
