"""Keywords out of an answer."""

from __future__ import annotations


def parse_keywords(text: str) -> list[str]:
    """Read keywords."""
    return []
