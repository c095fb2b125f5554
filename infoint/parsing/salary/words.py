"""The words that pay is stated in, as ``words.toml`` lists them.

Reads the lists; what they mean is decided in the other modules of this package.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

LISTS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)


def split(cell: str) -> list[str]:
    """The words and phrases of one list."""
    return [phrase.strip() for phrase in cell.split("|")]


def words_of(name: str) -> frozenset[str]:
    """One of the lists that are no terms."""
    return frozenset(split(LISTS["lists"][name]))
