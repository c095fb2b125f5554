"""What a header cell says: a quick fact, a question, a role in the table, or a form's own column.

Asks the question bank; looks at no value beneath the header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from infoint.questions import match_field, match_question
from infoint.readers.grid.cells import clean_heading

if TYPE_CHECKING:
    from infoint.questions import Bank

LabelKind = Literal["field", "question", "other", "blank"]
Role = Literal["question", "answer", "identity", "category", "number", "remark"]

_LONGEST = 600  # characters; a longer cell is an answer
_WORD = re.compile(r"[^\W\d_]+|\d+|#")
_ASKING = re.compile(
    r"^(?:what|how|why|when|where|who|whom|which|do|does|did|is|are|was|were|have|has|had|can"
    r"|could|would|will|should|if|tell|describe|explain|list|name|any|please)\b",
    re.I,
)
_NUMBERED = re.compile(r"^\s*(?:q(?:uestion)?\s*)?#?\d{1,3}\s*[.):\-]\s*", re.I)
_COPY = re.compile(r"(?<=[?a-z:])(?:\.\d{1,2}|\d|\s\(\d\))$")  # "Pay?.1", "Pay?2": second of a name
_OPEN_ENDED = re.compile(r"\s*[-–:\[(]*\s*open[- ]ended response\s*[\])]*\s*$", re.I)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLE_WORDS: dict[Role, tuple[frozenset[str], frozenset[str]]] = {
    # role: (one of these words, and no other words than these and the former)
    "question": (
        _words("question questions prompt prompts"),
        _words("asked the interview text i ask to my list label wording"),
    ),
    "answer": (
        _words("answer answers response responses reply replies"),
        _words(
            "the their his her interviewee s notes and summary given received text or to of"
            " comments verbatim interview said"
        ),
    ),
    "identity": (
        _words(
            "interview interviewee participant subject person respondent who professional"
            " interviewed contact"
        ),
        _words("name number no id code the s of title and company #"),
    ),
    "category": (
        _words("category topic theme section area subject group"),
        _words("question the of"),
    ),
    "number": (_words("number no nr num row order q #"), _words("question the order")),
    "remark": (
        _words(
            "note notes comment comments remark remarks thought thoughts reflection reflections"
            " takeaway takeaways observation observations why purpose priority minutes min mins time"
            " importance type kind asked reason source done status example examples hint hints"
            " instructions guidance quote quotes follow followup"
        ),
        _words(
            "my the for to ask follow up additional other extra key own on this it and in of i"
            " important learned what from interview needed did y n"
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Label:
    """One header: its text on one line, and the fact or question that it names."""

    kind: LabelKind
    id: str | None
    text: str

    @property
    def is_known(self) -> bool:
        """Whether it names a fact or a question of the bank."""
        return self.kind in ("field", "question")


@lru_cache(maxsize=4096)
def label_of(cell: str, bank: Bank) -> Label:
    """What a header cell names. A quick fact counts before a question: its match is exact."""
    text = clean_heading(cell[: _LONGEST * 4])
    if not text:
        return Label("blank", None, "")
    if len(text) > _LONGEST:
        return Label("other", None, text)
    shorter = _OPEN_ENDED.sub("", text) or text
    for form in dict.fromkeys((shorter, _COPY.sub("", shorter))):
        if field := match_field(form, bank=bank):
            return Label("field", field, text)
        if question := match_question(form, bank=bank).question_id:
            return Label("question", question, text)
    return Label("other", None, text)


def role_of(cell: str) -> Role | None:
    """The role that a header gives its column in a table of questions and answers.

    Examples
    --------
    >>> role_of("Question"), role_of("Their Answer"), role_of("My notes"), role_of("Salary")
    ('question', 'answer', 'remark', None)
    >>> role_of("Answer 2") is None  # one of several people
    True
    """
    words = {word.lower() for word in _WORD.findall(clean_heading(cell[:100]))}
    if not words or len(cell) > 60:
        return None
    for role, (core, around) in _ROLE_WORDS.items():
        if words & core and words <= core | around:
            return role
    return None


def is_asking(text: str) -> bool:
    """Whether a heading that is not in the bank reads like an interview question.

    Examples
    --------
    >>> is_asking("What surprised you?"), is_asking("Contacted? (Y/N)"), is_asking("What they do")
    (True, False, False)
    """
    shorter = _NUMBERED.sub("", text)
    words, has_mark = len(shorter.split()), text.rstrip().endswith("?")
    if _ASKING.match(shorter):
        return words >= (3 if has_mark else 4)
    return has_mark and words >= 4


_MACHINE = {
    # program: (columns that only it writes, columns of its own that other tables have too)
    "google": ({"timestamp"}, set()),
    "microsoft": (
        {"start time", "completion time"},
        {"id", "last modified time", "language", "total points", "quiz feedback"},
    ),
    "qualtrics": (
        {"startdate", "responseid", "recordeddate", "distributionchannel", "recorded date"},
        {
            *("enddate", "start date", "end date", "status", "response type", "ipaddress"),
            *("ip address", "progress", "duration (in seconds)", "finished", "response id"),
            *("externalreference", "external data reference", "locationlatitude", "userlanguage"),
            *("location latitude", "locationlongitude", "location longitude", "user language"),
            "distribution channel",
        },
    ),
    "surveymonkey": (
        {"respondent id", "collector id", "respondentid", "collectorid"},
        {"start date", "end date", "ip address", "date created", "date modified"},
    ),
    "typeform": (
        {"submit date (utc)", "start date (utc)", "network id"},
        {"#", "response type", "stage date (utc)", "tags", "token", "ending"},
    ),
    "jotform": ({"submission id", "submission ip"}, {"submission date", "last update date"}),
    "limesurvey": ({"date submitted", "last page", "start language", "seed"}, {"response id", "date started", "date last action", "ip address"}),
}  # fmt: skip
# Who filled in the form. That may be the student or the interviewee: kept as a custom answer.
_FILLED_BY = {
    "google": {"email address", "username"},
    "microsoft": {"email", "name"},
    "qualtrics": {
        *("recipientlastname", "recipientfirstname", "recipientemail", "recipient last name"),
        *("recipient first name", "recipient email"),
    },
    "surveymonkey": {"email address", "first name", "last name", "custom data 1"},
}


def form_columns(headers: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Columns that a form program adds by itself.

    Returns
    -------
    written : frozenset of int
        Columns that no person wrote (times, ids, addresses): not read.
    filled_by : frozenset of int
        Columns that name whoever filled in the form: no interviewee's name.

    Notes
    -----
    Only a run of such columns at the left edge counts, and only beside one that no other table
    has, so "Name" or "Status" in a student's own table stay what they are. Of Google Forms only
    the first three columns can be its own.

    Examples
    --------
    >>> form_columns(["ID", "Start time", "Completion time", "Email", "Name", "Pay?"])
    (frozenset({0, 1, 2}), frozenset({3, 4}))
    >>> form_columns(["ID", "Name", "Email", "Pay?"])
    (frozenset(), frozenset())
    """
    plain = [clean_heading(header[:200]).lower() for header in headers]
    for program, (own, shared) in _MACHINE.items():
        if not own & set(plain[:20]):
            continue
        filled_by = _FILLED_BY.get(program, set())
        written: set[int] = set()
        by: set[int] = set()
        for at, header in enumerate(plain):
            if header in own or header in shared:
                written.add(at)
            elif header in filled_by and at < 12:
                by.add(at)
            elif program in ("google", "microsoft", "surveymonkey", "qualtrics"):
                break
        if written:
            return frozenset(written), frozenset(by)
    return frozenset(), frozenset()
