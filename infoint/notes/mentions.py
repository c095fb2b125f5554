"""What was said in answers, as rows: pay, titles, keywords, places, organizations.

Which answers are read for what is stated in the question bank (``reads``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from infoint.notes.interview import Interview
from infoint.parsing import (
    annualize,
    assume_currency,
    assume_period,
    parse_keywords,
    parse_organizations,
    parse_places,
    parse_salaries,
    parse_titles,
)
from infoint.parsing.family import group_titles
from infoint.parsing.keyword import display_forms, fold_keyword
from infoint.parsing.organization import display_organizations
from infoint.parsing.title.decision import Decisions, occupation_cells
from infoint.questions import Bank
from infoint.questions.records import READS
from infoint.schema import Answer, Problem, Salary, Severity, Title

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Rates:
    """How pay by the hour, day, week or month becomes pay by the year."""

    hours_per_week: float = 40
    weeks_per_year: float = 52
    months_per_year: float = 12


class Said(NamedTuple):
    """A keyword or organization as it was said; ``text`` has the words around it."""

    interview_id: str
    question_id: str | None
    source: str
    line: int | None
    text: str
    name: str


class TitleSaid(NamedTuple):
    """A title of an interview, held or named."""

    interview_id: str
    question_id: str | None
    source: str
    line: int | None
    origin: str
    title: Title


def answers_for(interview: Interview, bank: Bank, kind: str) -> list[Answer]:
    """Answers from which this kind is read."""
    return interview.answers_with(_reading(bank)[kind])


@lru_cache(maxsize=8)
def _reading(bank: Bank) -> dict[str, frozenset[str]]:
    """For each kind the questions from whose answers it is read."""
    return {kind: frozenset(q.id for q in bank.questions if kind in q.reads) for kind in READS}


def _origin(interview: Interview, answer: Answer) -> Row:
    return {
        "interview_id": interview.interview_id,
        "question_id": answer.question_id,
        "source": interview.note.source,
        "line": answer.line,
    }


def salary_rows(interview: Interview, bank: Bank, rates: Rates) -> tuple[list[Row], list[Problem]]:
    """Rows of ``salaries``, and a problem for each pay answer without a figure."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for answer in answers_for(interview, bank, "salaries"):
        said = parse_salaries(answer.text, country=interview.country)
        said = _asked_for_beginning(said, answer.question)
        rows += [_salary_row(interview, answer, salary, rates) for salary in said]
        if not said and answer.text.strip():
            message = (
                f"Found no figure in {_shortened(answer.text)!r}. Expected pay such as "
                "'$50-55k to start'; nothing to do if none was named."
            )
            problems.append(_problem(interview, answer, "no_figure", message, "missing"))
    return rows, problems


# "What would a beginner earn here?", "Starting pay"; a bare "Pay?" does not ask for it.
_BEGINNING = re.compile(r"\b(?:begin|start|entry|junior|new ?comer|graduate)", re.I)


def _asked_for_beginning(said: list[Salary], question: str) -> list[Salary]:
    """Where beginning pay was asked for, the first figure is that unless it says otherwise."""
    if not said or said[0].stage is not None or not _BEGINNING.search(question):
        return said
    assumed = (*said[0].assumptions, "stage taken from the question: entry")
    return [replace(said[0], stage="entry", assumptions=assumed), *said[1:]]


def _salary_row(interview: Interview, answer: Answer, salary: Salary, rates: Rates) -> Row:
    complete = assume_period(assume_currency(salary, interview.country))
    annual = annualize(
        complete,
        hours_per_week=rates.hours_per_week,
        weeks_per_year=rates.weeks_per_year,
        months_per_year=rates.months_per_year,
    )
    assumptions = dict.fromkeys((*complete.assumptions, *annual.assumptions))
    return {
        **_origin(interview, answer),
        "low": _float(salary.low),
        "high": _float(salary.high),
        "currency": complete.currency,
        "period": complete.period,
        "stage": salary.stage,
        "annual_low": _float(annual.low),
        "annual_high": _float(annual.high),
        "text": salary.text,
        "assumptions": "; ".join(assumptions),
        "job_title": interview.words("job_title"),
        "location": interview.words("location"),
    }


def _problem(
    interview: Interview, answer: Answer, code: str, message: str, severity: Severity
) -> Problem:
    source, line = interview.note.source, answer.line
    return Problem(source, line, code, message, severity, interview.interview_id)


def _float(value: object) -> float | None:
    return None if value is None else float(value)  # type: ignore[arg-type]


def _shortened(text: str, limit: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1]}…"


def titles_said(interview: Interview, bank: Bank) -> list[TitleSaid]:
    """Titles of an interview, the held one first, each with where it comes from."""
    note = interview.note
    held = parse_titles(interview.words("job_title") or "")[:1]
    return [
        *(TitleSaid(note.note_id, None, note.source, note.line, "held", title) for title in held),
        *(
            TitleSaid(note.note_id, answer.question_id, note.source, answer.line, "named", title)
            for answer in answers_for(interview, bank, "titles")
            for title in parse_titles(answer.text)
        ),
    ]


def title_rows(
    found: Sequence[TitleSaid], confirmed: Mapping[str, str], decisions: Decisions
) -> Iterator[Row]:
    """Rows of ``titles`` out of `titles_said`: each title once an interview, with its family."""
    families = {
        member: family.name
        for family in group_titles([said.title for said in found], confirmed=confirmed)
        for member in family.members
    }
    seen = set()
    known: dict[Title, Row] = {}  # what is the same wherever the title is said
    for said in found:
        title = said.title
        key = (said.interview_id, title.title)
        if key in seen:
            continue
        seen.add(key)
        if title not in known:
            family = families.get(title.title, title.base)
            known[title] = {
                "title": title.title,
                "base": title.base,
                "level": title.level,
                "family": family,
                **occupation_cells(title, family, decisions),
                "text": title.text,
            }
        yield {
            "interview_id": said.interview_id,
            "question_id": said.question_id,
            "source": said.source,
            "line": said.line,
            "origin": said.origin,
            **known[title],
        }


def keywords_said(interview: Interview, bank: Bank) -> list[Said]:
    """Every keyword of an interview with the answer in which it was said."""
    return [
        _said(interview, answer, keyword)
        for answer in answers_for(interview, bank, "keywords")
        for keyword in parse_keywords(answer.text)
    ]


def _said(interview: Interview, answer: Answer, name: str) -> Said:
    source, text = interview.note.source, _words_around(answer.text, name)
    return Said(interview.interview_id, answer.question_id, source, answer.line, text, name)


def keyword_rows(said: Sequence[Said], bank: Bank) -> Iterator[Row]:
    """Rows of ``keywords`` out of `keywords_said`, each keyword once an interview.

    A keyword said in several answers is kept with the question that asks for
    keywords, else with the first question of the bank that holds it.
    """
    rank = {q.id: (q.id != "keywords", i) for i, q in enumerate(bank.questions)}
    forms = display_forms(one.name for one in said)
    best: dict[tuple[str, str], Said] = {}
    for one in said:
        key = (one.interview_id, fold_keyword(one.name))
        kept = best.get(key)
        if kept is None or rank[one.question_id or ""] < rank[kept.question_id or ""]:
            best[key] = one
    for (_, folded), one in best.items():
        yield _said_row(one, "keyword", forms[folded])


def _said_row(said: Said, column: str, form: str) -> Row:
    row = said._asdict()
    del row["name"]
    return {**row, column: form}


def _words_around(text: str, words: str) -> str:
    """The line of the answer that holds the words, or the whole answer."""
    lowered = words.casefold()
    lines = [line.strip(" -•*\t") for line in text.splitlines()]
    return next((line for line in lines if lowered in line.casefold()), " ".join(text.split()))


def place_rows(interview: Interview, bank: Bank) -> tuple[list[Row], list[Problem]]:
    """Rows of ``places``, and a problem for each name that fits several places."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for answer in answers_for(interview, bank, "places"):
        for place in parse_places(answer.text, country=interview.country, admin1=interview.admin1):
            row = {
                "name": place.name,
                "kind": place.kind,
                "country": place.country,
                "admin1": place.admin1,
                "direction": place.direction,
                "is_ambiguous": place.ambiguous,
                "text": place.text,
            }
            rows.append({**_origin(interview, answer), **row})
            if place.ambiguous:
                read_as = ", ".join(filter(None, (place.name, place.admin1, place.country)))
                message = (
                    f"Found {place.text!r}, which fits several places; read as {read_as}. "
                    "Add the state or country to the answer."
                )
                problems.append(_problem(interview, answer, "ambiguous_place", message, "unclear"))
    return rows, problems


def organizations_said(interview: Interview, bank: Bank) -> list[Said]:
    """Every organization of an interview with the answer in which it was said."""
    return [
        _said(interview, answer, name)
        for answer in answers_for(interview, bank, "organizations")
        for name in parse_organizations(answer.text)
    ]


def organization_rows(said: Sequence[Said]) -> Iterator[Row]:
    """Rows of ``organizations`` out of `organizations_said`, each once an interview."""
    forms = display_organizations(one.name for one in said)
    best: dict[tuple[str, str], Said] = {}
    for one in said:
        best.setdefault((one.interview_id, forms[one.name]), one)
    for (_, form), one in best.items():
        yield _said_row(one, "organization", form)
