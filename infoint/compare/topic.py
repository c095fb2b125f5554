"""The topics of an interview in order of importance, with short names for columns and axes.

Keep in step with ``infoint/questions/bank.toml`` (order, ids, minutes); a test
compares them. The bank itself is out of reach here: comparisons see frames only.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from infoint.compare.cell import choose, rows_of, text_of
from infoint.schema import Notes


@dataclass(frozen=True, slots=True)
class Topic:
    """One question as a topic: ``key`` is its id, or for a custom question its wording folded."""

    key: str
    label: str
    minutes: int = 2
    is_custom: bool = False


TOPICS = (
    Topic("tasks", "Day-to-day tasks", 4),
    Topic("skills", "Required skills"),
    Topic("education", "Degrees or courses"),
    Topic("keywords", "Keywords in ads", 1),
    Topic("titles", "Job titles", 1),
    Topic("best", "Likes best"),
    Topic("least", "Likes least"),
    Topic("chain_of_command", "Chain of command", 1),
    Topic("promotion", "Promotion", 1),
    Topic("salary", "Beginning salary"),
    Topic("outlook", "Market outlook"),
    Topic("geographic_demand", "Where the jobs are", 1),
    Topic("organizations", "Professional organizations", 1),
    Topic("advice", "Advice", 3),
    Topic("referrals", "Who else to talk to"),
    Topic("resume_format", "Resume: format", 1),
    Topic("resume_highlight", "Resume: highlight", 1),
    Topic("resume_missing", "Resume: what is missing", 1),
    Topic("resume_gain", "Resume: what to gain", 1),
)
# What stands before the first question, kept as an answer: nobody asked it. "Introduction" is
# the reader's word for it; keep in step with `infoint.readers.outline`.
UNASKED = frozenset({"introduction", "interviewee"})
# Asked of those who saw the resume; no gap where nobody did.
RESUME = frozenset(topic.key for topic in TOPICS if topic.key.startswith("resume_"))
_LONGEST = 60
_MISSPELLED = 0.75  # likeness of difflib: "sallary" is 0.92 to "salary"


def key_of(question_id: object, question: object) -> str:
    """Topic of an answer: the question's id, else its wording without case and punctuation.

    Examples
    --------
    >>> key_of(None, "Do you use AI?")
    'do you use ai'
    """
    known = text_of(question_id)
    return known or (text_of(question) or "").casefold().strip(" ?!.:*#")


def topics_of(notes: Notes, questions: list[str] | None = None) -> list[Topic]:
    """Topics to compare, in order.

    Without ``questions``: the bank's order, then what a course or a student
    added, in the order met. The resume questions are left out where no
    interview has one.

    An id of ``questions`` that is in neither is taken for a question that a
    course added and nobody has answered, unless it nearly is a known one.

    Raises
    ------
    ParameterError
        A question that looks like a misspelled one.
    """
    known = {topic.key: topic for topic in TOPICS}
    met: dict[str, Topic] = {}
    for row in rows_of(notes.answers):
        key = key_of(row.question_id, row.question)
        if key and key not in met:
            met[key] = known.get(key) or _added(key, row.question_id, row.question)
    if questions:
        every = known | met
        return [every.get(question) or _unmet(question, list(every)) for question in questions]
    resume_met = bool(RESUME & set(met))
    own = [topic for topic in TOPICS if topic.key not in RESUME or resume_met]
    return own + [topic for key, topic in met.items() if key not in known]


def _unmet(question: str, known: list[str]) -> Topic:
    if difflib.get_close_matches(question, known, n=1, cutoff=_MISSPELLED):
        choose("questions", question, known)
    words = question.replace("_", " ")
    return Topic(question, words[:1].upper() + words[1:])


def _added(key: str, question_id: object, question: object) -> Topic:
    label = text_of(question) or key
    if len(label) > _LONGEST:
        label = label[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return Topic(key, label, is_custom=text_of(question_id) is None)
