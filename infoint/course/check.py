"""A student's notes against the policy: the same check for the student and for the instructor.

Says what was found and what to do; gives no points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pandas as pd

from infoint.compare import labels
from infoint.course.policy import Policy
from infoint.course.records import Requirement
from infoint.schema import Notes

RELATIVES = "family or friend"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class HandedIn:
    """When it was handed in, as far as the LMS or the student's clock tells."""

    moment: datetime | None = None
    is_late: bool = False


def check_policy(
    notes: Notes, policy: Policy, *, handed_in: HandedIn | None = None
) -> tuple[Requirement, ...]:
    """Hold notes against each requirement.

    Parameters
    ----------
    notes : Notes
    policy : Policy
    handed_in : HandedIn, optional
        Without it, the due date is not checked and an open thank-you note is not yet late.

    Returns
    -------
    tuple of Requirement
        The hand-in as a whole first, then interview by interview in the order read.
    """
    handed_in = handed_in or HandedIn()
    requirements = [_readable(notes), _enough(notes, policy), _on_time(policy, handed_in)]
    names = labels(notes)
    for row in notes.interviews.to_dict("records"):
        one = _Interview(row, names[row["interview_id"]], notes, policy)
        requirements += [
            _source(one),
            _length(one),
            _answered(one),
            _thanked(one, handed_in.moment),
        ]
    return tuple(requirement for requirement in requirements if requirement is not None)


@dataclass(frozen=True, slots=True)
class _Interview:
    """One interview with what it is held against."""

    row: dict[Any, Any]
    name: str
    notes: Notes
    policy: Policy

    @property
    def source(self) -> str:
        return str(self.row["source"])

    def requirement(self, id: str, title: str, is_met: bool | None, message: str) -> Requirement:
        return Requirement(id, title, is_met, f"{self.name}: {message}", self.source)


def _readable(notes: Notes) -> Requirement:
    lost = notes.problems[notes.problems["severity"] == "error"]
    if not len(lost):
        return Requirement("readable", "All files can be read", True, "All files can be read.")
    told = "; ".join(f"{p['source']}: {p['message']}" for p in lost.to_dict("records"))
    return Requirement("readable", "All files can be read", False, told)


def counted(notes: Notes, policy: Policy) -> list[str]:
    """The interviews that count: with at least one answer, and no relatives where those don't."""
    answered = set(notes.answers.loc[notes.answers["text"].fillna("").str.strip() != "", "interview_id"])  # fmt: skip
    return [
        str(row["interview_id"])
        for row in notes.interviews.to_dict("records")
        if row["interview_id"] in answered
        and (policy.relatives or row["found_through"] != RELATIVES)
    ]


def _enough(notes: Notes, policy: Policy) -> Requirement:
    n, wanted = len(counted(notes, policy)), policy.interviews
    title = f"At least {wanted} interview{'s' * (wanted != 1)}"
    if n >= wanted:
        return Requirement("interviews", title, True, f"{n} interview{'s' * (n != 1)} found.")
    out = len(notes.interviews) - n
    why = f" {out} more without answers or with family or friends don't count." if out else ""
    message = f"{n} found, {wanted} expected.{why} Add the notes of {wanted - n} more."
    return Requirement("interviews", title, False, message)


def _on_time(policy: Policy, handed_in: HandedIn) -> Requirement | None:
    if policy.due is None:
        return None
    title = f"Handed in by {policy.due:%Y-%m-%d %H:%M}"
    days = days_late(policy, handed_in)
    if days is None:
        return Requirement("on_time", title, None, f"Due on {policy.due:%Y-%m-%d at %H:%M}.")
    if not days:
        return Requirement("on_time", title, True, "Handed in in time.")
    when = f"on {handed_in.moment:%Y-%m-%d at %H:%M}" if handed_in.moment else "late, says the LMS"
    return Requirement("on_time", title, False, f"Handed in {when}; that is {days} day{'s' * (days != 1)} late.")  # fmt: skip


def days_late(policy: Policy, handed_in: HandedIn) -> int | None:
    """Days begun after due date and grace; None where nobody knows when it came."""
    if policy.due is None:
        return 0
    if handed_in.moment is None:
        return 1 if handed_in.is_late else None
    over = handed_in.moment - (policy.due + timedelta(hours=policy.late.grace_hours))
    return max(0, -(-over // timedelta(days=1)))


def _source(one: _Interview) -> Requirement | None:
    if one.policy.relatives:
        return None
    title, found = "No family or friends", one.row["found_through"]
    if pd.isna(found):
        return one.requirement(
            "sources", title, None,
            "how you found this person is not said. Add a line found_through: alumni "
            "(or professor, linkedin, referral, other).",
        )  # fmt: skip
    if found == RELATIVES:
        return one.requirement(
            "sources", title, False, "found through family or friends, which does not count here."
        )
    return one.requirement("sources", title, True, f"found through {found}.")


def _length(one: _Interview) -> Requirement | None:
    least = one.policy.minutes
    if not least:
        return None
    title, minutes = f"At least {least:g} minutes", one.row["minutes"]
    if pd.isna(minutes):
        return one.requirement(
            "length", title, None, "its length is not said. Add a line such as minutes: 25."
        )
    message = f"{minutes:g} minutes" + ("." if minutes >= least else f", at least {least:g} expected.")  # fmt: skip
    return one.requirement("length", title, bool(minutes >= least), message)


def _answered(one: _Interview) -> Requirement | None:
    if not one.policy.required:
        return None
    missing = unanswered(one.notes, one.policy, str(one.row["interview_id"]))
    title = "Required questions answered"
    if not missing:
        return one.requirement("coverage", title, True, "all required questions are answered.")
    texts = {question.id: question.text for question in one.policy.bank.questions}
    told = " ".join(f"“{texts[id]}” {why}." for id, why in missing.items())
    return one.requirement("coverage", title, False, told)


def unanswered(notes: Notes, policy: Policy, interview_id: str) -> dict[str, str]:
    """Required questions that lack an answer or words: id to the reason."""
    own = notes.answers[notes.answers["interview_id"] == interview_id]
    words: dict[str, int] = {}
    for row in own.dropna(subset=["question_id"]).to_dict("records"):
        id = str(row["question_id"])
        words[id] = words.get(id, 0) + len(_WORD.findall(str(row["text"] or "")))
    reasons = {}
    for id in policy.required:
        n = words.get(id, 0)
        if not n:
            reasons[id] = "has no answer"
        elif n < policy.words:
            reasons[id] = f"has {n} word{'s' * (n != 1)}, at least {policy.words} expected"
    return reasons


def _thanked(one: _Interview, moment: datetime | None) -> Requirement | None:
    days = one.policy.thank_you_days
    if not days:
        return None
    title = f"Thank-you note within {days} days"
    due, sent = thank_you_dates(one.notes, one.policy, str(one.row["interview_id"]))
    if sent is not None:
        if due is None:
            return one.requirement("thank_you", title, None, f"sent on {sent:%Y-%m-%d}, but the interview has no date.")  # fmt: skip
        said = f"sent on {sent:%Y-%m-%d}, due by {due:%Y-%m-%d}."
        return one.requirement("thank_you", title, bool(sent <= due), said)
    if due is None:
        return one.requirement("thank_you", title, None, "no thank-you note and no date of the interview. Add a line such as thank_you: {sent: 2026-10-16, by: email}.")  # fmt: skip
    if moment is None or moment.date() <= due.date():
        return one.requirement("thank_you", title, None, f"not sent yet; due by {due:%Y-%m-%d}.")
    return one.requirement("thank_you", title, False, f"not sent; it was due by {due:%Y-%m-%d}.")


def thank_you_dates(
    notes: Notes, policy: Policy, interview_id: str
) -> tuple[pd.Timestamp | None, pd.Timestamp | None]:
    """When the policy wants the note at the latest, and when it was sent."""
    held = notes.interviews.loc[notes.interviews["interview_id"] == interview_id, "date"]
    follow = notes.follow_ups.loc[notes.follow_ups["interview_id"] == interview_id, "sent"]
    day = held.iloc[0] if len(held) and pd.notna(held.iloc[0]) else None
    sent = follow.iloc[0] if len(follow) and pd.notna(follow.iloc[0]) else None
    due = day + pd.Timedelta(days=policy.thank_you_days) if day is not None else None
    return due, sent
