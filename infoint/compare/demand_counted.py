"""What is officially counted for the interviewees' occupation, area by area.

Only an occupation that is sure or confirmed colors a map (`infoint.compare.occupation`). Refuses to
add areas up: a region of several states has no figure of its own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from infoint.compare.cell import choose, rows_of, text_of, unique
from infoint.compare.occupation import occupations
from infoint.reference.wages import Estimate, estimates, load_wages
from infoint.schema import Notes

# A state's share of its jobs against the nation's: limits of the maps in the occupation profiles of
# the U.S. Bureau of Labor Statistics (OEWS), read November 2026. The words are infoint's own, in
# `infoint.figures.map_words`: keep in step.
LIMITS = (0.4, 0.8, 1.25, 2.5)
USUAL = 2  # the step of a share that is about the nation's
_REASONS = 3


@dataclass(frozen=True, slots=True)
class Counted:
    """The official figures of one occupation, or why there are none.

    ``name`` and ``code`` are empty without an occupation; ``basis`` says how it was chosen, or
    why there is none; ``citation`` is the line for under a figure; ``rows`` are all its areas.
    """

    code: str
    name: str
    basis: str
    citation: str = ""
    rows: tuple[Estimate, ...] = ()


def step_of(quotient: float) -> int:
    """In which of five steps a location quotient lies, 0 far below the nation, 2 about as there.

    Examples
    --------
    >>> [step_of(value) for value in (0.2, 0.4, 1.0, 1.25, 3.7)]
    [0, 1, 2, 3, 4]
    """
    return sum(quotient >= limit for limit in LIMITS)


def counted(notes: Notes, occupation: str | None = None) -> Counted:
    """The official figures of the occupation that most interviewees hold.

    Parameters
    ----------
    occupation : str, optional
        The code of one of the interviewees' occupations, such as "27-3042"; "" or None takes the
        one that most of them hold, and of two that are equal the one read first.

    Raises
    ------
    ParameterError
        No interviewee is sure to hold that occupation; the message names the nearest code.
    """
    of = len(notes.interviews)
    known = occupations(notes)
    times = Counter(_known(known).values())
    table = load_wages("US")
    if not times or table is None:
        return Counted("", "", _why_none(known))
    choose("occupation", occupation or None, list(times))
    code = occupation or times.most_common(1)[0][0]
    rows = estimates(code)
    name = rows[0].name
    others = [f"{estimates(other)[0].name} ({n})" for other, n in times.items() if other != code]
    share = f"{times[code]} of {of} interviewees" if of > 1 else "the one interviewee"
    basis = f"{name} ({code}): the work of {share}"
    if others:
        basis += f"; others do that of {', '.join(others)}"
    return Counted(
        code,
        name,
        basis,
        table.source.citation,
        rows,
    )


def _known(known: pd.DataFrame) -> dict[str, str]:
    """Code under which the occupation of each interviewee is published, where it is known."""
    codes = {}
    for row in rows_of(known):
        code = text_of(row.occupation)
        rows = estimates(code) if code else ()
        if rows:
            codes[row.interview_id] = rows[0].occupation
    return codes


def _why_none(known: pd.DataFrame) -> str:
    """Why there is no occupation, in the words of `compare.occupations`."""
    reasons = [reason for reason in unique(known["reason"]) if reason]
    if not reasons:
        return "There is no interview"
    more = f"; and {len(reasons) - _REASONS} more" if len(reasons) > _REASONS else ""
    said = f"{'; '.join(reasons[:_REASONS])}{more}"
    return f"{said[:1].upper()}{said[1:]}. An occupation can be written into titles.csv"
