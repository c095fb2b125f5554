"""Points for what the kit can count, each with where it comes from; the rest is left to a person.

Nothing is judged here: shares are counted and looked up in the rubric.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from infoint.course.check import (
    RELATIVES,
    HandedIn,
    counted,
    days_late,
    thank_you_dates,
    unanswered,
)
from infoint.course.feedback import feedback, number
from infoint.course.policy import Policy
from infoint.course.records import CriterionMark, Mark
from infoint.course.rubric import Criterion, Level
from infoint.schema import Notes

_STEP = Decimal("0.5")
FOR_A_PERSON = "to be marked by a person"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of what was asked for is there, from 0 to 1, and in words. None: it cannot be told."""

    value: Decimal | None
    reason: str


def mark(notes: Notes, policy: Policy, *, handed_in: HandedIn | None = None) -> Mark:
    """Mark the computed criteria of the rubric; the others stay open.

    A late hand-in loses what the late rule says of the points that it has, as a line of its own.
    """
    handed_in = handed_in or HandedIn()
    lines = [_criterion(one, notes, policy, handed_in) for one in policy.criteria]
    late = _late(lines, policy, handed_in)
    lines += [late] if late else []
    return Mark(tuple(lines), feedback(lines))


def _criterion(one: Criterion, notes: Notes, policy: Policy, handed_in: HandedIn) -> CriterionMark:
    if one.computed is None:
        return CriterionMark(one.id, one.title, None, one.points, "", FOR_A_PERSON)
    share = measure(one.computed, notes, policy, handed_in)
    if share.value is None:
        return CriterionMark(one.id, one.title, None, one.points, "", share.reason)
    level = next((level for level in one.levels if share.value >= level.start), None)
    points = level.points if level else _rounded(one.points * share.value)
    return CriterionMark(one.id, one.title, points, one.points, _text(level), share.reason)


def _text(level: Level | None) -> str:
    return level.text if level else ""


def _rounded(points: Decimal) -> Decimal:
    """To half points, so that a mark can be followed with pen and paper."""
    return (points / _STEP).quantize(Decimal(1), ROUND_HALF_UP) * _STEP


def measure(name: str, notes: Notes, policy: Policy, handed_in: HandedIn) -> Share:
    """The share that a computed criterion is marked by."""
    own = counted(notes, policy)
    if name == "interviews":
        n = min(len(own), policy.interviews)
        return _share(n, policy.interviews, "interviews")
    if name == "coverage":
        return _coverage(own, notes, policy)
    if name == "length":
        long = notes.interviews["minutes"] >= policy.minutes
        return _best(own, set(notes.interviews.loc[long, "interview_id"]), policy, "long enough")
    if name == "sources":
        near = notes.interviews["found_through"].isin([RELATIVES]) | notes.interviews["found_through"].isna()  # fmt: skip
        others = set(notes.interviews.loc[~near, "interview_id"])
        return _best(own, others, policy, "with others than family or friends")
    if name == "thank_you":
        return _thanks(own, notes, policy)
    days = days_late(policy, handed_in)
    if days is None:
        return Share(None, "nobody knows when it was handed in")
    return Share(Decimal(int(not days)), f"{days} days late" if days else "in time")


def _share(n: int, of: int, what: str) -> Share:
    return Share(Decimal(n) / Decimal(of), f"{n} of {of} {what}")


def _best(own: list[str], fits: set[str], policy: Policy, what: str) -> Share:
    """Interviews that fit, of as many as were asked for: one too many never costs points."""
    n = min(len([one for one in own if one in fits]), policy.interviews)
    return _share(n, policy.interviews, f"interviews {what}")


def _coverage(own: list[str], notes: Notes, policy: Policy) -> Share:
    """Answers to required questions, in the interviews that have most of them."""
    if not policy.required:
        return Share(Decimal(1), "no question is required")
    answered = sorted(
        (len(policy.required) - len(unanswered(notes, policy, one)) for one in own), reverse=True
    )
    of = len(policy.required) * policy.interviews
    return _share(sum(answered[: policy.interviews]), of, "required answers")


def _thanks(own: list[str], notes: Notes, policy: Policy) -> Share:
    if not policy.thank_you_days:
        return Share(Decimal(1), "none is asked for")
    in_time = set()
    for one in own:
        due, sent = thank_you_dates(notes, policy, one)
        if due is not None and sent is not None and sent <= due:
            in_time.add(one)
    return _best(own, in_time, policy, f"thanked within {policy.thank_you_days} days")


def _late(lines: list[CriterionMark], policy: Policy, handed_in: HandedIn) -> CriterionMark | None:
    days = days_late(policy, handed_in)
    if not days or not policy.late.percent_a_day:
        return None
    gained = sum((line.points for line in lines if line.points is not None), Decimal(0))
    percent = min(Decimal(100), Decimal(str(policy.late.percent_a_day)) * days)
    if policy.late.most_days and days > policy.late.most_days:
        percent = Decimal(100)
    off = _rounded(gained * percent / 100)
    why = f"{days} day{'s' * (days != 1)} late: {number(percent)} % of {number(gained)} points, to half points"
    return CriterionMark("late", "Late", -off, Decimal(0), "", why)
