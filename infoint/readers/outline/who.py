"""The interviewee's facts that a note tells without labels: in its introduction or first answer.

A label or title always comes first; a problem says what was read from sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from infoint.readers.outline.byline import byline, jotted, named_line
from infoint.readers.outline.told import self_told, told_at_once, told_facts
from infoint.readers.outline.when import told_date, told_day, told_length
from infoint.schema import Answer, Fact, Note, Problem

_ASKS_WHO = re.compile(
    r"\bwho\b.{0,40}\b(?:interview|talk|speak|spoke|meet|met)\b|^(?:background|biography|bio|about|profile|the\sinterviewee|my\sinterviewee|overview|about\s.{3,40})$"
    r"|\b(?:your|their|his|her|the)\s(?:full\s)?name\b|\babout yourself\b|\bintroduce yourself\b|^who (?:are you|is (?:he|she|this))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:i|we)\s(?:\w+\s){0,4}(?:interviewed|talked|spoke|met|chatted|sat\sdown|zoomed)\b|\binterview\s(?:with|of)\b",
    re.I,
)
_WORK = re.compile(
    r"\b(?:job|work|works|pay|paid|career|salary|hour|hours|degree|school|company|shift|shop)\b",
    re.I,
)
_CLOSING = re.compile(
    r"(?:this|the|my)\sinterview\s(?:was|took)\b|i\s(?:interviewed|spoke|talked|met)\b|interview(?:ed)?\s(?:conducted|with)\b",
    re.I,
)
_CLOSING_TALK = re.compile(
    r"(?:we|i)\s(?:talked|spoke|met|chatted)\b|(?:it|the\s\w+)\s(?:lasted|took)\b", re.I
)
_WORK_FIELDS = frozenset(["job_title", "organization", "location"])
_WHO = frozenset(["interviewee", "job_title", "organization"])
FIELDS = ("interviewee", "job_title", "organization", "location", "minutes", "date")


def find_who(
    facts: Sequence[Fact], answers: Sequence[Answer], introduction: str, head: str = ""
) -> tuple[Fact, ...]:
    """Facts that no label gave, from the introduction, else from an answer on who it is.

    ``head`` is what a paper's head says, the year of a day that is told without one among it.
    """
    given = {fact.field: fact.text for fact in facts if fact.text.strip()}
    if all(field in given for field in FIELDS):
        return ()
    found: dict[str, Fact] = {}
    opening = True
    for answer in answers:
        is_first = answer.question_id is None and answer.question == introduction
        opening = opening and answer.question_id is None
        # "Purpose: ... my interview with Dana Ruiz" before anything was asked
        opens = opening and not answer.question.endswith("?") and bool(_TOLD.search(answer.text))
        if not is_first and not opens and (answer.question_id or not asks_who(answer.question)):  # fmt: skip
            continue
        told = _told(answer, given, is_first=is_first, opens=is_first or opens, head=head)
        new = {field: told[field] for field in FIELDS if field in told and told[field] != given.get(field)}  # fmt: skip
        if new and (is_first or _WHO & new.keys()):
            found |= {field: Fact(field, words, answer.line) for field, words in new.items()}
            if "interviewee" in {**given, **new}:
                break
    found = {field: fact for field, fact in found.items() if field not in given or field == "interviewee"}  # fmt: skip
    if "minutes" not in {**given, **found} and (last := _length_at_the_end(answers)):
        found["minutes"] = last
    if not _WHO & found.keys():
        more = _at_the_end(given, answers) or _in_person(given, answers, introduction)
        found |= {fact.field: fact for fact in more if fact.field not in found}
    return tuple(found[field] for field in FIELDS if field in found)


def asks_who(question: str) -> bool:
    """Whether a heading stands above who the interviewee is: "Background", "About Dana"."""
    return bool(_ASKS_WHO.search(question))


def _told(
    answer: Answer, given: dict[str, str], *, is_first: bool, opens: bool, head: str
) -> dict[str, str]:
    """What one text tells; an interviewee only where none is given, or by the fuller name."""
    known = given.get("interviewee", "")
    found = told_facts(answer.text, known)
    if known and not {**given, **found}.keys() >= _WORK_FIELDS:
        again = told_facts(answer.text)  # "my chat with Dana Ruiz, a dentist in Tampa"
        name = again.pop("interviewee", "")
        same = name.split()[-1:] == known.split()[-1:] or name.split()[:1] == [known]
        if same:  # "Dr. Bell" and "Ana" are "Ana Bell"
            found = {**again, **found}
            found |= {"interviewee": name} if len(name) > len(known) else {}
    if is_first and known and "job_title" not in {**given, **found}:
        found = {**(byline(answer.text) or told_at_once(answer.text)), **found}
    elif is_first and not known and not found and (work := named_line(answer.text)):
        found = work
    elif is_first and not found and (found := jotted(answer.text)):
        found = {**told_facts(answer.text, found["interviewee"]), **found}
    if "date" not in given and (
        day := told_date(answer.text) or told_day(answer.text, head or answer.text)
    ):
        found["date"] = day
    if opens and "minutes" not in given and (length := told_length(answer.text)):
        found["minutes"] = length
    return found


def _in_person(
    given: dict[str, str], answers: Sequence[Answer], introduction: str
) -> tuple[Fact, ...]:
    """What the interviewee of a transcript says at once: "I'm a biologist with ..."."""
    first = next((one for one in answers if one.question != introduction and one.question.endswith("?")), None)  # fmt: skip
    if first is None or {"job_title", "organization"} <= set(given):
        return ()
    found = self_told(first.text)
    fuller = found.get("interviewee", "").casefold().startswith(f"{given.get('interviewee', ' ')} ".casefold())  # fmt: skip
    new = [one for one in FIELDS if one in found and (one not in given or (fuller and one == "interviewee"))]  # fmt: skip
    return tuple(Fact(field, found[field], first.line) for field in new)


def _length_at_the_end(answers: Sequence[Answer]) -> Fact | None:
    """ "we talked 22 min" as the last line."""
    last = answers[-1] if answers else None
    closing = last.text.rpartition("\n")[2] if last else ""
    length = told_length(closing) if len(closing) <= 120 and _CLOSING_TALK.match(closing) else ""
    return Fact("minutes", length, last.line) if last and length else None


def _at_the_end(given: dict[str, str], answers: Sequence[Answer]) -> tuple[Fact, ...]:
    """Facts of a closing paragraph: "This interview was conducted with Dana Ruiz, a nurse"."""
    last = answers[-1] if answers else None
    closing = last.text.rpartition("\n\n")[2] if last else ""
    if last is None or given.get("interviewee") or not _CLOSING.match(closing):
        return ()
    found = told_facts(closing)
    found |= {"date": told_date(closing), "minutes": told_length(closing)}
    return tuple(Fact(field, found[field], last.line) for field in FIELDS if found.get(field) and field not in given)  # fmt: skip


def doubt(note: Note, found: Sequence[Fact]) -> Problem:
    """The problem that says what was read from sentences."""
    listed = ", ".join(f"{fact.field} {fact.text!r}" for fact in found)
    message = (
        f"Found no label for it, so it was read from the text: {listed}. Expected lines such as "
        "'location: Portland, OR' at the top; add them if this is not right."
    )
    return Problem(note.source, found[0].line, "from_sentence", message, "unclear", note.note_id)


def names_work(facts: Sequence[Fact]) -> bool:
    """Whether facts say what somebody works as, or where: "I met Ana" alone is no interview."""
    return any(fact.field in ("job_title", "organization") for fact in facts)


def is_told(answers: Sequence[Answer]) -> bool:
    """Whether words that name no question tell of a talk: "i talked to an elevator mechanic"."""
    text = " ".join(answer.text for answer in answers)[:2_000]
    return len(text.split()) >= 25 and is_reported(answers) and bool(_WORK.search(text))


def is_reported(answers: Sequence[Answer]) -> bool:
    """Whether somebody writes that they talked to the interviewee, so a sender is the writer."""
    return bool(_TOLD.search(" ".join(answer.text for answer in answers)[:2_000]))
