"""Places out of an answer."""

from __future__ import annotations

from infoint.schema import Place


def parse_places(
    text: str, *, country: str | None = None, admin1: str | None = None
) -> list[Place]:
    """Read places."""
    return []


def parse_location(text: str) -> Place | None:
    """Read where someone works."""
    return None
