"""People out of an answer."""

from __future__ import annotations

from infoint.schema import Person


def parse_people(text: str) -> list[Person]:
    """Read people."""
    return []
