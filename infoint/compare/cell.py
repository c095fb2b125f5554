"""One cell of a frame: is it there, and how is it counted by interview.

Reads cells only; knows no topic and no frame by name.
"""

from __future__ import annotations

import difflib
import re
from collections import namedtuple
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar

import pandas as pd

from infoint.errors import ParameterError

Key = TypeVar("Key", bound=Hashable)

_ITEM = re.compile(r"^\s*[-*•·–]\s+")


def text_of(value: object) -> str | None:
    """Give the words in a cell, spaces tidied, or None where there are none.

    Examples
    --------
    >>> text_of("  two   words ")
    'two words'
    >>> text_of(float("nan")) is None
    True
    """
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    return " ".join(str(value).split()) or None


def flat(text: object) -> str:
    """Write an answer on one line: list items with semicolons between, other lines as they follow.

    Examples
    --------
    >>> flat("Two things:\\n- Git\\n- patience\\n\\nThat is all.")
    'Two things: Git; patience; That is all.'
    """
    parts: list[str] = []
    after_item = False
    for line in str(text).splitlines():
        item = _ITEM.sub("", line)
        words = text_of(item)
        if words is None:
            continue
        is_item = item != line
        # An item ends its line; a sentence that follows it, or an item after one, needs a stop.
        if parts and after_item and not parts[-1].endswith((";", ".", "!", "?", ":", ",")):
            parts[-1] += ";"
        parts.append(words)
        after_item = is_item
    return " ".join(parts)


def number_of(value: object) -> float | None:
    """Give the number in a cell, or None where there is none."""
    if value is None or value is pd.NA or value != value:
        return None
    return float(value)  # type: ignore[arg-type]


def rows_of(frame: pd.DataFrame) -> Iterator[Any]:
    """Walk over the rows, each with its cells as attributes (untyped: pandas cannot know).

    As pandas' ``itertuples``, which makes a new class at every call: too slow for small frames.
    """
    row = _row_class(tuple(map(str, frame.columns)))
    return map(row, *(column for _, column in frame.items()))


@lru_cache(maxsize=256)
def _row_class(columns: tuple[str, ...]) -> Any:
    return namedtuple("Row", columns, rename=True)


def having(frame: pd.DataFrame, column: str, value: object) -> pd.DataFrame:
    """The rows with a value in a column; an empty cell equals nothing."""
    return frame[(frame[column] == value).fillna(False).astype(bool)]


def gathered(rows: Iterable[Any], key: Callable[[Any], Key]) -> dict[Key, list[Any]]:
    """Gather rows by a key, in the order in which the keys come.

    Examples
    --------
    >>> gathered(["Git", "DITA", "go"], lambda word: word[0].lower())
    {'g': ['Git', 'go'], 'd': ['DITA']}
    """
    found: dict[Key, list[Any]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Keep each value once, in the order of its first appearance."""
    return tuple(dict.fromkeys(values))


def one_per_interview(rows: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gather (interviewee, words) pairs into who said it and, in step, the words of each.

    Words that one interviewee used twice stand once; different words of one
    interviewee are joined with " / ".

    Examples
    --------
    >>> one_per_interview([("Ana", "Git"), ("Bo", "git"), ("Ana", "git flow")])
    (('Ana', 'Bo'), ('Git / git flow', 'git'))
    """
    heard: dict[str, list[str]] = {}
    for who, words in rows:
        said = heard.setdefault(who, [])
        if words and words not in said:
            said.append(words)
    return tuple(heard), tuple(" / ".join(said) for said in heard.values())


def choose(name: str, value: str | None, choices: Sequence[str]) -> None:
    """Check that a parameter has one of its values.

    Raises
    ------
    ParameterError
        Another value; the message names the nearest one.
    """
    if value is None or value in choices:
        return
    near = difflib.get_close_matches(str(value), choices, n=1, cutoff=0)
    raise ParameterError(
        f"parameter {name}",
        f"Found {value!r}",
        f"Expected one of {', '.join(choices)}",
        f"Nearest is {near[0]!r}" if near else "",
    )
