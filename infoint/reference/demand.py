"""The words in which people speak of demand at a place, as `places_demand.toml` holds them.

Refuses to judge what a word says where it stands: `infoint.parsing.place` does.
"""

from __future__ import annotations

import itertools
import tomllib
from functools import cache

from infoint.reference.table import read_shipped


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(read_shipped("places_demand.toml"))


def demand_words(name: str) -> frozenset[str]:
    """The single words of a list.

    Examples
    --------
    >>> "openings" in demand_words("jobs")
    True
    """
    return frozenset(_lists()["words"][name].split())


def demand_phrases(name: str) -> tuple[str, ...]:
    """The phrases of a list in its order, each of the words that a slash parts in turn.

    Examples
    --------
    >>> "other than" in demand_phrases("except"), "so are" in demand_phrases("echo")
    (True, True)
    """
    entries = _lists()["phrases"][name].split("|")
    choices = ([word.split("/") for word in entry.split()] for entry in entries)
    return tuple(" ".join(words) for said in choices for words in itertools.product(*said))
