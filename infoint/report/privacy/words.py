"""The word lists of `words.toml`. Decides nothing."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def _lists() -> dict[str, str | list[str]]:
    path = Path(__file__).with_name("words.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def load_words(name: str) -> frozenset[str]:
    """One list as a set."""
    words = _lists()[name]
    return frozenset(words.split() if isinstance(words, str) else words)
