"""What a course may have meant by a word that the bank does not have.

Only proposes: nothing is corrected.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def unknown(kind: str, value: object, known: Iterable[str]) -> tuple[str, str, str]:
    """What was found, what was expected and what to do, for an error."""
    known = list(known)
    near = nearest(str(value), known)
    expected = f'Closest is "{near}"' if near else f"There are {', '.join(known)}"
    return f'there is no {kind} "{value}"', expected, "Correct the spelling"


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that is most like a value, None where none is."""
    found = process.extractOne(value, list(known), scorer=fuzz.WRatio, score_cutoff=60)
    return found[0] if found else None
