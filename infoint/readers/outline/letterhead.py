"""The head of a paper that is no part of the interview: a memo's "To" and "From", a student's name.

A memo's date is the day of writing and its sender the student, so neither may pass for a fact
of the interview. The lines are kept as they are under a heading of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from infoint.readers.outline.line import Line
from infoint.readers.outline.title import is_name, title_facts
from infoint.schema import Answer, Fact

HEADING = "Heading"
_FIELDS = re.compile(
    r"^(?P<label>to|from|cc|bcc|date|sent|subject|re|due)\s*:\s*(?P<value>.*)$", re.I
)
_TEACHER = re.compile(
    r"^(?:(?:to|for|instructor|teacher|professor)\s?:?\s)?(?:mr|mrs|ms|mx|dr|prof|professor|instructor|coach)\b\.?\s(?-i:[^\W\d_a-z])[\w'’.-]*(?:\s(?-i:[^\W\d_a-z])[\w'’-]*)?$",
    re.IGNORECASE,
)
_COURSE = re.compile(
    r"^(?:[A-Z]{2,5}[ -]?\d{2,4}\b.{0,40}|.{2,40}\b(?:period|hour|block|class|section|sec\.?|course|semester)\b.{0,20}|(?:english|math|career|business|intro)\b.{0,30}\d{1,3})$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^(?:\w+day,?\s)?(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?$"
    r"|^\d{1,2}\s[A-Z][a-z]{2,8}\.?,?\s\d{4}$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^[\"']?(?P<name>[^<>@\"']{3,50}?)[\"']?\s*(?:<|\[|\()\S+@\S+")
_RUNNING = re.compile(r"^[^\W\d_a-z][\w'’-]+\s\d{1,2}$")  # "Morales 1" atop a page
_FIRST = 10  # lines of a paper among which its head stands
_LONGEST = 80


def take_letterhead(lines: Sequence[Line]) -> tuple[list[Line], list[Answer], list[Fact]]:
    """The lines without the head, the head as it was written, and what it tells."""
    top = [i for i, line in enumerate(lines) if line.text][:_FIRST]
    taken = _memo(lines, top) or _school_head(lines, top)
    if not taken:
        return list(lines), [], []
    facts: list[Fact] = []
    for index in taken:
        line = lines[index]
        found = _FIELDS.match(line.text)
        if not found:
            continue
        label = found["label"].lower()
        if label in ("subject", "re"):
            facts += title_facts(found["value"], line.line)
        if label == "from" and (sender := _ADDRESS.match(found["value"])) and is_reply(lines):
            facts.append(Fact("interviewee", sender["name"], line.line))
    named = next((i for i in taken if is_name(lines[i].text)), None)
    if named is not None:
        facts.append(Fact("student", lines[named].text, lines[named].line))
    head = "\n".join(lines[index].text for index in taken)
    rest = [line for index, line in enumerate(lines) if index not in set(taken)]
    return rest, [Answer(None, HEADING, head, lines[taken[0]].line)], facts


def _memo(lines: Sequence[Line], top: Sequence[int]) -> list[int]:
    """Lines of a memo's or message's head: "To" or "From" and one more label."""
    found = {i: m["label"].lower() for i in top if (m := _FIELDS.match(_plain(lines[i])))}
    labels = set(found.values())
    if (
        len(labels) < 2
        or not labels & {"to", "from"}
        or not labels & {"from", "subject", "re", "date", "sent"}
    ):
        return []
    first = min(found)
    run = [i for i in top if i >= first]
    last = max(k for k, i in enumerate(run) if i in found)
    return run[: last + 1] if last < 8 and len(run[: last + 1]) - len(found) <= 1 else sorted(found)


def is_reply(lines: Sequence[Line]) -> bool:
    """Whether a message answers questions that it quotes: the sender is the interviewee."""
    return (
        sum(line.text.startswith(">") and line.text.rstrip().endswith("?") for line in lines) >= 2
    )


def _plain(line: Line) -> str:
    return line.text if line.kind in ("text", "bold", "pair") and len(line.text) <= 200 else ""


def _school_head(lines: Sequence[Line], top: Sequence[int]) -> list[int]:
    """A student's name above teacher, course and date, as papers for school begin."""
    block = []
    for index in top:
        line = lines[index]
        if line.kind != "text" or len(line.text) > _LONGEST or line.text.endswith("?"):
            break
        block.append(index)
    if block and _RUNNING.match(lines[block[0]].text):
        head = _school_head(lines, block[1:])
        return [block[0], *head] if head else []
    if len(block) < 2 or not is_name(lines[block[0]].text):
        return []
    marks = [k for k, i in enumerate(block) if k and _is_school(lines[i].text)]
    if not marks or marks[0] > 2:
        return []
    last = marks[0]
    while last + 1 < len(block) and (_is_school(lines[block[last + 1]].text) or _DATE.match(lines[block[last + 1]].text)):  # fmt: skip
        last += 1
    return block[: last + 1]


def _is_school(text: str) -> bool:
    return bool(_TEACHER.match(text) or _COURSE.match(text))
