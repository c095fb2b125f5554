"""Job titles by family: which names one kind of work goes by. Groups nothing by itself."""

from __future__ import annotations

import pandas as pd

from infoint.compare.cell import gathered, one_per_interview, rows_of, text_of, unique
from infoint.compare.interviewee import labels
from infoint.schema import Notes


def titles(notes: Notes, *, family: str | None = None, min_interviews: int = 1) -> pd.DataFrame:
    """Titles that were held or named, by family.

    Parameters
    ----------
    family : str, optional
        Only this family; "" or None gives all.
    min_interviews : int
        Leave out families that fewer interviews held or named.

    Returns
    -------
    DataFrame
        One row a (family, title): ``n`` interviews, ``held`` by how many
        interviewees, ``named`` in how many interviews, ``who`` and, in step,
        ``words``, ``held_by`` those who hold it; ``family_n`` interviews of the whole family, ``of`` how many
        interviews. Largest family first, then most interviews.
    """
    names = labels(notes)
    frame = notes.titles
    if family:
        frame = frame[frame["family"] == family]
    rows = []
    every = list(rows_of(frame))
    families = {
        name: len({row.interview_id for row in part})
        for name, part in gathered(every, lambda row: row.family).items()
    }
    for (group, title), part in gathered(every, lambda row: (row.family, row.title)).items():
        said = [
            (names.get(row.interview_id, row.interview_id), text_of(row.text) or str(title))
            for row in part
        ]
        who, words = one_per_interview(said)
        held = unique(row.interview_id for row in part if row.origin == "held")
        named = len({row.interview_id for row in part if row.origin == "named"})
        held_by = tuple(names.get(key, key) for key in held)
        counts = (len(who), len(held), named, who, words, held_by, families[group])
        rows.append((group, title, *counts, len(notes.interviews)))
    columns = ["family", "title", "n", "held", "named", "who", "words", "held_by", "family_n", "of"]
    result = pd.DataFrame(rows, columns=columns)
    result = result[result["family_n"] >= min_interviews]
    order = ["family_n", "family", "n", "title"]
    return result.sort_values(order, ascending=[False, True, False, True]).reset_index(drop=True)
