"""The head of a paper that is no part of the interview: a memo's "To" and "From", a student's name.

A memo's date is the day of writing and its sender the student, so neither may pass for a fact
of the interview. The lines are kept as they are under a heading of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from infoint.readers.outline.byline import listed_work
from infoint.readers.outline.date_forms import DATE, DAY
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
_DAY = re.compile(rf"(?:\w+day,?\s)?(?:{DATE.pattern}|{DAY})$", re.IGNORECASE)
_ADDRESS = re.compile(r"^[\"']?(?P<name>[^<>@\"']{3,50}?)[\"']?\s*(?:<|\[|\()\S+@\S+")
_PAPER = re.compile(
    r"(?:student(?:'s)?\s)?(?P<name>name|student|author|by|submitted by)|(?P<school>course|class|section|period|instructor|teacher|professor)(?:\s(?:name|title|no\.?|number))?"
    r"|(?:due\s)?date(?:\s(?:submitted|due))?|due|submitted|assignment",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"(?:job|title|position|company|employer|organi[sz]ation|occupation|career)\b", re.I
)
_BY = re.compile(r"^by:?\s", re.IGNORECASE)
_RUNNING = re.compile(r"^[^\W\d_a-z][\w'’-]+\s\d{1,2}$")  # "Morales 1" atop a page
_SENDER = re.compile(
    r"^from:\s[\"']?(?P<name>[^<>@\"'\n]{3,50}?)[\"']?\s*(?:<|\[|\(|$)", re.I | re.M
)
_CLOSING = re.compile(
    r"--|(?:(?:with|all|my|many|kind|kindest|warm|best|yours)\s){0,2}(?:best|regards|wishes|thanks|thank you|cheers|sincerely|truly|yours|take care|good luck|(?:i )?hope (?:that|this|it) helps)(?:\s(?:again|so much))?[,.!]?",
    re.IGNORECASE,
)
_REACH = re.compile(r"@|https?:|www\.|\d{3}[\s.)-]+\d{3,4}|\+\d")
_PARTS = re.compile(r"\s[|•·]\s")
_STUDENT = re.compile(r"\b(?:student|candidate|major|class of|undergraduate|intern)\b", re.I)
_LONGEST_END = 600  # characters of an answer among which a signature stands
_FIRST = 10  # lines of a paper among which its head stands
_LONGEST = 80


def take_letterhead(lines: Sequence[Line]) -> tuple[list[Line], list[Answer], list[Fact]]:
    """The lines without the head, the head as it was written, and what it tells."""
    top = [i for i, line in enumerate(lines) if line.text][:_FIRST]
    below = top[1:] if top and lines[top[0]].kind in ("heading", "bold") else top
    taken = _memo(lines, top) or _school_head(lines, below) or _school_head(lines, top[1:])
    if not taken and (taken := _labeled_head(lines, below)):
        return _without(lines, taken, _student(lines, taken))
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
        sender = _ADDRESS.match(found["value"]) if label == "from" else None
        name = sender["name"] if sender else found["value"] if label == "from" else ""
        if (sender or is_name(name)) and is_reply(lines):
            facts.append(Fact("interviewee", name, line.line))
            facts.append(Fact("medium", "email", line.line))
        elif label in ("date", "sent") and is_reply(lines):
            facts.append(Fact("date", found["value"], line.line))
    named = next((i for i in taken if is_name(_BY.sub("", lines[i].text))), None)
    if named is not None:
        facts.append(Fact("student", _BY.sub("", lines[named].text), lines[named].line))
    return _without(lines, taken, facts)


def _without(
    lines: Sequence[Line], taken: Sequence[int], facts: list[Fact]
) -> tuple[list[Line], list[Answer], list[Fact]]:
    head = "\n".join(lines[index].text for index in taken)
    rest = [line for index, line in enumerate(lines) if index not in set(taken)]
    return rest, [Answer(None, HEADING, head, lines[taken[0]].line)], facts


def _labeled_head(lines: Sequence[Line], top: Sequence[int]) -> list[int]:
    """ "Name: ...", "Course: ...", "Instructor: ...", "Date: ..." of the student's own paper."""
    block, school, named = [], False, False
    for index in top:
        label, colon, _ = _plain(lines[index]).partition(":")
        found = _PAPER.fullmatch(label.strip()) if colon else None
        if not found:
            if named and colon and _JOB.match(label):
                return []  # the name above it is the interviewee's
            break
        block.append(index)
        school, named = school or bool(found["school"]), named or bool(found["name"])
    return block if school and named else []


def _student(lines: Sequence[Line], taken: Sequence[int]) -> list[Fact]:
    for index in taken:
        label, _, name = lines[index].text.partition(":")
        found = _PAPER.fullmatch(label.strip())
        if found and found["name"] and name.strip():
            return [Fact("student", name.strip(), lines[index].line)]
    return []


def signed(head: Sequence[Answer], answers: Sequence[Answer], known: str) -> list[Fact]:
    """What the sender of a message writes beneath the last answer: name, title, firm, town.

    The signature has to be the interviewee's, or of the one who sent a message that tells of work.
    """
    last = answers[-1] if answers else None
    sender = next((m["name"] for one in head for m in _SENDER.finditer(one.text)), known)
    lines = [line.strip() for line in last.text[-_LONGEST_END:].split("\n")] if last else []
    lines = [line for line in lines if line]
    at = max((i for i, line in enumerate(lines) if _CLOSING.fullmatch(line)), default=-1)
    below = [part for line in lines[at + 1 :] for part in _PARTS.split(line)]
    if not sender and below and is_name(below[0]):
        sender = below[0]
    if len(below) > 1 and sender.startswith(f"{below[0]} "):
        below = below[1:]  # "Ana" above the signature of Ana Bell
    if at < 0 or last is None or not 2 <= len(below) <= 7 or not sender or below[0] != sender:
        return []
    work = [line for line in below[1:] if len(line) <= _LONGEST and not _REACH.search(line)]
    found = listed_work(", ".join(work))
    if not found.get("job_title") or len(found) < 2 or _STUDENT.search(found["job_title"]):
        return []
    return [Fact(field, words, last.line) for field, words in {"interviewee": sender, **found}.items()]  # fmt: skip


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
    if len(block) < 2 or not is_name(_BY.sub("", lines[block[0]].text)):
        return []
    marks = [k for k, i in enumerate(block) if k and _is_school(lines[i].text)]
    if not marks or marks[0] > 2:
        return []
    last = marks[0]
    while last + 1 < len(block) and (_is_school(lines[block[last + 1]].text) or _DAY.match(lines[block[last + 1]].text)):  # fmt: skip
        last += 1
    return block[: last + 1]


def _is_school(text: str) -> bool:
    return bool(_TEACHER.match(text) or _COURSE.match(text))
