"""The keyword triangle: heard in interviews, in the resume, in job ads.

Refuses to weigh a keyword by how often it is repeated: it counts interviews and ads, not
mentions. Opens no file itself; `infoint.documents` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from pathlib import Path

import pandas as pd

from infoint.compare.interviewee import labels
from infoint.documents import read_document, read_folder
from infoint.errors import ReadError
from infoint.reference.skills import display_forms, fold_keyword
from infoint.reference.skills_text import texts_with
from infoint.schema import Notes

COLUMNS = ["keyword", "n_interviews", "interviews", "words", "in_resume", "n_ads"]
Ads = Sequence[str] | str | PathLike[str]


def keyword_gap(notes: Notes, *, resume: str | PathLike[str], ads: Ads = ()) -> pd.DataFrame:
    """Set keywords heard in interviews against a resume and job ads.

    Parameters
    ----------
    notes : Notes
        Only ``notes.keywords`` and ``notes.interviews`` are used.
    resume : str or path
        The resume: its text, or the file (docx, pdf, md, txt, html). Empty text has no keyword.
    ads : sequence of str, or path
        Job ads: their texts, or the folder of their files.

    Returns
    -------
    pandas.DataFrame
        One row a keyword: ``keyword`` in the form most people used, ``n_interviews``,
        ``interviews`` (their labels) and ``words`` joined by
        "; ", ``in_resume``, and ``n_ads``, the number of ads that have it. Sorted by
        ``n_interviews`` from most to fewest, then keywords missing in the resume first,
        then by ``n_ads``, then by keyword.

    Raises
    ------
    ReadError
        A file or folder that was named cannot be opened.

    Notes
    -----
    A text of one line that names an existing file or folder is taken for its path.
    A keyword is found in a text in any way of writing that folds to the same key
    (`infoint.reference.skills.fold_keyword`): a resume with "JavaScript" has "JS".
    """
    rows = _rows(notes, _resume_text(resume), _ad_texts(ads))
    frame = pd.DataFrame(rows, columns=COLUMNS).astype(
        {"n_interviews": "Int64", "in_resume": "boolean", "n_ads": "Int64"}
    )
    frame["_fold"] = frame["keyword"].str.casefold()
    frame = frame.sort_values(
        ["n_interviews", "in_resume", "n_ads", "_fold"], ascending=[False, True, False, True]
    )
    return frame.drop(columns="_fold").reset_index(drop=True)


def _resume_text(resume: str | PathLike[str]) -> str:
    path = _as_path(resume)
    if path is None:
        return str(resume)
    document = read_document(path)
    if document.problem:
        raise ReadError(str(path), document.problem)
    return document.text


def _ad_texts(ads: Ads) -> list[str]:
    if not isinstance(ads, (str, PathLike)):
        return [str(text) for text in ads]
    path = _as_path(ads)
    if path is None:
        return [str(ads)]
    found = read_folder(path) if path.is_dir() else [read_document(path)]
    return [document.text for document in found if document.text.strip()]


def _as_path(given: str | PathLike[str]) -> Path | None:
    """The path that is meant; None where it is a text."""
    if not isinstance(given, str):
        return Path(given)
    is_name = 0 < len(given) < 1000 and "\n" not in given and "\0" not in given
    try:
        return Path(given) if is_name and Path(given).exists() else None
    except OSError:  # too long for a name
        return None


def _rows(notes: Notes, resume: str, ads: Sequence[str]) -> list[dict[str, object]]:
    heard = notes.keywords
    forms = display_forms(heard["keyword"])
    keys = heard["keyword"].map(fold_keyword)
    who = labels(notes)
    resumes, counts = texts_with(forms, [resume]), texts_with(forms, ads)
    rows: list[dict[str, object]] = []
    for key, keyword in forms.items():
        own = heard.loc[keys == key]
        ids = own["interview_id"].drop_duplicates()
        rows.append(
            {
                "keyword": keyword,
                "n_interviews": len(ids),
                "interviews": "; ".join(who.get(one, one) for one in ids),
                "words": "; ".join(own["text"].dropna().drop_duplicates()),
                "in_resume": resumes[key] > 0,
                "n_ads": counts[key],
            }
        )
    return rows
