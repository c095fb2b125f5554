"""Small phrases that several figures need: counts, lists of names, where it stands."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from infoint.figures.escape import clip

_MOST = 6
_NAME = 80  # signs of one name in a sentence


def count(n: int, noun: str) -> str:
    """Number with its noun.

    Examples
    --------
    >>> count(1, "interview"), count(3, "interview")
    ('1 interview', '3 interviews')
    """
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def join(names: Iterable[object], most: int = _MOST) -> str:
    """List names as a sentence does, the rest as a number.

    Examples
    --------
    >>> join(["Ana", "Bo", "Cy"]), join("abcd", most=2)
    ('Ana, Bo and Cy', 'a, b and 2 more')
    """
    words = [clip(name, _NAME) for name in names]
    if len(words) > most:
        words = [*words[:most], f"{len(words) - most} more"]
    return (
        words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
    )


def where(frame: pd.DataFrame) -> list[str]:
    """Where each row stands: file and line."""
    return [
        str(source) if pd.isna(line) else f"{source}, line {line}"
        for source, line in zip(frame["source"], frame["line"], strict=True)
    ]


def columns_of(groups: Iterable[Iterable[str]]) -> list[str]:
    """Every name that occurs, once, in the order met."""
    return list(dict.fromkeys(name for group in groups for name in group))
