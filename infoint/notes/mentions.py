"""What was said in answers, as rows: pay, titles, keywords, places, organizations.

Which answers are read for what is stated in the question bank (``reads``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
from infoint.schema import Answer, Problem, Salary, Severity, Title

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Rates:
    """How pay by the hour, day, week or month becomes pay by the year."""

    hours_per_week: float = 40
    weeks_per_year: float = 52
    months_per_year: float = 12


def _answers(
    interviews: Iterable[Interview], bank: Bank, kind: str
) -> Iterator[tuple[Interview, Answer]]:
    """Answers from which this kind is read; a question's place in the bank breaks ties."""
    wanted = frozenset(q.id for q in bank.questions if kind in q.reads)
    for interview in interviews:
        for answer in interview.answers_with(wanted):
            yield interview, answer


def _origin(interview: Interview, answer: Answer) -> Row:
    return {
        "interview_id": interview.interview_id,
        "question_id": answer.question_id,
        "source": interview.note.source,
        "line": answer.line,
    }


def salary_rows(
    interviews: Iterable[Interview], bank: Bank, rates: Rates
) -> tuple[list[Row], list[Problem]]:
    """Rows of ``salaries``, and a problem for each pay answer without a figure."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for interview, answer in _answers(interviews, bank, "salaries"):
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


def titles_said(interviews: Sequence[Interview], bank: Bank) -> list[tuple[Row, Title]]:
    """Titles by interview, the held one first, each with where it comes from."""
    found: list[tuple[Row, Title]] = []
    for interview in interviews:
        for title in parse_titles(interview.words("job_title") or "")[:1]:
            row: Row = {
                "interview_id": interview.interview_id,
                "origin": "held",
                "source": interview.note.source,
                "line": interview.note.line,
            }
            found.append((row, title))
    for interview, answer in _answers(interviews, bank, "titles"):
        for title in parse_titles(answer.text):
            found.append(({**_origin(interview, answer), "origin": "named"}, title))
    order = {interview.interview_id: i for i, interview in enumerate(interviews)}
    found.sort(key=lambda pair: order[str(pair[0]["interview_id"])])
    return found


def title_rows(
    found: Sequence[tuple[Row, Title]], confirmed: Mapping[str, str], decisions: Decisions
) -> list[Row]:
    """Rows of ``titles`` out of `titles_said`: each title once an interview, with its family."""
    families = {
        member: family.name
        for family in group_titles([title for _, title in found], confirmed=confirmed)
        for member in family.members
    }
    rows, seen = [], set()
    for row, title in found:
        key = (row["interview_id"], title.title)
        if key not in seen:
            seen.add(key)
            family = families.get(title.title, title.base)
            rows.append(
                {
                    **row,
                    "title": title.title,
                    "base": title.base,
                    "level": title.level,
                    "family": family,
                    **occupation_cells(title, family, decisions),
                    "text": title.text,
                }
            )
    return rows


Said = tuple[Interview, Answer, str]


def keywords_said(interviews: Iterable[Interview], bank: Bank) -> list[Said]:
    """Every keyword with the answer in which it was said, by interview."""
    return [
        (interview, answer, keyword)
        for interview, answer in _answers(interviews, bank, "keywords")
        for keyword in parse_keywords(answer.text)
    ]


def keyword_rows(said: Sequence[Said], bank: Bank) -> list[Row]:
    """Rows of ``keywords`` out of `keywords_said`, each keyword once an interview.

    A keyword said in several answers is kept with the question that asks for
    keywords, else with the first question of the bank that holds it.
    """
    rank = {q.id: (q.id != "keywords", i) for i, q in enumerate(bank.questions)}
    forms = display_forms(keyword for _, _, keyword in said)
    best: dict[tuple[str, str], tuple[Interview, Answer, str]] = {}
    for interview, answer, keyword in said:
        key = (interview.interview_id, fold_keyword(keyword))
        kept = best.get(key)
        if kept is None or rank[answer.question_id or ""] < rank[kept[1].question_id or ""]:
            best[key] = (interview, answer, keyword)
    return [
        {
            **_origin(interview, answer),
            "keyword": forms[folded],
            "text": _words_around(answer.text, keyword),
        }
        for (_, folded), (interview, answer, keyword) in best.items()
    ]


def _words_around(text: str, words: str) -> str:
    """The line of the answer that holds the words, or the whole answer."""
    lowered = words.casefold()
    lines = [line.strip(" -•*\t") for line in text.splitlines()]
    return next((line for line in lines if lowered in line.casefold()), " ".join(text.split()))


def place_rows(interviews: Iterable[Interview], bank: Bank) -> tuple[list[Row], list[Problem]]:
    """Rows of ``places``, and a problem for each name that fits several places."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for interview, answer in _answers(interviews, bank, "places"):
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


def organizations_said(interviews: Iterable[Interview], bank: Bank) -> list[Said]:
    """Every organization with the answer in which it was said, by interview."""
    return [
        (interview, answer, name)
        for interview, answer in _answers(interviews, bank, "organizations")
        for name in parse_organizations(answer.text)
    ]


def organization_rows(said: Sequence[Said]) -> list[Row]:
    """Rows of ``organizations`` out of `organizations_said`, each once an interview."""
    forms = display_organizations(name for _, _, name in said)
    rows: dict[tuple[str, str], Row] = {}
    for interview, answer, name in said:
        rows.setdefault(
            (interview.interview_id, forms[name]),
            {
                **_origin(interview, answer),
                "organization": forms[name],
                "text": _words_around(answer.text, name),
            },
        )
    return list(rows.values())
