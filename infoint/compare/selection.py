"""Some of the interviews, as Notes again, and which interviews there are to choose from.

Keeps rows; never changes one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import pandas as pd

from infoint.compare.cell import having, rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.compare.salary import STAGES
from infoint.schema import Notes


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked of an interview; "" asks for nothing.

    Attributes
    ----------
    family : str
        Title family of the title that the interviewee holds.
    location : str
        Where the interviewee works, or a part of it between commas: "OR" finds "Portland, OR".
    stage : str
        The interviewee named a figure for this stage: entry, mid or senior.
    industry : str
        As written in the notes.
    interview : str
        The id of the one interview.
    """

    family: str = ""
    location: str = ""
    stage: str = ""
    industry: str = ""
    interview: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be asked for, as a reader sees it, and how many interviews have it."""

    value: str
    words: str
    n: int


class Interviews:
    """What can be asked of the interviews of one reading; upper and lower case do not matter."""

    def __init__(self, notes: Notes) -> None:
        self._names = labels(notes)
        self._values = {
            "family": _pairs(having(notes.titles, "origin", "held"), "family"),
            "location": _places(notes),
            "stage": _pairs(notes.salaries, "stage"),
            "industry": _pairs(notes.interviews, "industry"),
            "interview": {key: {key: key} for key in self._names},
        }

    def __len__(self) -> int:
        return len(self._names)

    def fitting(self, chosen: Selection) -> list[str]:
        """Ids of the interviews that meet all that is asked, in the order read."""
        asked = {
            field.name: _fold(getattr(chosen, field.name))
            for field in fields(chosen)
            if getattr(chosen, field.name)
        }
        return [
            key
            for key in self._names
            if all(wanted in self._values[name].get(key, {}) for name, wanted in asked.items())
        ]

    def choices(self, name: str, chosen: Selection | None = None) -> tuple[Choice, ...]:
        """The values of one part of a `Selection` that leave an interview.

        Parameters
        ----------
        name : str
            family, location, stage, industry or interview.
        chosen : Selection, optional
            What is asked for besides; what it asks for under ``name`` does not count.

        Returns
        -------
        tuple of Choice
            By name; stages from entry to senior, interviews as read. A part of locations, such as
            a state, is there where it holds two or more of them.
        """
        rest = self.fitting(replace(chosen or Selection(), **{name: ""}))
        times: dict[str, int] = defaultdict(int)
        for key in rest:
            for folded in self._values[name].get(key, {}):
                times[folded] += 1
        shown = self._shown(name)
        found = [Choice(value, words, times[_fold(value)]) for value, words in shown.items()]
        return tuple(choice for choice in found if choice.n)

    def _shown(self, name: str) -> dict[str, str]:
        """Every value that is offered, in order: (value, words)."""
        if name == "interview":
            return dict(self._names)
        first: dict[str, str] = {}
        for values in self._values[name].values():
            for folded, value in values.items():
                first.setdefault(folded, value)
        if name == "stage":
            return {stage: stage for stage in STAGES if stage in first}
        if name == "location":
            return _offered(first, self._values[name].values())
        return {first[folded]: first[folded] for folded in sorted(first)}


def select(
    notes: Notes,
    *,
    family: str | None = None,
    location: str | None = None,
    stage: str | None = None,
    industry: str | None = None,
    interviews: list[str] | None = None,
) -> Notes:
    """Keep the interviews that meet all conditions; None or "" asks for nothing.

    Parameters
    ----------
    family, location, stage, industry : str, optional
        As in `Selection`; upper and lower case do not matter.
    interviews : list of str, optional
        Interview ids.

    Returns
    -------
    Notes
        The same frames with fewer rows. Contacts and problems that belong to no
        interview stay.
    """
    asked = Selection(family or "", location or "", stage or "", industry or "")
    chosen = set(Interviews(notes).fitting(asked))
    if interviews:
        chosen &= set(interviews)
    return Notes(
        **{field.name: _rows(getattr(notes, field.name), chosen) for field in fields(notes)}
    )


def _rows(frame: pd.DataFrame, chosen: Iterable[str]) -> pd.DataFrame:
    keys = frame["interview_id"]
    return frame[keys.isin(list(chosen)) | keys.isna()].reset_index(drop=True)


def _fold(value: str) -> str:
    return " ".join(value.split()).casefold()


def _pairs(frame: pd.DataFrame, column: str) -> dict[str, dict[str, str]]:
    """The values of each interview: folded, and as written."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for key, cell in zip(frame["interview_id"], frame[column], strict=True):
        if value := text_of(cell):
            found[key].setdefault(_fold(value), value)
    return found


def _places(notes: Notes) -> dict[str, dict[str, str]]:
    """The location of each interview first, then its parts."""
    found: dict[str, dict[str, str]] = {}
    for row in rows_of(notes.interviews):
        whole = text_of(row.location)
        parts = [part.strip() for part in whole.split(",")] if whole else []
        found[row.interview_id] = {_fold(part): part for part in [whole or "", *parts] if part}
    return found


def _offered(first: dict[str, str], places: Iterable[dict[str, str]]) -> dict[str, str]:
    """Whole locations, and the last parts that two or more of them share."""
    towns: dict[str, set[str]] = defaultdict(set)
    for values in places:
        if values:
            whole, *parts = values
            towns[parts[-1] if parts else whole].add(whole)
    wholes = {whole for group in towns.values() for whole in group}
    shared = {part for part, group in towns.items() if len(group - {part}) > 1}
    return {
        first[folded]: f"{first[folded]}, all" if folded in shared else first[folded]
        for folded in sorted(wholes | shared)
    }
