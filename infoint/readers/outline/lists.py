"""Lines that hold several things, or things that stand apart, brought to one line each.

A head such as "Name: Ana | Title: nurse" becomes a line a label, a slide's number a rule, and
a list of questions with a list of answers beneath it questions with their answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from infoint.questions import Bank, match_field, match_question
from infoint.readers.outline.line import Line, split_marker

_PARTS = re.compile(r"\s+[|•·¦/]\s+|\s*;\s+(?=[A-Z][\w ]{1,24}:)")
_LABEL = re.compile(r"^[^:]{2,40}:\s*\S")
_SLIDE = re.compile(
    r"^(?:slide|page)\s\d{1,2}\s?(?:of\s\d{1,2})?(?:[:.]?$|\s?[:.–—-]\s(?P<title>.+)$)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"^(?:questions?(?:\sasked)?|answers?|responses?|replies)\s?:?$", re.IGNORECASE
)
_ATTENDEES = re.compile(
    r"^(?:attendees|participants|present|speakers)\s?:\s+(?P<who>.{5,200})$", re.I
)
_PERSON = re.compile(r"([^\W\d_][^(),;]{1,40}?)\s\(([^()]{2,80})\)")
_STUDENT = re.compile(r"^(?:the\s)?(?:student|interviewer|me|host|asking)\b", re.I)
_STAMP = re.compile(r"^\d{2}:\d{2}(?::\d{2})?[.,]\d{3}\s-->\s\d{2}:\d{2}")
_LEADERS = re.compile(r"(?<=\w)\s?\.{4,}\s?(?=\w)")  # "Name ........ Ana Bell"
_QUOTED = re.compile(
    r"^(?:>+\s*|question\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[.:,)]?\s)(?=\S)",
    re.I,
)
_BEHIND = re.compile(
    r"^(?P<said>.{3,2000}[.!\"”])\s[(\[](?P<asked>[^()\[\]]{3,200})[)\]]$", re.DOTALL
)
_MARK = re.compile(r"\(?(\d{1,2})[.)]")
_NUMBERED = re.compile(r"\s*\(?(\d{1,2})[.)]\s+(?=\S)")
_FEWEST = 3  # questions of a list
_LONGEST = 400


def settle_lists(lines: Sequence[Line], bank: Bank) -> list[Line]:
    """Lines with one-line heads, slides and lists of questions taken apart."""
    settled: list[Line] = []
    fresh = False
    for line in _asked_apart(_without_stamps(lines), bank):
        if "...." in line.text:
            line = replace(line, text=_LEADERS.sub(": ", line.text, count=1))
        slide = line.kind in ("text", "bold", "heading") and _SLIDE.match(line.text)
        if slide:
            settled.append(Line("rule", "", line.line))
            fresh = not slide["title"]
            settled += [Line("heading", slide["title"], line.line, level=2)] if not fresh else []
            continue
        if fresh and line.kind == "text":
            brief = len(line.text) <= 60 and not line.text.endswith((".", ",", ";"))
            line = replace(line, kind="heading" if brief else "text", level=2, starts=True)
        fresh = False
        settled += _attendees(line) or _one_line_head(line, bank)
    return _paired(settled)


def _attendees(line: Line) -> list[Line]:
    """ "Attendees: Kim Lee (student), Ana Bell (nurse, City Clinic)": a label for each."""
    found = _ATTENDEES.match(line.text) if line.kind in ("text", "item") else None
    people = _PERSON.findall(found["who"]) if found else []
    mine = [one for one in people if _STUDENT.search(one[1])]
    if len(people) != 2 or len(mine) != 1:
        return []
    other = next(one for one in people if one is not mine[0])
    text = f"Interviewee: {other[0]} ({other[1]})"
    return [Line("text", f"Student: {mine[0][0]}", line.line), Line("text", text, line.line)]


def _without_stamps(lines: Sequence[Line]) -> list[Line]:
    """Lines without the numbers and times that a program of subtitles set between them."""
    kept: list[Line] = []
    for line in lines:
        if line.kind == "text" and _STAMP.match(line.text):
            if kept and kept[-1].text.isdecimal():
                kept.pop()
        elif not (line.text == "WEBVTT" and not kept):
            kept.append(line)
    return kept


def _asked_apart(lines: list[Line], bank: Bank) -> list[Line]:
    """Questions that a mark sets apart: "> Pay?", "Question two pay", "I teach." (What do you do?)."""
    texts = [line for line in lines if line.text]
    quoted = [one for one, after in pairwise(texts) if _QUOTED.match(one.text) and not _QUOTED.match(after.text)]  # fmt: skip
    if len(quoted) >= _FEWEST:
        lines = [
            Line("asked", _QUOTED.sub("", line.text), line.line) if line in quoted else line
            for line in lines
        ]
    found = {i: m for i, line in enumerate(lines) if (m := _BEHIND.match(line.text))}
    asks = sum(bool(match_question(m["asked"], bank=bank).question_id) for m in found.values())
    if len(found) < _FEWEST or asks * 2 <= len(found):
        return lines
    turned: list[Line] = []
    for index, line in enumerate(lines):
        mark = found.get(index)
        turned += [Line("asked", mark["asked"], line.line)] if mark else []
        turned.append(Line("text", mark["said"], line.line) if mark else line)
    return turned


def _one_line_head(line: Line, bank: Bank) -> list[Line]:
    if line.kind not in ("text", "bold") or len(line.text) > _LONGEST or ":" not in line.text:
        return [line]
    parts = [part.strip() for part in _PARTS.split(line.text)]
    parts = parts if len(parts) > 1 else _at_labels(line.text, bank)
    named = sum(bool(match_field(part.split(":")[0], bank=bank)) for part in parts if _LABEL.match(part))  # fmt: skip
    if len(parts) < 2 or named < 2 or not _LABEL.match(parts[0]):
        return [line]
    lead = line.lead if line.kind == "text" else ""
    return [
        Line("text", part, line.line, lead=lead if part.startswith(lead) else "", starts=index == 0)
        for index, part in enumerate(parts)
    ]


def _at_labels(text: str, bank: Bank) -> list[str]:
    """A line cut before each label in it: "Name: Kim Lee Date: 3/4/2026"; [] where there is one."""
    starts = []
    for found in re.finditer(r"((?:[\w'’]+(?:/\w+)?\s){0,2}[\w'’]+(?:/\w+)?):\s", text):
        words = found[1].split(" ")
        labels = (" ".join(words[i:]) for i in range(len(words)))
        label = next(
            (one for one in labels if one[0].isupper() and match_field(one, bank=bank)), ""
        )
        if label:
            starts.append(found.end(1) - len(label))
    if len(starts) < 2 or starts[0] != 0:
        return []
    return [text[a:b].strip() for a, b in pairwise([*starts, len(text)])]


def _paired(lines: list[Line]) -> list[Line]:
    """A list of questions and, beneath it, one of as many answers: each answer to its question."""
    runs = _runs(lines)
    for (first, asked), (second, told) in pairwise(runs):
        between = lines[first + len(asked) : second]
        parts_only = all(not one.text or one.kind == "rule" or _LISTED.match(one.text) for one in between)  # fmt: skip
        if not parts_only or len(asked) != len(told) or len(asked) < _FEWEST:
            continue
        asks = sum(lines[i].text.rstrip().endswith("?") for i in asked)
        tells = sum(lines[i].text.rstrip().endswith("?") for i in told)
        if asks * 5 < len(asked) * 4 or tells * 5 > len(told):
            continue
        zipped = []
        for i, j in zip(asked, told, strict=True):
            zipped.append(Line("asked", _bare(lines[i]), lines[i].line))
            zipped.append(Line("text", _bare(lines[j]), lines[j].line))
        before = lines[:first]
        while before and (not before[-1].text or _LISTED.match(before[-1].text)):
            before.pop()
        return [*before, *zipped, *lines[second + len(told) :]]
    return lines


def _runs(lines: Sequence[Line]) -> list[tuple[int, list[int]]]:
    """Runs of numbered lines: where each begins, and its lines."""
    runs: list[tuple[int, list[int]]] = []
    for index, line in enumerate(lines):
        number = _number(line)
        if number is None:
            continue
        last = runs[-1][1] if runs else []
        if last and last[-1] == index - 1 and number == (_number(lines[last[-1]]) or 0) + 1:
            last.append(index)
        elif number == 1:
            runs.append((index, [index]))
    return runs


def _number(line: Line) -> int | None:
    if line.kind not in ("text", "item"):
        return None
    found = _MARK.match(line.mark) if line.mark else _NUMBERED.match(line.text)
    return int(found[1]) if found else None


def _bare(line: Line) -> str:
    return line.text if line.mark else (split_marker(line.text) or (0, "", line.text))[2]
