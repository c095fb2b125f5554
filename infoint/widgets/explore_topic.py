"""What each of the comparison notebooks draws for some of the interviews.

Calls the comparisons and the figures; knows no controls. Refuses to draw what the notebook's own
parameters leave out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import pandas as pd

from infoint import compare, figures
from infoint.compare.selection import Selection
from infoint.compare.selection_words import keyword_words, pay_words, place_words, title_words
from infoint.errors import ParameterError
from infoint.figures import Chart, Table
from infoint.schema import Notes

Shown = tuple[Chart | Table, ...]
_ASKS = ("family", "location", "industry", "interview")
Lines = tuple[tuple[str, int], ...]  # the name of each, and how many interviews stand behind it


class Topic(Protocol):
    """One comparison: what may be asked of the interviews, what a line of the figure is called."""

    line: str

    @property
    def asks(self) -> tuple[str, ...]:
        """Names of the parts of a `Selection`."""

    def draw(self, notes: Notes, chosen: Selection) -> Shown:
        """Draw these interviews, which are those that were chosen: the figure first."""

    def lines(self, notes: Notes, chosen: Selection) -> Lines:
        """The lines of that figure, in its order."""

    def words(
        self, notes: Notes, chosen: Selection, row: str = "", interview: str = ""
    ) -> pd.DataFrame:
        """What was said, with file and line: behind one line of the figure, in one interview."""


def chosen_notes(notes: Notes, chosen: Selection) -> Notes:
    """The interviews that were chosen."""
    return compare.select(
        notes,
        family=chosen.family,
        location=chosen.location,
        stage=chosen.stage,
        industry=chosen.industry,
        interviews=[chosen.interview] if chosen.interview else None,
    )


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay statements, as in 04_salaries."""

    by: str = "family"
    stage: str = ""
    line: str = "Group"

    @property
    def asks(self) -> tuple[str, ...]:
        """The stage too, where the notebook does not say one."""
        stage = () if self.stage else ("stage",)
        return (*_ASKS[:2], *stage, *_ASKS[2:])

    def draw(self, notes: Notes, chosen: Selection) -> Shown:
        """The statements, and how many stand behind each group."""
        pay = self._pay(notes, chosen)
        groups = compare.salary_groups(pay)
        return (figures.salary_ranges(pay, groups), figures.salary_groups(groups))

    def lines(self, notes: Notes, chosen: Selection) -> Lines:
        """Groups, with those who named no figure."""
        pay = self._pay(notes, chosen)
        people = pay.groupby("group", sort=False)["interview_id"].nunique()
        return tuple((str(name), int(n)) for name, n in people.items())

    def words(
        self, notes: Notes, chosen: Selection, row: str = "", interview: str = ""
    ) -> pd.DataFrame:
        return pay_words(self._pay(notes, chosen), row=row, interview=interview)

    def _pay(self, notes: Notes, chosen: Selection) -> pd.DataFrame:
        pay = compare.salaries(notes, by=self.by, stage=self.stage or chosen.stage)
        return pay[pay["part"] != "other stage"] if chosen.stage else pay


@dataclass(frozen=True, slots=True)
class Titles:
    """Job titles by family, as in 05_job_titles."""

    family: str = ""
    min_interviews: int = 1
    asks: tuple[str, ...] = _ASKS
    line: str = "Title"

    def draw(self, notes: Notes, chosen: Selection) -> Shown:
        """The titles that these interviewees hold or named."""
        return (figures.title_families(self._titles(notes)),)

    def lines(self, notes: Notes, chosen: Selection) -> Lines:
        return _lines(self._titles(notes), "title", "n")

    def words(
        self, notes: Notes, chosen: Selection, row: str = "", interview: str = ""
    ) -> pd.DataFrame:
        if self.family:
            own = notes.titles[notes.titles["family"] == self.family]
            notes = replace(notes, titles=own)
        return title_words(notes, row=row, interview=interview)

    def _titles(self, notes: Notes) -> pd.DataFrame:
        least = _least(self.min_interviews, notes)
        return compare.titles(notes, family=self.family, min_interviews=least)


@dataclass(frozen=True, slots=True)
class Keywords:
    """Keywords, as in 06_keywords."""

    question: str = ""
    min_interviews: int = 1
    asks: tuple[str, ...] = _ASKS
    line: str = "Keyword"

    def draw(self, notes: Notes, chosen: Selection) -> Shown:
        """The keywords that these interviewees named."""
        least = _least(self.min_interviews, notes)
        matrix = compare.keyword_matrix(notes, question=self.question, min_interviews=least)
        return (figures.keyword_counts(self._heard(notes), matrix),)

    def lines(self, notes: Notes, chosen: Selection) -> Lines:
        return _lines(self._heard(notes), "keyword", "n")

    def words(
        self, notes: Notes, chosen: Selection, row: str = "", interview: str = ""
    ) -> pd.DataFrame:
        return keyword_words(notes, question=self.question, row=row, interview=interview)

    def _heard(self, notes: Notes) -> pd.DataFrame:
        least = _least(self.min_interviews, notes)
        return compare.keywords(notes, question=self.question, min_interviews=least)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the jobs are, as in 07_geographic_demand."""

    kinds: tuple[str, ...] = ()
    occupation: str = ""
    asks: tuple[str, ...] = _ASKS
    line: str = "Place"

    def draw(self, notes: Notes, chosen: Selection) -> Shown:
        """The maps, and each place on a line."""
        kinds = list(self.kinds)
        try:
            on_map = compare.demand_map(notes, kinds=kinds, occupation=self.occupation)
        except ParameterError:  # none of those who are left is sure to hold that occupation
            on_map = compare.demand_map(notes, kinds=kinds)
        shapes = compare.demand_shapes(on_map)
        charts = (
            figures.demand_abroad(on_map, shapes),
            figures.demand_places(compare.demand(notes, kinds=kinds)),
        )
        said = (chart for chart in charts if not chart.is_empty)
        return (figures.demand_map(on_map, shapes), *said)

    def lines(self, notes: Notes, chosen: Selection) -> Lines:
        return _lines(compare.demand(notes, kinds=list(self.kinds)), "place", "place_n")

    def words(
        self, notes: Notes, chosen: Selection, row: str = "", interview: str = ""
    ) -> pd.DataFrame:
        return place_words(notes, kinds=self.kinds, row=row, interview=interview)


def _least(asked: int, notes: Notes) -> int:
    """Where fewer interviews are left than were asked for, so many are enough."""
    return min(asked, max(len(notes.interviews), 1))


def _lines(frame: pd.DataFrame, name: str, n: str) -> Lines:
    once = frame.drop_duplicates(name)
    return tuple((str(row[name]), int(row[n])) for row in once.to_dict("records"))
