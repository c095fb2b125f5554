"""Job titles as one search string for a job board. Knows no job board and opens none."""

from __future__ import annotations

from collections.abc import Iterable


def search_string(titles: Iterable[str]) -> str:
    """Titles in quotation marks with OR between, each once.

    Most boards read it this way: a title in quotation marks is searched as it stands, and OR
    in capitals finds any of them.

    >>> search_string(["Technical Writer", "technical writer", 'Information "Dev" Developer'])
    '"Technical Writer" OR "Information Dev Developer"'
    """
    found: dict[str, str] = {}
    for title in titles:
        plain = " ".join(title.replace('"', " ").split())
        if plain:
            found.setdefault(plain.casefold(), plain)
    return " OR ".join(f'"{title}"' for title in found.values())
