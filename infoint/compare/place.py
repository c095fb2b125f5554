"""Where the jobs are, as the interviewees said: place by direction. Looks nothing up."""

from __future__ import annotations

from typing import Any

import pandas as pd
from babel import Locale

from infoint.compare.cell import gathered, one_per_interview, rows_of, text_of
from infoint.compare.interviewee import labels
from infoint.compare.sentence import Sentences
from infoint.schema import Notes

# Each direction and the word shown for it, in the order shown.
DIRECTIONS = {"high": "more", "growing": "growing", "declining": "declining", "low": "fewer"}
NOT_SAID = "not said"
ANYWHERE = ("remote", "nationwide")
_ENGLISH = Locale("en")
_COLUMNS = ["place", "name", "kind", "country", "admin1", "is_ambiguous"]


def demand(notes: Notes, *, kinds: list[str] | None = None) -> pd.DataFrame:
    """What was said of the demand in each place.

    Parameters
    ----------
    kinds : list of str, optional
        Only these kinds: city, metro, region, state, country, remote,
        nationwide. Empty or None gives all.

    Returns
    -------
    DataFrame
        One row a (place, direction): ``place`` is the name to show, ``direction``
        high, growing, declining, low or "not said", ``demand`` the word to show for it (more,
        growing, declining, fewer, named), ``n`` interviews, ``of`` how many, ``who`` and, in step, ``words`` (the sentences); ``place_n`` interviews that named
        the place at all, ``more`` and ``fewer`` interviews on each side
        (high or growing; low or declining). Places come first, then remote and
        nationwide; within these most interviews for more jobs first, and those
        without a direction last. A name that fits several
        places is kept by itself, ``is_ambiguous``.
    """
    names = labels(notes)
    frame = notes.places
    if kinds:
        frame = frame[frame["kind"].isin(kinds)]
    sentences = Sentences(notes)
    rows = []
    for place, whole in gathered(rows_of(frame), shown_place).items():
        more = _interviews(whole, ("high", "growing"))
        fewer = _interviews(whole, ("low", "declining"))
        place_n = _interviews(whole)
        for direction, part in gathered(whole, _direction).items():
            who, words = one_per_interview(
                (
                    names.get(row.interview_id, row.interview_id),
                    sentences.around(row.interview_id, row.question_id, row.text) or row.name,
                )
                for row in part
            )
            rows.append(
                {column: getattr(part[0], column) for column in _COLUMNS[1:]}
                | {
                    "place": place,
                    "direction": direction,
                    "demand": DIRECTIONS.get(direction, "named"),
                    "n": len(who),
                    "of": len(notes.interviews),
                    "who": who,
                    "words": words,
                    "place_n": place_n,
                    "more": more,
                    "fewer": fewer,
                }
            )
    columns = [
        *_COLUMNS, "direction", "demand", "n", "of", "who", "words", "place_n", "more", "fewer",
    ]  # fmt: skip
    return _sorted(pd.DataFrame(rows, columns=columns))


def _interviews(rows: list[Any], directions: tuple[str, ...] = ()) -> int:
    """How many interviews said it, or said it with one of the directions."""
    return len({row.interview_id for row in rows if not directions or row.direction in directions})


def _direction(row: Any) -> str:
    return row.direction if isinstance(row.direction, str) else NOT_SAID


def shown_place(row: Any) -> str:
    """Name with its state or country where that tells places apart: "Portland, OR"."""
    name = text_of(row.name) or "?"
    kind = row.kind
    country = text_of(row.country)
    admin1 = text_of(row.admin1)
    if kind in ANYWHERE:
        shown = name[:1].upper() + name[1:]
        return shown if kind == "remote" or not country else f"{shown} ({country})"
    if bool(row.is_ambiguous):
        return f"{name} (unclear which)"
    if kind in ("city", "metro") and "," not in name:
        part = admin1 if country in ("US", "CA") else country and country_name(country)
        return f"{name}, {part}" if part and part != name else name
    return name


def country_name(code: str) -> str:
    """English name of a country.

    >>> country_name("IE")
    'Ireland'
    """
    return _ENGLISH.territories.get(code, code)


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    order = frame.assign(
        _anywhere=frame["kind"].isin(ANYWHERE),
        _silent=(frame["more"] + frame["fewer"]) == 0,
        _more=-frame["more"].astype("int64"),
        _fewer=frame["fewer"].astype("int64"),
        _many=-frame["place_n"].astype("int64"),
        _direction=frame["direction"].map({name: n for n, name in enumerate(DIRECTIONS)}),
    )
    keys = ["_anywhere", "_silent", "_more", "_fewer", "_many", "place", "_direction"]
    return order.sort_values(keys, kind="stable")[list(frame.columns)].reset_index(drop=True)
