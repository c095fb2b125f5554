"""Pay statements out of an answer."""

from __future__ import annotations

from infoint.schema import Salary


def parse_salaries(text: str, *, country: str | None = None) -> list[Salary]:
    """Read pay."""
    return []
