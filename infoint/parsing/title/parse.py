"""Job titles out of an answer: lists, prose, abbreviations, levels.

Choices
-------
- Level is apart from the work: "Senior Technical Writer II" has the base "Technical Writer" and
  the level "Senior II". "Lead" before a title is a level ("Lead Technical Writer"); as the last
  word it is the work ("Technical Writing Lead"), unless a whole title stands before it.
- "Technical Writer/Editor" without spaces is one title, "Tech Writer / Info Developer" are two;
  so are "GIS Analyst/Technician", whose heads say nothing without the word before them.
- "Law Clerk, then Associate" are two; "good communicator" and "campus leader" are none.
- "Sales and Marketing Manager" is one title; "UX or content designer" and "product and UX
  designers" are two.
- "Manager, Content Operations" is "Content Operations Manager"; "Software Engineer, Backend"
  stays as it is.
- Titles that a person advises against, and people one works with or reports to, are left out.

This module opens no file, guesses no title that was not said, and does not group: see
`infoint.parsing.family`.
"""

from __future__ import annotations

import re

from infoint.parsing.title.find import understand
from infoint.parsing.title.form import build_title
from infoint.parsing.title.join import join_items
from infoint.parsing.title.ladder import rest_of_list
from infoint.parsing.title.split import split_runs
from infoint.schema import Title

_LINK = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_FIRST = re.compile(r"(?:^|\s)\(?1[.)]\s")  # numbered within the line
_PAY_GRADE = re.compile(r"\(?\bG[SG]-?\d{1,2}(?:[/-]\d{1,2}){0,3}\b\)?")  # of the civil service
_SCHOOL_GRADE = re.compile(
    r"(?<=\w)[ ,]\s?\(?(?:pre-?)?[kK]\s?[-–]\s?\d{1,2}\)?(?=\s*(?:$|[,;/|\n]))"
)
_NUMBER = re.compile(r"(?<!\S)\(?\d{1,2}[.)](?=\s)")
_PAY = re.compile(
    r"\b\d+(?:\.\d+)?%|[$€£]\s?\d[\d.,]*\s?[kK]?(?:\s?[-–]\s?[$€£]?\d[\d.,]*\s?[kK]?)?(?:\s?/\s?\w+)?"
)
_REMARK = re.compile(
    r"\((?:(?:that|it)(?:['’]?s| is)|in (?:that )?order|usually|depend)[^()\n]{0,80}\)"
)
_SPELLED = re.compile(r"\b([A-Z]{2,5}) \(([A-Za-z]{2,20}(?:[ -][A-Za-z]{2,20}){1,4})\)(?= [A-Z])")
_BULLET = re.compile(r"(?m)^[ \t]*(?:[-*•◦▪‣·–—●○■□✓✔>]+|\(?\d{1,2}[.)]|[a-z][.)])[ \t]+")


def parse_titles(text: str) -> list[Title]:
    """Titles in the order said, each once.

    Parameters
    ----------
    text : str
        An answer, a line of a list, or a title as it was held.

    Returns
    -------
    list of Title
        ``title`` as on a resume, ``base`` without level, ``level``, ``text`` the words. Empty
        where no title was said.

    Examples
    --------
    >>> [(t.title, t.base, t.level) for t in parse_titles("Sr. Tech Writer / Information Developer II")]
    [('Senior Technical Writer', 'Technical Writer', 'Senior'), ('Information Developer II', 'Information Developer', 'II')]
    >>> [t.title for t in parse_titles("UX Writer, Content Designer or Content Strategist")]
    ['UX Writer', 'Content Designer', 'Content Strategist']
    >>> parse_titles("it really depends on the company")
    []
    """
    original = text
    if "(" in text:
        text = _SPELLED.sub(_unspelled, _REMARK.sub(_blank_line, text))
    if _FIRST.search(text):
        text = _NUMBER.sub(_blank, text)
    text = _SCHOOL_GRADE.sub(_blank_line, _PAY_GRADE.sub(_blank_line, text))
    clean = _PAY.sub(_blank, _LINK.sub(_blank, _BULLET.sub(_blank_line, text)))
    items = [understand(run) for run in split_runs(clean)]
    found: dict[str, Title] = {}
    joined = join_items(items, clean)
    for words, start, end in sorted(
        [*joined, *rest_of_list(items, joined)], key=lambda one: one[1]
    ):
        title = build_title(words, original[start:end].strip())
        found.setdefault(title.title.casefold(), title)
    return list(found.values())


def _blank(match: re.Match[str]) -> str:
    return ";" + " " * (len(match[0]) - 1)


def _unspelled(match: re.Match[str]) -> str:
    """Initials without what they stand for: "UI (user interface) Designer"."""
    initials = "".join(word[0] for word in re.split("[ -]", match[2])).upper()
    return match[1].ljust(len(match[0])) if initials == match[1] else match[0]


def _blank_line(match: re.Match[str]) -> str:
    return " " * len(match[0])
