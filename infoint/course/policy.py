"""What a hand-in has to hold and how it is marked: `policy.toml`, read and checked whole.

A key that there is not, a value of another kind and a rubric that cannot work are errors before
anything is read. Nothing is marked here.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from importlib.resources import files
from pathlib import Path
from typing import Any

from infoint.course.keys import check_keys, nearest
from infoint.course.rubric import Criterion, read_criteria
from infoint.errors import InfointError, PolicyError
from infoint.questions import Bank, load_bank

_TOP: dict[str, type | tuple[type, ...]] = {
    "title": str,
    "interviews": int,
    "minutes": (int, float),
    "relatives": bool,
    "thank_you_days": int,
    "due": (datetime, date),
    "questions": str,
    "answers": dict,
    "late": dict,
    "privacy": dict,
    "criterion": list,
}
_ANSWERS: dict[str, type | tuple[type, ...]] = {"required": list, "words": int}
_LATE: dict[str, type | tuple[type, ...]] = {
    "grace_hours": (int, float),
    "percent_a_day": (int, float),
    "most_days": int,
}
_PRIVACY: dict[str, type | tuple[type, ...]] = {"pseudonyms": bool, "minimum_group": int}


@dataclass(frozen=True, slots=True)
class LateRule:
    """Percent of all points taken off for each day begun, after some hours of grace."""

    grace_hours: float = 0
    percent_a_day: float = 0
    most_days: int = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy of one assignment. The template says what each value means.

    Attributes
    ----------
    bank : Bank
        The questions as the course changes them.
    questions : Path or None
        The course's questions.toml, for `read_notes`.
    due : datetime or None
        In the time of the LMS, without a zone.
    digest : str
        Changes with every change of the policy or the question list.
    """

    title: str
    interviews: int
    minutes: float
    relatives: bool
    thank_you_days: int
    due: datetime | None
    required: tuple[str, ...]
    words: int
    late: LateRule
    pseudonyms: bool
    minimum_group: int
    criteria: tuple[Criterion, ...]
    bank: Bank
    questions: Path | None = None
    digest: str = ""


def policy_template() -> str:
    """The text of a commented policy with the kit's defaults."""
    return files("infoint.course").joinpath("policy_template.toml").read_text(encoding="utf-8")


def load_policy(path: Path) -> Policy:
    """Read a policy and the question list that it names.

    Raises
    ------
    PolicyError
        The file cannot be opened or read, or does not say what a policy has to say. The message
        names the line or the key, what was found and the nearest that there is.
    """
    text = _text(path)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # of a number or a nesting without end, too
        raise PolicyError(
            path.name, f"this is no TOML: {error}", todo="Correct that line"
        ) from error
    return _policy(table, path, text)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PolicyError(
            str(path),
            f"it cannot be read ({error})",
            "expected a policy.toml",
            "infoint init --course writes one",
        ) from error


def _policy(table: dict[str, Any], path: Path, text: str) -> Policy:
    where = path.name
    check_keys(table, _TOP, where)
    answers = _part(table, "answers", _ANSWERS, where)
    late = _part(table, "late", _LATE, where)
    privacy = _part(table, "privacy", _PRIVACY, where)
    questions = _text(path.parent / table["questions"]) if "questions" in table else ""
    bank = _bank(questions, str(table.get("questions", "")))
    policy = Policy(
        title=table.get("title", "Information interviews"),
        interviews=table.get("interviews", 1),
        minutes=float(table.get("minutes", 0)),
        relatives=table.get("relatives", True),
        thank_you_days=table.get("thank_you_days", 0),
        due=_moment(table.get("due"), where),
        required=tuple(answers.get("required", ())),
        words=answers.get("words", 1),
        late=LateRule(**late),
        pseudonyms=privacy.get("pseudonyms", True),
        minimum_group=privacy.get("minimum_group", 3),
        criteria=read_criteria(table.get("criterion", []), where),
        bank=bank,
        questions=path.parent / table["questions"] if "questions" in table else None,
        digest=hashlib.sha256(f"{text}\0{questions}".encode()).hexdigest()[:16],
    )
    _check_values(policy, where)
    return policy


def _part(
    table: Mapping[str, Any], name: str, keys: Mapping[str, type | tuple[type, ...]], where: str
) -> dict[str, Any]:
    part = table.get(name, {})
    check_keys(part, keys, f"{where}, [{name}]")
    return dict(part)


def _bank(text: str, where: str) -> Bank:
    try:
        return load_bank(text, where=where) if text else load_bank()
    except InfointError as error:
        raise PolicyError(error.where, error.found, error.expected, error.todo) from error


def _moment(value: object, where: str) -> datetime | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            raise PolicyError(
                f"{where}, due",
                f"{value.isoformat()} has a time zone",
                "expected the time of the LMS, such as 2026-11-30T23:59:00",
            )
        return value
    assert isinstance(value, date)  # checked with the keys
    return datetime.combine(value, time(23, 59, 59))


def _check_values(policy: Policy, where: str) -> None:
    for question in policy.required:
        if question not in policy.bank.ids:
            raise PolicyError(
                f"{where}, [answers] required",
                f"there is no question {question!r}",
                nearest(str(question), policy.bank.ids),
                "Add it to the course's questions.toml, or correct the id",
            )
    numbers = {
        "interviews": (policy.interviews, 1, 100),
        "minutes": (policy.minutes, 0, 600),
        "thank_you_days": (policy.thank_you_days, 0, 365),
        "[answers] words": (policy.words, 1, 1000),
        "[late] grace_hours": (policy.late.grace_hours, 0, 10_000),
        "[late] percent_a_day": (policy.late.percent_a_day, 0, 100),
        "[late] most_days": (policy.late.most_days, 0, 365),
        "[privacy] minimum_group": (policy.minimum_group, 1, 100),
    }
    for name, (value, low, high) in numbers.items():
        if not low <= value <= high:
            raise PolicyError(
                f"{where}, {name}", f"{value:g}", f"expected a number from {low} to {high}"
            )
    if not policy.criteria:
        raise PolicyError(
            where,
            "there is no [[criterion]]",
            "expected at least one with id, title and points",
            "infoint init --course writes a policy with examples",
        )
