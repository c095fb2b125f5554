"""Pay statements side by side: every one a row, grouped, never averaged.

Converts no currency, pools no stages and no currencies, and gives no mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from statistics import median
from typing import Any

import pandas as pd

from infoint.compare.cell import choose, gathered, having, number_of, text_of, unique
from infoint.compare.interviewee import labels
from infoint.compare.sentence import Sentences
from infoint.schema import Notes

STAGES = ("entry", "mid", "senior")
GROUPINGS = ("job_title", "family", "stage", "location", "organization", "industry", "country")
NOT_SAID = "not said"
# Below this many interviews no middle value is given (design: honest with few interviews).
MEDIAN_FROM = 3

_PARTS = ("compared", "not comparable", "other stage", "no figure")
_COLUMNS = {
    **dict.fromkeys(("interview_id", "interviewee", "group", "stage", "currency"), "str"),
    **dict.fromkeys(("annual_low", "annual_high", "low", "high"), "float64"),
    **dict.fromkeys(("period", "text", "sentence", "assumptions", "job_title"), "str"),
    **dict.fromkeys(("location", "part", "reason"), "str"),
    **{"n": "int64", "source": "str", "line": "Int64"},
}


def salaries(notes: Notes, *, by: str = "job_title", stage: str | None = None) -> pd.DataFrame:
    """Every pay statement, ready to be drawn.

    Parameters
    ----------
    by : str
        What makes a group: job_title, family (of the title held), stage,
        location, organization, industry or country.
    stage : {"entry", "mid", "senior"}, optional
        Compare only this stage. "" or None compares all, each by itself.

    Returns
    -------
    DataFrame
        One row a pay statement, and one row an interview that named no figure.
        ``part`` says which: "compared"; "not comparable" (no currency, or no pay
        period, in ``reason``); "other stage" than the one asked for; "no figure",
        with the answer that was given instead in ``text``. ``annual_low`` and
        ``annual_high`` are in ``currency`` per year. ``n`` counts the interviews
        of the same currency, stage and group. ``sentence``
        is the one in which ``text`` stands. Sorted by part, currency (most
        statements first), stage, group, lower bound.

    Raises
    ------
    ParameterError
        ``by`` or ``stage`` has no such value; the message names the nearest.
    """
    choose("by", by, GROUPINGS)
    choose("stage", stage or None, STAGES)
    groups = _groups(notes, by)
    names = labels(notes)
    sentences = Sentences(notes)
    rows = [
        _statement(row, by, groups, names, stage or None)
        | {"sentence": sentences.around(row["interview_id"], row["question_id"], row["text"])}
        for row in notes.salaries.to_dict("records")
    ]
    rows += _without_figure(notes, groups, names)
    _count_interviews(rows)
    rows.sort(key=_place(rows))
    columns = {
        name: pd.array([row[name] for row in rows], dtype=dtype)  # type: ignore[call-overload]
        for name, dtype in _COLUMNS.items()
    }
    return pd.DataFrame(columns)


def salary_groups(pay: pd.DataFrame) -> pd.DataFrame:
    """What the statements of each group have in common.

    Parameters
    ----------
    pay : DataFrame
        What `salaries` returns.

    Returns
    -------
    DataFrame
        One row a (currency, stage, group): ``n`` interviews, ``statements``,
        ``lowest`` and ``highest`` amount said, ``median_low`` and
        ``median_high``, ``who``; currency per year. The medians are missing
        where fewer than 3 interviews gave that bound. An interview with several
        statements in a group counts once, from its lowest to its highest.
    """
    rows: list[dict[str, Any]] = []
    compared = pay[pay["part"] == "compared"]
    for (currency, stage, group), part in compared.groupby(
        ["currency", "stage", "group"], sort=False
    ):
        lows = part.groupby("interview_id", sort=False)["annual_low"].min().dropna()
        highs = part.groupby("interview_id", sort=False)["annual_high"].max().dropna()
        amounts = pd.concat([part["annual_low"], part["annual_high"]]).dropna()
        rows.append(
            {
                "currency": currency,
                "stage": stage,
                "group": group,
                "n": part["interview_id"].nunique(),
                "statements": len(part),
                "lowest": amounts.min(),
                "highest": amounts.max(),
                "median_low": _middle(lows),
                "median_high": _middle(highs),
                "who": unique(part["interviewee"]),
            }
        )
    columns = ["currency", "stage", "group", "n", "statements", "lowest", "highest"]
    frame = pd.DataFrame(rows, columns=[*columns, "median_low", "median_high", "who"])
    return frame.astype({"median_low": "float64", "median_high": "float64"})


def _middle(values: pd.Series) -> float | None:
    return median(values) if len(values) >= MEDIAN_FROM else None


def _groups(notes: Notes, by: str) -> dict[str, str]:
    """Group of each interview; the stage is a matter of the statement instead.

    A title that is in no family stands as it was written.
    """
    if by == "stage":
        return {}
    column = "job_title" if by == "family" else by
    pairs = list(zip(notes.interviews["interview_id"], notes.interviews[column], strict=True))
    if by == "family":
        held = notes.titles[notes.titles["origin"] == "held"].drop_duplicates("interview_id")
        pairs += zip(held["interview_id"], held["family"], strict=True)
    return {key: text_of(value) or NOT_SAID for key, value in pairs}


def _statement(
    row: dict[Any, Any],
    by: str,
    groups: dict[str, str],
    names: dict[str, str],
    wanted: str | None,
) -> dict[str, Any]:
    key = row["interview_id"]
    stage = text_of(row["stage"]) or NOT_SAID
    part, reason = _part(row, stage, wanted)
    return {column: row.get(column) for column in _COLUMNS} | {
        "interviewee": names.get(key, key),
        "group": stage if by == "stage" else groups.get(key, NOT_SAID),
        "stage": stage,
        "currency": text_of(row["currency"]),
        "assumptions": text_of(row["assumptions"]) or "",
        "part": part,
        "reason": reason,
        "n": 0,
    }


def _part(row: dict[Any, Any], stage: str, wanted: str | None) -> tuple[str, str]:
    if wanted and stage != wanted:
        return "other stage", "stage was not said" if stage == NOT_SAID else f"about {stage} pay"
    if text_of(row["currency"]) is None:
        return "not comparable", "the currency was not said"
    if number_of(row["annual_low"]) is None and number_of(row["annual_high"]) is None:
        unsaid = text_of(row["period"]) is None
        return "not comparable", "not said whether an hour, a month or a year" if unsaid else (
            "no yearly amount follows from the words"
        )
    return "compared", ""


def _without_figure(
    notes: Notes, groups: dict[str, str], names: dict[str, str]
) -> list[dict[str, Any]]:
    given = set(notes.salaries["interview_id"])
    said: dict[str, dict[Any, Any]] = {}
    for answer in having(notes.answers, "question_id", "salary").to_dict("records"):
        said.setdefault(answer["interview_id"], answer)
    rows = []
    for row in notes.interviews.to_dict("records"):
        key = row["interview_id"]
        if key in given:
            continue
        words, where = (text_of(said[key]["text"]) if key in said else None), said.get(key, row)
        rows.append(
            dict.fromkeys(_COLUMNS)
            | {
                "interview_id": key,
                "interviewee": names[key],
                "group": groups.get(key, NOT_SAID),
                "stage": NOT_SAID,
                "text": words or "",
                "sentence": words or "",
                "assumptions": "",
                "job_title": row["job_title"],
                "location": row["location"],
                "part": "no figure",
                "reason": "no amount in the answer" if words else "no answer in the note",
                "n": 0,
                "source": where["source"],
                "line": where["line"],
            }
        )
    return rows


def _count_interviews(rows: list[dict[str, Any]]) -> None:
    """Put into ``n`` how many interviews speak of the same group."""
    heard = gathered(rows, _group_of)
    counts = {key: len({row["interview_id"] for row in own}) for key, own in heard.items()}
    for row in rows:
        row["n"] = counts[_group_of(row)] if row["part"] == "compared" else 1


def _group_of(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["part"], row["currency"], row["stage"], row["group"]


def _place(rows: list[dict[str, Any]]) -> Callable[[dict[str, Any]], tuple[Any, ...]]:
    """Where a row stands: by part, currency (most statements first), stage, group, lower bound."""
    statements = Counter(row["currency"] for row in rows)

    def place(row: dict[str, Any]) -> tuple[Any, ...]:
        currency, stage = row["currency"], row["stage"]
        low = number_of(row["annual_low"])
        amount = number_of(row["annual_high"]) if low is None else low
        return (
            _PARTS.index(row["part"]),
            (currency is None, -statements[currency], currency),
            STAGES.index(stage) if stage in STAGES else len(STAGES),
            (-row["n"], row["group"]),
            (amount is None, amount),
        )

    return place
