"""Keys and values of a policy: what there is, of which kind, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from infoint.errors import PolicyError


def check_keys(
    table: Mapping[str, Any], keys: Mapping[str, type | tuple[type, ...]], where: str
) -> None:
    """Refuse keys that there are not, and values of another kind.

    Raises
    ------
    PolicyError
    """
    for key, value in table.items():
        if key not in keys:
            raise PolicyError(
                where, f"there is no key {key!r}", nearest(key, keys), "Correct or remove it"
            )
        kinds = keys[key]
        # in Python, true is a number
        is_wrong = not isinstance(value, kinds) or (isinstance(value, bool) and kinds is not bool)
        if is_wrong:
            raise PolicyError(
                f"{where}, {key}", f"{value!r} is {kind(type(value))}", f"expected {kind(kinds)}"
            )


def nearest(word: str, known: Iterable[str]) -> str:
    """Such as "did you mean 'minutes'?", else all that there are."""
    known = list(known)
    close = get_close_matches(word, known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"expected one of {', '.join(known)}"


def kind(kinds: type | tuple[type, ...]) -> str:
    """A kind of value in words."""
    words = {
        str: "text in quotes",
        int: "a whole number",
        float: "a number",
        bool: "true or false",
        list: "a list",
        dict: "a table",
        datetime: "a moment such as 2026-11-30T23:59:00",
        date: "a day",
    }
    several = kinds if isinstance(kinds, tuple) else (kinds,)
    return " or ".join(words.get(one, one.__name__) for one in several)
